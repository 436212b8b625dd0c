/// A conversation with another program: what is said and asked goes out as lines of a form of its own, replies come in
/// as lines.
package final class EventTerminal: Terminal {
    package enum Event: Hashable, Sendable {
        case said(String, Weight)
        case refused(String)
        case asked(Asked)
    }

    private let lines: LineTerminal
    private let form: (Event) -> String

    /// - Parameter form: the line for an event, without its end.
    package init(environment: [String: String], form: @escaping (Event) -> String) {
        (lines, self.form) = (LineTerminal(environment: environment), form)
    }

    package let width = 100

    package func show(_ text: String, _ weight: Weight) {
        if !text.isEmpty { write(form(.said(text, weight))) }
    }

    package func refuse(_ text: String) { write(form(.refused(text))) }

    package func ask(_ asked: Asked) -> Reply {
        write(form(.asked(asked)))
        return lines.output.canAsk() ? lines.nextReply() : .ended
    }

    /// Writes a line about what did not happen at the terminal.
    package func write(_ line: String) { lines.output.write(line + "\n") }
}

extension Asked {
    /// What a prompt is about.
    package struct Subject: Hashable, Sendable {
        package struct Entry: Hashable, Sendable {
            /// What a reply calls it by.
            package var number: Int
            package var id: String
            package var label: String

            package init(number: Int, id: String, label: String) {
                (self.number, self.id, self.label) = (number, id, label)
            }
        }

        /// The kind of the question, or of the place where no question is asked.
        package var kind: String
        /// The path of the answer; empty where no question is asked.
        package var path = ""
        package var label = ""
        /// Whether an answer is owed.
        package var isNeeded = false
        package var options: [Entry] = []

        package init(_ kind: String) { self.kind = kind }
    }
}
