package import Answers

/// The answers of a conversation that belongs to no dossier, and where it stands.
package final class Slate {
    package private(set) var answers: Answers
    package private(set) var bookmark: Bookmark?
    private var stamp: Stamp
    private let keep: (Answers, Bookmark?) throws -> Void

    /// - Parameter keep: writes both down; what it throws is told, and tried again, when an answer is saved.
    package init(
        _ answers: Answers = Answers(), _ bookmark: Bookmark? = nil, stamp: Stamp,
        keep: @escaping (Answers, Bookmark?) throws -> Void = { _, _ in }
    ) {
        (self.answers, self.bookmark, self.stamp, self.keep) = (answers, bookmark, stamp, keep)
    }

    /// Whether anything was answered, or entered and not sent.
    package var isBegun: Bool { !answers.events.isEmpty || bookmark?.entered.isEmpty == false }

    package var keeping: Keeping {
        Keeping(
            save: { [self] changes, _ in try save(changes) }, attach: { $0 },
            bookmark: { [self] bookmark in
                self.bookmark = bookmark
                try? keep(answers, bookmark)
            })
    }

    private func save(_ changes: [Change]) throws -> [Event] {
        var (told, stamp) = (answers, stamp)
        let events = changes.map { change in
            let event = stamp.event(change, by: "", guide: "", after: told.events.last)
            told.append(event)
            return event
        }
        try keep(told, bookmark)
        (answers, self.stamp) = (told, stamp)
        return events
    }
}
