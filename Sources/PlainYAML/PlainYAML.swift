package import Yams

/// Why a text is not plain YAML.
package struct YAMLTrouble: Error, Hashable {
    package enum Cause { case notYAML, alias, tag, depth, size }

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
