import Answers
import Catalog
import Content
import Foundation
import Guide
import Strategy
import Testing
import Wording

/// A municipality of Vidin province with one list of its problems.
struct TownHall: CustomTestStringConvertible, Sendable {
    var code: String
    var number: Int
    var problems: [TownHallProblem]

    var testDescription: String { "\(code) list \(number)" }

    static let all = TownHallLists.all.flatMap { hall in
        hall.lists.enumerated().map { TownHall(code: hall.code, number: $0 + 1, problems: $1) }
    }
}

/// What is suggested to the municipalities of Vidin province, judged without the code that suggests it.
@Suite struct MatchingAcceptanceTests {
    private static let content = ContentSource()
    private static let index = try? content.practiceIndex

    /// As the conversation would have saved them.
    private static func answers(_ hall: TownHall, population: Int) -> Answers {
        var cells: [(AnswerPath, Value)] = [(AnswerPath("profile.population"), .number(Decimal(population)))]
        for (number, problem) in hall.problems.enumerated() {
            let row = "p\(number + 1)"
            func cell(_ column: String, _ value: Value) {
                cells.append((AnswerPath("problems", row: row, column: column), value))
            }
            cell("title", .text(problem.title))
            cell("causes", .text(problem.causes))
            cell("themes", .list(problem.themes))
        }
        return Answers(
            cells.enumerated().map { position, cell in
                Event(
                    id: String(position + 1_000_000), at: "2026-11-24T08:00:00Z", by: "", guide: "1",
                    change: .set(cell.0, cell.1))
            })
    }

    private static func population(of hall: TownHall) throws -> Int {
        let register = try content.municipalities
        return try #require(register.municipalities.first { $0.code == hall.code }?.population)
    }

