import Answers
import Foundation
import Strategy
import TestKit
import Testing

/// What is left with less money or fewer people, or without some measures.
@Suite struct WhatIfTests {
    /// Three problems of falling weight, three measures that cost 100 each, the last one on the weightiest.
    private static let cards: Sheet = [
        "mandate.startYear": 2027, "mandate.endYear": 2030,
        "problems/p1/title": "Първи", "problems/p1/votes": 30, "problems/p2/title": "Втори",
        "problems/p2/votes": 20, "problems/p3/title": "Трети", "problems/p3/votes": 10,
        "objectives/o1/title": "Цел 1", "objectives/o2/title": "Цел 2",
        "measures/a/title": "А", "measures/a/problem": "p3", "measures/a/objective": "o1",
        "measures/b/title": "Б", "measures/b/problem": "p2", "measures/b/objective": "o1",
        "measures/c/title": "В", "measures/c/problem": "p1", "measures/c/objective": "o2",
    ]
    static let plan = cards.with(costs: ["a": 100, "b": 100, "c": 100])

    private func kept(_ sheet: Sheet, _ supposition: Supposition) -> [String] {
        sheet.strategy.whatIf(supposition).kept.map(\.id)
    }

    private func reasons(_ sheet: Sheet, _ supposition: Supposition) -> [String: FallReason] {
        let fallen = sheet.strategy.whatIf(supposition).fallen
        return Dictionary(fallen.map { ($0.measure.id, $0.reason) }, uniquingKeysWith: { one, _ in one })
    }

    static let third = Supposition(money: Decimal(string: "0.34"))

    @Test func `the measure on the weightiest problem stays`() {
        #expect(kept(Self.plan, Self.third) == ["c"])
        #expect(reasons(Self.plan, Self.third) == ["a": .money, "b": .money])
    }

