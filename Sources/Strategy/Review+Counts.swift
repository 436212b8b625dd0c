import Answers
import Foundation
import Wording

/// Which of the things a count in a text is said of: all, a part, or those of a year.
extension Review {
    /// Whether the figure is a part of a larger number, or one end of a range: „пет мерки от общо 14“, „2–3 мерки“.
    func isOfMore(_ sentence: [Prose.Token], _ position: Int, _ noun: Int) -> Bool {
        if position > 0, sentence[position].isApart, sentence[position - 1].number != nil,
            sentence[position - 1].year == nil, !sentence[position - 1].isEuros
        {
            return true
        }
        guard sentence.indices.contains(noun + 1), sentence[noun + 1].isIn(.of),
            !sentence[noun + 1].isApart, !isSaidOfAll(sentence, position)
        else { return false }
        return sentence.dropFirst(noun + 2).prefix(2).contains { $0.number != nil }
    }

    /// Whether the figure is said to be all there are, and nothing after it narrows them down.
    func isEvery(_ sentence: [Prose.Token], _ position: Int, _ noun: Int) -> Bool {
        guard isSaidOfAll(sentence, position) else { return false }
        guard sentence.indices.contains(noun + 1) else { return true }
        return !sentence[noun + 1].isIn(.narrowing) && !sentence[noun + 1].isApart
    }

    private func isSaidOfAll(_ sentence: [Prose.Token], _ position: Int) -> Bool {
        guard position > 0 else { return false }
        if sentence[position - 1].isIn(.every) { return true }
        // „Стратегията има 12 мерки“
        return sentence[position - 1].isIn(.holding) && names(.strategy, sentence[..<position])
    }

    /// The only year a sentence names and in which it says that something begins, with how many measures do; nil while
    /// the beginning of some is unknown.
    func starting(in sentence: [Prose.Token]) -> (year: Int, count: Int)? {
        let years = sentence.indices.filter { sentence[$0].year != nil }
        guard years.count == 1, let place = years.first, place > 0, sentence[place - 1].isIn(.within),
            names(.beginning, sentence), !sentence.contains(where: { $0.isIn(.negations) })
        else { return nil }
        let starts = strategy.livingMeasures.map { $0.start.value?.year }
        guard let year = sentence[place].year, !starts.contains(nil) else { return nil }
        return (year, starts.count { $0 == year })
    }

    mutating func checkStarts(
        of number: Decimal, _ starting: (year: Int, count: Int), said: ArraySlice<Prose.Token>,
        at path: AnswerPath
    ) {
        guard number != Decimal(starting.count) else { return }
        add(
            .countOfYearDiffers, at: path,
            [
                "text": said.map(\.text).joined(separator: " "), "year": "\(starting.year)",
                "count": "\(starting.count)",
            ])
    }
}
