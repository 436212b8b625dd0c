import Guide
import Terminal
import Wording

/// Leaving a row in its middle.
extension Conversation {
    /// Goes from a cell to where one came from. What stands in the row stays, what is typed and not sent waits in its
    /// cell, and what the row still lacks is said.
    func closeRow(at prompt: Prompt) throws {
        guard case .cell(let cell, let after) = prompt.place, let open = opened(cell, after: after) else {
            return refuse(ClosingRowText.notOpen)
        }
        if let row = cell.row { sayRowDone(row, in: open.table) } else { say(ClosingRowText.notBegun) }
        if surroundings.terminal.holdsUnsent(at: asked(prompt)) {
            say(ClosingRowText.unsent, ["column": .text(open.column.field.label[language])])
        }
        throw Departure.go(after)
    }

    /// A key in every cell; Esc goes only one of them back.
    var closingKey: Shortcut {
        var key = shortcut(.backTab, .closeRow, .reply("/\(Command.closeRow.number)"))
        key.isAlwaysNamed = true
        return key
    }
}

enum ClosingRowText: String, TextKey {
    case unsent = "wizard.row-unsent"
    case notBegun = "wizard.row-not-begun"
    case notOpen = "wizard.row-not-open"
}
