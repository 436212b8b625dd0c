import Answers
import Document
import Drafting
import Foundation
import Guide
import Strategy
import Testing
import Wording

/// The strategy as a workbook tells what the draft tells, and what it sums up is what it lists.
@Suite struct ActionPlanTests {
    private static func plan(_ answers: Answers, note: String? = nil) throws -> Workbook {
        try drafter([], answers, note: note).workbook()
    }

    private static func strategy(_ answers: Answers) -> Strategy {
        Strategy(walk: Walk(guide: SmallGuide.guide, answers: answers))
    }

    // MARK: Money

    @Test(arguments: 0..<150)
    func `every sum is that of the lines above it, and what is not known is never 0`(seed: UInt64) throws {
        let plan = try Self.plan(AgreementTests.given(seed: seed))
        let lines = try plan.sheet("plan.money").rows.map(MoneyRow.init)
        for row in try plan.sheet("plan.totals").rows where row.cells[0] != .text("plan.note") {
            let own = lines.filter { $0.isPart(row.cells[0].words, row.cells[1]) }
            let known = own.compactMap(\.amount).reduce(0, +)
            let sum = row.cells[2].value
            if sum == .text("") {
                #expect(known == 0)
                #expect(row.cells[4].value == .text("plan.unknown"))
            } else {
                #expect(sum == .money(known))
                #expect(known != 0 || own.allSatisfy(\.isKnown))
            }
        }
    }

    @Test(arguments: 0..<150) func `the sums are those of the strategy`(seed: UInt64) throws {
        let answers = AgreementTests.given(seed: seed)
        let (plan, strategy) = (try Self.plan(answers), Self.strategy(answers))
        let totals = try plan.sheet("plan.totals")
        let total = strategy.finance.total
        let isUnknown = total.isUnknown || strategy.measures.isEmpty && strategy.finance.amounts.isEmpty
        #expect(totals.rows[0].cells[2].value == (isUnknown ? .text("") : .money(total.known)))
        let word = isUnknown ? "plan.unknown" : total.isComplete ? "" : "plan.at-least"
        #expect(totals.rows[0].cells[4].value == .text(word))

        let measures = try plan.sheet("plan.measures")
        let column = try #require(measures.columns.firstIndex { $0.title == "plan.of-measure" })
        for (measure, row) in zip(strategy.measures, measures.rows) {
            let total = strategy.money(of: measure).total
            let expected: Workbook.Cell? = total.isUnknown ? .text("") : .money(total.known)
            #expect(row.cells[column].value == (measure.isAlive ? expected : nil))
        }
    }

    @Test(arguments: [(Given.about(12_000), 25), (.number(12_000), 18)])
    func `a column of sums has room for the word before a rough one`(cost: Given, width: Int) throws {
        let given = answers(["finance/a/amount": cost, "finance/a/year": .number(2027)])
        #expect(try Self.plan(given).sheet("plan.money").columns[6].width == width)
    }

    @Test func `a total is called rough only while a line in it is the rough one it was made with`() throws {
        let given = answers([
            "finance/a/amount": .about(12_000), "finance/a/year": .number(2027),
            "finance/b/amount": .number(500),
            "finance/b/year": .number(2028), "mandate.startYear": .number(2027),
            "mandate.endYear": .number(2028),
        ])
        let plan = try Self.plan(given)
        let money = try plan.sheet("plan.money")
        let flags = try #require(money.columns.firstIndex { $0.title == "plan.rough" })
        #expect(money.columns[flags].isHidden)
        #expect(money.rows.map { $0.cells[flags].formula } == ["IF($G2=12000,1,0)", nil])
        let totals = try plan.sheet("plan.totals").rows
        #expect(totals[0].cells[2].value == .money(12_500))
        #expect(totals[0].cells[4].value?.words.hasPrefix("plan.") == true)
        let range = try #require(money.columns[flags].range)
        #expect(totals[0].cells[4].formula?.contains("IF(SUM(\(range))>0,") == true)
        let years = totals.filter { $0.cells[1] == .year(2027) || $0.cells[1] == .year(2028) }
        #expect(years.map { $0.cells[4].value } == [.text("plan.only-rough"), .text("")])
        let exact = try Self.plan(answers(["finance/a/amount": .number(12_000)]))
        #expect(try exact.sheet("plan.money").columns.allSatisfy { $0.title != "plan.rough" })
    }

