import Answers
import Foundation
import Guide
import Terminal
import Testing
import Wording

@testable import Wizard

@Suite struct QuestionTests {
    @Test func `how many questions there are does not change without a word`() throws {
        let talk = try Talk("/към scope", "2", "/към scope", "1")
        #expect(talk.transcript.contains("Заради този отговор се задава още 1 задължителен въпрос."))
        #expect(talk.transcript.contains("Заради този отговор вече не се задава 1 задължителен въпрос."))
        #expect(try !Talk("/към scope", "1", "/към year", "2027").transcript.contains("Заради този"))
    }

    @Test(arguments: [
        ("people", Value.number(100), 2011, true), ("people", .number(100), 2021, false),
        ("name", .text("Видин"), 2011, false),
    ])
    func `a figure of long ago is doubted where it stands, a name never`(
        question: String, value: Value, year: Int, isDoubted: Bool
    ) throws {
        let event = Event(
            id: "1000", at: "2026-11-24T08:00:00Z", by: "", guide: "1",
            change: .set(AnswerPath(question), value), source: Source(title: "НСИ", year: year))
        let talk = try Talk("/към " + question, "/изход", answers: Answers([event]))
        #expect(talk.transcript.contains("НСИ, \(year)"))
        #expect(talk.transcript.contains("Старо число на people: 2011") == isDoubted)
    }

    struct Case: CustomTestStringConvertible {
        var question: String
        var wrong: String
        /// Some words of what is said about the wrong reply, in each language.
        var problem: Localized
        var right: String
        var value: Value
        var testDescription: String { "\(question): \(wrong), then \(right)" }
    }

    static let cases = [
        Case(
            question: "name", wrong: "\u{FFFD}", problem: said("UTF-8", "UTF-8"), right: "Щърково",
            value: .text("Щърково")),
        Case(
            question: "reason", wrong: "/nowhere", problem: said("Няма команда", "There is no command"),
            right: "//път", value: .text("/път")),
        Case(
            question: "scope", wrong: "3", problem: said("от 1 до 2", "from 1 to 2"), right: "2",
            value: .text("joint")),
        Case(
            question: "scope", wrong: "замерва", problem: said("Няма такава", "no such option"),
            right: "joint", value: .text("joint")),
        Case(
            question: "people", wrong: "много", problem: said("не е число", "not a number"), right: "12 500",
            value: .number(12500)),
        Case(
            question: "people", wrong: "0",
            problem: said("1\u{00A0}човек или повече", "1\u{00A0}person or more"), right: "12 500",
            value: .number(12500)),
        Case(
            question: "budget", wrong: "100 долара", problem: said("в евро", "in euros"),
            right: "1234,5 евро",
            value: .number(1234.5)),
        Case(
            question: "year", wrong: "27", problem: said("четири цифри", "four digits"), right: "2027 г.",
            value: .number(2027)),
        Case(
            question: "year", wrong: "2041", problem: said("2040", "2040"), right: "2027",
            value: .number(2027)),
        Case(
            question: "day", wrong: "31.2.2027", problem: said("Няма такъв ден", "no such day"),
            right: "1.3.2027", value: .text("2027-03-01")),
        Case(
            question: "survey", wrong: "може би", problem: said("Напишете „да“", "Type yes"), right: "н",
            value: .flag(false)),
        Case(
            question: "channels", wrong: "1,2,3", problem: said("най-много 2", "at most 2"), right: "3 1",
            value: .list(["paper", "web"])),
        Case(
            question: "channels", wrong: "0", problem: said("поне 1", "at least 1"), right: "Сайт",
            value: .list(["web"])),
        Case(
            question: "gate", wrong: "9", problem: said("от 1 до 2", "from 1 to 2"), right: "0",
            value: .list([])),
        Case(
            question: "level", wrong: "3", problem: said("от 0 до 2", "from 0 to 2"), right: "0",
            value: .number(0)),
        Case(
            question: "act", wrong: "/няма/такъв", problem: said("не може да се прочете", "cannot be read"),
            right: "/дом/акт.pdf", value: .text("evidence/акт.pdf")),
    ]

    private static func said(_ bg: String, _ en: String) -> Localized { Localized(bg: bg, en: en) }

