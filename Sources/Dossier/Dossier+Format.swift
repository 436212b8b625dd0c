import Answers

extension Change {
    /// The format of dossiers that can hold it. A program for an earlier one takes the line for a damaged one and
    /// leaves it out when it joins two copies.
    fileprivate var format: Int {
        switch self {
        case .set, .mark, .clear, .order, .undo, .version: 1
        case .note, .assign: 2
        case .copied: 3
        }
    }
}

extension Dossier {
    /// Makes dossier.yaml say the format that these events need, so that older programs only read from now on.
    ///
    /// Comes before the events: a dossier that promises more than it holds does no harm.
    mutating func raiseFormat(for events: [Event]) throws(DossierError) {
        let needed = events.map(\.change.format).max() ?? Header.firstFormat
        guard needed > header.format else { return }
        let file = folder.inside(DossierName.header)
        let bytes = try files.read(file)
        // Another process may have raised it meanwhile, perhaps further.
        let format = try Header(reading: bytes, file: file).format
        if format < needed { try files.write(try raised(bytes, to: needed, file), to: file) }
        header.format = max(format, needed)
    }

    /// The text of dossier.yaml with another format and otherwise as it stands, comments included.
    private func raised(_ bytes: [UInt8], to format: Int, _ file: String) throws(DossierError) -> [UInt8] {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if let index = lines.firstIndex(where: { $0.starts(with: "format:".utf8) }) {
            let end = lines[index].suffix(1).filter { $0 == UInt8(ascii: "\r") }
            lines[index] = Array("format: \(format)".utf8)[...] + end
            let text = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
            if (try? Header(reading: text, file: file))?.format == format { return text }
        }
        var header = try Header(reading: bytes, file: file)
        header.format = format
        return Array(header.yaml.utf8)
    }
}
