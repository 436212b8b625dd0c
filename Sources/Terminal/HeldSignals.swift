import Glibc
import Synchronization

/// Set by the signal handler, which can reach nothing else than a global.
private let interrupted = Atomic(false)

/// Ctrl-C held back except while a reply is awaited, and a closed pipe reported by the write that meets it.
final class HeldSignals {
    private var maskBefore = sigset_t()
    /// The mask while a reply is awaited: as before, with Ctrl-C let through.
    private var openMask = sigset_t()
    private var interruptBefore = sigaction()
    private var pipeBefore = sigaction()

    init() {
        interrupted.store(false, ordering: .relaxed)
        var held = sigset_t()
        sigemptyset(&held)
        sigaddset(&held, SIGINT)
        pthread_sigmask(SIG_BLOCK, &held, &maskBefore)
        openMask = maskBefore
        sigdelset(&openMask, SIGINT)
        var noting = sigaction()
        noting.__sigaction_handler.sa_handler = { _ in interrupted.store(true, ordering: .relaxed) }
        sigaction(SIGINT, nil, &interruptBefore)
        // A program started with SIGINT ignored, as by nohup, keeps ignoring it.
        if !interruptBefore.isIgnored { sigaction(SIGINT, &noting, nil) }
        var ignoring = sigaction()
        ignoring.__sigaction_handler.sa_handler = SIG_IGN
        sigaction(SIGPIPE, &ignoring, &pipeBefore)
    }

    deinit {
        sigaction(SIGINT, &interruptBefore, nil)
        sigaction(SIGPIPE, &pipeBefore, nil)
        pthread_sigmask(SIG_SETMASK, &maskBefore, nil)
    }

    /// Whether Ctrl-C was pressed since the last time it was asked; asking takes it back.
    var wasInterrupted: Bool {
        var held = sigset_t()
        pthread_sigmask(SIG_SETMASK, &openMask, &held)  // a signal held back arrives here
        pthread_sigmask(SIG_SETMASK, &held, nil)
        return interrupted.exchange(false, ordering: .relaxed)
    }

    enum Input {
        case bytes([UInt8]), ended, interrupted
    }

    /// Waits for bytes or Ctrl-C, whichever comes first.
    func read(from descriptor: Int32) -> Input {
        while true {
            var ready = fd_set()
            ready.insert(descriptor)
            // Opens the mask and waits in one step, so that no Ctrl-C slips in between.
            let count = pselect(descriptor + 1, &ready, nil, nil, nil, &openMask)
            if interrupted.exchange(false, ordering: .relaxed) { return .interrupted }
            if count < 0, errno == EINTR { continue }
            var bytes = [UInt8](repeating: 0, count: 4096)
            let length = Glibc.read(descriptor, &bytes, bytes.count)
            if length < 0, errno == EINTR || errno == EAGAIN { continue }
            return length > 0 ? .bytes(Array(bytes[..<length])) : .ended
        }
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
