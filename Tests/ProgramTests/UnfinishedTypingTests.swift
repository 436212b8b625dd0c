import Foundation
import Glibc
import TestKit
import Testing

/// What was typed and not sent when the program was ended from outside.
@Suite(.timeLimit(.minutes(6))) struct UnfinishedTypingTests {
    private let folder: TemporaryFolder
    private var dossier: String { folder.inside("kula") }
    private var kept: String { folder.inside("kula/unfinished.json") }
    private static let resumed = "Продължавате оттам, където спряхте."

    init() throws {
        folder = try TemporaryFolder()
        try NewDossier.fullKula(at: folder.inside("kula"))
    }

    private func open(isPlain: Bool = false) throws -> PseudoTerminal {
        var environment = ["LANG": "bg_BG.UTF-8", "TERM": "xterm"]
        if isPlain { environment["ACCESSIBLE"] = "1" }
        return try PseudoTerminal(
            ProgramRun.program, ["continue", dossier], environment: environment, rows: 30)
    }

    /// At a question reached from the list of steps.
    private func open(at question: String, showing label: String) throws -> PseudoTerminal {
        let terminal = try open()
        try terminal.wait(forText: "12. ")
        terminal.type("/към " + question + "\r")
        try terminal.wait(forText: label)
        return terminal
    }

    private func waitUntilKept(_ text: String) throws {
        let end = Date().addingTimeInterval(5)
        while !keptText.contains(text) {
            guard Date() < end else { throw PseudoTerminal.Trouble.timeOut(waitingFor: text, seen: keptText) }
            usleep(20_000)
        }
    }

    private var keptText: String { (try? String(contentsOfFile: kept, encoding: .utf8)) ?? "" }

    private func kill(_ terminal: PseudoTerminal) throws {
        terminal.signal(SIGKILL)
        #expect(try terminal.end() == -SIGKILL)
    }

    private func export() throws -> String { try ProgramRun(["export", dossier]).output }

    @Test func `an answer stands in its field again and is saved by Enter alone`() throws {
        let first = try open(at: "mandate.reason", showing: "Защо точно сега")
        first.type("Автобусът идва два пъти")
        try waitUntilKept("Автобусът идва два пъти")
        try kill(first)
        #expect(try !export().contains("Автобусът"))

        let second = try open()
        try second.wait(forText: Self.resumed)
        try second.wait(forText: "Защо точно сега")
        second.type(" седмично\r")
        try second.wait(forText: "Коя е първата година")
        second.type("/изход\r")
        #expect(try second.end() == 0)
        #expect(try export().contains("Автобусът идва два пъти седмично"))

        let third = try open()
        try third.wait(forText: "12. ")
        #expect(!third.screen.text.contains { $0.contains(Self.resumed) })
        third.control("C")
        #expect(try third.end() == 130)
    }

    @Test(arguments: ["Секретар на общината", "/бележка Питайте Мария от счетоводството"])
    func `what is typed at a table or a list stands there again`(words: String) throws {
        let isNote = words.hasPrefix("/")
        let (question, label) = isNote ? ("mandate.basis", "С какъв акт") : ("team", "Кои са хората")
        let first = try open(at: question, showing: label)
        first.type(words)
        try waitUntilKept(String(words.suffix(8)))
        try kill(first)
        let second = try open()
        try second.wait(forText: Self.resumed)
        try second.wait(forText: words)
        second.type("\r")
        try second.wait(forText: isNote ? "Бележката е записана" : "Секретар на общината")
        second.type("/изход\r")
        #expect(try second.end() == 0)
        #expect(
            try String(contentsOfFile: dossier + "/journal.jsonl", encoding: .utf8).contains(words.suffix(12))
        )
    }

    @Test func `an open row and a cell of a table are come back to after a kill`() throws {
        for title in ["Кметство", "Читалище"] {
            let first = try open(at: "stakeholders", showing: "нов ред")
            first.type(title + "\r")
            try first.wait(forText: title)
            first.type("/изход\r")
            #expect(try first.end() == 0)
        }
        let row = try open(at: "stakeholders", showing: "Читалище")
        row.type("\u{1B}[A\u{1B}[23~")
        try row.wait(forText: "Ред 2: Читалище")
        row.type("\u{1B}[B\u{1B}[B")
        try waitUntilKept(#""at":"3""#)
        try kill(row)
        let again = try open()
        try again.wait(forText: "Ред 2: Читалище")
        try again.wait(forText: "› ( ) 3.")
        again.type("\u{1B}")
        try again.wait(forText: "нов ред")
        again.type("\u{1B}[A\u{1B}[C")
        try waitUntilKept(#" 2""#)
        try kill(again)
        let table = try open()
        try table.wait(forText: "нов ред")
        table.type("\r")
        try table.wait(forText: "Ред 2 „Читалище“ · поле 3")
        usleep(1_000_000)
        try kill(table)
        let cell = try open()
        try cell.wait(forText: "Ред 2 „Читалище“ · поле 3")
        cell.type("4\r")
        try cell.wait(forText: "нов ред")
        cell.type("\u{1B}[23~")
        try cell.wait(forText: "Ред 2: Читалище")
        cell.control("C")
        #expect(try cell.end() == 130)
    }

    @Test func `words a list is searched by stand there again, and nothing says that Enter saves them`()
        throws
    {
        let first = try open(at: "mandate.basis", showing: "С какъв акт")
        first.type("ъъ")
        try first.wait(forText: "намерени: 0")
        try waitUntilKept("ъъ")
        try kill(first)
        let second = try open()
        try second.wait(forText: "намерени: 0")
        try second.wait(forText: "още не е изпратено")
        #expect(!second.screen.text.contains { $0.contains("Enter го записва") })
        second.control("C")
        _ = try second.end()
    }

    @Test func `Esc twice leads out of an answer that is not sent, which waits where it was typed`() throws {
        let first = try open(at: "mandate.startYear", showing: "Коя е първата година")
        first.type("20")
        first.type("\u{1B}")
        try first.wait(forText: "веднъж Esc – назад")
        first.type("\u{1B}OP")
        try first.wait(forText: "въведеното остава в полето си")
        first.type("и кмет")
        try waitUntilKept("и кмет")
        try kill(first)
        let second = try open()
        try second.wait(forText: "веднъж Esc – назад")
        try second.wait(forText: "и кмет")
        second.type("\u{1B}")
        try second.wait(for: "the words gone") { screen in !screen.text.contains { $0.contains("и кмет") } }
        second.type("\u{1B}")
        try second.wait(forText: "Защо точно сега")
        second.type("/към mandate.startYear\r")
        try second.wait(forText: "Коя е първата година")
        try second.wait(forText: "> 20")
        second.type("27\r")
        try second.wait(for: "the next question") { screen in
            !screen.text.contains { $0.contains("Коя е първата година") }
        }
        second.type("/изход\r")
        #expect(try second.end() == 0)
        #expect(try export().contains("mandate.startYear: 2027"))
    }

    @Test func `who left text elsewhere comes back to where one stopped, and is told where it waits`() throws
    {
        let first = try open(at: "mandate.participationBudget", showing: "Колко евро")
        first.type("301/към stakeholders\r")
        try first.wait(forText: "Накрая има")
        first.type("1\r")
        try first.wait(forText: "нов ред")
        first.type("\u{1B}[21~")
        #expect(try first.end() == 0)
        for _ in 1...2 {
            let next = try open()
            try next.wait(forText: Self.resumed)
            try next.wait(forText: "нов ред")
            try next.wait(forText: "чака „301“")
            next.type("\u{1B}[21~")
            #expect(try next.end() == 0)
        }
        let last = try open()
        try last.wait(forText: "чака „301“")
        try last.wait(forText: "На въпрос 1.")
        last.type("/към mandate.participationBudget\r")
        try last.wait(forText: "> 301")
        try kill(last)
    }

    @Test func `who leaves is asked about text left elsewhere by its question and first words`() throws {
        let first = try open(at: "mandate.startYear", showing: "Коя е първата година")
        first.type("20\u{1B}")
        try first.wait(forText: "веднъж Esc – назад")
        first.type("\u{1B}")
        try first.wait(forText: "Защо точно сега")
        first.type("\u{1B}[21~")
        try first.wait(forText: "Още не е записано въведеното на въпрос 1.")
        try first.wait(forText: "„20“")
        for command in ["/пътека", "/към 1.7"] {
            first.type(command + "\r")
            try first.wait(forText: "Първо отговорете с „да“ (1) или „не“ (2)")
        }
        first.type("ами\r")
        try first.wait(forText: "Напишете „да“ или 1")
        try waitUntilKept("ами")
        try kill(first)
        let second = try open()
        try second.wait(forText: "Още не е записано въведеното на въпрос 1.")
        #expect(
            !second.screen.text.contains { $0.contains("Напишете „да“") || $0.contains("Първо отговорете") })
        try second.wait(forText: "› ами")
        second.type("\u{1B}")
        try second.wait(for: "the word gone") { screen in !screen.text.contains { $0.contains("› ами") } }
        second.type("/изход\r")
        #expect(try second.end() == 0)
    }

    @Test func `a yes or no asked beside a question refuses once, and lets help and leaving through`() throws
    {
        let first = try open(at: "stakeholders", showing: "нов ред")
        first.type("Кметство\r")
        try first.wait(forText: "поле 2")
        first.type("\u{1B}[Z")
        try first.wait(forText: "нов ред")
        first.type("/не знам\r")
        try first.wait(forText: "1 – да")
        for word in ["ами", "може би", "добре"] {
            first.type(word + "\r")
            try first.wait(forText: "Напишете „да“ или 1")
        }
        try kill(first)
        let second = try open()
        try second.wait(forText: Self.resumed)
        #expect(second.screen.text.filter { $0.contains("Напишете „да“ или 1") }.isEmpty)
        second.type("/изход\r")
        #expect(try second.end() == 0)
    }

    @Test func `a number that is to be written otherwise stands in its field`() throws {
        let first = try open(at: "mandate.participationBudget", showing: "Колко евро")
        first.type("9 хил лв\r")
        try first.wait(forText: "1. Да, запишете 4601,63")
        first.type("2\r")
        try first.wait(forText: "> 9 хил лв")
        first.type("\u{15}900\r")
        try first.wait(forText: "Записано: 900")
        first.control("C")
        _ = try first.end()
    }

    @Test func `lines of a text that goes on are shown again, and the text goes on`() throws {
        let first = try open(isPlain: true)
        try first.expect("> ")
        first.typeLine("/към mandate.reason")
        try first.expect("Защо точно сега")
        first.typeLine("Първи ред \\")
        try first.expect("… ")
        first.typeLine("втори ред \\")
        try waitUntilKept("втори ред")
        try kill(first)
        let second = try open(isPlain: true)
        try second.expect("Първи ред")
        try second.expect("втори ред")
        try second.expect("… ")
        second.typeLine("и край")
        try second.expect("Коя е първата година")
        second.typeLine("/изход")
        #expect(try second.end() == 0)
        #expect(try export().contains("втори ред"))
    }

    /// There it stands in no field, and must not be gone because of that.
    @Test func `among lines it is told, and stays until something is answered`() throws {
        let first = try open(at: "mandate.reason", showing: "Защо точно сега")
        first.type("Автобусът идва рядко")
        try waitUntilKept("Автобусът идва рядко")
        try kill(first)
        let second = try open(isPlain: true)
        try second.expect("Защо точно сега")
        try second.expect("Тук чака написан, но неизпратен текст: „Автобусът идва рядко“")
        second.typeLine("/към mandate.startYear")
        try second.expect("Коя е първата година")
        second.typeLine("/изход")
        try second.expect("Остава да чака, въведено, но незаписано:")
        #expect(try second.end() == 0)
        #expect(keptText.contains("Автобусът идва рядко"))
        let third = try open(isPlain: true)
        try third.expect("На въпрос 1.10 чака „Автобусът идва рядко“")
        try third.expect("Коя е първата година")
        third.typeLine("/към 1.10")
        try third.expect("Защо точно сега")
        third.typeLine("Автобусът идва два пъти")
        try third.expect("Коя е първата година")
        third.typeLine("/изход")
        #expect(try third.end() == 0)
        #expect(!keptText.contains("Автобусът") && !keptText.isEmpty)
        #expect(try export().contains("Автобусът идва два пъти"))
    }

    @Test func `a cell of a row that is not begun yet is gone on with`() throws {
        let first = try open(at: "stakeholders", showing: "нов ред")
        first.type("\r")
        try first.wait(for: "the first cell") { screen in !screen.text.contains { $0.contains("нов ред") } }
        first.type("Пенсионерски клуб")
        try waitUntilKept("Пенсионерски клуб")
        try kill(first)

        let second = try open()
        try second.wait(forText: Self.resumed)
        second.type(" „Надежда“\r")
        try second.wait(for: "the next cell") { screen in
            !screen.text.contains { $0.contains("Пенсионерски клуб") && $0.hasPrefix("> ") }
        }
        try kill(second)
        #expect(try export().contains("Пенсионерски клуб „Надежда“"))
    }

    @Test func `a note beside a question stays a note`() throws {
        let first = try open(at: "mandate.reason", showing: "Защо точно сега")
        first.type("/бележка\r")
        try first.wait(forText: "Напишете бележката")
        first.type("Да се пита секретарят")
        try waitUntilKept("Да се пита секретарят")
        try kill(first)

        let second = try open()
        try second.wait(forText: Self.resumed)
        try second.wait(forText: "Да се пита секретарят")
        second.type("\r")
        try second.wait(forText: "Бележката е")
        second.type("/изход\r")
        #expect(try second.end() == 0)
        let answers = try export()
        #expect(answers.contains("Да се пита секретарят"))
        #expect(!answers.contains("mandate.reason: Да се пита"))
    }

    @Test func `a reason that was left leads nowhere once its question is answered`() throws {
        let first = try open(at: "mandate.reason", showing: "Защо точно сега")
        first.type("Автобусът идва\r")
        try first.wait(forText: "Коя е първата година")
        first.type("\u{1B}OS")
        try first.wait(forText: "Защо се отлага?")
        first.type("стара бележка")
        try waitUntilKept("стара бележка")
        try kill(first)
        let run = try ProgramRun(["continue", dossier], input: "/към mandate.startYear\n2027\n/изход\n")
        #expect(run.output.contains("Записано: 2027"))
        #expect(!keptText.contains("стара бележка"), "\(keptText)")
    }

    /// Somebody else may have written it.
    @Test(arguments: ["HACK", "/не знам защото", "/бележка текст", "/отдел Х", "текст \\"])
    func `replies in the file save nothing by themselves`(reply: String) throws {
        let journal = { try String(contentsOfFile: folder.inside("kula/journal.jsonl"), encoding: .utf8) }
        let before = try journal()
        let line = reply.replacing("\\", with: "\\\\")
        let file = """
            {"entered":[],"interview":{"begun":{},"exchange":[{"leavesUnsent":false,"leavesUnsentAnywhere":false,\
            "prompt":"longText mandate.reason","reply":{"line":{"_0":"\(line)"}}}],"hurried":[],"made":[],\
            "mending":{"before":[],"isExplained":false,"mended":0,"position":-1,"shown":[]},"offered":[],\
            "passed":[],"place":{"question":{"_0":"mandate.reason"}},"rest":[],"turnings":[]}}
            """
        try file.write(toFile: kept, atomically: true, encoding: .utf8)
        let run = try ProgramRun(["continue", dossier], input: "")
        #expect(run.output.contains("Продължавате оттам"), "\(run.output)")
        #expect(try journal() == before)
    }

    @Test func `what was asked about a reply is asked again on another day`() throws {
        let first = try open(at: "mandate.participationBudget", showing: "Колко евро")
        first.type("9 хил лв\r")
        try first.wait(forText: "1. Да, запишете 4601,63")
        try kill(first)
        let second = try open()
        // What was asked about the reply is asked still.
        try second.wait(forText: Self.resumed)
        try second.wait(forText: "1. Да, запишете 4601,63")
        second.type("\r")
        try second.wait(forText: "Записано: 4601,63")
        usleep(1_000_000)
        try kill(second)
        #expect(try entered().isEmpty)
        #expect(try export().contains("4601.63"))
    }

    @Test func `who typed nothing comes back to the place too, and can still take back what was done`() throws
    {
        let first = try open(at: "mandate.politicalLead", showing: "Кой води работата политически")
        first.type("Кметът\r")
        try first.wait(forText: "Кой води работата всекидневно")
        try kill(first)
        let second = try open()
        try second.wait(forText: Self.resumed)
        try second.wait(forText: "Кой води работата всекидневно")
        second.type("/отмени\r")
        try second.wait(forText: "Кметът")
        try kill(second)
        #expect(try !export().contains("Кметът"))
        // It was taken back already.
        let third = try open()
        try third.wait(forText: "Кой води работата политически")
        third.type("/отмени\r")
        try third.wait(forText: "В този разговор няма промяна")
        third.control("C")
        #expect(try third.end() == 130)
    }

    @Test(arguments: [
        ("/практики", "Обратно към въпроса"), ("/преглед", "Проверете отговорите"),
        ("/търси кмет", "Търсене: "), ("/към 1", "За писането тук са нужни още"),
    ])
    func `what stood beside a question is come back to`(command: String, shown: String) throws {
        let first = try open(at: "mandate.politicalLead", showing: "Кой води работата политически")
        first.type(command + "\r")
        try first.wait(forText: shown)
        try kill(first)
        let second = try open()
        try second.wait(forText: shown)
        second.control("C")
        #expect(try second.end() == 130)
    }

    @Test func `a file of replies begins at the list of steps, wherever somebody else was`() throws {
        let first = try open(at: "mandate.politicalLead", showing: "Кой води работата политически")
        try kill(first)
        let run = try ProgramRun(["continue", dossier], input: "/към mandate.startYear\n2027\n")
        #expect(!run.output.contains(Self.resumed) && run.output.contains("Записано: 2027"))
    }

    /// A closed window sends SIGHUP; nothing typed until then is lost, however short ago.
    @Test(arguments: [SIGHUP, SIGTERM]) func `a window that is closed loses nothing`(signal: Int32) throws {
        let first = try open(at: "mandate.reason", showing: "Защо точно сега")
        first.type("Опашки на гишето")
        try first.wait(forText: "Опашки на гишето")
        first.signal(signal)
        _ = try first.end()
        #expect(keptText.contains("Опашки на гишето"))
    }

    /// Typed without a pause, so that no pause tells when to keep it.
    @Test(arguments: 1...6) func `no more than two seconds of typing are ever missing`(seed: UInt64) throws {
        var chance = SeededRandom(seed)
        let terminal = try open(at: "mandate.reason", showing: "Защо точно сега")
        let letters = Array("Опашките са дълги, автобусът минава рядко, а хората остаряват. ")
        var typed: [(at: Date, text: String)] = []
        var text = ""
        let end = Date().addingTimeInterval(Double.random(in: 0.3...3.5, using: &chance))
        while Date() < end {
            let letter = String(letters[text.count % letters.count])
            terminal.type(letter)
            text += letter
            typed.append((Date(), text))
            usleep(UInt32.random(in: 5_000...60_000, using: &chance))
        }
        let killed = Date()
        try kill(terminal)
        let due = typed.last { killed.timeIntervalSince($0.at) > 2 }?.text ?? ""
        let found = try entered()
        #expect(found.count >= due.count && text.hasPrefix(found), "\(due.count) of \(text.count) were due")
    }

    private struct Kept: Decodable {
        struct Entered: Decodable { let text: String }
        let entered: [Entered]
    }

    private func entered() throws -> String {
        guard let data = FileManager.default.contents(atPath: kept) else { return "" }
        return try JSONDecoder().decode(Kept.self, from: data).entered.last?.text ?? ""
    }

    @Test(arguments: [
        "", "{", "[]", #"{"spot":{"question":"no.such"},"entered":[]}"#,
        #"{"spot":{"question":"measures","row":"no-such","column":"title"},"entered":[{"spot":{"question":"measures","row":"no-such","column":"title"},"text":"x"}]}"#,
        #"{"spot":{"question":"mandate.reason"},"entered":[{"spot":{"question":"mandate.reason"},"text":"\u001b[2Jx","command":"command.no-such"}]}"#,
    ])
    func `whatever stands in the file, the conversation begins`(content: String) throws {
        try content.write(toFile: kept, atomically: false, encoding: .utf8)
        let terminal = try open()
        try terminal.wait(for: "a first screen") { screen in
            screen.text.contains { $0.contains("/помощ") || $0.contains("F1") }
        }
        #expect(!terminal.transcript.contains("\u{1B}[2Jx"))
        terminal.control("C")
        _ = try terminal.end()
        #expect(try ProgramRun(["status", dossier]).status == 0)
    }

    @Test func `what stood beside the journal as a link is left alone`() throws {
        let other = folder.inside("other")
        try "mine".write(toFile: other, atomically: false, encoding: .utf8)
        try FileManager.default.createSymbolicLink(atPath: kept, withDestinationPath: other)
        let terminal = try open(at: "mandate.reason", showing: "Защо точно сега")
        terminal.type("Опашки")
        usleep(1_500_000)
        try kill(terminal)
        #expect(try String(contentsOfFile: other, encoding: .utf8) == "mine")
    }

    @Test func `the list of steps says where one stopped, and Enter leads there`() throws {
        let first = try open(at: "mandate.politicalLead", showing: "Кой води работата")
        first.type("/изход\r")
        #expect(try first.end() == 0)
        let second = try open()
        try second.wait(forText: "Миналия път спряхте на")
        second.type("\r")
        try second.wait(forText: "Кой води работата")
        second.control("C")
        #expect(try second.end() == 130)
    }
}
