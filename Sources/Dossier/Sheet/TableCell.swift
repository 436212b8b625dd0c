import Answers
import Foundation
import Guide
import Wording

/// One cell of a table as a spreadsheet has it.
struct TableCell {
    private let text: String
    private let field: Field
    private let options: [Option]
    private let language: Language

    init(_ text: String, _ field: Field, _ options: [Option], _ language: Language) {
        (self.text, self.field, self.options, self.language) = (text, field, options, language)
    }

    /// The value as a reply to the question would give it, but that rows and entries of registers go by their id or
    /// name only: nobody sees their numbers in a file.
    var value: Result<Value, ReplyProblem> {
        if case .listed = field.options { return field.read(entries, options: options, language: language) }
        switch field.kind {
        case .choice, .choices, .checklist, .ranking: break
        default: return field.read(text, options: options, language: language)
        }
        let picker = OptionPicker(options: options, language: language)
        let isNumber = parts.contains { Int($0) != nil && picker.exact($0) == nil }
        if isNumber, picker.exact(text) == nil, !options.isEmpty { return .failure(.noSuchOption(near: nil)) }
        return field.read(entries, options: options, language: language)
    }

    /// Lines within a cell divide entries as semicolons do.
    private var entries: String {
        switch field.kind {
        case .choices, .checklist, .ranking: text.replacing("\n", with: "; ")
        default: text
        }
    }

    private var parts: [String] {
        if field.kind == .choice { return [text] }
        let separator: Character = entries.contains(";") ? ";" : ","
        return entries.split(separator: separator).map { $0.trimmingCharacters(in: .whitespaces) }
    }
}
