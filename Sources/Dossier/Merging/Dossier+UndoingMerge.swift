import Answers
package import Guide

extension Dossier {
    /// Remembers which events a merge brought, for as long as nothing comes after them. It concerns this copy alone and
    /// is no part of the journal.
    func remember(merged ids: [String]) throws(DossierError) {
        let lines = ["\(answers.events.count)"] + ids
        try files.write(Array(lines.joined(separator: "\n").utf8), to: folder.inside(DossierName.merged))
    }

    /// What brings the answers back that stood before a merge; nil when the newest thing done here is no merge.
    ///
    /// The events of the others stay: to undo them would take their answers from the others too.
    package func changesUndoingMerge(in guide: Guide) throws(DossierError) -> [SheetChange]? {
        let path = folder.inside(DossierName.merged)
        guard files.kind(of: path) != nil else { return nil }
        let lines = String(decoding: try files.read(path), as: UTF8.self).split(separator: "\n").map(
            String.init)
        guard let count = lines.first.flatMap({ Int($0) }), count == answers.events.count else { return nil }
        let brought = Set(lines.dropFirst())
        let before = Answers(answers.events.filter { !brought.contains($0.id) })
        let sheet = AnswerSheet(of: before, guide: guide.id, municipality: header.municipality)
        return sheet.changes(from: answers, in: guide, replacing: true)
    }
}
