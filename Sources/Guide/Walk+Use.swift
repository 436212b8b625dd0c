package import Answers
package import Wording

extension Walk {
    /// Whether a condition of a template or question holds for the answers.
    package func holds(_ condition: Condition) -> Bool { condition.holds { conditionValue($0) } }

    /// The answers without those of questions that are not asked any more: kept in the dossier, not used.
    package var answersInUse: Answers {
        let dormant = Set(guide.questions.filter(isDormant).map(\.id))
        guard !dormant.isEmpty else { return answers }
        return Answers(
            answers.events.filter { $0.change.path.map { !dormant.contains($0.question) } ?? true })
    }

    /// What a step says of the kinds of places this one belongs to.
    package func variants(of step: Step) -> [(rule: VariantRule, text: Localized)] {
        guide.variants(of: step).filter { holds($0.rule.when) }
    }

    /// The themes of a row: those it names itself and those of the rows it picks, two picks deep, such as a measure's
    /// objective and that objective's field.
    package func themes(ofRow row: String, in table: Question, picks: Int = 2) -> [String] {
        let known = Set(guide.themes.map(\.id))
        var themes: [String] = []
        for column in table.columns {
            let value = answers.value(AnswerPath(table.id, row: row, column: column.id))
            guard let named = value?.list ?? value?.text.map({ [$0] }) else { continue }
            switch column.field.options {
            case .listed: themes += named.filter(known.contains)
            case .rows(let other) where picks > 0 && other != table.id:
                guard let next = guide.question(other) else { continue }
                themes += named.flatMap { self.themes(ofRow: $0, in: next, picks: picks - 1) }
            case .none, .rows, .register: break
            }
        }
        var seen: Set<String> = []
        return themes.filter { seen.insert($0).inserted }
    }
}
