import Answers
import Foundation
import Wording

extension Strategy {
    /// What a measure costs each year once the strategy has ended.
    package struct Upkeep: Hashable, Sendable {
        package let measure: Measure
        package let total: Total
        /// Who pays.
        package let sources: [MoneySource]
        /// Whether no line of the finance table tells it, so that it comes from the card.
        package let isFromCard: Bool
        fileprivate let parts: [Total.Part]

        fileprivate init(
            _ measure: Measure, _ parts: [Total.Part], from sources: [MoneySource], isFromCard: Bool
        ) {
            (self.measure, self.parts, self.isFromCard) = (measure, parts, isFromCard)
            self.sources = MoneySource.allCases.filter(sources.contains)
            total = Total(parts)
        }
    }

    /// What the measures that go on, or may do so, cost each year once the strategy has ended: as in the last year that
    /// has yearly lines, else as on the card. Measures without upkeep are left out.
    package var upkeep: [Upkeep] {
        lasting.map(upkeep).filter { !$0.total.isComplete || $0.total.known != 0 }
    }
    package var upkeepTotal: Total { upkeepTotal(of: livingMeasures) }

    func upkeepTotal(of measures: [Measure]) -> Total {
        Total(measures.filter(mayGoOn).map(upkeep).flatMap(\.parts))
    }

    /// The living measures of which nobody has said that they end before the last day of the strategy.
    package var lasting: [Measure] { livingMeasures.filter(mayGoOn) }

    /// Whether some of what is paid then is for measures that end on the last day of the strategy itself.
    package var countsLastDay: Bool {
        guard let close = lastDay else { return false }
        return upkeep.contains { $0.measure.end.value?.last == close }
    }

    private func mayGoOn(_ measure: Measure) -> Bool {
        guard let last = measure.end.value?.last, let close = lastDay else { return true }
        return last >= close
    }

    private var lastDay: Day? { facts.years.flatMap { Day(year: $0.upperBound, month: 12, day: 31) } }

    /// Where it would be told whether a measure goes on after the strategy; nil where that is known.
    private func openEnd(of measure: Measure) -> AnswerPath? {
        switch measure.end.value {
        case .always?: nil
        case _?: facts.missingYear
        case nil: measure.end.doesNotApply || measure.start.value == .always ? nil : measure.end.path
        }
    }

    /// While nobody has said whether the measure goes on, nothing is known of what it would cost then, unless that is
    /// nothing.
    private func upkeep(of measure: Measure) -> Upkeep {
        let upkeep = upkeepWhileItGoesOn(of: measure)
        guard let end = openEnd(of: measure), !upkeep.total.isComplete || upkeep.total.known != 0 else {
            return upkeep
        }
        return Upkeep(
            measure, [Total.Part(owner: measure.id, path: end, amount: nil)] + upkeep.parts.filter(\.isOpen),
            from: upkeep.sources, isFromCard: upkeep.isFromCard)
    }

    private func upkeepWhileItGoesOn(of measure: Measure) -> Upkeep {
        let written = writtenUpkeep[measure.id] ?? []
        let (yearly, unclear) = (written.filter(\.isYearly), written.filter { !$0.isYearly })
        // What may be upkeep too makes it a lower bound.
        let open = unclear.map { Total.Part(owner: measure.id, path: $0.path, amount: nil) }
        let last = yearly.compactMap(\.year).max()
        // Whoever says on the card that there is no yearly cost has ended what was paid until then.
        let isEnded = measure.yearly.doesNotApply && last != facts.years?.upperBound
        guard let last, !isEnded else {
            return Upkeep(
                measure, [measure.yearly.part(of: measure.id)] + open,
                from: [measure.source.value].compactMap(\.self), isFromCard: true)
        }
        let lines = yearly.filter { $0.year == last }
        return Upkeep(
            measure,
            lines.map {
                .init(owner: measure.id, path: $0.path, amount: $0.amount, isAbout: $0.isAbout)
            } + open,
            from: lines.compactMap(\.source), isFromCard: false)
    }
}
