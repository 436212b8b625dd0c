import Answers
import ArgumentParser
import Content
import Dossier
import Findings
import Foundation
import Guide
import Loading
import Wording

/// `pateka export`: the answers as text, or the strategy they amount to as data.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "export")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @Argument var folder = "."
    @ArgumentParser.Option var out: String?
    @ArgumentParser.OptionGroup var force: ForceOption
    @Flag(name: .customLong("json")) var isJSON = false

    func run() throws {
        let (setting, dossier) = try shared.open(folder)
        let guide = try setting.content.guide
        if isJSON { return try put(try StrategySheet(dossier, guide).json, setting) }
        var sheet = AnswerSheet(
            of: dossier.answers, guide: guide.id, guideVersion: guide.version,
            municipality: dossier.header.municipality,
            note: dossier.note)
        let gone = sheet.dropGonePicks(in: guide)
        if gone > 0 { Console.complain(setting.texts(CommandText.exportGone, ["count": .count(gone)])) }
        let yaml = sheet.yaml(for: guide)
        let walk = Walk(guide: guide, answers: dossier.answers)
        let copies = guide.questions.reduce(0) { $0 + walk.copyCount(in: $1) }
        if copies > 0 {
            Console.complain(setting.texts(CommandText.exportCopies, ["count": .count(copies)]))
        }
        let practices = try PracticeDrawer(folder: PracticeFolder.ofDossier(dossier.folder), setting: setting)
            .kept()
        if !practices.isEmpty {
            Console.complain(setting.texts(CommandText.practicesLeft, ["count": .count(practices.count)]))
        }
        try put(yaml, setting)
    }

    private func put(_ text: String, _ setting: Setting) throws {
        guard let out else { return Console.print(text) }
        try OutPlace(replaces: force.replaces).write(Array(text.utf8), to: out)
        Console.say(setting.texts(CommandText.written, ["path": .text(out)]))
    }
}

/// `pateka import`: reads answers from text, and shows what would change before it does.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "import")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @ArgumentParser.OptionGroup var author: AuthorOption
    @ArgumentParser.OptionGroup var others: OthersOption
    @Argument var file: String
    @Argument var folder = "."
    @Flag var apply = false

    func run() throws {
        var (setting, dossier) = try shared.open(folder, for: apply ? .writing : .reading)
        let guide = try setting.content.guide
        let reading = try others.desk(dossier.sheets).read(file, setting.words(for: dossier.answers, guide))
        for finding in reading.findings.inReadingOrder { Console.complain(setting.texts.line(for: finding)) }
        let changes = reading.sheet.changes(from: dossier.answers, in: guide)
        let before = setting.words(for: dossier.answers, guide)
        let words = ChangeWords(before: before, after: before.about(dossier.answers.trying(changes)))
        let note = reading.sheet.note.flatMap { $0.isBlank || $0 == dossier.note ? nil : $0 }
        if let note { Console.say(setting.texts(CommandText.noteChange, ["note": .text(note)])) }
        for row in changes.newRows(beside: dossier.answers, in: guide) {
            Console.say(words.line(for: row))
        }
        for change in changes { Console.say(words.preview(of: change)) }
        if apply, reading.findings.hasErrors { Console.complain(setting.texts(CommandText.answersRefused)) }
        if reading.findings.hasErrors { throw Ended(status: .badContent) }
        if apply, let note { try dossier.keep(note: note) }
        if apply { try dossier.append(changes.map(\.saved), by: author.label, guideVersion: guide.version) }
        if apply, note != nil, !changes.isEmpty { try dossier.rememberNote() }
        Console.say(
            setting.texts(apply ? CommandText.imported : .importPreview, ["count": .count(changes.count)]))
    }
}

extension ChangeWords {
    /// That a row is new, and which one a person may have meant.
    func line(for row: NewRow) -> String {
        let (texts, guide) = (after.texts, after.walk.guide)
        guard let table = guide.question(row.table) else { return row.row }
        var arguments: [String: TextArgument] = [
            "table": .text(table.name[texts.language]),
            "row": .text(after.title(ofRow: row.row, in: table)),
        ]
        guard let other = row.beside else { return texts(CommandText.newRow, arguments) }
        // What is to be written into the file.
        arguments["id"] = .text(other)
        arguments["other"] = .text(before.title(ofRow: other, in: table))
        let columns = row.differing.compactMap { table.column($0)?.field.label[texts.language] }
        arguments["columns"] = .text(columns.joined(separator: ", "))
        return texts(CommandText.newRowBeside, arguments)
    }

    func preview(of change: SheetChange) -> String {
        change.new == nil ? line(for: change.saved.change) : line(at: change.path, isToldOfRows: true)
    }
}
