import Answers
import Foundation
import Guide
import Strategy
import Wording

/// The work the measures ask for as text: unit by half-year, then the longest chain of measures that need each other.
struct LoadPages {
    let setting: Setting
    let strategy: Strategy
    /// The room for a line.
    var width = TextColumns.usualWidth
    private var texts: Texts { setting.texts }
    private var formats: Formats { setting.formats }

    var lines: [String] {
        guard !strategy.livingMeasures.isEmpty else { return [texts(MoneyText.noMeasures)] }
        guard !strategy.halfYears.isEmpty else { return [texts(LoadText.noYears)] + chain }
        let capacity = strategy.capacity
        return (capacity.isStated ? byUnit(capacity) : byCount) + chain
    }

    // MARK: Work by unit

    private func byUnit(_ capacity: Capacity) -> [String] {
        let table = blocks(capacity.halfYears) { positions in
            capacity.loads.map { load in
                [name(of: load)] + positions.map { cell(load.periods[$0], load.stated) }
            }
        }
        return [texts(LoadText.byUnit)] + table + overloads(capacity) + unknowns(capacity)
    }

    private func name(of load: Capacity.Load) -> String {
        load.unit.map { ($0.name ?? $0.id).cleaned() } ?? texts(LoadText.noUnit)
    }

    private func cell(_ period: Capacity.Period, _ stated: Decimal?) -> String {
        let sign = period.excess(over: stated) == nil ? "" : "! "
        return sign + needed(period, stated) + "/" + (stated.map { formats.number($0) } ?? "?")
    }

    private func needed(_ period: Capacity.Period, _ stated: Decimal?) -> String {
        if period.isUnknown { return "?" }
        let needed = formats.work(period.needed, limit: stated)
        return period.missing.isEmpty ? needed : texts(MoneyText.atLeast, ["sum": .text(needed)])
    }

    private func overloads(_ capacity: Capacity) -> [String] {
        let lines = capacity.loads.flatMap { load in
            load.overloads.map { period in
                texts(
                    LoadText.overload,
                    [
                        "unit": .text(name(of: load)), "period": .text(Self.name(of: period.halfYear)),
                        "needed": .text(needed(period, load.stated)),
                        "stated": .text(load.stated.map { formats.number($0) } ?? "?"),
                        "excess": .text(formats.work(period.excess(over: load.stated) ?? 0)),
                        "list": .text(numbers(of: period.measures)),
                    ])
            }
        }
        return lines.isEmpty ? (capacity.isWhole ? ["", texts(LoadText.noOverload)] : []) : [""] + lines
    }

    /// Which answers are behind a question mark or a nought, and where to give them.
    private func unknowns(_ capacity: Capacity) -> [String] {
        let units = capacity.loads.filter { $0.unit != nil }
        let homeless = strategy.livingMeasures.filter { $0.unit.value == nil }
        let (measure, unit) = (Strategy.Measure.model, Strategy.Unit.model)
        return notes([
            (.untold, numbers(capacity.untold.map(\.id)), measure.effort.path),
            (.undated, numbers(capacity.undated.map(\.id)), measure.start.path),
            (.homeless, numbers(homeless.map(\.id)), measure.unit.path),
            (.silentUnits, units.filter { $0.stated == nil }.map(name), unit.months.path),
            (.idleUnits, units.filter(\.isIdle).map(name), measure.unit.path),
        ])
    }

    private func notes(_ notes: [(key: LoadText, names: [String], path: AnswerPath)]) -> [String] {
        let lines = notes.filter { !$0.names.isEmpty }.map { note in
            texts(
                note.key,
                [
                    "count": .count(note.names.count), "list": .text(formats.list(note.names)),
                    "place": .text(place(of: note.path)),
                ])
        }
        return lines.isEmpty ? [] : [""] + lines
    }

