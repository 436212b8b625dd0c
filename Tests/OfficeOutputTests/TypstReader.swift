import Testing

/// Reads the words back from source of Typst: what stands in brackets and in strings of code.
struct TypstReader {
    private var rest: Substring.UnicodeScalarView
    private var words = String.UnicodeScalarView()

    static func words(_ bytes: [UInt8]) throws -> String {
        let source = try #require(String(validating: bytes, as: UTF8.self))
        // What comes before tells how it looks.
        let start = try #require(source.firstRange(of: "\n#front(")).lowerBound
        var reader = TypstReader(rest: source[start...].unicodeScalars)
        reader.readMarkup()
        return String(reader.words)
    }

    /// Up to the bracket that closes it.
    private mutating func readMarkup() {
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\\": if let next = rest.popFirst() { words.append(next) }
            case "#": readCode()
            case "]": return
            default: words.append(scalar)
            }
        }
    }

    /// Up to what ends a piece of code outside of its brackets.
    private mutating func readCode() {
        var depth = 0
        while let scalar = rest.popFirst() {
            switch scalar {
            case "(": depth += 1
            case ")": depth -= 1
            case "\"": readString()
            case "[":
                words.append("\n")
                readMarkup()
                words.append("\n")
            case ";", " ", "\n": if depth == 0 { return }
            default: continue
            }
        }
    }

    private mutating func readString() {
        words.append("\n")
        while let scalar = rest.popFirst(), scalar != "\"" {
            if scalar != "\\" {
                words.append(scalar)
            } else if let next = rest.popFirst() {
                words.append(next)
            }
        }
        words.append("\n")
    }
}
