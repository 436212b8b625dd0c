import Guide
import Wizard
import Wording

/// The answers that are owed, as text to read.
struct MissingPages {
    let setting: Setting
    let walk: Walk
    private var texts: Texts { setting.texts }

    /// One line for each, with the name a file of answers gives it.
    var lines: [String] {
        let missing = walk.missing
        return [texts(CommandText.missingTitle, ["count": .count(missing.count)])]
            + missing.map(line(for:)) + [texts(CommandText.missingHow)]
    }

    private func line(for missing: MissingAnswer) -> String {
        let number = walk.guide.number(ofStep: missing.step.id) ?? 0
        let phase = walk.guide.phases.first { $0.id == missing.question.needed }
        let line = texts(
            CommandText.missingLine,
            [
                "question": .text(missing.question.id),
                "label": .text(missing.question.field.label[setting.language]),
                "number": .count(number), "step": .text(missing.step.title[setting.language]),
                "phase": .text(phase?.title[setting.language] ?? missing.question.needed ?? ""),
            ])
        return "  " + line + (state(of: missing.standing).map { " – " + $0 } ?? "")
    }

    private func state(of standing: Standing) -> String? {
        switch standing {
        case .partly: texts(CommandText.statusPartly)
        case .later(let note): texts(CommandText.markLater) + (note.isEmpty ? "" : ": " + note)
        case .outdated: texts(CommandText.statusOutdated)
        case .answered, .unknown, .doesNotApply, .open: nil
        }
    }
}
