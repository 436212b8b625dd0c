package import Answers
import Foundation
package import Guide

extension Strategy {
    /// The money that still stands for a measure that was deleted; it counts in no sum.
    package struct MoneyOfDeleted: Hashable, Sendable {
        /// Id of the measure.
        package let measure: String
        /// What it was called last; nil when nobody ever said.
        package let title: String?
        package let total: Total
        /// Where its lines are.
        package let lines: [AnswerPath]
    }

    package var moneyOfDeleted: [MoneyOfDeleted] {
        Self.money(ofDeleted: finance.orphans, reading.walk.answers)
    }

    /// The same where nothing else of the strategy is needed.
    package static func moneyOfDeleted(in walk: Walk) -> [MoneyOfDeleted] {
        money(ofDeleted: FinanceLine.all(in: Reading(walk)).filter(\.isOrphan), walk.answers)
    }

    /// By the measure, in the order of the lines.
    private static func money(ofDeleted lines: [FinanceLine], _ answers: Answers) -> [MoneyOfDeleted] {
        guard !lines.isEmpty else { return [] }
        let named = lines.map { (line: $0, measure: answers.value($0.measure.path)?.text ?? "") }
        var order: [String] = []
        for (_, measure) in named where !order.contains(measure) { order.append(measure) }
        let titles = lastTitles(in: answers)
        return order.map { measure in
            let lines = named.filter { $0.measure == measure }.map(\.line)
            let parts = lines.map { $0.amount.part(of: $0.id) }
            return MoneyOfDeleted(
                measure: measure, title: titles[measure], total: Total(parts), lines: lines.map(\.path))
        }
    }

    /// What each measure there ever was has been called last.
    private static func lastTitles(in answers: Answers) -> [String: String] {
        let title = Measure.model.title.path
        var titles: [String: String] = [:]
        for event in answers.events {
            guard case .set(let path, let value) = event.change, path.question == title.question,
                path.column == title.column, let row = path.row, let text = value.text?.tidied
            else { continue }
            titles[row] = text
        }
        return titles
    }
}
