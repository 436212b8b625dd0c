package import CSV
package import Findings
import Wording

extension TranslationSheet {
    /// What a table has otherwise than the files, and everything wrong with it.
    ///
    /// - Parameter name: what findings call the table.
    package func changes(in rows: [CSV.Row], name: String) -> (changes: [TextChange], findings: Findings) {
        var comparison = Comparison(files: files, sheet: name)
        comparison.run(rows)
        return (comparison.changes, comparison.log.findings)
    }
}

private struct Comparison {
    let sheet: String
    let log = FindingLog()
    /// The texts of each file by their place.
    private let pairs: [String: [String: TextPair]]
    private var seen: Set<[String]> = []
    private(set) var changes: [TextChange] = []

    init(files: [SourceFile], sheet: String) {
        self.sheet = sheet
        let log = log
        let named = files.map { file in
            let all = Entry.root(of: ParsedFile(file), log: log).map { TextPair.all(in: $0.node) } ?? []
            let byPath = Dictionary(all.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
            return (file.name, byPath)
        }
        pairs = Dictionary(named, uniquingKeysWith: { first, _ in first })
    }

    private func report(_ code: TranslationFinding, _ line: Int, _ arguments: [String: String] = [:]) {
        log.add(.error, code, at: Place(file: sheet, line: line), arguments)
    }

    mutating func run(_ rows: [CSV.Row]) {
        let header = rows.first?.cells.map(\.trimmed) ?? []
        var positions: [String: Int] = [:]
        for column in TranslationSheet.columns {
            positions[column] = header.firstIndex(of: column)
            if positions[column] == nil { report(.missingColumn, rows.first?.line ?? 1, ["column": column]) }
        }
        guard positions.count == TranslationSheet.columns.count else { return }
        for row in rows.dropFirst() {
            compare(positions.mapValues { row.cells.indices.contains($0) ? row.cells[$0] : "" }, row.line)
        }
    }

    private mutating func compare(_ cells: [String: String], _ line: Int) {
        let (file, place) = (cells[TranslationSheet.file] ?? "", cells[TranslationSheet.place] ?? "")
        guard let texts = pairs[file] else {
            let near = nearName(to: file, among: pairs.keys.sorted()) ?? "–"
            return report(.unknownFile, line, ["value": file, "near": near])
        }
        guard let pair = texts[place] else {
            let near = nearName(to: place, among: texts.keys.sorted()) ?? "–"
            return report(.unknownPlace, line, ["value": place, "file": file, "near": near])
        }
        guard seen.insert([file, place]).inserted else {
            return report(.placeTwice, line, ["value": place, "file": file])
        }
        for language in Language.allCases {
            let (old, new) = (pair.text(language), (cells[language.rawValue] ?? "").trimmed)
            guard new != old, isSound(new, instead: old, language, line) else { continue }
            changes.append(
                TextChange(file: file, place: place, language: language, old: old, new: new))
        }
    }

    private func isSound(_ new: String, instead old: String, _ language: Language, _ line: Int) -> Bool {
        let arguments = ["language": language.rawValue]
        if new.isEmpty {
            report(.emptyText, line, arguments)
        } else if !new.isClean || new.contains("\t") {
            report(.controlCharacters, line, arguments)
        } else if Set(Texts.gaps(in: new)) != Set(Texts.gaps(in: old)) {
            let gaps = Texts.gaps(in: old).map { "{\($0)}" }.joined(separator: ", ")
            report(.gapsChanged, line, arguments.merging(["gaps": gaps.isEmpty ? "–" : gaps]) { $1 })
        } else {
            return true
        }
        return false
    }
}
