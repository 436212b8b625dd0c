package import Answers

extension Field {
    /// Whether the guide still knows such an answer: its shape fits the kind, and what it picks from a list is offered.
    package func knows(_ value: Value) -> Bool {
        switch (kind, value) {
        case (.text, .text), (.longText, .text), (.date, .text), (.file, .text): true
        case (.number, .number), (.money, .number), (.year, .number), (.yesNo, .flag): true
        case (.scale, .number): value.whole.map(offers(level:)) ?? false
        case (.choice, .text(let id)): offers(id)
        case (.choices, .list(let ids)), (.checklist, .list(let ids)): ids.allSatisfy(offers)
        case (.ranking, .list(let ids)): ids.allSatisfy(offers) && Set(ids).count == ids.count
        // A column that takes several picks may have taken one.
        case (.choices, .text): if case .rows = options { true } else { false }
        default: false
        }
    }

    /// What is left of an answer without the options that are gone; nil when nothing is.
    package func known(of value: Value) -> Value? {
        guard [.choices, .checklist, .ranking].contains(kind), case .list(let ids) = value else { return nil }
        var seen: Set<String> = []
        let left = ids.filter { offers($0) && seen.insert($0).inserted }
        return left.isEmpty ? nil : .list(left)
    }

    private func offers(_ id: String) -> Bool {
        guard case .listed(let options) = options else { return true }
        return options.contains { $0.id == id }
    }

    private func offers(level: Int) -> Bool {
        guard case .listed(let options) = options else { return true }
        return options.indices.contains(level - firstLevel(of: options))
    }
}
