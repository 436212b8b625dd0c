import Foundation
import Glibc
import TestKit
import Testing
import Wording

@testable import Terminal

extension WithSignals {
    /// Through a pseudo-terminal, read by a terminal that is none of ours.
    @Suite struct ScreenTerminalTests {
        /// Both ends of a pseudo-terminal and what its screen shows.
        private final class Window {
            private(set) var keyboard: Int32 = -1
            private(set) var inside: Int32 = -1
            var reader: ScreenReader

            init(rows: Int = 24, columns: Int = 80) throws {
                reader = ScreenReader(rows: rows, columns: columns)
                var size = winsize(
                    ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
                try #require(openpty(&keyboard, &inside, nil, nil, &size) == 0)
            }

            deinit {
                close(keyboard)
                close(inside)
            }

            func terminal(_ environment: [String: String] = ["LANG": "bg_BG.UTF-8"]) throws -> ScreenTerminal
            {
                ScreenTerminal(
                    texts: try ScreenWords.texts(), input: inside, output: inside, environment: environment)
            }

            /// Types while somebody waits for it, in pieces as a terminal takes them.
            func typeLater(_ text: String, milliseconds: UInt32 = 30) {
                let (keyboard, bytes) = (keyboard, Array(text.utf8))
                let thread = Thread {
                    usleep(milliseconds * 1000)
                    var rest = bytes[...]
                    while !rest.isEmpty {
                        let count = rest.withUnsafeBytes {
                            write(keyboard, $0.baseAddress, min($0.count, 1000))
                        }
                        if count > 0 { rest = rest.dropFirst(count) }
                        usleep(500)
                    }
                }
                thread.start()
            }

            /// Takes in what was written so far.
            func look() {
                var ready = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
                while poll(&ready, 1, 20) > 0, ready.revents & Int16(POLLIN) != 0 {
                    var bytes = [UInt8](repeating: 0, count: 65_536)
                    let count = read(keyboard, &bytes, bytes.count)
                    guard count > 0 else { return }
                    reader.feed(bytes.prefix(count))
                }
            }

            var modes: tcflag_t {
                var modes = termios()
                tcgetattr(inside, &modes)
                return modes.c_lflag
            }
        }

        @Test func `a reply is typed, and the screen is given back with the closing words`() throws {
            let window = try Window()
            let before = window.modes
            var terminal: ScreenTerminal? = try window.terminal()
            terminal?.show("Къде сте?", .strong)
            window.typeLater("Щастливо и\u{306}\r")
            #expect(terminal?.ask(.sample(.line(""))) == .line("Щастливо й"))
            window.look()
            #expect(window.reader.isAlternate && window.reader.bracketsPastes)
            #expect(window.modes & tcflag_t(ICANON | ECHO | ISIG) == 0)
            #expect(window.reader.text[0].hasPrefix("Подготовка"))
            #expect(window.reader.text[1] == "Къде сте?")
            terminal?.show("Отговорите са записани.")
            terminal = nil
            window.look()
            #expect(!window.reader.isAlternate && !window.reader.bracketsPastes)
            #expect(window.reader.isCursorShown && window.reader.wrapsLines)
            #expect(window.modes == before)
            #expect(window.reader.text.filter { !$0.isEmpty } == ["Отговорите са записани."])
            #expect(window.reader.unknown == [])
        }

        @Test func `a terminal that was never asked at shows its lines plainly`() throws {
            let window = try Window()
            try window.terminal().show("Готово.")
            window.look()
            #expect(window.reader.text[0] == "Готово.")
        }

        @Test func `Ctrl-C and Ctrl-D are replies`() throws {
            let window = try Window()
            let terminal = try window.terminal()
            window.typeLater("\u{3}")
            #expect(terminal.ask(.sample(.line(""))) == .interrupted)
            window.typeLater("аб\u{1B}[D\u{4}\r")
            #expect(terminal.ask(.sample(.line(""))) == .line("а"))
            window.typeLater("\u{4}")
            #expect(terminal.ask(.sample(.line(""))) == .ended)
            raise(SIGINT)
            #expect(terminal.ask(.sample(.line(""))) == .interrupted)
        }

        @Test func `ten thousand letters are pasted whole`() throws {
            let window = try Window()
            let terminal = try window.terminal()
            let text = String(repeating: "щастие ", count: 1428) + "край"
            window.typeLater("\u{1B}[200~\(text)\u{1B}[201~\r")
            #expect(terminal.ask(.sample(.text(""))) == .line(text))
        }

        @Test func `a window of another size is drawn anew`() throws {
            let window = try Window()
            let terminal = try window.terminal()
            window.typeLater("\u{3}")
            _ = terminal.ask(.sample(.grid(.sample(30))))
            var size = winsize(ws_row: 10, ws_col: 40, ws_xpixel: 0, ws_ypixel: 0)
            _ = ioctl(window.inside, UInt(TIOCSWINSZ), &size)
            window.look()
            window.reader.resize(rows: 10, columns: 40)
            raise(SIGWINCH)
            window.typeLater("\u{1B}[B\u{3}")
            _ = terminal.ask(.sample(.grid(.sample(30))))
            window.look()
            #expect(terminal.width == 40)
            #expect(window.reader.text[9].hasPrefix("Enter"))
        }

        @Test func `the editor gets the text and gives it back`() throws {
            let folder = FileManager.default.temporaryDirectory.appending(path: "pateka-editor-\(getpid())")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let script = folder.appending(path: "my editor.sh")
            try "#!/bin/sh\nstat -c %a \"$1\" >> \"$1\"\nprintf 'и още\\033\\n\\n' >> \"$1\"\n"
                .write(to: script, atomically: true, encoding: .utf8)
            chmod(script.path, 0o700)
            let window = try Window()
            let terminal = try window.terminal(["VISUAL": "'\(script.path)'", "LANG": "C.UTF-8"])
            window.typeLater("ред\u{5}\r")
            #expect(terminal.ask(.sample(.text(""))) == .line("ред\n600\nи още"))
        }

        @Test func `without an editor a sentence says so`() throws {
            let window = try Window()
            let terminal = try window.terminal()
            window.typeLater("а\u{5}")
            window.typeLater("\u{3}", milliseconds: 200)
            _ = terminal.ask(.sample(.line("")))
            window.look()
            #expect(window.reader.text.contains { $0.contains("EDITOR") })
        }

        @Test func `what was said last stays on top of a new page`() throws {
            let window = try Window()
            let terminal = try window.terminal()
            func asking(_ keys: String) {
                window.typeLater(keys)
                _ = terminal.ask(.sample(.line("")))
                window.look()
            }
            terminal.show("Първи въпрос")
            asking("да\r")
            terminal.show("Записано.")
            terminal.turnPage()
            terminal.show("Втори въпрос", .strong)
            asking("/защо\r")
            #expect(Array(window.reader.text[1...4]) == ["Записано.", "", "Втори въпрос", ""])
            terminal.show("Защото.")
            asking("\r")
            #expect(window.reader.text.contains("Защото."))
            terminal.turnPage()
            terminal.show("Трети въпрос", .strong)
            asking("\r")
            #expect(window.reader.text[1] == "Трети въпрос")
            #expect(window.reader.cursor == (3, 2))
        }
    }
}
