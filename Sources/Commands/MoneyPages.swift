import Answers
import Foundation
import Guide
import Strategy
import Wording

/// The money of all measures as text: who pays how much and until when, then by year and source.
struct MoneyPages {
    let setting: Setting
    let strategy: Strategy
    /// The room for a line.
    let width: Int
    private let words: AnswerWords
    private var texts: Texts { setting.texts }
    private var formats: Formats { setting.formats }

    init(setting: Setting, walk: Walk, width: Int = TextColumns.usualWidth) {
        (self.setting, strategy, self.width) = (setting, Strategy(walk: walk), width)
        words = AnswerWords(walk: walk, texts: setting.texts) { _ in [] }
    }

    var lines: [String] {
        guard !strategy.livingMeasures.isEmpty || !strategy.finance.lines.isEmpty else {
            return [texts(MoneyText.noMeasures)]
        }
        return [texts(MoneyText.byMeasure)] + byMeasure + ["", texts(MoneyText.byYear)] + byYear + notes
    }

    /// What stands beside the question about money: the sums, and what they rest on.
    var summary: [String] {
        let outside = outsideYears.map { row in row.prefix(2).joined(separator: ": ") }
        guard !strategy.finance.amounts.isEmpty else { return outside }
        return [texts(MoneyText.byYear)] + byYear + outside + notes
    }

    private var byMeasure: [String] {
        let heads: [MoneyText] = [.measure, .total, .sure, .until, .payer]
        let rows = strategy.measures.enumerated().filter { $0.element.isAlive }.map { position, measure in
            let money = strategy.money(of: measure)
            let until = measure.end.value.map(self.until) ?? "–"
            return [
                "\(position + 1). \(measure.called.cleaned())", said(money.total),
                said(money.sure), until, payers(of: money),
            ]
        }
        let others = strategy.finance.lines.contains { $0.measure == nil } ? [ofNoMeasure] : []
        let total = [
            texts(MoneyText.total), said(strategy.finance.total),
            said(strategy.finance.total(.certainty(.sure))),
        ]
        let all = [heads.map { texts($0) }] + rows + others + [total] + outsideYears
        return TextColumns(firstWidth: 30, figures: [1, 2], rows: all, width: width).lines
    }

    /// The year alone only where all of it is meant, since a day more decides what is paid after the strategy.
    private func until(_ end: Timing) -> String {
        guard let year = end.year, end.last == Day(year: year, month: 12, day: 31) else {
            return formats.timing(end)
        }
        return String(year)
    }

    private var ofNoMeasure: [String] {
        let finance = strategy.finance
        return [
            texts(MoneyText.ofNoMeasure), said(finance.ofNoMeasure),
            said(finance.total(.measure(nil), .certainty(.sure))),
        ]
    }

    /// What falls outside the years, under the total that leaves it out.
    private var outsideYears: [[String]] {
        let outside = strategy.finance.outside.filter { $0.amount != 0 }
        guard !outside.isEmpty else { return [] }
        return [
            [texts(MoneyText.outsideYears), said(outside.total()), shown(outside.total(.certainty(.sure)))]
        ]
    }

    /// Who pays most, and how many others pay.
    private func payers(of money: Strategy.MeasureMoney) -> String {
        let paid = money.sources.map { source in
            (source, money.lines.filter { $0.source == source }.compactMap(\.amount).reduce(0, +))
        }
        guard let most = paid.max(by: { $0.1 < $1.1 }) else { return "–" }
        let name = name(most.0, Strategy.FinanceLine.model.source)
        return paid.count > 1 ? "\(name) +\(paid.count - 1)" : name
    }

    /// A line for each source, a column for each year.
    private var byYear: [String] {
        let finance = strategy.finance
        let lines = finance.amounts
        let years: [Int?] =
            finance.years + (lines.contains { $0.year == nil } ? [nil] : [])
        let heads =
            [""] + years.map { $0.map(String.init) ?? texts(MoneyText.withoutYear) } + [
                texts(MoneyText.total)
            ]
        let sources: [Strategy.MoneySource?] =
            finance.sources + (lines.contains { $0.source == nil } ? [nil] : [])
        let rows = sources.map { source in
            row(
                source.map { name($0, Strategy.FinanceLine.model.source) } ?? texts(MoneyText.withoutSource),
                years.map { finance.total(.source(source), .year($0)) }, finance.total(.source(source)))
        }
        let all = row(texts(MoneyText.total), years.map { finance.total(.year($0)) }, finance.total)
        let sure = row(
            texts(MoneyText.sure), years.map { finance.total(.certainty(.sure), .year($0)) },
            finance.total(.certainty(.sure)))
        return TextColumns(
            firstWidth: 26, figures: Set(1..<heads.count), rows: [heads] + rows + [all, sure], width: width
        ).lines
    }

