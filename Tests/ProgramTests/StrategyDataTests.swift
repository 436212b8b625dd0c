import Foundation
import TestKit
import Testing

/// The strategy as data and what is left of it under a supposition, as the program gives them.
@Suite(.timeLimit(.minutes(6))) struct StrategyDataTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    private static let example = root + "/guide/samples/vidin"

    private func object(_ arguments: [String]) throws -> [String: Any] {
        let run = try ProgramRun(arguments)
        #expect(run.status == 0, "\(run.errors)")
        let read = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        return try #require(read as? [String: Any])
    }

    private func rows(_ object: [String: Any], _ key: String) -> [[String: Any]] {
        object[key] as? [[String: Any]] ?? []
    }

    // MARK: Data

    @Test(arguments: ["bg", "en"])
    func givesTheWorkedExampleAsData(language: String) throws {
        let data = try object(["export", Self.example, "--json", "--lang", language])
        #expect(data["version"] as? Int == 3 && data["language"] as? String == language)
        #expect((data["municipality"] as? [String: Any])?["code"] as? String == "VID09")
        let tables = [
            "fields", "problems", "objectives", "indicators", "measures", "risks", "uses", "stakeholders",
            "rounds",
        ]
        for table in tables {
            #expect(!rows(data, table).isEmpty, "\(table)")
            #expect(rows(data, table).allSatisfy { $0["id"] is String && $0["missing"] is [Any] })
        }
        #expect(rows(data, "problems").compactMap { $0["rank"] as? Int }.sorted().first == 1)
        let lines =
            rows(data, "measures").filter { $0["counts"] as? Bool == true }.flatMap { rows($0, "money") }
            + rows(data, "unassignedMoney")
        let sum = lines.compactMap { $0["amount"] as? Double }.reduce(0, +)
        let totals = try #require(data["totals"] as? [String: Any])
        let known = (totals["overall"] as? [String: Any])?["known"] as? Double
        #expect(sum > 0 && known == sum)
    }

    @Test func givesTheSameDataEachTimeWithoutAnyNullOrNoise() throws {
        let first = try ProgramRun(["export", Self.example, "--json"]).output
        #expect(try ProgramRun(["export", Self.example, "--json"]).output == first)
        #expect(!first.contains(": null") && first.firstMatch(of: /\.[0-9]{7,}/) == nil)
    }

    /// Every key that a program may meet is in the reference, so that none comes in by accident.
    @Test func namesEveryKeyInTheReference() throws {
        let reference = try String(contentsOfFile: Self.root + "/guide/reference.md", encoding: .utf8)
        var keys: Set<String> = []
        for arguments in [["export", "--json"], ["what-if", "--json", "--money", "30%", "--staff", "2"]] {
            Self.gather(try object(arguments + [Self.example]), into: &keys)
        }
        #expect(keys.filter { !reference.contains("`\($0)`") }.sorted() == [])
    }

    private static func gather(_ value: Any, into keys: inout Set<String>) {
        if let object = value as? [String: Any] {
            keys.formUnion(object.keys)
            for value in object.values { gather(value, into: &keys) }
        }
        for item in value as? [Any] ?? [] { gather(item, into: &keys) }
    }

    @Test func writesTheDataIntoAFileThatIsNotThereYet() throws {
        let folder = try TemporaryFolder()
        let file = folder.inside("strategy.json")
        let run = try ProgramRun(["export", Self.example, "--json", "--out", file])
        #expect(run.status == 0 && run.output.contains("strategy.json"), "\(run.errors)")
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text == (try ProgramRun(["export", Self.example, "--json"]).output))
        try Data("{}".utf8).write(to: URL(filePath: file))
        #expect(try ProgramRun(["export", Self.example, "--json", "--out", file]).status == 73)
        #expect(try ProgramRun(["export", Self.example, "--json", "--out", file, "--force"]).status == 0)
    }

    @Test func keepsPersonalAnswersAndNotesInside() throws {
        let folder = try TemporaryFolder()
        let dossier = folder.inside("d")
        try NewDossier.vidin(at: dossier)
        let answers =
            "format: 1\nanswers:\n  stakeholders:\n    - id: s1\n      name: Читалище\n      contact: тайна@поща\n"
        try Data(answers.utf8).write(to: URL(filePath: folder.inside("a.yaml")))
        let kept = try ProgramRun(["import", folder.inside("a.yaml"), dossier, "--apply"])
        try #require(kept.status == 0, "\(kept.errors)")
        #expect(try ProgramRun(["export", dossier]).output.contains("тайна@поща"))
        let data = try ProgramRun(["export", dossier, "--json"]).output
        #expect(data.contains("Читалище") && !data.contains("тайна") && !data.contains("contact"))
    }

    @Test func givesDataOfADossierWithoutAnswers() throws {
        let folder = try TemporaryFolder()
        try NewDossier.kula(at: folder.inside("d"))
        let data = try object(["export", folder.inside("d"), "--json"])
        #expect(rows(data, "measures").isEmpty)
        let overall = (data["totals"] as? [String: Any])?["overall"] as? [String: Any]
        #expect(overall != nil && overall?["known"] == nil)
        let none = try ProgramRun(["what-if", folder.inside("d"), "--money", "30%"])
        #expect(none.status == 0 && none.output.contains("Още няма мерки"), "\(none.errors)")
    }

    // MARK: Money

    @Test(arguments: [("bg", "80"), ("en", "80"), ("bg", "60"), ("en", "40")])
    func tellsTheMoneyInNoMoreColumnsThanThereAre(language: String, columns: String) throws {
        let run = try ProgramRun(
            ["status", Self.example, "--money", "--lang", language], environment: ["COLUMNS": columns])
        let widest = run.output.split(separator: "\n").map(\.count).max() ?? 0
        #expect(run.status == 0 && widest <= (Int(columns) ?? 80), "\(run.output)")
        let total = language == "bg" ? "2\u{A0}112\u{A0}000" : "2,112,000"
        #expect(run.output.components(separatedBy: total).count == 3, "\(run.output)")
    }

    @Test func saysWhatEachSumOfMoneyMisses() throws {
        let folder = try TemporaryFolder()
        let dossier = folder.inside("d")
        try NewDossier.kula(at: dossier)
        let answers = """
            format: 1
            answers:
              mandate.startYear: 2027
              mandate.endYear: 2029
              measures: [{id: m1, title: Портал, oneOff: 100, yearly: 0, start: "2027-01-10"}]
              finance:
                - {id: f1, measure: m1, year: 2027, amount: 100, kind: one-off, source: own, certainty: sure}
                - {id: f2, measure: m1, year: 2028, amount: {unknown: true}, kind: yearly, source: own, certainty: sure}
                - {id: f3, measure: m1, year: 2033, amount: 50, kind: yearly, source: own, certainty: sure}
                - {id: f4, measure: m1, year: 2034, amount: {unknown: true}, kind: yearly, source: own, certainty: sure}
            """
        try Data(answers.utf8).write(to: URL(filePath: folder.inside("a.yaml")))
        let kept = try ProgramRun(["import", folder.inside("a.yaml"), dossier, "--apply"])
        #expect(kept.status == 0, "\(kept.errors)")
        let lines = try ProgramRun(["status", dossier, "--money"]).output.split(separator: "\n")
        let outside = try #require(lines.first { $0.hasPrefix("Извън периода") })
        #expect(outside.components(separatedBy: "поне 50").count == 3, "\(outside)")
        let own = try #require(lines.first { $0.hasPrefix("Бюджет на общината") })
        #expect(own.contains(" 100 ") && own.contains("?") && own.contains("поне 100"), "\(own)")
    }

    // MARK: Load

    @Test(arguments: ["bg", "en"]) func tellsTheLoadWithinEightyColumns(language: String) throws {
        let run = try ProgramRun(["status", Self.example, "--load", "--lang", language])
        #expect(run.status == 0 && run.errors.isEmpty && !run.output.contains("{"), "\(run.output)")
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(run.output)")
        #expect(run.output.contains(language == "bg" ? "Най-дългата верига" : "The longest chain"))
        let data = try object(["status", Self.example, "--load", "--json", "--lang", language])
        #expect(data["version"] as? Int == 3 && rows(data, "loads").count == 9)
        #expect((data["untold"] as? [String])?.isEmpty ?? false)
        let exported = try object(["export", Self.example, "--json", "--lang", language])["capacity"]
        let capacity = try #require(exported as? [String: Any])
        #expect(
            rows(capacity, "loads").map { $0["unit"] as? String }
                == rows(data, "loads").map { $0["unit"] as? String })
    }

    @Test func tellsOverloadUnknownWorkAndTheNumberOfMeasures() throws {
        let folder = try TemporaryFolder()
        let dossier = folder.inside("d")
        try NewDossier.kula(at: dossier)
        let none = try ProgramRun(["status", dossier, "--load"])
        #expect(none.status == 0 && none.output.contains("Още няма мерки"), "\(none.output)")
        let measures = """
            format: 1
            answers:
              mandate.startYear: 2027
              mandate.endYear: 2028
              roadmap.capacity: 1
              units: [{id: a, title: Деловодство, months: 2}]
              measures:
                - {id: m1, title: Едно, unit: a, start: "2027-01-01", end: "2027-12-31"}
                - {id: m2, title: Две, start: "2027-07-01", end: "2028-12-31"}
            """
        func load(_ answers: String) throws -> String {
            try Data(answers.utf8).write(to: URL(filePath: folder.inside("a.yaml")))
            let kept = try ProgramRun(["import", folder.inside("a.yaml"), dossier, "--apply"])
            #expect(kept.status == 0, "\(kept.errors)")
            return try ProgramRun(["status", dossier, "--load"]).output
        }
        let counted = try load(measures)
        #expect(counted.contains("! 2/1") && counted.contains("не е преценен"), "\(counted)")
        let worked = try load(measures.replacing("title: Едно,", with: "title: Едно, effort: 5,"))
        #expect(worked.contains("! 2,5/2") && worked.contains("с 0,5 над възможното"), "\(worked)")
        #expect(worked.contains("мярка 2,") && !worked.contains("От никое звено"), "\(worked)")
    }

    @Test(arguments: ["bg", "en"]) func tellsWhichAnswersAreBehindAQuestionMarkOrANought(language: String)
        throws
    {
        let folder = try TemporaryFolder()
        let dossier = folder.inside("d")
        try NewDossier.kula(at: dossier)
        func load(_ answers: String) throws -> String {
            let sheet = "format: 1\nanswers:\n  mandate.startYear: 2027\n  mandate.endYear: 2028\n" + answers
            try Data(sheet.utf8).write(to: URL(filePath: folder.inside("a.yaml")))
            _ = try ProgramRun(["import", folder.inside("a.yaml"), dossier, "--apply"])
            let run = try ProgramRun(["status", dossier, "--load", "--lang", language])
            return run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        let isBulgarian = language == "bg"
        let counted = try load("  measures: [{id: m1, title: Едно}]\n")
        #expect(counted.contains("0/?"))
        let capacity =
            isBulgarian
            ? "колко мерки може да води екипът едновременно" : "how many measures the team can manage"
        #expect(
            counted.contains(capacity) && counted.contains(isBulgarian ? "стъпка 10" : "step 10"),
            "\(counted)")
        #expect(counted.contains(isBulgarian ? "поле „Начало“" : "field ‘Start’"), "\(counted)")
        let units =
            "  units: [{id: a, title: Деловодство}, {id: b, title: Каса}]\n  measures: [{id: m1, title: Едно, unit: a, effort: 5, start: 2027, end: 2028}, {id: m2, title: Две}]\n"
        let worked = try load(units)
        #expect(worked.contains("0/?"), "\(worked)")
        #expect(
            worked.contains(
                isBulgarian
                    ? "могат да дадат звената: Деловодство и Каса."
                    : "these units can give: Деловодство and Каса."),
            "\(worked)")
        #expect(
            worked.contains(isBulgarian ? "За звеното Каса навсякъде пише 0" : "is assigned to it: Каса."),
            "\(worked)")
        #expect(
            worked.contains(isBulgarian ? "За мярка 2 не е посочено звено." : "Measure 2 has no unit."),
            "\(worked)")
    }

    // MARK: What if

    @Test(arguments: [
        ["--money", "30%"], ["--staff", "1"], ["--without", "1"], ["--money=30", "--staff=2"],
    ])
    func tellsWhatIsLeft(options: [String]) throws {
        let data = try object(["what-if", Self.example, "--json"] + options)
        let kept = try #require(data["kept"] as? [String])
        let before = try #require(data["before"] as? [String: Any])
        #expect(kept.count + rows(data, "fallen").count == before["measures"] as? Int)
        #expect(!rows(data, "fallen").isEmpty)
        for language in ["bg", "en"] {
            let run = try ProgramRun(["what-if", Self.example, "--lang", language] + options)
            #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
            #expect(run.output.contains(language == "bg" ? "Отпада" : "dropped"), "\(run.output)")
            #expect(run.output.contains(language == "bg" ? "наше предложение" : "our own proposal"))
            #expect(!run.output.contains("{"), "\(run.output)")
        }
    }

    @Test(arguments: [
        ("0%", "Не остава нито една мярка."), ("100 %", "Нищо не отпада."), ("12,5", "12,5\u{00A0}%"),
    ])
    func readsAShareHoweverItIsWritten(share: String, says: String) throws {
        let run = try ProgramRun(["what-if", Self.example, "--money", share], environment: ["LANG": "bg"])
        #expect(run.status == 0 && run.output.contains(says), "\(run.output)")
    }

    @Test(arguments: ["-5", "-5%", "150%", "много", "--json"])
    func `what is no share is refused in the language`(share: String) throws {
        let run = try ProgramRun(["what-if", Self.example, "--money", share], environment: ["LANG": "bg"])
        #expect(run.status != 0 && run.errors.hasPrefix("--money не приема „\(share)“."), "\(run.errors)")
    }

    @Test func knowsAMeasureByNumberIdOrBeginning() throws {
        let data = try object(["export", Self.example, "--json"])
        let first = try #require(rows(data, "measures").first)
        let (id, title) = (try #require(first["id"] as? String), try #require(first["title"] as? String))
        for name in ["1", id, title.uppercased(), String(title.prefix(12))] {
            let outcome = try object(["what-if", Self.example, "--json", "--without", name])
            let fallen = rows(outcome, "fallen").filter { $0["reason"] as? String == "given-up" }
            #expect(fallen.compactMap { $0["measure"] as? String } == [id], "\(name)")
        }
    }

    @Test(arguments: [
        Invocation([], 2, "--money"),
        Invocation(["--money", "много"], 2, "много"), Invocation(["--money", "130%"], 2, "130%"),
        Invocation(["--money", "1e2"], 2, "1e2"), Invocation(["--money", ""], 2, "--money"),
        Invocation(["--staff", "2.5"], 2, "2.5"), Invocation(["--staff", "двама"], 2, "двама"),
        Invocation(["--staff=-1"], 2, "-1"), Invocation(["--without", "Космодрум"], 2, "Космодрум"),
        Invocation(["--without", "99"], 2, "99"), Invocation(["--without", ""], 2, "мярка"),
        Invocation(["--without", " "], 2, "мярка"), Invocation(["--without"], 2, "without"),
    ])
    func saysInOneSentenceWhatItCannotSuppose(call: Invocation) throws {
        let run = try ProgramRun(["what-if", Self.example] + call.arguments)
        #expect(run.status == call.status && run.output.isEmpty, "\(run.output)")
        #expect(run.errors.contains(call.says), "\(run.errors)")
        #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
    }

    @Test func refusesANameOfSeveralMeasuresAndAStoppedOne() throws {
        let folder = try TemporaryFolder()
        let dossier = folder.inside("d")
        try NewDossier.vidin(at: dossier)
        let table = "title;status\nПортал за данни;planned\nПортал за срещи;planned\nШкола;stopped\n"
        try Data(table.utf8).write(to: URL(filePath: folder.inside("measures.csv")))
        _ = try ProgramRun(["import", folder.inside("measures.csv"), dossier, "--apply"])
        let journal = try String(contentsOfFile: dossier + "/journal.jsonl", encoding: .utf8)
        let several = try ProgramRun(["what-if", dossier, "--without", "портал"])
        #expect(several.status == 2 && several.errors.contains("Портал за срещи"), "\(several.errors)")
        let stopped = try ProgramRun(["what-if", dossier, "--without", "Школа"])
        #expect(stopped.status == 2 && stopped.errors.contains("спряна"), "\(stopped.errors)")
        #expect(try ProgramRun(["what-if", dossier, "--without", "портал за д"]).status == 0)
        #expect(try String(contentsOfFile: dossier + "/journal.jsonl", encoding: .utf8) == journal)
    }
}
