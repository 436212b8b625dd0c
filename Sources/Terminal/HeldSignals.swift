import Glibc
import Synchronization

/// The signals that have arrived, a bit for each number: the handler can reach nothing else than a global.
private let arrived = Atomic<UInt64>(0)

/// Signals held back except while input is awaited, and a closed pipe reported by the write that meets it.
final class HeldSignals {
    private let caught: [Int32]
    private var maskBefore = sigset_t()
    /// The mask while input is awaited: as before, with what is caught let through.
    private var openMask = sigset_t()
    private var actionsBefore: [(number: Int32, action: sigaction)] = []

    /// Catches Ctrl-C, and more where more is asked for.
    init(_ more: [Int32] = []) {
        caught = [SIGINT] + more
        arrived.store(0, ordering: .relaxed)
        var held = sigset_t()
        sigemptyset(&held)
        for number in caught { sigaddset(&held, number) }
        pthread_sigmask(SIG_BLOCK, &held, &maskBefore)
        openMask = maskBefore
        for number in caught { sigdelset(&openMask, number) }
        var noting = sigaction()
        noting.__sigaction_handler.sa_handler = {
            arrived.bitwiseOr(1 << UInt64($0), ordering: .relaxed)
        }
        for number in caught { replaceAction(of: number, by: noting, unlessIgnored: true) }
        var ignoring = sigaction()
        ignoring.__sigaction_handler.sa_handler = SIG_IGN
        replaceAction(of: SIGPIPE, by: ignoring, unlessIgnored: false)
    }

    deinit { release() }

    /// Gives every signal back to whoever had it before; what was held back arrives now.
    func release() {
        guard !actionsBefore.isEmpty else { return }
        for (number, action) in actionsBefore {
            var action = action
            sigaction(number, &action, nil)
        }
        actionsBefore = []
        pthread_sigmask(SIG_SETMASK, &maskBefore, nil)
    }

    /// A program started with a signal ignored, as by nohup, keeps ignoring it.
    private func replaceAction(of number: Int32, by new: sigaction, unlessIgnored: Bool) {
        var before = sigaction()
        sigaction(number, nil, &before)
        actionsBefore.append((number, before))
        var new = new
        if !(unlessIgnored && before.isIgnored) { sigaction(number, &new, nil) }
    }

    /// Whether Ctrl-C was pressed since the last time it was asked; asking takes it back.
    var wasInterrupted: Bool {
        var held = sigset_t()
        pthread_sigmask(SIG_SETMASK, &openMask, &held)  // a signal held back arrives here
        pthread_sigmask(SIG_SETMASK, &held, nil)
        return take(SIGINT)
    }

    /// Whether the signal has arrived; it is taken back.
    private func take(_ number: Int32) -> Bool {
        let bit = UInt64(1) << UInt64(number)
        return arrived.bitwiseAnd(~bit, ordering: .relaxed).oldValue & bit != 0
    }

    /// Stops the program and its companions, as the terminal does for Ctrl-Z; returns when it goes on.
    func stop() {
        var (standard, before) = (sigaction(), sigaction())
        standard.__sigaction_handler.sa_handler = SIG_DFL
        sigaction(SIGTSTP, &standard, &before)
        kill(0, SIGTSTP)
        var (stopping, held) = (sigset_t(), sigset_t())
        sigemptyset(&stopping)
        sigaddset(&stopping, SIGTSTP)
        pthread_sigmask(SIG_UNBLOCK, &stopping, &held)  // it stops here
        pthread_sigmask(SIG_SETMASK, &held, nil)
        sigaction(SIGTSTP, &before, nil)
        _ = take(SIGCONT)
    }

    /// Ends the program by a signal, as if it had never been caught; returns where it was ignored from the first.
    func end(by number: Int32) {
        release()
        kill(getpid(), number)
    }

    enum Input {
        case bytes([UInt8]), ended, signal(Int32)
        /// Nothing came in the time given.
        case silence
    }

    /// Waits for bytes or a signal, whichever comes first.
    func read(from descriptor: Int32, within milliseconds: Int? = nil) -> Input {
        while true {
            var ready = fd_set()
            ready.insert(descriptor)
            // Opens the mask and waits in one step, so that no signal slips in between.
            let count = wait(descriptor, &ready, milliseconds)
            if let number = caught.first(where: take) { return .signal(number) }
            if count < 0, errno == EINTR { continue }
            if count == 0 {
                if milliseconds == nil { continue }
                return .silence
            }
            var bytes = [UInt8](repeating: 0, count: 65_536)
            let length = Glibc.read(descriptor, &bytes, bytes.count)
            if length < 0, errno == EINTR || errno == EAGAIN { continue }
            return length > 0 ? .bytes(Array(bytes[..<length])) : .ended
        }
    }

    private func wait(_ descriptor: Int32, _ ready: inout fd_set, _ milliseconds: Int?) -> Int32 {
        // Looked after now and then, as another thread may have been given the signal.
        let milliseconds = milliseconds ?? 250
        var limit = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
        return pselect(descriptor + 1, &ready, nil, nil, &limit, &openMask)
    }
}

extension sigaction {
    fileprivate var isIgnored: Bool {
        unsafeBitCast(__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}

extension fd_set {
    /// Descriptors of a program as small as this are far below the 1024 the set has room for.
    fileprivate mutating func insert(_ descriptor: Int32) {
        precondition((0..<1024).contains(descriptor), "a descriptor of an open file")
        withUnsafeMutableBytes(of: &self) { $0[Int(descriptor) / 8] |= 1 << (UInt8(descriptor) % 8) }
    }
}
