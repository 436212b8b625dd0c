import Foundation
import Wording

extension Strategy {
    /// The part of the money that the version for little money reckons with, as its question says.
    private static let littleMoney = Decimal(3) / 10

    /// What the known costs, the problems and the dependencies leave of the measures with little money; nil while
    /// there is nothing to choose from.
    package var littleMoney: (supposition: Supposition, outcome: WhatIf)? {
        let supposition = Supposition(money: Self.littleMoney)
        let outcome = whatIf(supposition)
        guard outcome.before.total.known > 0, !outcome.fallen.isEmpty else { return nil }
        return (supposition, outcome)
    }

    /// Whether what people say they will do with little money is other than a list that was worked out: it names a
    /// measure that falls as one that stays, one that stays as one that waits, or another part of the money.
    package func contradictsLittleMoney(_ outcome: WhatIf, in words: ReviewVocabulary) -> Bool {
        guard let text = facts.littleMoney.value else { return false }
        let shares = Prose(text, words).sentences.flatMap(\.percents)
        if !shares.isEmpty, !shares.contains(Self.littleMoney * 100) { return true }
        let clauses = Clause.all(in: text, words)
        func says(_ fate: Clause.Fate, of measures: [Measure]) -> Bool {
            let clauses = clauses.filter { $0.fate == fate }
            return measures.contains { measure in
                let stems = measure.firstStems(words)
                return clauses.contains { $0.names(stems) }
            }
        }
        return says(.stays, of: outcome.fallen.map(\.measure)) || says(.waits, of: outcome.kept)
    }

    /// Whether people name each measure that stays already.
    package func tellsLittleMoney(_ outcome: WhatIf, in words: ReviewVocabulary) -> Bool {
        let clauses = Clause.all(in: facts.littleMoney.value ?? "", words)
        return outcome.kept.allSatisfy { measure in
            let stems = measure.firstStems(words)
            return clauses.contains { $0.names(stems) }
        }
    }
}

extension Strategy.Measure {
    /// The stems of the words that its title begins with.
    fileprivate func firstStems(_ words: ReviewVocabulary) -> [String] {
        Prose(title.value ?? "", words).sentences.joined().prefix(3).map { WordStems.stem($0.word) }
    }
}

/// A part of a sentence that says one thing of what it names.
private struct Clause {
    enum Fate {
        case stays, waits, unclear
    }

    /// The stems of its words, in order.
    var stems: [String] = []
    var fate: Fate

    static func all(in text: String, _ words: ReviewVocabulary) -> [Clause] {
        text.split(whereSeparator: { ";\n".contains($0) }).flatMap { part in
            Prose(String(part), words).sentences.flatMap(\.clauses).map(Clause.init)
        }
    }

    private init(_ tokens: [Prose.Token]) {
        let waits = tokens.contains { $0.begins(.waiting) }
        let stays = tokens.contains { $0.begins(.staying) }
        fate = !waits ? .stays : stays ? .unclear : .waits
        stems = tokens.map { WordStems.stem($0.word) }
    }

    /// Whether the first words of a title stand in it together, in any form.
    func names(_ sought: [String]) -> Bool {
        guard !sought.isEmpty, stems.count >= sought.count else { return false }
        return (0...(stems.count - sought.count)).contains {
            stems[$0..<($0 + sought.count)].elementsEqual(sought)
        }
    }
}

extension [Prose.Token] {
    /// Cut where another thing is set against the first: „а“, but, while.
    fileprivate var clauses: [[Prose.Token]] {
        split { $0.isApart && $0.isIn(.contrasts) }.map(Array.init)
    }
}
