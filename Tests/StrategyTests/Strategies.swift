import Answers
import Foundation
import Guide
import Strategy
import TestKit

extension Sheet {
    /// Strategies as they may come, with gaps, circles, stopped measures and rows that are gone.
    static func random(_ seed: UInt64) -> Sheet {
        var random = SeededRandom(seed)
        var sheet: Sheet = ["mandate.startYear": 2027, "mandate.endYear": 2030]
        func maybe(_ path: String, _ value: @autoclosure () -> Value?, _ part: Int = 4) {
            if Int.random(in: 0..<part, using: &random) > 0 { sheet = sheet.with(path, value()) }
        }
        func one(_ name: String, _ count: Int) -> String {
            "\(name)\(Int.random(in: 1...count, using: &random))"
        }
        for index in 1...3 {
            sheet = sheet.with("fields/f\(index)/title", "Област").with("problems/p\(index)/title", "Проблем")
            maybe("problems/p\(index)/votes", .number(Decimal(Int.random(in: 0...50, using: &random))))
            sheet = sheet.with("objectives/o\(index)/title", "Цел")
            maybe("objectives/o\(index)/field", .text(one("f", 4)))
            maybe("objectives/o\(index)/problems", .list([one("p", 4), one("p", 3)]))
        }
        for index in 1...9 {
            let row = "measures/m\(index)/"
            sheet = sheet.with(row + "title", .text("Мярка \(index)"))
            maybe(row + "objective", .text(one("o", 4)))
            maybe(row + "problem", .text(one("p", 4)), 2)
            maybe(row + "dependsOn", .list([one("m", 10)]), 2)
            maybe(row + "start", .text("20\(Int.random(in: 26...30, using: &random))-03-01"))
            maybe(row + "end", .text("20\(Int.random(in: 28...31, using: &random))-10-01"))
            maybe(row + "oneOff", .number(Decimal(Int.random(in: 0...90_000, using: &random)) / 100), 9)
            maybe(row + "yearly", .number(Decimal(Int.random(in: 0...900, using: &random))), 9)
            maybe(row + "source", .text(["own", "eu", "state"].randomElement(using: &random) ?? "own"))
            maybe(row + "certainty", .text(["sure", "wished"].randomElement(using: &random) ?? "sure"))
            maybe(row + "quickWin", .flag(Bool.random(using: &random)))
            if index % 5 == 0 { maybe(row + "status", "stopped", 2) }
        }
        for index in 1...6 {
            let row = "finance/l\(index)/"
            maybe(row + "measure", .text(one("m", 10)))
            sheet = sheet.with(row + "year", .number(Decimal(Int.random(in: 2027...2030, using: &random))))
            maybe(row + "amount", .number(Decimal(Int.random(in: 0...200_000, using: &random)) / 100))
            maybe(row + "kind", .text(Bool.random(using: &random) ? "yearly" : "one-off"))
            maybe(row + "source", "shared")
            maybe(row + "certainty", "applied")
        }
        for index in 1...2 {
            sheet = sheet.with("uses/u\(index)/practice", "bg-troyan-public-forum")
            maybe("uses/u\(index)/measure", .text(one("m", 10)))
            sheet = sheet.with("indicators/i\(index)/title", "Показател")
            maybe("indicators/i\(index)/objective", .text(one("o", 4)))
            sheet = sheet.with("risks/r\(index)/title", "Риск")
            maybe("risks/r\(index)/measure", .text(one("m", 10)))
        }
        return sheet
    }
}

extension Datum {
    var members: [String: Datum] { if case .object(let members) = self { members } else { [:] } }
    var items: [Datum] { if case .list(let items) = self { items } else { [] } }
    var text: String? { if case .text(let text) = self { text } else { nil } }
    var number: Decimal? { if case .number(let number) = self { number } else { nil } }
    var texts: [String] { text.map { [$0] } ?? items.compactMap(\.text) }
    subscript(key: String) -> Datum? { members[key] }
}
