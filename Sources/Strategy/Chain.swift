import Foundation
package import Wording

/// Living measures each of which needs the one before it, the longest such chain by the time it takes to get ready.
package struct Chain: Hashable, Sendable {
    /// The first to start first; at least two.
    package let links: [Link]
    /// Whole months between the day on which all of them are ready and the end of the strategy; below zero when that is
    /// after it, nil while the years are unknown.
    package let slack: Int?

    package struct Link: Hashable, Sendable {
        package let measure: Strategy.Measure
        package let start: Day
        package let ready: Day

        /// Months begun, from its start until it is ready.
        package var months: Int { ready.monthNumber - start.monthNumber + 1 }
    }

    /// Months of getting ready, of all its measures together.
    package var months: Int { links.map(\.months).reduce(0, +) }
}

extension Strategy {
    /// nil when no measure with dates needs another one. Measures in a circle, and those that need them, are left out.
    package var chain: Chain? {
        let (order, needs) = dependencyOrder()
        let living = livingMeasures
        var (best, before): ([Int: Int], [Int: Int]) = ([:], [:])
        for position in order {
            guard let own = living[position].link else { continue }
            let earlier = needs[position].filter { best[$0] != nil }
                .max { (best[$0] ?? 0, -$0) < (best[$1] ?? 0, -$1) }
            before[position] = earlier
            best[position] = own.months + (earlier.flatMap { best[$0] } ?? 0)
        }
        let longest = before.keys.max { (best[$0] ?? 0, -$0) < (best[$1] ?? 0, -$1) }
        guard var last = longest else { return nil }
        var positions = [last]
        while let earlier = before[last] {
            positions.append(earlier)
            last = earlier
        }
        let links = positions.reversed().compactMap { living[$0].link }
        let end = years.map { $0.upperBound * 12 + 12 }
        // One that is needed may be ready after what needs it, which is another finding.
        let ready = links.map(\.ready.monthNumber).max()
        return Chain(links: links, slack: ready.flatMap { ready in end.map { $0 - ready } })
    }

    /// The living measures by position, each after all it needs, and what each of them needs.
    private func dependencyOrder() -> (order: [Int], needs: [[Int]]) {
        let living = livingMeasures
        let positions = Dictionary(
            living.indices.map { (living[$0].id, $0) }, uniquingKeysWith: { one, _ in one })
        let needs = living.map { Set($0.dependsOn.all.compactMap { positions[$0] }).sorted() }
        var (waiting, needed): ([Int], [[Int]]) = (
            needs.map(\.count), Array(repeating: [], count: living.count)
        )
        for (position, own) in needs.enumerated() {
            for other in own { needed[other].append(position) }
        }
        var order = living.indices.filter { waiting[$0] == 0 }
        var next = 0
        while next < order.count {
            for later in needed[order[next]] {
                waiting[later] -= 1
                if waiting[later] == 0 { order.append(later) }
            }
            next += 1
        }
        return (order, needs)
    }
}

extension Strategy.Measure {
    /// The day on which it is ready: as said on its card, else by the end of the year in which it starts.
    package var ready: Day? {
        guard let start = start.value?.first else { return nil }
        if let built = built.value?.last { return max(start, built) }
        guard let last = Day(year: start.year, month: 12, day: 31) else { return nil }
        return end.value?.last.map { max(start, min($0, last)) } ?? last
    }

    fileprivate var link: Chain.Link? {
        guard let start = start.value?.first, let ready else { return nil }
        return .init(measure: self, start: start, ready: ready)
    }
}

extension Day {
    fileprivate var monthNumber: Int { year * 12 + month }
}
