import Foundation
import Guide
import Wording

/// How a reply is to be written, in words.
struct ReplyForm {
    let subject: Subject
    let texts: Texts

    private var field: Field { subject.field }

    /// The options with their numbers.
    var options: [String] {
        let first = field.kind == .scale ? field.firstLevel(of: subject.options) : 1
        return subject.options.enumerated().map { "\(first + $0). " + Self.line($1, texts.language) }
    }

    static func line(_ option: Option, _ language: Language) -> String {
        guard let description = option.description?[language], !description.isEmpty else {
            return option.label[language]
        }
        return option.label[language] + " – " + description
    }

    /// One sentence that says what to type.
    var hint: String {
        switch field.kind.shape {
        case .text: texts(field.kind == .longText ? FormText.longText : .text)
        case .number: numberHint
        case .day: dayHint
        case .flag: texts(FormText.yesNo)
        case .option: subject.options.isEmpty ? noOptions : texts(FormText.choice)
        case .level: texts(FormText.scale)
        case .options:
            subject.options.isEmpty
                ? noOptions
                : ([texts(FormText.choices)] + noneIsZero + limits).joined(separator: " ")
        case .order: subject.options.isEmpty ? noOptions : texts(FormText.ranking)
        case .file: texts(FormText.file)
        case .rows: texts(FormText.table)
        }
    }

    /// Where there is nothing to choose from, the table that has to be filled in first is named.
    private var noOptions: String {
        guard let source = subject.source else { return texts(FormText.noOptions) }
        return texts(FormText.noOptionsYet, ["question": .text(source.name), "way": .text(source.way)])
    }

    private var dayHint: String {
        switch field.precision {
        case .day: texts(FormText.date)
        case .loose: texts(FormText.time)
        case .beginning: texts(FormText.beginning)
        }
    }

    private var numberHint: String {
        switch field.kind {
        case .money: bounded(.money, .moneyFrom, .moneyTo, .moneyFromTo)
        case .year: bounded(.year, .yearFrom, .yearTo, .yearFromTo)
        default: bounded(.number, .numberFrom, .numberTo, .numberFromTo) + unit
        }
    }

    private func bounded(_ free: FormText, _ from: FormText, _ to: FormText, _ both: FormText) -> String {
        let key =
            switch (field.minimum, field.maximum) {
            case (nil, nil): free
            case (_?, nil): from
            case (nil, _?): to
            case (_?, _?): both
            }
        return texts(key, ["from": .text(plain(field.minimum)), "to": .text(plain(field.maximum))])
    }

    private func plain(_ number: Decimal?) -> String {
        guard let number else { return "" }
        return field.kind == .year ? "\(number)" : Formats(texts.language).number(number)
    }

    private var unit: String {
        guard let unit = field.ownUnit?[texts.language], !unit.isEmpty else { return "" }
        return " " + texts(FormText.unit, ["unit": .text(unit)])
    }

    private var noneIsZero: [String] { fewest == 0 ? [texts(FormText.noneIsZero)] : [] }
    private var fewest: Int { field.minimum.map(Int.init(rounding:)) ?? 0 }

    /// How many must and may be picked, a sentence each.
    var limits: [String] {
        (fewest == 0 ? [] : [texts(FormText.atLeast, ["count": .count(fewest)])])
            + (field.most.map { [texts(FormText.atMost, ["count": .count($0)])] } ?? [])
    }
}

enum FormText: String, TextKey {
    case text = "wizard.form-text"
    case longText = "wizard.form-long-text"
    case number = "wizard.form-number"
    case numberFrom = "wizard.form-number-from"
    case numberTo = "wizard.form-number-to"
    case numberFromTo = "wizard.form-number-from-to"
    case money = "wizard.form-money"
    case moneyFrom = "wizard.form-money-from"
    case moneyTo = "wizard.form-money-to"
    case moneyFromTo = "wizard.form-money-from-to"
    case year = "wizard.form-year"
    case yearFrom = "wizard.form-year-from"
    case yearTo = "wizard.form-year-to"
    case yearFromTo = "wizard.form-year-from-to"
    case unit = "wizard.form-unit"
    case date = "wizard.form-date"
    case time = "wizard.form-time"
    case beginning = "wizard.form-beginning"
    case yesNo = "wizard.form-yes-no"
    case choice = "wizard.form-choice"
    case scale = "wizard.form-scale"
    case choices = "wizard.form-choices"
    case noneIsZero = "wizard.form-none-is-zero"
    case atLeast = "wizard.form-at-least"
    case atMost = "wizard.form-at-most"
    case ranking = "wizard.form-ranking"
    case noOptions = "wizard.form-no-options"
    case noOptionsYet = "wizard.form-no-options-yet"
    case file = "wizard.form-file"
    case table = "wizard.form-table"
}
