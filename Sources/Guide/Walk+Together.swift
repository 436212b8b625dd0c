package import Answers

/// What a department was asked to answer.
package struct Department: Hashable, Sendable {
    package var name: String
    /// In the order of the guide, of those that are asked now.
    package var questions: [Question]
    /// Those of them that still need something.
    package var open: [Question]
}

extension Walk {
    /// Whether a question that someone was asked to answer still needs something from them: an answer, the rest of a
    /// table, one put off, or another look.
    package func isOpen(_ question: Question) -> Bool {
        !standing(question).isSettled || needsAnotherLook(question)
    }

    /// The departments that answer something, in the order they were first named.
    package var departments: [Department] {
        guard !answers.assigned.isEmpty else { return [] }
        let assigned = guide.questions.filter { answers.department(of: $0.id) != nil && applies($0) }
        return answers.departments.compactMap { name in
            let questions = assigned.filter {
                answers.department(of: $0.id)?.lowercased() == name.lowercased()
            }
            guard !questions.isEmpty else { return nil }
            return Department(name: name, questions: questions, open: questions.filter(isOpen))
        }
    }

    /// A department by its name, or by the beginning of only one; nil when there is none.
    package func department(named typed: String) -> Department? {
        let name = typed.lowercased()
        let all = departments
        if let exact = all.first(where: { $0.name.lowercased() == name }) { return exact }
        let begun = all.filter { $0.name.lowercased().hasPrefix(name) }
        return begun.count == 1 && !name.isEmpty ? begun[0] : nil
    }

    /// The questions that are asked now and whose answers need another look, over all steps.
    package var stale: [Question] { guide.questions.filter { applies($0) && needsAnotherLook($0) } }

    /// Whether something the answer depends on has changed since, or what the question means.
    package func needsAnotherLook(_ question: Question) -> Bool {
        isStale(question) || changedMeaning(of: question) != nil
    }

    /// The notes about questions the guide has, in its order, with their questions.
    package var notes: [(question: Question, note: Remark)] {
        let standing = Dictionary(grouping: answers.notes, by: \.path.question)
        guard !standing.isEmpty else { return [] }
        return guide.questions.flatMap { question in
            (standing[question.id] ?? []).map { (question, $0) }
        }
    }
}
