import Answers
import Foundation
import Guide
import Wording

/// Dates, parts and names of measures in what people wrote.
extension Review {
    /// Whether a part is larger than its whole: „120 of 90“, or more settlements or people than there are.
    mutating func checkParts(in sentence: [Prose.Token], _ known: KnownCounts, at path: AnswerPath) {
        for (position, token) in sentence.enumerated() {
            guard let whole = token.number, token.year == nil else { continue }
            if let part = partBefore(position, in: sentence), let number = part.number, part.year == nil,
                number > whole, part.isEuros == token.isEuros, day(at: position, in: sentence) == nil
            {
                let arguments = ["text": part.text, "whole": token.text]
                add(.partOverWhole, at: path, arguments)
            }
            if let people = strategy.facts.population.value, people > 0, whole > Decimal(people),
                !known.people.contains(whole),
                whole.isWhole,
                !token.isEuros, sentence.indices.contains(position + 1), !sentence[position + 1].isApart,
                names(.people, [sentence[position + 1]]), !names(.elsewhere, sentence),
                !names(.otherPlans, sentence)
            {
                let said = token.text + " " + sentence[position + 1].text
                add(.partOverWhole, at: path, ["text": said, "whole": "\(people)"])
            }
            guard let all = strategy.facts.settlements.value, all > 0, whole > Decimal(all), whole.isWhole,
                !token.isEuros, names(settlementsAfter: position, in: sentence),
                !names(.elsewhere, sentence)
            else { continue }
            add(.partOverWhole, at: path, ["text": token.text, "whole": "\(all)"])
        }
    }

    /// Whether what follows a figure is called settlements, maybe in two words and behind an ending as in 34-те.
    private func names(settlementsAfter position: Int, in sentence: [Prose.Token]) -> Bool {
        var next = sentence[(position + 1)...].prefix(3).map(\.word)
        if let ending = next.first, ending.count <= 2 { next.removeFirst() }
        guard let first = next.first else { return false }
        let both = next.dropFirst().first.map { first + " " + $0 } ?? first
        return vocabulary.holds(first, in: .settlements) || vocabulary.holds(both, in: .settlements)
    }

    /// Whether a measure that is named by its number is there.
    mutating func checkNamedMeasures(in sentence: [Prose.Token], at path: AnswerPath) {
        for (word, figure) in zip(sentence, sentence.dropFirst()) {
            guard word.isIn(.oneMeasure), !figure.isApart,
                figure.text.allSatisfy(\.isNumber), let number = Int(figure.text)
            else { continue }
            // Numbers of another document are none of ours.
            if strategy.measures.contains(where: { $0.original.code.value != nil }) { return }
            let isThere = strategy.measures.indices.contains(number - 1)
            if isThere, strategy.hasMoved(strategy.measures[number - 1], since: path) {
                let now = strategy.measures[number - 1].called
                add(
                    .numberMayHaveMoved, at: path,
                    ["text": word.text + " " + figure.text, "measure": now])
                continue
            }
            if !isThere || !strategy.measures[number - 1].isAlive {
                add(
                    .textNamesNoMeasure, at: path,
                    ["text": word.text + " " + figure.text, "count": "\(strategy.measures.count)"])
            }
        }
    }

    // MARK: Days

    /// Whether the days of the forums, the consultation and the first report are those that were answered.
    mutating func checkDays(in sentence: [Prose.Token], at path: AnswerPath) {
        let facts = strategy.facts
        if names(.consultation, sentence), let days = facts.consultationDays.value, days > 0 {
            checkLength(of: days, in: sentence, at: path)
        }
        var expected: [Day?] = []
        if names(.report, sentence), names(.first, sentence) { expected.append(facts.reportDay.value) }
        if names(.forum, sentence) { expected += [facts.needsForum.value, facts.forum.value] }
        if names(.consultation, sentence) {
            expected += [facts.consultationStart.value, facts.forum.value, strategy.consultationEnd]
        }
        let known = expected.compactMap(\.self)
        guard let nearest = known.first else { return }
        let dates = sentence.indices.compactMap { day(at: $0, in: sentence) }
        let first = facts.basisDay.value ?? facts.startYear.value.flatMap { Day(year: $0, month: 1, day: 1) }
        for day in dates where !known.contains(day) && first.map({ day >= $0 }) ?? true {
            let answers = Set(known).sorted().map(\.description).joined(separator: ", ")
            add(.dateDiffers, at: path, ["date": "\(day)", "answers": answers, "nearest": "\(nearest)"])
        }
    }

