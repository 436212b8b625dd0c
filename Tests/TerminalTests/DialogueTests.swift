import Foundation
import Testing

@testable import Terminal

@Suite struct DialogueTests {
    /// Asks for a name and a colour, asks whether it is meant, and ends with both.
    private struct Asking: Dialogue {
        let terminal: any Terminal
        var exchange = Exchange()
        var colour = "colour"
        /// How often anything was kept.
        var kept = 0

        mutating func proceed() throws -> String? {
            stage.show("hello")
            let name = try reply("name")
            if name.isEmpty {
                stage.refuse("a name is needed")
                throw Waiting.again
            }
            let shade = try reply(colour)
            guard try reply("sure") == "yes" else { return "left" }
            kept += 1
            return name + ", " + shade
        }

        private mutating func reply(_ name: String) throws -> String {
            stage.show(name + "?")
            defer { stage.withdraw(name + "?") }
            guard case .line(let line) = try exchange.next(at: Asked(), named: name).reply else { return "" }
            return line
        }
    }

    @Test func `everything is said once, however often a reply is acted on`() throws {
        let terminal = ScriptTerminal(["Ana", "red", "yes"])
        var asking = Asking(terminal: terminal)
        #expect(try asking.hold() == "Ana, red")
        #expect(asking.kept == 1)
        #expect(terminal.transcript == "hello\nname?\n> Ana\ncolour?\n> red\nsure?\n> yes\n")
        #expect(terminal.withdrawn == ["name?", "colour?", "sure?"])
    }

    @Test func `a reply that comes to nothing is forgotten, and what stands in sight is not said again`()
        throws
    {
        let terminal = ScriptTerminal(["", "Ana", "red", "no"])
        var asking = Asking(terminal: terminal)
        #expect(try asking.hold() == "left")
        #expect(terminal.transcript.components(separatedBy: "hello").count == 2)
        #expect(terminal.transcript.components(separatedBy: "a name is needed").count == 2)
        #expect(asking.kept == 0)
    }

    @Test func `what was replied is written down, and gone on with at another terminal`() throws {
        var first = Asking(terminal: ScriptTerminal([Reply]()))
        for text in ["Ana", "red"] {
            guard case .waits(_, let name) = try first.advance() else { return #expect(Bool(false)) }
            first.hear(Exchange.Given(prompt: name, reply: .line(text)))
        }
        let written = try JSONEncoder().encode(first.exchange)
        let other = ScriptTerminal(["yes"])
        var second = Asking(
            terminal: other, exchange: try JSONDecoder().decode(Exchange.self, from: written))
        #expect(try second.hold() == "Ana, red")
        // All of it is new there.
        #expect(other.transcript == "hello\nname?\ncolour?\nsure?\n> yes\n")
    }

    @Test func `a reply is heard only by the prompt it was given to`() throws {
        var asking = Asking(terminal: ScriptTerminal(["blue", "yes"]))
        asking.exchange = Exchange([
            Exchange.Given(prompt: "name", reply: .line("Ana")),
            Exchange.Given(prompt: "colour", reply: .line("red")),
        ])
        asking.colour = "shade"
        #expect(try asking.hold() == "Ana, blue")
    }
}
