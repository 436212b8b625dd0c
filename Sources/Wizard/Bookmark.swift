import Answers
import Guide
import Terminal
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

        func isAt(_ spot: Spot, _ command: Command?) -> Bool {
            self.spot == spot && self.command == command?.rawValue
        }
    }

    package var interview: Interview
    /// The newest last.
    package var entered: [Entered]

    /// Whether something was replied or typed that has come to nothing yet.
    package var isBegun: Bool {
        interview.exchange.isBegun || !entered.isEmpty || interview.held?.unsent.text.isEmpty == false
    }

    /// As it may be shown: without what could command a terminal.
    package var cleaned: Bookmark {
        var bookmark = self
        bookmark.interview.exchange = interview.exchange.cleaned
        bookmark.interview.held?.unsent.text = interview.held?.unsent.text.cleaned(keepingLines: true) ?? ""
        bookmark.entered = entered.map {
            Entered(spot: $0.spot, command: $0.command, text: $0.text.cleaned(keepingLines: true))
        }
        return bookmark
    }
}

extension Place {
    /// What a bookmark calls it; nil where nothing is answered.
    var spot: Bookmark.Spot? {
        switch self {
        case .question(let id, _): .init(question: id)
        case .cell(let cell, _): .init(question: cell.table, row: cell.row, column: cell.column)
        case .overview, .step, .row, .practices, .cardMoney, .check, .list, .concern, .concernBefore, .path:
            nil
        }
    }
}

/// Keeping what is entered, and going on with it.
extension Conversation {
    /// Goes back to where one was, or where something was left unsent; false where one left on purpose.
    mutating func resume() -> Bool {
        guard let left = surroundings.bookmark else { return false }
        (interview.lastQuestion, interview.isLeft) = (left.interview.lastQuestion, left.interview.isLeft)
        if left.interview.isLeft == true {
            guard let last = left.entered.last, let place = place(at: last.spot) else { return false }
            if let stopped = interview.lastQuestion, stopped != last.spot.question,
                let other = self.place(at: Bookmark.Spot(question: stopped))
            {
                interview.place = other
            } else {
                interview.place = place
                let command = last.command.flatMap(Command.init(rawValue:))
                interview.exchange = Exchange(
                    command.map { [Exchange.Given(reply: .line("/\($0.number)"))] } ?? [])
            }
        } else {
            // A file of replies begins where it was written for.
            guard terminal.isAttended || left.interview.exchange.isBegun || !left.entered.isEmpty else {
                return false
            }
            takeUp(left.interview)
        }
        sayResumed(with: left.entered.last { $0.spot == interview.place.spot })
        sayWaiting()
        return true
    }

    /// What was entered at other questions and not sent, and the way there.
    func sayWaiting() {
        if brief != nil { return }
        // What was entered where one is stands there in sight.
        let here = interview.place.spot?.question
        for left in entered.suffix(Self.mostEntered) where left.spot.question != here {
            guard let number = guide.number(ofQuestion: left.spot.question) else { continue }
            say(
                BookmarkText.waiting,
                [
                    "number": .text(number), "text": .text(left.beginning),
                    "command": .text(commands.name(of: .go) + " " + number),
                ])
        }
    }

    /// Among lines what was entered at a prompt stands in no field, so it is said, and stays until it is answered.
    func sayEntered(at prompt: Prompt) {
        let text = entered(at: prompt)
        guard !drawsForms, !text.isEmpty else { return }
        say(BookmarkText.waitingHere, ["text": .text(text)])
    }

    /// Whoever leaves among lines is not asked about it, but told where it waits.
    func sayLeftWaiting() {
        guard !drawsForms, terminal.isAttended, let places = enteredPlaces else { return }
        say(BookmarkText.leftWaiting, ["places": .text(places)])
    }

