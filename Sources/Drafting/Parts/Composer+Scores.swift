import Answers
import Document
import Foundation
import Guide
import Strategy
import Wording

/// The criteria of the self-assessment, one by one.
extension Composer {
    /// Every criterion: the agreed level or a placeholder, how far the separate scores lay apart, and the proof.
    mutating func readinessTable() -> Drafted {
        let asked = facts.criteria.filter { !facts.told($0).isSilent }
            .map { (question: $0, newest: facts.walk.spreads(beside: $0).last) }
        guard !asked.isEmpty else { return .nothing }
        let hasScores = asked.contains { $0.newest != nil }
        let proofs = proofsByCriterion
        var rows: [[Table.Cell]] = []
        for (question, newest) in asked {
            var row = [
                Table.Cell(facts.words(question.name)), Table.Cell(group(of: question).map(groupName) ?? ""),
                cell(at: AnswerPath(question.id)),
            ]
            if hasScores { row.append(Table.Cell(words(for: newest))) }
            if !proofs.isEmpty { row.append(cell(proofs[question.id])) }
            rows.append(row)
        }
        let headers =
            [Header(say(.criterion)), Header(say(.group)), Header(say(.level))]
            + (hasScores ? [Header(say(.separateScores))] : [])
            + (proofs.isEmpty ? [] : [Header(facts.label(Strategy.Proof.model.proof))])
        let from = readinessPaths + scoreTables + [Strategy.Proof.table]
        return .made([grid(say(.readinessCaption), headers, rows, from: from)])
    }

    private func group(of question: Question) -> Readiness.Group? {
        question.group.flatMap(Readiness.Group.init)
    }

    /// The proofs as rendered texts, by the question of their criterion.
    private var proofsByCriterion: [String: String] {
        var proofs: [String: String] = [:]
        for proof in strategy.proofs {
            guard let criterion = proof.criterion.value,
                let question = facts.criteria.first(where: { $0.besideColumn == criterion }),
                let words = facts.told(proof.proof).marked
            else { continue }
            proofs[question.id] = [proofs[question.id], words].compactMap(\.self).joined(separator: "\n")
        }
        return proofs
    }

    /// The newest separate scores: from the lowest to the highest, and how many people gave them; those that are all the
    /// same lie between nothing.
    private func words(for spread: Spread?) -> String {
        guard let spread else { return "–" }
        return say(
            spread.lowest == spread.highest ? .spreadOfSame : .spread,
            [
                "lowest": .text("\(spread.lowest)"), "highest": .text("\(spread.highest)"),
                "middle": .text(decimal(spread.middle)), "count": .count(spread.count),
            ])
    }

    /// The median of the separate scores by group, year by year; nothing before there are two years.
    mutating func readinessYears() -> Drafted {
        let spreads = facts.criteria.map { (group: group(of: $0), spreads: facts.walk.spreads(beside: $0)) }
        let years = Set(spreads.flatMap(\.spreads).compactMap(\.year)).sorted()
        guard years.count > 1 else { return .nothing }
        let rows = Readiness.Group.allCases.map { group in
            [Table.Cell(groupName(group))]
                + years.map { year in
                    let middles = spreads.filter { $0.group == group }
                        .flatMap { $0.spreads.filter { $0.year == year }.map(\.middle) }
                    guard !middles.isEmpty else { return Table.Cell("–") }
                    let mean = middles.reduce(0, +) / Double(middles.count)
                    return Table.Cell(decimal((mean * 10).rounded() / 10))
                }
        }
        let headers = [Header(say(.group))] + years.map { Header(formats.year($0), .end) }
        return .made([grid(say(.readinessYearsCaption), headers, rows, from: scoreTables)])
    }

    /// The strongest and the weakest criteria, and the holes a mean hides. What lifts them is the guide's advice to those
    /// who write, and none of the council's words.
    mutating func readinessExtremes() -> Drafted {
        let readiness = strategy.readiness
        guard !readiness.scores.isEmpty else { return .nothing }
        var blocks: [Block] = []
        if !readiness.strongest.isEmpty { blocks += [heading(.strongest), list(readiness.strongest)] }
        if !readiness.weakest.isEmpty { blocks += [heading(.weakest), list(readiness.weakest)] }
        if !readiness.holes.isEmpty { blocks += [heading(.holes), list(readiness.holes)] }
        return .made(blocks)
    }

    private func heading(_ key: DraftingText) -> Block { Block(.paragraph([.strong(say(key))])) }

    private func list(_ scores: [Readiness.Score]) -> Block {
        let items = scores.map { score -> [Block] in
            let question = facts.question(score.question)
            let label = question.map { facts.words($0.name) } ?? score.question
            let words = [Inline.text("\(label) – \(levelName(score.level))")]
            return [Block(.paragraph(words), from: [score.question])]
        }
        return Block(.list(ordered: false, items: items), from: scores.map(\.question))
    }

    /// The tables of the scores that stand beside the criteria.
    private var scoreTables: [String] {
        Set(facts.criteria.compactMap { $0.beside?.splitOnce(at: "/")?.0 }).sorted()
    }
}

extension Question {
    /// The column whose values stand beside it.
    fileprivate var besideColumn: String? { beside?.splitOnce(at: "/")?.1 }
}
