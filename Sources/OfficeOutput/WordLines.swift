/// Breaks text into lines as Word and LibreOffice do: at blanks, after dashes, and inside a word only when it is wider
/// than the line.
struct WordLines {
    /// How many lines the text takes so far.
    private(set) var count = 1
    /// The widest stretch of letters that nothing breaks, in points.
    private(set) var widest = 0.0
    private let width: Double
    private let size: Double
    /// How far the line is filled, without the word that is not finished.
    private var filled = 0.0
    private var word = 0.0
    /// Whether the word goes on from the line before, since it is wider than a line.
    private var isCut = false
    private var last: Unicode.Scalar = " "

    /// - Parameters:
    ///   - width: of a line, in points.
    ///   - letter: the size of letters, in half points.
    init(width: Double, letter: Int) {
        (self.width, size) = (width, Double(letter) / 2)
    }

    mutating func add(_ text: String, _ face: WordFont.Face) {
        let widths = WordFont.widths(face)
        for letter in text.unicodeScalars {
            let place = Int(letter.value)
            add(letter, size * (place < widths.count ? widths[place] : WordFont.strange))
        }
    }

    /// What is written after the last blank belongs to a line too.
    mutating func end() { endWord() }

    private mutating func add(_ letter: Unicode.Scalar, _ room: Double) {
        defer { last = letter }
        if letter == " " { return addBlank(room) }
        if letter == "\t" { return addBlank(4 * size * WordFont.strange / 2) }
        if letter.isBreak { return startLine() }
        if mayBreak(before: letter) { endWord() }
        if !isCut && word + room > width { startCut() }
        if isCut && filled + room > width { (count, filled) = (count + 1, 0) }
        if isCut { filled += room }
        word += room
    }

    /// After a dash, unless a number follows, as in a period of years.
    private func mayBreak(before letter: Unicode.Scalar) -> Bool {
        switch last.value {
        case 0x2D, 0x2013, 0x2014: letter.properties.numericType != .decimal
        default: false
        }
    }

    private mutating func addBlank(_ room: Double) {
        endWord()
        filled += room
    }

    private mutating func startLine() {
        endWord()
        (count, filled) = (count + 1, 0)
    }

    private mutating func startCut() {
        if filled > 0 { (count, filled) = (count + 1, 0) }
        (filled, isCut) = (word, true)
    }

    private mutating func endWord() {
        widest = max(widest, word)
        if !isCut {
            // A hair more fits than is counted, since widths are rounded.
            if filled > 0 && filled + word > width + 0.05 { (count, filled) = (count + 1, 0) }
            filled += word
        }
        (word, isCut) = (0, false)
    }
}
