import Document

/// The styles of a Word document. Everything the writer makes has one, so a municipality changes its look in
/// Word by changing styles and nothing else.
struct WordStyles {
    private let sizes: WordSizes
    /// Whether the styles of headings count by themselves.
    private let countsChapters: Bool
    private let look: WordLook

    init(_ density: Document.Density, _ look: WordLook = .usual, countsChapters: Bool) {
        (sizes, self.look, self.countsChapters) = (WordSizes(density), look, countsChapters)
    }

    var styles: [WordStyle] {
        base + cover + headings + text + asks + cells + margins + lists + contents + Self.comments
            + Self.characters
    }

    func xml(language: String) -> XML {
        let own = styles.map { look.reference?.dressed($0) ?? $0 }
        return XML(
            "w:styles", XML.wordSpaces,
            [defaults(language)] + own.map(\.xml) + WordTableStyle(look, sizes).all)
    }

    /// The borders and shading around a callout.
    static func frame(_ kind: Block.Callout, _ look: WordLook) -> [XML] {
        let fill = kind == .note ? look.pale : WordLook.amberPale
        let bar: XML =
            kind == .note
            ? .border("left", look.blue, size: 24, space: 8)
            : .border("left", WordLook.amber, size: 12, space: 8, "double")
        let sides: [XML] = [
            .border("top", fill, space: 5), bar, .border("bottom", fill, space: 5),
            .border("right", fill, space: 6),
        ]
        return [XML("w:pBdr", [:], sides), .shading(fill)]
    }

    private func defaults(_ language: String) -> XML {
        let tag = WordLanguage.tag(language)
        let given = look.reference?.defaults
        let run =
            (given?.run.map(\.xml) ?? [WordStyle.font(look.font)] + WordStyle.size(sizes.letter))
            + [XML("w:lang", ["w:val": tag, "w:eastAsia": tag, "w:bidi": "ar-SA"])]
        let paragraph = given?.paragraph.map(\.xml) ?? []
        return XML(
            "w:docDefaults", [:],
            [
                XML("w:rPrDefault", [:], [XML("w:rPr", [:], run)]),
                XML("w:pPrDefault", [:], [XML("w:pPr", [:], paragraph)]),
            ])
    }

    private var headFont: [XML] { look.headFont.map { [WordStyle.font($0)] } ?? [] }

    private var base: [WordStyle] {
        [
            WordStyle(
                id: "Normal", name: "Normal",
                paragraph: [XML("w:widowControl"), space("Normal")]),
            WordStyle(
                id: "Title", name: "Title", basis: "Normal", next: "Subtitle",
                paragraph: [
                    XML("w:keepNext"),
                    XML(
                        "w:pBdr", [:],
                        [.border("top", look.blue, size: 48, space: (sizes.title.rule - 120) / 20)]),
                    XML("w:suppressAutoHyphens"), space("Title"),
                ],
                run: headFont + WordStyle.bold + [.value("w:color", look.deep)]
                    + size("Title")),
            WordStyle(
                id: "Subtitle", name: "Subtitle", basis: "Normal", next: "Normal",
                paragraph: [space("Subtitle")],
                run: [.value("w:color", WordLook.grey)] + size("Subtitle")),
        ]
    }

    /// What stands on a title page; a picture of the arms takes the place of the words in their frame.
    private var cover: [WordStyle] {
        let sides = ["top", "left", "bottom", "right"].map {
            XML.border($0, look.line, size: 6, space: 4, "dashed")
        }
        return [
            WordStyle(
                id: "CoverArms", name: "Cover Arms", basis: "Normal", next: "CoverIssuer",
                paragraph: [
                    XML("w:pBdr", [:], sides),
                    XML(
                        "w:spacing",
                        [
                            "w:before": "0", "w:after": String(sizes.shape("CoverArms").after),
                            "w:line": String(WordLook.arms.height), "w:lineRule": "atLeast",
                        ]),
                    XML(
                        "w:ind",
                        ["w:left": "80", "w:right": String(look.textWidth - WordLook.arms.width)]
                    ), .value("w:jc", "center"),
                ], run: [.value("w:color", WordLook.grey)] + size("CoverArms")),
            WordStyle(
                id: "CoverPicture", name: "Cover Picture", basis: "Normal", next: "CoverIssuer",
                paragraph: [space("CoverPicture")]),
            WordStyle(
                id: "LetterPicture", name: "Letter Picture", basis: "Normal", next: "Letterhead",
                paragraph: [space("LetterPicture")]),
            WordStyle(
                id: "Letterhead", name: "Letterhead", basis: "Normal", next: "Address",
                paragraph: [space("Letterhead")],
                run: headFont + WordStyle.bold + [.value("w:color", look.deep)] + size("Letterhead")),
            WordStyle(
                id: "Address", name: "Address", basis: "Normal", next: "Normal",
                paragraph: [space("Address")],
                run: [.value("w:color", WordLook.grey)] + size("Address")),
            WordStyle(
                id: "CoverIssuer", name: "Cover Issuer", basis: "Normal", next: "Title",
                paragraph: [space("CoverIssuer")],
                run: WordStyle.bold + [.value("w:color", WordLook.grey)] + size("CoverIssuer")),
            WordStyle(
                id: "CoverPeriod", name: "Cover Period", basis: "Subtitle", next: "Subtitle",
                paragraph: [space("CoverPeriod")]),
        ]
    }

