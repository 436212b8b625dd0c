/// What the people who work on a dossier tell each other beside the answers. Nothing of it ever counts as an answer.
extension Answers {
    /// The notes at a path that are not done, the oldest first.
    package func notes(at path: AnswerPath) -> [Remark] { threads.notes(at: path, events) }

    /// Whether a note was written beside an answer in whose place another one stands now, so that it may be about what
    /// nobody says any more.
    package func hasAnswer(since note: Remark) -> Bool {
        guard let words = threads.words(of: note, events), let answer = index(at: note.path), answer > words
        else { return false }
        return events[..<words].contains { $0.change.content != nil && $0.change.path == note.path }
    }

    /// Every path that has or had a note.
    package var notePaths: Set<AnswerPath> { Set(threads.paths) }

    /// The notes that are not done, by their paths; those about a row that is gone are left out.
    package var notes: [Remark] { threads.paths.filter(stands).sorted().flatMap(notes(at:)) }

    /// The notes about a question and the rows and cells of its table.
    package func notes(on question: String) -> [Remark] {
        threads.paths.filter { $0.question == question && stands($0) }.sorted().flatMap(notes(at:))
    }

    /// The department that answers a question; nil when nobody was named.
    package func department(of question: String) -> String? { department(AnswerPath(question)) }

    package func department(_ path: AnswerPath) -> String? {
        guard let index = assignmentPositions[path], case .assign(_, let name) = events[index].change,
            !name.isEmpty
        else { return nil }
        return name
    }

    /// The paths that a department answers, sorted.
    package var assigned: [AnswerPath] {
        assignmentPositions.keys.filter { department($0) != nil }.sorted()
    }

    /// Every department ever named, first named first; spelled as it was then.
    package var departments: [String] {
        var seen: Set<String> = []
        return events.compactMap { event in
            guard case .assign(_, let name) = event.change, !name.isEmpty,
                seen.insert(name.lowercased()).inserted
            else { return nil }
            return name
        }
    }

    /// The events without those that say something beside the answers, and without what took these back.
    package var eventsOfAnswers: [Event] {
        guard holdsRemarks else { return events }
        var remarks: Set<String> = []
        return events.filter { event in
            switch event.change {
            case .note, .revise, .assign, .confirm: remarks.insert(event.id)
            case .undo(let target) where remarks.contains(target): remarks.insert(event.id)
            case .set, .mark, .clear, .order, .undo, .version, .copied: return true
            }
            return false
        }
    }

    private func stands(_ path: AnswerPath) -> Bool {
        path.row.map { hasRow($0, in: path.question) } ?? true
    }
}

extension Change {
    /// Whether it says something beside the answers, which stay as they are.
    var isRemark: Bool {
        switch self {
        case .note, .revise, .assign, .confirm: true
        case .set, .mark, .clear, .order, .undo, .version, .copied: false
        }
    }
}
