package import Catalog
package import Guide
package import Wording

/// What a booklet is made from.
package struct BookletSources: Sendable {
    package var guide: Guide
    package var practices: [Practice]
    package var frameworks: [Framework]
    package var funding: [Funding]
    package var indicators: [Indicator]
    package var methods: [Method]
    package var terms: [Term]
    /// Names by ISO 3166-1 code; a country without one is shown by its code.
    package var countries: [String: Localized]

    package init(
        guide: Guide, practices: [Practice] = [], frameworks: [Framework] = [], funding: [Funding] = [],
        indicators: [Indicator] = [], methods: [Method] = [], terms: [Term] = [],
        countries: [String: Localized] = [:]
    ) {
        (self.guide, self.practices, self.frameworks) = (guide, practices, frameworks)
        (self.funding, self.indicators, self.methods) = (funding, indicators, methods)
        (self.terms, self.countries) = (terms, countries)
    }
}
