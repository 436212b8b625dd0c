import Foundation

/// Writes one line of JSON, keys in the order given.
package struct JSONText {
    private(set) var line = "{"

    package init() {}

    /// The finished object.
    package var closed: String { line + "}" }

    package mutating func add(_ key: String, _ text: String) { addRaw(key, Self.quoted(text)) }

    package mutating func add(_ key: String, _ texts: [String]) { addRaw(key, Self.list(texts)) }

    /// Adds what is JSON already.
    package mutating func addRaw(_ key: String, _ json: String) {
        if line.utf8.count > 1 { line += "," }
        line += Self.quoted(key) + ":" + json
    }

    package static func list(_ texts: [String]) -> String {
        "[" + texts.map(quoted).joined(separator: ",") + "]"
    }

    /// A text between quotation marks; also what YAML reads between its double ones.
    package static func quoted(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = [UInt8(ascii: "\"")]
        result.reserveCapacity(bytes.count + 8)
        var position = 0
        while position < bytes.count {
            let escaped = escape(bytes, at: position)
            if escaped.length == 0 {
                result.append(bytes[position])
                position += 1
            } else {
                result += escaped.text.utf8
                position += escaped.length
            }
        }
        result.append(UInt8(ascii: "\""))
        return String(decoding: result, as: UTF8.self)
    }

    /// How the character at a position must be written, and how many bytes it has; no bytes when it stays as it is.
    /// Besides JSON's own these are what YAML takes for a line end or refuses.
    private static func escape(_ bytes: [UInt8], at position: Int) -> (text: String, length: Int) {
        let next = position + 1 < bytes.count ? bytes[position + 1] : 0
        switch bytes[position] {
        case UInt8(ascii: "\""): return ("\\\"", 1)
        case UInt8(ascii: "\\"): return ("\\\\", 1)
        case 0x0A: return ("\\n", 1)
        case 0x09: return ("\\t", 1)
        case let byte where byte < 0x20 || byte == 0x7F: return (hexadecimal(byte), 1)
        case 0xC2 where next < 0xA0: return (hexadecimal(next), 2)
        case 0xE2
        where next == 0x80 && bytes.count > position + 2 && [0xA8, 0xA9].contains(bytes[position + 2]):
            return (bytes[position + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
        case 0xEF where next == 0xBB && bytes.count > position + 2 && bytes[position + 2] == 0xBF:
            return ("\\ufeff", 3)
        default: return ("", 0)
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16)
    }
}
