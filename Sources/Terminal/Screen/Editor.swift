import Foundation
import Glibc

/// The person's own editor, on a text in a private file.
struct Editor {
    /// As in VISUAL or EDITOR: a program, possibly with options.
    private let command: String

    /// nil where none is named.
    init?(_ environment: [String: String]) {
        let named = ["VISUAL", "EDITOR"].compactMap { environment[$0] }
        guard let command = named.first(where: { !$0.allSatisfy(\.isWhitespace) }) else { return nil }
        self.command = command
    }

    /// The text as it was left; nil when the editor could not be run or said that nothing shall change.
    func edit(_ text: String, folder: String = NSTemporaryDirectory()) -> String? {
        var template = Array((folder as NSString).appendingPathComponent("pateka-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { return nil }
        let own = template.withUnsafeBufferPointer { $0.baseAddress.map(String.init(cString:)) } ?? ""
        defer { try? FileManager.default.removeItem(atPath: own) }
        let file = own + "/text.txt"
        guard write(text + "\n", to: file), run(on: file) else { return nil }
        return FileManager.default.contents(atPath: file).map {
            var text = String(decoding: $0, as: UTF8.self).replacing("\r\n", with: "\n")
            while text.last == "\n" { text.removeLast() }
            return text
        }
    }

    private func write(_ text: String, to file: String) -> Bool {
        let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        let output = Output(descriptor)
        output.write(text)
        return !output.isClosed
    }

    private func run(on file: String) -> Bool {
        let arguments = ["/bin/sh", "-c", command + " \"$1\"", "sh", file]
        var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        // The editor must get Ctrl-C and the others as any program does.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        for number in [SIGINT, SIGPIPE, SIGTSTP, SIGTERM, SIGHUP, SIGXFSZ] { sigaddset(&signals, number) }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var process: pid_t = 0
        guard posix_spawn(&process, "/bin/sh", nil, &attributes, &pointers, environ) == 0 else {
            return false
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            if errno != EINTR { return false }
        }
        return status == 0
    }
}
