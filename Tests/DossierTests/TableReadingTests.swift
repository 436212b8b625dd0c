import Answers
import Findings
import Foundation
import Guide
import TestKit
import Testing
import Wording

@testable import Dossier

@Suite struct `Reading a table of comma-separated values` {
    private static let texts = [
        "sheet.totals": Localized(
            bg: "общо; всичко; общо за г; общо мерки", en: "total; total eur; grand total eur; total costs")
    ]

    private func words(_ answers: Answers = Answers(), _ language: Language = .bg) -> AnswerWords {
        AnswerWords(walk: Walk(guide: .planning, answers: answers), texts: Texts(Self.texts, in: language)) {
            _ in
            [Option(id: "fund-a", label: Localized(bg: "Програма А", en: "Fund A"))]
        }
    }

    private func read(
        _ text: String, _ answers: Answers = Answers(), named name: String = "measures.csv"
    ) throws -> SheetReader.Reading {
        try SheetDesk(files: MemoryDisk([name: text]), municipality: "VID09").read(name, words(answers))
    }

    /// The answers with what the tables give, one after the other.
    private func answers(_ tables: [(String, String)]) throws -> Answers {
        let files = Dictionary(uniqueKeysWithValues: tables)
        let desk = SheetDesk(files: MemoryDisk(files), municipality: "VID09")
        let (changes, findings) = try desk.read(tables.map(\.0), words())
        #expect(findings.isEmpty, "\(findings.all)")
        return Answers().trying(changes)
    }

    private func problems() throws -> Answers {
        try answers([("problems.csv", "title,votes\nОпашки на гишето,12\n\"Път, прах и кал\",3\n")])
    }

    private func row(_ text: String, _ existing: Answers = Answers()) throws -> [String: Value] {
        let reading = try read(text, existing)
        #expect(reading.findings.isEmpty, "\(reading.findings.all)")
        let row = try #require(reading.sheet.tables["measures"]?.first)
        return row.cells.compactMapValues { entry in
            if case .value(let value) = entry.content { value } else { nil }
        }
    }

    @Test(arguments: [
        ("cost", "12 500,50", Value.number(12_500.5)), ("cost", "1500,00", .number(1500)),
        ("cost", "12500 евро", .number(12_500)), ("cost", "€ 12,5", .number(12.5)),
        ("start", "1.3.2026", .text("2026-03-01")), ("start", "2026-03-01", .text("2026-03-01")),
        ("start", "1 март 2026 г.", .text("2026-03-01")), ("year", "2027 г.", .number(2027)),
        ("quick", "Да", .flag(true)), ("quick", "no", .flag(false)),
        ("channels", "paper", .list(["paper"])), ("channels", "Среща; хартия", .list(["paper", "meeting"])),
        ("channels", "Paper, Meeting", .list(["paper", "meeting"])),
        ("channels", "хартия\nсреща", .list(["paper", "meeting"])),
        ("programme", "fund-a", .text("fund-a")), ("programme", "програма а", .text("fund-a")),
        ("lead", "=1+1", .text("=1+1")), ("lead", "'=1+1", .text("=1+1")),
        ("lead", "а\u{202E}б", .text("аб")), ("lead", "  край ", .text("край")),
    ])
    func `takes every kind as one types it`(column: String, cell: String, expected: Value) throws {
        let cells = try row("title;\(column)\nПортал;\"\(cell)\"\n")
        #expect(cells == ["title": .text("Портал"), column: expected])
    }

    @Test(arguments: [
        "Title of the measure,Cost\nA,\"1,5\"\n", "\u{FEFF}Име на мярката;Разход\r\nA;1,5\r\n",
        "sep=;\nTITLE;cost;\nA;1,5;\n", "title;разход:\rA;1,5\r", "\"title\";\"cost\"\n\n\"A\";\"1,5\"\n;;\n",
    ])
    func `takes headings in either language and what spreadsheets add`(text: String) throws {
        #expect(try row(text) == ["title": .text("A"), "cost": .number(1.5)])
    }

    @Test(arguments: ["Опашки на гишето", "опашки", "\"Път, прах и кал\"", "Път"])
    func `picks rows of other tables by their title`(cell: String) throws {
        let known = try problems()
        let ids = known.rows(of: "problems")
        let picked = try row("title,problem\nA,\(cell)\n", known)["problem"]
        #expect(picked == .text(cell.contains("ашки") ? ids[0] : ids[1]))
        #expect(try row("title,problem\nA,\(ids[1])\n", known)["problem"] == .text(ids[1]))
    }

