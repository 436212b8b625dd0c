import Answers
import ArgumentParser
import Content
import Dossier
import Findings
import Foundation
import Guide
import Loading
import Wording

/// What every command takes.
struct SharedOptions: ParsableArguments {
    @ArgumentParser.Option(name: .customLong("lang")) var language: Language?
    @ArgumentParser.Option(name: .customLong("guide")) var guideFolder: String?

    /// The content to work with, in the language asked for.
    func setting() throws -> Setting { try Setting(content: content, language: language ?? preferred) }

    /// Opens a dossier and says on the way what was wrong with it; the language is the dossier's own unless the
    /// person named one.
    func open(_ folder: String, for purpose: Shelf.Purpose = .reading) throws -> (Setting, Dossier) {
        let content = try content
        let dossier = try Shelf.onDisk.open(
            folder, for: purpose, guide: content.guide, language: language ?? preferred)
        let setting = try Setting(content: content, language: language ?? dossier.header.language)
        for finding in dossier.findings.inReadingOrder { Console.complain(setting.texts.line(for: finding)) }
        return (setting, dossier)
    }

    private var preferred: Language { Language.preferred(in: [], ProcessInfo.processInfo.environment) }

    private var content: ContentSource {
        get throws { try guideFolder.map { try ContentSource(folder: $0) } ?? ContentSource() }
    }
}

/// Who changes a dossier.
struct AuthorOption: ParsableArguments {
    @ArgumentParser.Option(name: .customLong("by")) var author: String?

    /// The label asked for, else the name of the account.
    var label: String { author ?? NSUserName() }
}

extension Language: ExpressibleByArgument {}

/// The content and the language of one run.
struct Setting {
    let content: ContentSource
    let language: Language
    let texts: Texts

    init(content: ContentSource, language: Language) throws {
        (self.content, self.language) = (content, language)
        texts = try content.texts(in: language)
    }

    var formats: Formats { Formats(language) }
}

extension Stamp {
    /// Stamps by the clock of this computer.
    static var now: Stamp {
        Stamp(
            milliseconds: { Int64(Date().timeIntervalSince1970 * 1000) },
            random: { UInt64.random(in: .min ... .max) })
    }
}

extension Shelf {
    static var onDisk: Shelf { Shelf(files: Disk(), stamp: .now) }
}
