package import Catalog

/// The entries of the registers that ship with the guide, looked up by id.
package struct Library: Sendable {
    package let practices: Entries<Practice>
    package let frameworks: [Framework]
    package let funding: Entries<Funding>
    package let indicators: Entries<Indicator>
    package let methods: Entries<Method>

    package init(
        practices: [Practice] = [], frameworks: [Framework] = [], funding: [Funding] = [],
        indicators: [Indicator] = [], methods: [Method] = []
    ) {
        (self.practices, self.frameworks) = (Entries(practices), frameworks)
        (self.funding, self.indicators, self.methods) = (
            Entries(funding), Entries(indicators), Entries(methods)
        )
    }

    /// A document asks for a handful of entries, so looking through them costs less than sorting them all by id first.
    package struct Entries<Entry: Identifiable & Sendable>: Sendable where Entry.ID == String {
        private let entries: [Entry]

        init(_ entries: [Entry]) { self.entries = entries }

        package subscript(id: String) -> Entry? { entries.first { $0.id == id } }
    }
}
