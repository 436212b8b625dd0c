import Foundation
import TestKit
import Testing

/// A command line and how it must end.
struct Invocation: CustomTestStringConvertible, Sendable {
    var arguments: [String]
    var status: Int32
    /// What the one sentence must contain.
    var says: String

    init(_ arguments: [String], _ status: Int32, _ says: String) {
        (self.arguments, self.status, self.says) = (arguments, status, says)
    }

    var testDescription: String { arguments.joined(separator: " ") }
}

@Suite struct CommandTests {
    @Test(arguments: [
        Invocation(["new", "FOLDER/d", "--municipality", "Видинн"], 2, "Видин"),
        Invocation(["new", "FOLDER/d", "--municipality", "Бяла"], 2, "Варна"),
        Invocation(["new", "FOLDER/d", "--municipality", "VID99"], 2, "VID99"),
        Invocation(["new", "/sys/d", "--municipality", "VID09"], 73, "/sys/d"),
        Invocation(["new", "FOLDER/full", "--municipality", "VID09"], 73, "full"),
        Invocation(["continue", "FOLDER/none"], 66, "none"),
        Invocation(["continue", "FOLDER/full"], 66, "full"),
        Invocation(["status", "FOLDER/broken"], 65, "dossier.yaml"),
        Invocation(["continue", "FOLDER/newer"], 73, "9"),
        Invocation(["draft", "FOLDER/full", "--format", "pdf2"], 2, "pdf2"),
        Invocation(["draft", "FOLDER/full", "--templates", "FOLDER/none"], 66, "full"),
        Invocation(
            ["draft", "guide/samples/vidin", "--templates", "FOLDER/badtemplate", "--out", "FOLDER/d"], 65,
            "mine.yaml:8"),
        Invocation(["draft", "guide/samples/vidin", "--out", "/sys/d"], 73, "/sys/d"),
        Invocation(["practices", "show", "bg-trojan-public-forum"], 66, "bg-troyan-public-forum"),
        Invocation(["practices", "search", "село", "--theme", "participaton"], 2, "participation"),
        Invocation(["practices", "search", "село", "--cost", "cheap"], 2, "under-10k"),
        Invocation(["practices", "list", "--country", "BG,XX"], 2, "XX"),
        Invocation(["guide", "13"], 2, "13"),
        Invocation(["guide", "changes", "--since", "1.x"], 2, "1.x"),
        Invocation(["guide", "import", "--sheet", "FOLDER/none.csv"], 66, "none.csv"),
        Invocation(["guide", "import", "--sheet", "FOLDER/gone.csv"], 65, "gone.csv:2"),
        Invocation(["guide", "export", "--sheet", "/sys/a.csv"], 73, "/sys/a.csv"),
        Invocation(["guide", "book", "--step", "mandat", "--out", "FOLDER/d"], 2, "mandate"),
        Invocation(["guide", "book", "--format", "pdf2", "--out", "FOLDER/d"], 2, "pdf2"),
        Invocation(["guide", "book", "--step", "1", "--format", "md", "--out", "/sys/d"], 73, "/sys/d"),
        Invocation(["guide", "form", "residnts", "--out", "FOLDER/d"], 2, "residents"),
        Invocation(["guide", "check", "--guide", "FOLDER/none"], 66, "none"),
        Invocation(["continue", "FOLDER/full", "--guide", "FOLDER/badguide"], 65, "guide.yaml:2"),
        Invocation(["status", "--frobnicate"], 2, "frobnicate"),
        Invocation(["statsu"], 2, "statsu"),
        Invocation(["new"], 2, "Липсва"),
        Invocation(["history", "--limit", "много"], 2, "много"),
        Invocation(["import", "FOLDER/none.yaml", "FOLDER/full"], 66, "full"),
    ])
    func saysInOneSentenceWhatIsWrong(call: Invocation) throws {
        let folder = try TemporaryFolder()
        try prepare(folder)
        let run = try ProgramRun(
            call.arguments.map { $0.replacing("FOLDER", with: folder.path) }, folder: Self.root)
        #expect(run.status == call.status, "\(run.errors)")
        #expect(run.errors.contains(call.says), "\(run.errors)")
        #expect(!run.errors.contains("Error") && !run.errors.contains("Fatal"), "\(run.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.inside("d")))
    }

