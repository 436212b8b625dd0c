import Document

/// Letters, colours and measures of the Word document. Lengths are twentieths of a point.
struct WordLook: Hashable {
    var font = Self.measuredFont
    var headFont: String?
    var deep = "12365F"
    var blue = "17457C"
    var line = "B9C6D6"
    var pale = "EEF3F9"
    var header = "DFE9F4"
    var bar = "C9DCF0"
    var stripe = "DBE7F4"
    var row = "F6F9FC"

    var margin = Margin()
    /// The document whose styles stand in place of ours.
    var reference: WordReference?

    static let usual = WordLook()

    /// Around the text of a page, and from its edges to what stands above and below.
    struct Margin: Hashable {
        var top = 1418
        var right = 1134
        var bottom = 1304
        var left = 1418
        var header = 680
        var footer = 624
    }

    /// One that Windows, Office and (as its double, Carlito) LibreOffice have with Cyrillic letters.
    static let measuredFont = "Calibri"

    init() {}

    /// The look of a house, and ours where it says nothing.
    init(_ house: House, _ reference: WordReference? = nil) {
        (self.reference, margin) = (reference, reference?.margin ?? Margin())
        font = house.textFont?.text ?? Self.measuredFont
        headFont = house.headFont?.text
        guard let palette = house.palette else { return }
        func digits(_ colour: Colour) -> String { colour.hexadecimal.uppercased() }
        (deep, blue, line) = (digits(palette.deep), digits(palette.main), digits(palette.line))
        (pale, header, bar) = (digits(palette.pale), digits(palette.head), digits(palette.bar))
        (stripe, row) = (digits(palette.stripe), digits(palette.row))
    }

    /// Whether it is known how wide its letters are, so that pages can be told before a program sets them.
    var isMeasured: Bool {
        (reference?.keepsRoom ?? true)
            && [font, headFont ?? font].allSatisfy { [Self.measuredFont, "Carlito"].contains($0) }
    }

    static let grey = "43536A"
    static let amber = "8A5A00"
    static let amberPale = "FDF3E1"
    static let missing = "FFE9A8"
    static let missingText = "4D3800"

    static let page = (width: 11906, height: 16838)
    /// The place for the coat of arms on a title page, and at the head of a letter.
    static let arms = (width: 1985, height: 2268)
    static let letterArms = (width: 1700, height: 1134)
    var textWidth: Int { Self.page.width - margin.left - margin.right }
    var textHeight: Int { Self.page.height - margin.top - margin.bottom }
    /// How much further right each level of a list stands.
    static let listStep = 397
    static let deepestList = 8
    /// How far the words of a source stand in from its number.
    static let sourceStep = 624
    /// How far the words beside a box stand in from it.
    static let boxStep = 454
    /// How far a callout stands in from the text around it.
    static let calloutIndent = 227
    /// How far its text ends before that.
    static let calloutRight = 142
    /// How much further right each level of the contents list stands.
    static let contentsStep = 284
    /// Beside the text of a cell, and where cells are many.
    static let cellMargin = 96
    static let narrowMargin = 56
}

extension XML {
    /// An element with nothing but a value.
    static func value(_ name: String, _ value: String) -> XML { XML(name, ["w:val": value]) }
    static func value(_ name: String, _ value: Int) -> XML { XML(name, ["w:val": String(value)]) }

    static func shading(_ colour: String) -> XML {
        XML("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": colour])
    }

    static func border(
        _ side: String, _ colour: String, size: Int = 4, space: Int = 0, _ kind: String = "single"
    ) -> XML {
        XML(
            "w:" + side,
            ["w:val": kind, "w:sz": String(size), "w:space": String(space), "w:color": colour])
    }

    static let wordSpaces: Attributes = [
        "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "xmlns:w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:Ignorable": "w14",
        "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    ]
}
