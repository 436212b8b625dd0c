package import Yams

/// Why a text is not plain YAML.
package struct YAMLTrouble: Error, Hashable {
    package enum Cause: Hashable {
        case notYAML, alias, tag, depth, size
        /// A key that a mapping has already; its line is the first one.
        case twice(key: String, again: Int)
    }

    package var cause: Cause
    /// From 1.
    package var line: Int
    /// What the parser says, in English; empty for what is refused although it is YAML.
    package var problem = ""
}

/// One YAML document without anchors, aliases and tags, neither too large nor too deeply nested to be read soon.
package enum PlainYAML {
    /// In bytes.
    package static let largest = 5_000_000

    /// The root; an empty text has an empty mapping.
    package static func root(of bytes: [UInt8]) throws(YAMLTrouble) -> Node {
        guard bytes.count <= largest else { throw YAMLTrouble(cause: .size, line: 1) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw YAMLTrouble(cause: .notYAML, line: 1, problem: "not UTF-8")
        }
        try TokenScan.check(bytes)
        do {
            // Tags are not resolved: what a scalar is, the readers decide, and the rules for it take longer than a file.
            let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            // A node knows its anchor only while the parser that read it is there.
            return try withExtendedLifetime(parser) {
                let root = try parser.singleRoot() ?? Node([(Node, Node)]())
                try check(root)
                return root
            }
        } catch let trouble as YAMLTrouble {
            throw trouble
        } catch {
            let error = error as? YamlError
            if let twice = error?.twice(in: text) { throw twice }
            throw YAMLTrouble(cause: .notYAML, line: error?.line ?? 1, problem: error?.problem ?? "")
        }
    }

    /// The tokens were looked through before; what is no token, such as a key that is a list, is met here.
    private static func check(_ node: Node) throws(YAMLTrouble) {
        let line = node.mark?.line ?? 1
        if node.anchor != nil || node.alias != nil { throw YAMLTrouble(cause: .alias, line: line) }
        switch node {
        case .scalar(let scalar):
            if !scalar.isUntagged { throw YAMLTrouble(cause: .tag, line: line) }
        case .sequence(let sequence):
            if !sequence.tag.rawValue.isEmpty { throw YAMLTrouble(cause: .tag, line: line) }
            for item in sequence { try check(item) }
        case .mapping(let mapping):
            if !mapping.tag.rawValue.isEmpty { throw YAMLTrouble(cause: .tag, line: line) }
            for (key, value) in mapping {
                if key.anchor != nil || key.scalar == nil { throw YAMLTrouble(cause: .alias, line: line) }
                try check(value)
            }
        case .alias: break
        }
    }
}

extension Node.Scalar {
    /// Whether the author wrote no tag; the parser itself gives quoted texts one.
    fileprivate var isUntagged: Bool {
        let name = tag.rawValue
        return name.isEmpty || style != .plain && name == Tag.Name.str.rawValue
    }

    /// Whether nothing is written: an empty value, ~ or null.
    package var isNothing: Bool { style == .plain && ["", "~", "null", "Null", "NULL"].contains(string) }
}

extension YamlError {
    /// The key that stands twice, with both lines.
    fileprivate func twice(in text: String) -> YAMLTrouble? {
        guard case .duplicatedKeysInMapping(let keys, let context) = self, let key = keys.first else {
            return nil
        }
        let first = context.mark
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let again = lines.indices.dropFirst(first.line).first { lines[$0].holds(key: key, at: first.column) }
        return YAMLTrouble(
            cause: .twice(key: key, again: again.map { $0 + 1 } ?? first.line), line: first.line)
    }

    /// From 1.
    fileprivate var line: Int? {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        case .duplicatedKeysInMapping(_, let context): context.mark.line
        case .reader(_, let offset, _, let yaml):
            offset.map { yaml.utf8.prefix($0).count { $0 == UInt8(ascii: "\n") } + 1 }
        default: nil
        }
    }

    fileprivate var problem: String {
        switch self {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _):
            problem
        case .reader(let problem, _, _, _): problem
        case .duplicatedKeysInMapping(let keys, _):
            "duplicate key " + keys.prefix(3).map { "\($0)" }.joined(separator: ", ")
        default: "\(self)"
        }
    }
}

extension Substring {
    /// Whether a key stands in a line, at a column from 1 or between brackets.
    fileprivate func holds(key: String, at column: Int) -> Bool {
        let forms = [key, "\"\(key)\"", "'\(key)'"]
        func begins(_ rest: Substring) -> Bool {
            forms.contains { form in
                rest.hasPrefix(form) && rest.dropFirst(form.count).drop { $0 == " " }.first == ":"
            }
        }
        let lead = prefix(column - 1)
        if lead.allSatisfy({ $0 == " " || $0 == "-" }), begins(dropFirst(column - 1)) { return true }
        return indices.contains { position in
            "{,".contains(self[position]) && begins(self[index(after: position)...].drop { $0 == " " })
        }
    }
}
