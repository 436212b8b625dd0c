import Foundation
import Wording

@testable import Wizard

/// The texts of the program as they ship, read line by line from `guide/interface`.
enum Words {
    static let table: [String: Localized] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../guide/interface")
        var table: [String: Localized] = [:]
        for name in ["wizard", "together", "guide"] {
            let file = folder.appending(path: name + ".yaml")
            for line in ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n") {
                if let (key, words) = entry(String(line)) { table[key] = words }
            }
        }
        return table
    }()

    static func texts(_ language: Language) -> Texts { Texts(table, in: language) }

    /// Made once for the thousands of conversations that are tried.
    static func commands(_ language: Language) -> CommandReader {
        commands[language] ?? CommandReader(texts(language))
    }
    private static let commands = Dictionary(
        uniqueKeysWithValues: Language.allCases.map { ($0, CommandReader(texts($0))) })

    /// `key: {bg: "…", en: "…"}`
    private static func entry(_ line: String) -> (String, Localized)? {
        guard let start = line.range(of: ": {bg: \""), let middle = line.range(of: "\", en: \""),
            line.hasSuffix("\"}"), start.upperBound <= middle.lowerBound
        else { return nil }
        let words = Localized(
            bg: String(line[start.upperBound..<middle.lowerBound]),
            en: String(line[middle.upperBound...].dropLast(2))
        ).map { $0.replacing("\\\\", with: "\\") }
        return (String(line[..<start.lowerBound]), words)
    }
}
