import Answers
import Foundation
import Wording

/// Whether the measures as a whole are a plan: spread over the years, in an order that works, followed by people.
extension Review {
    mutating func checkPlan() {
        let living = strategy.livingMeasures
        guard !living.isEmpty else { return }
        let table = AnswerPath(Strategy.Measure.table)
        if !living.contains(where: \.isQuickWin) { add(.noQuickWin, at: table) }
        if let years = strategy.years, years.count > 1, living.count >= Self.several,
            living.allSatisfy({ $0.start.value?.year == years.lowerBound })
        {
            add(.allMeasuresInFirstYear, at: table, ["year": "\(years.lowerBound)"])
        }
        checkLeads(living)
        let tests = strategy.facts.tests
        guard tests.value != nil else { return }
        if !tests.all.contains(Strategy.MeasureTest.legal.rawValue) {
            add(.measuresNotCheckedByLawyer, at: tests.path)
        }
        let missing = Strategy.MeasureTest.allCases.filter {
            $0 != .legal && !tests.all.contains($0.rawValue)
        }
        if !missing.isEmpty {
            let arguments = ["count": "\(missing.count)", "all": "\(Strategy.MeasureTest.allCases.count)"]
            add(.measuresNotChecked, at: tests.path, arguments)
        }
    }

    private mutating func checkLeads(_ living: [Strategy.Measure]) {
        guard let most = mostOf(living.map(\.lead)) else { return }
        let arguments = ["count": "\(most.count)", "all": "\(living.count)", "lead": most.name]
        add(.oneLeadForMost, at: AnswerPath(Strategy.Measure.table), arguments)
    }

    /// Fewer measures say nothing about how they are spread.
    private static let several = 3

    mutating func checkMore(_ measure: Strategy.Measure) {
        let missing: [(StrategyFinding, AnswerPath, Bool)] = [
            (.measureWithoutPeople, measure.forWhom.path, measure.forWhom.value == nil),
            (
                .measureWithoutStart, measure.start.path,
                measure.start.value == nil || measure.start.value == .always
            ),
            (.measureWithoutEnd, measure.end.path, measure.end.value == nil),
            (.measureWithoutDataCheck, measure.dataCheck.path, measure.dataCheck.value == nil),
            (.measureWithoutParticipation, measure.participation.path, measure.participation.value == nil),
        ]
        for (code, path, isMissing) in missing where isMissing { add(code, measure, path) }
        if let built = measure.built.value, let end = measure.end.value, built.isAfter(end) {
            let arguments = ["built": "\(built)", "end": "\(end)"]
            add(.measureReadyAfterEnd, measure, measure.built.path, arguments)
        }
        if !strategy.facts.isAdopted, let start = measure.start.value,
            let opening = strategy.facts.consultationStart.value, Timing.day(opening).isAfter(start)
        {
            let arguments = ["start": "\(start)", "opening": "\(opening)"]
            add(.measureBeforeAdoption, measure, measure.start.path, arguments)
        }
    }

    /// Whether a measure goes on at least as long as what needs it.
    mutating func compareEnds(_ measure: Strategy.Measure, with earlier: Strategy.Measure) {
        guard let end = measure.end.value, let other = earlier.end.value, other.isAfter(end) else { return }
        let arguments = ["other": earlier.called, "end": "\(end)", "otherEnd": "\(other)"]
        add(.dependencyEndsLate, measure, measure.dependsOn.path, arguments)
    }

    /// Whether what comes first is ready by then, where its card says when; whatever starts too late is told anyway.
    mutating func compareReadiness(_ measure: Strategy.Measure, with earlier: Strategy.Measure) {
        guard let start = measure.start.value, let ready = earlier.built.value,
            ready.isAfter(start), let opening = earlier.start.value, !opening.isAfter(start)
        else { return }
        let arguments = ["other": earlier.called, "start": "\(start)", "ready": "\(ready)"]
        add(.dependencyReadyLate, measure, measure.dependsOn.path, arguments)
    }

