import Document

/// A paragraph with the properties the writer uses, put into the order the format wants.
struct WordParagraph {
    var style = "Normal"
    var keepsWithNext = false
    var startsPage = false
    /// The list the paragraph is an item of.
    var item: (list: Int, level: Int)?
    /// The number a list puts before the words, where they follow it on the same line.
    var number = ""
    /// The callout around it, when its own style does not tell.
    var callout: Block.Callout?
    var look = WordLook.usual
    var spaceBefore: Int?
    var spaceAfter: Int?
    var indent: Int?
    var alignment: String?
    /// Where a line to write on ends that begins at a tab.
    var leader: Int?
    var runs: [XML] = []
    /// How high the picture is that stands in place of text.
    var drawing: Int?
    /// How the pages are held whose section it ends, with what ends it.
    var ends: (turn: WordTurn, section: XML)?
    /// The name of the place, for the contents list.
    var anchor: String?

    var xml: XML { XML("w:p", [:], [properties] + runs) }

    /// What stands before the runs; a table shares it among the cells of a column.
    var properties: XML {
        var all = [XML.value("w:pStyle", style)]
        if keepsWithNext { all.append(XML("w:keepNext")) }
        if startsPage { all.append(XML("w:pageBreakBefore")) }
        if let item {
            all.append(XML("w:numPr", [:], [.value("w:ilvl", item.level), .value("w:numId", item.list)]))
        }
        all += callout.map { WordStyles.frame($0, look) } ?? []
        if let leader {
            let tab = XML("w:tab", ["w:val": "right", "w:leader": "underscore", "w:pos": String(leader)])
            all.append(XML("w:tabs", [:], [tab]))
        }
        if spaceBefore != nil || spaceAfter != nil {
            let spaces = [spaceBefore, spaceAfter].map { $0.map(String.init) }
            all.append(XML("w:spacing", ["w:before": spaces[0], "w:after": spaces[1]]))
        }
        if let indent {
            let right = callout == nil ? nil : String(WordLook.calloutRight)
            all.append(XML("w:ind", ["w:left": String(indent), "w:right": right]))
        }
        if let alignment { all.append(.value("w:jc", alignment)) }
        if let ends { all.append(ends.section) }
        return XML("w:pPr", [:], all)
    }

    /// How much narrower than the text around it the paragraph is.
    var sides: Int {
        switch style {
        case "Note", "Warning": WordLook.calloutIndent + WordLook.calloutRight
        case "Source": WordLook.sourceStep
        case "AskBox", "AskOwn": WordLook.boxStep
        case "ListBullet", "ListNumber":
            indent.map { $0 + WordLook.calloutRight } ?? ((item?.level ?? 0) + 1) * WordLook.listStep
        default:
            if style.hasPrefix("TOC"), let level = Int(style.dropFirst(3)) {
                (level - 1) * WordLook.contentsStep
            } else {
                (indent ?? 0) + (callout == nil ? 0 : WordLook.calloutRight)
            }
        }
    }

    /// Whether one frame is drawn around this paragraph and the one before it.
    func sharesFrame(with before: WordParagraph) -> Bool { frame != nil && frame == before.frame }

    private var frame: Block.Callout? {
        switch style {
        case "Note": .note
        case "Warning": .warning
        default: callout
        }
    }
}

/// A stretch of text with a character style.
enum WordRun {
    static func text(_ text: String, style: String? = nil) -> XML {
        if style == nil && !text.hasBreak { return .filled(plain, text) }
        let pieces = pieces(text)
        guard let style else { return XML("w:r", [:], pieces) }
        return XML("w:r", [:], [XML("w:rPr", [:], [.value("w:rStyle", style)])] + pieces)
    }

    static func field(_ instruction: String, result: String) -> [XML] {
        [
            mark("begin"),
            XML("w:r", [:], [XML("w:instrText", ["xml:space": "preserve"], text: " \(instruction) ")]),
            mark("separate"), text(result), mark("end"),
        ]
    }

    /// What Word takes from elsewhere in the document, and keeps the look of when it is renewed.
    static func reference(_ instruction: String, result: String) -> XML {
        XML("w:fldSimple", ["w:instr": " \(instruction) \\* MERGEFORMAT "], [text(result, style: "Citation")])
    }

    static func mark(_ kind: String) -> XML { XML("w:r", [:], [XML("w:fldChar", ["w:fldCharType": kind])]) }

    static let tab = XML("w:r", [:], [XML("w:tab")])

    private static func pieces(_ text: String) -> [XML] {
        guard text.hasBreak else { return [words(text)] }
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map { [words(String($0))] }
                .joined(separator: [XML("w:tab")])
        }
        return Array(lines.joined(separator: [XML("w:br")]))
    }

    private static func words(_ text: String) -> XML { XML("w:t", spaceKept, text: text) }

    /// By far the most frequent run.
    private static let plain = XML.Form { XML("w:r", [:], [XML("w:t", spaceKept, [$0])]) }

    private static let spaceKept: XML.Attributes = ["xml:space": "preserve"]
}

extension Unicode.Scalar {
    /// Whether the character is a tab or ends a line.
    var isBreak: Bool {
        switch value {
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}
