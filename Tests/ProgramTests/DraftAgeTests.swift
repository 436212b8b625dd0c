import Foundation
import TestKit
import Testing

/// Drafts that are older than the answers.
@Suite(.timeLimit(.minutes(6))) struct DraftAgeTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        #expect(try ProgramRun(["new", folder.inside("d"), "--municipality", "VID09"]).status == 0)
        #expect(try shell("$P draft d --format md").status == 0)
    }

    private func shell(_ line: String, input: String = "") throws -> ProgramRun {
        try ProgramRun(shell: line, input: input, folder: folder.path)
    }

    private func json() throws -> [[String: Any]] {
        let text = try shell("$P status d --json").output
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        return try #require(object?["oldDrafts"] as? [[String: Any]])
    }

    @Test func `a draft of today's answers is not old, whatever colleagues note`() throws {
        #expect(try json().isEmpty)
        _ = try shell("$P continue d", input: "/към mandate.reason\n/бележка питай\n/изход\n")
        #expect(try json().isEmpty)
        #expect(try !shell("$P status d").output.contains("по-стар"))
    }

    @Test func `a change makes it old, and the end of the conversation and the status say by how much`()
        throws
    {
        let talk = try shell(
            "$P continue d", input: "/към mandate.startYear\n2027\n2031\n/изход\n")
        let sentence =
            "Проектът (strategy.bg.md) е по-стар от отговорите: оттогава са променени 2 отговора. pateka draft прави нов."
        let said = talk.output.replacing("\n", with: " ")
        #expect(said.contains(sentence), "\(talk.output)")
        #expect(try shell("$P status d").output.replacing("\n", with: " ").contains(sentence))
        let english = try shell("$P status d --lang en").output.replacing("\n", with: " ")
        #expect(english.contains("2 answers have changed since"))
        let old = try json()
        #expect(
            old.first?["file"] as? String == "drafts/strategy.bg.md" && old.first?["changed"] as? Int == 2)
        #expect(try shell("$P undo d && $P undo d").status == 0)
        #expect(try json().isEmpty)
    }

    @Test func `what the files were made of may be gone from the journal`() throws {
        let manifest = folder.inside("d/drafts/strategy.manifest.yaml")
        let text = try String(contentsOfFile: manifest, encoding: .utf8)
        let changed = text.replacing(#/answers: [0-9a-f]{16}/#, with: "answers: 0123456789abcdef")
        try Data(changed.utf8).write(to: URL(filePath: manifest))
        let old = try json()
        #expect(old.count == 1 && old.first?["changed"] is NSNull)
        #expect(try shell("$P status d").output.contains("(strategy.bg.md) е по-стар от отговорите. pateka"))
    }

    @Test func `the draft of the example is as old as its answers`() throws {
        #expect(try shell("$P demo --out e").status == 0)
        #expect(try shell("$P status e --json").output.contains("oldDrafts\" : [\n\n  ]"))
    }

    @Test func `no draft, no word`() throws {
        #expect(try shell("rm -r d/drafts && $P status d --json").output.contains(#""oldDrafts" : ["#))
        #expect(try json().isEmpty)
    }
}
