import Foundation
import TestKit
import Testing

/// What the program does for scripts and other programs.
@Suite(.timeLimit(.minutes(6))) struct ScriptTests {
    private let folder: TemporaryFolder
    private var dossier: String { folder.inside("vidin") }

    init() throws {
        folder = try TemporaryFolder()
        try NewDossier.vidin(at: folder.inside("vidin"))
    }

    /// Writes a file and returns where it stands.
    private func file(_ name: String, _ text: String) throws -> String {
        try Data(text.utf8).write(to: URL(filePath: folder.inside(name)))
        return folder.inside(name)
    }

    private func answering(_ files: String..., more: [String] = []) throws -> ProgramRun {
        try ProgramRun(["continue", dossier] + files.flatMap { ["--answers", $0] } + more)
    }

    private func export() throws -> String { try ProgramRun(["export", dossier]).output }

    private static let years = "format: 1\nanswers:\n  mandate.startYear: 2027\n  mandate.endYear: 2031\n"

    // MARK: Files of answers

    @Test(arguments: ["bg", "en"])
    func namesWhatTheFilesDoNotAnswerAndEndsWith2(language: String) throws {
        let run = try answering(
            file("a.yaml", Self.years), more: ["--lang", language, "--by", "Секретар"])
        #expect(run.status == 2)
        #expect(run.output == (language == "bg" ? "Записани промени: 2.\n" : "Changes saved: 2.\n"))
        #expect(!run.errors.contains("mandate.startYear"))
        let line = try #require(run.errors.split(separator: "\n").first { $0.contains("mandate.reason:") })
        #expect(line.contains(language == "bg" ? "Защо точно сега" : "Why now"))
        #expect(line.contains(language == "bg" ? "стъпка 1, Мандат и екип" : "step 1, Mandate and team"))
        #expect(try ProgramRun(["history", "--dossier", dossier]).output.contains("Секретар"))
    }

    @Test func saysWhenNothingIsMissing() throws {
        try NewDossier.example(at: folder.inside("example"))
        let sheet = try file("a.yaml", try ProgramRun(["export", folder.inside("example")]).output)
        let run = try answering(sheet)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.split(separator: "\n").count == 2 && run.errors.isEmpty)
        #expect(try answering(sheet).output.hasPrefix("Записани промени: 0."))
    }

    @Test func keepsTablesFromASpreadsheet() throws {
        let problems = try file("problems.csv", "\u{FEFF}title;votes\r\nОпашки на гишето;12\r\n")
        let heading = "Име на мярката;problem;Начало;Еднократен разход;quickWin;source\r\n"
        let measures = try file(
            "measures.csv",
            heading + "=Портал;Опашки на гишето;1.3.2027;\"12 500,50\";да;Бюджет на общината\r\n")
        let run = try answering(problems, measures)
        try #require(run.errors.isEmpty || run.status == 2, "\(run.errors)")
        let saved = try export()
        for part in ["title: \"=Портал\"", "start: \"2027-03-01\"", "oneOff: 12500.5", "quickWin: true"] {
            #expect(saved.contains(part), "\(run.errors)")
        }
        #expect(try answering(problems, measures).output == "Записани промени: 0.\n")
        #expect(try export() == saved)
        let preview = try ProgramRun(["import", measures, dossier])
        #expect(preview.status == 0 && preview.output.hasPrefix("Промени: 0."), "\(preview.errors)")
    }

    @Test func keepsNothingWhenSomethingIsWrong() throws {
        let before = try export()
        let wrong = try file("measures.csv", "title;start\nПортал;1.3.2027\nШкола;31.2.2027\n")
        let run = try answering(file("a.yaml", Self.years), wrong)
        #expect(run.status == 65)
        #expect(run.errors.contains("measures.csv:3") && run.errors.contains("31.2.2027"), "\(run.errors)")
        #expect(run.output.isEmpty)
        #expect(try export() == before)
    }

    @Test(arguments: [
        ("none.yaml", 66, "none.yaml"), ("x=none.csv", 66, "none.csv"), ("other.csv", 65, "other"),
    ])
    func refusesFilesItCannotUse(name: String, status: Int, says: String) throws {
        _ = try file("other.csv", "title\nA\n")
        let run = try ProgramRun(["continue", dossier, "--answers", name], folder: folder.path)
        #expect(run.errors.contains(says), "\(run.errors)")
        #expect(run.status == status || name.hasPrefix("x="))
    }

    @Test func asksOnlyWhatIsMissingOnATerminal() throws {
        let sheet = try file("a.yaml", Self.years + "  mandate.reason: \"Опашки\"\n")
        let terminal = try PseudoTerminal(
            ProgramRun.program, ["continue", dossier, "--answers", sheet, "--step", "mandate"],
            environment: ["LANG": "bg_BG.UTF-8"])
        try terminal.expect("Записани промени: 3.")
        try terminal.expect("\n> ")
        terminal.typeLine("/изход")
        #expect(try terminal.end() == 0)
        #expect(!terminal.transcript.contains("Защо точно сега"))
        #expect(!terminal.transcript.contains("Коя е първата година"))
    }

    @Test func makesADossierWithItsAnswers() throws {
        let sheet = try file("a.yaml", Self.years + "municipality: \"VID22\"\n")
        let run = try ProgramRun(["new", folder.inside("kula"), "--answers", sheet])
        #expect(run.status == 0 && run.output.contains("VID22"), "\(run.errors)")
        let saved = try ProgramRun(["export", folder.inside("kula")]).output
        #expect(saved.contains("mandate.startYear: 2027") && saved.contains("value: 3292"))
    }

    @Test func makesNoDossierOfWrongOrNamelessAnswers() throws {
        let nameless = try file("a.yaml", Self.years)
        let wrong = try file("b.yaml", "answers:\n  mandate.startYear: много\n")
        let runs = try [
            ProgramRun(["new", folder.inside("x"), "--answers", nameless]),
            ProgramRun(["new", folder.inside("x"), "--municipality", "VID22", "--answers", wrong]),
        ]
        #expect(runs.map(\.status) == [2, 65])
        #expect(runs[0].errors.contains("--municipality") && runs[1].errors.contains("b.yaml:2"))
        #expect(!FileManager.default.fileExists(atPath: folder.inside("x")))
    }

    // MARK: Without an input

    @Test(
        arguments: [
            ["continue", "DOSSIER"], ["continue", "DOSSIER", "--json"],
            ["continue", "DOSSIER", "--answers", "FILE"],
            ["continue", "DOSSIER", "--answers", "FILE", "--json"], ["new", "x", "--answers", "FILE"],
            ["new", "x"],
            [], ["--plain"], ["demo"], ["practices", "add", "DOSSIER"], ["status", "DOSSIER", "--json"],
        ], ["/dev/null", "&-"])
    func neverWaitsForAReplyThatCannotCome(arguments: [String], input: String) throws {
        let sheet = try file("a.yaml", Self.years)
        let words = arguments.map { $0.replacing("DOSSIER", with: dossier).replacing("FILE", with: sheet) }
        let quoted = ([ProgramRun.program] + words).map { "'\($0)'" }.joined(separator: " ")
        let place = folder.inside("empty")
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        let run = Process()
        run.executableURL = URL(filePath: "/bin/sh")
        run.arguments = ["-c", "cd '\(place)' && timeout 20 \(quoted) <\(input) >out 2>err"]
        try run.run()
        run.waitUntilExit()
        // Without a dossier nothing can be done, and without an answer none is made.
        let needsAnswers =
            arguments.contains("--answers") || ["new", "--plain", nil].contains(arguments.first)
        let expected: Int32 = needsAnswers ? 2 : arguments.first == "practices" ? 1 : 0
        #expect(run.terminationStatus == expected)
    }

    @Test func saysOnAPipeWhatToTypeAndEnds() throws {
        let place = folder.inside("place")
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        let empty = try ProgramRun([], input: "1\nКула\nkula\n", folder: place)
        #expect(empty.status == 2)
        #expect(empty.output.contains("pateka new ПАПКА") && empty.output.contains("pateka demo"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: place).isEmpty)
        #expect(try ProgramRun(["new", place + "/kula", "--municipality", "VID22"]).status == 0)
        let beside = try ProgramRun([], input: "1\n", folder: place)
        #expect(beside.status == 2)
        #expect(beside.output.contains("Кула – последна промяна"), "\(beside.output)")
        #expect(beside.output.contains("pateka continue kula"))
    }

    @Test func offersTheDossiersOfAFolderAndAWayToStart() throws {
        let place = folder.inside("place")
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        let open = {
            try PseudoTerminal(
                "/bin/bash", ["--norc", "--noprofile", "-c", "cd \(place) && exec \(ProgramRun.program)"],
                environment: ["LANG": "bg_BG.UTF-8", "TERM": "xterm", "PATEKA_PLAIN": "1"])
        }
        let first = try open()
        try first.expect("1. Нова стратегия")
        try first.expect("3. Разглеждане на готовия пример")
        first.typeLine("7")
        try first.expect("от 1 до 3")
        first.typeLine("1")
        try first.expect("За коя община")
        first.typeLine("Кула")
        try first.expect("В коя папка")
        first.typeLine("kula")
        try first.expect("2. Кратък път")
        first.typeLine("")
        try first.expect("12. ")
        first.typeLine("/изход")
        #expect(try first.end() == 0)
        try FileManager.default.createDirectory(atPath: place + "/broken", withIntermediateDirectories: true)
        try Data("x".utf8).write(to: URL(filePath: place + "/broken/dossier.yaml"))
        let second = try open()
        try second.expect("1. Кула – последна промяна")
        try second.expect("2. broken – още без отговори")
        try second.expect("3. Нова стратегия")
        second.typeLine("кула")
        try second.expect("По кой път")
        second.typeLine("")
        try second.expect("12. ")
        second.typeLine("/изход")
        #expect(try second.end() == 0)
        let third = try open()
        try third.expect("4. Отваряне")
        third.typeLine("4")
        try third.expect("В коя папка")
        third.typeLine("КУЛА")
        try third.expect("По кой път")
        third.typeLine("")
        try third.expect("12. ")
        third.typeLine("/изход")
        #expect(try third.end() == 0)
    }

    // MARK: Events

    /// The lines of an output as objects.
    private func events(_ run: ProgramRun) throws -> [[String: Any]] {
        try run.output.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    @Test func tellsAProgramWhatHappens() throws {
        let input = "Опашки\nнякога\n2027\n/назад\n\n/изход\n"
        let run = try ProgramRun(["continue", dossier, "--json", "--step", "mandate"], input: input)
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        let events = try events(run)
        #expect(events.first?["event"] as? String == "started" && events.first?["version"] as? Int == 1)
        let names = events.compactMap { $0["event"] as? String }.filter { $0 != "said" && $0 != "heading" }
        #expect(
            names == [
                "started", "asked", "saved", "asked", "refused", "asked", "saved", "asked", "asked", "asked",
                "ended",
            ])
        let asked = events.filter { $0["event"] as? String == "asked" }
        #expect(asked[0]["path"] as? String == "mandate.reason" && asked[0]["kind"] as? String == "longText")
        #expect(asked[1]["kind"] as? String == "year" && asked[1]["needed"] as? Bool == true)
        #expect(asked[1]["value"] == nil && asked[4]["value"] as? Int == 2027)
        let saved = events.filter { $0["event"] as? String == "saved" }
        let entry = saved[1]["entry"] as? [String: Any]
        #expect(entry?["set"] as? String == "mandate.startYear" && entry?["value"] as? Int == 2027)
        #expect(events.last?["ending"] as? String == "quit" && events.last?["saved"] as? Int == 2)
        #expect(events.last?["next"] as? String == "mandate")
    }

    @Test func offersAProgramWhatAReplyMostLikelyMeans() throws {
        let next = Calendar(identifier: .gregorian).component(.year, from: Date()) + 1
        let run = try ProgramRun(
            ["continue", dossier, "--json", "--step", "mandate"],
            input: "Опашки\nдогодина\n1\n/към participation.gate\nне знам\nпита се\n/изход\n")
        let saved = try events(run).filter { $0["event"] as? String == "saved" }
            .compactMap { $0["entry"] as? [String: Any] }
        #expect(saved.count == 3 && saved[1]["value"] as? Int == next, "\(run.output)")
        #expect(
            saved[2]["mark"] as? String == "participation.gate" && saved[2]["note"] as? String == "пита се")
    }

    @Test func tellsAProgramOfEachNote() throws {
        let run = try ProgramRun(
            ["continue", dossier, "--json", "--step", "mandate", "--by", "Секретар"],
            input: "/бележка първа\n/бележка втора\n/бележка = друга\n/бележка 0\n/изход\n")
        let saved = try events(run).filter { $0["event"] as? String == "saved" }
            .compactMap { $0["entry"] as? [String: Any] }
        #expect(saved.map { $0["text"] as? String } == ["първа", "втора", "друга", ""])
        let notes = saved.prefix(2).compactMap { $0["id"] as? String }
        #expect(saved[2]["notes"] as? [String] == [notes[1]] && saved[3]["notes"] as? [String] == notes)
    }

    @Test func tellsAProgramWhatCanBeChosen() throws {
        let run = try ProgramRun(
            ["continue", dossier, "--json", "--lang", "en"], input: "/go mandate.scope\n2\n")
        let events = try events(run)
        let asked = events.filter { $0["event"] as? String == "asked" }
        #expect(asked[0]["kind"] as? String == "tasks" && asked[0]["path"] == nil)
        let options = try #require(asked[1]["options"] as? [[String: Any]])
        #expect(options.count > 1 && options[1]["number"] as? Int == 2)
        let entry = events.first { $0["event"] as? String == "saved" }?["entry"] as? [String: Any]
        #expect(entry?["value"] as? String == options[1]["id"] as? String)
        #expect(events.last?["ending"] as? String == "end-of-input")
    }

    @Test func tellsAProgramWhatIsMissing() throws {
        let run = try answering(file("a.yaml", Self.years), more: ["--json"])
        #expect(run.status == 2)
        let events = try events(run)
        #expect(events.count { $0["event"] as? String == "saved" } == 2)
        let missing = events.filter { $0["event"] as? String == "missing" }
        #expect(missing.contains { $0["path"] as? String == "mandate.reason" })
        #expect(events.last?["ending"] as? String == "missing")
        let status = try ProgramRun(["status", dossier, "--json"])
        let sheet = try JSONSerialization.jsonObject(with: Data(status.output.utf8)) as? [String: Any]
        let listed = try #require(sheet?["missing"] as? [[String: Any]])
        #expect(listed.compactMap { $0["id"] as? String } == missing.compactMap { $0["path"] as? String })
        #expect(sheet?["next"] as? String == "mandate" && (sheet?["steps"] as? [Any])?.count == 12)
    }

    // MARK: Plain lines

    @Test(arguments: [true, false])
    func sendsNothingButLinesWhenAskedTo(isPlain: Bool) throws {
        let terminal = try PseudoTerminal(
            ProgramRun.program, ["continue", dossier] + (isPlain ? ["--plain"] : []),
            environment: ["LANG": "bg_BG.UTF-8", "TERM": "xterm"])
        try terminal.expect(isPlain ? "\n> " : "Кратък път")
        terminal.type("/изход\r")
        #expect(try terminal.end() == 0)
        #expect(terminal.transcript.contains("\u{1B}") == !isPlain)
    }
}
