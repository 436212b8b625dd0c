import Answers
import Catalog
import Document
import Foundation
import Guide
import Strategy
import Templates
import Wording

extension Composer {
    /// The acts by their names, with the next date each sets, and what is due until the strategy ends.
    mutating func frameworks() -> Drafted {
        let acts = facts.acts(isShort: isShort)
        guard !acts.isEmpty else { return .made(ownLaws) }
        let deadlines = facts.deadlines(of: acts)
        let named = isShort ? listed(acts) : table(acts, deadlines)
        return .made(ownLaws + [named] + due(deadlines))
    }

    private var isShort: Bool { template.path == .core }

    private mutating func table(_ acts: [Framework], _ deadlines: [Deadline]) -> Block {
        var rows: [[Table.Cell]] = []
        for act in acts {
            let next = deadlines.first { $0.act.id == act.id }.map { words(for: $0.date) }
            rows.append([named(act), Table.Cell(force(of: act)), Table.Cell(next ?? "–")])
        }
        let headers = [say(.framework), say(.force), say(.nextDate)].map { Header($0) }
        return grid(say(.frameworksCaption), headers, rows, from: origins(of: acts))
    }

    /// A line each with the citation in it: as footnotes they would take as many pages again.
    private func listed(_ acts: [Framework]) -> Block {
        let items = acts.map { act -> [Block] in
            let (title, citation) = (facts.words(act.title), facts.words(act.citation))
            // „Закон за регионалното развитие: план …“ begins as its citation does, which then tells both.
            let name = title.prefix { !"(:".contains($0) }.trimmingCharacters(in: .whitespaces)
            let words = citation.hasPrefix(name) ? citation : title + ". " + citation
            let link = address(of: act).flatMap { Inline.followable($0) }
            let runs = [link.map { Inline.link(words, address: $0) } ?? .text(words)]
            return [Block(.paragraph(runs + (act.needsCheck ? doubt : [])))]
        }
        return Block(.list(ordered: false, items: items), from: origins(of: acts))
    }

    /// The duties of each act, a sentence each.
    mutating func duties() -> Drafted {
        var blocks: [Block] = []
        for act in facts.acts() {
            // What binds others is told only where nothing binds the municipality.
            let duties = act.bindsMunicipalities ? act.ownDuties : act.duties
            guard !duties.isEmpty else { continue }
            let origin = [Origin.carried(.frameworks, act.id)]
            let title: [Inline] = [.strong(facts.words(act.title)), .text("\u{00A0}"), cite(act)]
            blocks.append(Block(.paragraph(title), from: origin).kept)
            var items: [[Block]] = []
            for duty in duties {
                let doubt = self.doubt(about: duty).map { [.text(" ")] + $0 } ?? []
                items.append([Block(.paragraph(told(duty, of: act) + doubt))])
            }
            blocks.append(Block(.list(ordered: false, items: items), from: origin))
        }
        return .made(blocks)
    }

    /// Where the laws of a country that the register does not know have their place; nothing in Bulgaria.
    private var ownLaws: [Block] {
        guard strategy.facts.isAbroad else { return [] }
        let arguments: [String: TextArgument] = [
            "country": .text(facts.words(countryName(strategy.facts.countryCode))),
            "question": .text(facts.label(at: AnswerPath(Strategy.Plan.table))),
        ]
        return [Block(.paragraph([.text(say(.ownLaws, arguments))]), from: [Strategy.Plan.table])]
    }

    private mutating func due(_ deadlines: [Deadline]) -> [Block] {
        // The register tells duties as they are in Bulgaria, those of the Union too.
        guard !deadlines.isEmpty, !strategy.facts.isAbroad else { return [] }
        var rows: [[Table.Cell]] = []
        for deadline in deadlines {
            let duty = [told(deadline.duty, of: deadline.act)]
            let doubt = doubt(about: deadline.duty).map { [$0] } ?? []
            rows.append([
                Table.Cell(words(for: deadline.date)), named(deadline.act), Table.Cell(duty + doubt),
            ])
        }
        let headers = [Header(say(.nextDate)), Header(say(.framework)), Header(say(.duty))]
        return [grid(say(.dueCaption), headers, rows, from: origins(of: deadlines.map(\.act)))]
    }

    /// What binds the State alone is not said to bind the municipality.
    private func force(of act: Framework) -> String {
        say(act.force == .must && !act.bindsMunicipalities ? .forceState : act.force.text)
    }

    private func origins(of acts: [Framework]) -> [String] {
        [Strategy.Problem.table, Strategy.Field.table] + acts.map { Origin.carried(.frameworks, $0.id) }
    }

    private func words(for date: PartialDate) -> String {
        let words = formats.date(iso: date.rawValue)
        return date.isOver(on: facts.issue.date) ? say(.dateOver, ["date": .text(words)]) : words
    }

    // MARK: Sources

    private mutating func named(_ act: Framework) -> Table.Cell {
        let source = isShort ? [] : [.text("\u{00A0}"), cite(act)]
        return traced(
            Table.Cell([[.text(facts.words(act.title))] + source + (act.needsCheck ? doubt : [])]),
            .frameworks, act.id)
    }

    /// The act itself, with its official address where that was opened.
    private mutating func cite(_ act: Framework) -> Inline {
        let title = act.citation[facts.language].cleaned()
        return cite(Sourcebook.Entry(title: title, address: address(of: act)))
    }

    private func address(of act: Framework) -> String? {
        act.official.flatMap { $0.isSeen ? $0.url.cleaned() : nil }
    }

    /// A duty with its own sources; where these only record a text that was read, with the act. A short document has the
    /// first of them, and the citation of the act in the list.
    private mutating func told(_ duty: Framework.Duty, of act: Framework) -> [Inline] {
        let own = act.sources(of: duty)
        let sources = isShort ? Array(own.prefix(1)) : own
        let line = Mark.unmarked(RegisterWords(facts.texts).line(of: duty, in: act))
        var runs: [Inline] = [.text(line)]
        for source in sources { runs += [.text("\u{00A0}"), cite(.init(source))] }
        if sources.isEmpty, !duty.sources.isEmpty, !isShort { runs += [.text("\u{00A0}"), cite(act)] }
        return runs
    }

    private func doubt(about duty: Framework.Duty) -> [Inline]? {
        RegisterWords(facts.texts).doubt(about: duty).map { [.emphasis(Mark.unmarked($0))] }
    }
}
