import Guide
import Wording

/// The structure of a guide for its authors: a line for each phase, step, question and column, with its id in full, so
/// that it can be searched and compared.
struct OutlinePages {
    let guide: Guide
    let texts: Texts
    /// In columns of the screen; a longer line is cut, for the label stands last.
    let width: Int
    private var language: Language { texts.language }

    init(_ guide: Guide, _ texts: Texts, width: Int) {
        (self.guide, self.texts, self.width) = (guide, texts, width)
    }

    var text: String {
        var lines = ["# \(guide.id) \(guide.version)", "# " + texts(CommandText.outlineLegend)]
        for phase in guide.phases {
            lines += ["", line(0, [phase.id], phase.title)]
            for id in phase.steps {
                if let step = guide.step(id) { lines += self.lines(of: step) }
            }
        }
        return lines.map { $0.truncated(to: width) }.joined(separator: "\n")
    }

    private func lines(of step: Step) -> [String] {
        let weeks = texts(CommandText.outlineWeeks, ["weeks": .count(step.weeks)])
        let level = step.participation.map { $0.level + ($0.towards.map { "→" + $0 } ?? "") } ?? "–"
        return [line(1, [step.id, weeks, level], step.title)] + step.questions.flatMap(lines)
    }

    private func lines(of question: Question) -> [String] {
        let facts = [
            question.id.padded(to: 26), question.field.kind.rawValue.padded(to: 8),
            (question.needed ?? "–").padded(to: 7),
        ]
        return [line(2, facts + condition(question.when), question.name)]
            + question.columns.map { line(of: $0, in: question) }
    }

    private func line(of column: Column, in table: Question) -> String {
        let facts = [
            (table.id + "/" + column.id).padded(to: 24), column.field.kind.rawValue.padded(to: 8),
            (column.isRequired ? "+" : "–").padded(to: 7),
        ]
        return line(3, facts + condition(column.when), column.field.label)
    }

    private func condition(_ condition: Condition?) -> [String] {
        condition.map { ["[" + $0.shortForm + "]"] } ?? []
    }

    private func line(_ depth: Int, _ facts: [String], _ label: Localized) -> String {
        String(repeating: "  ", count: depth) + (facts + [label[language]]).joined(separator: "  ")
    }
}
