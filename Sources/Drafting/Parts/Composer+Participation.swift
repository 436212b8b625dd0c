import Catalog
import Document
import Foundation
import Guide
import Strategy
import Wording

extension Composer {
    /// Step by step: the level its rounds reach, or else the one the guide proposes, and the promise it makes.
    mutating func participationLevels() -> Drafted {
        if let absence = absence(of: Strategy.Round.table) { return absence }
        let rows = facts.walk.guide.steps.compactMap { step -> [Table.Cell]? in
            let rounds = strategy.rounds.filter { $0.step == step.id }
            let used = Set(rounds.compactMap(\.level?.rawValue))
            let planned = used.isEmpty ? Set([step.participation?.level].compactMap(\.self)) : used
            let levels = facts.walk.guide.levels.filter { planned.contains($0.id) }
            guard !levels.isEmpty else { return nil }
            let promises = levels.map { [Inline.text($0.description.map(facts.words) ?? "–")] }
            return [
                Table.Cell(facts.words(step.title)),
                Table.Cell(levels.map { [.text(facts.words($0.label))] }),
                Table.Cell(promises), Table.Cell(rounds.isEmpty ? "–" : formats.number(rounds.count)),
            ]
        }
        let headers = [
            Header(facts.label(Strategy.Round.table, "step")),
            Header(facts.label(Strategy.Round.table, "level")), Header(say(.promise)),
            Header(say(.roundsHeld), .end),
        ]
        return rows.isEmpty ? .nothing : .made([grid(say(.levelsCaption), headers, rows, from: ["rounds"])])
    }

    /// Who answered the survey: by settlement, by age, by channel.
    mutating func respondentsSummary() -> Drafted {
        if let absence = absence(of: Strategy.Respondents.table) { return absence }
        let rows = strategy.respondents
        let ages = rows.map {
            ($0.age.map { facts.option($0, of: Strategy.Respondents.table, "age") }, $0.count)
        }
        let channels = rows.map {
            (
                $0.channel.map { facts.option($0.rawValue, of: Strategy.Respondents.table, "channel") },
                $0.count
            )
        }
        return .made(
            [
                counts(say(.bySettlement), "settlement", rows.map { ($0.settlement, $0.count) }),
                counts(say(.byAge), "age", ages), counts(say(.byChannel), "channel", channels),
            ])
    }

    private func counts(_ caption: String, _ column: String, _ rows: [(name: String?, count: Int?)]) -> Block
    {
        var order: [String] = []
        var sums: [String: Int] = [:]
        for row in rows {
            let name = row.name ?? say(.notStated)
            if sums[name] == nil { order.append(name) }
            sums[name, default: 0] += row.count ?? 0
        }
        let all = sums.values.reduce(0, +)
        var cells = order.map { name in counted(name, sums[name] ?? 0, of: all) }
        cells.append(counted(say(.total), all, of: all))
        let title = facts.label(Strategy.Respondents.table, column)
        return grid(
            caption, [Header(title), Header(say(.count), .end), Header(say(.share), .end)], cells,
            hasTotals: true,
            from: [Strategy.Respondents.table])
    }

    private func counted(_ name: String, _ count: Int, of all: Int) -> [Table.Cell] {
        let share = facts.percent(Decimal(count), of: Decimal(all))
        return [Table.Cell(name), Table.Cell(formats.number(count)), Table.Cell(share)]
    }

    /// What came in through each channel: answers to the survey and proposals.
    mutating func contributions() -> Drafted {
        let channels = Strategy.Channel.allCases.map { channel in
            let answers = strategy.respondents.filter { $0.channel == channel }.compactMap(\.count).reduce(
                0, +)
            return (
                channel: channel, answers: answers,
                proposals: strategy.proposals.count { $0.channel == channel }
            )
        }.filter { $0.answers + $0.proposals > 0 }
        guard !channels.isEmpty else { return .nothing }
        let total = (channels.map(\.answers).reduce(0, +), channels.map(\.proposals).reduce(0, +))
        var rows = channels.map { row in
            contribution(
                facts.option(row.channel.rawValue, of: "proposals", "channel"), row.answers, row.proposals)
        }
        rows.append(contribution(say(.total), total.0, total.1))
        let headers = [
            Header(facts.label("proposals", "channel")), Header(say(.surveyAnswers), .end),
            Header(say(.proposals), .end),
        ]
        let from = [Strategy.Respondents.table, Strategy.Proposal.table]
        return .made([grid(say(.contributionsCaption), headers, rows, hasTotals: true, from: from)])
    }

    private func contribution(_ name: String, _ answers: Int, _ proposals: Int) -> [Table.Cell] {
        [Table.Cell(name), Table.Cell(formats.number(answers)), Table.Cell(formats.number(proposals))]
    }
}
