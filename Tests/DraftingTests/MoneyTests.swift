import Answers
import Document
import Drafting
import Foundation
import Guide
import Templates
import Testing
import Wording

@Suite struct MoneyTests {
    static let measures: KeyValuePairs<String, Given> = [
        "mandate.startYear": .number(2027), "mandate.endYear": .number(2029),
        "measures/m1/title": .text("Гише"), "measures/m1/oneOff": .number(600),
        "measures/m1/yearly": .number(100), "measures/m1/start": .text("2027-02-01"),
        "measures/m2/title": .text("Портал"), "measures/m2/oneOff": .number(200),
        "measures/m2/yearly": .number(0),
        "finance/a/measure": .text("m1"), "finance/a/year": .number(2028), "finance/a/amount": .number(600),
        "finance/a/source": .text("eu"), "finance/a/certainty": .text("wished"),
        "finance/a/kind": .text("one-off"),
        "finance/b/measure": .text("m2"), "finance/b/year": .number(2027),
        "finance/b/amount": .number(200), "finance/b/source": .text("own"),
        "finance/b/certainty": .text("sure"), "finance/b/kind": .text("yearly"),
    ]

    private func events(_ more: KeyValuePairs<String, Given> = [:]) -> Answers {
        Answers(answers(Self.measures).events + answers(more, after: 100).events)
    }

    private func part(_ part: Part, _ given: Answers) throws -> Document {
        try draft([section("a", [.part(part.rawValue)])], given)
    }

    private func cells(_ document: Document) -> [[String]] {
        document.tables[0].rows.map {
            $0.map { $0.paragraphs.map { $0.map(\.plain).joined() }.joined(separator: "/") }
        }
    }

    private func said(_ words: String, _ given: Answers) throws -> [String] {
        Array(try draft([section("a", [text(words)])], given).lines.suffix(1))
    }

    @Test func `money adds up by year and by certainty`() throws {
        let byYear = cells(try part(.financeByYear, events()))
        #expect(byYear.map { $0[0] } == ["2027", "2028", "Общо"])
        #expect(byYear.map { $0[3] } == ["200", "600", "800"])
        let byCertainty = cells(try part(.financeCertainty, events()))
        #expect(byCertainty.map { $0[4] } == ["25\u{A0}%", "0\u{A0}%", "75\u{A0}%", "100\u{A0}%"])
    }

    @Test func `shares of which one is not what the figures come to are explained below their table`() throws
    {
        let note = "drafting.shares-rounded"
        #expect(try !part(.financeCertainty, events()).lines.contains { $0.contains(note) })
        let thirds = events([
            "finance/a/amount": .number(100), "finance/b/amount": .number(100),
            "finance/c/measure": .text("m2"), "finance/c/amount": .number(100),
            "finance/c/year": .number(2028), "finance/c/kind": .text("one-off"),
            "finance/c/source": .text("own"), "finance/c/certainty": .text("applied"),
        ])
        #expect(try part(.financeCertainty, thirds).lines.contains { $0.contains(note) })
    }

    @Test func `lines without a year, a source or a certainty stand as such and are in the total`() throws {
        let given = events([
            "finance/c/measure": .text("m1"), "finance/c/amount": .number(50),
            "finance/c/kind": .text("yearly"),
        ])
        let byYear = cells(try part(.financeByYear, given))
        #expect(byYear.map { $0[0] } == ["2027", "2028", "Без година", "Общо"])
        #expect(byYear.map { $0[3] } == ["–", "–", "50", "50"])
        #expect(byYear.map { $0[4] }.last == "850")
        let byCertainty = cells(try part(.financeCertainty, given))
        #expect(byCertainty.map { $0[0] }.dropLast().last == "Не е посочено")
        #expect(byCertainty.last?[3] == "850")
    }

    @Test func `a rough sum is said as one in sentences, tables and the workbook`() throws {
        let given = events(["finance/a/amount": .about(600)])
        #expect(try said("– {{totals.cost}}", given) == ["– около 800\u{A0}евро"])
        let byYear = cells(try part(.financeByYear, given))
        #expect(byYear.map { $0[3] } == ["200", "около 600", "около 800"])
        let shares = cells(try part(.financeCertainty, given)).map { $0[4] }
        #expect(shares == ["около 25\u{A0}%", "0\u{A0}%", "около 75\u{A0}%", "100\u{A0}%"])
        let workbook = try drafter([], given).workbook()
        let sheet = try #require(workbook.sheets.first { $0.name == "plan.money" })
        let amounts = sheet.rows.map { $0.cells[6] }
        #expect(amounts == [.about(.money(600)), .money(200)])
    }

