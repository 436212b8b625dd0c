import Catalog
import Findings
import Foundation
import Loading
import Testing
import Wording

/// A way to change the practice of the small guide, what must be found, and where.
struct Change: CustomTestStringConvertible, Sendable {
    var old: String
    var new: String
    var code: String
    var line: Int

    init(_ old: String, _ new: String, _ code: String, line: Int) {
        (self.old, self.new, self.code, self.line) = (old, new, code, line)
    }

    var testDescription: String { "\(code) at line \(line)" }
    var text: String { SmallGuide.practice.replacing(old, with: new) }
}

/// Practices that come without a guide: those of a municipality, and those it was sent.
@Suite struct PracticeFileTests {
    private static let themes = ["governance", "data"]

    private func load(_ text: String, name: String = "practices/ee-tartu-example.yaml")
        -> (practices: [Practice], findings: Findings)
    {
        ContentBundle.loadPractices([SourceFile(name: name, text: text)], themes: Self.themes)
    }

    @Test(arguments: [
        Change("id: ee-tartu-example", "id: ../../etc/passwd", "loading.not-an-id", line: 1),
        Change("country: EE", "country: EST", "loading.not-a-country", line: 4),
        Change("country: EE", "country: ЕЕ", "loading.not-a-country", line: 4),
        Change("territory: city", "territory: city\npopulation: 0", "loading.wrong-type", line: 6),
        Change(
            "territory: city", "territory: city\npopulation: 9223372036854775807", "loading.wrong-type",
            line: 6),
        Change("year: 2023", "year: 20233", "loading.wrong-type", line: 13),
        Change("status: running", "status: running\nstatus_on: 2025-13", "loading.wrong-type", line: 7),
        Change("status: running", "status: running\nstatus_on: 1.3.2025", "loading.wrong-type", line: 7),
        Change("status: running", "status: running\nended: soon", "loading.wrong-type", line: 7),
        Change("source: 1}", "source: 1, claim: rumour}", "loading.not-one-of", line: 13),
        Change("size: [10k-50k]", "asks: {bg: [\"Как?\"]}", "loading.missing-language", line: 17),
        Change(
            "https://example.org/", "javascript:alert(1)", "loading.not-an-address", line: 19),
        Change("https://example.org/", "https://a b", "loading.not-an-address", line: 19),
        Change("Тарту", "Тар\\u001B[2Jту", "loading.control-characters", line: 3),
        Change("themes: [governance, data]", "themes: [weather]", "loading.unknown-theme", line: 7),
        Change("themes: [governance, data]", "themes: &t [data]", "loading.alias", line: 7),
    ])
    func leavesOutWhatIsNotSound(change: Change) {
        let (practices, findings) = load(change.text)
        #expect(practices.isEmpty)
        #expect(
            findings.all.contains { $0.code == change.code && $0.place?.line == change.line },
            "\(findings.all)")
    }

    @Test func writesAPracticeAsItCanBeReadAgain() throws {
        let practice = try #require(load(SmallGuide.practice).practices.first)
        let again = load(practice.yaml)
        #expect(again.findings.isEmpty, "\(again.findings.all)")
        #expect(again.practices == [practice])
    }

    @Test func keepsSignsThatMeanSomethingToYAML() throws {
        var practice = try #require(load(SmallGuide.practice).practices.first)
        practice.title = Localized(bg: "„Да“: \"не\" # & *\nред", en: "- [x] {y}: 'z' \\ end")
        practice.technology = [Localized(same: "a, b"), Localized(bg: "да", en: "yes")]
        practice.funding = [Localized(same: "no")]
        practice.cost = Practice.Cost(
            amount: Decimal(string: "12.5") ?? 0, currency: "EUR", per: Localized(same: "~"), source: 1)
        (practice.population, practice.started, practice.isOpenSource) = (1200, 2020, true)
        practice.participation = .empower
        (practice.statusOn, practice.ended) = ("2025-03", 2025)
        practice.cost?.year = 2024
        practice.evaluations = Localized(bg: "Одит: няма", en: "Audit: none")
        practice.results[0].claim = .promoter
        practice.asks = [.bg: ["как: така?", "- и още"], .en: ["why, \"so\"?"]]
        let again = load(practice.yaml)
        #expect(again.findings.isEmpty, "\(again.findings.all)")
        #expect(again.practices == [practice])
    }

    @Test func takesAFileThatWasSentUnderAnyName() {
        let file = SourceFile(name: "Downloads/practice (1).yaml", text: SmallGuide.practice)
        #expect(ContentBundle.loadPractices([file], themes: Self.themes).practices.isEmpty)
        let sent = ContentBundle.loadPractices([file], themes: Self.themes, namesMatter: false)
        #expect(sent.practices.count == 1 && sent.findings.isEmpty)
    }

    // MARK: Several files

    private func load(_ files: [(name: String, text: String)], taken: Set<String> = []) -> [String] {
        let files = files.map { SourceFile(name: "p/" + $0.name, text: $0.text) }
        let (practices, findings) = ContentBundle.loadPractices(files, themes: Self.themes, taken: taken)
        return practices.map(\.id)
            + findings.all.map { "\($0.place?.file ?? ""):\($0.place?.line ?? 0) \($0.code)" }
    }

    @Test func namesTheSecondOfTwoFilesWithOneNameAndKeepsTheOneNamedAfterIt() {
        let files = [
            ("a copy.yaml", SmallGuide.practice), ("ee-tartu-example.yaml", SmallGuide.practice),
            ("x/ee-tartu-example.yaml", SmallGuide.practice),
        ]
        #expect(
            load(files) == [
                "ee-tartu-example", "p/a copy.yaml:1 loading.duplicate-practice",
                "p/x/ee-tartu-example.yaml:1 loading.duplicate-practice",
            ])
    }

    @Test func leavesOutAPracticeThatHasTheNameOfABuiltInOne() {
        let found = load([("ee-tartu-example.yaml", SmallGuide.practice)], taken: ["ee-tartu-example"])
        #expect(found == ["p/ee-tartu-example.yaml:1 practices.taken"])
    }

    @Test func readsTheOthersWhenAFileCannotBeRead() {
        let files = [
            SourceFile(name: "p/a.yaml", text: "", isReadable: false),
            SourceFile(name: "p/ee-tartu-example.yaml", text: SmallGuide.practice),
        ]
        let (practices, findings) = ContentBundle.loadPractices(files, themes: Self.themes)
        #expect(practices.count == 1)
        #expect(findings.all.map(\.code) == ["loading.unreadable-file"])
    }

    @Test func callsAFigureWithoutAYearAWarning() {
        let (practices, findings) = load(SmallGuide.practice.replacing("year: 2023, ", with: ""))
        #expect(practices.count == 1)
        #expect(findings.all.map(\.severity) == [.warning])
        #expect(findings.all.map(\.code) == ["loading.figure-without-year"])
    }

    // MARK: The check

    @Test(arguments: [
        Change("read: 2026-11-23", "read: 2024-11-23", "practices.stale", line: 19),
        Change(", read: 2026-11-23", "", "practices.unread", line: 19),
        Change("read: 2026-11-23", "read: last year", "practices.unread", line: 19),
        Change("confidence: high", "confidence: medium", "practices.medium-confidence", line: 20),
        Change("year: 2023, ", "", "loading.figure-without-year", line: 13),
        Change(
            "results:\n  - {figure: 27000, unit: {bg: \"гласа\", en: \"votes\"}, year: 2023, source: 1}\n",
            "",
            "practices.no-figures", line: 1),
        Change(
            "{bg: \"Проблем\", en: \"Problem\"}", "{bg: \"П\", en: \"П\"}", "practices.one-language", line: 8),
        Change("", "", "practices.no-institution", line: 19),
        Change("", "", "practices.no-status-date", line: 6), Change("", "", "practices.no-asks", line: 1),
    ])
    func findsWhatIsStaleOrWeak(change: Change) throws {
        let text = change.old.isEmpty ? SmallGuide.practice : change.text
        let found = try findings(text).all.filter { $0.code == change.code }
        #expect(found.map(\.place?.line) == [change.line], "\(found)")
        #expect(found.allSatisfy { $0.severity < .error })
    }

    @Test func asksForNoDateOfAnEndAndForNoQuestionsThatAreThere() throws {
        let text = SmallGuide.practice.replacing("status: running", with: "status: completed\nended: 2024")
            .replacing("sources:", with: "asks: {bg: [\"как\"], en: [\"how\"]}\nsources:")
        let codes = try findings(text).all.map(\.code)
        #expect(Set(codes).isDisjoint(with: ["practices.no-status-date", "practices.no-asks"]), "\(codes)")
    }

    @Test(arguments: [("2024-11-24", 0), ("2024-11-23", 1)])
    func callsAPageStaleAfterTwoYears(read: String, count: Int) throws {
        let text = SmallGuide.practice.replacing("2026-11-23", with: read)
        #expect(try findings(text).all.count { $0.code == "practices.stale" } == count)
    }

    @Test func refusesTheNameOfAPracticeThatIsThere() throws {
        let found = try findings(SmallGuide.practice, taken: ["ee-tartu-example"])
        #expect(found.all.contains { $0.code == "practices.taken" && $0.place?.line == 1 })
    }

    @Test(arguments: [
        ("https://www.vidin.bg/forum", "", false), ("https://digital-strategy.ec.europa.eu/x", "", true),
        ("https://www.legifrance.gouv.fr/", "", true), ("https://example.org/", "City of Gdansk", true),
        ("https://example.org/", "Община Видин", true), ("https://example.org/", "Super Express", false),
        ("no address", "", false),
    ])
    func knowsAnInstitutionByItsHostOrName(url: String, publisher: String, isOne: Bool) throws {
        let name = publisher.isEmpty ? "-" : publisher
        let text = SmallGuide.practice.replacing("https://example.org/", with: url)
            .replacing("title: \"A page\"", with: "title: \"A page\", publisher: \"\(name)\"")
        #expect(try findings(text).all.contains { $0.code == "practices.no-institution" } != isOne)
    }

    @Test(arguments: [
        ("year: 2021", "running", nil), ("year: 2020", "running", "2020"), ("year: 2020", "completed", nil),
    ])
    func `the newest result of a running practice must not be too old`(
        year: String, status: String, old: String?
    ) throws {
        let text = SmallGuide.practice.replacing("year: 2023", with: year)
            .replacing("status: running", with: "status: " + status)
        let found = try findings(text).all.filter { $0.code == "practices.old-figures" }
        #expect(found.compactMap { $0.arguments["year"] } == [old].compactMap(\.self))
        #expect(found.allSatisfy { $0.severity == .advice })
    }

    private func findings(_ text: String, taken: Set<String> = []) throws -> Findings {
        let today = try #require(Day(year: 2026, month: 11, day: 24))
        let check = PracticeCheck(themes: Self.themes, taken: taken, today: today)
        return check.findings(in: [SourceFile(name: "practices/ee-tartu-example.yaml", text: text)])
    }
}
