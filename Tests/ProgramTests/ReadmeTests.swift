import Foundation
import TestKit
import Testing

/// That the README shows what the program says.
@Suite(.timeLimit(.minutes(6))) struct ReadmeTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let text: String? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try? String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    }()

    /// What stands below a command up to the end of its block.
    private func shown(below command: String) throws -> [String] {
        let lines = try #require(Self.text).split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex { $0 == "$ " + command })
        return lines[(start + 1)...].prefix { $0 != "```" }.map(String.init)
    }

    @Test func `the suggestion it shows is the one the program gives`() throws {
        let primer = folder.inside("primer")
        #expect(try ProgramRun(["demo", "--out", primer]).status == 0)
        let said = try ProgramRun(["practices", "suggest", primer, "--limit", "1"]).output
        let lines = said.split(separator: "\n").map { String($0.replacing(/\s+$/, with: "")) }
        #expect(try shown(below: "pateka practices suggest primer --limit 1") == lines)
    }
}