    @Test func `an empty dossier gives sheets to fill in and no sum that is 0`() throws {
        let plan = try Self.plan(Answers(), note: "Учебен пример")
        #expect(plan.sheets.count >= 8)
        let totals = try plan.sheet("plan.totals").rows
        #expect(
            totals.filter { $0.cells[0] != .text("plan.note") }.allSatisfy { $0.cells[2].value == .text("") })
        #expect(totals.contains { $0.cells[1] == .text("Учебен пример") })
        #expect(
            totals.suffix(2).map { $0.cells[1] } == [.text("plan.sums-count"), .text("plan.shares-rounded")])
        #expect(
            try plan.sheet("plan.measures").rows.map { $0.cells.compactMap(\.said) } == [["Кои са мерките?"]])
    }

    @Test(arguments: 0..<20) func `every range a formula or a choice names is there`(seed: UInt64) throws {
        let plan = try Self.plan(AgreementTests.given(seed: seed))
        let ranges = plan.sheets.flatMap { $0.columns.compactMap(\.range) }
        #expect(Set(ranges).count == ranges.count)
        let formulas = plan.sheets.flatMap { $0.rows.flatMap { $0.cells.compactMap(\.formula) } }
        #expect(formulas.count > 10)
        for formula in formulas {
            let unquoted = formula.replacing(/"[^"]*"/, with: "")
            for name in unquoted.matches(of: /[\p{L}_][\p{L}0-9]*_[\p{L}0-9_]+/).map({ String($0.output) }) {
                #expect(ranges.contains(name), "\(name) in \(formula)")
            }
        }
        #expect(plan.sheets.flatMap { $0.columns.compactMap(\.choices) }.allSatisfy(ranges.contains))
    }

    // MARK: People and texts

    @Test func `personal answers and names where posts belong stay out`() throws {
        let plan = try Self.plan(
            answers([
                "measures/m1/title": .text("Гише"), "measures/m1/contact": .text("0888 123 456"),
                "measures/m1/lead": .text("Иван Петров"), "measures/m2/lead": .text("Секретар Мария Иванова"),
            ]))
        let all = plan.sheets.flatMap { $0.rows.flatMap { $0.cells.compactMap(\.said) } }.joined(
            separator: "\n")
        for hidden in ["0888", "Петров", "Мария", "Иванова", "Телефон"] { #expect(!all.contains(hidden)) }
        #expect(all.contains("Отговорник (име)"))
        #expect(all.contains("Секретар"))
    }

    @Test(arguments: ["=1+1", "@x", "+359", "-", "{{profile.name}}", "\u{E000}?няма\u{E001}", "a\u{7}b"])
    func `what a person typed is text, and its title is looked up as text`(typed: String) throws {
        let plan = try Self.plan(
            answers(["measures/m1/title": .text(typed), "measures/m1/oneOff": .number(5)]))
        let title = try plan.sheet("plan.measures").rows[0].cells[1]
        let lookedUp = try #require(try plan.sheet("plan.money").rows.first).cells[1].value
        #expect(title == .empty ? lookedUp == .text("") : lookedUp == title)
        #expect(title.said?.isClean != false)
        #expect(title.said?.contains("няма") != true || typed.contains("няма"))
    }

    @Test func `what is missing is named beside its row, and references are codes`() throws {
        let plan = try Self.plan(
            answers([
                "measures/m1/title": .text("Едно"), "measures/m2/title": .text("Друго"),
                "measures/m2/lead": .mark(.later(note: "питаме")),
                "measures/m2/dependsOn": .list(["m1", "gone"]),
                "measures/m1/start": .text("2027-03-01"), "measures/m2/start": .text("2027-Q2"),
            ]))
        let sheet = try plan.sheet("plan.measures")
        func cell(_ title: String, _ row: Int) throws -> Workbook.Cell {
            sheet.rows[row].cells[try #require(sheet.columns.firstIndex { $0.title == title })]
        }
        #expect(try cell("plan.missing", 0) == .text("Отговорник"))
        #expect(try cell("plan.missing", 1) == .text("Отговорник (по-късно: питаме)"))
        let cells = sheet.rows.flatMap(\.cells)
        #expect(cells.contains(.date(year: 2027, month: 3, day: 1)))
        #expect(cells.contains { $0.said?.contains("тримесечие") == true })
        #expect(sheet.rows[1].cells.contains(sheet.rows[0].cells[0]))
    }

    @Test func `the roadmap counts the measures of each half-year`() throws {
        let given: KeyValuePairs<String, Given> = [
            "mandate.startYear": .number(2027), "mandate.endYear": .number(2028),
            "measures/m1/start": .text("2027-03-01"), "measures/m1/end": .text("2027-12-31"),
            "measures/m2/start": .text("2027-09-01"), "measures/m2/end": .text("2028-12-31"),
            "measures/m3/start": .text("2027"), "measures/m3/status": .text("stopped"),
        ]
        let rows = try Self.plan(answers(given)).sheet("plan.roadmap").rows
        #expect(rows.count == 3)
        #expect(rows[2].isTotal)
        #expect(
            rows[2].cells.compactMap(\.value).suffix(4) == [.number(1), .number(2), .number(1), .number(1)])
    }

    @Test func `a roadmap without the years of the strategy asks for them`() throws {
        let sheet = try Self.plan(answers(["measures/m1/title": .text("Едно")])).sheet("plan.roadmap")
        #expect(sheet.columns.count == 4)
        #expect(sheet.rows[0].cells[2].said?.hasSuffix("Първа година?; Последна година?") == true)
    }

    @Test func `150 measures are 150 rows with their sums`() throws {
        let events = (0..<150).flatMap { number in
            [
                "measures/m\(number)/title": Value.text("Мярка \(number)"),
                "measures/m\(number)/oneOff": .number(Decimal(number)),
            ].sorted { $0.key < $1.key }
        }
        let given = Answers(
            events.enumerated().compactMap { position, one in
                AnswerPath(parsing: one.key).map { path in
                    Event(
                        id: String(10_000 + position), at: "2026-11-24T08:00:00Z", by: "", guide: "1",
                        change: .set(path, one.value))
                }
            })
        let plan = try Self.plan(given)
        #expect(try plan.sheet("plan.measures").rows.count == 150)
        #expect(
            try plan.sheet("plan.totals").rows[0].cells[2].value == .money(Decimal((0..<150).reduce(0, +))))
    }
}

