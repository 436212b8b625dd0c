import Answers
import Foundation
import Guide
import Wording

/// Whether the sums that somebody typed are sums of the strategy.
extension Review {
    /// - Parameter counts: other figures of the strategy, which are no sums.
    mutating func checkSums(
        in prose: Prose, _ known: KnownSums, besides counts: Set<Decimal>, isOwn: Bool, at path: AnswerPath
    ) {
        guard known.hasMoney else { return }
        // People, years and places stand among sums that are added up.
        let figures = prose.figures.filter { $0.year == nil }.compactMap(\.number).filter { $0 >= 1000 }
        let textHasEuros = prose.sentences.contains { $0.contains(where: \.isEuros) }
        let isOwnPlan = path == strategy.facts.littleMoney.path
        for sentence in prose.sentences
        where isOwn || names(.ownMoney, sentence) {
            if !isOwn, names(.othersMoney, sentence) {
                continue
            }
            let speaksOfMoney =
                sentence.contains(where: \.isEuros) || isOwn && textHasEuros && names(.certainties, sentence)
            let percents = sentence.percents
            if isOwn {
                checkYears(ofSumsIn: sentence, known, at: path)
                checkLeva(in: sentence, at: path)
            }
            for (position, token) in sentence.enumerated() {
                guard let sum = token.number, sum >= Self.leastSum, !token.isLeva,
                    !isOfAccounts(sentence, position),
                    token.isEuros
                        || speaksOfMoney && !counts.contains(sum) && isBareSum(sentence, position)
                        || isCosted(sentence, position)
                else { continue }
                let isRough =
                    position > 0 && sentence[position - 1].isIn(.roughly)
                let tolerance = max(token.tolerance, isRough ? sum / 50 : 0)
                if isOwn, saysSure(sentence, position), checkSure(sum, known, at: path) { continue }
                if tellsPrice(sentence, position), !known.isWhole(sum, within: tolerance),
                    checkPart(sum, known, at: path)
                {
                    continue
                }
                if saysWhole(sentence, position)
                    ? known.isWhole(sum, within: tolerance)
                    : known.holds(sum, within: tolerance)
                        || (isOwnPlan || !saysHowSure(sentence, position))
                            && isExplained(sum, figures, percents, known, isOwnPlan: isOwnPlan)
                {
                    continue
                }
                add(.sumNotComputed, at: path, ["sum": "\(sum)", "total": said(known.total)])
            }
        }
    }

    /// Whether sums of a sentence are those of other years than it names with them: „за 2027 г. 107 000 евро“ and „107 000 евро
    /// за 2027 г.“; where two years stand side by side they are a period.
    private mutating func checkYears(
        ofSumsIn sentence: [Prose.Token], _ known: KnownSums, at path: AnswerPath
    ) {
        let speaksOfMoney = sentence.contains(where: \.isEuros)
        let told = sentence.indices.filter { place in
            sentence[place].year != nil
                || (sentence[place].number ?? 0) >= Self.leastSum
                    && (sentence[place].isEuros || speaksOfMoney && isBareSum(sentence, place))
        }.map { sentence[$0] }
        let isPeriod = zip(told, told.dropFirst()).contains { $0.year != nil && $1.year != nil }
        guard !isPeriod, let first = told.first else { return }
        let named = first.year == nil ? told.reversed() : told
        var year: Int?
        for token in named {
            if let next = token.year { year = next }
            guard let year, token.year == nil, let sum = token.number, let others = known.years(of: sum),
                !others.contains(year)
            else { continue }
            add(
                .sumOfAnotherYear, at: path,
                [
                    "sum": "\(sum)", "year": "\(year)",
                    "other": others.sorted().map(String.init).joined(separator: ", "),
                ])
        }
    }

