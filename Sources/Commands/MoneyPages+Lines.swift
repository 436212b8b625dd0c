import Answers
import Foundation
import Strategy
import Wizard
import Wording

/// The money line by line, for whoever wants to change it.
extension MoneyPages {
    var table: MoneyTable { MoneyTable(sums: summary, entries: entries) }

    /// By year, source, certainty and measure; what names no year or source last.
    private var entries: [MoneyEntry] {
        let turns = Dictionary(
            strategy.measures.enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: { one, _ in one }
        )
        let keys = { (line: Strategy.MoneyLine) in
            [
                line.year ?? Int.max, turn(line.source), turn(line.certainty),
                line.measure.flatMap { turns[$0] } ?? Int.max,
            ]
        }
        let lines = strategy.finance.all.enumerated().map { (line: $1, keys: keys($1) + [$0]) }
        return lines.sorted { $0.keys.lexicographicallyPrecedes($1.keys) }.map { entry($0.line) }
    }

    private func turn<Choice: CaseIterable & Equatable>(_ choice: Choice?) -> Int {
        choice.flatMap { Array(Choice.allCases).firstIndex(of: $0) } ?? Int.max
    }

    private func entry(_ line: Strategy.MoneyLine) -> MoneyEntry {
        let row = AnswerPath(line.path.question, row: line.path.row ?? "")
        let card = line.isFromCard ? line.measure.flatMap(strategy.measure) : nil
        return MoneyEntry(
            line: words(for: line), year: line.year,
            origin: card.map { .card(cardMoney(of: $0, at: line)) } ?? .row(row))
    }

    private func words(for line: Strategy.MoneyLine) -> String {
        let (model, finance) = (Strategy.FinanceLine.model, strategy.finance)
        let measure = line.measure.flatMap(strategy.measure).map(numbered)
        let isOutside = finance.outside.contains(line)
        return setting.texts(
            MoneyText.line,
            [
                "year": .text(
                    (line.year.map(String.init) ?? setting.texts(MoneyText.withoutYear))
                        // First, where no narrow screen cuts it off.
                        + (isOutside ? " (\(setting.texts(MoneyText.lineOutside)))" : "")),
                "amount": .text(
                    line.amount.map { setting.formats.said(setting.formats.money($0), isAbout: line.isAbout) }
                        ?? "?"),
                "source": .text(
                    line.source.map { name($0, model.source) } ?? setting.texts(MoneyText.withoutSource)),
                "certainty": .text(
                    line.certainty.map { name($0, model.certainty).lowercasedFirst }
                        ?? setting.texts(MoneyText.withoutCertainty)),
                "measure": .text(measure ?? setting.texts(MoneyText.ofNoMeasure)),
                "origin": .text(setting.texts(line.isFromCard ? MoneyText.lineOfCard : .lineOfOwn)),
            ])
    }

    private func numbered(_ measure: Strategy.Measure) -> String {
        let position = strategy.measures.firstIndex { $0.id == measure.id } ?? 0
        return "\(position + 1). " + measure.called.cleaned()
    }

    private func cardMoney(of measure: Strategy.Measure, at line: Strategy.MoneyLine) -> CardMoney {
        let lines = strategy.finance.all.filter { $0.isFromCard && $0.measure == measure.id }
        let columns = [
            measure.oneOff.path, measure.yearly.path, measure.start.path, measure.end.path,
            measure.built.path,
            measure.source.path, measure.certainty.path,
        ].compactMap(\.column)
        return CardMoney(
            title: measure.called.cleaned(), card: measure.path, columns: Set(columns),
            table: Strategy.FinanceLine.table, lines: lines.map(cells),
            chosen: lines.firstIndex(of: line) ?? 0)
    }

    /// A line that is worked out, as it would be written.
    private func cells(of line: Strategy.MoneyLine) -> [String: Value] {
        let model = Strategy.FinanceLine.model
        let cells: [(AnswerPath, Value?)] = [
            (model.measure.path, line.measure.map(Value.text)),
            (model.year.path, line.year.map { .number(Decimal($0)) }),
            (model.amount.path, line.amount.map { line.isAbout ? .about($0) : .number($0) }),
            (model.kind.path, line.kind.map { .text($0.rawValue) }),
            (model.source.path, line.source.map { .text($0.rawValue) }),
            (model.certainty.path, line.certainty.map { .text($0.rawValue) }),
        ]
        let told = cells.compactMap { path, value in path.column.flatMap { id in value.map { (id, $0) } } }
        return Dictionary(told, uniquingKeysWith: { one, _ in one })
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
