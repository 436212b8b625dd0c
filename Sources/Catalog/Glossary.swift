package import Wording

/// The terms of the field, found by name and in texts of one language.
///
/// Words are compared by their stems (see `WordStems`), so that „показателите“ is found as „показател“.
package struct Glossary: Sendable {
    package let terms: [Term]
    private let language: Language
    /// Ways to write each term as stems, by the first of them, the longest way first.
    private let ways: [String: [Way]]

    private struct Way: Sendable {
        var stems: [String]
        var term: Int
    }

    package init(_ terms: [Term], in language: Language) {
        (self.terms, self.language) = (terms, language)
        var ways: [String: [Way]] = [:]
        for (index, term) in terms.enumerated() {
            for form in term.forms(in: language) {
                let stems = WordStems.stems(in: form)
                if let first = stems.first { ways[first, default: []].append(Way(stems: stems, term: index)) }
            }
        }
        self.ways = ways.mapValues { $0.sorted { $0.stems.count > $1.stems.count } }
    }

    /// The terms that stand in a text, each once, in the order in which they come; the longest wins.
    package func terms(in text: String) -> [Term] {
        var found: [Int] = []
        let stems = WordStems.stems(in: text)
        var place = 0
        while place < stems.count {
            let way = ways[stems[place]]?.first { stems[place...].starts(with: $0.stems) }
            if let way, !found.contains(way.term) { found.append(way.term) }
            place += way?.stems.count ?? 1
        }
        return found.map { terms[$0] }
    }

    /// A term by any of its names or forms, else the one whose name begins so.
    package func term(named name: String) -> Term? {
        let stems = WordStems.stems(in: name)
        guard let first = stems.first else { return nil }
        if let way = ways[first]?.first(where: { $0.stems == stems }) { return terms[way.term] }
        let wanted = name.lowercased()
        return terms.first { $0.term[language].lowercased().hasPrefix(wanted) }
            ?? ways[first]?.first { $0.stems.starts(with: stems) }.map { terms[$0.term] }
    }

    /// Forms a text should not use, each with the term it stands for.
    package func avoided(in text: String) -> [(form: String, term: Term)] {
        let stems = WordStems.stems(in: text)
        return terms.flatMap { term in
            (term.avoid[language] ?? []).filter { stems.contains(WordStems.stems(in: $0)) }
                .map { (form: $0, term: term) }
        }
    }
}

extension Term {
    /// The ways to write the term: without what stands in brackets, that itself, and each side of a slash.
    func forms(in language: Language) -> [String] {
        let written = term[language]
        guard let opening = written.firstIndex(of: "(") else { return written.alternatives }
        let inside = written[written.index(after: opening)...].prefix { $0 != ")" }
        return String(written[..<opening]).alternatives + [String(inside)]
    }
}

extension String {
    fileprivate var alternatives: [String] { split(separator: " / ").map(String.init) }
}
