package import Foundation
package import Wording

/// Why a typed reply is no answer to a field.
package enum ReplyProblem: Error, Hashable, Sendable {
    case empty
    /// Some of the bytes were not UTF-8.
    case notText
    case tooLong(limit: Int)
    case notANumber
    /// A bound or a range where one number is wanted.
    case bound
    /// A number such as 1.500, which can be the first or, with a decimal sign, the second.
    case twoReadings(Decimal, Decimal)
    /// A day such as 04/03/2027, which is another one where the month comes first.
    case twoDays(Day, Day)
    case notWhole
    /// A sum with a part of a cent.
    case notInCents
    /// A sum in leva, which have a fixed rate to the euro.
    case otherCurrency
    /// A sum in a currency whose rate nobody has fixed.
    case foreignCurrency
    case tooSmall(Decimal)
    case tooLarge(Decimal)
    case notAYear
    case noSuchDay
    /// A month, a season or a year where a day is wanted.
    case needsDay
    /// A year no date here can be of.
    case noSuchYear
    /// No day, month, quarter, half-year or year; of what begins, also that it goes on.
    case noSuchTime
    /// A day whose year has fewer than four digits.
    case shortYear
    /// A text that says of an end that it begins there, or the other way round; what is asked.
    case otherEdge(PeriodEdge)
    /// Two times where one is asked: where a period begins or ends, or a time of its own.
    case period(PeriodEdge?)
    /// A length of time in another unit, and what it comes to.
    case otherUnit(Decimal)
    /// The beginning it would come before.
    case beforeStart(Crossing)
    case notYesNo
    /// Options are numbered from `first` to `last`.
    case noSuchNumber(first: Int, last: Int)
    case noSuchOption(near: String?)
    /// The labels that begin as typed.
    case ambiguous([String])
    case tooFew(Int)
    case tooMany(Int)
    /// A ranking needs every number from 1 to the count, each once.
    case notRanked(count: Int)
    case nothingToChoose
    /// A table is answered row by row.
    case isTable

    /// What is wrong and how to mend it, in one or two sentences.
    package func words(_ texts: Texts, for field: Field? = nil) -> String {
        switch self {
        case .empty: texts(ProblemText.empty)
        case .notText: texts(ProblemText.notText)
        case .tooLong(let limit): texts(ProblemText.tooLong, ["limit": .count(limit)])
        case .notANumber: texts(ProblemText.notANumber)
        case .bound: texts(ProblemText.bound)
        case .twoReadings(let whole, let decimal):
            texts(
                ProblemText.twoReadings,
                [
                    "whole": .text(Formats(texts.language).given(whole)),
                    "decimal": .text(decimal.unmistakable(sign: texts.language.decimalSign)),
                ])
        case .twoDays(let day, let other):
            texts(
                ProblemText.twoDays,
                [
                    "first": .text(Formats(texts.language).date(day)),
                    "second": .text(Formats(texts.language).date(other)),
                    "day": .text("\(day.day).\(day.month).\(day.year)"),
                ])
        case .notWhole: texts(ProblemText.notWhole)
        case .notInCents: texts(ProblemText.notInCents)
        case .otherCurrency: texts(ProblemText.otherCurrency)
        case .foreignCurrency: texts(ProblemText.foreignCurrency)
        case .tooSmall(let bound): texts(ProblemText.tooSmall, ["bound": .text(words(bound, field, texts))])
        case .tooLarge(let bound): texts(ProblemText.tooLarge, ["bound": .text(words(bound, field, texts))])
        case .notAYear: texts(ProblemText.notAYear)
        case .noSuchDay: texts(ProblemText.noSuchDay)
        case .needsDay: texts(ProblemText.needsDay)
        case .noSuchYear:
            texts(
                ProblemText.noSuchYear,
                ["first": .text("\(likelyYears.lowerBound)"), "last": .text("\(likelyYears.upperBound)")])
        case .noSuchTime: texts(field?.precision == .beginning ? ProblemText.noBeginning : .noSuchTime)
        case .shortYear: texts(ProblemText.shortYear)
        case .otherEdge(let edge): texts(edge == .beginning ? ProblemText.endAtStart : .startAtEnd)
        case .period(nil): texts(ProblemText.period)
        case .period(.beginning): texts(ProblemText.periodAtStart)
        case .period(.end): texts(ProblemText.periodAtEnd)
        case .otherUnit(let count):
            texts(ProblemText.otherUnit, ["value": .text(words(count, field, texts))])
        case .beforeStart(let crossing):
            texts(
                ProblemText.beforeStart,
                [
                    "question": .text(crossing.startField.label[texts.language]),
                    "bound": .text(crossing.startField.words(for: crossing.startValue, options: [], texts)),
                ])
        case .notYesNo: texts(ProblemText.notYesNo)
        case .noSuchNumber(let first, let last):
            texts(ProblemText.noSuchNumber, ["first": .text("\(first)"), "last": .text("\(last)")])
        case .noSuchOption(let near): optionWords(near, texts)
        case .ambiguous(let labels):
            texts(ProblemText.ambiguous, ["labels": .text(labels.prefix(4).joined(separator: "; "))])
        case .tooFew(let count): texts(ProblemText.tooFew, ["count": .count(count)])
        case .tooMany(let count): texts(ProblemText.tooMany, ["count": .count(count)])
        case .notRanked(let count): texts(ProblemText.notRanked, ["count": .count(count)])
        case .nothingToChoose: texts(ProblemText.nothingToChoose)
        case .isTable: texts(ProblemText.isTable)
        }
    }

    private func words(_ bound: Decimal, _ field: Field?, _ texts: Texts) -> String {
        field?.words(for: bound, texts) ?? Formats(texts.language).number(bound)
    }

    private func optionWords(_ near: String?, _ texts: Texts) -> String {
        guard let near else { return texts(ProblemText.noSuchOption) }
        return texts(ProblemText.noSuchOptionNear, ["near": .text(Formats(texts.language).quoted(near))])
    }
}

