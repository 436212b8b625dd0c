/// Turns the bytes of a keyboard into keys, in whatever pieces they come.
///
/// Knows what xterm, VTE, the Linux console, rxvt, tmux and screen send; what it does not know is swallowed whole, so
/// that no end of a sequence is ever typed into an answer.
struct KeyDecoder {
    private var bytes: [UInt8] = []
    /// What was pasted so far; nil outside of a paste.
    private var pasted: [UInt8]?

    /// How long, in milliseconds, to wait for what may follow; nil when nothing is begun.
    var patience: Int? {
        if pasted != nil { return 1000 }
        if bytes.isEmpty { return nil }
        return bytes[0] == escape ? 30 : 1000
    }

    /// The keys that are whole now.
    mutating func take(_ more: some Sequence<UInt8>) -> [Key] {
        bytes += more
        var keys: [Key] = []
        while let key = next() {
            if let key = key.key { keys.append(key) }
        }
        return keys
    }

    /// Nothing more has come in time: what is begun is all there is.
    mutating func settle() -> [Key] {
        defer { (bytes, pasted) = ([], nil) }
        if let pasted { return [.paste(Self.text(pasted + bytes))] }
        guard let first = bytes.first else { return [] }
        if first == escape { return bytes.allSatisfy { $0 == escape } ? [.escape] : [] }
        return [.text(String(decoding: bytes, as: UTF8.self))]
    }

    /// A sequence read to its end; without a key when it stands for none.
    private struct Taken {
        var key: Key?
    }

    private mutating func next() -> Taken? {
        if pasted != nil { return pasteOnward() }
        guard let first = bytes.first else { return nil }
        if first == escape { return takeSequence() }
        if first < 0x20 || first == 0x7F {
            bytes.removeFirst()
            return Taken(key: Key(control: first))
        }
        return takeText()
    }

    private mutating func takeSequence() -> Taken? {
        switch KeySequence.read(bytes[...]) {
        case .unfinished: return nil
        case .key(let key, let length):
            bytes.removeFirst(length)
            return Taken(key: key)
        case .pasteBegins(let length):
            bytes.removeFirst(length)
            pasted = []
            return Taken(key: nil)
        }
    }

    /// The text up to the next control byte, but for a letter whose last bytes have not come yet.
    private mutating func takeText() -> Taken? {
        let run = bytes.prefix { $0 >= 0x20 && $0 != 0x7F }
        let whole = run.count == bytes.count ? run.dropLast(run.begunLetter) : run
        guard !whole.isEmpty else { return nil }
        let text = String(decoding: whole, as: UTF8.self)
        bytes.removeFirst(whole.count)
        return Taken(key: .text(text))
    }

    private mutating func pasteOnward() -> Taken? {
        guard let end = bytes.firstRange(of: pasteEnd) else {
            // The end itself may have been cut in two.
            let safe = max(0, bytes.count - pasteEnd.count + 1)
            pasted?.append(contentsOf: bytes[..<safe])
            bytes.removeFirst(safe)
            return nil
        }
        let whole = (pasted ?? []) + bytes[..<end.lowerBound]
        bytes.removeFirst(end.upperBound)
        pasted = nil
        return Taken(key: .paste(Self.text(whole)))
    }

    /// Terminals send the line ends of a paste as the Enter key does.
    private static func text(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            if byte == 0x0A, index > 0, bytes[index - 1] == 0x0D { continue }
            result.append(byte == 0x0D ? 0x0A : byte)
        }
        return String(decoding: result, as: UTF8.self)
    }
}

private let escape: UInt8 = 0x1B
private let pasteEnd = Array("\u{1B}[201~".utf8)

extension ArraySlice<UInt8> {
    /// How many bytes at the end begin a letter of UTF-8 that is not whole yet.
    fileprivate var begunLetter: Int {
        for back in 1...3 where count >= back {
            let byte = self[endIndex - back]
            if byte & 0xC0 == 0x80 { continue }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
            return length > back && byte < 0xF5 ? back : 0
        }
        return 0
    }
}

extension Key {
    /// The key of a control byte; nil for one that stands for nothing.
    fileprivate init?(control byte: UInt8) {
        switch byte {
        case 0x0D: self = .enter
        case 0x0A: self = .newLine
        case 0x09: self = .tab
        case 0x08, 0x7F: self = .backspace
        case 0x01...0x1A: self = .control(Character(UnicodeScalar(byte + 0x40)))
        default: return nil
        }
    }
}
