/// The one way text gets into Markdown: whatever a person wrote stays words and never becomes structure.
enum MarkdownText {
    /// The text with every character that could mean something made to mean itself; lines are kept by `<br>`.
    static func escaped(_ text: String) -> String {
        switch MarkdownScan(text) {
        case .plain: text
        case .marks(let count): withBackslashes(text, count: count)
        case .rare: spelled(text)
        }
    }

    private static func withBackslashes(_ text: String, count: Int) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + count)
        for byte in text.utf8 {
            if MarkdownScan.isMark(byte) { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func spelled(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count + 16)
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() { append(scalar, before: rest.first, to: &result) }
        return result
    }

    /// A whole line, escaped already, that no longer starts like a list, a rule or code.
    static func line(_ text: String) -> String {
        guard text.utf8.first.map(mayStartStructure) ?? false else { return text }
        let line = text.drop { $0 == " " || $0 == "\t" }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        let rest = line.dropFirst(digits.count)
        guard let mark = rest.first, (digits.isEmpty ? "-+" : ".)").contains(mark) else {
            return String(line)
        }
        let next = rest.dropFirst().first ?? " "
        return next.isWhitespace || next == mark ? digits + "\\" + rest : String(line)
    }

    private static func mayStartStructure(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || " \t-+".utf8.contains(byte)
    }

    private static func append(
        _ scalar: Unicode.Scalar, before next: Unicode.Scalar?, to result: inout String
    ) {
        switch scalar {
        case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "$": result += "\\" + String(scalar)
        case "&": result += next.map { $0 == "#" || $0.properties.isAlphabetic } ?? true ? "&amp;" : "&"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case ":" where next == "/": result += "\\:"
        case "." where result.hasSuffix("www"): result += "\\."
        case "\n", "\u{2028}", "\u{2029}": result += "<br>"
        case "\t": result += " "
        default: if scalar.isPrintable { result.unicodeScalars.append(scalar) }
        }
    }
}
