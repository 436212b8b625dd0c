import Answers
import Foundation
import Guide
import Strategy
import TestKit
import Testing

/// The strategy as other programs get it.
@Suite struct DataTests {
    private func data(_ sheet: Sheet) -> Datum { .object(sheet.strategy.data) }

    private func rows(_ data: Datum, _ table: String) -> [Datum] { data[table]?.items ?? [] }

    private func gaps(_ row: Datum?) -> [String] {
        (row?["missing"]?.items ?? []).map {
            ($0["column"]?.text ?? "") + " " + ($0["standing"]?.text ?? "")
        }
    }

    static let measure: Sheet = [
        "fields/f/title": "Услуги", "objectives/o/title": "Цел", "objectives/o/field": "f",
        "measures/m/title": "Гише", "measures/m/objective": "o", "measures/m/start": "1.3.2027",
        "measures/m/oneOff": .number(Decimal(string: "12500.10") ?? 0), "measures/m/quickWin": false,
    ]

    @Test func `a row tells what its cells hold and refers to others by id`() throws {
        let measure = try #require(rows(data(Self.measure), "measures").first)
        #expect(measure["id"]?.text == "m" && measure["title"]?.text == "Гише")
        #expect(measure["objective"]?.texts == ["o"] && measure["field"]?.text == "f")
        #expect(measure["start"]?.text == "2027-03-01")
        #expect(measure["quickWin"] == .flag(false))
    }

    @Test func `a name where a post belongs does not get out, and the row says so`() throws {
        let sheet = Self.measure.with("measures/m/lead", "Пенка от читалището")
            .with("measures/m/partners", "директорът Иван Петров")
        let measure = try #require(rows(data(sheet), "measures").first)
        #expect(measure["lead"] == nil && measure["partners"]?.text == "директорът")
        #expect(gaps(measure).contains("lead namesPerson"))
    }

    @Test func `an amount comes out digit by digit as it was given`() throws {
        let json = String(decoding: try JSONEncoder().encode(data(Self.measure)), as: UTF8.self)
        #expect(json.firstMatch(of: /"oneOff":12500\.1[,}]/) != nil, "\(json)")
    }

    @Test func `what nobody knows has no key and a reason and what does not apply has neither`() throws {
        let path = { (column: String) in AnswerPath("measures", row: "m", column: column) }
        let changes: [Change] = [
            .set(path("title"), "Гише"), .mark(path("oneOff"), .unknown()),
            .mark(path("yearly"), .doesNotApply(reason: "")), .mark(path("lead"), .later(note: "тайно")),
            .set(path("status"), "sleeping"), .set(path("objective"), "gone"),
        ]
        let events = changes.enumerated().map {
            Event(
                id: "\($0.offset + 1000)", at: "2026-11-24T08:00:00Z", by: "", guide: "1", change: $0.element)
        }
        let strategy = Strategy(walk: Walk(guide: .asking(), answers: Answers(events)))
        let measure = try #require(rows(.object(strategy.data), "measures").first)
        for column in ["oneOff", "yearly", "lead", "status", "objective", "field", "source"] {
            #expect(measure[column] == nil, "\(column)")
        }
        let gaps = gaps(measure)
        for gap in ["oneOff unknown", "lead later", "status outdated", "objective gone", "source missing"] {
            #expect(gaps.contains(gap), "\(gap)")
        }
        #expect(!gaps.contains { $0.hasPrefix("yearly") || $0.hasPrefix("title") })
        let total = measure["total"]
        #expect(total?["known"] == nil && total?["missing"]?.texts == ["measures/m/oneOff"])
        #expect(!"\(strategy.data)".contains("тайно"))
    }

    @Test func `a sum nobody knows is no number, also while there is nothing to add up`() {
        let empty = data([:])["totals"]
        for name in ["overall", "outsidePeriod", "upkeepAfterEnd"] {
            #expect(empty?[name] != nil && empty?[name]?["known"] == nil, "\(name)")
        }
        let stopped = data(["measures/m/title": "Гише", "measures/m/status": "stopped"])["totals"]
        #expect(stopped?["overall"] == .object(["known": .number(0), "missing": .list([])]))
        let unknown = data(["measures/m/title": "Гише"])["totals"]
        #expect(unknown?["overall"]?["known"] == nil && unknown?["upkeepAfterEnd"]?["known"] == nil)
        #expect(unknown?["overall"]?["missing"]?.texts.count == 2)
    }

    @Test func `money of a deleted measure is told once, by its last title and its sum`() throws {
        let sheet: Sheet = [
            "measures/m1/title": "Гише", "finance/a/measure": "m1", "finance/a/amount": 100,
            "finance/b/measure": "m1", "finance/b/amount": 200,
        ]
        let later: [Change] = [
            .set(AnswerPath("measures", row: "m1", column: "title"), .text("Гише на колела")),
            .clear(AnswerPath("measures", row: "m1")),
        ]
        let events = later.enumerated().map {
            Event(id: "\(9_000_000 + $0)", at: "2026-11-25T08:00:00Z", by: "", guide: "1", change: $1)
        }
        let answers = Answers(sheet.answers.events + events)
        let data = Strategy(walk: Walk(guide: .asking(), answers: answers)).data
        let money = try #require(data["moneyOfDeletedMeasures"]?.items.first)
        #expect(data["moneyOfDeletedMeasures"]?.items.count == 1)
        #expect(money["id"] == .text("m1") && money["known"]?.number == 300)
        #expect(money["title"] == .text("Гише на колела") && money["lines"]?.texts.count == 2)
        #expect(sheet.strategy.data["moneyOfDeletedMeasures"] == .list([]))
    }

