/// One line of the journal: who changed what, when, under which version of the guide.
package struct Event: Hashable, Sendable, Identifiable {
    /// A ULID: sorts by time, unique across computers.
    package let id: String
    /// ISO 8601, UTC, to the second: 2026-11-23T14:02:11Z. Sorts as text.
    package let at: String
    /// A free label such as „Секретар“; never checked against anything.
    package let by: String
    /// Version of the guide the answer was given to.
    package let guide: String
    package let change: Change
    /// Where a figure comes from, when it did not come from the person answering.
    package let source: Source?
    /// What was saved in one go shares the id of its first event; nil for an event saved alone.
    package let batch: String?

    package init(
        id: String, at: String, by: String, guide: String, change: Change, source: Source? = nil,
        batch: String? = nil
    ) {
        (self.id, self.at, self.by, self.guide) = (id, at, by, guide)
        (self.change, self.source, self.batch) = (change, source, batch)
    }

    /// The batch of what joining two copies puts right: it goes with them and is never undone by itself.
    package static let mending = "merge"

    /// The same event as one of a batch.
    package func inBatch(_ batch: String) -> Event {
        Event(id: id, at: at, by: by, guide: guide, change: change, source: source, batch: batch)
    }

    /// The order in which events are folded, the same for every copy of a dossier.
    package static func isBefore(_ left: Event, _ right: Event) -> Bool {
        (left.at, left.id) < (right.at, right.id)
    }
}

/// What an event does.
package enum Change: Hashable, Sendable {
    case set(AnswerPath, Value)
    /// Says why there is no value.
    case mark(AnswerPath, Mark)
    /// Takes an answer back, or deletes a row with all its cells.
    case clear(AnswerPath)
    /// Puts the rows of a table in an order; rows not named follow in the order they were added.
    case order(String, rows: [String])
    /// Makes an earlier event count as never made; undoing an undo brings it back.
    case undo(event: String)
    /// Gives the state so far a name.
    case version(String)
    /// Says that what a row holds now was taken over from another one, and nobody has looked at it yet.
    case copied(AnswerPath)
    /// Tells a colleague something about a question, row or cell, beside what was told before; an empty text says that
    /// all that was told there is done.
    case note(AnswerPath, String, from: Teller? = nil)
    /// Puts a text in the place of a note, which only its author may; an empty one says that these notes, named by
    /// their events, are done.
    case revise(AnswerPath, notes: [String], String)
    /// Says which department answers a question; an empty name takes that back.
    case assign(AnswerPath, to: String)
    /// Says that what was answered to a question, or in a cell, holds under the version of the guide that the event
    /// names.
    case confirm(AnswerPath)
}

/// Who told something that came from a file, and when.
package struct Teller: Hashable, Sendable {
    package var by: String
    /// As 2026-11-23; nil for the day it was brought in.
    package var day: String?

    package init(by: String, day: String? = nil) { (self.by, self.day) = (by, day) }
}

/// Why an answer is missing.
package enum Mark: Hashable, Sendable {
    case later(note: String)
    case unknown(reason: String = "")
    case doesNotApply(reason: String)
}

/// Where a figure comes from.
package struct Source: Hashable, Sendable {
    package var title: String
    package var url: String?
    /// The year the figure is true for.
    package var year: Int?

    package init(title: String, url: String? = nil, year: Int? = nil) {
        (self.title, self.url, self.year) = (title, url, year)
    }
}