    private func sayResumed(with left: Bookmark.Entered?) {
        if let brief, drawsForms || left == nil || interview.exchange.isBegun { return say(brief.resumed) }
        guard drawsForms else { return say(BookmarkText.resumedBeside) }
        let isTyped = left != nil || interview.held?.unsent.text.isEmpty == false
        if !isTyped || interview.exchange.isBegun { return say(BookmarkText.resumedBeside) }
        say(typesAnswer ? BookmarkText.resumed : .resumedSearching)
    }

    /// Whether what is typed where one is is the answer itself, and not words to find one by.
    private var typesAnswer: Bool {
        guard let spot = interview.place.spot, let question = guide.question(spot.question) else {
            return false
        }
        let kind = spot.column.flatMap(question.column)?.field.kind ?? question.field.kind
        return kind != .table && kind != .yesNo && !kind.isPick
    }

    /// What was done can be taken back as long as nothing was done since.
    private mutating func takeUp(_ left: Interview) {
        interview = left
        if left.newest != walk.answers.events.last?.id { interview.made = [] }
    }

    private func place(at spot: Bookmark.Spot) -> Place? {
        guard let question = guide.question(spot.question), walk.applies(question) else { return nil }
        let place = Place.question(question.id, after: nil)
        guard let column = spot.column, question.column(column) != nil else { return place }
        return .cell(Cell(table: question.id, row: spot.row, column: column), after: place)
    }

    /// The question one was at when the conversation before this one ended, while it waits for an answer.
    var restingQuestion: Question? {
        guard interview.made.isEmpty, let left = surroundings.bookmark?.interview, left.isLeft == true,
            let id = left.lastQuestion
        else { return nil }
        return guide.question(id).flatMap { walk.applies($0) && walk.isWaiting($0) ? $0 : nil }
    }

    func sayResting() {
        guard let question = restingQuestion else { return }
        say(BookmarkText.resting, ["question": .text(question.name[language])])
    }

    /// What was entered at a prompt and not sent, so that it stands there again.
    func entered(at prompt: Prompt) -> String {
        prompt.place.spot.flatMap { spot in entered.last { $0.isAt(spot, prompt.command) } }?.text ?? ""
    }

    /// Keeps what is entered at a prompt; nothing takes it away.
    mutating func keep(entered text: String, at prompt: Prompt) {
        guard let spot = prompt.place.spot, text != entered(at: prompt) else { return }
        entered.removeAll { $0.isAt(spot, prompt.command) }
        if !text.isEmpty {
            entered.append(Bookmark.Entered(spot: spot, command: prompt.command?.rawValue, text: text))
        }
    }

    /// A place that has an answer now needs no reason any more for having none.
    mutating func forgetReasons(at changes: [Change]) {
        let reasons = [Command.later, .unknown, .doesNotApply].map(\.rawValue)
        let spots = changes.compactMap { change -> Bookmark.Spot? in
            switch change {
            case .set(let path, _), .mark(let path, _):
                Bookmark.Spot(question: path.question, row: path.row, column: path.column)
            default: nil
            }
        }
        entered.removeAll { left in
            spots.contains(left.spot) && left.command.map(reasons.contains) ?? false
        }
    }

    /// Lets go of what was entered: at a prompt, or anywhere. It is taken from where it is kept only when another prompt
    /// is reached, since what it became is not saved yet.
    mutating func forgetEntered(at prompt: Prompt?) {
        guard let prompt else { return entered = [] }
        keep(entered: "", at: prompt)
    }
}

enum BookmarkText: String, TextKey {
    case resumed = "wizard.bookmark-resumed"
    case resumedSearching = "wizard.bookmark-resumed-searching"
    case resumedBeside = "wizard.bookmark-resumed-beside"
    case waitingHere = "wizard.bookmark-waiting-here"
    case leftWaiting = "wizard.bookmark-left-waiting"
    case resting = "wizard.bookmark-resting"
    case waiting = "wizard.bookmark-waiting"
}
