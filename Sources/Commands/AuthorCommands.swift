import ArgumentParser
import CSV
import Content
import Dossier
import Findings
import Foundation
import Guide
import Loading
import Terminal
import Wording

/// `pateka guide changes`: what each version of the guide changed.
struct GuideChanges: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "changes")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @ArgumentParser.Option var since: String?

    func run() throws {
        let oldest = try since.map { typed in
            guard let version = GuideVersion(typed) else { throw CommandError.notAVersion(typed) }
            return version
        }
        let setting = try shared.setting()
        let history = try setting.content.history
        Console.say(ChangePages(try setting.content.guide, history, setting.texts).text(since: oldest))
    }
}

/// `pateka guide outline`: the structure of the guide, a line for everything that has an id.
struct GuideOutline: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "outline")

    @ArgumentParser.OptionGroup var shared: SharedOptions

    func run() throws {
        let setting = try shared.setting()
        let width = screenWidth(ProcessInfo.processInfo.environment)
        Console.print(OutlinePages(try setting.content.guide, setting.texts, width: width).text + "\n")
    }
}

/// `pateka guide export`: the texts of a guide as a table for translators.
struct GuideExport: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "export")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @ArgumentParser.Option var sheet: String
    @ArgumentParser.OptionGroup var force: ForceOption

    func run() throws {
        let texts = try shared.shippedTexts()
        let files = try SourceFile.inFolder(URL(filePath: shared.folderOfGuide), prefix: "")
        let table = Array(try TranslationSheet(of: files).csv().utf8)
        try OutPlace(replaces: force.replaces).write(table, to: sheet)
        Console.say(texts(CommandText.written, ["path": .text(sheet)]))
    }
}

/// `pateka guide import`: reads such a table, and shows what would change before it does.
struct GuideImport: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "import")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @ArgumentParser.Option var sheet: String
    @Flag var apply = false

    func run() throws {
        let texts = try shared.shippedTexts()
        let files = try SourceFile.inFolder(URL(filePath: shared.folderOfGuide), prefix: "")
        let table = TranslationSheet(of: files)
        let (changes, findings) = table.changes(in: try rows(), name: sheet)
        for change in changes { Console.say(lines(of: change)) }
        let count: [String: TextArgument] = ["count": .count(changes.count)]
        if findings.hasErrors {
            complain(findings, texts)
            Console.say(texts(CommandText.translationMend, count))
            throw Ended(status: .badContent)
        }
        if apply { try write(table.applying(changes), into: files, texts) }
        Console.say(texts(apply ? CommandText.imported : .importPreview, count))
    }

    private func rows() throws -> [CSV.Row] {
        let text = try SourceFile.read(URL(filePath: sheet))
        do throws(CSVTrouble) {
            return try CSV.read(text)
        } catch {
            throw SheetTrouble(path: sheet, trouble: error)
        }
    }

    private func lines(of change: TextChange) -> String {
        let words = [("–", change.old), ("+", change.new)].map { sign, text in
            "  \(sign) " + text.cleaned(keepingLines: true).replacing("\n", with: "\n    ")
        }
        return ["\(change.file) \(change.place) [\(change.language.rawValue)]", words[0], words[1]]
            .joined(separator: "\n")
    }

    private func complain(_ findings: Findings, _ texts: Texts) {
        for finding in findings.inReadingOrder { Console.complain(texts.line(for: finding)) }
    }

    /// All of the files or none: the guide they would make is checked first, and what was written is taken back when
    /// the disk refuses a later one.
    private func write(_ changed: [SourceFile], into files: [SourceFile], _ texts: Texts) throws {
        let folder = URL(filePath: shared.folderOfGuide).resolvingSymlinksInPath()
        let new = Dictionary(changed.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
        let prefix = shared.folderOfGuide + "/"
        let outcome = files.map { SourceFile(name: prefix + $0.name, text: new[$0.name] ?? $0.text) }
        let findings = ContentSource.check(outcome, prefix: prefix).findings
        if findings.hasErrors {
            complain(Findings(findings.all.filter { $0.severity == .error }), texts)
            Console.say(texts(CommandText.translationRefused))
            throw Ended(status: .badContent)
        }
        let before = files.filter { new[$0.name] != nil }
        do {
            for file in changed {
                try Disk().write(Array(file.text.utf8), to: folder.appending(path: file.name).path)
            }
        } catch {
            for file in before {
                try? Disk().write(Array(file.text.utf8), to: folder.appending(path: file.name).path)
            }
            throw error
        }
    }
}

extension SharedOptions {
    /// The guide that is worked on: the one named, else `guide` in this folder, as in a checkout.
    var folderOfGuide: String {
        var folder = guideFolder ?? "guide"
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        return folder
    }

    /// The words of the program, whatever state the guide is in.
    func shippedTexts() throws -> Texts {
        try Setting(
            content: ContentSource(),
            language: language ?? Language.preferred(in: [], ProcessInfo.processInfo.environment)
        ).texts
    }
}
