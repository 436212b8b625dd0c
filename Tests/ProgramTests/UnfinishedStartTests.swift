import Foundation
import Glibc
import TestKit
import Testing

/// The conversations that belong to no dossier, ended from outside and begun again.
@Suite(.timeLimit(.minutes(6))) struct UnfinishedStartTests {
    private let folder: TemporaryFolder
    private var state: String { folder.inside("state") }

    init() throws { folder = try TemporaryFolder() }

    private func open(_ arguments: [String] = [], rows: UInt16 = 24) throws -> PseudoTerminal {
        try PseudoTerminal(
            ProgramRun.program, arguments,
            environment: ["LANG": "bg_BG.UTF-8", "TERM": "xterm", "XDG_STATE_HOME": state],
            folder: folder.path, rows: rows)
    }

    private var kept: [String] {
        // Another name is that of a file which does not stand yet.
        ((try? FileManager.default.contentsOfDirectory(atPath: state + "/pateka")) ?? [])
            .filter { $0.hasSuffix(".json") }
    }

    /// Within two seconds.
    private func kill(_ terminal: PseudoTerminal, onceKept text: String) throws {
        let end = Date().addingTimeInterval(2)
        func isKept() -> Bool {
            kept.contains { file in
                (try? String(contentsOfFile: state + "/pateka/" + file, encoding: .utf8))?.contains(text)
                    == true
            }
        }
        while !isKept(), Date() < end { usleep(20_000) }
        #expect(isKept(), "\(text)")
        terminal.signal(SIGKILL)
        #expect(try terminal.end() == -SIGKILL)
    }

    private static let resumed = "Продължавате оттам, където спряхте."

    @Test func `the first questions are come back to, with what was typed, in a window of another size`()
        throws
    {
        let first = try open()
        try first.wait(forText: "Нова стратегия")
        first.type("\u{1B}[B\r")
        try first.wait(forText: "община")
        first.type("Чупр")
        try kill(first, onceKept: "Чупр")
        let second = try open(rows: 16)
        try second.wait(forText: Self.resumed)
        try second.wait(forText: "> Чупр")
        second.resize(rows: 30, columns: 60)
        second.type("ене\r")
        try second.wait(forText: "(Enter: chuprene)")
        second.type("selo")
        try kill(second, onceKept: "selo")
        #expect(!FileManager.default.fileExists(atPath: folder.inside("chuprene")))
        let third = try open()
        try third.wait(forText: "> selo")
        third.type("\u{1B}")
        try third.wait(forText: "Въведеното още не е записано")
        third.type("\u{1B}")
        // The reply before stands there, and Enter gives it again.
        try third.wait(forText: "> Чупрене")
        third.type("\r")
        try third.wait(forText: "(Enter: chuprene)")
        third.type("\r")
        try third.wait(forText: "По кой път вървите?")
        #expect(kept.isEmpty)
        third.control("C")
        #expect(try third.end() == 130)
    }

    @Test
    func `what is typed after a refusal is kept too, and what was refused is not said of another question`()
        throws
    {
        let first = try open(["new", "d"])
        try first.wait(forText: "община")
        first.type("Ябяб\r")
        try first.wait(forText: "няма община")
        first.type("Чупре")
        try kill(first, onceKept: "Чупре")
        let second = try open(["new", "d"])
        try second.wait(forText: "> Чупре")
        second.type("\u{15}друга\r")
        try second.wait(forText: "Как се казва общината?")
        second.type("Хутово\r")
        try second.wait(forText: "държава")
        second.type("Италя\r")
        try second.wait(forText: "Италя“")
        second.type("Итали")
        try kill(second, onceKept: "Итали\"")
        let third = try open(["new", "d"])
        try third.wait(forText: "> Итали")
        #expect(!third.screen.text.contains { $0.contains("Ябяб") })
        third.type("я\r")
        try third.wait(forText: "По кой път")
        usleep(700_000)
        third.signal(SIGKILL)
        #expect(try third.end() == -SIGKILL)
        let fourth = try open(["new", "d"])
        try fourth.wait(forText: "По кой път")
        #expect(!fourth.screen.text.contains { $0.contains("Ябяб") || $0.contains("Италя") })
        fourth.type("\u{1B}[21~")
        #expect(try fourth.end() == 2)
    }

    @Test func `the question before text is lost is come back to, and the text with it`() throws {
        let first = try open(["new", "d"])
        try first.wait(forText: "община")
        first.type("друга\r")
        try first.wait(forText: "Как се казва общината?")
        first.type("Хутово")
        first.type("\u{1B}")
        try first.wait(forText: "Въведеното още не е записано")
        first.type("ами")
        try kill(first, onceKept: "ами")
        let second = try open(["new", "d"])
        try second.wait(forText: "Въведеното още не е записано")
        try second.wait(forText: "ами")
        second.type("\u{1B}")
        try second.wait(for: "the words gone") { screen in !screen.text.contains { $0.contains("ами") } }
        second.type("2\r")
        try second.wait(forText: "> Хутово")
        second.type("\r")
        try second.wait(forText: "държава")
        second.type("\u{1B}[21~")
        #expect(try second.end() == 2)
    }

    @Test func `what was asked about a reply is asked again`() throws {
        let first = try open(["new", "d"])
        try first.wait(forText: "община")
        first.type("Кула/назад\r")
        try first.wait(forText: "Накрая има „/назад“")
        try kill(first, onceKept: "Кула")
        let second = try open(["new", "d"])
        try second.wait(forText: "Накрая има „/назад“")
        second.type("2\r")
        try second.wait(forText: "По кой път")
        second.type("\u{1B}[21~")
        #expect(try second.end() == 2)
    }

    @Test func `who leaves on purpose begins at the beginning, and so does another folder`() throws {
        let first = try open(["new", "d"])
        try first.wait(forText: "община")
        first.type("Видн\r")
        try first.wait(forText: "Видин, Видин (VID09)")
        try kill(first, onceKept: "Видн")
        let other = try open(["new", "other"])
        try other.wait(forText: "община")
        #expect(!other.screen.text.contains { $0.contains(Self.resumed) })
        other.type("\u{1B}[21~")
        #expect(try other.end() == 2)
        let second = try open(["new", "d"])
        try second.wait(forText: Self.resumed)
        try second.wait(forText: "Видин, Видин (VID09)")
        second.type("\u{1B}[B\r")
        try second.wait(forText: "По кой път")
        second.type("\u{1B}[21~")
        #expect(try second.end() == 2)
        #expect(kept.isEmpty && !FileManager.default.fileExists(atPath: folder.inside("d")))
    }

    @Test func `a dossier that was begun is offered by the program alone, and gone on with there`() throws {
        let first = try open(["new", "proba"])
        try first.wait(forText: "община")
        first.type("Чупрене\r")
        try first.wait(forText: "По кой път")
        try kill(first, onceKept: "Чупрене")
        let second = try open()
        try second.wait(forText: "Започнали сте ново досие в папка „proba“")
        second.type("\u{1B}[B\r")
        try second.wait(forText: Self.resumed)
        try second.wait(forText: "По кой път")
        second.type("1\r")
        try second.wait(forText: "Чупрене")
        try second.wait(forText: "F10 изход")
        #expect(kept.isEmpty && FileManager.default.fileExists(atPath: folder.inside("proba/dossier.yaml")))
        second.control("C")
        #expect(try second.end() == 130)
        let third = try open()
        try third.wait(forText: "Нова стратегия")
        #expect(!third.screen.text.contains { $0.contains("Започнали сте") })
        third.type("\u{1B}[21~")
        #expect(try third.end() == 2)
    }

    @Test func `a showing goes on at its screen, with the time that was chosen`() throws {
        let first = try open(["demo"])
        try first.wait(forText: "Колко време имате?")
        first.type("\r")
        try first.wait(forText: "1 от ")
        first.type("/към 9\r")
        try first.wait(forText: "Стъпка 9 от 12")
        let title = first.screen.text[0]
        first.type("3")
        try kill(first, onceKept: #""text":"3""#)
        let second = try open(["demo"])
        try second.wait(forText: "Продължавате от екрана, на който спряхте")
        #expect(second.screen.text[0] == title)
        try second.wait(forText: "3")
        second.type("\r")
        try second.wait(forText: "Стъпка 3 от 12")
        second.type("\u{1B}OP")
        try second.wait(forText: "номер от 1 до 12 отваря стъпката")
        second.type("\u{1B}[21~")
        #expect(try second.end() == 0)
        #expect(kept.isEmpty)
    }

    @Test func `what is typed at the first choice of a showing is kept`() throws {
        let first = try open(["demo"])
        try first.wait(forText: "Колко време имате?")
        first.type("дума")
        try kill(first, onceKept: "дума")
        let second = try open(["demo"])
        try second.wait(forText: "Написаното тогава е отново на мястото си.")
        try second.wait(forText: "Колко време имате?")
        try second.wait(forText: "дума")
        #expect(!second.screen.text.contains { $0.contains("1 отваря") || $0.contains("Esc назад") })
        second.type("\u{1B}")
        try second.wait(for: "the words gone") { screen in !screen.text.contains { $0.contains("дума") } }
        second.type("\r")
        try second.wait(forText: "1 от ")
        second.type("\u{1B}[21~")
        #expect(try second.end() == 0)
        #expect(kept.isEmpty)
    }

    private static let hostile = #"""
        {"events":["{\"id\":\"01M8Q6VV3W0002FVDP3D2BXFN4\",\"at\":\"2026-11-30T21:48:05Z\",\"by\":\"\",\#
        \"guide\":\"\",\"set\":\"municipality\",\"value\":\"\\u001b[2Jx\"}"],"bookmark":{"interview":{"place":\#
        {"question":{"_0":"municipality"}},"exchange":[{"reply":{"line":{"_0":"\u001b[2Jxyzw"}},\#
        "leavesUnsent":false,"leavesUnsentAnywhere":false}],"passed":[],"begun":{},"offered":[],"made":[],\#
        "mending":{"shown":[],"position":-1,"mended":0,"isExplained":false,"before":[]},"hurried":[],\#
        "turnings":[],"rest":[]},"entered":[]}}
        """#

    @Test(arguments: ["", "{", "[]", #"{"events":[]}"#, hostile])
    func `whatever stands in the file, the first question is asked`(content: String) throws {
        let first = try open(["new", "d"])
        try first.wait(forText: "община")
        first.type("Ви")
        try kill(first, onceKept: "Ви")
        for file in kept {
            try content.write(toFile: state + "/pateka/" + file, atomically: true, encoding: .utf8)
        }
        let second = try open(["new", "d"])
        try second.wait(forText: "община")
        #expect(!second.transcript.contains("\u{1B}[2Jx"))
        if content == Self.hostile {
            try second.wait(forText: "няма община „[2Jxyzw“")
            try second.wait(forText: "> [2Jxyzw")
            second.control("C")
            try second.wait(forText: "Въведеното още не е записано")
        }
        second.control("C")
        #expect(try second.end() == 130)
    }
}