    /// The checkout this file stands in.
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// Line 8 names a question that does not exist.
    private static let badTemplate = """
        id: mine
        version: 1.0.0
        title: {bg: "Моят", en: "Mine"}
        subtitle: {bg: "–", en: "–"}
        author: {bg: "–", en: "–"}
        sections:
          - {id: one, title: {bg: "Едно", en: "One"}, items: [
              {answer: mandate.reasons}]}
        """

    private func prepare(_ folder: TemporaryFolder) throws {
        let files = [
            "full/notes.txt": "something", "broken/dossier.yaml": "format: 1\n  municipality: [",
            "newer/dossier.yaml":
                "format: 9\nmunicipality: \"VID09\"\nname: \"Видин\"\nlanguage: bg\nguide: \"pateka-guide\"\n",
            "newer/journal.jsonl": "", "badguide/guide.yaml": "id: [",
            "badtemplate/mine.yaml": Self.badTemplate,
            "gone.csv": "file;place;bg;en\nguide.yaml;gone;в;g\n",
        ]
        for (name, text) in files {
            let url = URL(filePath: folder.inside(name))
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
    }

    @Test func fillsADossierFromTheRegisterWithSources() throws {
        let folder = try TemporaryFolder()
        let made = try ProgramRun(["new", folder.inside("kula"), "--municipality", "kula"])
        #expect(made.status == 0, "\(made.errors)")
        let export = try ProgramRun(["export", folder.inside("kula")]).output
        #expect(export.contains("value: 3292"))
        #expect(export.contains("year: 2021"))
        #expect(export.contains("profile.settlements"))
    }

    @Test func importsItsOwnExportWithoutAnyChange() throws {
        let folder = try TemporaryFolder()
        try NewDossier.example(at: folder.inside("example"))
        let export = try ProgramRun([
            "export", folder.inside("example"), "--out", folder.inside("answers.yaml"),
        ])
        #expect(export.status == 0, "\(export.errors)")
        let preview = try ProgramRun([
            "import", folder.inside("answers.yaml"), folder.inside("example"), "--lang", "en",
        ])
        #expect(preview.output == "Changes: 0. Nothing was saved; add --apply to save them.\n")
    }

    @Test(arguments: ["bg", "en"])
    func draftsTheWorkedExampleWithoutAGap(language: String) throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun(["demo", "--out", folder.inside("example"), "--lang", language])
        #expect(run.status == 0, "\(run.errors)")
        let drafts = folder.inside("example/drafts/strategy.\(language)")
        let text = try String(contentsOfFile: drafts + ".md", encoding: .utf8)
        #expect(text.split(separator: "\n").count(where: isNumberedSection) >= 12)
        #expect(!text.contains("[…"))
        #expect(text.contains(language == "bg" ? "Учебен пример" : "raining example"))
        #expect(try Data(contentsOf: URL(filePath: drafts + ".docx")).prefix(2) == Data("PK".utf8))
        let html = try String(contentsOfFile: drafts + ".html", encoding: .utf8)
        #expect(!html.contains("class=\"missing\""))
    }

    /// A top-level heading such as „## 4 Къде сме“, behind the anchor it may begin with.
    private func isNumberedSection(_ line: Substring) -> Bool {
        guard line.hasPrefix("## ") else { return false }
        return line.replacing("</a>", with: " ").split(separator: " ").contains { Int($0) != nil }
    }

    @Test func draftsAnEmptyDossierAsASkeletonThatNamesItsQuestions() throws {
        let folder = try TemporaryFolder()
        _ = try ProgramRun(["new", folder.inside("d"), "--municipality", "VID25", "--lang", "en"])
        let run = try ProgramRun(["draft", folder.inside("d"), "--format", "md", "--out", folder.path])
        #expect(run.status == 0, "\(run.errors)")
        let text = try String(contentsOfFile: folder.inside("strategy.en.md"), encoding: .utf8)
        #expect(text.contains("Why now, and which problem hurts most?"), "\(text.prefix(3000))")
        #expect(text.components(separatedBy: "**\\[…").count > 40)
    }

