import Answers
import Foundation
import Testing
import Wording

@testable import Guide

@Suite struct NumberReplyTests {
    struct Case: CustomTestStringConvertible {
        var typed: String
        var value: String?
        var testDescription: String { "\(typed) → \(value ?? "none")" }
    }

    static let readable: [Case] = [
        ("0", "0"), ("12500", "12500"), ("12 500", "12500"), ("12\u{00A0}500", "12500"),
        ("12\u{202F}500,5", "12500.5"),
        ("12,5", "12.5"), ("1.5", "1.5"), ("0,125", "0.125"), ("0.125", "0.125"), (",5", "0.5"), ("-3", "-3"),
        ("−3,5", "-3.5"), ("12,500", "12500"), ("12.500", "12500"), ("1.234.567", "1234567"),
        ("1,234,567.89", "1234567.89"), ("1.234.567,89", "1234567.89"), ("1 234 567,8", "1234567.8"),
        ("1234,567", "1234.567"),
        ("007", "7"),
    ].map(Case.init)

    static let unreadable: [Case] = [
        "", " ", "abc", "12 50", "1 2 3", "1,2,3", "12,", "1,23,456", "5-10", "1e5", "½", "12 500 12", "٣",
        "1..2", "+5",
        "0x10", "12 хил.", String(repeating: "9", count: 32), "1.5.2,3",
    ].map { Case(typed: $0, value: nil) }

    @Test(arguments: readable + unreadable)
    func `a number is read as people type it or not at all`(_ row: Case) throws {
        let expected = try row.value.map { try #require(Decimal(string: $0)) }
        #expect(TypedNumber(row.typed)?.value == expected)
    }

    @Test(arguments: [
        ("5 хил.", "5000"), ("5 хил", "5000"), ("2,5 хиляди", "2500"), ("1,2 млн.", "1200000"),
        ("5 thousand", "5000"), ("2400,5", "2400.5"),
    ])
    func `thousands and millions may be words, before the currency too`(typed: String, value: String) {
        let expected = Decimal(string: value)
        for (kind, reply) in [(Kind.number, typed), (.money, typed), (.money, typed + " евро")] {
            #expect((try? field(kind).read(reply, options: [], language: .bg).get())?.number == expected)
        }
        let levs = field(.money).read(typed + " лв.", options: [], language: .bg)
        #expect(levs == .failure(.otherCurrency))
    }

    @Test(arguments: ["хил.", "5 хил. и 200", "хиляди 5", "5 хил. 5", "няколко хил."])
    func `what words leave unclear is refused`(typed: String) {
        for kind in [Kind.number, .money] {
            #expect(field(kind).read(typed, options: [], language: .bg) == .failure(.notANumber))
        }
    }

    @Test(
        arguments: [
            ("12.500", "100", "12.5"), ("12.500", "100000", nil), ("1,234", "50", "1.234"),
            ("1,234", "1", nil),
        ] as [(String, String, String?)])
    func `the limits decide when a comma could divide groups or be the decimal sign`(
        typed: String, maximum: String, value: String?
    ) throws {
        let field = field(.number, minimum: 0, maximum: Decimal(string: maximum))
        let read = field.read(typed, options: [], language: .bg)
        #expect((try? read.get())?.number == value.flatMap { Decimal(string: $0) })
    }

    @Test(arguments: [Kind.number, .money])
    func `a number that can be read in two ways is refused with both`(kind: Kind) {
        let read = field(kind).read("1.500", options: [], language: .bg)
        #expect(read == .failure(.twoReadings(1500, 1.5)))
        // What is offered can be given: sums are to the cent.
        let other: Decimal = kind == .money ? -12.35 : -12.345
        #expect(
            field(kind).read("-12,345", options: [], language: .en) == .failure(.twoReadings(-12345, other)))
        for typed in ["1500", "1,5", "1.50", "1 500", "1.500,0", "12,3000"] {
            #expect((try? field(kind).read(typed, options: [], language: .bg).get()) != nil)
        }
    }

    @Test(
        arguments: [
            ("12.500", .success(.number(12_500))), ("12 500", .success(.number(12_500))),
            ("5,0", .success(.number(5))), ("1,5", .failure(.notWhole)), ("0,125", .failure(.notWhole)),
        ] as [(String, Result<Answered, ReplyProblem>)])
    func `what is counted has no fraction`(typed: String, expected: Result<Answered, ReplyProblem>) {
        var field = field(.number)
        field.isWhole = true
        #expect(field.read(typed, options: [], language: .bg) == expected)
    }

    @Test(arguments: ["0,125", "12,3450", "1.2345", "0,001 млн. и"])
    func `a sum has no parts of a cent, and one that was kept is still known`(typed: String) {
        let read = field(.money).read(typed, options: [], language: .bg)
        #expect(read == .failure(typed.hasSuffix("и") ? .notANumber : .notInCents))
        #expect(field(.money).knows(.number(0.125)))
        #expect((try? field(.number).read("0,125", options: [], language: .bg).get())?.number == 0.125)
        #expect((try? field(.money).read("0,125 хил.", options: [], language: .bg).get())?.number == 125)
    }

    @Test func `a number written to be read again is the same number`() {
        for thousandths in stride(from: -30_000, to: 3_000_000, by: 789) {
            let number = Decimal(thousandths) / 1000
            for sign in [".", ","] {
                let read = field(.number).read(number.unmistakable(sign: sign), options: [], language: .bg)
                #expect(read == .success(.number(number)))
            }
        }
    }

    @Test(arguments: [
        "12 500 евро", "12500 EUR", "€ 12 500", "12500€", "евро", "12 500 лв.", "100 лева", "EUR 12500",
    ])
    func `a sum may name the euro and no other currency`(_ typed: String) {
        let read = field(.money).read(typed, options: [], language: .bg)
        switch typed {
        case "евро": #expect(read == .failure(.notANumber))
        case _ where typed.contains("л"): #expect(read == .failure(.otherCurrency))
        default: #expect(read == .success(.number(12500)))
        }
    }

    @Test(arguments: [("1200 дни", true), ("1200 Days", true), ("1200 лева", false), ("1200", true)])
    func `a number may carry its unit`(typed: String, isRead: Bool) {
        let field = field(.number, unit: Localized(bg: "дни", en: "days"))
        #expect((field.read(typed, options: [], language: .bg) == .success(.number(1200))) == isRead)
    }

    @Test func `a percentage may carry its sign`() {
        let field = field(.number, maximum: 100, unit: Localized(same: "%"))
        #expect(field.read("40 %", options: [], language: .bg) == .success(.number(40)))
        #expect(field.read("140", options: [], language: .bg) == .failure(.tooLarge(100)))
    }

    @Test(
        arguments: [
            ("2027", .success(.number(2027))), ("2027 г.", .success(.number(2027))),
            ("2027г", .success(.number(2027))),
            ("27", .failure(.notAYear)), ("2 027", .failure(.notAYear)), ("година", .failure(.notAYear)),
            ("2019", .failure(.tooSmall(2024))), ("2050", .failure(.tooLarge(2040))),
            ("2027,5", .failure(.notAYear)),
        ] as [(String, Result<Answered, ReplyProblem>)])
    func `a year has four digits`(typed: String, expected: Result<Answered, ReplyProblem>) {
        #expect(
            field(.year, minimum: 2024, maximum: 2040).read(typed, options: [], language: .bg) == expected)
    }
}