    private func row(_ name: String, _ years: [Total], _ total: Total) -> [String] {
        [name] + (years + [total]).map(shown)
    }

    /// The total of a cell, row or column; a dash for nothing.
    private func shown(_ total: Total) -> String {
        total.known == 0 && total.isComplete ? "–" : said(total)
    }

    private var notes: [String] {
        let finance = strategy.finance
        let kinds: [(MoneyText, Set<String>)] = [
            (.fromCards, finance.fromCards), (.lacking, finance.lacking),
        ]
        let notes = kinds.compactMap { text, ids -> String? in
            let numbers = strategy.measures.enumerated().filter { ids.contains($0.element.id) }
                .map { "\($0.offset + 1)" }
            return numbers.isEmpty
                ? nil : texts(text, ["list": .text(formats.list(numbers)), "count": .count(numbers.count)])
        }
        let all = notes + replacedCards + (finance.lacksPeriod ? [texts(MoneyText.periodLacking)] : [])
        return all.isEmpty ? [] : [""] + all
    }

    /// The measures whose written lines come to something else than their cards, whose place they take.
    private var replacedCards: [String] {
        let overruled = Set(strategy.overruled.map(\.id))
        return strategy.measures.enumerated().compactMap { position, measure in
            let (lines, card) = (strategy.money(of: measure), strategy.cardMoney(of: measure))
            guard overruled.contains(measure.id), card.told != lines.total.told else { return nil }
            return texts(
                MoneyText.replacesCard,
                [
                    "number": .count(position + 1), "lines": .text(said(lines.total)),
                    "card": .text(said(card)),
                ])
        }
    }

    /// A sum with its currency; nil while nothing of it is known.
    func inWords(_ total: Total) -> String? {
        guard !total.isUnknown else { return nil }
        let sum = formats.said(formats.money(total.told), isAbout: total.isAbout)
        return total.isComplete ? sum : texts(MoneyText.atLeast, ["sum": .text(sum)])
    }

    private func said(_ total: Total) -> String { texts.figure(total) }

    func name<Choice: RawRepresentable<String>>(_ choice: Choice, _ cell: Cell<Choice>) -> String {
        let field = words.walk.guide.question(cell.path.question)?.column(cell.path.column ?? "")?.field
        guard let field else { return choice.rawValue }
        return field.words(for: .text(choice.rawValue), options: words.options(of: field), texts)
    }
}

extension Texts {
    /// A sum as a figure in a table: a lower bound where a part is unknown, a question mark while all is.
    func figure(_ total: Total) -> String { figure(total, Formats(language).sum) }

    /// The same in other words for the amount.
    func figure(_ total: Total, _ words: (Decimal) -> String) -> String {
        if total.isUnknown { return "?" }
        let sum = Formats(language).said(words(total.told), isAbout: total.isAbout)
        return total.isComplete ? sum : self(MoneyText.atLeast, ["sum": .text(sum)])
    }
}

enum MoneyText: String, TextKey {
    case ofNoMeasure = "money.of-no-measure"
    case outsideYears = "money.outside-years"
    case withoutYear = "money.without-year"
    case withoutSource = "money.without-source"
    case noMeasures = "money.no-measures"
    case byMeasure = "money.by-measure"
    case byYear = "money.by-year"
    case measure = "money.measure"
    case total = "money.total"
    case sure = "money.sure"
    case payer = "money.payer"
    case until = "money.until"
    case year = "money.year"
    case withoutCertainty = "money.without-certainty"
    case line = "money.line"
    case lineOfCard = "money.line-of-card"
    case lineOfOwn = "money.line-of-own"
    case lineOutside = "money.line-outside"
    case atLeast = "money.at-least"
    case fromCards = "money.from-cards"
    case lacking = "money.lacking"
    case periodLacking = "money.period-lacking"
    case replacesCard = "money.replaces-card"
}
