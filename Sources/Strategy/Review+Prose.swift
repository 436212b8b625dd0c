import Answers
import Foundation
import Guide

/// Whether figures in what people wrote are figures of the strategy.
extension Review {
    mutating func checkProse() {
        guard readsProse else { return }
        let official = [strategy.facts.summary.path, strategy.facts.decision.path]
        let counts = KnownCounts(strategy)
        let sums = KnownSums(strategy)
        var figures = WrittenFigures(known: counts.large)
        for cell in writtenTexts {
            guard let text = cell.value?.text else { continue }
            let prose = Prose(text, vocabulary, figuresOnly: true)
            let isOfficial = official.contains(cell.path)
            let isOfMoney = isOfficial || vocabulary.holds(cell.path.question.lowercased(), in: .moneyTexts)
            checkSums(in: prose, sums, besides: counts.large, isOwn: isOfMoney, at: cell.path)
            for sentence in prose.sentences {
                let isOfAnother = tellsOfAnother(sentence, isOfficial: isOfficial)
                if !isOfAnother {
                    checkCounts(in: sentence, counts, at: cell.path)
                    checkNamedMeasures(in: sentence, at: cell.path)
                    if isOfficial { checkLength(in: sentence, at: cell.path) }
                }
                checkShares(in: sentence, at: cell.path)
                checkYears(in: sentence, at: cell.path)
                checkPeople(in: sentence, counts, isOfAnother: isOfAnother, at: cell.path)
                checkParts(in: sentence, counts, at: cell.path)
                checkPeriod(in: sentence, at: cell.path)
                checkDays(in: sentence, at: cell.path)
                figures.add(sentence, at: cell.path)
            }
        }
        for slip in figures.slips {
            add(.figureDiffers, at: slip.path, ["text": slip.text, "figure": "\(slip.known)"])
        }
    }

    /// Whether a sentence tells what another plan holds; an official one only where it does not name the strategy.
    private func tellsOfAnother(_ sentence: [Prose.Token], isOfficial: Bool) -> Bool {
        names(.otherPlans, sentence) && !(isOfficial && names(.strategy, sentence))
    }

    /// Whether a word of the sentence begins as one of the list does.
    func names(_ list: ReviewWords, _ sentence: some Sequence<Prose.Token>) -> Bool {
        let list = WordLists(list)
        return sentence.contains { $0.begun.contains(list) }
    }

    /// The texts that may be told outside, in tables too, but for those that quote others.
    private var writtenTexts: [Cell<Value>] {
        let mayTell = { (field: Field) in
            [.text, .longText].contains(field.kind) && !field.isPersonal
        }
        return strategy.reading.walk.guide.questions.flatMap { question -> [Cell<Value>] in
            guard question.field.kind == .table else {
                return mayTell(question.field) ? [strategy.cell(at: AnswerPath(question.id))] : []
            }
            guard !question.field.isPersonal, !Self.quoted.contains(question.id) else { return [] }
            let columns = question.columns.filter { column in
                mayTell(column.field) && !Self.quoted.contains(question.id + "/" + column.id)
            }.map(\.id)
            return strategy.rows(of: question.id).flatMap { row in
                columns.map(strategy.cells(of: question.id, row: row))
            }
        }
    }

    /// The tables, and columns of tables, that quote others.
    private static let quoted: Set = ["documents", "topNeeds/need", "ideas/idea", "proposals/text"]

    // MARK: Counts

    private mutating func checkCounts(in sentence: [Prose.Token], _ known: KnownCounts, at path: AnswerPath) {
        for (position, token) in sentence.enumerated() {
            guard let number = token.number, !token.isEuros, number > 1, number.isWhole,
                !isPart(sentence, position), let noun = noun(after: position, in: sentence),
                let counts = known.counts[noun.kind], let total = known.totals[noun.kind],
                !isOfMore(sentence, position, noun.position)
            else { continue }
            if noun.kind == .measures, let starting = starting(in: sentence) {
                checkStarts(of: number, starting, said: sentence[position...noun.position], at: path)
                continue
            }
            let isWrong =
                isEvery(sentence, position, noun.position)
                ? number != Decimal(total) : !counts.contains(number)
            guard isWrong else { continue }
            if noun.kind == .systems, !(meansAll(sentence, position) && noun.position == position + 1) {
                continue
            }
            let said = sentence[position...noun.position].map(\.text).joined(separator: " ")
            add(.countNotComputed, at: path, ["text": said, "count": "\(total)"])
        }
    }

