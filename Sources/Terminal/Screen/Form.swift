import Wording

/// What a form is drawn with.
struct Drawing {
    var size: Size
    var signs: Signs
    var texts: Texts
}

/// The lines of a form, and where among them the cursor stands.
struct Picture: Hashable {
    var lines: [StyledLine] = []
    var cursor = Spot(row: 0, column: 0)
}

/// What a key did to a form.
enum FormOutcome: Hashable {
    /// The form has no use for the key.
    case ignored
    case changed
    case reply(String)
    /// Nothing is sent, for the reason given.
    case refused(ScreenText)
}

/// What a key is for, as the last line of the screen says it.
struct KeyHelp: Hashable {
    /// nil for typing as such.
    var key: Key?
    var label: ScreenText
    /// Whether it comes before what the prompt adds to the form.
    var isMain = true
    /// The space bar, a text key with nothing on it.
    static let space = Key.text(" ")
}

/// A way to give a reply: the state between keys, without a terminal.
protocol Form {
    /// How many rows it would take if there were room.
    func height(_ drawing: Drawing) -> Int
    /// How many it needs for what it shows now, where there is more to read above it.
    func leastHeight(_ drawing: Drawing) -> Int
    /// How it looks in the rows and columns of the drawing.
    func picture(_ drawing: Drawing) -> Picture
    /// - Parameter size: the room it was last drawn in.
    mutating func press(_ key: Key, in size: Size) -> FormOutcome

    /// The keys it has, weightiest first.
    var help: [KeyHelp] { get }
    /// The number of the entry or row one is at; nil when there is none.
    var entry: Int? { get }
    /// What the cell one is at is called, such as `2.3`; nil beside the rows of a table and where there is none.
    var cellName: String? { get }
    /// How many entries or rows there are.
    var count: Int { get }
    /// Whether letters are being typed, so that keys that edit belong to the form.
    var isTyping: Bool { get }
    /// Whether words to search for are typed, which Esc takes away.
    var isSearching: Bool { get }
    /// Whether PgUp and PgDn turn its own pages in a room of so many rows.
    func turnsPages(in size: Size) -> Bool
    /// Typed text that can be taken to an editor; nil in a form without any.
    var editable: String? { get set }
    /// Whether nothing is typed, so that there is nothing to delete.
    var isEmpty: Bool { get }
    /// Whether something was entered that would be lost without a reply.
    var isUnsent: Bool { get }
    /// As it stands again when the command typed in it is done; nil where nothing else was entered.
    var behindCommand: (any Form)? { get }
    /// The text that stands there in place of what was asked with; empty for none.
    var entered: String { get }
    /// What the entry or cell one went to is called, by which it is known again; empty for none.
    var at: String { get }
}

extension Key {
    /// Whether it takes the place of a text that was refused.
    var replacesRefused: Bool {
        switch self {
        case .text, .paste: true
        default: deletes
        }
    }
    var deletes: Bool { self == .backspace || self == .delete }
}

extension Form {
    var cellName: String? { nil }
    var isSearching: Bool { false }
    var isUnsent: Bool { false }
    var behindCommand: (any Form)? { nil }
    var entered: String { "" }
    var at: String { "" }
    func leastHeight(_ drawing: Drawing) -> Int { height(drawing) }
}
