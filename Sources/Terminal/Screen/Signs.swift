import Wording

/// The signs of the screen that are no words.
struct Signs: Hashable, Sendable {
    /// Before what one is at.
    var pointer = "›"
    /// An answer that is owed.
    var missing = "?"
    /// A cell that does not apply.
    var nothing = "–"
    var bar = "│"
    var left = "‹"
    var right = "›"
    var above = "▲"
    var below = "▼"
    var divider = "·"
    /// Arrow keys; nil where they have to be named.
    var arrows: String? = "↑↓"
    var sideArrows: String? = "←→"
    /// Where text is missing.
    var ellipsis = "…"

    static let ascii = Signs(
        pointer: ">", nothing: "-", bar: "|", left: "<", right: ">", above: "^", below: "v", divider: "-",
        arrows: nil, sideArrows: nil, ellipsis: "~")

    /// The signs for the locale of an environment: the first of LC_ALL, LC_CTYPE and LANG that is set decides.
    static func forLocale(of environment: [String: String]) -> Signs {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        let name = locale?.lowercased() ?? ""
        return name.contains("utf-8") || name.contains("utf8") ? Signs() : .ascii
    }
}

extension String {
    /// With marks that ASCII has none of as their nearest in it, each as wide as it was.
    var withASCIIMarks: String { String(map { Self.asciiMarks[$0] ?? $0 }) }

    private static let asciiMarks: [Character: Character] = [
        "–": "-", "—": "-", "‑": "-", "·": "-", "…": ".", "„": "\"", "“": "\"", "”": "\"", "‘": "'", "’": "'",
        "№": "#", "×": "x", "\u{A0}": " ", "│": "|",
    ]
}

extension Key {
    /// What stands on the key.
    func name(_ signs: Signs, _ texts: Texts) -> String {
        switch self {
        case .text(let text): text
        case .paste: ""
        case .enter: "Enter"
        case .newLine: "Ctrl-J"
        case .escape: "Esc"
        case .tab: "Tab"
        case .backTab: "Shift-Tab"
        case .backspace: "Backspace"
        case .delete: "Del"
        case .insert: "Ins"
        case .up, .down: signs.arrows ?? texts(ScreenText.keyArrows)
        case .left, .right: signs.sideArrows ?? texts(ScreenText.keyArrows)
        case .wordLeft, .wordRight: "Ctrl-" + (signs.sideArrows ?? texts(ScreenText.keyArrows))
        case .moveUp, .moveDown: "Ctrl-" + (signs.arrows ?? texts(ScreenText.keyArrows))
        case .home: "Home"
        case .end: "End"
        case .pageUp, .pageDown: "PgUp/PgDn"
        case .scrollUp, .scrollDown: "Alt-PgUp/PgDn"
        case .function(let number): "F\(number)"
        case .control(let letter): "Ctrl-\(letter)"
        }
    }
}
