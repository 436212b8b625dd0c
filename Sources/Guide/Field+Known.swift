package import Answers

extension Field {
    /// Whether the guide still knows such an answer: its shape fits the kind, and what it picks from a list is offered.
    package func knows(_ value: Value) -> Bool {
        switch (kind.shape, value) {
        case (.text, .text), (.day, .text), (.file, .text), (.number, .number), (.flag, .flag): true
        case (.number, .about): kind != .year
        case (.level, .number): value.whole.map(offers(level:)) ?? false
        case (.option, .text(let id)): offers(id)
        case (.options, .list(let ids)): ids.allSatisfy(offers)
        case (.order, .list(let ids)): ids.allSatisfy(offers) && Set(ids).count == ids.count
        // A column that takes several picks may have taken one.
        case (.options, .text): if case .rows = options { kind == .choices } else { false }
        default: false
        }
    }

    /// What is left of an answer without the options that are gone; nil when nothing is.
    package func known(of value: Value) -> Value? {
        guard [.options, .order].contains(kind.shape), case .list(let ids) = value else { return nil }
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
