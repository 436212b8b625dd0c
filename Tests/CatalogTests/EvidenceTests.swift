import Catalog
import Testing
import Wording

/// When a practice is said to answer a problem, over a small catalog of troubles that have nothing in common.
@Suite("Evidence")
struct EvidenceTests {
    private static let troubles = [
        ("bins", ["environment", "data"], "Lorries empty bins that are half full."),
        ("lamps", ["energy", "data"], "Lamps burn all night and nobody counts the electricity."),
        ("pills", ["health-care", "rural"], "Pharmacies closed, and medicine comes by post."),
        ("floods", ["security", "environment"], "Rivers flood cellars before any warning is heard."),
        ("minutes", ["data", "participation"], "Minutes of sittings are scanned and cannot be searched."),
        ("tickets", ["mobility", "services"], "Passengers buy tickets for each bus apart."),
        ("lessons", ["skills", "education"], "Teachers have laptops and give no lessons with them."),
        ("permits", ["services", "planning"], "Permits wait on paper in one office after another."),
        ("museum", ["culture-tourism", "education"], "Paintings lie in a depot that pupils never see."),
        ("cherries", ["economy", "rural"], "Growers sell cherries cheaply for want of a market."),
    ]

    private static func practice(_ id: String, _ themes: [String], _ problem: String, asks: [String] = [])
        -> Practice
    {
        var practice = Practice.sample(
            id, "Опит \(id)", "Trial \(id)", themes: themes, problem: Localized(same: problem))
        practice.asks = [.en: asks]
        return practice
    }

    private static let catalog = troubles.map { practice($0.0, $0.1, $0.2) }

    private func suggested(
        _ title: String, _ themes: [String] = [], words: String = "", by practices: [Practice] = catalog
    ) -> [Suggestion] {
        let problem = Profile.Problem(number: 1, title: title, themes: themes, causes: words)
        return Matcher(PracticeIndex(practices)).suggest(Profile(problems: [problem]), limit: 50)
    }

    private func answered(
        _ title: String, _ themes: [String] = [], words: String = "", by practices: [Practice] = catalog
    ) -> Set<String> {
        Set(suggested(title, themes, words: words, by: practices).map(\.id))
    }

    @Test(
        "A title alone finds the practice that tells of the same trouble, and the one that was asked about it"
    )
    func findsByTitle() {
        #expect(answered("The lorries empty bins every day") == ["bins"])
        let asked = Self.practice(
            "asked", ["governance"], "Nothing.", asks: ["Who clears snow off the pavement?"])
        #expect(answered("Nobody clears the snow off our pavement", by: Self.catalog + [asked]) == ["asked"])
    }

    @Test(
        "Words that name no topic do not decide, however many are shared",
        arguments: [
            "Nobody looks after the old people in the villages", "Everybody wants to see somebody",
            "Children and parents wait all day and all night", "Хората в селото чакат по два часа всеки ден",
        ])
    func passesOverGeneralWords(title: String) {
        let same = Self.practice("same", ["rural"], title + ".", asks: [title + "?"])
        #expect(answered(title, ["rural"], by: Self.catalog + [same]).isEmpty)
    }

    @Test("One word in common is no answer, and several say more where they stand together")
    func prefersWordsTogether() {
        #expect(answered("Lorries are loud", ["environment", "data"]).isEmpty)
        let apart = Self.practice("apart", ["environment"], "Lorries are loud. The harbour has cranes.")
        let together = Self.practice("together", ["environment"], "Lorries are loud in the harbour.")
        let found = suggested(
            "Loud lorries block the harbour", ["environment"], by: Self.catalog + [apart, together])
        #expect(found.first?.id == "together")
    }

