import Answers
import Foundation
import Guide
import Terminal
import Wording

/// How the reply to a field is given where the terminal draws it.
struct FieldForm {
    let subject: Subject
    /// What stands there now.
    let value: Value?
    let texts: Texts

    private var field: Field { subject.field }
    private var language: Language { texts.language }

    var form: Asked.Form {
        switch field.kind.shape {
        case .text where field.kind == .longText: .text(typed)
        case .flag: .choice(.yesNo(texts, now: value?.flag))
        case .option, .level: subject.options.isEmpty ? .line("") : .choice(picking)
        case .options: subject.options.isEmpty ? .line("") : .choices(picking)
        case .order: subject.options.isEmpty ? .line("") : .ranking(picking)
        case .text, .number, .day, .file, .rows: .line(typed)
        }
    }

    /// What the form itself does not show: limits, units, the form of a date.
    var hint: String {
        switch field.kind.shape {
        case .text, .flag: ""
        case .option, .level, .options, .order:
            subject.options.isEmpty ? ReplyForm(subject: subject, texts: texts).hint : limits
        case .number, .day, .file, .rows: ReplyForm(subject: subject, texts: texts).hint
        }
    }

    private var limits: String {
        field.kind.shape == .options
            ? ReplyForm(subject: subject, texts: texts).limits.joined(separator: " ") : ""
    }

    private var picking: Picking {
        let ids = subject.options.map(\.id)
        let first = field.kind == .scale ? field.firstLevel(of: subject.options) : 1
        let picked: [Int] =
            switch value {
            case .text(let id): ids.firstIndex(of: id).map { [$0] } ?? []
            case .number(let level): [Int(rounding: level) - first].filter(ids.indices.contains)
            case .list(let list): list.compactMap(ids.firstIndex)
            case .about, .flag, nil: []
            }
        let isWhole = value?.list.map { $0.count == picked.count } ?? true
        return Picking(subject.options.map(entry), first: first, picked: picked, isWhole: isWhole)
    }

    private func entry(_ option: Option) -> Picking.Entry {
        let searched = [option.id, option.label[language.other], option.description?[language.other]]
        // What rows are put in order by is to be seen of all of them at once.
        let isOrder = field.kind == .ranking
        return Picking.Entry(
            label: isOrder ? ReplyForm.line(option, language) : option.label[language],
            detail: isOrder ? "" : option.description?[language] ?? "",
            searched: searched.compactMap(\.self).joined(separator: " "))
    }

    /// The value as a person would type it, to be changed in its place.
    private var typed: String {
        switch (field.kind, value) {
        case (.date, .text(let text)):
            Day(text).map { "\($0.day).\($0.month).\($0.year)" } ?? Formats(language).time(saved: text)
        case (_, .text(let text)): text
        case (_, .number(let number)): plain(number)
        case (_, .about(let number)): Formats(language).said(plain(number), isAbout: true)
        default: ""
        }
    }

    /// Without marks between thousands; never with three digits after the decimal sign, which could be thousands.
    private func plain(_ number: Decimal) -> String {
        let parts = "\(number)".split(separator: ".")
        guard parts.count == 2 else { return "\(number)" }
        return parts[0] + language.decimalSign + parts[1] + (parts[1].count == 3 ? "0" : "")
    }
}

extension Picking {
    static func yesNo(_ texts: Texts, now flag: Bool? = nil) -> Picking {
        Picking(
            [ValueText.yes, .no].map { Entry(label: texts($0)) }, picked: flag.map { [$0 ? 0 : 1] } ?? [])
    }
}
