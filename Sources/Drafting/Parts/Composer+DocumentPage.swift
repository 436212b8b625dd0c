import Answers
import Document
import Guide
import Strategy
import Wording

extension Composer {
    /// What a reader must know first; nothing when there is no such note.
    func note() -> Drafted {
        guard let note = facts.issue.note?.tidied else { return .fixed([]) }
        let lines = note.split(whereSeparator: \.isNewline).map { Block(.paragraph([.text(String($0))])) }
        return .fixed([Block(.callout(.warning, lines))])
    }

    mutating func documentPage() -> Drafted {
        let shownTemplate = "\(template.id) \(template.version)".cleaned()
        let fixed: [(DraftingText, Told)] = [
            (.version, facts.told(.draftVersion)), (.date, facts.told(.draftDate)),
            (.status, .said(say(facts.issue.status.text))),
        ]
        let given = strategy.facts
        let asked: [(DraftingText, AnswerPath)] = [
            (.basis, given.basis.path), (.basisDate, given.basisDay.path),
            (.politicalLead, given.politicalLead.path), (.technicalLead, given.technicalLead.path),
            (.partners, given.partners.path),
        ]
        let made: [(DraftingText, Told)] = [
            (.guide, .said("\(facts.words(facts.walk.guide.title)), \(facts.walk.guide.version)")),
            (.template, .said(shownTemplate)),
        ]
        let rows = fixed + asked.map { ($0.0, facts.told(at: $0.1)) } + made
        let table = pairs(
            say(.documentPage), (say(.item), say(.content)), rows.map { (say($0.0), $0.1) },
            from: asked.map(\.1.description))
        return .made([table].compactMap(\.self))
    }

    /// What is still missing, step by step.
    mutating func openAssumptions() -> Drafted {
        let walk = facts.walk
        let rows = walk.guide.steps.compactMap { step -> [Table.Cell]? in
            let open = walk.applicable(in: step).filter { $0.needed != nil && isOpen($0) }
            guard !open.isEmpty else { return nil }
            let words = open.prefix(Self.shownQuestions).map { [Inline.text(state($0))] }
            let more = open.count - words.count
            let rest = more > 0 ? [[Inline.text(say(.more, ["count": .count(more)]))]] : []
            return [
                Table.Cell(facts.words(step.title)), Table.Cell("\(open.count)"), Table.Cell(words + rest),
            ]
        }
        guard !rows.isEmpty else { return .made([Block(.paragraph([.text(say(.nothingOpen))]))]) }
        let headers = [Header(say(.step)), Header(say(.missing), .end), Header(say(.questions))]
        return .made([grid(say(.openCaption), headers, rows, from: [])])
    }

    private static let shownQuestions = 6

    private func isOpen(_ question: Question) -> Bool {
        switch facts.walk.standing(question) {
        case .open, .partly, .later, .unknown, .outdated: true
        case .answered, .doesNotApply: false
        }
    }

    private func state(_ question: Question) -> String {
        if case .missing(let words) = facts.told(question) { return words }
        return say(.partly, ["question": .text(facts.words(question.field.label))])
    }
}
