package import Answers
import Findings
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
    package mutating func append(
        _ changes: [SourcedChange], by author: String, guideVersion: String
    ) throws(DossierError) {
        guard !changes.isEmpty else { return }
        try update { (dossier, file) throws(DossierError) in
            try dossier.add(changes, by: author, guideVersion: guideVersion, to: file)
        }
    }

    mutating func add(
        _ changes: [SourcedChange], by author: String, guideVersion: String, batch: String? = nil,
        to file: any GrowingFile
    ) throws(DossierError) {
        var events = events(
            for: changes, by: author, guideVersion: guideVersion, after: answers.events.last)
        if let batch { events = events.map { $0.inBatch(batch) } }
        let lines = events.map { Array($0.line.utf8) }
        let isReadable = zip(events, lines).allSatisfy { event, line in
            JSONReader.value(in: line, line.indices).flatMap(Event.init)?.id == event.id
        }
        guard isReadable else { throw .unreadableAnswer(folder.inside(DossierName.journal)) }
        try raiseFormat(for: events)
        try write(lines, to: file)
        for event in events { answers.append(event) }
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
        let bytes = try file.read(from: journal.length - journal.lastBytes.count)
        guard journal.length > 0, bytes.starts(with: journal.lastBytes) else {
            // Never read yet, or another journal than the one read: git or a person has put it in place.
            let whole = journal.length == 0 ? bytes : try file.read(from: 0)
            try refuseLoss(in: whole)
            return try takeIn(whole, anew: true, from: file)
        }
        let unseen = Array(bytes.dropFirst(journal.lastBytes.count))
        if !unseen.isEmpty { try takeIn(unseen, anew: false, from: file) }
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
    /// In bytes.
    private(set) var length = 0
    private(set) var lines = 0
    /// The last bytes read: when others stand in their place, it is another journal.
    private(set) var lastBytes: [UInt8] = []
    /// Whether the last line read has no line end.
    private(set) var endsOpen = false

    private static let remembered = 256

    mutating func advance(over bytes: ArraySlice<UInt8>, lines: Int, endsOpen: Bool) {
        length += bytes.count
        self.lines += lines
        self.endsOpen = endsOpen
        lastBytes = Array((lastBytes + bytes.suffix(Self.remembered)).suffix(Self.remembered))
    }
}

extension Source {
    fileprivate var cleaned: Source { Source(title: title.cleaned(), url: url?.cleaned(), year: year) }
}
