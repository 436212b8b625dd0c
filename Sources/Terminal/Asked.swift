/// What is awaited at a prompt.
///
/// However it is given, a reply comes back in the one grammar of lines: the number of an entry, numbers with commas, a
/// command behind a slash. A terminal that only knows lines shows the sign and reads one; a screen draws the form and
/// turns keys into the same lines.
package struct Asked: Hashable, Sendable {
    /// Stands before what is typed.
    package var sign: String
    package var form: Form
    /// How to reply, in a sentence or two.
    package var hint: String
    /// What the reply is to answer, where that must stay in sight while one replies.
    package var pinned: Pinned?
    /// Where one is, such as the phase and the step, for the top of a screen.
    package var place: String
    /// How far along the whole is, for the other end of the same line.
    package var progress: String
    /// Keys that stand for a reply, weightiest first.
    package var shortcuts: [Shortcut]
    /// What was replied here before, newest first.
    package var history: [String]
    /// What stands in the field in place of its text, as if it had been typed; empty for nothing.
    package var entered: String
    /// Whether that was handed back, since it could not be used or was not meant: what is typed next takes its place.
    package var isRefused: Bool
    /// The entry or cell one is at, as the form called it when it was there last; empty for the first.
    package var at: String
    /// The reply to a field whose text was deleted; nil where that is none.
    package var emptied: String?
    /// What it is about, for a program that reads along.
    package var subject: Subject

    package init(
        sign: String = "> ", form: Form = .line(""), hint: String = "", pinned: Pinned? = nil,
        place: String = "",
        progress: String = "", shortcuts: [Shortcut] = [], history: [String] = [],
        entered: String = "", isRefused: Bool = false, at: String = "", emptied: String? = nil,
        subject: Subject = Subject("")
    ) {
        (self.sign, self.form, self.hint, self.pinned) = (sign, form, hint, pinned)
        (self.place, self.progress, self.shortcuts, self.history) = (place, progress, shortcuts, history)
        (self.entered, self.isRefused, self.at) = (entered, isRefused, at)
        (self.emptied, self.subject) = (emptied, subject)
    }

    /// A title and what is said of it.
    package struct Pinned: Hashable, Sendable {
        package var title: String
        package var text: String

        package init(title: String, text: String) { (self.title, self.text) = (title, text) }
    }

    package enum Form: Hashable, Sendable {
        /// One line; the text stands in the field already. Left unchanged, the reply is empty.
        case line(String)
        /// Text over several lines; otherwise as a line.
        case text(String)
        /// One entry by its number.
        case choice(Picking)
        /// Several entries, in their order; their numbers with commas, `0` for none.
        case choices(Picking)
        /// All entries in an order of one's own: their numbers with commas.
        case ranking(Picking)
        /// A table: `2.3` opens the third cell of the second row, `+` a new row.
        case grid(Grid)
    }
}

/// Entries to pick from.
package struct Picking: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package var label: String
        /// Shown while the entry is the chosen one; empty without any.
        package var detail: String
        /// More words the entry is found by.
        package var searched: String
        /// What it is called by instead of its place in the list, such as `5.3`; empty for an entry that is chosen by
        /// Enter alone.
        package var number: String?

        package init(label: String, detail: String = "", searched: String = "", number: String? = nil) {
            (self.label, self.detail, self.searched, self.number) = (label, detail, searched, number)
        }
    }

    package var entries: [Entry]
    /// The number of the first entry.
    package var first: Int
    /// The positions, from 0, of what is picked now; of a ranking in their order.
    package var picked: [Int]
    /// Whether that is all of the answer that stands, so that left unchanged the reply is empty.
    package var isWhole: Bool
    /// What can be typed in place of a pick where no entry has the words, squeezed.
    package var said: Set<String> = []
    /// Whether any other text, a number too, is a reply of its own and not looked for.
    package var takesText: Bool
    /// Whether the entries are a few sentences to be read before one is picked, so that each is shown whole.
    package var isRead: Bool

    package init(
        _ entries: [Entry], first: Int = 1, picked: [Int] = [], isWhole: Bool = true, takesText: Bool = false,
        isRead: Bool = false
    ) {
        (self.entries, self.first, self.picked, self.isWhole) = (entries, first, picked, isWhole)
        (self.takesText, self.isRead) = (takesText, isRead)
    }
}

extension Asked.Form {
    /// The same; where it is a list, these words are a reply to it too.
    package func taking(_ said: Set<String>) -> Asked.Form {
        func list(_ picking: Picking) -> Picking {
            var picking = picking
            picking.said = said
            return picking
        }
        return switch self {
        case .choice(let picking): .choice(list(picking))
        case .choices(let picking): .choices(list(picking))
        case .ranking(let picking): .ranking(list(picking))
        case .line, .text, .grid: self
        }
    }
}

/// A table as it stands.
package struct Grid: Hashable, Sendable {
    package var columns: [String]
    /// As many cells a row as there are columns; nil for a column that does not apply to the row.
    package var rows: [[Cell?]]
    /// The rows by name, by which they are known again when others come or go.
    package var ids: [String]
    /// The row that was begun here last; nil before that.
    package var begun: String?
    /// Whether a row can be added.
    package var canGrow: Bool
    /// Whether there are fewer rows than are needed.
    package var isShort: Bool
    /// How many of the columns, from the first on, are to be seen together before one moves on to others.
    package var front: Int
    /// The columns of figures and times, which say nothing when they are cut.
    package var figures: Set<Int>

    package init(
        columns: [String], rows: [[Cell?]], ids: [String], begun: String? = nil, canGrow: Bool,
        isShort: Bool = false, front: Int = 1, figures: Set<Int> = []
    ) {
        (self.columns, self.rows, self.ids, self.begun) = (columns, rows, ids, begun)
        (self.canGrow, self.isShort) = (canGrow, isShort)
        (self.front, self.figures) = (front, figures)
    }

    package struct Cell: Hashable, Sendable {
        package var text: String
        /// Whether an answer is still owed.
        package var isMissing: Bool

        package init(_ text: String, isMissing: Bool = false) {
            (self.text, self.isMissing) = (text, isMissing)
        }
    }
}

/// A key that stands for a reply.
package struct Shortcut: Hashable, Sendable {
    package enum Act: Hashable, Sendable {
        /// The reply itself.
        case reply(String)
        /// A reply about the entry or row one is at: its number follows after a space.
        case ofEntry(String)
        /// A reply about the cell of a table one is at: its name, such as `2.3`, follows after a space; the reply alone
        /// beside the rows.
        case ofCell(String)
        /// A reply about moving the row one is at, by this many places: both numbers follow.
        case move(String, by: Int)
    }

    package var key: Key
    /// What it does, in a word or two; one without words works and is not listed.
    package var label: String
    package var act: Act
    /// Whether it is named on every screen, however little room there is for others.
    package var isAlwaysNamed: Bool

    package init(_ key: Key, _ label: String, _ act: Act, isAlwaysNamed: Bool = false) {
        (self.key, self.label, self.act, self.isAlwaysNamed) = (key, label, act, isAlwaysNamed)
    }
}
