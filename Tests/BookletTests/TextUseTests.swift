import Foundation
import Testing

@testable import Booklet

@Suite struct TextUseTests {
    /// The sources of the room, without the list of its texts.
    private static func sources() throws -> String {
        let room = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/Booklet")
        let names = FileManager.default.enumerator(atPath: room.path)?.compactMap { $0 as? String } ?? []
        return try names.filter {
            $0.hasSuffix(".swift") && !$0.hasSuffix("BookText.swift") && $0 != "BookletText.swift"
        }.map {
            try String(contentsOf: room.appending(path: $0), encoding: .utf8)
        }.joined()
    }

    @Test func hasNoTextThatIsNeverSaid() throws {
        let words = Set(
            try Self.sources().split { !$0.isLetter && $0 != "." }.flatMap { $0.split(separator: ".") })
        #expect(BookletText.allCases.filter { !words.contains(Substring("\($0)")) } == [])
        #expect(PracticeBookText.allCases.filter { !words.contains(Substring("\($0)")) } == [])
    }
}