    /// Tells of leva what they are in euros, unless that stands beside them.
    private mutating func checkLeva(in sentence: [Prose.Token], at path: AnswerPath) {
        let euros = sentence.filter(\.isEuros).compactMap(\.number)
        for token in sentence where token.isLeva {
            guard let sum = token.number?.inEurosFromLeva,
                !euros.contains(where: { abs($0 - sum) <= max(1, sum / 100) })
            else { continue }
            add(.sumInLeva, at: path, ["text": token.text, "sum": "\(sum)"])
        }
    }

    /// Whether a sum is one of the accounts of the municipality, such as its budget of a year: „бюджетът на общината е 18 400 000
    /// евро“, but not „от бюджета на общината са 276 000 евро“, which are money for measures.
    private func isOfAccounts(_ sentence: [Prose.Token], _ position: Int) -> Bool {
        let clause = Array(
            sentence[..<position].reversed().prefix { $0.number == nil || $0.year != nil }.reversed())
        let isMunicipal = names(.municipal, clause)
        guard !names(.ownMoney, clause),
            let place = clause.firstIndex(where: {
                $0.begins(.accounts) || isMunicipal && $0.begins(.budgets)
            })
        else { return false }
        return !clause[..<place].suffix(3).contains { $0.isIn(.takenFrom) }
    }

    /// Tells of which part of the money a sum is, where it is that of one.
    private mutating func checkPart(_ sum: Decimal, _ known: KnownSums, at path: AnswerPath) -> Bool {
        let arguments = ["sum": "\(sum)", "total": said(known.total)]
        if let option = known.options[sum] {
            add(.sumOfPart, at: path, arguments.merging(["option": option]) { given, _ in given })
        } else if let years = known.years(of: sum), let year = years.first, years.count == 1 {
            add(.sumOfOneYear, at: path, arguments.merging(["year": "\(year)"]) { given, _ in given })
        } else {
            return false
        }
        return true
    }

    /// Tells of which other part of the money a sum is that is said to be sure.
    private mutating func checkSure(_ sum: Decimal, _ known: KnownSums, at path: AnswerPath) -> Bool {
        let sure = strategy.finance.total(.certainty(.sure))
        guard sure.isComplete, sum != sure.known, let option = known.options[sum],
            option != "certainty/" + Strategy.Certainty.sure.rawValue
        else { return false }
        add(.partCalledSure, at: path, ["sum": "\(sum)", "option": option, "total": said(sure)])
        return true
    }

    /// Whether a sum is said to be the sure money, of all years: „сигурни са 289 000“ and „289 000 евро са сигурни“.
    private func saysSure(_ sentence: [Prose.Token], _ position: Int) -> Bool {
        let (before, after) = around(position, in: sentence)
        let words = names(.certainties, after) ? Array(after) : Array(before)
        return names(.sureWords, words) && !words.contains { $0.isIn(.nots) }
            && !sentence.contains { $0.year != nil }
    }

    /// The words next to a figure that belong to no other one.
    private func around(_ position: Int, in sentence: [Prose.Token]) -> (
        before: [Prose.Token], after: [Prose.Token]
    ) {
        var before: [Prose.Token] = []
        var isApart = sentence[position].isApart
        for token in sentence[..<position].suffix(3).reversed() where !isApart {
            if token.number != nil { break }
            before.append(token)
            isApart = token.isApart
        }
        let after = sentence[(position + 1)...].prefix(3).prefix { $0.number == nil && !$0.isApart }
        return (before, Array(after))
    }

    /// Whether a sum is told as the price of the strategy: „стратегията струва 107 000“.
    private func tellsPrice(_ sentence: [Prose.Token], _ position: Int) -> Bool {
        let before = sentence[..<position].suffix(4).reversed().prefix { $0.number == nil }
        let names: (ReviewWords, ArraySlice<Prose.Token>) -> Bool = { list, part in
            part.contains { $0.begins(list) }
        }
        return before.contains { $0.begins(.costing) } && names(.strategy, sentence[..<position])
            && !names(.moneyKinds, sentence[...])
            && !sentence.contains { $0.year != nil || $0.isIn(.measures) || $0.isIn(.oneMeasure) }
    }

