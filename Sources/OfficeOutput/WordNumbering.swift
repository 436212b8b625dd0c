/// The lists of a Word document: one kind of bullets, one kind of numbers, and every numbered list starts
/// afresh.
enum WordNumbering {
    static let bullets = 1
    /// The list behind the style for numbered lists, for those a user adds.
    static let numbers = 2
    static let firstList = 3

    /// The part, given the level of each numbered list.
    static func xml(_ lists: [Int]) -> XML {
        let kinds = [kind(0, "bullet") { ["•", "–", "▪"][$0 % 3] }, kind(1, "decimal") { "%\($0 + 1)." }]
        let fixed = [list(bullets, kind: 0), list(numbers, kind: 1)]
        let own = lists.enumerated().map { position, level in
            list(firstList + position, kind: 1, restartsAt: level)
        }
        return XML("w:numbering", XML.wordSpaces, kinds + fixed + own)
    }

    private static func kind(_ number: Int, _ format: String, _ text: (Int) -> String) -> XML {
        let levels = (0...WordLook.deepestList).map { level in
            let place = XML(
                "w:ind",
                ["w:left": String((level + 1) * WordLook.listStep), "w:hanging": String(WordLook.listStep)])
            return XML(
                "w:lvl", ["w:ilvl": String(level)],
                [
                    .value("w:start", 1), .value("w:numFmt", format), .value("w:lvlText", text(level)),
                    .value("w:lvlJc", "left"), XML("w:pPr", [:], [place]),
                    XML("w:rPr", [:], [.value("w:color", WordLook.blue)]),
                ])
        }
        let type = XML.value("w:multiLevelType", "hybridMultilevel")
        return XML("w:abstractNum", ["w:abstractNumId": String(number)], [type] + levels)
    }

    private static func list(_ number: Int, kind: Int, restartsAt level: Int? = nil) -> XML {
        let restart = level.map { level in
            XML("w:lvlOverride", ["w:ilvl": String(level)], [.value("w:startOverride", 1)])
        }
        return XML(
            "w:num", ["w:numId": String(number)],
            [.value("w:abstractNumId", kind)] + [restart].compactMap { $0 })
    }
}
