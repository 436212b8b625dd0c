import Document

/// A document as slides: one a heading of the first two levels. Without scripts, and on paper, they stand one below the
/// other; with the script of the page the keys go through them.
struct HTMLSlides {
    let document: Document
    let words: Document.Slides

    var body: HTML {
        var writer = HTMLWriter(document)
        let slides = Slide.of(document.blocks)
        let first = HTML.tag(
            "section", ["class": "slide opening", "id": "_slide1"], opening(slides.opening, &writer))
        let rest = slides.rest.enumerated().map { position, slide in
            HTML.tag(
                "section", ["class": "slide", "id": "_slide\(position + 2)"], pieces(of: slide, &writer))
        }
        return .tag(
            "body", [:],
            [
                .tag("a", ["class": "skip", "href": "#_main"], document.labels.skip),
                .tag("main", ["id": "_main", "tabindex": "-1"], [first] + rest), bar,
                .script(HTMLSlides.script),
            ])
    }

    private func opening(_ blocks: [Block], _ writer: inout HTMLWriter) -> [HTML] {
        writer.visit(blocks)
        return HTMLFormat.title(document) + writer.takePieces()
    }

    private func pieces(of slide: Slide, _ writer: inout HTMLWriter) -> [HTML] {
        let above = slide.chapter.map { [HTML.tag("p", ["class": "chapter"], $0.flat)] } ?? []
        writer.visit(slide.blocks)
        return above + writer.takePieces()
    }

    /// Shown by the script, which gives its keys a meaning.
    private var bar: HTML {
        func key(_ name: String, _ sign: String, _ words: String) -> HTML {
            .tag(
                "button", ["type": "button", "class": name, "title": words.flat],
                [
                    .tag("span", ["aria-hidden": "true"], sign),
                    .tag("span", ["class": "unseen"], words.flat),
                ])
        }
        return .tag(
            "nav", ["class": "keys", "hidden": "hidden"],
            [
                key("previous", "←", words.previous), .tag("span", ["class": "place", "role": "status"], ""),
                key("next", "→", words.next), key("all", "▦", words.all),
                .tag("span", ["class": "hint"], words.keys.flat),
            ])
    }
}

/// What is shown at a time.
private struct Slide {
    /// The heading of the first level it belongs to, where it is not its own.
    var chapter: String?
    var blocks: [Block]

    /// The blocks before the first heading, and the slides. Where a text comes from and where pages end is not for a
    /// hall.
    static func of(_ blocks: [Block]) -> (opening: [Block], rest: [Slide]) {
        var (opening, slides, chapter) = ([Block](), [Slide](), String?.none)
        for block in blocks {
            switch block.content {
            case .heading(let level, _, let text, _) where level <= 2:
                if level == 1 { chapter = text.map(\.plain).joined() }
                slides.append(Slide(chapter: level == 1 ? nil : chapter, blocks: [block]))
            case .origins, .pageBreak, .contents: continue
            default:
                if slides.isEmpty {
                    opening.append(block)
                } else {
                    slides[slides.count - 1].blocks.append(block)
                }
            }
        }
        return (opening, slides)
    }
}
