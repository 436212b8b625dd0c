import Answers
import ArgumentParser
import Content
import Dossier
import Findings
import Foundation
import Guide
import Loading
import Terminal
import Wording

/// `pateka history`: who changed what, newest first.
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "history")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @Argument var question: String?
    @ArgumentParser.Option(name: .customLong("dossier")) var folder = "."
    @ArgumentParser.Option var limit = 50

    func run() throws {
        let (setting, dossier) = try shared.open(folder)
        let guide = try setting.content.guide
        let path: AnswerPath? = try question.map { typed in try self.path(of: typed, guide) }
        let words = ChangeWords(setting: setting, guide: guide)
        let events = dossier.history(of: path)
        for event in events.prefix(max(1, limit)) {
            let time = event.at.prefix(16).replacing("T", with: " ")
            Console.say("\(time)  \(event.by)  \(words.line(for: event.change))")
        }
        if events.isEmpty { Console.say(setting.texts(CommandText.noHistory)) }
    }

    private func path(of typed: String, _ guide: Guide) throws -> AnswerPath {
        guard let path = AnswerPath(parsing: typed), guide.question(path.question) != nil else {
            let near = nearName(to: typed, among: guide.questions.map(\.id))
            throw CommandError.unknownQuestion(typed, near: near)
        }
        return path
    }
}

/// `pateka undo`: takes back the newest change, or, once that is agreed to, all that was saved in one go with it.
struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "undo")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @ArgumentParser.OptionGroup var author: AuthorOption
    @Argument var folder = "."
    @Flag(name: .customLong("yes")) var isAgreed = false

    func run() throws {
        var (setting, dossier) = try shared.open(folder, for: .writing)
        let guide = try setting.content.guide
        var (undone, lines) = (Undone.overtaken, [String]())
        while undone == .overtaken {
            let next = try dossier.nextUndo()
            let pages = UndoPages(setting: setting, guide: guide, answers: dossier.answers)
            lines = pages.lines(for: next)
            if !isAgreed, let warning = pages.warning(about: next) { try agree(to: warning, setting.texts) }
            undone = try dossier.undoNewest(in: guide, by: author.label, expecting: next)
        }
        switch undone {
        case .nothing, .overtaken: Console.say(setting.texts(CommandText.nothingToUndo))
        case .merge(let count):
            Console.say(setting.texts(CommandText.undoneMerge, ["count": .count(count)]))
        case .events(let events):
            say(lines, by: events.last?.by ?? "", count: events.count, setting.texts)
            if let note = try dossier.note(with: events) {
                Console.say(setting.texts(CommandText.noteStays, ["note": .text(note)]))
            }
        }
    }

    /// - Throws: `CommandError` where nobody can be asked, `Ended` when the person does not want it.
    private func agree(to warning: String, _ texts: Texts) throws {
        guard isatty(STDIN_FILENO) == 1 else { throw CommandError.undoNotAgreed(warning) }
        let terminal = LineTerminal(environment: ProcessInfo.processInfo.environment)
        terminal.show(warning)
        while true {
            terminal.show(texts(CommandText.undoAsk))
            switch terminal.ask("> ") {
            case .line(let line):
                let reply = try? typedYesNo(line.trimmingCharacters(in: .whitespaces))
                if reply == true { return }
                guard reply == false || line.allSatisfy(\.isWhitespace) else { continue }
                terminal.show(texts(CommandText.undoLeft))
                throw Ended(status: .usage)
            case .cut: continue
            case .ended, .interrupted:
                terminal.show(texts(CommandText.undoLeft))
                throw Ended(status: .usage)
            }
        }
    }

    private func say(_ lines: [String], by author: String, count: Int, _ texts: Texts) {
        if count > 1 {
            Console.say(texts(CommandText.undoneTogether, ["count": .count(count), "by": .text(author)]))
        }
        for line in lines { Console.say(count > 1 ? "  " + line : line) }
    }
}

/// `pateka merge`: joins another copy of the dossier.
struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "merge")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @ArgumentParser.OptionGroup var author: AuthorOption
    @Argument var other: String
    @Argument var folder = "."

    func run() throws {
        var (setting, dossier) = try shared.open(folder, for: .writing)
        try other.refuseUnlessName()
        let guide = try setting.content.guide
        let merge = try dossier.merge(other, in: guide, by: author.label)
        for finding in merge.findings.inReadingOrder { Console.complain(setting.texts.line(for: finding)) }
        Console.say(
            setting.texts(
                CommandText.merged,
                ["added": .count(merge.added), "known": .count(merge.known), "files": .count(merge.evidence)])
        )
        if merge.renewed > 0 {
            Console.say(setting.texts(CommandText.mergeRenewed, ["count": .count(merge.renewed)]))
        }
        let pages = ConflictPages(setting: setting, guide: guide, answers: dossier.answers)
        for conflict in merge.conflicts { Console.say(pages.words(for: conflict)) }
        let drawer = PracticeDrawer(folder: PracticeFolder.ofDossier(dossier.folder), setting: setting)
        let practices = try drawer.takeIn(from: PracticeFolder.ofDossier(other))
        if practices > 0 {
            Console.say(setting.texts(OwnPracticeText.imported, ["count": .count(practices)]))
        }
    }
}
