import Guide
import Wording

/// The history of a guide as text to read.
struct ChangePages {
    let guide: Guide
    let history: GuideHistory
    let texts: Texts
    private var language: Language { texts.language }

    init(_ guide: Guide, _ history: GuideHistory, _ texts: Texts) {
        (self.guide, self.history, self.texts) = (guide, history, texts)
    }

    /// - Parameter version: the newest version not shown; everything when nil.
    func text(since version: GuideVersion?) -> String {
        guard let newest = history.newest else { return texts(CommandText.changesNoHistory) }
        let entries = version.map(history.entries) ?? history.versions
        if let version, entries.isEmpty {
            let arguments: [String: TextArgument] = [
                "since": .text("\(version)"), "version": .text("\(newest)"),
            ]
            return texts(CommandText.changesNone, arguments)
        }
        return entries.map(page).joined(separator: "\n\n")
    }

    private func page(of entry: GuideHistory.Entry) -> String {
        let title = texts(
            CommandText.changesVersion,
            ["version": .text("\(entry.version)"), "date": .text(Formats(language).date(entry.date))])
        return ([title, entry.note[language]] + entry.changes.flatMap(lines)).joined(separator: "\n")
    }

    private func lines(of change: GuideChange) -> [String] {
        let step = change.step.map { guide.step($0)?.title[language] ?? $0 } ?? ""
        let title = texts(key(of: change.kind), ["count": .count(change.names.count), "step": .text(step)])
        var lines = ["", "  " + title]
        switch change.kind {
        case .added, .text: lines.append("    " + folded(change.names))
        case .meaning, .moved, .split, .merged, .removed:
            lines += change.names.map { "    " + $0 + (label(of: $0).map { " – " + $0 } ?? "") }
        }
        if !change.into.isEmpty {
            let names = TextArgument.text(change.into.joined(separator: ", "))
            lines.append("    " + texts(CommandText.changesInto, ["names": names]))
        }
        return lines + (change.note.map { ["    " + $0[language]] } ?? [])
    }

    private func key(of kind: GuideChange.Kind) -> CommandText {
        switch kind {
        case .added: .changesAdded
        case .text: .changesText
        case .meaning: .changesMeaning
        case .moved: .changesMoved
        case .split: .changesSplit
        case .merged: .changesMerged
        case .removed: .changesRemoved
        }
    }

    /// The names with the columns of a table in brackets behind it.
    private func folded(_ names: [String]) -> String {
        var groups: [(name: String, columns: [String])] = []
        for name in names {
            guard let (table, column) = name.splitOnce(at: "/") else {
                groups.append((name, []))
                continue
            }
            if groups.last?.name != table { groups.append((table, [])) }
            groups[groups.count - 1].columns.append(column)
        }
        return groups.map { $0.name + ($0.columns.isEmpty ? "" : " (\($0.columns.joined(separator: ", ")))") }
            .joined(separator: ", ")
    }

    /// What a name is called; nil when the guide has it no more.
    private func label(of name: String) -> String? {
        if name.hasPrefix("step:") { return guide.step(String(name.dropFirst(5)))?.title[language] }
        guard let (table, column) = name.splitOnce(at: "/") else {
            return guide.question(name)?.name[language]
        }
        return guide.question(table)?.column(column)?.field.label[language]
    }
}
