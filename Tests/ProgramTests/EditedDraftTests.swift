import Document
import Edits
import Foundation
import OfficeOutput
import TestKit
import Testing

/// A draft that somebody has edited in Word while the dossier went on.
@Suite(.timeLimit(.minutes(6))) struct EditedDraftTests {
    private let folder: TemporaryFolder
    private let edited = "kula/drafts/memo.bg.docx"

    init() throws {
        folder = try TemporaryFolder()
        try NewDossier.fullKula(at: folder.inside("kula"))
        try answer("mandate.reason: \"Опашки на гишето\"")
        try FileManager.default.createDirectory(
            atPath: folder.inside("own"), withIntermediateDirectories: true)
        let lead = "\n        lead: {bg: \"Поводът.\", en: \"The reason.\"}"
        for (name, lead) in [("memo", ""), ("other", ""), ("led", lead)] {
            try put(
                """
                id: \(name)
                version: 1.0.0
                title: {bg: "Записка", en: "Memo"}
                subtitle: {bg: "Кратка", en: "Short"}
                author: {bg: "Община Кула", en: "Kula"}
                sections:
                  - id: why
                    title: {bg: "Защо", en: "Why"}
                    items:
                      - answer: mandate.reason\(lead)
                  - id: where
                    title: {bg: "Накъде", en: "Where to"}
                    items:
                      - answer: vision.statement

                """, "own/\(name).yaml")
        }
        let run = try draft("--template", "memo", "--format", "docx")
        #expect(run.status == 0, "\(run.errors)")
    }

    private func put(_ text: String, _ name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: folder.inside(name)))
    }

    private func pateka(_ arguments: String...) throws -> ProgramRun {
        try ProgramRun(arguments, folder: folder.path)
    }

    private func answer(_ line: String) throws {
        try put("format: 1\nanswers:\n  \(line)\n", "answers.yaml")
        let run = try pateka("import", "answers.yaml", "kula", "--apply", "--by", "Кмет")
        #expect(run.status == 0, "\(run.output)\(run.errors)")
    }

    private func draft(_ more: String...) throws -> ProgramRun {
        try ProgramRun(["draft", "kula", "--templates", "own"] + more, folder: folder.path)
    }

    private func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: folder.inside(name))))
    }

    /// What a file says, a line a passage.
    private func lines(_ name: String) throws -> [String] {
        let document = try EditedDocument(try bytes(name))
        return document.passages([]).map { $0.cells.map(\.words).joined(separator: " | ") }
    }

    /// The file with other words, as Word would save it.
    private func edit(_ file: String? = nil, why: [String], whither: [String], more: [Block] = []) throws {
        let edited = file ?? edited
        func heading(_ words: String, _ number: String) -> Block {
            Block(.heading(level: 1, number: number, text: [.text(words)], anchor: number))
        }
        func blocks(_ words: [String]) -> [Block] { words.map { Block(.paragraph([.text($0)])) } }
        let before = try lines(edited)
        var document = Document.sample(
            [heading("Защо", "1")] + blocks(why) + [heading("Накъде", "2")] + blocks(whither) + more,
            title: before[0],
            subtitle: before[1])
        document.draft = try EditedDocument(try bytes(edited)).draft
        try Data(WordFormat().bytes(of: document)).write(to: URL(filePath: folder.inside(edited)))
    }

    private func gap() throws -> String { try #require(try lines(edited).last) }

    private func put(_ edited: String, _ more: String...) throws -> ProgramRun {
        try ProgramRun(["draft", "kula", "--templates", "own", "--onto", edited] + more, folder: folder.path)
    }

    @Test func `edits stand in a new file beside the edited one, and edited answers go into a sheet`() throws
    {
        try edit(
            why: ["Опашки на гишето и чакане", "Изречение на секретаря."], whither: ["Град за всички"])
        let before = try bytes(edited)
        let run = try put(edited, "--format", "docx,md")
        #expect(run.status == 0, "\(run.errors)")
        #expect(try bytes(edited) == before)
        let after = try lines("kula/drafts/memo.bg.2.docx")
        #expect(
            after.dropFirst(2) == [
                "Защо", "Опашки на гишето и чакане", "Изречение на секретаря.", "Накъде", "Град за всички",
            ])
        let markdown = String(decoding: try bytes("kula/drafts/memo.bg.md"), as: UTF8.self)
        #expect(markdown.contains("Изречение на секретаря."))
        let told = run.output.replacing("\n", with: " ")
        #expect(told.contains("Запазени са 3 редакции от „kula/drafts/memo.bg.docx“."), "\(run.output)")
        #expect(
            told.contains("2 отговора") && told.contains("pateka import kula/drafts/memo.bg.edits.yaml kula"))

        let look = try pateka("import", "kula/drafts/memo.bg.edits.yaml", "kula", "--apply", "--by", "С")
        #expect(
            look.status == 0 && look.output.contains("Записани промени: 2"), "\(look.output)\(look.errors)")
        let again = try put(edited, "--format", "docx")
        #expect(try lines("kula/drafts/memo.bg.2.docx") == after)
        #expect(
            again.output.contains("Запазена е 1 редакция") && !again.output.contains("edits"),
            "\(again.output)")
    }

    @Test func `both texts stand side by side where the dossier has changed too, also a round later`() throws
    {
        try edit(why: ["Опашки на гишето и чакане"], whither: [try gap()])
        try answer("mandate.reason: \"Дълги опашки на гишето\"")
        let run = try put(edited)
        #expect(run.status == 0, "\(run.errors)")
        let told = run.output.replacing("\n", with: " ")
        #expect(
            told.contains("На 1 място") && told.contains("„Защо“") && !told.contains("Запазен"), "\(told)")
        let both = ["В новия проект | Във Вашия файл", "Дълги опашки на гишето | Опашки на гишето и чакане"]
        let result = "kula/drafts/memo.bg.2.docx"
        #expect(try lines(result).contains(both[0]) && lines(result).contains(both[1]))
        #expect(!FileManager.default.fileExists(atPath: folder.inside("kula/drafts/memo.bg.edits.yaml")))
        let standing = try lines(result)
        let next = try put(result, "--out", "next")
        #expect(next.status == 0 && next.output.contains("„Защо“"), "\(next.output)\(next.errors)")
        #expect(!next.output.contains("Запазен"), "\(next.output)")
        #expect(try lines("next/memo.bg.docx") == standing)
        try answer("mandate.reason: \"Още по-дълги опашки на гишето\"")
        let last = try put(result, "--out", "last")
        #expect(last.status == 0 && last.output.contains("„Защо“"), "\(last.output)\(last.errors)")
        let newest = standing.map {
            $0.replacing("Дълги опашки на гишето |", with: "Още по-дълги опашки на гишето |")
        }
        let latest = try lines("last/memo.bg.docx")
        #expect(latest == newest, "\(latest) \(last.output)")
    }

    @Test func `a paragraph that was taken out and answered otherwise since is named`() throws {
        try edit(why: [], whither: [try gap()])
        try answer("mandate.reason: \"Хартия\"")
        let run = try put(edited, "--format", "docx")
        let told = run.output.replacing("\n", with: " ")
        #expect(told.contains("На 1 място") && told.contains("„Защо“"), "\(told)\(run.errors)")
        #expect(try lines("kula/drafts/memo.bg.2.docx").contains("Хартия | няма го"))
    }

    @Test func `an answer parted in two paragraphs comes into the dossier whole`() throws {
        try answer("mandate.reason: \"На гишето има опашки. Преписките са на хартия.\"")
        _ = try draft("--template", "memo", "--format", "docx")
        try edit(why: ["На гишето има опашки.", "Преписките са на хартия."], whither: [try gap()])
        let run = try put(edited, "--format", "docx")
        #expect(run.status == 0 && run.output.contains("edits.yaml"), "\(run.output)\(run.errors)")
        let taken = try pateka(
            "import", "kula/drafts/memo.bg.edits.yaml", "kula", "--apply", "--by", "С")
        #expect(taken.status == 0, "\(taken.output)\(taken.errors)")
        let plain = try draft("--template", "memo", "--format", "md", "--out", "out")
        let text = String(decoding: try bytes("out/memo.bg.md"), as: UTF8.self)
        #expect(plain.status == 0 && text.contains("На гишето има опашки."), "\(text)")
        #expect(text.contains("Преписките са на хартия."), "\(text)")
    }

    @Test func `an answer behind a label is offered without it`() throws {
        _ = try draft("--template", "led", "--format", "docx")
        let led = "kula/drafts/led.bg.docx"
        try edit(led, why: ["Поводът. Опашки на гишето и чакане"], whither: [try gap()])
        let run = try put(led, "--format", "docx")
        #expect(run.status == 0 && run.output.contains("led.bg.edits.yaml"), "\(run.output)\(run.errors)")
        let sheet = String(decoding: try bytes("kula/drafts/led.bg.edits.yaml"), as: UTF8.self)
        #expect(sheet.contains("mandate.reason: \"Опашки на гишето и чакане\""), "\(sheet)")
    }

    @Test func `a file with edits put in is written over by no other draft`() throws {
        try edit(why: ["Опашки на гишето и чакане"], whither: [try gap()])
        _ = try put(edited, "--format", "docx,md")
        let result = "kula/drafts/memo.bg.2.docx"
        let before = try bytes(result)
        try answer("vision.statement: \"Град за всички\"")
        let run = try put(result, "--format", "docx")
        #expect(run.status == 0 && run.output.contains("memo.bg.3.docx"), "\(run.output)\(run.errors)")
        #expect(try bytes(result) == before)
        let plain = try draft("--template", "memo", "--format", "docx,md")
        let told = plain.output.replacing("\n", with: " ")
        #expect(told.contains("memo.bg.4.docx") && told.contains("остава такъв"), "\(told)\(plain.errors)")
        #expect(try bytes(result) == before)
        let kept = String(decoding: try bytes("kula/drafts/memo.bg.md"), as: UTF8.self)
        #expect(kept.contains("Опашки на гишето и чакане"))
        try answer("vision.statement: \"Град за хората\"")
        let own = try put(edited, "--format", "docx")
        #expect(own.output.contains(result) && !own.output.contains("memo.bg.5"), "\(own.output)")
        #expect(try bytes(result) != before)
    }

    @Test func `of a file without edits in the place of the new draft one thing is said`() throws {
        try answer("vision.statement: \"Град за всички\"")
        let run = try put(edited, "--format", "docx")
        #expect(run.status == 0 && run.output.contains("няма редакции"), "\(run.output)")
        #expect(
            run.output.contains("memo.bg.2.docx") && !run.output.contains("остава такъв"), "\(run.output)")
    }

    @Test func `a file as it was written has no edits`() throws {
        let run = try put(edited, "--format", "docx", "--out", "out")
        #expect(run.status == 0 && run.output.contains("няма редакции"), "\(run.output)")
        #expect(try lines("out/memo.bg.docx") == lines(edited))
    }

    @Test func `words of the program's own that are others in the file are named, and not denied`() throws {
        let chart = Chart(
            caption: "", alternative: "", categories: ["Хора"], series: [.init(title: "Днес", values: [1])],
            maximum: 1, steps: ["няма", "мое"])
        try edit(why: ["Опашки на гишето"], whither: ["Град за всички"], more: [Block(.chart(chart))])
        let run = try put(edited, "--format", "docx")
        let told = run.output.replacing("\n", with: " ")
        #expect(
            told.contains("не се пренася „0 – няма; 1 – мое“") && !told.contains("няма редакции"), "\(told)")
    }

    @Test func `the key of a figure that was taken out of the file is named, and not denied`() throws {
        try answer("readiness.openness.feedback: 1")
        try put(
            """
            id: scored
            version: 1.0.0
            title: {bg: "Записка", en: "Memo"}
            subtitle: {bg: "Кратка", en: "Short"}
            author: {bg: "Община Кула", en: "Kula"}
            sections:
              - id: why
                title: {bg: "Защо", en: "Why"}
                items:
                  - answer: mandate.reason
              - id: where
                title: {bg: "Накъде", en: "Where to"}
                items:
                  - chart: readiness
                    caption: {bg: "Готовност", en: "Readiness"}

            """, "own/scored.yaml")
        let file = "kula/drafts/scored.bg.docx"
        let drafted = try draft("--template", "scored", "--format", "docx")
        #expect(drafted.status == 0, "\(drafted.errors)")
        let whole = try put(file, "--format", "docx", "--out", "whole")
        #expect(whole.output.contains("няма редакции"), "\(whole.output)")
        let chart = Chart(
            caption: "Готовност", alternative: "", categories: ["Хора"],
            series: [.init(title: "Днес", values: [1])], maximum: 4, steps: [])
        try edit(file, why: ["Опашки на гишето"], whither: [], more: [Block(.chart(chart))])
        let told = try put(file, "--format", "docx").output.replacing("\n", with: " ")
        #expect(
            told.contains("„0 – ") && told.contains("отново") && !told.contains("няма редакции"), "\(told)")
    }

    @Test func `what cannot be taken for a draft of the dossier is refused in one sentence`() throws {
        try put("no document", "a.docx")
        try Data(try bytes(edited).dropLast(50)).write(to: URL(filePath: folder.inside("b.docx")))
        let plain = WordFormat().bytes(of: .sample([Block(.paragraph([.text("One")]))]))
        try Data(plain).write(to: URL(filePath: folder.inside("c.docx")))
        try NewDossier.fullKula(at: folder.inside("other"))
        let other = try ProgramRun(
            ["draft", "other", "--templates", "own", "--template", "memo", "--onto", edited],
            folder: folder.path)
        let columns = (0..<201).map { Table.Column("\($0)") }
        var wide = Document.sample([Block(.table(Table(caption: "", columns: columns, rows: [])))])
        wide.draft = try EditedDocument(try bytes(edited)).draft
        try Data(WordFormat().bytes(of: wide)).write(to: URL(filePath: folder.inside("d.docx")))
        let refused = [
            (try put("a.docx"), 65, "не е документ .docx"), (try put("b.docx"), 65, "е повреден"),
            (try put("c.docx"), 65, "от кой проект"), (other, 65, "от кой проект"),
            (try put("d.docx"), 65, "по-дълъг"), (try put("none.docx"), 66, "none.docx"),
            (try put(edited, "--template", "other"), 2, "--template memo"),
            (try put(edited, "--lang", "en"), 2, "--lang bg"),
            (try put(edited, "--format", "xlsx"), 2, "docx"),
        ]
        for (run, status, words) in refused {
            #expect(run.status == status && run.errors.contains(words), "\(run.status) \(run.errors)")
            #expect(run.errors.split(separator: "\n").count == 1 && run.output.isEmpty, "\(run.output)")
        }
        #expect(!FileManager.default.fileExists(atPath: folder.inside("kula/drafts/memo.bg.2.docx")))
    }
}
