import Wording

/// What people type into a long answer, read by its lines: paragraphs, and lists of lines that begin with a mark or are
/// counted from 1.
///
/// A mark makes a list only from two lines on, and numbers only while they go up by one, so that no year, sum or note
/// with an asterisk becomes an item, and none is counted otherwise than it was typed.
enum Prose {
    enum Part: Hashable {
        case paragraph(Substring)
        case list(ordered: Bool, items: [Substring])
    }

    static func parts(of text: String) -> [Part] {
        if text.isPlain(withLines: false) {
            let line = text[...].trimmed
            return line.isEmpty ? [] : [.paragraph(line)]
        }
        let lines = text.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
        var parts: [Part] = []
        var position = 0
        while position < lines.count {
            let marked = items(lines[position...]) { line, _ in line.afterMark }
            let counted = items(lines[position...]) { $0.afterNumber($1 + 1) }
            let items = marked.count > counted.count ? marked : counted
            if items.count > 1 {
                parts.append(.list(ordered: counted.count > 1, items: items))
            } else {
                parts.append(.paragraph(lines[position]))
            }
            position += items.count > 1 ? items.count : 1
        }
        return parts
    }

    /// The words of the first lines for as long as each of them is an item.
    private static func items(
        _ lines: ArraySlice<Substring>, _ item: (_ line: Substring, _ position: Int) -> Substring?
    ) -> [Substring] {
        var items: [Substring] = []
        for line in lines {
            guard let words = item(line, items.count) else { break }
            items.append(words)
        }
        return items
    }
}

extension Substring {
    /// What follows a mark of a list and a blank.
    fileprivate var afterMark: Substring? {
        guard let mark = first, "•◦▪·–—-*".contains(mark) else { return nil }
        return dropFirst().afterBlank
    }

    /// What follows a number, its stop or bracket, and a blank.
    fileprivate func afterNumber(_ number: Int) -> Substring? {
        let digits = prefix { $0.isASCII && $0.isNumber }
        let rest = dropFirst(digits.count)
        guard digits == String(number), let mark = rest.first, ".)".contains(mark) else { return nil }
        return rest.dropFirst().afterBlank
    }

    private var afterBlank: Substring? {
        guard first?.isWhitespace == true else { return nil }
        let words = trimmed
        return words.isEmpty ? nil : words
    }
}
