import Answers

/// A journal that was deleted, cut, replaced or changed by another program while the dossier is open.
extension Dossier {
    /// Refuses a journal that lacks what is known to have been in it, or has something else in its place.
    func refuseLoss(in bytes: [UInt8]) throws(DossierError) {
        // Nothing is known yet when a dossier is opened, and reading its journal twice takes as long as all else.
        guard !answers.events.isEmpty else { return }
        let there = Set(JournalText(bytes).events)
        let lost = answers.events.count { !there.contains($0) }
        if lost > 0 { throw .journalLost(folder.inside(DossierName.journal), events: lost) }
    }

    /// Takes in what others have added.
    ///
    /// - Throws: `journalLost` when the journal no longer holds what is known.
    package mutating func catchUp() throws(DossierError) {
        try update { (_, _) throws(DossierError) in }
    }

    /// Writes the journal anew from what is known and from what others have added to it since; what stands there meanwhile
    /// is kept beside it. A journal with nothing that is known adds nothing, since it is another dossier's.
    ///
    /// - Returns: where that is; nil when there was nothing.
    package mutating func restoreJournal() throws(DossierError) -> String? {
        try refuseUnlessWritable()
        let files = self.files
        return try files.update(folder.inside(DossierName.journal)) { (file) throws(DossierError) in
            let strange = try file.read(from: 0)
            let aside = strange.isEmpty ? nil : freeName
            if let aside { try files.write(strange, to: aside) }
            let known = Set(answers.events.map(\.id))
            let there = JournalText(strange).events
            let added = there.filter { !known.contains($0.id) }
            if added.count < there.count { answers = Answers(answers.events + added) }
            let bytes = answers.events.flatMap { Array($0.line.utf8) + [UInt8(ascii: "\n")] }
            try file.cut(to: 0)
            try file.append(bytes)
            journal = JournalEnd()
            journal.advance(over: bytes[...], lines: answers.events.count, endsOpen: false)
            return aside
        }
    }

    private var freeName: String {
        var number = 1
        while files.kind(of: name(number)) != nil { number += 1 }
        return name(number)
    }

    private func name(_ number: Int) -> String { folder.inside(DossierName.replaced(number)) }
}