    @Test func namesRowsInTheDraftAsAPersonDoes() throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun(
            ["draft", "guide/samples/vidin", "--format", "md", "--out", folder.path])
        #expect(run.status == 0, "\(run.errors)")
        let draft = try String(contentsOfFile: folder.inside("strategy.bg.md"), encoding: .utf8)
        #expect(draft.contains("Населени места, в които се приемат заявления поне два пъти месечно; "))
        let ids = try Regex("(^|[ |;])(i|m|o|p)[0-9][0-9]([ |;]|$)").anchorsMatchLineEndings()
        #expect(draft.firstMatch(of: ids).map { String(draft[$0.range]) } == nil)
    }

    @Test func keepsNamesAndContactsInTheDossier() throws {
        let folder = try TemporaryFolder()
        let answers = """
            format: 1
            answers:
              team: [{id: t1, role: "Координатор", name: "Иванка Измислена", unit: "Администрация", hours: 8}]
              stakeholders: [{id: s1, name: "Читалище", kind: civil, contact: "0888 000 000", channel: "писмо"}]
            """
        try Data(answers.utf8).write(to: URL(filePath: folder.inside("a.yaml")))
        try NewDossier.vidin(at: folder.inside("d"))
        #expect(
            try ProgramRun(["import", folder.inside("a.yaml"), folder.inside("d"), "--apply"]).status == 0)
        #expect(
            try ProgramRun(["draft", folder.inside("d"), "--format", "md,html", "--out", folder.path]).status
                == 0)
        for name in ["strategy.bg.md", "strategy.bg.html"] {
            let text = try String(contentsOfFile: folder.inside(name), encoding: .utf8)
            #expect(!text.contains("Иванка") && !text.contains("0888"), "\(name)")
            #expect(text.contains("Координатор") || text.contains("Читалище"), "\(name)")
        }
        #expect(try ProgramRun(["export", folder.inside("d")]).output.contains("Иванка Измислена"))
    }

    @Test func undoesAndShowsTheHistory() throws {
        let folder = try TemporaryFolder()
        _ = try ProgramRun(["new", folder.inside("d"), "--municipality", "VID09", "--by", "Секретар"])
        let undo = try ProgramRun(["undo", folder.inside("d"), "--yes", "--by", "Секретар"])
        #expect(undo.status == 0, "\(undo.errors)")
        let history = try ProgramRun(["history", "--dossier", folder.inside("d")]).output
        #expect(history.contains("Секретар"))
        #expect(history.split(separator: "\n").count >= 8)
    }

    @Test func mergesTwoCopiesOfADossier() throws {
        let folder = try TemporaryFolder()
        let (own, other) = (folder.inside("own"), folder.inside("other"))
        try NewDossier.vidin(at: own)
        try FileManager.default.copyItem(atPath: own, toPath: other)
        try Data("format: 1\nanswers:\n  mandate.startYear: 2027\n".utf8).write(
            to: URL(filePath: folder.inside("a.yaml")))
        let change = try ProgramRun(["import", folder.inside("a.yaml"), other, "--apply"])
        #expect(change.status == 0, "\(change.errors)")
        #expect(try ProgramRun(["merge", other, own]).output.contains("1"))
        #expect(try ProgramRun(["export", own]).output.contains("mandate.startYear: 2027"))
    }

    @Test func tellsItsVersion() throws {
        let run = try ProgramRun(["--version"])
        #expect(run.status == 0)
        #expect(run.output == "0.1.0\n")
    }

    @Test(arguments: ["bg", "en"])
    func explainsEveryCommand(language: String) throws {
        let commands = [
            [], ["new"], ["continue"], ["status"], ["review"], ["what-if"], ["draft"], ["template"],
            ["practices"],
            ["practices", "search"],
            ["practices", "list"], ["practices", "show"], ["practices", "suggest"], ["practices", "add"],
            ["practices", "export"], ["practices", "import"], ["practices", "check"], ["practices", "book"],
            ["guide"],
            ["guide", "check"],
            ["guide", "changes"], ["guide", "outline"], ["guide", "export"], ["guide", "import"],
            ["guide", "book"],
            ["guide", "form"], ["export"],
            ["import"],
            ["merge"], ["history"], ["undo"], ["demo"],
        ]
        for command in commands {
            let run = try ProgramRun(command + ["--help", "--lang", language])
            #expect(run.status == 0)
            #expect(run.output.contains("pateka " + command.joined(separator: " ")), "\(run.output)")
        }
    }
}