    /// The thing that is counted: the next word, or the one after an adjective.
    private func noun(after position: Int, in sentence: [Prose.Token]) -> (kind: CountedKind, position: Int)?
    {
        for next in position + 1...position + 3 where sentence.indices.contains(next) {
            let token = sentence[next]
            // „14-те мерки“
            if next == position + 1, token.isIn(.articles) { continue }
            guard !token.isApart, token.number == nil else { return nil }
            if let kind = CountedKind.allCases.first(where: { token.isIn($0.words) }) {
                return (kind, next)
            }
            let word = token.word.utf8
            guard
                vocabulary[.adjectives].contains(where: { word.suffix($0.utf8.count).elementsEqual($0.utf8) })
            else { return nil }
        }
        return nil
    }

    /// Whether the figure names some of all: the first three, up to five, number 3. In „two of eight“ the eight are all.
    func isPart(_ sentence: [Prose.Token], _ position: Int) -> Bool {
        guard position > 0 else { return false }
        if partBefore(position, in: sentence) != nil { return false }
        return sentence[position - 1].isIn(.partWords)
            || names(.partStems, sentence[max(0, position - 2)..<position])
    }

    /// The figure of which the one at a position is the whole: „two of eight“, „two of the eight“, „2 of about 8“.
    func partBefore(_ position: Int, in sentence: [Prose.Token]) -> Prose.Token? {
        var before = position - 1
        if before > 0,
            sentence[before].isIn(.definite) || sentence[before].isIn(.roughly)
        {
            before -= 1
        }
        guard before > 0, sentence[before].isIn(.of),
            !sentence[before].isApart, sentence[before - 1].number != nil
        else { return nil }
        return sentence[before - 1]
    }

    /// Whether a figure is said to be all there are.
    private func meansAll(_ sentence: [Prose.Token], _ position: Int) -> Bool {
        partBefore(position, in: sentence) != nil
            || position > 0 && sentence[position - 1].isIn(.definite)
            || sentence[position].word.hasSuffix("те")
    }

    // MARK: People

    private mutating func checkPeople(
        in sentence: [Prose.Token], _ known: KnownCounts, isOfAnother: Bool, at path: AnswerPath
    ) {
        let isSurvey = names(.survey, sentence)
        guard isSurvey || names(.forum, sentence) else { return }
        let total = isSurvey ? known.surveyed : known.forum
        let wasNone = isSurvey && strategy.facts.survey.value == false && !isOfAnother
        guard wasNone || (total ?? 0) > 0 else { return }
        // Of those who came only those are known who were counted, and not whoever voted.
        let came = isSurvey || !names(.came, sentence) ? nil : known.gathered
        for (position, pair) in zip(sentence, sentence.dropFirst()).enumerated() {
            let (figure, noun) = pair
            guard let number = figure.number, number.isWhole, number > 20, !noun.isApart,
                !isPart(sentence, position),
                !(came.map { $0.contains(number) } ?? known.people.contains(number))
            else { continue }
            let isWhole = partBefore(position, in: sentence) != nil
            guard noun.begins(.people) || isWhole && noun.begins(.answers)
            else { continue }
            let text = figure.text + " " + noun.text
            if wasNone {
                add(.surveyInText, at: path, ["text": text])
            } else if let total {
                add(.peopleNotComputed, at: path, ["text": text, "count": "\(total)"])
            }
        }
    }

    // MARK: Years

    /// A period that stands right after the word strategy is the period of the strategy.
    private mutating func checkPeriod(in sentence: [Prose.Token], at path: AnswerPath) {
        guard let years = strategy.years,
            let named = sentence.firstIndex(where: { $0.begins(.theStrategy) }),
            !names(.otherPlans, sentence[..<named])
        else { return }
        let after = sentence[(named + 1)...].prefix(10)
        guard let first = after.firstIndex(where: { $0.year != nil }), sentence.indices.contains(first + 1),
            !names(.otherPlans, after[..<first]),
            let from = sentence[first].year, let until = sentence[first + 1].year, from < until,
            from != years.lowerBound || until != years.upperBound
        else { return }
        let arguments = ["text": "\(from)–\(until)", "period": period]
        add(.periodDiffers, at: path, arguments)
    }
}

/// What a text may count.
enum CountedKind: CaseIterable {
    case measures, problems, objectives, indicators, proposals, systems

    /// The list of what it is called.
    var words: ReviewWords {
        switch self {
        case .measures: .measures
        case .problems: .problems
        case .objectives: .objectives
        case .indicators: .indicators
        case .proposals: .proposals
        case .systems: .systems
        }
    }
}

extension Decimal {
    var isWhole: Bool { self == Decimal(NSDecimalNumber(decimal: self).intValue) }
}