/// A line of the sheet of money, read from its cells.
private struct MoneyRow {
    let cells: [Workbook.Cell]
    var amount: Decimal? { if case .money(let sum) = cells[6] { sum } else { nil } }
    var isKnown: Bool { cells[7].value == .text("") }

    init(_ row: Workbook.Row) { cells = row.cells }

    /// Whether it is one of those a sum is of, by the titles of the guide for tests.
    func isPart(_ group: String, _ name: Workbook.Cell) -> Bool {
        let place = ["year": 2, "kind": 3, "source": 4, "certainty": 5]
        guard let column = place[group] else { return true }
        return cells[column] == (name == .text("Не е посочено") ? .empty : name)
    }
}

extension Workbook {
    fileprivate func sheet(_ name: String) throws -> Sheet { try #require(sheets.first { $0.name == name }) }
}

extension Workbook.Cell {
    /// What a formula comes to; nil for another cell.
    fileprivate var value: Workbook.Cell? {
        if case .formula(_, let computed) = self { computed } else { nil }
    }

    fileprivate var formula: String? { if case .formula(let formula, _) = self { formula } else { nil } }

    /// The words in it, also those that a formula finds.
    fileprivate var said: String? {
        switch self {
        case .text(let words): words
        case .formula(_, let computed): computed.said
        default: nil
        }
    }

    fileprivate var words: String { said ?? "" }
}
