import Answers
import Catalog
import Document
import Drafting
import Foundation
import Guide
import Templates
import Testing
import Wording

@Suite struct PartsTests {
    private func part(
        _ part: Part, _ given: KeyValuePairs<String, Given>, library: Library = Library()
    ) throws -> Document {
        try draft([section("a", [.part(part.rawValue)])], answers(given), library: library)
    }

    private func cells(_ document: Document, table: Int = 0) -> [[String]] {
        document.tables[table].rows.map {
            $0.map { $0.paragraphs.map { $0.map(\.plain).joined() }.joined(separator: "/") }
        }
    }

    @Test func `risks stand by score, the highest first`() throws {
        let document = try part(
            .risks,
            [
                "risks/a/title": .text("Малък"), "risks/a/likelihood": .number(1),
                "risks/a/impact": .number(2),
                "risks/b/title": .text("Голям"), "risks/b/likelihood": .number(5),
                "risks/b/impact": .number(4),
                "risks/c/title": .text("Неясен"),
            ])
        #expect(cells(document).map { $0[1] } == ["Голям", "Малък", "Неясен"])
        #expect(
            cells(document).map { $0[2] } == [
                "5\u{A0}×\u{A0}4\u{A0}=\u{A0}20", "1\u{A0}×\u{A0}2\u{A0}=\u{A0}2", "–",
            ])
    }

    @Test func `the SWOT puts inner and outer lines side by side with their sources`() throws {
        let document = try part(
            .swot,
            [
                "swot/1/box": .text("strength"), "swot/1/statement": .text("Читалища"),
                "swot/1/source": .text("списък"),
                "swot/2/box": .text("threat"), "swot/2/statement": .text("Отлив"),
            ])
        #expect(cells(document) == [["Читалища (списък)", "–"]])
        #expect(cells(document, table: 1) == [["–", "Отлив source"]])
        #expect(document.placeholders == ["source"])
    }

    static let aims: KeyValuePairs<String, Given> = [
        "problems/p1/title": .text("Път"), "problems/p2/title": .text("Опашка"),
        "diagnosis.ranking": .list(["p2", "p1"]),
        "fields/f1/title": .text("Услуги"), "objectives/o1/title": .text("Без път"),
        "objectives/o1/field": .text("f1"),
        "objectives/o1/problems": .list(["p1"]), "objectives/o2/title": .text("Друга"),
        "indicators/i1/title": .text("Умения"), "indicators/i1/unit": .text("%"),
        "indicators/i1/objective": .text("o1"),
        "indicators/i1/bank": .text("basic"), "indicators/i1/target": .number(50),
        "indicators/i1/targetYear": .number(2031),
    ]

    @Test func `the matrix marks which objective answers which problem`() throws {
        let document = try part(.problemMatrix, Self.aims)
        #expect(document.tables[0].columns.map(\.title) == ["title", "1.1", "0.1"])
        #expect(cells(document) == [["1. Опашка", "", ""], ["2. Път", "●", ""]])
    }

    @Test func `objectives stand under their field, others under a heading of their own`() throws {
        let document = try part(.objectivesTree, Self.aims)
        #expect(document.tables.count == 2)
        #expect(
            cells(document)[0].prefix(2) == ["1.1", "Без път"]
                && cells(document, table: 1)[0].prefix(2) == ["0.1", "Друга"])
        #expect(document.anchors.contains("field-f1"))
    }

    @Test func `an indicator stands beside Bulgaria and the EU, with the source of these values`() throws {
        let bank = Indicator(
            id: "basic", title: .empty, definition: .empty, unit: .empty, direction: .higher, rhythm: .yearly,
            sourceBody: .empty,
            howToMeasure: .empty, bulgaria: .init(value: 35.5, year: 2023), eu: nil, themes: [],
            note: nil,
            sources: [
                Reference(number: 1, url: "https://e.eu", title: "Евростат", publisher: nil, read: nil)
            ],
            confidence: .high)
        let document = try part(.indicators, Self.aims, library: Library(indicators: [bank]))
        #expect(
            cells(document) == [
                [
                    "1", "Умения/%", "1.1", "drafting.not-measured", "50 (2031\u{A0}г.)",
                    "35,5 (2023\u{A0}г.) [1]", "–",
                ]
            ])
        // A baseline need not be there; that it was not measured is no gap.
        #expect(document.placeholders.isEmpty && document.anchors.contains("source-1"))
    }

    @Test func `the timeline places measures and names those without dates`() throws {
        let given: KeyValuePairs<String, Given> = [
            "mandate.startYear": .number(2027), "mandate.endYear": .number(2028),
            "measures/m1/title": .text("Късна"),
            "measures/m1/start": .text("2028-02-01"), "measures/m1/end": .text("2030-01-01"),
            "measures/m2/title": .text("Ранна"), "measures/m2/start": .text("2027-01-01"),
            "measures/m2/end": .text("2027-03-01"),
            "measures/m3/title": .text("Без срок"), "measures/m4/title": .text("Без край"),
            "measures/m4/start": .text("2027-05-01"),
        ]
        let document = try draft([section("a", [.timeline(caption: .empty)])], answers(given))
        #expect(document.lines.contains("drafting.without-end"))
        #expect(document.lines.contains("drafting.without-dates"))
        let timeline = document.allBlocks.compactMap {
            if case .timeline(let one) = $0.content { one } else { nil }
        }.first
        #expect(
            timeline?.rows == [.init(title: "2. Ранна", span: 0...0), .init(title: "1. Късна", span: 2...3)])
        #expect(timeline?.periods.count == 4)
    }

    @Test func `the chart of the divide tells shares as exactly as they were given`() throws {
        let given: KeyValuePairs<String, Given> = [
            "divide/d/group": .text("Пенсионери"),
            "divide/d/connection": .number(Decimal(string: "12.9") ?? 0),
            "divide/d/device": .about(Decimal(string: "37.9") ?? 0),
        ]
        let document = try draft([section("a", [.chart("divide", caption: .empty)])], answers(given))
        let chart = document.allBlocks.compactMap {
            if case .chart(let one) = $0.content { one } else { nil }
        }.first
        #expect(chart?.series.prefix(2).map(\.values) == [[12.9], [37.9]])
        #expect(chart?.series[1].rough == [0])
    }

    @Test func `the readiness chart tells means with one digit, and the ambition where there is one`() throws
    {
        let given: KeyValuePairs<String, Given> = [
            "readiness.skills.staff": .number(1), "readiness.openness.feedback": .number(2),
            "ambition/1/group": .text("skills"),
            "ambition/1/target": .number(3),
        ]
        let document = try draft([section("a", [.chart("readiness", caption: .empty)])], answers(given))
        let chart = document.allBlocks.compactMap {
            if case .chart(let one) = $0.content { one } else { nil }
        }.first
        #expect(chart?.series.map(\.values) == [[1, 2], [3, nil]])
        #expect(chart?.maximum == 4 && chart?.steps.prefix(2) == ["Опция none", "Опция planned"])
    }

    @Test func `open assumptions name what each step lacks`() throws {
        let document = try part(.openAssumptions, ["mandate.reason": .mark(.later(note: "май"))])
        let row = try #require(cells(document).first)
        #expect(
            row[0] == "Първа стъпка" && row[2].contains("Защо сега? (по-късно: май)")
                && row[2].contains("още "))
    }

    @Test func `cards repeat their name on every page and stay whole`() throws {
        for part in [Part.measureCards, .practices] {
            let document = try self.part(part, SourcesTests.uses, library: SourcesTests.library)
            let tables = document.allBlocks.compactMap { block in
                if case .table(let table) = block.content { table } else { nil }
            }
            let card = try #require(tables.first)
            #expect(card.staysWhole && !card.columns[1].title.isEmpty)
            #expect(card.columns[0].title == (part == .practices ? "drafting.practice" : "drafting.measure"))
        }
    }

    @Test func `a card joins short cells and refers to the practices behind the measure`() throws {
        let document = try part(.measureCards, SourcesTests.uses, library: SourcesTests.library)
        #expect(cells(document).last?.last == "Севница (SI), „Гласуване чрез SMS“\u{A0}[1]")
        #expect(cells(document).contains { $0.last?.contains("Състояние") ?? false } == false)
    }

    @Test(arguments: [(Confidence.high, ""), (.medium, " (drafting.check-before-use)")])
    func `a programme stands with its source, how it stood and when`(confidence: Confidence, doubt: String)
        throws
    {
        let fund = Funding(
            id: "fund", title: Localized(same: "Програма А"), managingBody: .empty, paysFor: .empty,
            status: .announced, asOf: PartialDate(rawValue: "2026-11-01"), statusSources: [2],
            read: Day("2026-11-20"), fit: .empty, url: "", themes: [], note: nil,
            sources: [
                Reference(number: 1, url: "https://p.eu", title: "Страница", publisher: nil, read: nil),
                Reference(number: 2, url: "https://q.eu", title: "Новина", publisher: nil, read: nil),
            ],
            confidence: confidence)
        let given: KeyValuePairs<String, Given> = [
            "measures/m/title": .text("Портал"), "measures/m/oneOff": .number(500),
            "measures/m/programme": .text("fund"),
        ]
        let document = try part(.measureCards, given, library: Library(funding: [fund]))
        let money = try #require(cells(document).first { $0[1].contains("Програма А") })
        #expect(
            money[1].hasSuffix(
                "Програма А\u{A0}[1] (обявена по catalog.source-of; catalog.read-on)" + doubt), "\(money[1])")
        #expect(document.lines.last?.hasPrefix("[1] Новина.") == true)
    }
}
