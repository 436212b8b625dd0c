import Answers
import Foundation
import Testing
import Wording

@testable import Guide

typealias Answered = Value
typealias Read = Result<Answered, ReplyProblem>

@Suite struct ReplyTests {
    static let channels = [
        option("paper", "Хартиен формуляр", "Paper form"), option("phone", "Телефон", "Telephone"),
        option("post", "Писмо по пощата", "Letter by post"), option("18-34", "18–34 години", "18 to 34"),
        option("65-plus", "65 и повече години", "65 and over"),
    ]

    private func read(_ kind: Kind, _ typed: String, minimum: Decimal? = nil, maximum: Decimal? = nil) -> Read
    {
        field(kind, minimum: minimum, maximum: maximum).read(typed, options: Self.channels, language: .bg)
    }

    @Test(
        arguments: [
            ("2027-03-01", "2027-03-01"), ("1.3.2027", "2027-03-01"), ("21/03/2027", "2027-03-21"),
            ("1.3.2027 г.", "2027-03-01"), ("1 март 2027 г.", "2027-03-01"), ("1 March 2027", "2027-03-01"),
            ("5 Сеп. 2026", "2026-09-05"), ("29.2.2028", "2028-02-29"), ("31.2.2027", nil),
            ("29.2.2027", nil),
            ("1.13.2027", nil),
            ("1 мар 2027", "2027-03-01"),
            ("1 ю 2027", nil),
        ] as [(String, String?)])
    func `a date is a day of the calendar`(typed: String, day: String?) {
        #expect(read(.date, typed) == day.map { .success(.text($0)) } ?? .failure(.noSuchDay))
    }

