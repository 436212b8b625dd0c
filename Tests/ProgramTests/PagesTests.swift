import Foundation
import TestKit
import Testing

/// Drafts as PDF, with a program in Typst's place that does what each test needs.
@Suite(.timeLimit(.minutes(6))) struct PagesTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        #expect(try ProgramRun(["new", folder.inside("d"), "--municipality", "VID09"]).status == 0)
    }

    /// Runs a line of shell where `typst` is a script, or is not to be found.
    private func shell(_ line: String, typst script: String? = nil, named: String? = nil) throws -> ProgramRun
    {
        let bin = folder.inside("bin")
        try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: true)
        if let script {
            try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: bin + "/typst"))
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: bin + "/typst")
        }
        let environment = ["PATH": bin + ":/usr/bin:/bin", "PATEKA_TYPST": named ?? ""]
        return try ProgramRun(shell: line, environment: environment, folder: folder.path)
    }

    private func files() throws -> Set<String> {
        Set((try? FileManager.default.contentsOfDirectory(atPath: folder.inside("d/drafts"))) ?? [])
    }

    private static let last = "for last; do :; done"

    @Test func `pages stand beside the other formats and in their manifest`() throws {
        let run = try shell("$P draft d --format md,pdf", typst: "\(Self.last)\nprintf '%%PDF' > \"$last\"")
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        #expect(try files() == ["strategy.bg.md", "strategy.bg.pdf", "strategy.manifest.yaml"])
        let pages = try String(contentsOfFile: folder.inside("d/drafts/strategy.bg.pdf"), encoding: .utf8)
        #expect(pages == "%PDF")
        let manifest = folder.inside("d/drafts/strategy.manifest.yaml")
        #expect(try String(contentsOfFile: manifest, encoding: .utf8).contains("- strategy.bg.pdf: {sum:"))
    }

    @Test func `pages somebody changed stay, and the new ones stand beside them`() throws {
        let script = "\(Self.last)\ndate +%N > \"$last\""
        _ = try shell("$P draft d --format pdf", typst: script)
        let run = try shell("echo mine > d/drafts/strategy.bg.pdf; $P draft d --format pdf", typst: script)
        #expect(run.status == 0 && run.output.contains("strategy.bg.2.pdf"))
        let kept = try String(contentsOfFile: folder.inside("d/drafts/strategy.bg.pdf"), encoding: .utf8)
        #expect(kept == "mine\n")
    }

    @Test(arguments: ["bg", "en"])
    func `without the program one sentence says how to get it, and the other formats are there`(
        language: String
    )
        throws
    {
        let run = try shell("$P draft d --format md,pdf,html --lang \(language)")
        #expect(run.status == 66)
        #expect(run.errors.split(separator: "\n").count == 1)
        #expect(run.errors.contains("https://github.com/typst/typst/releases"), "\(run.errors)")
        let made = ["strategy.\(language).md", "strategy.\(language).html", "strategy.manifest.yaml"]
        #expect(try files() == Set(made))
    }

    @Test func `without the program and other formats nothing is written`() throws {
        let run = try shell("$P draft d --format pdf")
        #expect(run.status == 66 && !run.output.contains("Проектът е готов"))
        #expect(try files().isEmpty)
    }

    @Test func `what it objects to is told in one sentence, and the source is kept`() throws {
        let run = try shell(
            "$P draft d --format pdf", typst: "printf 'warning: x\\nerror: no \\033[31mroom\\n' >&2; exit 1")
        #expect(run.status == 73)
        #expect(run.errors.split(separator: "\n").count == 1 && run.errors.contains("„no "), "\(run.errors)")
        #expect(!run.errors.contains("\u{1B}"))
        #expect(try files() == ["strategy.bg.typ", "strategy.manifest.yaml"])
    }

    @Test func `a version that does not know the standard makes plain pages, and that is said`() throws {
        let script = """
            \(Self.last)
            case "$*" in *--pdf-standard*) echo 'error: unknown standard' >&2; exit 2;; esac
            printf '%%PDF' > "$last"
            """
        let run = try shell("$P draft d --format pdf", typst: script)
        #expect(run.status == 0)
        #expect(run.output.contains("PDF/UA-1") && run.output.contains("unknown standard"))
        #expect(try files() == ["strategy.bg.pdf", "strategy.manifest.yaml"])
    }

    @Test(arguments: [
        "/", "/etc/passwd", "no-such-program", "typst; touch d/hacked", "$(touch d/hacked)", "-c",
        "\u{1B}[31m", "../x",
    ])
    func `whatever PATEKA_TYPST names is a file to run or refused, never a line of shell`(named: String)
        throws
    {
        let run = try shell("$P draft d --format md,pdf", typst: "exit 0", named: named)
        #expect(run.status == 66 && run.errors.contains("PATEKA_TYPST"), "\(run.errors)")
        #expect(!run.errors.contains("\u{1B}"))
        #expect(try files() == ["strategy.bg.md", "strategy.manifest.yaml"])
        #expect(!FileManager.default.fileExists(atPath: folder.inside("d/hacked")))
    }

    @Test func `the source for Typst and the tree have the same bytes twice`() throws {
        let line =
            "$P draft d --format typ,json --out a && $P draft d --format typ,json --out b && diff -r a b"
        let run = try shell(line)
        #expect(run.status == 0, "\(run.output)")
    }
}
