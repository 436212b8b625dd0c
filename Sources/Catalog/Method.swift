package import Wording

/// A way to let people take part.
package struct Method: Hashable, Sendable, Identifiable {
    package var id: String
    package var title: Localized
    /// What it is and how it goes.
    package var about: Localized
    /// The highest level it honestly reaches.
    package var level: Participation
    /// How many people it works with.
    package var group: Span
    /// Hours of staff, preparation and answers included.
    package var hours: Span
    package var cost: CostBand
    /// Its twin without the internet, or how those take part who cannot come.
    package var offline: Localized
    /// When not to use it.
    package var avoid: Localized
    /// Ids of the steps it fits.
    package var steps: [String]
    package var source: Reference?

    package init(
        id: String, title: Localized, about: Localized, level: Participation, group: Span, hours: Span,
        cost: CostBand, offline: Localized, avoid: Localized, steps: [String], source: Reference?
    ) {
        (self.id, self.title, self.about, self.level) = (id, title, about, level)
        (self.group, self.hours, self.cost, self.offline) = (group, hours, cost, offline)
        (self.avoid, self.steps, self.source) = (avoid, steps, source)
    }

    /// From the least to the most, both included.
    package struct Span: Hashable, Sendable {
        package var least: Int
        package var most: Int

        package init(least: Int, most: Int) { (self.least, self.most) = (least, most) }
    }

    /// Money beside the hours, by the guide's own bands.
    package enum CostBand: String, CaseIterable, Hashable, Sendable {
        case none, low, middle, high
    }
}
