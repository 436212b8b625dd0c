import Catalog
import Document
import Foundation
import Guide
import Strategy
import Wording

extension Composer {
    /// Step by step: the levels its rounds reach, and the promise these make; a step for which nobody entered a level
    /// promises nothing.
    mutating func participationLevels() -> Drafted {
        if let absence = absence(of: Strategy.Round.table) { return absence }
        let rows = facts.walk.guide.steps.compactMap { step -> [Table.Cell]? in
            let rounds = strategy.rounds.filter { $0.step.value == step.id }
            let used = Set(rounds.compactMap(\.level.value?.rawValue))
            let levels = facts.walk.guide.levels.filter { used.contains($0.id) }
            guard !levels.isEmpty else { return nil }
            let promises = levels.map { [Inline.text($0.description.map(facts.words) ?? "–")] }
            return [
                Table.Cell(facts.words(step.title)),
                Table.Cell(levels.map { [.text(facts.words($0.label))] }),
                Table.Cell(promises), Table.Cell(formats.number(rounds.count)),
            ]
        }
        let headers = [
            Header(facts.label(Strategy.Round.model.step)),
            Header(facts.label(Strategy.Round.model.level)), Header(say(.promise)),
            Header(say(.roundsHeld), .end),
        ]
        return rows.isEmpty
            ? .nothing : .made([grid(say(.levelsCaption), headers, rows, from: [Strategy.Round.table])])
    }

    /// Who answered the survey: by settlement, by age, by channel.
    mutating func respondentsSummary() -> Drafted {
        if let absence = absence(of: Strategy.Respondents.table) { return absence }
        return .made(
            counts(say(.bySettlement), \.settlement) { $0.value }
                + counts(say(.byAge), \.age) { cell in cell.value.map { facts.option($0, of: cell) } }
                + counts(say(.byChannel), \.channel) { cell in cell.value.map { facts.option($0, of: cell) } }
        )
    }

    private func counts<Content>(
        _ caption: String, _ column: KeyPath<Strategy.Respondents, Cell<Content>>,
        by name: (Cell<Content>) -> String?
    ) -> [Block] {
        var order: [String] = []
        var groups: [String: [Strategy.Respondents]] = [:]
        for row in strategy.respondents {
            let name = name(row[keyPath: column]) ?? say(.notStated)
            if groups[name] == nil { order.append(name) }
            groups[name, default: []].append(row)
        }
        let all = strategy.surveyed
        let parts = order.map { name in Total((groups[name] ?? []).map(\.part)) }
        let shares = facts.percents(parts, of: all) + facts.percents([all], of: all)
        let cells = zip(zip(order + [say(.total)], parts + [all]), shares).map { row, share in
            let words = row.1.isUnknown ? "–" : facts.said(row.1, formats.number)
            return [Table.Cell(row.0), Table.Cell(words), Table.Cell(all.isComplete ? share : "–")]
        }
        let title = facts.label(Strategy.Respondents.model[keyPath: column])
        let table = grid(
            caption, [Header(title), Header(say(.count), .end), Header(say(.share), .end)], cells,
            hasTotals: true,
            from: [Strategy.Respondents.table])
        return [table] + noteOnShares(facts.areEvenedOut(parts, of: all))
    }

    /// What came in through each channel: answers to the survey and proposals.
    mutating func contributions() -> Drafted {
        let channels = Strategy.Channel.allCases.map(Optional.some) + [nil]
        var rows = channels.compactMap { channel -> [Table.Cell]? in
            let answers = strategy.respondents.filter { $0.channel.value == channel }
            let proposals = strategy.proposals.count { $0.channel.value == channel }
            guard !answers.isEmpty || proposals > 0 else { return nil }
            let name = channel.map { facts.option($0, of: Strategy.Proposal.model.channel) }
            return contribution(name ?? say(.notStated), answers, proposals)
        }
        guard !rows.isEmpty else { return .nothing }
        rows.append(contribution(say(.total), strategy.respondents, strategy.proposals.count))
        let headers = [
            Header(facts.label(Strategy.Proposal.model.channel)), Header(say(.surveyAnswers), .end),
            Header(say(.proposals), .end),
        ]
        let from = [Strategy.Respondents.table, Strategy.Proposal.table]
        return .made([grid(say(.contributionsCaption), headers, rows, hasTotals: true, from: from)])
    }

    private func contribution(_ name: String, _ answers: [Strategy.Respondents], _ proposals: Int)
        -> [Table.Cell]
    {
        // Where nobody was surveyed, nobody has answered nothing.
        let count = Total(answers.map(\.part))
        let isSilent = strategy.respondents.isEmpty || count.isUnknown
        let words = isSilent ? "–" : facts.said(count, formats.number)
        // Nor has anybody proposed nothing while no proposal is entered.
        let proposed = strategy.proposals.isEmpty ? "–" : formats.number(proposals)
        return [Table.Cell(name), Table.Cell(words), Table.Cell(proposed)]
    }
}
