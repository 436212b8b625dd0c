import Testing
import Wording

@testable import Terminal

/// A screen without a terminal: keys go in, rows of text come out.
struct Desk {
    var screen: AskScreen
    private(set) var replies: [Reply] = []

    init(
        _ asked: Asked, rows: Int = 24, columns: Int = 80, said: [(String, Weight)] = [("Въпрос?", .strong)],
        signs: Signs = Signs(), language: Language = .bg, isCovered: Bool = false
    ) throws {
        var page = Page()
        page.turn()
        if isCovered { page.cover() }
        for (text, weight) in said { page.show(text, weight) }
        screen = AskScreen(
            asked, PromptMemory().form(for: asked), page, size: Size(rows: rows, columns: columns),
            signs: signs,
            texts: try ScreenWords.texts(language))
    }

    mutating func press(_ keys: Key...) {
        for key in keys { if case .reply(let reply) = screen.press(key) { replies.append(reply) } }
    }

    mutating func type(_ text: String) { press(.text(text)) }

    /// The rows as text, without spaces at their end and empty rows at the end.
    var rows: [String] {
        var rows = screen.frame.lines.map { line in
            var text = line.text
            while text.last == " " { text.removeLast() }
            return text
        }
        while rows.last?.isEmpty == true { rows.removeLast() }
        return rows
    }

    /// All rows in one text, as a golden value has them.
    var text: String { rows.joined(separator: "\n") }
}

extension Asked {
    /// As the conversation asks, with a place, progress and a few keys.
    static func sample(_ form: Form, hint: String = "") -> Asked {
        Asked(
            form: form, hint: hint, place: "Подготовка · 3. План за участие", progress: "12 от 85",
            shortcuts: [
                Shortcut(.function(1), "помощ", .reply("/помощ")),
                Shortcut(.function(2), "защо", .reply("/защо")),
                Shortcut(.escape, "назад", .reply("/назад")), Shortcut(.delete, "", .ofEntry("/изтрий")),
                Shortcut(.function(6), "", .ofCell("/не знам")),
                Shortcut(.moveDown, "", .move("/премести", by: 1)),
            ])
    }
}

extension Picking {
    static func sample(_ labels: [String], picked: [Int] = [], details: Bool = false) -> Picking {
        Picking(
            labels.map { Entry(label: $0, detail: details ? "Какво значи „\($0)“ на практика." : "") },
            picked: picked)
    }

    static let scale = Picking.sample(
        ["Няма", "Начало", "Работи", "Водещо"], picked: [1], details: true)
    static func long(_ count: Int = 200) -> Picking { .sample((1...count).map { "Община \($0) Gävle" }) }
}

extension Grid {
    static func sample(_ rows: Int, canGrow: Bool = true) -> Grid {
        Grid(
            columns: ["Мярка", "Отговорник", "Бюджет, евро", "Начало", "Край", "Показател"],
            rows: (1...max(rows, 1)).prefix(rows).map { row in
                [
                    Cell("Мярка номер \(row)"), Cell(row == 2 ? "" : "Секретар", isMissing: row == 2),
                    Cell("\(row) 500"), Cell("1.3.2027"), row == 3 ? nil : Cell("1.9.2028"),
                    Cell("Дял на услугите по електронен път, заявени от жители извън центъра"),
                ]
            }, ids: (1...max(rows, 1)).prefix(rows).map { "r\($0)" }, canGrow: canGrow)
    }
}
