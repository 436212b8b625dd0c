import Answers
import Document
import Guide
import Strategy
import Templates
import Wording

extension Composer {
    /// What a reader must know first; nothing when there is no such note.
    func note() -> Drafted {
        guard let note = facts.issue.note?.tidied else { return .fixed([]) }
        let lines = note.split(whereSeparator: \.isNewline).map { Block(.paragraph([.text(String($0))])) }
        return .fixed([Block(.callout(.warning, lines))])
    }

    mutating func documentPage() -> Drafted {
        let fixed: [(DraftingText, Told)] = [
            (.version, facts.told(.draftVersion)), (.date, facts.told(.draftDate)),
            (.status, status),
        ]
        let given = strategy.facts
        let asked: [(DraftingText, AnswerPath)] = [
            (.adoptedBy, given.adoptedBy.path), (.adoptingAct, given.adoptingAct.path),
            (.adoptedOn, given.adoptedOn.path),
            (.basis, given.basis.path), (.basisDate, given.basisDay.path),
            (.politicalLead, given.politicalLead.path), (.technicalLead, given.technicalLead.path),
            (.partners, given.partners.path),
        ]
        let path: [(DraftingText, Told)] =
            facts.walk.path == .core ? [(.path, .said(say(.pathCore)))] : []
        let rows = fixed + asked.map { ($0.0, facts.told(at: $0.1)) } + path
        let table = pairs(
            say(.documentPage), (say(.item), say(.content)), rows.map { (say($0.0), $0.1) },
            from: asked.map(\.1.description))
        return .made([table].compactMap(\.self))
    }

    /// What made the document and of what, for who wants to make it again.
    func colophon() -> Drafted {
        let guide = facts.walk.guide
        let words = say(
            .colophon,
            [
                "date": .text(formats.date(facts.issue.date)), "guide": .text(facts.words(guide.title)),
                "version": .text(guide.version.cleaned()),
                "template": .text("\(template.id) \(template.version)".cleaned()),
            ])
        return .fixed([Block(.paragraph([.text(words)]))])
    }

    /// How far the document has come; that it is adopted is said together with what is known of the act.
    private var status: Told {
        let stage = strategy.facts.stage.value ?? .draft
        return stage == .adopted && !facts.isActKnown ? facts.told(.adoption) : .said(say(stage.text))
    }

    /// What is still missing, step by step, and what nobody knows.
    mutating func openAssumptions() -> Drafted {
        let rows = facts.walk.guide.steps.compactMap { step -> [Table.Cell]? in
            let open = facts.missing.filter { $0.step.id == step.id }
            guard !open.isEmpty else { return nil }
            let words = open.prefix(Self.shownQuestions).map { [Inline.text(state($0))] }
            let more = open.count - words.count
            let rest = more > 0 ? [[Inline.text(say(.more, ["count": .count(more)]))]] : []
            return [
                Table.Cell(facts.words(step.title)), Table.Cell("\(open.count)"),
                traced(Table.Cell(words + rest), open.map { AnswerPath($0.question.id) }),
            ]
        }
        let headers = [Header(say(.step)), Header(say(.missing), .end), Header(say(.questions))]
        let table = rows.isEmpty ? [] : [grid(say(.openCaption), headers, rows, from: [])]
        return .made(table + unknownQuestions + moneyOfDeleted)
    }

    /// The money of measures that were deleted, which no sum holds and somebody has to move or take out.
    private var moneyOfDeleted: [Block] {
        let items = toldMoneyOfDeleted.map { words, money in
            [Block(.paragraph([.text(words)]), from: money.lines.map(\.description))]
        }
        guard !items.isEmpty else { return [] }
        return [
            Block(.paragraph([.text(say(.moneyOfDeleted))])),
            Block(.list(ordered: false, items: items), from: Self.moneyOrigin),
        ]
    }

    /// What each deleted measure was called, with its money.
    var toldMoneyOfDeleted: [(words: String, money: Strategy.MoneyOfDeleted)] {
        strategy.moneyOfDeleted.map { money in
            let sum = money.total.isUnknown ? say(.unknownSum) : facts.said(money.total, formats.money)
            return (formats.quoted(money.title?.cleaned() ?? "…") + " – " + sum, money)
        }
    }

    private static let shownQuestions = 6

    private var unknownQuestions: [Block] {
        guard !facts.unknown.isEmpty else { return [] }
        let items = facts.unknown.map { question in
            let label = facts.words(question.field.label)
            let reason = facts.walk.answers[question.id]?.mark?.note.tidied?.cleaned()
            return [
                Block(.paragraph([.text(label + (reason.map { " – " + $0 } ?? ""))]), from: [question.id])
            ]
        }
        return [
            Block(.paragraph([.text(say(.notKnown))])),
            Block(.list(ordered: false, items: items), from: facts.unknown.map(\.id)),
        ]
    }

    /// What is lacking of a table: rows, or the columns that some row leaves open.
    private func partly(_ table: Question, _ words: String) -> String {
        let rows = facts.walk.answers.rows(of: table.id)
        guard rows.count >= table.field.fewest else {
            let counts = ["count": TextArgument.count(rows.count), "all": .count(table.field.fewest)]
            return say(.partlyFew, counts.merging(["question": .text(words)]) { $1 })
        }
        let open = Set(rows.flatMap { facts.walk.waiting(in: table, row: $0) }.map(\.id))
        let lacking = table.columns.filter { open.contains($0.id) }.map { facts.words($0.field.label) }
        guard !lacking.isEmpty else { return say(.partly, ["question": .text(words)]) }
        return say(
            .partlyWithout,
            ["question": .text(words), "list": .text(lacking.map(formats.quoted).joined(separator: ", "))])
    }

    private func state(_ missing: MissingAnswer) -> String {
        let words = facts.words(missing.question.field.label)
        switch missing.standing {
        case .later(let note) where !note.isEmpty:
            return say(.later, ["question": .text(words), "note": .text(note.cleaned())])
        case .partly: return partly(missing.question, words)
        case .later, .outdated, .open, .answered, .unknown, .doesNotApply: return words
        }
    }
}
