import Answers
import Guide

/// How far the administration has come, criterion by criterion; levels from 0 (none) to 4 (improving).
///
/// A criterion is a question that names its group.
package struct Readiness: Hashable, Sendable {
    /// What a criterion belongs to, as questions of the guide name it.
    package enum Group: String, CaseIterable, Sendable {
        case strategy, technology, organisation, skills, openness
    }

    package struct Score: Hashable, Sendable {
        /// Id of the question.
        package let question: String
        package let group: Group
        package let level: Int
        /// Its column in the table of separate scores, which is what a proof names too.
        let column: String?
        /// What each scorer gave alone, where separate scores were kept.
        let given: [Int]
    }

    package static let levels = 0...4

    /// By group, then by the id of the question.
    package let scores: [Score]

    /// How many criteria of each group are asked; what does not apply to the municipality is not.
    private let asked: [Group: Int]

    init(_ reading: Reading) {
        let criteria = reading.walk.guide.steps.flatMap(\.questions).filter { question in
            question.group != nil && reading.walk.counts(question)
                && !reading.cell(at: AnswerPath(question.id)).doesNotApply
        }
        let all = criteria.compactMap { Self.score($0, reading) }.sorted { $0.question < $1.question }
        scores = Group.allCases.flatMap { group in all.filter { $0.group == group } }
        let groups = criteria.compactMap { $0.group.flatMap(Group.init) }
        asked = Dictionary(groups.map { ($0, 1) }, uniquingKeysWith: +)
    }

    package func scores(in group: Group) -> [Score] { scores.filter { $0.group == group } }

    /// How many criteria of a group are asked.
    package func count(in group: Group) -> Int { asked[group] ?? 0 }

    /// Whether every criterion of a group has its level, so that the group can be compared.
    package func isComplete(_ group: Group) -> Bool {
        count(in: group) > 0 && scores(in: group).count == count(in: group)
    }

    /// Whether every criterion has its level, so that one can tell which are the highest.
    package var isComplete: Bool { !asked.isEmpty && asked.keys.allSatisfy(isComplete) }

    /// The mean level of a group's scored criteria; nil when none is scored.
    package func mean(of group: Group) -> Double? {
        let levels = scores(in: group).map(\.level)
        return levels.isEmpty ? nil : Double(levels.reduce(0, +)) / Double(levels.count)
    }

    /// The lowest score of a group; nil while one of its criteria has none.
    package func lowest(in group: Group) -> Score? {
        isComplete(group) ? scores(in: group).min { $0.level < $1.level } : nil
    }

    /// The highest scores of what is at least being done.
    package var strongest: [Score] {
        extremes(of: scores.filter { $0.level >= Self.done }, from: Self.levels.reversed())
    }

    /// The lowest scores that are not among the strongest and not yet followed up.
    package var weakest: [Score] {
        let strong = strongest
        return extremes(
            of: scores.filter { !strong.contains($0) && $0.level <= Self.done }, from: Array(Self.levels))
    }

    /// The scores of the first levels, about three of them: of equal ones all or none. Nothing stands out while a
    /// criterion has no level, or while all have the same.
    private func extremes(of fitting: [Score], from levels: [Int]) -> [Score] {
        guard isComplete, scores.count == 1 || Set(scores.map(\.level)).count > 1 else { return [] }
        return levels.reduce(into: []) { named, level in
            let equal = fitting.filter { $0.level == level }
            if named.isEmpty || named.count + equal.count <= Self.few { named += equal }
        }
    }

    /// The level of what is being done, though nobody checks it.
    private static let done = 2
    /// How many scores are named as extremes, unless more are equal.
    private static let few = 3

    /// Scores that lie a level or more under the mean of their group, which hides them.
    package var holes: [Score] {
        scores.filter { score in
            isComplete(score.group) && (mean(of: score.group).map { Double(score.level) <= $0 - 1 } ?? false)
        }
    }

    /// The groups that can be compared, the lowest mean first; none while all have the same.
    package var weakestGroups: [Group] {
        let means = Group.allCases.filter(isComplete).compactMap { group in
            mean(of: group).map { (group: group, mean: $0) }
        }
        guard means.count == 1 || Set(means.map(\.mean)).count > 1 else { return [] }
        return means.enumerated().sorted { ($0.element.mean, $0.offset) < ($1.element.mean, $1.offset) }
            .map(\.element.group)
    }

    private static func score(_ question: Question, _ reading: Reading) -> Score? {
        guard let group = question.group.flatMap(Group.init),
            let level = reading.cell(at: AnswerPath(question.id)).value?.countable, levels.contains(level)
        else { return nil }
        let column = question.beside?.split(separator: "/").map(String.init) ?? []
        let given = column.count == 2 ? reading.levels(in: column[0], column: column[1]) : []
        return Score(
            question: question.id, group: group, level: level, column: column.last, given: given)
    }
}

extension Reading {
    /// What the rows of a table hold in a column of levels.
    fileprivate func levels(in table: String, column: String) -> [Int] {
        rows(of: table).compactMap { row in
            cells(of: table, row: row)(column).value?.countable
        }
    }
}

extension Strategy {
    /// What shows that a criterion has the level it was given.
    package struct Proof: StrategyRow {
        package static let table = "proofs"
        package static let model = declared.row
        package let id: String
        /// Id of the criterion, as the table of separate scores names its columns.
        package let criterion: Cell<String>
        package let proof: Cell<String>
        package var name: String? { criterion.value }

        package init(_ cells: inout Cells) {
            (id, criterion, proof) = (cells.id, cells.picked("criterion"), cells.source("proof"))
        }
    }
}
