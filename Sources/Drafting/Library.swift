package import Catalog
package import Wording

/// The entries of the registers that ship with the guide, looked up by id.
package struct Library: Sendable {
    package let practices: Entries<Practice>
    package let frameworks: [Framework]
    package let funding: Entries<Funding>
    package let indicators: Entries<Indicator>
    package let methods: Entries<Method>
    /// The municipality as the register has it; nil where it has none.
    package let place: Municipality?
    /// What the register of municipalities calls its own sources.
    package let registerSources: [Localized]

    package init(
        practices: [Practice] = [], frameworks: [Framework] = [], funding: [Funding] = [],
        indicators: [Indicator] = [], methods: [Method] = [], place: Municipality? = nil,
        registerSources: [Localized] = []
    ) {
        (self.place, self.registerSources) = (place, registerSources)
        (self.practices, self.frameworks) = (Entries(practices), frameworks)
        (self.funding, self.indicators, self.methods) = (
            Entries(funding), Entries(indicators), Entries(methods)
        )
    }

    /// Entries are large, and a document asks for a handful: only their places are sorted by id.
    package struct Entries<Entry: Identifiable & Sendable>: Sendable where Entry.ID == String {
        private let entries: [Entry]
        private let numbers: [String: Int]

        init(_ entries: [Entry]) {
            self.entries = entries
            numbers = Dictionary(
                entries.indices.map { (entries[$0].id, $0) }, uniquingKeysWith: { one, _ in one })
        }

        package subscript(id: String) -> Entry? { numbers[id].map { entries[$0] } }
    }
}
