import Foundation
import Glibc
import Testing

@testable import Terminal

/// Tests with a real `LineTerminal`, one after the other: Ctrl-C and its handler belong to the whole process.
@Suite(.serialized, .timeLimit(.minutes(6))) enum WithSignals {}

extension WithSignals {
    @Suite struct LineTerminalTests {
        /// A terminal between two pipes, with everything that was typed already there.
        private final class Desk {
            let (typed, shown) = (Pipe(), Pipe())
            let terminal: LineTerminal

            init(_ bytes: some Sequence<UInt8>, isAtEnd: Bool = true, environment: [String: String] = [:])
                throws
            {
                try typed.fileHandleForWriting.write(contentsOf: Data(bytes))
                if isAtEnd { try typed.fileHandleForWriting.close() }
                terminal = LineTerminal(
                    input: typed.fileHandleForReading.fileDescriptor,
                    output: shown.fileHandleForWriting.fileDescriptor,
                    environment: environment)
            }

            /// The reply to one prompt.
            func reply() -> Reply { withExtendedLifetime(self) { terminal.ask("> ") } }

            func output() throws -> String {
                try shown.fileHandleForWriting.close()
                return String(decoding: try shown.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
            }
        }

        @Test func `lines are replies, and the end of the input is an end`() throws {
            let desk = try Desk("Щастливо\n\nкрай".utf8)
            #expect(desk.reply() == .line("Щастливо"))
            #expect(desk.reply() == .line(""))
            #expect(desk.reply() == .line("край"))
            #expect(desk.reply() == .ended)
            #expect(desk.reply() == .ended)
            #expect(try desk.output() == "> Щастливо\n> \n> край\n> \n> \n")
        }

        @Test(arguments: [
            ("Windows\r\n", "Windows"), ("и\u{0306}\n", "й"), ("„кавички“\n", "„кавички“"),
            ("a\u{7}b\u{0}\n", "ab"),
            ("\u{1B}[Dляво\u{1B}[1;5C\u{1B}OP\n", "ляво"), ("a\tb\n", "a b"),
            ("\u{202E}обратно\n", "обратно"),
        ])
        func `a line comes without what keys and editors add`(typed: String, reply: String) throws {
            #expect(try Desk(typed.utf8).reply() == .line(reply))
        }

        @Test func `bytes that are no text are shown as such`() throws {
            #expect(try Desk([0xD0, 0xFF, 0x0A]).reply() == .line("\u{FFFD}\u{FFFD}"))
        }

        @Test func `a line of ten thousand letters arrives whole`() throws {
            let text = String(repeating: "щ", count: 10_000)
            #expect(try Desk((text + "\n").utf8).reply() == .line(text))
        }

        @Test func `an interrupt is a reply, also when it came between two prompts`() throws {
            let desk = try Desk("след\n".utf8, isAtEnd: false)
            raise(SIGINT)
            #expect(desk.reply() == .interrupted)
            #expect(desk.reply() == .line("след"))
            raise(SIGINT)
            #expect(desk.reply() == .interrupted)
        }

        @Test func `output that nobody reads ends the conversation`() throws {
            let desk = try Desk("ред\n".utf8)
            try desk.shown.fileHandleForReading.close()
            desk.terminal.show("Щ")
            #expect(desk.reply() == .ended)
        }

        @Test func `without a screen nothing is bold and the width comes from the environment`() throws {
            let desk = try Desk([], environment: ["COLUMNS": "30", "TERM": "xterm"])
            #expect(desk.terminal.width == 30)
            desk.terminal.show("Кои от петте условия за участие са изпълнени?", .strong)
            #expect(try desk.output() == "Кои от петте условия за\nучастие са изпълнени?\n")
            #expect(try Desk([]).terminal.width == 80)
        }
    }
}
