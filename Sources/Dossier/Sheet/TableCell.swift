import Answers
import Findings
import Foundation
import Guide
import Wording

/// One cell of a table as a spreadsheet has it.
struct TableCell {
    /// Without spaces around it.
    let text: String
    let column: Column
    /// The place of its column in the file, from 1.
    let number: Int

    private var field: Field { column.field }

    /// The value as a reply to the question would give it, but that rows and entries of registers go by their id or
    /// name only: nobody sees their numbers in a file.
    func value(_ options: [Option], _ language: Language) -> Result<Value, ReplyProblem> {
        if case .listed = field.options { return field.read(entries, options: options, language: language) }
        switch field.kind.shape {
        case .option, .options, .order: break
        default: return field.read(text, options: options, language: language)
        }
        let picker = OptionPicker(options: options, language: language)
        // A name may hold what divides entries.
        if field.kind == .choices, let one = picker.exact(text) { return .success(.list([one.id])) }
        let isNumber = parts.contains { Int($0) != nil && picker.exact($0) == nil }
        if isNumber, picker.exact(text) == nil, !options.isEmpty { return .failure(.noSuchOption(near: nil)) }
        return field.read(entries, options: options, language: language)
    }

    /// Lines within a cell divide entries as semicolons do.
    private var entries: String {
        switch field.kind.shape {
        case .options, .order: text.replacing("\n", with: "; ")
        default: text
        }
    }

    private var parts: [String] {
        if field.kind == .choice { return [text] }
        let separator: Character = entries.contains(";") ? ";" : ","
        return entries.split(separator: separator).map { $0.trimmingCharacters(in: .whitespaces) }
    }

    /// Why there is no value, with the arguments of the finding.
    ///
    /// What the question itself says of picks speaks of numbers on a screen, which a file does not have.
    func finding(
        for problem: ReplyProblem, _ options: [Option], _ texts: Texts
    ) -> (code: SheetFinding, arguments: [String: String]) {
        var arguments = [
            "column": field.label[texts.language], "number": "\(number)", "value": String(text.prefix(80)),
        ]
        switch problem {
        case .noSuchOption, .noSuchNumber:
            arguments["near"] = near(options.map { $0.label[texts.language] }, options.map(\.id))
            return (.wrongPick, arguments)
        case .nothingToChoose: return (.nothingToPick, arguments)
        default:
            arguments["problem"] = problem.words(texts, for: field)
            return (.wrongCell, arguments)
        }
    }

    /// The nearest name, or the first ones when none is near.
    private func near(_ labels: [String], _ ids: [String]) -> String {
        let first = labels.prefix(8).joined(separator: "; ") + (labels.count > 8 ? "; …" : "")
        return nearName(to: text, among: labels + ids) ?? first
    }
}
