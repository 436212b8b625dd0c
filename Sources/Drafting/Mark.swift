import Foundation
import Wording

/// What carries a missing answer or a citation through a rendered text.
///
/// The marks are private-use characters. Answers come without such characters (`String.tidied`), so nothing a
/// person typed can be taken for one.
enum Mark {
    private static let open: Character = "\u{E000}"
    private static let close: Character = "\u{E001}"

    /// Stands before words that begin with a capital where a sentence does.
    static let beginning = "\u{E002}"

    /// The text without marks of beginnings, with capitals where a sentence begins at one.
    static func withCapitals(_ text: String) -> String {
        // Hardly any text has one; bytes tell that much faster.
        guard let sign = beginning.utf8.first, text.utf8.contains(sign) else { return text }
        let parts = text.components(separatedBy: beginning)
        return parts.dropFirst().reduce(parts[0]) { said, next in
            let last = said.last { !$0.isWhitespace }
            let isBeginning = last.map { ".!?".contains($0) } ?? true
            return said + (isBeginning ? next.prefix(1).uppercased() + next.dropFirst() : next)
        }
    }

    /// A piece of a rendered text.
    enum Piece: Hashable {
        case text(String)
        /// An answer that is missing, in the words of its question.
        case missing(String)
        /// The path of an answer whose source is cited here.
        case source(String)
    }

    static func missing(_ words: String) -> String { "\(open)?\(words.cleaned())\(close)" }
    static func source(_ path: String) -> String { "\(open)#\(path)\(close)" }

    /// A text of an author, without characters that could be taken for marks.
    static func unmarked(_ text: String) -> String {
        mayHoldMarks(text) ? text.filter { $0 != open && $0 != close && String($0) != beginning } : text
    }

    /// Whether a text has the first byte that both marks have in UTF-8; most texts have not.
    private static func mayHoldMarks(_ text: some StringProtocol) -> Bool { text.utf8.contains(0xEE) }

    static func pieces(of text: some StringProtocol) -> [Piece] {
        guard mayHoldMarks(text) else { return text.isEmpty ? [] : [.text(String(text))] }
        var pieces: [Piece] = []
        var rest = text[...]
        while let start = rest.firstIndex(of: open), let end = rest[start...].firstIndex(of: close) {
            if start > rest.startIndex { pieces.append(.text(String(rest[..<start]))) }
            let inside = rest[rest.index(after: start)..<end]
            let content = String(inside.dropFirst())
            pieces.append(inside.first == "?" ? .missing(content) : .source(content))
            rest = rest[rest.index(after: end)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        return pieces
    }

    /// The words alone: an ellipsis for a missing answer, no citation.
    static func plain(_ text: String) -> String {
        pieces(of: text).map { piece in
            switch piece {
            case .text(let text): text
            case .missing: "[…]"
            case .source: ""
            }
        }.joined()
    }
}