    /// Where an answer is given: the number of the step, the question and the column.
    private func place(of path: AnswerPath) -> String {
        let guide = strategy.walk.guide
        guard let question = guide.question(path.question) else { return path.question }
        let number = guide.steps.firstIndex { $0.questions.contains { $0.id == question.id } } ?? 0
        let column = path.column.flatMap(question.column)?.field.label[setting.language]
        return texts(
            column == nil ? LoadText.place : .placeColumn,
            [
                "step": .count(number + 1), "question": .text(question.name[setting.language]),
                "column": .text(column ?? ""),
            ])
    }

    // MARK: Only the number of measures

    /// While nobody has told how much work the measures are.
    private var byCount: [String] {
        let (load, most) = (strategy.load, strategy.facts.capacity.value)
        let table = blocks(strategy.halfYears) { positions in
            let cells = positions.map { position in
                let isOver = most.map { load[position] > $0 } ?? false
                return (isOver ? "! " : "") + "\(load[position])/" + (most.map(String.init) ?? "?")
            }
            return [[texts(LoadText.atOnce)] + cells]
        }
        let undated = strategy.livingMeasures.filter { strategy.span(of: $0) == nil }
        let capacity = strategy.facts.capacity
        let unknown = notes([
            (.noCapacity, most == nil ? ["?"] : [], capacity.path),
            (.undated, numbers(undated.map(\.id)), Strategy.Measure.model.start.path),
        ])
        return [texts(LoadText.byCount)] + table + unknown + ["", texts(LoadText.tellWork)]
    }

    /// A table of four half-years, two years, after the other, so that each fits the narrowest screen.
    private func blocks(_ halfYears: [HalfYear], _ rows: ([Int]) -> [[String]]) -> [String] {
        stride(from: 0, to: halfYears.count, by: 4).flatMap { first in
            let positions = Array(first..<min(first + 4, halfYears.count))
            let head = [""] + positions.map { Self.name(of: halfYears[$0]) }
            return [""]
                + TextColumns(
                    firstWidth: 30, figures: Set(1...positions.count), rows: [head] + rows(positions),
                    width: width
                ).lines
        }
    }

    // MARK: The chain

    private var chain: [String] {
        guard let chain = strategy.chain else { return [] }
        let links = chain.links.map { link in
            let days = formats.date(link.start) + " – " + formats.date(link.ready)
            let title = link.measure.called.cleaned()
            return "  " + numbers(of: [link.measure.id]) + ". " + title + ": " + days
        }
        let months = texts(LoadText.chainMonths, ["count": .count(chain.months)])
        return ["", texts(LoadText.chain)] + links + [months + (chain.slack.map { " " + slack($0) } ?? "")]
    }

    private func slack(_ months: Int) -> String {
        months < 0 ? texts(LoadText.afterEnd) : texts(LoadText.slack, ["count": .count(months)])
    }

    private static func name(of halfYear: HalfYear) -> String { "\(halfYear.half)/\(halfYear.year)" }

    /// The numbers of measures in their table.
    private func numbers(of ids: [String]) -> String { formats.list(numbers(ids)) }

    private func numbers(_ ids: [String]) -> [String] {
        let ids = Set(ids)
        let places = strategy.measures.indices.filter { ids.contains(strategy.measures[$0].id) }
        return places.map { "\($0 + 1)" }
    }
}

enum LoadText: String, TextKey {
    case byUnit = "load.by-unit"
    case byCount = "load.by-count"
    case noYears = "load.no-years"
    case noUnit = "load.no-unit"
    case atOnce = "load.at-once"
    case tellWork = "load.tell-work"
    case overload = "load.overload"
    case noOverload = "load.no-overload"
    case untold = "load.untold"
    case undated = "load.undated"
    case silentUnits = "load.silent-units"
    case idleUnits = "load.idle-units"
    case homeless = "load.homeless"
    case noCapacity = "load.no-capacity"
    case place = "load.place"
    case placeColumn = "load.place-column"
    case chain = "load.chain"
    case chainMonths = "load.chain-months"
    case slack = "load.slack"
    case afterEnd = "load.after-end"
}
