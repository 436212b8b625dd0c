import Answers
import Foundation
import Wording

extension Strategy.Measure {
    /// Written lines take the place of a card. But while one of them does not say which of its costs it tells, and the
    /// card comes to more, the rest is not known.
    func untold(
        among written: [Strategy.FinanceLine], in facts: Strategy.Facts
    ) -> Strategy.MoneyLine? {
        let own = written.filter { $0.measure.value == id }
        guard let line = own.first(where: { $0.kind.value == nil }) else { return nil }
        let told = own.compactMap(\.amount.value).reduce(0, +)
        guard lines(in: facts).compactMap(\.amount).reduce(0, +) > told else { return nil }
        return .init(
            measure: id, year: nil, amount: nil, kind: nil, source: nil, certainty: nil,
            path: line.kind.path, isFromCard: false, isAbout: false)
    }

    /// The lines its card amounts to.
    func lines(in facts: Strategy.Facts) -> [Strategy.MoneyLine] {
        (oneOffLines + yearlyLines(in: facts)).map { $0.without(period: facts.missingYear) }
    }

    /// The years in which it is bought and set up.
    var building: ClosedRange<Int>? {
        guard let first = start.value?.year else { return nil }
        return first...max(first, built.value?.year ?? first)
    }

    /// The first year of its yearly cost: the one after it is ready, or that of its start where nothing has to be bought.
    var firstYearlyYear: Int? {
        building.map { oneOff.cost == 0 && built.value == nil ? $0.lowerBound : $0.upperBound + 1 }
    }

    private var oneOffLines: [Strategy.MoneyLine] {
        guard let years = building else {
            return oneOff.cost == 0 ? [] : [line(nil, oneOff.cost, .oneOff, of: oneOff)]
        }
        guard let cost = oneOff.cost else { return years.map { line($0, nil, .oneOff, of: oneOff) } }
        return zip(years, cost.shares(years.count)).filter { $0.1 != 0 }
            .map { line($0.0, $0.1, .oneOff, of: oneOff) }
    }

    private func yearlyLines(in facts: Strategy.Facts) -> [Strategy.MoneyLine] {
        let cost = yearly.cost
        guard cost != 0 else { return [] }
        // What runs already and takes no setting up is paid in every year.
        if start.value == .always, oneOff.cost == 0, built.value == nil, let years = facts.years {
            return years.map { line($0, cost, .yearly, of: yearly) }
        }
        guard let first = firstYearlyYear else {
            return [line(nil, nil, .yearly, of: yearly, at: cost == nil ? yearly.path : start.path)]
        }
        guard let last = facts.years?.upperBound else {
            var open = line(nil, nil, .yearly, of: yearly)
            open.period = facts.missingYear
            return [open]
        }
        guard first <= last else { return [] }
        return (first...last).map { line($0, cost, .yearly, of: yearly) }
    }

    private func line(
        _ year: Int?, _ amount: Decimal?, _ kind: Strategy.CostKind, of cost: Cell<Decimal>,
        at path: AnswerPath? = nil
    ) -> Strategy.MoneyLine {
        .init(
            measure: id, year: year, amount: amount, kind: kind, source: source.value,
            certainty: certainty.value, path: path ?? cost.path, isFromCard: true, isAbout: cost.isAbout)
    }
}

extension Decimal {
    /// The sum in so many parts of whole euros, as even as can be; the last one takes what is left over.
    fileprivate func shares(_ count: Int) -> [Decimal] {
        var (exact, even) = (self / Decimal(count), Decimal())
        NSDecimalRound(&even, &exact, 0, .down)
        return Array(repeating: even, count: count - 1) + [self - even * Decimal(count - 1)]
    }
}
