/// The lists of a Word document: bullets, numbers of which every list starts afresh, chapters, annexes and sources.
struct WordNumbering {
    static let bullets = 1
    /// The list behind the style for numbered lists, for those a user adds.
    static let numbers = 2
    static let chapters = 3
    static let annexes = 4
    static let sources = 5
    /// Annexes that are counted on from another letter come first, numbered lists after them.
    static let firstRestart = 6

    let outline: WordOutline
    /// The level each numbered list stands on, in order.
    private(set) var lists: [Int] = []

    private let look: WordLook

    init(_ outline: WordOutline, _ look: WordLook = .usual) { (self.outline, self.look) = (outline, look) }

    /// A numbered list that starts afresh at a level.
    mutating func add(at level: Int) -> Int {
        lists.append(level)
        return Self.firstRestart + outline.annexRestarts.count + lists.count - 1
    }

    var xml: XML {
        let kinds = [
            kind(0, "hybridMultilevel", items("bullet") { ["•", "–", "▪"][$0 % 3] }),
            kind(1, "hybridMultilevel", items("decimal") { "%\($0 + 1)." }),
            kind(2, "multilevel", chapterLevels), kind(3, "multilevel", annexLevels),
            kind(4, "singleLevel", [level(0, "decimal", "[%1]", place: WordLook.sourceStep)]),
        ]
        let fixed = (0...4).map { list($0 + 1, kind: $0) }
        let restarts =
            outline.annexRestarts.map { (kind: 3, level: 0, start: $0) }
            + lists.map { (kind: 1, level: $0, start: 1) }
        let own = restarts.enumerated().map { position, restart in
            list(
                Self.firstRestart + position, kind: restart.kind, restartsAt: (restart.level, restart.start))
        }
        return XML("w:numbering", XML.wordSpaces, kinds + fixed + own)
    }

    private func items(_ format: String, _ text: (Int) -> String) -> [XML] {
        (0...WordLook.deepestList).map { level in
            let place = XML(
                "w:ind",
                ["w:left": String((level + 1) * WordLook.listStep), "w:hanging": String(WordLook.listStep)])
            return XML(
                "w:lvl", ["w:ilvl": String(level)],
                [
                    .value("w:start", 1), .value("w:numFmt", format), .value("w:lvlText", text(level)),
                    .value("w:lvlJc", "left"), XML("w:pPr", [:], [place]),
                    XML("w:rPr", [:], [.value("w:color", look.blue)]),
                ])
        }
    }

    /// 4, 4.2, 4.2.1: bound to the styles of headings, so that a new heading is counted as soon as it has its style.
    private var chapterLevels: [XML] {
        (0..<6).map { position in
            let style = outline.hasChapters ? "Heading\(position + 1)" : nil
            return level(position, "decimal", path(to: position), style: style)
        }
    }

    private var annexLevels: [XML] {
        let letters = outline.isLatin ? "upperLetter" : "russianUpper"
        let first = outline.annexWords.before + "%1" + outline.annexWords.after
        return [level(0, letters, first)]
            + (1..<6).map { level($0, "decimal", path(to: $0)) }
    }

    private func path(to level: Int) -> String { (0...level).map { "%\($0 + 1)" }.joined(separator: ".") }

    /// A level whose words follow the number after a blank, or stand in from it by a step.
    private func level(
        _ level: Int, _ format: String, _ text: String, style: String? = nil, place: Int? = nil
    ) -> XML {
        let step = String(place ?? 0)
        let ends: [XML] = [
            .value("w:suff", place == nil ? "space" : "tab"), .value("w:lvlText", text),
            .value("w:lvlJc", "left"),
            XML("w:pPr", [:], [XML("w:ind", ["w:left": step, "w:hanging": step])]),
        ]
        return XML(
            "w:lvl", ["w:ilvl": String(level)],
            [.value("w:start", 1), .value("w:numFmt", format)]
                + (style.map { [.value("w:pStyle", $0)] } ?? []) + ends)
    }

    private func kind(_ number: Int, _ type: String, _ levels: [XML]) -> XML {
        XML(
            "w:abstractNum", ["w:abstractNumId": String(number)],
            [.value("w:multiLevelType", type)] + levels)
    }

    private func list(_ number: Int, kind: Int, restartsAt restart: (level: Int, start: Int)? = nil) -> XML {
        let restart = restart.map { level, start in
            XML("w:lvlOverride", ["w:ilvl": String(level)], [.value("w:startOverride", start)])
        }
        return XML(
            "w:num", ["w:numId": String(number)],
            [.value("w:abstractNumId", kind)] + [restart].compactMap { $0 })
    }
}
