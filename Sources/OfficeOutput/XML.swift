import Document

/// A piece of XML. Text and attributes reach a part only through here: escaped, and without the characters
/// that XML 1.0 forbids.
enum XML: Sendable {
    case element(String, Attributes, [XML])
    case text(String)
    /// An element that is in many places, already as it will be in the file.
    case rendered([UInt8])
    /// A text in a form that is in many places.
    case filled(Form, String)

    /// In the order they are given; a nil value leaves the attribute out.
    struct Attributes: ExpressibleByDictionaryLiteral, Sendable {
        let all: [(String, String?)]

        init(_ all: [(String, String?)]) { self.all = all }
        init(dictionaryLiteral elements: (String, String?)...) { all = elements }
    }

    /// Of an element that is not written yet.
    var name: String? { if case .element(let name, _, _) = self { name } else { nil } }

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

    /// The element for many places, written only once.
    var rendered: XML {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return .rendered(bytes)
    }

    /// An element around a text, written only once but for the text.
    struct Form: Sendable {
        fileprivate let opening: [UInt8]
        fileprivate let closing: [UInt8]

        /// - Parameter element: must have its text once.
        init(_ element: (_ text: XML) -> XML) {
            let hole: UInt8 = 0
            guard case .rendered(let bytes) = element(.rendered([hole])).rendered else {
                (opening, closing) = ([], [])
                return
            }
            opening = Array(bytes.prefix { $0 != hole })
            closing = Array(bytes.dropFirst(opening.count + 1))
        }
    }

    private func write(to bytes: inout [UInt8]) {
        switch self {
        case .text(let text): XML.escape(text, into: &bytes)
        case .rendered(let element): bytes += element
        case .filled(let form, let text):
            bytes += form.opening
            XML.escape(text, into: &bytes)
            bytes += form.closing
        case .element(let name, let attributes, let children):
            XML.open(name, attributes, in: &bytes)
            guard !children.isEmpty else { return bytes += "/>".utf8 }
            bytes.append(UInt8(ascii: ">"))
            for child in children { child.write(to: &bytes) }
            bytes += "</".utf8
            bytes += name.utf8
            bytes.append(UInt8(ascii: ">"))
        }
    }

    private static func open(_ name: String, _ attributes: Attributes, in bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "<"))
        bytes += name.utf8
        for case (let name, let value?) in attributes.all {
            bytes.append(UInt8(ascii: " "))
            bytes += name.utf8
            bytes += "=\"".utf8
            escape(value, into: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }
    }

    /// Bytes of characters that are written as they are, whatever the bytes beside them; most texts have no
    /// others and are copied at once.
    private static let isPlain = ByteSet { byte in
        switch byte {
        case 0..<0x20, 0x7F, 0xC2, 0xEF...0xFF: false
        default: !"&<>\"".utf8.contains(byte)
        }
    }

    private static func escape(_ text: String, into bytes: inout [UInt8]) {
        if isPlain.holdsAll(of: text) { return bytes += text.utf8 }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes += "&amp;".utf8
            case "<": bytes += "&lt;".utf8
            case ">": bytes += "&gt;".utf8
            case "\"": bytes += "&quot;".utf8
            case "\n": bytes += "&#10;".utf8
            case "\t": bytes += "&#9;".utf8
            default: if scalar.isAllowed { bytes += scalar.utf8 }
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
