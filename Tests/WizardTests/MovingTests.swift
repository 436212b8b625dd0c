import Answers
import Foundation
import Guide
import Terminal
import Testing
import Wording

@testable import Wizard

@Suite struct MovingTests {
    @Test func `a word and a number that may be a row or a question are asked about`() throws {
        let rows = [
            "/към measures", "+", "Портал", "Секретар", "100", "", "+", "Пункт", "Кмет", "50", "", "",
        ]
        let row = try Talk((rows + ["/към measures 2", "1", "/изход"]).map(Reply.line))
        #expect(
            row.transcript.contains("Какво имате предвид с „measures 2“?\n1. Ред 2: „Пункт“\n2. Въпрос 3.2: ")
        )
        #expect(row.transcript.contains("Ред 2 „Пункт“ · поле 1 от"))
        let question = try Talk((rows + ["/към Measures 2", "2", "/изход"]).map(Reply.line))
        #expect(question.terminal.asked.last?.subject.path == "order")
        let alone = try Talk((rows + ["/към мандат 2", "/изход"]).map(Reply.line))
        #expect(!alone.transcript.contains("Какво имате предвид"))
        #expect(alone.terminal.asked.last?.subject.path == "reason")
    }

    @Test func `the conversation begins with the task list`() throws {
        let talk = try Talk()
        #expect(
            talk.transcript.hasPrefix(
                """

                Видин
                Ръководство
                Отговорени: 0 от 13 задължителни въпроса. За писането са нужни още около 15 мин.

                Подготовка
                  1. Мандат – предстои; 4 мин
                  2. Видове – предстои; 5 мин

                Планиране
                  3. Мерки – предстои; 6 мин

                Следва стъпка 1: Мандат.
                Enter – нататък; номер – отваря стъпката; / – команди.
                > 
                """))
        #expect(talk.ending == .ended)
    }

    @Test(arguments: ["2", "kinds", "Видове", "вид", "Kinds", "/към 2", "/go kinds", "/10 2"])
    func `a step is opened by number, name or command`(_ typed: String) throws {
        let talk = try Talk(typed)
        #expect(
            talk.transcript.contains(
                """
                Стъпка 2 от 3: Видове
                Етап: Подготовка.
                Цел.
                Време за работата в общината: около 2 седмици.
                Отговорени: 0 от 8 задължителни въпроса. За писането тук са нужни още около 5 мин.

                """))
        #expect(talk.transcript.hasSuffix(ending(next: "1: Мандат")))
    }

    private func ending(next: String) -> String {
        "> \n\nЗаписани промени в този разговор: 0.\nОтговорени: 0 от 13 задължителни въпроса.\nСледва стъпка \(next).\nЗа писането в нея са нужни още около 4 мин.\nЗа да продължите: pateka continue vidin\n"
    }

    @Test func `a place that does not exist is named with the nearest that does`() throws {
        let talk = try Talk("9", "/към 9", "/към poeple", "/към partners")
        #expect(talk.transcript.contains("Напишете номер от 1 до 3."))
        #expect(talk.transcript.contains("Няма стъпка или въпрос „9“."))
        #expect(talk.transcript.contains("Може би people?"))
        #expect(talk.transcript.contains("Този въпрос сега не се задава: С кого?"))
    }

    @Test func `a question, a row or a cell is opened by its path`() throws {
        let first = try Talk("/към measures", "+", "Портал", "Секретар")
        let row = try #require(first.answers.rows(of: "measures").first)
        let talk = try Talk(
            "/към measures/\(row)/cost", "100", "/назад", "/към MEASURES/\(row)", "", "/към measures/zzzz",
            "", answers: first.answers)
        #expect(talk.transcript.contains("Ред 1 „Портал“ · поле 3 от 4 · нужно\nРазход"))
        #expect(talk.transcript.contains("Сега: Портал"))
        #expect(talk.value("measures/\(row)/cost") == .number(100))
    }

    /// Replies to the first two steps, one for each question.
    private let replies = [
        "", "Видин", "Хората чакат", "2", "Белоградчик", "123", "", "47 847", "9500", "2027", "1.3.2027",
        "да", "1,2", "0", "1", "",
        "",
    ]

    @Test func `back over the borders of steps and forward again loses nothing`() throws {
        let there = try Talk(replies.map(Reply.line))
        let back = Array(repeating: "/назад", count: 30)
        let talk = try Talk((replies + back + [""]).map(Reply.line))
        #expect(talk.answers == there.answers)
        #expect(talk.answers.events.count == 13)
        // Back at the task list; Enter goes on where the answers end.
        #expect(talk.transcript.contains("Сега: Белоградчик\n"))
        #expect(talk.transcript.contains("Стъпка 3 от 3: Мерки"))
    }

    @Test func `back works while the answer is invalid and keeps what was answered`() throws {
        let talk = try Talk("/към year", "27", "/назад", "500", "2027")
        #expect(talk.value("budget") == .number(500))
        #expect(talk.value("year") == .number(2027))
    }

    @Test func `whoever went back comes forward question by question`() throws {
        let talk = try Talk(
            "/към people", "100", "200", "2027", "1.3.2027", "/назад", "/назад", "/назад", "", "", "", "да")
        #expect(talk.value("survey") == .flag(true))
        let asked = talk.terminal.asked.map(\.subject.path)
        #expect(
            asked.suffix(8)
                == ["survey", "day", "year", "budget", "year", "day", "survey", "channels"])
    }

    @Test func `coming forward ends where one went back, also at the check of a step`() throws {
        let talk = try Talk((replies.prefix(6) + ["/назад", "/назад", "", "", ""]).map(Reply.line))
        let paths = talk.terminal.asked.suffix(5).map {
            $0.subject.path.isEmpty ? $0.subject.kind : $0.subject.path
        }
        #expect(paths == ["phone", "partners", "phone", "check", "people"])
    }

    @Test func `whoever asks for the answers of a step goes back to where that was`() throws {
        for step in ["", " 1"] {
            let talk = try Talk("/към survey", "/преглед" + step, "/назад", "да", "/назад")
            let paths = talk.terminal.asked.map(\.subject.path)
            #expect(paths.suffix(2) == ["channels", "survey"], "\(paths)")
            #expect(talk.value("survey") == .flag(true))
        }
    }

    @Test func `a jump elsewhere ends the way back`() throws {
        let talk = try Talk("/към people", "100", "200", "/назад", "/назад", "/към budget", "")
        #expect(talk.terminal.asked.last?.subject.path == "year")
    }

    @Test func `undo takes back the newest changes of this conversation, one by one`() throws {
        let talk = try Talk("/към name", "Видин", "Хората", "/отмени", "/11", "/undo")
        #expect(talk.transcript.contains("Отменено: Защо точно сега? Отпада: Хората. Сега: няма отговор."))
        #expect(
            talk.transcript.contains("Отменено: Как се казва общината? Отпада: Видин. Сега: няма отговор."))
        #expect(talk.transcript.contains("В този разговор няма промяна, която да се отмени."))
        #expect(talk.value("name") == nil)
        #expect(talk.answers.events.count == 4)
    }

    @Test func `undo brings back the answer before, not one of an earlier conversation`() throws {
        let first = try Talk("/към name", "Видин")
        let talk = try Talk("/към name", "Враца", "/отмени", "/отмени", answers: first.answers)
        #expect(talk.transcript.contains("Отпада: Враца. Сега: Видин."))
        #expect(talk.value("name") == .text("Видин"))
    }

    @Test func `undo leads to what it changed, and Enter there back to where one was`() throws {
        let talk = try Talk("/към name", "Видин", "/към year", "/отмени", "", "/по-късно", "")
        let paths = talk.terminal.asked.map(\.subject.path)
        #expect(paths[3] == "year" && paths[4] == "name")
        let put = try Talk("/към name", "Видин", "/към year", "/отмени", "Враца")
        #expect(put.terminal.asked.map(\.subject.path).last == "year")
        #expect(put.value("name") == .text("Враца"))
        let row = ["/към measures", "+", "Портал", "Секретар"]
        let cell = try Talk((row + ["/отмени"]).map(Reply.line)).terminal.asked.last?.subject.path
        #expect(cell?.hasSuffix("/lead") == true)
        let far = try Talk((row + ["/към year", "/отмени"]).map(Reply.line)).terminal.asked.last?.subject
        #expect(far?.path == "measures" && far?.kind == "table")
    }

    @Test
    func `undo names the question or the row, the old answer and the new, in the words of the language`()
        throws
    {
        let row = ["/go measures", "+", "Портал", "Секретар", "100", "да", "", ""]
        func undone(_ replies: String..., in language: Language = .bg) throws -> String {
            try Talk((row + replies + ["/undo"]).map(Reply.line), in: language).transcript
        }
        #expect(
            try undone("/go measures", "1.2", "Кмет").contains(
                "Отменено: „Портал“ › „Отговорник“. Отпада: Кмет. Сега: Секретар."))
        #expect(
            try undone("/go measures", "1.4", "не", in: .en).contains(
                "Undone: ‘Портал’ › ‘Online?’. Gone: no. Now: yes."))
        #expect(
            try undone("/go measures", "/delete 1").contains(
                "Върнат е редът „Портал“ в таблицата „Кои са мерките?“."))
        #expect(
            try undone("/go measures", "/copy 1").contains(
                "Добавеният ред „Портал“ в таблицата „Кои са мерките?“ отпада."))
        #expect(
            try undone("/go scope", "1", "/go scope", "2").contains(
                "Отменено: Сама или заедно? Отпада: Заедно с други. Сега: Сама."))
        #expect(
            try undone("/go scope", "1", "/go scope", "/unknown чака съвета").contains(
                "Отпада: не е известно: чака съвета. Сега: Сама."))
    }

    @Test func `a step ends with a check of the answers, where one is changed and the list returns`() throws {
        let talk = try Talk((replies.prefix(6) + ["1", "Враца", "3", "/назад", "", ""]).map(Reply.line))
        #expect(
            talk.transcript.contains(
                """
                Стъпка 1: Мандат. Проверете отговорите
                1.1. Как се казва общината? Видин
                1.2. Защо точно сега? Хората чакат
                1.3. Сама или заедно? Заедно с други
                1.4. С кого? Белоградчик
                1.5. Телефон? 123
                Номер – променя отговора; Enter – нататък.
                """))
        #expect(talk.lines(beginning: "Стъпка 1: Мандат. Проверете").count == 3)
        #expect(talk.value("name") == .text("Враца"))
        #expect(talk.transcript.contains("Стъпка 2 от 3: Видове"))
    }

    @Test func `the check marks what is open, put off and stale`() throws {
        let talk = try Talk(
            "/към scope", "2", "Белоградчик", "/към scope", "1", "/към scope", "2", "/към name", "/2 утре",
            "/12")
        #expect(talk.transcript.contains("1.1. Как се казва общината? отложено (утре)"))
        #expect(talk.transcript.contains("1.2. Защо точно сега? няма отговор"))
        #expect(talk.transcript.contains("1.4. С кого? Белоградчик (проверете отново)"))
        #expect(talk.transcript.contains("1.5. Телефон? пропуснат, по желание е"))
        #expect(talk.transcript.contains("Без пълен отговор: 2."))
        #expect(talk.transcript.contains("За повторна проверка: 1."))
    }

    @Test(arguments: ["/преглед 2", "/check kinds", "/12 people"])
    func `the check of another step is shown by number, id or a question of it`(_ command: String) throws {
        let talk = try Talk("/към name", command, "/преглед 9")
        #expect(talk.transcript.contains("Стъпка 2: Видове. Проверете отговорите"))
        #expect(talk.transcript.contains("Няма стъпка или въпрос „9“."))
    }

    @Test func `the task list says how each step stands`() throws {
        let talk = try Talk("/към name", "Видин", "/2 после", "/8")
        #expect(talk.transcript.contains("  1. Мандат – започната, 1 от 3; 3 мин; отложени: 1"))
        #expect(talk.transcript.contains("  2. Видове – предстои"))
    }

    @Test func `a complete guide says so`() throws {
        let rows = [
            "/към measures", "+", "Портал", "Секретар", "100", "", "+", "Пункт", "Секретар", "50", "", "", "",
            "2,1",
        ]
        let talk = try Talk((replies + rows + ["", "", "", ""]).map(Reply.line))
        #expect(talk.ending == .complete)
        #expect(
            talk.transcript.contains(
                "На всички задължителни въпроси е отговорено. Прегледайте проекта на стратегията.")
        )
        #expect(talk.transcript.contains("  3. Мерки – готова"))
    }

    // MARK: Leaving

    /// Replies that come to every kind of prompt of a step and of a table.
    private let whole =
        [
            "", "Видин", "едно \\", "две", "/4", "причина", "2", "/назад", "x", "1", "/3", "",
            "/към measures", "+", "Портал", "Секретар",
        ]
        + ["х", "100", "1", "Място", "", "/17 1", "", "", "", "", "", "1", "/19 1", "2", "/18 2 1", "/7", ""]

    @Test(arguments: 0...33)
    func `the end of the input leaves everything saved, at every prompt`(_ count: Int) throws {
        let talk = try Talk(whole.prefix(count).map(Reply.line), advice: SampleAdvice())
        #expect(talk.ending == .ended)
        #expect(talk.answers == talk.kept)
        #expect(talk.transcript.hasSuffix("За да продължите: pateka continue vidin\n"))
        #expect(talk.terminal.prompts >= count + 1)
    }

    @Test(arguments: 0...33)
    func `an interrupt leaves everything saved, at every prompt`(_ count: Int) throws {
        let talk = try Talk(whole.prefix(count).map(Reply.line), then: .interrupted, advice: SampleAdvice())
        #expect(talk.ending == .interrupted)
        #expect(talk.answers == talk.kept)
        #expect(talk.terminal.prompts == count + 1)
    }

    @Test(arguments: 0...33)
    func `quit leaves at every prompt`(_ count: Int) throws {
        let talk = try Talk(
            whole.prefix(count).map(Reply.line) + [.line("/9"), .line("да")], advice: SampleAdvice())
        #expect(talk.ending == .quit)
        // In the middle of a text it is asked whether that may be lost.
        let isInText = whole.prefix(count).last?.hasSuffix("\\") == true
        #expect(talk.terminal.prompts == count + (isInText ? 2 : 1))
    }

    @Test func `a line the terminal cut is not taken`() throws {
        let talk = try Talk([.line("/към name"), .cut, .line("Видин")])
        #expect(talk.transcript.contains("нищо не е записано"))
        #expect(talk.value("name") == .text("Видин"))
    }

    @Test(arguments: ["", "нещо", "/помощ"])
    func `an answer that could not be saved is kept until it can be, and an empty line tries again`(
        reply: String
    ) throws {
        let talk = try Talk(
            ["/към name", "Видин", reply, ""].map(Reply.line), room: 0, roomAfterFailure: 1)
        #expect(talk.ending == .ended)
        #expect(talk.value("name") == .text("Видин"))
        #expect(talk.transcript.contains("Не е записано: Как се казва общината? Видин\n"))
        // What is typed here would be lost, and is no consent to anything.
        let hints = talk.lines(beginning: "Enter опитва пак да запише")
        #expect(hints.count == (reply.isEmpty ? 0 : 1))
        #expect(talk.transcript.contains("Записано.\n"))
    }

    @Test func `whoever leaves without saving is told what is not saved`() throws {
        let terminal = ScriptTerminal(["/към name", "Видин", "/изход"])
        var conversation = Conversation(
            walk: Walk(guide: SampleGuide.guide, answers: Answers()),
            surroundings: Surroundings(
                terminal: terminal, texts: Words.texts(.bg), registers: { _ in [] }, advice: NoAdvice(),
                keeping: Keeping(save: { _, _ in throw Talk.DiskFull() }, attach: { $0 }), title: "",
                continuation: ""))
        #expect(throws: Talk.DiskFull.self) { try conversation.run() }
        #expect(
            terminal.transcript.components(separatedBy: "Не е записано: Как се казва общината? Видин").count
                == 3)
    }

    @Test func `an answer that cannot be saved is not shown as saved`() throws {
        let terminal = ScriptTerminal(["/към name", "Видин"])
        var conversation = Conversation(
            walk: Walk(guide: SampleGuide.guide, answers: Answers()),
            surroundings: Surroundings(
                terminal: terminal, texts: Words.texts(.bg), registers: { _ in [] }, advice: NoAdvice(),
                keeping: Keeping(save: { _, _ in throw Talk.DiskFull() }, attach: { $0 }), title: "",
                continuation: ""))
        #expect(throws: Talk.DiskFull.self) { try conversation.run() }
        #expect(terminal.transcript.contains("Не е записано: Как се казва общината? Видин\n"))
        #expect(!terminal.transcript.contains("Записано"))
    }

    @Test func `what someone else changed is taken in at the next step`() throws {
        let other = try Talk("/към name", "Враца").answers
        let terminal = ScriptTerminal(["/12 1"])
        var conversation = Conversation(
            walk: Walk(guide: SampleGuide.guide, answers: Answers()),
            surroundings: Surroundings(
                terminal: terminal, texts: Words.texts(.bg), registers: { _ in [] }, advice: NoAdvice(),
                keeping: Keeping(
                    save: { _, _ in throw Talk.DiskFull() }, attach: { $0 }, refresh: { _ in other }),
                title: "",
                continuation: ""))
        _ = try conversation.run()
        #expect(terminal.transcript.contains("1. Как се казва общината? Враца"))
    }
}