    /// Made once for all tests.
    private static let suggested: [String: [Suggestion]] = {
        guard let index, let guide = try? content.guide else { return [:] }
        let pairs = TownHall.all.compactMap { hall in
            (try? population(of: hall)).map { population in
                let given = answers(hall, population: population)
                let profile = Strategy(walk: Walk(guide: guide, answers: given)).profile()
                return (hall.testDescription, Matcher(index).suggest(profile, limit: 5))
            }
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }()

    private static func suggestions(for hall: TownHall) throws -> [(why: Suggestion, practice: Practice)] {
        let practices = try #require(index).practices
        return try #require(suggested[hall.testDescription]).map { suggestion in
            (suggestion, try #require(practices.first { $0.id == suggestion.id }))
        }
    }

    @Test func coversEveryMunicipalityOfTheProvince() throws {
        let register = try Self.content.municipalities
        let province = register.municipalities.filter { $0.code.hasPrefix("VID") }.map(\.code)
        #expect(Set(TownHall.all.map(\.code)) == Set(province))
        #expect(TownHall.all.count == 33)
        let known = Set(try Self.content.guide.themes.map(\.id))
        #expect(Set(TownHall.all.flatMap(\.problems).flatMap(\.themes)).subtracting(known) == [])
        #expect(TownHall.all.flatMap(\.problems).allSatisfy { (1...3).contains($0.themes.count) })
    }

    /// Only what tells of the same trouble is suggested, which no catalog has for every list.
    @Test func suggestsSomethingForMostLists() {
        let counts = TownHall.all.map { Self.suggested[$0.testDescription]?.count ?? 0 }
        #expect(counts.allSatisfy { $0 <= 5 })
        #expect(counts.count { $0 > 0 } * 2 > counts.count, "\(counts)")
    }

    /// Of two, both may be the only ones that fit.
    @Test(arguments: TownHall.all)
    func suggestsFiveOfSeveralCountries(hall: TownHall) throws {
        let practices = try Self.suggestions(for: hall).map(\.practice)
        let least = practices.count > 2 ? 3 : min(1, practices.count)
        #expect(Set(practices.map(\.country)).count >= least, "\(practices.map(\.id))")
    }

    /// Of comparable size means here: written to suit municipalities of this band, or done by a place of a third to
    /// three times as many people.
    @Test(arguments: TownHall.all)
    func suggestsThreeOfComparableSize(hall: TownHall) throws {
        let population = try Self.population(of: hall)
        let practices = try Self.suggestions(for: hall).map(\.practice)
        let comparable = practices.filter { practice in
            let ratio = practice.population.map { Double($0) / Double(population) }
            return practice.sizes.contains(Self.band(of: population))
                || ratio.map { (1.0 / 3...3).contains($0) } ?? false
        }
        // Where fewer tell of the same trouble there is nothing to choose from.
        #expect(practices.count < 5 || comparable.count >= 3, "\(practices.map(\.id))")
    }

    private static func band(of population: Int) -> SizeBand {
        if population < 3_000 { return .under3000 }
        if population < 10_000 { return .to10000 }
        return population < 50_000 ? .to50000 : .over50000
    }

    // MARK: Reasons

    @Test(arguments: TownHall.all)
    func givesReasonsThatAreTrue(hall: TownHall) throws {
        for (suggestion, practice) in try Self.suggestions(for: hall) {
            #expect(!suggestion.reasons.isEmpty)
            #expect(suggestion.reasons.contains { $0.answersWish }, "\(practice.id) is only alike")
            for reason in suggestion.reasons {
                #expect(try Self.isTrue(reason, of: practice, for: hall), "\(practice.id): \(reason)")
            }
        }
    }

    private static func isTrue(_ reason: Reason, of practice: Practice, for hall: TownHall) throws -> Bool {
        let population = try population(of: hall)
        switch reason {
        case .answersProblem(let number, let title, let words, let ask):
            let problem = hall.problems[number - 1]
            return problem.title == title && isSaid(words, of: problem, by: practice)
                && ask.map { isAsked($0, of: problem, words, practice) } ?? true
        case .sharesTheme(let theme):
            let answered = suggested[hall.testDescription]?.first { $0.id == practice.id }?.reasons
                .compactMap(\.problem)
            return practice.themes.contains(theme)
                && answered?.contains { hall.problems[$0 - 1].themes.contains(theme) } ?? false
        case .comparableSize(let people):
            let ratio = Double(people) / Double(population)
            return practice.population == people && (0.66...1.51).contains(ratio)
                && ![.region, .network, .national].contains(practice.territory)
        case .suitsSizeBand(let band):
            let isWarning = practice.status == .discontinued || practice.showsFailure
            return band == Self.band(of: population) && practice.sizes.contains(band)
                && practice.sizes.count < 4 && !isWarning
        case .sameTerritory(let territory):
            let own: [SizeBand: Practice.Territory] = [
                .under3000: .rural, .to10000: .rural, .to50000: .town, .over50000: .city,
            ]
            return territory == practice.territory && territory == own[Self.band(of: population)]
        case .sameCountry: return practice.country == "BG"
        // The town halls are Bulgarian.
        case .ownCountry: return false
        case .neighbour(let country):
            return country == practice.country && ["GR", "MK", "RO", "RS", "TR"].contains(country)
        // Nothing of this is in the answers.
        case .liftsWeakGroup, .nextParticipationStep: return false
        }
    }

    /// Two words, one of the title, or three, each of which stands in the problem and, but for its ending, in the practice.
    private static func isSaid(_ words: [String], of problem: TownHallProblem, by practice: Practice) -> Bool
    {
        let about = [practice.title, practice.problem, practice.solution].flatMap { [$0.bg, $0.en] }
        let told = (about + Language.allCases.flatMap { practice.asks[$0] ?? [] }).joined(separator: " ")
            .lowercased()
        let (title, written) = (
            problem.title.lowercased(), (problem.title + " " + problem.causes).lowercased()
        )
        let parts = words.flatMap { $0.split(separator: " ").map(String.init) }
        return words.count > (words.contains(where: title.contains) ? 1 : 2)
            && parts.allSatisfy { written.contains($0) && told.contains(beginning(of: $0)) }
    }

    private static func isAsked(
        _ ask: String, of problem: TownHallProblem, _ words: [String], _ practice: Practice
    )
        -> Bool
    {
        Language.allCases.contains { practice.asks[$0]?.contains(ask) ?? false }
            && words.contains { ask.lowercased().contains(beginning(of: $0)) }
    }

    private static func beginning(of word: String) -> String {
        String(word.prefix(max(3, min(5, word.count - 3))))
    }

    // MARK: Variety

    @Test(arguments: TownHall.all)
    func hasNoTwinsInTheFirstFive(hall: TownHall) throws {
        let practices = try Self.suggestions(for: hall).map(\.practice)
        for (place, one) in practices.enumerated() {
            for other in practices[(place + 1)...] {
                let isSame = one.country == other.country && Set(one.themes) == Set(other.themes)
                let programmes = Self.names(in: one).intersection(Self.names(in: other))
                #expect(!isSame && programmes.isEmpty, "\(one.id) and \(other.id): \(programmes)")
            }
        }
        // Two places that did the same thing may teach more than one; more of them only take the room of another idea,
        // where there is one.
        let problems = Set(try Self.suggestions(for: hall).flatMap(\.why.reasons).compactMap(\.problem))
        let kinds = practices.flatMap { practice in Self.kinds(of: practice).map { ($0, practice.country) } }
        for (kind, all) in Dictionary(grouping: kinds, by: \.0) {
            #expect(
                (all.count <= 3 || problems.count == 1) && Set(all.map(\.1)).count == all.count,
                "\(kind): \(practices.map(\.id))")
        }
    }

    /// Names of programmes: words of the Bulgarian title in Latin letters, but for what stands in brackets, which is how
    /// a place is called at home.
    private static func names(in practice: Practice) -> Set<String> {
        let title = practice.title.bg.replacing(/\(.*?\)/, with: "")
        return Set(title.lowercased().matches(of: /[a-z0-9]{4,}/).map { String($0.output) })
    }

    /// What a reader would file a practice under: the kinds of undertaking that stand several times in the catalog.
    private static func kinds(of practice: Practice) -> Set<String> {
        let title = practice.title.bg.lowercased()
        let kinds = [
            ["граждански бюджет", "гражданския бюджет", "младежки бюджет", "участие в бюджета"],
            ["по заявка"], ["телеасистенция", "гривна"], ["оптик", "оптична мрежа"], ["чатбот"],
            ["телемедицин"], ["кибератак", "изнудване"], ["сигнали"], ["споделено пътуване"],
        ]
        return Set(kinds.filter { $0.contains(where: title.contains) }.map { $0[0] })
    }

    // MARK: Warnings

    @Test(arguments: TownHall.all)
    func saysOfAWarningThatItIsOne(hall: TownHall) throws {
        for (suggestion, practice) in try Self.suggestions(for: hall) {
            let isWarning = practice.status == .discontinued || practice.showsFailure
            let says =
                suggestion.differences.first.map { [.discontinued, .showsFailure].contains($0) } ?? false
            #expect(says == isWarning, "\(practice.id): \(suggestion.differences)")
        }
    }
}
