import Answers
import Foundation
import Guide

/// Whether figures in what people wrote are figures of the strategy.
extension Review {
    mutating func checkProse() {
        let official = [strategy.facts.summary.path, strategy.facts.decision.path]
        let counts = KnownCounts(strategy)
        let sums = KnownSums(strategy)
        for cell in writtenTexts {
            guard let text = cell.value?.text else { continue }
            let prose = Prose(text)
            let isOfficial = official.contains(cell.path)
            checkSums(in: prose, sums, isOfficial: isOfficial, at: cell.path)
            for sentence in prose.sentences {
                if !tellsOfAnother(sentence, isOfficial: isOfficial) {
                    checkCounts(in: sentence, counts, at: cell.path)
                }
                checkPeople(in: sentence, counts, at: cell.path)
                checkPeriod(in: sentence, at: cell.path)
            }
        }
    }

    /// Whether a sentence tells what another plan holds; an official one only where it does not name the strategy.
    private func tellsOfAnother(_ sentence: [Prose.Token], isOfficial: Bool) -> Bool {
        let names = { stems in sentence.contains { $0.begins(with: stems) } }
        return names(Self.otherPlans) && !(isOfficial && names(["стратег", "strateg"]))
    }

    /// The texts outside tables that may be told outside.
    private var writtenTexts: [Cell<Value>] {
        strategy.reading.walk.guide.questions
            .filter { [.text, .longText].contains($0.field.kind) && !$0.field.isPersonal }
            .map { strategy.cell(at: AnswerPath($0.id)) }
    }

    private static let otherPlans = [
        "пиро", "план", "програм", "национал", "закон", "piro", "plan", "programme", "national", "act",
    ]

    // MARK: Counts

    private mutating func checkCounts(in sentence: [Prose.Token], _ known: KnownCounts, at path: AnswerPath) {
        for (position, token) in sentence.enumerated() {
            guard let number = token.number, !token.isEuros, number > 1, number.isWhole,
                !isPart(sentence, position), let noun = noun(after: position, in: sentence),
                let counts = known.counts[noun.kind], !counts.contains(number),
                let total = known.totals[noun.kind]
            else { continue }
            let said = sentence[position...noun.position].map(\.text).joined(separator: " ")
            add(.countNotComputed, at: path, ["text": said, "count": "\(total)"])
        }
    }

    /// The thing that is counted: the next word, or the one after an adjective.
    private func noun(after position: Int, in sentence: [Prose.Token]) -> (kind: CountedKind, position: Int)?
    {
        for next in [position + 1, position + 2] where sentence.indices.contains(next) {
            let token = sentence[next]
            guard !token.isApart, token.number == nil else { return nil }
            if let kind = CountedKind(token) { return (kind, next) }
            guard token.isAdjective else { return nil }
        }
        return nil
    }

    /// Whether the figure names some of all: the first three, up to five, number 3.
    private func isPart(_ sentence: [Prose.Token], _ position: Int) -> Bool {
        guard position > 0 else { return false }
        return Self.partWords.contains(sentence[position - 1].word)
            || sentence[max(0, position - 2)..<position].contains { $0.begins(with: Self.partStems) }
    }

    private static let partWords: Set = [
        "поне", "до", "над", "под", "около", "от", "още", "между", "нито", "тези", "тях", "по", "мярка",
        "проблем",
        "цел", "показател", "up", "of", "more", "per", "to", "about", "some", "over", "under", "number",
        "than",
        "measure", "problem", "objective", "indicator",
    ]
    private static let partStems = [
        "първи", "последни", "друг", "останал", "най-", "всек", "всяк", "first", "last", "other", "remain",
        "least",
        "most", "between", "these", "those", "each", "every",
    ]

    // MARK: People

    private mutating func checkPeople(in sentence: [Prose.Token], _ known: KnownCounts, at path: AnswerPath) {
        let isSurvey = sentence.contains { $0.begins(with: Self.surveyWords) }
        guard isSurvey || sentence.contains(where: { $0.begins(with: Self.forumWords) }) else { return }
        guard let total = isSurvey ? known.surveyed : known.forum, total > 0 else { return }
        for (position, pair) in zip(sentence, sentence.dropFirst()).enumerated() {
            let (figure, noun) = pair
            guard let number = figure.number, number.isWhole, number > 20, !known.people.contains(number),
                !noun.isApart, noun.begins(with: Self.people), !isPart(sentence, position)
            else { continue }
            let arguments = ["text": figure.text + " " + noun.text, "count": "\(total)"]
            add(.peopleNotComputed, at: path, arguments)
        }
    }

    private static let surveyWords = ["анкет", "отговорих", "survey", "answered", "respond"]
    private static let forumWords = ["форум", "forum"]
    private static let people = [
        "души", "човек", "хора", "участни", "жител", "people", "resident", "participant",
    ]

    // MARK: Years

    /// A period that stands right after the word strategy is the period of the strategy.
    private mutating func checkPeriod(in sentence: [Prose.Token], at path: AnswerPath) {
        guard let years = strategy.years,
            let named = sentence.firstIndex(where: { $0.begins(with: ["стратегия", "strategy"]) }),
            !sentence[..<named].contains(where: { $0.begins(with: Self.otherPlans) })
        else { return }
        let after = sentence[(named + 1)...].prefix(10)
        guard let first = after.firstIndex(where: { $0.year != nil }), sentence.indices.contains(first + 1),
            !after[..<first].contains(where: { $0.begins(with: Self.otherPlans) }),
            let from = sentence[first].year, let until = sentence[first + 1].year, from < until,
            from != years.lowerBound || until != years.upperBound
        else { return }
        let arguments = ["text": "\(from)–\(until)", "period": period]
        add(.periodDiffers, at: path, arguments)
    }
}

/// What a text may count.
enum CountedKind: CaseIterable {
    case measures, problems, objectives, indicators, proposals

    fileprivate init?(_ token: Prose.Token) {
        let found = Self.allCases.first { $0.forms.contains(token.word) }
        guard let found else { return nil }
        self = found
    }

    private var forms: [String] {
        switch self {
        case .measures: ["мерки", "мерките", "measures"]
        case .problems: ["проблема", "проблеми", "проблемите", "problems"]
        case .objectives: ["цели", "целите", "objectives"]
        case .indicators: ["показателя", "показатели", "показателите", "indicators"]
        case .proposals: ["предложения", "предложенията", "proposals"]
        }
    }
}

extension Prose.Token {
    /// By its ending, as one stands between a figure and its noun.
    fileprivate var isAdjective: Bool {
        let ends = [
            "ни", "ени", "ани", "ети", "ите", "ски", "ови", "еви", "щи", "ed", "al", "ing", "new", "main",
        ]
        return ends.contains(where: word.hasSuffix)
    }
}

extension Decimal {
    fileprivate var isWhole: Bool { self == Decimal(NSDecimalNumber(decimal: self).intValue) }
}