    @Test
    func `a sum with a rough part comes to what its parts say, so that the same figure stands everywhere`()
        throws
    {
        let given = events(["finance/a/amount": .about(6653)])
        #expect(try said("– {{totals.cost}}", given) == ["– около 6853\u{A0}евро"])
        let byYear = cells(try part(.financeByYear, given)).map { $0[3] }
        #expect(byYear == ["200", "около 6653", "около 6853"], "\(byYear)")
    }

    @Test func `a line that does not say its kind leaves the rest of a larger card unknown`() throws {
        let given = events(["finance/c/measure": .text("m1"), "finance/c/amount": .number(50)])
        #expect(try said("– {{totals.cost}}", given) == ["– поне 850\u{A0}евро"])
        let larger = events(["finance/c/measure": .text("m1"), "finance/c/amount": .number(500)])
        #expect(try said("{{totals.cost}}", larger) == ["1300\u{A0}евро"])
    }

    @Test func `money outside the years stands in a row of its own and not in the total`() throws {
        let given = events([
            "finance/c/measure": .text("m1"), "finance/c/amount": .number(50),
            "finance/c/year": .number(2033), "finance/c/source": .text("own"),
            "finance/c/kind": .text("yearly"),
        ])
        let document = try part(.financeByYear, given)
        #expect(cells(document).map { $0[0] } == ["2027", "2028", "Общо"])
        #expect(cells(document).last?.last == "800")
        #expect(document.tables[1].caption == "drafting.outside-years")
        let outside = document.tables[1].rows.map { $0.map { $0.paragraphs.joined().map(\.plain).joined() } }
        #expect(outside.map { [$0[0], $0[1], $0[3]] } == [["1. Гише", "2033", "50"]])
        #expect(try said("– {{totals.basis}}", given) == ["– без 50\u{A0}евро отвън"])
    }

    @Test func `money outside the years says that a part of it is unknown`() throws {
        let given = events([
            "finance/c/measure": .text("m1"), "finance/c/amount": .number(50),
            "finance/c/year": .number(2033), "finance/c/source": .text("own"),
            "finance/c/kind": .text("yearly"), "finance/d/measure": .text("m2"),
            "finance/d/year": .number(2034), "finance/d/kind": .text("yearly"),
        ])
        #expect(try said("– {{totals.basis}}", given) == ["– без поне 50\u{A0}евро отвън"])
        let rows = try part(.financeByYear, given).tables[1].rows.map {
            $0.map { $0.paragraphs.joined().map(\.plain).joined() }
        }
        #expect(rows.map { $0[3] } == ["50", "неизвестно"])
        let unknown = events([
            "finance/d/measure": .text("m2"), "finance/d/year": .number(2034),
            "finance/d/kind": .text("yearly"),
        ])
        #expect(try said("– {{totals.basis}}", unknown) == ["– без неизвестното отвън"])
    }

