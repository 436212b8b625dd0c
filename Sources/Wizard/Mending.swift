package import Answers
import Guide
import Terminal
import Wording

/// What does not hold together at one place, in words.
package struct Concern: Hashable, Sendable {
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
struct Mending {
    /// The finding at hand.
    fileprivate var current: Concern?
    /// Those that were shown.
    fileprivate var seen: Set<String> = []
    /// The changes made before the one at hand was shown.
    fileprivate var before: [String] = []
    fileprivate var mended = 0
}

/// Going through what the review found, each at the answer it is about.
extension Conversation {
    /// Says what became of the last finding and leads to the next; nil after the last one.
    mutating func visitConcern() -> Place? {
        let concerns = surroundings.concerns(walk.answers)
        say("")
        sayOutcome(among: concerns)
        let waiting = concerns.filter { !mending.seen.contains($0.key) }
        for concern in waiting {
            mending.seen.insert(concern.key)
            guard let place = place(toMend: concern.path) else { continue }
            say(MendingText.left, ["count": .count(waiting.count)])
            show(concern)
            (mending.current, mending.before) = (concern, changesMade)
            return place
        }
        say(
            mending.seen.isEmpty ? MendingText.none : .done,
            ["mended": .count(mending.mended), "count": .count(concerns.count)])
        return nil
    }

    /// The finding at hand while one is at the place it leads to, and not elsewhere on the way.
    func pinned(at prompt: Prompt) -> Asked.Pinned? {
        guard let current = mending.current, prompt.place.leadsToNextConcern else { return nil }
        return Asked.Pinned(title: current.place, text: current.words)
    }

    private var changesMade: [String] { made.flatMap { $0.map(\.id) } }

    /// Mended, or not in spite of a change; what was passed over needs no word.
    private mutating func sayOutcome(among concerns: [Concern]) {
        guard let last = mending.current else { return }
        mending.current = nil
        if !concerns.contains(where: { $0.key == last.key }) {
            mending.mended += 1
            say(MendingText.mended, ["place": .text(last.place)])
        } else if changesMade != mending.before {
            say(MendingText.stays, ["place": .text(last.place)])
        }
    }

    private func show(_ concern: Concern) {
        // Where forms are drawn it stands above each of them instead.
        if !drawsForms {
            head(concern.place)
            say(concern.words)
        }
        guard mending.seen.count == 1 else { return }
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
    case how = "wizard.concern-how"
    case mended = "wizard.concern-mended"
    case stays = "wizard.concern-stays"
    case done = "wizard.concern-done"
    case none = "wizard.concern-none"
}
