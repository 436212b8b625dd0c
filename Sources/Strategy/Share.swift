package import Foundation

/// A part of a whole.
package struct Share: Hashable, Sendable {
    package let part: Decimal
    package let whole: Decimal

    /// Whether one of the figures was said to be a rough one, and it is not nothing or all.
    package let isAbout: Bool

    package init(_ part: Decimal, of whole: Decimal, isAbout: Bool = false) {
        (self.part, self.whole) = (part, whole)
        self.isAbout = isAbout && part != 0 && part != whole
    }

    package init(_ part: Total, of whole: Total) {
        self.init(part.known, of: whole.known, isAbout: part.isAbout || whole.isAbout)
    }

    /// Whether the part is larger than its whole, so that one of the two figures is wrong.
    package var isTooLarge: Bool { part > whole }

    /// In per cent, with one digit after the decimal sign; nil when the two figures make no share.
    package var percent: Decimal? {
        guard whole > 0, part >= 0, !isTooLarge else { return nil }
        var (exact, rounded) = (part * 100 / whole, Decimal())
        NSDecimalRound(&rounded, &exact, 1, .plain)
        return rounded
    }

    /// What all the parts of a whole are of it, in per cent, so that they come to a hundred as they are printed: the tenths
    /// that rounding down leaves over go to those that lost most by it. nil where the parts do not make the whole.
    package static func percents(of parts: [Decimal], whole: Decimal) -> [Decimal]? {
        guard whole > 0, parts.allSatisfy({ $0 >= 0 }), parts.reduce(0, +) == whole else { return nil }
        let exact = parts.map { $0 * 1000 / whole }
        var tenths = exact.map { value in
            var (value, rounded) = (value, Decimal())
            NSDecimalRound(&rounded, &value, 0, .down)
            return rounded
        }
        let rest = 1000 - tenths.reduce(0, +)
        let lost = zip(exact, tenths).map { $0 - $1 }
        let order = parts.indices.sorted { (lost[$1], $0) < (lost[$0], $1) }
        for (given, position) in order.enumerated() where Decimal(given) < rest { tenths[position] += 1 }
        return tenths.map { $0 / 10 }
    }
}

extension Strategy {
    /// People of 65 and over among all; nil while one of the figures is unknown.
    package var olderShare: Share? {
        share(ofResidents: facts.olderPeople.value, isAbout: facts.olderPeople.isAbout)
    }
    /// Children and people of 65 and over together among all; nil while one of the figures is unknown.
    package var agesShare: Share? {
        guard let older = facts.olderPeople.value, let children = facts.children.value else { return nil }
        return share(ofResidents: older + children)
    }
    /// Children to 14 among all; nil while one of the figures is unknown.
    package var childrenShare: Share? {
        share(ofResidents: facts.children.value, isAbout: facts.children.isAbout)
    }
    /// Those who answered the survey among all; nil while one of the figures is unknown.
    package var surveyedShare: Share? {
        let total = surveyed
        return share(
            ofResidents: total.knowsNothing || total.owners == 0 ? nil : total.known, isAbout: total.isAbout)
    }
    /// Those who came to the first forum, and to the workshop, among all; nil while a figure is unknown.
    var forumShare: Share? { share(ofResidents: facts.needsForumPeople.value.map { Decimal($0) }) }
    var workshopShare: Share? { share(ofResidents: facts.workshopPeople.value.map { Decimal($0) }) }
    /// Those who answered without the internet among all who answered; nil while a count is unknown.
    package var offlineShare: Share? {
        guard surveyed.isComplete else { return nil }
        return Share(
            Total(respondents.filter { $0.channel.value?.isOffline ?? false }.map(\.part)), of: surveyed)
    }
    /// How many people answered the survey, by any channel.
    package var surveyed: Total { Total(respondents.map(\.part)) }

    private func share(ofResidents part: Decimal?, isAbout: Bool = false) -> Share? {
        guard let part, let population = facts.population.value else { return nil }
        return Share(part, of: Decimal(population), isAbout: isAbout || facts.population.isAbout)
    }
}
