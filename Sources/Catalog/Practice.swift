package import Foundation
package import Wording

/// What a place in the EU did, from public sources.
package struct Practice: Hashable, Sendable, Identifiable {
    package var id: String
    package var title: Localized
    package var place: Localized
    /// ISO 3166-1 alpha-2.
    package var country: String
    package var territory: Territory
    package var population: Int?
    package var started: Int?
    package var status: Status
    /// The newest source for the status: an ISO 8601 year, month or day; nil when none was dated.
    package var statusOn: String?
    /// The year in which it ended.
    package var ended: Int?
    /// The first is what it is about most of all.
    package var themes: [String]
    package var participation: Participation?
    package var problem: Localized
    package var solution: Localized
    package var method: Localized
    package var technology: [Localized]
    package var isOpenSource: Bool
    package var results: [Figure]
    package var cost: Cost?
    package var funding: [Localized]
    /// What an audit, an evaluation or a critical report found; nil where none was looked for.
    package var evaluations: Localized?
    package var lessons: Localized
    package var transfer: Localized
    package var needs: [Need]
    /// The bands of municipalities it suits.
    package var sizes: [SizeBand]
    package var asks: [Language: [String]]
    package var sources: [Reference]
    package var confidence: Confidence
    /// Judged worth knowing for what did not work.
    package var showsFailure: Bool

    package init(
        id: String, title: Localized, place: Localized, country: String, territory: Territory,
        population: Int?,
        started: Int?, status: Status, statusOn: String? = nil, ended: Int? = nil, themes: [String],
        participation: Participation?, problem: Localized,
        solution: Localized, method: Localized, technology: [Localized], isOpenSource: Bool,
        results: [Figure],
        cost: Cost?, funding: [Localized], evaluations: Localized? = nil, lessons: Localized,
        transfer: Localized, needs: [Need], sizes: [SizeBand], asks: [Language: [String]] = [:],
        sources: [Reference],
        confidence: Confidence, showsFailure: Bool = false
    ) {
        (self.id, self.title, self.place, self.country) = (id, title, place, country)
        (self.territory, self.population, self.started, self.status) = (
            territory, population, started, status
        )
        (self.statusOn, self.ended, self.evaluations, self.asks) = (statusOn, ended, evaluations, asks)
        (self.themes, self.participation, self.problem) = (themes, participation, problem)
        (self.solution, self.method, self.technology) = (solution, method, technology)
        (self.isOpenSource, self.results, self.cost, self.funding) = (isOpenSource, results, cost, funding)
        (self.lessons, self.transfer, self.needs, self.sizes) = (lessons, transfer, needs, sizes)
        (self.sources, self.confidence, self.showsFailure) = (sources, confidence, showsFailure)
    }

    package var mainTheme: String? { themes.first }

    /// Whether it is to be read as a warning and not as an example.
    package var isWarning: Bool { status == .discontinued || showsFailure }

    package enum Territory: String, CaseIterable, Hashable, Sendable {
        case village, rural, town, city, metropolis, region, network, national
    }

    package enum Status: String, CaseIterable, Hashable, Sendable {
        case running, completed, discontinued, unknown
    }

    /// What must be there before a municipality can copy the practice.
    package enum Need: String, CaseIterable, Hashable, Sendable {
        case staff, connectivity, platform, legalAct = "legal-act", partner, money
    }

    /// A figure a source gives, with the year it is true for.
    package struct Figure: Hashable, Sendable {
        package var value: Decimal
        package var unit: Localized
        package var year: Int?
        /// Number of the source in the practice's list.
        package var source: Int
        package var claim: Claim?

        package init(value: Decimal, unit: Localized, year: Int?, source: Int, claim: Claim? = nil) {
            (self.value, self.unit, self.year, self.source) = (value, unit, year, source)
            self.claim = claim
        }
    }

    /// Whose word a figure is: an authority that answers for it, somebody outside, or those who run the practice.
    package enum Claim: String, CaseIterable, Hashable, Sendable {
        case official, independent, promoter
    }

    package struct Cost: Hashable, Sendable {
        package var amount: Decimal
        /// ISO 4217.
        package var currency: String
        package var per: Localized
        package var year: Int?
        package var source: Int

        package init(amount: Decimal, currency: String, per: Localized, year: Int? = nil, source: Int) {
            (self.amount, self.currency, self.per, self.source) = (amount, currency, per, source)
            self.year = year
        }
    }
}

/// The levels of the IAP2 spectrum of public participation, lowest first.
package enum Participation: String, CaseIterable, Hashable, Sendable {
    case inform, consult, involve, collaborate, empower
}

/// Bands of municipalities by population, after the Catalan digital agenda for small municipalities.
package enum SizeBand: String, CaseIterable, Hashable, Sendable {
    case under3000 = "under-3k"
    case to10000 = "3k-10k"
    case to50000 = "10k-50k"
    case over50000 = "over-50k"

    package init(population: Int) {
        switch population {
        case ..<3000: self = .under3000
        case ..<10000: self = .to10000
        case ..<50000: self = .to50000
        default: self = .over50000
        }
    }
}

extension SizeBand {
    /// The smallest population of the band; nil for the lowest.
    package var lowest: Int? {
        switch self {
        case .under3000: nil
        case .to10000: 3000
        case .to50000: 10_000
        case .over50000: 50_000
        }
    }

    /// The population at which the next band begins; nil for the highest.
    package var end: Int? {
        switch self {
        case .under3000: 3000
        case .to10000: 10_000
        case .to50000: 50_000
        case .over50000: nil
        }
    }
}

/// How sure a record is: high when an official or institutional source was read, medium otherwise.
package enum Confidence: String, CaseIterable, Hashable, Sendable {
    case high, medium
}

/// A page that was read.
package struct Reference: Hashable, Sendable {
    package var number: Int
    package var url: String
    package var title: String
    package var publisher: String?
    /// ISO 8601 day it was read.
    package var read: String?
    /// Whether it only records where a text was read, such as a code host or a mirror, and is never printed.
    package var isInternal: Bool

    package init(
        number: Int, url: String, title: String, publisher: String?, read: String?, isInternal: Bool = false
    ) {
        (self.number, self.url, self.title) = (number, url, title)
        (self.publisher, self.read, self.isInternal) = (publisher, read, isInternal)
    }
}
