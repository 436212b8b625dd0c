/// What of a style of paragraphs decides how high they are and where pages break. Letters are in half points, lines in
/// 240ths of the letters' own height, the rest in twentieths of a point.
struct WordShape {
    var letter: Int
    var line: Int
    var before = 0
    var after = 0
    var isBold = false
    var keepsWithNext = false
    var keepsLines = false
    /// Of a line whatever its letters, in twentieths of a point.
    var exact: Int?
    /// What a border takes, with the room between it and the text.
    var edges = (above: 0, below: 0)

    /// The height of a line in points: Calibri takes 1.22 of its size, which LibreOffice rounds rather up than down.
    var lineHeight: Double { exact.map { Double($0) / 20 } ?? height(line) }

    /// What of a line may hang over the end of a page: all beyond the letters' own height.
    var slack: Double { exact == nil ? max(height(line) - height(240), 0) : 0 }

    private func height(_ line: Int) -> Double {
        let own = (Double(letter * 10) * 2500 / 2048 + 0.6).rounded(.down)
        return (own * Double(line) / 240 + 1e-9).rounded(.down) / 20
    }
}

extension WordSizes {
    /// The shape of a style, or that of running text.
    func shape(_ style: String) -> WordShape {
        let text = WordShape(letter: letter, line: line, after: after)
        switch style {
        case "Title":
            return WordShape(
                letter: title.letter, line: 252, before: title.before, after: 160, isBold: true,
                keepsWithNext: true, edges: (above: title.rule, below: 0))
        case "Subtitle": return WordShape(letter: 28, line: line, after: subtitleAfter)
        case "CoverArms": return WordShape(letter: 17, line: 240, after: 2400)
        case "CoverPicture": return WordShape(letter: letter, line: 240, after: 2400)
        case "LetterPicture": return WordShape(letter: letter, line: 240, after: 80)
        case "Letterhead": return WordShape(letter: 26, line: 240, after: 40, isBold: true)
        case "Address": return WordShape(letter: 18, line: 252, after: 240)
        case "CoverIssuer": return WordShape(letter: 32, line: 240, after: 360)
        case "CoverPeriod": return WordShape(letter: 28, line: line, after: 120)
        case "Caption":
            return WordShape(
                letter: 20, line: line, before: 240, after: 100, isBold: true, keepsWithNext: true)
        case "FigureCaption": return WordShape(letter: 20, line: line, before: 120, after: 60, isBold: true)
        case "FigureKey": return WordShape(letter: 18, line: line, after: 240)
        case "Figure": return WordShape(letter: letter, line: line, before: 160, keepsWithNext: true)
        case "Note", "Warning":
            return WordShape(
                letter: letter, line: 264, before: 120, after: 200, keepsLines: true,
                edges: (above: WordSizes.frameEdge, below: WordSizes.frameEdge))
        case "ListBullet", "ListNumber", "ListContinue":
            return WordShape(letter: letter, line: line, after: itemAfter)
        case "TableText":
            return WordShape(letter: tableLetter, line: tableLine, before: tableSpace, after: tableSpace)
        case "TableTextSmall":
            return WordShape(letter: crowdedLetter, line: tableLine, before: tableSpace, after: tableSpace)
        case "Ask":
            return WordShape(
                letter: letter, line: line, before: 160, after: 40, keepsWithNext: true, keepsLines: true)
        case "AskBox": return WordShape(letter: letter, line: line, before: 20, after: 20)
        case "AskLine", "AskOwn": return WordShape(letter: letter, line: 240, exact: WordSizes.writing)
        case "TOCHeading":
            return WordShape(
                letter: 36, line: line, before: 240, after: 200, isBold: true, keepsWithNext: true)
        default: return heading(style) ?? contents(style) ?? text
        }
    }

    /// The border of a callout and the room between it and the text.
    static let frameEdge = 110

    private func heading(_ style: String) -> WordShape? {
        guard let level = WordSizes.level(style, after: "Heading") else { return nil }
        let look = headings[min(max(level, 1), headings.count) - 1]
        return WordShape(
            letter: look.letter, line: 252, before: look.before, after: look.after, isBold: true,
            keepsWithNext: true, keepsLines: true, edges: (above: 0, below: level == 1 ? 90 : 0))
    }

    private func contents(_ style: String) -> WordShape? {
        guard let level = WordSizes.level(style, after: "TOC") else { return nil }
        return WordShape(
            letter: level == 1 ? letter : min(letter, 20), line: 240, before: level == 1 ? 60 : 0,
            isBold: level == 1)
    }

    private static func level(_ style: String, after name: String) -> Int? {
        style.hasPrefix(name) ? Int(style.dropFirst(name.count)) : nil
    }
}
