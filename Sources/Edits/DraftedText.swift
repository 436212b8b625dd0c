package import Document

/// The words of a draft as it was written, kept so that what a person changes in its file can be told from what the
/// dossier changes.
///
/// As a file: a line with what the form of the file is called, the template, the language and the keys of figures, a line
/// with all names, then a line for each passage with its level, its names and the words of its cells, a tab between them. Words have neither
/// tabs nor ends of lines: all blanks are of one kind in them.
package struct DraftedText: Hashable, Sendable {
    private static let form = "drafted-text-1"

    package struct Entry: Hashable, Sendable {
        var key: Passage.Key
        var anchors: [String]
    }

    package let template: String
    package let language: String
    /// The words of the keys of its figures, which are no passages.
    package let figureKeys: [String]
    package let entries: [Entry]
    /// Every name of the document, in the order in which formats number them.
    package let anchors: [String]

    package init(_ document: Document, template: String) {
        (self.template, language) = (template, document.language)
        var pass = DocumentPass()
        _ = pass.document(document)
        entries = zip(pass.keys, pass.passages).map { Entry(key: $0, anchors: $1.anchors) }
        figureKeys = Set(document.allBlocks.compactMap(\.figureKey)).sorted()
        anchors = document.anchors
    }

    package var bytes: [UInt8] {
        let head = [Self.form, template, language] + figureKeys
        var lines = [head.joined(separator: "\t"), anchors.joined(separator: " ")]
        lines.reserveCapacity(entries.count + 2)
        for entry in entries {
            let words = entry.key.words.joined(separator: "\t")
            lines.append("\(entry.key.level)\t\(entry.anchors.joined(separator: " "))\t\(words)")
        }
        return Array(lines.joined(separator: "\n").utf8)
    }

    /// - Returns: nil for a file that is none, or one of another form.
    package init?(_ bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count > 1, case let head = lines[0].split(separator: "\t"), head.count > 2,
            head[0] == Self.form
        else { return nil }
        (template, language) = (String(head[1]), String(head[2]))
        figureKeys = head.dropFirst(3).map(String.init)
        anchors = lines[1].split(separator: " ").map(String.init)
        var entries: [Entry] = []
        for line in lines.dropFirst(2) {
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard parts.count > 1, let level = Int(parts[0]) else { return nil }
            let key = Passage.Key(level: level, words: parts.dropFirst(2).map(String.init))
            entries.append(Entry(key: key, anchors: parts[1].split(separator: " ").map(String.init)))
        }
        self.entries = entries
    }
}

extension Block {
    /// The words of the key of a figure as a person would have typed them; nil where it has none.
    fileprivate var figureKey: String? {
        guard case .chart(let chart) = content, !chart.key.isEmpty else { return nil }
        return chart.key.asTyped
    }
}
