import Findings
import Guide
import Wording

/// Reads changes.yaml; the form is explained at its top.
struct HistoryReader {
    let log: FindingLog
    /// Where each version (`version:1.0.0`) and each name it changes (`change:1.0.0:added:NAME`) stands.
    private(set) var places: [String: Place] = [:]

    init(log: FindingLog) { self.log = log }

    mutating func read(_ file: ParsedFile) -> GuideHistory {
        var versions: [GuideHistory.Entry] = []
        for entry in Entry.root(of: file, log: log)?.list ?? [] {
            if let version = readEntry(entry) { versions.append(version) }
        }
        return GuideHistory(versions)
    }

    private mutating func readEntry(_ entry: Entry) -> GuideHistory.Entry? {
        guard let fields = entry.fields(["version", "date", "note", "changes"]) else { return nil }
        guard let version = GuideVersion(fields.text("version")) else {
            (fields["version"] ?? entry).report(.wrongType, ["expected": "1.2.3"])
            return nil
        }
        guard let date = Day(fields.text("date")) else {
            (fields["date"] ?? entry).report(.wrongType, ["expected": "2027-03-01"])
            return nil
        }
        places["version:\(version)"] = fields["version"]?.place
        var changes: [GuideChange] = []
        for inner in fields.required("changes")?.list ?? [] {
            if let change = readChange(inner, in: version) { changes.append(change) }
        }
        return GuideHistory.Entry(
            version: version, date: date, note: fields.localized("note"), changes: changes)
    }

    private mutating func readChange(_ entry: Entry, in version: GuideVersion) -> GuideChange? {
        guard let fields = entry.fields(["kind", "id", "ids", "into", "to", "note"]),
            let kind = fields.required("kind")?.choice(of: GuideChange.Kind.self)
        else { return nil }
        let written = (fields["id"].map { [$0] } ?? []) + (fields["ids"]?.list ?? [])
        let into = fields["into"]?.list ?? []
        if written.isEmpty { entry.report(.missingKey, ["key": "ids"]) }
        for key in Self.required(for: kind) where !fields.has(key) {
            entry.report(.missingKey, ["key": key])
        }
        for name in written + into {
            if let text = name.text { places["change:\(version):\(kind.rawValue):\(text)"] = name.place }
        }
        return GuideChange(
            kind, written.compactMap(\.text), into: into.compactMap(\.text), step: fields.optionalText("to"),
            note: fields.optionalLocalized("note"))
    }

    /// What must be said beside the names: where they went, or what it means for answers given before.
    private static func required(for kind: GuideChange.Kind) -> [String] {
        switch kind {
        case .added, .text: []
        case .meaning, .removed: ["note"]
        case .moved: ["to"]
        case .split, .merged: ["into", "note"]
        }
    }
}
