import Wording

/// How text stands out. No colour: what says something must be seen on any background and in any palette.
struct Style: OptionSet, Hashable {
    let rawValue: Int

    static let bold = Style(rawValue: 1)
    static let underline = Style(rawValue: 2)
    static let reverse = Style(rawValue: 4)

    /// What turns the style on, after everything was turned off.
    var code: String {
        let numbers = [(Style.bold, "1"), (.underline, "4"), (.reverse, "7")].filter { contains($0.0) }.map(
            \.1)
        return numbers.isEmpty ? "" : "\u{1B}[\(numbers.joined(separator: ";"))m"
    }
}

/// A line of the screen.
struct StyledLine: Hashable, ExpressibleByStringLiteral {
    struct Part: Hashable {
        var text: String
        var style: Style
    }

    private(set) var parts: [Part] = []

    init(_ text: String = "", _ style: Style = []) { add(text, style) }
    init(stringLiteral text: String) { self.init(text) }

    mutating func add(_ text: String, _ style: Style = []) {
        if !text.isEmpty { parts.append(Part(text: text, style: style)) }
    }

    var text: String { parts.map(\.text).joined() }
    var columns: Int { parts.reduce(0) { $0 + $1.text.screenColumns } }

    /// No wider than this; what is missing is signed.
    func cut(to width: Int, _ ellipsis: String = "…") -> StyledLine {
        guard columns > width else { return self }
        var (result, room) = (StyledLine(), width)
        for part in parts where room > 0 {
            let isWhole = part.text.screenColumns <= room && part != parts.last
            let text = isWhole ? part.text : part.text.shortened(to: room, ellipsis)
            result.add(text, part.style)
            room -= text.screenColumns
        }
        return result
    }
}

extension String {
    /// Cut to so many columns, with a sign of one column where something is missing.
    func shortened(to width: Int, _ ellipsis: String) -> String {
        screenColumns > width ? String(truncated(to: width).dropLast()) + ellipsis : self
    }
}

extension StringProtocol {
    /// As `columns`, quick where every scalar is a letter of its own one column wide.
    var screenColumns: Int { isPlain(withLines: false) && !contains("\u{AD}") ? utf8Letters : columns }

    private var utf8Letters: Int { utf8.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
}

extension Character {
    /// As `columns`, without looking up the letters that nearly every text consists of.
    var screenColumns: Int {
        var scalars = unicodeScalars.makeIterator()
        guard let first = scalars.next(), scalars.next() == nil else { return columns }
        switch first.value {
        case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF, 0x400...0x482, 0x48A...0x4FF: return 1
        default: return columns
        }
    }
}
