import Answers
import Foundation
import Testing
import Wording

@testable import Guide

@Suite struct LikelyReplyTests {
    private func field(_ kind: Kind, maximum: Decimal? = nil, isLoose: Bool = false) -> Field {
        Field(
            kind: kind, label: Localized(same: "?"), help: Localized(same: ""), example: Localized(same: ""),
            minimum: nil, maximum: maximum, unit: nil, options: .none, isPersonal: false, isLoose: isLoose)
    }

    @Test(arguments: [
        ("2 000 лв", "1022.58"), ("2000 лева", "1022.58"), ("1 лв.", "0.51"), ("19 558,30 лв.", "10000"),
        ("5 хил. лв.", "2556.46"), ("2000 BGN", "1022.58"), ("около 2 000 лв.", "1022.58"),
    ])
    func `a sum in leva is reckoned in euros at the fixed rate`(typed: String, euros: String) throws {
        let likely = try #require(field(.money).likelyReply(for: typed))
        #expect(likely.value == .number(try #require(Decimal(string: euros))))
        #expect(likely.reasons.first == .leva)
    }

    @Test(arguments: [
        ("около 300", 300), ("Около 5 хил.", 5000), ("приблизително 40", 40), ("~12", 12), ("about 300", 300),
        ("ок. 20", 20),
    ])
    func `a rough figure is offered as a number`(typed: String, number: Int) {
        let likely = field(.number).likelyReply(for: typed)
        #expect(likely == LikelyReply(value: .number(Decimal(number)), reasons: [.roughly]))
    }

    @Test(arguments: [
        ("пролетта на 2027", "2027-Q2"), ("есента на 2028 г.", "2028-Q4"), ("края на 2027", "2027-Q4"),
        ("началото на 2027", "2027-Q1"), ("summer 2029", "2029-Q3"),
    ])
    func `a season is offered as a quarter`(typed: String, timing: String) {
        #expect(field(.date, isLoose: true).likelyReply(for: typed)?.value == .text(timing))
        #expect(field(.date).likelyReply(for: typed) == nil)
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
