/// A key pressed on a terminal, or text pasted into it.
package enum Key: Hashable, Sendable {
    /// Typed text: a letter with what combines with it, or several that came at once.
    case text(String)
    /// Text pasted as a whole; its line ends are line feeds.
    case paste(String)
    case enter
    /// Ctrl-J or Alt-Enter: a new line within a text.
    case newLine
    case escape, tab, backTab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// The arrows with Ctrl: by words, or to move what one is at.
    case wordLeft, wordRight, moveUp, moveDown
    /// PgUp and PgDn with Shift, Alt or Ctrl: to read on above a form that turns pages of its own.
    case scrollUp, scrollDown
    /// F1 to F12.
    case function(Int)
    /// A letter from A to Z with Ctrl.
    case control(Character)
}
