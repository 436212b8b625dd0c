import Testing
import Wording

@Suite struct `The difference of two texts` {
    private static let long =
        "Тук хората чакат на гишето с часове, защото регистърът се води на хартия и служителят е само един"

    @Test func `is shown where they differ`() {
        let told = TwoVersions(Self.long + " в понеделник", Self.long + " във вторник", width: 60)
        #expect(told.old.hasSuffix("в понеделник") && told.new.hasSuffix("във вторник"))
        #expect(told.old.hasPrefix("…") && told.new.hasPrefix("…"))
        #expect(told.old.columns <= 60 && told.new.columns <= 60)
    }

    @Test func `stands at the beginning where they differ there, and short texts stand whole`() {
        let early = TwoVersions("А " + Self.long, "Б " + Self.long, width: 60)
        #expect(early.old.hasPrefix("А Тук") && early.new.hasPrefix("Б Тук"))
        let short = TwoVersions("Кула", "Видин", width: 60)
        #expect(short.old == "Кула" && short.new == "Видин")
    }

    @Test func `is what was added or taken away at the end`() {
        let told = TwoVersions(Self.long, Self.long + " и отсъства", width: 60)
        #expect(told.old.hasSuffix("само един") && told.new.hasSuffix("и отсъства"))
        let word = TwoVersions(
            String(repeating: "а", count: 90) + "б", String(repeating: "а", count: 90) + "в", width: 20)
        #expect(word.old.hasSuffix("аб") && word.new.hasSuffix("ав"))
    }

    @Test func `is no kind of blank`() {
        let blank = Self.long.replacing("Тук хората", with: "Тук\u{A0}хората")
        let told = TwoVersions(blank + " в понеделник", Self.long + " във вторник", width: 60)
        #expect(told.old.hasSuffix("в понеделник") && told.new.hasSuffix("във вторник"))
    }

    @Test func `long texts that are the same are cut alike`() {
        let told = TwoVersions(Self.long, Self.long, width: 40)
        #expect(told.old == told.new && told.old.hasSuffix("…"))
    }
}
