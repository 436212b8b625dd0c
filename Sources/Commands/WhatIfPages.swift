import Foundation
import Strategy
import Wording

/// What is left of a strategy, as text.
struct WhatIfPages {
    let setting: Setting
    let strategy: Strategy
    let supposition: Supposition
    let outcome: WhatIf
    private var texts: Texts { setting.texts }
    private var formats: Formats { setting.formats }

    var lines: [String] {
        guard !strategy.livingMeasures.isEmpty else { return [texts(MoneyText.noMeasures)] }
        return [texts(WhatIfText.supposed, ["what": .text(formats.list(suppositions))]), ""] + kept + fallen
            + losses + [""] + sums + notes + ["", texts(WhatIfText.rule), texts(WhatIfText.untouched)]
    }

    // MARK: Beside the question on little money

    /// What stays and what falls, and by which rule.
    var summary: [String] {
        [texts(WhatIfText.computed, ["what": .text(formats.list(suppositions))])] + kept
            + fallen.drop(while: \.isEmpty) + notes.drop(while: \.isEmpty) + [texts(WhatIfText.rule)]
    }

    /// The same in sentences that name the measures by their titles, since numbers change.
    var beginning: String {
        let stay = outcome.kept.map { measure in
            quoted(measure) + " (" + texts.figure(strategy.money(of: measure).total, formats.money)
                + standing(measure) + ")"
        }
        let fall = outcome.fallen.map { fallen in quoted(fallen.measure) + " (" + reason(fallen.reason) + ")"
        }
        let head = texts(
            WhatIfText.beginning,
            [
                "what": .text(formats.list(suppositions)), "count": .count(stay.count),
                "list": .text(formats.list(stay)),
            ])
        let kept = stay.isEmpty ? texts(WhatIfText.nothingStays) : head
        return kept + " "
            + texts(WhatIfText.waiting, ["count": .count(fall.count), "list": .text(formats.list(fall))])
    }

    private func reason(_ reason: FallReason) -> String {
        guard case .needs(let ids) = reason else { return why(reason) }
        let titles = ids.compactMap(strategy.measure).map(quoted)
        return texts(WhatIfText.needsNamed, ["list": .text(formats.list(titles))])
    }

    private func quoted(_ measure: Strategy.Measure) -> String { formats.quoted(title(measure)) }

    private var suppositions: [String] {
        var parts: [String] = []
        if let part = supposition.money, let budget = outcome.budget {
            parts.append(
                texts(
                    WhatIfText.money,
                    [
                        "percent": .text(formats.percent(part * 100)), "sum": .text(reckoned(budget)),
                        "of": .text(texts.figure(outcome.before.total, formats.money)),
                    ]))
        }
        if let staff = supposition.staff { parts.append(texts(WhatIfText.staff, ["count": .count(staff)])) }
        let given = outcome.fallen.filter { $0.reason == .givenUp }.map { formats.quoted(title($0.measure)) }
        if !given.isEmpty {
            parts.append(texts(WhatIfText.without, ["list": .text(formats.list(given))]))
        }
        return parts
    }

    private var kept: [String] {
        guard !outcome.kept.isEmpty else { return [texts(WhatIfText.nothingStays)] }
        let counts: [String: TextArgument] = [
            "count": .count(outcome.after.measures), "all": .count(outcome.before.measures),
        ]
        return [texts(WhatIfText.kept, counts)] + outcome.kept.map { "  " + numbered($0) + standing($0) }
    }

    /// That a measure stays because it has begun or is done.
    private func standing(_ measure: Strategy.Measure) -> String {
        switch measure.status.value {
        case .running: " – " + texts(WhatIfText.running)
        case .done: " – " + texts(WhatIfText.done)
        default: ""
        }
    }

    private var fallen: [String] {
        guard !outcome.fallen.isEmpty else { return ["", texts(WhatIfText.nothingFalls)] }
        return ["", texts(WhatIfText.fallen, ["count": .count(outcome.fallen.count)])]
            + outcome.fallen.map { "  " + numbered($0.measure) + " – " + why($0.reason) }
    }

    private func why(_ reason: FallReason) -> String {
        switch reason {
        case .givenUp: texts(WhatIfText.givenUp)
        case .money: texts(WhatIfText.noMoney)
        case .staff: texts(WhatIfText.noStaff)
        case .unknownCost: texts(WhatIfText.unknownCost)
        case .needs(let ids): texts(WhatIfText.needs, numbers(of: ids))
        }
    }

