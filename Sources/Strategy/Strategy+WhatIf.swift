package import Foundation

/// What is supposed to be otherwise than in the dossier.
package struct Supposition: Hashable, Sendable {
    /// The part of the known money of all measures that there will be, from 0 to 1.
    package var money: Decimal?
    /// Ids of measures that are given up.
    package var without: Set<String>
    /// How many measures can be carried in each half-year.
    package var staff: Int?

    package init(money: Decimal? = nil, without: Set<String> = [], staff: Int? = nil) {
        (self.money, self.without, self.staff) = (money, without, staff)
    }
}

/// Why a measure falls.
package enum FallReason: Hashable, Sendable {
    case givenUp
    /// Ids of the measures it directly depends on that fall.
    case needs([String])
    case money
    case staff
    /// It or what it needs may cost anything, while something of known cost falls for money.
    case unknownCost
}

/// What is left of a strategy under a supposition: a proposal to talk about, no decision.
///
/// The rule. Measures that are given up fall. What has begun or is done stays, with all it depends on, however little
/// money or people there are. The others are taken one by one: those that answer a weightier problem
/// first, then quick wins, then in the order of the table. Where the money shrinks, measures whose money is all sure
/// come before, and measures whose cost is not fully known, or that need such a one, after all others; they are kept only
/// while nothing of known cost falls for money, since nobody knows that they are cheaper.
/// A measure is kept only together with everything it depends on, and only while the sum of the money and the number of
/// measures in each half-year allow it; otherwise it is passed over and the next one is tried. Measures without dates in
/// the period take nobody's time, since nobody knows when. Money of no measure is a part of every sum; it comes after all
/// measures, since nobody knows what for it is.
package struct WhatIf: Hashable, Sendable {
    /// In the order of the table; together with `fallen` all living measures.
    package let kept: [Strategy.Measure]
    package let fallen: [Fallen]
    /// Of those that stay, the ones that have begun or are done.
    package let committed: [Strategy.Measure]
    /// nil where the money is not supposed to change.
    package let budget: Decimal?
    package let before: Sums
    package let after: Sums
    /// Those that had a measure and keep none.
    package let lostObjectives: [Strategy.Objective]
    /// Those that a measure answered and none does any more, the weightiest first.
    package let lostProblems: [Strategy.Problem]
    /// Kept measures whose cost is not fully known, so that the money may not suffice for them.
    package let uncertain: [Strategy.Measure]
    /// Living measures that have no place in the half-years of the strategy.
    package let undated: [Strategy.Measure]
    /// Money of no measure, and whether it is among what is left.
    package let unassigned: Total
    package let keepsUnassigned: Bool

    package struct Fallen: Hashable, Sendable {
        package let measure: Strategy.Measure
        package let reason: FallReason
    }

    /// What a set of measures amounts to.
    package struct Sums: Hashable, Sendable {
        package let measures: Int
        package let quickWins: Int
        package let total: Total
        package let sure: Total
        /// What they cost each year once the strategy has ended.
        package let upkeep: Total
        /// The most measures in one half-year.
        package let busiest: Int
    }

    /// What the measures that have begun or are done cost beyond the money there is; nil where it suffices for them.
    package let missing: Decimal?

    /// Whether what is reckoned from the money is rough, because a part of that money is.
    package var isAbout: Bool { before.total.isAbout }

    package var fallenQuickWins: [Strategy.Measure] { fallen.map(\.measure).filter(\.isQuickWin) }
}

