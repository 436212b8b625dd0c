/// Looks through the tokens of a YAML text for what is refused before anything is made of it: composing a few lines of
/// aliases can take longer than anyone lives, and deep nesting more stack than there is.
///
/// Up to the first such token it goes as the scanner of libyaml does (K. Simonov); behind an error of that, where
/// nothing is composed any more, it may differ.
struct TokenScan {
    /// No file of ours has more than ten levels.
    static let deepest = 64

    private let bytes: [UInt8]
    private var position = 0
    /// Of characters, not bytes, from 0.
    private var column = 0
    private var line = 1
    private var flowLevel = 0
    private var indents: [Int] = []
    private var indent = -1
    private var keyAllowed = true
    /// What may turn out to be a key when a colon follows.
    private var key: (column: Int, line: Int)?

    /// - Throws: at the first anchor, alias or tag, and where the nesting is too deep.
    static func check(_ bytes: [UInt8]) throws(YAMLTrouble) {
        var scan = TokenScan(bytes: bytes)
        while try scan.next() {}
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    // MARK: Characters

    private func byte(_ offset: Int = 0) -> UInt8? {
        position + offset < bytes.count ? bytes[position + offset] : nil
    }

    private func isBlank(_ offset: Int = 0) -> Bool { byte(offset) == 0x20 || byte(offset) == 0x09 }

    /// The bytes of the line end at the position; 0 when there is none.
    private func lineEnd(_ offset: Int = 0) -> Int {
        switch byte(offset) {
        case 0x0A: 1
        case 0x0D: byte(offset + 1) == 0x0A ? 2 : 1
        case 0xC2: byte(offset + 1) == 0x85 ? 2 : 0
        case 0xE2: byte(offset + 1) == 0x80 && (byte(offset + 2) == 0xA8 || byte(offset + 2) == 0xA9) ? 3 : 0
        default: 0
        }
    }

    private func isBlankOrEnd(_ offset: Int) -> Bool {
        byte(offset) == nil || byte(offset) == 0 || isBlank(offset) || lineEnd(offset) > 0
    }

    private func isOne(of signs: StaticString, _ offset: Int = 0) -> Bool {
        guard let byte = byte(offset) else { return false }
        return signs.withUTF8Buffer { $0.contains(byte) }
    }

    private mutating func skip(_ count: Int = 1) {
        for _ in 0..<count {
            if let byte = byte(), byte & 0xC0 != 0x80 { column += 1 }
            position += 1
        }
    }

    private mutating func skipLineEnd() {
        position += lineEnd()
        (column, line) = (0, line + 1)
    }

    private mutating func skipRestOfLine() {
        while byte() != nil, lineEnd() == 0 { skip() }
    }

    /// Whether --- or ... stands alone at the beginning of the line.
    private var isDocumentMark: Bool {
        column == 0 && isBlankOrEnd(3)
            && ["-", "."].contains { sign in (0..<3).allSatisfy { byte($0) == UInt8(ascii: sign) } }
    }

    // MARK: Tokens

    /// Passes over one token; false at the end, and where no token can begin.
    private mutating func next() throws(YAMLTrouble) -> Bool {
        skipToToken()
        unroll(to: column)
        guard let sign = byte(), !isBlankOrEnd(0) else { return false }
        if column == 0, sign == UInt8(ascii: "%") || isDocumentMark {
            unroll(to: -1)
            (key, keyAllowed) = (nil, false)
            sign == UInt8(ascii: "%") ? skipRestOfLine() : skip(3)
            return true
        }
        switch sign {
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            saveKey()
            flowLevel += 1
            keyAllowed = true
            skip()
        case UInt8(ascii: "]"), UInt8(ascii: "}"):
            flowLevel = max(0, flowLevel - 1)
            keyAllowed = false
            skip()
        case UInt8(ascii: ","):
            keyAllowed = true
            skip()
        case UInt8(ascii: "-") where isBlankOrEnd(1),
            UInt8(ascii: "?") where flowLevel > 0 || isBlankOrEnd(1):
            begin(at: column)
        case UInt8(ascii: ":") where flowLevel > 0 || isBlankOrEnd(1): value()
        case UInt8(ascii: "*"), UInt8(ascii: "&"): throw YAMLTrouble(cause: .alias, line: line)
        case UInt8(ascii: "!"): throw YAMLTrouble(cause: .tag, line: line)
        case UInt8(ascii: "|") where flowLevel == 0, UInt8(ascii: ">") where flowLevel == 0: blockText()
        case UInt8(ascii: "'"), UInt8(ascii: "\""): quoted(sign)
        default:
            if isOne(of: "#|>%@`") { return false }
            plain()
        }
        if flowLevel + indents.count > Self.deepest { throw YAMLTrouble(cause: .depth, line: line) }
        return true
    }

    private mutating func skipToToken() {
        while true {
            if column == 0, byte() == 0xEF, byte(1) == 0xBB, byte(2) == 0xBF { skip(3) }
            while byte() == 0x20 || byte() == 0x09 && (flowLevel > 0 || !keyAllowed) { skip() }
            if byte() == UInt8(ascii: "#") { skipRestOfLine() }
            guard lineEnd() > 0 else { return }
            skipLineEnd()
            if flowLevel == 0 { keyAllowed = true }
        }
    }

    private mutating func unroll(to column: Int) {
        guard flowLevel == 0 else { return }
        while indent > column { indent = indents.popLast() ?? -1 }
    }

    private mutating func roll(to column: Int) {
        guard flowLevel == 0, indent < column else { return }
        indents.append(indent)
        indent = column
    }

    private mutating func saveKey() {
        if keyAllowed, flowLevel == 0 { key = (column, line) }
    }

    /// The hyphen of a list, or the question mark of a key.
    private mutating func begin(at column: Int) {
        roll(to: column)
        if flowLevel == 0 { (key, keyAllowed) = (nil, true) }
        if flowLevel > 0 { keyAllowed = byte() == UInt8(ascii: "-") }
        skip()
    }

    private mutating func value() {
        if flowLevel == 0 {
            let found = key.flatMap { $0.line == line ? $0.column : nil }
            roll(to: found ?? column)
            keyAllowed = found == nil
            key = nil
        } else {
            keyAllowed = false
        }
        skip()
    }

    // MARK: Texts

    private mutating func quoted(_ mark: UInt8) {
        saveKey()
        keyAllowed = false
        skip()
        while let byte = byte() {
            if lineEnd() > 0 {
                skipLineEnd()
            } else if byte == mark, mark == UInt8(ascii: "'"), self.byte(1) == mark {
                skip(2)
            } else if byte == mark {
                return skip()
            } else if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
                skip()
                lineEnd() > 0 ? skipLineEnd() : skip()
            } else {
                skip()
            }
        }
    }

