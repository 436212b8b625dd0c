package import Answers
package import Wording

/// The strategy the answers of a dossier amount to: made anew from them each time, never saved.
///
/// It knows what belongs together and what follows from it (sums, schedule, scores, findings), not how it is
/// said.
package struct Strategy: Hashable, Sendable {
    package let population: Int?
    /// As answered; see `years` for a period one can plan with.
    package let startYear: Int?
    package let endYear: Int?
    package let basisDay: Day?
    package let midterm: Day?
    package let consultationStart: Day?
    package let reportDay: Day?
    /// How many measures the team can carry at a time.
    package let capacity: Int?
    package let readiness: Readiness

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
    package let measures: [Measure]
    package let uses: [Use]
    package let finance: Finance
    package let risks: [Risk]
    package let proposals: [Proposal]
    /// How many cells of each row were taken over from another one and not looked at.
    package let copies: [AnswerPath: Int]
    /// Ids of problems, the weightiest first; every problem once.
    private let ranking: [String]

    package init(answers: Answers) {
        func day(_ question: String) -> Day? { answers.value(question)?.text.flatMap(Day.init) }
        population = answers.value("profile.population")?.countable
        (startYear, endYear) = (
            answers.value("mandate.startYear")?.countable, answers.value("mandate.endYear")?.countable
        )
        (basisDay, midterm) = (day("mandate.basisDate"), day("governance.midterm"))
        (consultationStart, reportDay) = (day("adoption.consultationStart"), day("adoption.reportDate"))
        capacity = answers.value("roadmap.capacity")?.countable
        readiness = Readiness(answers: answers)
        (stakeholders, rounds) = (Stakeholder.all(in: answers), Round.all(in: answers))
        (respondents, needs) = (Respondents.all(in: answers), Need.all(in: answers))
        (divide, personas, swot) = (
            DivideLine.all(in: answers), Persona.all(in: answers), SwotLine.all(in: answers)
        )
        problems = Problem.all(in: answers)
        (fields, objectives) = (Field.all(in: answers), Objective.all(in: answers))
        ambitions = Ambition.all(in: answers)
        (indicators, ideas) = (Indicator.all(in: answers), Idea.all(in: answers))
        (measures, uses) = (Measure.all(in: answers), Use.all(in: answers))
        finance = Finance(FinanceLine.all(in: answers))
        (risks, proposals) = (Risk.all(in: answers), Proposal.all(in: answers))
        copies = Dictionary(
            answers.copies.map { (AnswerPath($0.question, row: $0.row ?? ""), 1) }, uniquingKeysWith: +)
        ranking = Self.ranking(of: problems, chosen: answers.value("diagnosis.ranking")?.list ?? [])
    }

    /// The years of the strategy; nil while they are unknown or make no period.
    package var years: ClosedRange<Int>? {
        guard let startYear, let endYear, startYear <= endYear, startYear > 1900, endYear < 2200 else {
            return nil
        }
        return startYear...endYear
    }

    /// The problems, the weightiest first: as ranked, else by votes, else as they were written.
    package var rankedProblems: [Problem] { ranking.compactMap { id in problems.first { $0.id == id } } }

    /// The themes of the problems and fields, each once, those named most often first.
    package var themes: [String] {
        let named = problems.flatMap(\.themes) + fields.flatMap(\.themes)
        let counts = Dictionary(named.map { ($0, 1) }, uniquingKeysWith: +)
        return counts.keys.sorted { (-(counts[$0] ?? 0), $0) < (-(counts[$1] ?? 0), $1) }
    }

    package func measure(_ id: String) -> Measure? { measures.first { $0.id == id } }
    package func objectives(of field: Field) -> [Objective] { objectives.filter { $0.field == field.id } }
    package func indicators(of objective: Objective) -> [Indicator] {
        indicators.filter { $0.objective == objective.id }
    }
    package func measures(of objective: Objective) -> [Measure] {
        measures.filter { $0.objective == objective.id }
    }
    package func uses(of measure: Measure) -> [Use] { uses.filter { $0.measure == measure.id } }

    /// Those that no measure takes up.
    package func uses(of problem: Problem) -> [Use] {
        uses.filter { $0.measure == nil && $0.problem == problem.id }
    }

    /// Those that neither a measure nor a problem takes up.
    package func uses(ofSection section: String) -> [Use] {
        uses.filter { $0.measure == nil && $0.problem == nil && $0.section == section }
    }

    private static func ranking(of problems: [Problem], chosen: [String]) -> [String] {
        let living = problems.map(\.id)
        var seen: Set<String> = []
        let named = chosen.filter { living.contains($0) && seen.insert($0).inserted }
        guard named.isEmpty else { return named + living.filter { !named.contains($0) } }
        let order = problems.enumerated().sorted {
            (-($0.element.votes ?? 0), $0.offset) < (-($1.element.votes ?? 0), $1.offset)
        }
        return order.map(\.element.id)
    }
}