    @Test(arguments: cases, Language.allCases)
    func `a wrong reply is explained and asked again`(_ row: Case, language: Language) throws {
        let talk = try Talk("/10 \(row.question)", row.wrong, row.right, in: language)
        #expect(talk.transcript.contains(row.problem[language]))
        #expect(talk.value(row.question) == row.value)
        #expect(talk.answers.events.count == 1)
    }

    @Test func `a sum in leva is offered in euros and saved when that is what was meant`() throws {
        let talk = try Talk("/към budget", "2 000 лв", "1")
        #expect(talk.transcript.contains("1. Да, запишете 1022,58"))
        #expect(talk.value("budget") == .number(try #require(Decimal(string: "1022.58"))))
        let other = try Talk("/към budget", "2 000 лв", "2", "1000")
        #expect(other.transcript.contains("Сумите са в евро"))
        #expect(other.value("budget") == .number(1000))
    }

    @Test(arguments: [false, true])
    func `a command behind unsent words is asked about, and the words stay`(drawsForms: Bool) throws {
        func talk(_ replies: String...) throws -> Talk {
            try Talk((["/към name"] + replies).map(Reply.line), drawsForms: drawsForms)
        }
        let command = try talk("Кула/изход", "1")
        #expect(command.transcript.contains("Накрая има „/изход“") && command.value("name") == nil)
        let answer = try talk("Кула/изход", "2")
        #expect(answer.value("name") == .text("Кула"))
        let whole = try talk("Кула/изход", "3")
        #expect(whole.value("name") == .text("Кула/изход"))
        #expect(try talk("Кула/изход", "не").value("name") == .text("Кула/изход"))
        #expect(try talk("Кула/Бойница").value("name") == .text("Кула/Бойница"))
        #expect(try talk("и/или").value("name") == .text("и/или"))
        // Who goes back without saying finds all of it where it was typed.
        let back = try talk("Кула/изход", "/назад")
        #expect(back.value("name") == nil)
        if drawsForms { #expect(back.terminal.asked.last?.entered == "Кула/изход") }
    }

    @Test(arguments: [("people", "14", Value.number(14)), ("day", "1.3.2027", .text("2027-03-01"))])
    func `a command behind a number or a day is asked about too`(
        question: String, typed: String, value: Value
    ) throws {
        let command = try Talk("/към \(question)", typed + "/изход", "1")
        #expect(command.transcript.contains("Накрая има „/изход“") && command.ending == .quit)
        #expect(command.value(question) == nil)
        let answer = try Talk("/към \(question)", typed + "/бележка питай Мария", "2")
        #expect(answer.value(question) == value && answer.transcript.contains("без командата"))
        let noted = try Talk("/към \(question)", typed + "/бележка питай Мария", "1")
        #expect(noted.answers.notes(at: AnswerPath(question)).map(\.text) == ["питай Мария"])
    }

    @Test func `however long the answer before a command, what each way does is to be seen`() throws {
        let long = String(repeating: "Хората пътуват за всяка бележка. ", count: 9) + "/изход"
        for (question, count) in [("reason", 3), ("name", 3), ("measures", 3), ("people", 2)] {
            let talk = try Talk(["/към \(question)", long].map(Reply.line), drawsForms: true)
            guard case .choice(let ways)? = talk.terminal.asked.last?.form else {
                Issue.record("\(question)")
                continue
            }
            let seen = ways.entries.map { String($0.label.prefix(50)) }
            let said = ["неизпратен", "без командата: „", "дума по дума: „"]
            #expect(seen.count == count && zip(seen, said).allSatisfy { $0.contains($1) }, "\(seen)")
        }
    }

    @Test func `what was typed and not meant stands there to be replaced`() throws {
        let talk = try Talk(["/към budget", "2 000 лв", "2"].map(Reply.line), drawsForms: true)
        let asked = try #require(talk.terminal.asked.last)
        #expect(asked.entered == "2 000 лв" && asked.isRefused)
    }

    private static let awaited = ["name", "reason", "people", "budget", "year", "day", "level", "scope"]

    @Test(arguments: awaited.map { ["/към \($0)"] } + [["/към measures", "+", "Портал", "Секретар"]])
    func `whatever is awaited, a text handed back stands there to be replaced`(place: [String]) throws {
        func stands(_ text: String, after replies: String...) throws {
            let talk = try Talk((place + replies).map(Reply.line), drawsForms: true)
            let asked = try #require(talk.terminal.asked.last)
            #expect(asked.entered == text && asked.isRefused, "\(replies)")
        }
        try stands("неясно", after: "неясно/бележка питай", "1")
        try stands("неясно/изход", after: "неясно/изход", "/назад")
        // Words are an answer by themselves there.
        guard !["/към name", "/към reason"].contains(place[0]) else { return }
        try stands("неясно", after: "неясно/изход", "2")
    }

    @Test func `several that are picked before a command are asked about as everything is`() throws {
        func talk(_ replies: String...) throws -> Talk {
            try Talk((["/към channels"] + replies).map(Reply.line), drawsForms: true)
        }
        let noted = try talk("1,3/бележка кмет", "1")
        #expect(noted.answers.notes(at: AnswerPath("channels")).map(\.text) == ["кмет"])
        #expect(noted.value("channels") == nil && noted.terminal.asked.last?.entered == "1,3")
        #expect(try talk("1,3/бележка кмет", "2").value("channels") == .list(["paper", "web"]))
    }

    @Test(arguments: [
        ("name", "Кула/изход", Value.text("Кула")), ("year", "2027/бележка питай", .number(2027)),
        ("people", "30/изход", .number(30)), ("channels", "1,3/назад", .list(["paper", "web"])),
    ])
    func `where nobody can be asked a command behind an answer is left out, and that is said`(
        question: String, typed: String, value: Value
    ) throws {
        let talk = try Talk(["/към \(question)", typed].map(Reply.line), isAttended: false)
        #expect(talk.value(question) == value && talk.answers.events.count == 1)
        #expect(talk.transcript.contains("зад отговора не е изпълнена"))
        let address = try Talk(
            ["/към name", "https://www.vidin.bg/search"].map(Reply.line), isAttended: false)
        #expect(address.value("name") == .text("https://www.vidin.bg/search"))
    }

    @Test func `an answer told from the command behind it is mended`() throws {
        let mended = try Talk(["/към budget", "сто/изход", "2", "100"].map(Reply.line), drawsForms: true)
        #expect(mended.value("budget") == .number(100))
    }

    @Test func `a command behind the number of a step, or behind a note, is asked about too`() throws {
        #expect(try Talk("2/изход", "1").ending == .quit)
        #expect(try Talk("2/изход", "2").transcript.contains("Стъпка 2"))
        let noted = try Talk("/към people", "/бележка", "питай Мария/изход", "1")
        #expect(noted.ending == .quit && noted.answers.events.isEmpty)
        let bare = try Talk("/към people", "/бележка", "питай Мария/изход", "2")
        #expect(bare.answers.notes(at: AnswerPath("people")).map(\.text) == ["питай Мария"])
        let whole = try Talk("/към people", "/бележка", "питай Мария/изход", "3")
        #expect(whole.answers.notes(at: AnswerPath("people")).map(\.text) == ["питай Мария/изход"])
    }

    @Test(arguments: [false, true])
    func `a year told from today on is offered, and one key accepts it`(drawsForms: Bool) throws {
        let talk = try Talk(["/към year", "догодина", ""].map(Reply.line), drawsForms: drawsForms)
        #expect(talk.transcript.contains("Според днешната дата „догодина“ е 2027"))
        #expect(talk.value("year") == .number(2027))
        let english = try Talk("/10 year", "next year", "", in: .en)
        #expect(english.transcript.contains("Going by today’s date, ‘next year’ is 2027"))
        #expect(english.value("year") == .number(2027))
    }

    @Test func `where a day is wanted that no period begins or ends with, this is said`() throws {
        let talk = try Talk("/към day", "догодина през пролетта", "15.4.2027")
        #expect(talk.transcript.contains("Тук се иска ден, а не месец, сезон или година."))
        #expect(talk.value("day") == .text("2027-04-15"))
    }

    @Test func `a rough figure is saved as one, and another one in its place leaves nothing of it`() throws {
        let talk = try Talk(
            "/към people", "около 5 хил.", "/към people", "5000", "/към people", "~40", "/отмени")
        let said = talk.answers.events.compactMap { event -> Value? in
            if case .set(_, let value) = event.change { value } else { nil }
        }
        #expect(said == [.about(5000), .number(5000), .about(40)])
        #expect(talk.value("people") == .number(5000))
        #expect(talk.transcript.contains("Записано: около 5000\u{A0}души"))
        #expect(talk.answers.notes(at: AnswerPath("people")).isEmpty)
    }

    @Test func `a rough figure stands in its field as it was said, and Enter leaves it`() throws {
        let talk = try Talk(
            ["/към people", "около 5 хил.", "/към people", ""].map(Reply.line), drawsForms: true)
        #expect(talk.terminal.asked[3].form == .line("около 5000"))
        #expect(talk.answers.events.count == 1)
    }

    @Test(arguments: [["села"], ["3 000 лв", "села"], ["3 000 лв", "не"]])
    func `what is typed at an offer and cannot be used stands in the field to be mended`(more: [String])
        throws
    {
        let talk = try Talk(
            (["/към budget", "2 000 лв"] + more).map(Reply.line), drawsForms: true)
        let asked = try #require(talk.terminal.asked.last)
        #expect(asked.subject.path == "budget" && asked.isRefused)
        #expect(asked.entered == (more.last == "не" ? more[0] : more.last))
        let mended = try Talk(
            (["/към budget", "2 000 лв"] + more + ["1200", "/към budget"]).map(Reply.line), drawsForms: true)
        #expect(mended.value("budget") == .number(1200))
        #expect(mended.terminal.asked.last?.entered == "")
    }

    @Test func `what is typed at an offer instead of a yes is another reply`() throws {
        let talk = try Talk("/към budget", "2 000 лв", "1200")
        #expect(talk.value("budget") == .number(1200))
        let twice = try Talk("/към budget", "2 000 лв", "много", "2 000 лв", "около 50")
        #expect(twice.value("budget") == .about(50))
    }

    @Test func `replies that nobody can be asked about are refused as before`() throws {
        let talk = try Talk(
            [.line("/към budget"), .line("2 000 лв"), .line("1000")], isAttended: false)
        #expect(talk.value("budget") == .number(1000))
        #expect(!talk.transcript.contains("Да, запишете"))
    }

    @Test func `a question shows where it stands, why it is asked, how to answer and what stands now`() throws
    {
        let talk = try Talk("/към people", "12500", "/назад", "")
        let shown = """
            Въпрос 2.1 · 1 от 13 · още 15 мин
            Колко жители?
            Защо питаме: За да личи.
            Напишете число от 1 до 2\u{00A0}000\u{00A0}000. Единица: души.
            Сега: 12\u{00A0}500\u{00A0}души
            Enter го запазва.
            > 

            """
        #expect(talk.transcript.contains(shown))
        #expect(talk.transcript.contains("Записано: 12\u{00A0}500\u{00A0}души"))
        #expect(talk.terminal.headings.contains("Колко жители?"))
        #expect(talk.answers.events.count == 1)
    }

    @Test func `the signs of tables are no words: one helps, the other is refused`() throws {
        for question in ["name", "reason"] {
            let talk = try Talk("/към \(question)", "?", "+", "Видин")
            #expect(talk.transcript.contains("Помощ за отговора."))
            #expect(talk.transcript.contains("„+“ добавя ред в таблица"))
            #expect(talk.value(question) == .text("Видин") && talk.answers.events.count == 1)
        }
        let cell = try Talk("/към measures", "+", "?", "+", "Портал")
        #expect(cell.column("title", of: "measures") == [.text("Портал")])
    }

    @Test func `a text whose last line says that it goes on is no answer when the replies end`() throws {
        let talk = try Talk("/към reason", "Първи ред \\")
        #expect(talk.answers.events.isEmpty)
        #expect(talk.transcript.contains("Недовършеният текст още не е отговор"))
    }

    @Test func `what is being said beside a question is taken back before what was saved`() throws {
        let talk = try Talk("/към name", "Видин", "/към people", "/не знам", "/отмени", "12500")
        #expect(talk.value("name") == .text("Видин") && talk.value("people") == .number(12_500))
    }

    @Test func `the steps shown over a question say how to get to one`() throws {
        // Of a step that is there.
        let last = SampleGuide.guide.steps.count
        #expect(
            try Talk("/към name", "/8").transcript.contains(
                "напишете /към и номера ѝ, например /към \(last)."))
        #expect(try !Talk("/8").transcript.contains("например /към"))
    }

