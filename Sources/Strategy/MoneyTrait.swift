import Foundation

extension Strategy {
    /// What some money of the strategy has in common, such as its year or who pays it.
    package struct MoneyTrait: Sendable {
        /// Whether a line has it.
        let isOf: @Sendable (MoneyLine) -> Bool
        /// Whether a line that does not say so may have it all the same.
        let mayBeOf: @Sendable (MoneyLine) -> Bool

        /// Money of which nobody has told how much may belong wherever it is not said to belong; known money that says
        /// nothing stands apart, under nil.
        package static func has<Key: Equatable & Sendable>(
            _ value: Key?, at key: @escaping @Sendable (MoneyLine) -> Key?
        ) -> MoneyTrait {
            .init(isOf: { key($0) == value }, mayBeOf: { key($0) == nil && $0.amount == nil })
        }

        package static func year(_ year: Int?) -> MoneyTrait { has(year) { $0.year } }
        package static func source(_ source: MoneySource?) -> MoneyTrait { has(source) { $0.source } }
        package static func kind(_ kind: CostKind?) -> MoneyTrait { has(kind) { $0.kind } }
        package static func measure(_ id: String?) -> MoneyTrait { has(id) { $0.measure } }

        /// What no line that counts has.
        package static let outsideYears = MoneyTrait(isOf: { _ in false }, mayBeOf: { _ in false })

        /// Where nobody has said how certain some money is, it may be as certain as that.
        package static func certainty(_ certainty: Certainty?) -> MoneyTrait {
            .init(isOf: { $0.certainty == certainty }, mayBeOf: { $0.certainty == nil })
        }
    }
}

extension Sequence<Strategy.MoneyLine> {
    /// What the lines with all these traits come to; those that may have them make it a lower bound.
    package func total(_ traits: Strategy.MoneyTrait...) -> Total { total(traits) }

    package func total(_ traits: [Strategy.MoneyTrait]) -> Total { Total(parts(traits)) }

    /// What each line gives to that total: nothing known where it only may have the traits.
    package func parts(_ traits: [Strategy.MoneyTrait]) -> [Total.Part] {
        compactMap { line in
            if traits.allSatisfy({ $0.isOf(line) }) { return line.part }
            guard traits.allSatisfy({ $0.isOf(line) || $0.mayBeOf(line) }), line.amount != 0 else {
                return nil
            }
            return Total.Part(owner: line.part.owner, path: line.part.path, amount: nil)
        }
    }
}