    mutating func checkRisks() {
        for risk in strategy.risks {
            if risk.owner.value == nil { add(.riskWithoutOwner, risk, risk.owner.path) }
            if risk.response.value == nil { add(.riskWithoutResponse, risk, risk.response.path) }
            if risk.score == nil { add(.riskWithoutScore, risk, risk.likelihood.path) }
        }
    }

    // MARK: Money

    mutating func checkSources() {
        for measure in strategy.livingMeasures {
            checkSource(of: measure)
            checkCertainty(of: measure)
            checkUpkeepYears(of: measure)
        }
        let amounts = strategy.finance.amounts.filter { $0.amount != 0 }
        if !amounts.isEmpty, amounts.allSatisfy({ $0.certainty == .wished }) {
            add(.allMoneyWished, at: AnswerPath(Strategy.FinanceLine.table))
        }
        let outside = amounts.contains { $0.source == .eu || $0.source == .state }
        if outside, strategy.facts.afterGrant.value == nil {
            add(.noPlanAfterGrant, at: strategy.facts.afterGrant.path)
        }
        checkLines()
    }

    private mutating func checkSource(of measure: Strategy.Measure) {
        let lines = written[measure.id] ?? []
        let costs = (measure.oneOff.value ?? 0) + (measure.yearly.value ?? 0)
        if measure.source.value == nil, costs > 0 { add(.measureWithoutSource, measure, measure.source.path) }
        if measure.certainty.value == nil, costs > 0 {
            add(.measureWithoutCertainty, measure, measure.certainty.path)
        }
        let sources = lines.compactMap(\.source) + [measure.source.value].compactMap(\.self)
        let isOutside = sources.contains { $0 == .eu || $0 == .state || $0 == .shared }
        if measure.programme.value != nil, !sources.isEmpty, !isOutside {
            add(.programmeWithoutItsMoney, measure, measure.programme.path)
        }
        if measure.source.value == .eu, measure.programme.value == nil {
            add(.grantWithoutProgramme, measure, measure.programme.path)
        }
    }

    /// Whether the card says of the money what the least certain of its lines says.
    private mutating func checkCertainty(of measure: Strategy.Measure) {
        let lines = (written[measure.id] ?? []).filter { line in
            (line.amount ?? 0) > 0 && line.certainty != nil && line.year.map(isInYears) ?? true
        }
        let least = Strategy.Certainty.allCases.last { certainty in
            lines.contains { $0.certainty == certainty }
        }
        guard let card = measure.certainty.value, let least, card != least else { return }
        let sure = lines.filter { $0.certainty == .sure }
        let arguments = ["total": said(lines), "sure": said(sure)]
        add(.certaintyDiffers, measure, measure.certainty.path, arguments)
    }

    /// Whether a measure with lines of its own has upkeep in each year after it is ready, as one on a card has.
    private mutating func checkUpkeepYears(of measure: Strategy.Measure) {
        guard let lines = written[measure.id], (measure.yearly.value ?? 0) > 0, let years = strategy.years,
            let first = measure.firstYearlyYear
        else { return }
        let paid = Set(lines.filter { $0.kind == .yearly }.compactMap(\.year))
        let gaps = years.filter { $0 >= first && !paid.contains($0) }
        guard !gaps.isEmpty else { return }
        let list = gaps.map(String.init).joined(separator: ", ")
        add(.upkeepGap, measure, measure.yearly.path, ["years": list])
    }

    private mutating func checkLines() {
        for line in strategy.finance.all where !line.isFromCard && line.measure == nil {
            add(.financeIncomplete, at: line.path, ["title": line.path.row ?? ""])
        }
        for (id, lines) in written.sorted(by: { $0.key < $1.key }) {
            guard let measure = measures[id] else { continue }
            for line in lines {
                if !line.isWhole {
                    add(.financeIncomplete, at: line.firstGap, ["title": measure.name ?? id])
                }
                if let year = line.year, let start = measure.start.value?.year, year < start {
                    let arguments = ["year": "\(year)", "start": "\(start)"]
                    add(.moneyBeforeStart, at: line.path, arguments)
                }
            }
        }
    }
}

extension [Strategy.MoneyLine] {
    var sum: Decimal { compactMap(\.amount).reduce(0, +) }
}
