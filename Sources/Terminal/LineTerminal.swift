import Glibc
import Wording

/// A conversation line by line: on a screen, in a pipe, with a screen reader.
///
/// Nothing is ever redrawn. While it lives, Ctrl-C is held back and comes out as the reply to the prompt, also when it
/// was pressed between two prompts, so that no answer is cut off while it is saved.
package final class LineTerminal: Terminal {
    private let input: Int32
    let output: Output
    private let environment: [String: String]
    private let signals = HeldSignals()
    private let isTypedBySomeone: Bool
    private var buffer = LineBuffer()

    /// Reads replies from one file descriptor and writes lines to another.
    package init(input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO, environment: [String: String]) {
        (self.input, self.output, self.environment) = (input, .to(output), environment)
        isTypedBySomeone = isatty(input) == 1
    }

    package var width: Int { textWidth(at: output.descriptor, environment) }

    package var isAttended: Bool { isTypedBySomeone }

    package func show(_ text: String, _ weight: Weight) {
        for line in laidOut(text.cleaned(keepingLines: true), width: width) {
            output.write((weight == .strong && showsBold ? "\u{1B}[1m\(line)\u{1B}[0m" : line) + "\n")
        }
    }

    package func ask(_ asked: Asked) -> Reply {
        output.write(asked.sign)
        let reply = output.canAsk() ? nextReply() : .ended
        switch reply {
        case .line(let line): if !isTypedBySomeone { output.write(line + "\n") }
        case .cut: break
        case .ended, .interrupted: output.write("\n")
        }
        return reply
    }

    private var showsBold: Bool {
        isatty(output.descriptor) == 1 && environment["TERM"] != "dumb"
            && environment["NO_COLOR"] == nil && !asksForLines(environment)
    }

    func nextReply() -> Reply {
        if signals.wasInterrupted { return .interrupted }
        while true {
            if let line = buffer.next() { return reply(of: line) }
            switch signals.read(from: input) {
            case .bytes(let bytes): buffer.append(bytes)
            case .signal: return .interrupted
            case .silence: continue
            case .ended:
                buffer.end()
                return buffer.next().map(reply) ?? .ended
            }
        }
    }

    /// The longest line a Linux terminal passes on, with its end; the rest of a longer one is lost in the kernel.
    private static let longestTypedLine = 4095

    private func reply(of line: [UInt8]) -> Reply {
        if isTypedBySomeone, line.count >= Self.longestTypedLine - 1 { return .cut }
        return .line(String(decoding: line.withoutKeySequences, as: UTF8.self).cleaned())
    }
}

extension [UInt8] {
    /// Without what arrow and function keys leave in a line: escape, bracket, digits, a final letter.
    fileprivate var withoutKeySequences: [UInt8] {
        guard contains(0x1B) else { return self }
        var kept: [UInt8] = []
        var rest = self[...]
        while let byte = rest.popFirst() {
            guard byte == 0x1B, let next = rest.first, next == UInt8(ascii: "[") || next == UInt8(ascii: "O")
            else {
                kept.append(byte)
                continue
            }
            rest = rest.dropFirst().drop { !(0x40...0x7E).contains($0) }.dropFirst()
        }
        return kept
    }
}
