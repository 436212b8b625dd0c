package import Foundation
package import Wording

/// A law, policy or standard a local strategy must or should align with.
package struct Framework: Hashable, Sendable, Identifiable {
    package var id: String
    package var title: Localized
    package var citation: Localized
    /// The sources that show the citation; empty when none was seen.
    package var citationSources: [Int]
    package var official: Official?
    package var kind: Kind
    package var force: Force
    package var duties: [Duty]
    package var targets: [Target]
    package var themes: [String]
    /// What to check before use.
    package var note: Localized?
    package var sources: [Reference]
    package var confidence: Confidence
    /// The only country it speaks of, where its kind does not say that.
    package var country: String?

    package init(
        id: String, title: Localized, citation: Localized, citationSources: [Int] = [],
        official: Official? = nil, kind: Kind, force: Force, duties: [Duty], targets: [Target] = [],
        themes: [String], note: Localized?, sources: [Reference], confidence: Confidence,
        country: String? = nil
    ) {
        (self.id, self.title, self.citation, self.kind, self.force) = (id, title, citation, kind, force)
        (self.citationSources, self.official) = (citationSources, official)
        (self.duties, self.targets, self.themes, self.note) = (duties, targets, themes, note)
        (self.sources, self.confidence, self.country) = (sources, confidence, country)
    }

    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case nationalLaw = "bg-law"
        case nationalStrategy = "bg-strategy"
        case regulation = "eu-regulation"
        case directive = "eu-directive"
        case policy = "eu-policy"
        case standard
    }

    /// Whether it binds the municipality, is policy to align with, or a right it may use.
    package enum Force: String, CaseIterable, Hashable, Sendable {
        case must, should, enables
    }

    /// Where the body that made it publishes it.
    package struct Official: Hashable, Sendable {
        package var url: String
        /// Whether the address was opened, and not made from the number of the act.
        package var isSeen: Bool

        package init(url: String, isSeen: Bool) { (self.url, self.isSeen) = (url, isSeen) }
    }

    /// Something it asks for.
    package struct Duty: Hashable, Sendable {
        package var text: Localized
        /// The article that says so; nil where the act has none.
        package var article: Localized?
        package var since: PartialDate?
        /// The next date by which something has to be done.
        package var next: PartialDate?
        package var binds: Addressee
        package var reading: Reading
        /// What a person should check before relying on it.
        package var doubt: Localized?
        /// Empty when it is well known but was seen in no source: "check before use".
        package var sources: [Int]

        package init(
            text: Localized, article: Localized? = nil, since: PartialDate? = nil, next: PartialDate? = nil,
            binds: Addressee = .municipality, reading: Reading = .full, doubt: Localized? = nil,
            sources: [Int]
        ) {
            (self.text, self.article, self.since, self.next) = (text, article, since, next)
            (self.binds, self.reading, self.doubt, self.sources) = (binds, reading, doubt, sources)
        }
    }

    /// Whom a duty binds; nobody by a right, a tool, or what others than a public body must do.
    package enum Addressee: String, CaseIterable, Hashable, Sendable {
        case municipality, state, nobody
    }

    /// How far the article behind a duty was read.
    package enum Reading: String, CaseIterable, Hashable, Sendable {
        case full, part, summary, none
    }

    /// A date, a limit or an aim it sets.
    package struct Target: Hashable, Sendable {
        /// A year, a month or a day as ISO 8601 writes it; nil for a limit without a date.
        package var date: String?
        package var value: Decimal?
        package var unit: Localized?
        package var what: Localized
        /// Empty when it is well known but was seen in no source: "check before use".
        package var sources: [Int]

        package init(date: String?, value: Decimal?, unit: Localized?, what: Localized, sources: [Int]) {
            (self.date, self.value, self.unit) = (date, value, unit)
            (self.what, self.sources) = (what, sources)
        }
    }
}

extension Framework {
    /// Whether every municipality is bound by it, whatever its strategy is about.
    package var bindsMunicipalities: Bool { force == .must && !ownDuties.isEmpty }

    /// The duties of the municipality itself.
    package var ownDuties: [Duty] { duties.filter { $0.binds == .municipality } }

    /// What a municipality has to do by a date, the next first.
    package var deadlines: [(date: PartialDate, duty: Duty)] {
        guard force == .must else { return [] }
        return ownDuties.compactMap { duty in duty.next.map { (date: $0, duty: duty) } }
            .sorted { $0.date < $1.date }
    }

    /// The own sources of a duty that may be printed.
    package func sources(of duty: Duty) -> [Reference] { printable(duty.sources) }

    /// Where the act can be read: its official address, where that was opened, else a page that shows its citation.
    package var address: String? {
        if let official, official.isSeen { return official.url }
        return printable(citationSources).first?.url
    }

    /// A code host or a mirror only records where a text was read.
    private func printable(_ numbers: [Int]) -> [Reference] {
        numbers.compactMap { number in sources.first { $0.number == number && !$0.isInternal } }
    }
}
