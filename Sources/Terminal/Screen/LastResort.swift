import Glibc
import Synchronization

/// What a signal handler needs to give the terminal back: it can reach nothing else than a global.
///
/// The address of a `Standing`; 0 while no screen is taken.
private let standing = Atomic<UInt>(0)

private struct Standing {
    var input: Int32
    var output: Int32
    var modes: termios
}

/// The terminal given back also when the program breaks off: by a fault, Ctrl-\ from elsewhere, or `exit`.
final class LastResort {
    /// No pastes told apart, lines that run on, nothing that stands out, the cursor, the screen from before.
    static let restoring: StaticString = "\u{1B}[?2004l\u{1B}[?7h\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l"
    private static let faults = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT]
    /// Runs once for the whole process.
    private static let atTheEnd: Void = { atexit { giveBack() } }()

    private let kept: UnsafeMutablePointer<Standing>
    private var caught: [Int32] = []

    init(input: Int32, output: Int32, modes: termios) {
        kept = .allocate(capacity: 1)
        kept.initialize(to: Standing(input: input, output: output, modes: modes))
        standing.store(UInt(bitPattern: kept), ordering: .sequentiallyConsistent)
        _ = Self.atTheEnd
        for number in Self.faults { catchFault(number) }
    }

    deinit {
        for number in caught { signal(number, SIG_DFL) }
        standing.store(0, ordering: .sequentiallyConsistent)
        kept.deallocate()
    }

    /// Only where nobody else, such as a debugger's helper, looks after it.
    private func catchFault(_ number: Int32) {
        var (action, before) = (sigaction(), sigaction())
        sigaction(number, nil, &before)
        guard unsafeBitCast(before.__sigaction_handler.sa_handler, to: Int.self) == 0 else { return }
        action.__sigaction_handler.sa_handler = {
            giveBack()
            signal($0, SIG_DFL)
            raise($0)
        }
        sigaction(number, &action, nil)
        caught.append(number)
    }
}

/// Calls nothing that a signal handler may not call.
private func giveBack() {
    let address = standing.exchange(0, ordering: .sequentiallyConsistent)
    guard let state = UnsafeMutablePointer<Standing>(bitPattern: address) else { return }
    _ = write(state.pointee.output, LastResort.restoring.utf8Start, LastResort.restoring.utf8CodeUnitCount)
    tcsetattr(state.pointee.input, TCSANOW, &state.pointee.modes)
}
