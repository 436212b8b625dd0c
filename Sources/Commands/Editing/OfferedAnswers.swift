import Answers
import Document
import Dossier
import Edits
import Guide
import Wording

/// Edits of texts that are answers, as a sheet that `pateka import` takes.
struct OfferedAnswers {
    private let answers: Answers
    private let guide: Guide
    /// What each answer would become.
    private(set) var texts: [AnswerPath: String] = [:]

    init(_ offers: [Edits.Offer], _ answers: Answers, _ guide: Guide) {
        (self.answers, self.guide) = (answers, guide)
        for offer in offers {
            let paths = Set(offer.origins.compactMap(AnswerPath.init(parsing:)))
            let found = paths.compactMap { path in changed(path, offer).map { (path, $0) } }
            // Where two answers say the same, nobody knows which was meant.
            if found.count == 1, let (path, text) = found.first { texts[path] = text }
        }
    }

    /// The answer with the edit in it; nil where the edited words are no text of its own, or an edit leaves nothing.
    private func changed(_ path: AnswerPath, _ offer: Edits.Offer) -> String? {
        let (old, new) = (offer.old.bare, offer.new.uncounted)
        guard let kind = kind(path), !new.isEmpty, !old.isEmpty else { return nil }
        let isParted = new.contains(where: \.isNewline)
        guard kind == .longText || !isParted else { return nil }
        guard let text = texts[path] ?? answers.value(path)?.text else {
            return offer.old.isGap && answers[path] == nil ? new : nil
        }
        if text.bare == old { return new }
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let own = lines.indices.filter { lines[$0].words(saying: old) != nil }
        guard let line = own.first, let words = lines[line].words(saying: old) else {
            return lines.first?.behindLabel(old, new).map { first in
                ([first] + lines.dropFirst().map(String.init)).joined(separator: "\n")
            }
        }
        let mark = lines[line].dropLast(words.count)
        // Two paragraphs are no longer one item.
        guard own.count == 1, mark.isEmpty || !isParted else { return nil }
        let before = lines[..<line].map(String.init), after = lines[(line + 1)...].map(String.init)
        return (before + [mark + new] + after).joined(separator: "\n")
    }

    /// That of an answer in words; nil for any other.
    private func kind(_ path: AnswerPath) -> Kind? {
        guard let question = guide.question(path.question), (path.row == nil) == (path.column == nil) else {
            return nil
        }
        let field = path.column.map { question.column($0)?.field } ?? question.field
        return field.map(\.kind).flatMap { $0 == .text || $0 == .longText ? $0 : nil }
    }

    /// The sheet with nothing but these answers.
    func sheet(municipality: String) -> AnswerSheet {
        let all = AnswerSheet(
            of: answers, guide: guide.id, guideVersion: guide.version, municipality: municipality)
        var sheet = AnswerSheet(guide: guide.id, guideVersion: guide.version, municipality: municipality)
        for (path, text) in texts where path.row == nil {
            let source = all.answers[path.question]?.source
            sheet.answers[path.question] = AnswerSheet.Entry(.value(.text(text)), source: source)
        }
        for (table, rows) in all.tables {
            let own = rows.compactMap { row in changed(row, of: table) }
            sheet.tables[table] = own.isEmpty ? nil : own
        }
        return sheet
    }

    private func changed(_ row: AnswerSheet.Row, of table: String) -> AnswerSheet.Row? {
        var own = row
        (own.copied, own.cells) = ([], [:])
        for (path, text) in texts where path.question == table && path.row == row.id {
            guard let column = path.column else { continue }
            own.cells[column] = AnswerSheet.Entry(.value(.text(text)), source: row.cells[column]?.source)
        }
        return own.cells.isEmpty ? nil : own
    }
}

extension String {
    /// Whether it is what stands in the place of a missing answer.
    fileprivate var isGap: Bool {
        let signs = Inline.gap("").split(separator: " ")
        return hasPrefix(signs[0]) && hasSuffix(signs[1])
    }

    /// Without the numbers that a document counts.
    fileprivate var uncounted: String {
        split(whereSeparator: \.isNewline).map { String($0).replacing(Inline.counted, with: "").asTyped }
            .joined(separator: "\n")
    }

    /// The words alone, which a document may end with a stop.
    fileprivate var bare: String {
        let words = replacing(Inline.counted, with: "").asTyped
        return words.last == "." ? String(words.dropLast()) : words
    }
}

extension Substring {
    /// The line, or what follows the mark or number that makes it an item, where that says the same.
    fileprivate func words(saying old: String) -> Substring? {
        [self, drop { !$0.isWhitespace }.drop(while: \.isWhitespace)].first { String($0).bare == old }
    }

    /// What follows the same label in the new words, where this follows it in the old ones.
    fileprivate func behindLabel(_ old: String, _ new: String) -> String? {
        let words = String(self).bare
        guard !words.isEmpty, old.hasSuffix(words) else { return nil }
        let label = old.dropLast(words.count)
        guard label.hasSuffix(". ") || label.hasSuffix(": "), new.hasPrefix(label) else { return nil }
        let rest = new.dropFirst(label.count)
        return rest.isEmpty ? nil : String(rest)
    }
}
