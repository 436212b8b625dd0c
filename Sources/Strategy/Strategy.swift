package import Answers
package import Guide
package import Wording

/// The strategy the answers of a dossier amount to: made anew from them each time, never saved, and the only reader
/// of what they mean.
///
/// It knows what belongs together and what follows from it (sums, schedule, scores, findings), not how it is
/// said. A class because it is large and many hold it; nothing in it changes.
package final class Strategy: Sendable {
    package let facts: Facts
    package let readiness: Readiness

    package let plans: [Plan]
    package let systems: [System]
    package let stakeholders: [Stakeholder]
    package let rounds: [Round]
    package let respondents: [Respondents]
    package let needs: [Need]
    package let divide: [DivideLine]
    package let personas: [Persona]
    package let swot: [SwotLine]
    package let problems: [Problem]
    package let fields: [Field]
    package let ambitions: [Ambition]
    package let objectives: [Objective]
    package let indicators: [Indicator]
    package let ideas: [Idea]
    package let units: [Unit]
    package let pauses: [Pause]
    package let measures: [Measure]
    /// The measures that still count in plans and sums.
    package let livingMeasures: [Measure]
    package let actors: [Actor]
    package let results: [Result]
    package let uses: [Use]
    package let finance: Finance
    /// The lines of each measure that count.
    let moneyLines: [String: [MoneyLine]]
    /// The written lines of each measure that are yearly costs, or may be for all that they say.
    let writtenUpkeep: [String: [MoneyLine]]
    package let risks: [Risk]
    package let proposals: [Proposal]
    package let proofs: [Proof]
    /// How many cells of each row were taken over from another one and not looked at.
    package let copies: [AnswerPath: Int]
    /// What is owed, as status, draft and review count it.
    package let missing: [MissingAnswer]
    /// How the problems stand to each other, and who says so.
    package let ranking: Ranking
    let reading: Reading

    /// The country of the municipality, without the rest of the strategy.
    package static func countryCode(told walk: Walk) -> String {
        var cells = Cells(Reading(walk))
        return Facts(&cells).countryCode
    }

    package init(walk: Walk) {
        let reading = Reading(walk)
        var cells = Cells(reading)
        let facts = Facts(&cells)
        (self.reading, self.facts) = (reading, facts)
        readiness = Readiness(reading)
        (plans, systems) = (Plan.all(in: reading), System.all(in: reading))
        (stakeholders, rounds) = (Stakeholder.all(in: reading), Round.all(in: reading))
        (respondents, needs) = (Respondents.all(in: reading), Need.all(in: reading))
        (divide, personas, swot) = (
            DivideLine.all(in: reading), Persona.all(in: reading), SwotLine.all(in: reading)
        )
        let problems = Problem.all(in: reading)
        self.problems = problems
        (fields, objectives) = (Field.all(in: reading), Objective.all(in: reading))
        (ambitions, indicators) = (Ambition.all(in: reading), Indicator.all(in: reading))
        let measures = Measure.all(in: reading)
        (ideas, self.measures, livingMeasures) = (
            Idea.all(in: reading), measures, measures.filter(\.isAlive)
        )
        (units, pauses) = (Unit.all(in: reading), Pause.all(in: reading))
        (actors, results) = (Actor.all(in: reading), Result.all(in: reading))
        uses = Use.all(in: reading)
        finance = Finance(written: FinanceLine.all(in: reading), measures: measures, of: facts)
        moneyLines = Dictionary(grouping: finance.lines.filter { $0.measure != nil }) { $0.measure ?? "" }
        writtenUpkeep = Dictionary(
            grouping: finance.all.filter { $0.kind != .oneOff && !$0.isFromCard && $0.measure != nil }
        ) { $0.measure ?? "" }
        (risks, proposals, proofs) = (
            Risk.all(in: reading), Proposal.all(in: reading), Proof.all(in: reading)
        )
        missing = walk.missing
        ranking = Ranking(
            of: problems, chosen: facts.ranking.all, by: facts.rankedBy.all.compactMap(Ranker.init))
        copies = walk.copies
    }

    /// The guide and the answers it was read from.
    package var walk: Walk { reading.walk }

    /// The same as if nobody had ever given the answers that hold personal data.
    package var withoutPersonal: Strategy {
        let walk = walk.withoutPersonal
        return walk.answers.events.count == self.walk.answers.events.count ? self : Strategy(walk: walk)
    }

    /// The years of the strategy; nil while they are unknown or make no period.
    package var years: ClosedRange<Int>? { facts.years }

    // MARK: What a template asks for by name

    /// An answer as it stands, for a name that a template gives.
    package func cell(at path: AnswerPath) -> Cell<Value> { reading.cell(at: path) }

    /// The cells of a row as they stand, by their columns.
    func cells(of table: String, row: String) -> (_ column: String) -> Cell<Value> {
        reading.cells(of: table, row: row)
    }

    package func question(_ id: String) -> Question? { reading.question(id) }
    package func column(_ table: String, _ id: String) -> Column? { reading.column(table, id) }

    /// Whether the question or column at a path is asked now and may be told outside.
    func isAsked(_ path: AnswerPath) -> Bool { reading.isAsked(path) }

    /// The rows of a table that is asked now, in order.
    package func rows(of table: String) -> [String] { reading.rows(of: table) }

    // MARK: What belongs together

    /// The problems, the weightiest first: as ranked, else by votes, else as they were written.
    package var rankedProblems: [Problem] {
        ranking.order.compactMap { id in problems.first { $0.id == id } }
    }

    /// The last day of the consultation, whose days are counted from the one after it begins; nil while its beginning or
    /// length is unknown, or mistyped.
    package var consultationEnd: Day? {
        guard let days = facts.consultationDays.value, (1...999).contains(days) else { return nil }
        return facts.consultationStart.value?.adding(days: days)
    }

    /// The themes of the problems and fields, each once, those named most often first.
    package var themes: [String] {
        let named = problems.flatMap(\.themes.all) + fields.flatMap(\.themes.all)
        let counts = Dictionary(named.map { ($0, 1) }, uniquingKeysWith: +)
        return counts.keys.sorted { (-(counts[$0] ?? 0), $0) < (-(counts[$1] ?? 0), $1) }
    }

    package func measure(_ id: String) -> Measure? { measures.first { $0.id == id } }
    package func objectives(of field: Field) -> [Objective] {
        objectives.filter { $0.field.value == field.id }
    }
    package func indicators(of objective: Objective) -> [Indicator] {
        indicators.filter { $0.objective.value == objective.id }
    }
    package func measures(of objective: Objective) -> [Measure] {
        measures.filter { $0.objectives.all.contains(objective.id) }
    }
    package func uses(of measure: Measure) -> [Use] { uses.filter { $0.measure.value == measure.id } }

    /// Those that no measure takes up.
    package func uses(of problem: Problem) -> [Use] {
        uses.filter { $0.measure.value == nil && $0.problem.value == problem.id }
    }

    /// Those that neither a measure nor a problem takes up.
    package func uses(ofSection section: String) -> [Use] {
        uses.filter { $0.measure.value == nil && $0.problem.value == nil && $0.section.value == section }
    }
}
