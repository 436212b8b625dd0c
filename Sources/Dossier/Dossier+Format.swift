package import Answers
import Wording

extension Change {
    /// The format of dossiers that can hold it. A program for an earlier one takes the line for a damaged one and
    /// leaves it out when it joins two copies.
    fileprivate var format: Int {
        switch self {
        // Older programs would leave the reason out of a line they write anew.
        case .mark(_, .unknown(let reason)) where !reason.isEmpty: 4
        // Or that a number is a rough one.
        case .set(_, .about): 6
        case .set, .mark, .clear, .order, .undo, .version: 1
        // They would leave out who told it.
        case .note(_, _, .some): 5
        case .note, .assign: 2
        case .copied: 3
        case .revise, .confirm: 5
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
        if format < needed { try rewrite(bytes, "format", "\(needed)") { $0.format = needed } }
        header.format = max(format, needed)
    }

    /// Gives the dossier the note that stands before every draft.
    package mutating func keep(note: String) throws(DossierError) {
        let note = note.cleaned()
        guard note != self.note else { return }
        try refuseUnlessWritable()
        let bytes = try files.read(folder.inside(DossierName.header))
        try rewrite(bytes, "note", JSONText.quoted(note)) { $0.note = note }
        (header.note, self.note) = (note, note)
    }

    /// Remembers, in this copy alone, that the newest change came with a note, which taking it back leaves.
    package func rememberNote() throws(DossierError) {
        guard let id = answers.events.last?.id else { return }
        try files.write(Array(id.utf8), to: folder.inside(DossierName.noted))
    }

    /// The note that came with one of these changes; nil when none did.
    package func note(with events: [Event]) throws(DossierError) -> String? {
        let path = folder.inside(DossierName.noted)
        guard files.kind(of: path) != nil else { return nil }
        let id = String(decoding: try files.read(path), as: UTF8.self)
        return events.contains { $0.id == id } ? note : nil
    }

    /// Writes dossier.yaml with one value changed and otherwise as it stands, comments included.
    private func rewrite(
        _ bytes: [UInt8], _ key: String, _ value: String, _ change: (inout Header) -> Void
    ) throws(DossierError) {
        let file = folder.inside(DossierName.header)
        var wanted = try Header(reading: bytes, file: file)
        change(&wanted)
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let line = Array("\(key): \(value)".utf8)[...]
        if let index = lines.firstIndex(where: { $0.starts(with: (key + ":").utf8) }) {
            lines[index] = line + lines[index].suffix(1).filter { $0 == UInt8(ascii: "\r") }
        } else {
            lines.insert(line, at: lines.last?.isEmpty == true ? lines.endIndex - 1 : lines.endIndex)
        }
        let text = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
        let isRight = (try? Header(reading: text, file: file)) == wanted
        try files.write(isRight ? text : Array(wanted.yaml.utf8), to: file)
    }
}
