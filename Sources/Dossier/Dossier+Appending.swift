package import Answers
import Findings
import Foundation
import Wording

/// A change with where its figure comes from.
package struct SourcedChange: Hashable, Sendable {
    package var change: Change
    package var source: Source?

    package init(_ change: Change, source: Source? = nil) { (self.change, self.source) = (change, source) }
}

extension Dossier {
    /// Saves a change: it is on the disk when this returns, and only then among the answers.
    ///
    /// The author is a free label such as „Секретар“.
    package mutating func append(
        _ change: Change, source: Source? = nil, by author: String, guideVersion: String
    ) throws(DossierError) {
        try append([SourcedChange(change, source: source)], by: author, guideVersion: guideVersion)
    }

    /// Saves several changes in one write: all of them or none, and one undo takes all of them back.
    ///
    /// - Parameter isStillSo: whether the answers at the moment of saving, with what others have added, are still what
    ///   the changes were made for.
    /// - Returns: whether they were saved.
    @discardableResult
    package mutating func append(
        _ changes: [SourcedChange], by author: String, guideVersion: String,
        when isStillSo: (Answers) -> Bool = { _ in true }
    ) throws(DossierError) -> Bool {
        guard !changes.isEmpty else { return true }
        var isSaved = false
        try update { (dossier, file) throws(DossierError) in
            isSaved = isStillSo(dossier.answers)
            if isSaved { try dossier.add(changes, by: author, guideVersion: guideVersion, to: file) }
        }
        return isSaved
    }

    mutating func add(
        _ changes: [SourcedChange], by author: String, guideVersion: String, batch: String? = nil,
        to file: any GrowingFile
    ) throws(DossierError) {
        var events = events(
            for: changes, by: author, guideVersion: guideVersion, after: answers.events.last)
        if let batch { events = events.map { $0.inBatch(batch) } }
        let lines = events.map { Array($0.line.utf8) }
        // What is known is what the journal says, to the letter, so that what it says later can be told from it.
        let written = lines.compactMap { JSONReader.value(in: $0, $0.indices).flatMap(Event.init) }
        guard written.map(\.id) == events.map(\.id) else {
            throw .unreadableAnswer(folder.inside(DossierName.journal))
        }
        try raiseFormat(for: written)
        try write(lines, to: file)
        for event in written { answers.append(event) }
    }

    /// The events of changes that are saved in one go.
    mutating func events(
        for changes: [SourcedChange], by author: String, guideVersion: String, after newest: Event?
    ) -> [Event] {
        var newest = newest
        var events: [Event] = []
        for change in changes {
            let event = stamp.event(
                change.change.cleaned, by: String(author.cleaned().prefix(200)), guide: guideVersion,
                source: change.source?.cleaned, after: newest)
            events.append(event)
            newest = event
        }
        guard events.count > 1 else { return events }
        let batch = events[0].id
        return events.map { $0.inBatch(batch) }
    }

    /// Takes in what others have added to the journal since it was last read, then works on it while no other
    /// process can.
    mutating func update(
        _ work: (inout Dossier, any GrowingFile) throws(DossierError) -> Void
    ) throws(DossierError) {
        try refuseUnlessWritable()
        let files = self.files
        try files.update(folder.inside(DossierName.journal)) { (file) throws(DossierError) in
            try catchUp(with: file)
            try work(&self, file)
        }
    }

    /// Writes whole lines behind the last one, in one write.
    mutating func write(_ lines: [[UInt8]], to file: any GrowingFile) throws(DossierError) {
        let start: [UInt8] = journal.endsOpen ? [UInt8(ascii: "\n")] : []
        let bytes = start + lines.flatMap { $0 + [UInt8(ascii: "\n")] }
        try file.append(bytes)
        journal.advance(over: bytes[...], lines: lines.count, endsOpen: false)
    }

    private mutating func catchUp(with file: any GrowingFile) throws(DossierError) {
        // All of it, since bytes may have been changed where they stand: a megabyte takes less than a millisecond.
        let bytes = try file.read(from: 0)
        guard journal.length > 0, journal.begins(bytes) else {
            // Never read yet, or another journal than the one read: git or a person has put it in place.
            try refuseLoss(in: bytes)
            return try takeIn(bytes, anew: true, from: file)
        }
        if bytes.count > journal.length {
            try takeIn(Array(bytes[journal.length...]), anew: false, from: file)
        }
    }

    private mutating func takeIn(_ bytes: [UInt8], anew: Bool, from file: any GrowingFile)
        throws(DossierError)
    {
        if anew { journal = JournalEnd() }
        let text = JournalText(bytes)
        let whole = text.torn?.lowerBound ?? bytes.count
        if let torn = text.torn { try setAside(bytes[torn], cutting: file, to: journal.length + whole) }
        let name = folder.inside(DossierName.journal)
        findings.add(text.findings(file: name, after: journal.lines, tornSetAside: true))
        journal.advance(
            over: bytes[..<whole], lines: text.count - (text.torn == nil ? 0 : 1), endsOpen: text.endsOpen)
        if anew {
            answers = Answers(text.events)
        } else if text.events.count == 1 {
            answers.append(text.events[0])
        } else if !text.events.isEmpty {
            answers = Answers(answers.events + text.events)
        }
    }

    /// Moves an unfinished line out of the journal, kept first and cut only then.
    private func setAside(
        _ torn: ArraySlice<UInt8>, cutting file: any GrowingFile, to length: Int
    ) throws(DossierError) {
        let keep = folder.inside(DossierName.torn)
        let before = files.kind(of: keep) == nil ? [] : try files.read(keep)
        try files.write(before + torn + [UInt8(ascii: "\n")], to: keep)
        try file.cut(to: length)
    }
}

/// How far the journal has been read.
struct JournalEnd: Hashable {
    /// What was read: when other bytes stand in their place, it is another journal.
    private var bytes: [UInt8] = []
    private(set) var lines = 0
    /// Whether the last line read has no line end.
    private(set) var endsOpen = false

    /// In bytes.
    var length: Int { bytes.count }

    mutating func advance(over bytes: ArraySlice<UInt8>, lines: Int, endsOpen: Bool) {
        self.bytes += bytes
        self.lines += lines
        self.endsOpen = endsOpen
    }

    /// Whether a file still begins with what was read.
    func begins(_ file: [UInt8]) -> Bool {
        guard file.count >= length else { return false }
        return bytes.withUnsafeBytes { own in
            file.withUnsafeBytes { other in
                guard let own = own.baseAddress, let other = other.baseAddress else { return true }
                return memcmp(own, other, length) == 0
            }
        }
    }
}

extension Source {
    fileprivate var cleaned: Source { Source(title: title.cleaned(), url: url?.cleaned(), year: year) }
}
