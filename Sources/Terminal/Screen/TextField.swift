import Wording

/// Text being typed, and the caret between two of its characters.
struct TextField: Hashable {
    /// As a reader counts them, with what combines with each.
    private(set) var characters: [Character]
    /// How many characters stand before the caret.
    private(set) var caret: Int
    /// Whether it may have line feeds.
    let hasLines: Bool
    /// Whether every character is known to take one column, which spares measuring them.
    private(set) var isPlain = true
    private var history: [String]
    /// The position in the history; nil at what is being typed.
    private var past: Int?
    /// What was being typed before the history was looked through.
    private var draft = ""

    /// - Parameter history: texts to bring back, newest first.
    init(_ text: String = "", hasLines: Bool = false, history: [String] = []) {
        self.hasLines = hasLines
        self.history = history.map { Self.cleaned($0, hasLines) }
        let clean = Self.cleaned(text, hasLines)
        characters = Array(clean)
        isPlain = clean.isPlain(withLines: true)
        caret = characters.count
    }

    var text: String {
        get { String(characters) }
        set {
            let clean = Self.cleaned(newValue, hasLines)
            characters = Array(clean)
            isPlain = clean.isPlain(withLines: true)
            caret = characters.count
            past = nil
        }
    }
    var isEmpty: Bool { characters.isEmpty }
    /// Whether nothing stands there that could be a reply.
    var isBlank: Bool { characters.allSatisfy(\.isWhitespace) }

    /// Without control characters; line feeds only where they belong.
    private static func cleaned(_ text: String, _ hasLines: Bool) -> String {
        // The byte ends a soft hyphen, and „Э“.
        if text.isPlain(withLines: hasLines), !text.utf8.contains(0xAD) { return text }
        var lines = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\u{2028}", "\u{2029}", "\u{85}": lines.append("\n")
            case "\t": lines.append(" ")
            case "\u{AD}": break  // a soft hyphen, which terminals disagree about
            default: lines.append(scalar)
            }
        }
        return String(lines).cleaned(keepingLines: hasLines)
    }

    // MARK: Changing

    mutating func insert(_ text: String) { replace(caret..<caret, by: Self.cleaned(text, hasLines)) }

    mutating func clear() { replace(0..<characters.count, by: "") }
    mutating func deleteBack() { replace(max(caret - 1, 0)..<caret, by: "") }
    mutating func deleteForward() { replace(caret..<min(caret + 1, characters.count), by: "") }
    mutating func deleteWord() { replace(wordStart..<caret, by: "") }

    /// Characters that meet may become one, as a letter and an accent do; then all are told apart anew.
    private mutating func replace(_ range: Range<Int>, by text: String) {
        guard !range.isEmpty || !text.isEmpty else { return }
        past = nil
        let neighbours = characters[..<range.lowerBound].suffix(1) + characters[range.upperBound...].prefix(1)
        if text.isPlain(withLines: true), String(neighbours).isPlain(withLines: true) {
            let new = Array(text)
            characters.replaceSubrange(range, with: new)
            caret = range.lowerBound + new.count
            return
        }
        let before = String(characters[..<range.lowerBound]) + text
        let whole = before + String(characters[range.upperBound...])
        let scalars = before.unicodeScalars.count
        characters = Array(whole)
        isPlain = whole.isPlain(withLines: true)
        var (seen, position) = (0, 0)
        while seen < scalars, position < characters.count {
            seen += characters[position].unicodeScalars.count
            position += 1
        }
        caret = position
    }

    // MARK: Moving

    mutating func move(to position: Int) { caret = min(max(position, 0), characters.count) }

    /// The beginning of the word before the caret.
    var wordStart: Int {
        let end = characters[..<caret].lastIndex(where: \.isInWord) ?? 0
        return characters[..<end].lastIndex { !$0.isInWord }.map { $0 + 1 } ?? 0
    }

    /// The end of the word after the caret.
    var wordEnd: Int {
        let start = characters[caret...].firstIndex(where: \.isInWord) ?? characters.count
        return characters[start...].firstIndex { !$0.isInWord } ?? characters.count
    }

    /// The beginning of the line the caret is in.
    var lineStart: Int { characters[..<caret].lastIndex(of: "\n").map { $0 + 1 } ?? 0 }
    var lineEnd: Int { characters[caret...].firstIndex(of: "\n") ?? characters.count }

    // MARK: History

    /// Brings back an older text; false when there is none.
    mutating func goBack() -> Bool {
        let next = past.map { $0 + 1 } ?? 0
        guard history.indices.contains(next) else { return false }
        if past == nil { draft = text }
        show(history[next], past: next)
        return true
    }

    /// Returns to a newer text, at last to what was being typed; false when it is there.
    mutating func goForward() -> Bool {
        guard let now = past else { return false }
        show(now == 0 ? draft : history[now - 1], past: now == 0 ? nil : now - 1)
        return true
    }

    private mutating func show(_ text: String, past: Int?) {
        self.text = text
        self.past = past
    }
}

extension Character {
    /// Whether Ctrl with an arrow passes over it as part of a word.
    fileprivate var isInWord: Bool { isLetter || isNumber }
}
