import Foundation
import Glibc
import TestKit
import Testing

/// The conversation on the whole screen of a real pseudo-terminal.
@Suite(.timeLimit(.minutes(6))) struct ScreenConversationTests {
    private let folder: TemporaryFolder
    private var dossier: String { folder.inside("kula") }

    init() throws {
        folder = try TemporaryFolder()
        try NewDossier.fullKula(at: folder.inside("kula"))
    }

    /// Opened at a question by its id, whose label is waited for.
    private func open(
        _ question: String, showing label: String, rows: UInt16 = 30, columns: UInt16 = 80,
        language: String = "bg"
    ) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(
            ProgramRun.program, ["continue", dossier, "--lang", language],
            environment: ["LANG": "bg_BG.UTF-8", "TERM": "xterm"], rows: rows, columns: columns)
        try terminal.wait(forText: "12. ")
        try go(to: question, showing: label, terminal)
        return terminal
    }

    private func go(to question: String, showing label: String, _ terminal: PseudoTerminal) throws {
        let here = terminal.screen.text
        terminal.type("/към " + question + "\r")
        // What is typed stands on the screen first.
        try terminal.wait(for: label) { screen in
            screen.text != here && screen.text.contains { $0.contains(label) }
                && !screen.text.contains { $0.contains("/към ") }
        }
    }

    private func export() throws -> String { try ProgramRun(["export", dossier]).output }

    // MARK: Kinds of questions

    @Test func takesTextWithEveryLetterWholeAndErasesItByLetters() throws {
        let terminal = try open("mandate.politicalLead", showing: "Кой")
        terminal.type("Къщичка „Щ“ и\u{0306}Щ")
        try terminal.wait(forText: "Къщичка „Щ“ и\u{0306}Щ")
        terminal.type("\u{7F}\u{7F}\u{7F}\u{7F}й“")
        try terminal.wait(forText: "Къщичка „Щй“")
        let row = terminal.screen.text.firstIndex { $0.contains("Къщичка") }
        #expect(terminal.screen.cursor.row == row)
        terminal.type("\u{1B}[D\u{1B}[D.\r")
        try terminal.wait(forText: "Записано")
        #expect(try export().contains("Къщичка „Щ.й“"))
    }

    @Test func takesALongPasteAsItIs() throws {
        let terminal = try open("mandate.reason", showing: "Защо точно сега")
        let pasted = String(repeating: "Опашки на гишето. ", count: 500) + "край"
        terminal.type("\u{1B}[200~" + pasted + "\u{1B}[201~")
        try terminal.wait(forText: "край")
        terminal.type("\r")
        try terminal.wait(forText: "Коя е първата година")
        #expect(try export().contains(pasted))
    }

    @Test func takesWordsForNotKnowingWhereThereIsOnlySomethingToPick() throws {
        let terminal = try open("participation.gate", showing: "Кои от петте условия")
        terminal.type(" не знам\r")
        try terminal.wait(forText: "Защо не е известно?")
        terminal.type("Пита се\r")
        try terminal.wait(forText: "не е известно: Пита се")
        try go(to: "stakeholders", showing: "Кои са заинтересованите", terminal)
        terminal.type("не знам\r")
        try terminal.wait(forText: "Защо не е известно?")
        terminal.type("Чака се\r")
        try terminal.wait(forText: "не е известно: Чака се")
        let export = try export()
        #expect(export.contains("participation.gate: {unknown: \"Пита се\"}"))
        #expect(export.contains("stakeholders: {unknown: \"Чака се\"}"))
    }

    @Test func picksByArrowsAndByNumbers() throws {
        let terminal = try open("mandate.scope", showing: "Сами")
        terminal.type("\u{1B}[B\u{1B}[B\r")
        try terminal.wait(forText: "Записано")
        #expect(try export().contains("mandate.scope: \"joint\""))
        try go(to: "mandate.scope", showing: "Сами", terminal)
        terminal.type("1\r")
        try terminal.wait(forText: "Записано")
        #expect(try export().contains("mandate.scope: \"alone\""))
    }

    @Test func marksSeveralWithTheSpaceBar() throws {
        let terminal = try open("adoption.channels", showing: "[ ]")
        terminal.type(" \u{1B}[B\u{1B}[B ")
        try terminal.wait(for: "two marks") { $0.text.count { $0.contains("[x]") } == 2 }
        terminal.type("\r")
        try terminal.wait(forText: "Записано")
        #expect(try export().contains("adoption.channels:"))
    }

    @Test func showsWhatALevelMeansBeforeItIsChosen() throws {
        let terminal = try open("readiness.strategy.leadership", showing: "0.")
        let before = terminal.screen.text
        terminal.type("\u{1B}[B\u{1B}[B\u{1B}[B")
        try terminal.wait(for: "another description") { $0.text != before }
        terminal.type("\r")
        try terminal.wait(forText: "Записано: 2")
        #expect(try export().contains("readiness.strategy.leadership: 2"))
    }

    @Test func saysWhatIsWrongKeepsTheTextAndTakesTheRightOne() throws {
        let terminal = try open("mandate.participationBudget", showing: "евро")
        terminal.type("много\r")
        try terminal.wait(for: "the message and the text") { screen in
            screen.text.contains { $0.contains("много") } && screen.text.contains { $0.contains("число") }
        }
        terminal.type("\u{15}12 500\r")
        try terminal.wait(forText: "12 500 евро".replacingOccurrences(of: " ", with: "\u{A0}"))
        #expect(try export().contains("mandate.participationBudget: 12500"))
    }

    @Test func fillsInATableAndChangesOneCellOfIt() throws {
        let terminal = try open("team", showing: "нов ред")
        terminal.type("\r")
        for cell in ["Секретар", "Иванова", "Дирекция", "8"] {
            try terminal.wait(forText: "поле")
            let here = terminal.screen.text
            terminal.type(cell + "\r")
            try terminal.wait(for: "the next prompt after \(cell)") {
                $0.text != here && !$0.text.contains { $0.contains("> " + cell) }
            }
        }
        try terminal.wait(for: "the row in the table") { screen in
            screen.text.contains { $0.contains("Секретар") && $0.contains("Иванова") }
        }
        // More rows are needed, so one is at the line of the next.
        terminal.type("1.2\r")
        try terminal.wait(forText: "> Иванова")
        terminal.type("\u{15}Петрова\r")
        try terminal.wait(for: "the changed row") { screen in
            screen.text.contains { $0.contains("Секретар") && $0.contains("Петрова") }
        }
        let saved = try export()
        #expect(saved.contains("Петрова") && !saved.contains("Иванова") && saved.contains("hours: 8"))
    }

    // MARK: Moving

    @Test func goesBackOverThreeStepsAndForwardWithNothingLost() throws {
        let terminal = try open("mandate.reason", showing: "Защо точно сега")
        terminal.type("Опашки\r")
        try terminal.wait(forText: "Коя е първата година")
        terminal.type("2027\r")
        try terminal.wait(forText: "Записано: 2027")
        let saved = try export()
        try go(to: "systems", showing: "Стъпка 3", terminal)
        for _ in 0..<60
        where !terminal.screen.text.contains(where: { $0.contains("Защо точно сега") }) {
            let here = terminal.screen.text
            terminal.type("\u{1B}")
            try terminal.wait(for: "the question before") { $0.text != here }
        }
        try terminal.wait(forText: "Опашки")
        terminal.type("\r")
        try terminal.wait(forText: "Коя е първата година")
        terminal.type("\r")
        try terminal.wait(forText: "Коя е последната година")
        #expect(try export() == saved)
    }

    @Test func goesBackFromAnAnswerThatIsWrong() throws {
        let terminal = try open("mandate.startYear", showing: "Коя е първата година")
        terminal.type("някога\r")
        try terminal.wait(forText: "Това не е година")
        terminal.type("\u{1B}")
        try terminal.wait(forText: "Въведеното още не е записано")
        terminal.type("1\r")
        try terminal.wait(forText: "Защо точно сега")
    }

    // MARK: Nothing that was not meant

    @Test(arguments: ["mandate.scope", "adoption.channels", "readiness.strategy.leadership"])
    func enterIsNoAnswerWhileNothingIsChosen(question: String) throws {
        let saved = try export()
        let terminal = try open(question, showing: "1.")
        for _ in 1...2 {
            terminal.type("\r")
            try terminal.wait(forText: "Въпросът чака отговор")
        }
        #expect(try export() == saved)
    }

    @Test func enterLeavesCellsOpenThatMayStayEmpty() throws {
        let terminal = try open("measures", showing: "нов ред")
        terminal.type("+")
        try terminal.wait(forText: "поле 1 от")
        terminal.type("Портал за заявления\r")
        try terminal.wait(forText: "поле 2 от")
        for _ in 2...40 where !terminal.screen.text.contains(where: { $0.contains("Готово, нататък") }) {
            let here = terminal.screen.text
            terminal.type("\r")
            try terminal.wait(for: "the next cell") { $0.text != here }
        }
        let saved = try export()
        #expect(saved.contains("Портал за заявления"))
        #expect(!saved.contains("programme:") && !saved.contains("quickWin:"))
    }

    @Test func enterAtAnEmptyFieldSavesNothingOfTheQuestionBefore() throws {
        let terminal = try open("mandate.startYear", showing: "Коя е първата година")
        terminal.type("2027\r")
        try terminal.wait(forText: "Коя е последната година")
        for _ in 1...3 {
            terminal.type("\r")
            try terminal.wait(forText: "Въпросът чака отговор")
        }
        #expect(try !export().contains("endYear"))
    }

    @Test func `why a reply was refused does not stand above what is offered for the next one`() throws {
        let terminal = try open("mandate.participationBudget", showing: "Колко евро")
        terminal.type("поне 500\r")
        try terminal.wait(forText: "Записва се едно число")
        terminal.type("2 000 лв\r")
        try terminal.wait(forText: "1. Да, запишете 1022,58")
        #expect(!terminal.screen.text.contains { $0.contains("Записва се едно число") })
        terminal.type("около 500\r")
        try terminal.wait(forText: "Записано: около 500")
    }

    @Test func textHalfTypedIsAskedAboutBeforeItIsLost() throws {
        let terminal = try open("mandate.reason", showing: "Защо точно сега")
        terminal.type("Опашки на")
        for (key, stays) in [("\u{1B}", "2\r"), ("\u{1B}[21~", "\u{1B}"), ("\u{3}", "\r")] {
            terminal.type(key)
            try terminal.wait(forText: "Въведеното още не е записано")
            terminal.type(stays)
            try terminal.wait(forText: "> Опашки на")
        }
        terminal.type("\u{1B}OP")
        try terminal.wait(for: "the help beside the text") { screen in
            screen.text.contains { $0.contains("> Опашки на") }
                && !screen.text.contains { $0.contains("Въведеното") }
        }
        terminal.type(" гишето\r")
        try terminal.wait(forText: "Коя е първата година")
        #expect(try export().contains("Опашки на гишето"))
        terminal.type("20")
        terminal.type("\u{1B}[21~")
        try terminal.wait(forText: "Въведеното още не е записано")
        terminal.type("\u{1B}[21~")
        #expect(try terminal.end() == 0)
    }

    // MARK: A damaged journal

    @Test(arguments: [true, false]) func whatIsWrongWithTheJournalStandsOnTheFirstScreenInWholeWords(
        isCut: Bool
    ) throws {
        let journal = dossier + "/journal.jsonl"
        let answered = folder.inside("answered.yaml")
        try Data("format: 1\nanswers:\n  mandate.reason: Опашки\n  mandate.startYear: 2027\n".utf8)
            .write(to: URL(filePath: answered))
        #expect(try ProgramRun(["import", answered, dossier, "--apply"]).status == 0)
        var lines = try String(contentsOfFile: journal, encoding: .utf8).split(separator: "\n").map(
            String.init)
        if isCut {
            lines[lines.count - 1] = String(lines[lines.count - 1].dropLast(9))
        } else {
            lines[1] = "развалено"
            lines.append("")
        }
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: journal))
        let terminal = try PseudoTerminal(
            ProgramRun.program, ["continue", dossier],
            environment: ["LANG": "bg_BG.UTF-8", "TERM": "xterm"], rows: 24, columns: 80)
        try terminal.wait(forText: "12. ")
        let shown = terminal.screen.text.map { $0.split(separator: " ").joined(separator: " ") }.joined(
            separator: " ")
        #expect(
            shown.contains(
                isCut
                    ? "беше записан само отчасти. Преместен е в journal.torn"
                    : "но отговорът в него не се ползва"),
            "\(terminal.screen.text)")
    }

    // MARK: The screen itself

    @Test(arguments: [(UInt16(24), UInt16(80)), (12, 40), (30, 120)])
    func staysWithinTheScreenWhateverItsSize(rows: UInt16, columns: UInt16) throws {
        let terminal = try open("mandate.scope", showing: "Сами", rows: 30)
        terminal.resize(rows: rows, columns: columns)
        try terminal.wait(for: "the header at the top") { screen in
            screen.text[0].contains("Подготовка") || screen.text[0].contains("Стъпка")
        }
        try terminal.wait(forText: "Сами")
        #expect(terminal.screen.unknown == [])
        #expect(terminal.screen.isAlternate && terminal.screen.bracketsPastes)
    }

    /// Every prompt of the first step, by what is typed to come to it: its opening, its questions, a cell of its
    /// table, the check at its end.
    private static let firstStep =
        [
            "profile.name", "profile.region", "profile.population", "profile.settlements", "profile.area",
            "profile.olderPeople", "profile.children", "mandate.reason", "mandate.startYear",
            "mandate.endYear", "mandate.basis", "mandate.basisDate", "mandate.basisFile", "mandate.piro",
            "mandate.scope", "mandate.partners", "mandate.excluded", "mandate.politicalLead",
            "mandate.technicalLead", "team", "team\r+", "mandate.participationBudget", "mandate.dropFirst",
        ].map { "/към " + $0 } + ["/стъпка 1", "/преглед 1"]

    /// Gives the answers that some questions of the first step are asked after.
    private func prepare() throws {
        let replies = [
            "/към mandate.basis", "1", "/към mandate.scope", "2", "/към mandate.participationBudget", "100",
            "/изход",
        ]
        let run = try ProgramRun(["continue", dossier], input: replies.joined(separator: "\n") + "\n")
        #expect(run.status == 0)
    }

    private func open(at prompt: String) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(
            ProgramRun.program, ["continue", dossier], environment: ["LANG": "bg_BG.UTF-8", "TERM": "xterm"],
            rows: 30)
        try terminal.wait(for: "a prompt") { screen in
            screen.text.contains { $0.contains("12. ") || $0.contains("Стъпка 1 от 12") }
        }
        // Who was interrupted comes back to where they were.
        terminal.type("/към\r")
        try terminal.wait(forText: "12. ")
        try come(to: prompt, terminal)
        return terminal
    }

    private func come(to prompt: String, _ terminal: PseudoTerminal) throws {
        for part in prompt.split(separator: "\r") {
            let here = terminal.screen.text
            terminal.type(part == "+" ? "+" : part + "\r")
            try terminal.wait(for: prompt) { screen in
                screen.text != here && screen.text[0].contains("Стъпка 1")
                    && !screen.text.contains { $0.contains(part) && part.hasPrefix("/") }
            }
        }
    }

    /// Left by Ctrl-C or by the end of input.
    @Test(arguments: firstStep)
    func givesTheTerminalBackWhereverItIsLeft(prompt: String) throws {
        try prepare()
        for (key, status) in [("C", Int32(130)), ("D", 0)] {
            let terminal = try open(at: prompt)
            // Ctrl-D erases forward in a field with text and ends the input in an empty one.
            if key == "D" { terminal.type("\u{15}") }
            terminal.control(Character(key))
            #expect(try terminal.end() == status, "\(prompt) \(key)")
            #expect(!terminal.screen.isAlternate && terminal.screen.isCursorShown)
            #expect(!terminal.screen.bracketsPastes && terminal.screen.wrapsLines)
            #expect(terminal.screen.text.contains { $0.contains("За да продължите") })
        }
    }

    /// Under a shell, as a person does it; at each prompt of the first step.
    @Test func stopsOnCtrlZAndGoesOnWhereItWas() throws {
        try prepare()
        let terminal = try PseudoTerminal(
            "/bin/bash", ["--norc", "--noprofile", "-i"],
            environment: ["LANG": "bg_BG.UTF-8", "TERM": "xterm", "PS1": "shell> "], rows: 30)
        try terminal.expect("shell> ")
        terminal.typeLine("\(ProgramRun.program) continue \(dossier)")
        try terminal.wait(forText: "12. ")
        for prompt in Self.firstStep {
            try come(to: prompt, terminal)
            let before = terminal.screen.text
            terminal.control("Z")
            try terminal.wait(for: "the shell") {
                !$0.isAlternate && $0.text.contains { $0.contains("Stopped") }
            }
            terminal.typeLine("clear; fg")
            try terminal.wait(for: "\(prompt) again: \(before)") { $0.isAlternate && $0.text == before }
        }
        try go(to: "mandate.reason", showing: "Защо точно сега", terminal)
        terminal.type("Опаш")
        try terminal.wait(forText: "Опаш")
        terminal.control("Z")
        try terminal.wait(for: "the shell") { !$0.isAlternate }
        terminal.typeLine("fg")
        try terminal.wait(forText: "Опаш")
        terminal.type("ки\r")
        try terminal.wait(forText: "Коя е първата година")
        #expect(try export().contains("Опашки"))
        terminal.control("C")
        try terminal.wait(for: "the shell") { !$0.isAlternate }
        terminal.typeLine("exit")
    }

    @Test func speaksEnglishToo() throws {
        let terminal = try open("mandate.reason", showing: "Why now", language: "en")
        #expect(terminal.screen.text[0].contains("Step 1 of 12"))
        terminal.type("/back\r")
        try terminal.wait(for: "the question before") { screen in
            !screen.text.contains { $0.contains("Why now") }
        }
    }

    @Test func keepsToASCIIWhereTheLocaleHasNothingElse() throws {
        let terminal = try PseudoTerminal(
            ProgramRun.program, ["continue", dossier, "--lang", "en"],
            environment: ["LANG": "C", "TERM": "xterm"])
        try terminal.wait(forText: "12. ")
        for command in ["/help", "/go team", "/go readiness.strategy.leadership", "/law"] {
            let here = terminal.screen.text
            terminal.type(command + "\r")
            try terminal.wait(for: command) { screen in
                screen.text != here && !screen.text.contains { $0.contains("> " + command) }
            }
            // The names of commands in the other language stand beside ours.
            let others = terminal.screen.text.joined().filter {
                !$0.isASCII && !("\u{400}"..."\u{4FF}").contains($0)
            }
            #expect(others == "", "\(command)")
        }
    }
}
