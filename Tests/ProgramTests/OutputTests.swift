import Foundation
import Glibc
import TestKit
import Testing

/// Output that cannot be written, and output nobody reads.
@Suite(.timeLimit(.minutes(6))) struct OutputTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try NewDossier.vidin(at: folder.inside("d"))
    }

    private func shell(_ line: String, input: String = "") throws -> ProgramRun {
        try ProgramRun(shell: line, input: input, folder: folder.path)
    }

    private static let reports = [
        "status d", "status d --json", "review d", "export d", "guide", "guide outline",
        "practices list", "practices search вода", "practices show si-mobile-heroes-simbioza",
        "history --dossier d",
        "--help", "--version", "demo --auto", "undo d --yes", "guide form",
    ]

    @Test(arguments: reports) func `a full device is said and gives 73`(command: String) throws {
        let run = try shell("$P \(command) > /dev/full")
        #expect(run.status == 73)
        #expect(run.errors.contains("Изходът не можа да се запише докрай"), "\(run.errors)")
    }

    @Test(arguments: reports) func `a closed output is said and gives 73`(command: String) throws {
        let run = try shell("$P \(command) >&-")
        #expect(run.status == 73 && run.errors.contains("грешка 9"), "\(run.errors)")
    }

    @Test(arguments: reports) func `a pipe that nobody reads ends quietly`(command: String) throws {
        let run = try shell("{ sleep 0.2; $P \(command); echo $? >&2; } | true")
        #expect(run.errors.hasSuffix("0\n") && run.errors.utf8.count == 2, "\(run.errors)")
    }

    @Test func `what was to be done is done when nobody reads about it`() throws {
        let run = try shell("{ sleep 0.2; $P demo --out e; echo $? >&2; } | true")
        #expect(run.errors == "0\n")
        #expect(FileManager.default.fileExists(atPath: folder.inside("e/drafts/strategy.bg.docx")))
    }

    @Test func `a full or closed device for errors gives 73`() throws {
        #expect(try shell("$P status nowhere 2> /dev/full").status == 66)
        #expect(try shell("$P status d 2>&-").status == 0)
        #expect(try shell("printf 'x\\n' >> d/journal.jsonl; $P status d 2> /dev/full").status == 73)
        #expect(try shell("$P status d 2>&-").status == 73)
    }

    @Test(arguments: ["continue d", "continue d --plain", "continue d --json", "practices add d", "new e"])
    func `a conversation that cannot be shown does not end as done`(command: String) throws {
        let full = try shell("$P \(command) > /dev/full", input: "/go 1.8\nЗащото\n/quit\n")
        #expect(full.status == 73 && full.errors.contains("грешка 28"), "\(full.errors)")
        let unread = try shell("{ sleep 0.2; $P \(command); echo $? >&2; } | true", input: "1\n1\n")
        #expect(unread.errors == "141\n")
    }

    @Test func `a pipe that does not wait gets everything`() throws {
        let whole = try ProgramRun(["demo", "--auto"]).output
        let pipe = Pipe()
        let writing = pipe.fileHandleForWriting
        _ = fcntl(writing.fileDescriptor, F_SETFL, O_NONBLOCK)
        // 1031 is F_SETPIPE_SZ of Linux, which Swift does not know by name.
        _ = fcntl(writing.fileDescriptor, 1031, 4096)
        let process = Process()
        process.executableURL = URL(filePath: ProgramRun.program)
        process.arguments = ["demo", "--auto"]
        process.environment = ["LANG": "bg_BG.UTF-8"]
        process.standardOutput = pipe
        try process.run()
        try writing.close()
        usleep(300_000)
        let read = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(whole.utf8.count > 8192)
        #expect(String(decoding: read, as: UTF8.self) == whole)
    }
}
