import Content
import Foundation
import Guide
import Testing
import Wording

/// Every text the program may say exists, and no text is left over.
@Suite struct InterfaceTextTests {
    /// The root of the checkout this file stands in.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The raw values of the enums of texts and findings, and the codes of refusals, as the sources write them.
    static let keys: Set<String> = {
        let names = FileManager.default.enumerator(atPath: root.appending(path: "Sources").path)
        let files = (names?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }
        var keys: Set<String> = []
        for file in files {
            guard let text = try? String(contentsOf: root.appending(path: "Sources/" + file), encoding: .utf8)
            else { continue }
            for match in text.matches(of: /"([a-z0-9]+\.[a-z0-9.-]+[a-z0-9])"/) {
                keys.insert(String(match.1))
            }
        }
        return keys
    }()

    private func texts() throws -> [String: Localized] { try ShippedContent().texts }

    @Test func hasTheWordsOfEveryKeyInTheSources() throws {
        let texts = try texts()
        let rooms = Set(texts.keys.compactMap { $0.split(separator: ".").first.map(String.init) })
            .subtracting(["finding", "remedy", "why", "many", "error", "help"])
        let talking = Self.keys.filter { key in rooms.contains(String(key.prefix { $0 != "." })) }
        let known = Set(texts.keys.flatMap { [$0, $0.withoutKind] })
        // Some questions are named like a room of texts.
        let questions = try ShippedContent().guide.questions.map(\.id)
        #expect(talking.subtracting(known).subtracting(questions).sorted() == [])
    }

    @Test func saysNothingThatNoSourceAsksFor() throws {
        // These are put together from a code at run time.
        let built = [
            "reason.", "difference.", "need.", "size.", "territory.", "status.", "participation.",
            "readiness.", "practice.field.", "purpose.", "funding.", "severity.", "help.",
            "force.", "cost.", "family.", "booklet.kind-", "words.",
        ]
        let left = try texts().keys.filter { key in
            !built.contains(where: key.hasPrefix) && !Self.keys.contains(key)
                && !Self.keys.contains(key.withoutKind)
        }
        #expect(left.sorted() == [])
    }

    @Test func saysOfEveryKindOfQuestionWhatAnswerItWants() throws {
        let texts = try texts()
        #expect(Kind.allCases.filter { texts["booklet.kind-" + $0.rawValue] == nil } == [])
    }

    /// What stands around a text is lost when it is read, so the source that joins texts puts the space.
    @Test func hasNoSpaceAroundAText() throws {
        let folder = Self.root.appending(path: "guide/interface")
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            let text = try String(contentsOf: file, encoding: .utf8)
            let spaced = text.matches(
                of: /^([a-z0-9.-]+): \{.*(?:bg|en): "(?: |(?:[^"\\]|\\.)* ")/.anchorsMatchLineEndings())
            #expect(spaced.map { String($0.1) } == [], "\(file.lastPathComponent)")
        }
    }

    @Test func hasARemedyForEveryFinding() throws {
        let texts = try texts()
        let findings = texts.keys.filter { $0.hasPrefix("finding.") }
        #expect(findings.filter { texts["remedy." + $0.withoutKind] == nil }.sorted() == [])
    }

    @Test func saysWhyEachFindingOfAReviewMatters() throws {
        let texts = try texts()
        let findings = texts.keys.filter { $0.hasPrefix("finding.review.") }
        #expect(findings.filter { texts["why." + $0.withoutKind] == nil }.sorted() == [])
    }

    @Test(arguments: Language.allCases)
    func fillsEveryGapOfAText(language: Language) throws {
        for (key, text) in try texts() {
            for gap in Texts.gaps(in: text[language]) {
                #expect(
                    gap.allSatisfy { $0.isASCII && $0.isLetter || $0.isNumber || $0 == "-" },
                    "\(key): {\(gap)}")
            }
        }
    }
}

extension String {
    /// A key of a finding, remedy or error as its code: without the first part.
    fileprivate var withoutKind: String {
        for kind in ["finding.", "remedy.", "why.", "many.", "error."] where hasPrefix(kind) {
            return String(dropFirst(kind.count))
        }
        return self
    }
}
