package import Answers
package import Wording

/// The answers as a person reads them, and the options as they stand now.
package struct AnswerWords {
    package let walk: Walk
    package let texts: Texts
    private let registers: (Register) -> [Option]

    package init(walk: Walk, texts: Texts, registers: @escaping (Register) -> [Option]) {
        (self.walk, self.texts, self.registers) = (walk, texts, registers)
    }

    /// The same words about other answers to the guide.
    package func about(_ answers: Answers) -> AnswerWords {
        AnswerWords(walk: walk.answered(answers), texts: texts, registers: registers)
    }

    /// The entries of a register.
    package func options(of register: Register) -> [Option] { registers(register) }

    /// The options of a field in the order they are printed; the row being filled in cannot pick itself.
    package func options(of field: Field, in own: AnswerPath? = nil) -> [Option] {
        switch field.options {
        case .none: []
        case .listed(let options): options
        case .register(let register): registers(register)
        case .rows(let id):
            walk.guide.question(id).map { table in
                walk.answers.rows(of: id).filter { own?.question != id || own?.row != $0 }
                    .map { Option(id: $0, label: Localized(same: title(ofRow: $0, in: table))) }
            } ?? []
        }
    }

    /// The value at a path in words; nil when there is none.
    package func value(at path: AnswerPath, _ field: Field) -> String? {
        walk.answers.value(path).map { field.words(for: $0, options: picked($0, field), texts) }
    }

    /// The options an answer needs to be put into words; of a table only the rows it names.
    private func picked(_ value: Value, _ field: Field) -> [Option] {
        guard case .rows(let id) = field.options, let table = walk.guide.question(id) else {
            return options(of: field)
        }
        return value.pickedIDs.filter { walk.answers.hasRow($0, in: id) }
            .map { Option(id: $0, label: Localized(same: title(ofRow: $0, in: table))) }
    }

    /// A name for a row: its first required answer if that is text, else the first two.
    package func title(ofRow row: String, in table: Question) -> String {
        var parts: [String] = []
        for column in table.naming {
            guard let words = value(at: AnswerPath(table.id, row: row, column: column.id), column.field)
            else { continue }
            parts.append(words.split(separator: "\n").joined(separator: " ").truncated(toWordsIn: 70))
            if parts.count == 2 || column.field.kind == .text || column.field.kind == .longText { break }
        }
        return parts.isEmpty ? texts(ValueText.untitledRow) : parts.joined(separator: " – ")
    }
}
