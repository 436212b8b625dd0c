import Answers
import Foundation
import Testing
import Wording

@testable import Guide

/// Replies as people give them in both languages: each is read as what it says, offered, or refused with a sentence
/// that says what to type; none is taken for something else.
@Suite struct PlainSpokenTests {
    enum Outcome: Equatable {
        case reads(Value)
        /// Refused, and offered as this.
        case offers(Value, ReplyProblem, LikelyReply.Reason)
        case refuses(ReplyProblem)
    }

    private static let today = Day(year: 2026, month: 11, day: 29)

    private func outcome(_ typed: String, _ field: Field, at edge: PeriodEdge? = nil) -> Outcome {
        switch field.read(typed, options: [], language: .bg, at: edge) {
        case .success(let value): .reads(value)
        case .failure(let problem):
            if let likely = field.likelyReply(for: typed, on: Self.today, at: edge),
                let reason = likely.reasons.first
            {
                .offers(likely.value, problem, reason)
            } else {
                .refuses(problem)
            }
        }
    }

    // MARK: Numbers in words

    @Test(arguments: [
        ("пет", "5"), ("двайсет", "20"), ("двадесет", "20"), ("сто и двайсет", "120"),
        ("сто двадесет и пет", "125"),
        ("двеста и пет", "205"), ("хиляда", "1000"), ("хиляда и двеста", "1200"),
        ("две хиляди и петстотин", "2500"), ("пет хил.", "5000"), ("три милиона", "3000000"),
        ("половин милион", "500000"), ("два милиона и половина", "2500000"), ("едно и половина", "1.5"),
        ("трима", "3"), ("дузина", "12"), ("нула", "0"), ("Двайсет и една", "21"),
        ("five", "5"), ("twenty", "20"), ("twenty-five", "25"), ("one hundred and twenty", "120"),
        ("a hundred", "100"), ("two thousand five hundred", "2500"), ("a dozen", "12"), ("half a dozen", "6"),
        ("two dozen", "24"), ("half a million", "500000"), ("one and a half", "1.5"), ("zero", "0"),
    ])
    func `a number in words is that number`(typed: String, number: String) throws {
        let number = try #require(Decimal(string: number))
        #expect(outcome(typed, field(.number)) == .reads(.number(number)))
        #expect(outcome("около " + typed, field(.number)) == .reads(.about(number)))
    }

    @Test(arguments: [
        ("десетина", 10), ("двайсетина", 20), ("стотина", 100), ("стотина хиляди", 100_000),
        ("a dozen or so", 12),
        ("about twenty", 20), ("почти сто", 100),
    ])
    func `a word that says roughly keeps it`(typed: String, number: Int) {
        #expect(outcome(typed, field(.number)) == .reads(.about(Decimal(number))))
    }

    @Test(arguments: [
        "5-6", "между 5 и 10", "над 100", "под 20", "пет-шест", "между пет и десет", "над сто", "под двайсет",
        "пет до десет", "поне двама", "сто и повече", "five or six", "between five and ten", "over a hundred",
        "under twenty", "at least five", "five to six",
    ])
    func `of a bound or a range in words no one number is taken`(typed: String) {
        for kind in [Kind.number, .money] {
            #expect(outcome(typed, field(kind)) == .refuses(.bound), "\(typed)")
        }
    }

    @Test(arguments: [
        "почти всички", "половината", "много", "няколко", "пет шест", "двайсет двайсет", "и пет", "пет и",
        "двеста хиляди милиона", "almost all", "half", "several", "five five", "a", "хиляди хиляди",
        "половин", "колкото трябва",
    ])
    func `what is no number is said to be none`(typed: String) {
        #expect(outcome(typed, field(.number)) == .refuses(.notANumber))
    }

    @Test(arguments: [
        ("пет хиляди евро", Outcome.reads(.number(5000))), ("хиляда и двеста", .reads(.number(1200))),
        ("половин милион евро", .reads(.number(500_000))),
        ("five thousand euros", .reads(.number(5000))),
    ])
    func `a sum may be told in words`(typed: String, expected: Outcome) {
        #expect(outcome(typed, field(.money)) == expected)
    }

