import Document
import Strategy
import Templates
import Wording

extension Composer {
    /// The strategy in figures: each of them counted or added up from the answers, with what it leaves out beside it. What
    /// nobody has told yet stands as the question that would tell it.
    mutating func figures() -> Drafted {
        var rows: [[Table.Cell]] = []
        for (title, told, notes) in countedFigures + moneyFigures where !told.isSilent {
            let notes = notes.filter { !$0.isEmpty }.map { [Inline.text($0)] }
            rows.append([Table.Cell(title), Table.Cell(paragraphs(told.marked ?? "") + notes)])
        }
        guard !rows.isEmpty else { return .nothing }
        let table = Table(
            caption: say(.figuresCaption),
            columns: [.init(say(.what), weight: 4), .init(say(.howMuch), weight: 7)], rows: rows,
            hasRowHeaders: true, staysWhole: true)
        return .made([Block(.table(table), from: Self.figureOrigin)])
    }

    private typealias Figure = (title: String, told: Told, notes: [String])

    private static let figureOrigin =
        [
            Strategy.Problem.table, Strategy.Objective.table, Strategy.Indicator.table, Strategy.Risk.table,
        ] + moneyOrigin

    private var countedFigures: [Figure] {
        let fields = strategy.fields.count
        let quick = strategy.livingMeasures.count(where: \.isQuickWin)
        return [
            (say(.period), facts.told(.period), []),
            (say(.problems), count(of: Strategy.Problem.table), []),
            (
                say(.objectives), count(of: Strategy.Objective.table),
                [fields == 0 ? "" : say(.inFields, ["count": .count(fields)])]
            ),
            (
                say(.measures), count(of: Strategy.Measure.table),
                [quick == 0 ? "" : say(.quickOf, ["count": .count(quick)])]
            ),
            (say(.indicators), count(of: Strategy.Indicator.table), []),
            (say(.risks), count(of: Strategy.Risk.table), []),
        ]
    }

    private func count(of table: String) -> Told { facts.told(DerivedField.countPrefix + table) ?? .silent }

    private var moneyFigures: [Figure] {
        let living = strategy.livingMeasures
        guard !living.isEmpty else { return [] }
        let described = living.count { $0.firstDays.value != nil }
        let quick = living.filter(\.isQuickWin).map(measureTitle)
        return [
            (say(.totalCost), facts.told(.totalCost), [facts.told(.basis).marked ?? ""]),
            (say(.sureMoney), facts.told(.sureMoney), [facts.told(.sureShare).marked ?? ""]),
            (say(.upkeepAfter, ["count": .count(strategy.lasting.count)]), facts.told(.upkeep), []),
            (
                say(.firstDays),
                .said(say(.firstDaysOf, ["count": .count(described), "all": .count(living.count)])),
                [quick.isEmpty ? "" : say(.quickList, ["list": .text(quick.joined(separator: "; "))])]
            ),
        ]
    }
}