    @Test("Names of places are no words in common")
    func passesOverNames() {
        let named = Self.practice("named", ["economy"], "Rusty cranes of Rousse on the Danube are loud.")
        #expect(
            answered("Where the Danube bends near Rousse", ["economy"], by: Self.catalog + [named]).isEmpty)
        #expect(
            answered("Loud, rusty cranes by the Danube", ["economy"], by: Self.catalog + [named]) == ["named"]
        )
    }

    @Test("Themes in common help, and others never do")
    func weighsThemes() {
        var helped = 0
        for (id, themes, trouble) in Self.troubles {
            for count in 3...8 {
                let words = trouble.split(separator: " ").prefix(count).joined(separator: " ")
                let title =
                    words + ", broken kerbs, mud, puddles, torn nets, wet benches and a leaking fountain"
                let (same, other) = (answered(title, themes), answered(title, ["ai"]))
                #expect(same.contains(id) || !other.contains(id), "\(title)")
                if same.contains(id), !other.contains(id) { helped += 1 }
            }
        }
        #expect(helped > 0)
    }

    @Test("Causes make an answer of a title that is none alone, and a question that is answered is told")
    func readsCauses() throws {
        let themes = ["environment", "data"]
        #expect(answered("Lorries", themes).isEmpty)
        #expect(answered("Lorries", themes, words: "They empty bins that are half full") == ["bins"])
        let ask = "Who clears snow off the pavement?"
        let asked = Self.practice("asked", ["governance"], "Nothing.", asks: [ask])
        let only = try #require(
            suggested(
                "Slippery streets", words: "Nobody clears the snow off the pavement",
                by: Self.catalog + [asked]
            )
            .first)
        guard case .answersProblem(_, _, _, ask) = only.reasons.first else {
            Issue.record("\(only.reasons)")
            return
        }
    }

    @Test("What is written besides the title of the same trouble takes no practice away", arguments: 0..<20)
    func neverLosesByMoreWords(seed: Int) {
        var random = Steps(seed)
        for (id, themes, trouble) in Self.troubles {
            let words = trouble.dropLast().split(separator: " ")
            let more = (0..<random.below(12)).map { _ in words[random.below(words.count)] }.joined(
                separator: " ")
            let title = words.joined(separator: " ")
            #expect(answered(title, themes).contains(id), "\(title)")
            #expect(answered(title, themes, words: more).contains(id), "\(title): \(more)")
        }
    }

    /// Five problems in words of the troubles, mixed with words of others; some have themes.
    private static func problems(seed: Int) -> [Profile.Problem] {
        var random = Steps(seed)
        let words = troubles.map { $0.2.dropLast().split(separator: " ").map(String.init) }
        let all = Array(words.joined())
        return (1...5).map { number in
            let trouble = random.below(troubles.count)
            let title = (0..<5 + random.below(5)).map { _ in
                let from = random.below(4) == 0 ? all : words[trouble]
                return from[random.below(from.count)]
            }
            let themes = troubles[trouble].1.prefix(random.below(3))
            return Profile.Problem(
                number: number, title: title.joined(separator: " "), themes: Array(themes))
        }
    }

    @Test("The generated problems are of both kinds, with an answer and without")
    func generatesBoth() {
        let matcher = Matcher(PracticeIndex(Self.catalog))
        let left = (0..<40).map { matcher.unanswered(of: Profile(problems: Self.problems(seed: $0))).count }
        #expect((40...160).contains(left.reduce(0, +)), "\(left)")
    }

    /// Each of which answers a question in the last words of its trouble.
    private static let asked = troubles.map { id, themes, trouble in
        let ask = trouble.dropLast().split(separator: " ").suffix(4).joined(separator: " ") + "?"
        return practice(id, themes, trouble, asks: [ask])
    }

    @Test(
        "Every answer names words that stand in the problem and in the practice, and a question with some of them",
        arguments: 0..<40)
    func namesWhatItRestsOn(seed: Int) throws {
        let problems = Self.problems(seed: seed)
        let matcher = Matcher(PracticeIndex(Self.asked))
        let suggestions = matcher.suggest(Profile(problems: problems), limit: 50)
        var answered: Set<Int> = []
        for suggestion in suggestions {
            let practice = try #require(Self.asked.first { $0.id == suggestion.id })
            let answers = suggestion.reasons.filter { $0.problem != nil }
            #expect(!answers.isEmpty)
            for case .answersProblem(let number, let title, let words, let ask) in answers {
                answered.insert(number)
                let problem = problems[number - 1]
                #expect(title == problem.title && words.allSatisfy(title.lowercased().contains))
                #expect(Set(words.map { $0.prefix(4) }).count >= 2)
                #expect(
                    words.allSatisfy { practice.problem.en.lowercased().contains($0.prefix(4)) },
                    "\(words) of \(title) in \(practice.problem.en)")
                guard let ask else { continue }
                #expect(practice.asks[.en] == [ask])
                #expect(words.contains { ask.lowercased().contains($0.prefix(4)) }, "\(words) in \(ask)")
            }
            for case .sharesTheme(let theme) in suggestion.reasons {
                #expect(practice.themes.contains(theme))
                #expect(answers.compactMap(\.problem).contains { problems[$0 - 1].themes.contains(theme) })
            }
        }
        let left = matcher.unanswered(of: Profile(problems: problems)).map(\.problem.number)
        #expect(Set(left) == Set(1...5).subtracting(answered))
    }

    @Test("The nearest practice is known only where the problem says something")
    func knowsTheNearest() {
        func nearest(_ title: String, _ themes: [String] = []) -> String? {
            let problem = Profile.Problem(number: 1, title: title, themes: themes)
            return Matcher(PracticeIndex(Self.catalog)).unanswered(of: Profile(problems: [problem])).first?
                .nearest
        }
        for title in ["Bad", "Lorries", "Nobody has money", "Everybody waits all day", ""] {
            #expect(nearest(title, ["environment", "data"]) == nil, "\(title)")
        }
    }

    @Test("Of a problem that nothing answers it is known what is missing")
    func knowsWhatIsMissing() {
        func missing(_ themes: [String], _ words: String) -> [Profile.Problem.Detail] {
            Profile.Problem(number: 1, title: "Лошо", themes: themes, causes: words, affected: "Всички")
                .missing
        }
        #expect(missing([], "") == [.causes, .themes])
        #expect(missing(["data"], "") == [.causes])
        #expect(missing([], "Няма пари") == [.themes])
        #expect(missing(["data"], "Няма пари").isEmpty)
    }
}

/// Numbers that look like chance and are the same each time.
private struct Steps {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

    mutating func below(_ end: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(end))
    }
}
