import Foundation
import TestKit
import Testing

/// Gaps and notes as comments of a Word file, and the comments of one that came back, by the program.
@Suite(.timeLimit(.minutes(6))) struct WordCommentTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try NewDossier.fullKula(at: folder.inside("kula"))
        try put(
            """
            format: 2
            answers:
              mandate.reason: "Опашки на гишето"
            notes:
              mandate.reason:
                - {text: "Провери с гражданите", by: "Секретар", day: "2026-11-20"}
              vision.refuse:
                - {text: "Това не се печата тук", by: "Секретар", day: "2026-11-20"}
            departments:
              vision.statement: "Култура"

            """, "answers.yaml")
        let run = try pateka("import", "answers.yaml", "kula", "--apply", "--by", "Кмет")
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        try FileManager.default.createDirectory(
            atPath: folder.inside("own"), withIntermediateDirectories: true)
        try put(
            """
            id: memo
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
                  - answer: vision.statement

            """, "own/memo.yaml")
    }

    private func pateka(_ arguments: String...) throws -> ProgramRun {
        try ProgramRun(arguments, folder: folder.path)
    }

    private func put(_ text: String, _ name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: folder.inside(name)))
    }

    private func draft(_ more: String...) throws -> ProgramRun {
        try ProgramRun(["draft", "kula", "--templates", "own", "--out", "out"] + more, folder: folder.path)
    }

    private struct Sheet: Decodable {
        struct Comment: Decodable, Hashable {
            var number: Int
            var author: String
            var date: String?
            var heading: String
            var quoted: String
            var text: String
        }
        var version: Int
        var comments: [Comment]
    }

    @Test func `a gap and a note come back out of the file as they went in`() throws {
        let run = try draft("--with-comments")
        #expect(run.status == 0 && run.output.contains("може да съдържат"), "\(run.errors)")
        let json = try pateka("comments", "out/memo.bg.docx", "--json")
        #expect(json.status == 0, "\(json.errors)")
        let sheet = try JSONDecoder().decode(Sheet.self, from: Data(json.output.utf8))
        let (note, gap) = (try #require(sheet.comments.first), try #require(sheet.comments.last))
        #expect(sheet.version == 1 && sheet.comments.count == 2)
        #expect(
            note
                == .init(
                    number: 1, author: "Секретар", date: "2026-11-20T00:00:00Z", heading: "Защо",
                    quoted: "Опашки на гишето", text: "Провери с гражданите"))
        #expect(gap.author == "Пътека" && gap.heading == "Накъде" && gap.quoted.hasPrefix("[… "))
        let lines = gap.text.split(separator: "\n")
        #expect(lines.count == 3 && lines[0].hasPrefix("За довършване: "), "\(gap.text)")
        #expect(lines[1].contains("--step 7, после /към 7.") && lines[2] == "Възложено на: Култура")

        let told = try pateka("comments", "out/memo.bg.docx").output
        #expect(
            told.hasPrefix(
                "1. Секретар, 20\u{A0}ноември 2026\u{A0}г.\n   Защо: „Опашки на гишето“\n   Провери с гражданите\n\n2. Пътека, "
            ), "\(told)")
        let english = try pateka("comments", "out/memo.bg.docx", "--lang", "en").output
        #expect(english.contains("1. Секретар, 20\u{A0}November 2026\n   Защо: ‘Опашки"), "\(english)")
    }

    @Test func `other formats are the same with comments and without`() throws {
        func files(_ more: String...) throws -> [Data] {
            let run = try ProgramRun(
                ["draft", "kula", "--templates", "own", "--format", "md,html,typ,json,docx", "--out"] + more,
                folder: folder.path)
            #expect(run.status == 0, "\(run.errors)")
            return try ["md", "html", "typ", "json"].map {
                try Data(contentsOf: URL(filePath: folder.inside("\(more[0])/memo.bg.\($0)")))
            }
        }
        #expect(try files("with", "--with-comments") == files("without"))
        let none = try pateka("comments", "without/memo.bg.docx")
        #expect(
            none.status == 0 && none.output == "В „without/memo.bg.docx“ няма коментари.\n", "\(none.output)")
        let word = try Data(contentsOf: URL(filePath: folder.inside("without/memo.bg.docx")))
        #expect(word.firstRange(of: Data("word/comments.xml".utf8)) == nil)
    }

    @Test func `without a file for Word comments are refused, and nothing is written`() throws {
        let run = try draft("--with-comments", "--format", "html")
        #expect(run.status == 2 && run.errors.contains("добавете docx"), "\(run.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.inside("out")))
    }

    @Test func `what is no document is refused in one sentence`() throws {
        try put("no document", "a.docx")
        let none = try pateka("comments", "a.docx", "--lang", "en")
        #expect(none.status == 65 && none.errors.hasPrefix("‘a.docx’ is not a .docx"), "\(none.errors)")
        #expect(try draft("--format", "docx", "--with-comments").status == 0)
        let whole = try Data(contentsOf: URL(filePath: folder.inside("out/memo.bg.docx")))
        try whole.dropLast(50).write(to: URL(filePath: folder.inside("b.docx")))
        let damaged = try pateka("comments", "b.docx")
        #expect(damaged.status == 65 && damaged.errors.contains("е повреден"), "\(damaged.errors)")
        for errors in [none.errors, damaged.errors] { #expect(errors.split(separator: "\n").count == 1) }
        #expect(try pateka("comments", "none.docx").status == 66)
        #expect(try pateka("comments").status == 2)
    }
}
