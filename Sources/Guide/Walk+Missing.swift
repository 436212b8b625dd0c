import Answers

/// How far a step has come.
package enum StepState: String, Hashable, Sendable {
    case done, begun, ahead
}

/// A needed question that is not settled.
package struct MissingAnswer: Hashable, Sendable {
    package var step: Step
    package var question: Question
    package var standing: Standing
}

extension Walk {
    package func state(of step: Step) -> StepState {
        if progress(of: step).isComplete { return .done }
        return applicable(in: step).contains { answers.lastEvent(of: $0.id) != nil } ? .begun : .ahead
    }

    /// What is owed, in the order of the guide: without an answer, with gaps, or put off.
    package var missing: [MissingAnswer] {
        guide.steps.flatMap { step in
            step.questions.compactMap { question in
                guard question.needed != nil, applies(question) else { return nil }
                let standing = ownStanding(question)
                return standing.isSettled
                    ? nil : MissingAnswer(step: step, question: question, standing: standing)
            }
        }
    }
}
