/// A piece of XML. Text and attributes reach a part only through here: escaped, and without the characters
/// that XML 1.0 forbids.
indirect enum XML: Sendable {
    case element(String, Attributes, [XML])
    case text(String)

    /// A nil value leaves the attribute out.
    typealias Attributes = KeyValuePairs<String, String?>

    init(_ name: String, _ attributes: Attributes = [:], _ children: [XML] = []) {
        self = .element(name, attributes, children)
    }

    init(_ name: String, _ attributes: Attributes = [:], text: String) {
        self = .element(name, attributes, [.text(text)])
    }

    /// The element as a whole file.
    var file: [UInt8] {
        var bytes = Array(#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#.utf8) + [0x0A]
        write(to: &bytes)
        return bytes
    }

    private func write(to bytes: inout [UInt8]) {
        switch self {
        case .text(let text): XML.escape(text, into: &bytes)
        case .element(let name, let attributes, let children):
            XML.open(name, attributes, in: &bytes)
            guard !children.isEmpty else { return bytes += "/>".utf8 }
            bytes += ">".utf8
            for child in children { child.write(to: &bytes) }
            bytes += "</".utf8
            bytes += name.utf8
            bytes += ">".utf8
        }
    }

    private static func open(_ name: String, _ attributes: Attributes, in bytes: inout [UInt8]) {
        bytes += "<".utf8
        bytes += name.utf8
        for case (let name, let value?) in attributes {
            bytes += " ".utf8
            bytes += name.utf8
            bytes += "=\"".utf8
            escape(value, into: &bytes)
            bytes += "\"".utf8
        }
    }

    /// Whether a byte belongs to a character that is written as it is, whatever the bytes beside it; true for
    /// all of most texts, which are then copied at once.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, 0x7F, 0xC2, 0xEF...0xFF: false
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
        default: true
        }
    }

    private static func escape(_ text: String, into bytes: inout [UInt8]) {
        if text.utf8.allSatisfy(isPlain) { return bytes += text.utf8 }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes += "&amp;".utf8
            case "<": bytes += "&lt;".utf8
            case ">": bytes += "&gt;".utf8
            case "\"": bytes += "&quot;".utf8
            case "\n": bytes += "&#10;".utf8
            case "\t": bytes += "&#9;".utf8
            default: if scalar.isAllowed { bytes += UTF8.encode(scalar).map(Array.init) ?? [] }
            }
        }
    }
}

extension Unicode.Scalar {
    /// XML 1.0 has no way to say the other characters, not even by number; the control characters from 7F to
    /// 9F it allows but advises against.
    fileprivate var isAllowed: Bool {
        switch value {
        case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: false
        default: value & 0xFFFE != 0xFFFE
        }
    }
}
