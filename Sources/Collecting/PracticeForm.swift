import Answers
import Catalog
import Foundation
import Guide
import Wording

/// What a part is asked with: its words, the options, how a reply is read.
struct PracticeForm {
    let texts: Texts
    let themes: [Option]
    /// Countries by ISO 3166-1 code; known by code and name, and too many to be printed.
    let countries: [Option]
    let today: Day

    /// The options of a choice in their order; empty for everything else.
    func options(of part: PracticePart, in draft: PracticeDraft) -> [Option] {
        switch part {
        case .fact(.country): countries
        case .fact(.territory): named(Practice.Territory.self, "territory.")
        case .fact(.status): named(Practice.Status.self, "status.")
        case .fact(.themes): themes
        case .fact(.participation): named(Participation.self, "participation.")
        case .fact(.needs): named(Practice.Need.self, "need.")
        case .fact(.sizes): named(SizeBand.self, "size.")
        case .result(_, .source), .cost(.source):
            (1...PracticeDraft.mostRounds).prefix(draft.sourceCount).map { number in
                let title = draft.replies[.source(number, .title)]?.text ?? ""
                return Option(id: "\(number)", label: Localized(same: title))
            }
        default: []
        }
    }

    private func named<Choice>(_ type: Choice.Type, _ prefix: String) -> [Option]
    where Choice: RawRepresentable<String> & CaseIterable {
        Choice.allCases.map { choice in
            let key = prefix + choice.rawValue
            let label = Localized { texts.inLanguage($0).text(key) ?? choice.rawValue }
            return Option(id: choice.rawValue, label: label)
        }
    }

    /// How replies to the part are read.
    func field(of part: PracticePart) -> Field {
        var field = Field(
            kind: kind(of: part), label: .empty, help: .empty, example: .empty, minimum: nil, maximum: nil,
            unit: nil, options: .none, isPersonal: false)
        switch part {
        case .fact(.population): (field.minimum, field.maximum) = (1, 1_000_000_000)
        case .fact(.started), .result(_, .year):
            (field.minimum, field.maximum) = (1900, Decimal(today.year))
        case .fact(.themes): field.minimum = 1
        case .cost(.amount): field.minimum = 0
        default: break
        }
        return field
    }

    func kind(of part: PracticePart) -> Kind {
        switch part {
        case .words(.title, _), .words(.place, _): .text
        case .words: .longText
        case .fact(let fact): kind(of: fact)
        case .source(_, .read): .date
        case .source: .text
        case .result(_, .figure): .number
        case .result(_, .unit): .text
        case .result(_, .year): .year
        case .result(_, .source), .cost(.source): .choice
        case .cost(.amount): .number
        case .cost: .text
        case .keep: .yesNo
        }
    }

    private func kind(of fact: PracticeFact) -> Kind {
        switch fact {
        case .country, .territory, .status, .participation: .choice
        case .population: .number
        case .started: .year
        case .themes, .needs, .sizes: .choices
        case .technology, .funding: .text
        case .openSource, .official, .warning: .yesNo
        }
    }

    /// What the kind of the field does not see: nil when the value can be used.
    func trouble(with value: Value, for part: PracticePart) -> CollectingText? {
        switch (part, value) {
        case (.source(_, .address), .text(let text)):
            let isPage = ["https://", "http://"].contains { text.hasPrefix($0) && text.count > $0.count + 2 }
            return isPage && !text.contains(where: \.isWhitespace) ? nil : .notAnAddress
        case (.cost(.currency), .text(let text)):
            return text.count == 3 && text.allSatisfy { $0.isASCII && $0.isLetter } ? nil : .notACurrency
        default: return nil
        }
    }

    /// What Enter stands for when nothing was told yet.
    func proposal(for part: PracticePart, in draft: PracticeDraft) -> Value? {
        switch part {
        case .fact(.country): .text("BG")
        case .cost(.currency): .text("EUR")
        case .source(_, .read): .text(today.description)
        case .fact(.warning): .flag(false)
        case .keep: .flag(true)
        default:
            part.language == draft.language ? nil : part.translation.flatMap { draft.replies[$0] }
        }
    }

    // MARK: Words

    /// The question.
    func question(of part: PracticePart) -> String {
        switch part {
        case .words(let words, let language): inLanguage(texts(words.question), language)
        case .fact(let fact): texts(fact.question)
        case .source(let number, let part): texts(part.question, ["number": .count(number)])
        case .result(let number, .unit(let language)):
            inLanguage(texts(CollectingText.resultUnit, ["number": .count(number)]), language)
        case .result(let number, let part): texts(part.question, ["number": .count(number)])
        case .cost(.per(let language)): inLanguage(texts(CollectingText.costPer), language)
        case .cost(let part): texts(part.question)
        case .keep: texts(CollectingText.keep)
        }
    }

    /// The language is named only where it is not the one spoken.
    private func inLanguage(_ question: String, _ language: Language) -> String {
        if language == texts.language { return question }
        let inLanguage: CollectingText =
            switch language {
            case .bg: .inBulgarian
            case .en: .inEnglish
            }
        return texts(inLanguage, ["question": .text(question)])
    }

    /// How to reply, in one line; what Enter does stands at the end.
    ///
    /// - Parameter isDrawn: whether what can be picked is drawn, so that there is no number to type.
    func hint(for part: PracticePart, in draft: PracticeDraft, isDrawn: Bool = false) -> String {
        var hints = isDrawn && isPicked(part) ? [] : [texts(way(to: part))]
        if part.translation != nil, part.language != draft.language {
            hints = [texts(CollectingText.enterSame)]
        } else if draft.replies[part] == nil, let proposal = proposal(for: part, in: draft), part != .keep {
            hints.append(
                texts(
                    CollectingText.enterProposal, ["value": .text(words(for: proposal, of: part, in: draft))])
            )
        } else if part.isOptional, draft.replies[part] == nil {
            hints.append(texts(CollectingText.enterSkips))
        }
        return hints.joined(separator: " ")
    }

    private func isPicked(_ part: PracticePart) -> Bool {
        [.choice, .choices, .yesNo].contains(kind(of: part))
    }

    private func way(to part: PracticePart) -> CollectingText {
        switch part {
        case .words(.title, _), .words(.place, _): .wayLine
        case .fact(.country): .wayCountry
        case .fact(.technology), .fact(.funding): .wayList
        case .source(_, .address): .wayAddress
        case .cost(.currency): .wayCurrency
        default:
            switch kind(of: part) {
            case .number: .wayNumber
            case .year: .wayYear
            case .date: .wayDate
            case .choice: .wayChoice
            case .choices: .wayChoices
            case .yesNo: .wayYesNo
            case .longText: .wayText
            default: .wayLine
            }
        }
    }

    /// A reply as a person reads it.
    func words(for value: Value, of part: PracticePart, in draft: PracticeDraft) -> String {
        let options = options(of: part, in: draft)
        func label(_ id: String) -> String {
            options.first { $0.id == id }?.label[texts.language] ?? id
        }
        switch value {
        case .text(let text):
            if case .source(_, .read) = part, let day = Day(text) { return Formats(texts.language).date(day) }
            return label(text)
        case .number(let number), .about(let number):
            let isYear = kind(of: part) == .year
            return isYear ? "\(number)" : Formats(texts.language).number(number)
        case .flag(let flag): return texts(flag ? CollectingText.yes : .no)
        case .list(let ids):
            return ids.isEmpty ? texts(CollectingText.nothing) : Formats(texts.language).list(ids.map(label))
        }
    }
}
