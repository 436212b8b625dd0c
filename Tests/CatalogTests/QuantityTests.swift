import Catalog
import Foundation
import Testing
import Wording

@Suite struct QuantityTests {
    @Test(arguments: [
        (30, "% ръст (над)", Language.bg, "над 30 % ръст"),
        (3, "души на ден (около)", .bg, "около 3 души на ден"),
        (30, "% growth (more than)", .en, "more than 30% growth"), (5, "села (от 12)", .bg, "5 села (от 12)"),
        (7, "души", .bg, "7 души"),
    ])
    func `how exact a figure is stands before it`(value: Int, unit: String, language: Language, words: String)
    {
        let figure = Practice.Figure(value: Decimal(value), unit: Localized(same: unit), year: nil, source: 1)
        #expect(figure.words(Formats(language)).replacing("\u{A0}", with: " ") == words)
    }
}
