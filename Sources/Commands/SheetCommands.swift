import Answers
import ArgumentParser
import Content
import Dossier
import Findings
import Foundation
import Guide
import Loading
import Wording

/// `pateka export`: the answers as text.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "export")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @Argument var folder = "."
    @ArgumentParser.Option var out: String?
    @ArgumentParser.OptionGroup var force: ForceOption

    func run() throws {
        let (setting, dossier) = try shared.open(folder)
        let guide = try setting.content.guide
        let sheet = AnswerSheet(
            of: dossier.answers, guide: guide.id, municipality: dossier.header.municipality)
        let yaml = sheet.yaml(for: guide)
        guard let out else { return Console.print(yaml) }
        try OutPlace(replaces: force.replaces).write(Array(yaml.utf8), to: out)
        Console.say(setting.texts(CommandText.written, ["path": .text(out)]))
    }
}

/// `pateka import`: reads answers from text, and shows what would change before it does.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "import")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @ArgumentParser.OptionGroup var author: AuthorOption
    @Argument var file: String
    @Argument var folder = "."
    @Flag var apply = false

    func run() throws {
        var (setting, dossier) = try shared.open(folder, for: apply ? .writing : .reading)
        let guide = try setting.content.guide
        let reading = try dossier.sheets.read(file, setting.words(for: dossier.answers, guide))
        for finding in reading.findings.inReadingOrder { Console.complain(setting.texts.line(for: finding)) }
        let changes = reading.sheet.changes(from: dossier.answers, in: guide)
        let words = ChangeWords(setting: setting, guide: guide)
        for change in changes { Console.say(words.preview(of: change)) }
        if apply { try dossier.append(changes.map(\.saved), by: author.label, guideVersion: guide.version) }
        Console.say(
            setting.texts(apply ? CommandText.imported : .importPreview, ["count": .count(changes.count)]))
        if reading.findings.hasErrors { throw Ended(status: .badContent) }
    }
}

extension ChangeWords {
    func preview(of change: SheetChange) -> String {
        guard let new = change.new else { return line(for: change.saved.change) }
        let after = words(for: new)
        return change.old.map { "\(change.path): \(words(for: $0)) → \(after)" } ?? "\(change.path): \(after)"
    }

    private func words(for content: Answer.Content) -> String {
        switch content {
        case .value(let value): words(for: value)
        case .mark(let mark): words(for: mark)
        }
    }
}