    @Test(arguments: [
        ("сто лева", "51.13"), ("две хиляди лева", "1022.58"), ("two thousand leva", "1022.58"),
    ])
    func `leva in words are offered in euros`(typed: String, euros: String) throws {
        let value = Value.number(try #require(Decimal(string: euros)))
        #expect(outcome(typed, field(.money)) == .offers(value, .otherCurrency, .leva))
    }

    @Test(arguments: [
        ("половината", 50, false), ("около половината", 50, true), ("една трета", 33, false),
        ("две трети от хората", 67, false), ("три четвърти", 75, false), ("всички", 100, false),
        ("half", 50, false), ("half of them", 50, false), ("a quarter", 25, false),
        ("about a third", 33, true),
        ("none", 0, false),
    ])
    func `a part of a whole is offered as a percentage`(typed: String, share: Int, isRough: Bool) {
        let value = isRough ? Value.about(Decimal(share)) : .number(Decimal(share))
        let percent = field(.number, maximum: 100, unit: Localized(same: "%"))
        #expect(outcome(typed, percent) == .offers(value, .notANumber, .share))
        #expect(outcome(typed, field(.number)) == .refuses(.notANumber))
    }

    @Test(arguments: ["почти всички", "почти никой", "almost all", "nearly none"])
    func `no percentage is made up of almost all`(typed: String) {
        #expect(
            outcome(typed, field(.number, maximum: 100, unit: Localized(same: "%"))) == .refuses(.notANumber))
    }

    // MARK: Lengths of time

    private let days = field(.number, minimum: 1, maximum: 180, unit: Localized(bg: "дни", en: "days"))
    private let months = field(.number, minimum: 0, maximum: 60, unit: Localized(bg: "месеца", en: "months"))

    @Test(arguments: [
        ("2 седмици", Value.number(14), LikelyReply.Reason.length), ("две седмици", .number(14), .length),
        ("до месец", .number(30), .lengthOfMonths), ("около месец", .about(30), .lengthOfMonths),
        ("месец и половина", .number(45), .lengthOfMonths), ("половин година", .number(180), .lengthOfMonths),
        ("в рамките на един месец", .number(30), .lengthOfMonths), ("two weeks", .number(14), .length),
        ("a month or so", .about(30), .lengthOfMonths), ("half a year", .number(180), .lengthOfMonths),
        ("within two weeks", .number(14), .length), ("up to a month", .number(30), .lengthOfMonths),
    ])
    func `a length in another unit is offered in the unit of the question`(
        typed: String, value: Value, reason: LikelyReply.Reason
    ) {
        #expect(outcome(typed, days) == .offers(value, .otherUnit(value.number ?? 0), reason))
        #expect(outcome(typed, field(.number)) != .reads(value))
    }

    @Test(arguments: [
        ("година", Value.number(12)), ("половин година", .number(6)), ("година и половина", .number(18)),
        ("две години", .number(24)), ("2 седмици", .number(0.5)), ("a year and a half", .number(18)),
        ("about two years", .about(24)),
    ])
    func `the same in months`(typed: String, value: Value) {
        #expect(months.likelyReply(for: typed)?.value == value)
        #expect(outcome(typed, months) != .reads(value))
    }

    @Test(arguments: [
        ("14 дни", Outcome.reads(.number(14))), ("14 календарни дни", .reads(.number(14))),
        ("тридесет дена", .reads(.number(30))), ("един ден", .reads(.number(1))),
        ("thirty days", .reads(.number(30))),
        ("година", .refuses(.tooLarge(180))), ("1-2 седмици", .refuses(.bound)),
        ("поне месец", .refuses(.bound)),
        ("over a month", .refuses(.bound)), ("няколко дни", .refuses(.notANumber)),
        ("10 работни дни", .refuses(.notANumber)),
    ])
    func `days are days, and what fits no question is refused`(typed: String, expected: Outcome) {
        #expect(outcome(typed, days) == expected)
    }

    // MARK: Times

    private func time(_ precision: Precision) -> Field {
        var time = field(.date)
        time.precision = precision
        return time
    }

