import Answers

extension Walk {
    /// How many seconds a reply to the question takes while it is owed or open; of a table, what its rows lack.
    package func secondsLeft(at question: Question) -> Int {
        guard !ownStanding(question).isSettled else { return 0 }
        guard question.field.kind == .table else { return question.field.kind.seconds }
        let rows = answers.rows(of: question.id)
        let owed = question.columns.filter { $0.isRequired && asks($0, in: question, row: "") }
        return max(0, question.field.fewest - rows.count) * owed.seconds
            + rows.reduce(0) { $0 + waiting(in: question, row: $1).seconds }
    }

    /// How many seconds the needed questions of a step take that are not answered.
    package func secondsLeft(in step: Step) -> Int {
        once.seconds.of(step.id) {
            let asked = applicable(in: step)
            return asked.indices.reduce(0) {
                $0 + (asked[$1].needed == nil ? 0 : secondsLeft(at: asked[$1]))
            }
        }
    }

    /// How many seconds are left of the path.
    package var secondsLeft: Int { guide.steps.reduce(0) { $0 + secondsLeft(in: $1) } }
}

extension [Column] {
    fileprivate var seconds: Int { reduce(0) { $0 + $1.field.kind.seconds } }
}
