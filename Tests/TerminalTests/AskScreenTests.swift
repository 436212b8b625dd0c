import Testing
import Wording

@testable import Terminal

@Suite struct AskScreenTests {
    private func replies(_ form: Asked.Form, _ keys: [Key]) throws -> [Reply] {
        var desk = try Desk(.sample(form))
        for key in keys { desk.press(key) }
        return desk.replies
    }

    // MARK: Fields

    @Test(arguments: [
        ([Key.enter], ""), ([.text("а"), .enter], "а"), ([.end, .text("а"), .enter], "Видина"),
        ([.control("U"), .text("Лом"), .enter], "Лом"),
        ([.end, .text("а"), .backspace, .enter], ""), ([.text("а"), .up, .enter], ""),
        ([.text("/назад"), .enter], "/назад"),
        ([.end, .paste("\nи Лом"), .enter], "Видин и Лом"), ([.paste("Лом"), .enter], "Лом"),
        ([.home, .text("в "), .enter], "в Видин"),
        ([.newLine], ""),
    ])
    func `a line is sent when it changed`(keys: [Key], reply: String) throws {
        #expect(try replies(.line("Видин"), keys) == [.line(reply)])
    }

    @Test(arguments: [
        ([Key.text("а"), .newLine, .text("б"), .enter], "а\nб"),
        ([.text("а\\"), .enter, .text("б"), .enter], "а\nб"),
        ([.paste("а\nб"), .enter], "а\nб"), ([.enter], ""),
    ])
    func `a text has lines`(keys: [Key], reply: String) throws {
        #expect(try replies(.text(""), keys) == [.line(reply)])
    }

    // MARK: The way out

    static let forms: [Asked.Form] = [
        .line(""), .text(""), .choice(.long()), .choices(.long()),
        .ranking(.sample(["Пътища", "Води", "Услуги"])),
        .grid(.sample(5)),
    ]

    @Test(arguments: forms, [40, 80]) func `the way out is named on every screen, typed into or not`(
        form: Asked.Form, columns: Int
    ) throws {
        var asked = Asked.sample(form)
        let names = ["отмени", "помощ", "състояние", "по-късно", "не знам", "неприложимо"]
        asked.shortcuts = names.enumerated().map { Shortcut(.function($0 + 1), $1, .reply($1)) }
        asked.shortcuts.append(Shortcut(.function(10), "изход", .reply("/9"), isAlwaysNamed: true))
        for rows in [24, 12] {
            var desk = try Desk(asked, rows: rows, columns: columns)
            #expect(desk.rows.suffix(2).joined().contains("F10 изход"), "\(desk.rows)")
            desk.type("дума")
            #expect(desk.rows.suffix(2).joined().contains("F10 изход"), "\(desk.rows)")
        }
    }

