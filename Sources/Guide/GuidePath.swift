package import Answers
import Foundation

/// How much of a guide is gone through; the names are those of the options among which a dossier chooses.
package enum GuidePath: String, CaseIterable, Hashable, Sendable {
    /// What a first draft cannot do without.
    case core
    case full
}

extension Guide {
    /// The path that answers have chosen; the full one while nothing was.
    package func path(chosenIn answers: Answers) -> GuidePath {
        pathQuestion.flatMap { answers.value(AnswerPath($0))?.text }.flatMap(GuidePath.init) ?? .full
    }

    /// The guide as a path takes it: what lies outside is owed by nobody, and of a table fewer rows are.
    ///
    /// Questions and columns all stay, since what was answered there is read as ever.
    func taken(by path: GuidePath) -> Guide {
        guard path == .core else { return self }
        var guide = self
        guide.steps = steps.map { step in
            var step = step
            step.questions = step.questions.map(\.onCorePath)
            return step
        }
        return guide
    }
}

extension Question {
    /// A table outside keeps what a row of it cannot do without: nobody has to begin one.
    fileprivate var onCorePath: Question {
        var question = self
        guard isCore else {
            question.needed = nil
            return question
        }
        question.names = naming.map(\.id)
        if let coreRows { question.field.minimum = Decimal(coreRows) }
        for index in columns.indices where !columns[index].isCore {
            question.columns[index].isRequired = false
        }
        return question
    }
}

extension Walk {
    /// Whether a question belongs to the path; that of the path itself is chosen beside the way.
    package func isOnPath(_ question: Question) -> Bool {
        question.id != guide.pathQuestion && (path == .full || question.isCore)
    }

    /// Whether a column belongs to the path; those of a table outside do once somebody goes there.
    package func isOnPath(_ column: Column, of table: Question) -> Bool {
        path == .full || column.isCore || !table.isCore
    }

    /// Whether what stands at a path, of a row or of the dossier, belongs to the path.
    package func isOnPath(_ place: AnswerPath) -> Bool {
        guard path == .core, let question = guide.question(place.question) else { return true }
        guard question.isCore else { return false }
        return place.column.flatMap(question.column)?.isCore ?? true
    }

    /// Whether the question is asked on the way.
    package func asks(_ question: Question) -> Bool { isOnPath(question) && applies(question) }

    /// Whether a cell of a row is asked on the way.
    package func asks(_ column: Column, in table: Question, row: String) -> Bool {
        isOnPath(column, of: table) && applies(column, in: table.id, row: row)
    }

    /// Whether it is asked, or was answered though the path does not ask it.
    package func counts(_ question: Question) -> Bool {
        applies(question) && (isOnPath(question) || answers.value(question.id) != nil)
    }

    /// Whether it is answered and used, though the path does not ask it.
    package func isBeyond(_ question: Question) -> Bool {
        path == .core && !question.isCore && question.id != guide.pathQuestion && question.fill == nil
            && answers.isTouched(question.id) && applies(question)
    }

    /// How many answers a path needs, and how many of them are left.
    package func extent(of path: GuidePath) -> (needed: Int, left: Int) {
        let progress = taking(path).progress
        return (progress.needed, progress.needed - progress.settled)
    }

    /// What the full path asks beyond the short one and nobody has answered, step by step.
    package var beyond: [(step: Step, questions: [Question])] {
        guide.steps.map { step in
            (
                step,
                step.questions.filter {
                    !$0.isCore && $0.id != guide.pathQuestion && applies($0)
                        && !standing($0).isSettled
                }
            )
        }.filter { !$0.questions.isEmpty }
    }
}
