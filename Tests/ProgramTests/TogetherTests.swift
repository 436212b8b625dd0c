import Foundation
import TestKit
import Testing

/// Several people on one dossier, with the program as it ships.
@Suite(.timeLimit(.minutes(6))) struct TogetherTests {
    private let folder: TemporaryFolder
    private var dossier: String { folder.inside("kula") }

    init() throws {
        folder = try TemporaryFolder()
        try NewDossier.fullKula(at: folder.inside("kula"))
    }

    /// Replies to the conversation, one a line, by someone.
    private func say(_ replies: String..., by author: String, more: [String] = []) throws -> ProgramRun {
        try ProgramRun(
            ["continue", dossier, "--step", "mandate", "--by", author] + more,
            input: replies.joined(separator: "\n") + "\n")
    }

    private func header() throws -> String {
        try String(contentsOfFile: folder.inside("kula/dossier.yaml"), encoding: .utf8)
    }

    @Test func tellsColleaguesWhatIsWantedOfThem() throws {
        #expect(try header().contains("format: 1\n"))
        let first = try say(
            "/отдел Финанси", "/бележка коя тайна наредба важи?", "Опашки на гишето", "/отдел ГРАО",
            by: "Секретар")
        #expect(first.status == 0, "\(first.errors)")
        #expect(try header().contains("format: 2\n"))

        let status = try ProgramRun(["status", dossier]).output.unwrapped
        #expect(status.contains("боли най-много? – коя тайна наредба важи? (Секретар до Финанси, "))
        let departments = try ProgramRun(["status", dossier, "--by-department"]).output
        #expect(departments.contains("Финанси – за довършване: 0 от 1"))
        #expect(departments.contains("ГРАО – за довършване: 1 от 1\n  Коя е първата година"))
        let all = try ProgramRun(["status", dossier, "--json"]).output
        let theirs = try ProgramRun(["status", dossier, "--json", "--department", "грао"]).output
        #expect(all.contains("\"name\" : \"Финанси\"") && !theirs.contains("Финанси"))
        #expect(theirs.contains("mandate.startYear") && !theirs.contains("\"id\" : \"team\""))
        #expect(try ProgramRun(["status", dossier, "--json", "--department", "Няма"]).status == 2)
        let one = try ProgramRun(["status", dossier, "--department", "грао"]).output
        #expect(one.contains("Коя е първата година") && !one.contains("Финанси"))
        let wrong = try ProgramRun(["status", dossier, "--department", "Няма такъв"])
        #expect(wrong.status == 2 && wrong.errors.contains("Финанси; ГРАО"))

        let history = try ProgramRun(["history", "mandate.reason", "--dossier", dossier]).output.unwrapped
        #expect(history.contains("“, бележка: коя тайна наредба важи?"))
        #expect(history.contains("“: отдел Финанси"))
    }

    @Test func showsNotesAsAThreadWhereverTheyAreShown() throws {
        _ = try say("/отдел Финанси", "/бележка кога е готово?", by: "Секретар")
        _ = try say("/бележка до петък", "/бележка = до сряда", by: "Финанси")
        #expect(try header().contains("format: 5\n"))
        let status = try ProgramRun(["status", dossier]).output.unwrapped
        #expect(
            status.contains("кога е готово? (Секретар до Финанси, ") && status.contains("до сряда (Финанси, ")
        )
        #expect(!status.contains("до петък"))
        let open = try ProgramRun(["status", dossier, "--department", "Финанси"]).output.unwrapped
        #expect(
            open.contains("кога е готово? (Секретар до Финанси, ") && open.contains("до сряда (Финанси, "))
        let history = try ProgramRun(["history", "mandate.reason", "--dossier", dossier]).output.unwrapped
        #expect(history.contains("бележка: до петък") && history.contains("поправена бележка: до сряда"))
        let undo = try ProgramRun(["undo", dossier]).output.unwrapped
        #expect(
            undo.contains("Отменено: бележката „до сряда“ към „") && undo.contains("„до петък“"), "\(undo)")
        #expect(![status, open, history, undo].contains { $0.contains("mandate.reason") })
    }

    @Test func keepsTheNotesOfTwoCopiesThatAreJoined() throws {
        let other = folder.inside("other")
        try FileManager.default.copyItem(atPath: dossier, toPath: other)
        _ = try say("/бележка тук", by: "Секретар")
        let there = try ProgramRun(
            ["continue", other, "--step", "mandate", "--by", "Кмет"], input: "/бележка там\n")
        #expect(there.status == 0)
        let merge = try ProgramRun(["merge", other, dossier])
        #expect(merge.status == 0 && !merge.output.contains("бележк"), "\(merge.output)")
        let shown = try say("/бележки", by: "Секретар").output.unwrapped
        #expect(shown.contains("Бележка от Секретар, ") && shown.contains("– тук (Секретар, "))
        #expect(shown.contains("Бележка от Кмет, ") && shown.contains("– там (Кмет, "))
    }

    @Test func keepsNotesOutOfTheDraftAndInTheExport() throws {
        _ = try say("Опашки на гишето", by: "Кмет")
        let out = folder.inside("out")
        let draft = ["draft", dossier, "--format", "md,html,docx", "--out"]
        #expect(try ProgramRun(draft + [out]).status == 0)
        _ = try say("/към mandate.reason", "/бележка тайна", "/отдел Съвсем секретен", by: "Секретар")
        let again = folder.inside("again")
        #expect(try ProgramRun(draft + [again]).status == 0)
        for name in try FileManager.default.contentsOfDirectory(atPath: out) {
            let files = try [out, again].map { try Data(contentsOf: URL(filePath: $0 + "/" + name)) }
            #expect(files[0] == files[1], "\(name)")
        }
        let export = try ProgramRun(["export", dossier]).output
        #expect(
            export.contains(
                "notes:\n  mandate.reason:\n    - {text: \"тайна\", by: \"Секретар\", day: \""))
        #expect(export.contains("\ndepartments:\n  mandate.reason: \"Съвсем секретен\""))

        let file = folder.inside("answers.yaml")
        try export.write(toFile: file, atomically: true, encoding: .utf8)
        let other = folder.inside("other")
        _ = try ProgramRun(["new", other, "--municipality", "VID22", "--path", "full"])
        #expect(try ProgramRun(["import", file, other, "--apply"]).status == 0)
        #expect(try ProgramRun(["export", other]).output == export)
        _ = try ProgramRun(["undo", other, "--yes"])
        #expect(try !ProgramRun(["export", other]).output.contains("секретен"))
    }

    // MARK: At one question

    @Test(arguments: [true, false])
    func asksWhatShallStandWhereTwoAnswerOneQuestion(isPlain: Bool) throws {
        var environment = ["LANG": "bg_BG.UTF-8", "TERM": "xterm"]
        if isPlain { environment["PATEKA_PLAIN"] = "1" }
        let terminal = try PseudoTerminal(
            ProgramRun.program, ["continue", dossier, "--by", "Кмет"], environment: environment, rows: 24)
        try terminal.wait(forText: "12. ")
        terminal.type("/към mandate.reason\r")
        try terminal.wait(forText: "Защо точно сега")
        #expect(try say("/към mandate.reason", "Опашки на гишето", by: "Секретар").status == 0)
        terminal.type("Стари сгради\r")
        try terminal.wait(forText: "Кое да остане?")
        #expect(terminal.screen.text.joined(separator: " ").contains("Секретар записа за"))
        #expect(terminal.screen.text.joined(separator: " ").contains("Опашки на гишето"))
        terminal.type("2\r")
        try terminal.wait(forText: "Коя е първата година")
        terminal.type("/изход\r")
        #expect(try terminal.end() == 0)
        #expect(try ProgramRun(["export", dossier]).output.contains("mandate.reason: \"Стари сгради\""))
        let history = try ProgramRun(["history", "mandate.reason", "--dossier", dossier]).output.unwrapped
        #expect(history.contains("Опашки на гишето") && history.contains("Стари сгради"))
    }

    @Test(arguments: [("", "Вашият отговор е по-късен и важи той"), ("--json", "Кое да остане?")])
    func saysInAScriptWhatWasAnsweredMeanwhile(option: String, said: String) throws {
        // The replies wait in the pipe until the question was asked and somebody else has answered it.
        let line = """
            mkfifo replies; $P continue kula \(option) <replies >out & exec 3>replies
            echo '/към mandate.reason' >&3
            for i in $(seq 100); do grep -q 'Защо точно' out && break; sleep 0.1; done
            (echo /към mandate.reason; echo Опашки) | $P continue kula --by Секретар >/dev/null
            echo 'Ремонт' >&3; echo 2 >&3; exec 3>&-; wait; cat out
            """
        let run = try ProgramRun(shell: line, folder: folder.path)
        #expect(run.output.contains("Секретар записа за"), "\(run.output.suffix(800))")
        #expect(run.output.contains(said))
        #expect(try ProgramRun(["export", dossier]).output.contains("mandate.reason: \"Ремонт\""))
    }

    @Test func namesTablesAndTheirCellsInTheStatusByTheirWords() throws {
        _ = try say(
            "/към team", "+", "Секретар", "/бележка кой го замества?", "/назад", "/по-късно чака кмета",
            by: "Кмет")
        let status = try ProgramRun(["status", dossier]).output.unwrapped
        #expect(status.contains(" Кои са хората в екипа? – отложено: "), "\(status)")
        #expect(
            status.contains("Мандат и екип › ") && status.contains(" › Име – кой го замества?"), "\(status)")
        #expect(!status.contains("team"), "\(status)")
    }

    @Test func changesTheLanguageOfRegistersAndAdviceToo() throws {
        let run = try say("/език", "/law", "/search portal", "", "/quit", by: "Trainer")
        #expect(run.output.contains("Why now, and which problem hurts most?"))
        #expect(run.output.contains("--lang en\n"))
        let after = run.output.components(separatedBy: "The conversation goes on in English.").last ?? ""
        let cyrillic = after.replacing(dossier, with: "").filter { ("а"..."я").contains($0) }
        #expect(cyrillic.count < 40, "\(after)")
        #expect(try ProgramRun(["status", dossier]).output.contains("Кула"))
    }
}

extension String {
    /// On one line, as it was before it was broken for the screen.
    fileprivate var unwrapped: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
