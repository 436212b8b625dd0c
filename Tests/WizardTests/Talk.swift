import Answers
import Foundation
import Guide
import Terminal
import Wording

@testable import Wizard

/// A conversation played from a list of replies.
final class Talk {
    struct DiskFull: Error {}

    let terminal: ScriptTerminal
    private(set) var answers: Answers
    private(set) var ending: Ending?
    /// How many changes can be saved before the disk is full.
    var room = Int.max
    /// How much room is made each time it was too small.
    private let roomAfterFailure: Int
    private var stamp: Stamp
    private let version: String
    /// What somebody else does, by the number of the prompt that is open meanwhile.
    private var meanwhile: [(prompt: Int, changes: (Answers) -> [Change])] = []

    init(
        _ replies: [Reply], then last: Reply = .ended, guide: Guide = SampleGuide.guide,
        from step: String? = nil,
        answers: Answers = Answers(), in language: Language = .bg, advice: any Advice = NoAdvice(),
        room: Int = .max, roomAfterFailure: Int = 0,
        width: Int = 100, pace: Int64 = 0, drawsForms: Bool = false, isAttended: Bool = true,
        meanwhile: [(prompt: Int, changes: (Answers) -> [Change])] = [],
        concerns: ((Answers) -> [Concern])? = nil, history: GuideHistory = GuideHistory()
    ) throws {
        version = guide.version
        terminal = ScriptTerminal(replies, then: last, width: width, drawsForms: drawsForms)
        terminal.isAttended = isAttended
        self.meanwhile = meanwhile
        (self.answers, self.room, self.roomAfterFailure) = (answers, room, roomAfterFailure)
        stamp = Stamp.ticking(by: pace)
        var surroundings = surroundings(in: language, advice)
        if let concerns { surroundings.concerns = concerns }
        var conversation = Conversation(
            walk: Walk(guide: guide, answers: answers, history: history), surroundings: surroundings,
            commands: Words.commands(language))
        ending =
            concerns == nil ? try conversation.run(from: step) : try conversation.runThroughConcerns()
        kept = conversation.walk.answers
    }

    private func surroundings(in language: Language, _ advice: any Advice) -> Surroundings {
        var surroundings = Surroundings(
            terminal: terminal, texts: Words.texts(language), registers: { _ in SampleGuide.register },
            facts: { ["title": .text("Показател \($1)"), "of": .text("\($0)")] },
            advice: advice,
            keeping: Keeping(
                save: save, attach: attach,
                refresh: { [unowned self] known in
                    letOthersAct()
                    return answers.events.count == known.events.count ? nil : answers
                }), title: "Видин",
            continuation: "pateka continue vidin" + (language == .bg ? "" : " --lang en"))
        surroundings.author = "Секретар"
        surroundings.today = { Day(year: 2026, month: 11, day: 29) }
        surroundings.doubt = { question, year in year < 2016 ? "Старо число на \(question.id): \(year)" : nil
        }
        surroundings.inLanguage = { self.surroundings(in: $0, advice) }
        return surroundings
    }

    convenience init(
        _ lines: String..., from step: String? = nil, answers: Answers = Answers(),
        in language: Language = .bg,
        advice: any Advice = NoAdvice()
    ) throws {
        try self.init(lines.map(Reply.line), from: step, answers: answers, in: language, advice: advice)
    }

    /// The answers as the conversation holds them at its end; the same as those saved.
    private(set) var kept = Answers()

    var transcript: String { terminal.transcript }

    /// The lines of the transcript that begin with a text.
    func lines(beginning text: String) -> [String] {
        transcript.split(separator: "\n").map(String.init).filter { $0.hasPrefix(text) }
    }

    func value(_ path: String) -> Value? { AnswerPath(parsing: path).flatMap(answers.value) }

    /// The values of a column, row by row.
    func column(_ column: String, of table: String) -> [Value?] {
        answers.rows(of: table).map { answers.value(AnswerPath(table, row: $0, column: column)) }
    }

    private func letOthersAct() {
        while let next = meanwhile.first, next.prompt <= terminal.prompts {
            meanwhile.removeFirst()
            for change in next.changes(answers) { add(change, by: "Финанси") }
        }
    }

    @discardableResult
    private func add(_ change: Change, by author: String) -> Event {
        let event = stamp.event(change, by: author, guide: version, after: answers.events.last)
        answers.append(event)
        return event
    }

    private func save(_ changes: [Change], _ isStillSo: (Answers) -> Bool) throws -> [Event]? {
        letOthersAct()
        guard isStillSo(answers) else { return nil }
        guard room >= changes.count else {
            room += roomAfterFailure
            throw DiskFull()
        }
        room -= changes.count
        return changes.map { add($0, by: "Секретар") }
    }

    private func attach(_ path: String) throws -> String {
        guard path.hasSuffix(".pdf") else { throw DiskFull() }
        return "evidence/" + (path.split(separator: "/").last ?? "")
    }
}

/// Advice that always has the same three practices.
struct SampleAdvice: Advice {
    func summary(beside question: String, given answers: Answers) -> [String] { [] }
    func money(given answers: Answers) -> MoneyTable { MoneyTable() }
    func beginning(of question: String, given answers: Answers) -> String? {
        nil
    }
    func whatIf(_ part: String, given answers: Answers) -> [String]? {
        part == "30%" ? ["Остава порталът."] : nil
    }
    func money(of rows: [AnswerPath], given answers: Answers) -> [String: String] {
        Dictionary(rows.map { ($0.question, "поне 900 евро") }, uniquingKeysWith: { one, _ in one })
    }
    func practices(for topic: Topic, given answers: Answers) -> [PracticeAdvice] {
        ["p3", "p17", "p20"].filter { topic.words.isEmpty || $0.hasSuffix(topic.words) }.map {
            PracticeAdvice(
                id: $0, title: "Практика \($0.dropFirst())", place: "Тарту", reasons: ["подобен брой жители"],
                differences: ["друга държава"])
        }
    }

    func sheet(of practice: String) -> [String] { ["Описание на \(practice)"] }
    func figures(of practice: String) -> [String] { ["2100 гласували", "12 идеи"] }
    func frameworks(for themes: [String], except ids: [String]) -> [String] {
        ["1", "2", "3", "4"].filter { !ids.contains($0) }.map { "Закон \($0)" }
    }
    func frameworkName(_ id: String) -> String? { "Закон \(id)" }
    func framework(_ id: String) -> [String] { ["Закон \(id)", "Задължава Ви да отговорите."] }
    func funding(for themes: [String]) -> [String] { ["Програма"] }
    func methods(for step: String) -> [String] { ["Метод за \(step)"] }
    func best(of register: Register, for topic: Topic, given answers: Answers) -> [String] {
        topic.themes.contains("rare") ? ["p17", "p9"] : []
    }
    func terms(in text: String) -> [String] { text.contains("мандат") ? ["мандат"] : [] }
    func meaning(of term: String) -> [String] { term == "мандат" ? ["мандат – кой и докога"] : [] }
}
