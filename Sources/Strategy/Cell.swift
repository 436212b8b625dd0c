package import Answers
package import Foundation

/// What one question, or one cell of a row, holds, and how that stands.
///
/// It asks nothing of its content, since the program would look that up for each kind of cell it meets.
package struct Cell<Content: Sendable>: Sendable {
    /// nil when there is nothing to use; `standing` says why.
    package let value: Content?
    package let standing: CellStanding
    package let path: AnswerPath
    /// Where a value of a register comes from.
    package let source: Source?
    /// Whether it picks a row that is gone.
    package let namesGoneRow: Bool
    /// Whether its number was said to be a rough one.
    package let isAbout: Bool

    init(
        value: Content?, standing: CellStanding, path: AnswerPath, source: Source? = nil,
        namesGoneRow: Bool = false, isAbout: Bool = false
    ) {
        (self.value, self.standing, self.path) = (value, standing, path)
        (self.source, self.namesGoneRow, self.isAbout) = (source, namesGoneRow, isAbout)
    }

    package var doesNotApply: Bool { if case .doesNotApply = standing { true } else { false } }

    /// Whether somebody said why there is no answer, or when there will be one.
    var isExplained: Bool {
        switch standing {
        case .later(let note): note.tidied != nil
        case .unknown(let reason): reason.tidied != nil
        case .doesNotApply: true
        case .answered, .missing, .dormant, .outdated: false
        }
    }

    /// Whether nobody has said anything usable: no answer, one put off, or one the guide no longer knows.
    package var isMissing: Bool {
        switch standing {
        case .missing, .later, .outdated: value == nil
        case .answered: value == nil
        case .unknown, .doesNotApply, .dormant: false
        }
    }
}

extension Cell: Equatable where Content: Equatable {}
extension Cell: Hashable where Content: Hashable {}

/// Why a cell holds what it holds.
package enum CellStanding: Hashable, Sendable {
    case answered
    case later(note: String)
    case unknown(reason: String)
    case doesNotApply(reason: String)
    /// Nothing was said.
    case missing
    /// Answered, but not asked any more.
    case dormant
    /// Answered in a way the guide no longer knows: an option that is gone, another kind of answer.
    case outdated
}

extension Cell<Decimal> {
    /// The sum; 0 when it was said that there is none, nil while it is unknown.
    package var cost: Decimal? {
        if case .doesNotApply = standing { return 0 }
        return value
    }

    /// What it gives to a sum.
    package func part(of owner: String) -> Total.Part {
        Total.Part(owner: owner, path: path, amount: cost, isAbout: isAbout)
    }
}

/// What the strategy needs of a guide: a question, or a column of a table.
package struct Requirement: Hashable, Sendable {
    /// The kinds that can be read so, as named in a guide.
    package enum Shape: Hashable, Sendable {
        case text, number, whole, day, time, flag, pick, picks
        /// A choice whose options mean something to the program.
        case option([String])
        case row(of: String), rows(of: String)
        case table
    }

    package let question: String
    /// nil for the question itself.
    package let column: String?
    package let shape: Shape
}
