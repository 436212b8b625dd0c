import Glibc

/// A terminal taken over: keys come one by one and unechoed, on a screen of its own.
final class ScreenModes {
    private let input: Int32
    private let output: Output
    private var before = termios()
    private var rescue: LastResort?
    private(set) var isEntered = false

    init(input: Int32, output: Output) { (self.input, self.output) = (input, output) }

    deinit { leave() }

    func enter() {
        guard !isEntered, tcgetattr(input, &before) == 0 else { return }
        isEntered = true
        rescue = LastResort(input: input, output: output.descriptor, modes: before)
        applyRaw()
    }

    /// Again, after the program was stopped and somebody else had the terminal.
    func applyRaw() {
        guard isEntered else { return }
        var raw = before
        raw.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INLCR | IGNCR | INPCK | ISTRIP | IXON)
        raw.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | IEXTEN | ISIG)
        raw.c_cflag = (raw.c_cflag & ~tcflag_t(CSIZE | PARENB)) | tcflag_t(CS8)
        withUnsafeMutableBytes(of: &raw.c_cc) {
            $0[Int(VMIN)] = 1
            $0[Int(VTIME)] = 0
        }
        tcsetattr(input, TCSADRAIN, &raw)
        // The other screen; no line runs on into the next; pastes are told from typing.
        output.write("\u{1B}[?1049h\u{1B}[?7l\u{1B}[?2004h")
    }

    func leave() {
        guard isEntered else { return }
        isEntered = false
        output.write(LastResort.restoring.description)
        tcsetattr(input, TCSADRAIN, &before)
        rescue = nil
    }
}
