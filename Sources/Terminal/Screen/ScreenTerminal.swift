import Glibc
package import Wording

/// A conversation on the whole screen, with forms drawn and keys read one by one.
///
/// It takes the screen at the first prompt and gives it back when it is closed or no longer used; what was said since
/// the last prompt then stands on the ordinary screen. Keys pressed between two prompts, Ctrl-C among them, wait for the
/// next one, so that no answer is cut off while it is saved.
package final class ScreenTerminal: Terminal {
    /// The words of keys and signs; may change in mid-conversation.
    package var texts: Texts
    private let input: Int32
    private let output: Output
    private let environment: [String: String]
    private let signs: Signs
    private let signals = HeldSignals([SIGTERM, SIGHUP, SIGWINCH, SIGTSTP, SIGCONT])
    private let modes: ScreenModes
    private var decoder = KeyDecoder()
    /// Keys that have come and were not used yet.
    private var waiting: [Key] = []
    private var page = Page()
    private var shown: Frame?
    private var isClosed = false
    private var memory = PromptMemory()

    package init(
        texts: Texts, input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO,
        environment: [String: String]
    ) {
        (self.texts, self.input, self.output) = (texts, input, .to(output))
        self.environment = environment
        signs = .forLocale(of: environment)
        modes = ScreenModes(input: input, output: self.output)
    }

    deinit { close() }

    package var width: Int { textWidth(at: output.descriptor, environment) }
    package var height: Int? { size.rows }
    package var drawsForms: Bool { true }

    package func show(_ text: String, _ weight: Weight) {
        let text = text.cleaned(keepingLines: true)
        isClosed ? write(Page.Line(text: text, weight: weight)) : page.show(text, weight)
    }

    package func refuse(_ text: String) {
        memory.isRefused = true
        isClosed ? show(text, .strong) : page.refuse(text.cleaned(keepingLines: true))
    }

    package func turnPage() { page.turn() }
    package func cover() { page.cover() }
    package func uncover() { page.uncover() }
    package func withdrawRefusal() { page.withdrawRefusal() }
    package func withdraw(_ text: String) { page.withdraw(text.cleaned(keepingLines: true)) }

    package func holdsUnsent(at asked: Asked?) -> Bool { memory.holdsUnsent(at: asked) }
    package func dropUnsent(at asked: Asked?) { memory.dropUnsent(at: asked) }

    /// Gives the screen back for good.
    package func close() {
        guard !isClosed else { return }
        isClosed = true
        modes.leave()
        page.unread.forEach(write)
        signals.release()
    }

    private func write(_ line: Page.Line) {
        for text in laidOut(line.text, width: width) {
            output.write((line.weight == .strong ? "\u{1B}[1m\(text)\u{1B}[0m" : text) + "\n")
        }
    }

    // MARK: Asking

    package func ask(_ asked: Asked) -> Reply { ask(asked) { _ in } }

    package func ask(_ asked: Asked, telling keep: (Unsent) -> Void) -> Reply {
        guard !isClosed, output.canAsk() else { return .ended }
        modes.enter()
        var screen = AskScreen(
            asked, memory.form(for: asked), page, size: size, signs: signs, texts: texts)
        shown = memory.wasAsked ? shown : nil
        let reply = signals.wasInterrupted ? .interrupted : reply(to: &screen, telling: keep)
        memory.note(asked, screen.form, reply, isSent: !screen.isPassedOver)
        page.markAsRead()
        return reply
    }

    private func reply(to screen: inout AskScreen, telling keep: (Unsent) -> Void) -> Reply {
        var (typing, isSent) = (Typing(), false)
        // What was sent is on its way to the dossier.
        defer { if !isSent { typing.tell(keep) } }
        while true {
            typing.note(Unsent(text: screen.form.entered, at: screen.form.at))
            if waiting.isEmpty { draw(screen) }
            if typing.isOverdue { typing.tell(keep) }
            if output.isClosed { return .ended }
            switch next(within: typing.patience) {
            case .key(let key):
                guard let reply = press(key, &screen) else { continue }
                isSent = !screen.isPassedOver
                return reply
            case .silence: typing.tell(keep)
            case .resized:
                screen.size = size
                shown = nil
            case .ended: return .ended
            case .interrupted: return .interrupted
            case .stopped: suspend()
            case .continued: goOn()
            case .told(let number):
                typing.tell(keep)
                modes.leave()
                signals.end(by: number)
                return .ended
            }
        }
    }

    private func press(_ key: Key, _ screen: inout AskScreen) -> Reply? {
        switch screen.press(key) {
        case .stays: break
        case .reply(let reply): return reply
        case .redraw: shown = nil
        case .suspend: suspend()
        case .editor(let text): edit(text, &screen)
        }
        return nil
    }

    private func draw(_ screen: AskScreen) {
        let frame = screen.frame
        let changes = frame.changes(from: shown)
        output.write(signs == .ascii ? changes.withASCIIMarks : changes)
        shown = frame
    }

    private var size: Size {
        var size = winsize()
        guard ioctl(output.descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0, size.ws_col > 0 else {
            return Size(rows: 24, columns: width)
        }
        return Size(rows: Int(size.ws_row), columns: Int(size.ws_col))
    }

    // MARK: Leaving for a while

    private func suspend() {
        modes.leave()
        signals.stop()
        modes.enter()
        shown = nil
    }

    /// Somebody stopped the program without asking; the terminal may have been used meanwhile.
    private func goOn() {
        modes.applyRaw()
        shown = nil
    }

    private func edit(_ text: String, _ screen: inout AskScreen) {
        guard let editor = Editor(environment) else { return screen.say(.noEditor) }
        modes.leave()
        let edited = editor.edit(text)
        modes.enter()
        _ = signals.wasInterrupted  // meant for the editor
        screen.size = size
        shown = nil
        edited.map { screen.edit($0) } ?? screen.say(.editorFailed)
    }

    // MARK: Keys

    private enum Event {
        case key(Key), silence, resized, ended, interrupted, stopped, continued
        case told(Int32)
    }

    /// - Parameter patience: milliseconds after which silence is an event; nil for never.
    private func next(within patience: Int?) -> Event {
        while waiting.isEmpty {
            switch signals.read(from: input, within: decoder.patience ?? patience) {
            case .bytes(let bytes): waiting += decoder.take(bytes)
            case .silence where decoder.patience == nil: return .silence
            case .silence: waiting += decoder.settle()
            case .ended: return .ended
            case .signal(SIGINT): return .interrupted
            case .signal(SIGWINCH): return .resized
            case .signal(SIGTSTP): return .stopped
            case .signal(SIGCONT): return .continued
            case .signal(let number): return .told(number)
            }
        }
        return .key(waiting.removeFirst())
    }
}
