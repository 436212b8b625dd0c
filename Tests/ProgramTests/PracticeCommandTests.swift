import Foundation
import TestKit
import Testing

/// The catalog of practices on the command line.
@Suite struct PracticeCommandTests {
    /// The form other programs rely on.
    private struct Sheet: Decodable {
        var version: Int
        var results: [Result]
        var unanswered: [Unanswered]?

        struct Unanswered: Decodable, Equatable {
            var number: Int
            var title: String
            var missing: [String]
            var nearest: String?
        }

        struct Result: Decodable {
            var id: String
            var title: String
            var score: Double
            var why: [String]
            var differs: [String]?
            var status: String
            var statusOn: String?
            var ended: Int?
            var evaluations: String?
        }
    }

    private func sheet(_ arguments: [String]) throws -> Sheet {
        let run = try ProgramRun(["practices"] + arguments + ["--json"])
        #expect(run.status == 0, "\(run.errors)")
        return try JSONDecoder().decode(Sheet.self, from: Data(run.output.utf8))
    }

    @Test func writesTheResultsOfASearchForOtherPrograms() throws {
        let sheet = try sheet(["search", "граждански бюджет", "--limit", "3", "--lang", "en"])
        #expect(sheet.version == 1)
        #expect(sheet.results.count == 3)
        #expect(sheet.results.allSatisfy { !$0.title.isEmpty && !$0.why.isEmpty && $0.differs == nil })
        #expect(sheet.results.map(\.score) == sheet.results.map(\.score).sorted(by: >))
        #expect(try self.sheet(["search", "ъъъъъъъ"]).results.isEmpty)
    }

