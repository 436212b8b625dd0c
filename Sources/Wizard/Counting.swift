import Answers
import Guide
import Wording

/// Places named by a word and a number: a row of a table, or a question of a step.
extension Conversation {
    /// „мерки 2“ is the second row of the table, or the second question of the step; where it may be both, it is asked.
    ///
    /// - Returns: nil when it is neither.
    mutating func place(counted name: String, at prompt: Prompt) throws -> Place? {
        guard let space = name.lastIndex(of: " "), let number = Int(name[name.index(after: space)...]) else {
            return nil
        }
        let word = String(name[..<space]).trimmed
        switch (row(number, ofTableCalled: word), question(number, ofStepCalled: word)) {
        case (nil, nil): return nil
        case (let row?, nil): return row.place
        case (nil, let question?): return .question(question.id, after: nil)
        case (let row?, let question?):
            let ways = [
                texts(CountingText.row, ["number": .count(number), "row": .text(row.title)]),
                texts(
                    CountingText.question,
                    [
                        "number": .text(self.number(of: question)),
                        "question": .text(question.field.label[language]),
                    ]),
            ]
            let asked = texts(CountingText.which, ["name": .text(name)])
            let way = try askChoice(asked, ways, no: 0, at: prompt)
            return way == 0 ? row.place : .question(question.id, after: nil)
        }
    }

    private func row(_ number: Int, ofTableCalled word: String) -> (place: Place, title: String)? {
        let tables = guide.questions.filter { $0.field.kind == .table && walk.applies($0) }
        let options = tables.map { Option(id: $0.id, label: $0.name) }
        guard let picked = try? OptionPicker(options: options, language: language).pick(word),
            let table = tables.first(where: { $0.id == picked.id })
        else { return nil }
        let rows = walk.answers.rows(of: table.id)
        guard rows.indices.contains(number - 1), let cell = firstCell(of: table, row: rows[number - 1]) else {
            return nil
        }
        let after = Place.question(table.id, after: nil)
        return (.cell(cell, after: after), words.title(ofRow: rows[number - 1], in: table))
    }

    private func question(_ number: Int, ofStepCalled word: String) -> Question? {
        let options = guide.steps.map { Option(id: $0.id, label: $0.title) }
        let titled = try? OptionPicker(options: options, language: language).pick(word)
        guard let step = step(named: word) ?? titled.flatMap({ guide.step($0.id) }),
            let place = self.number(of: step)
        else { return nil }
        return guide.numbered("\(place).\(number)").flatMap { walk.applies($0) ? $0 : nil }
    }
}

enum CountingText: String, TextKey {
    case which = "wizard.counted-which"
    case row = "wizard.counted-row"
    case question = "wizard.counted-question"
}
