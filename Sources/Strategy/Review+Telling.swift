import Answers
import Foundation
import Guide
import Wording

/// What is written and yet tells nothing, or tells twice the same.
extension Review {
    mutating func checkTelling() {
        for question in strategy.walk.guide.questions {
            guard question.field.kind == .table else {
                let path = AnswerPath(question.id)
                if isListed(path, .tellingFields) { checkTelling(strategy.cell(at: path)) }
                continue
            }
            checkRows(of: question)
        }
        checkAims()
        checkVision()
        checkSummary()
    }

    /// Whether a list of questions and columns names the one at a path.
    private func isListed(_ path: AnswerPath, _ list: ReviewWords) -> Bool {
        let name = path.question + (path.column.map { "/" + $0 } ?? "")
        return vocabulary.holds(name.inSmallLetters, in: list)
    }

    private mutating func checkRows(of table: Question) {
        let paths = table.columns.map { AnswerPath(table.id, row: "", column: $0.id) }
        let telling = paths.filter { isListed($0, .tellingFields) }.compactMap(\.column)
        let different = paths.filter { isListed($0, .differentFields) }.compactMap(\.column)
        guard !telling.isEmpty || !different.isEmpty, let first = table.naming.first?.id else { return }
        for row in strategy.rows(of: table.id) {
            let cell = strategy.cells(of: table.id, row: row)
            for column in telling { checkTelling(cell(column)) }
            guard !different.isEmpty, let text = cell(first).value?.text, let title = text.essence else {
                continue
            }
            // Most texts begin otherwise, and need not be read to their end.
            for other in different.map(cell) where other.value?.text?.essenceBegin == text.essenceBegin {
                guard other.value?.text?.essence == title else { continue }
                add(.sameTextTwice, at: other.path, ["text": String(title.prefix(80))])
            }
        }
    }

    private mutating func checkTelling(_ cell: Cell<Value>) {
        guard let text = cell.value?.text, let words = text.bare(upTo: Self.longestHollow), !words.isEmpty
        else { return }
        let isOneWord = isListed(cell.path, .sentenceFields) && !words.contains(" ")
        guard isOneWord || vocabulary.holds(words, in: .hollow) else { return }
        add(.tellsNothing, at: cell.path, ["text": text.tidied ?? ""])
    }

    /// A measure is what is done, an objective what it is done for.
    private mutating func checkAims() {
        let aims = Set(strategy.objectives.compactMap { $0.title.value?.essence })
        for measure in strategy.livingMeasures {
            guard let title = measure.title.value?.essence, aims.contains(title) else { continue }
            add(.sameTextTwice, at: measure.title.path, ["text": String(title.prefix(80))])
        }
    }

    /// In bytes; a longer text tells something.
    private static let longestHollow = 160

    // MARK: Words

    /// A vision of nothing but words that fit any municipality.
    private mutating func checkVision() {
        let vision = strategy.facts.vision
        let words = sentences(of: vision).flatMap(\.self).filter { $0.number == nil && $0.text.count > 3 }
        guard words.count >= Self.fewestWords, words.allSatisfy({ $0.begins(.buzzwords) }) else { return }
        add(.visionOfAnybody, at: vision.path, ["text": String((vision.value ?? "").prefix(80))])
    }

    /// Fewer words may be a motto.
    private static let fewestWords = 4

    private mutating func checkSummary() {
        let summary = strategy.facts.summary
        let words = sentences(of: summary).flatMap(\.self).filter { $0.begins(.jargon) }.map(\.word)
        let different = words.enumerated().filter { words.firstIndex(of: $0.element) == $0.offset }
        guard different.count > 1 else { return }
        let list = different.prefix(5).map(\.element).joined(separator: "; ")
        add(.jargonInSummary, at: summary.path, ["words": list])
    }

    /// The sentences of a text; none where it is not answered.
    func sentences(of cell: Cell<String>) -> [[Prose.Token]] {
        cell.value.map { Prose($0, vocabulary).sentences } ?? []
    }
}

extension String {
    /// The first letter of what it says.
    fileprivate var essenceBegin: Unicode.Scalar? { unicodeScalars.first(where: \.isWordy)?.small }

    /// What it says, whatever its capitals and the signs around it; nil for what is too short to be a thought of its own.
    var essence: String? {
        let letters = scalars.map { $0 == "\u{A0}" ? " " : $0.small }
        guard let first = letters.firstIndex(where: \.isWordy),
            let last = letters.lastIndex(where: \.isWordy),
            letters.count - first >= 12
        else { return nil }
        return String(letters: letters[first...last])
    }
}
