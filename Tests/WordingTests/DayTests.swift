import Testing
import Wording

@Suite("Days")
struct DayTests {
    @Test(
        "Reads a day as people write it",
        arguments: [
            ("2027-03-01", "2027-03-01"), ("1.3.2027", "2027-03-01"), ("01.03.2027", "2027-03-01"),
            ("1/3/2027", "2027-03-01"), ("29.2.2028", "2028-02-29"), ("31.12.2026", "2026-12-31"),
            ("1.3.2027 г.", "2027-03-01"), ("1. 3. 2027", "2027-03-01"),
        ])
    func reads(typed: String, day: String) {
        #expect(Day(typed)?.description == day)
    }

    @Test(
        "Refuses what is no day",
        arguments: [
            "", "2027", "29.2.2027", "31.4.2027", "0.1.2027", "1.13.2027", "2027-00-10", "1-3.2027",
            "март 2027",
            "1.3.2027 година", "2027-03-01-02", "1.март.3.2027", "1..3.2027", "1 1.3.2027", "29.2.2100",
        ])
    func refuses(typed: String) {
        #expect(Day(typed) == nil)
    }

    @Test("Days are ordered, and the year has two halves")
    func ordersDays() {
        let days = ["2027-10-01", "2027-02-28", "2026-12-31"].compactMap(Day.init)
        #expect(days.sorted().map(\.description) == ["2026-12-31", "2027-02-28", "2027-10-01"])
        #expect(days.map(\.halfYear) == [2, 1, 2])
    }

    @Test("A day that was written is read as the same day")
    func readsWhatItWrote() throws {
        let day = try #require(Day(year: 987, month: 6, day: 5))
        #expect(day.description == "0987-06-05")
        #expect(Day(day.description) == day)
    }
}
