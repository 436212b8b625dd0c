/// An element of XML that somebody else has written, with the elements inside it.
struct XMLTree: Hashable, Sendable {
    var name: String
    var attributes: [String: String] = [:]
    var children: [XMLTree] = []
    /// What is written in it directly, and not in an element inside it.
    var text = ""

    /// The first element inside it that is called so.
    func child(_ name: String) -> XMLTree? { children.first { $0.name == name } }

    /// The element for a file of ours, its attributes in the order of their names.
    var xml: XML {
        let attributes = attributes.sorted { $0.key < $1.key }.map { ($0.key, Optional($0.value)) }
        return XML(name, XML.Attributes(attributes), children.map(\.xml))
    }
}

extension XMLTree {
    /// Nil for what is not well formed, not UTF-8, too deep, or has a DOCTYPE, which could make much of little.
    init?(_ bytes: [UInt8]) {
        guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
        var reader = Reader(rest: bytes[...])
        guard reader.skipToElement(), let root = reader.element(depth: 0) else { return nil }
        self = root
    }

    private struct Reader {
        var rest: ArraySlice<UInt8>
        private static let deepest = 100

        /// What may stand before the root.
        mutating func skipToElement() -> Bool {
            while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
                rest = rest[start...]
                guard let skipped = skipAside() else { return false }
                if !skipped { return true }
            }
            return false
        }

        /// Skips a remark, an instruction or a stretch of text; nil for what is refused.
        private mutating func skipAside() -> Bool? {
            if rest.starts(with: "<?".utf8) { return skip(past: "?>") ? true : nil }
            if rest.starts(with: "<!--".utf8) { return skip(past: "-->") ? true : nil }
            if rest.starts(with: "<![CDATA[".utf8) { return skip(past: "]]>") ? true : nil }
            return rest.starts(with: "<!".utf8) ? nil : false
        }

        private mutating func skip(past end: String) -> Bool {
            let (end, first) = (Array(end.utf8), end.utf8.first)
            while let place = rest.firstIndex(where: { $0 == first }) {
                rest = rest[place...]
                if rest.starts(with: end) {
                    rest = rest.dropFirst(end.count)
                    return true
                }
                rest = rest.dropFirst()
            }
            return false
        }

        mutating func element(depth: Int) -> XMLTree? {
            guard depth < Self.deepest, take("<"), let name = name() else { return nil }
            var tree = XMLTree(name: name)
            while true {
                skipSpaces()
                if take("/>") { return tree }
                if take(">") { break }
                guard let name = self.name(), let value = value(),
                    tree.attributes.updateValue(value, forKey: name) == nil
                else { return nil }
            }
            while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
                if start > rest.startIndex {
                    tree.text += String(decoding: rest[..<start], as: UTF8.self).unescaped
                }
                rest = rest[start...]
                if take("</") {
                    guard self.name() == name else { return nil }
                    skipSpaces()
                    return take(">") ? tree : nil
                }
                guard let skipped = skipAside() else { return nil }
                if skipped { continue }
                guard let child = element(depth: depth + 1) else { return nil }
                tree.children.append(child)
            }
            return nil
        }

        private mutating func value() -> String? {
            skipSpaces()
            guard take("=") else { return nil }
            skipSpaces()
            guard let quote = rest.popFirst(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
                let end = rest.firstIndex(of: quote)
            else { return nil }
            let words = rest[..<end]
            rest = rest[rest.index(after: end)...]
            return String(decoding: words, as: UTF8.self).unescaped
        }

        private mutating func name() -> String? {
            let name = rest.prefix { byte in
                switch byte {
                case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x80..., UInt8(ascii: "-"), UInt8(ascii: "."),
                    UInt8(ascii: "_"):
                    true
                default: false
                }
            }
            rest = rest[name.endIndex...]
            return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
        }

        private mutating func skipSpaces() { rest = rest.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) } }

        private mutating func take(_ sign: String) -> Bool {
            guard rest.starts(with: sign.utf8) else { return false }
            rest = rest.dropFirst(sign.utf8.count)
            return true
        }
    }
}

extension String {
    /// With the signs that XML writes by names or numbers; what is no such name stays as it is.
    fileprivate var unescaped: String {
        guard contains("&") else { return self }
        var (result, rest) = ("", self[...])
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            rest = rest[start...]
            let name = rest.dropFirst().prefix(Self.longestName).prefix { $0 != ";" }
            guard rest[name.endIndex...].first == ";", let sign = Self.sign(name) else {
                result.append(rest.removeFirst())
                continue
            }
            result.unicodeScalars.append(sign)
            rest = rest[name.endIndex...].dropFirst()
        }
        return result + rest
    }

    private static let longestName = 10
    private static let signs: [Substring: Unicode.Scalar] = [
        "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "amp": "&",
    ]

    private static func sign(_ name: Substring) -> Unicode.Scalar? {
        guard name.hasPrefix("#") else { return signs[name] }
        let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
        return number.flatMap(Unicode.Scalar.init)
    }
}
