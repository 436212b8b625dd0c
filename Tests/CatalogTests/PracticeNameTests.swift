import Catalog
import Testing

@Suite struct PracticeNameTests {
    @Test(arguments: [
        ("bg-vidin-forum", true), ("ee-tartu-2", true), ("vidin", false), ("", false), ("bg-", false),
        ("bg--vidin", false), ("BG-vidin", false), ("bg-видин", false), ("bg/../vidin", false),
        ("bg-vidin.yaml", false), ("bg-" + String(repeating: "x", count: 78), false),
    ])
    func isAnIDOfSmallWordsAndHyphens(text: String, isID: Bool) {
        #expect(Practice.isID(text) == isID)
    }

    @Test(
        arguments: [
            ("BG", "Forum on paper", [], "bg-forum-on-paper"),
            ("BG", "Щастлив форум „Цифров Видин“", [], "bg-shtastliv-forum-tsifrov-vidin"),
            ("BG", "Forum", ["bg-forum", "bg-forum-2"], "bg-forum-3"), ("GR", "Δήμος", [], "gr-practice"),
        ] as [(String, String, Set<String>, String)])
    func makesANameOfTheCountryAndTheTitle(country: String, title: String, taken: Set<String>, name: String) {
        let made = Practice.newID(country: country, title: title, taken: taken)
        #expect(made == name)
        #expect(Practice.isID(made))
    }

    @Test func keepsAMadeNameShort() {
        let made = Practice.newID(country: "BG", title: String(repeating: "word ", count: 100), taken: [])
        #expect(made.utf8.count < 50 && Practice.isID(made))
    }
}
