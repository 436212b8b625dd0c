/// What a sequence behind an escape byte stands for.
enum KeySequence {
    case unfinished
    /// A key, or none that is known, and how many bytes it took.
    case key(Key?, length: Int)
    case pasteBegins(length: Int)

    /// Reads the sequence at the beginning of bytes that begin with an escape.
    static func read(_ bytes: ArraySlice<UInt8>) -> KeySequence {
        let bytes = Array(bytes)
        guard bytes.count > 1 else { return .unfinished }
        switch bytes[1] {
        case UInt8(ascii: "["): return readBracket(bytes)
        case UInt8(ascii: "O"): return readApplication(bytes)
        case UInt8(ascii: "P"), UInt8(ascii: "]"), UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "X"):
            return readMessage(bytes)
        case 0x1B:
            // Alt with an arrow, as rxvt and PuTTY send it; else the escape key twice.
            guard bytes.count > 2 else { return .unfinished }
            let isSequence = bytes[2] == UInt8(ascii: "[") || bytes[2] == UInt8(ascii: "O")
            return .key(isSequence ? nil : .escape, length: 1)
        default: return readAlternate(bytes)
        }
    }

    /// ESC [ parameters final.
    private static func readBracket(_ bytes: [UInt8]) -> KeySequence {
        if bytes.count > 2, bytes[2] == UInt8(ascii: "[") {  // the Linux console: ESC [ [ A
            guard bytes.count > 3 else { return .unfinished }
            let number = Int(bytes[3]) - 0x40
            return .key((1...5).contains(number) ? .function(number) : nil, length: 4)
        }
        let body = bytes.dropFirst(2)
        guard let end = body.firstIndex(where: { !(0x20...0x3F).contains($0) }) else { return .unfinished }
        // A new escape or a control byte inside: the rest of the sequence was lost.
        guard (0x40...0x7E).contains(bytes[end]) else { return .key(nil, length: end) }
        let numbers = body[..<end].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
            .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
        if bytes[end] == UInt8(ascii: "~"), numbers.first == 200 { return .pasteBegins(length: end + 1) }
        return .key(key(final: bytes[end], numbers), length: end + 1)
    }

    /// ESC O final: arrows of an application, F1 to F4, the number pad.
    private static func readApplication(_ bytes: [UInt8]) -> KeySequence {
        guard let end = bytes.dropFirst(2).firstIndex(where: { !(0x30...0x3B).contains($0) }) else {
            return .unfinished
        }
        let final = bytes[end]
        guard (0x40...0x7E).contains(final) else { return .key(nil, length: end) }
        let key: Key? =
            switch final {
            case UInt8(ascii: "M"): .enter
            case UInt8(ascii: "a"): .moveUp  // rxvt: with Ctrl
            case UInt8(ascii: "b"): .moveDown
            case UInt8(ascii: "c"): .wordRight
            case UInt8(ascii: "d"): .wordLeft
            case UInt8(ascii: "j")...UInt8(ascii: "y"):
                .text(String(UnicodeScalar(final - 0x40)))
            default: Self.key(final: final, [1, Int(bytes[2..<end].last ?? 0x31) - 0x30])
            }
        return .key(key, length: end + 1)
    }

    /// An answer of the terminal, up to BEL or ESC \.
    private static func readMessage(_ bytes: [UInt8]) -> KeySequence {
        for index in bytes.indices.dropFirst(2) {
            if bytes[index] == 0x07 { return .key(nil, length: index + 1) }
            if bytes[index] == 0x5C, bytes[index - 1] == 0x1B { return .key(nil, length: index + 1) }
        }
        return bytes.count > 4096 ? .key(nil, length: 2) : .unfinished
    }

    /// A key with Alt.
    private static func readAlternate(_ bytes: [UInt8]) -> KeySequence {
        switch bytes[1] {
        case 0x0D, 0x0A: return .key(.newLine, length: 2)
        case 0x08, 0x7F: return .key(.control("W"), length: 2)
        case UInt8(ascii: "b"): return .key(.wordLeft, length: 2)
        case UInt8(ascii: "f"): return .key(.wordRight, length: 2)
        case 0xC2...0xF4:
            let length = bytes[1] >= 0xF0 ? 4 : bytes[1] >= 0xE0 ? 3 : 2
            return bytes.count > length ? .key(nil, length: 1 + length) : .unfinished
        default: return .key(nil, length: 2)
        }
    }

    /// - Parameter numbers: the parameters; the second says what was held: 1 + Shift 1 + Alt 2 + Ctrl 4.
    private static func key(final: UInt8, _ numbers: [Int]) -> Key? {
        let held = numbers.count > 1 ? numbers[1] - 1 : 0
        if final == UInt8(ascii: "~") { return key(numbered: numbers, held: held) }
        if final == UInt8(ascii: "u") { return key(code: numbers.first ?? 0, held: held) }
        // Where the cursor is, which ends in the letter of F3, is no key.
        guard (numbers.first ?? 0) <= 1 else { return nil }
        let (plain, strong) = letters[final] ?? (nil, nil)
        return held & 6 != 0 ? strong ?? plain : plain
    }

    /// The final letter alone, and with Alt or Ctrl where that is a key of its own.
    private static let letters: [UInt8: (Key?, Key?)] = [
        UInt8(ascii: "A"): (.up, .moveUp), UInt8(ascii: "B"): (.down, .moveDown),
        UInt8(ascii: "C"): (.right, .wordRight), UInt8(ascii: "D"): (.left, .wordLeft),
        UInt8(ascii: "H"): (.home, nil), UInt8(ascii: "F"): (.end, nil), UInt8(ascii: "Z"): (.backTab, nil),
        UInt8(ascii: "P"): (.function(1), nil), UInt8(ascii: "Q"): (.function(2), nil),
        UInt8(ascii: "R"): (.function(3), nil), UInt8(ascii: "S"): (.function(4), nil),
    ]

    private static func key(numbered numbers: [Int], held: Int) -> Key? {
        switch numbers.first ?? 0 {
        case 1, 7: .home
        case 2: .insert
        case 3: .delete
        case 4, 8: .end
        case 5: held > 0 ? .scrollUp : .pageUp
        case 6: held > 0 ? .scrollDown : .pageDown
        case let number where (11...15).contains(number): .function(number - 10)
        case let number where (17...21).contains(number): .function(number - 11)
        case let number where (23...24).contains(number): .function(number - 12)
        // modifyOtherKeys of xterm: 27, what was held, the code.
        case 27 where numbers.count > 2: key(code: numbers[2], held: held)
        default: nil
        }
    }

    /// A key by the code of its letter, as newer terminals send those that had no sequence.
    private static func key(code: Int, held: Int) -> Key? {
        switch code {
        case 13: held > 0 ? .newLine : .enter
        case 9: held & 1 != 0 ? .backTab : .tab
        case 27: .escape
        case 127: held & 6 != 0 ? .control("W") : .backspace
        default: nil
        }
    }
}