    @Test func `picks rows that a file before it, or the file itself, brings`() throws {
        let answers = try answers([
            ("problems.csv", "title\nОпашки\n"),
            ("measures.csv", "title;problem;dependsOn\nПървата;Опашки;Втората, после\nВтората, после;;\n"),
        ])
        let rows = answers.rows(of: "measures")
        #expect(
            answers.value(AnswerPath("measures", row: rows[0], column: "problem"))
                == .text(answers.rows(of: "problems")[0]))
        #expect(
            answers.value(AnswerPath("measures", row: rows[0], column: "dependsOn")) == .list([rows[1]]))
    }

    @Test func `changes nothing the second time`() throws {
        let text = "title;cost\nПортал;100\nШкола;200\nПортал 2;300\n"
        let first = try answers([("measures.csv", text)])
        #expect(first.rows(of: "measures").count == 3)
        let again = try read(text, first)
        #expect(again.sheet.changes(from: first, in: .planning).isEmpty)
        #expect(try answers([("measures.csv", text)]).rows(of: "measures") == first.rows(of: "measures"))
    }

    @Test func `changes the row of the same name and keeps what a cell does not say`() throws {
        let before = try answers([("measures.csv", "title;cost;lead\nПортал;100;Секретар\n")])
        let reading = try read("title;cost;lead\nпортал;150;\nНова;1;\n", before)
        let after = before.trying(reading.sheet.changes(from: before, in: .planning))
        let rows = after.rows(of: "measures")
        #expect(rows.count == 2 && rows[0] == before.rows(of: "measures")[0])
        #expect(after.value(AnswerPath("measures", row: rows[0], column: "cost")) == .number(150))
        #expect(after.value(AnswerPath("measures", row: rows[0], column: "lead")) == .text("Секретар"))
    }

    @Test func `renames a row by its id`() throws {
        let before = try answers([("measures.csv", "id,title\nm1,Портал\n")])
        let reading = try read("id,title\nm1,Нов портал\n", before)
        #expect(
            reading.sheet.changes(from: before, in: .planning).map(\.path.description) == [
                "measures/m1/title"
            ])
    }

    @Test(arguments: [
        ("title;cost\nA;много\n", "sheet.wrong-cell", 2, "2"),
        ("title;start\n\nA;31.2.2026\n", "sheet.wrong-cell", 3, "2"),
        ("title;cost\nA;100 лв.\n", "sheet.wrong-cell", 2, "2"),
        ("title;cost\nA;1.500\n", "sheet.wrong-cell", 2, "2"),
        ("title;cost\nA;\"1,500\"\n", "sheet.wrong-cell", 2, "2"),
        ("title;start\nA;1.3.28\n", "sheet.wrong-cell", 2, "2"),
        ("title;channels\nA;факс\n", "sheet.wrong-pick", 2, "2"),
        ("title;problem\nA;Няма такъв\n", "sheet.nothing-to-pick", 2, "2"),
        ("title;programme\nA;1\n", "sheet.wrong-pick", 2, "2"),
        ("title;colour\nA;1\n", "sheet.unknown-heading", 1, "2"),
        ("title;cost;Разход\nA;1;2\n", "sheet.duplicate-heading", 1, "3"),
        ("title\nA,b;c\n", "sheet.cell-without-heading", 2, "2"),
    ])
    func `names line and column of what is wrong`(
        text: String, code: String, line: Int, column: String
    ) throws {
        let reading = try read(text)
        let finding = try #require(reading.findings.all.first)
        #expect(reading.findings.all.count == 1)
        #expect(finding.code == code && finding.severity == .error)
        #expect(finding.place == Place(file: "measures.csv", line: line))
        #expect(finding.arguments["number"] == column)
    }

    @Test(arguments: ["Общо;;300", "Общо;;", "ОБЩО:;2;300", ";Общо;300", "Total;;300", "1;2;3"])
    func `lines that sum up or number others are told and make no row`(line: String) throws {
        for lines in ["\(line)\nА;;100", "А;;100\n\(line)"] {
            let reading = try read("title;lead;cost\n\(lines)\n")
            #expect(reading.sheet.tables["measures"]?.count == 1, "\(lines)")
            #expect(reading.findings.all.count == 1 && !reading.findings.hasErrors)
        }
        let meant = try read("id;title;cost\nm9;Общо;300\n")
        #expect(meant.findings.isEmpty && meant.sheet.tables["measures"]?.count == 1)
        #expect(try read("title;cost\nОбщо деловодство;300\n").findings.isEmpty)
        for total in ["Общо за 2027 г.", "Общо мерки", "TOTAL EUR", "Grand total (EUR)", "Total costs"] {
            #expect(try read("title;cost\n\(total);300\n").findings.all.map(\.code) == ["sheet.total-row"])
        }
    }

    @Test func `a column that numbers the lines is told and says nothing of a row`() throws {
        let reading = try read("№;title;cost\n1;А;100\n;Общо;100\n1;2;3\n")
        #expect(
            reading.findings.all.map(\.code) == ["sheet.numbering", "sheet.total-row", "sheet.number-row"])
        #expect(reading.sheet.tables["measures"]?.first?.cells.keys.sorted() == ["cost", "title"])
    }

    @Test func `a column of another table or of a sum is refused once, and takes no row with it`() throws {
        let reading = try read("title;Гласове;Общо\nА;3;100\n")
        #expect(reading.findings.all.map(\.code) == ["sheet.unknown-heading", "sheet.unknown-heading"])
        let without = try read("Гласове;Общо\n3;100\n5;200\n")
        #expect(without.findings.all.map(\.code) == ["sheet.unknown-heading", "sheet.unknown-heading"])
        #expect(without.sheet.tables["measures"]?.isEmpty ?? true)
    }

    @Test(arguments: ["а\u{0}б", "а\u{1B}[31m", "\"а\u{7}\"", "а\u{85}б"])
    func `a control character is refused with its line`(cell: String) {
        var refused: DossierError?
        do { _ = try read("title;lead\nА;Б\nВ;\(cell)\n") } catch { refused = error as? DossierError }
        #expect(refused?.code == "sheet.control" && refused?.arguments["line"] == "3")
    }

    @Test func `a new row that says only its id is refused`() throws {
        let reading = try read("id;title;cost\nm1;А;1\nm2;;\n")
        #expect(reading.findings.all.map(\.code) == ["sheet.empty-row"] && reading.findings.hasErrors)
        #expect(reading.findings.all.first?.place?.line == 3)
    }

    @Test(arguments: [
        ("cost\n5\n", "sheet.row-without-name"), ("id,title\nm/1,A\n", "sheet.wrong-row-id"),
        ("id,title\nm1,A\nm1,B\n", "sheet.duplicate-row"),
        ("title\nA\nB\nC\nD\n", "sheet.too-many-rows"),
        ("title\nПортал\n  пОРТАЛ\u{200B} \n", "sheet.same-key"),
        ("title\nНов „портал“ – 2\n\"нов  \"\"портал\"\" - 2\"\n", "sheet.same-key"),
    ])
    func `names rows that cannot stand`(text: String, code: String) throws {
        #expect(try read(text).findings.all.map(\.code) == [code])
    }

    private static let money = "measure;year;kind;source;amount;certainty\n"

    private func finance(_ body: String, _ answers: Answers = Answers()) throws -> (
        Answers, SheetReader.Reading
    ) {
        let reading = try read(Self.money + body, answers, named: "finance.csv")
        return (answers.trying(reading.sheet.changes(from: answers, in: .planning)), reading)
    }

    @Test func `knows a row by the whole key the guide gives its table`() throws {
        let (before, _) = try finance(
            "а;2027;one-off;budget;100;asked\nа;2028;one-off;budget;50;asked\nа;2027;yearly;budget;7;asked\n")
        #expect(before.rows(of: "finance").count == 3)
        let (after, reading) = try finance("А ;2027;one-off;budget;120;approved\n", before)
        #expect(reading.findings.isEmpty && after.rows(of: "finance") == before.rows(of: "finance"))
        let row = before.rows(of: "finance")[0]
        #expect(after.value(AnswerPath("finance", row: row, column: "amount")) == .number(120))
        #expect(after.value(AnswerPath("finance", row: row, column: "certainty")) == .text("approved"))
        // Another source is another row, and the preview can say beside which.
        let (more, other) = try finance("а;2027;one-off;eu;120;asked\n", before)
        #expect(more.rows(of: "finance").count == 4)
        let new = other.sheet.changes(from: before, in: .planning).newRows(beside: before, in: .planning)
        #expect(new.map(\.beside) == [row] && new[0].differing == ["source"])
    }

    @Test func `takes an empty cell of the key for nothing said`() throws {
        let (before, _) = try finance("а;2027;one-off;budget;100;\n")
        let (after, _) = try finance("а;2027;one-off;;120;\n", before)
        #expect(after.rows(of: "finance") == before.rows(of: "finance"))
        let (both, _) = try finance("а;2027;one-off;eu;5;\n", before)
        let (_, reading) = try finance("а;2027;one-off;;120;\n", both)
        #expect(reading.findings.all.map(\.code) == ["sheet.ambiguous-key"])
        let mixed = "а;2027;one-off;;120;\nа;2027;one-off;budget;100;\n"
        let (two, _) = try finance(mixed, before)
        #expect(two.rows(of: "finance").count == 2)
        #expect(try finance(mixed, two).1.sheet.changes(from: two, in: .planning).isEmpty)
    }

    @Test func `names both lines that say the same row`() throws {
        let (_, reading) = try finance(
            "а;2027;one-off;budget;100;\nб;2027;one-off;budget;1;\nа;2027;one-off;budget;100;\n")
        let finding = try #require(reading.findings.all.first)
        #expect(reading.findings.all.count == 1 && finding.code == "sheet.same-key")
        #expect(finding.place?.line == 4 && finding.arguments["first"] == "2")
    }

    @Test func `asks for the id where two rows of the dossier agree`() throws {
        let events = ["m1", "m2"].map { row in
            Event(
                id: row, at: "2026-01-01T00:00:00Z", by: "", guide: "1",
                change: .set(AnswerPath("measures", row: row, column: "title"), .text("Портал")))
        }
        let known = Answers(events)
        #expect(try read("title;cost\nпортал;5\n", known).findings.all.map(\.code) == ["sheet.ambiguous-key"])
        let byID = try read("id;title;cost\nm2;Портал;5\n", known)
        #expect(byID.findings.isEmpty && byID.sheet.tables["measures"]?[0].id == "m2")
        #expect(try read("id;cost\nm22;5\n", known).findings.all.map(\.code) == ["sheet.unnamed-new-row"])
    }

    @Test func `holds a sheet to the rows a table has room for`() throws {
        func codes(_ count: Int, _ answers: Answers = Answers()) throws -> [String] {
            let rows = (1...count).map { "{id: r\($0), title: Мярка \($0)}" }.joined(separator: ", ")
            let files = MemoryDisk(["a.yaml": "answers: {measures: [\(rows)]}"])
            return try SheetDesk(files: files, municipality: "VID09").read("a.yaml", words(answers)).findings
                .all
                .map(\.code)
        }
        #expect(try codes(3).isEmpty && codes(4) == ["sheet.too-many-rows"])
        #expect(try codes(2, try answers([("measures.csv", "title\nА\nБ\n")])) == ["sheet.too-many-rows"])
    }

    @Test(arguments: ["measures.csv", "папка/measures (1).csv", "MEASURES_v2.CSV", "Мерки.csv"])
    func `is named after its table`(name: String) throws {
        #expect(try read("title\nA\n", named: name).sheet.tables["measures"]?.count == 1)
    }

    @Test func `is told its table before its name`() throws {
        let desk = SheetDesk(files: MemoryDisk(["a.txt": "title\nA\n"]), municipality: "VID09")
        #expect(try desk.read("measures=a.txt", words()).sheet.tables["measures"]?.count == 1)
        #expect(throws: DossierError.noSuchFile("b.txt")) { try desk.read("measures=b.txt", words()) }
    }

    @Test func `reads or refuses whatever stands in a file`() throws {
        var random = SeededRandom(7)
        let pieces = [
            "title", "cost", "id", "problem", ";", ",", "\"", "\n", "\r\n", "\r", " ", "=", "-1", "99", "А",
            "\u{0}",
            "\u{301}", "\u{FEFF}", "a\u{202E}", "Опашки", "\t", "'",
        ]
        let known = try problems()
        for _ in 0..<500 {
            let count = Int.random(in: 0...60, using: &random)
            let body = (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined()
            guard let reading = try? read("title;cost;problem;id\n" + body, known) else { continue }
            let lines = body.count { $0.isNewline } + 2
            #expect(reading.findings.all.allSatisfy { (1...lines).contains($0.place?.line ?? 0) })
            let after = known.trying(reading.sheet.changes(from: known, in: .planning))
            let again = try read("title;cost;problem;id\n" + body, after)
            #expect(again.sheet.changes(from: after, in: .planning).isEmpty, "\(body.debugDescription)")
        }
    }

    @Test func `refuses what is no table`() throws {
        #expect(throws: DossierError.unknownTable(file: "measurs.csv", name: "measurs", near: "measures")) {
            try read("title\nA\n", named: "measurs.csv")
        }
        #expect(throws: DossierError.tableEmpty(file: "measures.csv")) { try read("") }
        #expect(throws: DossierError.self) { try read("title\n\"A\n") }
        let table = try #require(Guide.planning.question("measures"))
        let reader = TableReader(file: "a.csv", table: table, words: words())
        #expect(throws: DossierError.tableNotUTF8(file: "a.csv")) { try reader.read([0xCC, 0xE0]) }
    }
}

