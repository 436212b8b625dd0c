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

    func xml(_ rows: [XML]) -> XML {
        let words = [("w:tblCaption", caption), ("w:tblDescription", description)].filter { !$0.1.isEmpty }
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

    /// Shares of a width by weight, but with room for each column's longest word when there is room for all;
    /// together exactly the width.
    static func widths(_ weights: [Int], words: [Int], in width: Int) -> [Int] {
        guard !weights.isEmpty else { return [] }
        let weights = weights.map { min(max($0, 1), 1000) }
        let needed = shares(of: width, by: words, atMost: true)
        let wanted = shares(of: width, by: weights)
        let room = zip(wanted, needed).map { max($0 - $1, 0) }
        let rest = width - needed.reduce(0, +)
        let extra = shares(of: rest, by: room.allSatisfy { $0 == 0 } ? weights : room)
        var widths = zip(needed, extra).map { $0 + $1 }
        widths[widths.count - 1] += width - widths.reduce(0, +)
        return widths
    }

    private static func shares(of width: Int, by parts: [Int], atMost: Bool = false) -> [Int] {
        let total = max(parts.reduce(0, +), 1)
        return atMost && total <= width ? parts : parts.map { width * $0 / total }
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