extension Strategy {
    package func whatIf(_ supposition: Supposition) -> WhatIf {
        let living = livingMeasures
        var choice = MeasureChoice(self, supposition)
        choice.takeAll()
        let kept = living.filter { choice.kept.contains($0.id) }
        return WhatIf(
            kept: kept, fallen: choice.fallen(of: living), committed: kept.filter(\.isCommitted),
            budget: choice.budget,
            before: sums(of: living, withUnassigned: true),
            after: sums(of: kept, withUnassigned: choice.keepsUnassigned),
            lostObjectives: objectives.filter { objective in
                let own = living.filter { $0.objectives.all.contains(objective.id) }
                return !own.isEmpty && own.allSatisfy { !choice.kept.contains($0.id) }
            },
            lostProblems: rankedProblems.filter { problem in
                let own = living.filter { self.problems(of: $0).contains(problem.id) }
                return !own.isEmpty && own.allSatisfy { !choice.kept.contains($0.id) }
            },
            uncertain: kept.filter { !money(of: $0).total.isComplete },
            undated: living.filter { span(of: $0) == nil }, unassigned: finance.ofNoMeasure,
            keepsUnassigned: choice.keepsUnassigned,
            missing: choice.missing)
    }

    private func sums(of measures: [Measure], withUnassigned: Bool) -> WhatIf.Sums {
        let ids = Set(measures.map(\.id))
        let money = MeasureMoney(
            lines: finance.lines.filter { $0.measure.map(ids.contains) ?? withUnassigned })
        let spans = measures.compactMap(span)
        return WhatIf.Sums(
            measures: measures.count, quickWins: measures.count(where: \.isQuickWin),
            total: money.total, sure: money.sure, upkeep: upkeepTotal(of: measures),
            busiest: halfYears.indices.map { period in spans.count { $0.contains(period) } }.max() ?? 0)
    }

    /// Ids of the problems a measure answers: the one on its card, else those of its objectives.
    func problems(of measure: Measure) -> [String] {
        if let own = measure.problem.value { return [own] }
        return objectives.filter { measure.objectives.all.contains($0.id) }.flatMap(\.problems.all)
    }
}

/// Takes measures one by one as long as money and people suffice.
private struct MeasureChoice {
    let budget: Decimal?
    private let supposition: Supposition
    /// Living measures by their turn.
    private let turns: [Strategy.Measure]
    private let needs: [String: [String]]
    private let costs: [String: Decimal]
    private let spans: [String: ClosedRange<Int>]
    /// Measures whose cost is not fully known.
    private let unpriced: Set<String>
    private(set) var kept: Set<String> = []
    private(set) var keepsUnassigned = true
    private let unassigned: Decimal
    /// Those that were passed over although all they need was there to take.
    private var passedFor: [String: FallReason] = [:]
    /// By what the measures that have begun or are done exceed the money.
    private(set) var missing: Decimal?
    private var left: Decimal
    private var load: [Int]

    init(_ strategy: Strategy, _ supposition: Supposition) {
        let living = strategy.livingMeasures
        let (ids, money) = (Set(living.map(\.id)), living.map { strategy.money(of: $0) })
        self.supposition = supposition
        // What was stopped or deleted is no part of the plan, so nothing waits for it.
        needs = Dictionary(
            living.map { ($0.id, $0.dependsOn.all.filter(ids.contains)) }, uniquingKeysWith: { one, _ in one }
        )
        // What is wrongly below zero must not make room for others.
        let costs = money.map { max(0, $0.total.known) }
        self.costs = Dictionary(zip(living.map(\.id), costs), uniquingKeysWith: { one, _ in one })
        let unpriced = Set(zip(living, money).filter { !$0.1.total.isComplete }.map(\.0.id))
        self.unpriced = unpriced
        spans = Dictionary(
            living.compactMap { measure in strategy.span(of: measure).map { (measure.id, $0) } },
            uniquingKeysWith: { one, _ in one })
        let unassigned = max(0, strategy.finance.ofNoMeasure.known)
        self.unassigned = unassigned
        let all = costs.reduce(unassigned, +)
        budget = supposition.money.map { $0 < 1 ? ($0 * all).toTheCent : $0 * all }
        (left, load) = (budget ?? 0, strategy.halfYears.map { _ in 0 })
        let ranks = Dictionary(
            strategy.rankedProblems.enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: { one, _ in one })
        let needs = self.needs
        let keys = zip(living, money).map { measure, money in
            let rank = strategy.problems(of: measure).compactMap { ranks[$0] }.min() ?? ranks.count
            let isUnpriced = !Self.together(with: measure.id, needs).isDisjoint(with: unpriced)
            let turn = supposition.money == nil ? 0 : isUnpriced ? 2 : money.isSure ? 0 : 1
            return (turn, rank, measure.isQuickWin ? 0 : 1)
        }
        turns = living.indices.sorted { a, b in
            (keys[a].0, keys[a].1, keys[a].2, a) < (keys[b].0, keys[b].1, keys[b].2, b)
        }.map { living[$0] }
    }

