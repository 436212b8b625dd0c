import Answers
import Foundation
import Guide
import Terminal
import Testing
import Wording

@testable import Wizard

@Suite struct TableTests {
    private let two = [
        "/към measures", "+", "Портал", "Секретар", "100", "да", "В читалището", "0", "Пункт", "Кмет", "50",
        "", "1",
    ]

    private func talk(_ more: String...) throws -> Talk { try Talk((two + more).map(Reply.line)) }

    @Test func `rows are added column by column, and columns that do not apply are not asked`() throws {
        let talk = try talk("")
        #expect(talk.column("title", of: "measures") == [.text("Портал"), .text("Пункт")])
        #expect(talk.column("help", of: "measures") == [.text("В читалището"), nil])
        let first = try #require(talk.answers.rows(of: "measures").first)
        #expect(talk.column("after", of: "measures") == [nil, .list([first])])
        #expect(talk.transcript.contains("Ред 1 „Портал“ · поле 5 от 5 · нужно\nПомощ на място"))
        #expect(talk.transcript.contains("Ред 2 „Пункт“ · поле 5 от 5\nСлед кои"))
        #expect(talk.transcript.contains("Редът е записан: Портал"))
    }

    @Test(arguments: [
        "1.3 = 18 000 евро", "1.3 = 18000", "1.3 = осемнайсет хиляди", "1.3 = около 2000 лв", "1.3 = над 20",
    ])
    func `a figure typed at its cell stands in the field of that cell, and no row is begun`(typed: String)
        throws
    {
        let talk = try Talk((two + [typed]).map(Reply.line), drawsForms: true)
        let asked = try #require(talk.terminal.asked.last)
        #expect(asked.subject.path.hasSuffix("/cost") && asked.entered == typed.dropFirst(6), "\(asked)")
        #expect(talk.answers.rows(of: "measures").count == 2)
        #expect(talk.column("cost", of: "measures") == [.number(100), .number(50)])
        let sent = try Talk((two + [typed, "18000"]).map(Reply.line), drawsForms: true)
        #expect(sent.column("cost", of: "measures") == [.number(18000), .number(50)])
        #expect(sent.terminal.asked.last?.subject.path == "measures")
    }

    @Test func `words typed at a cell of a figure begin a row, and a sum typed elsewhere asks`() throws {
        let words = try Talk((two + ["1.3 = Нова мярка"]).map(Reply.line), drawsForms: true)
        #expect(words.column("title", of: "measures").last == .text("Нова мярка"))
        let numbered = try Talk((two + ["1.3 = Ремонт на 3 читалища"]).map(Reply.line), drawsForms: true)
        #expect(numbered.column("title", of: "measures").last == .text("Ремонт на 3 читалища"))
        let named = try Talk((two + ["1.2", "1.3 = вторият"]).map(Reply.line), drawsForms: true)
        #expect(named.column("lead", of: "measures").first == .text("1.3 = вторият"))
        let sum = try Talk((two + ["18 000 евро", "не"]).map(Reply.line), drawsForms: true)
        #expect(sum.transcript.contains("„18 000 евро“ е сума. Нов ред с това име ли"))
        #expect(sum.answers.rows(of: "measures").count == 2)
        #expect(sum.terminal.asked.last?.entered == "18 000 евро")
        let meant = try Talk((two + ["18 000 евро", "да"]).map(Reply.line), drawsForms: true)
        #expect(meant.answers.rows(of: "measures").count == 3)
        let command = try Talk((two + ["1.3 = изтрий 2", "1", "1"]).map(Reply.line), drawsForms: true)
        #expect(command.answers.rows(of: "measures").count == 1)
    }

