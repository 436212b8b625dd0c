/// Where a conversation takes place.
///
/// The room knows lines, forms of replies and replies, and nothing of what is asked.
package protocol Terminal {
    /// Columns of a line of text, from 20 to 100.
    var width: Int { get }

    /// Rows of a screen; nil where lines run on.
    var height: Int? { get }

    /// Whether it draws the form of a reply itself; then what can be replied need not be said.
    var drawsForms: Bool { get }

    /// Whether what is asked reaches somebody who can answer it; the replies of a file were written before.
    var isAttended: Bool { get }

    /// Shows a whole line, broken where it is too long; several when the text has line feeds.
    func show(_ text: String, _ weight: Weight)

    /// Says why a reply could not be used.
    func refuse(_ text: String)

    /// Takes away what was shown with a prompt that is answered, where that would stand above another one.
    func withdraw(_ text: String)

    /// Takes away why a reply before the last one could not be used.
    func withdrawRefusal()

    /// What is shown from now on stands over the place, until it is taken away.
    func cover()
    func uncover()

    /// What is shown from now on belongs to a new place; what came after the last reply stays in sight.
    func turnPage()

    /// Waits for a reply. Nothing is asked again here: what is unclear comes back as it is.
    func ask(_ asked: Asked) -> Reply

    /// The same; what is entered and not sent is told in pauses, all of it, so that it can be kept, and where one is.
    func ask(_ asked: Asked, telling keep: (Unsent) -> Void) -> Reply

    /// Whether something was entered that no reply has sent, because a key that means something else came first: at
    /// this prompt, or at any.
    func holdsUnsent(at asked: Asked?) -> Bool

    /// Lets go of it.
    func dropUnsent(at asked: Asked?)

    /// Gives back what it took of the person's terminal; what is shown afterwards stands on the ordinary screen.
    func close()
}

extension Terminal {
    package var height: Int? { nil }
    package var drawsForms: Bool { false }
    package var isAttended: Bool { true }
    package func show(_ text: String) { show(text, .plain) }
    package func refuse(_ text: String) { show(text) }
    package func turnPage() {}
    package func cover() {}
    package func uncover() {}
    package func withdraw(_ text: String) {}
    package func withdrawRefusal() {}
    package func close() {}
    package func holdsUnsent(at asked: Asked?) -> Bool { false }
    package func dropUnsent(at asked: Asked?) {}
    package func ask(_ sign: String) -> Reply { ask(Asked(sign: sign)) }
    package func ask(_ asked: Asked, telling keep: (Unsent) -> Void) -> Reply { ask(asked) }
}

/// How much a line stands out, where the terminal can show it.
package enum Weight: Hashable, Sendable {
    case plain, strong
}

/// What came back from a prompt.
package enum Reply: Codable, Hashable, Sendable {
    /// A line without its end; bytes that are not UTF-8 became U+FFFD. Has line feeds only where the form was a text.
    case line(String)
    /// A line that may have lost its end, because the terminal passes on no more than 4095 bytes at once.
    case cut
    /// The input has ended, or nobody reads the output any more.
    case ended
    /// Ctrl-C.
    case interrupted
}
