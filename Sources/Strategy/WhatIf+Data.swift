import Foundation

extension WhatIf {
    private static let dataVersion = 2

    /// For other programs; measures, objectives and problems by id as in the data of the strategy.
    package func data(of supposition: Supposition) -> [String: Datum] {
        var supposed: [String: Datum] = ["without": .texts(supposition.without.sorted())]
        supposed["money"] = supposition.money.map { .number($0) }
        supposed["budget"] = budget.map { .number($0) }
        supposed["staff"] = supposition.staff.map { .whole($0) }
        return [
            "version": .whole(Self.dataVersion), "supposed": .object(supposed),
            "kept": .texts(kept.map(\.id)), "committed": .texts(committed.map(\.id)),
            "fallen": .list(fallen.map(\.datum)),
            "lostObjectives": .texts(lostObjectives.map(\.id)),
            "lostProblems": .texts(lostProblems.map(\.id)),
            "fallenQuickWins": .texts(fallenQuickWins.map(\.id)), "uncertain": .texts(uncertain.map(\.id)),
            "undated": .texts(undated.map(\.id)), "before": before.datum, "after": after.datum,
            "unassignedMoney": .object(unassigned.members), "keepsUnassignedMoney": .flag(keepsUnassigned),
        ]
    }
}

extension WhatIf.Fallen {
    fileprivate var datum: Datum {
        var members: [String: Datum] = ["measure": .text(measure.id), "reason": .text(reason.name)]
        if case .needs(let ids) = reason { members["needs"] = .texts(ids) }
        return .object(members)
    }
}

extension FallReason {
    fileprivate var name: String {
        switch self {
        case .givenUp: "given-up"
        case .needs: "needs"
        case .money: "money"
        case .staff: "staff"
        case .unknownCost: "unknown-cost"
        }
    }
}

extension WhatIf.Sums {
    fileprivate var datum: Datum {
        .object([
            "measures": .whole(measures), "quickWins": .whole(quickWins), "total": .object(total.members),
            "sure": .object(sure.members), "upkeep": .object(upkeep.members), "busiest": .whole(busiest),
        ])
    }
}
