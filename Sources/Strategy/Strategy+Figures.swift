package import Answers
package import Catalog
package import Guide
package import Wording

/// A figure of the strategy that says of which year it is.
package struct AgedFigure: Hashable, Sendable {
    package let path: AnswerPath
    package let figure: DatedFigure
    /// Whether it is older than figures of its kind should be.
    package let isOld: Bool
}

extension Question {
    /// What a figure is that answers it with a source.
    package var figureKind: DatedFigure.Kind { fill == nil ? .entered : .register }
}

extension Strategy {
    /// The figures with the year of a source, in the order in which they were answered, then the baselines.
    package func figures(on today: Day) -> [AgedFigure] {
        withSources(on: today) + baselines(on: today)
    }

    /// Those whose source says of which year it is.
    func withSources(on today: Day) -> [AgedFigure] {
        // Hardly any answer has a source, so events are looked through and not cells.
        let paths = walk.answers.events.compactMap { event -> AnswerPath? in
            guard event.source?.year != nil, case .set(let path, _) = event.change else { return nil }
            return path
        }
        var seen: Set<AnswerPath> = []
        return paths.filter { seen.insert($0).inserted }.compactMap { path in
            dated(cell(at: path)).map { AgedFigure(path: path, figure: $0, isOld: $0.isOld(on: today)) }
        }
    }

    private func baselines(on today: Day) -> [AgedFigure] {
        let day = dayOfBaselines(on: today)
        return indicators.compactMap { indicator in
            guard indicator.baseline.value != nil, let year = indicator.baselineYear.value else { return nil }
            let figure = DatedFigure(.entered, year: year)
            return AgedFigure(path: indicator.baseline.path, figure: figure, isOld: figure.isOld(on: day))
        }
    }

    /// A baseline tells of the time before the strategy, so it grows no older once that has begun.
    package func dayOfBaselines(on today: Day) -> Day {
        let start = years.flatMap { Day(year: $0.lowerBound, month: 1, day: 1) }
        return start.map { min($0, today) } ?? today
    }

    /// The figure of a cell by the year of its source; nil for what is no figure or has no such year.
    package func dated(_ cell: Cell<Value>) -> DatedFigure? {
        guard cell.value?.number != nil, let year = cell.source?.year else { return nil }
        let question = cell.path.row == nil ? question(cell.path.question) : nil
        return DatedFigure(question?.figureKind ?? .entered, year: year)
    }
}
