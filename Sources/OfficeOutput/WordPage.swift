import Document

/// The paper: its sections, what stands above and below the text of every page but the first.
struct WordPage {
    let document: Document

    /// What ends a section: the pages back to the one before stand so. Later sections have the header and footer of the
    /// first, whose first page has none.
    static func section(_ turn: WordTurn, _ margin: WordLook.Margin, isFirst: Bool) -> XML {
        let references = [
            XML("w:headerReference", ["w:type": "default", "r:id": "rIdHeader"]),
            XML("w:footerReference", ["w:type": "default", "r:id": "rIdFooter"]),
        ]
        let size = XML(
            "w:pgSz",
            [
                "w:w": String(turn.paper.width), "w:h": String(turn.paper.height),
                "w:orient": turn == .landscape ? "landscape" : nil,
            ])
        let margins = XML(
            "w:pgMar",
            [
                "w:top": String(margin.top), "w:right": String(margin.right),
                "w:bottom": String(margin.bottom), "w:left": String(margin.left),
                "w:header": String(margin.header), "w:footer": String(margin.footer), "w:gutter": "0",
            ])
        return XML(
            "w:sectPr", [:],
            (isFirst ? references : []) + [size, margins] + (isFirst ? [XML("w:titlePg")] : []))
    }

    var header: XML {
        let title = String((document.house.header ?? document.title).map { $0.isNewline ? " " : $0 })
        return XML("w:hdr", XML.wordSpaces, [WordParagraph(style: "Header", runs: [WordRun.text(title)]).xml])
    }

    var footer: XML { XML("w:ftr", XML.wordSpaces, [WordParagraph(style: "Footer", runs: numbers).xml]) }

    /// The label says where the numbers go: `Страница {page} от {pages}`; one that does not gets them after
    /// it.
    private var numbers: [XML] {
        let label = document.labels.page
        guard label.contains("{page}") else { return pieces(of: label + " {page} / {pages}") }
        return pieces(of: label)
    }

    private func pieces(of label: String) -> [XML] {
        var result: [XML] = []
        var rest = label[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result.append(WordRun.text(String(rest[..<open])))
            result += WordRun.field(rest[open...close] == "{pages}" ? "NUMPAGES" : "PAGE", result: "1")
            rest = rest[rest.index(after: close)...]
        }
        return result + [WordRun.text(String(rest))]
    }
}

/// How the pages of a section are held.
enum WordTurn {
    case portrait, landscape

    var paper: (width: Int, height: Int) {
        let page = WordLook.page
        return self == .portrait ? page : (width: page.height, height: page.width)
    }

    /// The room for text on a page, in twentieths of a point.
    func text(_ margin: WordLook.Margin) -> (width: Int, height: Int) {
        (
            width: paper.width - margin.left - margin.right,
            height: paper.height - margin.top - margin.bottom
        )
    }
}
