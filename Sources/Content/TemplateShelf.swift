package import Templates

/// Templates to choose from, told by what they are for: those that ship are unpacked only when they are taken.
package struct TemplateShelf: Sendable {
    package let list: [Template.Summary]
    private let taken: @Sendable (Set<String>) throws -> [Template]

    init(_ summaries: [Template.Summary], _ shipped: ShippedContent) {
        list = summaries
        taken = { try shipped.templates(named: $0) }
    }

    init(_ templates: [Template]) {
        list = templates.map(\.summary)
        taken = { ids in templates.filter { ids.contains($0.id) } }
    }

    /// The templates of these ids, in this order and each once; what is not on the shelf is left out.
    package func take(_ ids: [String]) throws -> [Template] {
        let found = try taken(Set(ids))
        var left = Set(ids)
        return ids.compactMap { id in left.remove(id).flatMap { id in found.first { $0.id == id } } }
    }
}
