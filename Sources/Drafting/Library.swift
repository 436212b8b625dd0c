package import Catalog

/// The entries of the registers that ship with the guide, looked up by id.
package struct Library: Sendable {
    package let practices: [String: Practice]
    package let frameworks: [Framework]
    package let funding: [String: Funding]
    package let indicators: [String: Indicator]
    package let methods: [String: Method]

    package init(
        practices: [Practice] = [], frameworks: [Framework] = [], funding: [Funding] = [],
        indicators: [Indicator] = [], methods: [Method] = []
    ) {
        func byID<Entry: Identifiable>(_ entries: [Entry]) -> [Entry.ID: Entry] {
            Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
        (self.practices, self.frameworks) = (byID(practices), frameworks)
        (self.funding, self.indicators, self.methods) = (byID(funding), byID(indicators), byID(methods))
    }
}
