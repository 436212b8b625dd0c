import Catalog
import Testing
import Wording

@Suite("Matcher")
struct MatcherTests {
    private let elderly = Profile.Problem(
        number: 4, title: "Възрастните хора не ползват електронни услуги", themes: ["skills", "inclusion"],
        causes: "Нямат цифрови умения")

    private func suggest(_ practices: [Practice], _ profile: Profile, limit: Int = 10) -> [Suggestion] {
        Matcher(PracticeIndex(practices)).suggest(profile, limit: limit)
    }

    @Test("A practice that tells of the same trouble answers it, and its themes are then shared")
    func answersProblems() throws {
        let first = try #require(suggest(Practice.samples, Profile(problems: [elderly])).first)
        #expect(first.id == "bg-reading-rooms")
        guard case .answersProblem(4, elderly.title, let words, _) = try #require(first.reasons.first) else {
            Issue.record("\(first.reasons)")
            return
        }
        let told = (elderly.title + " " + elderly.causes).lowercased()
        #expect(words.count > 1 && words.allSatisfy(told.contains), "\(words)")
        #expect(first.reasons.contains(.sharesTheme("inclusion")))
        #expect(first.reasons.contains(.sameCountry))
    }

    @Test(
        "A practice is of the municipality whose name its place has, whatever else it says",
        arguments: [
            (["Видин"], "Видин", Practice.Territory.city, true),
            (["Видин"], "Селата в община Видин", .rural, true),
            (["Vidin"], "Видин", .city, false), (["Ямбол"], "Тунджа (селата около Ямбол)", .rural, false),
            (["Враца"], "Врачанско (Враца, Мездра)", .region, true), (["Враца"], "Врачанско", .region, false),
            (["Столична", "община София"], "София", .metropolis, true), ([], "София", .metropolis, false),
        ])
    func knowsItsPlace(names: [String], place: String, territory: Practice.Territory, isOwn: Bool) {
        var practice = Practice.sample("one", country: "BG", territory: territory)
        practice.place = Localized(bg: place, en: "Elsewhere")
        #expect(practice.isOf(names, country: "BG") == isOwn)
        #expect(!practice.isOf(names, country: "RO"))
    }

    @Test("What a municipality knows is neither suggested to it nor named as the nearest")
    func suggestsNothingKnown() {
        var profile = Profile(problems: [elderly])
        #expect(suggest(Practice.samples, profile).map(\.id) == ["bg-reading-rooms"])
        profile.known = ["bg-reading-rooms"]
        let fit = Matcher(PracticeIndex(Practice.samples)).fit(profile, limit: 10)
        #expect(!fit.suggestions.contains { profile.known.contains($0.id) })
        #expect(fit.unanswered.map(\.problem) == [elderly])
        #expect(!fit.unanswered.contains { $0.nearest == "bg-reading-rooms" })
    }

    @Test("A theme in common is said of a problem only where the practice answers it")
    func doesNotOverstate() {
        let problem = Profile.Problem(number: 1, title: "Път", themes: ["mobility"], causes: "Няма тротоари")
        #expect(suggest(Practice.samples, Profile(problems: [problem])).isEmpty)
        let both = suggest(Practice.samples, Profile(problems: [problem, elderly]))
        #expect(!both.isEmpty && both.allSatisfy { !$0.reasons.contains(.sharesTheme("mobility")) })
    }

    @Test("Where there are problems, themes of objectives and weak groups alone suggest nothing")
    func problemsDecide() {
        var profile = Profile(
            objectiveThemes: ["mobility", "inclusion"],
            weakGroups: [.init(id: "openness", themes: ["participation"])])
        #expect(suggest(Practice.samples, profile).count == 3)
        profile.problems = [elderly]
        let suggestions = suggest(Practice.samples, profile)
        #expect(suggestions.map(\.id) == ["bg-reading-rooms"])
        #expect(suggestions.allSatisfy { $0.reasons.contains { $0.problem == 4 } })
    }

    @Test("At a question those come first that are about it, and no others come")
    func asksAtAPlace() {
        let practices = [
            Practice.sample("a", country: "FR", themes: ["mobility"]),
            Practice.sample("b", country: "DE", themes: ["security", "data"]),
            Practice.sample("c", country: "EE", themes: ["security", "mobility"]),
        ]
        let profile = Profile(objectiveThemes: ["mobility", "security"])
        let ids = Matcher(PracticeIndex(practices)).suggest(profile, limit: 5, at: ["security"]).map(\.id)
        #expect(ids == ["c", "b"])
    }

    @Test(
        "The next step of participation is the rung above the present one",
        arguments: [
            (Participation.inform, Participation.consult as Participation?), (.consult, .involve),
            (.involve, .collaborate),
            (.collaborate, .empower), (.empower, nil),
        ])
    func climbsOneRung(now: Participation, next: Participation?) {
        let ladder = Participation.allCases.map {
            Practice.sample($0.rawValue, themes: [$0.rawValue], participation: $0)
        }
        let suggestions = suggest(ladder, Profile(participation: now))
        #expect(suggestions.map(\.id) == (next.map { [$0.rawValue] } ?? []))
        #expect(suggestions.first?.reasons.first == next.map(Reason.nextParticipationStep))
    }

    @Test("A weak group of readiness is lifted by a practice of one of its themes")
    func liftsWeakGroups() {
        let profile = Profile(weakGroups: [.init(id: "skills", themes: ["skills", "education"])])
        let suggestions = suggest(Practice.samples, profile)
        #expect(suggestions.map(\.id) == ["bg-reading-rooms"])
        #expect(suggestions.first?.reasons.first == .liftsWeakGroup("skills"))
    }

    @Test("A practice lifts no group by a theme that it only touches")
    func liftsByWhatItIsAbout() {
        let rides = Practice.sample("rides", themes: ["mobility", "inclusion"])
        let courses = Practice.sample("courses", country: "FR", themes: ["inclusion", "mobility"])
        let profile = Profile(weakGroups: [.init(id: "skills", themes: ["skills", "inclusion"])])
        #expect(suggest([rides, courses], profile).map(\.id) == ["courses"])
    }

    @Test(
        "Sizes are compared both ways",
        arguments: [
            (2_400, nil, Difference.smaller(times: 4)), (5_000, nil, nil), (7_000, 7_000, nil),
            (14_000, 14_000, nil), (19_000, nil, nil), (40_000, nil, .larger(times: 4)),
        ] as [(Int, Int?, Difference?)])
    func comparesSizes(population: Int, comparable: Int?, difference: Difference?) throws {
        let practice = Practice.sample("one", population: population, sizes: [])
        let only = try #require(
            suggest([practice], Profile(population: 10_000, objectiveThemes: ["services"])).first)
        #expect(only.reasons.contains { $0.code == "comparable-size" } == (comparable != nil))
        #expect(only.differences == (difference.map { [$0] } ?? []))
        if let comparable { #expect(only.reasons.contains(.comparableSize(population: comparable))) }
    }

    @Test("Of a practice that suits the size it is not said too that its place is many times larger")
    func saysOneThingOfSizes() throws {
        for sizes in [[SizeBand.to10000], [.over50000], []] {
            let practice = Practice.sample("one", population: 90_000, sizes: sizes)
            let only = try #require(
                suggest([practice], Profile(population: 9_000, objectiveThemes: ["services"])).first)
            let suits = only.reasons.contains(.suitsSizeBand(.to10000))
            #expect(suits == (sizes == [.to10000]))
            #expect(only.differences.contains(.larger(times: 10)) != suits)
        }
    }

    @Test("Of a practice that suits every size, or warns, it is not said that it suits the size")
    func saysNothingOfEverySize() {
        func suits(_ practice: Practice) -> Bool {
            suggest([practice], Profile(population: 9_000, objectiveThemes: ["services"]))
                .contains { $0.reasons.contains(.suitsSizeBand(.to10000)) }
        }
        #expect(suits(.sample("one", sizes: [.to10000, .to50000])))
        #expect(!suits(.sample("one", sizes: SizeBand.allCases)))
        #expect(!suits(.sample("one", status: .discontinued, sizes: [.to10000])))
    }

    @Test(
        "A village is compared with villages only, and no place is of the same kind that is many times larger"
    )
    func comparesKinds() {
        func reasons(_ place: Practice.Territory, _ population: Int, _ own: Practice.Territory?) -> Set<
            String
        > {
            let practice = Practice.sample("one", territory: place, population: population, sizes: [])
            let profile = Profile(population: 2_000, territory: own, objectiveThemes: ["services"])
            return Set(suggest([practice], profile).flatMap(\.reasons).map(\.code))
        }
        let both: Set = ["comparable-size", "same-territory"]
        #expect(reasons(.village, 1_900, .village).isSuperset(of: both))
        #expect(reasons(.village, 1_900, .rural).isDisjoint(with: both))
        #expect(reasons(.village, 1_900, nil).isDisjoint(with: both))
        #expect(reasons(.rural, 1_900, .rural).isSuperset(of: both))
        #expect(reasons(.rural, 9_000, .rural).isDisjoint(with: both))
    }

    @Test("Being alike is enough only when nothing is wished for")
    func wantsAWish() {
        let place = Profile(population: 5_000, territory: .town)
        #expect(
            suggest([.sample("alike", sizes: [.to10000])], place).first?.reasons == [
                .suitsSizeBand(.to10000), .sameTerritory(.town),
            ])
        var wishing = place
        wishing.objectiveThemes = ["energy"]
        #expect(suggest([.sample("alike")], wishing).isEmpty)
    }

    @Test("What differs is said, warnings first")
    func namesDifferences() throws {
        let practice = Practice.sample(
            "far", territory: .region, population: 900_000, status: .discontinued, themes: ["energy"],
            needs: [.legalAct, .partner], sizes: [.over50000])
        let only = try #require(
            suggest([practice], Profile(population: 5_000, objectiveThemes: ["energy"])).first)
        #expect(
            only.differences == [
                .discontinued, .notOneMunicipality(.region), .otherSizes([.over50000]), .needs(.legalAct),
                .needs(.partner),
            ])
        #expect(!only.reasons.contains { $0.code == "suits-size-band" })
    }

    @Test("A discontinued practice stands behind a running one that fits as well")
    func putsDiscontinuedBack() {
        let practices = [
            Practice.sample("a", country: "FR", status: .discontinued, themes: ["energy"]),
            Practice.sample("b", country: "DE", themes: ["energy"]),
        ]
        #expect(suggest(practices, Profile(objectiveThemes: ["energy"])).map(\.id) == ["b", "a"])
    }

    @Test("The first five come from three countries where there are so many")
    func mixesCountries() {
        let homely = (1...6).map {
            Practice.sample("bg-\($0)", country: "BG", themes: ["energy", "extra-\($0)"])
        }
        let others = ["FR", "DE"].map { Practice.sample($0.lowercased(), country: $0, themes: ["energy"]) }
        let profile = Profile(objectiveThemes: ["energy"])
        let ids = suggest(homely + others, profile).map(\.id)
        #expect(ids == ["bg-1", "bg-2", "bg-3", "de", "fr", "bg-4", "bg-5", "bg-6"])
        #expect(suggest(homely + others, profile, limit: 2).map(\.id) == ["bg-1", "de"])
        #expect(suggest(homely, profile, limit: 5).count == 5)
    }

    @Test(
        "Of two practices of one country with the same themes the better comes first and the other after all")
    func leavesOutTwins() {
        let practices = [
            Practice.sample("a", country: "FR", themes: ["energy", "data"]),
            Practice.sample("b", country: "FR", population: 5_000, themes: ["data", "energy"]),
            Practice.sample("c", country: "DE", themes: ["data", "energy"]),
        ]
        #expect(
            suggest(practices, Profile(population: 5_000, objectiveThemes: ["energy"])).map(\.id) == [
                "b", "c", "a",
            ])
    }

    @Test("No two of the first five have nearly the same title, wherever they come from")
    func parsNearTwins() {
        let votes = ["BG", "FR", "DE"].map {
            Practice.sample(
                "vote-\($0)", "Гласуване за бюджета по телефона", "Voting on the budget by telephone",
                country: $0,
                themes: ["energy", $0])
        }
        let words = ["водомери", "музеи", "уроци", "лампи", "карти", "шумове", "паркове", "лекари"]
        let others = words.enumerated().map {
            Practice.sample("other-\($0)", $1, country: "LT", themes: ["energy", "data", "\($0)"])
        }
        let ids = suggest(votes + others, Profile(objectiveThemes: ["energy"]), limit: 20).map(\.id)
        #expect(ids.prefix(5).count { $0.hasPrefix("vote") } == 1)
        #expect(ids.count { $0.hasPrefix("vote") } == 3)
    }

    @Test("A practice of what failed is a warning, which is said first and puts it back")
    func warns() {
        var failure = Practice.sample("a", country: "FR", themes: ["energy"], needs: [.money])
        failure.showsFailure = true
        let practices = [failure, Practice.sample("b", country: "DE", themes: ["energy"])]
        let suggestions = suggest(practices, Profile(objectiveThemes: ["energy"]))
        #expect(suggestions.map(\.id) == ["b", "a"])
        #expect(suggestions.last?.differences == [.showsFailure, .needs(.money)])
    }

    @Test("The order of the catalog does not change the suggestions")
    func isDeterministic() {
        let profile = Profile(
            population: 8_000, objectiveThemes: ["services", "mobility", "skills"],
            participation: .collaborate)
        let one = suggest(Practice.samples, profile)
        #expect(one.count == 4)
        #expect(suggest(Practice.samples.reversed(), profile) == one)
        #expect(one.allSatisfy { $0.reasons.contains(where: \.answersWish) })
    }

    @Test(
        "Every reason of every suggestion is true",
        arguments: [Participation.inform, .involve, .empower], [1_500, 12_000, 90_000])
    func saysOnlyWhatIsTrue(level: Participation, population: Int) throws {
        let practices = Self.manyPractices
        let profile = Profile(
            population: population, territory: .town, objectiveThemes: ["data"],
            weakGroups: [.init(id: "openness", themes: ["participation"])], participation: level)
        let suggestions = suggest(practices, profile, limit: 100)
        #expect(suggestions.count > 10)
        for suggestion in suggestions {
            let practice = try #require(practices.first { $0.id == suggestion.id })
            #expect(!suggestion.reasons.isEmpty)
            #expect(Set(suggestion.reasons).count == suggestion.reasons.count)
            for reason in suggestion.reasons {
                #expect(isTrue(reason, of: practice, for: profile), "\(reason)")
            }
        }
    }

    private func isTrue(_ reason: Reason, of practice: Practice, for profile: Profile) -> Bool {
        switch reason {
        // The profile has none; see EvidenceTests.
        case .answersProblem: false
        case .sharesTheme(let theme):
            practice.themes.contains(theme) && theme == "data"
        case .liftsWeakGroup(let group): group == "openness" && practice.themes.first == "participation"
        case .nextParticipationStep(let step):
            practice.participation == step
                && Participation.allCases.firstIndex(of: step)
                    == Participation.allCases.firstIndex(of: profile.participation ?? .empower).map { $0 + 1 }
        case .comparableSize(let size):
            practice.population == size && practice.territory != .village
                && size * 3 >= 2 * (profile.population ?? 0) && size * 2 <= 3 * (profile.population ?? 0)
        case .suitsSizeBand(let band):
            practice.sizes.contains(band) && practice.sizes.count < 4 && practice.status != .discontinued
                && band == SizeBand(population: profile.population ?? 0)
        case .sameTerritory(let territory): practice.territory == territory && territory == profile.territory
        case .sameCountry: practice.country == "BG"
        case .ownCountry: practice.country == profile.country && practice.country != "BG"
        case .neighbour(let country): practice.country == country && profile.neighbours.contains(country)
        }
    }

    /// Practices that differ in everything a reason looks at.
    private static var manyPractices: [Practice] {
        (0..<60).map { number in
            Practice.sample(
                "practice-\(number)", country: ["BG", "RO", "FR", "GR", "EE"][number % 5],
                territory: Practice.Territory.allCases[number % 8],
                population: number % 4 == 0 ? nil : 700 * number,
                themes: [["inclusion"], ["data", "ai"], ["participation"], ["energy"]][number % 4] + [
                    "extra-\(number)"
                ],
                participation: number % 2 == 0 ? nil : Participation.allCases[number % 5],
                sizes: [SizeBand.allCases[number % 4]])
        }
    }

    @Test("Every reason and difference has a code of the published list")
    func listsCodes() {
        let reasons: [Reason] = [
            .answersProblem(number: 1, title: "", words: [], ask: nil), .sharesTheme(""), .liftsWeakGroup(""),
            .nextParticipationStep(.consult), .comparableSize(population: 1), .suitsSizeBand(.to10000),
            .sameTerritory(.town), .sameCountry, .ownCountry, .neighbour(country: "RO"),
        ]
        #expect(reasons.map(\.code) == Reason.codes)
        #expect(Set(Difference.codes).count == Difference.codes.count)
        #expect(Difference.codes.contains("needs-legal-act"))
        #expect(Difference.codes.contains("network-not-municipality"))
    }

    @Test("Neither an empty profile nor an empty catalog is a difficulty")
    func standsEmptiness() {
        #expect(suggest([], Profile(population: 5_000)).isEmpty)
        #expect(suggest([.sample("one")], Profile()).isEmpty)
        #expect(suggest(Practice.samples, Profile(objectiveThemes: ["services"]), limit: 0).isEmpty)
    }
}
