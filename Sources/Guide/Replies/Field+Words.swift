package import Answers
package import Foundation
package import Wording

package enum ValueText: String, TextKey {
    case yes = "value.yes"
    case no = "value.no"
    case nothing = "value.nothing"
    case gone = "value.gone"
    case untitledRow = "value.untitled-row"
    case goneQuestion = "value.gone-question"
}

/// One of what a guide counts in.
package enum UnitText: String, TextKey {
    case person = "unit.one-people"
    case settlement = "unit.one-settlements"
    case measure = "unit.one-measures"
    case day = "unit.one-days"
    case dataset = "unit.one-datasets"
}

extension Field {
    /// An answer as a person reads it: labels for ids, numbers and dates in the form of the language.
    package func words(for value: Value, options: [Option], _ texts: Texts) -> String {
        switch (kind.shape, value) {
        case (.day, .text(let text)): Formats(texts.language).time(saved: text)
        case (.level, .number(let number)): levelWords(Int(rounding: number), options, texts)
        case (.option, .text(let id)), (.options, .text(let id)): label(id, options, texts)
        case (.order, .list(let ids)):
            ids.enumerated().map { "\($0 + 1). \(label($1, options, texts))" }.joined(separator: "; ")
        case (_, .list(let ids)) where ids.isEmpty: texts(ValueText.nothing)
        case (_, .list(let ids)): ids.map { label($0, options, texts) }.joined(separator: "; ")
        case (_, .number(let number)): words(for: number, texts)
        case (_, .about(let number)):
            Formats(texts.language).said(words(for: number, texts), isAbout: true)
        case (_, .text(let text)): text
        case (_, .flag(let flag)): texts(flag ? ValueText.yes : .no)
        }
    }

    /// A number with the unit of the field.
    package func words(for number: Decimal, _ texts: Texts) -> String {
        let formats = Formats(texts.language)
        switch kind {
        case .money: return formats.money(number)
        case .year: return formats.year(Int(rounding: number))
        default: break
        }
        guard let unit = unit(of: number, texts), !unit.isEmpty else { return formats.given(number) }
        return formats.given(number) + texts.language.gap(before: unit) + unit
    }

    /// The unit of the question, else that of its kind.
    package var ownUnit: Localized? { unit ?? kind.unit }

    /// The unit of a number in words; of one, in the singular.
    package func unit(of number: Decimal, _ texts: Texts) -> String? {
        guard let unit = ownUnit else { return nil }
        let one = number == 1 ? UnitText(rawValue: "unit.one-" + unit.en) : nil
        return one.map { texts($0) } ?? unit[texts.language]
    }

    private func levelWords(_ level: Int, _ options: [Option], _ texts: Texts) -> String {
        let index = level - firstLevel(of: options)
        guard options.indices.contains(index) else { return "\(level)" }
        return "\(level) – \(options[index].label[texts.language])"
    }

    private func label(_ id: String, _ options: [Option], _ texts: Texts) -> String {
        options.first { $0.id == id }?.label[texts.language] ?? texts(ValueText.gone)
    }
}
