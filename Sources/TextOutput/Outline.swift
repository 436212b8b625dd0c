import Document

/// A heading with the headings below it, as a contents list nests them.
struct Outline {
    var entry: Document.Entry
    var inner: [Outline] = []

    /// Nests by level; a level that is left out does not leave an empty list behind.
    static func of(_ entries: some Collection<Document.Entry>) -> [Outline] {
        var result: [Outline] = []
        var rest = entries[...]
        while let first = rest.first {
            let inner = rest.dropFirst().prefix { $0.level > first.level }
            result.append(Outline(entry: first, inner: of(inner)))
            rest = rest.dropFirst(inner.count + 1)
        }
        return result
    }
}

extension Document.Entry {
    /// Number and text as one line.
    var label: String { number.isEmpty ? text : "\(number) \(text)" }
}
