import Answers
import Catalog
import Foundation
import Guide
import Wording

/// What a part is asked with: its words, the options, how a reply is read.
struct PracticeForm {
    var texts: Texts
    let themes: [Option]
    /// By ISO 3166-1 code.
    let countries: [Option]
    let today: Day

    /// The options of a choice in their order; empty for everything else.
    func options(of part: PracticePart, in draft: PracticeDraft) -> [Option] {
        switch part {
        case .fact(.country): countries.sorted { $0.label[texts.language] < $1.label[texts.language] }
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

    /// How the part is asked and replies to it are read.
    func field(of part: PracticePart, in draft: PracticeDraft) -> Field {
        let options = options(of: part, in: draft)
        let label = Localized { Self.question(of: part, texts.inLanguage($0)) }
        let help = way(to: part).map { way in Localized { texts.inLanguage($0)(way) } } ?? .empty
        var field = Field(
            kind: kind(of: part), label: label, help: help, example: .empty, minimum: nil, maximum: nil,
            unit: nil, options: options.isEmpty ? .none : .listed(options), isPersonal: false)
        switch part {
        case .fact(.population): (field.minimum, field.maximum, field.isWhole) = (1, 1_000_000_000, true)
        case .fact(.started), .result(_, .year):
            (field.minimum, field.maximum) = (1900, Decimal(today.year))
        case .fact(.themes): field.minimum = 1
        case .cost(.amount): (field.minimum, field.mayNameEuros) = (0, true)
        default: break
        }
        return field
    }

    private func kind(of part: PracticePart) -> Kind {
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
        case (_, .about): return .notRough
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

    private static func question(of part: PracticePart, _ texts: Texts) -> String {
        switch part {
        case .words(let words, let language): inLanguage(texts(words.question), language, texts)
        case .fact(let fact): texts(fact.question)
        case .source(let number, let part): texts(part.question, ["number": .count(number)])
        case .result(let number, .unit(let language)):
            inLanguage(texts(CollectingText.resultUnit, ["number": .count(number)]), language, texts)
        case .result(let number, let part): texts(part.question, ["number": .count(number)])
        case .cost(.per(let language)): inLanguage(texts(CollectingText.costPer), language, texts)
        case .cost(let part): texts(part.question)
        case .keep: texts(CollectingText.keep)
        }
    }

    /// The language is named only where it is not the one spoken.
    private static func inLanguage(_ question: String, _ language: Language, _ texts: Texts) -> String {
        if language == texts.language { return question }
        let inLanguage: CollectingText =
            switch language {
            case .bg: .inBulgarian
            case .en: .inEnglish
            }
        return texts(inLanguage, ["question": .text(question)])
    }

    /// How to reply, where the kind of the field does not say it.
    func way(to part: PracticePart) -> CollectingText? {
        switch part {
        case .words(.title, _), .words(.place, _): nil
        case .words: .wayText
        case .fact(.country): .wayCountry
        case .fact(.technology), .fact(.funding): .wayList
        case .source(_, .address): .wayAddress
        case .cost(.amount): .wayAmount
        case .cost(.currency): .wayCurrency
        default: nil
        }
    }
}
