import Answers

/// Where the conversation is; everything else follows from the guide and the answers.
indirect enum Place: Codable, Hashable, Sendable {
    /// The task list.
    case overview
    /// The opening of a step.
    case step(String)
    /// A question; `after` is where to go instead of onward.
    case question(String, after: Place?)
    /// A cell; `after` is where to go when the row is done.
    case cell(Cell, after: Place)
    /// All cells of a row; `after` is where to go then.
    case row(OpenedRow, after: Place)
    case practices(Topic, after: Place)
    /// A line of money worked out from a card, to be told otherwise; `after` is where to go then.
    case cardMoney(CardMoney, after: Place)
    /// „Check your answers“ of a step.
    case check(String)
    /// A list of questions one can go to; `after` is where to return.
    case list(Listing, after: Place)
    /// The next thing the review found, and the one before.
    case concern
    case concernBefore
    /// The choice of the path; `after` is where to go then.
    case path(after: Place)
}

extension Place {
    var isCell: Bool { if case .cell = self { true } else { false } }

    /// Whether it is the end of a step.
    var isCheck: Bool { if case .check = self { true } else { false } }

    /// Where one comes from, if that was what the review found; else where one goes on.
    var backwards: Place { self == .concern ? .concernBefore : self }

    /// Whether what is replied here ends in the next finding of the review.
    var leadsToNextConcern: Bool {
        switch self {
        case .concern, .concernBefore: true
        case .question(_, let after): after?.leadsToNextConcern ?? false
        case .cell(_, let after), .row(_, let after), .practices(_, let after), .cardMoney(_, let after),
            .list(_, let after),
            .path(let after):
            after.leadsToNextConcern
        case .overview, .step, .check: false
        }
    }
}

/// A cell of a table; a row without id is not begun yet.
struct Cell: Codable, Hashable, Sendable {
    var table: String
    var row: String?
    var column: String
    /// The only columns of the row that are asked; nil for all.
    var only: Set<String>?

    init(table: String, row: String?, column: String, only: Set<String>? = nil) {
        (self.table, self.row, self.column, self.only) = (table, row, column, only)
    }

    init(table: String, row: String?, column: String, isAlone: Bool) {
        self.init(table: table, row: row, column: column, only: isAlone ? [column] : nil)
    }

    /// Whether only this cell is asked, and not the rest of the row.
    var isAlone: Bool { only == [column] }

    /// The path of its answer; nil while the row is not begun.
    var path: AnswerPath? { row.map { AnswerPath(table, row: $0, column: column) } }
}

/// Why a prompt was left without a reply to it.
enum Departure: Error {
    case go(Place)
    /// The same place is shown anew.
    case again
    case left(Ending)

    func goesBack(to place: Place) -> Bool { if case .go(place) = self { true } else { false } }
    var isInterrupt: Bool { if case .left(.interrupted) = self { true } else { false } }
}
