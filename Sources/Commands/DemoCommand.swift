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
    @Flag var auto = false

    func run() throws {
        let setting = try shared.setting()
        let demonstration = try Demonstration(setting: setting, terminal: look.lines, pauses: !auto)
        guard let out else { return try demonstration.run() }
        try demonstration.save(in: out)
    }
}

/// Walks through the worked example.
struct Demonstration {
    private let setting: Setting
    private let example: Dossier
    private let guide: Guide
    private let terminal: any Terminal
    private let pauses: Bool
    private var texts: Texts { setting.texts }
    private var walk: Walk { Walk(guide: guide, answers: example.answers) }

    /// - Parameter pauses: whether each screen waits for Enter; without a person at the keys none does.
    init(setting: Setting, terminal: any Terminal, pauses: Bool) throws {
        (self.setting, self.terminal) = (setting, terminal)
        self.pauses = pauses && isatty(STDIN_FILENO) == 1
        guide = try setting.content.guide
        example = try setting.content.example(in: setting.language)
    }

    func run() throws {
        show([example.note ?? texts(CommandText.demoNote)])
        terminal.show(StatusPages(setting: setting, walk: walk, name: example.header.name).text)
        try pause()
        let shelf = try PracticeShelf(setting)
        for step in guide.steps {
            show(lines(of: step))
            if step.offersPractices { show(suggestions(for: step, shelf)) }
            try pause()
        }
        show(try review() + ["", texts(CommandText.demoEnd)])
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
        let desk = try DraftDesk(setting: setting, dossier: example, templates: nil)
        try desk.write(Formatting.all, into: folder + "/drafts", of: dossier.answers)
        Console.say(texts(CommandText.demoWritten, ["folder": .text(folder)]))
    }

    // MARK: Screens

    private func lines(of step: Step) -> [String] {
        let number = (guide.steps.firstIndex { $0.id == step.id } ?? 0) + 1
        let words = AnswerWords(walk: walk, texts: texts, registers: RegisterOptions(setting).options)
        var lines = ["\(number). \(step.title[setting.language])", step.purpose[setting.language], ""]
        for question in walk.applicable(in: step) {
            let answer = words.value(at: AnswerPath(question.id), question.field) ?? rows(of: question, words)
            lines += [question.field.label[setting.language], "  " + answer.truncated(toWordsIn: 300)]
        }
        return lines
    }

    private func rows(of question: Question, _ words: AnswerWords) -> String {
        let titles = walk.answers.rows(of: question.id).map { words.title(ofRow: $0, in: question) }
        return titles.isEmpty ? "–" : titles.joined(separator: "; ")
    }

    private func suggestions(for step: Step, _ shelf: PracticeShelf) -> [String] {
        let found = shelf.suggestions(for: example.answers, themes: step.themes, limit: 3)
        let summaries = found.compactMap { suggestion in
            shelf.practice(suggestion.id).map {
                PracticePages(setting).summary(
                    of: $0, why: shelf.words(for: suggestion.reasons),
                    differs: shelf.words(for: suggestion.differences))
            }
        }
        return [texts(CommandText.demoSuggestions), ""] + summaries
    }

    private func review() throws -> [String] {
        let findings = try setting.review(Strategy(walk: walk), isExample: true)
        return [
            texts(CommandText.demoReview), texts(CommandText.reviewed, ["count": .count(findings.all.count)]),
        ] + ReviewPages(setting, walk, findings).lines
    }

    private func show(_ lines: [String]) { terminal.show((lines + [""]).joined(separator: "\n")) }

    private func pause() throws {
        guard pauses else { return }
        switch terminal.ask(texts(CommandText.demoNext) + " > ") {
        case .line, .cut: return
        case .ended: throw Ended(status: .done)
        case .interrupted: throw Ended(status: .interrupted)
        }
    }
}
