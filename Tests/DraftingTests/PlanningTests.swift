import Answers
import Document
import Drafting
import Foundation
import Templates
import Testing

/// What the draft says of the time of people and of the years in which one looks whether it works.
@Suite struct PlanningTests {
    private func cells(_ document: Document) -> [[String]] {
        document.tables.first?.rows.map {
            $0.map { $0.paragraphs.map { $0.map(\.plain).joined() }.joined(separator: "/") }
        } ?? []
    }

    private static let years: KeyValuePairs<String, Given> = [
        "mandate.startYear": .number(2027), "mandate.endYear": .number(2028),
        "measures/m1/title": .text("Гише"), "measures/m1/start": .text("2027-02-01"),
        "measures/m1/end": .text("2027-12-31"),
    ]
    private static let work: KeyValuePairs<String, Given> = [
        "units/u1/title": .text("Деловодство"), "units/u1/months": .number(3),
        "measures/m1/unit": .text("u1"),
        "measures/m1/effort": .number(8),
    ]

    private func made(_ part: Part, _ sets: KeyValuePairs<String, Given>...) throws -> Document {
        var (events, count) = ([Event](), 0)
        for set in sets {
            events += answers(set, after: count).events
            count += 100
        }
        return try draft([section("a", [.part(part.rawValue)])], Answers(events))
    }

    @Test func `without any work told the draft counts measures alone`() throws {
        #expect(try made(.capacity, Self.years).tables.isEmpty)
    }

    @Test func `work that is told stands by unit and half-year, with a sign where it is too much`() throws {
        let document = try made(.capacity, Self.years, Self.work)
        #expect(cells(document) == [["Деловодство", "3", "3,6\u{A0}!", "4,4\u{A0}!", "0", "0"]])
        #expect(document.lines.contains { $0.hasPrefix("drafting.work-beyond-of") })
        #expect(!document.lines.contains { $0.contains("drafting.work-within") })
    }

    @Test func `nothing is called within reach while work or a limit is unknown`() throws {
        let fitting: KeyValuePairs<String, Given> = ["measures/m1/effort": .number(2)]
        #expect(
            try made(.capacity, Self.years, Self.work, fitting).lines.contains {
                $0.contains("drafting.work-within")
            })
        let more: KeyValuePairs<String, Given> = [
            "measures/m1/effort": .number(2), "measures/m2/title": .text("Портал"),
        ]
        let lines = try made(.capacity, Self.years, Self.work, more).lines
        #expect(lines.contains { $0.contains("drafting.work-left-out") })
        #expect(!lines.contains { $0.contains("drafting.work-within") })
    }

    private static let watched: KeyValuePairs<String, Given> = [
        "indicators/i1/title": .text("Дни"), "indicators/i1/rhythm": .text("two-yearly"),
        "indicators/i1/baselineYear": .number(2026), "indicators/i1/targetYear": .number(2028),
        "indicators/i2/title": .text("Хора"), "indicators/i2/rhythm": .text("yearly"),
        "indicators/i3/title": .text("Села"),
        "adoption.consultationStart": .text("2026-11-01"), "governance.midterm": .text("2028-06-01"),
        "governance.publish": .text("Лист"), "adoption.reportDate": .text("2027-12-01"),
    ]

    @Test func `the calendar says by year what is measured, reported and decided`() throws {
        let rows = cells(try made(.monitoringCalendar, Self.years, Self.watched))
        #expect(rows.map { $0[0] } == ["2026", "2027", "2028"])
        #expect(rows[0][1] == "–" && rows[0][2] == "–" && rows[0][3] == "drafting.consultation-from")
        #expect(rows[1][1] == "drafting.measured-at" && rows[1][3] == "–")
        #expect(rows[1][2] == "drafting.published-twice/drafting.first-report")
        #expect(rows[2][1] == "drafting.measured-at/drafting.measured-at/drafting.targets-due")
        #expect(rows[2][2] == "drafting.published-twice/drafting.yearly-report")
        #expect(rows[2][3] == "drafting.midterm-on")
    }

    @Test func `the calendar invents nothing and says what it does not know`() throws {
        let lines = try made(.monitoringCalendar, Self.years, Self.watched).lines
        #expect(lines.contains("drafting.unknown-rhythm") && !lines.contains("drafting.unknown-report"))
        let bare: KeyValuePairs<String, Given> = [
            "indicators/i1/title": .text("Дни"), "indicators/i1/rhythm": .text("two-yearly"),
        ]
        let document = try made(.monitoringCalendar, Self.years, bare)
        #expect(cells(document).allSatisfy { $0.dropFirst().allSatisfy { $0 == "–" } })
        #expect(document.lines.contains("drafting.unknown-first-year"))
        #expect(document.lines.contains("drafting.unknown-report"))
        #expect(try made(.monitoringCalendar, Self.years).tables.isEmpty)
    }
}
