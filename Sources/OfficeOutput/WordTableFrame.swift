/// What all tables of a Word document have in common.
struct WordTableFrame {
    var widths: [Int]
    var indent: Int
    var caption: String
    /// What a person who does not see the table is told.
    var description: String
    var hasHeader = true
    var hasRowHeaders = false
    var hasTotals = false
    /// Whether people write into its rows, which are so high that one may stand alone at the end of a page.
    var isFilledIn = false

    func xml(_ rows: [XML]) -> XML {
        let words = [("w:tblCaption", caption), ("w:tblDescription", description.clipped)].filter {
            !$0.1.isEmpty
        }
        let properties =
            [
                .value("w:tblStyle", "PlanTable"),
                XML("w:tblW", ["w:w": String(widths.reduce(0, +)), "w:type": "dxa"]),
                XML("w:tblInd", ["w:w": String(indent), "w:type": "dxa"]),
                XML("w:tblLayout", ["w:type": "fixed"]), look,
            ] + words.map { XML.value($0.0, String($0.1.map { $0.isNewline ? " " : $0 })) }
        let grid = XML("w:tblGrid", [:], widths.map { XML("w:gridCol", ["w:w": String($0)]) })
        return XML("w:tbl", [:], [XML("w:tblPr", [:], properties), grid] + rows)
    }

    static func row(_ cells: [XML], isHeader: Bool = false, height: Int? = nil) -> XML {
        if height == nil && !isHeader { return XML("w:tr", [:], [whole] + cells) }
        var properties = [XML("w:cantSplit")]
        if let height {
            properties.append(XML("w:trHeight", ["w:val": String(height), "w:hRule": "atLeast"]))
        }
        if isHeader { properties.append(XML("w:tblHeader")) }
        return XML("w:tr", [:], [XML("w:trPr", [:], properties)] + cells)
    }

    /// The properties of a row that only stays whole.
    private static let whole = XML("w:trPr", [:], [XML("w:cantSplit")]).rendered

    /// Shares of a width by weight, but with room for each column's longest word; together exactly the width. When not
    /// all words find room, only the longest are cut.
    static func widths(_ weights: [Int], words: [Int], in width: Int) -> [Int] {
        guard !weights.isEmpty else { return [] }
        let weights = weights.map { min(max($0, 1), 1000) }
        let most = most(of: words, in: width)
        let needed = words.map { min($0, most) }
        let wanted = shares(of: width, by: weights)
        let room = zip(wanted, needed).map { max($0 - $1, 0) }
        let rest = width - needed.reduce(0, +)
        let extra = shares(of: rest, by: room.allSatisfy { $0 == 0 } ? weights : room)
        var widths = zip(needed, extra).map { $0 + $1 }
        widths[widths.count - 1] += width - widths.reduce(0, +)
        return widths
    }

    /// The most a column can get when those that need less get what they need.
    private static func most(of words: [Int], in width: Int) -> Int {
        var (rest, columns) = (width, words.count)
        for word in words.sorted() {
            if word > rest / columns { return rest / columns }
            (rest, columns) = (rest - word, columns - 1)
        }
        return width
    }

    private static func shares(of width: Int, by parts: [Int]) -> [Int] {
        let total = max(parts.reduce(0, +), 1)
        return parts.map { width * $0 / total }
    }

    private var look: XML {
        let flags = (hasHeader ? 0x20 : 0) | (hasTotals ? 0x40 : 0) | (hasRowHeaders ? 0x80 : 0) | 0x600
        return XML(
            "w:tblLook",
            [
                "w:val": "0" + String(flags, radix: 16, uppercase: true), "w:firstRow": hasHeader ? "1" : "0",
                "w:lastRow": hasTotals ? "1" : "0", "w:firstColumn": hasRowHeaders ? "1" : "0",
                "w:lastColumn": "0", "w:noHBand": "1", "w:noVBand": "1",
            ])
    }
}

extension String {
    /// As much of the text as a dialog of Word shows, up to the end of a word.
    fileprivate var clipped: String {
        guard count > 500 else { return self }
        let start = prefix(499)
        return start[..<(start.lastIndex(of: " ") ?? start.endIndex)] + "…"
    }
}