    @Test(arguments: ["running", "done"])
    func `what has begun or is done stays however little money there is, and takes its money first`(
        status: String
    ) {
        let sheet = Self.plan.with("measures/a/status", .text(status))
        #expect(kept(sheet, Self.third) == ["a"])
        #expect(reasons(sheet, Self.third) == ["b": .money, "c": .money])
        let outcome = sheet.strategy.whatIf(Supposition(money: 0))
        #expect(outcome.kept.map(\.id) == ["a"] && outcome.committed.map(\.id) == ["a"])
        #expect(outcome.missing == 100)
        #expect(kept(sheet.with("measures/a/dependsOn", ["b"]), Supposition(money: 0)) == ["a", "b"])
        #expect(kept(sheet.without("measures/a/yearly"), Self.third) == ["a"])
        #expect(
            kept(sheet.with("measures/a/start", "2027").with("measures/a/end", "2028"), Supposition(staff: 0))
                .contains("a"))
        #expect(kept(sheet, Supposition(without: ["a"])) == ["b", "c"])
    }

    @Test func `half of the money is half to the cent`() {
        let sheet = Self.cards.with("measures/a/oneOff", .number(Decimal(1050) / 100)).with(
            "measures/b/oneOff", .number(Decimal(1050) / 100)
        ).with("measures/c/status", "stopped").with("measures/a/yearly", 0).with("measures/b/yearly", 0)
        let outcome = sheet.strategy.whatIf(Supposition(money: Decimal(string: "0.5")))
        #expect(outcome.budget == Decimal(1050) / 100 && outcome.kept.map(\.id) == ["b"])
    }

    @Test func `a stopped measure takes no money from the others`() {
        let sheet = Self.plan.with("measures/c/status", "stopped").with("measures/c/oneOff", 100_000)
        let outcome = sheet.strategy.whatIf(Supposition(money: Decimal(string: "0.5")))
        #expect(outcome.budget == 100 && outcome.kept.map(\.id) == ["b"])
        #expect(
            kept(sheet.with("measures/b/dependsOn", ["c"]), Supposition(money: Decimal(string: "0.5"))) == [
                "b"
            ])
    }

    @Test func `of one problem the quick win stays`() {
        let sheet = Self.plan.with("measures/b/problem", "p1").with("measures/b/quickWin", true)
        #expect(kept(sheet, Self.third) == ["b"])
        #expect(kept(sheet.without("measures/b/quickWin"), Self.third) == ["b"])
        #expect(kept(sheet.with("measures/b/quickWin", false), Self.third) == ["b"])
        #expect(kept(sheet.with("measures/c/quickWin", true), Self.third) == ["b"])
    }

    @Test func `a measure without a problem counts for those of its objective`() {
        let sheet = Self.plan.without("measures/a/problem").with("objectives/o1/problems", ["p3", "p1"])
        #expect(kept(sheet, Self.third) == ["a"])
    }

    @Test func `sure money goes before a weightier problem and unknown cost after all`() {
        let sure = Self.plan.with("measures/a/certainty", "sure").with("measures/c/certainty", "wished")
        #expect(kept(sure, Self.third) == ["a"])
        let unknown = Self.plan.without("measures/c/yearly")
        #expect(kept(unknown, Self.third) == ["b"])
        let all = unknown.strategy.whatIf(Supposition(money: 1))
        #expect(all.fallen.isEmpty && all.uncertain.map(\.id) == ["c"])
        #expect(!all.after.total.isComplete)
    }

    @Test func `a measure of unknown cost is not kept before one whose cost is known`() {
        let sheet = Self.plan.with("measures/a/certainty", "sure").with("measures/a/oneOff", 900)
            .without("measures/c/oneOff").without("measures/c/yearly")
        #expect(kept(sheet, Self.third) == ["b"])
        #expect(reasons(sheet, Self.third) == ["a": .money, "c": .unknownCost])
        let needed = sheet.with("measures/b/dependsOn", ["c"])
        #expect(kept(needed, Self.third) == [])
        #expect(reasons(needed, Supposition(without: [])) == [:])
    }

    @Test func `a measure brings what it depends on or falls with it`() {
        let sheet = Self.plan.with("measures/c/dependsOn", ["a"])
        #expect(kept(sheet, Supposition(money: Decimal(string: "0.7"))) == ["a", "c"])
        #expect(kept(sheet, Self.third) == ["b"])
        let without = reasons(sheet, Supposition(without: ["a"]))
        #expect(without == ["a": .givenUp, "c": .needs(["a"])])
    }

    @Test func `measures that depend on each other stay or fall together`() {
        let sheet = Self.plan.with("measures/a/dependsOn", ["c"]).with("measures/c/dependsOn", ["a"])
        #expect(kept(sheet, Supposition(money: Decimal(string: "0.7"))) == ["a", "c"])
        #expect(reasons(sheet, Self.third) == ["a": .money, "c": .money])
        let chain = sheet.with("measures/c/dependsOn", ["a", "b"])
        let lost = reasons(chain, Supposition(without: ["b"]))
        #expect(lost == ["a": .needs(["c"]), "b": .givenUp, "c": .needs(["b"])])
    }

    @Test func `what was stopped is waited for by nobody`() {
        let sheet = Self.plan.with("measures/a/status", "stopped").with("measures/c/dependsOn", ["a"])
        #expect(kept(sheet, Supposition()) == ["b", "c"])
    }

    @Test func `people suffice for so many measures in each half year`() {
        let sheet = Self.plan.with(dates: [
            "a": ("2027", "2028"), "b": ("2028", "2029"), "c": ("2029", "2030"),
        ])
        #expect(kept(sheet, Supposition(staff: 1)) == ["a", "c"])
        #expect(reasons(sheet, Supposition(staff: 1)) == ["b": .staff])
        #expect(kept(sheet, Supposition(staff: 2)).count == 3)
        #expect(kept(sheet, Supposition(staff: 0)).isEmpty)
        let undated = Self.plan.strategy.whatIf(Supposition(staff: 0))
        #expect(undated.fallen.isEmpty && undated.undated.count == 3)
    }

    @Test func `what is lost is told with the sums before and after`() {
        let sheet = Self.plan.with("measures/b/quickWin", true).with(dates: ["b": ("2027", "2028")])
        let outcome = sheet.strategy.whatIf(Self.third)
        #expect(outcome.lostObjectives.map(\.id) == ["o1"])
        #expect(outcome.lostProblems.map(\.id) == ["p2", "p3"])
        #expect(outcome.fallenQuickWins.map(\.id) == ["b"])
        #expect(outcome.budget == 102)
        #expect(outcome.before.total.known == 300 && outcome.after.total.known == 100)
        #expect(outcome.before.busiest == 1 && outcome.after.busiest == 0)
    }

    @Test func `money of no measure is in the sums and goes after all measures`() {
        let sheet = Self.plan.with("finance/x/amount", 60).with("finance/x/certainty", "sure")
        let strategy = sheet.strategy
        #expect(strategy.whatIf(Supposition()).before.total == strategy.finance.total)
        #expect(strategy.whatIf(Supposition()).before.sure == strategy.finance.total(.certainty(.sure)))
        #expect(strategy.whatIf(Supposition()).after.total.known == 360)
        let half = strategy.whatIf(Supposition(money: Decimal(string: "0.5")))
        #expect(half.budget == 180 && half.kept.count == 1 && half.keepsUnassigned)
        #expect(half.after.total.known == 160)
        let third = strategy.whatIf(Self.third)
        #expect(!third.keepsUnassigned && third.after.total.known == 100)
    }

    @Test(arguments: UInt64(1)...40)
    func `before anything is supposed the sums are those of the strategy`(seed: UInt64) {
        let strategy = Sheet.random(seed).strategy
        let before = strategy.whatIf(Supposition()).before
        #expect(before.total == strategy.finance.total && before.upkeep == strategy.upkeepTotal)
        #expect(before.sure == strategy.finance.total(.certainty(.sure)))
    }

    @Test func `an objective that never had a measure is not lost`() {
        let sheet = Self.plan.with("objectives/o3/title", "Цел 3")
        let outcome = sheet.strategy.whatIf(Supposition(money: 0))
        #expect(outcome.kept.isEmpty && outcome.lostObjectives.map(\.id) == ["o1", "o2"])
    }

    // MARK: Properties

    static func suppositions(_ strategy: Strategy, _ seed: UInt64) -> [Supposition] {
        var random = SeededRandom(seed)
        let money = Decimal(Int.random(in: 0...100, using: &random)) / 100
        let without = Set([strategy.livingMeasures.randomElement(using: &random)?.id].compactMap(\.self))
        let staff = Int.random(in: 0...4, using: &random)
        return [
            Supposition(), Supposition(money: money), Supposition(without: without),
            Supposition(staff: staff), Supposition(money: money, without: without, staff: staff),
        ]
    }

    @Test(arguments: UInt64(1)...80)
    func `what is kept holds together whatever is supposed`(seed: UInt64) {
        let strategy = Sheet.random(seed).strategy
        for supposition in Self.suppositions(strategy, seed) {
            let outcome = strategy.whatIf(supposition)
            let (kept, fallen) = (
                Set(outcome.kept.map(\.id)), Set(outcome.fallen.map(\.measure.id))
            )
            let living = strategy.livingMeasures
            #expect(kept.isDisjoint(with: fallen) && kept.union(fallen) == Set(living.map(\.id)))
            #expect(outcome.kept.count + outcome.fallen.count == living.count)
            for measure in outcome.kept { #expect(fallen.isDisjoint(with: measure.dependsOn.all)) }
            #expect(kept.isDisjoint(with: supposition.without))
            if let budget = outcome.budget {
                #expect(outcome.after.total.known <= budget)
                #expect(Int("\(budget * 100)") != nil, "no parts of a cent")
            }
            if let staff = supposition.staff { #expect(outcome.after.busiest <= staff) }
            for fall in outcome.fallen {
                if case .needs(let ids) = fall.reason {
                    #expect(!ids.isEmpty && fallen.isSuperset(of: ids))
                }
            }
            #expect(Set(outcome.fallenQuickWins.map(\.id)).isSubset(of: fallen))
        }
    }

    @Test(arguments: UInt64(1)...40)
    func `nothing falls when nothing is lacking and all that costs falls without money`(seed: UInt64) {
        let strategy = Sheet.random(seed).strategy
        #expect(strategy.whatIf(Supposition(money: 1, staff: 1000)).fallen.isEmpty)
        #expect(strategy.whatIf(Supposition(money: 0)).after.total.known == 0)
        #expect(strategy.whatIf(Supposition()).before == strategy.whatIf(Supposition()).after)
    }

    @Test(arguments: UInt64(1)...40)
    func `with less money or fewer people each passed measure would break the limit`(seed: UInt64) {
        let strategy = Sheet.random(seed).strategy
        let outcome = strategy.whatIf(Supposition(money: Decimal(string: "0.4")))
        let spent = outcome.after.total.known
        let kept = Set(outcome.kept.map(\.id))
        for fall in outcome.fallen where kept.isSuperset(of: fall.measure.dependsOn.all) {
            let total = strategy.money(of: fall.measure).total
            guard fall.reason != .unknownCost else {
                #expect(!total.isComplete)
                continue
            }
            #expect(spent + total.known > outcome.budget ?? 0)
        }
    }
}

extension Sheet {
    fileprivate func with(costs: KeyValuePairs<String, Int>) -> Sheet {
        costs.reduce(self) { sheet, cost in
            sheet.with("measures/\(cost.key)/oneOff", .number(Decimal(cost.value)))
                .with("measures/\(cost.key)/yearly", 0)
        }
    }

    /// From the first half of one year to the first of another.
    fileprivate func with(dates: KeyValuePairs<String, (String, String)>) -> Sheet {
        dates.reduce(self) { sheet, dates in
            sheet.with("measures/\(dates.key)/start", .text(dates.value.0 + "-02-01"))
                .with("measures/\(dates.key)/end", .text(dates.value.1 + "-02-01"))
        }
    }
}
