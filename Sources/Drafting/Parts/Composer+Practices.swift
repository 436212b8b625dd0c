import Answers
import Catalog
import Document
import Foundation
import Guide
import Strategy
import Wording

extension Composer {
    /// The practices used for a chapter of the strategy, a sentence each.
    mutating func practices(for section: String) -> Drafted {
        let uses = strategy.uses(ofSection: section)
        return .made(uses.map { Block(.paragraph(sentence($0)), from: [$0.path.description]) })
    }

    /// The practices behind the measures.
    mutating func practicesByMeasure() -> Drafted {
        let items = strategy.measures.flatMap { measure in
            strategy.uses(of: measure).map { (measureTitle(measure), $0) }
        }
        return items.isEmpty ? .nothing : .made([list(of: items)])
    }

    /// The practices that answer problems no measure takes up yet, the heaviest problem first; nil without any.
    mutating func practicesByProblem() -> Block? {
        let items = strategy.rankedProblems.flatMap { problem in
            strategy.uses(of: problem).map { (problem.called.cleaned(), $0) }
        }
        return items.isEmpty ? nil : list(of: items)
    }

    /// Each use in a sentence after the name of what it is for.
    private mutating func list(of uses: [(place: String, use: Strategy.Use)]) -> Block {
        let items = uses.map { place, use in
            let lead = [Inline.strong(place), .text(". ")]
            return [Block(.paragraph(lead + sentence(use)), from: [use.path.description])]
        }
        return Block(.list(ordered: false, items: items), from: [Strategy.Use.table])
    }

    /// Who did what, with its source; what we take from it; the figure that is quoted.
    mutating func sentence(_ use: Strategy.Use) -> [Inline] {
        var runs = reference(use) + [.text(". ")]
        if let figure = figure(of: use) {
            runs.append(
                .text(say(.practiceResult, ["result": .text(words(figure, on: facts.issue.date))]) + " "))
        }
        if case .doesNotApply = use.lesson.standing { return runs }
        let lesson =
            use.lesson.value.map { Inline.linking($0.cleaned()) } ?? [.placeholder(facts.label(use.lesson))]
        return runs + [.text(say(.practiceLesson) + " ")] + lesson
    }

    /// Where it was and what it is called, with the source of the figure that is quoted.
    mutating func reference(_ use: Strategy.Use) -> [Inline] {
        guard let id = use.practice.value else { return [.placeholder(facts.label(use.practice))] }
        guard let practice = facts.library.practices[id] else { return [.text(id.cleaned())] }
        let title = formats.quoted(facts.words(practice.title))
        let runs: [Inline] = [.text("\(facts.words(practice.place)) (\(practice.country)), \(title)")]
        let source = figure(of: use).flatMap { practice.source($0.source) } ?? practice.sources.first
        guard let source else { return runs }
        return runs + [.text("\u{00A0}"), cite(.init(source))]
    }

    private func figure(of use: Strategy.Use) -> Practice.Figure? {
        guard let number = use.figure.value,
            let results = use.practice.value.flatMap({ facts.library.practices[$0] })?.results,
            results.indices.contains(number - 1)
        else { return nil }
        return results[number - 1]
    }

    private func words(_ figure: Practice.Figure, on today: Day? = nil) -> String {
        Mark.unmarked(figure.words(formats)) + figure.remark(facts.texts, on: today)
    }

    // MARK: Fact sheets

    /// A sheet for each practice used: what was done there, what came of it, what can be copied, from which
    /// sources.
    mutating func practiceSheets() -> Drafted {
        if let absence = absence(of: Strategy.Use.table) { return absence }
        var seen: Set<String> = []
        var blocks: [Block] = []
        for use in strategy.uses {
            guard let id = use.practice.value, seen.insert(id).inserted,
                let practice = facts.library.practices[id]
            else {
                continue
            }
            blocks.append(sheet(practice, lessonlessUse(of: id)))
        }
        return .made(blocks)
    }

    /// The first use of a practice that does not say what is taken from it.
    private func lessonlessUse(of practice: String) -> Strategy.Use? {
        strategy.uses.first { use in
            if case .doesNotApply = use.lesson.standing { return false }
            return use.practice.value == practice && use.lesson.value == nil
        }
    }

    private mutating func sheet(_ practice: Practice, _ lessonless: Strategy.Use?) -> Block {
        let place = "\(facts.words(practice.place)) (\(practice.country))"
        var rows: [(DraftingText, Table.Cell)] = [
            (.place, Table.Cell(place)), (.standing, Table.Cell(practice.standing(facts.texts))),
            (.whatTheyDid, Table.Cell(facts.words(practice.solution))),
        ]
        if !practice.results.isEmpty { rows.append((.results, results(practice))) }
        if let found = practice.evaluations {
            rows.append((.evaluations, Table.Cell(facts.words(found))))
        }
        rows += [
            (.whatTheyLearned, Table.Cell(facts.words(practice.lessons))),
            (.whatToCopy, Table.Cell(facts.words(practice.transfer))),
        ]
        if let needs = needs(practice) { rows.append((.needs, needs)) }
        rows.append((.sourcesLead, sources(of: practice)))
        let table = Table(
            caption: facts.words(practice.title),
            columns: [.init(say(.practice), weight: 3), .init(facts.words(practice.title), weight: 10)],
            rows: rows.map { [Table.Cell(say($0.0)), $0.1] } + gap(of: lessonless), hasRowHeaders: true,
            staysWhole: true)
        return Block(.table(table), from: [Strategy.Use.table, Origin.carried(.practices, practice.id)])
    }

    /// A practice of which nobody says what is taken from it looks like one that is used.
    private func gap(of use: Strategy.Use?) -> [[Table.Cell]] {
        guard let use else { return [] }
        let label = facts.label(use.lesson)
        return [[Table.Cell(label), Table.Cell([[.placeholder(label)]])]]
    }

    private mutating func results(_ practice: Practice) -> Table.Cell {
        var lines: [[Inline]] = []
        for figure in practice.results {
            let citation =
                practice.source(figure.source).map { [Inline.text("\u{00A0}"), cite(.init($0))] } ?? []
            lines.append([.text(words(figure))] + citation)
        }
        if let age = practice.datedFigures.age(on: facts.issue.date, facts.texts) {
            lines.append([.emphasis(age)])
        }
        return Table.Cell(lines)
    }

    private func needs(_ practice: Practice) -> Table.Cell? {
        let words = practice.needs.map { say($0.text) }
        return words.isEmpty ? nil : Table.Cell(formats.list(words))
    }

    /// The sources of the figures, or all where there are no figures.
    private mutating func sources(of practice: Practice) -> Table.Cell {
        let quoted = Set(practice.results.map(\.source))
        let shown = practice.sources.filter { quoted.contains($0.number) }
        var runs: [Inline] = []
        for source in shown.isEmpty ? practice.sources : shown { runs += [cite(.init(source)), .text(" ")] }
        if practice.confidence == .medium { runs.append(.text(say(.checkFirst))) }
        return Table.Cell([runs])
    }
}

extension Practice {
    func source(_ number: Int) -> Reference? { sources.first { $0.number == number } }
}
