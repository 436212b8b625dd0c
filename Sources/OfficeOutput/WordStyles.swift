import Document

/// The styles of a Word document. Everything the writer makes has one, so a municipality changes its look in
/// Word by changing styles and nothing else.
struct WordStyles {
    private let sizes: WordSizes

    init(_ density: Document.Density) { sizes = WordSizes(density) }

    func xml(language: String) -> XML {
        let styles = base + headings + text + cells + margins + lists + Self.contents + Self.characters
        return XML(
            "w:styles", XML.wordSpaces, [defaults(language)] + styles.map(\.xml) + WordTableStyle.all(sizes))
    }

    /// The borders and shading around a callout.
    static func frame(_ kind: Block.Callout) -> [XML] {
        let fill = kind == .note ? WordLook.pale : WordLook.amberPale
        let bar: XML =
            kind == .note
            ? .border("left", WordLook.blue, size: 24, space: 8)
            : .border("left", WordLook.amber, size: 12, space: 8, "double")
        let sides: [XML] = [
            .border("top", fill, space: 5), bar, .border("bottom", fill, space: 5),
            .border("right", fill, space: 6),
        ]
        return [XML("w:pBdr", [:], sides), .shading(fill)]
    }

    private func defaults(_ language: String) -> XML {
        let tag = WordLanguage.tag(language)
        let run =
            [WordStyle.font(WordLook.font)] + WordStyle.size(sizes.letter)
            + [XML("w:lang", ["w:val": tag, "w:eastAsia": tag, "w:bidi": "ar-SA"])]
        return XML(
            "w:docDefaults", [:],
            [XML("w:rPrDefault", [:], [XML("w:rPr", [:], run)]), XML("w:pPrDefault", [:], [XML("w:pPr")])])
    }

    private var base: [WordStyle] {
        [
            WordStyle(
                id: "Normal", name: "Normal",
                paragraph: [XML("w:widowControl"), WordStyle.space(after: sizes.after, line: sizes.line)]),
            WordStyle(
                id: "Title", name: "Title", basis: "Normal", next: "Subtitle",
                paragraph: [
                    XML("w:keepNext"),
                    XML("w:pBdr", [:], [.border("top", WordLook.blue, size: 48, space: 18)]),
                    XML("w:suppressAutoHyphens"), WordStyle.space(before: 240, after: 160, line: 252),
                ],
                run: WordStyle.bold + [.value("w:color", WordLook.deep)]
                    + WordStyle.size(60)),
            WordStyle(
                id: "Subtitle", name: "Subtitle", basis: "Normal", next: "Normal",
                paragraph: [WordStyle.space(after: 480)],
                run: [.value("w:color", WordLook.grey)] + WordStyle.size(28)),
        ]
    }

    private var headings: [WordStyle] {
        sizes.headings.enumerated().map { position, look in
            let rule = XML("w:pBdr", [:], [.border("bottom", WordLook.line, space: 4)])
            return WordStyle(
                id: "Heading\(position + 1)", name: "heading \(position + 1)", basis: "Normal",
                next: "Normal",
                paragraph: [XML("w:keepNext"), XML("w:keepLines")] + (position == 0 ? [rule] : [])
                    + [
                        XML("w:suppressAutoHyphens"),
                        WordStyle.space(before: look.before, after: look.after, line: 252),
                        .value("w:outlineLvl", position),
                    ],
                run: WordStyle.bold + [.value("w:color", WordLook.deep)] + WordStyle.size(look.letter))
        }
    }

    private var text: [WordStyle] {
        [
            Self.callout("Note", .note), Self.callout("Warning", .warning),
            WordStyle(
                id: "Caption", name: "caption", basis: "Normal", next: "Normal",
                paragraph: [XML("w:keepNext"), WordStyle.space(before: 240, after: 100)],
                run: Self.captionLook),
            WordStyle(
                id: "FigureCaption", name: "Figure Caption", basis: "Caption", next: "Normal",
                paragraph: [.value("w:keepNext", "0"), WordStyle.space(before: 60, after: 60)]),
            WordStyle(
                id: "FigureKey", name: "Figure Key", basis: "Normal",
                paragraph: [WordStyle.space(after: 240)],
                run: [.value("w:color", WordLook.grey)] + WordStyle.size(18)),
            WordStyle(
                id: "Figure", name: "Figure", basis: "Normal", next: "FigureCaption",
                paragraph: [XML("w:keepNext"), WordStyle.space(before: 160)]),
        ]
    }

