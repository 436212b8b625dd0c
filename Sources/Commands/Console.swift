import Foundation
import Terminal
import Wording

/// Plain output of commands that only report.
enum Console {
    /// Lines for the person or the next program, wrapped to the terminal.
    static func say(_ text: String) {
        // A path given may hold anything.
        let text = text.cleaned(keepingLines: true)
        write(text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrap($0, to: width) })
    }

    /// The room for a line.
    static var width: Int { screenWidth(ProcessInfo.processInfo.environment) }

    /// Text as it is, for files and programs.
    static func print(_ text: String) { Output.standard.write(text) }

    /// What went wrong.
    static func complain(_ text: String) {
        var lines = text.cleaned(keepingLines: true).split(separator: "\n", omittingEmptySubsequences: false)
        // A program takes the lines as they are; a person reads whole words.
        if Output.errors.isTerminal { lines = lines.flatMap { wrap($0, to: width).map { $0[...] } } }
        Output.errors.write(lines.map { $0 + "\n" }.joined())
    }

    private static func write(_ lines: [String]) {
        Output.standard.write(lines.map { $0 + "\n" }.joined())
    }

    /// Goes on under the second column where a line has two, behind the sign of a list, and under its beginning otherwise.
    private static func wrap(_ line: Substring, to width: Int) -> [String] {
        guard line.columns > width else { return [String(line)] }
        if let start = secondColumn(of: line) {
            let head = line[..<start]
            if head.columns <= width / 2 {
                let indent = String(repeating: " ", count: head.columns)
                let lines = line[start...].wrapped(to: width - head.columns, indent: "")
                return lines.enumerated().map { ($0 == 0 ? String(head) : indent) + $1 }
            }
        }
        let lead = line.prefix { $0 == " " }.prefix(width / 2)
        let hanging = max(0, min(hangingIndent(of: line), width / 2) - lead.count)
        let indent = String(repeating: " ", count: hanging)
        return line.dropFirst(lead.count).wrapped(to: width - lead.count, indent: indent).map { lead + $0 }
    }

    private static func hangingIndent(of line: Substring) -> Int {
        let lead = line.prefix { $0 == " " }.count
        let sign = line.dropFirst(lead).prefix { $0 != " " }
        if ["-", "+", "–", "!"].contains(sign) || sign.hasPrefix("[") && sign.hasSuffix("]") {
            return lead + sign.columns + 1
        }
        return secondColumn(of: line).map { line[..<$0].columns } ?? lead
    }

    /// Where the text begins behind a name and a gap; nil where a line has one column.
    private static func secondColumn(of line: Substring) -> Substring.Index? {
        let lead = line.prefix { $0 == " " }.count
        guard let gap = line.dropFirst(lead).firstRange(of: "   ") else { return nil }
        return line[gap.lowerBound...].drop { $0 == " " }.startIndex
    }
}

extension String {
    /// As a word of a command that is told to be typed: in quotes where a shell would read more or other words.
    var asShellWord: String {
        let text = cleaned()
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || "0123456789/._-+@:,".unicodeScalars.contains($0)
        }
        return isPlain && !text.isEmpty ? text : "'" + text.replacing("'", with: "'\\''") + "'"
    }
}
