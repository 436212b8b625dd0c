import Answers
import ArgumentParser
import Catalog
import Content
import Dossier
import Findings
import Foundation
import Guide
import Loading
import Strategy
import Terminal
import Wording

/// `pateka demo`: the worked example, screen by screen.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "demo")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @ArgumentParser.OptionGroup var look: PlainOption
    @ArgumentParser.Option var out: String?
    @ArgumentParser.Option var minutes: Int?
    @Flag var hall = false
    @Flag var auto = false

    func run() throws {
        let setting = try shared.setting()
        let demonstration = try Demonstration(setting)
        if let out { return try demonstration.save(in: out) }
        if let minutes, minutes < 1 { throw CommandError.noMinutes(minutes) }
        let terminal = auto ? look.lines : look.terminal(setting.texts)
        defer { terminal.close() }
        _ = try demonstration.run(
            on: terminal, minutes: minutes, isHall: hall, waits: !auto, environment: look.environment)
    }
}

/// The worked example, to be shown or kept.
struct Demonstration {
    private let setting: Setting
    private let example: Dossier
    private let guide: Guide
    private var texts: Texts { setting.texts }
    private var walk: Walk { Walk(guide: guide, answers: example.answers).withoutPersonal }

    init(_ setting: Setting) throws {
        self.setting = setting
        guide = try setting.content.guide
        example = try setting.content.example(in: setting.language)
    }

    /// - Parameters:
    ///   - minutes: how long it may take; asked for where nil, and somebody can be asked on a screen.
    ///   - waits: whether each screen waits for a key; without a person at the keys none does.
    ///   - environment: where what is gone on with is kept.
    ///   - hasBefore: whether there is something to go back to before it.
    /// - Returns: whether the person went back to that.
    func run(
        on terminal: any Terminal, minutes: Int? = nil, isHall: Bool = false, waits: Bool = true,
        environment: [String: String], hasBefore: Bool = false
    ) throws -> Bool {
        let all = try slides()
        // Whoever pipes it somewhere reads it later.
        let waits = waits && isatty(STDIN_FILENO) == 1
        let asksForTime = waits && minutes == nil && terminal.drawsForms
        let ways = minutes == nil ? [15, 45].map { all.fitting(minutes: $0) } + [all] : []
        let (name, language) = (texts(CommandText.demoNote), setting.language.rawValue)
        let parts = ["demo", language, minutes.map(String.init) ?? ""]
        var show = DemoShow(
            minutes.map { all.fitting(minutes: $0) } ?? all, ways: ways, asksForTime: asksForTime,
            on: terminal, texts, name: name,
            steps: guide.steps.map { $0.title[setting.language] }, isHall: isHall,
            keptIn: KeptPlace(parts.joined(separator: " "), environment: environment))
        guard waits else {
            show.print()
            return false
        }
        let time = DemoTime(ways: ways, texts: texts, name: name, hasBefore: hasBefore)
        var isChoosing = !show.takeUp() && asksForTime
        while true {
            if isChoosing {
                let kept = KeptPlace("demo time", language, environment: environment)
                switch try time.ask(on: terminal, chosen: show.chosen ?? 0, keptIn: kept) {
                case .way(let way): show.begin(way)
                case .left: return false
                case .wentBack: return true
                }
            }
            switch try show.run() {
            case .interrupted: throw Ended(status: .interrupted)
            case .done: return false
            case .asksTime: isChoosing = true
            }
        }
    }

    /// The example as a dossier of its own, with its draft.
    func save(in folder: String) throws {
        var header = example.header
        header.note = example.note
        try OutPlace.refuseInside(folder)
        let sheet = AnswerSheet(
            of: example.answers, guide: guide.id, municipality: example.header.municipality)
        let dossier = try Shelf.onDisk.create(folder, header) { dossier throws(DossierError) in
            try dossier.append(
                sheet.changes(from: Answers(), in: guide).map(\.saved), by: texts(CommandText.demoAuthor),
                guideVersion: guide.version)
        }
        var desk = try DraftDesk(setting: setting, dossier: example, templates: nil)
        desk.texts = KeptTexts(of: folder)
        try desk.write(DraftFormat.usual, into: folder + "/drafts", of: dossier.answers)
        Console.say(
            texts(CommandText.demoWritten, ["folder": .text(folder), "path": .text(folder.asShellWord)]))
    }