    /// Whether a sum is said to be that of all measures: „стратегията е на обща стойност 774 000 евро“.
    private func saysWhole(_ sentence: [Prose.Token], _ position: Int) -> Bool {
        let around = sentence[max(0, position - 2)..<min(sentence.count, position + 3)]
        guard names(.whole, around), !sentence.contains(where: { $0.year != nil }),
            !names(.moneyKinds, sentence)
        else { return false }
        return names(.strategy, sentence) || sentence.contains { $0.isIn(.every) && !$0.isApart }
    }

    /// Whether a figure is a sum although it names no money, in a sentence that does: one behind which nothing is named
    /// that it counts, as in „634 000 of 2 112 000 euros“ and „сигурни са 289 000, а за 800 000 още се търси източник“.
    private func isBareSum(_ sentence: [Prose.Token], _ position: Int) -> Bool {
        guard sentence[position].year == nil, let next = sentence.dropFirst(position + 1).first else {
            return sentence[position].year == nil
        }
        guard next.isApart || next.number != nil || next.isIn(.linking) || next.begins(.certainties) else {
            return false
        }
        // „От 45 000 заявления 10 000 са по пощата“
        let before = sentence[...position].lastIndex { $0.isApart } ?? 0
        let figure = sentence[before..<position].lastIndex {
            ($0.number ?? 0) >= Self.leastSum && $0.year == nil
        }
        return figure.map { sentence[$0].isEuros || isBareSum(sentence, $0) } ?? true
    }

    /// Whether it is told of a sum how sure it is, which the strategy knows of every sum.
    private func saysHowSure(_ sentence: [Prose.Token], _ position: Int) -> Bool {
        let (before, after) = around(position, in: sentence)
        return names(.certainties, before) || names(.certainties, after)
    }

    /// Whether a figure is a sum by what is said of it: „струва 2 112 000“ and „бюджетът е 634 000 за три години“.
    private func isCosted(_ sentence: [Prose.Token], _ position: Int) -> Bool {
        let token = sentence[position]
        let before = sentence[..<position].suffix(4).reversed().prefix { $0.number == nil }
        guard token.year == nil, !token.isApart, names(.costing, before) else { return false }
        guard sentence.indices.contains(position + 1) else { return true }
        let next = sentence[position + 1]
        return next.isApart || [.narrowing, .and, .during, .roughly].contains { next.isIn($0) }
    }

    /// Smaller sums are prices and examples.
    private static let leastSum: Decimal = 10_000

    /// Whether the text itself shows where a sum comes from: as the sum of known figures in a row, one of figures in a row
    /// whose sum is known, or, in the same sentence, so many per cent of a known one. Figures that are not known explain
    /// nothing: a text may agree with itself and be out of date. Only what is done with less money is a plan with sums of
    /// its own.
    private func isExplained(
        _ sum: Decimal, _ numbers: [Decimal], _ percents: [Decimal], _ known: KnownSums,
        isOwnPlan: Bool
    ) -> Bool {
        guard numbers.count <= Self.mostFigures else { return true }
        let (all, areKnown) = (Set(numbers), numbers.map { isOwnPlan || known.holds($0, within: 0) })
        for first in numbers.indices {
            var (run, holdsSum, isKnown) = (Decimal(0), false, true)
            for place in first..<numbers.endIndex {
                run += numbers[place]
                holdsSum = holdsSum || numbers[place] == sum
                isKnown = isKnown && areKnown[place]
                guard place > first else { continue }
                if run == sum, isKnown { return true }
                if holdsSum, all.contains(run), isOwnPlan || known.holds(run, within: 0) { return true }
            }
        }
        return percents.contains { $0 > 0 && known.holds(sum * 100 / $0, within: sum / $0) }
    }

    /// A text of more figures is a table in itself.
    private static let mostFigures = 40
}
