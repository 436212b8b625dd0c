package import Answers
import Wording

extension AnswerWords {
    /// Where an answer is given, as a person finds it: the step, then the question or the name of the row, then the
    /// column. Where a step is called like its question, that is said once.
    ///
    /// - Parameter title: what the row is called, where that is not its usual title.
    package func place(of path: AnswerPath, called title: String? = nil) -> String {
        let language = texts.language
        guard let step = walk.guide.step(of: path.question),
            let question = step.questions.first(where: { $0.id == path.question })
        else { return texts(ValueText.goneQuestion) }
        var parts = [step.title[language]]
        if let row = path.row {
            parts.append(title ?? self.title(ofRow: row, in: question))
        } else {
            parts.append(question.name[language])
        }
        if let column = path.column.flatMap(question.column) { parts.append(column.field.label[language]) }
        if parts.count > 1, parts[0] == parts[1] { parts.removeFirst() }
        return parts.filter { !$0.isEmpty }.joined(separator: " › ")
    }
}
