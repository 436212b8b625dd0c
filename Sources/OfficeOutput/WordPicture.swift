import Document

/// The coat of arms in the text, and the part of the file that holds it.
struct WordPicture {
    let picture: House.Picture
    let width: Int
    let height: Int

    /// - Parameter isLetter: whether it stands at the head of a letter and not on a title page.
    init(_ picture: House.Picture, isLetter: Bool) {
        let frame = isLetter ? WordLook.letterArms : WordLook.arms
        let size = picture.fitted(width: Double(frame.width * 635), height: Double(frame.height * 635))
        (self.picture, width, height) = (picture, Int(size.width), Int(size.height))
    }

    var relation: OfficePackage.Relation { .init(id: "rIdArms", type: "image", target: "media/arms.png") }
    var part: OfficePackage.Part { .init(name: "word/media/arms.png", kind: nil, content: picture.bytes) }

    /// Charts are counted from 1, so this number is free.
    private static let number = "1001"

    var xml: XML {
        let size: XML.Attributes = ["cx": String(width), "cy": String(height)]
        let name: XML.Attributes = ["id": Self.number, "name": "Arms", "descr": picture.alternative]
        let space = "http://schemas.openxmlformats.org/drawingml/2006/picture"
        let shown = XML(
            "pic:pic", ["xmlns:pic": space],
            [
                XML("pic:nvPicPr", [:], [XML("pic:cNvPr", name), XML("pic:cNvPicPr")]),
                XML(
                    "pic:blipFill", [:],
                    [
                        XML("a:blip", ["r:embed": relation.id]),
                        XML("a:stretch", [:], [XML("a:fillRect")]),
                    ]),
                XML(
                    "pic:spPr", [:],
                    [
                        XML("a:xfrm", [:], [XML("a:off", ["x": "0", "y": "0"]), XML("a:ext", size)]),
                        XML("a:prstGeom", ["prst": "rect"], [XML("a:avLst")]),
                    ]),
            ])
        let inline = XML(
            "wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"],
            [
                XML("wp:extent", size), XML("wp:docPr", name), XML("wp:cNvGraphicFramePr"),
                XML("a:graphic", [:], [XML("a:graphicData", ["uri": space], [shown])]),
            ])
        return XML("w:r", [:], [XML("w:drawing", [:], [inline])])
    }
}

extension WordWriter {
    /// The arms, where Word can show them: it needs a picture of points.
    var picture: WordPicture? {
        guard let arms = document.house.arms, WordFormat.shows(arms) else { return nil }
        return WordPicture(arms, isLetter: document.cover == nil)
    }
}
