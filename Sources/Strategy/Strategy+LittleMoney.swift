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
        let fallen = outcome.fallen.map(\.measure)
        return fallen.contains { measure in clauses.contains { $0.names(measure, words) && $0.fate == .stays }
        }
            || outcome.kept.contains { measure in
                clauses.contains { $0.names(measure, words) && $0.fate == .waits }
            }
    }

    /// Whether people name each measure that stays already.
    package func tellsLittleMoney(_ outcome: WhatIf, in words: ReviewVocabulary) -> Bool {
        let clauses = Clause.all(in: facts.littleMoney.value ?? "", words)
        return outcome.kept.allSatisfy { measure in clauses.contains { $0.names(measure, words) } }
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

    /// Whether the first words of the title stand in it together, in any form.
    func names(_ measure: Strategy.Measure, _ words: ReviewVocabulary) -> Bool {
        let title = Prose(measure.title.value ?? "", words).sentences.joined().prefix(3)
        let sought = title.map { WordStems.stem($0.word) }
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
