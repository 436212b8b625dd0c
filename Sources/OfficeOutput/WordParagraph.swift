/// A paragraph with the properties the writer uses, put into the order the format wants.
struct WordParagraph {
    var style = "Normal"
    var keepsWithNext = false
    var startsPage = false
    /// The list the paragraph is an item of.
    var item: (list: Int, level: Int)?
    /// Borders and shading of a callout.
    var frame: [XML] = []
    var spaceBefore: Int?
    var indent: Int?
    var alignment: String?
    var runs: [XML] = []

    var xml: XML {
        let flags = [keepsWithNext ? XML("w:keepNext") : nil, startsPage ? XML("w:pageBreakBefore") : nil]
        let number = item.map { item in
            XML("w:numPr", [:], [.value("w:ilvl", item.level), .value("w:numId", item.list)])
        }
        let space = spaceBefore.map { XML("w:spacing", ["w:before": String($0)]) }
        let indent = indent.map {
            XML("w:ind", ["w:left": String($0), "w:right": frame.isEmpty ? nil : "142"])
        }
        let place = [space, indent, alignment.map { .value("w:jc", $0) }]
        let properties =
            [.value("w:pStyle", style)] + (flags + [number]).compactMap { $0 } + frame
            + place.compactMap { $0 }
        return XML("w:p", [:], [XML("w:pPr", [:], properties)] + runs)
    }
}

/// A stretch of text with a character style.
enum WordRun {
    static func text(_ text: String, style: String? = nil) -> XML {
        let properties = style.map { [XML("w:rPr", [:], [.value("w:rStyle", $0)])] } ?? []
        return XML("w:r", [:], properties + pieces(text))
    }

    static func field(_ instruction: String, result: String) -> [XML] {
        [
            mark("begin"),
            XML("w:r", [:], [XML("w:instrText", ["xml:space": "preserve"], text: " \(instruction) ")]),
            mark("separate"), text(result), mark("end"),
        ]
    }

    static func mark(_ kind: String) -> XML { XML("w:r", [:], [XML("w:fldChar", ["w:fldCharType": kind])]) }

    static let tab = XML("w:r", [:], [XML("w:tab")])

    private static func pieces(_ text: String) -> [XML] {
        guard text.unicodeScalars.contains(where: \.isBreak) else { return [words(text)] }
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map { [words(String($0))] }
                .joined(separator: [XML("w:tab")])
        }
        return Array(lines.joined(separator: [XML("w:br")]))
    }

    private static func words(_ text: String) -> XML { XML("w:t", ["xml:space": "preserve"], text: text) }
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