    private mutating func checkLength(of days: Int, in sentence: [Prose.Token], at path: AnswerPath) {
        for (position, pair) in zip(sentence, sentence.dropFirst()).enumerated() {
            let (figure, noun) = pair
            guard let number = figure.number, number.isWhole, noun.isIn(.days),
                !noun.isApart, number != Decimal(days), !isPart(sentence, position)
            else { continue }
            add(.daysDiffer, at: path, ["text": figure.text + " " + noun.text, "days": "\(days)"])
        }
    }

    /// A day as people write it, beginning at a position: 30 March 2028, March 30, 2028, 30.03.2028 or 2028-03-30.
    func day(at position: Int, in sentence: [Prose.Token]) -> Day? {
        let parts = sentence[position...].prefix(3)
        guard let first = parts.first, !first.isEuros else { return nil }
        let texts = parts.map(\.text)
        if let month = vocabulary.months[first.word], texts.count == 3, let year = parts.last?.year {
            return Int(texts[1]).flatMap { Day(year: year, month: month, day: $0) }
        }
        guard texts.count >= 2 else { return nil }
        if texts.count == 3, let month = vocabulary.months[sentence[position + 1].word],
            let year = sentence[position + 2].year, let day = Int(texts[0])
        {
            return Day(year: year, month: month, day: day)
        }
        if first.text.contains("."), sentence[position + 1].isApart, sentence[position + 1].year != nil {
            return Day(texts[0] + "." + texts[1])
        }
        if first.year != nil, texts.count == 3, parts.dropFirst().allSatisfy({ $0.isApart }) {
            return texts[1].count == 2 && texts[2].count == 2 ? Day(texts.joined(separator: "-")) : nil
        }
        return nil
    }
}

/// Large figures of all texts, each with where it stands, to find the one that was typed wrongly.
struct WrittenFigures {
    /// Figures the answers hold.
    let known: Set<Decimal>
    private var places: [Decimal: [(path: AnswerPath, text: String)]] = [:]

    init(known: Set<Decimal>) { self.known = known.filter { $0 >= Self.least } }

    mutating func add(_ sentence: [Prose.Token], at path: AnswerPath) {
        for token in sentence where !token.isEuros && token.year == nil && token.tolerance.isZero {
            guard let number = token.number, number >= Self.least, number.isWhole else { continue }
            places[number, default: []].append((path, token.text))
        }
    }

    /// Those that stand in one text and differ in a digit, or in the order of two, from one that is known or stands in
    /// several texts.
    var slips: [(path: AnswerPath, text: String, known: Decimal)] {
        let often = places.filter { Set($0.value.map(\.path)).count > 1 }.map(\.key)
        let sound = known.union(often).sorted()
        let alone = places.filter { $0.value.count == 1 && !sound.contains($0.key) }
        return alone.sorted { $0.key < $1.key }.compactMap { number, places in
            guard let place = places.first,
                let meant = sound.first(where: { number.isSlip(of: $0) })
            else { return nil }
            return (place.path, place.text, meant)
        }
    }

    private static let least: Decimal = 1000
}

extension Decimal {
    /// Whether two figures of many digits differ in one of them or in the order of two neighbours. Round figures may well
    /// be near each other.
    fileprivate func isSlip(of other: Decimal) -> Bool {
        let (own, others) = (Array("\(self)"), Array("\(other)"))
        guard own.count == others.count else { return false }
        let telling = min(own.telling, others.telling)
        let wrong = own.indices.filter { own[$0] != others[$0] }
        switch wrong.count {
        case 1: return telling >= 4
        case 2:
            let (first, second) = (wrong[0], wrong[1])
            return telling >= 3 && second == first + 1 && own[first] == others[second]
                && own[second] == others[first]
        default: return false
        }
    }
}

extension [Character] {
    /// How many digits there are before the zeros at the end.
    fileprivate var telling: Int { count - reversed().prefix { $0 == "0" }.count }
}

extension Strategy {
    /// Whether a measure has had another number since something was said.
    fileprivate func hasMoved(_ measure: Measure, since said: AnswerPath) -> Bool {
        walk.answers.hasMoved(measure.id, in: Measure.table, since: said)
    }
}
