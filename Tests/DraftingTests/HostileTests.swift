import Answers
import Document
import Drafting
import Foundation
import Guide
import Templates
import Testing
import Wording

@Suite struct HostileTests {
    @Test(arguments: [
        "{{profile.name}}", "{{{profile.name}}}", "{{#a}}", "{{=<% %>=}}", "<b>x</b>", "# заглавие",
        "| a | b |", "[1](http://x)",
        "&amp;", "\\n", "**силно**", "1. точка", "„кавички“", "👩‍👩‍👧",
    ])
    func `what a person typed stays text`(typed: String) throws {
        let given: KeyValuePairs<String, Given> = [
            "mandate.reason": .text(typed), "measures/m1/title": .text(typed),
            "measures/m1/lead": .text(typed),
        ]
        let document = try draft(
            [
                section("a", [text("Повод: {{mandate.reason}}."), .answer("mandate.reason", lead: nil)]),
                section("b", [.table(.init(table: "measures", caption: .empty)), .part("measure-cards")]),
                section("c", [.each("measures", [.init(line: 1, text("{{title}}/{{lead}}"))])]),
            ], answers(given), title: "{{mandate.reason}}")
        #expect(document.lines.contains("Повод: \(typed)."))
        #expect(document.lines.contains("\(typed)/\(typed)"))
        #expect(document.title == typed)
        #expect(document.numbers == ["1", "2", "3"])
    }

    @Test(arguments: [
        "\u{E000}?няма\u{E001}", "\u{E000}#profile.name\u{E001}", "a\u{7}b\u{1B}[31m", "\u{202E}обратно",
    ])
    func `marks and control characters in an answer are taken out`(typed: String) throws {
        let given: KeyValuePairs<String, Given> = [
            "mandate.reason": .text(typed), "measures/m1/title": .text(typed),
            "profile.notes": .mark(.later(note: typed)),
        ]
        let document = try draft(
            [
                section(
                    "a",
                    [
                        text("{{mandate.reason}} {{profile.notes}}"),
                        .table(.init(table: "measures", caption: .empty)),
                    ])
            ],
            answers(given))
        #expect(document.lines.joined().isClean)
        #expect(document.runs.flatMap(\.self).allSatisfy { if case .citation = $0 { false } else { true } })
        #expect(document.placeholders.contains("няма") == false)
    }

    @Test func `an answer of several lines becomes several paragraphs`() throws {
        let given = answers(["mandate.reason": .text("Първо.\n\n  Второ. \r\nТрето.\u{2028}Четвърто.")])
        let document = try draft([section("a", [text("Повод: {{mandate.reason}}")])], given)
        #expect(document.lines.dropFirst() == ["Повод: Първо.", "Второ.", "Трето.", "Четвърто."])
    }

    @Test func `personal data never reaches the document`() throws {
        let given: KeyValuePairs<String, Given> = [
            "mandate.mayor": .text("ИМЕ"), "measures/m1/title": .text("Гише"),
            "measures/m1/contact": .text("ИМЕ"),
            "team/t1/role": .text("ИМЕ"),
        ]
        let everything: [Template.Content] = [
            text("x{{mandate.mayor}}x {{count.team}}"), .answer("mandate.mayor", lead: nil),
            .table(.init(table: "measures", caption: .empty)), .table(.init(table: "team", caption: .empty)),
            .table(.init(table: "measures", caption: .empty, columns: ["title", "contact"])),
            .each("measures", [.init(line: 1, text("{{title}} {{contact}}"))]),
            .each("team", [.init(line: 1, text("{{role}}"))]),
        ]
        let document = try draft(
            [section("a", everything + Part.allCases.map { .part($0.rawValue) })], answers(given))
        #expect(document.lines.contains { $0.contains("ИМЕ") } == false)
    }

    @Test func `one period ends a sentence after an abbreviation an ellipsis stays`() throws {
        let given = answers(["profile.name": .text("2027 г."), "mandate.reason": .text("И така...")])
        let document = try draft(
            [section("a", [text("До {{profile.name}}."), text("{{mandate.reason}} Край...")])], given)
        #expect(document.lines.suffix(2) == ["До 2027 г.", "И така... Край..."])
    }

    @Test(arguments: ["1e30", "-1e30", "9223372036854775807", "-9223372036854775808", "0.3", "NaN"])
    func `no number is too large for a part`(typed: String) throws {
        let number = Given.number(Decimal(string: typed) ?? .nan)
        let given: KeyValuePairs<String, Given> = [
            "profile.population": number, "readiness.skills.staff": number, "mandate.startYear": number,
            "mandate.endYear": number,
            "measures/m1/title": .text("Гише"), "measures/m1/yearly": number, "measures/m1/oneOff": number,
            "uses/u1/practice": .text("si-sevnica"), "uses/u1/measure": .text("m1"), "uses/u1/figure": number,
            "risks/r/likelihood": number, "risks/r/impact": number, "finance/f/amount": number,
            "finance/f/year": number,
            "finance/g/amount": number, "respondents/a/count": number, "respondents/b/count": number,
            "ambition/a/group": .text("skills"), "ambition/a/target": number, "divide/d/skill": number,
            "indicators/i/target": number, "problems/p/votes": number, "roadmap.capacity": number,
        ]
        let charts = ChartName.allCases.map { Template.Content.chart($0.rawValue, caption: .empty) }
        let parts = Part.allCases.map { Template.Content.part($0.rawValue) } + [.timeline(caption: .empty)]
        let words = text("{{profile.population}} {{share.older}} {{totals.cost}} {{survey.offlineShare}}")
        let document = try draft(
            [section("a", [words] + parts + charts)], answers(given), library: SourcesTests.library)
        #expect(document.numbers.first == "1")
    }

    /// Random strings over letters that mean something to a template, to Mustache or to a mark.
    @Test func `no mixture of special letters breaks out of its paragraph`() throws {
        let letters = Array("{}#/^!<>&=%|*_[]\\`\"'.щя \u{E000}\u{E001}?\t")
        var seed: UInt64 = 20_261_124
        for _ in 0..<300 {
            let typed = String((0..<12).map { _ in letters[next(&seed) % letters.count] })
            let given = answers(["mandate.reason": .text("я" + typed)])
            let document = try draft([section("a", [text("<{{mandate.reason}}>")])], given)
            let words = ("я" + typed).cleaned().trimmed  // a tab becomes a space
            #expect(
                document.lines.last?.replacing("..", with: ".") == "<\(words)>".replacing("..", with: "."))
        }
    }

    /// Knuth's MMIX generator.
    private func next(_ seed: inout UInt64) -> Int {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(seed >> 33)
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