enum ProblemText: String, TextKey {
    case empty = "problem.empty"
    case notText = "problem.not-text"
    case tooLong = "problem.too-long"
    case notANumber = "problem.not-a-number"
    case bound = "problem.bound"
    case twoReadings = "problem.two-readings"
    case twoDays = "problem.two-days"
    case notWhole = "problem.not-whole"
    case notInCents = "problem.not-in-cents"
    case otherCurrency = "problem.other-currency"
    case foreignCurrency = "problem.foreign-currency"
    case tooSmall = "problem.too-small"
    case tooLarge = "problem.too-large"
    case notAYear = "problem.not-a-year"
    case noSuchDay = "problem.no-such-day"
    case needsDay = "problem.needs-day"
    case noSuchYear = "problem.no-such-year"
    case noSuchTime = "problem.no-such-time"
    case noBeginning = "problem.no-beginning"
    case shortYear = "problem.short-year"
    case endAtStart = "problem.end-at-start"
    case startAtEnd = "problem.start-at-end"
    case period = "problem.period"
    case periodAtStart = "problem.period-at-start"
    case periodAtEnd = "problem.period-at-end"
    case otherUnit = "problem.other-unit"
    case beforeStart = "problem.before-start"
    case notYesNo = "problem.not-yes-no"
    case noSuchNumber = "problem.no-such-number"
    case noSuchOption = "problem.no-such-option"
    case noSuchOptionNear = "problem.no-such-option-near"
    case ambiguous = "problem.ambiguous"
    case tooFew = "problem.too-few"
    case tooMany = "problem.too-many"
    case notRanked = "problem.not-ranked"
    case nothingToChoose = "problem.nothing-to-choose"
    case isTable = "problem.is-table"
}
