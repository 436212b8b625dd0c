import Answers
import Testing
import Wording

@testable import Guide

/// Times as people write them.
@Suite struct TimingReplyTests {
    private static func read(_ text: String, precision: Precision = .loose) -> Result<Value, ReplyProblem> {
        Field(
            kind: .date, label: .empty, help: .empty, example: .empty, minimum: nil, maximum: nil, unit: nil,
            options: .none, isPersonal: false, precision: precision
        ).read(text, options: [], language: .bg)
    }

    @Test(arguments: [
        ("2021", "2021"), ("2021 г.", "2021"), ("през 2021 година", "2021"), ("март 2022", "2022-03"),
        ("март 2022 г.", "2022-03"), ("Март, 2022", "2022-03"), ("03.2022", "2022-03"), ("3/2022", "2022-03"),
        ("2022-03", "2022-03"), ("03.2022 г.", "2022-03"), ("March 2022", "2022-03"),
        ("Sept. 2022", "2022-09"),
        ("първо полугодие на 2022", "2022-H1"), ("Първото полугодие на 2022 г.", "2022-H1"),
        ("1-во полугодие 2022", "2022-H1"), ("II полугодие на 2022", "2022-H2"),
        ("полугодие 2, 2022", "2022-H2"),
        ("втората половина на 2022", "2022-H2"), ("first half of 2022", "2022-H1"), ("H1 2022", "2022-H1"),
        ("2022 H2", "2022-H2"), ("2022-H2", "2022-H2"), ("1H 2022", "2022-H1"),
        ("2nd half-year of 2022", "2022-H2"),
        ("Q3 2023", "2023-Q3"), ("2023-Q3", "2023-Q3"), ("трето тримесечие на 2023", "2023-Q3"),
        ("3-то тримесечие на 2023 г.", "2023-Q3"), ("third quarter of 2023", "2023-Q3"),
        ("4th quarter 2023", "2023-Q4"), ("постоянно", "always"), ("Continuous", "always"),
        ("ongoing", "always"),
        ("1.3.2027", "2027-03-01"), ("1 март 2027 г.", "2027-03-01"), ("2027-03-01", "2027-03-01"),
        ("от 1.4.2029", "2029-04-01"), ("До 31.12.2030 г.", "2030-12-31"),
        ("from 1 April 2029", "2029-04-01"),
        ("until 2030-12-31", "2030-12-31"), ("от март 2030", "2030-03"), ("until March 2030", "2030-03"),
    ])
    func `reads it as exactly as it is told`(typed: String, saved: String) {
        #expect(Self.read(typed) == .success(.text(saved)))
    }

    @Test(arguments: [
        "скоро", "2022 или 2023", "пето тримесечие на 2022", "трето полугодие на 2022", "13.2022", "0.2022",
        "II 2022",
        "край на 2022", "Q 2022", "март", "H3 2022",
    ])
    func `makes up no time`(typed: String) { #expect(Self.read(typed) == .failure(.noSuchTime), "\(typed)") }

    @Test(arguments: ["1850", "20222", "март 0206", "1.3.20270", "Q3 20270"])
    func `a year that no time can be of is named as what is wrong`(typed: String) {
        #expect(Self.read(typed) == .failure(.noSuchYear))
    }

    @Test(arguments: ["31.2.2022", "2027-02-31", "31.04.2027 г."])
    func `a day the calendar lacks is no time`(typed: String) {
        #expect(Self.read(typed) == .failure(.noSuchDay))
    }

    @Test func `what begins is given a time, and not that it goes on`() {
        #expect(Self.read("март 2027", precision: .beginning) == .success(.text("2027-03")))
        #expect(Self.read("постоянно", precision: .beginning) == .failure(.noSuchTime))
        #expect(Self.read("ongoing", precision: .beginning) == .failure(.noSuchTime))
    }

    @Test func `a day is still a day where one is asked`() {
        #expect(Self.read("2021", precision: .day) == .failure(.needsDay))
        #expect(Self.read("март 2027", precision: .day) == .failure(.needsDay))
        #expect(Self.read("1.3.28") == .failure(.shortYear))
        #expect(Self.read("от 1.4.2029", precision: .day) == .success(.text("2029-04-01")))
        #expect(Self.read("от 1.4.2029 до 31.12.2030", precision: .day) != .success(.text("2029-04-01")))
    }
}

extension TimingReplyTests {
    @Test(arguments: [
        ("2022", "2022-03", false), ("2022-H2", "2022-Q2", true), ("2022-06-30", "2022", false),
        ("always", "2021", false), ("2023", "always", false), ("2022-03-02", "2022-03-01", true),
    ])
    func `the guide finds an end before its beginning by their bounds`(
        start: String, end: String, crosses: Bool
    ) {
        var last = field(.date)
        last.after = ["start"]
        let walk = Walk(
            guide: guide(step("s", [question("start", field(.date)), question("end", last)])),
            answers: answers(set("start", .text(start))))
        #expect((walk.crossing(ending: .text(end), at: AnswerPath("end")) != nil) == crosses)
    }
}
