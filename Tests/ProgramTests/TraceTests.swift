import Foundation
import TestKit
import Testing

/// Where a place in the draft comes from, as the built program says it.
@Suite(.timeLimit(.minutes(6))) struct TraceTests {
    private static let example =
        URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path + "/guide/samples/vidin"

    private let folder: TemporaryFolder
    private var dossier: String { folder.inside("kula") }

    init() throws {
        folder = try TemporaryFolder()
        _ = try ProgramRun(["new", folder.inside("kula"), "--municipality", "VID22", "--by", "Секретар"])
        let text = """
            format: 1
            answers:
              mandate.reason: "Чакането на гишето струва 7777 евро на година."
              indicators:
                - {id: i1, title: "Дни за услуга", unit: "дни", baseline: 12}
              swot:
                - {id: s1, box: weakness, statement: "Няма резервни копия"}

            """
        let file = folder.inside("answers.yaml")
        try Data(text.utf8).write(to: URL(filePath: file))
        let run = try ProgramRun(["import", file, dossier, "--apply", "--by", "Секретар"])
        #expect(run.status == 0, "\(run.output)\(run.errors)")
    }

    private func trace(_ arguments: String..., language: String = "bg") throws -> ProgramRun {
        try ProgramRun(["trace", dossier] + arguments + ["--lang", language])
    }

    private func flat(_ text: String) -> String {
        text.replacing("\u{A0}", with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test func `words lead to the text, its question, who answered and when`() throws {
        let run = try trace("7777 евро")
        let said = flat(run.output)
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        #expect(said.contains("„Чакането на гишето струва 7777 евро на година.“"), "\(said)")
        #expect(said.contains("(Секретар, ") && !said.contains("mandate.reason"), "\(said)")
        let english = flat(try trace("7777", language: "en").output)
        #expect(english.contains("Answers:") && english.contains("(Секретар, "), "\(english)")
    }

    @Test func `a row of a table leads to its cells`() throws {
        let said = flat(try trace("Дни за услуга").output)
        #expect(said.contains("Изходна стойност: 12") || said.contains(": 12 (Секретар"), "\(said)")
    }

    @Test func `a figure of a register has its source and year`() throws {
        let sheet = try trace("жители", "--json", "--limit", "50").output
        #expect(sheet.contains("\"source\" : {") && sheet.contains("\"year\" : 20"), "\(sheet)")
    }

    @Test func `what is not there is said in one sentence with status 1, and nothing sought with status 2`()
        throws
    {
        let nothing = try trace("шарен космодрум")
        #expect(nothing.status == 1 && nothing.output.contains("няма раздел или изречение"))
        let empty = try trace()
        #expect(empty.status == 2 && empty.errors.split(separator: "\n").count == 1, "\(empty.errors)")
        let data = try trace("шарен космодрум", "--json")
        #expect(data.status == 1 && data.output.contains("\"found\" : 0"))
    }

    @Test func `what rests on nothing is listed by kinds`() throws {
        let said = flat(try trace("--unsupported").output)
        #expect(said.contains("7777 евро"), "\(said)")
        #expect(said.contains("Изходни стойности без източник (1):"), "\(said)")
        #expect(said.contains("Изходни стойности без година (1):"), "\(said)")
        #expect(said.contains("Няма резервни копия"), "\(said)")
        #expect(!said.contains("indicators/") && !said.contains("swot/"))
        let data = try trace("--unsupported", "--json").output
        #expect(data.contains("\"figure-in-text\"") && data.contains("\"baseline-without-source\""))
    }

    @Test(arguments: ["bg", "en"]) func `the worked example answers by section and by title`(language: String)
        throws
    {
        let title = language == "bg" ? "Вариант с малко пари" : "The version for a tight budget"
        let byTitle = try ProgramRun(["trace", Self.example, title, "--lang", language])
        #expect(byTitle.status == 0 && byTitle.errors.isEmpty, "\(byTitle.errors)")
        let number = try #require(byTitle.output.firstMatch(of: #/([0-9]+\.[0-9]+) /#)).1
        let byNumber = try ProgramRun(["trace", Self.example, String(number), "--lang", language])
        #expect(byNumber.output == byTitle.output)
    }

    // MARK: HTML

    private func html(_ more: String...) throws -> String {
        let run = try ProgramRun(["draft", dossier, "--format", "html,md"] + more)
        #expect(run.status == 0)
        return try String(contentsOfFile: dossier + "/drafts/strategy.bg.html", encoding: .utf8)
    }

    @Test func `the page says closed and without names where each section comes from, and not on paper`()
        throws
    {
        let page = try html()
        #expect(page.contains("<details class=\"origin\"><summary>Откъде е това"), "no mark")
        #expect(page.contains(".skip, .origin { display: none; }") && !page.contains("<script"))
        #expect(!page.contains("Секретар"))
        let text = try String(contentsOfFile: dossier + "/drafts/strategy.bg.md", encoding: .utf8)
        #expect(!text.contains("Откъде е това"))
        #expect(try !html("--no-trace").contains("<details"))
    }

    @Test func `the mark adds little to the page`() throws {
        let (with, without) = (try html().utf8.count, try html("--no-trace").utf8.count)
        #expect(with > without && Double(with) < Double(without) * 1.3, "\(with) \(without)")
    }
}
