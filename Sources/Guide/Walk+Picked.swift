import Answers

extension Walk {
    /// The ids that answers name of a register, wherever the guide offers it.
    package func picked(from register: Register) -> Set<String> {
        var ids: Set<String> = []
        for question in guide.questions {
            if question.field.options == .register(register) {
                ids.formUnion(answers.value(question.id)?.pickedIDs ?? [])
            }
            for column in question.columns where column.field.options == .register(register) {
                for row in answers.rows(of: question.id) {
                    let path = AnswerPath(question.id, row: row, column: column.id)
                    ids.formUnion(answers.value(path)?.pickedIDs ?? [])
                }
            }
        }
        return ids
    }
}