    private var headings: [WordStyle] {
        sizes.headings.enumerated().map { position, size in
            let rule = XML("w:pBdr", [:], [.border("bottom", look.line, space: 4)])
            let list = XML(
                "w:numPr", [:],
                [.value("w:ilvl", position), .value("w:numId", WordNumbering.chapters)])
            return WordStyle(
                id: "Heading\(position + 1)", name: "heading \(position + 1)", basis: "Normal",
                next: "Normal",
                paragraph: [XML("w:keepNext"), XML("w:keepLines")] + (countsChapters ? [list] : [])
                    + (position == 0 ? [rule] : [])
                    + [
                        XML("w:suppressAutoHyphens"),
                        space("Heading\(position + 1)"),
                        .value("w:outlineLvl", position),
                    ],
                run: headFont + WordStyle.bold + [.value("w:color", look.deep)]
                    + WordStyle.size(size.letter))
        }
    }

    private var text: [WordStyle] {
        [
            callout("Note", .note), callout("Warning", .warning),
            WordStyle(
                id: "Caption", name: "caption", basis: "Normal", next: "Normal",
                paragraph: [XML("w:keepNext"), space("Caption")],
                run: WordStyle.bold + [.value("w:color", look.deep)] + size("Caption")),
            WordStyle(
                id: "FigureCaption", name: "Figure Caption", basis: "Caption", next: "Normal",
                paragraph: [.value("w:keepNext", "0"), space("FigureCaption")]),
            WordStyle(
                id: "FigureKey", name: "Figure Key", basis: "Normal",
                paragraph: [space("FigureKey")],
                run: [.value("w:color", WordLook.grey)] + size("FigureKey")),
            WordStyle(
                id: "Figure", name: "Figure", basis: "Normal", next: "FigureCaption",
                paragraph: [XML("w:keepNext"), space("Figure")]),
        ]
    }

    private var cells: [WordStyle] {
        [
            WordStyle(
                id: "TableText", name: "Table Text", basis: "Normal",
                paragraph: [space("TableText")], run: size("TableText")),
            WordStyle(
                id: "TableTextSmall", name: "Table Text Small", basis: "TableText",
                run: size("TableTextSmall")),
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
                    XML("w:pBdr", [:], [.border("bottom", look.line, space: 4)]),
                    WordStyle.space(line: 240),
                ], run: [.value("w:color", WordLook.grey)] + WordStyle.size(17)),
            WordStyle(
                id: "Footer", name: "footer", basis: "Normal", isShown: false,
                paragraph: [WordStyle.space(line: 240), .value("w:jc", "center")],
                run: [.value("w:color", WordLook.grey)] + WordStyle.size(17)),
        ]
    }

    private func callout(_ id: String, _ kind: Block.Callout) -> WordStyle {
        WordStyle(
            id: id, name: id, basis: "Normal",
            paragraph: [XML("w:keepLines")] + Self.frame(kind, look) + [
                space(id),
                XML(
                    "w:ind",
                    ["w:left": String(WordLook.calloutIndent), "w:right": String(WordLook.calloutRight)]),
            ])
    }

    private var lists: [WordStyle] {
        [
            list("ListBullet", "List Bullet", WordNumbering.bullets),
            list("ListNumber", "List Number", WordNumbering.numbers),
            WordStyle(
                id: "Source", name: "Source", basis: "Normal",
                paragraph: [XML("w:numPr", [:], [.value("w:numId", WordNumbering.sources)])]),
            WordStyle(
                id: "ListContinue", name: "List Continue", basis: "Normal",
                paragraph: [
                    space("ListContinue"),
                    XML("w:ind", ["w:left": String(WordLook.listStep)]),
                ]),
        ]
    }

    private func list(_ id: String, _ name: String, _ number: Int) -> WordStyle {
        WordStyle(
            id: id, name: name, basis: "Normal",
            paragraph: [
                XML("w:numPr", [:], [.value("w:numId", number)]),
                space("ListContinue"),
            ])
    }

    private var contents: [WordStyle] {
        [
            WordStyle(
                id: "TOCHeading", name: "TOC Heading", basis: "Normal", next: "Normal",
                paragraph: [XML("w:keepNext"), space("TOCHeading")],
                run: headFont + WordStyle.bold + [.value("w:color", look.deep)]
                    + size("TOCHeading"))
        ]
            + (1...6).map { level in
                let tab = XML(
                    "w:tab", ["w:val": "right", "w:leader": "dot", "w:pos": String(look.textWidth)])
                return WordStyle(
                    id: "TOC\(level)", name: "toc \(level)", basis: "Normal", next: "Normal", isShown: false,
                    paragraph: [
                        XML("w:tabs", [:], [tab]), space("TOC\(level)"),
                        XML("w:ind", ["w:left": String((level - 1) * WordLook.contentsStep)]),
                    ],
                    run: (level == 1 ? WordStyle.bold + [.value("w:color", look.deep)] : [])
                        + size("TOC\(level)"))
            }
    }

    /// The spaces of a style, from what pages are measured by.
    func space(_ style: String) -> XML {
        let shape = sizes.shape(style)
        return WordStyle.space(before: shape.before, after: shape.after, line: shape.line)
    }

    private func size(_ style: String) -> [XML] { WordStyle.size(sizes.shape(style).letter) }

    private static let comments = [
        WordStyle(
            id: WordComments.style, name: "annotation text", basis: "Normal", isShown: false,
            run: WordStyle.size(20))
    ]

    private static let characters = [
        WordStyle(
            id: "DefaultParagraphFont", name: "Default Paragraph Font", kind: "character", isShown: false),
        WordStyle(
            id: WordComments.mark, name: "annotation reference", kind: "character", isShown: false,
            run: WordStyle.size(16)),
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
