import Answers
import Foundation
import Guide
import Terminal
import Wording

@testable import Wizard

/// A conversation nobody listens to: the same as `Talk`, without the time that words take.
final class Stroll {
    /// Shows nothing and takes its replies from a list.
    private final class Mute: Terminal {
        let width = 80
        private var replies: IndexingIterator<[Reply]>

        /// A number of a step beyond the last begins with the task list.
        init(_ replies: [Reply]) { self.replies = replies.makeIterator() }

        func show(_ text: String, _ weight: Weight) {}
        func ask(_ asked: Asked) -> Reply { replies.next() ?? .ended }
    }

    /// The words that mean something to the conversation itself; the others come out as the names of their texts.
    private static let table = Words.table.filter { key, _ in
        key.hasPrefix("command.") || key.hasPrefix("wizard.language-") || key == "wizard.done-words"
    }
    private static let readers = Dictionary(
        uniqueKeysWithValues: Language.allCases.map { ($0, CommandReader(Texts(table, in: $0))) })

    private(set) var answers = Answers()
    private(set) var kept = Answers()
    /// Where the conversation stood at its end.
    private(set) var interview = Interview(at: .overview)
    private let terminal: Mute
    private var stamp = Stamp.ticking(by: 1)

    /// A number of a step beyond the last begins with the task list.
    ///
    /// - Parameter isMoved: whether the conversation is written down after every reply, and another one goes on with
    ///   what was written, as if it were another program on another day.
    init(_ replies: [Reply], over changes: [Change], from step: Int, isMoved: Bool = false) throws {
        terminal = Mute(replies)
        _ = save(changes) { _ in true }
        let surroundings = surroundings(in: .bg)
        var conversation = Conversation(
            walk: Walk(guide: SampleGuide.guide, answers: answers), surroundings: surroundings,
            commands: Self.readers[.bg] ?? CommandReader(surroundings.texts))
        let first = SampleGuide.guide.steps.dropFirst(step).first?.id
        if isMoved {
            conversation.interview = Interview(at: first.map(Place.step) ?? .overview)
            conversation = try moved(conversation)
        } else {
            _ = try conversation.run(from: first)
        }
        kept = conversation.walk.answers
        interview = conversation.interview
    }

    private func moved(_ conversation: Conversation) throws -> Conversation {
        var conversation = conversation
        while case .waits(let asked, let name) = try conversation.advance() {
            let written = try JSONEncoder().encode(
                Bookmark(interview: conversation.interview, entered: conversation.entered))
            let bookmark = try JSONDecoder().decode(Bookmark.self, from: written)
            conversation = Conversation(
                walk: Walk(guide: SampleGuide.guide, answers: answers),
                surroundings: conversation.surroundings, commands: conversation.commands)
            (conversation.interview, conversation.entered) = (bookmark.interview, bookmark.entered)
            conversation.hear(Exchange.Given(prompt: name, reply: terminal.ask(asked)))
        }
        return conversation
    }

    private func surroundings(in language: Language) -> Surroundings {
        var surroundings = Surroundings(
            terminal: terminal, texts: Texts(Self.table, in: language),
            registers: { _ in SampleGuide.register }, advice: SampleAdvice(),
            keeping: Keeping(save: save, attach: { $0 }), title: "", continuation: "")
        surroundings.inLanguage = { self.surroundings(in: $0) }
        return surroundings
    }

    private func save(_ changes: [Change], _ isStillSo: (Answers) -> Bool) -> [Event]? {
        changes.map { change in
            let event = stamp.event(change, by: "Секретар", guide: "1.0.0", after: answers.events.last)
            answers.append(event)
            return event
        }
    }
}
