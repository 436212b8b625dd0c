package import Answers
package import Guide

/// What the next undo would take back.
package enum Undoing: Hashable, Sendable {
    case nothing
    /// What was saved in one go.
    case events([Event])
    /// A merge as a whole, with what it brought.
    case merge([Event])
}

/// What an undo took back.
package enum Undone: Hashable, Sendable {
    case nothing
    /// What was saved in one go.
    case events([Event])
    /// A merge as a whole, with the number of places that changed.
    case merge(count: Int)
    /// Nothing, since the newest change is another one than was expected.
    case overtaken
}

extension Dossier {
    /// What the next undo would take back as things stand now.
    package mutating func nextUndo() throws(DossierError) -> Undoing {
        var next = Undoing.nothing
        try update { (dossier, _) throws(DossierError) in next = dossier.undoing(try dossier.merges()) }
        return next
    }

    private func undoing(_ merges: [MergeRecord]) -> Undoing {
        let events = answers.leavingOut(merges.hidden).undoable(besides: merges.brought)
        if let last = merges.last(where: { !$0.isTakenBack }), !answers.has(events.last, after: last.newest) {
            let brought = Set(last.brought)
            return .merge(answers.events.filter { brought.contains($0.id) })
        }
        return events.isEmpty ? .nothing : .events(events)
    }

    /// Takes back the newest change made here, with all that was saved in one go with it, while nobody else can make
    /// one, so that of several at once each takes back another.
    ///
    /// When nothing done since a merge is left, the merge is taken back as a whole; then what stood before it follows.
    /// The events of the others stay: to undo them would take their answers from the others too.
    ///
    /// - Parameter expected: what was agreed to; anything else is left.
    package mutating func undoNewest(in guide: Guide, by author: String, expecting expected: Undoing? = nil)
        throws(DossierError) -> Undone
    {
        var undone = Undone.nothing
        try update { (dossier, file) throws(DossierError) in
            var merges = try dossier.merges()
            let next = dossier.undoing(merges)
            if let expected, next != expected {
                undone = .overtaken
                return
            }
            switch next {
            case .nothing: break
            case .merge:
                if let last = merges.lastIndex(where: { !$0.isTakenBack }) { merges[last].isTakenBack = true }
                let count = try dossier.settle(&merges, in: guide, by: author, to: file)
                undone = .merge(count: count)
            case .events(let events):
                // One undo an event, so that programs that know no batches read the same answers.
                let changes = events.reversed().map { SourcedChange(.undo(event: $0.id)) }
                try dossier.add(changes, by: author, guideVersion: guide.version, to: file)
                undone = .events(events)
                if merges.contains(where: \.isTakenBack) {
                    _ = try dossier.settle(&merges, in: guide, by: author, to: file)
                }
            }
        }
        return undone
    }

    /// Lets merges that were taken back count again where the other copy has what they brought.
    ///
    /// - Returns: how many events count again.
    mutating func renewMerges(
        with events: [Event], in guide: Guide, by author: String, to file: any GrowingFile
    ) throws(DossierError) -> Int {
        let theirs = Set(events.map(\.id))
        let merges = try merges()
        let isRenewed = { (merge: MergeRecord) in
            merge.isTakenBack && !theirs.isDisjoint(with: merge.brought)
        }
        var renewed = merges.filter(isRenewed)
        guard !renewed.isEmpty else { return 0 }
        let restoring = merges.flatMap(\.restoring)
        if !restoring.isEmpty {
            try add(
                restoring.reversed().map { SourcedChange(.undo(event: $0)) }, by: author,
                guideVersion: guide.version, batch: Event.mending, to: file)
        }
        var others = merges.filter { !isRenewed($0) }
        for index in others.indices { others[index].restoring = [] }
        _ = try settle(&others, in: guide, by: author, to: file)
        for index in renewed.indices {
            (renewed[index].isTakenBack, renewed[index].restoring) = (false, [])
            renewed[index].newest = answers.events.last?.id ?? renewed[index].newest
        }
        try remember(others + renewed)
        return renewed.reduce(0) { $0 + $1.brought.count }
    }

    /// Remembers a merge just made. It concerns this copy alone and is no part of the journal.
    func remember(merged ids: [String]) throws(DossierError) {
        guard let newest = answers.events.last?.id else { return }
        try remember(try merges() + [MergeRecord(newest: newest, brought: ids)])
    }

    /// Writes what makes the answers those without the merges taken back.
    ///
    /// - Returns: the number of places that changed.
    private mutating func settle(
        _ merges: inout [MergeRecord], in guide: Guide, by author: String, to file: any GrowingFile
    ) throws(DossierError) -> Int {
        guard let last = merges.lastIndex(where: \.isTakenBack) else { return 0 }
        let wanted = answers.leavingOut(merges.hidden)
        let sheet = AnswerSheet(of: wanted, guide: guide.id, municipality: header.municipality)
        let changes = sheet.changes(from: answers, in: guide, replacing: true)
        let known = Set(answers.events.map(\.id))
        if !changes.isEmpty {
            try add(
                changes.map(\.saved), by: author, guideVersion: guide.version, batch: Event.mending, to: file)
        }
        merges[last].restoring += answers.events.map(\.id).filter { !known.contains($0) }
        try remember(merges)
        return changes.count
    }

    private func merges() throws(DossierError) -> [MergeRecord] {
        let path = folder.inside(DossierName.merged)
        guard files.kind(of: path) != nil else { return [] }
        let lines = String(decoding: try files.read(path), as: UTF8.self).split(separator: "\n")
        if let count = lines.first.flatMap({ Int($0) }) {
            // As it was written before a merge could be taken back later than at once.
            guard answers.events.indices.contains(count - 1) else { return [] }
            return [
                MergeRecord(
                    newest: answers.events[count - 1].id, brought: lines.dropFirst().map(String.init))
            ]
        }
        let known = Set(answers.events.map(\.id))
        return lines.compactMap(MergeRecord.init).filter { known.contains($0.newest) }
    }

    private func remember(_ merges: [MergeRecord]) throws(DossierError) {
        let text = merges.map(\.line).joined(separator: "\n")
        try files.write(Array(text.utf8), to: folder.inside(DossierName.merged))
    }
}

extension Answers {
    fileprivate func leavingOut(_ hidden: Set<String>) -> Answers {
        hidden.isEmpty ? self : Answers(events.filter { !hidden.contains($0.id) })
    }

    /// Whether an event comes after the one of this id.
    fileprivate func has(_ event: Event?, after id: String) -> Bool {
        guard let event, let other = events.last(where: { $0.id == id }) else { return false }
        return Event.isBefore(other, event)
    }
}