    @Test func `options are listed with their numbers, levels with theirs`() throws {
        let talk = try Talk("/go scope", "/go level", in: .en)
        #expect(talk.transcript.contains("1. Alone\n2. Joint\n"))
        #expect(talk.transcript.contains("0. None\n1. Planned\n2. Doing\n"))
    }

    @Test func `a needed question waits at Enter and names the ways out; an optional one is skipped`() throws
    {
        let talk = try Talk("/към name", "", "/към phone", "")
        #expect(
            talk.transcript.contains(
                "Въпросът чака отговор. Можете да напишете и /по-късно, /не знам или /неприложимо."))
        #expect(talk.transcript.contains("По желание: Enter без отговор пропуска.\n> \n"))
        #expect(talk.transcript.contains("Личните данни остават в досието"))
        // Past the end of the step the needed question waits again.
        #expect(talk.lines(beginning: "Как се казва общината?").count == 3)
        #expect(talk.answers.events.isEmpty)
    }

    @Test func `text over several lines is one answer`() throws {
        let talk = try Talk("/към reason", "едно \\", "/защо", "две\\", "три", "Сама")
        #expect(talk.value("reason") == .text("едно\nдве\nтри"))
        #expect(talk.value("scope") == .text("alone"))
        #expect(talk.lines(beginning: "… ") == ["… /защо", "… две\\", "… три"])
    }

    @Test func `text that is not finished is said to be lost when a command leads away`() throws {
        let gone = try Talk("/към reason", "едно \\", "/изход")
        // Whose terminal is gone has not said that it may be lost.
        #expect(gone.ending == .ended && !gone.transcript.contains("Недовършеният текст не е записан."))
        let left = try Talk("/към reason", "едно \\", "/изход", "да")
        #expect(left.ending == .quit && left.transcript.contains("Недовършеният текст не е записан."))
        #expect(left.answers.events.isEmpty)
    }

    @Test func `what nobody knows is counted by itself and not as answered`() throws {
        let talk = try Talk("/към name", "/не знам", "", "/към reason", "Защото", "/изход")
        #expect(
            talk.transcript.contains(
                "Отговорени: 1 от 13 задължителни въпроса; на 1 е отговорено с „не знам“."))
    }

    @Test func `marks are stored with their note and reason`() throws {
        let talk = try Talk(
            "/към name", "/по-късно", "питам секретаря", "/2 друг път", "/не знам", "", "/4", "", "/4 няма",
            "/2", "")
        #expect(talk.answers["name"]?.mark == .later(note: "питам секретаря"))
        #expect(talk.answers["reason"]?.mark == .later(note: "друг път"))
        #expect(talk.answers["scope"]?.mark == .unknown())
        #expect(talk.answers["phone"]?.mark == .doesNotApply(reason: "няма"))
        #expect(talk.transcript.contains("Без причина въпросът не се отбелязва."))
        #expect(talk.transcript.contains("Отбелязано: отложено (питам секретаря)."))
    }

    @Test(arguments: [false, true])
    func
        `why something is unknown is asked for like why it is put off, and where it is printed is said first`(
            drawsForms: Bool
        ) throws
    {
        let talk = try Talk(
            ["/към name", "/3", "няма регистър", "/3 никой не брои", "/3", "", "/2", "питам"].map(Reply.line),
            drawsForms: drawsForms)
        #expect(talk.answers["name"]?.mark == .unknown(reason: "няма регистър"))
        #expect(talk.answers["reason"]?.mark == .unknown(reason: "никой не брои"))
        #expect(talk.answers["scope"]?.mark == .unknown())
        #expect(talk.answers["phone"]?.mark == .later(note: "питам"))
        for question in ["Защо не е известно?", "Защо се отлага?"] {
            let asked = try #require(talk.lines(beginning: question).first)
            #expect(asked.contains("без имена, телефони и адреси: тя се печата в проекта"))
        }
        #expect(talk.transcript.contains("Отбелязано: не е известно: няма регистър."))
        #expect(talk.terminal.asked[2].subject.kind == "note")
        let away = try Talk("/към name", "/3", "/назад", "Видин")
        #expect(away.value("name") == .text("Видин") && away.answers.events.count == 1)
    }

    @Test func `back leaves the question about a note, and nothing is stored`() throws {
        let talk = try Talk("/към reason", "/по-късно", "/назад", "отговор")
        #expect(talk.value("reason") == .text("отговор"))
        #expect(talk.answers.events.count == 1)
    }

    @Test func `what is said twice is saved once`() throws {
        let talk = try Talk("/към people", "500", "/назад", "500 души")
        #expect(talk.answers.events.count == 1)
        #expect(talk.transcript.contains("Отговорът остава същият."))
    }

    @Test func `a change names the answers it puts out of use`() throws {
        let talk = try Talk("/към scope", "2", "Белоградчик", "/към scope", "1")
        #expect(talk.transcript.contains("Този отговор се пази, но вече не се ползва: С кого?"))
        #expect(talk.value("partners") == .text("Белоградчик"))
        let back = try Talk("/към scope", "2", "/към partners", "", answers: talk.answers)
        #expect(back.transcript.contains("Проверете отново този отговор: С кого?"))
        #expect(back.transcript.contains("Потвърдено."))
        #expect(
            !Walk(guide: SampleGuide.guide, answers: back.answers).isStale(SampleGuide.mandate.questions[3]))
    }

    @Test(arguments: Language.allCases)
    func `commands that inform return to the question`(_ language: Language) throws {
        let talk = try Talk(
            "/10 name", "/5", "/6", "/13", "/14", "/15", "/8", "/0", "Щ", in: language, advice: SampleAdvice()
        )
        for words in [
            "Видин", "Закон 4", "Програма", language == .bg ? "Помощ за отговора." : "Help with the answer.",
        ] {
            #expect(talk.transcript.contains(words))
        }
        #expect(talk.lines(beginning: SampleGuide.mandate.questions[0].field.label[language]).count == 8)
        #expect(talk.value("name") == .text("Щ"))
    }

    @Test func `no line is wider than a narrow terminal`() throws {
        let talk = try Talk(["", "/помощ", "Щ", "/8", "/12"].map(Reply.line), width: 40)
        #expect(talk.transcript.split(separator: "\n").allSatisfy { $0.columns <= 40 })
    }

    @Test(arguments: ["/изчисти", "/clear", "/32"])
    func `an optional answer can be taken away, and that can be undone`(_ command: String) throws {
        let talk = try Talk("/към phone", "123", "/към phone", command)
        #expect(talk.answers["phone"] == nil && !talk.answers.isTouched("phone"))
        #expect(talk.transcript.contains("Отговорът е махнат."))
        #expect(
            try Talk("/към phone", "123", "/към phone", command, "/отмени").value("phone") == .text("123"))
        #expect(try Talk("/към phone", command).answers.events.isEmpty)
    }

    @Test func `a needed answer cannot be taken away`() throws {
        let talk = try Talk(
            "/към name", "Видин", "/към name", "/изчисти", "/към measures", "/изчисти", "/към uses",
            "/изчисти")
        #expect(talk.value("name") == .text("Видин"))
        #expect(talk.lines(beginning: "Може да се махне само отговор, който е по желание.").count == 3)
    }

    @Test func `an optional cell can be taken away`() throws {
        let talk = try Talk(
            ["/към measures", "+", "Портал", "Секретар", "100", "не", "1.4", "/изчисти", "1.1", "/изчисти"]
                .map(Reply.line),
            drawsForms: true)
        #expect(talk.column("online", of: "measures") == [nil])
        #expect(talk.column("title", of: "measures") == [.text("Портал")])
        #expect(talk.terminal.asked.suffix(5).map(\.emptied) == [nil, "/32", nil, nil, nil])
    }
}
