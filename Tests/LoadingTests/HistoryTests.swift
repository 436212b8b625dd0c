import Findings
import Guide
import Loading
import Testing

/// The history of a guide against the guide.
@Suite struct HistoryTests {
    @Test(arguments: [
        Break(.changes, "ids: [partners]", "ids: [scope]", "history.never-added", line: 32),
        Break(.changes, "[step:mandate, people", "[people", "history.never-added", line: 1),
        Break(.changes, "scores/title]", "scores/title, lost]", "history.lost", line: 6),
        Break(.changes, "ids: [partners]", "ids: [partners, scope]", "history.added-twice", line: 11),
        Break(
            .changes, "into: [partners/name]", "into: [partners/name, old]", "history.used-again", line: 12),
        Break(.step, "- id: level", "- id: old", "history.used-again", line: 42),
        Break(.changes, "ids: [scope]", "ids: [skope]", "history.not-in-force", line: 13),
        Break(
            .changes, "kind: meaning, ids: [scope]", "kind: moved, to: vision, ids: [scope]",
            "history.moved-elsewhere", line: 13),
        Break(.changes, "version: 0.9.0", "version: 1.0.0", "history.versions-do-not-grow", line: 7),
        Break(.changes, "version: 1.0.0", "version: 1.1.0", "history.not-the-newest", line: 2),
        Break(.outline, "version: 1.0.0", "version: 1.0.1", "history.not-the-newest", line: 2),
        Break(.changes, "version: 1.0.0", "version: 0.9.1", "history.raises-too-little", line: 7),
        Break(.changes, "version: 1.0.0", "version: 1.0", "loading.wrong-type", line: 7),
        Break(.changes, "date: 2026-11-01", "date: 2026-11-31", "loading.wrong-type", line: 2),
        Break(.changes, "kind: meaning", "kind: maening", "loading.not-one-of", line: 13),
        Break(.changes, ", note: {bg: \"Друго\", en: \"Other\"}", "", "loading.missing-key", line: 13),
        Break(.changes, "into: [partners/name], ", "", "loading.missing-key", line: 12),
        Break(.changes, "kind: meaning", "kind: moved", "loading.missing-key", line: 13),
    ])
    func namesTheMistakeAndItsLine(mistake: Break) {
        let found = mistake.findings.all.filter { $0.code == mistake.code }
        #expect(found.contains { $0.place?.line == mistake.line }, "\(mistake.findings.all)")
        #expect(found.allSatisfy { $0.severity == .error })
    }

    @Test func letsNewWordsRaiseOnlyTheLastNumber() {
        let entry = """

            - version: 1.0.1
              date: 2026-11-25
              note: {bg: "Думи", en: "Words"}
              changes: [{kind: text, ids: [people]}]
            """
        let outline = SmallGuide.outline.replacing("version: 1.0.0", with: "version: 1.0.1")
        let files = SmallGuide.files(["changes.yaml": SmallGuide.changes + entry, "guide.yaml": outline])
        #expect(ContentBundle.load(files, prefix: "guide/").findings.isEmpty)
    }

    @Test func letsAMergerGoIntoAQuestionThatStays() {
        let changes = SmallGuide.changes
            .replacing("people, scope, old]", with: "people, scope, old, older]")
            .replacing(
                "- {kind: meaning",
                with:
                    "- {kind: merged, id: older, into: [people], note: {bg: а, en: a}}\n    - {kind: meaning")
        let (bundle, findings) = ContentBundle.load(
            SmallGuide.files(["changes.yaml": changes]), prefix: "guide/")
        #expect(findings.isEmpty, "\(findings.all)")
        #expect(
            bundle?.history.entries(after: GuideVersion(0, 9, 0)).map(\.version) == [GuideVersion(1, 0, 0)])
        #expect(bundle?.history.lastChangeOfMeaning(of: "scope") == GuideVersion(1, 0, 0))
        #expect(bundle?.history.lastChangeOfMeaning(of: "people") == nil)
    }

    @Test func reportsOnlyTheFileThatCannotBeRead() {
        for name in ["changes.yaml", "steps/01-mandate.yaml"] {
            let findings = ContentBundle.load(SmallGuide.files([name: "id: ["]), prefix: "guide/").findings
            #expect(!findings.all.contains { $0.code.hasPrefix("history.") }, "\(findings.all)")
            #expect(findings.all.contains { $0.code == "loading.not-yaml" })
        }
    }

    @Test func onlyAdvisesAGuideWithoutAHistoryToKeepOne() {
        let (bundle, findings) = ContentBundle.load(SmallGuide.files(["changes.yaml": nil]), prefix: "guide/")
        #expect(findings.all.map(\.code) == ["loading.no-history"])
        #expect(findings.all.map(\.severity) == [.advice])
        #expect(bundle?.history.newest == nil)
    }

    @Test(arguments: ["1.0", "1.0.0.0", "1.a.0", "1..0", "-1.0.0", "٣.0.0", ""])
    func readsOnlyVersionsOfThreeNumbers(text: String) {
        #expect(GuideVersion(text) == nil)
    }

    @Test func ordersVersionsByNumber() throws {
        let versions = try ["1.10.0", "1.2.9", "0.12.30"].map { try #require(GuideVersion($0)) }
        #expect(versions.sorted().map(\.description) == ["0.12.30", "1.2.9", "1.10.0"])
    }
}
