import Foundation
import Glibc
import Testing

/// A program on a real terminal of its own: what is typed goes through the kernel's line editing, Ctrl-C makes a
/// signal, and what the program shows is read as a person's terminal would get it.
package final class PseudoTerminal {
    /// What the program keeps for one start after another is of this terminal alone, unless the test says where.
    private let state: TemporaryFolder
    private let master: Int32
    private let process: pid_t
    private var seen: [UInt8] = []
    private var read = 0
    private var status: Int32?
    /// What stands on the screen.
    package private(set) var screen: ScreenReader
    /// Largest memory the program had, in KiB; known once it has ended.
    package private(set) var peakMemory = 0

    /// - Parameters:
    ///   - environment: replaces the inherited one, but for PATH and HOME.
    ///   - folder: where it runs; this one when nil.
    package init(
        _ program: String, _ arguments: [String], environment: [String: String] = [:], folder: String? = nil,
        rows: UInt16 = 40, columns: UInt16 = 80
    ) throws {
        screen = ScreenReader(rows: Int(rows), columns: Int(columns))
        state = try TemporaryFolder()
        let environment = environment.merging(["XDG_STATE_HOME": state.path]) { given, _ in given }
        var master: Int32 = -1
        var slave: Int32 = -1
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        // Many terminals are opened at once, and a name in memory shared by all would be that of another.
        var name = [CChar](repeating: 0, count: 128)
        guard openpty(&master, &slave, nil, nil, &size) == 0, ttyname_r(slave, &name, name.count) == 0 else {
            throw Trouble.noTerminal
        }
        let path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        // The kernel must erase whole letters, not bytes, as terminals of people are set to.
        var modes = termios()
        tcgetattr(slave, &modes)
        modes.c_iflag |= tcflag_t(IUTF8)
        tcsetattr(slave, TCSANOW, &modes)
        let command = folder.map { ["/usr/bin/env", "-C", $0, program] } ?? [program]
        process = try Self.spawn(command + arguments, environment, terminal: path, closing: [master, slave])
        close(slave)
        self.master = master
    }

    deinit {
        if status == nil { kill(process, SIGKILL) }
        close(master)
    }

    package enum Trouble: Error {
        case noTerminal, notStarted(Int32)
        case timeOut(waitingFor: String, seen: String)
    }

    /// Everything shown so far.
    package var transcript: String { String(decoding: seen, as: UTF8.self) }

    /// Waits until a text has appeared after the last one waited for.
    @discardableResult
    package func expect(_ text: String, seconds: Double = 10) throws -> String {
        let wanted = Array(text.utf8)
        let end = Date().addingTimeInterval(seconds)
        while true {
            if let found = Array(seen[read...]).firstRange(of: wanted) {
                defer { read += found.upperBound }
                return String(decoding: seen[read..<(read + found.upperBound)], as: UTF8.self)
            }
            guard Date() < end, take(milliseconds: 50) || Date() < end else {
                throw Trouble.timeOut(waitingFor: text, seen: String(transcript.suffix(2000)))
            }
        }
    }

    /// Waits until the screen is as wanted and nothing more comes for a moment.
    package func wait(
        for what: String, seconds: Double = 10, until isSo: (ScreenReader) -> Bool
    ) throws {
        let end = Date().addingTimeInterval(seconds)
        while !isSo(screen) || take(milliseconds: 5) {
            guard Date() < end else {
                throw Trouble.timeOut(waitingFor: what, seen: screen.text.joined(separator: "\n"))
            }
            take(milliseconds: 20)
        }
    }

    /// Waits until a text stands somewhere on the screen.
    package func wait(forText text: String, seconds: Double = 10) throws {
        try wait(for: text, seconds: seconds) { screen in screen.text.contains { $0.contains(text) } }
    }

    /// Gives the terminal another size, as a person does who drags its edge.
    package func resize(rows: UInt16, columns: UInt16) {
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        screen.resize(rows: Int(rows), columns: Int(columns))
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    package func type(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 1000)) }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
            take(milliseconds: 1)
        }
    }

    package func typeLine(_ text: String) { type(text + "\n") }

    /// Presses a control key: "C" is Ctrl-C, "D" end of input.
    package func control(_ letter: Character) { type(String(UnicodeScalar((letter.asciiValue ?? 64) & 31))) }

    package func signal(_ number: Int32) { kill(process, number) }

    /// Waits for the end; the exit status, or minus the number of the signal that ended it.
    package func end(seconds: Double = 10) throws -> Int32 {
        let end = Date().addingTimeInterval(seconds)
        var raw: Int32 = 0
        var usage = rusage()
        while wait4(process, &raw, WNOHANG, &usage) == 0 {
            take(milliseconds: 20)
            if Date() > end {
                throw Trouble.timeOut(waitingFor: "the end", seen: String(transcript.suffix(2000)))
            }
        }
        while take(milliseconds: 20) {}
        peakMemory = usage.ru_maxrss
        let ended = raw & 0x7F == 0 ? (raw >> 8) & 0xFF : -(raw & 0x7F)
        status = ended
        return ended
    }

    /// Reads what has come; false when nothing has.
    @discardableResult
    private func take(milliseconds: Int32) -> Bool {
        var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&ready, 1, milliseconds) > 0 else { return false }
        var bytes = [UInt8](repeating: 0, count: 65536)
        let count = Glibc.read(master, &bytes, bytes.count)
        if count > 0 {
            seen += bytes[..<count]
            screen.feed(bytes[..<count])
        }
        return count > 0
    }

    private static func spawn(
        _ command: [String], _ environment: [String: String], terminal: String, closing descriptors: [Int32]
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in descriptors { posix_spawn_file_actions_addclose(&actions, descriptor) }
        // A session leader that opens a terminal gets it as its own, with its Ctrl-C.
        posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Ctrl-C must reach it also when whoever runs the tests ignores or holds it back.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigaddset(&signals, SIGINT)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        // 0x80 is POSIX_SPAWN_SETSID of the C library, hidden from Swift by its feature macros.
        posix_spawnattr_setflags(&attributes, Int16(0x80 | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        let own = ProcessInfo.processInfo.environment.filter {
            ["PATH", "HOME", "LD_LIBRARY_PATH"].contains($0.key)
        }
        let variables = own.merging(environment) { _, given in given }.map { "\($0.key)=\($0.value)" }
        var pid: pid_t = 0
        let error = withCStrings(command) { arguments in
            withCStrings(variables) { posix_spawn(&pid, command[0], &actions, &attributes, arguments, $0) }
        }
        guard error == 0 else { throw Trouble.notStarted(error) }
        return pid
    }
}

private func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
    let pointers: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers)
}
