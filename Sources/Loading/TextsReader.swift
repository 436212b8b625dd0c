import Findings
import Wording
import Yams

/// Reads the files of texts the program itself says.
struct TextsReader {
    let log: FindingLog

    func read(_ files: [ParsedFile]) -> [String: Localized] {
        var table: [String: Localized] = [:]
        for file in files {
            guard let entry = Entry.root(of: file, log: log) else { continue }
            guard let mapping = entry.node.mapping else {
                entry.report(.notAMapping)
                continue
            }
            for (key, value) in mapping {
                guard let name = key.string, let text = entry.inner(value).localized() else { continue }
                if table.updateValue(text, forKey: name) != nil {
                    entry.inner(key).report(.duplicateID, ["id": name])
                }
                if Set(Texts.gaps(in: text.bg)) != Set(Texts.gaps(in: text.en)) {
                    entry.inner(value).report(.gapsDiffer, ["key": name])
                }
            }
        }
        return table
    }
}
