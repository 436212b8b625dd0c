package import Answers
package import Findings

/// A folder with the answers of one municipality, held open.
///
/// Every change goes to the disk before it counts. The journal is the truth: what another process adds to it
/// meanwhile is taken in with the next change made here. Reviewing the answers is not this room's work.
package struct Dossier: Sendable {
    /// As it was named when opening it.
    package internal(set) var folder: String
    package internal(set) var header: Header
    package internal(set) var answers: Answers
    /// What was wrong when it was opened, or has been met since.
    package internal(set) var findings: Findings
    /// What a worked example or a copy of it says about itself; nil for a municipality's own dossier.
    package internal(set) var note: String?

    let files: any FileSystem
    let lock: Lock
    var stamp: Stamp
    var journal = JournalEnd()

    /// Why nothing can be written; none when it can.
    enum Lock: Hashable {
        case none, openedForReading, example, newerFormat
    }

    package var isWritable: Bool { lock == .none }

    /// Whether it is the folder of a worked example, where nothing is ever written.
    package var isExample: Bool { lock == .example }

    /// Every event that touched a path or something below it, newest first; every event when there is no path.
    package func history(of path: AnswerPath? = nil) -> [Event] {
        guard let path else { return answers.events.reversed() }
        var touching: Set<String> = []
        for event in answers.events where event.change.touches(path, known: touching) {
            touching.insert(event.id)
        }
        return answers.events.reversed().filter { touching.contains($0.id) }
    }

    func refuseUnlessWritable() throws(DossierError) {
        switch lock {
        case .none: return
        case .openedForReading: throw .openedForReading(folder)
        case .example: throw .exampleIsReadOnly(folder)
        case .newerFormat: throw .newerFormat(folder: folder, format: header.format)
        }
    }
}

/// The names of what a dossier's folder holds.
enum DossierName {
    static let header = "dossier.yaml"
    static let journal = "journal.jsonl"
    static let torn = "journal.torn"
    /// Which events each merge brought.
    static let merged = "journal.merged"
    /// Which change came with a note.
    static let noted = "journal.note"
    /// What was entered and not sent.
    static let unfinished = "unfinished.json"
    static let evidence = "evidence"
    static let drafts = "drafts"
    static let attributes = ".gitattributes"
    /// In place of a journal, in a worked example.
    static let answers = "answers.yaml"
}

extension Change {
    /// Undoing one of the events known to touch the path touches it too.
    fileprivate func touches(_ path: AnswerPath, known touching: Set<String>) -> Bool {
        switch self {
        case .set(let own, _), .mark(let own, _), .clear(let own), .note(let own, _, _),
            .revise(let own, _, _), .assign(let own, _), .copied(let own), .confirm(let own):
            own.question == path.question && (path.row == nil || own.row == path.row)
                && (path.column == nil || own.column == nil || own.column == path.column)
        case .order(let table, _): path == AnswerPath(table)
        case .undo(let event): touching.contains(event)
        case .version: false
        }
    }
}
