import Yams

/// The text of a YAML file by line and column, in which single scalars can be written anew.
struct YAMLText {
    private let scalars: [Unicode.Scalar]
    /// Where each line begins, as the parser counts them.
    private let lines: [Int]

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        var lines = [0]
        for (index, scalar) in scalars.enumerated() where scalar.isBreak {
            let isFirstOfTwo = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
            if !isFirstOfTwo { lines.append(index + 1) }
        }
        self.lines = lines
    }

    /// The text with other words in some places; the places must not overlap.
    func replacing(_ changes: [(range: Range<Int>, text: String)]) -> String {
        var result = String.UnicodeScalarView()
        var place = 0
        for change in changes.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            result.append(contentsOf: scalars[place..<change.range.lowerBound])
            result.append(contentsOf: change.text.quotedForYAML.unicodeScalars)
            place = change.range.upperBound
        }
        result.append(contentsOf: scalars[place...])
        return String(result)
    }

    /// Where a scalar stands, quotation marks and block signs included; nil when that cannot be told for sure.
    func range(of scalar: Node.Scalar) -> Range<Int>? {
        guard let mark = scalar.mark, lines.indices.contains(mark.line - 1) else { return nil }
        let start = lines[mark.line - 1] + mark.column - 1
        guard scalars.indices.contains(start) else { return nil }
        let end: Int? =
            switch scalar.style {
            case .doubleQuoted: scalars[start] == "\"" ? endOfQuoted(start, "\"", escape: "\\") : nil
            case .singleQuoted: scalars[start] == "'" ? endOfQuoted(start, "'", escape: nil) : nil
            case .literal, .folded: endOfBlock(start, scalar.string)
            case .plain: end(of: scalar.string, from: start)
            case .any: nil
            }
        return end.map { start..<$0 }
    }

    private func endOfQuoted(_ start: Int, _ quote: Unicode.Scalar, escape: Unicode.Scalar?) -> Int? {
        var place = start + 1
        while place < scalars.count {
            if scalars[place] == escape {
                place += 2
            } else if scalars[place] != quote {
                place += 1
            } else if escape == nil, place + 1 < scalars.count, scalars[place + 1] == quote {
                place += 2
            } else {
                return place + 1
            }
        }
        return nil
    }

    /// Behind the last word of a block; nil when its first line has a comment, which would be lost.
    private func endOfBlock(_ start: Int, _ text: String) -> Int? {
        guard scalars[start] == "|" || scalars[start] == ">",
            let lineEnd = scalars[start...].firstIndex(where: \.isBreak),
            !scalars[start..<lineEnd].contains("#")
        else { return nil }
        return end(of: text, from: lineEnd)
    }

    /// Behind the last word of a text that stands in the file as it is, but for its spaces and line ends.
    private func end(of text: String, from start: Int) -> Int? {
        var place = start
        var end: Int?
        for scalar in text.unicodeScalars where !scalar.isSpace {
            while place < scalars.count, scalars[place].isSpace { place += 1 }
            guard place < scalars.count, scalars[place] == scalar else { return nil }
            place += 1
            end = place
        }
        return end
    }
}

extension Unicode.Scalar {
    /// A line end to the parser.
    fileprivate var isBreak: Bool { "\n\r\u{85}\u{2028}\u{2029}".unicodeScalars.contains(self) }
    fileprivate var isSpace: Bool { self == " " || self == "\t" || isBreak }
}

extension String {
    /// As a double-quoted scalar on one line.
    var quotedForYAML: String {
        var result = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "\n": result += "\\n"
            case "\u{2028}": result += "\\L"
            case "\u{2029}": result += "\\P"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
