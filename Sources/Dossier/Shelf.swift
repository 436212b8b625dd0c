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

    /// Makes a dossier in a folder that is new or empty; names that start with a dot do not count. It is there with all
    /// that `fill` puts into it, or not at all.
    package func create(
        _ folder: String, _ header: Header,
        _ fill: (inout Dossier) throws(DossierError) -> Void = { _ throws(DossierError) in }
    ) throws(DossierError) -> Dossier {
        try folder.refuseUnlessName()
        try refuseUnlessFree(folder)
        let draft = draft(of: folder)
        do throws(DossierError) {
            var dossier = try make(draft, header)
            try fill(&dossier)
            try place(draft, as: folder)
            dossier.folder = folder
            return dossier
        } catch {
            files.discard(draft)
            throw error.about(folder)
        }
    }

    /// Where a dossier is made before it is put into its place: beside it, or in the folder that is there, whose parent
    /// may not be ours to write.
    private func draft(of folder: String) -> String {
        let name = stamp.unique + ".part"
        if files.kind(of: folder) != nil { return folder.inside("." + name) }
        let end = folder.lastIndex { $0 != "/" } ?? folder.startIndex
        return folder[...end] + "." + name
    }

    private func make(_ folder: String, _ header: Header) throws(DossierError) -> Dossier {
        for inner in [DossierName.evidence, DossierName.drafts] {
            try files.createFolder(folder.inside(inner))
        }
        try files.write([], to: folder.inside(DossierName.journal))
        try files.write(Array(header.yaml.utf8), to: folder.inside(DossierName.header))
        return Dossier(
            folder: folder, header: header, answers: Answers(), findings: Findings(), note: header.note,
            files: files,
            lock: .none, stamp: stamp)
    }

    private func place(_ draft: String, as folder: String) throws(DossierError) {
        try refuseUnlessFree(folder)
        guard files.kind(of: folder) != nil else {
            try writeAttributes(in: draft)
            return try files.move(draft, to: folder)
        }
        try writeAttributes(in: folder)
        // The header last: a folder without it is no dossier.
        for name in [DossierName.evidence, DossierName.drafts, DossierName.journal, DossierName.header] {
            try files.move(draft.inside(name), to: folder.inside(name))
        }
        files.discard(draft)
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
