import Catalog
import Foundation
import Guide
import Packing
import Templates
import Testing
import Wording

@Suite struct PackingTests {
    private let condition = Condition.any([
        .all([.test(question: "a", .is("3:„Щ“\n:7")), .not(.test(question: "b", .contains("x")))]),
        .test(question: "c", .atLeast(3.25)), .test(question: "c", .atMost(-12)),
        .test(question: "d", .answered(false)), .test(question: "e", .countAtLeast(2)),
        .test(question: "e", .countAtMost(0)),
    ])

    private var items: [Template.Item] {
        let text = Localized(bg: "Щ", en: "")
        let contents: [Template.Content] = [
            .text(text, lead: nil), .text(text, lead: text), .list([text], ordered: true),
            .answer("a", lead: nil),
            .table(
                Template.TableItem(
                    table: "t", caption: text, columns: ["x"], totals: ["y"],
                    filter: [Template.Filter(column: "x", options: ["1", "2"])], isNumbered: true)),
            .chart("c", caption: text), .timeline(caption: text), .part("p"), .practices(section: "s"),
            .each("t", [Template.Item(line: 2, .pageBreak)]), .heading(text), .contents(depth: 2), .pageBreak,
            .callout(.warning, [Template.Item(line: 3, when: condition, .part(""))]),
        ]
        return contents.enumerated().map { Template.Item(line: $0, $1) }
    }

    private func isReadBack<Value: Packable & Equatable>(_ value: Value) throws -> Bool {
        try Packing.unpack(Value.self, from: Packing.pack(value)) == value
    }

    @Test func readsBackEveryShapeOfAConditionAndATemplate() throws {
        #expect(try isReadBack(condition))
        #expect(try isReadBack(items))
        #expect(try isReadBack([OptionSource.none, .listed([]), .rows(of: "t"), .register(.practices)]))
    }

    @Test func readsBackWhatATemplateIsForWithOrWithoutAPath() throws {
        let line = Template.Line(line: 1, text: Localized(bg: "Щ", en: ""))
        let path: [GuidePath?] = [nil, .core]
        let purpose: [Localized?] = [nil, Localized(bg: "За какво", en: "For what")]
        let templates = zip(purpose, path).map { purpose, path in
            Template(
                id: "t", version: "1", purpose: purpose, title: line, subtitle: line, author: line,
                sections: [], path: path)
        }
        #expect(try isReadBack(templates))
        #expect(try isReadBack(templates.map(\.summary)))
    }

    @Test func readsBackListsTablesAndWhatIsMissing() throws {
        #expect(try isReadBack([[Int?]]()))
        #expect(try isReadBack([[1, nil], [], [Int.min]]))
        #expect(try isReadBack(["b": [Decimal(3.25)], "a": []]))
        #expect(try isReadBack([true, false]))
    }

    @Test func readsBackAHistory() throws {
        let date = try #require(Day("2026-11-24"))
        let text = Localized(bg: "Щ", en: "")
        let changes = GuideChange.Kind.allCases.map {
            GuideChange($0, ["a", "b/c"], into: ["d"], step: "e", note: text)
        }
        let entry = GuideHistory.Entry(
            version: GuideVersion(1, 20, 3), date: date, note: text, changes: changes)
        #expect(try isReadBack(GuideHistory([entry, entry])))
    }

    @Test func readsBackLawsWithTheirDutiesAndMoneyWithItsSums() throws {
        let (text, date) = (Localized(bg: "Щ", en: "x"), PartialDate(rawValue: "2027-03"))
        let duties = Framework.Addressee.allCases.flatMap { binds in
            Framework.Reading.allCases.map { reading in
                Framework.Duty(
                    text: text, article: text, since: date, next: nil, binds: binds, reading: reading,
                    doubt: text, sources: [1, 2])
            }
        }
        let source = Reference(
            number: 1, url: "u", title: "t", publisher: nil, read: "2026-11-28", isInternal: true)
        let law = Framework(
            id: "a", title: text, citation: text, citationSources: [2],
            official: .init(url: "https://a.bg", isSeen: true), kind: .directive, force: .must,
            duties: duties,
            themes: ["data"], note: text, sources: [source], confidence: .high, country: "BG")
        #expect(try isReadBack([law]))
        let sum = Funding.Sum(
            what: text, euros: .init(least: 1, most: 2.5),
            original: .init(amount: .init(least: 2, most: 5), currency: .franc), sources: [1])
        let told = SourcedText(text: text, sources: [1])
        let money = Funding(
            id: "f", title: text, managingBody: text, paysFor: text, sums: [sum], status: .continuous,
            asOf: date, statusSources: [1], read: Day("2026-11-28"), lastDeadline: date, nextCall: told,
            applicants: told, municipality: .partner, cofinancing: nil,
            measures: Funding.MeasureKind.allCases, fit: text,
            caution: told, url: "", themes: [], note: nil, sources: [source], confidence: .medium)
        #expect(try isReadBack([money]))
    }

    @Test func writesLengthsInBytesBeforeEachPart() {
        #expect(Packing.pack(["Щ", "ab"]) == "1:22:Щ2:ab")
    }

    @Test func refusesATextThatIsDamagedAnywhere() throws {
        let text = Array(Packing.pack(items).utf8)
        for length in 0..<text.count {
            let cut = String(decoding: text[..<length], as: UTF8.self)
            #expect(throws: PackingError.self) { try Packing.unpack([Template.Item].self, from: cut) }
        }
        #expect(throws: PackingError.self) { try Packing.unpack(String.self, from: "99999999999999999999:x") }
        #expect(throws: PackingError.self) { try Packing.unpack([Bool].self, from: "4:many") }
        #expect(throws: PackingError.self) { try Packing.unpack(Kind.self, from: "4:many") }
        #expect(throws: PackingError.self) { try Packing.unpack(Int.self, from: "1:12:34") }
    }
}