    @Test(arguments: [
        ("от май 2027 до юни 2028", "2027-05", "2028-06"), ("май 2027 до юни 2028", "2027-05", "2028-06"),
        ("май 2027 – юни 2028", "2027-05", "2028-06"), ("май-юни 2027", "2027-05", "2027-06"),
        ("от май до юни 2028", "2028-05", "2028-06"), ("между май и юни 2028", "2028-05", "2028-06"),
        ("2027-2030", "2027", "2030"), ("03.2027-05.2028", "2027-03", "2028-05"),
        ("1.3.2027-30.6.2028", "2027-03-01", "2028-06-30"), ("от 2027 до 2030 г.", "2027", "2030"),
        ("2027 – 2030", "2027", "2030"),
        ("от пролетта до есента на 2028", "2028-Q2", "2028-Q4"),
        ("от 1.3.2027 до 30.6.2028", "2027-03-01", "2028-06-30"),
        ("от догодина до края на 2029", "2027", "2029-Q4"),
        ("from May 2027 to June 2028", "2027-05", "2028-06"),
        ("from May until June 2028", "2028-05", "2028-06"),
        ("between May and June 2028", "2028-05", "2028-06"), ("May 2027 - June 2028", "2027-05", "2028-06"),
        ("from 2027 to 2030", "2027", "2030"),
    ])
    func `of two times that of the question is offered`(typed: String, first: String, last: String) {
        #expect(
            outcome(typed, time(.beginning), at: .beginning)
                == .offers(.text(first), .period(.beginning), .startOfPeriod), "\(typed)")
        #expect(
            outcome(typed, time(.loose), at: .end) == .offers(.text(last), .period(.end), .endOfPeriod),
            "\(typed)")
        #expect(outcome(typed, time(.loose)) == .refuses(.period(nil)))
        let period = time(.loose).likelyReply(for: typed, on: Self.today, at: .end)?.period
        #expect(period?.first.description == first && period?.last.description == last)
    }

    @Test func `of two years or days it is the same`() {
        #expect(
            outcome("2027-2030", field(.year), at: .beginning)
                == .offers(.number(2027), .period(.beginning), .startOfPeriod))
        #expect(
            outcome("от 2027 до 2030", field(.year), at: .end)
                == .offers(.number(2030), .period(.end), .endOfPeriod))
        #expect(
            outcome("от май до юни 2028", time(.day), at: .end)
                == .offers(.text("2028-06-30"), .period(.end), .endOfPeriod))
        #expect(
            outcome("от май до юни 2028", time(.day), at: .beginning)
                == .offers(.text("2028-05-01"), .period(.beginning), .startOfPeriod))
    }

    @Test(arguments: ["от 2030 до 2027", "from June to May 2028", "юни-май 2028"])
    func `two times in the wrong order are neither`(typed: String) {
        let outcome = outcome(typed, time(.beginning), at: .beginning)
        guard case .refuses = outcome else { Issue.record("\(typed): \(outcome)"); return }
    }

    @Test(arguments: [
        ("до 2030", "2030"), ("до юни 2028", "2028-06"), ("до края на 2028", "2028-Q4"),
        ("until 2030", "2030"),
        ("by June 2028", "2028-06"), ("till the end of 2028", "2028-Q4"),
    ])
    func `what says until when is an end, and asked about at a start`(typed: String, time saved: String) {
        #expect(
            outcome(typed, time(.beginning)) == .offers(.text(saved), .otherEdge(.beginning), .endAtStart),
            "\(typed)")
        let end = outcome(typed, time(.loose), at: .end)
        let isRead = end == .reads(.text(saved))
        let isSeason = end == .offers(.text(saved), .noSuchTime, .season)
        #expect(isRead || isSeason, "\(typed): \(end)")
    }

    @Test(arguments: [
        ("от 2030", "2030"), ("от юни 2028", "2028-06"), ("from 2030", "2030"),
        ("since June 2025", "2025-06"),
    ])
    func `what says from when is a start, and asked about at an end`(typed: String, time saved: String) {
        #expect(
            outcome(typed, time(.loose), at: .end) == .offers(.text(saved), .otherEdge(.end), .startAtEnd),
            "\(typed)")
        #expect(outcome(typed, time(.beginning)) == .reads(.text(saved)))
    }

    @Test func `the same of years`() {
        #expect(
            outcome("до 2030", field(.year), at: .beginning)
                == .offers(.number(2030), .otherEdge(.beginning), .endAtStart))
        #expect(
            outcome("от 2030", field(.year), at: .end)
                == .offers(.number(2030), .otherEdge(.end), .startAtEnd))
        #expect(outcome("от 2027", field(.year), at: .beginning) == .reads(.number(2027)))
        #expect(outcome("до 2030 г.", field(.year), at: .end) == .reads(.number(2030)))
        #expect(outcome("до 2030", field(.year)) == .offers(.number(2030), .notAYear, .onlyYear))
    }

    @Test func `a year that ends a period is an end, and a day that follows another is not`() {
        var last = field(.year), report = field(.date)
        (last.after, report.after) = (["first"], ["first"])
        let walk = Walk(
            guide: guide(
                step(
                    "s",
                    [question("first", field(.year)), question("last", last), question("report", report)])),
            answers: answers())
        #expect(walk.edge(at: AnswerPath("first")) == .beginning && walk.edge(at: AnswerPath("last")) == .end)
        #expect(walk.edge(at: AnswerPath("report")) == nil)
        #expect(walk.otherEdge(of: AnswerPath("first")) == AnswerPath("last"))
        #expect(walk.otherEdge(of: AnswerPath("last")) == AnswerPath("first"))
    }
}
