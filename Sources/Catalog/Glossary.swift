package import Wording

/// The terms of the field, found by name and in texts of one language.
///
/// Words are compared by their stems (see `WordStems`), so that „показателите“ is found as „показател“.
package struct Glossary: Sendable {
    package let terms: [Term]
    private let language: Language
    /// Ways to write each term as stems, by the first of them, the longest way first.
    private let ways: [String: [Way]]
    /// The same for the forms to avoid.
    private let avoidedWays: [String: [Way]]

    private struct Way: Sendable {
        var form: String
        var words: [FoldedWord]
        var stems: [String]
        var term: Int
        /// Whether only the very words count.
        var isExact = false

        func fits(_ word: FoldedWord, _ own: FoldedWord) -> Bool {
            if isExact { return word == own }
            return zip(word.description, own.description).prefix { $0 == $1 }.count >= own.count - 2
        }
    }

    package init(_ terms: [Term], in language: Language) {
        (self.terms, self.language) = (terms, language)
        let ways = Self.index(terms.map { $0.forms(in: language) })
        self.ways = ways
        avoidedWays = Self.index(terms.map { $0.avoid[language] ?? [] }).mapValues { avoided in
            avoided.map { way in
                var way = way
                let alike = ways[way.stems[0]] ?? []
                way.isExact = alike.contains { $0.term == way.term && $0.stems == way.stems }
                return way
            }
        }
    }

    /// - Parameter forms: those of each term.
    private static func index(_ forms: [[String]]) -> [String: [Way]] {
        var ways: [String: [Way]] = [:]
        for (index, forms) in forms.enumerated() {
            for form in forms {
                let words = form.foldedWords
                let stems = words.map { WordStems.stem($0).description }
                guard let first = stems.first else { continue }
                ways[first, default: []].append(Way(form: form, words: words, stems: stems, term: index))
            }
        }
        return ways.mapValues { $0.sorted { $0.stems.count > $1.stems.count } }
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
        return own(name, stems, first) ?? foreign(name, stems)
    }

    /// Terms with all these words in their name, in either language.
    package func terms(like name: String) -> [Term] {
        let stems = Set(WordStems.stems(in: name))
        guard !stems.isEmpty else { return [] }
        return terms.filter { term in
            Language.allCases.contains { stems.isSubset(of: WordStems.stems(in: term.term[$0])) }
        }
    }

    /// By its name or a form of it in another language; what it means is told in the language of the glossary.
    private func foreign(_ name: String, _ stems: [String]) -> Term? {
        let wanted = name.lowercased()
        let others = Language.allCases.filter { $0 != language }
        return terms.first { term in
            others.contains { term.forms(in: $0).contains { WordStems.stems(in: $0) == stems } }
        } ?? terms.first { term in others.contains { term.term[$0].lowercased().hasPrefix(wanted) } }
    }

    private func own(_ name: String, _ stems: [String], _ first: String) -> Term? {
        if let way = ways[first]?.first(where: { $0.stems == stems }) { return terms[way.term] }
        let wanted = name.lowercased()
        return terms.first { $0.term[language].lowercased().hasPrefix(wanted) }
            ?? ways[first]?.first { $0.stems.starts(with: stems) }.map { terms[$0.term] }
    }

    /// Forms a text should not use, each once, in the order in which they come, with the term to use instead.
    ///
    /// Stems alone would take „digital“ for „digitization“, so a word must also begin like the form, but for its last
    /// two letters at most. A form that differs from the term itself only in its ending is looked for as it is written.
    package func avoided(in text: String) -> [(form: String, term: Term)] {
        var found: [(form: String, term: Term)] = []
        let words = text.foldedWords
        let stems = words.map { WordStems.stem($0).description }
        for place in stems.indices {
            for way in avoidedWays[stems[place]] ?? []
            where stems[place...].starts(with: way.stems)
                && zip(words[place...], way.words).allSatisfy({ way.fits($0, $1) })
                && !found.contains(where: { $0.form == way.form })
            {
                found.append((way.form, terms[way.term]))
            }
        }
        return found
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
