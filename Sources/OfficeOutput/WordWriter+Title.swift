import Document

extension WordWriter {
    mutating func visitTitle() {
        let (cover, house) = (document.cover, document.house)
        let space = cover == nil && document.opensPage ? 4200 : nil
        if let picture {
            append(
                WordParagraph(
                    style: cover == nil ? "LetterPicture" : "CoverPicture",
                    runs: said([picture.xml], .arms), drawing: picture.height / 635))
        } else {
            append(cover?.arms, .arms, "CoverArms")
        }
        if cover == nil {
            append(house.header, .header, "Letterhead")
            append(house.address, .address, "Address")
        }
        append(cover?.issuer, .issuer, "CoverIssuer")
        append(document.title, .title, "Title", space: space)
        append(cover?.period, .period, "CoverPeriod")
        append(document.subtitle, .subtitle, "Subtitle")
        if cover != nil { append(house.address, .address, "Address") }
        startsPage = cover != nil
    }

    private mutating func append(
        _ words: String?, _ line: Document.Line, _ style: String, space: Int? = nil
    ) {
        guard let words, !words.isEmpty else { return }
        append(WordParagraph(style: style, spaceBefore: space, runs: said([WordRun.text(words)], line)))
    }

    /// The runs of a line above the text with what is said beside it.
    private mutating func said(_ runs: [XML], _ line: Document.Line) -> [XML] {
        text.comments.around([runs], document.comments[line] ?? [])[0]
    }
}