    mutating func takeAll() {
        for measure in turns where measure.isCommitted { keep(withNeeds(measure.id)) }
        if budget != nil, left < 0 { missing = -left }
        for measure in turns where !kept.contains(measure.id) { take(measure.id) }
        keepsUnassigned = budget == nil || unassigned <= left
    }

    /// Keeps what has begun, with what it needs, whatever that takes.
    private mutating func keep(_ together: Set<String>) {
        guard together.isDisjoint(with: supposition.without) else { return }
        let new = together.subtracting(kept)
        left -= cost(of: new)
        load = load(with: new)
        kept.formUnion(new)
    }

    private func cost(of measures: Set<String>) -> Decimal { measures.compactMap { costs[$0] }.reduce(0, +) }

    private func load(with measures: Set<String>) -> [Int] {
        let spans = measures.compactMap { self.spans[$0] }
        return load.indices.map { period in load[period] + spans.count { $0.contains(period) } }
    }

    private mutating func take(_ id: String) {
        let together = withNeeds(id).subtracting(kept)
        guard together.isDisjoint(with: supposition.without) else { return }
        guard budget == nil || !fellForMoney || together.isDisjoint(with: unpriced) else {
            passedFor[id] = .unknownCost
            return
        }
        let cost = cost(of: together)
        guard budget == nil || cost <= max(0, left) else {
            passedFor[id] = .money
            return
        }
        let load = load(with: together)
        // Only the half-years that these measures take can become too full by them.
        let added = load.indices.filter { load[$0] > self.load[$0] }
        guard supposition.staff.map({ most in added.allSatisfy { load[$0] <= most } }) ?? true else {
            passedFor[id] = .staff
            return
        }
        (left, self.load) = (left - cost, load)
        kept.formUnion(together)
    }

    private var fellForMoney: Bool { passedFor.contains { $0.value == .money && !kept.contains($0.key) } }

    /// A measure with all that it depends on, however far; circles end where they began.
    private func withNeeds(_ id: String) -> Set<String> { Self.together(with: id, needs) }

    private static func together(with id: String, _ needs: [String: [String]]) -> Set<String> {
        var (found, waiting): (Set<String>, [String]) = ([id], [id])
        while let next = waiting.popLast() {
            for need in needs[next] ?? [] where found.insert(need).inserted { waiting.append(need) }
        }
        return found
    }

    func fallen(of living: [Strategy.Measure]) -> [WhatIf.Fallen] {
        living.filter { !kept.contains($0.id) }.map { measure in
            if supposition.without.contains(measure.id) { return .init(measure: measure, reason: .givenUp) }
            let lost = (needs[measure.id] ?? []).filter { !kept.contains($0) && $0 != measure.id }
            // What only waits for the measure itself is no reason why it falls.
            let first = lost.filter { !withNeeds($0).contains(measure.id) }
            let reason = first.isEmpty ? passedFor[measure.id] : .needs(first)
            return .init(measure: measure, reason: reason ?? .needs(lost))
        }
    }
}

extension Strategy.MeasureMoney {
    fileprivate var isSure: Bool { lines.allSatisfy { $0.certainty == .sure } }
}

extension Decimal {
    /// Without parts of a cent.
    fileprivate var toTheCent: Decimal {
        var (exact, cents) = (self, Decimal())
        NSDecimalRound(&cents, &exact, 2, .down)
        return cents
    }
}
