package import Answers
import Guide
import Terminal
import Wording

/// What does not hold together at one place, in words.
package struct Concern: Codable, Hashable, Sendable {
    package let code: String
    package let path: AnswerPath
    /// Where it is, what it is and how it is mended.
    package let place, text, remedy: String

    package init(code: String, path: AnswerPath, place: String, text: String, remedy: String) {
        (self.code, self.path) = (code, path)
        (self.place, self.text, self.remedy) = (place, text, remedy)
    }

    /// What it is and how it is mended.
    fileprivate var words: String { [text, remedy].filter { !$0.isEmpty }.joined(separator: " ") }

    fileprivate var key: String { code + " " + path.description }
}

/// How far going through the findings one after the other has come.
struct Mending: Codable, Hashable {
    /// The finding at hand.
    fileprivate var current: Concern?
    /// The keys of those that were shown, in order, also of those that are mended.
    fileprivate var shown: [String] = []
    /// The place of the one shown last among them.
    fileprivate var position = -1
    /// The changes made before the one at hand was shown.
    fileprivate var before: [String] = []
    fileprivate var mended = 0
    /// Whether it was said how one goes through them.
    fileprivate var isExplained = false
}

/// Going through what the review found, each at the answer it is about.
extension Conversation {
    /// Says what became of the last finding and leads to the next; nil after the last one.
    mutating func visitConcern() -> Place? {
        let concerns = surroundings.concerns(walk.answers)
        say("")
        sayOutcome(among: concerns)
        let again = interview.mending.shown.indices.first { index in
            index > interview.mending.position
                && concerns.contains { $0.key == interview.mending.shown[index] }
        }
        if let place = again.flatMap({ open($0, concerns) }) { return place }
        let known = Set(interview.mending.shown)
        if let next = concerns.first(where: { !known.contains($0.key) && place(toMend: $0.path) != nil }) {
            interview.mending.shown.append(next.key)
            if let place = open(interview.mending.shown.count - 1, concerns) { return place }
        }
        sayEnd(concerns)
        return nil
    }

    /// Leads to the finding before the one at hand, or to that one again where it is the first.
    mutating func visitConcernBefore() -> Place? {
        let concerns = surroundings.concerns(walk.answers)
        say("")
        sayOutcome(among: concerns)
        let standing = interview.mending.shown.indices.filter { index in
            index <= interview.mending.position
                && concerns.contains { $0.key == interview.mending.shown[index] }
        }
        if let place = standing.last(where: { $0 < interview.mending.position }).flatMap({
            open($0, concerns)
        }) {
            return place
        }
        guard let place = standing.first.flatMap({ open($0, concerns) }) else { return visitConcern() }
        say(MendingText.first)
        return place
    }

    /// Shows a finding as it stands now and leads to its place.
    private mutating func open(_ index: Int, _ concerns: [Concern]) -> Place? {
        let key = interview.mending.shown[index]
        guard let concern = concerns.first(where: { $0.key == key }), let place = place(toMend: concern.path)
        else { return nil }
        interview.mending.position = index
        sayProgress(concerns)
        show(concern)
        (interview.mending.current, interview.mending.before) = (concern, changesMade)
        return place
    }

    /// „3 от 12“, and how many were passed over and are left all the same.
    private func sayProgress(_ concerns: [Concern]) {
        let known = Set(interview.mending.shown)
        let waiting = concerns.filter { !known.contains($0.key) && place(toMend: $0.path) != nil }
        let before = Set(interview.mending.shown.prefix(interview.mending.position))
        let passed = concerns.count { before.contains($0.key) }
        say(
            passed == 0 ? MendingText.left : .leftAndPassed,
            [
                "number": .count(interview.mending.position + 1),
                "all": .count(interview.mending.shown.count + waiting.count),
                "passed": .count(passed),
            ])
    }

    /// What was mended, and what is left by name.
    private func sayEnd(_ concerns: [Concern]) {
        say(
            interview.mending.shown.isEmpty && concerns.isEmpty ? MendingText.none : .done,
            ["mended": .count(interview.mending.mended), "count": .count(concerns.count)])
        guard !concerns.isEmpty else { return }
        say(MendingText.passed)
        for concern in concerns.prefix(Self.mostNamed) { say("– " + concern.place + ": " + concern.text) }
        let more = concerns.count - Self.mostNamed
        if more > 0 { say(MendingText.morePassed, ["count": .count(more)]) }
    }

    private static let mostNamed = 8

    /// The finding at hand while one is at the place it leads to, and not elsewhere on the way.
    func pinned(at prompt: Prompt) -> Asked.Pinned? {
        if let current = interview.mending.current, prompt.place.leadsToNextConcern {
            return Asked.Pinned(title: current.place, text: current.words)
        }
        // What is asked stays in sight under a text that is read over it.
        guard isCovered, let field = prompt.subject?.field, field.kind != .table else { return nil }
        return Asked.Pinned(title: field.label[language], text: "")
    }

    private var changesMade: [String] { interview.made.flatMap(\.self) }

    /// Mended, or not in spite of a change; what was passed over needs no word.
    private mutating func sayOutcome(among concerns: [Concern]) {
        guard let last = interview.mending.current else { return }
        interview.mending.current = nil
        if !concerns.contains(where: { $0.key == last.key }) {
            interview.mending.mended += 1
            say(MendingText.mended, ["place": .text(last.place)])
        } else if changesMade != interview.mending.before {
            say(MendingText.stays, ["place": .text(last.place)])
        }
    }

    private mutating func show(_ concern: Concern) {
        // Where forms are drawn it stands above each of them instead.
        if !drawsForms {
            head(concern.place)
            say(concern.words)
        }
        guard !interview.mending.isExplained else { return }
        interview.mending.isExplained = true
        say(
            MendingText.how,
            ["back": .text(commands.name(of: .back)), "quit": .text(commands.name(of: .quit))])
    }

    /// The cell alone, the row, or the question; nil where nothing is asked.
    private func place(toMend path: AnswerPath) -> Place? {
        guard let question = guide.question(path.question), walk.applies(question) else { return nil }
        let whole = Place.question(question.id, after: .concern)
        guard let row = path.row, walk.answers.hasRow(row, in: question.id) else { return whole }
        if let column = path.column.flatMap(question.column), walk.applies(column, in: question.id, row: row)
        {
            return .cell(
                Cell(table: question.id, row: row, column: column.id, isAlone: true), after: .concern)
        }
        return firstCell(of: question, row: row).map { .cell($0, after: .concern) } ?? whole
    }
}

enum MendingText: String, TextKey {
    case left = "wizard.concern-left"
    case leftAndPassed = "wizard.concern-left-and-passed"
    case first = "wizard.concern-first"
    case passed = "wizard.concern-passed"
    case morePassed = "wizard.concern-more-passed"
    case how = "wizard.concern-how"
    case mended = "wizard.concern-mended"
    case stays = "wizard.concern-stays"
    case done = "wizard.concern-done"
    case none = "wizard.concern-none"
}
