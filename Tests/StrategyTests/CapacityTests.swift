import Answers
import Findings
import Foundation
import Strategy
import Testing
import Wording

@Suite struct CapacityTests {
    /// Two units and two measures of half a year and a year.
    static let staffed: Sheet = [
        "mandate.startYear": 2027, "mandate.endYear": 2028, "units/u1/title": "Гише", "units/u1/months": 3,
        "units/u2/title": "Информационно обслужване", "units/u2/months": 2,
        "measures/m1/title": "Едно", "measures/m1/unit": "u1", "measures/m1/effort": 3,
        "measures/m1/start": "2027-01-01", "measures/m1/end": "2027-06-30",
        "measures/m2/title": "Две", "measures/m2/unit": "u1", "measures/m2/effort": 4,
        "measures/m2/start": "2027-05-01", "measures/m2/end": "2028-01-31",
    ]

    private static func needed(_ sheet: Sheet, _ load: Int) -> [Decimal] {
        sheet.strategy.capacity.loads[load].periods.map(\.needed)
    }

    @Test func `work is spread evenly over the months a measure runs`() throws {
        let shares = try ["3.888889", "2.666667", "0.444444", "0"].map { try #require(Decimal(string: $0)) }
        #expect(Self.needed(Self.staffed, 0) == shares)
        #expect(Self.needed(Self.staffed, 1) == [0, 0, 0, 0])
        let capacity = Self.staffed.strategy.capacity
        #expect(capacity.isOverloaded && capacity.isWhole)
        let over = try #require(capacity.loads[0].overloads.first)
        #expect(capacity.loads[0].overloads.count == 1 && over.measures == ["m1", "m2"])
        #expect(over.halfYear == HalfYear(year: 2027, half: 1))
        #expect(over.excess(over: 3) == Decimal(string: "0.888889"))
    }

    @Test func `a measure that runs from spring to spring asks for most in the middle`() {
        let sheet = Self.staffed.without("measures/m1").with("measures/m2/effort", 6)
            .with("measures/m2/start", "2027-04-01").with("measures/m2/end", "2028-03-31")
        #expect(Self.needed(sheet, 0) == [1.5, 3, 1.5, 0])
    }

    @Test func `a little work over many half-years is not nothing`() {
        let sheet = Self.staffed.without("measures/m1").with("measures/m2/effort", .number(Decimal(4) / 100))
            .with("mandate.endYear", 2033).with("measures/m2/start", "2027-01-01")
            .with("measures/m2/end", "2033-12-31")
        let needed = Self.needed(sheet, 0)
        #expect(needed.count == 14 && needed.allSatisfy { $0 > 0 })
        let formats = [Formats(.bg), Formats(.en)].map { $0.work(needed[0]) }
        #expect(formats == ["под\u{A0}0,1", "below\u{A0}0.1"])
    }

    @Test func `thirds that fill a unit exactly are no overload`() {
        var sheet = Self.staffed.without("measures/m1").with("units/u1/months", 2)
        for name in ["a", "b", "c"] {
            sheet = sheet.with("measures/\(name)/title", .text(name)).with("measures/\(name)/unit", "u1")
                .with("measures/\(name)/effort", 2).with("measures/\(name)/start", "2027-01-01")
                .with("measures/\(name)/end", "2028-06-30")
        }
        sheet = sheet.without("measures/m2")
        #expect(Self.needed(sheet, 0) == [2, 2, 2, 0] && !sheet.strategy.capacity.isOverloaded)
    }

    @Test func `work nobody has told is named and never zero`() {
        let sheet = Self.staffed.with("measures/m3/title", "Три").with("measures/m3/unit", "u2")
        let capacity = sheet.strategy.capacity
        #expect(capacity.untold.map(\.id) == ["m3"] && capacity.told == 2 && !capacity.isWhole)
        let unasked = sheet.with("measures/m1/effort", nil).with("measures/m2/effort", nil)
        #expect(!unasked.strategy.capacity.isStated && unasked.strategy.capacity.untold.count == 3)
    }

    @Test func `work of no unit, of an unknown limit and without dates is kept apart`() {
        let loose = Self.staffed.with("measures/m1/unit", nil).with("units/u1/months", nil)
            .with("measures/m2/end", nil)
        let capacity = loose.strategy.capacity
        #expect(capacity.loads.map { $0.unit?.id } == ["u1", "u2", nil])
        #expect(capacity.loads[2].periods.map(\.needed) == [3, 0, 0, 0] && capacity.loads[2].stated == nil)
        #expect(capacity.undated.map(\.id) == ["m2"] && !capacity.isOverloaded && !capacity.isWhole)
        let stopped = Self.staffed.with("measures/m1/status", "stopped")
        #expect(!stopped.strategy.capacity.isOverloaded && stopped.strategy.capacity.told == 1)
    }

    @Test func `each half-year of a unit knows whose work it misses`() {
        let sheet = Self.staffed.with("measures/m3/title", "Три").with("measures/m3/unit", "u1")
            .with("measures/m3/start", "2028-01-01").with("measures/m3/end", "2028-06-30")
            .with("measures/m4/title", "Четири").with("measures/m4/unit", "u2")
        func missing(_ sheet: Sheet, _ load: Int) -> [[String]] {
            sheet.strategy.capacity.loads[load].periods.map { $0.missing.map(\.description) }
        }
        #expect(missing(sheet, 0) == [[], [], ["measures/m3/effort"], []])
        #expect(missing(sheet, 1) == Array(repeating: ["measures/m4/effort"], count: 4))
        #expect(!sheet.strategy.capacity.loads[1].periods.contains { !$0.isUnknown })
        let undated = sheet.with("measures/m4/effort", 2)
        #expect(missing(undated, 1) == Array(repeating: ["measures/m4/start"], count: 4))
        let past = undated.with("measures/m4/start", "2020-01-01").with("measures/m4/end", "2021-01-01")
        #expect(missing(past, 1) == [[], [], [], []])
    }

    @Test func `only the part of the work that falls into the years counts`() {
        let sheet = Self.staffed.with("measures/m1/start", "2026-01-01").with("measures/m1/effort", 6)
            .without("measures/m2")
        #expect(Self.needed(sheet, 0) == [2, 0, 0, 0])
    }

    @Test(arguments: 1...40) func `no work in the years is lost or made up`(seed: UInt64) {
        let strategy = Sheet.random(seed).with("measures/m1/effort", 5).with("measures/m4/effort", 7).strategy
        let capacity = strategy.capacity
        let inYears = strategy.livingMeasures.compactMap { measure -> Double? in
            guard let effort = measure.effort.value, let span = strategy.span(of: measure),
                let start = measure.start.value?.first, let end = measure.end.value?.last
            else { return nil }
            let count = (end.year - start.year) * 12 + end.month - start.month + 1
            let opening = strategy.halfYears[span.lowerBound], close = strategy.halfYears[span.upperBound]
            let opens = max(start.year * 12 + start.month, opening.year * 12 + opening.half * 6 - 5)
            let closes = min(end.year * 12 + end.month, close.year * 12 + close.half * 6)
            return Double(truncating: effort as NSDecimalNumber) * Double(closes - opens + 1) / Double(count)
        }.reduce(0, +)
        let counted = capacity.loads.flatMap(\.periods).map {
            Double(truncating: $0.needed as NSDecimalNumber)
        }
        .reduce(0, +)
        #expect(abs(inYears - counted) < 0.1)
        #expect(capacity.told + capacity.untold.count == strategy.livingMeasures.count)
    }

    // MARK: The chain

    private static let chained: Sheet = [
        "mandate.startYear": 2027, "mandate.endYear": 2030,
        "measures/a/title": "А", "measures/a/start": "2027-01-01", "measures/a/end": "2030-12-31",
        "measures/a/built": "2027-06-30",
        "measures/b/title": "Б", "measures/b/start": "2027-07-01", "measures/b/end": "2029-12-31",
        "measures/b/built": "2028-12-31", "measures/b/dependsOn": ["a"],
        "measures/c/title": "В", "measures/c/start": "2029-01-01", "measures/c/end": "2030-12-31",
        "measures/c/dependsOn": ["b", "a"],
        "measures/d/title": "Г", "measures/d/start": "2028-01-01", "measures/d/end": "2028-12-31",
        "measures/d/dependsOn": ["a"],
    ]

    @Test func `the chain that takes longest is found with its slack`() throws {
        let chain = try #require(Self.chained.strategy.chain)
        #expect(chain.links.map(\.measure.id) == ["a", "b", "c"])
        #expect(chain.links.map(\.months) == [6, 18, 12] && chain.months == 36 && chain.slack == 12)
        let stopped = try #require(Self.chained.with("measures/b/status", "stopped").strategy.chain)
        #expect(stopped.links.map(\.measure.id) == ["a", "c"])
    }

    @Test func `circles and measures without dates make no chain`() {
        let circle = Self.chained.with("measures/a/dependsOn", ["c"])
        #expect(circle.strategy.chain == nil)
        var undated = Self.chained.without("measures/a/start")
        undated = undated.without("measures/a/built").with("measures/c/dependsOn", ["a"])
        #expect(undated.with("measures/b/dependsOn", nil).strategy.chain == nil)
        #expect(Self.staffed.strategy.chain == nil)
    }

    @Test func `a chain is ready when all of it is, also what comes too late`() throws {
        let late = Self.chained.with("measures/a/start", "2033-01-01").with("measures/a/built", nil)
            .with("measures/a/end", "2033-12-31")
        let chain = try #require(late.strategy.chain)
        #expect(chain.links.first?.measure.id == "a" && chain.slack == -36)
    }

    @Test func `a long chain neither overflows nor takes long`() throws {
        var cells: [(String, Value)] = []
        for index in 0..<3_000 {
            cells += [
                ("measures/m\(index)/title", .text("\(index)")), ("measures/m\(index)/start", "2027-01-01"),
            ]
            if index > 0 { cells.append(("measures/m\(index)/dependsOn", .list(["m\(index - 1)"]))) }
        }
        let sheet = cells.reduce(into: [(path: String, value: Value)]()) { $0.append(($1.0, $1.1)) }
        let chain = try #require(Sheet(cells: sheet).strategy.chain)
        #expect(chain.links.count == 3_000 && chain.slack == nil)
    }

    // MARK: What the review finds

    private static func codes(_ sheet: Sheet) -> [String] {
        ReviewTests.review(sheet).all.map { $0.code.replacing("review.", with: "") }
    }

    /// The sound strategy of the review with work that fits.
    private static let fitting = ReviewTests.sound.with("units/u1/title", "Гише").with("units/u1/months", 3)
        .with("measures/m1/unit", "u1").with("measures/m1/effort", 5).with("measures/m2/unit", "u1")
        .with("measures/m2/effort", 3).with("measures/m1/end", "2027-12-31")
        .with("measures/m2/end", "2028-06-30")

    @Test func `work that fits is no finding, and each fault is exactly one`() {
        #expect(Self.codes(Self.fitting) == [])
        #expect(Self.codes(Self.fitting.with("measures/m2/effort", 4)) == ["unit-overloaded"])
        #expect(Self.codes(Self.fitting.with("measures/m2/effort", nil)) == ["measure-without-effort"])
        #expect(Self.codes(Self.fitting.with("measures/m2/unit", nil)) == ["measure-without-unit"])
        #expect(Self.codes(Self.fitting.with("units/u1/months", nil)) == ["unit-without-months"])
    }

    @Test func `an overload says which unit, when, by how much and what asks for it`() throws {
        let findings = ReviewTests.review(Self.fitting.with("measures/m2/effort", 4)).all
        let arguments = try #require(findings.first?.arguments)
        #expect(arguments["title"] == "Гише" && arguments["period"] == "1/2028")
        #expect(arguments["needed"] == "4" && arguments["stated"] == "3" && arguments["excess"] == "1")
        #expect(arguments["measures"] == "Лист какво да нося")
    }

    @Test func `a start before what comes first is ready is told once`() {
        let late = ReviewTests.sound.with("measures/m1/built", "2027-11-30")
        #expect(Self.codes(late) == [])
        #expect(Self.codes(late.with("measures/m2/start", "2027-11-29")) == ["dependency-ready-late"])
        #expect(Self.codes(late.with("measures/m2/start", "2027-01-29")) == ["dependency-starts-late"])
    }

    @Test func `a chain that ends just before the strategy is told`() {
        let late = ReviewTests.sound.with("measures/m2/start", "2030-02-01")
        #expect(Self.codes(late.with("measures/m2/end", "2030-06-30")) == [])
        #expect(Self.codes(late.with("measures/m2/end", "2030-07-31")) == ["chain-without-slack"])
    }

    @Test func `a start on unsure budget money before the budget is told`() {
        let paid = ReviewTests.sound.with("measures/m2/oneOff", 500).with("measures/m2/yearly", 10)
            .with("measures/m2/source", "own").with("measures/m2/certainty", "applied")
        #expect(Self.codes(paid) == ["start-before-budget"])
        #expect(Self.codes(paid.with("measures/m2/certainty", "sure")) == [])
        #expect(Self.codes(paid.with("measures/m2/start", "2028-02-20")) == [])
        #expect(Self.codes(paid.with("measures/m2/start", "2028-02-19")) == ["start-before-budget"])
        #expect(!Self.codes(paid.with("measures/m2/source", "eu")).contains("start-before-budget"))
    }

    @Test func `a start while little is decided is told, and dates the wrong way round`() {
        let busy = ReviewTests.sound.with("pauses/p1/title", "Избори").with("pauses/p1/from", "2027-12-01")
        #expect(Self.codes(busy) == [])
        #expect(Self.codes(busy.with("pauses/p1/to", "2028-01-01")) == ["start-in-pause"])
        #expect(Self.codes(busy.with("pauses/p1/to", "2027-12-31")) == [])
        #expect(Self.codes(busy.with("pauses/p1/to", "2027-11-30")) == ["pause-reversed"])
    }

    // MARK: For other programs

    @Test func `the data name the load, its excess and the chain`() throws {
        let data = Self.chained.strategy.data
        #expect(data["capacity"]?["chain"]?["slack"]?.number == 12)
        #expect(data["capacity"]?["untold"]?.texts == ["a", "b", "c", "d"])
        let load = try #require(Self.staffed.strategy.data["capacity"]?["loads"]?.items.first)
        #expect(load["unit"]?.text == "u1" && load["stated"]?.number == 3)
        let first = try #require(load["halfYears"]?.items.first)
        #expect(
            first["excess"]?.number == Decimal(string: "0.888889")
                && first["measures"]?.texts == ["m1", "m2"])
        #expect(load["halfYears"]?.items[1]["excess"] == nil)
    }
}
