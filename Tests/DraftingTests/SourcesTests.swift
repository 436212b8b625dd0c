import Answers
import Catalog
import Document
import Drafting
import Foundation
import Guide
import Templates
import Testing
import Wording

@Suite struct SourcesTests {
    static let census = Source(title: "НСИ, Преброяване 2021", url: "https://nsi.bg/census", year: 2021)

    static let practice = Practice(
        id: "si-sevnica", title: Localized(bg: "Гласуване чрез SMS", en: "SMS vote"),
        place: Localized(bg: "Севница", en: "Sevnica"),
        country: "SI", territory: .town, population: nil, started: nil, status: .running, themes: [],
        participation: nil,
        problem: .empty, solution: Localized(bg: "Хората гласуваха.", en: "People voted."), method: .empty,
        technology: [],
        isOpenSource: false,
        results: [
            .init(value: 11, unit: Localized(bg: "гласа", en: "votes"), year: 2021, source: 1),
            .init(value: 21.4, unit: Localized(bg: "% участие", en: "% turnout"), year: 2022, source: 2),
        ], cost: nil, funding: [], lessons: .empty, transfer: .empty, needs: [.staff], sizes: [],
        sources: [
            Reference(
                number: 1, url: "https://a.si/1", title: "Първи", publisher: "Севница", read: "2026-11-01"),
            Reference(number: 2, url: "https://a.si/2", title: "Втори", publisher: nil, read: nil),
        ], confidence: .high)

    static let library = Library(practices: [practice])