    @Test func writesHowAPracticeStands() throws {
        let result = try #require(
            try sheet(["search", "Kalix", "--limit", "1", "--lang", "en"]).results.first)
        #expect(result.id == "se-kalix-ransomware-recovery")
        #expect(result.status == "completed" && result.statusOn == "2024-02" && result.ended == 2022)
        #expect(result.evaluations?.contains("Researchers") == true)
    }

    @Test(arguments: [
        ("космодрум", "Най-много практики имат темите "), ("училницата", "Най-близки са темите "),
    ])
    func namesThemesWhereNothingIsFound(words: String, line: String) throws {
        let run = try ProgramRun(["practices", "search", words, "--country", "LU", "--lang", "bg"])
        #expect(run.status == 0)
        #expect(run.output.contains("Няма такава практика."))
        #expect(run.output.contains(line) && run.output.contains("(--theme "), "\(run.output)")
    }

    @Test(arguments: [
        ("bg", "(към февруари 2024 г.)", "Оценки и проверки", "Отговаря на"),
        ("en", "(as of February 2024)", "Evaluations and audits", "Answers"),
    ])
    func showsHowAPracticeStandsAndWhatItAnswers(
        language: String, date: String, evaluations: String, asks: String
    ) throws {
        let run = try ProgramRun(["practices", "show", "se-kalix-ransomware-recovery", "--lang", language])
        let text = run.output.replacing("\u{A0}", with: " ").replacing("\n", with: " ")
        for words in [date, " \(evaluations) ", " \(asks) - "] {
            #expect(text.contains(words), "\(words)")
        }
    }

    @Test func writesSuggestionsWithWhatDiffers() throws {
        let folder = try TemporaryFolder()
        try NewDossier.example(at: folder.inside("example"))
        let results = try sheet(["suggest", folder.inside("example")]).results
        #expect((1...5).contains(results.count))
        #expect(results.allSatisfy { !$0.why.isEmpty && $0.differs != nil })
        #expect(Set(results.map { $0.id.prefix(2) }).count >= 2)
    }

    @Test func suggestsFromATitleAndNamesWhatIsMissingWhereThatIsTooLittle() throws {
        let folder = try TemporaryFolder()
        let dossier = folder.inside("d"), answers = folder.inside("a.yaml")
        #expect(try ProgramRun(["new", dossier, "--name", "Кула", "--country", "България"]).status == 0)
        let problems = """
            format: 1
            answers:
              problems:
                - {id: a, title: "Красиви пещери имаме, а туристи не идват"}
                - {id: b, title: "Лошо"}
                - {id: c, title: "Зле", causes: "Няма пари", themes: [governance]}
                - {id: d, title: "Зле е", themes: [governance]}
            """
        try Data(problems.utf8).write(to: URL(filePath: answers))
        #expect(try ProgramRun(["import", answers, dossier, "--apply"]).status == 0)
        let suggested = try sheet(["suggest", dossier])
        #expect(suggested.results.contains { $0.id == "bg-vratsa-digiparks" })
        let missing = suggested.unanswered?.map(\.missing)
        #expect(missing == [["causes", "themes"], [], ["causes"]])
        let said = try ProgramRun(["practices", "suggest", dossier]).output.replacing("\n", with: " ")
        #expect(said.contains("По проблем № 2 не е намерена практика. Напишете причините и посочете темите"))
        #expect(said.contains("По проблем № 4 не е намерена практика. Напишете причините"))
        #expect(said.contains("затова са по-малко от 5"))
    }

    /// Two problems, and another one of which nothing is known but what is asked.
    private func problems(in folder: TemporaryFolder, path: String) throws -> String {
        let dossier = folder.inside("d"), answers = folder.inside("a.yaml")
        #expect(
            try ProgramRun(["new", dossier, "--municipality", "Чупрене", "--path", path]).status == 0)
        let problems = """
            format: 1
            answers:
              problems:
                - {id: a, title: "Красиви пещери имаме, а туристи не идват"}
                - {id: b, title: "Хората звънят по телефона за счупени лампи и дупки"}
                - {id: c, title: "Лошо"}
            """
        try Data(problems.utf8).write(to: URL(filePath: answers))
        #expect(try ProgramRun(["import", answers, dossier, "--apply"]).status == 0)
        return dossier
    }

    @Test func `what would help to find a practice is named only where it is asked`() throws {
        for path in ["core", "full"] {
            let folder = try TemporaryFolder()
            let dossier = try problems(in: folder, path: path)
            let said = try ProgramRun(["practices", "suggest", dossier]).output.replacing("\n", with: " ")
            #expect(said.contains("По проблем № 3 не е намерена практика"), "\(said)")
            #expect(said.contains("Напишете причините") == (path == "full"))
            #expect(said.lowercased().contains("посочете темите"))
        }
    }

    @Test func `beside a problem come the practices for it, and for no theme that nobody chose`() throws {
        let folder = try TemporaryFolder()
        let dossier = try problems(in: folder, path: "full")
        func titles(_ replies: String) throws -> (order: [Int], text: String) {
            let run = try ProgramRun(
                ["continue", dossier], input: "/към problems\n" + replies + "\n\n/изход\n")
            let text = run.output
            let numbers = text.matches(of: /проблем № (\d)/).compactMap { Int($0.output.1) }
            return (numbers, text)
        }
        let (first, _) = try titles("/практики 1.1")
        #expect(first.first == 1)
        let (second, text) = try titles("/практики 2.1")
        #expect(second.first == 2, "\(text)")
        #expect(!text.contains("общи теми") && !text.contains("обща тема"))
        let suggested = try sheet(["suggest", dossier]).results.map(\.id)
        #expect(suggested.contains("bg-vratsa-digiparks"))
    }

    @Test func `for a problem without a suggestion it names the practice that is nearest`() throws {
        let folder = try TemporaryFolder()
        let dossier = folder.inside("d"), answers = folder.inside("a.yaml")
        #expect(try ProgramRun(["new", dossier, "--name", "Кула", "--country", "България"]).status == 0)
        let problems = """
            format: 1
            answers:
              problems:
                - id: a
                  title: Наводняват ни се оранжериите и никой не предупреди
                  causes: Реката се следи на око
                  themes: [environment]
                - {id: b, title: Лошо}
            """
        try Data(problems.utf8).write(to: URL(filePath: answers))
        #expect(try ProgramRun(["import", answers, dossier, "--apply"]).status == 0)
        let nearest = try #require(try sheet(["suggest", dossier]).unanswered).map(\.nearest)
        #expect(nearest == ["cz-munipolis-mobile-broadcast", nil])
        let said = try ProgramRun(["practices", "suggest", dossier]).output
        #expect(
            said.contains("проверете дали помагат") && said.contains("cz-munipolis-mobile-broadcast"),
            "\(said)")
    }

    @Test func `a word that is no command of the group names those that are`() throws {
        let run = try ProgramRun(["practices", "new"])
        #expect(run.status == 64 || run.status == 2)
        #expect(run.errors.contains("Няма команда „practices new“") && run.errors.contains("add, book"))
        let unknown = try ProgramRun(["guide", "check", "--nothing"])
        #expect(!unknown.errors.contains("Няма команда"))
    }

    @Test func combinesFacets() throws {
        let chosen = try sheet(["search", "--country", "FR,ES", "--place", "village,town", "--limit", "99"])
            .results
        #expect(!chosen.isEmpty)
        #expect(chosen.allSatisfy { $0.id.hasPrefix("fr-") || $0.id.hasPrefix("es-") })
        let open = try sheet(["search", "--country", "FR,ES", "--open-source", "--limit", "99"]).results
        #expect(!open.isEmpty && open.count < 10)
    }

    @Test(arguments: ["theme", "country", "step"])
    func listsAllUnderHeadings(order: String) throws {
        let run = try ProgramRun(["practices", "list", "--by", order])
        #expect(run.status == 0, "\(run.errors)")
        let headings = run.output.split(separator: "\n").filter { $0.first != " " }
        #expect(headings.count >= 10)
        for id in ["bg-troyan-public-forum", "se-kalix-ransomware-recovery", "gr-islands-telemedicine"] {
            #expect(run.output.contains(id), "\(id)")
        }
    }

    @Test(arguments: ["bg", "en"])
    func showsAPracticeWithItsConnectionsWithinEightyColumns(language: String) throws {
        let run = try ProgramRun([
            "practices", "show", "lv-aluksne-library-service-centres", "--lang", language,
        ])
        #expect(run.status == 0, "\(run.errors)")
        for line in run.output.split(separator: "\n") where !line.contains("://") {
            #expect(line.count <= 80, "\(line)")
        }
        #expect(run.output.contains("\n    https://esfondi.lv/"))
        #expect(run.output.contains("needs."))
        #expect(run.output.contains(language == "bg" ? "Нужди на хората" : "Needs of people"))
    }

    @Test func namesPracticesAtAStep() throws {
        let run = try ProgramRun(["guide", "5", "--lang", "en"])
        #expect(run.output.contains("Practices for this step"))
    }

    @Test func showsAWarningAsAWarning() throws {
        let show = try ProgramRun(["practices", "show", "se-trelleborg-automated-benefits", "--lang", "en"])
        #expect(show.output.contains("! shows what did not work"))
        let search = try ProgramRun(["practices", "search", "Trelleborg", "--lang", "en", "--limit", "1"])
        #expect(search.output.contains("! shows what did not work"))
    }

    @Test func `the sheet of a practice says once that its figures are old`() throws {
        let run = try ProgramRun(["practices", "show", "gr-veria-library"])
        #expect(run.output.components(separatedBy: "Числата са от 2010–2015").count == 2, "\(run.output)")
        let english = try ProgramRun(["practices", "show", "gr-veria-library", "--lang", "en"])
        #expect(english.output.contains("The figures date from 2010–2015 and are old by our own reckoning."))
    }
}
