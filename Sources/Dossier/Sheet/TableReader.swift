import Answers
import CSV
import Findings
import Foundation
import Guide
import Wording

/// Reads the rows of one table from comma-separated values, as a spreadsheet saves them: headings first, a row a line,
/// each cell in any form one may type at the question. An empty cell says nothing.
struct TableReader {
    private let file: String
    private let table: Question
    private let words: AnswerWords
    private let hasEvidence: (String) -> Bool

    init(
        file: String, table: Question, words: AnswerWords,
        hasEvidence: @escaping (String) -> Bool = { _ in true }
    ) {
        (self.file, self.table, self.words, self.hasEvidence) = (file, table, words, hasEvidence)
    }

    func read(_ bytes: [UInt8]) throws(DossierError) -> SheetReader.Reading {
        let lines = try lines(of: bytes)
        guard let first = lines.first else { throw .tableEmpty(file: file) }
        let heading = TableHeading(first, of: table, file: file)
        var draft = TableDraft(
            file: file, table: table, heading: heading, words: words, hasEvidence: hasEvidence)
        draft.read(lines.dropFirst())
        var sheet = AnswerSheet(guide: words.walk.guide.id, municipality: "")
        sheet.tables[table.id] = draft.rows.map(\.row)
        let places = draft.rows.map { (AnswerPath(table.id, row: $0.row.id), $0.line) }
        return SheetReader.Reading(
            sheet: sheet, findings: Findings(draft.findings.inReadingOrder),
            lines: Dictionary(places, uniquingKeysWith: { one, _ in one }))
    }

    private func lines(of bytes: [UInt8]) throws(DossierError) -> ArraySlice<CSV.Row> {
        guard bytes.count <= SheetReader.largestSheet else { throw .sheetTooLarge(file: file) }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .tableNotUTF8(file: file) }
        do throws(CSVTrouble) {
            var lines = try CSV.read(text)
            for index in lines.indices {
                lines[index].cells = lines[index].cells.map { $0.cleaned(keepingLines: true) }
            }
            // Excel takes a first line such as „sep=;“ as a word to itself.
            return lines.first?.cells.first?.lowercased() == "sep=" ? lines.dropFirst() : lines[...]
        } catch {
            throw .tableTrouble(file: file, error)
        }
    }
}
