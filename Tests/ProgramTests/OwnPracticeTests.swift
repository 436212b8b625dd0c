import Foundation
import TestKit
import Testing

/// Practices of a municipality's own: told, kept, shared, checked, printed.
@Suite(.timeLimit(.minutes(6))) struct OwnPracticeTests {
    private let folder: TemporaryFolder
    private var dossier: String { folder.inside("kula") }
    private var kept: String { folder.inside("kula/practices") }

    /// The replies to every question, as a person would type them.
    static let replies = [
        "Листове за форума в Кула", "Sheets for the forum in Kula", "Кула", "Kula", "", "3", "2900", "2024",
        "1",
        "participation; rural", "2", "Малко хора идваха на форума.", "Few people came to the forum.",
        "Раздадохме листове с въпроси.", "We handed out sheets with questions.", "С пощата и читалището.",
        "With the post and the community centre.", "", "не", "https://www.kula.bg/forum", "Форум в Кула",
        "Община Кула", "", "", "да", "120", "върнати листа", "sheets returned", "2025", "", "", "",
        "Хората пишат, когато ги питат.", "People write when they are asked.", "Вземете листа.",
        "Take the sheet.", "1", "", "", "да",
    ]

    init() throws {
        folder = try TemporaryFolder()
        try NewDossier.kula(at: folder.inside("kula"))
    }

    /// The checkout this file stands in.
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    private static let id = "bg-sheets-for-the-forum-in-kula"

    private func add(_ replies: [String] = OwnPracticeTests.replies, to more: [String]? = nil) throws
        -> ProgramRun
    {
        try ProgramRun(
            ["practices", "add"] + (more ?? [dossier]), input: replies.joined(separator: "\n") + "\n")
    }

    private func names(_ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    @Test func keepsAPracticeToldFromAFile() throws {
        let run = try add()
        #expect(run.status == 0, "\(run.errors)\(run.output)")
        #expect(names(kept) == [Self.id + ".yaml"])
        let text = try String(contentsOfFile: kept + "/\(Self.id).yaml", encoding: .utf8)
        #expect(text.contains("year: 2025") && text.contains("https://www.kula.bg/forum"))
        #expect(
            text.contains("participation: consult") && text.contains("themes: [\"participation\", \"rural\"]")
        )
        #expect(try add().status == 0)
        #expect(names(kept) == [Self.id + "-2.yaml", Self.id + ".yaml"])
    }

    @Test func asksForAPracticeOnATerminal() throws {
        let terminal = try PseudoTerminal(
            ProgramRun.program, ["practices", "add", dossier],
            environment: ["LANG": "bg_BG.UTF-8", "TERM": "xterm", "NO_COLOR": "1", "ACCESSIBLE": "1"])
        try terminal.expect("Как се казва практиката?")
        terminal.typeLine("")
        try terminal.expect("чака отговор")
        for reply in Self.replies.dropLast(Self.replies.count - 20) {
            try terminal.expect("\n> ")
            terminal.typeLine(reply)
        }
        try terminal.expect("какво е заглавието ѝ?")
        terminal.typeLine("/назад")
        try terminal.expect("Сега: https://www.kula.bg/forum")
        terminal.typeLine("kula.bg")
        try terminal.expect("Това не е адрес на страница")
        terminal.typeLine("")
        try terminal.expect("какво е заглавието ѝ?")
        for reply in Self.replies.dropFirst(20).dropLast() {
            try terminal.expect("\n> ")
            terminal.typeLine(reply)
        }
        try terminal.expect("Какво да пренесете първо")
        try terminal.expect("Да се запише ли?")
        terminal.typeLine("да")
        try terminal.expect("Практиката е записана")
        #expect(try terminal.end() == 0)
        #expect(names(kept) == [Self.id + ".yaml"])
    }

    @Test func takesPartBesideTheBuiltInOnes() throws {
        #expect(try add().status == 0)
        let show = try ProgramRun(["practices", "show", Self.id], folder: dossier)
        #expect(show.status == 0 && show.output.contains("Малко хора идваха"), "\(show.errors)")
        #expect(try ProgramRun(["practices", "show", Self.id], folder: folder.path).status == 66)
        for arguments in [["--catalog", dossier], ["--catalog", kept]] {
            let found = try ProgramRun(["practices", "search", "листове", "форум", "Кула"] + arguments)
            #expect(found.output.contains(Self.id), "\(found.output)")
        }
        let answers = """
            format: 1
            answers:
              problems: [{id: p1, title: "На форума няма листове за хората", themes: [participation]}]
              uses: [{id: u1, practice: "\(Self.id)", section: problems, figure: 1, lesson: "И ние да раздадем листове."}]
            """
        try Data(answers.utf8).write(to: URL(filePath: folder.inside("a.yaml")))
        let taken = try ProgramRun(["import", folder.inside("a.yaml"), dossier, "--apply"])
        #expect(taken.status == 0, "\(taken.errors)")
        let suggested = try ProgramRun(["practices", "suggest", dossier, "--limit", "300"])
        #expect(suggested.output.contains(Self.id), "\(suggested.output.prefix(2000))")
        #expect(try ProgramRun(["draft", dossier, "--format", "md", "--out", folder.path]).status == 0)
        let draft = try String(contentsOfFile: folder.inside("strategy.bg.md"), encoding: .utf8)
        #expect(draft.contains("Листове за форума в Кула") && draft.contains("kula.bg/forum"))
    }

    @Test func goesToAnotherMunicipalityAsAFile() throws {
        #expect(try add().status == 0)
        let out = folder.inside("out")
        #expect(try ProgramRun(["practices", "export", "--dossier", dossier, "--out", out]).status == 0)
        #expect(names(out) == [Self.id + ".yaml"])
        let other = folder.inside("other")
        _ = try ProgramRun(["new", other, "--municipality", "VID37"])
        let preview = try ProgramRun(["practices", "import", out, other, "--lang", "en"])
        #expect(preview.output.contains("+ " + Self.id) && preview.output.contains("Nothing was saved"))
        #expect(names(other + "/practices") == [])
        let sent = folder.inside("sent (1).yaml")
        try FileManager.default.copyItem(atPath: out + "/\(Self.id).yaml", toPath: sent)
        let applied = try ProgramRun(["practices", "import", sent, other, "--apply", "--lang", "en"])
        #expect(applied.status == 0 && applied.output.contains("1."), "\(applied.errors)")
        #expect(names(other + "/practices") == [Self.id + ".yaml"])
        let again = try ProgramRun(["practices", "import", out, other, "--apply", "--lang", "en"])
        #expect(again.output == "Practices imported: 0.\n")
        let shipped = try ProgramRun(["practices", "export", "pl-gdansk-civic-budget", "--out", out])
        #expect(shipped.status == 0 && names(out).contains("pl-gdansk-civic-budget.yaml"))
        let clash = try ProgramRun(["practices", "import", out, other, "--apply"])
        #expect(
            clash.status == 65 && clash.errors.contains("pl-gdansk-civic-budget.yaml:1"), "\(clash.errors)")
        #expect(names(other + "/practices") == [Self.id + ".yaml"])
    }

    @Test func comesAlongWhenCopiesOfADossierAreJoined() throws {
        let copy = folder.inside("copy")
        try FileManager.default.copyItem(atPath: dossier, toPath: copy)
        #expect(try add(to: [copy]).status == 0)
        #expect(try ProgramRun(["merge", copy, dossier]).status == 0)
        let again = try ProgramRun(["merge", copy, dossier])
        #expect(again.status == 0 && !again.errors.contains("практика"), "\(again.errors)")
        let file = try #require(names(copy + "/practices").first { $0.hasSuffix(".yaml") })
        let theirs = URL(filePath: copy + "/practices/" + file)
        try String(contentsOf: theirs, encoding: .utf8).replacing(
            "status: running", with: "status: completed"
        )
        .write(to: theirs, atomically: true, encoding: .utf8)
        let apart = try ProgramRun(["merge", copy, dossier])
        #expect(apart.status == 0 && apart.errors.contains("но с различно съдържание"), "\(apart.errors)")
        #expect(names(kept) == [Self.id + ".yaml"])
    }

    @Test func isKeptInACatalogThatNeedNotExistYet() throws {
        let catalog = folder.inside("a/b")
        let run = try add(to: ["--catalog", catalog])
        #expect(run.status == 0, "\(run.errors)")
        #expect(names(catalog) == [Self.id + ".yaml"])
    }

    @Test func namesWhatIsWeakWithFileAndLine() throws {
        #expect(try add().status == 0)
        let file = kept + "/\(Self.id).yaml"
        let bare = try ProgramRun(["practices", "check", dossier, "--strict", "--lang", "en"])
        #expect(bare.status == 1)
        #expect(bare.output.contains("Add status_on") && bare.output.contains("Add ‘asks’"), "\(bare.output)")
        let text = try String(contentsOfFile: file, encoding: .utf8)
            .replacing("status: running", with: "status: running\nstatus_on: 2026-03")
            .replacing("\nsources:", with: "\nasks: {bg: [\"как?\"], en: [\"how?\"]}\nsources:")
        try Data(text.utf8).write(to: URL(filePath: file))
        let sound = try ProgramRun(["practices", "check", dossier, "--strict"])
        #expect(sound.status == 0, "\(sound.output)")
        let weak = text.replacing(/read: "[0-9-]+"/, with: "read: 2019-01-01").replacing(
            ", year: 2025", with: "")
        try Data(weak.utf8).write(to: URL(filePath: file))
        let found = try ProgramRun(["practices", "check", dossier, "--lang", "en"])
        #expect(
            found.status == 0 && found.output.replacing("\n", with: " ").contains("2 warnings"),
            "\(found.output)")
        #expect(found.output.contains("January 2019") && found.output.contains("figure has no year"))
        #expect(found.output.contains(file + ":"))
        #expect(try ProgramRun(["practices", "check", dossier, "--strict"]).status == 1)
    }

    @Test func leavesOutABrokenFileAndSaysSo() throws {
        #expect(try add().status == 0)
        try Data("id: [".utf8).write(to: URL(filePath: kept + "/broken.yaml"))
        let run = try ProgramRun(["practices", "suggest", dossier])
        #expect(run.status == 0 && run.errors.contains("practices/broken.yaml:"), "\(run.errors)")
        #expect(run.errors.split(separator: "\n").count == 1)
        #expect(try ProgramRun(["practices", "show", Self.id], folder: dossier).status == 0)
        #expect(try ProgramRun(["practices", "check", dossier]).status == 1)
    }

    @Test(arguments: ["bg", "en"])
    func printsAllPracticesInOneBook(language: String) throws {
        let run = try ProgramRun(["practices", "book", "--out", folder.path, "--lang", language])
        #expect(run.status == 0, "\(run.errors)")
        let html = try String(
            contentsOfFile: folder.inside("practices.\(language).html"), encoding: .utf8)
        #expect(html.components(separatedBy: "<h3").count == 211 || html.contains("210."))
        let docx = try Data(contentsOf: URL(filePath: folder.inside("practices.\(language).docx")))
        #expect(docx.prefix(2) == Data("PK".utf8))
    }

    @Test func printsAThemeByCountry() throws {
        let run = try ProgramRun([
            "practices", "book", "--theme", "energy", "--format", "md", "--out", folder.path, "--lang", "en",
        ])
        #expect(run.status == 0, "\(run.errors)")
        #expect(names(folder.path).contains("practices-energy.en.md"))
    }

    @Test(arguments: [
        Invocation(["practices", "add", "FOLDER/none"], 66, "none"),
        Invocation(["practices", "add", "--catalog", "/sys/d", "--lang", "bg"], 73, "/sys/d"),
        Invocation(["practices", "search", "село", "--catalog", "FOLDER/none"], 66, "none"),
        Invocation(["practices", "export", "--out", "FOLDER/d"], 66, "pateka practices add"),
        Invocation(["practices", "export", "bg-trojan-public-forum", "--out", "FOLDER/d"], 66, "bg-troyan"),
        Invocation(["practices", "export", "bg-troyan-public-forum", "--out", "/sys/d"], 73, "/sys/d"),
        Invocation(["practices", "export"], 2, "--out"),
        Invocation(["practices", "import", "FOLDER/none.yaml", "FOLDER/kula"], 66, "none.yaml"),
        Invocation(["practices", "import", "FOLDER/kula", "FOLDER/kula"], 66, "kula"),
        Invocation(["practices", "check", "FOLDER/none"], 66, "none"),
        Invocation(["practices", "check", "FOLDER/kula"], 66, "kula"),
        Invocation(["practices", "book", "--theme", "enrgy", "--out", "FOLDER/d"], 2, "energy"),
        Invocation(["practices", "book", "--country", "XX", "--out", "FOLDER/d"], 2, "BG"),
        Invocation(["practices", "book", "--by", "size", "--out", "FOLDER/d"], 2, "size"),
        Invocation(["practices", "book", "--format", "pdf2", "--out", "FOLDER/d"], 2, "pdf2"),
        Invocation(
            ["practices", "book", "--theme", "energy", "--country", "CY", "--out", "FOLDER/d"], 66, "тема"),
        Invocation(
            ["practices", "book", "--country", "CY", "--format", "md", "--out", "/sys/d"], 73, "/sys/d"),
    ])
    func saysInOneSentenceWhatIsWrong(call: Invocation) throws {
        let run = try ProgramRun(
            call.arguments.map { $0.replacing("FOLDER", with: folder.path) },
            input: Self.replies.joined(separator: "\n") + "\n", folder: Self.root)
        #expect(run.status == call.status, "\(run.errors)")
        #expect(run.errors.contains(call.says), "\(run.errors)")
        #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.inside("d")))
    }
}
