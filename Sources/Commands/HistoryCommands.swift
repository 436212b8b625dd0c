import Catalog
import Answers
import ArgumentParser
import Content
import Dossier
import Findings
import Foundation
import Guide
import Loading
import Terminal
import Wizard
import Wording

/// `pateka history`: who changed what, newest first.
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "history")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @Argument var place: [String] = []
    @ArgumentParser.Option(name: .customLong("dossier")) var named: String?
    @ArgumentParser.Option var limit = 50

    func run() throws {
        let (folder, question) = try told()
        let (setting, dossier) = try shared.openTelling(folder)
        let guide = try setting.content.guide
        let words = setting.words(for: dossier.answers, guide)
        let path = try question.map { try QuestionName(words).path(of: $0) }
        let shown = dossier.history(of: path).prefix(max(1, limit)).map(\.id)
        for (event, line) in ChangeLog(words: words).lines(for: Set(shown)).reversed() {
            let time = String(event.at.prefix(16)).replacing("T", with: " ")
            // What stands behind three spaces goes on under itself.
            Console.say(time + "   " + (event.by.isEmpty ? line : event.by + ": " + line))
        }
        if shown.isEmpty { Console.say(setting.texts(CommandText.noHistory)) }
    }

    /// The folder and the question, in either order.
    private func told() throws -> (folder: String, question: String?) {
        if let named { return (named, place.isEmpty ? nil : place.joined(separator: " ")) }
        guard let index = try place.firstIndex(where: { try shared.opens($0) }) else {
            // What is no question of a dossier that is here was meant for a folder.
            if let word = place.first, place.count == 1, !PracticeFolder.isDossier("."),
                word.contains("/") || !word.contains(".")
            {
                return (word, nil)
            }
            return (".", place.isEmpty ? nil : place.joined(separator: " "))
        }
        var rest = place
        let folder = rest.remove(at: index)
        return (folder, rest.isEmpty ? nil : rest.joined(separator: " "))
    }
}

/// A question as people name it: by its id, the numbers shown with it, or words of it.
struct QuestionName {
    private let words: AnswerWords
    private var guide: Guide { words.walk.guide }

    init(_ words: AnswerWords) { self.words = words }

    func path(of typed: String) throws(CommandError) -> AnswerPath {
        if let path = AnswerPath(parsing: typed), guide.question(path.question) != nil { return path }
        let worded = worded(typed)
        if let question = words.walk.guide.numbered(typed) ?? (worded.count == 1 ? worded[0] : nil) {
            return AnswerPath(question.id)
        }
        let near = worded.isEmpty ? nearName(to: typed, among: guide.questions.map(\.id)) : list(worded)
        throw .unknownQuestion(typed, near: near)
    }

    /// The question of this name, else those with these words in it.
    private func worded(_ typed: String) -> [Question] {
        let (sought, language) = (typed.lowercased(), words.texts.language)
        let all = guide.questions.filter(words.walk.applies)
        let named = all.filter { $0.name[language].lowercased() == sought }
        return named.count == 1
            ? named
            : all.filter { question in
                [question.name, question.field.label].contains { $0[language].lowercased().contains(sought) }
            }
    }

    private static let mostListed = 4

    /// With the numbers shown with them.
    private func list(_ questions: [Question]) -> String {
        let shown = questions.prefix(Self.mostListed).map { question in
            (words.walk.guide.number(ofQuestion: question.id) ?? "") + " "
                + question.name[words.texts.language]
        }
        return shown.joined(separator: "; ") + (questions.count > shown.count ? "…" : "")
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
        let (id, slate) = ("undo", Slate(stamp: .now))
        let field = Field(
            kind: .yesNo, label: Localized(same: texts(CommandText.undoAsk)), help: .empty, example: .empty,
            minimum: nil, maximum: nil, unit: nil, options: .none, isPersonal: false)
        let question = Question(
            id: id, field: field, why: .empty, needed: id, when: nil, themes: [], columns: [], fill: nil)
        var brief = SmallGuide.Brief(texts)
        (brief.help, brief.quit) = (texts(CommandText.undoAsk), texts(CommandText.undoQuitDoes))
        let small = SmallGuide(
            guide: { _ in Guide(small: id, title: .empty, steps: [(id, .empty, [question])]) },
            proposal: { _, _ in .flag(false) },
            closing: { $1.value(id)?.flag == true ? [] : [texts(CommandText.undoLeft)] },
            brief: brief)
        let ending = try small.talk(to: slate, on: terminal, texts)
        guard slate.answers.value(id)?.flag == true else {
            throw Ended(status: ending == .interrupted ? .interrupted : .usage)
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
        try refuseUnlessJournal()
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
        if practices.count > 0 {
            Console.say(setting.texts(OwnPracticeText.imported, ["count": .count(practices.count)]))
        }
        for practice in practices.differing {
            let title = TextArgument.text(practice.title[setting.language])
            Console.complain(setting.texts(OwnPracticeText.differs, ["title": title]))
        }
    }

    /// A file of another kind would be told of line by line.
    private func refuseUnlessJournal() throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: other, isDirectory: &isFolder), !isFolder.boolValue,
            let file = FileHandle(forReadingAtPath: other)
        else { return }
        defer { try? file.close() }
        let start = try file.read(upToCount: 4096) ?? Data()
        let first = start.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        if let first, first != UInt8(ascii: "{") { throw CommandError.notAJournal(other) }
    }
}
