import Answers
import Guide
import Wizard
import Wording

/// How far a dossier is, as text to read.
struct StatusPages {
    let setting: Setting
    let walk: Walk
    let name: String

    var text: String { ([name] + TaskList(walk, setting.texts).lines + waiting).joined(separator: "\n") }

    /// The answers put off, out of date or begun and not finished, with their questions.
    private var waiting: [String] {
        let lines = walk.guide.steps.flatMap { step in
            walk.applicable(in: step).compactMap { question in
                state(of: question).map {
                    "  \(question.id): \(question.field.label[setting.language]) – \($0)"
                }
            }
        }
        return lines.isEmpty ? [] : ["", setting.texts(CommandText.statusWaiting)] + lines
    }

    private func state(of question: Question) -> String? {
        if walk.isStale(question) { return setting.texts(CommandText.statusStale) }
        switch walk.standing(question) {
        case .later(let note):
            return setting.texts(CommandText.markLater) + (note.isEmpty ? "" : " – " + note)
        case .partly: return setting.texts(CommandText.statusPartly)
        case .answered, .unknown, .doesNotApply, .open: return nil
        }
    }
}
