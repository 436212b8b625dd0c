package import Wording
import Foundation

/// What the registers say of duties and money, in the same words on the screen and in print.
package enum CatalogText: String, TextKey {
    case dutySince = "catalog.duty-since"
    case dutyNext = "catalog.duty-next"
    case dutyFacts = "catalog.duty-facts"
    case dutyOfState = "catalog.duty-of-state"
    case dutyOfNobody = "catalog.duty-of-nobody"
    case readPart = "catalog.read-part"
    case readSummary = "catalog.read-summary"
    case readNone = "catalog.read-none"
    case check = "catalog.check"
    case doubt = "catalog.doubt"
    case stands = "catalog.stands"
    case stood = "catalog.stood"
    case sourceOf = "catalog.source-of"
    case sourceUndated = "catalog.source-undated"
    case readOn = "catalog.read-on"
    case applicants = "catalog.applicants"
    case cofinancing = "catalog.cofinancing"
    case sums = "catalog.sums"
    case sum = "catalog.sum"
    case converted = "catalog.converted"
    case euros = "catalog.euros"
    case leva = "catalog.leva"
    case francs = "catalog.francs"
    case lastDeadline = "catalog.last-deadline"
    case nextCall = "catalog.next-call"
    case caution = "catalog.caution"
    case figureOld = "catalog.figure-old"
    case figuresOld = "catalog.figures-old"
    case someFiguresOld = "catalog.some-figures-old"
    case newerFigure = "catalog.newer-figure"
}

/// Duties and programmes in sentences.
package struct RegisterWords: Sendable {
    private let texts: Texts
    private let formats: Formats
    private var language: Language { texts.language }

    package init(_ texts: Texts) { (self.texts, formats) = (texts, Formats(texts.language)) }

    // MARK: Duties

    /// A duty with its article, its dates, whom it binds and how far it was read.
    package func line(of duty: Framework.Duty, in act: Framework) -> String {
        let reading: CatalogText? =
            switch duty.reading {
            case .full: nil
            case .part: .readPart
            case .summary: .readSummary
            case .none: .readNone
            }
        let binding: CatalogText? =
            switch duty.binds {
            case .municipality: nil
            case .state: .dutyOfState
            case .nobody: .dutyOfNobody
            }
        let dates = [(CatalogText.dutySince, duty.since), (.dutyNext, duty.next)].compactMap { key, date in
            date.map { texts(key, ["date": .text(formats.date(iso: $0.rawValue))]) }
        }
        let facts =
            [duty.article?[language]].compactMap(\.self) + dates
            + [binding, reading, act.needsCheck(duty) ? .check : nil].compactMap { $0.map { texts($0) } }
        let text = duty.text[language]
        guard !facts.isEmpty else { return text }
        return texts(
            CatalogText.dutyFacts,
            [
                "text": .text(text.withoutStop),
                "facts": .text(facts.joined(separator: "; ")),
            ])
    }

    /// What is to be checked before anyone relies on a duty.
    package func doubt(about duty: Framework.Duty) -> String? {
        duty.doubt.map { texts(CatalogText.doubt, ["text": .text($0[language])]) }
    }

    // MARK: Money

    /// How a programme stood by the date of its source; of an old source nothing is said as if it still held.
    ///
    /// - Parameter day: when it is read; nil for what is printed and lies about for years.
    package func standing(of fund: Funding, on day: Day?) -> String {
        let source =
            fund.asOf.map { texts(CatalogText.sourceOf, ["date": .text(formats.date(iso: $0.rawValue))]) }
            ?? texts(CatalogText.sourceUndated)
        let holds = !fund.status.invites || (day.map(fund.isFresh) ?? false)
        return texts(
            holds ? CatalogText.stands : .stood,
            [
                "status": .text(texts.text("funding." + fund.status.rawValue) ?? ""),
                "source": .text(source),
            ])
    }

    /// The day somebody looked at its pages.
    package func reading(of fund: Funding) -> String? {
        fund.read.map { texts(CatalogText.readOn, ["date": .text(formats.date($0))]) }
    }

    /// Who may apply, what one pays oneself, what there is, by when, and what could mislead; a sentence each.
    package func facts(of fund: Funding) -> [String] {
        let said: [(CatalogText, String?)] = [
            (.applicants, fund.applicants?.text[language]), (.cofinancing, fund.cofinancing?.text[language]),
            (.sums, fund.sums.isEmpty ? nil : fund.sums.map(words).joined(separator: "; ")),
            (.lastDeadline, fund.lastDeadline.map { formats.date(iso: $0.rawValue) }),
            (.nextCall, fund.nextCall?.text[language]), (.caution, fund.caution?.text[language]),
        ]
        return said.compactMap { key, text in
            text.map { texts(key, ["text": .text($0)]) }
        }
    }

    /// „общ бюджет: около 1 940 000 000 евро (3 800 000 000 лв.)“
    func words(of sum: Funding.Sum) -> String {
        let amount: String
        if let original = sum.original {
            let about = Funding.Span(least: sum.euros.least.rounded, most: sum.euros.most.rounded)
            amount = texts(
                CatalogText.converted,
                [
                    "euros": .text(words(about, .euro)),
                    "original": .text(words(original.amount, original.currency)),
                ])
        } else {
            amount = words(sum.euros, .euro)
        }
        return texts(CatalogText.sum, ["what": .text(sum.what[language]), "amount": .text(amount)])
    }

    private func words(_ span: Funding.Span, _ currency: Funding.Currency) -> String {
        let ends = span.least == span.most ? [span.least] : [span.least, span.most]
        let amount = ends.map(formats.sum).joined(separator: "–")
        let key: CatalogText =
            switch currency {
            case .euro: .euros
            case .lev: .leva
            case .franc: .francs
            }
        return texts(key, ["amount": .text(amount)])
    }
}

extension String {
    /// Without the full stop at its end, where that ends a sentence and not a year: „до 2027 г.“
    fileprivate var withoutStop: String {
        guard hasSuffix("."), !hasSuffix(" г."), !hasSuffix("\u{00A0}г.") else { return self }
        return String(dropLast())
    }
}

extension Decimal {
    /// With three digits that tell: a sum that was converted is no more exact than the one it comes from.
    fileprivate var rounded: Decimal {
        var whole = Decimal()
        var (exact, result) = (self, Decimal())
        NSDecimalRound(&whole, &exact, 0, .down)
        NSDecimalRound(&result, &exact, 3 - whole.description.count, .plain)
        return result
    }
}
