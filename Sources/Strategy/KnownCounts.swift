import Catalog
import Foundation
import Wording

/// Every number of things that the answers hold, however one looks at them.
struct KnownCounts {
    private(set) var counts: [CountedKind: Set<Decimal>] = [:]
    private(set) var totals: [CountedKind: Int] = [:]
    /// Numbers of people: those who answered, by place, age and channel, those who came, those who live here.
    private(set) var people: Set<Decimal> = []
    /// Those who came to the forum and to the workshop.
    let gathered: Set<Decimal>
    let surveyed: Decimal?
    let forum: Decimal?

    init(_ strategy: Strategy) {
        surveyed = strategy.surveyed.isComplete ? strategy.surveyed.known : nil
        forum = strategy.facts.needsForumPeople.value.map { Decimal($0) }
        let meetings = [strategy.facts.needsForumPeople.value, strategy.facts.workshopPeople.value]
        gathered = Set(meetings.compactMap(\.self).map { Decimal($0) })
        let fields = Dictionary(
            strategy.objectives.map { ($0.id, $0.field.value) }, uniquingKeysWith: { one, _ in one })
        add(
            .measures,
            strategy.livingMeasures.map { Self.views(of: $0, fields) },
            and: strategy.load + [strategy.measures.count])
        add(.problems, strategy.problems.map { $0.themes.all + [$0.solver.value?.rawValue] })
        add(
            .objectives,
            strategy.objectives.map { objective in
                [objective.field.value.map { "f" + $0 }, objective.byYear.value.map { "y\($0)" }]
                    + objective.problems.all
            })
        add(
            .indicators,
            strategy.indicators.map { indicator in
                [
                    indicator.objective.value.map { "o" + $0 }, indicator.targetYear.value.map { "y\($0)" },
                    indicator.rhythm.value?.rawValue,
                    indicator.objective.value.flatMap { fields[$0] ?? nil }.map { "f" + $0 },
                ]
            })
        add(
            .proposals,
            strategy.proposals.map { proposal in
                [
                    proposal.answer.value.map { "a" + $0.rawValue },
                    proposal.channel.value.map { "c" + $0.rawValue },
                    proposal.settlement.value.map { "s" + $0 }, proposal.isAnswered ? "answered" : "open",
                ]
            })
        add(
            .systems,
            strategy.systems.map { system in
                [
                    system.dataOwner.value.map { "o" + $0.rawValue },
                    system.contractEnd.value?.year.map { "y\($0)" }, system.exit.value.map { "x\($0)" },
                ]
            })
        addPeople(strategy)
    }

    /// Figures that stand in the answers themselves.
    var large: Set<Decimal> { people }

    /// What a measure is counted with; its fields are its own one, else those of its objectives, given by their ids.
    private static func views(of measure: Strategy.Measure, _ fields: [String: String?]) -> [String?] {
        let objectives = measure.objectives.all
        let own: [String?] = [
            measure.problem.value.map { "p" + $0 },
            measure.start.value?.year.map { "s\($0)" }, measure.end.value?.year.map { "e\($0)" },
            measure.source.value.map { "m" + $0.rawValue },
            measure.certainty.value.map { "c" + $0.rawValue },
            measure.isQuickWin ? "quick" : nil, measure.status.value.map { "t" + $0.rawValue },
        ]
        let served = measure.field.value.map { [$0] } ?? objectives.compactMap { fields[$0] ?? nil }
        return own + objectives.map { "o" + $0 } + served.map { "f" + $0 }
    }

    /// The number of all rows, and of those in each group.
    private mutating func add(_ kind: CountedKind, _ rows: [[String?]], and more: [Int] = []) {
        let groups = Dictionary(grouping: rows.flatMap { Set($0.compactMap(\.self)) }) { $0 }.values.map(
            \.count)
        // Nobody can tell a wrong count from one made before the rows were written.
        guard !rows.isEmpty else { return }
        totals[kind] = rows.count
        counts[kind] = Set((groups + more + [rows.count]).map { Decimal($0) })
    }

    private mutating func addPeople(_ strategy: Strategy) {
        let facts = strategy.facts
        var sums: [String: Int] = [:]
        for row in strategy.respondents {
            guard let count = row.count.value else { continue }
            let channel = row.channel.value
            let groups = [
                row.id, row.settlement.value.map { "s" + $0 }, row.age.value.map { "a" + $0 },
                channel.map { "c" + $0.rawValue }, channel.map { $0.isOffline ? "offline" : "online" },
            ]
            for group in Set(groups.compactMap(\.self)) { sums[group, default: 0] += count }
        }
        let told = [facts.needsForumPeople.value, facts.workshopPeople.value, facts.population.value]
        let votes = strategy.needs.map(\.votes.value) + strategy.problems.map(\.votes.value)
        let whole = Array(sums.values) + (told + votes).compactMap(\.self)
        people = Set(
            whole.map { Decimal($0) } + [facts.olderPeople.value, facts.children.value].compactMap(\.self))
        if let surveyed { people.insert(surveyed) }
    }
}
