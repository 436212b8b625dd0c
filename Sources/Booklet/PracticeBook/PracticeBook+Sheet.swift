import Catalog
import Document
import Foundation
import Guide
import Wording

extension PracticeBook {
    /// One practice: a heading and a table of what there is to know.
    func sheet(of practice: Practice, number: Int) -> [Block] {
        let anchor = Self.anchor(of: practice)
        let rows: [(name: String, words: [[Inline]])] = [
            (say(.place), page.lone(place(of: practice))), (say(.facts), page.lone(facts(of: practice))),
            (say(.themes), page.lone(themeNames(of: practice))),
            (say(.problem), page.lone(words(practice.problem))),
            (say(.solution), page.lone(words(practice.solution))),
            (say(.effort), effort(of: practice)),
            (say(.results), practice.results.map { line($0, in: practice) } + age(of: practice)),
            (say(.evaluations), practice.evaluations.map { page.lone(words($0)) } ?? []),
            (say(.lessons), page.lone(words(practice.lessons))),
            (say(.transfer), page.lone(words(practice.transfer))),
            (say(.sources), sources(of: practice)),
        ]
        return [
            page.heading(2, words(practice.title), number: "\(number).", anchor, from: practice.id),
            page.facts(rows),
        ]
    }

    private func place(of practice: Practice) -> String {
        let (place, country) = (words(practice.place), country(practice.country))
        return place.contains(country) ? place : place + ", " + country
    }

    /// What can be told in a word each.
    private func facts(of practice: Practice) -> String {
        var facts = [page.word("territory." + practice.territory.rawValue)]
        if let population = practice.population {
            facts.append(say(.population, ["population": .count(population)]))
        }
        let status = practice.standing(page.texts)
        if let started = practice.started {
            let year: TextArgument = .text(page.formats.year(started))
            facts.append(say(.since, ["status": .text(status), "year": year]))
        } else {
            facts.append(status)
        }
        if let level = practice.participation {
            facts.append(say(.level, ["level": .text(page.word("participation." + level.rawValue))]))
        }
        if !practice.sizes.isEmpty, practice.sizes.count < SizeBand.allCases.count {
            let bands = practice.sizes.map { page.word("size." + $0.rawValue) }
            facts.append(say(.suits, ["bands": .text(page.formats.list(bands))]))
        }
        let line = facts.filter { !$0.isEmpty }.joined(separator: " · ")
        return line.prefix(1).uppercased() + line.dropFirst()
    }

    private func themeNames(of practice: Practice) -> String {
        let names = practice.themes.compactMap { id in themes.first { $0.id == id }.map { words($0.label) } }
        return names.joined(separator: ", ")
    }

    // MARK: What it took and what came of it

    private func effort(of practice: Practice) -> [[Inline]] {
        var lines = page.lone(words(practice.method))
        let technology = practice.technology.map(words) + (practice.isOpenSource ? [say(.openSource)] : [])
        lines += led(.technology, technology)
        lines += led(.needs, practice.needs.map { page.word("need." + $0.rawValue) })
        if let cost = practice.cost { lines.append(line(cost, in: practice)) }
        return lines + led(.funding, practice.funding.map(words))
    }

    private func led(_ lead: PracticeBookText, _ items: [String]) -> [[Inline]] {
        items.isEmpty ? [] : [[.strong(say(lead)), .text(" " + items.joined(separator: "; "))]]
    }

    /// One sentence, not a mark at each figure.
    private func age(of practice: Practice) -> [[Inline]] {
        practice.datedFigures.age(on: date, page.texts).map { [[.emphasis($0)]] } ?? []
    }

    private func line(_ cost: Practice.Cost, in practice: Practice) -> [Inline] {
        let amount = page.formats.number(cost.amount) + "\u{00A0}" + cost.currency
        let per = words(cost.per) + cost.remark(page.formats)
        return [.strong(say(.cost)), .text(" \(amount), \(per)\u{00A0}")]
            + citation(cost.source, in: practice)
    }

    private func line(_ figure: Practice.Figure, in practice: Practice) -> [Inline] {
        let (qualifier, unit) = words(figure.unit).qualifierAndRest
        let before = qualifier.map { $0 + "\u{00A0}" } ?? ""
        let gap = page.language.gap(before: unit)
        let remark = figure.remark(page.texts)
        return [
            .strong(before + page.formats.number(figure.value)), .text(gap + unit + remark + "\u{00A0}"),
        ] + citation(figure.source, in: practice)
    }

    // MARK: Sources

    private func citation(_ number: Int, in practice: Practice) -> [Inline] {
        [.citation(number: number, anchor: Self.anchor(of: number, in: practice))]
    }

    private static func anchor(of source: Int, in practice: Practice) -> String {
        "source-\(practice.id)-\(source)"
    }

    private func sources(of practice: Practice) -> [[Inline]] {
        var lines = practice.sources.map { line($0, in: practice) }
        if practice.confidence == .medium { lines.append([.emphasis(say(.checkFirst))]) }
        lines.append([.text(say(.inProgram) + " "), .emphasis(practice.id)])
        return lines
    }

    private func line(_ source: Reference, in practice: Practice) -> [Inline] {
        var text = "[\(source.number)] " + source.title.ended + " "
        if let publisher = source.publisher, !publisher.isEmpty { text += publisher.ended + " " }
        let anchor = Self.anchor(of: source.number, in: practice)
        var runs: [Inline] = [
            .anchor(anchor), .text(text), .link(source.url.shortAddress, address: source.url),
        ]
        if let read = source.read {
            runs.append(.text(". " + page.say(.readOn, ["date": .text(page.formats.date(iso: read))])))
        }
        return runs
    }
}
