import Testing

/// An element read back, for looking into what was written.
struct Element {
    enum Child {
        case element(Element)
        case text(String)
    }

    var name: String
    var attributes: [String: String] = [:]
    var children: [Child] = []

    var elements: [Element] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }
    var text: String {
        children.map {
            switch $0 {
            case .element(let element): element.text
            case .text(let text): text
            }
        }.joined()
    }

    /// This element and all inside it, in order.
    var all: [Element] { [self] + elements.flatMap(\.all) }
    func all(_ name: String) -> [Element] { all.filter { $0.name == name } }
}

struct NotWellFormed: Error, CustomStringConvertible {
    var description: String
}

/// Reads XML strictly: every tag closed, every attribute once, no character that XML 1.0 forbids.
struct XMLReader {
    private var rest: Substring.UnicodeScalarView
    private let void: Set<String>

    static func read(_ bytes: [UInt8], void: Set<String> = []) throws -> Element {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw NotWellFormed(description: "not UTF-8")
        }
        var reader = XMLReader(rest: Substring(text).unicodeScalars, void: void)
        reader.skipProlog()
        let root = try reader.element()
        guard reader.rest.allSatisfy({ $0 == "\n" }) else {
            throw NotWellFormed(description: "text after the end")
        }
        return root
    }

    private mutating func skipProlog() {
        while let start = Optional(String(rest.prefix(2))),
            start == "<?" || start == "<!" || rest.first == "\n"
        {
            rest = start.hasPrefix("\n") ? rest.dropFirst() : rest.drop { $0 != ">" }.dropFirst()
        }
    }

    private mutating func element() throws -> Element {
        try expect("<")
        var element = Element(name: word())
        while rest.first == " " { try attribute(of: &element) }
        if rest.first == "/" {
            try expect("/>")
            return element
        }
        try expect(">")
        if void.contains(element.name) { return element }
        while !rest.starts(with: "</".unicodeScalars) {
            if rest.first == "<" {
                element.children.append(.element(try self.element()))
            } else {
                element.children.append(.text(try text(until: "<")))
            }
        }
        try expect("</\(element.name)>")
        return element
    }

    private mutating func attribute(of element: inout Element) throws {
        try expect(" ")
        let name = word()
        try expect("=\"")
        guard element.attributes.updateValue(try text(until: "\""), forKey: name) == nil else {
            throw NotWellFormed(description: "\(name) twice in \(element.name)")
        }
        try expect("\"")
    }

    private mutating func word() -> String {
        let word = rest.prefix { $0.properties.isAlphabetic || "0123456789:-_".unicodeScalars.contains($0) }
        rest = rest.dropFirst(word.count)
        return String(word)
    }

    private mutating func text(until end: Unicode.Scalar) throws -> String {
        let raw = rest.prefix { $0 != end && $0 != "<" }
        rest = rest.dropFirst(raw.count)
        guard !rest.isEmpty, raw.allSatisfy(\.isAllowed) else {
            throw NotWellFormed(description: "forbidden character in \(raw)")
        }
        return try unescaped(String(raw))
    }

    private func unescaped(_ text: String) throws -> String {
        let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "#10": "\n", "#9": "\t"]
        let pieces = text.split(separator: "&", omittingEmptySubsequences: false)
        return try pieces.dropFirst().reduce(String(pieces[0])) { result, piece in
            let parts = piece.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let value = known[String(parts[0])] else {
                throw NotWellFormed(description: "entity in \(text)")
            }
            return result + value + parts[1]
        }
    }

    private mutating func expect(_ text: String) throws {
        guard rest.starts(with: text.unicodeScalars) else {
            throw NotWellFormed(description: "expected \(text) before \(String(rest.prefix(40)))")
        }
        rest = rest.dropFirst(text.unicodeScalars.count)
    }
}

extension Unicode.Scalar {
    var isAllowed: Bool {
        value >= 0x20 ? value & 0xFFFE != 0xFFFE : value == 9 || value == 10 || value == 13
    }
}
