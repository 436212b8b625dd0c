import Answers
import Catalog
import Foundation
import Guide
import Strategy
import Wording

extension Facts {
    /// A value as it is printed; nil when nothing printable is left, such as the title of a row that is gone.
    func words(_ value: Value, _ field: Field) -> String? {
        switch field.kind.shape {
        case .text where field.kind == .longText: value.text?.tidied?.withoutTabs
        case .text: value.text?.tidied?.cleaned()
        case .number: value.number.map { formats.said(number($0, of: field), isAbout: value.isAbout) }
        case .day: value.text.map { formats.time(saved: $0).cleaned() }
        case .flag: value.flag.map { say($0 ? .yes : .no) }
        case .option: value.text.flatMap { option($0, field.options) }
        case .options where value.list == []: texts(ValueText.nothing)
        case .options, .order: options(value.list ?? [], field.options)
        case .level: value.countable.map { level($0, of: field) }
        case .rows, .file: nil
        }
    }

    private func number(_ value: Decimal, of field: Field) -> String {
        switch field.kind {
        case .money: formats.money(value)
        case .year: String(Int(rounding: value))
        default: number(value, field.unit(of: value, texts).map(Mark.unmarked))
        }
    }

    func number(_ value: Decimal, _ unit: String?) -> String {
        guard let unit, !unit.isEmpty else { return formats.given(value) }
        return formats.given(value) + language.gap(before: unit) + unit
    }

    private func options(_ ids: [String], _ source: OptionSource) -> String? {
        let labels = ids.compactMap { option($0, source) }
        return labels.isEmpty ? nil : labels.joined(separator: "; ")
    }

    /// What an option is called; nil when it is a row that is gone.
    func option(_ id: String, _ source: OptionSource) -> String? {
        switch source {
        case .none: id.cleaned()
        case .listed(let options): options.first { $0.id == id }.map { words($0.label) } ?? id.cleaned()
        case .rows(let table): rows(of: table).contains(id) ? rowTitle(table, id) : nil
        case .register(let register): entry(id, of: register) ?? id.cleaned()
        }
    }

    /// What an option of a column or question is called.
    func option<Content>(_ id: String, of cell: Cell<Content>) -> String {
        field(at: cell.path).flatMap { option(id, $0.options) } ?? id.cleaned()
    }

    func option<Choice: RawRepresentable<String>>(_ choice: Choice, of cell: Cell<Choice>) -> String {
        option(choice.rawValue, of: cell)
    }

    /// What a row is called: the first of the columns it is named by, or that column and the number of the row while it is
    /// empty.
    func rowTitle(_ table: String, _ row: String) -> String {
        guard let first = question(table)?.naming.first else { return row }
        if case .said(let words) = told(table, row: row, first) { return Mark.plain(words).cleaned() }
        let number =
            rows(of: table).firstIndex(of: row).map { "\u{A0}\(say(.numberSign))\u{A0}\($0 + 1)" } ?? ""
        return words(first.field.label) + number
    }

    /// A source that the register has put beside an answer is called as it is in the language of the document.
    func inOwnWords(_ source: Source) -> Source {
        guard let title = library.registerSources.first(where: { $0.versions.contains(source.title) }) else {
            return source
        }
        var source = source
        source.title = title[language]
        return source
    }

    private func entry(_ id: String, of register: Register) -> String? {
        switch register {
        case .practices: library.practices[id].map { words($0.title) }
        case .frameworks: library.frameworks.first { $0.id == id }.map { words($0.title) }
        case .funding: library.funding[id].map { words($0.title) }
        case .indicators: library.indicators[id].map { words($0.title) }
        case .methods: library.methods[id].map { words($0.title) }
        case .countries: words(countryName(id))
        }
    }

    /// The name of a level; the number itself when the scale has no such level.
    func level(_ level: Int, of field: Field) -> String {
        guard case .listed(let options) = field.options else { return "\(level)" }
        let position = level - field.firstLevel(of: options)
        return options.indices.contains(position) ? words(options[position].label) : "\(level)"
    }
}

extension String {
    fileprivate var withoutTabs: String {
        utf8.contains(UInt8(ascii: "\t")) ? replacing("\t", with: " ") : self
    }
}