    @Test func `a figure of a register carries its unit its year and a citation`() throws {
        let given = answers(["profile.population": .figure(47847, Self.census)])
        let document = try draft([section("a", [text("Население: {{profile.population}}.")])], given)
        #expect(
            document.runs[1] == [
                .text(
                    "Население: 47 847 души (2021 г.)".replacing(" 847", with: "\u{A0}847").replacing(
                        " души", with: "\u{A0}души"
                    ).replacing(" г.", with: "\u{A0}г.")),
                .text("\u{A0}"), .citation(number: 1, anchor: "source-1"), .text("."),
            ])
        #expect(document.lines.last?.hasPrefix("[1] НСИ, Преброяване 2021.") == true)
    }

    @Test(arguments: [
        (Language.en, "НСИ, Преброяване 2021", "NSI, census"), (.bg, "NSI, census", "НСИ, Преброяване 2021"),
        (.en, "Служебна справка", "Служебна справка"),
    ])
    func `a source that the register wrote is called as in the language of the document`(
        language: Language, written: String, called: String
    ) throws {
        let source = Source(title: written, url: "https://nsi.bg/census", year: 2021)
        let document = try draft(
            [section("a", [text("{{profile.population}}")])],
            answers(["profile.population": .figure(100, source)]),
            library: Library(registerSources: [Localized(bg: "НСИ, Преброяване 2021", en: "NSI, census")]),
            language: language)
        #expect(document.lines.last?.hasPrefix("[1] \(called).") == true, "\(document.lines)")
    }

    @Test func `a figure that is too old says so where its source is told`() throws {
        func said(_ year: Int) throws -> [String] {
            let source = Source(title: "НСИ", url: nil, year: year)
            let given = answers(["profile.population": .figure(100, source)])
            let items = [text("Население: {{profile.population}}."), .part("sources")]
            return try draft([section("a", items)], given).lines.map { $0.replacing("\u{A0}", with: " ") }
        }
        #expect(try said(2021).contains { $0.hasPrefix("Население: 100 души (2021 г.)") })
        #expect(try said(2021).contains("нито едно от 1: 2021 г."))
        #expect(try said(2020).contains { $0.hasPrefix("Население: 100 души (2020 г., старо число)") })
        #expect(try said(2020).contains("старо 1 от 1: 2020 г."))
    }

    @Test func `a figure of a practice says where it is quoted that it is old, its sheet in one sentence`()
        throws
    {
        var old = Self.practice
        old.results = [.init(value: 11, unit: Localized(same: "гласа"), year: 2016, source: 1)]
        let parts: [Template.Content] = [.part("practices-by-measure"), .part("practices")]
        func said(_ practice: Practice) throws -> String {
            try draft(
                [section("a", parts)], answers(Self.quoting), library: Library(practices: [practice])
            ).lines.joined(separator: "\n").replacing("\u{A0}", with: " ")
        }
        #expect(try said(old).contains("Резултат: 11 гласа (2016 г., старо число)"))
        #expect(try said(old).contains("Числата са от 2016 г."))
        #expect(try !said(Self.practice).contains("старо"))
    }

    private static let quoting: KeyValuePairs<String, Given> = [
        "measures/m1/title": .text("Гласуване"), "uses/u1/practice": .text("si-sevnica"),
        "uses/u1/measure": .text("m1"), "uses/u1/figure": .number(1), "uses/u1/lesson": .text("Просто."),
    ]

    @Test func `titles and headings carry no citation`() throws {
        let given = answers(["profile.population": .figure(100, Self.census)])
        var chapter = section("a", [text("Текст.")])
        chapter.title = Localized(same: "Сто: {{profile.population}}")
        let document = try draft([chapter], given, title: "{{profile.population}}")
        #expect(document.title == "100\u{A0}души (2021\u{A0}г.)")
        #expect(document.entries(depth: 1).first?.text.contains("[") == false)
    }

    static let uses: KeyValuePairs<String, Given> = [
        "profile.population": .figure(100, census), "measures/m1/title": .text("Гласуване"),
        "uses/u1/practice": .text("si-sevnica"), "uses/u1/measure": .text("m1"), "uses/u1/figure": .number(2),
        "uses/u1/lesson": .text("С обикновен телефон."), "uses/u2/practice": .text("si-sevnica"),
        "uses/u2/section": .text("context"), "uses/u2/lesson": .text("Броим гласовете."),
    ]

    @Test func `a use quotes its figure with the source of that figure`() throws {
        let document = try draft(
            [section("a", [.part("practices-by-measure")])], answers(Self.uses), library: Self.library)
        let sentence = try #require(document.lines.first { $0.contains("Севница") })
        #expect(sentence.contains("Резултат: 21,4\u{A0}% участие (2022\u{A0}г.)."))
        #expect(sentence.contains("[1]") && sentence.contains("С обикновен телефон."))
        #expect(document.lines.last?.contains("[1] Втори.") == true)
    }

    @Test func `the sheet of a practice shows a gap where nobody says what is taken from it`() throws {
        func lines(_ given: KeyValuePairs<String, Given>) throws -> [String] {
            let document = try draft(
                [section("a", [.part("practices")])], answers(given), library: Self.library)
            return document.tables.flatMap(\.rows).map { $0.map(\.plain).joined(separator: " ") }
                .filter { $0.contains("Поука") }
        }
        let gaps = try lines(["uses/u1/practice": .text("si-sevnica")])
        #expect(gaps == ["Поука Поука"])
        #expect(try lines(Self.uses).isEmpty)
    }

    @Test func `a use for a problem stands with the problems, and one for a measure with the measure`() throws
    {
        let given: KeyValuePairs<String, Given> = [
            "problems/p1/title": .text("Малко хора гласуват"), "measures/m1/title": .text("Гласуване"),
            "uses/u1/practice": .text("si-sevnica"), "uses/u1/problem": .text("p1"),
            "uses/u1/figure": .number(1), "uses/u1/lesson": .text("Гласуваме и с телефон."),
            "uses/u2/practice": .text("si-sevnica"), "uses/u2/problem": .text("p1"),
            "uses/u2/measure": .text("m1"), "uses/u2/section": .text("context"),
            "uses/u2/lesson": .text("Канят ги хора."),
        ]
        let sections = [
            section("a", [.part("problems")]), section("b", [.part("practices-by-measure")]),
            section("c", [text("x"), .practices(section: "context")]),
        ]
        let document = try draft(sections, answers(given), library: Self.library)
        let told = document.lines.filter { $0.contains("(SI)") }
        #expect(told.count == 2)
        #expect(told[0].contains("Малко хора гласуват") && told[0].contains("11\u{A0}гласа (2021\u{A0}г.)"))
        #expect(told[0].contains("Гласуваме и с телефон.") && told[1].contains("Канят ги хора."))
    }

    @Test func `a use for a chapter stands in that chapter only`() throws {
        let sections = [
            section("a", [.practices(section: "context")]),
            section("b", [text("x"), .practices(section: "method")]),
        ]
        let document = try draft(sections, answers(Self.uses), library: Self.library)
        #expect(document.lines.count { $0.contains("Броим гласовете.") } == 1)
    }

    @Test func `citations are counted in the order they are met and all stand in the list`() throws {
        let sections = [
            section(
                "a",
                [
                    .part("practices-by-measure"), text("{{profile.population}}"),
                    .practices(section: "context"),
                ]),
            section("b", [.part("sources")]), section("c", [.part("practices")]),
        ]
        let document = try draft(sections, answers(Self.uses), library: Self.library)
        let cited = document.runs.flatMap(\.self).compactMap {
            if case .citation(let number, _) = $0 { number } else { nil }
        }
        var first: [Int] = []
        for number in cited where !first.contains(number) { first.append(number) }
        #expect(first == Array(1...first.count) && first.count == 3)
        #expect(Set(cited.map { "source-\($0)" }).isSubset(of: document.anchors))
        let list = document.allBlocks.compactMap { block -> (Int, String)? in
            if case .source(let number, _, let anchor) = block.content { (number, anchor) } else { nil }
        }
        #expect(list.map(\.0) == [1, 2, 3] && list.map(\.1) == ["source-1", "source-2", "source-3"])
    }

    @Test func `the sheet of a practice tells how it stands and whose word a figure is`() throws {
        var practice = Self.practice
        (practice.status, practice.ended) = (.completed, 2024)
        practice.evaluations = Localized(bg: "Одитът похвали броенето.", en: "The audit praised the count.")
        practice.results[1].claim = .promoter
        let document = try draft(
            [section("a", [.part("practices")])], answers(Self.uses), library: Library(practices: [practice]))
        let text = document.runs.map { $0.map(\.plain).joined() }.joined(separator: "\n")
        #expect(text.contains("завършена през 2024"), "\(text)")
        #expect(text.contains("Одитът похвали броенето."))
        #expect(text.contains("г., по думите им)"))
        #expect(!text.contains("2021\u{A0}г.,"))
    }

    @Test func `the list tells publisher address and the day it was read`() throws {
        let document = try draft(
            [section("a", [.practices(section: "context"), .part("sources")])], answers(Self.uses),
            library: Self.library)
        let line = try #require(document.runs.last)
        #expect(document.anchors.last == "source-1")
        #expect(line.contains(.link("https://a.si/1", address: "https://a.si/1")))
        #expect(line.map(\.plain).joined().contains("Първи. Севница."))
    }

    @Test func `a practice that is not in the catalog is named without a citation`() throws {
        let document = try draft([section("a", [.part("practices-by-measure")])], answers(Self.uses))
        #expect(document.lines.contains { $0.contains("si-sevnica") })
        #expect(document.anchors.contains("source-1") == false)
    }
}
