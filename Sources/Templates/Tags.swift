import Wording

/// The Mustache tags of a text.
package struct Tags: Hashable, Sendable {
    /// Names that are printed or open a section, each once, in order.
    package private(set) var names: [String] = []
    /// Those of them that are printed, each once.
    package private(set) var printed: [String] = []
    /// Names whose absence a text speaks of: `{{^name}}`.
    package private(set) var inverted: [String] = []
    /// Tags of kinds a template may not use (partials, other delimiters, unescaped and inherited ones), or
    /// that have no end.
    package private(set) var forbidden: [String] = []
    /// Sections that are not closed in order.
    package private(set) var unclosed: [String] = []

    package init(_ text: String) {
        var open: [String] = []
        var rest = text[...]
        while let start = rest.firstRange(of: "{{") {
            guard let end = rest[start.upperBound...].firstRange(of: "}}") else {
                forbidden.append(String(rest[start.lowerBound...].prefix(30)))
                break
            }
            read(rest[start.upperBound..<end.lowerBound], open: &open)
            rest = rest[end.upperBound...]
        }
        unclosed += open
    }

    private mutating func read(_ inside: Substring, open: inout [String]) {
        let content = inside.trimmed
        let name = String(content.dropFirst().trimmed)
        switch content.first {
        case "#":
            add(name)
            open.append(name)
        case "^":
            inverted.append(name)
            open.append(name)
        case "/":
            if open.last == name { open.removeLast() } else { unclosed.append(name) }
        case "!": break
        case ">", "<", "=", "&", "{", "$", "%", nil: forbidden.append("{{\(content)}}")
        case .some:
            add(String(content))
            if !printed.contains(String(content)) { printed.append(String(content)) }
        }
    }

    private mutating func add(_ name: String) {
        if !names.contains(name) { names.append(name) }
    }

    package var all: [String] { names + inverted }

    /// What a text says whatever the answers are: all that stands in no section.
    static func unconditional(_ text: String) -> String {
        var (said, depth) = ("", 0)
        var rest = text[...]
        while let start = rest.firstRange(of: "{{"), let end = rest[start.upperBound...].firstRange(of: "}}")
        {
            if depth == 0 { said += rest[..<start.lowerBound] }
            switch rest[start.upperBound..<end.lowerBound].trimmed.first {
            case "#", "^": depth += 1
            case "/": depth -= 1
            default: break
            }
            rest = rest[end.upperBound...]
        }
        return depth == 0 ? said + rest : said
    }
}