extension Guide {
    /// Two tables, the second picking rows of both.
    fileprivate static let planning: Guide = {
        let problems = table(
            "problems", ("Проблеми", "Problems"),
            [
                column("title", .text, ("Проблем", "Problem"), isRequired: true),
                column("votes", .number, ("Гласове", "Votes")),
            ])
        let listed = [
            Option(id: "paper", label: Localized(bg: "Хартия", en: "Paper")),
            Option(id: "meeting", label: Localized(bg: "Среща", en: "Meeting")),
        ]
        let measures = table(
            "measures", ("Мерки", "Measures"),
            [
                column("title", .text, ("Име на мярката", "Title of the measure"), isRequired: true),
                column("problem", .choice, ("Проблем", "Problem"), .rows(of: "problems")),
                column("cost", .money, ("Разход", "Cost")), column("quick", .yesNo, ("Бърза", "Quick")),
                column("start", .date, ("Начало", "Start")), column("year", .year, ("Година", "Year")),
                column("channels", .choices, ("Канали", "Channels"), .listed(listed)),
                column("programme", .choice, ("Програма", "Programme"), .register(.funding)),
                column("lead", .text, ("Отговорник", "Lead")),
                column("dependsOn", .choices, ("Зависи от", "Depends on"), .rows(of: "measures")),
            ], most: 3)
        let finance = table(
            "finance", ("Пари", "Money"),
            [
                column("measure", .text, ("Мярка", "Measure"), isRequired: true),
                column("year", .year, ("Година", "Year"), isRequired: true),
                column("amount", .money, ("Сума", "Amount"), isRequired: true),
                column("kind", .text, ("Вид", "Kind"), isRequired: true),
                column("source", .text, ("Източник", "Source"), isRequired: true),
                column("certainty", .text, ("Сигурност", "Certainty")),
            ], key: ["measure", "year", "kind", "source"])
        let step = Step(
            id: "plan", phase: "prepare", title: .empty, purpose: .empty, output: .empty,
            participants: .empty, evidence: .empty, weeks: 1, mistakes: [], themes: [],
            offersPractices: false, questions: [problems, measures, finance])
        return Guide(
            id: "test-guide", version: "1.0.0", title: .empty, about: .empty,
            phases: [Phase(id: "prepare", title: .empty, steps: ["plan"])], steps: [step])
    }()

    private static func table(
        _ id: String, _ name: (String, String), _ columns: [Column], most: Decimal? = nil, key: [String] = []
    ) -> Question {
        Question(
            id: id, field: field(.table, name, .none, most: most), why: .empty, needed: nil, when: nil,
            themes: [], columns: columns, fill: nil, key: key)
    }

    private static func column(
        _ id: String, _ kind: Kind, _ name: (String, String), _ options: OptionSource = .none,
        isRequired: Bool = false
    ) -> Column {
        Column(id: id, field: field(kind, name, options), isRequired: isRequired, when: nil)
    }

    private static func field(
        _ kind: Kind, _ name: (String, String), _ options: OptionSource, most: Decimal? = nil
    ) -> Field {
        Field(
            kind: kind, label: Localized(bg: name.0, en: name.1), help: .empty, example: .empty,
            minimum: nil, maximum: most, unit: nil, options: options, isPersonal: false)
    }
}
