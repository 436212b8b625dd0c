package import Answers

/// Which answers hold personal data, which stays in the dossier: nothing that goes out may know them.
package struct Withheld: Sendable {
    private let questions: Set<String>
    private let cells: [String: Set<String>]

    package init(_ all: some Collection<Question>) {
        questions = Set(all.lazy.filter { !$0.isPrintable }.map(\.id))
        let tables = all.lazy.map { ($0.id, Set($0.columns.filter(\.field.isPersonal).map(\.id))) }
        cells = Dictionary(tables.filter { !$0.1.isEmpty }, uniquingKeysWith: { first, _ in first })
    }

    package func hides(_ path: AnswerPath) -> Bool {
        if questions.contains(path.question) { return true }
        guard let column = path.column else { return false }
        return cells[path.question]?.contains(column) ?? false
    }
}

extension Question {
    /// Whether it may stand in a document. Of a table that holds personal data, the columns decide, if any is
    /// marked.
    package var isPrintable: Bool { !field.isPersonal || columns.contains { $0.field.isPersonal } }
}

extension Walk {
    package var withheld: Withheld { Withheld(guide.questions) }

    /// The same walk as if nobody had ever given the answers that hold personal data.
    package var withoutPersonal: Walk {
        let withheld = withheld
        let events = answers.events
        let isPersonal = { (number: Int) in events[number].change.path.map(withheld.hides) ?? false }
        guard events.indices.contains(where: isPersonal) else { return self }
        return answered(Answers(events.indices.filter { !isPersonal($0) }.map { events[$0] }))
    }
}
