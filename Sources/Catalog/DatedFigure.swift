package import Wording

/// A figure by the year it is true for, and how long figures of its kind tell of today.
///
/// How long that is, is a proposal of our own; wherever it is shown it is called so.
package struct DatedFigure: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// A census or another register, which counts anew every ten years.
        case register
        /// A value of the bank of indicators.
        case indicator(Indicator.Rhythm)
        /// What came of a practice, or what it cost.
        case practice
        /// Typed by a person, with the year of its source.
        case entered
    }

    package var kind: Kind
    package var year: Int

    package init(_ kind: Kind, year: Int) { (self.kind, self.year) = (kind, year) }

    /// The years after which it is too old.
    package var years: Int {
        switch kind {
        case .register: 10
        case .indicator(let rhythm): rhythm.years + 2
        case .practice, .entered: 5
        }
    }

    package func isOld(on today: Day) -> Bool { today.year - year > years }

    /// The year, and that the figure is old where it is: „2011 г., старо число“.
    package func words(on today: Day, _ texts: Texts) -> String {
        let year = Formats(texts.language).year(year)
        return isOld(on: today) ? year + ", " + texts(CatalogText.figureOld) : year
    }

    /// The question whether there is a newer one; nil while it is fresh.
    package func doubt(on today: Day, _ texts: Texts) -> String? {
        guard isOld(on: today) else { return nil }
        return texts(CatalogText.newerFigure, ["year": .text(Formats(texts.language).year(year))])
    }
}

extension Indicator.Rhythm {
    /// Whole years from one value to the next.
    fileprivate var years: Int {
        switch self {
        case .monthly, .quarterly, .halfYearly: 0
        case .yearly: 1
        case .twoYearly: 2
        }
    }
}

extension [DatedFigure] {
    /// A sentence about those that are old; nil when none is.
    package func age(on today: Day, _ texts: Texts) -> String? {
        let old = filter { $0.isOld(on: today) }.map(\.year)
        guard let first = old.min(), let last = old.max() else { return nil }
        return texts(
            old.count == count ? CatalogText.figuresOld : .someFiguresOld,
            ["count": .count(old.count), "years": .text(Formats(texts.language).years(first, last))])
    }
}

extension Practice {
    /// The results and the cost that say of which year they are.
    package var datedFigures: [DatedFigure] {
        (results.map(\.year) + [cost?.year]).compactMap { $0.map { DatedFigure(.practice, year: $0) } }
    }
}

extension Practice.Figure {
    package var dated: DatedFigure? { year.map { DatedFigure(.practice, year: $0) } }
}

extension Indicator {
    /// Its values for the country and the Union.
    package var datedFigures: [DatedFigure] {
        [bulgaria, eu].compactMap { $0.map(dated) }
    }

    package func dated(_ reading: Reading) -> DatedFigure {
        DatedFigure(.indicator(rhythm), year: reading.year)
    }
}
