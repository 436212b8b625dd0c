import Foundation
import TestKit
import Testing

/// The money of a dossier line by line, in the conversation of the built program.
@Suite(.timeLimit(.minutes(6))) struct MoneyListTests {
    private let folder: TemporaryFolder
    private var dossier: String { folder.inside("kula") }

    init() throws {
        folder = try TemporaryFolder()
        try NewDossier.fullKula(at: folder.inside("kula"))
        let tables = [
            "years": "format: 1\nanswers:\n  mandate.startYear: 2027\n  mandate.endYear: 2029\n",
            "measures": """
            format: 1
            answers:
              measures:
                - {id: m1, title: "Портал", start: 2027-01-10, end: 2029-12-31, oneOff: 9000, yearly: 500, source: own, certainty: sure}
                - {id: m2, title: "Школа", start: 2027-03-01, end: 2028-12-31, oneOff: 4000, yearly: 0, source: eu, certainty: wished}
              finance:
                - {id: f1, measure: m2, year: 2028, amount: 4000, kind: one-off, source: eu, certainty: applied}

            """,
        ]
        for (name, text) in tables.sorted(by: { $0.key > $1.key }) {
            let file = folder.inside(name + ".yaml")
            try Data(text.utf8).write(to: URL(filePath: file))
            let run = try ProgramRun(["import", file, folder.inside("kula"), "--apply"])
            #expect(run.status == 0, "\(run.output)\(run.errors)")
        }
    }

    private func talk(_ lines: [String], language: String = "bg") throws -> String {
        let run = try ProgramRun(
            ["continue", dossier, "--plain", "--lang", language],
            input: lines.joined(separator: "\n") + "\n")
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        return run.output.replacing("\u{A0}", with: " ").replacing("\n   ", with: " ")
    }

    private func export() throws -> String { try ProgramRun(["export", dossier]).output }

    @Test func `every line says year, sum, source, certainty, measure and what it rests on`() throws {
        let said = try talk(["/сметка"])
        #expect(
            said.contains("1. 2027: 9000 евро – Бюджет на общината, сигурни – 1. Портал (по картата)"),
            "\(said)")
        #expect(said.contains("3. 2028: 4000 евро – "), "\(said)")
        #expect(said.contains("– 2. Школа (отделен ред)"), "\(said)")
        #expect(said.contains("По години и източници, в евро"))
        #expect(try talk(["/към finance"]).contains("/сметка показва парите ред по ред"))
        let english = try talk(["/sums"], language: "en")
        #expect(english.contains("2027: EUR 9,000") && english.contains("(from the card)"), "\(english)")
    }

    @Test func `a measure that ends a day before the year is told with its day`() throws {
        let ending = "format: 1\nanswers:\n  measures:\n    - {id: m1, end: 2029-12-30}\n"
        try Data(ending.utf8).write(to: URL(filePath: folder.inside("end.yaml")))
        #expect(try ProgramRun(["import", folder.inside("end.yaml"), dossier, "--apply"]).status == 0)
        let said = try ProgramRun(["status", dossier, "--money"]).output.replacing("\u{A0}", with: " ")
        #expect(said.contains("30 декември 2029 г.") && said.contains("  2028  "), "\(said)")
    }

    @Test
    func `lines outside the period are marked, and their sum stands under the total that leaves it out`()
        throws
    {
        let file = folder.inside("late.yaml")
        let late =
            "format: 1\nanswers:\n  finance:\n    - {id: f2, measure: m1, year: 2035, amount: 7700, kind: one-off, source: eu, certainty: wished}\n"
        try Data(late.utf8).write(to: URL(filePath: file))
        #expect(try ProgramRun(["import", file, dossier, "--apply"]).status == 0)
        let said = try talk(["/сметка"])
        #expect(said.contains(". 2035 (извън периода): 7700 евро"), "\(said)")
        #expect(said.contains("Извън периода, не влиза в общата сума: 7700"), "\(said)")
        #expect(!said.contains("2028 (извън"))
        let english = try talk(["/sums"], language: "en")
        #expect(english.contains("2035 (outside the period)"), "\(english)")
    }

    @Test func `a line of a card leads through its money and back to the lines`() throws {
        let said = try talk(["/сметка", "1", "1", "", "", "", "12000", "", "", "", ""])
        #expect(said.contains("2027: 12 000 евро"), "\(said)")
        #expect(said.components(separatedBy: "Парите за мерките").count >= 3)
        #expect(try export().contains("oneOff: 12000"))
    }

    @Test func `lines of one's own are written as they were worked out and then alone count`() throws {
        _ = try talk(["/сметка", "1", "2", "", "", "8000", "", "", ""])
        let status = try ProgramRun(["status", dossier, "--money"]).output.replacing("\u{A0}", with: " ")
        #expect(status.contains("8000") && status.contains("9000"), "\(status)")
        let rows = try export().components(separatedBy: "measure: ").count
        #expect(rows >= 4)
        let journal = try String(contentsOfFile: dossier + "/journal.jsonl", encoding: .utf8)
        _ = try talk(["/сметка", "1", "/назад"])
        #expect(try String(contentsOfFile: dossier + "/journal.jsonl", encoding: .utf8) == journal)
    }

    @Test func `a program is told of the same lines`() throws {
        let run = try ProgramRun(["continue", dossier, "--json"], input: "/сметка\n1\n3\n")
        #expect(run.status == 0)
        #expect(run.output.contains("\"list\"") && run.output.contains("\"money\""), "\(run.output)")
    }

    @Test func `on the screen arrows pick the line and the way leads back`() throws {
        let terminal = try PseudoTerminal(
            ProgramRun.program, ["continue", dossier],
            environment: ["LANG": "bg_BG.UTF-8", "TERM": "xterm"], rows: 30, columns: 80)
        try terminal.wait(forText: "12. ")
        terminal.type("/сметка\r")
        try terminal.wait(forText: "Парите за мерките")
        terminal.type("\u{1B}[H\r")
        try terminal.wait(forText: "Какво да се промени")
        terminal.type("1\r")
        try terminal.wait(forText: "поле 1 от 7")
        terminal.type("\r")
        try terminal.wait(forText: "поле 2 от 7")
        terminal.type("\r")
        try terminal.wait(forText: "поле 3 от 7")
        terminal.type("\r")
        try terminal.wait(forText: "поле 4 от 7")
        for _ in 0..<6 { terminal.type("\u{7F}") }
        terminal.type("7000\r")
        try terminal.wait(forText: "Записано")
        for field in 5...7 {
            try terminal.wait(forText: "поле \(field) от 7")
            terminal.type("\r")
        }
        try terminal.wait(forText: "2027: 7000")
        #expect(try export().contains("oneOff: 7000"))
    }
}
