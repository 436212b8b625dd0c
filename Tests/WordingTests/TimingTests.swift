import Testing
import Wording

@Suite struct TimingTests {
    private static let day = Day("2027-03-01").map(Timing.day) ?? .always

    @Test(arguments: [
        (day, "2027-03-01", "2027-03-01", "2027-03-01"),
        (.month(year: 2024, 2), "2024-02", "2024-02-01", "2024-02-29"),
        (.month(year: 2021, 11), "2021-11", "2021-11-01", "2021-11-30"),
        (.quarter(year: 2023, 3), "2023-Q3", "2023-07-01", "2023-09-30"),
        (.half(year: 2022, 1), "2022-H1", "2022-01-01", "2022-06-30"),
        (.year(2021), "2021", "2021-01-01", "2021-12-31"),
    ])
    func `is saved as it was told and lies between two days`(
        timing: Timing, saved: String, first: String, last: String
    ) {
        #expect(timing.description == saved)
        #expect(Timing(saved: saved) == timing)
        #expect(timing.first?.description == first && timing.last?.description == last)
    }

    @Test func `all the time has no first and no last day and comes after nothing`() {
        #expect(Timing(saved: "always") == .always)
        #expect(Timing.always.first == nil && Timing.always.last == nil)
        #expect(!Timing.always.isAfter(.year(1900)) && !Timing.year(2199).isAfter(.always))
    }

    @Test(arguments: [
        "", "20", "2022-", "2022-13", "2022-00", "2022-Q5", "2022-Q0", "2022-H3", "2022-X1", "2022-3",

        "0000", "abcd", "2022-Q", "-Q3", "2022-QQ",
    ])
    func `reads no other form`(text: String) { #expect(Timing(saved: text) == nil) }

    @Test func `comes after another only if it must`() {
        let year = Timing.year(2022)
        #expect(!year.isAfter(.month(year: 2022, 3)) && !Timing.month(year: 2022, 3).isAfter(year))
        #expect(Timing.half(year: 2022, 2).isAfter(.quarter(year: 2022, 2)))
        #expect(!Timing.half(year: 2022, 2).isAfter(.quarter(year: 2022, 3)))
        #expect(Self.day.isAfter(.month(year: 2027, 2)) && !Self.day.isAfter(.month(year: 2027, 3)))
    }

    @Test func `is told in the words of each language`() {
        let (bg, en) = (Formats(.bg), Formats(.en))
        #expect(bg.time(saved: "2022-H1") == "първо полугодие на\u{A0}2022\u{A0}г.")
        #expect(en.time(saved: "2022-H2") == "second half of\u{A0}2022")
        #expect(bg.time(saved: "2023-Q3") == "трето тримесечие на\u{A0}2023\u{A0}г.")
        #expect(en.time(saved: "2022-03") == "March\u{A0}2022")
        #expect(bg.time(saved: "2021") == "2021\u{A0}г." && bg.time(saved: "always") == "постоянно")
        #expect(
            bg.time(saved: "2027-03-01") == "1\u{A0}март 2027\u{A0}г."
                && bg.time(saved: "пролетта") == "пролетта")
    }
}
