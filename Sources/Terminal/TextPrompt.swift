/// Text gathered line by line: a line that ends in a backslash goes on in the next one.
package struct TextPrompt: Hashable, Sendable {
    package private(set) var lines: [String] = []

    package init() {}

    package enum Outcome: Hashable, Sendable {
        case goingOn
        case text(String)
    }

    package mutating func read(_ line: String) -> Outcome {
        guard line.hasSuffix("\\") else { return .text((lines + [line]).joined(separator: "\n")) }
        lines.append(String(line.dropLast()).trimmingTrailingSpaces)
        return .goingOn
    }

    /// What was gathered so far, for when no more lines come.
    package var text: String { lines.joined(separator: "\n") }
}

extension String {
    fileprivate var trimmingTrailingSpaces: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