    @Test func `a day with slashes that may be two days is refused with both`() throws {
        let (fourth, third) = (try #require(Day("2027-03-04")), try #require(Day("2027-04-03")))
        for typed in ["04/03/2027", "4/3/2027", "04 / 03 / 2027 г."] {
            #expect(read(.date, typed) == .failure(.twoDays(fourth, third)), "\(typed)")
        }
        #expect(read(.date, "03/03/2027") == .success(.text("2027-03-03")))
        #expect(read(.date, "03/21/2027") == .failure(.noSuchDay))
    }

    @Test(arguments: ["500 лв.", "500 BGN", "500 лева", "3 хил. лв", "1 лев", "BGN500"])
    func `a sum in leva is refused as such`(typed: String) {
        #expect(read(.money, typed) == .failure(.otherCurrency))
    }

    @Test(arguments: [
        "$500", "£300", "USD 500", "¥100", "₽ 500", "100 долара", "500 gbp", "50 CHF", "200 lei", "US$ 5",
    ])
    func `a sum in any other currency is refused as such`(typed: String) {
        #expect(read(.money, typed) == .failure(.foreignCurrency))
    }

    @Test(arguments: ["500", "500 €", "€500", "500 евро", "EUR 500", "500 eur"])
    func `a sum in euros is a number`(typed: String) {
        #expect(read(.money, typed) == .success(.number(500)))
    }

    @Test(arguments: [
        "1.3.0206", "0206-03-01", "1.3.20270", "20270-03-01", "0001-01-01", "1 март 20270", "1.3.3027",
        "20270301",
    ])
    func `a year that no date can be of is named as what is wrong`(_ typed: String) {
        #expect(read(.date, typed) == .failure(.noSuchYear))
        #expect(read(.year, "20270") == .failure(.notAYear) && read(.year, "0206") == .failure(.notAYear))
    }

    @Test(arguments: ["1.3.27", "1.3.00", "27-03-01", "01/03/27 г.", "1 март 27 г.", "1.3.127"])
    func `a date needs a year of four digits`(_ typed: String) {
        #expect(read(.date, typed) == .failure(.shortYear))
    }

    @Test(arguments: ["да", "Да.", "ДА!", "д", "yes", "Y", "ye", "1"])
    func `yes by its beginning in both languages`(_ typed: String) {
        #expect(read(.yesNo, typed) == .success(.flag(true)))
    }

    @Test(arguments: ["не", "Н", "no", "N", "2"])
    func `no by its beginning in both languages`(_ typed: String) {
        #expect(read(.yesNo, typed) == .success(.flag(false)))
    }

    @Test(arguments: ["не знам", "може би", "3", "дали", "nope", "10", "да и не"])
    func `what is neither yes nor no is asked again`(_ typed: String) {
        #expect(read(.yesNo, typed) == .failure(.notYesNo))
    }

    @Test(
        arguments: [
            ("2", .success(.text("phone"))), ("phone", .success(.text("phone"))),
            ("теле", .success(.text("phone"))),
            ("TELE", .success(.text("phone"))), ("ПИСМО ПО ПОЩАТА", .success(.text("post"))),
            ("65", .success(.text("65-plus"))), ("18-34", .success(.text("18-34"))),
            ("6", .failure(.noSuchNumber(first: 1, last: 5))),
            ("0", .failure(.noSuchNumber(first: 1, last: 5))),
            ("Телефно", .failure(.noSuchOption(near: "Телефон"))),
            ("гълъб", .failure(.noSuchOption(near: nil))), ("п", .success(.text("post"))),
        ] as [(String, Read)])
    func `a choice by number, id or the beginning of a label`(typed: String, expected: Read) {
        #expect(read(.choice, typed) == expected)
    }

    @Test func `a beginning that fits two labels is not guessed`() {
        let options = [
            option("a", "Бюджет на общината", "Budget"), option("b", "Бюджет на държавата", "State"),
        ]
        let read = field(.choice).read("бюджет", options: options, language: .bg)
        #expect(read == .failure(.ambiguous(["Бюджет на общината", "Бюджет на държавата"])))
    }

    @Test(
        arguments: [
            ("1,3", .success(.list(["paper", "post"]))), ("3 1", .success(.list(["paper", "post"]))),
            ("1;3", .success(.list(["paper", "post"]))),
            ("1-3", .success(.list(["paper", "phone", "post"]))),
            ("2, 2", .success(.list(["phone"]))), ("Телефон; Писмо", .success(.list(["phone", "post"]))),
            ("телефон, писмо", .success(.list(["phone", "post"]))), ("0", .success(.list([]))),
            ("18–34 години", .success(.list(["18-34"]))),
            ("1, 9", .failure(.noSuchNumber(first: 1, last: 5))),
            ("Телефон; кон", .failure(.noSuchOption(near: nil))),
        ] as [(String, Read)])
    func `several choices by numbers or labels, in the order of the list`(typed: String, expected: Read) {
        #expect(read(.choices, typed) == expected)
    }

    @Test func `limits of choices count the choices`() {
        #expect(read(.choices, "0", minimum: 2) == .failure(.tooFew(2)))
        #expect(read(.choices, "1", minimum: 2) == .failure(.tooFew(2)))
        #expect(read(.checklist, "1-4", maximum: 3) == .failure(.tooMany(3)))
    }

    @Test(
        arguments: [
            ("3,1,2,5,4", .success(.list(["post", "paper", "phone", "65-plus", "18-34"]))),
            ("3,1", .failure(.notRanked(count: 5))), ("1,1,2,3,4", .failure(.notRanked(count: 5))),
        ] as [(String, Read)])
    func `a ranking names every number once`(typed: String, expected: Read) {
        #expect(read(.ranking, typed) == expected)
    }

    @Test func `a scale is answered by the number of the level as printed`() {
        let maturity = [option("none", "Няма", "None"), option("planned", "Планирано", "Planned")]
        let degree = [option("low", "Ниска", "Low"), option("high", "Висока", "High")]
        let scale = field(.scale)
        #expect(scale.read("0", options: maturity, language: .bg) == .success(.number(0)))
        #expect(scale.read("план", options: maturity, language: .bg) == .success(.number(1)))
        #expect(
            scale.read("2", options: maturity, language: .bg) == .failure(.noSuchNumber(first: 0, last: 1)))
        #expect(scale.read("1", options: degree, language: .bg) == .success(.number(1)))
        #expect(scale.read("High", options: degree, language: .bg) == .success(.number(2)))
    }

    @Test(arguments: ["'/home/a b.pdf'", "\"/home/a b.pdf\"", "/home/a\\ b.pdf", "„/home/a b.pdf“"])
    func `a path may be quoted as file managers do`(_ typed: String) {
        #expect(read(.file, typed) == .success(.text("/home/a b.pdf")))
    }

    @Test func `text is composed, cleaned and kept whole`() {
        let typed = "  и\u{0306} „кавички“ Щ\u{1B}\u{0007} "
        #expect(read(.text, typed) == .success(.text("й „кавички“ Щ")))
        #expect((try? read(.text, typed).get())?.text?.utf8.count == "й „кавички“ Щ".utf8.count)
        #expect(read(.longText, "a\nb") == .success(.text("a\nb")))
        #expect(read(.text, "a\nb") == .success(.text("a b")))
    }

    @Test func `text that cannot be used is refused with the reason`() {
        #expect(read(.text, "  ") == .failure(.empty))
        #expect(read(.text, "Общ\u{FFFD}на") == .failure(.notText))
        #expect(read(.text, String(repeating: "щ", count: 10_001)) == .failure(.tooLong(limit: 10_000)))
        #expect(read(.text, String(repeating: "щ", count: 10_000)).isSuccess)
        #expect(read(.table, "x") == .failure(.isTable))
        #expect(field(.choice).read("1", options: [], language: .bg) == .failure(.nothingToChoose))
    }
}

extension Result {
    fileprivate var isSuccess: Bool { (try? get()) != nil }
}
