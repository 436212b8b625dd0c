package import Document

/// One page without other files, for the screen, the phone and the printer. Only one that is shown in a hall has a script, to
/// turn pages, and one that is filled in, to keep what was.
package struct HTMLFormat: DocumentFormat {
    package let name = "html"

    package init() {}

    package func bytes(of document: Document) -> [UInt8] {
        var page = Array("<!DOCTYPE html>\n".utf8)
        HTML.tag("html", ["lang": document.language], [head(document), body(document)]).write(to: &page)
        return page
    }

    private func head(_ document: Document) -> HTML {
        .tag(
            "head", [:],
            [
                .tag("meta", ["charset": "utf-8"]),
                .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
                .tag("meta", ["name": "author", "content": document.author.flat]),
                .tag("meta", ["name": "date", "content": document.date.flat]),
                .tag("title", [:], document.title.isEmpty ? document.labels.contents : document.title.flat),
                .style(HTMLStyle.rules(document)),
            ])
    }

    /// What comes before the contents list, and the list itself, stand before the main part, so that the
    /// first link of the page can lead past them.
    private func body(_ document: Document) -> HTML {
        if let words = document.slides { return HTMLSlides(document: document, words: words).body }
        let front = document.frontCount
        var writer = HTMLWriter(document)
        writer.visit(Array(document.blocks.prefix(front)))
        let before = writer.takePieces()
        writer.visit(Array(document.blocks.dropFirst(front)))
        return .tag(
            "body", [:],
            [
                .tag("a", ["class": "skip", "href": "#_main"], document.labels.skip),
                .tag(
                    "header", ["class": document.cover == nil ? nil : "cover"], Self.title(document) + before),
                .tag("main", ["id": "_main", "tabindex": "-1"], writer.takePieces()),
            ] + HTMLFill.keeping(document))
    }

    /// The arms, the title and what stands with it.
    static func title(_ document: Document) -> [HTML] {
        let house = HTMLHouse(document.house)
        let arms = house.arms == nil ? document.cover?.arms ?? "" : ""
        let lines = [
            ("p", "arms", arms), ("p", "issuer", document.cover?.issuer ?? ""),
            ("h1", "title", document.title), ("p", "subtitle", document.cover?.period ?? ""),
            ("p", "subtitle", document.subtitle),
        ]
        let title = lines.filter { !$0.2.isEmpty }.map { HTML.tag($0.0, ["class": $0.1], $0.2.flat) }
        return [house.arms].compactMap(\.self)
            + (document.cover == nil ? house.letterhead + title : title + house.address)
    }
}

extension Document {
    /// How many blocks lead up to a contents list that stands before the first heading, the list included.
    fileprivate var frontCount: Int {
        for (position, block) in blocks.enumerated() {
            switch block.content {
            case .contents: return position + 1
            case .heading: return 0
            default: continue
            }
        }
        return 0
    }
}
