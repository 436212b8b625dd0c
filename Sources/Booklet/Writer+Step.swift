import Catalog
import Document
import Guide
import Wording

extension Writer {
    /// All of a step: what it is for, its meeting, mistakes, questions, practices and terms.
    mutating func section(_ step: Step) -> [Block] {
        let number = numbers.step(step.id)
        var blocks = [
            page.heading(2, words(step.title), number: number, Anchor.step(step.id), from: step.id),
            facts(of: step),
        ]
        if let agenda = step.agenda {
            blocks += [
                page.heading(3, say(.agenda, ["title": .text(words(agenda.title))]), "agenda-" + step.id),
                agendaTable(agenda),
            ]
        }
        if showsTrainer, let exercise = step.trainer {
            let text: [Inline] = [.strong(say(.trainer)), .text(" " + words(exercise))]
            blocks.append(Block(.callout(.note, [Block(.paragraph(text))])))
        }
        blocks += mistakes(of: step) + variants(of: step)
        blocks.append(page.heading(3, say(.questions), "questions-" + step.id))
        for question in step.questions { blocks += self.blocks(of: question) }
        return blocks + practices(for: step) + termLine(step)
    }

    private func facts(of step: Step) -> Block {
        let weeks = say(.weekCount, ["count": .count(step.weeks)])
        let rows: [(BookletText, [[Inline]])] = [
            (.purpose, page.lone(words(step.purpose))), (.output, page.lone(words(step.output))),
            (.done, page.lone(step.done.map(words) ?? "")),
            (.participants, page.lone(words(step.participants))),
            (.evidence, page.lone(words(step.evidence))), (.time, page.lone(weeks)),
            (.participation, participation(in: step)), (.fittingMethods, methods(for: step)),
        ]
        return page.facts(rows.map { (say($0.0), $0.1) })
    }

    /// The level with its promise, the least one does and what is better.
    private func participation(in step: Step) -> [[Inline]] {
        guard let participation = step.participation else { return [] }
        let level = guide.levels.first { $0.id == participation.level }
        var lines: [[Inline]] = []
        if let level {
            let promise = level.description.map(words) ?? ""
            lines.append([.strong(words(level.label) + "."), .text(" " + promise)])
        }
        if let towards = participation.towards {
            lines.append([.text(say(.levelTowards, ["level": .text(levelName(towards))]))])
        }
        return lines + page.led(.minimum, words(participation.minimum))
            + page.led(.better, words(participation.better))
    }

    private func methods(for step: Step) -> [[Inline]] {
        let fitting = sources.methods.filter { $0.steps.contains(step.id) }
        let names = fitting.map { Inline.reference(words($0.title), anchor: Anchor.method($0.id)) }
        return names.isEmpty ? [] : [Array(names.map { [$0] }.joined(separator: [.text("; ")]))]
    }

    private func mistakes(of step: Step) -> [Block] {
        guard !step.mistakes.isEmpty else { return [] }
        let rows = step.mistakes.map { [Table.Cell(words($0.what)), Table.Cell(words($0.notice))] }
        return [
            page.heading(3, say(.mistakes), "mistakes-" + step.id),
            page.table([.init(say(.mistake), weight: 4), .init(say(.notice), weight: 9)], rows),
        ]
    }

    private func variants(of step: Step) -> [Block] {
        let rows = guide.variants(of: step).map { rule, text in
            Block(.paragraph([.strong(words(rule.label).ended), .text(" " + words(text))]))
        }
        guard !rows.isEmpty else { return [] }
        return [page.heading(3, say(.variants), "variants-" + step.id)] + rows
    }

    // MARK: Terms

    /// The terms that stand in the words a person reads of the step.
    func terms(in step: Step) -> [Term] {
        var texts =
            [step.purpose, step.output, step.participants, step.evidence] + [step.done].compactMap(\.self)
        texts += step.questions.flatMap { [$0.field.label, $0.why, $0.field.help] }
        return glossary.terms(in: texts.map(words).joined(separator: " . "))
    }

    private func termLine(_ step: Step) -> [Block] {
        let terms = terms(in: step).sorted { words($0.term).lowercased() < words($1.term).lowercased() }
        guard !terms.isEmpty else { return [] }
        let names = terms.map { Inline.reference(words($0.term), anchor: Anchor.term($0.id)) }
        let runs =
            [Inline.strong(say(.terms)), .text(" ")] + names.map { [$0] }.joined(separator: [.text("; ")])
        return [Block(.paragraph(runs + [.text(".")]))]
    }
}