    @Test func `a period half known says which half`() {
        let period = data(["mandate.startYear": 2027])["period"]
        #expect(period?["from"]?.number == 2027 && period?["to"] == nil)
        #expect(gaps(period) == ["mandate.endYear missing"])
    }

    @Test(arguments: UInt64(1)...60)
    func `totals are the sums of the lines told with them`(seed: UInt64) {
        let data = data(.random(seed))
        let lines =
            rows(data, "measures").filter { $0["counts"] == .flag(true) }.flatMap { $0["money"]?.items ?? [] }
            + rows(data, "unassignedMoney")
        func sum(_ lines: [Datum]) -> Decimal { lines.compactMap { $0["amount"]?.number }.reduce(0, +) }
        let totals = data["totals"]
        #expect((totals?["overall"]?["known"]?.number ?? 0) == sum(lines))
        for (name, key) in [("byYear", "year"), ("bySource", "source"), ("byCertainty", "certainty")] {
            for group in totals?[name]?.items ?? [] {
                #expect((group["known"]?.number ?? 0) == sum(lines.filter { $0[key] == group[key] }))
            }
        }
        for name in ["byYear", "bySource", "byCertainty", "byField"] {
            let all = (totals?[name]?.items ?? []).compactMap { $0["known"]?.number }.reduce(0, +)
            #expect(all == sum(lines), "\(name)")
        }
        for measure in rows(data, "measures") {
            #expect((measure["total"]?["known"]?.number ?? 0) == sum(measure["money"]?.items ?? []))
        }
    }

    @Test func `a stopped measure tells what was planned for it and that it counts nowhere`() throws {
        let sheet = SumsTests.money.with("mandate.endYear", 2028).with("measures/m2/start", "2027-01-01")
        let card = try #require(rows(data(sheet), "measures").last)
        #expect(card["counts"] == .flag(false) && card["total"]?["known"]?.number == 120)
        #expect(card["money"]?.items.compactMap { $0["amount"]?.number } == [50, 70])
        let line = sheet.with("finance/x/measure", "m2").with("finance/x/amount", 40)
            .with("finance/x/year", 2027).with("finance/y/measure", "m2").with("finance/y/year", 2033)
        let written = data(line)
        let stopped = try #require(rows(written, "measures").last)
        #expect(stopped["total"]?["known"]?.number == 40)
        let outside = rows(written, "moneyOutsidePeriod").filter { $0["measure"]?.text == "m2" }
        #expect(outside.map { $0["counts"] } == [.flag(false)])
        #expect(written["totals"] == data(sheet)["totals"])
    }

    @Test func `each total says what it misses, as the text does`() throws {
        let totals = try #require(data(SumsTests.money.with("finance/e/kind", "yearly"))["totals"])
        for name in ["byYear", "bySource", "byCertainty", "byField"] {
            for group in totals[name]?.items ?? [] {
                #expect(group["missing"]?.texts.contains("finance/e/amount") == true, "\(name) \(group)")
            }
        }
        let later = SumsTests.money.with("mandate.endYear", 2028)
        #expect(data(later)["totals"]?["outsidePeriod"]?["known"]?.number == 300)
        #expect(data(later)["totals"]?["outsidePeriod"]?["missing"]?.texts == ["finance/d/amount"])
        let half = SumsTests.money.with("finance/z/measure", "m1").with("finance/z/kind", "yearly")
            .with("finance/z/year", 2029)
        let upkeep = try #require(data(half)["totals"]?["upkeepAfterEnd"]?["measures"]?.items.first)
        #expect(upkeep["amount"]?.number == 300 && upkeep["missing"]?.texts == ["finance/z/amount"])
        let supposed = SumsTests.money.strategy.whatIf(Supposition()).data(of: Supposition())
        #expect(supposed["before"]?["sure"]?["missing"]?.texts == ["finance/d/amount"])
    }

    @Test(arguments: UInt64(1)...60)
    func `every row that is referred to is there`(seed: UInt64) {
        let data = data(.random(seed))
        let references = [
            "field": "fields", "problem": "problems", "problems": "problems", "objective": "objectives",
            "indicators": "indicators", "measure": "measures", "dependsOn": "measures",
        ]
        let ids = data.members.mapValues { Set($0.items.compactMap { $0["id"]?.text }) }
        for table in data.members.keys {
            for row in rows(data, table) {
                for (key, other) in references {
                    let named = row[key]?.texts ?? []
                    #expect(ids[other]?.isSuperset(of: named) ?? named.isEmpty, "\(table) \(key) \(named)")
                }
            }
        }
    }

    @Test func `what the guide calls personal never gets out`() {
        var guide = Guide.asking()
        for index in guide.steps[0].questions.indices {
            for column in guide.steps[0].questions[index].columns.indices
            where guide.steps[0].questions[index].columns[column].id == "lead" {
                guide.steps[0].questions[index].columns[column].field.isPersonal = true
            }
        }
        let sheet = Self.measure.with("measures/m/lead", "Иванка Тайнова")
        let walk = Walk(guide: guide, answers: sheet.answers)
        let strategy = Strategy(walk: walk.withoutPersonal)
        #expect(strategy.measures.first?.lead.value == nil && strategy.measures.first?.title.value == "Гише")
        #expect(!"\(strategy.data)".contains("Тайнова") && !"\(strategy.data)".contains("lead"))
        // Not even when someone forgets to leave it out before.
        #expect(!"\(Strategy(walk: walk).data)".contains("Тайнова"))
    }
}
