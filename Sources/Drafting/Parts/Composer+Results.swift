import Answers
import Document
import Foundation
import Guide
import Strategy
import Wording

/// What a measure has beside its card, and what things are called in the document they came from.
extension Composer {
    /// Everybody who takes part, with the role where one is said.
    mutating func people(in measure: Strategy.Measure) -> [[Table.Cell]] {
        let lines = strategy.actors(of: measure).map { actor in
            let role = actor.role.value.map { " (\(facts.option($0, of: actor.role)))" } ?? ""
            return inlines(facts.told(actor.actor).marked ?? actor.called) + [.text(role)]
        }
        return row(Strategy.Actor.table, lines)
    }

    /// Each result with when it is due and the value it is to reach.
    func results(of measure: Strategy.Measure) -> [[Table.Cell]] {
        let lines = strategy.results(of: measure).map { result in
            let date = result.date.value.map(formats.timing)
            let value = result.value.value.map { facts.number($0, result.unit.value?.cleaned()) }
            let more = [date, value].compactMap(\.self).joined(separator: "; ")
            return result.called.cleaned() + (more.isEmpty ? "" : " (\(more))")
        }.map { [Inline.text($0)] }
        return row(Strategy.Result.table, lines)
    }

    private func row(_ table: String, _ lines: [[Inline]]) -> [[Table.Cell]] {
        guard !lines.isEmpty, let question = facts.question(table) else { return [] }
        return [[Table.Cell(facts.words(question.name)), Table.Cell(lines)]]
    }

    /// A title, and under it what the document it came from calls it.
    mutating func titled(_ title: Cell<String>, _ original: Strategy.Original) -> Table.Cell {
        var cell = cell(title)
        if let words = words(of: original) { cell.paragraphs.append([.emphasis(words)]) }
        return cell
    }

    /// nil when nothing of the kind is known.
    func words(of original: Strategy.Original) -> String? {
        let parts = [
            original.code.value?.cleaned(), original.title.value.map { formats.quoted($0.cleaned()) },
        ]
        let known = parts.compactMap(\.self).joined(separator: " ")
        return known.isEmpty ? nil : say(.originally, ["name": .text(known)])
    }
}
