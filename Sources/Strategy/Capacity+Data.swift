import Answers
import Foundation
import Wording

extension Capacity {
    /// For other programs; units and measures by id as in the data of the strategy.
    package func data(_ chain: Chain?) -> [String: Datum] {
        var members: [String: Datum] = [
            "untold": .texts(untold.map(\.id)), "undated": .texts(undated.map(\.id)),
            "loads": .list(loads.map(\.datum)),
        ]
        members["chain"] = chain.map(\.datum)
        return members
    }
}

extension Capacity.Load {
    fileprivate var datum: Datum {
        let periods = periods.map { period in
            var members: [String: Datum] = [
                "year": .whole(period.halfYear.year), "half": .whole(period.halfYear.half),
                "measures": .texts(period.measures),
                "missing": .texts(period.missing.map(\.description)),
            ]
            members["needed"] = period.isUnknown ? nil : .number(period.needed)
            members["excess"] = period.excess(over: stated).map { .number($0) }
            return Datum.object(members)
        }
        var members: [String: Datum] = ["halfYears": .list(periods)]
        members["unit"] = unit.map { .text($0.id) }
        members["stated"] = stated.map { .number($0) }
        return .object(members)
    }
}

extension Chain {
    fileprivate var datum: Datum {
        var members: [String: Datum] = [
            "months": .whole(months),
            "links": .list(
                links.map { link in
                    .object([
                        "measure": .text(link.measure.id), "start": .text(link.start.description),
                        "ready": .text(link.ready.description),
                    ])
                }),
        ]
        members["slack"] = slack.map { .whole($0) }
        return .object(members)
    }
}
