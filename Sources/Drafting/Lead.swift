import Document
import Wording

extension String {
    /// A lead and the answer behind it, so that no words stand in both: the lead goes where the answer begins as it
    /// does or says its end again, and what ends a lead before a colon goes from the answer.
    func saidOnce(before answer: [Inline]) -> (lead: String?, answer: [Inline]) {
        guard case .text(let text)? = answer.first else { return (self, answer) }
        let lead = bareWords(first: .max)
        let said = text.bareWords(first: lead.count)
        let same = zip(lead, said).prefix { $0 == $1 }.count
        if same > 0, same == lead.count || same >= Self.fewestSame { return (nil, answer) }
        let longest = Swift.min(lead.count, said.count)
        guard longest >= Self.fewestSame,
            let end = (Self.fewestSame...longest).last(where: {
                lead.suffix($0).elementsEqual(said.prefix($0))
            })
        else { return (self, answer) }
        guard hasSuffix(":"), let rest = text.withoutWords(end) else { return (nil, answer) }
        return (self, [.text(rest)] + answer.dropFirst())
    }

    /// One word alone may well stand in both.
    private static let fewestSame = 2

    private func bareWords(first most: Int) -> [String] {
        let words = unicodeScalars.split(maxSplits: most, whereSeparator: \.isSpace)
        return words.prefix(most).map { word in
            var bare = String.UnicodeScalarView()
            for letter in word where letter.isWordy { bare.append(letter) }
            return String(bare).inSmallLetters
        }
    }

    /// What follows the first words; nil when nothing does.
    private func withoutWords(_ count: Int) -> String? {
        var rest = self[...].drop(while: \.isWhitespace)
        for _ in 0..<count {
            rest = rest.drop { !$0.isWhitespace }.drop(while: \.isWhitespace)
        }
        rest = rest.drop { !$0.isLetter && !$0.isNumber && !"„“\"(".contains($0) }
        return rest.isEmpty ? nil : String(rest)
    }
}
