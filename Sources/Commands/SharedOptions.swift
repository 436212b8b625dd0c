import Answers
import ArgumentParser
import Catalog
import Content
import Dossier
import Findings
import Foundation
import Guide
import Loading
import Wording

/// What every command takes.
struct SharedOptions: ParsableArguments {
    @ArgumentParser.Option(name: [.customLong("lang"), .customLong("language")]) var language: Language?
    @ArgumentParser.Option(name: .customLong("guide")) var guideFolder: String?
    @ArgumentParser.Option(name: .customLong("catalog")) var catalogFolder: String?

    /// The content to work with, in the language asked for, with the practices of the catalog named and of the dossier
    /// this folder may be.
    ///
    /// - Parameter mayBeNew: whether the catalog need not exist yet.
    func setting(mayBeNew: Bool = false) throws -> Setting {
        let dossier = PracticeFolder.isDossier(".") ? "." : nil
        let language = language ?? preferred
        return try Setting(content: content, language: language).adding(
            catalogFolder, dossier, mayBeNew: mayBeNew)
    }

    /// Opens a dossier, by its folder or the name of its municipality, and says on the way what was wrong with it; the
    /// language is the dossier's own unless the person named one.
    func open(_ folder: String, for purpose: Shelf.Purpose = .reading) throws -> (Setting, Dossier) {
        let content = try content
        let folder = try dossier(called: folder)
        let dossier = try opened(folder, for: purpose, content)
        let setting = try Setting(content: content, language: language ?? dossier.header.language)
            .adding(catalogFolder, folder)
        for finding in dossier.findings.inReadingOrder { Console.complain(setting.texts.line(for: finding)) }
        return (setting, dossier)
    }

    /// Opens a dossier to tell of its past or how it stands: also of what lies beside its journal.
    func openTelling(_ folder: String) throws -> (Setting, Dossier) {
        let (setting, dossier) = try open(folder)
        for finding in dossier.setAside.all { Console.complain(setting.texts.line(for: finding)) }
        return (setting, dossier)
    }

    /// The folder of the only dossier of a municipality of that name, here or in the folders of this one; what was typed
    /// where a dossier is there, or none is meant.
    func dossier(called typed: String) throws -> String {
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: typed, isDirectory: &isFolder)
        guard typed != ".", !PracticeFolder.isDossier(typed), isFolder.boolValue || !isThere else {
            return typed
        }
        let near = try NearbyDossiers(
            Setting(content: content, language: language ?? preferred), withThisFolder: true)
        let meant = near.all(called: typed)
        guard meant.count <= 1 else {
            if isThere { return typed }
            throw CommandError.severalDossiers(typed, meant.map { $0.folder.cleaned() }.sorted())
        }
        return meant.first?.folder ?? typed
    }

    /// Whether a word beside others names something to open: a folder that is there or, where no dossier is in this one,
    /// a municipality.
    func opens(_ word: String) throws -> Bool {
        if FileManager.default.fileExists(atPath: word) { return true }
        return try !PracticeFolder.isDossier(".") && dossier(called: word) != word
    }

    /// Says also which dossiers are near where there is none.
    private func opened(_ folder: String, for purpose: Shelf.Purpose, _ content: ContentSource) throws
        -> Dossier
    {
        let language = language ?? preferred
        do {
            return try Shelf.onDisk.open(folder, for: purpose, guide: content.guide, language: language)
        } catch DossierError.noSuchFolder(let path) where FileManager.default.fileExists(atPath: path) {
            throw DossierError.notAFolder(path)
        } catch DossierError.noSuchFolder(let path) {
            guard case .found(let municipality) = try content.municipalities.find(path) else {
                throw DossierError.noSuchFolder(path)
            }
            let name = MunicipalityName(of: municipality, try content.texts(in: language))
            throw CommandError.noDossierOf(name.inSentence)
        } catch DossierError.notADossier(let path) {
            let below = try NearbyDossiers(Setting(content: content, language: language), in: path).found
            guard !below.isEmpty else { throw DossierError.notADossier(path) }
            let folders = below.map { path == "." ? $0.folder : path + "/" + $0.folder }
            throw CommandError.dossiersBelow(path, folders.map { $0.cleaned() })
        }
    }

    private var preferred: Language { Language.preferred(in: [], ProcessInfo.processInfo.environment) }

    private var content: ContentSource {
        get throws {
            try guideFolder?.refuseUnlessName()
            return try guideFolder.map { try ContentSource(folder: $0) } ?? ContentSource()
        }
    }
}

/// Who changes a dossier.
struct AuthorOption: ParsableArguments {
    @ArgumentParser.Option(name: .customLong("by")) var author: String?

    /// The label asked for, else the name of the account.
    var label: String { author ?? NSUserName() }
}

/// Whether what a command writes may replace files that are there.
struct ForceOption: ParsableArguments {
    @ArgumentParser.Flag(name: .customLong("force")) var replaces = false
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

    /// With practices of one's own; what is wrong with their files is said on the way.
    fileprivate func adding(_ catalog: String?, _ dossier: String?, mayBeNew: Bool = false) throws -> Setting
    {
        guard catalog != nil || dossier != nil else { return self }
        try catalog?.refuseUnlessName()
        let own = try OwnPractices(
            dossier: dossier, catalog: catalog, themes: themeIDs, mayBeNew: mayBeNew,
            taken: { Set(try content.catalog.map(\.id)) })
        for finding in own.findings.inReadingOrder { Console.complain(texts.line(for: finding)) }
        return try Setting(content: content.adding(own.practices), language: language)
    }
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