    @Test func `a number or a title opens a row, and Enter keeps its cells`() throws {
        let talk = try talk("1", "", "Директор", "", "", "", "", "пункт", "Пункт за помощ", "", "", "", "")
        #expect(talk.column("lead", of: "measures") == [.text("Директор"), .text("Кмет")])
        #expect(talk.column("title", of: "measures") == [.text("Портал"), .text("Пункт за помощ")])
        #expect(talk.column("cost", of: "measures") == [.number(100), .number(50)])
    }

    @Test func `a row is opened whole, one cell after the other is changed from there, and Enter leads back`()
        throws
    {
        for typed in ["/ред 1", "/row портал", "/37 1"] {
            let talk = try self.talk(
                typed, "2", "Директор", "3", "900", "", "2", "", "Кметът", "", "", "", "")
            #expect(
                talk.transcript.contains("Ред 1: Портал\n1. Име: Портал\n2. Отговорник: Секретар\n"),
                "\(typed)")
            #expect(talk.transcript.contains("2. Отговорник: Директор\n3. Разход: 900"), "\(typed)")
            #expect(talk.column("lead", of: "measures") == [.text("Директор"), .text("Кметът")])
            #expect(talk.column("cost", of: "measures").first == .number(900))
        }
    }

    @Test func `from a cell the whole row is seen, with what it still lacks`() throws {
        let talk = try Talk("/към measures", "+", "Портал", "/ред", "5", "", "")
        #expect(talk.transcript.contains("2. Отговорник: липсва, а е нужно\n"))
        #expect(talk.transcript.contains("Няма такава възможност") == false)
        #expect(talk.answers.events.count == 1)
    }

    @Test func `where no row is, none is opened`() throws {
        let talk = try Talk("/към name", "/ред 1", "/към measures", "/ред", "/ред 3", "+", "Портал", "/ред 3")
        #expect(
            talk.transcript.contains("Тази команда важи при таблица") || talk.transcript.contains("таблиц"))
        #expect(talk.transcript.contains("Още няма редове"))
        #expect(talk.terminal.asked.allSatisfy { $0.subject.kind != "row" })
    }

    @Test func `on a screen the row stands with the cursor on the next cell`() throws {
        let talk = try Talk(
            (two + ["/ред 1", "1", "Портал за услуги"]).map(Reply.line), drawsForms: true)
        let pages = talk.terminal.asked.compactMap { asked -> Picking? in
            guard asked.subject.kind == "row", case .choice(let picking) = asked.form else { return nil }
            return picking
        }
        #expect(pages.map(\.picked) == [[0], [1]])
        #expect(pages.last?.entries.first?.label == "Име: Портал за услуги")
        #expect(pages.last?.entries.last?.label == "Обратно към таблицата")
    }

    @Test func `back goes to the column before, and from the first to the table`() throws {
        let talk = try Talk("/към measures", "+", "Портал", "/назад", "Сайт", "/назад", "/назад", "?")
        #expect(talk.column("title", of: "measures") == [.text("Сайт")])
        #expect(
            talk.transcript.hasSuffix(
                "нужни поне 2.\n+ добавя ред; номер променя ред; ? показва редовете; Enter – готово.\n> ?\n1. Сайт – липсва: Отговорник, Разход\n+ добавя ред; номер променя ред; ? показва редовете; Enter – готово.\n> \n\nЗаписани промени в този разговор: 2.\nОтговорени: 0 от 13 задължителни въпроса.\nСледва стъпка 1: Мандат.\nЗа писането в нея са нужни още около 4 мин.\nЗа да продължите: pateka continue vidin\n"
            ))
    }

    @Test func `Enter at the first column adds no row`() throws {
        let talk = try Talk("/към measures", "+", "", "+", "/назад", "/назад")
        #expect(talk.answers.events.isEmpty)
        #expect(talk.transcript.contains("Enter без отговор връща към таблицата, без да добавя ред."))
    }

    @Test func `a needed cell may stay empty; the row shows what is missing`() throws {
        let talk = try Talk("/към measures", "+", "Портал", "", "/2 пазаря", "", "?")
        #expect(talk.transcript.contains("Полето остава празно."))
        #expect(talk.transcript.contains("Редът е записан: Портал. Липсва: Отговорник, Разход."))
        #expect(talk.transcript.contains("1. Портал – липсва: Отговорник – отложено: Разход"))
    }

    @Test func `what was put off, and what is needed and missing, is told apart wherever rows are shown`()
        throws
    {
        let replies = ["/към measures", "+", "Портал", "/по-късно питам", "", "", "", "/към measures"]
        let talk = try Talk((replies + ["?", "/таблица 1"]).map(Reply.line))
        #expect(talk.transcript.contains("1. Портал – липсва: Разход – отложено: Отговорник\n"))
        #expect(talk.transcript.contains("  Отговорник: отложено (питам)\n  Разход: липсва, а е нужно\n"))
        let drawn = try Talk(replies.map(Reply.line), drawsForms: true)
        guard case .grid(let grid) = try #require(drawn.terminal.asked.last).form else {
            Issue.record("a table has another form")
            return
        }
        #expect(grid.rows[0][1] == Grid.Cell("отложено (питам)", isMissing: true))
        #expect(grid.rows[0][2] == Grid.Cell("", isMissing: true))
    }

    @Test func `a cell is asked with the title of its row, cut where it is long`() throws {
        let long = String(repeating: "дълго име ", count: 9) + "накрая"
        let talk = try Talk("/към measures", "+", long, "/назад", "/назад", "1.2")
        #expect(talk.transcript.contains("Нов ред 1 · поле 1 от 4 · нужно\n"))
        #expect(
            talk.transcript.contains("Ред 1 „дълго име дълго име дълго име дълго…“ · поле 2 от 4 · нужно\n"))
    }

    @Test func `a table with too few rows never traps`() throws {
        let talk = try Talk(
            "/към measures", "+", "Портал", "Секретар", "1", "", "", "", "", "/към measures", "")
        #expect(talk.transcript.contains("Липсва още 1 ред.\n"))
        #expect(talk.transcript.contains("В какъв ред?"))
        // Nothing is marked that nobody said.
        #expect(talk.answers["measures"] == nil && talk.answers.events.count == 3)
    }

    @Test func `tables left open lead on to the end of the step, not back to one another`() throws {
        var second = SampleGuide.measures.questions[0]
        second.id = "others"
        let step = SampleGuide.step(
            "measures", SampleGuide.both("Мерки", "Measures"), [SampleGuide.measures.questions[0], second])
        let guide = Guide(
            id: "two", version: "1.0.0", title: .empty, about: .empty,
            phases: [Phase(id: "plan", title: .empty, steps: ["measures"])], steps: [step])
        let talk = try Talk(["/към measures", "", "", ""].map(Reply.line), guide: guide)
        #expect(talk.transcript.contains("Проверете отговорите") && talk.answers.events.isEmpty)
    }

    @Test func `a text changed in one cell alone is said to be saved`() throws {
        let talk = try talk("1.2", "Директор")
        #expect(talk.transcript.contains("Директор\nЗаписано.\n"))
    }

    @Test func `the number of rows is said again after one is deleted from a drawn table`() throws {
        let talk = try Talk((two + ["/19 1", "1"]).map(Reply.line), drawsForms: true)
        #expect(talk.transcript.contains("Редове: 1"))
    }

    @Test(arguments: [[], ["+", "Портал", "Секретар", "100", ""]])
    func `words typed at a drawn table begin a row, and what follows goes into the next cell`(rows: [String])
        throws
    {
        let text = "Хората чакат на две гишета"
        let begun = try Talk((["/към measures"] + rows + [text, "Кмет"]).map(Reply.line), drawsForms: true)
        #expect(begun.column("title", of: "measures").last == .text(text))
        #expect(begun.column("lead", of: "measures").last == .text("Кмет"))
        #expect(begun.terminal.asked.allSatisfy { $0.entered.isEmpty })
        let back = try Talk((["/към measures"] + rows + [text, "/отмени"]).map(Reply.line), drawsForms: true)
        #expect(back.answers.rows(of: "measures").count == (rows.isEmpty ? 0 : 1))
    }

    @Test func `too long a text begins no row and is refused`() throws {
        let text = String(repeating: "дълго ", count: 2_000)
        let talk = try Talk(["/към measures", text].map(Reply.line), drawsForms: true)
        #expect(talk.answers.events.isEmpty)
    }

    @Test func `a number or a whole title begins no row; the beginning of a title does`() throws {
        for text in ["п", "порт", "Порталът на общината"] {
            let talk = try Talk((two + [text]).map(Reply.line), drawsForms: true)
            #expect(talk.column("title", of: "measures").last == .text(text))
        }
        for text in ["7", "2.9", "?", "портал"] {
            let talk = try Talk((two + [text]).map(Reply.line), drawsForms: true)
            #expect(talk.answers.rows(of: "measures").count == 2, "\(text)")
        }
    }

    @Test func `how to add the first row is said in the keys there are`() throws {
        let lines = ["/към measures", "7"].map(Reply.line)
        #expect(try Talk(lines, drawsForms: true).transcript.contains("Enter на „нов ред“ добавя първия"))
        #expect(try Talk(lines).transcript.contains("Добавете първия с +"))
    }

    @Test func `a table that is full takes no more rows`() throws {
        let more = (3...4).flatMap { ["+", "Ред \($0)", "Кмет", "1", "", ""] }
        let talk = try Talk((two + more + ["+", "/копирай 1"]).map(Reply.line))
        #expect(talk.answers.rows(of: "measures").count == 4)
        #expect(talk.lines(beginning: "Таблицата побира най-много 4 реда.").count == 2)
    }

    @Test(arguments: ["/копирай 1", "/copy 1", "/17 1", "/копирай портал"])
    func `a row is copied with everything in it and opened`(_ command: String) throws {
        let talk = try talk(command, "Портал 2", "", "", "", "", "")
        #expect(talk.column("title", of: "measures") == [.text("Портал"), .text("Пункт"), .text("Портал 2")])
        #expect(talk.column("help", of: "measures").last == .text("В читалището"))
        #expect(Set(talk.answers.rows(of: "measures")).count == 3)
    }

    @Test func `a copy is unfinished until each of its cells was looked at`() throws {
        let talk = try talk(
            "/копирай 1", "Портал 2", "", "", "/към measures", "?", "3", "", "", "", "", "", "?")
        #expect(
            talk.transcript.contains("Копие: прегледайте го. Enter го потвърждава, нов отговор го заменя."))
        #expect(
            talk.transcript.contains("3. Портал 2 – копие, прегледайте: По интернет ли е?, Помощ на място\n"))
        #expect(talk.transcript.hasSuffix("Потвърдено.\n") == false)
        let row = try #require(talk.answers.rows(of: "measures").last)
        let walk = Walk(guide: SampleGuide.guide, answers: talk.answers)
        let table = try #require(SampleGuide.guide.question("measures"))
        #expect(walk.copies(in: table, row: row).isEmpty && walk.standing(table) == .answered)
    }

    @Test func `a copy nobody looked at is one after a restart too`() throws {
        let first = try talk("/копирай 1")
        let walk = Walk(guide: SampleGuide.guide, answers: Answers(first.answers.events.shuffled()))
        let table = try #require(SampleGuide.guide.question("measures"))
        let row = try #require(walk.answers.rows(of: "measures").last)
        #expect(walk.copies(in: table, row: row).map(\.id) == ["title", "lead", "cost", "online", "help"])
        #expect(walk.standing(table) == .partly && walk.copyCount(in: table) == 5)
        let again = try Talk("/към measures", "", answers: first.answers)
        #expect(again.transcript.contains("Непълен е 1 ред."))
        let drawn = try Talk(["/към measures"].map(Reply.line), answers: first.answers, drawsForms: true)
        guard case .grid(let grid)? = drawn.terminal.asked.last?.form else {
            Issue.record("the table is no grid")
            return
        }
        #expect(grid.rows.last?.first??.text == "копие, прегледайте: Портал")
        #expect(grid.rows.first?.first??.text == "Портал")
    }

    @Test func `undo takes a copy back at once`() throws {
        let talk = try talk("/копирай 1", "/отмени", "?")
        #expect(talk.answers.rows(of: "measures").count == 2)
        #expect(talk.transcript.contains("Добавеният ред „Портал“ в таблицата „Кои са мерките?“ отпада."))
    }

    @Test(arguments: ["/премести 2 1", "/move 2 1", "/18 2 1", "/премести 2, 1"])
    func `a row is moved`(_ command: String) throws {
        #expect(try talk(command).column("title", of: "measures") == [.text("Пункт"), .text("Портал")])
    }

    @Test(arguments: [
        "/премести", "/премести 1", "/премести 1 9", "/копирай", "/копирай 9", "/изтрий", "/изтрий 0",
        "/изтрий няма",
    ])
    func `a command for a row says what it needs`(_ command: String) throws {
        let talk = try talk(command)
        #expect(talk.answers.events.count == (try self.talk()).answers.events.count)
        #expect(talk.transcript.contains(#/(Посочете кой ред|Няма такъв номер|Няма такава възможност)/#))
    }

    @Test(arguments: ["/изтрий 2", "/delete 2", "/19 2"])
    func `a row is deleted and undo brings it back`(_ command: String) throws {
        #expect(try talk(command).column("title", of: "measures") == [.text("Портал")])
        let back = try talk(command, "/отмени")
        #expect(back.column("title", of: "measures") == [.text("Портал"), .text("Пункт")])
        #expect(back.transcript.contains("Върнат е редът „Пункт“ в таблицата „Кои са мерките?“."))
    }

    @Test func `a ranking is asked again when a row was added`() throws {
        let talk = try talk("", "2 1", "/към measures", "+", "Трети", "Кмет", "1", "", "", "", "/12")
        #expect(talk.transcript.contains("Проверете отново този отговор: В какъв ред?"))
        #expect(talk.transcript.contains("2. В какъв ред? 1. Пункт; 2. Портал (проверете отново)"))
    }

    @Test func `table commands are refused elsewhere in words`() throws {
        let talk = try Talk("/17 1", "/към name", "/изтрий 1", "/16 1")
        #expect(talk.lines(beginning: "Тази команда действа само в таблица").count == 2)
        #expect(talk.transcript.contains("Първо отворете практиките с /практики."))
    }

    @Test(arguments: [false, true]) func `a table that may stay empty is left with a word`(drawsForms: Bool)
        throws
    {
        let talk = try Talk(["/към uses", ""].map(Reply.line), drawsForms: drawsForms)
        #expect(talk.transcript.contains("Оставено без отговор.") && talk.answers.events.isEmpty)
    }

    @Test func `a choice without anything to choose from is left open`() throws {
        let talk = try Talk("/към order", "1", "")
        #expect(talk.transcript.contains("Още няма от какво да се избира: първо се попълва „"))
        let number = try #require(talk.transcript.firstMatch(of: #/\(/към (\d+\.\d+)\)/#)).1
        #expect(try Talk("/към " + number).transcript.contains("Кои са мерките?"))
        #expect(talk.transcript.contains("Кои практики ползвате?") && talk.answers.events.isEmpty)
    }

    // MARK: Long lists and practices

    @Test func `a long list is shown by the page and searched in both languages`() throws {
        let talk = try Talk("/към uses", "+", "+", "tartu", "няма такова", "17", "", "Урок")
        #expect(talk.transcript.contains("Показани са 1–10 от 30."))
        #expect(talk.transcript.contains("20. Практика 20\nПоказани са 11–20 от 30."))
        #expect(talk.transcript.contains("17. Практика 17 – Тарту\nПоказани са 1–1 от 1."))
        #expect(talk.transcript.contains("Не е намерено нищо с думите „няма такова“."))
        #expect(talk.column("practice", of: "uses") == [.text("p17")])
        #expect(talk.column("lesson", of: "uses") == [.text("Урок")])
    }

    @Test func `a practice taken in at a row is for that row only once that is said, and it stands first`()
        throws
    {
        let taken = two + ["2", "/практики", "/приложи 1"]
        let left = try Talk((taken + ["/назад", "/изход"]).map(Reply.line), advice: SampleAdvice())
        #expect(left.column("practice", of: "uses") == [.text("p3")])
        #expect(left.column("measure", of: "uses") == [nil])
        let undone = try Talk((taken + ["/отмени"]).map(Reply.line), advice: SampleAdvice())
        #expect(undone.answers.rows(of: "uses").isEmpty)
        let talk = try Talk((taken + ["1", "", "Урок"]).map(Reply.line), advice: SampleAdvice())
        #expect(talk.column("practice", of: "uses") == [.text("p3")])
        #expect(talk.column("measure", of: "uses") == [.text(talk.answers.rows(of: "measures")[1])])
        #expect(talk.column("lesson", of: "uses") == [.text("Урок")])
    }

    @Test func `practices are offered at the end of a step and taken into the strategy`() throws {
        let talk = try Talk(
            (two + ["", "1 2", "", "2", "/приложи", "1", "1", "Вземаме дневника", "", ""]).map(Reply.line),
            advice: SampleAdvice())
        #expect(
            talk.transcript.contains(
                "2. Практика 17 – Тарту\n   Защо: подобен брой жители\n   Различава се: друга държава\n"))
        #expect(talk.transcript.contains("Описание на p17"))
        #expect(talk.transcript.contains("1. 2100 гласували\n2. 12 идеи\n"))
        #expect(talk.column("practice", of: "uses") == [.text("p17")])
        #expect(talk.column("figure", of: "uses") == [.number(1)])
        #expect(talk.column("measure", of: "uses") == [.text(talk.answers.rows(of: "measures")[0])])
        #expect(talk.lines(beginning: "Какво са направили подобни места").count == 2)
        #expect(talk.transcript.contains("Проверете отговорите"))
    }

    @Test func `practices are searched by words, and nothing found is said`() throws {
        let talk = try Talk("/към name", "/практики 17", "1", "", advice: SampleAdvice())
        #expect(talk.transcript.contains("Практики за „17“\n1. Практика 17 – Тарту"))
        #expect(!talk.transcript.contains("Практика 20"))
        #expect(talk.transcript.contains("Описание на p17"))
        #expect(talk.lines(beginning: "Как се казва общината?").count > 1)
        let none = try Talk("/към name", "/практики кино", advice: SampleAdvice())
        #expect(none.transcript.contains("В каталога няма практика за „кино“."))
    }

    @Test(arguments: ["/практики", "/7", "/practices"])
    func `practices can be asked for anywhere and lead back`(_ command: String) throws {
        let talk = try Talk(
            [.line("/към people"), .line(command), .line("9"), .line("/16"), .line(""), .line("500")],
            advice: SampleAdvice())
        #expect(talk.value("people") == .number(500))
        #expect(talk.transcript.contains("Посочете коя практика: /приложи 1 включва първата."))
        #expect(try Talk("/към people", command, "500").value("people") == .number(500))
    }

    @Test func `laws that bind and money are named when a step opens`() throws {
        let talk = try Talk("3", advice: SampleAdvice())
        #expect(
            talk.transcript.contains(
                "Закони и политики по темата: /право.\nПрограми, които дават пари: /финансиране.\n"))
    }
}
