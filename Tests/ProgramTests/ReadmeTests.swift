import Foundation
import TestKit
import Testing

/// That the README shows what the program says, and leads nowhere in vain.
@Suite(.timeLimit(.minutes(6))) struct ReadmeTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func text(_ page: String) throws -> String {
        try String(contentsOf: Self.root.appending(path: page), encoding: .utf8)
    }

    /// What stands below a command up to the end of its block.
    private func shown(below command: String) throws -> [String] {
        let lines = try text("README.md").split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex { $0 == "$ " + command })
        return lines[(start + 1)...].prefix { $0 != "```" }.map(String.init)
    }

    /// The links and pictures of a page that lead to files and sections of the project.
    private func links(on page: String) throws -> [String] {
        try text(page).matches(of: /(?:\]\(|src="|href=")(?<link>[^)"]+)/).map { String($0.output.link) }
            .filter { !$0.hasPrefix("https:") }
    }

    /// The headings of a page as links name them: small letters, hyphens for spaces, no other signs.
    private func sections(of page: String) throws -> Set<String> {
        let headings = try text(page).split(separator: "\n").filter { $0.hasPrefix("#") }
        return Set(
            headings.map { heading in
                let words = heading.drop { $0 == "#" || $0 == " " }.lowercased()
                return words.filter { $0.isLetter || $0.isNumber || " -".contains($0) }
                    .replacing(" ", with: "-")
            })
    }

    @Test func `the suggestion it shows is the one the program gives`() throws {
        let primer = folder.inside("primer")
        #expect(try ProgramRun(["demo", "--out", primer]).status == 0)
        let said = try ProgramRun(["practices", "suggest", primer, "--limit", "1"]).output
        let lines = said.split(separator: "\n").map { String($0.replacing(/\s+$/, with: "")) }
        let shown = try shown(below: "pateka practices suggest primer --limit 1").filter { !$0.isEmpty }
        #expect(shown == lines)
    }

    @Test(arguments: ["README.md", "guide/reference.md"])
    func `every link leads to a file and a section that are there`(page: String) throws {
        let links = try links(on: page)
        #expect(links.count > 10)
        let beside = Self.root.appending(path: page).deletingLastPathComponent()
        for link in links {
            let parts = link.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
            let target = parts[0].isEmpty ? Self.root.appending(path: page) : beside.appending(path: parts[0])
            #expect(FileManager.default.fileExists(atPath: target.path), "\(link)")
            guard parts.count == 2 else { continue }
            let sections = try sections(of: parts[0].isEmpty ? page : parts[0])
            #expect(sections.contains(parts[1]), "\(link)")
        }
    }

    @Test func `it loads quickly and has words for every picture`() throws {
        let readme = try text("README.md")
        #expect(readme.utf8.count <= 20_000)
        let pictures = readme.matches(of: /<img src="(?<file>[^"]+)"[^>]* alt="[^"]+">/)
        #expect(pictures.count == 6 && readme.matches(of: /<img/).count == 6)
        for picture in pictures {
            let size = try Data(contentsOf: Self.root.appending(path: String(picture.output.file))).count
            #expect(size < 200_000, "\(picture.output.file)")
        }
    }

    @Test func `its table names every template`() throws {
        let files = try FileManager.default.contentsOfDirectory(
            atPath: Self.root.appending(path: "templates").path)
        let names = files.filter { $0.hasSuffix(".yaml") }.map { $0.dropLast(".yaml".count) }
        let readme = try text("README.md")
        #expect(!names.isEmpty && names.filter { !readme.contains("| `\($0)` |") }.isEmpty)
    }
}
