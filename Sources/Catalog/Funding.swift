package import Foundation
package import Wording

/// A source of money or help.
package struct Funding: Hashable, Sendable, Identifiable {
    package var id: String
    package var title: Localized
    package var managingBody: Localized
    package var paysFor: Localized
    package var sums: [Sum]
    package var status: Status
    /// The date of the source that shows the status; nil where its page shows none.
    package var asOf: PartialDate?
    /// The sources that show the status.
    package var statusSources: [Int]
    /// The day somebody looked, which says nothing of how the programme stood then.
    package var read: Day?
    /// The last deadline seen, for applying or else for finishing.
    package var lastDeadline: PartialDate?
    package var nextCall: SourcedText?
    package var applicants: SourcedText?
    /// What part a municipality has in it.
    package var municipality: Part
    package var cofinancing: SourcedText?
    /// The kinds of measures it fits, by the judgement of the catalog.
    package var measures: [MeasureKind]
    package var fit: Localized
    /// What could mislead a municipality.
    package var caution: SourcedText?
    /// Empty when no page of its own was read.
    package var url: String
    package var themes: [String]
    /// What to check before use.
    package var note: Localized?
    package var sources: [Reference]
    package var confidence: Confidence

    package init(
        id: String, title: Localized, managingBody: Localized, paysFor: Localized, sums: [Sum] = [],
        status: Status, asOf: PartialDate?, statusSources: [Int] = [], read: Day? = nil,
        lastDeadline: PartialDate? = nil,
        nextCall: SourcedText? = nil, applicants: SourcedText? = nil, municipality: Part = .applicant,
        cofinancing: SourcedText? = nil,
        measures: [MeasureKind] = [], fit: Localized, caution: SourcedText? = nil, url: String,
        themes: [String], note: Localized?, sources: [Reference], confidence: Confidence
    ) {
        (self.id, self.title, self.managingBody, self.paysFor) = (id, title, managingBody, paysFor)
        (self.sums, self.status, self.asOf, self.read) = (sums, status, asOf, read)
        (self.statusSources, self.municipality) = (statusSources, municipality)
        (self.lastDeadline, self.nextCall, self.applicants) = (lastDeadline, nextCall, applicants)
        (self.cofinancing, self.measures, self.fit, self.caution) = (cofinancing, measures, fit, caution)
        (self.url, self.themes, self.note) = (url, themes, note)
        (self.sources, self.confidence) = (sources, confidence)
    }

    package enum Status: String, CaseIterable, Hashable, Sendable {
        /// A call takes applications.
        case open
        /// Every call seen is over, and more may follow.
        case closing
        /// The last call seen is over.
        case closed
        /// Agreed or published; calls or dates are still to come.
        case announced
        /// Asked for at any time.
        case continuous
        case unknown

        /// Whether somebody might apply because of it.
        var invites: Bool { self != .closed && self != .unknown }
    }

    /// Whether a municipality applies itself, takes part where others apply, or gets nothing from it.
    package enum Part: String, CaseIterable, Hashable, Sendable { case applicant, partner, none }

    /// What a measure is, as far as money asks.
    package enum MeasureKind: String, CaseIterable, Hashable, Sendable {
        case services = "e-services"
        case skills, connectivity, cybersecurity, data, participation
        case smartVillage = "smart-village"
        case equipment, staff

        /// The themes by which a measure of the kind is known.
        var themes: Set<String> {
            switch self {
            case .services: ["services"]
            case .skills: ["skills", "education"]
            case .connectivity, .equipment: ["infrastructure"]
            case .cybersecurity: ["security"]
            case .data: ["data"]
            case .participation: ["participation"]
            case .smartVillage: ["rural"]
            case .staff: ["governance"]
            }
        }
    }

    /// What it has to give, in euros.
    package struct Sum: Hashable, Sendable {
        package var what: Localized
        package var euros: Span
        /// The sum as it was published, where that was in another currency.
        package var original: Original?
        package var sources: [Int]

        package init(what: Localized, euros: Span, original: Original? = nil, sources: [Int]) {
            (self.what, self.euros, self.original, self.sources) = (what, euros, original, sources)
        }

        package struct Original: Hashable, Sendable {
            package var amount: Span
            package var currency: Currency

            package init(amount: Span, currency: Currency) {
                (self.amount, self.currency) = (amount, currency)
            }
        }
    }

    /// One amount, or from one to another.
    package struct Span: Hashable, Sendable {
        package var least: Decimal
        package var most: Decimal

        package init(least: Decimal, most: Decimal) { (self.least, self.most) = (least, most) }
    }

    package enum Currency: String, CaseIterable, Hashable, Sendable {
        case euro = "EUR"
        case lev = "BGN"
        case franc = "CHF"
    }
}

extension Funding {
    /// The pages that show how it stood.
    package var statusReferences: [Reference] { sources.filter { statusSources.contains($0.number) } }

    /// Half a year: what a source said longer ago is no longer told as if it held.
    private static let freshDays = 183

    /// Whether its source is no older than half a year; without a date nobody knows that.
    package func isFresh(on day: Day) -> Bool {
        asOf?.first.adding(days: Self.freshDays).map { $0 >= day } ?? false
    }

    /// How well it fits what a measure is about: first by the kinds of measures it is for, then by its themes.
    package func fit(_ themes: [String]) -> (kinds: Int, themes: Int) {
        let wanted = Set(themes)
        return (
            measures.count { !$0.themes.isDisjoint(with: wanted) }, wanted.intersection(self.themes).count
        )
    }

    /// Those a municipality might still ask that fit what a measure is about: first where it applies itself, then by how
    /// well they fit; equals keep their order.
    package static func fitting(_ themes: [String], among all: [Funding]) -> [Funding] {
        let fitting = all.filter {
            $0.status != .closed && $0.municipality != .none && $0.fit(themes).themes > 0
        }
        return fitting.enumerated().sorted { left, right in
            let (one, other) = (left.element.fit(themes), right.element.fit(themes))
            return (left.element.municipality == .partner ? 1 : 0, other.kinds, other.themes, left.offset)
                < (right.element.municipality == .partner ? 1 : 0, one.kinds, one.themes, right.offset)
        }.map(\.element)
    }
}
