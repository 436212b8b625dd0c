import Answers
package import Findings
package import Guide

/// What joining another copy brought.
package struct Merge: Hashable, Sendable {
    /// Events that were not here yet.
    package var added = 0
    /// Events both had.
    package var known = 0
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
        let bytes = try files.read(path)
        let text = JournalText(bytes)
        var merge = Merge()
        merge.findings = text.findings(file: path, tornSetAside: false)
        try update { (dossier, file) throws(DossierError) in
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
        guard files.kind(of: file) != nil else { throw .notADossier(other) }
        let theirs = try Header(reading: try files.read(file), file: file)
        guard theirs.format <= Header.format else { throw .newerFormat(folder: other, format: theirs.format) }
        guard theirs.municipality == header.municipality else {
            throw .mergeOfOthers(own: header.municipality, other: theirs.municipality)
        }
    }

    private func copyEvidence(from other: String, into merge: inout Merge) throws(DossierError) {
        let theirs = other.inside(DossierName.evidence)
        guard files.kind(of: theirs) == .folder else { return }
        for name in try files.names(in: theirs) {
            guard let target = evidencePath(name), case .file(let size) = files.kind(of: theirs.inside(name)),
                size <= Self.largestEvidence
            else { continue }
            let bytes = try files.read(theirs.inside(name))
            if files.kind(of: target) == nil {
                try files.createFolder(folder.inside(DossierName.evidence))
                try files.write(bytes, to: target)
                merge.evidence += 1
            } else if try files.read(target) != bytes {
                merge.findings.add(
                    Finding(
                        .warning, DossierFinding.evidenceDiffers, at: Place(file: theirs.inside(name)),
                        ["name": name]))
            }
        }
    }
}
