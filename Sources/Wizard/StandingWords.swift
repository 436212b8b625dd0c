package import Answers
package import Guide
import Wording

/// How questions and steps stand, in words.
extension Conversation {
    /// The answer of a question in words, or why there is none.
    func standingWords(_ question: Question) -> String {
        if question.field.kind == .table { return tableWords(question) }
        if walk.standing(question) == .outdated { return texts(StandingText.outdated) }
        if let value = words.value(at: AnswerPath(question.id), question.field) { return value }
        return markWords(walk.answers[question.id]?.mark) ?? texts(MovingText.noAnswer)
    }

    /// A mark in words, with its note or reason; nil for none.
    func markWords(_ mark: Mark?) -> String? { words.marked(mark) }

    /// Where an answer comes from; of a figure of long ago also whether there is a newer one.
    func showSource(of answer: Answer, _ question: Question) {
        guard let source = answer.source else { return }
        let year = source.year.map { ", \($0)" } ?? ""
        say(QuestionText.source, ["source": .text(source.title), "year": .text(year)])
        guard answer.value?.number != nil, let year = source.year,
            let doubt = surroundings.doubt(question, year)
        else { return }
        say(doubt)
    }

    private func tableWords(_ table: Question) -> String {
        let count = walk.answers.rows(of: table.id).count
        let mark = markWords(walk.answers[table.id]?.mark)
        if count == 0 { return mark ?? texts(StandingText.noRows) }
        let rows = texts(StandingText.rows, ["count": .count(count)])
        switch walk.standing(table) {
        case .answered: return rows
        case .partly, .open, .outdated: return rows + ", " + texts(StandingText.incomplete)
        case .later, .unknown, .doesNotApply: return rows + ", " + (mark ?? texts(StandingText.later))
        }
    }
}

extension AnswerWords {
    /// A mark in words, with its note or reason; nil for none.
    package func marked(_ mark: Mark?) -> String? {
        switch mark {
        case nil: nil
        case .later(let note): noted(note, StandingText.later, .laterNoted)
        case .unknown(let reason): noted(reason, StandingText.unknown, .unknownNoted)
        case .doesNotApply(let reason): noted(reason, StandingText.doesNotApply, .doesNotApplyNoted)
        }
    }

    private func noted(_ note: String, _ plain: StandingText, _ noted: StandingText) -> String {
        note.isEmpty ? texts(plain) : texts(noted, ["note": .text(note)])
    }
}

enum StandingText: String, TextKey {
    case later = "wizard.later"
    case laterNoted = "wizard.later-noted"
    case unknown = "wizard.unknown"
    case unknownNoted = "wizard.unknown-noted"
    case doesNotApply = "wizard.does-not-apply"
    case doesNotApplyNoted = "wizard.does-not-apply-noted"
    case outdated = "wizard.outdated"
    case noRows = "wizard.no-rows"
    case rows = "wizard.rows"
    case incomplete = "wizard.incomplete"
    case stepDone = "wizard.step-done"
    case stepBegun = "wizard.step-begun"
    case stepAhead = "wizard.step-ahead"
    case stepLater = "wizard.step-later"
    case stepStale = "wizard.step-stale"
}
