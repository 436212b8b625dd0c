import Findings
import Testing
import Wording

@testable import Loading

@Suite struct `Words about a finding` {
    private enum Code: String, FindingCode {
        case review = "review.numbers"
        case sheet = "sheet.cell"
    }

    private static let texts = [
        "finding.review.numbers": Localized(
            same: "{sum} | {votes} | {value} | {date} | {answers} | {text} | {year}"),
        "finding.sheet.cell": Localized(same: "{value}"),
    ]

    private static let arguments = [
        "sum": "12500.5", "votes": "12500", "value": "1234.5", "date": "2027-03-01",
        "answers": "2027-03-01, 2027-Q2", "text": "12500.5", "year": "2027",
    ]

    @Test(arguments: [(Language.bg, "около 300 евро | около 12"), (.en, "about EUR 300 | about 12")])
    func `a rough figure is said as one`(language: Language, expected: String) {
        let finding = Finding(.warning, Code.review, at: nil, ["sum": "~300", "votes": "~12"])
        let words = Texts(Self.texts, in: language).words("finding", for: finding)?.replacing(
            "\u{A0}", with: " ")
        #expect(words?.hasPrefix(expected) == true, "\(words ?? "")")
    }

    @Test(arguments: [
        (
            Language.bg,
            "12 500,50 евро | 12 500 | 1234,5 | 1 март 2027 г. | 1 март 2027 г. и второ тримесечие на 2027 г. | 12500.5 | 2027"
        ),
        (
            .en,
            "EUR 12,500.50 | 12,500 | 1,234.5 | 1 March 2027 | 1 March 2027 and second quarter of 2027 | 12500.5 | 2027"
        ),
    ]) func `what answers say is in the language's own form, and what texts say as it stands`(
        language: Language, expected: String
    ) {
        let finding = Finding(.warning, Code.review, at: nil, Self.arguments)
        let words = Texts(Self.texts, in: language).words("finding", for: finding)
        #expect(words?.replacing("\u{A0}", with: " ") == expected)
    }

    @Test func `what somebody wrote into a file is not written otherwise`() {
        let finding = Finding(.error, Code.sheet, at: nil, ["value": "12500.5"])
        #expect(Texts(Self.texts, in: .bg).words("finding", for: finding) == "12500.5")
    }
}
