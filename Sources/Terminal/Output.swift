import Glibc
import Synchronization

/// Where text goes out; closed for good once it cannot be written.
package final class Output: Sendable {
    /// One each for the whole process, as the streams are: whoever met trouble, the end of the program must know of it.
    package static let standard = Output(STDOUT_FILENO)
    package static let errors = Output(STDERR_FILENO)

    /// Why nothing more can be written.
    package enum End: Hashable, Sendable {
        /// Whoever read it has closed it, which is no trouble.
        case unread
        /// By the number of the operating system.
        case trouble(Int32)
    }

    let descriptor: Int32
    private let failure = Atomic<Int32>(0)
    private let unasked = Atomic<Bool>(false)

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    static func to(_ descriptor: Int32) -> Output {
        descriptor == STDOUT_FILENO ? .standard : Output(descriptor)
    }

    /// nil while all that was written has gone out.
    package var end: End? {
        switch failure.load(ordering: .relaxed) {
        case 0: nil
        case EPIPE: .unread
        case let number: .trouble(number)
        }
    }

    /// Whether a person reads it.
    package var isTerminal: Bool { isatty(descriptor) == 1 }

    var isClosed: Bool { end != nil }

    /// Whether a reply was wanted that nobody could be asked for any more.
    package var leftUnasked: Bool { unasked.load(ordering: .relaxed) }

    /// Says that a reply is wanted; false when nobody can be asked for it.
    func canAsk() -> Bool {
        if isClosed { unasked.store(true, ordering: .relaxed) }
        return !isClosed
    }

    package func write(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty, !isClosed {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written >= 0 {
                rest = rest.dropFirst(written)
            } else if errno == EAGAIN {
                var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&ready, 1, -1)
            } else if errno != EINTR {
                failure.store(errno, ordering: .relaxed)
            }
        }
    }

    /// Takes care that a stream that came closed does not become the next file opened, and that a pipe nobody reads is
    /// met as an error of writing instead of the end of the program.
    package static func prepare() {
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
            // For reading only, so that writing fails there as it would have.
            _ = open("/dev/null", O_RDONLY)
        }
        signal(SIGPIPE, SIG_IGN)
    }
}
