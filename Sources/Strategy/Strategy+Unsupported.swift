package import Answers
import Foundation
import Guide

/// A claim of the strategy that rests on nothing but the word of whoever wrote it.
package struct Unsupported: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// A figure for which a register has a source, typed by hand.
        case figure = "figure-without-source"
        case baselineSource = "baseline-without-source"
        case baselineYear = "baseline-without-year"
        /// A statement or share in a table that has a column for its source.
        case claim = "claim-without-source"
        case evidence = "problem-without-evidence"
        case level = "level-without-proof"
        /// Money of which nobody says who pays it.
        case money = "money-without-source"
        /// A figure in a text that no other answer has and that names no source.
        case prose = "figure-in-text"
    }

    package let kind: Kind
    /// Where it is claimed.
    package let path: AnswerPath
    /// The figure as written, of one in a text.
    package let figure: String?

    init(_ kind: Kind, _ path: AnswerPath, figure: String? = nil) {
        (self.kind, self.path, self.figure) = (kind, path, figure)
    }
}

extension Strategy {
    /// The claims that rest on nothing, kind by kind, each in the order of the guide or of its table.
    package func unsupported(_ words: ReviewVocabulary) -> [Unsupported] {
        let found =
            figuresWithoutSource + indicators.flatMap(lacking) + claims + levelsWithoutProof
            + moneyWithoutPayer
            + figuresInTexts(words)
        return Unsupported.Kind.allCases.flatMap { kind in found.filter { $0.kind == kind } }
    }

    private var figuresWithoutSource: [Unsupported] {
        reading.walk.guide.questions.filter { $0.fill != nil && !$0.field.isPersonal }.compactMap {
            question in
            let cell = cell(at: AnswerPath(question.id))
            guard cell.value?.number != nil, cell.source?.year == nil else { return nil }
            return Unsupported(.figure, cell.path)
        }
    }

    private func lacking(_ indicator: Indicator) -> [Unsupported] {
        guard indicator.baseline.value != nil else { return [] }
        let path = indicator.baseline.path
        return (indicator.baselineSource.value == nil ? [Unsupported(.baselineSource, path)] : [])
            + (indicator.baselineYear.value == nil ? [Unsupported(.baselineYear, path)] : [])
    }

    private var claims: [Unsupported] {
        let statements = swot.filter { $0.statement.value != nil && $0.source.value == nil }
            .map { Unsupported(.claim, $0.statement.path) }
        let shares = divide.filter { $0.source.value == nil }
            .filter { [$0.connection, $0.device, $0.skill].contains { $0.value != nil } }
            .map { Unsupported(.claim, $0.path) }
        let problems = problems.filter { $0.title.value != nil && $0.evidence.value == nil }
            .map { Unsupported(.evidence, $0.title.path) }
        return statements + shares + problems
    }

    private var levelsWithoutProof: [Unsupported] {
        let proven = Set(proofs.filter { $0.proof.value != nil }.compactMap(\.criterion.value))
        return readiness.scores.filter { score in
            // The criterion of a proof is named as the column of separate scores beside the question.
            let column = walk.guide.question(score.question)?.beside?.splitOnce(at: "/")?.1
            return score.level > 0 && !(column.map(proven.contains) ?? false)
        }.map { Unsupported(.level, AnswerPath($0.question)) }
    }

    private var moneyWithoutPayer: [Unsupported] {
        var seen: Set<AnswerPath> = []
        return finance.all.filter { $0.source == nil && ($0.amount ?? 0) != 0 }
            .filter { seen.insert($0.path).inserted }.map { Unsupported(.money, $0.path) }
    }

    // MARK: Texts

    private func figuresInTexts(_ words: ReviewVocabulary) -> [Unsupported] {
        let known = KnownFigures(self)
        return walk.guide.questions.filter { $0.field.kind == .longText && !$0.field.isPersonal }
            .flatMap { question -> [Unsupported] in
                let cell = cell(at: AnswerPath(question.id))
                let sentences = Prose(cell.value?.text ?? "", words, figuresOnly: true).sentences
                return sentences.filter { !$0.namesSource }.flatMap { sentence in
                    sentence.claimedFigures.filter { !known.holds($0) }
                        .map { Unsupported(.prose, cell.path, figure: $0.text) }
                }
            }
    }
}

/// What is answered as a figure somewhere, or follows from such answers.
private struct KnownFigures {
    private let numbers: Set<Decimal>
    private let sums: KnownSums

    init(_ strategy: Strategy) {
        sums = KnownSums(strategy)
        let counts = KnownCounts(strategy)
        let answers = strategy.walk.answers
        let answered = answers.paths.compactMap { answers.value($0)?.number }
        numbers = Set(answered).union(counts.people).union(counts.counts.values.flatMap(\.self))
    }

    func holds(_ figure: Prose.Token) -> Bool {
        guard let number = figure.number else { return true }
        return numbers.contains(number) || sums.holds(number, within: figure.tolerance)
    }
}

extension ReviewVocabulary {
    /// Whether a text holds a figure or names where it comes from.
    package func tellsFact(_ text: String) -> Bool {
        // What is yet to come is a promise.
        let sentences = Prose(text, self).sentences.filter { !$0.contains { $0.isIn(.future) } }
        return sentences.contains { $0.namesSource || $0.contains { $0.text.contains(where: \.isNumber) } }
    }

    /// Whether a text of a cell is more than a word for nothing, or for what is yet to be written.
    package func saysSomething(_ text: String) -> Bool {
        guard let words = text.bare() else { return true }
        return !words.isEmpty && ![.nothing, .placeholders, .hollow].contains { holds(words, in: $0) }
    }
}

extension [Prose.Token] {
    /// Whether its words say where its figures come from.
    fileprivate var namesSource: Bool {
        contains { $0.begins(.sourceWords) || $0.isIn(.domains) }
    }

    /// Sums, shares and large numbers; a small number or a year claims little.
    fileprivate var claimedFigures: [Prose.Token] {
        enumerated().compactMap { position, token in
            guard let number = token.number, token.year == nil else { return nil }
            let isShare = indices.contains(position + 1) && self[position + 1].begins(.shares)
            guard token.isEuros || isShare || number >= 100 else { return nil }
            var figure = token
            if isShare { figure.text += " %" }
            return figure
        }
    }
}
