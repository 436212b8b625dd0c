import Document
import Guide
import Wording

extension Writer {
    var forms: FormMaker {
        let criteria = guide.questions.filter(\.isCriterion)
        let audiences = criteria.compactMap { question in question.when.map { (question.id, condition($0)) } }
        return FormMaker(
            guide: guide, page: page,
            audiences: Dictionary(audiences, uniquingKeysWith: { first, _ in first }))
    }

    /// The questionnaires as they are printed, each with what the municipality should know about it.
    func formBlocks(_ questionnaires: [Questionnaire]) -> [Block] {
        questionnaires.enumerated().flatMap { position, form in
            let start = position == 0 ? [] : [Block(.pageBreak)]
            let about = Block(.callout(.note, [page.paragraph(words(form.audience))]))
            return start + [page.heading(2, words(form.title), "form-" + form.id), about]
                + forms.blocks(of: form)
        }
    }

    /// The sheet of one scorer; the signs of the levels stand at the questions.
    var readinessSheet: [Block] { forms.criteria.isEmpty ? [] : forms.shortSheet }
}
