import Document

/// The paper: its size, what stands above and below the text of every page but the first.
struct WordPage {
    let document: Document

    var section: XML {
        XML(
            "w:sectPr", [:],
            [
                XML("w:headerReference", ["w:type": "default", "r:id": "rIdHeader"]),
                XML("w:footerReference", ["w:type": "default", "r:id": "rIdFooter"]),
                XML("w:pgSz", ["w:w": String(WordLook.page.width), "w:h": String(WordLook.page.height)]),
                XML(
                    "w:pgMar",
                    [
                        "w:top": String(WordLook.margin.top), "w:right": String(WordLook.margin.right),
                        "w:bottom": String(WordLook.margin.bottom), "w:left": String(WordLook.margin.left),
                        "w:header": "680", "w:footer": "624", "w:gutter": "0",
                    ]),
                XML("w:titlePg"),
            ])
    }

    var header: XML {
        let title = String(document.title.map { $0.isNewline ? " " : $0 })
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