    private var cells: [WordStyle] {
        [
            WordStyle(
                id: "TableText", name: "Table Text", basis: "Normal",
                paragraph: [
                    WordStyle.space(before: sizes.tableSpace, after: sizes.tableSpace, line: sizes.tableLine)
                ],
                run: WordStyle.size(sizes.tableLetter)),
            WordStyle(
                id: "TableTextSmall", name: "Table Text Small", basis: "TableText", run: WordStyle.size(17)),
            WordStyle(
                id: "TableGap", name: "Table Gap", basis: "Normal", isShown: false,
                paragraph: [
                    XML(
                        "w:spacing",
                        [
                            "w:before": "0", "w:after": "0", "w:line": String(sizes.tableGap),
                            "w:lineRule": "exact",
                        ])
                ],
                run: WordStyle.size(12)),
        ]
    }

    private var margins: [WordStyle] {
        [
            WordStyle(
                id: "Header", name: "header", basis: "Normal", isShown: false,
                paragraph: [
                    XML("w:pBdr", [:], [.border("bottom", WordLook.line, space: 4)]),
                    WordStyle.space(line: 240),
                ], run: [.value("w:color", WordLook.grey)] + WordStyle.size(17)),
            WordStyle(
                id: "Footer", name: "footer", basis: "Normal", isShown: false,
                paragraph: [WordStyle.space(line: 240), .value("w:jc", "center")],
                run: [.value("w:color", WordLook.grey)] + WordStyle.size(17)),
        ]
    }

    private static let captionLook = WordStyle.bold + [.value("w:color", WordLook.deep)] + WordStyle.size(20)

    private static func callout(_ id: String, _ kind: Block.Callout) -> WordStyle {
        WordStyle(
            id: id, name: id, basis: "Normal",
            paragraph: [XML("w:keepLines")] + frame(kind) + [
                WordStyle.space(before: 120, after: 200, line: 264),
                XML("w:ind", ["w:left": String(WordLook.calloutIndent), "w:right": "142"]),
            ])
    }

    private var lists: [WordStyle] {
        [
            list("ListBullet", "List Bullet", WordNumbering.bullets),
            list("ListNumber", "List Number", WordNumbering.numbers),
            WordStyle(
                id: "ListContinue", name: "List Continue", basis: "Normal",
                paragraph: [
                    WordStyle.space(after: sizes.itemAfter, line: sizes.line),
                    XML("w:ind", ["w:left": String(WordLook.listStep)]),
                ]),
        ]
    }

    private func list(_ id: String, _ name: String, _ number: Int) -> WordStyle {
        WordStyle(
            id: id, name: name, basis: "Normal",
            paragraph: [
                XML("w:numPr", [:], [.value("w:numId", number)]),
                WordStyle.space(after: sizes.itemAfter, line: sizes.line),
            ])
    }

    private static let contents =
        [
            WordStyle(
                id: "TOCHeading", name: "TOC Heading", basis: "Normal", next: "Normal",
                paragraph: [XML("w:keepNext"), WordStyle.space(before: 240, after: 200)],
                run: WordStyle.bold + [.value("w:color", WordLook.deep)]
                    + WordStyle.size(36))
        ]
        + (1...6).map { level in
            let tab = XML(
                "w:tab", ["w:val": "right", "w:leader": "dot", "w:pos": String(WordLook.textWidth)])
            return WordStyle(
                id: "TOC\(level)", name: "toc \(level)", basis: "Normal", next: "Normal", isShown: false,
                paragraph: [
                    XML("w:tabs", [:], [tab]), WordStyle.space(before: level == 1 ? 100 : 0, after: 60),
                    XML("w:ind", ["w:left": String((level - 1) * 284)]),
                ], run: level == 1 ? WordStyle.bold + [.value("w:color", WordLook.deep)] : [])
        }

    private static let characters = [
        WordStyle(
            id: "DefaultParagraphFont", name: "Default Paragraph Font", kind: "character", isShown: false),
        WordStyle(id: "Strong", name: "Strong", kind: "character", run: WordStyle.bold),
        WordStyle(id: "Emphasis", name: "Emphasis", kind: "character", run: [XML("w:i"), XML("w:iCs")]),
        WordStyle(
            id: "Hyperlink", name: "Hyperlink", kind: "character", isShown: false,
            run: [.value("w:color", "0B4FA0"), .value("w:u", "single")]),
        WordStyle(id: "Citation", name: "Citation", kind: "character", run: [.value("w:color", "0B4FA0")]),
        WordStyle(
            id: "Placeholder", name: "Placeholder", kind: "character",
            run: WordStyle.bold + [.value("w:color", WordLook.missingText), .shading(WordLook.missing)]),
    ]
}
