/// Something that asks and acts on replies, one prompt after the other.
///
/// It is a value: as it stands it can be copied, written down, and gone on with at another terminal. It never waits for
/// a reply; it says what it waits for, and is given it.
package protocol Dialogue {
    associatedtype Outcome

    var exchange: Exchange { get set }
    var terminal: any Terminal { get }

    /// Acts on what was replied, as far as that goes.
    ///
    /// - Returns: how it ended; nil when it has come to another place.
    /// - Throws: `Waiting`, or what ends it.
    mutating func proceed() throws -> Outcome?

    /// Takes note of the prompt that is waited at, as the attempt found it that came there.
    mutating func wait(as attempt: Self)

    /// Keeps what is entered at that prompt, by its name, and not sent.
    mutating func keep(_ unsent: Unsent, at name: String)
}

extension Dialogue {
    package mutating func wait(as attempt: Self) {}
    package mutating func keep(_ unsent: Unsent, at name: String) {}

    /// Goes on until it ends: prompt, reply, prompt.
    package mutating func hold() throws -> Outcome {
        while true {
            switch try advance() {
            case .ends(let outcome): return outcome
            case .waits(let asked, let name): hear(reply(to: asked, named: name))
            }
        }
    }

    package mutating func hear(_ given: Exchange.Given) { exchange.add(given) }

    /// Goes on until there is something to reply, or nothing more.
    package mutating func advance() throws -> Turn<Outcome> {
        while true {
            var attempt = self
            do {
                let outcome = try attempt.proceed()
                self = attempt
                if let outcome { return .ends(outcome) }
            } catch Waiting.again {
                self = attempt
                exchange.close()
            } catch Waiting.reply(let asked, let name) {
                exchange = attempt.exchange
                exchange.rest()
                wait(as: attempt)
                return .waits(asked, named: name)
            } catch {
                self = attempt
                throw error
            }
        }
    }

    private mutating func reply(to asked: Asked, named name: String) -> Exchange.Given {
        let terminal = terminal
        var given = Exchange.Given(prompt: name, reply: terminal.ask(asked) { keep($0, at: name) })
        given.leavesUnsent = terminal.holdsUnsent(at: asked)
        given.leavesUnsentAnywhere = terminal.holdsUnsent(at: nil)
        return given
    }
}

/// What a dialogue does next: it waits for a reply to a prompt, which has a name, or ends.
package enum Turn<Outcome> {
    case waits(Asked, named: String)
    case ends(Outcome)
}

/// A terminal on which nothing is done again that was done before.
package struct Silenced: Terminal {
    private let terminal: any Terminal

    package init(_ terminal: any Terminal) { self.terminal = terminal }

    package var width: Int { terminal.width }
    package var height: Int? { terminal.height }
    package var drawsForms: Bool { terminal.drawsForms }
    package var isAttended: Bool { terminal.isAttended }
    package func show(_ text: String, _ weight: Weight) {}
    package func refuse(_ text: String) {}
    package func ask(_ asked: Asked) -> Reply { .ended }
    package func holdsUnsent(at asked: Asked?) -> Bool { terminal.holdsUnsent(at: asked) }
}

extension Dialogue {
    /// Where things are said: silent about what was said before.
    package var stage: any Terminal { exchange.isSilent ? Silenced(terminal) : terminal }
}
