/// A piece of the body, of which both its XML and its height are made.
enum WordPiece {
    case paragraph(WordParagraph)
    case table(WordTable)

    var xml: XML {
        switch self {
        case .paragraph(let paragraph): paragraph.xml
        case .table(let table): table.xml
        }
    }

    /// How the pages are held whose section it ends.
    var ends: WordTurn? {
        if case .paragraph(let paragraph) = self { paragraph.ends?.turn } else { nil }
    }
}

extension [WordPiece] {
    /// What a form says last stands whole on the page of the question before it, and on none of its own.
    mutating func keepClosing() {
        guard count > 1, case .paragraph(var asked) = self[count - 2], asked.style.hasPrefix("Ask"),
            case .paragraph(var closing) = self[count - 1], closing.style == "Normal"
        else { return }
        asked.keepsWithNext = true
        closing.style = "Ask"
        replaceSubrange((count - 2)..., with: [.paragraph(asked), .paragraph(closing)])
    }
}

/// A table with all that is in its cells.
struct WordTable {
    let frame: WordTableFrame
    let rows: [Row]
    /// How high its rows are.
    private(set) var item = PageItem.Table(rows: [], hasHeader: false, isWhole: false)
    /// Whether it stands on one page.
    var isWhole = false

    init(frame: WordTableFrame, rows: [Row], sizes: WordSizes) {
        (self.frame, self.rows) = (frame, rows)
        item = sizes.item(self)
    }

    var xml: XML {
        frame.xml(rows.enumerated().map { $1.xml(isKept: keepsWithNext($0)) })
    }

    /// Whether the row below stands on the same page: under a header, and where a row would be alone, at the beginning or
    /// the end.
    func keepsWithNext(_ row: Int) -> Bool {
        let first = frame.hasHeader ? 1 : 0
        if frame.isFilledIn && !isWhole { return row < first && row < rows.count - 1 }
        return row < rows.count - 1 && (isWhole || row <= first || row == rows.count - 2)
    }

    struct Row {
        var cells: [Cell]
        var isHeader = false
        /// At least, in twentieths of a point.
        var height: Int?

        fileprivate func xml(isKept: Bool) -> XML {
            WordTableFrame.row(cells.map { $0.xml(isKept: isKept) }, isHeader: isHeader, height: height)
        }
    }

    struct Cell {
        var look: Look
        /// The runs of each paragraph.
        var paragraphs: [[XML]]

        fileprivate func xml(isKept: Bool) -> XML {
            let properties = isKept ? look.kept : look.loose
            let all = paragraphs.isEmpty ? [[]] : paragraphs
            return XML("w:tc", [:], [look.cell] + all.map { XML("w:p", [:], [properties] + $0) })
        }
    }

    /// What many cells have in common, written only once.
    struct Look {
        let style: String
        let width: Int
        /// Between the edges of the cell and its text, left and right together.
        let margins: Int
        /// Whether the text stands on its side.
        let isTurned: Bool
        fileprivate let cell: XML
        fileprivate let loose: XML
        fileprivate let kept: XML

        init(
            _ style: String, alignment: String? = nil, width: Int, fill: String? = nil,
            isNarrow: Bool = false,
            isTurned: Bool = false, vertical: String? = nil
        ) {
            (self.style, self.width, self.isTurned) = (style, width, isTurned)
            margins = 2 * (isNarrow ? WordLook.narrowMargin : WordLook.cellMargin)
            let size = XML("w:tcW", ["w:w": String(width), "w:type": "dxa"])
            let properties = [
                fill.map(XML.shading), isNarrow ? Look.narrow : nil,
                isTurned ? .value("w:textDirection", "btLr") : nil, vertical.map { .value("w:vAlign", $0) },
            ]
            cell = XML("w:tcPr", [:], [size] + properties.compactMap { $0 }).rendered
            loose = WordParagraph(style: style, alignment: alignment).properties.rendered
            kept = WordParagraph(style: style, keepsWithNext: true, alignment: alignment).properties.rendered
        }

        private static let narrow = XML(
            "w:tcMar", [:],
            ["w:left", "w:right"].map { XML($0, ["w:w": String(WordLook.narrowMargin), "w:type": "dxa"]) })
    }
}
