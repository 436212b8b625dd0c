import Answers
import Document
import Foundation
import Guide
import Strategy
import Wording

extension Composer {
    func groupName(_ group: Readiness.Group) -> String {
        facts.option(group, of: Strategy.Ambition.model.group)
    }

    private func ambition(_ group: Readiness.Group) -> Strategy.Ambition? {
        strategy.ambitions.last { $0.group.value == group }
    }

    func levelName(_ level: Int) -> String {
        facts.criteria.first.map { facts.level(level, of: $0.field) } ?? "\(level)"
    }

    func decimal(_ mean: Double) -> String { formats.number(Decimal(mean)) }

    /// The mean with one digit after the decimal sign, as it is told everywhere.
    private func mean(of group: Readiness.Group) -> Double? {
        strategy.readiness.mean(of: group).map { ($0 * 10).rounded() / 10 }
    }

    /// A criterion of the group that has to be scored and is not.
    private func owed(of group: Readiness.Group) -> String? {
        facts.criteria.first { question in
            question.group == group.rawValue && question.needed != nil
                && strategy.cell(at: AnswerPath(question.id)).isMissing
        }?.id
    }

    /// The mean, and of how many criteria while some have no level.
    private func meanInWords(of group: Readiness.Group) -> String {
        guard let mean = mean(of: group) else { return "–" }
        guard let part = part(of: group) else { return decimal(mean) }
        return say(.meanOfPart, ["mean": .text(decimal(mean)), "part": .text(part)])
    }

    /// Of how many criteria of a group the level is known; nil when of all.
    private func part(of group: Readiness.Group) -> String? {
        let readiness = strategy.readiness
        guard !readiness.isComplete(group) else { return nil }
        let counts = ["count": readiness.scores(in: group).count, "all": readiness.count(in: group)]
        return say(.partOfCriteria, counts.mapValues { .count($0) })
    }

    var readinessPaths: [String] { facts.criteria.map(\.id) }

    /// Level by group: mean, lowest, wanted.
    mutating func readinessGroups() -> Drafted {
        let groups = Readiness.Group.allCases.filter {
            strategy.readiness.mean(of: $0) != nil || ambition($0) != nil || owed(of: $0) != nil
        }
        guard groups.contains(where: { strategy.readiness.mean(of: $0) != nil || ambition($0) != nil }) else {
            return .nothing
        }
        let isWanted = !strategy.ambitions.isEmpty || tells(Strategy.Ambition.model.target.path)
        let rows = groups.map { group -> [Table.Cell] in
            let lowest = strategy.readiness.lowest(in: group)
            let wanted = ambition(group)
            return [
                Table.Cell(groupName(group)),
                strategy.readiness.mean(of: group) == nil
                    ? owed(of: group).map { cell(at: AnswerPath($0)) } ?? Table.Cell("–")
                    : Table.Cell(meanInWords(of: group)),
                Table.Cell(lowest.map { levelName($0.level) } ?? "–"),
            ]
                + (isWanted
                    ? [
                        cell(
                            wanted?.target.value.map(levelName),
                            owedAt: [wanted?.target.path].compactMap(\.self)),
                        cell(wanted?.change.value, owedAt: [wanted?.change.path].compactMap(\.self)),
                    ] : [])
        }
        let headers =
            [
                Header(say(.group)), Header(say(.mean), .end), Header(say(.lowest)),
            ]
            + (isWanted
                ? [Header(say(.wanted)), Header(facts.label(Strategy.Ambition.model.change))] : [])
        return .made([
            grid(
                say(.readinessGroupsCaption), headers, rows, from: readinessPaths + [Strategy.Ambition.table])
        ])
    }

    func readinessChart(_ caption: String) -> Drafted {
        let groups = Readiness.Group.allCases.filter { strategy.readiness.mean(of: $0) != nil }
        guard !groups.isEmpty else { return .nothing }
        let now = groups.map(mean)
        let wanted = groups.map { ambition($0)?.target.value.map(Double.init) }
        let told = groups.enumerated().map { position, group in
            let target = wanted[position].map { say(.chartWanted, ["level": .text(decimal($0))]) } ?? ""
            return "\(groupName(group)): \(meanInWords(of: group))\(target)"
        }
        var series = [Chart.Series(title: say(.now), values: now)]
        if wanted.contains(where: { $0 != nil }) {
            series.append(Chart.Series(title: say(.wanted), values: wanted))
        }
        let chart = Chart(
            caption: caption,
            alternative: say(.readinessAlternative, ["list": .text(told.joined(separator: "; "))]),
            categories: groups.map { group in
                part(of: group).map { "\(groupName(group)) (\($0))" } ?? groupName(group)
            }, series: series, maximum: 4,
            steps: Readiness.levels.map(levelName))
        return .made([Block(.chart(chart), from: readinessPaths + [Strategy.Ambition.table])])
    }
}
