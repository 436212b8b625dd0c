import Foundation
import TestKit
import Testing

/// `pateka review --fix`: the findings one by one, each at the answer it is about.
@Suite(.timeLimit(.minutes(6))) struct ReviewFixTests {
    private let folder: TemporaryFolder
    private var dossier: String { folder.inside("kula") }

    init() throws {
        folder = try TemporaryFolder()
        let answers = "format: 1\nanswers:\n  mandate.startYear: 2027\n"
        try NewDossier.kula(at: folder.inside("kula"))
        try Data(answers.utf8).write(to: URL(filePath: folder.inside("a.yaml")))
        #expect(
            try ProgramRun(["import", folder.inside("a.yaml"), folder.inside("kula"), "--apply"]).status == 0)
    }

    @Test func `without a terminal it says in one sentence that it needs one`() throws {
        let run = try ProgramRun(["review", dossier, "--fix"], input: "2030\n")
        #expect(run.status != 0 && run.errors.contains("е нужен терминал"), "\(run.errors)")
        #expect(run.output.isEmpty && !run.errors.dropLast().contains("\n\n"))
    }

    @Test(arguments: [["--plain"], []]) func `on a terminal it asks at the places of the findings`(
        _ look: [String]
    ) throws {
        let terminal = try PseudoTerminal(
            ProgramRun.program, ["review", dossier, "--fix", "--by", "Секретар"] + look,
            environment: ["LANG": "bg_BG.UTF-8", "TERM": "xterm"], rows: 40, columns: 100)
        try terminal.expect("Забележка 1 от")
        terminal.type("/изход\r")
        try terminal.expect("pateka continue")
        #expect(try terminal.end() == 0)
    }

    @Test func `a program goes through them without one`() throws {
        let run = try ProgramRun(["review", dossier, "--fix", "--json"], input: "\n\n/назад\n/изход\n")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.components(separatedBy: "Забележка 2 от").count == 3)
        #expect(run.output.contains(#""ending":"quit""#))
    }

    @Test func `at the end strict tells whether something is left`() throws {
        let run = try ProgramRun(["review", dossier, "--fix", "--json", "--strict"], input: "/изход\n")
        #expect(run.status == 1)
    }
}
