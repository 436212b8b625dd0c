package import Answers
package import Foundation
import Wording

/// A sum that knows which of its parts nobody has told.
package struct Total: Hashable, Sendable {
    /// The sum of the parts that are known.
    package let known: Decimal
    /// How many owners of parts there are, such as measures.
    package let owners: Int
    /// For each owner of which a part is unknown, where the first such part is answered.
    package let missing: [AnswerPath]
    /// Where each part is answered that is unknown, or may be more.
    package let gaps: [AnswerPath]
    /// Whether no part at all is known.
    package let knowsNothing: Bool

    /// Whether a part of it was said to be a rough one.
    package let isAbout: Bool

    package var isComplete: Bool { missing.isEmpty }
    /// What is told of it: the cents of a rough sum claim what nobody knows. A few rough months keep their halves.
    package var told: Decimal { isAbout && abs(known) >= 100 ? known.withoutFraction : known }
    /// Whether not even a lower bound can be told: a part is unknown, and the others come to nothing.
    package var isUnknown: Bool { !isComplete && known == 0 }

    /// One part: whose it is, where it is answered, and how much; nil while that is unknown.
    package struct Part: Hashable, Sendable {
        package let owner: String
        package let path: AnswerPath
        package let amount: Decimal?
        /// Whether it may be more than the amount.
        package let isLeast: Bool
        /// Whether the amount is a rough one.
        package let isAbout: Bool

        /// Whether it is unknown, or may be more.
        package var isOpen: Bool { amount == nil || isLeast }

        package init(
            owner: String, path: AnswerPath, amount: Decimal?, isLeast: Bool = false, isAbout: Bool = false
        ) {
            (self.owner, self.path, self.amount) = (owner, path, amount)
            (self.isLeast, self.isAbout) = (isLeast, isAbout)
        }
    }

    package init(_ parts: some Sequence<Part>) {
        let parts = Array(parts)
        known = parts.compactMap(\.amount).reduce(0, +)
        self.owners = Set(parts.map(\.owner)).count
        let open = parts.filter(\.isOpen)
        var (owners, paths): (Set<String>, Set<AnswerPath>) = ([], [])
        missing = open.filter { owners.insert($0.owner).inserted }.map(\.path)
        gaps = open.map(\.path).filter { paths.insert($0).inserted }
        isAbout = parts.contains { $0.isAbout && $0.amount ?? 0 != 0 }
        knowsNothing = !parts.isEmpty && parts.allSatisfy { $0.amount == nil }
    }
}
