import Answers
import Foundation
import Guide
import Wording

/// What says the same too often, and what is said by too few.
extension Review {
    mutating func checkAlike() {
        checkOwners(strategy.indicators, \.owner)
        checkOwners(strategy.risks, \.owner)
        checkTexts()
        let boxes = Set(strategy.swot.compactMap(\.box.value))
        if strategy.swot.count >= Self.several, !boxes.isEmpty,
            boxes.count < Strategy.SwotBox.allCases.count
        {
            let count = "\(Strategy.SwotBox.allCases.count - boxes.count)"
            add(.swotBoxEmpty, at: AnswerPath(Strategy.SwotLine.table), ["count": count])
        }
    }

    private mutating func checkOwners<Row: StrategyRow>(
        _ rows: [Row], _ owner: KeyPath<Row, Cell<String>>
    ) {
        guard let most = mostOf(rows.map { $0[keyPath: owner] }) else { return }
        let arguments = ["count": "\(most.count)", "all": "\(rows.count)", "owner": most.name]
        add(.oneOwnerForMost, at: AnswerPath(Row.table), arguments)
    }

    /// Who stands in more than half of many cells, whatever the form of the words.
    func mostOf(_ cells: [Cell<String>]) -> (name: String, count: Int)? {
        guard cells.count >= Self.many else { return nil }
        // The same words are mostly written the same way.
        let written = Dictionary(grouping: cells.compactMap(\.value)) { $0 }
        let named = Dictionary(written.map { (Set(WordStems.stems(in: $0)), $1) }, uniquingKeysWith: +)
        guard let most = named.values.max(by: { $0.count < $1.count }),
            most.count * 2 > cells.count
        else { return nil }
        return (most[0], most.count)
    }

    /// Whether a column that every row owes says the same in most rows.
    private mutating func checkTexts() {
        let (walk, owners) = (strategy.reading.walk, Strategy.owners)
        for table in walk.guide.questions where table.field.kind == .table && walk.applies(table) {
            let rows = walk.answers.rows(of: table.id)
            guard rows.count >= Self.several else { continue }
            for column in table.columns
            where column.isRequired && [.text, .longText].contains(column.field.kind) {
                let path = AnswerPath(table.id, row: "", column: column.id)
                if owners.contains(path) || column.id == table.naming.first?.id { continue }
                checkTexts(of: column, in: table.id, rows)
            }
        }
    }

    private mutating func checkTexts(of column: Column, in table: String, _ rows: [String]) {
        let texts = rows.compactMap { row in
            strategy.cell(at: AnswerPath(table, row: row, column: column.id)).value?.text?.tidied
        }
        // Texts that say the same are as long; hardly any column has many that are.
        let asLong = Dictionary(grouping: texts) { $0.utf8.count }.values.filter { $0.count * 2 > rows.count }
        let alike = Dictionary(grouping: asLong.joined().filter { $0.count >= Self.shortest }) {
            $0.inSmallLetters
        }
        guard let most = alike.values.max(by: { $0.count < $1.count }), most.count * 2 > rows.count,
            most.count >= Self.several
        else { return }
        let arguments = [
            "count": "\(most.count)", "all": "\(rows.count)", "text": String(most[0].prefix(80)),
        ]
        add(.sameTextInMost, at: AnswerPath(table), arguments)
    }

    /// Fewer rows say nothing about how they differ.
    private static let several = 4
    private static let many = 5
    /// Shorter texts may well be the same.
    private static let shortest = 12

    // MARK: Order and votes

    /// Whether the order of the problems is whole, and the one people voted for.
    mutating func checkRanking() {
        let (ranking, path) = (strategy.ranking, strategy.facts.ranking.path)
        if ranking.basis == .partly, strategy.problems.count > 1 {
            let named = Set(strategy.facts.ranking.all).count
            let arguments = ["count": "\(named)", "all": "\(strategy.problems.count)"]
            add(.rankingIsPartial, at: path, arguments)
        }
        let votes = ranking.order.compactMap { ranking.votes[$0] }
        guard ranking.basis == .chosen, votes.count > 2, !ranking.rankers.contains(where: \.mayDiffer)
        else { return }
        let pairs = votes.indices.flatMap { first in
            votes.indices.dropFirst(first + 1).map { (votes[first], votes[$0]) }
        }
        let (kept, turned) = (pairs.count { $0.0 > $0.1 }, pairs.count { $0.0 < $0.1 })
        let isFirstLast = votes.last == votes.max() && votes.count { $0 == votes.max() } == 1
        if turned > kept || isFirstLast {
            add(.rankingAgainstVotes, at: path, ["count": "\(turned)", "all": "\(kept + turned)"])
        }
    }

    /// Whether measures serve what people voted for.
    mutating func checkOrder() {
        let votes = strategy.ranking.votes
        guard votes.values.contains(where: { $0 > 0 }) else { return }
        for measure in strategy.livingMeasures {
            let served = measure.objectives.all.compactMap { objectives[$0] }.flatMap(\.problems.all)
            let problems = Set([measure.problem.value].compactMap(\.self) + served)
            if !problems.isEmpty, problems.allSatisfy({ (votes[$0] ?? 0) == 0 }) {
                add(.measureNobodyVotedFor, measure, measure.problem.path)
            }
        }
    }

    /// Whether an accepted proposal says where it went.
    mutating func checkPlace(of proposal: Strategy.Proposal) {
        let isTaken = proposal.answer.value == .accepted || proposal.answer.value == .partly
        guard isTaken, proposal.place.value == nil, strategy.isAsked(proposal.place.path) else { return }
        add(.acceptedNowhere, proposal, proposal.place.path)
    }
}

extension Strategy.Ranker {
    /// Whether those who put the problems in order may have had reasons other than the votes.
    fileprivate var mayDiffer: Bool { self == .team || self == .council || self == .other }
}
