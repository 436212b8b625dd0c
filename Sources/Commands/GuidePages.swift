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
        let number = guide.number(ofStep: step.id) ?? 0
        let parts: [(CommandText, Localized?)] = [
            (.stepPurpose, step.purpose), (.stepOutput, step.output), (.stepDone, step.done),
            (.stepParticipants, step.participants), (.stepEvidence, step.evidence),
        ]
        var lines = ["\(number). \(step.title[language])"]
        for case (let title, let text?) in parts { lines += ["", texts(title), text[language]] }
        for (rule, text) in guide.variants(of: step) { lines += ["", rule.label[language], text[language]] }
        lines += participation(in: step) + agenda(of: step)
        lines += ["", texts(CommandText.stepMistakes)]
        lines += step.mistakes.map { "- \($0.what[language]) \($0.notice[language])" }
        lines += ["", texts(CommandText.stepQuestions)]
        for (index, question) in step.questions.enumerated() {
            lines.append("\(index + 1). ".padded(to: 4) + question.field.label[language])
            lines.append("    " + question.why[language])
        }
        return lines.joined(separator: "\n")
    }

    private func participation(in step: Step) -> [String] {
        guard let participation = step.participation else { return [] }
        let level = guide.levels.first { $0.id == participation.level }
        let words = [level?.label, level?.description, participation.minimum, participation.better]
        return ["", texts(CommandText.stepParticipation)]
            + words.compactMap { $0.map { "- " + $0[language] } }
    }

    private func agenda(of step: Step) -> [String] {
        guard let agenda = step.agenda else { return [] }
        let title = texts(
            CommandText.stepAgenda,
            ["title": .text(agenda.title[language]), "minutes": .count(agenda.minutes)])
        return ["", title] + agenda.parts.map { "- \($0.minutes): \($0.what[language])" }
    }
}
