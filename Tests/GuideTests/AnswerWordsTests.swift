import Answers
import Foundation
import Testing
import Wording

@testable import Guide

@Suite struct AnswerWordsTests {
    private let texts = Texts(
        [
            "value.yes": Localized(bg: "да", en: "yes"), "value.no": Localized(bg: "не", en: "no"),
            "value.nothing": Localized(same: "нищо"), "value.gone": Localized(same: "(изтрит ред)"),
            "value.untitled-row": Localized(same: "(без име)"),
        ], in: .bg)
    private let options = [option("a", "Първо", "First"), option("b", "Второ", "Second")]

    private func words(_ kind: Kind, _ value: Value, unit: String? = nil) -> String {
        field(kind, unit: unit.map { Localized(same: $0) }).words(for: value, options: options, texts)
    }

    @Test func `each kind of answer reads as people write it`() {
        #expect(words(.text, .text("Щ")) == "Щ")
        #expect(words(.number, .number(12500), unit: "души") == "12\u{00A0}500\u{00A0}души")
        #expect(words(.number, .number(3.5), unit: "%") == "3,5\u{00A0}%")
        #expect(words(.money, .number(12500)) == "12\u{00A0}500\u{00A0}евро")
        #expect(words(.year, .number(2027)) == "2027\u{00A0}г.")
        #expect(words(.date, .text("2027-03-01")) == "1\u{00A0}март 2027\u{00A0}г.")
        #expect(words(.yesNo, .flag(true)) == "да")
        #expect(words(.choice, .text("b")) == "Второ")
        #expect(words(.choice, .text("x")) == "(изтрит ред)")
        #expect(words(.choices, .list(["a", "b"])) == "Първо; Второ")
        #expect(words(.choices, .list([])) == "нищо")
        #expect(words(.ranking, .list(["b", "a"])) == "1. Второ; 2. Първо")
        #expect(words(.scale, .number(2)) == "2 – Второ")
        #expect(words(.scale, .number(7)) == "7")
    }

    private var measures: AnswerWords {
        let table = question(
            "m", field(.table),
            columns: [column("title"), column("next", field(.choices, options: .rows(of: "m")))])
        let uses = question(
            "u", field(.table, label: "Употреби"),
            columns: [column("what", field(.choice, options: .rows(of: "m"))), column("note")])
        let first = question("first", field(.choice, label: "Кое първо?", options: .rows(of: "m")))
        let all = answers(
            set("m/r1/title", .text("Портал")), set("m/r2/title", .text("Помощ")),
            set("m/r2/next", .list(["r1"])),
            set("u/x/what", .text("r1")), set("u/x/note", .text("бележка")), set("first", .text("r1")),
            mark("m/r3/title", .later(note: "")))
        return AnswerWords(
            walk: Walk(guide: guide(step("s", [table, uses, first])), answers: all), texts: texts
        ) { _ in [] }
    }

    @Test func `a row is named by its text, or by its first two answers`() throws {
        let guide = measures.walk.guide
        #expect(measures.title(ofRow: "r1", in: try #require(guide.question("m"))) == "Портал")
        #expect(measures.title(ofRow: "r3", in: try #require(guide.question("m"))) == "(без име)")
        #expect(measures.title(ofRow: "x", in: try #require(guide.question("u"))) == "Портал – бележка")
    }

    @Test func `rows are options, except the row that picks`() {
        let field = field(.choices, options: .rows(of: "m"))
        #expect(measures.options(of: field).map(\.id) == ["r1", "r2", "r3"])
        #expect(
            measures.options(of: field, in: AnswerPath("m", row: "r2", column: "next")).map(\.id) == [
                "r1", "r3",
            ])
        #expect(measures.options(of: field, in: AnswerPath("u", row: "r2", column: "what")).count == 3)
    }
}
