import Foundation
import TestKit
import Testing

/// Nobody meets two spaces in a sentence, or one before a comma.
@Suite(.timeLimit(.minutes(6))) struct SpacingTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The lines in which something is spaced as no sentence is; columns of figures stand apart on purpose.
    private func slips(in text: String) -> [String] {
        text.split(separator: "\n").map(String.init).filter { line in
            let words = line.drop { $0 == " " }
            return words.contains(
                #/[^ \u{A0}]  +[^ ]|\u{A0} | \u{A0}| [,;:!](?: |$)| \.(?: |$)|\( | \)|„ /#)
        }
    }

    private static let commands = [
        "review", "status", "status --by-department", "trace --unsupported", "practices suggest",
        "what-if --without 1", "trace бюджет", "trace budget",
    ]

    @Test(arguments: ["bg", "en"])
    func `what the commands say of the worked example is spaced as sentences are`(
        language: String
    ) throws {
        let demo = folder.inside("demo")
        try NewDossier.example(at: demo, in: language)
        for command in Self.commands {
            var words = command.split(separator: " ").map(String.init)
            words.insert(demo, at: 1)
            let run = try ProgramRun(words + ["--lang", language])
            // Columns begin after the first line without figures.
            let said = (run.output + run.errors).split(separator: "\n").filter {
                !$0.contains(#/ {3,}|  [0-9]/#)
            }
            #expect(slips(in: said.joined(separator: "\n")) == [], "\(command)")
        }
        let talk = [
            "/към measures", "?", "/таблица", "/таблица 1", "/table", "1", "/защо", "/пример", "/why",
            "/състояние", "/status", "/изход", "/quit",
        ]
        let dossier = folder.inside("d")
        _ = try ProgramRun(["new", dossier, "--municipality", "VID09", "--lang", language])
        let sheet = folder.inside("a.yaml")
        try ProgramRun(["export", demo]).output.write(toFile: sheet, atomically: true, encoding: .utf8)
        #expect(try ProgramRun(["import", sheet, dossier, "--apply", "--other-municipality"]).status == 0)
        let run = try ProgramRun(
            ["continue", dossier, "--plain", "--lang", language], input: talk.joined(separator: "\n") + "\n")
        #expect(slips(in: run.output) == [])
    }

    @Test(arguments: ["bg", "en"]) func `so are its drafts`(language: String) throws {
        let demo = folder.inside("demo")
        try NewDossier.example(at: demo, in: language)
        #expect(try ProgramRun(["draft", demo, "--format", "md", "--lang", language]).status == 0)
        let drafts = try FileManager.default.contentsOfDirectory(atPath: demo + "/drafts")
        for name in drafts where name.hasSuffix(".md") {
            let text = try String(contentsOfFile: demo + "/drafts/" + name, encoding: .utf8)
            #expect(
                slips(in: text.split(separator: "\n").filter { !$0.hasPrefix("|") }.joined(separator: "\n"))
                    == [], "\(name)")
        }
    }
}