    private var losses: [String] {
        let lists: [(WhatIfText, [String])] = [
            (.lostObjectives, outcome.lostObjectives.map { ($0.title.value ?? $0.id).cleaned() }),
            (.lostProblems, outcome.lostProblems.map { ($0.title.value ?? $0.id).cleaned() }),
            (.lostQuickWins, outcome.fallenQuickWins.map(numbered)),
        ]
        return lists.filter { !$0.1.isEmpty }.flatMap { text, names in
            ["", texts(text)] + names.map { "  – " + $0 }
        }
    }

    private var sums: [String] {
        let (before, after) = (outcome.before, outcome.after)
        let rows =
            [
                ["", texts(WhatIfText.before), texts(WhatIfText.after)],
                [
                    texts(WhatIfText.measures), formats.number(before.measures),
                    formats.number(after.measures),
                ],
                [
                    texts(WhatIfText.quickWins), formats.number(before.quickWins),
                    formats.number(after.quickWins),
                ],
                [texts(WhatIfText.total), texts.figure(before.total), texts.figure(after.total)],
            ] + unassigned + [
                [texts(WhatIfText.sure), texts.figure(before.sure), texts.figure(after.sure)],
                [texts(WhatIfText.upkeep), texts.figure(before.upkeep), texts.figure(after.upkeep)],
                [texts(WhatIfText.busiest), formats.number(before.busiest), formats.number(after.busiest)],
            ]
        return TextColumns(firstWidth: 44, figures: [1, 2], rows: rows).lines
    }

    /// What the money holds that belongs to no measure.
    private var unassigned: [[String]] {
        guard outcome.unassigned.known != 0 || !outcome.unassigned.isComplete else { return [] }
        let sum = texts.figure(outcome.unassigned)
        return [
            [texts(WhatIfText.unassigned), sum, outcome.keepsUnassigned ? sum : formats.number(Decimal(0))]
        ]
    }

    private var notes: [String] {
        let uncertain = supposition.money == nil ? [] : outcome.uncertain
        let undated = supposition.staff == nil ? [] : outcome.undated
        let notes: [(WhatIfText, [Strategy.Measure])] = [(.uncertain, uncertain), (.undated, undated)]
        let missing = outcome.missing.map { texts(WhatIfText.missing, ["sum": .text(reckoned($0))]) }
        let lines =
            [missing].compactMap(\.self)
            + notes.filter { !$0.1.isEmpty }.map { texts($0, numbers(of: $1.map(\.id))) }
        return lines.isEmpty ? [] : [""] + lines
    }

    /// A sum that follows from a share of the money of all measures: nobody means cents by that.
    private func reckoned(_ sum: Decimal) -> String {
        formats.said(formats.money(sum.withoutFraction), isAbout: outcome.isAbout)
    }

    private func title(_ measure: Strategy.Measure) -> String {
        measure.called.cleaned()
    }

    private func number(_ id: String) -> Int { 1 + (strategy.measures.firstIndex { $0.id == id } ?? 0) }

    private func numbered(_ measure: Strategy.Measure) -> String {
        "\(number(measure.id)). \(title(measure))"
    }

    private func numbers(of ids: [String]) -> [String: TextArgument] {
        ["list": .text(formats.list(ids.map(number).sorted().map(String.init))), "count": .count(ids.count)]
    }
}

enum WhatIfText: String, TextKey {
    case supposed = "whatif.supposed"
    case computed = "whatif.computed"
    case beginning = "whatif.beginning"
    case waiting = "whatif.waiting"
    case needsNamed = "whatif.needs-named"
    case money = "whatif.money"
    case staff = "whatif.staff"
    case without = "whatif.without"
    case kept = "whatif.kept"
    case nothingStays = "whatif.nothing-stays"
    case running = "whatif.running"
    case done = "whatif.done"
    case missing = "whatif.missing"
    case fallen = "whatif.fallen"
    case nothingFalls = "whatif.nothing-falls"
    case givenUp = "whatif.given-up"
    case noMoney = "whatif.no-money"
    case noStaff = "whatif.no-staff"
    case unknownCost = "whatif.unknown-cost"
    case needs = "whatif.needs"
    case lostObjectives = "whatif.lost-objectives"
    case lostProblems = "whatif.lost-problems"
    case lostQuickWins = "whatif.lost-quick-wins"
    case before = "whatif.before"
    case after = "whatif.after"
    case measures = "whatif.measures"
    case quickWins = "whatif.quick-wins"
    case total = "whatif.total"
    case sure = "whatif.sure"
    case upkeep = "whatif.upkeep"
    case unassigned = "whatif.unassigned"
    case busiest = "whatif.busiest"
    case uncertain = "whatif.uncertain"
    case undated = "whatif.undated"
    case rule = "whatif.rule"
    case untouched = "whatif.untouched"
}
