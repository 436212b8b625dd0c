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
    /// What was done about each of the faults before, in their order.
    var actions: UnsafeMutablePointer<sigaction>
}

/// Faults, and what ends a program that no longer listens.
private let faults = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT]

/// The terminal given back also when the program breaks off: by a fault or by `exit`.
final class LastResort {
    /// No pastes told apart, lines that run on, nothing that stands out, the cursor, the screen from before.
    static let restoring: StaticString = "\u{1B}[?2004l\u{1B}[?7h\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l"
    /// Runs once for the whole process.
    private static let atTheEnd: Void = { atexit { giveBack() } }()

    private let kept: UnsafeMutablePointer<Standing>

    init(input: Int32, output: Int32, modes: termios) {
        let actions = UnsafeMutablePointer<sigaction>.allocate(capacity: faults.count)
        actions.initialize(repeating: sigaction(), count: faults.count)
        kept = .allocate(capacity: 1)
        kept.initialize(to: Standing(input: input, output: output, modes: modes, actions: actions))
        // What a handler uses has to be there before it runs.
        _ = (Self.restoring, Self.atTheEnd)
        standing.store(UInt(bitPattern: kept), ordering: .sequentiallyConsistent)
        var catching = sigaction()
        catching.__sigaction_handler.sa_handler = {
            giveBack()
            raise($0)  // arrives at whoever had it before, such as the backtracer, when this returns
        }
        for (index, number) in faults.enumerated() { sigaction(number, &catching, actions + index) }
    }

    deinit {
        if standing.exchange(0, ordering: .sequentiallyConsistent) != 0 { kept.pointee.restoreActions() }
        kept.pointee.actions.deallocate()
        kept.deallocate()
    }
}

extension Standing {
    fileprivate func restoreActions() {
        for (index, number) in faults.enumerated() { sigaction(number, actions + index, nil) }
    }
}

/// Calls nothing that a signal handler may not call.
private func giveBack() {
    let address = standing.exchange(0, ordering: .sequentiallyConsistent)
    guard let state = UnsafeMutablePointer<Standing>(bitPattern: address) else { return }
    _ = write(state.pointee.output, LastResort.restoring.utf8Start, LastResort.restoring.utf8CodeUnitCount)
    tcsetattr(state.pointee.input, TCSANOW, &state.pointee.modes)
    state.pointee.restoreActions()
}
