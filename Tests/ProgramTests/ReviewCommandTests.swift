import Foundation
import TestKit
import Testing

/// What `pateka review` says to people and to programs.
@Suite(.timeLimit(.minutes(6))) struct ReviewCommandTests {
    private let folder: TemporaryFolder
    private var dossier: String { folder.inside("kula") }

    /// Seven measures that are hardly begun, one of them before that on which it depends, and two proposals.
    private static let answers = """
        format: 1
        answers:
          mandate.startYear: 2027
          mandate.endYear: 2031
          measures:
            - {id: m1, title: Първа, lead: секретар, start: "2028-05-01", dependsOn: [m2]}
            - {id: m2, title: Втора, start: "2029-05-01"}
            - {id: m3, title: Трета}
            - {id: m4, title: Четвърта}
            - {id: m5, title: Пета}
            - {id: m6, title: Шеста}
            - {id: m7, title: Седма}
          proposals:
            - {id: q1, text: Рейс в сряда}
            - {id: q2, text: Пейка пред кметството}

        """

    init() throws {
        folder = try TemporaryFolder()
        #expect(try ProgramRun(["new", folder.inside("kula"), "--municipality", "Кула"]).status == 0)
        try Data(Self.answers.utf8).write(to: URL(filePath: folder.inside("a.yaml")))
        let run = try ProgramRun(["import", folder.inside("a.yaml"), folder.inside("kula"), "--apply"])
        #expect(run.status == 0, "\(run.errors)")
    }

    private func review(_ more: String...) throws -> ProgramRun {
        try ProgramRun(["review", dossier] + more)
    }

    /// What it says to people, as if on a line without an end.
    private func flat() throws -> String { try review().output.replacing("\n", with: " ") }

    @Test func saysWhereInWordsAndNeverAPath() throws {
        let output = try flat()
        let place = "Обсъждане, приемане и годишен цикъл › Рейс в сряда › Отговор"
        #expect(output.contains(place + ": предупреждение: Предложението „Рейс в сряда“"), "\(output)")
        #expect(output.contains("Пейка пред кметството › Отговор"))
        #expect(!output.contains("measures") && !output.contains("{"), "\(output)")
    }

    @Test func saysManyOfAKindInOneLineWithFiveNames() throws {
        let output = try flat()
        let line =
            "предупреждение: 6 мерки нямат отговорник: „Втора“; „Трета“; „Четвърта“; „Пета“; „Шеста“ и още 1. "
        #expect(output.contains(line), "\(output)")
        #expect(!output.contains("Мерки › Втора"))
    }

    @Test func namesThePlaceOfEachSumThatIsFolded() throws {
        let sheet = """
            format: 1
            answers:
              adoption.summary: Струва 11 111 евро.
              roadmap.littleMoney: Мерките струват 22 222 евро, а не 44 444 евро.
              measures:
                - {id: m1, oneOff: 20000}

            """
        try Data(sheet.utf8).write(to: URL(filePath: folder.inside("b.yaml")))
        #expect(try ProgramRun(["import", folder.inside("b.yaml"), dossier, "--apply"]).status == 0)
        let output = try flat().replacing("\u{A0}", with: " ")
        #expect(output.contains("?: предупреждение: В текста пише"), "\(output)")
        let line = output.components(separatedBy: "Същото важи за още 2: ").last ?? ""
        #expect(line.prefix { $0 != "." }.split(separator: " евро (").count == 3, "\(output)")
    }

    @Test func tellsProgramsEveryFinding() throws {
        struct Sheet: Decodable {
            var version: Int
            var counts: [String: Int]
            var findings: [[String: String]]
        }
        let sheet = try JSONDecoder().decode(Sheet.self, from: Data(try review("--json").output.utf8))
        #expect(sheet.version == 1)
        #expect(sheet.counts.values.reduce(0, +) == sheet.findings.count)
        #expect(sheet.counts["errors"] == 1)
        let leads = sheet.findings.filter { $0["code"] == "review.measure-without-lead" }
        #expect(leads.count == 6)
        let first = try #require(leads.first)
        #expect(Set(first.keys) == ["code", "family", "severity", "path", "place", "text", "remedy"])
        #expect(first["path"] == "measures/m2/lead" && first["place"] == "Мерки › Втора › Отговорник")
        #expect(first["family"] == "owned" && first["severity"] == "warning")
        let weights = sheet.findings.compactMap {
            ["error", "warning", "advice"].firstIndex(of: $0["severity"] ?? "")
        }
        #expect(weights == weights.sorted() && Set(weights).count == 3)
        #expect(sheet.findings.allSatisfy { !($0["text"] ?? "").isEmpty && !($0["remedy"] ?? "").isEmpty })
    }

    @Test func namesContradictionsFirstThenWhatIsMissingThenAdvice() throws {
        let weights = try review().output.split(separator: "\n").compactMap { line in
            ["грешка: ", "предупреждение: ", "съвет: "].firstIndex { line.contains($0) }
        }
        #expect(weights == weights.sorted() && Set(weights).count == 3, "\(weights)")
    }

    @Test(arguments: ["measure-without-lead", "review.measure-without-lead"])
    func explainsACode(code: String) throws {
        let run = try ProgramRun(["review", "--explain", code])
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("review.measure-without-lead (предупреждение, отговорници)\n"))
        #expect(run.output.contains("Мярката „…“ няма отговорник."))
        #expect(run.output.contains("Защо има значение: Работа без отговорник"))
        #expect(run.output.contains("Как се поправя: Посочете длъжност"))
        let english = try ProgramRun(["review", "--explain", code, "--lang", "en"])
        #expect(english.output.contains("Why it matters: Nobody begins work that has no lead"))
    }

    @Test func namesTheNearestOfAnUnknownCode() throws {
        let run = try ProgramRun(["review", "--explain", "measure-without-leed"])
        #expect(run.status == 2 && run.errors.contains("review.measure-without-lead"), "\(run.errors)")
    }

    @Test func endsAsAskedWhenThereAreFindings() throws {
        #expect(try review().status == 0)
        #expect(try review("--strict").status == 1)
        #expect(try review("--strict", "--json").status == 1)
    }

    @Test func aDraftSaysHowManyContradictionsThereAre() throws {
        let draft = try ProgramRun(["draft", dossier, "--format", "md"])
        #expect(draft.status == 0 && draft.output.contains("противоречия: 1."), "\(draft.output)")
        #expect(try ProgramRun(["draft", dossier, "--format", "md", "--strict"]).status == 1)
        let mended = Self.answers.replacing("2028-05-01", with: "2030-05-01")
        try Data(mended.utf8).write(to: URL(filePath: folder.inside("a.yaml")))
        _ = try ProgramRun(["import", folder.inside("a.yaml"), dossier, "--apply"])
        let sound = try ProgramRun(["draft", dossier, "--format", "md", "--strict"])
        #expect(sound.status == 0 && !sound.output.contains("противоречия"), "\(sound.output)")
    }

    @Test(arguments: [("bg", "по наша преценка остарява"), ("en", "by our own reckoning")])
    func `an old figure is explained as a limit of our own`(language: String, words: String) throws {
        let run = try ProgramRun(["review", "--explain", "old-figure", "--lang", language])
        #expect(run.status == 0)
        #expect(run.output.contains(words), "\(run.output)")
    }
}
