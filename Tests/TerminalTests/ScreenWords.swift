import Foundation
import Testing
import Wording

@testable import Terminal

/// The words of the screen as they are shipped, read by a pattern so that the room needs no reader of YAML.
enum ScreenWords {
    static func table() throws -> [String: Localized] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "guide/interface/screen.yaml")
        let line = /^(?<key>screen\.[a-z-]+): \{bg: "(?<bg>[^"]*)", en: "(?<en>[^"]*)"\}$/
        var table: [String: Localized] = [:]
        for text in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            guard let match = text.wholeMatch(of: line) else { continue }
            table[String(match.key)] = Localized(bg: String(match.bg), en: String(match.en))
        }
        return table
    }

    static func texts(_ language: Language = .bg) throws -> Texts { Texts(try table(), in: language) }
}

@Suite struct ScreenTextTests {
    @Test func `every text has its words in both languages, and no words are left over`() throws {
        #expect(Set(try ScreenWords.table().keys) == Set(ScreenText.allCases.map(\.rawValue)))
    }
}
