import Document
import Foundation
import TestKit
import Testing

@testable import OfficeOutput

/// The numbers in the contents list against the pages that LibreOffice made of long documents.
@Suite struct PageTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var language: String
        var density: Document.Density
        var testDescription: String { "\(language)-\(density)" }
    }

    static let cases = ["bg", "en"].flatMap { language in
        [Document.Density.roomy, .dense].map { Case(language: language, density: $0) }
    }

    /// `RECORD=1 swift test --filter PageTests` keeps the pages anew; it needs what `.ci/pages.py` needs.
    @Test(arguments: cases)
    func `at most three numbers in a hundred are wrong`(one: Case) throws {
        let document = Self.long(one)
        let name = "pages-\(one.testDescription).txt"
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            return try expectGolden(try Self.realPages(of: document), name)
        }
        let kept = try #require(try? String(contentsOf: Self.golden.appending(path: name), encoding: .utf8))
        let lines = Self.said(in: document)
        let wrong = zip(kept.split(separator: "\n"), lines).filter { $0.0 != $0.1 }
        #expect(kept.split(separator: "\n").count == lines.count && lines.count > 90)
        #expect(wrong.count * 100 <= lines.count * 3, "\(wrong.prefix(5))")
    }

    private static let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    /// The sample document many times over, with texts of all lengths between, and a new page now and then.
    private static func long(_ one: Case) -> Document {
        var document = Document.everything(in: one.language)
        let texts = document.blocks.dropFirst(4)
        let words = document.allBlocks.compactMap { block in
            if case .paragraph(let text) = block.content { text.map(\.plain).joined() } else { nil }
        }
        document.density = one.density
        document.blocks = Array(document.blocks.prefix(4))
        for round in 0..<24 {
            if round % 4 == 0 && round > 0 { document.blocks.append(Block(.pageBreak)) }
            document.blocks += texts.map { $0.renamed(round) }
            if round % 6 == 5 { document.blocks.append(broad(rows: round)) }
            for position in 0..<(round * 7 % 5) {
                let count = (round + position) * 11 % 13 + 1
                let text = (0..<count).map { words[($0 + round) % words.count] }.joined(separator: " ")
                document.blocks.append(Block(.paragraph([.text(text)])))
            }
        }
        return document
    }

    /// A table for which the page is turned.
    private static func broad(rows: Int) -> Block {
        let words = (0..<10).map { "Сътрудничество\($0)" }
        return Block(
            .table(
                Table(
                    caption: "Broad", columns: words.map { .init($0) },
                    rows: Array(repeating: words.map { .init($0) }, count: rows))))
    }

    /// A line for each of the contents list: the page and the words.
    private static func said(in document: Document) -> [String] {
        let pages = WordWriter.written(document).pages
        return document.entries(depth: 3).map {
            "\(pages[$0.anchor] ?? 0) " + ($0.number.isEmpty ? "" : $0.number + " ") + $0.text
        }
    }

    private static func realPages(of document: Document) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let file = URL(filePath: folder.inside("long.docx"))
        try Data(WordFormat().bytes(of: document)).write(to: file)
        let script = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../.ci/pages.py").standardized
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", script.path, "--real", file.path]
        process.standardOutput = output
        try process.run()
        let bytes = Array(output.fileHandleForReading.readDataToEndOfFile())
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return bytes
    }
}

extension Block {
    /// The block with an anchor of its own, so that headings may be there many times.
    fileprivate func renamed(_ round: Int) -> Block {
        guard case .heading(let level, let number, let text, let anchor) = content else { return self }
        return Block(.heading(level: level, number: number, text: text, anchor: "\(anchor)-\(round)"))
    }
}
