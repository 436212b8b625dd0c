import Catalog
import Foundation
import Testing
import Wording

/// What a law asks, of whom and by when.
@Suite struct FrameworkTests {
    static func date(_ text: String) throws -> PartialDate { try #require(PartialDate(rawValue: text)) }

    private func act(
        _ duties: [Framework.Duty], force: Framework.Force = .must, citationSources: [Int] = [],
        official: Framework.Official? = nil
    ) -> Framework {
        Framework(
            id: "act", title: .empty, citation: .empty, citationSources: citationSources, official: official,
            kind: .nationalLaw, force: force, duties: duties, themes: [], note: nil,
            sources: [
                Reference(
                    number: 1, url: "https://github.com/x", title: "Text", publisher: nil, read: nil,
                    isInternal: true),
                Reference(number: 2, url: "https://a.bg", title: "Page", publisher: nil, read: nil),
            ], confidence: .high)
    }

    private func duty(_ binds: Framework.Addressee, next: String? = nil) -> Framework.Duty {
        Framework.Duty(
            text: .empty, next: next.flatMap(PartialDate.init(rawValue:)), binds: binds, sources: [2, 1])
    }

    @Test(
        arguments: [
            (.must, .municipality, true), (.must, .state, false), (.must, .nobody, false),
            (.enables, .municipality, false), (.should, .municipality, false),
        ] as [(Framework.Force, Framework.Addressee, Bool)])
    func `an act binds municipalities when it must and one of its duties is theirs`(
        force: Framework.Force, binds: Framework.Addressee, holds: Bool
    ) {
        #expect(act([duty(binds)], force: force).bindsMunicipalities == holds)
    }

    @Test func `the deadlines are those of the municipality, the next first`() {
        let act = act([
            duty(.municipality, next: "2028-02-17"), duty(.state, next: "2027-01-17"), duty(.municipality),
            duty(.municipality, next: "2027"),
        ])
        #expect(act.deadlines.map(\.date.rawValue) == ["2027", "2028-02-17"])
    }

    @Test func `what only records where a text was read is no source to print`() {
        let act = act([duty(.municipality)], citationSources: [1])
        #expect(act.duties.map(act.sources).map { $0.map(\.number) } == [[2]])
        #expect(act.address == nil)
    }

    @Test func `the address is the official one only where that was opened`() {
        let official = Framework.Official(url: "https://eur-lex.europa.eu/x", isSeen: true)
        #expect(act([], citationSources: [2], official: official).address == official.url)
        let guessed = Framework.Official(url: official.url, isSeen: false)
        #expect(act([], citationSources: [2], official: guessed).address == "https://a.bg")
    }

    @Test(arguments: ["", "27", "2027-13", "2027-02-30", "2027-1-1", "1.1.2027", "2027-01-01 ", "тази"])
    func `what is no year, month or day is refused`(text: String) {
        #expect(PartialDate(rawValue: text) == nil)
    }

    @Test(
        arguments: [
            ("2026", false), ("2025", true), ("2026-11", false), ("2026-10", true), ("2026-11-30", false),
            ("2026-11-29", true),
        ])
    func `a date is over when every day it may mean is`(text: String, isOver: Bool) throws {
        let day = try #require(Day("2026-11-30"))
        #expect(try Self.date(text).isOver(on: day) == isOver)
    }
}
