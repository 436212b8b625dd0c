import Answers
import Guide
import Wording

/// Where a person was in the conversation, and what was entered and not sent, there or elsewhere.
///
/// It stands beside the answers and never among them: what nobody has sent answers nothing yet.
package struct Bookmark: Codable, Hashable, Sendable {
    /// A question, or a cell of its table; the cell of a row that is not begun yet has no row.
    package struct Spot: Codable, Hashable, Sendable {
        package var question: String
        package var row: String?
        package var column: String?

        package init(question: String, row: String? = nil, column: String? = nil) {
            (self.question, self.row, self.column) = (question, row, column)
        }
    }

    package struct Entered: Codable, Hashable, Sendable {
        package var spot: Spot
        /// The command that asked for the text, by the name of its words; nil for an answer.
        package var command: String?
        package var text: String

        package init(spot: Spot, command: String? = nil, text: String) {
            (self.spot, self.command, self.text) = (spot, command, text)
        }
    }

    package var spot: Spot
    /// The newest last.
    package var entered: [Entered]

    package init(spot: Spot, entered: [Entered] = []) { (self.spot, self.entered) = (spot, entered) }

    /// As it may be shown: without what could command a terminal.
    package var cleaned: Bookmark {
        var bookmark = self
        bookmark.entered = entered.map {
            Entered(spot: $0.spot, command: $0.command, text: $0.text.cleaned(keepingLines: true))
        }
        return bookmark
    }

    func text(at spot: Spot, _ command: Command?) -> String? {
        entered.last { $0.spot == spot && $0.command == command?.rawValue }?.text
    }

    mutating func set(_ text: String, at spot: Spot, _ command: Command?) {
        if self.text(at: spot, command) == text { return }
        entered.removeAll { $0.spot == spot && $0.command == command?.rawValue }
        if !text.isEmpty { entered.append(Entered(spot: spot, command: command?.rawValue, text: text)) }
    }
}

extension Place {
    /// What a bookmark calls it; nil where nothing is answered.
    fileprivate var spot: Bookmark.Spot? {
        switch self {
        case .question(let id, _): .init(question: id)
        case .cell(let cell, _): .init(question: cell.table, row: cell.row, column: cell.column)
        case .overview, .step, .practices, .cardMoney, .check, .list, .concern, .concernBefore, .path: nil
        }
    }
}

/// Keeping what is entered, and going on with it.
extension Conversation {
    /// The place to go on at, and what is said there; nil where nothing was left unsent.
    mutating func resumed() -> Place? {
        guard let left = bookmark?.entered.last, let place = place(at: left.spot) else { return nil }
        drawsForms
            ? say(BookmarkText.resumed) : say(BookmarkText.resumedInLines, ["text": .text(left.text)])
        resuming = left.command.flatMap(Command.init(rawValue:))
        return place
    }

    /// The question one was at when the conversation before this one ended, while it waits for an answer.
    var restingQuestion: Question? {
        guard made.isEmpty, let spot = surroundings.bookmark?.spot else { return nil }
        return guide.question(spot.question).flatMap { walk.applies($0) && walk.isWaiting($0) ? $0 : nil }
    }

    func sayResting() {
        guard let question = restingQuestion else { return }
        say(BookmarkText.resting, ["question": .text(question.name[language])])
    }

    private func place(at spot: Bookmark.Spot) -> Place? {
        guard let question = guide.question(spot.question), walk.applies(question) else { return nil }
        let place = Place.question(question.id, after: nil)
        guard let column = spot.column, question.column(column) != nil else { return place }
        return .cell(Cell(table: question.id, row: spot.row, column: column), after: place)
    }

    /// What was entered at a prompt and not sent, so that it stands there again.
    func entered(at prompt: Prompt) -> String {
        prompt.place.spot.flatMap { bookmark?.text(at: $0, prompt.command) } ?? ""
    }

    /// Notes that one is at a prompt.
    mutating func arrive(at prompt: Prompt) {
        guard let spot = prompt.place.spot else { return }
        bookmark = Bookmark(spot: spot, entered: bookmark?.entered ?? [])
    }

    /// Keeps what is being entered at a prompt.
    mutating func keep(entered text: String, at prompt: Prompt) {
        if prompt.asksBack { return }
        if let spot = prompt.place.spot { bookmark?.set(text, at: spot, prompt.command) }
        keepBookmark()
    }

    /// Lets go of what was entered: at a prompt, or anywhere. Until the next prompt is reached it is not taken from where
    /// it is kept, since what it became is not saved yet.
    mutating func forgetEntered(at prompt: Prompt?) {
        guard let prompt else {
            bookmark?.entered = []
            return
        }
        if let spot = prompt.place.spot { bookmark?.set("", at: spot, prompt.command) }
    }

    mutating func keepBookmark() {
        guard let bookmark, bookmark != keptBookmark else { return }
        surroundings.keeping.bookmark(bookmark)
        keptBookmark = bookmark
    }
}

enum BookmarkText: String, TextKey {
    case resumed = "wizard.bookmark-resumed"
    case resumedInLines = "wizard.bookmark-resumed-in-lines"
    case resting = "wizard.bookmark-resting"
}
