import Answers
package import Findings
package import Guide

/// What joining another copy brought.
package struct Merge: Hashable, Sendable {
    /// Events that were not here yet.
    package var added = 0
    /// Events both had.
    package var known = 0
    /// Events of an earlier merge that had been taken back and count again.
    package var renewed = 0
    /// Evidence files copied here.
    package var evidence = 0
    /// What the two copies said differently.
    package var conflicts: [MergeConflict] = []
    /// Lines of the other copy that were left out, and evidence that differs.
    package var findings = Findings()
}

extension Dossier {
    /// Joins the journal of another copy of this dossier: its lines are added as they stand, unless they are here.
    ///
    /// The other copy is a folder, whose evidence is copied too, or a journal alone. Rows that the events of both would
    /// tear or take for one another are put right behind them, in the same write.
    package mutating func merge(
        _ other: String, in guide: Guide? = nil, by author: String = ""
    ) throws(DossierError) -> Merge {
        try refuseUnlessWritable()
        let isFolder = files.kind(of: other) == .folder
        if isFolder { try refuseUnlessCopy(other) }
        let path = isFolder ? other.inside(DossierName.journal) : other
        if isFolder { try files.refuseUnlessOwn(path) }
        let bytes = try files.read(path)
        let text = JournalText(bytes)
        var merge = Merge()
        merge.findings = text.findings(file: path, tornSetAside: false)
        try update { (dossier, file) throws(DossierError) in
            merge.findings.add(dossier.answers.changedInside(text.events, file: path))
            if let guide {
                merge.renewed = try dossier.renewMerges(with: text.events, in: guide, by: author, to: file)
            }
            var seen = Set(dossier.answers.events.map(\.id))
            let missing = text.events.indices.filter { seen.insert(text.events[$0].id).inserted }
            merge.added = missing.count
            merge.known = text.events.count - missing.count
            if missing.isEmpty { return }
            let new = missing.map { text.events[$0] }
            let reconciliation = Reconciliation(own: dossier.answers.events, theirs: text.events, in: guide)
            merge.conflicts = reconciliation.conflicts
            let answers = Answers(dossier.answers.events + new)
            let mending = dossier.events(
                for: reconciliation.changes, by: author, guideVersion: guide?.version ?? "",
                after: answers.events.last
            )
            .map { $0.inBatch(Event.mending) }
            try dossier.raiseFormat(for: new)
            try dossier.write(
                missing.map { Array(bytes[text.ranges[$0]]) } + mending.map { Array($0.line.utf8) }, to: file)
            dossier.answers = mending.isEmpty ? answers : Answers(answers.events + mending)
            try dossier.remember(merged: (new + mending).map(\.id))
        }
        if isFolder { try copyEvidence(from: other, into: &merge) }
        return merge
    }

    private func refuseUnlessCopy(_ other: String) throws(DossierError) {
        if other == folder { throw .mergeWithItself(folder) }
        let file = other.inside(DossierName.header)
        try files.refuseUnlessOwn(file)
        guard files.kind(of: file) != nil else { throw .notADossier(other) }
        let theirs = try Header(reading: try files.read(file), file: file)
        guard theirs.format <= Header.format else { throw .newerFormat(folder: other, format: theirs.format) }
        guard theirs.municipality == header.municipality else {
            throw .mergeOfOthers(own: header.municipality, other: theirs.municipality)
        }
    }

    private func copyEvidence(from other: String, into merge: inout Merge) throws(DossierError) {
        let theirs = other.inside(DossierName.evidence)
        let own = folder.inside(DossierName.evidence)
        for path in [theirs, own] where files.isLink(path) { throw .isLink(path) }
        guard files.kind(of: theirs) == .folder else { return }
        for name in try files.names(in: theirs) where !name.hasPrefix(".") {
            let source = theirs.inside(name)
            // What a link leads to may be a file of whoever joins the copies, and none of those who sent one.
            guard let target = evidencePath(name), isOwnFile(source) else {
                let arguments = ["name": name, "limit": "\(Self.largestEvidence / 1_000_000)"]
                merge.findings.add(
                    Finding(.warning, DossierFinding.evidenceLeftOut, at: Place(file: source), arguments))
                continue
            }
            let bytes = try files.read(source)
            if files.kind(of: target) == nil, !files.isLink(target) {
                try files.createFolder(own)
                try files.write(bytes, to: target)
                merge.evidence += 1
                continue
            }
            let isSame = isOwnFile(target) ? try files.read(target) == bytes : false
            if !isSame {
                merge.findings.add(
                    Finding(
                        .warning, DossierFinding.evidenceDiffers, at: Place(file: source), ["name": name]))
            }
        }
    }
}

extension Answers {
    /// Events that are here under the same id with something else in them: only one of the two can count.
    fileprivate func changedInside(_ theirs: [Event], file: String) -> Findings {
        let own = Dictionary(events.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let changed = theirs.filter { event in own[event.id].map { $0 != event } ?? false }
        guard !changed.isEmpty else { return Findings() }
        return Findings([
            Finding(
                .warning, DossierFinding.eventsDiffer, at: Place(file: file), ["count": "\(changed.count)"])
        ])
    }
}
