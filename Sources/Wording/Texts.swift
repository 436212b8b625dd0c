/// The permanent name of a text the program itself says; a room that talks lists its own as an enum.
package protocol TextKey: RawRepresentable<String>, CaseIterable, Sendable {}

/// A value for a gap in a text.
package enum TextArgument: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByStringInterpolation
{
    case text(String)
    /// Printed with the language's thousands separator, and chooses the plural form.
    case count(Int)

    package init(stringLiteral value: String) { self = .text(value) }
    package init(integerLiteral value: Int) { self = .count(value) }
}

/// The texts of the program in one language.
///
/// A text has gaps: `{name}` takes a value; `{name|въпрос|въпроса}` takes the first form when the count is one
/// and the second otherwise, which is all that Bulgarian and English need.
package struct Texts: Sendable {
    package let language: Language
    private let table: [String: Localized]

    package init(_ table: [String: Localized], in language: Language) {
        self.table = table
        self.language = language
    }

    package func callAsFunction(_ key: some TextKey, _ arguments: [String: TextArgument] = [:]) -> String {
        text(key.rawValue, arguments) ?? key.rawValue
    }

    /// A text by the name it has in the file; nil when there is none.
    package func text(_ name: String, _ arguments: [String: TextArgument] = [:]) -> String? {
        table[name].map { Self.fill($0[language], arguments, language) }
    }

    package func inLanguage(_ other: Language) -> Texts { Texts(table, in: other) }

    /// The names of the gaps in a text, each once, in order.
    package static func gaps(in text: String) -> [String] {
        var names: [String] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close].prefix { $0 != "|" })
            if !names.contains(name) { names.append(name) }
            rest = rest[rest.index(after: close)...]
        }
        return names
    }

    /// A text with values in its gaps; one without a value stays as it is.
    package static func fill(_ text: String, _ arguments: [String: TextArgument], _ language: Language)
        -> String
    {
        // Bytes, since most texts have no gap and characters are dear to tell apart.
        guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
        var result = ""
        var rest = text[...]
        // The first byte of every quotation mark.
        var mayQuote = false
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            result += rest[..<open]
            let gap = rest.utf8[rest.utf8.index(after: open)..<close]
            let parts = gap.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map(
                Substring.init)
            switch arguments[String(parts[0])] {
            case .text(let value):
                result += value
                mayQuote = mayQuote || value.utf8.contains(0xE2)
            case .count(let count) where parts.count == 3: result += count == 1 ? parts[1] : parts[2]
            case .count(let count): result += Formats(language).number(count)
            case nil: result += rest[open...close]
            }
            rest = rest[rest.utf8.index(after: close)...]
            // A value may end with the full stop of an abbreviation: „2027 г.“
            if result.utf8.last == UInt8(ascii: "."), rest.utf8.first == UInt8(ascii: "."),
                !rest.hasPrefix("..")
            {
                rest.removeFirst()
            }
        }
        result += rest
        return mayQuote ? result.withInnerQuotes : result
    }
}
