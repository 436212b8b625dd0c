package import Foundation

/// A part of a whole.
package struct Share: Hashable, Sendable {
    package let part: Decimal
    package let whole: Decimal

    package init(_ part: Decimal, of whole: Decimal) { (self.part, self.whole) = (part, whole) }

    /// Whether the part is larger than its whole, so that one of the two figures is wrong.
    package var isTooLarge: Bool { part > whole }

    /// In per cent, with one digit after the decimal sign; nil when the two figures make no share.
    package var percent: Decimal? {
        guard whole > 0, part >= 0, !isTooLarge else { return nil }
        var (exact, rounded) = (part * 100 / whole, Decimal())
        NSDecimalRound(&rounded, &exact, 1, .plain)
        return rounded
    }
}

extension Strategy {
    /// People of 65 and over among all; nil while one of the figures is unknown.
    package var olderShare: Share? { share(ofResidents: facts.olderPeople.value) }
    /// Children and people of 65 and over together among all; nil while one of the figures is unknown.
    package var agesShare: Share? {
        guard let older = facts.olderPeople.value, let children = facts.children.value else { return nil }
        return share(ofResidents: older + children)
    }
    /// Children to 14 among all; nil while one of the figures is unknown.
    package var childrenShare: Share? { share(ofResidents: facts.children.value) }
    /// Those who answered the survey among all; nil while one of the figures is unknown.
    package var surveyedShare: Share? {
        share(ofResidents: surveyed.knowsNothing || surveyed.owners == 0 ? nil : surveyed.known)
    }
    /// Those who came to the first forum, and to the workshop, among all; nil while a figure is unknown.
    var forumShare: Share? { share(ofResidents: facts.needsForumPeople.value.map { Decimal($0) }) }
    var workshopShare: Share? { share(ofResidents: facts.workshopPeople.value.map { Decimal($0) }) }
    /// Those who answered without the internet among all who answered; nil while a count is unknown.
    package var offlineShare: Share? {
        guard surveyed.isComplete else { return nil }
        let offline = respondents.filter { $0.channel.value?.isOffline ?? false }
        return Share(Decimal(offline.compactMap(\.count.value).reduce(0, +)), of: surveyed.known)
    }
    /// How many people answered the survey, by any channel.
    package var surveyed: Total { Total(respondents.map(\.part)) }

    private func share(ofResidents part: Decimal?) -> Share? {
        guard let part, let population = facts.population.value else { return nil }
        return Share(part, of: Decimal(population))
    }
}