    @Test func `each cell is a lower bound where a part of it is unknown`() throws {
        let given = events([
            "finance/c/measure": .text("m1"), "finance/c/year": .number(2028),
            "finance/c/source": .text("eu"), "finance/c/kind": .text("one-off"),
            "finance/d/measure": .text("m2"), "finance/d/year": .number(2029),
            "finance/d/source": .text("own"), "finance/d/kind": .text("yearly"),
        ])
        #expect(
            cells(try part(.financeByYear, given)) == [
                ["2027", "200", "–", "200"],
                ["2028", "–", "поне 600", "поне 600"],
                ["2029", "неизвестно", "–", "неизвестно"],
                ["Общо", "поне 200", "поне 600", "поне 800"],
            ])
        let byCertainty = cells(try part(.financeCertainty, given))
        #expect(
            byCertainty.map { Array($0[1...3]) } == [
                ["неизвестно", "поне 200", "поне 200"],
                ["неизвестно", "неизвестно", "неизвестно"],
                ["поне 600", "неизвестно", "поне 600"],
                ["поне 600", "поне 200", "поне 800"],
            ])
        let chart = try draft([section("a", [.chart("finance", caption: Localized(same: "Пари"))])], given)
        #expect(chart.lines.contains("drafting.chart-of-known"))
    }

    @Test func `the totals of rows and columns are lower bounds where a part is unknown`() throws {
        let given = events([
            "finance/c/measure": .text("m1"), "finance/c/year": .number(2028),
            "finance/c/source": .text("eu"),
            "finance/c/kind": .text("yearly"),
        ])
        let byYear = cells(try part(.financeByYear, given))
        #expect(byYear.map { $0.last } == ["200", "поне 600", "поне 800"])
        #expect(byYear.last?[1] == "200" && byYear.last?[2] == "поне 600")
        let byCertainty = cells(try part(.financeCertainty, given))
        #expect(byCertainty.first?[3] == "поне 200")
        #expect(byCertainty.last?[1] == "600" && byCertainty.last?[2] == "поне 200")
    }

    @Test func `without the years of the strategy every total is a lower bound`() throws {
        for name in ["mandate.startYear", "mandate.endYear"] {
            for mark: Mark in [.unknown(), .later(note: ""), .doesNotApply(reason: "")] {
                let given = events([name: .mark(mark)])
                #expect(try said("– {{totals.cost}}", given) == ["– поне 800\u{A0}евро"])
                #expect(try said("– {{totals.oneOff}}", given) == ["– поне 600\u{A0}евро"])
                #expect(try said("– {{totals.basis}}", given) == ["– без години"])
                let document = try part(.financeByYear, given)
                #expect(cells(document).last?.last == "поне 800")
                #expect(document.lines.contains("Без години."))
            }
        }
    }

    @Test func `a sentence that begins with a lower bound begins with a capital letter`() throws {
        let given = events(["measures/m3/title": .text("Без цена")])
        #expect(try said("{{totals.cost}} общо.", given) == ["Поне 800\u{A0}евро общо."])
        #expect(try said("Така. {{totals.cost}} общо.", given) == ["Така. Поне 800\u{A0}евро общо."])
        #expect(try said("Общо {{totals.cost}}.", given) == ["Общо поне 800\u{A0}евро."])
    }

    @Test func `under the cards stands what counts in place of their amounts`() throws {
        let given = events(["measures/m1/oneOff": .number(700)])
        let overview = try part(.measuresOverview, given)
        #expect(
            overview.lines.contains {
                $0.hasPrefix("Редовете важат: 1. Гише (") && $0.contains("600\u{A0}евро")
            })
        let cards = try part(.measureCards, given)
        #expect(cards.lines.contains { $0.contains("броят се редовете") && $0.contains("600\u{A0}евро") })
        let same = answers(["measures/m/title": .text("А"), "measures/m/oneOff": .number(5)])
        #expect(!(try part(.measuresOverview, same).lines.contains { $0.hasPrefix("Редовете") }))
    }

    @Test func `a deleted measure takes its money out of every sum`() throws {
        let gone = Event(
            id: "9999999", at: "2026-11-25T08:00:00Z", by: "", guide: "1",
            change: .clear(AnswerPath("measures", row: "m1")))
        let given = Answers(events().events + [gone])
        #expect(cells(try part(.financeByYear, given)).last?.last == "200")
        #expect(try said("{{totals.cost}}", given) == ["200\u{A0}евро"])
        #expect(try said("{{count.measures}}", given) == ["1"])
    }

    @Test func `a stopped measure is named and counts in no sum`() throws {
        let given = events(["measures/m1/status": .text("stopped")])
        let document = try part(.measuresOverview, given)
        #expect(cells(document).map { $0[1] } == ["Портал"])
        #expect(document.lines.contains { $0.contains("Спрени") && $0.contains("1. Гише") })
        #expect(try said("{{count.measures}} {{totals.cost}}", given) == ["1 200\u{A0}евро"])
    }

    @Test func `cards stand in where lines are missing, and the document says so`() throws {
        let given = Answers(answers(Self.measures).events.filter { $0.change.path?.question != "finance" })
        #expect(try said("{{totals.cost}}", given) == ["1000\u{A0}евро"])
        #expect(try said("– {{totals.basis}}", given) == ["– по карти 2"])
        let document = try part(.financeByYear, given)
        #expect(cells(document).map { $0[0] } == ["2027", "2028", "2029", "Без година", "Общо"])
        #expect(document.lines.contains { $0.contains("По карти") })
    }

    @Test func `a card tells how much of its money is sure, as the lines have it`() throws {
        let given = events([
            "measures/m1/certainty": .text("sure"), "finance/c/measure": .text("m1"),
            "finance/c/amount": .number(50), "finance/c/certainty": .text("sure"),
            "finance/c/kind": .text("yearly"),
        ])
        #expect(cells(try part(.measuresOverview, given))[0].last == "50/650\u{A0}евро")
        #expect(try part(.measureCards, given).lines.contains { $0.contains("50/650\u{A0}евро") })
    }

    @Test func `what is unknown is never zero`() throws {
        let given = events(["measures/m3/title": .text("Без цена")])
        #expect(try said("– {{totals.cost}}", given) == ["– поне 800\u{A0}евро"])
        #expect(
            try said("– {{totals.basis}}", given) == [
                "– без сметка 1 от 3"
            ])
        #expect(try part(.financeByYear, given).lines.contains { $0.contains("3. Без цена") })
        let bare = answers(["measures/m/title": .text("Без цена")])
        for name in ["totals.cost", "totals.upkeep", "totals.sure"] {
            let document = try draft([section("a", [text("{{\(name)}}")])], bare)
            #expect(document.placeholders.count == 1, "\(name)")
            #expect(!document.lines.contains { $0.contains("0\u{A0}евро") })
        }
    }

    @Test func `upkeep of a measure whose end nobody has told is not known, and this is said`() throws {
        let sentence =
            "{{totals.upkeep}} на година{{#totals.upkeepOpen}}; за {{totals.upkeepOpen}} не е известно{{/totals.upkeepOpen}}."
        let some = events(["measures/m1/end": .text("always")])
        let said = try said(sentence, some).map { $0.replacing("\u{A0}", with: " ") }
        #expect(said == ["Поне 100 евро на година; за 1 мярка не е известно."])
        let all = events(["measures/m1/end": .text("always"), "measures/m2/end": .text("2028-01-01")])
        #expect(try self.said(sentence, all) == ["100\u{A0}евро на година."])
        let document = try draft([section("a", [text(sentence)])], events())
        #expect(document.placeholders == ["Край"] && !document.lines.contains { $0.contains("евро") })
        #expect(try part(.upkeep, some).lines.contains { $0.contains("Край") })
    }

    @Test func `where nobody has said how certain money is, nothing is sure and nothing is zero`() throws {
        let silent = Answers(events().events.filter { $0.change.path?.column != "certainty" })
        for name in ["totals.sure", "totals.applied", "totals.wished"] {
            let document = try draft([section("a", [text("{{\(name)}}")])], silent)
            #expect(document.placeholders.count == 1, "\(name)")
        }
        #expect(try said("{{#totals.sureShare}}да{{/totals.sureShare}}", silent) != ["да"])
        let table = cells(try part(.financeCertainty, silent))
        #expect(table.allSatisfy { $0.last == "–" })
        #expect(cells(try part(.measuresOverview, silent))[0].last == "–")
    }

    @Test func `costs of no kind and of no measure are said beside the sums they are in`() throws {
        let given = events(["finance/c/amount": .number(50)])
        #expect(try said("{{totals.cost}}", given) == ["850\u{A0}евро"])
        #expect(try said("{{totals.withoutKind}}", given) == ["50\u{A0}евро"])
        #expect(try part(.financeByYear, given).lines.contains("Без мярка: 50\u{A0}евро."))
    }

    @Test func `a total of which only nothing is known is no number`() throws {
        let bare = answers([
            "measures/m/title": .text("А"), "measures/m/oneOff": .number(0),
            "measures/n/title": .text("Б"),
        ])
        #expect(cells(try part(.measuresOverview, bare)).last?.contains("неизвестно") == true)
        #expect(try draft([section("a", [text("{{totals.cost}}")])], bare).placeholders.count == 1)
    }

    @Test func `the total of a column with an unknown cell is a lower bound`() throws {
        let table = Template.TableItem(
            table: "measures", caption: .empty, columns: ["title", "yearly"], totals: ["yearly"])
        let document = try draft(
            [section("a", [.table(table)])], events(["measures/m3/title": .text("Без цена")]))
        #expect(cells(document).last == ["Общо", "поне 100"])
    }

    @Test func `a share over the whole is not printed`() throws {
        let words =
            "{{profile.population}}{{#share.older}}, {{share.older}}{{/share.older}}"
        let wrong = answers(["profile.population": .number(10), "profile.olderPeople": .number(28)])
        #expect(try said(words, wrong).allSatisfy { !$0.contains("%") })
        let right = answers(["profile.population": .number(10), "profile.olderPeople": .number(2)])
        #expect(try said(words, right).allSatisfy { $0.contains("20\u{A0}%") })
    }
}
