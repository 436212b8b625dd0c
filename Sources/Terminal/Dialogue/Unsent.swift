/// What stands in a form and was not sent.
package struct Unsent: Codable, Hashable, Sendable {
    /// What was entered; empty for nothing.
    package var text = ""
    /// What the form calls the entry or cell one is at, by which it is known again; empty where there is none.
    package var at = ""

    package init(text: String = "", at: String = "") { (self.text, self.at) = (text, at) }

    package var isEmpty: Bool { text.isEmpty && at.isEmpty }
}
