import Answers
import Foundation
import Testing
import Wording

@testable import Guide

@Suite struct LikelyReplyTests {
    private func field(_ kind: Kind, maximum: Decimal? = nil, precision: Precision = .day) -> Field {
        Field(
            kind: kind, label: Localized(same: "?"), help: Localized(same: ""), example: Localized(same: ""),
            minimum: nil, maximum: maximum, unit: nil, options: .none, isPersonal: false, precision: precision
        )
    }

    @Test(arguments: [
        ("2 000 лв", "1022.58"), ("2000 лева", "1022.58"), ("1 лв.", "0.51"), ("19 558,30 лв.", "10000"),
        ("5 хил. лв.", "2556.46"), ("2000 BGN", "1022.58"),
    ])
    func `a sum in leva is reckoned in euros at the fixed rate`(typed: String, euros: String) throws {
        let likely = try #require(field(.money).likelyReply(for: typed))
        #expect(likely.value == .number(try #require(Decimal(string: euros))))
        #expect(likely.reasons.first == .leva)
    }

    @Test(arguments: [
        ("около 300", 300), ("Около 5 хил.", 5000), ("приблизително 40", 40), ("~12", 12), ("about 300", 300),
        ("ок. 20", 20), ("почти 300", 300), ("300 приблизително", 300), ("around 1200", 1200),
    ])
    func `a rough figure stays a rough one`(typed: String, number: Int) throws {
        let value = try field(.number).read(typed, options: [], language: .bg).get()
        #expect(value == .about(Decimal(number)) && value != .number(Decimal(number)))
        #expect(value.number == Decimal(number))
        #expect(field(.number).likelyReply(for: typed) == nil)
    }

