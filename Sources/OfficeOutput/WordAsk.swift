import Document

/// What is filled in: on paper by hand, in Word by a tap on a box or by typing on a line.
enum WordAsk {
    /// The paragraphs of a question and its room, which stay on one page.
    static func paragraphs(_ words: [[XML]], _ room: Ask.Room, boxes: [[XML]], width: Int) -> [WordParagraph]
    {
        let asked = words.enumerated().map { position, runs in
            WordParagraph(
                style: "Ask", keepsWithNext: true, spaceBefore: position == 0 ? nil : 0, runs: runs)
        }
        var answers =
            switch room {
            case .lines(let count): (0..<max(count, 1)).map { _ in WordParagraph(style: "AskLine") }
            case .boxes(let all, _): zip(all, boxes).map { paragraph($0, $1, width: width) }
            }
        // Few rows of boxes stay together; many may go on over the page.
        for position in answers.indices.dropLast() where answers.count <= 12 {
            answers[position].keepsWithNext = true
        }
        if !answers.isEmpty { answers[answers.count - 1].spaceAfter = 160 }
        return asked + answers
    }

    private static func paragraph(_ box: Ask.Box, _ words: [XML], width: Int) -> WordParagraph {
        let start = [self.box, WordRun.tab] + words
        guard box.hasLine else { return WordParagraph(style: "AskBox", runs: start) }
        var paragraph = WordParagraph(style: "AskOwn", runs: start + [WordRun.text(" "), WordRun.tab])
        paragraph.leader = width
        return paragraph
    }

    /// A box that a click marks. Its letter is of a font that Windows has; others take their own.
    static let box: XML = {
        func state(_ name: String, _ letter: String) -> XML {
            XML("w14:" + name, ["w14:val": letter, "w14:font": font])
        }
        let box = XML(
            "w14:checkbox", [:],
            [
                XML("w14:checked", ["w14:val": "0"]), state("checkedState", "2612"),
                state("uncheckedState", "2610"),
            ])
        let look = XML("w:rPr", [:], [WordStyle.font(font)])
        let letter = XML("w:r", [:], [look, XML("w:t", [:], text: Inline.emptyBox)])
        return XML("w:sdt", [:], [XML("w:sdtPr", [:], [box]), XML("w:sdtContent", [:], [letter])])
    }()

    private static let font = "Segoe UI Symbol"
}

extension WordStyles {
    /// Questions of a sheet, the boxes beside their options and the lines to write on.
    var asks: [WordStyle] {
        let step = String(WordLook.boxStep)
        let apart = XML(
            "w:spacing",
            ["w:before": "0", "w:after": "0", "w:line": String(WordSizes.writing), "w:lineRule": "exact"])
        return [
            WordStyle(
                id: "Ask", name: "Ask", basis: "Normal",
                paragraph: [XML("w:keepNext"), XML("w:keepLines"), space("Ask")]),
            WordStyle(
                id: "AskBox", name: "Ask Box", basis: "Normal",
                paragraph: [space("AskBox"), XML("w:ind", ["w:left": step, "w:hanging": step])]),
            WordStyle(
                id: "AskOwn", name: "Ask Own Words", basis: "AskBox", paragraph: [apart]),
            WordStyle(
                id: "AskLine", name: "Ask Line", basis: "Normal", next: "AskLine",
                paragraph: [
                    XML("w:pBdr", [:], ["bottom", "between"].map { .border($0, WordLook.grey) }), apart,
                ]),
        ]
    }
}
