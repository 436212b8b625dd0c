import TestKit
import Testing

@testable import Terminal

@Suite struct TextFieldTests {
    private static let samples = [
        "Щастливо", "и\u{306}", "„кавички“ – и ѝ", "漢字 and 👍🏽 🇧🇬", "един\nдва", "e\u{301}\u{323}x", " ", "👩‍👩‍👧‍👦",
    ]

    @Test(arguments: samples)
    func `what is typed is kept, letter by letter and at once`(text: String) {
        var slow = TextField(hasLines: true)
        for scalar in text.unicodeScalars { slow.insert(String(scalar)) }
        var quick = TextField(hasLines: true)
        quick.insert(text)
        #expect(slow.text == text)
        #expect(quick == slow)
        #expect(slow.caret == text.count)
    }

    @Test(arguments: samples)
    func `backspace takes what a reader sees as one letter`(text: String) {
        var field = TextField(text, hasLines: true)
        for length in stride(from: text.count - 1, through: 0, by: -1) {
            field.deleteBack()
            #expect(field.text == String(text.prefix(length)))
        }
        field.deleteBack()
        #expect(field.isEmpty)
    }

    @Test func `a line takes no line ends and no commands of a terminal`() {
        var line = TextField()
        line.insert("a\u{1B}[31mб\u{7}\tв\nг\u{202E}")
        #expect(line.text == "a[31mб в г")
        var text = TextField(hasLines: true)
        text.insert("един\nдва\u{2028}три")
        #expect(text.text == "един\nдва\nтри")
    }

    @Test func `the caret goes by words`() {
        var field = TextField("Община Видин – 2027 г.")
        var stops: [Int] = []
        while field.caret > 0 {
            field.move(to: field.wordStart)
            stops.append(field.caret)
        }
        #expect(stops == [20, 15, 7, 0])
        field.move(to: field.wordEnd)
        #expect(field.caret == 6)
        field.move(to: field.wordEnd)
        #expect(field.caret == 12)
        field.deleteWord()
        #expect(field.text == "Община  – 2027 г.")
    }

    @Test func `the history comes back newest first, and what was being typed is not lost`() {
        var field = TextField("", history: ["нов", "стар"])
        field.insert("чернова")
        #expect(field.goBack() == true)
        #expect(field.text == "нов")
        #expect(field.goBack() == true)
        #expect(field.text == "стар")
        #expect(field.goBack() == false)
        #expect(field.goForward() == true)
        #expect(field.goForward() == true)
        #expect(field.text == "чернова")
        #expect(field.goForward() == false)
    }

    @Test(arguments: [
        ("едно две три", 8, ["едно две ", "три"]), ("противоконституция", 8, ["противок", "онституц", "ия"]),
        ("а\nб\n", 8, ["а", "б", ""]), ("", 8, [""]), ("漢字漢字漢", 5, ["漢字", "漢字", "漢"]),
        ("едно    две", 4, ["едно    ", "две"]),
    ])
    func `text is broken after spaces`(text: String, width: Int, rows: [String]) {
        let field = TextField(text, hasLines: true)
        #expect(FieldLayout(field, width: width).rows.map { String(field.characters[$0]) } == rows)
    }

    @Test func `the caret goes up and down by rows`() {
        var field = TextField("едно две три\nчетири", hasLines: true)
        #expect(field.move(rows: -1, width: 8) == true)
        #expect(field.caret == 12)
        #expect(field.move(rows: -1, width: 8) == true)
        #expect(field.move(rows: -1, width: 8) == false)
        #expect(field.move(rows: 2, width: 8) == true)
        field.move(to: 100)
        #expect(field.caret == 19)
    }

    @Test(arguments: 0..<12)
    func `whatever is pressed, the caret is in the text and every letter is drawn`(seed: UInt64) {
        var random = SeededRandom(seed)
        var field = TextField(hasLines: true, history: ["стар текст", "漢"])
        let width = Int.random(in: 2...30, using: &random)
        for _ in 0..<200 {
            press(&field, width, &random)
            #expect((0...field.characters.count).contains(field.caret))
            #expect(Array(field.text) == field.characters)
            let layout = FieldLayout(field, width: width)
            #expect(layout.rows.reduce(0) { $0 + $1.count } + lineFeeds(field) == field.characters.count)
            #expect(layout.rows.indices.contains(layout.caret.row))
            #expect((0...width).contains(layout.caret.column))
            let picture = field.picture(width: width, height: 3)
            #expect(picture.lines.indices.contains(picture.cursor.row))
            #expect(picture.lines.allSatisfy { $0.columns <= width })
        }
    }

    private func lineFeeds(_ field: TextField) -> Int { field.characters.count { $0 == "\n" } }

    private func press(_ field: inout TextField, _ width: Int, _ random: inout SeededRandom) {
        let pieces = Self.samples + ["\u{301}", "\u{200D}", "а", " ", "\n", "🇧", "ᄀ", "ᅡ", "дълга дума "]
        let keys: [Key] = [
            .backspace, .delete, .left, .right, .wordLeft, .wordRight, .home, .end, .control("W"),
        ]
        switch Int.random(in: 0..<10, using: &random) {
        case 0...4: field.insert(pieces.randomElement(using: &random) ?? "")
        case 5: _ = field.move(rows: Bool.random(using: &random) ? 1 : -1, width: width)
        case 6: _ = Bool.random(using: &random) ? field.goBack() : field.goForward()
        default: _ = field.edit(keys.randomElement(using: &random) ?? .left)
        }
    }
}