    private mutating func plain() {
        saveKey()
        keyAllowed = false
        var brokeLine = false
        while !isDocumentMark, byte() != UInt8(ascii: "#") {
            while !isBlankOrEnd(0) {
                if byte() == UInt8(ascii: ":"), isBlankOrEnd(1) { break }
                if flowLevel > 0, isOne(of: ",[]{}") { break }
                brokeLine = false
                skip()
            }
            guard isBlank() || lineEnd() > 0 else { break }
            while isBlank() || lineEnd() > 0 {
                if lineEnd() > 0 {
                    skipLineEnd()
                    brokeLine = true
                } else {
                    skip()
                }
            }
            if flowLevel == 0, column < indent + 1 { break }
        }
        if brokeLine { keyAllowed = true }
    }

    private mutating func blockText() {
        (key, keyAllowed) = (nil, true)
        skip()
        var content = 0
        while isOne(of: "+-123456789") {
            if let byte = byte(), byte > UInt8(ascii: "0") { content = max(indent, 0) + Int(byte - 0x30) }
            skip()
        }
        skipRestOfLine()
        if lineEnd() > 0 { skipLineEnd() }
        skipIndentation(to: &content)
        while column == content, byte() != nil {
            skipRestOfLine()
            if lineEnd() > 0 { skipLineEnd() }
            skipIndentation(to: &content)
        }
    }

    /// Passes over empty lines and the indentation of the next one; finds out how much that is where it is not known.
    private mutating func skipIndentation(to content: inout Int) {
        var most = 0
        while true {
            while byte() == 0x20, content == 0 || column < content { skip() }
            most = max(most, column)
            guard lineEnd() > 0 else { break }
            skipLineEnd()
        }
        if content == 0 { content = max(most, indent + 1, 1) }
    }
}
