import Foundation
import TestKit
import Testing

/// Every kind of question on a real pseudo-terminal: on the whole screen and line by line, in both languages.
@Suite(.timeLimit(.minutes(6))) struct QuestionKindTests {
    private let folder: TemporaryFolder
    private var dossier: String { folder.inside("kula") }

    struct Case: Sendable, CustomTestStringConvertible {
        let question: String
        /// What is pressed on the screen, and what is typed on a line.
        let keys: String
        let line: String
        /// What stands in the export afterwards.
        let saved: String

        init(_ question: String, keys: String, line: String, saved: String) {
            (self.question, self.keys, self.line, self.saved) = (question, keys, line, saved)
        }

        var testDescription: String { question }
    }

    private static let down = "\u{1B}[B"
    static let cases = [
        Case("mandate.politicalLead", keys: "Секретарят", line: "Секретарят", saved: "\"Секретарят\""),
        Case("mandate.reason", keys: "Опашки\nи път", line: "Опашки\\\nи път", saved: "и път"),
        Case("participation.feedbackDays", keys: "30", line: "30", saved: "participation.feedbackDays: 30"),
        Case(
            "mandate.participationBudget", keys: "3 500", line: "3 500",
            saved: "mandate.participationBudget: 3500"),
        Case("mandate.startYear", keys: "2027", line: "2027", saved: "mandate.startYear: 2027"),
        Case("governance.midterm", keys: "15.10.2029", line: "15.10.2029", saved: "2029-10-15"),
        Case("needs.survey", keys: down + down, line: "не", saved: "needs.survey: false"),
        Case("mandate.scope", keys: down + down, line: "2", saved: "mandate.scope: \"joint\""),
        Case(
            "readiness.strategy.leadership", keys: down + down + down, line: "2",
            saved: "readiness.strategy.leadership: 2"),
        Case("frame.stateSystems", keys: " " + down + " ", line: "1, 2", saved: "frame.stateSystems:"),
        Case("participation.gate", keys: " " + down + " ", line: "1, 2", saved: "participation.gate:"),
        Case(
            "diagnosis.ranking", keys: down + " " + "\u{1B}[A" + " ", line: "2, 1",
            saved: "diagnosis.ranking:"),
    ]

    init() throws {
        folder = try TemporaryFolder()
        let problems = folder.inside("problems.csv")
        try "title\nДалече е\nБавно е\n".write(toFile: problems, atomically: true, encoding: .utf8)
        let made = try ProgramRun([
            "new", dossier, "--municipality", "VID22", "--path", "full", "--answers", problems,
        ])
        #expect(made.status == 0, "\(made.errors)")
    }

    private func export() throws -> String { try ProgramRun(["export", dossier]).output }

    @Test(arguments: cases, ["bg", "en"])
    func isAnsweredByKeys(_ question: Case, language: String) throws {
        let terminal = try PseudoTerminal(
            ProgramRun.program, ["continue", dossier, "--lang", language],
            environment: ["LANG": "bg_BG.UTF-8", "TERM": "xterm"], rows: 30)
        try terminal.wait(forText: "12. ")
        terminal.type("/go \(question.question)\r")
        try terminal.wait(for: "the question") { screen in
            screen.text.contains { $0.hasPrefix(language == "bg" ? "Въпрос " : "Question ") }
        }
        terminal.type(question.keys + "\r")
        try terminal.wait(forText: language == "bg" ? "Записано" : "Saved")
        #expect(try export().contains(question.saved))
        terminal.control("C")
        #expect(try terminal.end() == 130)
        #expect(terminal.screen.unknown == [])
    }

    @Test(arguments: cases, ["bg", "en"])
    func isAnsweredByALine(_ question: Case, language: String) throws {
        let terminal = try PseudoTerminal(
            ProgramRun.program, ["continue", dossier, "--lang", language, "--plain"],
            environment: ["LANG": "bg_BG.UTF-8", "TERM": "xterm"], rows: 30)
        try terminal.expect("\n> ")
        terminal.typeLine("/go \(question.question)")
        try terminal.expect("\n> ")
        terminal.typeLine(question.line)
        try terminal.expect(language == "bg" ? "Записано" : "Saved")
        #expect(try export().contains(question.saved))
        terminal.typeLine("/quit")
        #expect(try terminal.end() == 0)
        #expect(!terminal.transcript.contains("\u{1B}"))
    }

    @Test(arguments: [true, false])
    func aFileIsBroughtIn(isPlain: Bool) throws {
        let file = folder.inside("заповед 1.txt")
        try "Заповед".write(toFile: file, atomically: true, encoding: .utf8)
        _ = try ProgramRun(["continue", dossier], input: "/към mandate.basis\n1\n/изход\n")
        let terminal = try PseudoTerminal(
            ProgramRun.program, ["continue", dossier] + (isPlain ? ["--plain"] : []),
            environment: ["LANG": "bg_BG.UTF-8", "TERM": "xterm"], rows: 30)
        try terminal.expect(isPlain ? "\n> " : "12. ")
        terminal.type("/към mandate.basisFile" + (isPlain ? "\n" : "\r"))
        try terminal.wait(for: "the question") { screen in
            screen.text.contains { $0.hasPrefix("Въпрос ") }
        }
        terminal.type(file + (isPlain ? "\n" : "\r"))
        try terminal.wait(forText: "Записано")
        #expect(try export().contains("mandate.basisFile:"))
        let kept = try FileManager.default.contentsOfDirectory(atPath: dossier + "/evidence")
        #expect(kept.count == 1)
    }
}
