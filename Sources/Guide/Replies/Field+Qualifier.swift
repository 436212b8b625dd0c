package import Answers
import Wording

extension Field {
    /// What was said of a figure that is not exact, such as „около“, as a note beside it quotes it; nil where the notes
    /// tell of other figures.
    package func qualifier(of value: Value, in notes: [Remark]) -> String? {
        guard value.number != nil else { return nil }
        for words in notes.reversed().flatMap(\.text.quotations) {
            let likely = likelyReply(for: words)
            guard likely?.value == value, likely?.reasons.contains(.roughly) == true else { continue }
            return String(words.prefix { !$0.isNumber }[...].trimmed)
        }
        return nil
    }
}

extension String {
    /// What stands between quotation marks of any language.
    fileprivate var quotations: [String] {
        let marks = Language.allCases.map(\.quotationMarks).reduce(into: [:]) { all, own in
            all.merge(own) { one, _ in one }
        }
        var (found, rest): ([String], Substring) = ([], self[...])
        while let open = rest.firstIndex(where: { marks[$0] != nil }),
            let close = rest[rest.index(after: open)...].firstIndex(where: { $0 == marks[rest[open]] })
        {
            found.append(String(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        return found
    }
}
