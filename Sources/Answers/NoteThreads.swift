/// A note: what someone tells a colleague about a question.
package struct Remark: Hashable, Sendable, Identifiable {
    /// The event that told it first.
    package let id: String
    package let path: AnswerPath
    package let text: String
    /// Who wrote it.
    package let by: String
    /// When its words were written, as 2026-11-23.
    package let day: String
    /// The department that was asked for the answer then; nil for nobody, or where it wrote the note itself.
    package let to: String?
}

/// The notes that are not done, the oldest first, by every path that has or had one.
struct NoteThreads: Hashable, Sendable {
    /// Where in the events a note was told, where its words stand now, and where its question was assigned.
    private struct Note: Hashable, Sendable {
        let told: Int
        var words: Int
        let assigned: Int?
    }

    private var notes: [AnswerPath: [Note]] = [:]
    /// Those that were said to be done one by one.
    private var done: [AnswerPath: [Note]] = [:]

    var paths: [AnswerPath] { Array(notes.keys) }

    /// Takes in a note, or what puts another in its place; all events before it are taken in.
    mutating func take(_ index: Int, of events: [Event], assigned: Int?) {
        switch events[index].change {
        case .note(let path, "", _): notes[path] = []
        // A copy that brought a note in from a file tells it once more.
        case .note(let path, let text, _)
        where notes[path]?.contains(where: {
            let (told, words) = (events[$0.told], events[$0.words])
            return words.change.noteText == text && told.teller == events[index].teller
                && words.dayTold == events[index].dayTold
        }) == true:
            break
        case .note(let path, _, _):
            notes[path, default: []].append(Note(told: index, words: index, assigned: assigned))
        case .revise(let path, let ids, ""):
            let gone = { (note: Note) in ids.contains(events[note.told].id) }
            done[path, default: []] += (notes[path] ?? []).filter(gone)
            notes[path]?.removeAll(where: gone)
        case .revise(let path, let ids, _):
            let isOwn = { (note: Note) in
                ids.contains(events[note.told].id) && events[note.told].teller == events[index].by
            }
            if let own = notes[path]?.firstIndex(where: isOwn) {
                notes[path]?[own].words = index
            } else if var note = done[path]?.last(where: isOwn) {
                // Somebody closed it in another copy and has not seen what it says now.
                note.words = index
                done[path]?.removeAll(where: isOwn)
                notes[path, default: []].append(note)
            }
        default: break
        }
    }

    /// Where in the events the words of a note stand now; nil for one that is done.
    func words(of note: Remark, _ events: [Event]) -> Int? {
        notes[note.path]?.first { events[$0.told].id == note.id }?.words
    }

    func notes(at path: AnswerPath, _ events: [Event]) -> [Remark] {
        (notes[path] ?? []).map { note in
            let (told, words) = (events[note.told], events[note.words])
            let asked = note.assigned.flatMap { events[$0].change.department }
            let isOwn = asked?.lowercased() == told.teller.lowercased()
            return Remark(
                id: told.id, path: path, text: words.change.noteText, by: told.teller, day: words.dayTold,
                to: isOwn ? nil : asked)
        }
    }
}

extension Event {
    /// Who wrote the note it tells.
    fileprivate var teller: String {
        if case .note(_, _, let teller?) = change { teller.by } else { by }
    }

    fileprivate var dayTold: String {
        if case .note(_, _, let teller?) = change, let day = teller.day { day } else { String(at.prefix(10)) }
    }
}

extension Change {
    fileprivate var noteText: String {
        switch self {
        case .note(_, let text, _), .revise(_, _, let text): text
        default: ""
        }
    }

    fileprivate var department: String? {
        if case .assign(_, let name) = self, !name.isEmpty { name } else { nil }
    }
}
