import Answers
import Foundation
import Guide
import Strategy
import Templates
import Wording

extension Facts {
    /// What is paid after the strategy; the question that would tell it, while nothing is known.
    func upkeep(_ total: Total) -> Told {
        let (measure, first) = (Strategy.Measure.model, total.missing.first)
        let lacking =
            switch first?.column {
            case measure.end.path.column: label(measure.end)
            case nil where first == strategy.facts.endYear.path: label(strategy.facts.endYear)
            case nil where first == strategy.facts.startYear.path: label(strategy.facts.startYear)
            default: label(measure.yearly)
            }
        return told(total, lacking: lacking, formats.money)
    }

    var measuresWithOpenUpkeep: Told {
        let total = strategy.upkeepTotal
        guard !total.isComplete, !total.isUnknown else { return .silent }
        return .said(say(.countedMeasures, ["count": .count(total.missing.count)]))
    }

    /// What is paid after the strategy, in words that hold whether all of it is known, some or nothing, and where no measure
    /// goes on.
    var upkeepSentence: Told {
        guard !strategy.livingMeasures.isEmpty else { return .silent }
        let total = strategy.upkeepTotal
        if total.isUnknown { return .said(texts(UpkeepText.unknown)) }
        let (all, lasting) = (strategy.livingMeasures.count, strategy.lasting.count)
        if lasting == 0 { return .said(texts(UpkeepText.ofNone, ["count": .count(all)])) }
        if total.isComplete && total.known == 0 {
            return .said(texts(UpkeepText.free, ["count": .count(all)]))
        }
        let text = strategy.countsLastDay ? UpkeepText.withLastDay : .said
        let sum = texts(text, ["sum": .text(said(total, formats.money)), "count": .count(lasting)])
        guard !total.isComplete else { return .said(sum) }
        return .said(sum + "; " + texts(UpkeepText.open, ["count": .count(total.missing.count)]))
    }
}

/// What is said of upkeep after the strategy; the words are in guide/interface/drafting.yaml.
enum UpkeepText: String, TextKey {
    case said = "drafting.upkeep-said"
    case withLastDay = "drafting.upkeep-with-last-day"
    case open = "drafting.upkeep-open"
    case unknown = "drafting.upkeep-unknown"
    case ofNone = "drafting.upkeep-of-none"
    case free = "drafting.upkeep-free"
}
