import Answers
import Findings
import Foundation
import Guide
import Wording

/// What tells one row of a table from another: the key the guide gives it, compared as people read, without case,
/// double spaces and the kind of quotation marks and dashes.
struct RowKey {
    let table: Question
    let columns: [Column]

    /// - Parameter known: the columns that can be told; a key of a file is what the file has of it.
    init(_ table: Question, among known: [Column]? = nil) {
        self.table = table
        columns = table.keyColumns.filter { known?.contains($0) ?? true }
    }

    /// The columns a new row cannot do without.
    var needed: [Column] {
        let required = columns.filter(\.isRequired)
        return required.isEmpty ? Array(columns.prefix(1)) : required
    }

    func name(_ cells: [String: AnswerSheet.Entry]) -> [String] {
        columns.map { column in
            if case .value(let value) = cells[column.id]?.content { value.comparable } else { "" }
        }
    }

    func name(_ row: String, _ answers: Answers) -> [String] {
        columns.map { answers.value(AnswerPath(table.id, row: row, column: $0.id))?.comparable ?? "" }
    }

    /// The ids of rows that agree in all of the key with a row before them.
    func twins(among rows: [AnswerSheet.Row]) -> Set<String> {
        var seen: Set<[String]> = []
        return Set(
            rows.filter { row in
                let name = name(row.cells)
                return name.contains { !$0.isEmpty } && !seen.insert(name).inserted
            }.map(\.id))
    }

    /// Why a row whose id the dossier does not have is no new one: it does not say what it is about, or says it is one
    /// that stands under another id. Where nothing stands, only a row of the same file can be meant.
    ///
    /// - Parameters:
    ///   - listed: the ids in the same file; a dossier that tells equal rows apart by ids keeps doing so.
    ///   - written: the columns the file fills, also with what cannot be read, of which more is said elsewhere.
    func trouble(
        withNew row: AnswerSheet.Row, beside answers: Answers, listed: Set<String>,
        written: Set<String> = []
    ) -> (code: SheetFinding, arguments: [String: String])? {
        let standing = answers.rows(of: table.id)
        var arguments = ["row": row.id, "table": table.id]
        let missing = needed.filter { row.cells[$0.id] == nil && !written.contains($0.id) }
        if standing.isEmpty {
            guard !missing.isEmpty else { return nil }
            let id = row.id.withoutZeros
            guard let near = listed.sorted().first(where: { $0 != row.id && $0.withoutZeros == id }) else {
                return nil
            }
            arguments["near"] = near
            arguments["columns"] = missing.map(\.id).joined(separator: ", ")
            return (.unnamedNewRow, arguments)
        }
        if !missing.isEmpty {
            let first = standing.prefix(8).joined(separator: ", ") + (standing.count > 8 ? ", …" : "")
            arguments["near"] = nearName(to: row.id, among: standing) ?? first
            arguments["columns"] = missing.map(\.id).joined(separator: ", ")
            return (.unnamedNewRow, arguments)
        }
        let name = name(row.cells)
        guard name.contains(where: { !$0.isEmpty }),
            let same = standing.first(where: { self.name($0, answers) == name }), !listed.contains(same)
        else { return nil }
        arguments["near"] = same
        return (.rowStandsAs, arguments)
    }
}

extension Value {
    fileprivate var comparable: String {
        switch self {
        case .text(let text): text.comparable
        case .number(let number), .about(let number): "\(number)"
        case .flag(let flag): "\(flag)"
        case .list(let list): list.sorted().joined(separator: ",")
        }
    }
}

extension String {
    /// In small letters, without the zeros before a number: m1 for M01.
    fileprivate var withoutZeros: String {
        let letters = Array(lowercased().unicodeScalars)
        var plain = UnicodeScalarView()
        for (place, letter) in letters.enumerated() {
            let isPadding = letter == "0" && !(plain.last?.isNumeral ?? false)
            if isPadding, letters.indices.contains(place + 1), letters[place + 1].isNumeral { continue }
            plain.append(letter)
        }
        return String(plain)
    }

    private static let marks: [Character: Character] = {
        let quotes = "„“”«»‟‹›‘’‚‛′`´'\"".map { ($0, Character("'")) }
        let dashes = "‐‑‒–—―−".map { ($0, Character("-")) }
        return Dictionary(quotes + dashes, uniquingKeysWith: { first, _ in first })
    }()

    /// Without what people do not see as a difference between names.
    fileprivate var comparable: String {
        let plain = lowercased().precomposedStringWithCanonicalMapping.filter {
            !String($0).isBlank || $0.isWhitespace
        }
        return String(plain.map { Self.marks[$0] ?? $0 }).split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }
}

extension Unicode.Scalar {
    fileprivate var isNumeral: Bool { ("0"..."9").contains(self) }
}

extension Question {
    /// The place of the first new row, among rows in their order, that the table has no room for; nil when all fit.
    func firstRowTooMany(_ rows: [String], _ answers: Answers) -> Int? {
        guard let most = field.most else { return nil }
        let existing = Set(answers.rows(of: id))
        let new = rows.indices.filter { !existing.contains(rows[$0]) }
        let room = max(0, most - existing.count)
        return new.count > room ? new[room] : nil
    }
}