    @Test func `a text longer than the screen is signed where it goes on`() throws {
        let text = (1...30).map { "ред \($0)" }.joined(separator: "\n")
        var desk = try Desk(.sample(.text(text)), rows: 14)
        #expect(desk.rows.contains { $0.hasPrefix("▲ ред") } && !desk.rows.contains { $0.hasPrefix("▼ ред") })
        for _ in 0..<15 { desk.press(.up) }
        #expect(desk.rows.contains { $0.hasPrefix("▲ ред") } && desk.rows.contains { $0.hasPrefix("▼ ред") })
        for _ in 0..<15 { desk.press(.up) }
        #expect(
            desk.rows.contains { $0.hasPrefix("> ред 1") } && desk.rows.contains { $0.hasPrefix("▼ ред") })
    }

    @Test func `marks that are out of sight are named before Enter sends them`() throws {
        var desk = try Desk(.sample(.choices(.long())), rows: 14)
        desk.press(.text(" "), .end, .text(" "))
        #expect(desk.rows.contains { $0.contains("отбелязани са № 1, ") }, "\(desk.rows)")
        var order = try Desk(.sample(.ranking(.sample(["Пътища", "Води", "Услуги"]))))
        order.press(.down, .text(" "), .up, .text(" "))
        #expect(order.rows.contains("Подреждане: 2, 1, 3"), "\(order.rows)")
    }

    // MARK: What stays in sight

    @Test(arguments: [24, 12, 6]) func `what the reply is to answer stays above however long the page is`(
        rows: Int
    ) throws {
        var asked = Asked.sample(.choice(.long()))
        asked.pinned = .init(title: "Мерки › Портал", text: "Няма отговорник. Посочете длъжност.")
        let said = [("Въпрос?", Weight.strong)] + (1...30).map { ("Ред \($0)", Weight.plain) }
        var desk = try Desk(asked, rows: rows, said: said)
        #expect(desk.rows[1].hasPrefix("Мерки › Портал"))
        if rows > 6 { #expect(desk.rows[2] == "Няма отговорник. Посочете длъжност.") }
        desk.press(.scrollDown)
        #expect(desk.rows[1].hasPrefix("Мерки › Портал"))
        #expect(desk.rows.count <= rows)
    }

    @Test func `what stays in sight leaves room for the page and the form, and signs what is missing`() throws
    {
        var asked = Asked.sample(.line(""))
        let text = String(repeating: "Началото и краят не се срещат. ", count: 40)
        asked.pinned = .init(title: "Мерки", text: text)
        let desk = try Desk(asked)
        #expect(desk.rows[1] == "Мерки")
        #expect(desk.rows[8].hasSuffix("…"))
        #expect(desk.text.contains("Въпрос?") && desk.rows.count <= 24)
    }

    @Test func `a question is named above a text only while the text hides it`() throws {
        var asked = Asked.sample(.line(""))
        asked.pinned = .init(title: "Въпрос?", text: "")
        for lines in [3, 40] {
            let said = [("Въпрос?", Weight.strong)] + (1...lines).map { ("Ред \($0)", Weight.plain) }
            var desk = try Desk(asked, said: said)
            #expect(desk.rows.count { $0.hasPrefix("Въпрос?") } == 1, "\(desk.rows)")
            desk.press(.scrollDown)
            #expect(desk.rows.count { $0.hasPrefix("Въпрос?") } == 1, "\(desk.rows)")
        }
    }

    @Test func `an emptied answer is not sent, and how to take it back is said`() throws {
        var desk = try Desk(.sample(.line("Видин")))
        desk.press(.control("U"), .enter)
        #expect(desk.replies == [])
        #expect(desk.text.contains("/по-късно"))
        desk.press(.text("Л"))
        #expect(!desk.text.contains("/по-късно"))
    }

    @Test func `an emptied answer is sent where there may be none`() throws {
        var asked = Asked.sample(.line("Видин"))
        asked.emptied = "/32"
        var desk = try Desk(asked)
        desk.press(.control("U"), .enter)
        #expect(desk.replies == [.line("/32")])
    }

    @Test func `a reply that was not taken is one key away`() {
        var memory = PromptMemory()
        let asked = Asked.sample(.line(""))
        memory.note(asked, memory.form(for: asked), .line("сто"))
        var form = memory.form(for: asked)
        let size = Size(rows: 3, columns: 40)
        #expect(form.press(.up, in: size) == .changed)
        #expect(form.press(.enter, in: size) == .reply("сто"))
        var other = memory.form(for: Asked(form: .line(""), place: "Другаде"))
        #expect(other.press(.up, in: size) == .ignored)
    }

    @Test func `words put aside for a command stand there again`() {
        var memory = PromptMemory()
        var asked = Self.asked("mandate.reason", .text(""))
        asked.entered = "Хората са далече"
        let size = Size(rows: 5, columns: 40)
        var form = memory.form(for: asked)
        #expect(form.press(.text("/защо"), in: size) == .changed)
        #expect(form.press(.enter, in: size) == .reply("/защо"))
        memory.note(asked, form, .line("/защо"))
        asked.entered = ""
        #expect(memory.form(for: asked).editable == "Хората са далече")
    }

    private static func asked(_ path: String, _ form: Asked.Form = .line("")) -> Asked {
        var asked = Asked.sample(form)
        asked.subject = Asked.Subject("text")
        asked.subject.path = path
        return asked
    }

    @Test(arguments: [Asked.Form.line(""), .text("")])
    func `an empty field never holds the reply to another question`(form: Asked.Form) {
        var memory = PromptMemory()
        let (first, second) = (Self.asked("mandate.startYear", form), Self.asked("mandate.endYear", form))
        memory.note(first, memory.form(for: first), .line("2027"))
        for reply in ["", ""] {
            #expect(memory.form(for: second).editable == "")
            memory.note(second, memory.form(for: second), .line(reply))
            memory.isRefused = true
        }
        var field = memory.form(for: second)
        #expect(field.editable == "")
        #expect(field.press(.up, in: Size(rows: 3, columns: 40)) == .ignored)
    }

    @Test func `only the reply that was refused stands there to be mended`() {
        var memory = PromptMemory()
        let asked = Self.asked("mandate.startYear")
        memory.note(asked, memory.form(for: asked), .line("догодина"))
        memory.isRefused = true
        #expect(memory.form(for: asked).editable == "догодина")
        memory.note(asked, memory.form(for: asked), .line(""))
        memory.isRefused = true
        #expect(memory.form(for: asked).editable == "")
    }

    @Test(arguments: [
        Asked.Form.grid(.sample(0)), .grid(.sample(3)), .choice(.scale), .line(""), .text(""),
    ])
    func `a text that was refused stands there whatever it was typed in`(form: Asked.Form) {
        var memory = PromptMemory()
        let (asked, size) = (Self.asked("here", form), Size(rows: 20, columns: 60))
        var typing = memory.form(for: asked)
        _ = typing.press(.text("Хората чакат"), in: size)
        #expect(typing.press(.enter, in: size) == .reply("Хората чакат"))
        memory.note(asked, typing, .line("Хората чакат"))
        memory.isRefused = true
        var again = memory.form(for: asked)
        #expect(again.press(.enter, in: size) == .reply("Хората чакат"))
        #expect(memory.form(for: Self.asked("there", form)).isEmpty)
        memory.isRefused = false
        #expect(memory.form(for: asked).isEmpty)
    }

    @Test(arguments: [Asked.Form.grid(.sample(0)), .grid(.sample(3))])
    func `a text typed at a table outlasts arrows and keys of another meaning`(form: Asked.Form) {
        var memory = PromptMemory()
        let (asked, size) = (Self.asked("team", form), Size(rows: 20, columns: 60))
        var typing = memory.form(for: asked)
        for key in [Key.text("Хората"), .down, .tab, .up] { _ = typing.press(key, in: size) }
        memory.note(asked, typing, .line("/0"), isSent: false)
        #expect(memory.holdsUnsent(at: asked))
        var again = memory.form(for: asked)
        #expect(again.press(.enter, in: size) == .reply("Хората"))
    }

    @Test func `what is entered for a person counts as not sent`() {
        var asked = Self.asked("title")
        asked.entered = "Хората чакат"
        let form = PromptMemory().form(for: asked)
        #expect(form.editable == "Хората чакат" && form.isUnsent)
    }

    @Test func `what was entered before a key of another meaning stands there again`() {
        var memory = PromptMemory()
        let (asked, other) = (Self.asked("mandate.reason", .text("")), Self.asked("", .choice(.scale)))
        var form = memory.form(for: asked)
        _ = form.press(.text("Опашки"), in: Size(rows: 3, columns: 40))
        memory.note(asked, form, .line("/7"), isSent: false)
        #expect(memory.holdsUnsent(at: asked) && memory.holdsUnsent(at: nil))
        memory.note(other, memory.form(for: other), .line(""))
        #expect(!memory.holdsUnsent(at: other) && memory.holdsUnsent(at: nil))
        #expect(memory.form(for: asked).editable == "Опашки")
        memory.dropUnsent(at: asked)
        #expect(memory.form(for: asked).editable == "" && !memory.holdsUnsent(at: nil))
    }

    @Test func `marks are not lost to a key of another meaning either`() {
        var memory = PromptMemory()
        let asked = Self.asked("channels", .choices(.scale))
        var form = memory.form(for: asked)
        _ = form.press(.text(" "), in: Size(rows: 3, columns: 40))
        memory.note(asked, form, .line("/0"), isSent: false)
        #expect((memory.form(for: asked) as? PickList)?.picked == [1, 0])
    }

    // MARK: Keys of the whole screen

    @Test func `some keys mean the same everywhere`() throws {
        for form: Asked.Form in [.line("а"), .text(""), .choice(.scale), .choices(.scale), .grid(.sample(3))]
        {
            #expect(try replies(form, [.control("C")]) == [.interrupted])
            #expect(try replies(form, [.function(2)]) == [.line("/защо")])
            var desk = try Desk(.sample(form))
            #expect(desk.screen.press(.control("L")) == .redraw)
            #expect(desk.screen.press(.control("Z")) == .suspend)
        }
        #expect(try replies(.line(""), [.control("D")]) == [.ended])
        #expect(try replies(.line("а"), [.home, .control("D"), .control("D")]) == [.ended])
        #expect(try replies(.choice(.scale), [.control("D")]) == [.ended])
        var desk = try Desk(.sample(.text("а")))
        #expect(desk.screen.press(.control("E")) == .editor("а"))
    }

    @Test(arguments: [
        ([Key.function(6)], "/не знам 1.1"), ([.down, .right, .function(6)], "/не знам 2.2"),
        ([.text("3.2"), .function(6)], "/не знам 3.2"), ([.tab, .function(6)], "/не знам"),
        ([.up, .up, .function(6)], "/не знам"),
    ])
    func `a key that marks speaks of the cell one is at, and of the table only beside its rows`(
        keys: [Key], reply: String
    ) throws {
        #expect(try replies(.grid(.sample(5)), keys) == [.line(reply)])
        #expect(try replies(.line(""), [.function(6)]) == [.line("/не знам")])
    }

    @Test(arguments: [
        ("о", "↑↓ избор  Esc маха написаното"), ("вод", "Enter отбелязва  Esc маха написаното"),
        ("ъъъ", "Esc маха написаното"), ("2", "Интервал отбелязва  Enter отбелязва  Esc маха написаното"),
        ("1,2", "Enter отговор  Esc маха написаното"), ("/по", "Enter отговор  Esc маха написаното"),
        ("77", "Esc маха написаното"),
    ])
    func `while one looks for an entry the keys of a list of several are those of the search`(
        typed: String, keys: String
    ) throws {
        var desk = try Desk(.sample(.choices(.scale)))
        #expect(desk.text.contains("Интервал отбелязва  Enter отговор"))
        desk.type(typed)
        #expect(desk.text.contains("\n" + keys + "  F"), "\(desk.text)")
        desk.press(.escape)
        #expect(desk.text.contains("Интервал отбелязва  Enter отговор"))
    }

    @Test func `the keys named in a search do what is said of them`() throws {
        var desk = try Desk(.sample(.choices(.scale)))
        desk.type("вод")
        desk.press(.enter)
        #expect(desk.replies == [])
        desk.press(.enter)
        #expect(desk.replies == [.line("2,4")])
        var reached = try Desk(.sample(.choices(.scale)))
        reached.type("о")
        reached.press(.down)
        #expect(reached.text.contains("\nИнтервал отбелязва  Enter отбелязва  Esc маха"))
        reached.press(.text(" "), .escape, .enter)
        #expect(reached.replies.count == 1)
    }

    @Test(arguments: [(24, 80), (24, 40), (12, 60), (10, 40), (50, 120)])
    func `the ways out, back and to help are named on every screen`(
        rows: Int, columns: Int
    ) throws {
        for form: Asked.Form in [
            .line(""), .text("а"), .choice(.scale), .choices(.scale), .ranking(.scale), .grid(.sample(3)),
        ] {
            var asked = Asked.sample(form)
            asked.shortcuts =
                [
                    Shortcut(.delete, "изтрий", .ofEntry("/19")),
                    Shortcut(.function(12), "копирай", .ofEntry("/17")),
                ]
                + [
                    (1, "помощ"), (2, "защо"), (3, "пример"), (4, "по-късно"), (6, "не знам"),
                    (5, "практики"), (8, "състояние"), (9, "отмени"), (10, "изход"),
                ].map {
                    Shortcut(.function($0.0), $0.1, .reply("/"), isAlwaysNamed: [1, 9, 10].contains($0.0))
                }
            var desk = try Desk(asked, rows: rows, columns: columns)
            for typed in ["", "р"] {
                if !typed.isEmpty { desk.type(typed) }
                for key in ["F1 помощ", "F9 отмени", "F10 изход"] {
                    #expect(desk.text.contains(key), "\(form)\n\(desk.text)")
                }
            }
        }
    }

    @Test func `a key is named where it does something`() throws {
        var asked = Asked.sample(.grid(.sample(3)))
        asked.shortcuts = [
            Shortcut(.escape, "назад", .reply("/назад")), Shortcut(.delete, "изтрий", .ofEntry("/изтрий")),
        ]
        var desk = try Desk(asked)
        #expect(desk.rows.last?.contains("изтрий") ?? false)
        desk.press(.tab)
        #expect(!(desk.rows.last?.contains("изтрий") ?? true))
        desk.press(.text("/"))
        #expect(!(desk.rows.last?.contains("назад") ?? true))
    }

    @Test func `keys speak of the entry or row one is at`() throws {
        #expect(try replies(.grid(.sample(3)), [.down, .delete]) == [.line("/изтрий 2")])
        #expect(try replies(.grid(.sample(3)), [.down, .moveDown]) == [.line("/премести 2 3")])
        #expect(try replies(.grid(.sample(3)), [.end, .down, .down, .moveDown]) == [])
        #expect(try replies(.grid(.sample(0)), [.delete]) == [])
        #expect(try replies(.grid(.sample(3)), [.text("/а"), .home, .delete, .enter]) == [.line("а")])
        #expect(try replies(.choice(.scale), [.down, .delete]) == [.line("/изтрий 3")])
        #expect(try replies(.choice(.sample(["а", "б"])), [.delete]) == [])
        #expect(try replies(.line("аб"), [.home, .delete, .enter]) == [.line("б")])
    }

    // MARK: The page

    private let long = (1...40).map { ("Ред \($0)", Weight.plain) }

    @Test func `a line that is withdrawn is gone, and the rest stays as read as it was`() {
        var page = Page()
        page.show("Записано.", .plain)
        page.turn()
        page.show("Въпрос?", .strong)
        page.markAsRead()
        for again in 0..<2 {
            page.show("Да го оставим ли?", .plain)
            if again == 1 { page.markAsRead() }
            page.withdraw("Да го оставим ли?")
            #expect(page.lines.map(\.text) == ["Записано.", "Въпрос?"] && page.unread.isEmpty)
        }
        page.withdraw("Друго")
        page.withdraw("Записано.")
        #expect(page.lines.map(\.text) == ["Въпрос?"] && page.unread.isEmpty)
    }

    @Test(arguments: [
        Asked.Form.line(""), .text("Отговор"), .choice(.scale), .choices(.scale), .grid(.sample(3)),
    ])
    func `Enter closes a text that is read over a form, and what stood there is not sent`(form: Asked.Form)
        throws
    {
        var asked = Asked.sample(form)
        asked.entered = "Кула"
        var desk = try Desk(asked, isCovered: true)
        desk.press(.enter)
        #expect(desk.replies == [.line("")] && desk.screen.isPassedOver)
        var memory = PromptMemory()
        memory.note(asked, desk.screen.form, .line(""), isSent: !desk.screen.isPassedOver)
        #expect(memory.form(for: asked).entered.hasSuffix("Кула"))
    }

    @Test func `what is typed while a text is read is sent by Enter`() throws {
        var desk = try Desk(.sample(.line("")), isCovered: true)
        desk.type("Видин")
        desk.press(.enter)
        #expect(desk.replies == [.line("Видин")] && !desk.screen.isPassedOver)
    }

    @Test func `what covers a page is taken away whole, and the page is as it was`() {
        var page = Page()
        page.show("Записано.", .plain)
        page.turn()
        page.show("Въпрос?", .strong)
        let before = PageLayout(page, width: 80)
        page.markAsRead()
        page.cover()
        // Also a line that was there already.
        for (text, weight) in [("Въпрос?", Weight.strong)] + long { page.show(text, weight) }
        page.markAsRead()
        page.cover()
        page.show("Още.", .plain)
        page.markAsRead()
        page.withdraw("Записано.")
        page.uncover()
        #expect(page.lines.map(\.text) == ["Въпрос?"] && page.unread.isEmpty)
        #expect(PageLayout(page, width: 80).rows.last == before.rows.last)
        page.uncover()
        #expect(page.lines.count == 1)
        page.cover()
        for text in ["Помощ.", "Пак помощ."] { page.show(text, .plain) }
        page.markAsRead()
        page.show("Защо?", .plain)
        page.uncover()
        #expect(page.lines.map(\.text) == ["Въпрос?", "Защо?"])
        page.markAsRead()
        page.withdraw("Защо?")
        page.cover()
        page.show("Защото.", .plain)
        page.turn()
        page.uncover()
        #expect(page.lines.map(\.text) == ["Защото."])
    }

    @Test func `a long page begins at its beginning and goes on by keys`() throws {
        var desk = try Desk(.sample(.line("")), rows: 12, said: [("Заглавие", .strong)] + long)
        #expect(desk.rows[1] == "Заглавие")
        #expect(desk.rows.contains { $0.contains("▼ 33") && $0.contains("PgUp/PgDn") })
        desk.press(.pageDown)
        #expect(desk.rows[1] == "Ред 7")
        for _ in 0..<9 { desk.press(.pageDown) }
        #expect(desk.rows.contains("Ред 40"))
        for _ in 0..<9 { desk.press(.scrollUp) }
        #expect(desk.rows[1] == "Заглавие")
    }

    @Test func `the heading stays in sight behind a long introduction`() throws {
        let desk = try Desk(
            .sample(.line("")), rows: 10, said: long + [("Въпрос?", .strong), ("Защо.", .plain)])
        #expect(desk.rows.contains("Въпрос?"))
    }

    @Test func `what a command shows is in sight, after what was there`() {
        var page = Page()
        page.turn()
        for (text, weight) in long { page.show(text, weight) }
        page.markAsRead()
        page.show("Защото.", .plain)
        let layout = PageLayout(page, width: 80)
        #expect(
            layout.rows[layout.top(height: 5)...].map(\.text) == (37...40).map { "Ред \($0)" } + ["Защото."])
        for (text, weight) in long { page.show(text, weight) }
        #expect(PageLayout(page, width: 80).top(height: 5) == 40)
    }

    // MARK: Signs

    @Test(arguments: [
        (["LANG": "bg_BG.UTF-8"], "›"), (["LC_ALL": "C", "LANG": "bg_BG.UTF-8"], ">"), ([:], ">"),
        (["LC_ALL": "", "LC_CTYPE": "en_US.utf8", "LANG": "C"], "›"), (["LANG": "bg_BG.CP1251"], ">"),
    ])
    func `the locale decides on the signs`(environment: [String: String], pointer: String) {
        #expect(Signs.forLocale(of: environment).pointer == pointer)
    }

    @Test func `without the signs of Unicode the screen's own are ASCII`() throws {
        for form: Asked.Form in [
            .choice(.long()), .grid(.sample(40)), .ranking(.sample(["а", "б"])), .line(""),
        ] {
            var desk = try Desk(
                .sample(form), rows: 12, columns: 40, said: long, signs: .ascii, language: .en)
            desk.press(.right, .down)
            let marks = desk.text.unicodeScalars.filter {
                $0.value > 0x24F && !(0x400...0x4FF).contains($0.value)
            }
            #expect(Set(marks.map { String($0) }).subtracting(["“", "”"]) == [])
        }
    }
}
