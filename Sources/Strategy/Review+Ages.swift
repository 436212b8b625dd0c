import Catalog

extension Review {
    /// Figures that may no longer be so. Of a baseline `checkTime` tells, by the year in which the strategy begins.
    mutating func checkAges() {
        guard let today else { return }
        for aged in strategy.withSources(on: today) where aged.isOld {
            add(
                .oldFigure, at: aged.path,
                ["year": "\(aged.figure.year)", "years": "\(aged.figure.years)"])
        }
    }
}
