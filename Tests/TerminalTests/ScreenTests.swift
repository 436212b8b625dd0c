import Glibc
import Testing

@testable import Terminal

extension WithSignals {
    /// On a pseudo-terminal, which behaves as a screen does.
    @Suite struct ScreenTests {
        /// Both ends of a pseudo-terminal of 40 columns.
        private final class Screen {
            private(set) var keyboard: Int32 = -1
            private(set) var inside: Int32 = -1

            init?() {
                var size = winsize(ws_row: 24, ws_col: 40, ws_xpixel: 0, ws_ypixel: 0)
                guard openpty(&keyboard, &inside, nil, nil, &size) == 0 else { return nil }
            }

            deinit {
                close(keyboard)
                close(inside)
            }

            func type(_ text: String) {
                let bytes = Array(text.utf8)
                write(keyboard, bytes, bytes.count)
            }

            /// What was shown, up to and with an ending.
            func shown(until ending: String) -> String {
                var text = ""
                while !text.hasSuffix(ending) {
                    var bytes = [UInt8](repeating: 0, count: 65_536)
                    let count = read(keyboard, &bytes, bytes.count)
                    guard count > 0 else { break }
                    text += String(decoding: bytes.prefix(count), as: UTF8.self)
                }
                return text
            }
        }

        @Test func `Cyrillic is typed whole, and Ctrl-D ends`() throws {
            let screen = try #require(Screen())
            let terminal = LineTerminal(input: screen.inside, output: screen.inside, environment: [:])
            screen.type("Щастливо й\n\u{4}")
            #expect(terminal.ask("> ") == .line("Щастливо й"))
            #expect(terminal.ask("> ") == .ended)
        }

        @Test func `a line longer than the terminal passes on is said to be cut`() throws {
            let screen = try #require(Screen())
            let terminal = LineTerminal(input: screen.inside, output: screen.inside, environment: [:])
            screen.type(String(repeating: "щ", count: 3000) + "\nдалее\n")
            #expect(terminal.ask("> ") == .cut)
            #expect(terminal.ask("> ") == .line("далее"))
        }

        @Test(arguments: [
            (["TERM": "xterm"], true), (["TERM": "dumb"], false),
            (["TERM": "xterm", "NO_COLOR": "1"], false),
            (["TERM": "xterm", "PATEKA_PLAIN": "1"], false),
        ])
        func `what stands out is bold unless the person wants it plain`(
            environment: [String: String], isBold: Bool
        ) throws {
            let screen = try #require(Screen())
            let terminal = LineTerminal(input: screen.inside, output: screen.inside, environment: environment)
            #expect(terminal.width == 40)
            terminal.show("Кои?", .strong)
            terminal.show("Тези.")
            #expect(
                screen.shown(until: "Тези.\r\n")
                    == (isBold ? "\u{1B}[1mКои?\u{1B}[0m\r\nТези.\r\n" : "Кои?\r\nТези.\r\n"))
        }
    }
}
