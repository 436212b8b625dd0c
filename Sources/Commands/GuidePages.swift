import Guide
import Wording

/// The guide as text to read.
struct GuidePages {
    let guide: Guide
    let texts: Texts
    private var language: Language { texts.language }

    init(_ guide: Guide, _ texts: Texts) { (self.guide, self.texts) = (guide, texts) }

    var outline: String {
        var lines = [guide.title[language], "", guide.about[language]]
        for phase in guide.phases {
            lines += ["", phase.title[language]]
            for id in phase.steps {
                guard let number = guide.steps.firstIndex(where: { $0.id == id }) else { continue }
                let step = guide.steps[number]
                let facts = texts(
                    CommandText.stepFacts,
                    ["weeks": .count(step.weeks), "questions": .count(step.questions.count)])
                lines.append("  \(number + 1)  ".padded(to: 6) + step.title[language] + " – " + facts)
            }
        }
        return (lines + ["", texts(CommandText.guideHint)]).joined(separator: "\n")
    }

    func page(of step: Step) -> String {
        let number = (guide.steps.firstIndex { $0.id == step.id } ?? 0) + 1
        let parts: [(CommandText, Localized)] = [
            (.stepPurpose, step.purpose), (.stepOutput, step.output), (.stepParticipants, step.participants),
            (.stepEvidence, step.evidence),
        ]
        var lines = ["\(number). \(step.title[language])"]
        for (title, text) in parts { lines += ["", texts(title), text[language]] }
        lines +=
            ["", texts(CommandText.stepMistakes)]
            + step.mistakes.map { "- \($0.what[language]) \($0.notice[language])" }
        lines += ["", texts(CommandText.stepQuestions)]
        for (index, question) in step.questions.enumerated() {
            lines.append("\(index + 1). ".padded(to: 4) + question.field.label[language])
            lines.append("    " + question.why[language])
        }
        return lines.joined(separator: "\n")
    }
}
