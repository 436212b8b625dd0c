package import Answers
import Findings
package import Guide
package import Wording

/// Where dossiers are made and opened: the disk, and the clock and chance for new events.
package struct Shelf: Sendable {
    private let files: any FileSystem
    private let stamp: Stamp

    package init(files: any FileSystem, stamp: Stamp) { (self.files, self.stamp) = (files, stamp) }

    package enum Purpose: Hashable, Sendable {
        case reading, writing
    }

    /// Makes a dossier in a folder that is new or empty; names that start with a dot do not count.
    package func create(_ folder: String, _ header: Header) throws(DossierError) -> Dossier {
        try folder.refuseUnlessName()
        try refuseUnlessFree(folder)
        for inner in [DossierName.evidence, DossierName.drafts] {
            try files.createFolder(folder.inside(inner))
        }
        try writeAttributes(in: folder)
        try files.write([], to: folder.inside(DossierName.journal))
        // Last: a folder without it is no dossier, so one that was not made to the end is not taken for one.
        try files.write(Array(header.yaml.utf8), to: folder.inside(DossierName.header))
        return Dossier(
            folder: folder, header: header, answers: Answers(), findings: Findings(), note: header.note,
            files: files,
            lock: .none, stamp: stamp)
    }

    /// Opens a dossier, or a worked example for reading, whose answers are then in the given language.
    ///
    /// That the guide at hand is another one than the dossier answers is a finding.
    package func open(
        _ folder: String, for purpose: Purpose, guide: Guide, language: Language = .bg
    ) throws(DossierError) -> Dossier {
        try folder.refuseUnlessName()
        guard files.kind(of: folder) == .folder else { throw .noSuchFolder(folder) }
        let names = try files.names(in: folder)
        guard names.contains(DossierName.header) else {
            if names.contains(DossierName.journal) { throw .headerMissing(folder: folder) }
            guard names.contains(DossierName.answers) else { throw .notADossier(folder) }
            if purpose == .writing { throw .exampleIsReadOnly(folder) }
            return try example(folder, guide, language)
        }
        let file = folder.inside(DossierName.header)
        for name in [DossierName.header, DossierName.journal] where names.contains(name) {
            try files.refuseUnlessOwn(folder.inside(name))
        }
        let header = try Header(reading: try files.read(file), file: file)
        var dossier = Dossier(
            folder: folder, header: header, answers: Answers(), findings: Findings(), note: header.note,
            files: files,
            lock: Self.lock(header, purpose), stamp: stamp)
        if header.format > Header.format, purpose == .writing { try dossier.refuseUnlessWritable() }
        dossier.report(guide, hasJournal: names.contains(DossierName.journal))
        try dossier.readJournal(isThere: names.contains(DossierName.journal))
        return dossier
    }

    private static func lock(_ header: Header, _ purpose: Purpose) -> Dossier.Lock {
        if header.format > Header.format { return .newerFormat }
        return purpose == .reading ? .openedForReading : .none
    }

    private func refuseUnlessFree(_ folder: String) throws(DossierError) {
        switch files.kind(of: folder) {
        case nil: return
        case .folder: break
        case .file, .other: throw .folderNotEmpty(folder)
        }
        let names = try files.names(in: folder)
        if names.contains(DossierName.header) || names.contains(DossierName.journal) {
            throw .alreadyADossier(folder)
        }
        guard names.allSatisfy({ $0.hasPrefix(".") }) else { throw .folderNotEmpty(folder) }
    }

    /// Tells git to merge two copies of the journal by keeping the lines of both.
    private func writeAttributes(in folder: String) throws(DossierError) {
        let path = folder.inside(DossierName.attributes)
        let before = files.kind(of: path) == nil ? [] : try files.read(path)
        let line = Array("journal.jsonl merge=union\n".utf8)
        let gap = before.isEmpty || before.last == UInt8(ascii: "\n") ? [] : [UInt8(ascii: "\n")]
        try files.write(before + gap + line, to: path)
    }

    private func example(_ folder: String, _ guide: Guide, _ language: Language) throws(DossierError)
        -> Dossier
    {
        let file = folder.inside(DossierName.answers)
        let reading = try SheetReader(file: file, guide: guide, language: language).read(try files.read(file))
        let answers = Answers(reading.sheet.exampleEvents(in: guide))
        let header = Header(
            municipality: reading.sheet.municipality,
            name: answers.value("profile.name")?.text ?? reading.sheet.municipality, language: language,
            guide: reading.sheet.guide, created: nil)
        return Dossier(
            folder: folder, header: header, answers: answers, findings: reading.findings,
            note: reading.sheet.note,
            files: files, lock: .example, stamp: stamp)
    }
}

extension Dossier {
    fileprivate mutating func report(_ guide: Guide, hasJournal: Bool) {
        let file = folder.inside(DossierName.header)
        if header.format > Header.format {
            findings.add(
                Finding(
                    .warning, DossierFinding.newerFormat, at: Place(file: file),
                    ["format": "\(header.format)"]))
        }
        if header.guide != guide.id {
            let arguments = ["own": header.guide, "other": guide.id]
            findings.add(Finding(.warning, DossierFinding.otherGuide, at: Place(file: file), arguments))
        }
        if !hasJournal {
            let journal = folder.inside(DossierName.journal)
            findings.add(Finding(.warning, DossierFinding.journalMissing, at: Place(file: journal)))
        }
    }

    fileprivate mutating func readJournal(isThere: Bool) throws(DossierError) {
        if isWritable { return try update { (_, _) throws(DossierError) in } }
        guard isThere else { return }
        let path = folder.inside(DossierName.journal)
        let text = JournalText(try files.read(path))
        answers = Answers(text.events)
        findings.add(text.findings(file: path, tornSetAside: false))
    }
}