    @Test func `a rough sum says so in words, in leva too`() throws {
        let value = try field(.money).read("около 1 300 евро", options: [], language: .bg).get()
        let words = Language.allCases.map { field(.money).words(for: value, options: [], Texts([:], in: $0)) }
        #expect(words == ["около 1300\u{A0}евро", "about EUR\u{A0}1,300"])
        #expect(
            field(.money).likelyReply(for: "около 2 000 лв.")?.value
                == .about(1020))
    }

    @Test(arguments: [
        ("около март 2027", "2027-03", LikelyReply.Reason.roughTime),
        ("към края на 2027", "2027-Q4", .season),
        ("приблизително 2028", "2028", .roughTime), ("~ 15.3.2027", "2027-03-15", .roughTime),
        ("около пролетта на 2027", "2027-Q2", .season), ("around March 2027", "2027-03", .roughTime),
        ("към края на годината", "2026-Q4", .fromToday),
    ])
    func `a rough time is offered as the time it names`(
        typed: String, time: String, reason: LikelyReply.Reason
    ) throws {
        let today = try #require(Day(year: 2026, month: 11, day: 30))
        let likely = try #require(field(.date, precision: .loose).likelyReply(for: typed, on: today))
        #expect(likely.value == .text(time) && likely.reasons.first == reason)
        #expect(throws: ReplyProblem.self) {
            try field(.date, precision: .loose).read(typed, options: [], language: .bg).get()
        }
    }

    @Test func `of a rough time where a day is needed the first or the last is offered`() {
        #expect(
            field(.date).likelyReply(for: "около март 2027", at: .beginning)?.value == .text("2027-03-01"))
        #expect(field(.date).likelyReply(for: "около март 2027", at: .end)?.value == .text("2027-03-31"))
        #expect(field(.date).likelyReply(for: "около 15.3.2027")?.value == .text("2027-03-15"))
    }

    @Test(arguments: [
        "поне 500", "над 20", "120-150", "120 – 150", "между 300 и 400", "от 120 до 150", "до 50", "20+",
        "20 и повече", "at least 500", "over 20", "between 3 and 4", "up to 50", "≥ 20", "поне около 300",
    ])
    func `of a bound or a range no one number is taken`(typed: String) {
        for kind in [Kind.number, .money] {
            #expect(throws: ReplyProblem.bound) {
                try field(kind).read(typed, options: [], language: .bg).get()
            }
            #expect(field(kind).likelyReply(for: typed) == nil)
        }
    }

    @Test(arguments: ["30%", "30 %", "30 на сто"]) func `a share may say its sign`(typed: String) throws {
        let share = field(.number, maximum: 100)
        #expect(try share.read(typed, options: [], language: .bg).get() == .number(30))
        #expect(try share.read("около " + typed, options: [], language: .bg).get() == .about(30))
        #expect(throws: ReplyProblem.notANumber) {
            try field(.number).read(typed, options: [], language: .bg).get()
        }
    }

    @Test func `a rough figure out of bounds is told the bounds, and a year is never a rough one`() {
        #expect(throws: ReplyProblem.tooLarge(120)) {
            try field(.number, maximum: 120).read("около 300", options: [], language: .bg).get()
        }
        #expect(throws: ReplyProblem.notAYear) {
            try field(.year).read("около 2027", options: [], language: .bg).get()
        }
        #expect(!field(.year).knows(.about(2027)) && field(.money).knows(.about(5)))
    }

    @Test(arguments: [
        ("пролетта на 2027", "2027-Q2"), ("есента на 2028 г.", "2028-Q4"), ("края на 2027", "2027-Q4"),
        ("началото на 2027", "2027-Q1"), ("summer 2029", "2029-Q3"),
    ])
    func `a season is offered as a quarter`(typed: String, timing: String) {
        #expect(field(.date, precision: .loose).likelyReply(for: typed)?.value == .text(timing))
        #expect(field(.date).likelyReply(for: typed) == nil)
    }

    private static let today = Day(year: 2026, month: 11, day: 29)

    @Test(arguments: [
        ("догодина", "2027"), ("тази година", "2026"), ("Догодина през пролетта", "2027-Q2"),
        ("до края на годината", "2026-Q4"), ("по-догодина", "2028"), ("март догодина", "2027-03"),
        ("next year", "2027"), ("this year", "2026"), ("spring next year", "2027-Q2"),
        ("by the end of the year", "2026-Q4"), ("the year after next", "2028"),
    ])
    func `a year told from today on is offered`(typed: String, timing: String) {
        let likely = field(.date, precision: .loose).likelyReply(for: typed, on: Self.today)
        #expect(likely?.value == .text(timing) && likely?.reasons.first == .fromToday)
        #expect(field(.date, precision: .loose).likelyReply(for: typed) == nil)
        let year = Int(timing.prefix(4)).map { Value.number(Decimal($0)) }
        #expect(field(.year).likelyReply(for: typed, on: Self.today)?.value == year)
    }

    @Test(arguments: ["не догодина", "догодина или 2029", "до края", "през пролетта", "година"])
    func `no year is made up`(typed: String) {
        #expect(field(.date, precision: .loose).likelyReply(for: typed, on: Self.today) == nil)
    }

    @Test(arguments: [
        ("2027", "2027-01-01", "2027-12-31"), ("пролетта на 2027", "2027-04-01", "2027-06-30"),
        ("февруари 2028", "2028-02-01", "2028-02-29"), ("догодина", "2027-01-01", "2027-12-31"),
        ("до края на годината", "2026-10-01", "2026-12-31"),
    ])
    func `where a day is wanted the first or the last is offered`(typed: String, first: String, last: String)
    {
        let field = field(.date)
        let isEnd = typed.hasPrefix("до ")
        let beginning = field.likelyReply(for: typed, on: Self.today, at: .beginning)
        #expect(beginning == LikelyReply(value: .text(first), reasons: [isEnd ? .endAtStart : .firstDay]))
        let end = field.likelyReply(for: typed, on: Self.today, at: .end)
        #expect(end == LikelyReply(value: .text(last), reasons: [.lastDay]))
        #expect(field.likelyReply(for: typed, on: Self.today) == nil)
        #expect(throws: ReplyProblem.needsDay) {
            try field.read(typed, options: [], language: .bg).get()
        }
    }

    @Test func `a day of next year is offered as that day`() {
        let likely = field(.date).likelyReply(for: "1 март догодина", on: Self.today)
        #expect(likely == LikelyReply(value: .text("2027-03-01"), reasons: [.fromToday]))
        #expect(throws: ReplyProblem.noSuchDay) {
            try field(.date).read("скоро", options: [], language: .bg).get()
        }
    }

    @Test func `the only year in more words is offered`() {
        #expect(field(.year).likelyReply(for: "от пролетта на 2027")?.value == .number(2027))
        #expect(field(.year).likelyReply(for: "2027 или 2028") == nil)
        #expect(field(.year).likelyReply(for: "догодина") == nil)
    }

    @Test(arguments: ["много", "около", "300-400", "между 300 и 400", "100 долара", "около много", "лв", ""])
    func `nothing is offered for what may mean anything`(typed: String) {
        #expect(field(.money).likelyReply(for: typed) == nil)
    }

    @Test func `what does not fit the question is not offered`() {
        #expect(field(.number, maximum: 100).likelyReply(for: "около 300") == nil)
    }
}