    // MARK: Slides

    private func slides() throws -> [DemoSlide] {
        let shelf = try PracticeShelf(setting)
        let note = example.note ?? texts(CommandText.demoNote)
        let first = DemoSlide(
            step: nil, title: texts(CommandText.startTitle),
            paragraphs: [
                note,
                try StatusPages(setting: setting, walk: walk, name: setting.called(example.header).asTitle)
                    .text,
            ],
            importance: .frame)
        let steps = guide.steps.enumerated().flatMap { index, step in
            [frame(of: step, index + 1)] + questions(of: step, index + 1)
                + (step.offersPractices ? suggestions(for: step, index + 1, shelf) : [])
        }
        return [first] + steps + [try review()]
    }

    private func frame(of step: Step, _ number: Int) -> DemoSlide {
        let language = setting.language
        let told: [(DemoText, Localized)] = [(.output, step.output), (.participants, step.participants)]
        let paragraphs =
            [step.purpose[language]]
            + told.filter { !$0.1[language].isEmpty }.map { texts($0.0, ["text": .text($0.1[language])]) }
        let title = texts(
            DemoText.stepTitle,
            [
                "number": .count(number), "count": .count(guide.steps.count),
                "step": .text(step.title[language]),
            ])
        return DemoSlide(step: number, title: title, paragraphs: paragraphs, importance: .frame)
    }

    private func questions(of step: Step, _ number: Int) -> [DemoSlide] {
        let words = AnswerWords(walk: walk, texts: texts, registers: RegisterOptions(setting).options)
        return walk.applicable(in: step).filter { !$0.field.isPersonal }.compactMap { question in
            let answer = words.value(at: AnswerPath(question.id), question.field).map { [$0] }
            let told = answer ?? rows(of: question, words)
            guard !told.isEmpty else { return nil }
            let why = question.why[setting.language]
            return DemoSlide(
                step: number, title: question.field.label[setting.language],
                paragraphs: (why.isEmpty ? [] : [texts(DemoText.why, ["why": .text(why)])]) + told,
                importance: question.needed == nil ? .other : .needed)
        }
    }

    private func rows(of question: Question, _ words: AnswerWords) -> [String] {
        walk.answers.rows(of: question.id).map { row in
            // Whole: a hall should not guess how a name goes on.
            let name = question.naming.lazy.compactMap { column in
                words.value(at: AnswerPath(question.id, row: row, column: column.id), column.field)
            }.first
            return "– " + (name ?? words.title(ofRow: row, in: question))
        }
    }

    private func suggestions(for step: Step, _ number: Int, _ shelf: PracticeShelf) -> [DemoSlide] {
        shelf.suggestions(for: example.answers, themes: step.themes, limit: 3).compactMap { suggestion in
            guard let practice = shelf.practice(suggestion.id) else { return nil }
            let summary = PracticePages(setting).summary(
                of: practice, why: shelf.words(for: suggestion.reasons),
                differs: shelf.words(for: suggestion.differences))
            return DemoSlide(
                step: number, title: texts(CommandText.demoSuggestions), paragraphs: [summary],
                importance: .other
            )
        }
    }

    private func review() throws -> DemoSlide {
        let findings = try setting.review(Strategy(walk: walk), isExample: true)
        return DemoSlide(
            step: nil, title: texts(CommandText.demoReview),
            paragraphs: [texts(CommandText.reviewed, ["count": .count(findings.all.count)])]
                + ReviewPages(setting, walk, findings).lines + [texts(CommandText.demoEnd)],
            importance: .frame)
    }
}
