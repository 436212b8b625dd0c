import Answers
import Document
import Drafting
import Foundation
import Guide
import Templates
import TestKit
import Testing
import Wording

/// Whatever is answered, rows and totals are made of one list.
@Suite struct AgreementTests {
    /// Answers about measures and their money, with gaps, deleted and stopped measures.
    static func given(seed: UInt64) -> Answers {
        var random = SeededRandom(seed)
        var changes: [Change] = []
        func set(_ path: String, _ value: Value) {
            if let path = AnswerPath(parsing: path) { changes.append(.set(path, value)) }
        }
        if Bool.random(using: &random) {
            set("mandate.startYear", .number(2027))
            set("mandate.endYear", .number(Decimal(Int.random(in: 2027...2032, using: &random))))
        }
        let measures = (0..<Int.random(in: 0...6, using: &random)).map { "m\($0)" }
        for measure in measures {
            set("measures/\(measure)/title", .text("Мярка \(measure)"))
            for cost in ["oneOff", "yearly"] where Int.random(in: 0...3, using: &random) > 0 {
                set("measures/\(measure)/\(cost)", .number(Decimal(Int.random(in: 0...9999, using: &random))))
            }
            let year = Int.random(in: 2026...2033, using: &random)
            if Bool.random(using: &random) { set("measures/\(measure)/start", .text("\(year)-03-01")) }
            if Bool.random(using: &random) { set("measures/\(measure)/built", .text("\(year + 2)-03-01")) }
            if Bool.random(using: &random) { set("measures/\(measure)/source", .text("eu")) }
            if Bool.random(using: &random) { set("measures/\(measure)/certainty", .text("sure")) }
            if Int.random(in: 0...5, using: &random) == 0 {
                set("measures/\(measure)/status", .text("stopped"))
            }
        }
        for line in 0..<Int.random(in: 0...12, using: &random) {
            set("finance/f\(line)/measure", .text(measures.randomElement(using: &random) ?? "gone"))
            let options = [
                "year": ["2027", "2028"], "kind": ["one-off", "yearly"], "source": ["own", "eu"],
            ]
            .merging(["certainty": ["sure", "wished"]]) { one, _ in one }
            for (column, values) in options.sorted(by: { $0.key < $1.key })
            where Int.random(in: 0...4, using: &random) > 0 {
                let value = values.randomElement(using: &random) ?? ""
                set("finance/f\(line)/\(column)", Int(value).map { .number(Decimal($0)) } ?? .text(value))
            }
            if Int.random(in: 0...5, using: &random) > 0 {
                set("finance/f\(line)/amount", .number(Decimal(Int.random(in: 0...9999, using: &random))))
            }
        }
        if let gone = measures.randomElement(using: &random), Bool.random(using: &random) {
            changes.append(.clear(AnswerPath("measures", row: gone)))
        }
        return Answers(
            changes.enumerated().map {
                Event(id: String(1000 + $0), at: "2026-11-24T08:00:00Z", by: "", guide: "1", change: $1)
            })
    }

    private static let parts: [Part] = [.measuresOverview, .financeByYear, .financeCertainty, .upkeep]

    @Test(arguments: 0..<150) func `every total is the sum of the rows above it`(seed: UInt64) throws {
        let document = try draft(
            [section("a", Self.parts.map { .part($0.rawValue) })], Self.given(seed: seed))
        for table in document.tables where table.hasTotals {
            for column in table.columns.indices where table.columns[column].title != "drafting.share" {
                let cells = table.rows.map { row in
                    row[column].paragraphs.flatMap { $0.map(\.plain) }.joined()
                }
                guard let total = cells.last.flatMap(amount) else { continue }
                #expect(cells.dropLast().compactMap(amount).reduce(0, +) == total, "\(cells)")
            }
        }
    }

    @Test(arguments: 0..<150) func `the money of all tables is one sum`(seed: UInt64) throws {
        let given = Self.given(seed: seed)
        let totals = try [Part.financeByYear, .financeCertainty].compactMap { part -> Int? in
            let document = try draft([section("a", [.part(part.rawValue)])], given)
            guard let table = document.tables.first, let row = table.rows.last else { return nil }
            let column = part == .financeByYear ? row.count - 1 : row.count - 2
            return amount(row[column].paragraphs.flatMap { $0.map(\.plain) }.joined())
        }
        #expect(Set(totals).count <= 1, "\(totals)")
        let said = try draft([section("a", [text("{{totals.cost}}")])], given).lines.last ?? ""
        if let total = totals.first { #expect(amount(said) == total, "\(said)") }
    }

    /// The euros in a cell such as „1 200 евро“ or „поне 1 200 евро“.
    private func amount(_ cell: String) -> Int? {
        guard cell.hasSuffix("евро") else { return nil }
        return Int(String(cell.filter(\.isNumber)))
    }
}
