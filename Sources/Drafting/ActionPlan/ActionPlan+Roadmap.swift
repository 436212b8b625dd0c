import Document
import Foundation
import Strategy

extension ActionPlan {
    /// In which half-years each measure runs, and how many do at a time; those that were stopped are left out.
    mutating func roadmap() -> Workbook.Sheet {
        let (measures, model) = (strategy.livingMeasures, Strategy.Measure.model)
        let spans = measures.map(strategy.span)
        let code = PlanColumn(
            say(.code), choices: codeRange(Strategy.Measure.table),
            cells: measures.map { words(codes[Strategy.Measure.table]?[$0.id]) })
        let periods = strategy.halfYears.enumerated().map { position, period in
            PlanColumn(
                composer.periodName(period), choices: lists.range(say(.roadmap), [.text(Self.bar)]),
                cells: spans.map { $0?.contains(position) == true ? .text(Self.bar) : .empty })
        }
        // Without the years of the strategy there are no half-years to show.
        let years = strategy.years == nil ? [strategy.facts.startYear.path, strategy.facts.endYear.path] : []
        let missing = PlanColumn(
            say(.missing),
            cells: measures.map { measure in
                words(self.missing([model.start.path, model.end.path].map { $0.inRow(measure.id) } + years))
            })
        return Workbook.Sheet(
            say(.roadmap),
            [code, titles(measures.map(\.id))] + periods + [missing, keys(measures.map(\.path))],
            total: measures.isEmpty ? nil : load(of: measures.count), frozenColumns: 2)
    }

    private static let bar = "■"

    private func load(of measures: Int) -> [Workbook.Cell] {
        [.empty, .text(say(.running))]
            + strategy.load.enumerated().map { position, count in
                let letters = Workbook.letters(position + 2)
                let range = "\(letters)2:\(letters)\(measures + 1)"
                return .formula(
                    "COUNTIF(\(range),\"\(Self.bar)\")", computed: .number(Decimal(count)))
            }
    }
}
