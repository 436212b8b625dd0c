import Answers
import Findings
import Foundation
import Guide
import Testing
import Wording

@testable import Dossier

@Suite struct `Reading a sheet of answers` {
    private func read(_ answers: String, existing: Answers = Answers(), language: Language = .bg) throws
        -> SheetReader.Reading
    {
        let text = "format: 1\nguide: test-guide\nmunicipality: VID09\nanswers:\n" + answers
        return try SheetReader(file: "answers.yaml", guide: .small, language: language, existing: existing)
            .read(Array(text.utf8))
    }

    private func value(_ answer: String) throws -> Value? {
        let reading = try read("  " + answer + "\n")
        #expect(reading.findings.isEmpty)
        guard case .value(let value) = reading.sheet.answers.values.first?.content else { return nil }
        return value
    }

    @Test(arguments: [
        ("profile.name: Видин", Value.text("Видин")), ("profile.name: 2027", .text("2027")),
        ("profile.name: \"да\"", .text("да")),
        ("profile.name: {bg: \"а\", en: \"b\"}", .text("а")),
        ("mandate.reason: \"ред\\nвтори\"", .text("ред\nвтори")),
        ("mandate.reason: |-\n    ред\n    втори", .text("ред\nвтори")),
        ("profile.population: 47847", .number(47_847)), ("profile.population: \"47847\"", .number(47_847)),
        ("profile.population: 47 847", .number(47_847)),
        ("profile.population: ~47847", .about(47_847)), ("mandate.budget: около 12 500 евро", .about(12_500)),
        ("mandate.budget: 12 500,00 евро", .number(12_500)),
        ("mandate.budget: 0,5", .number(0.5)), ("mandate.budget: 12.5", .number(12.5)),
        ("mandate.budget: 1.5e3", .number(1500)),
        ("mandate.budget: .5", .number(0.5)), ("mandate.budget: 12.5000", .number(12.5)),
        ("mandate.joint: 0", .flag(false)), ("mandate.joint: FALSE", .flag(false)),
        ("channels: [paper, paper]", .list(["paper"])),
        ("mandate.budget: \"12,5\"", .number(12.5)),
        ("mandate.startYear: 2027", .number(2027)), ("mandate.basisDate: 2026-09-15", .text("2026-09-15")),
        ("mandate.basisDate: 15.9.2026", .text("2026-09-15")), ("mandate.joint: true", .flag(true)),
        ("mandate.joint: не", .flag(false)),
        ("mandate.basis: order", .text("order")), ("channels: [paper, phone]", .list(["paper", "phone"])),
        ("channels: paper", .list(["paper"])),
        ("gate: []", .list([])), ("readiness: 0", .number(0)), ("readiness: 2", .number(2)),
        ("interest: 3", .number(3)),
        ("mandate.file: акт.pdf", .text("акт.pdf")), ("profile.name: {value: \"Видин\"}", .text("Видин")),
    ]) func `takes every kind in every usual form`(answer: String, expected: Value) throws {
        #expect(try value(answer) == expected)
    }

    @Test func `takes marks and sources`() throws {
        let reading = try read(
            """
              profile.name: {later: "след срещата"}
              mandate.reason: {unknown: true}
              mandate.file: {doesNotApply: {bg: "учебен пример", en: "training example"}}
              mandate.basis: {later: }
              profile.population: {value: 47847, source: {title: {bg: "НСИ", en: "NSI"}, url: "https://nsi.bg", year: 2021}}
              problems: {later: "след диагнозата"}
            """)
        #expect(reading.findings.isEmpty)
        let answers = reading.sheet.answers
        #expect(answers["profile.name"]?.content == .mark(.later(note: "след срещата")))
        #expect(answers["mandate.reason"]?.content == .mark(.unknown()))
        #expect(answers["mandate.file"]?.content == .mark(.doesNotApply(reason: "учебен пример")))
        #expect(answers["mandate.basis"]?.content == .mark(.later(note: "")))
        #expect(
            answers["profile.population"]?.source == Source(title: "НСИ", url: "https://nsi.bg", year: 2021))
        #expect(answers["problems"]?.content == .mark(.later(note: "след диагнозата")))
    }

    @Test func `takes tables row by row`() throws {
        let reading = try read(
            """
              problems:
                - {id: p01, title: {bg: "Път до гишето", en: "The way"}, votes: 12}
                - id: p02
                  title: "Второ"
                  votes:
              measures:
                - {id: m01, title: "Мярка", problem: p02, cost: 1200, quick: true, channels: [paper], programme: any-programme}
              ranking: [p02, p01]
            """)
        #expect(reading.findings.isEmpty)
        #expect(reading.sheet.tables["problems"]?.map(\.id) == ["p01", "p02"])
        #expect(reading.sheet.tables["problems"]?[1].cells.keys.sorted() == ["title"])
        #expect(reading.sheet.tables["measures"]?[0].cells["problem"]?.content == .value(.text("p02")))
    }

    @Test(arguments: [
        ("profile.nmae: x", "sheet.mistyped-question", 5),
        ("quite.other.thing: x", "sheet.unknown-question", 5),
        ("profile.population: много", "sheet.needs-number", 5),
        ("profile.population: над 20", "sheet.needs-number", 5),
        ("profile.population: [1]", "sheet.needs-number", 5),
        ("mandate.budget: 12 500 лв.", "sheet.other-currency", 5),
        ("mandate.budget: 12.500", "sheet.two-readings", 5),
        ("mandate.budget: \"12,500\"", "sheet.two-readings", 5),
        ("mandate.budget: 12,500 евро", "sheet.two-readings", 5),
        ("mandate.budget: \"1e3\"", "sheet.needs-number", 5),
        ("mandate.basisDate: \"1.3.28\"", "sheet.needs-full-year", 5),
        ("mandate.basisDate: 0028-03-01", "sheet.needs-date", 5),
        ("profile.name: \"\"", "sheet.empty-answer", 5), ("profile.name: \"  \"", "sheet.empty-answer", 5),
        ("profile.name: \"\\u200b\\u00ad\"", "sheet.empty-answer", 5),
        ("profile.name: {bg: \"\"}", "sheet.empty-answer", 5),
        ("profile.name: {value: \"\"}", "sheet.empty-answer", 5),
        ("channels: [\"\", paper]", "sheet.empty-answer", 5), ("channels: \"\"", "sheet.empty-answer", 5),
        ("mandate.basis: \" \"", "sheet.empty-answer", 5),
        ("profile.population: \"\"", "sheet.empty-answer", 5),
        ("mandate.basisDate: \"\"", "sheet.empty-answer", 5),
        ("profile.population: 12 500 000", "sheet.out-of-range", 5),
        ("mandate.startYear: 2027.5", "sheet.needs-year", 5),
        ("mandate.startYear: 1999", "sheet.out-of-range", 5),
        ("profile.population: 0", "sheet.out-of-range", 5),
        ("readiness: 3", "sheet.out-of-range", 5), ("interest: 0", "sheet.out-of-range", 5),
        ("interest: 4", "sheet.out-of-range", 5),
        ("mandate.basisDate: 2026-02-30", "sheet.no-such-day", 5),
        ("mandate.joint: може би", "sheet.needs-yes-no", 5),
        ("mandate.basis: ordre", "sheet.unknown-option", 5),
        ("mandate.basis: [order]", "sheet.needs-one-option", 5),
        ("channels: [papre, phone]", "sheet.unknown-option", 5),
        ("channels: [[paper]]", "sheet.needs-list", 5),
        ("ranking: [\"няма такъв\"]", "sheet.unknown-row", 5), ("profile.name: [а]", "sheet.needs-text", 5),
        ("profile.name: {text: а}", "sheet.wrong-form", 5), ("problems: много", "sheet.needs-rows", 5),
        ("problems: [а]", "sheet.needs-rows", 5),
        ("problems:\n    - {title: а}", "sheet.row-without-id", 6),
        ("problems:\n    - {id: a b, title: а}", "sheet.wrong-row-id", 6),
        ("problems:\n    - {id: a, title: а}\n    - {id: a, title: б}", "sheet.duplicate-row", 7),
        ("problems:\n    - id: a\n      titel: а", "sheet.unknown-column", 7),
        ("problems:\n    - {id: a, votes: -1}", "sheet.out-of-range", 6),
        ("mandate.basisDate: 04/03/2027", "sheet.two-days", 5),
        ("mandate.basisDate: \"4/3/2027 г.\"", "sheet.two-days", 5),
        ("mandate.basisDate: {value: 04/03/2027}", "sheet.two-days", 5),
        ("profile.population: {unknown: \"няма справка\", value: 12}", "sheet.two-answers", 5),
        ("profile.population:\n    value: 12\n    unknown: true", "sheet.two-answers", 7),
        ("profile.population: {later: \"петък\", doesNotApply: \"не\"}", "sheet.two-answers", 5),
        ("profile.population: {clear: true, value: 3}", "sheet.two-answers", 5),
        ("profile.name: {bg: \"Видин\", value: \"Кула\"}", "sheet.two-answers", 5),
        ("profile.name: {bg: \"Видин\", unknown: true}", "sheet.two-answers", 5),
        ("profile.population: {unknown: false}", "sheet.no-such-reason", 5),
        ("problems:\n    - {id: a, title: а, votes: {value: 3, later: \"петък\"}}", "sheet.two-answers", 6),
        ("problems: {state: {later: \"петък\", unknown: true}, rows: []}", "sheet.two-answers", 5),
        ("problems: {unknown: true, rows: [{id: a, title: а}]}", "sheet.two-answers", 5),
        ("problems: {unknown: true, later: \"петък\"}", "sheet.two-answers", 5),
        ("channels: [paper, phone, PAPER]", "sheet.twice-in-list", 5),
        ("mandate.budget: $500", "sheet.foreign-currency", 5),
        ("mandate.budget: \"500 лв.\"", "sheet.other-currency", 5),
        ("mandate.budget: £300", "sheet.foreign-currency", 5),
        ("mandate.budget: 500 BGN", "sheet.other-currency", 5),
        ("mandate.budget: \"USD 500\"", "sheet.foreign-currency", 5),
        ("mandate.budget: ¥500", "sheet.foreign-currency", 5),
        ("mandate.budget: 500 щатски долара", "sheet.foreign-currency", 5),
        ("profile.name: \"\\u001b[31mа\"", "sheet.control-character", 5),
        ("profile.name: \"а\\0б\"", "sheet.control-character", 5),
        ("profile.name: {bg: \"а\", en: \"b\\a\"}", "sheet.control-character", 5),
        ("mandate.file: {later: \"а\\u0085\"}", "sheet.control-character", 5),
        ("problems:\n    - {id: a, title: а, clear: може}", "sheet.unclear-word", 6),
        ("problems:\n    - {id: a, title: а, another: може}", "sheet.unclear-word", 6),
        ("problems:\n    - {id: a, clear: true}", "sheet.unknown-row", 6),
        ("problems:\n    - {id: a}", "sheet.empty-row", 6),
        ("problems:\n    - {id: a, title: а, copied: title}", "sheet.needs-list", 6),
        ("problems:\n    - {id: a, title: а, copied: [titel]}", "sheet.unknown-column", 6),
        ("problems: {state: много, rows: []}", "sheet.wrong-form", 5),
        ("profile.name: {later: [а]}", "sheet.needs-text", 5),
        ("profile.name: {unknown: {защо: няма}}", "sheet.needs-text", 5),
    ]) func `reports what is wrong with its line`(answer: String, code: String, line: Int) throws {
        let reading = try read("  " + answer + "\n")
        #expect(reading.findings.all.map(\.code) == [code])
        #expect(reading.findings.all.first?.place == Place(file: "answers.yaml", line: line))
        #expect(reading.findings.hasErrors)
    }

    @Test func `days with slashes that can be one day only are read`() throws {
        for day in ["21/03/2027", "03/03/2027"] {
            let reading = try read("  mandate.basisDate: \(day)\n")
            #expect(reading.findings.all.isEmpty && reading.sheet.answers.count == 1, "\(day)")
        }
    }

    @Test func `a row that is cleared and answered at once is refused`() throws {
        let reading = try read("  problems:\n    - id: p1\n      clear: true\n      title: а\n")
        #expect(reading.findings.all.map(\.code) == ["sheet.two-answers"] && reading.sheet.cleared.isEmpty)
        #expect(reading.findings.all.first?.place?.line == 8)
    }

    @Test func `a key beside an answer that means nothing there is told`() throws {
        let reading = try read("  profile.population: {unknown: true, because: \"няма\"}\n")
        #expect(reading.findings.all.map(\.code) == ["sheet.unknown-part"])
        #expect(reading.findings.all.first?.arguments["path"] == "profile.population")
        #expect(reading.sheet.answers["profile.population"]?.content == .mark(.unknown()))
    }

    @Test func `a source without a title is told as such, and a key of the file as another thing`() throws {
        let reading = try read("  profile.population: {value: 12, source: {year: 2021}}\n")
        #expect(reading.findings.all.map(\.code) == ["sheet.source-without-title"])
        #expect(reading.sheet.answers["profile.population"]?.content == .value(.number(12)))
        let file = try read("  profile.population: 12\nanswer:\n  profile.name: Видин\n")
        #expect(file.findings.all.map(\.code) == ["sheet.unknown-key"])
    }

    @Test(arguments: [
        ("  profile.name: А\n  mandate.joint: true\n  \"profile.name\": Б\n", "profile.name", 5, 7),
        ("  problems:\n    - id: a\n      title: а\n      votes: 3\n      title : б\n", "title", 7, 9),
        ("  problems:\n    - id: a\n      title: |\n        title: в\n      title: б\n", "title", 7, 9),
        ("  problems:\n    - {id: a, title: а, title: б}\n", "title", 6, 6),
    ]) func `a key that stands twice is named with both lines`(
        answers: String, key: String, first: Int, again: Int
    ) {
        #expect(
            throws: DossierError.sheetKeyTwice(file: "answers.yaml", line: first, key: key, again: again)
        ) { try read(answers) }
    }

    @Test func `a sheet of another guide or of a newer version of it is refused`() throws {
        func codes(_ head: String) throws -> (codes: [String], hasErrors: Bool) {
            let text = "format: 1\n\(head)\nanswers:\n  profile.name: Видин\n"
            let reader = SheetReader(file: "answers.yaml", guide: .small, language: .bg)
            let findings = try reader.read(Array(text.utf8)).findings
            return (findings.all.map(\.code), findings.hasErrors)
        }
        let other = try codes("guide: other-guide")
        #expect(other.codes == ["sheet.other-guide"] && other.hasErrors)
        let newer = try codes("guide: \(Guide.small.id)\nguideVersion: 99.0.0")
        #expect(newer.codes == ["sheet.newer-guide"] && newer.hasErrors)
        for version in [Guide.small.version, "0.0.1", "стара"] {
            #expect(try codes("guide: \(Guide.small.id)\nguideVersion: \(version)").codes.isEmpty)
        }
    }

    @Test func `reports everything at once and keeps what is right`() throws {
        let reading = try read(
            """
              profile.name: "Видин"
              profile.population: "много"
              channels: [paper, papre]
              problems:
                - {id: p1, title: "а", votes: "няколко"}
                - {title: "без id"}
              mandate.joint: true
            """)
        #expect(reading.findings.all.map(\.place?.line) == [6, 7, 9, 10])
        #expect(reading.sheet.questions == ["channels", "mandate.joint", "problems", "profile.name"])
        #expect(reading.sheet.tables["problems"]?[0].cells.keys.sorted() == ["title"])
    }

    @Test func `an order with something twice or of something unknown is refused, and one of some is told`()
        throws
    {
        let rows = "  problems: [{id: p1, title: а}, {id: p2, title: б}, {id: p3, title: в}]\n"
        let twice = try read(rows + "  ranking:\n    - p2\n    - p1\n    - p2\n    - p3\n")
        #expect(twice.findings.all.map(\.code) == ["sheet.twice-in-order"] && twice.findings.hasErrors)
        #expect(twice.findings.all.first?.place == Place(file: "answers.yaml", line: 9))
        #expect(twice.sheet.answers["ranking"] == nil)
        let gone = try read(rows + "  ranking: [p1, p9, p2]\n")
        #expect(
            gone.findings.all.map(\.code) == ["sheet.unknown-row"] && gone.sheet.answers["ranking"] == nil)
        let some = try read(rows + "  ranking: [p3, p1]\n")
        #expect(some.findings.all.map(\.code) == ["sheet.order-of-some"] && !some.findings.hasErrors)
        #expect(some.findings.all.first?.arguments["count"] == "2")
        #expect(some.sheet.answers["ranking"]?.content == .value(.list(["p3", "p1"])))
    }

    @Test func `refuses rows nobody has, unless the sheet or the dossier has them`() throws {
        let answer = "  measures:\n    - {id: m1, title: а, problem: p9}\n"
        let reading = try read(answer)
        #expect(reading.findings.all.map(\.code) == ["sheet.unknown-row"] && reading.findings.hasErrors)
        #expect(try read("  problems: [{id: p9, title: б}]\n" + answer).findings.isEmpty)
        #expect(try read(answer, existing: Self.answers(["problems/p9/title": "x"])).findings.isEmpty)
        let near = try read(answer, existing: Self.answers(["problems/p91/title": "x"])).findings.all
        #expect(near.first?.arguments["near"] == "p91" && near.first?.place?.line == 6)
        let byTitle = try read(
            "  measures: [{id: m1, title: а, problem: опашки}]",
            existing: Self.answers(["problems/p1/title": "Опашки"]))
        #expect(byTitle.sheet.tables["measures"]?[0].cells["problem"]?.content == .value(.text("p1")))
    }

    private static func answers(_ texts: [String: String]) -> Answers {
        Answers(
            texts.sorted { $0.key < $1.key }.compactMap { path, text in
                AnswerPath(parsing: path).map {
                    Event(
                        id: path, at: "2026-01-01T00:00:00Z", by: "", guide: "1",
                        change: .set($0, .text(text)))
                }
            })
    }

    @Test(arguments: [("p01", "p1", false), ("P1", "p01", false), ("p1", "p2", true), ("p10", "p1", true)])
    func `a row without a name is no new one beside its like in the same file`(
        named: String, nameless: String, isNew: Bool
    ) throws {
        let rows = "  problems:\n    - {id: \(named), title: Път}\n    - {id: \(nameless), votes: 3}"
        let codes = try read(rows).findings.all.map(\.code)
        #expect(codes == (isNew ? [] : ["sheet.unnamed-new-row"]), "\(codes)")
    }

    @Test(
        arguments: [
            ("{id: p10, votes: 3}", "sheet.unnamed-new-row"),
            ("{id: p10, title: ПЪТ}", "sheet.row-stands-as"),
            ("{id: p10, title: Друг}", nil), ("{id: p1, votes: 3}", nil),
            ("{id: p10, title: {later: }}", nil),
        ] as [(String, String?)])
    func `takes no mistyped row for a new one`(row: String, code: String?) throws {
        let reading = try read(
            "  problems:\n    - " + row, existing: Self.answers(["problems/p1/title": "Път"]))
        #expect(reading.findings.all.map(\.code) == [code].compactMap(\.self))
        #expect(reading.findings.isEmpty || reading.findings.all[0].arguments["near"] == "p1")
        #expect(reading.sheet.tables["problems"]?.count == (code == nil ? 1 : 0))
    }

    @Test func `leaves out a row that says what another row of the file says`() throws {
        let reading = try read("  problems:\n    - {id: a, title: Път}\n    - {id: b, title: ПЪТ }\n")
        let finding = try #require(reading.findings.all.first)
        #expect(finding.code == "sheet.same-key" && reading.findings.hasErrors)
        #expect(finding.place?.line == 7 && finding.arguments["first"] == "6")
        #expect(reading.sheet.tables["problems"]?.map(\.id) == ["a"])
    }

    @Test func `keeps equal rows apart that the dossier has under their ids, and takes no third`() throws {
        let existing = Self.answers(["problems/a/title": "Път", "problems/b/title": "Път"])
        let rows =
            "  problems:\n    - {id: c, title: път}\n    - {id: a, title: Път}\n    - {id: b, title: Път}\n"
        let reading = try read(rows, existing: existing)
        #expect(reading.findings.all.map(\.code) == ["sheet.same-key"])
        #expect(reading.sheet.tables["problems"]?.map(\.id) == ["a", "b"])
    }

    @Test func `takes a row that says it is another one`() throws {
        let rows = "  problems:\n    - {id: a, title: Път}\n    - {id: b, another: true, title: Път}\n"
        let reading = try read(rows)
        #expect(reading.findings.isEmpty && reading.sheet.tables["problems"]?.map(\.id) == ["a", "b"])
        let written = reading.sheet.yaml(for: .small)
        #expect(written.components(separatedBy: "another: true").count == 2)
        let beside = try read(
            "  problems: [{id: b, another: true, title: Път}]",
            existing: Self.answers(["problems/a/title": "Път"]))
        #expect(beside.findings.isEmpty && beside.sheet.tables["problems"]?.count == 1)
    }

    @Test func `keeps texts within the length one may type`() throws {
        let long = String(repeating: "а", count: 10_001)
        for answer in [
            "profile.name: \(long)", "mandate.reason: \(long)", "problems: [{id: p1, title: \(long)}]",
        ] {
            #expect(try read("  " + answer).findings.all.map(\.code) == ["sheet.too-long"])
        }
        let reason = try read("  mandate.file: {doesNotApply: \(long)}")
        #expect(reason.findings.all.map(\.code) == ["sheet.note-too-long"])
        #expect(try read("  profile.name: \(long.dropLast())").findings.isEmpty)
    }

    @Test func `takes back answers and rows that it is told to`() throws {
        let existing = Self.answers([
            "profile.name": "Видин", "problems/p1/title": "Път", "problems/p1/votes": "3",
        ])
        let answer =
            "  profile.name: {clear: true}\n  mandate.reason: {clear: true}\n  problems: [{id: p1, clear: true}]"
        let reading = try read(answer, existing: existing)
        #expect(reading.findings.all.map(\.code) == ["sheet.nothing-to-clear"])
        #expect(reading.findings.all.first?.place?.line == 6 && !reading.findings.hasErrors)
        let changes = reading.sheet.changes(from: existing, in: .small)
        #expect(
            changes.map(\.saved.change) == [
                .clear(AnswerPath("problems", row: "p1")), .clear(AnswerPath("profile.name")),
            ])
    }

    @Test func `takes what stands already as it stands`() throws {
        let odd = Self.answers([
            "profile.name": " два  реда ", "mandate.basis": "gone", "mandate.file": "няма.pdf",
        ])
        let yaml = AnswerSheet(of: odd, guide: "test-guide", municipality: "VID09").yaml(for: .small)
        let desk = Desk(["a.yaml": yaml])
        let words = AnswerWords(walk: Walk(guide: .small, answers: odd), texts: Texts([:], in: .bg)) { _ in []
        }
        let reading = try desk.made().sheets.read("a.yaml", words)
        #expect(reading.findings.isEmpty && reading.sheet.changes(from: odd, in: .small).isEmpty)
    }

    @Test func `refuses evidence the dossier does not hold`() throws {
        let text = "answers: {mandate.file: акт.pdf}"
        let desk = Desk(["a.yaml": text, "b.yaml": "answers: {mandate.file: ../a.yaml}"])
        let dossier = try desk.made()
        for name in ["a.yaml", "b.yaml"] {
            #expect(
                try dossier.sheets.read(name, .small).findings.all.map(\.code) == ["sheet.no-such-evidence"])
        }
        try desk.disk.write([1], to: "vidin/evidence/акт.pdf")
        #expect(try dossier.sheets.read("a.yaml", .small).findings.isEmpty)
        let nowhere = SheetDesk(files: desk.disk, municipality: "VID09")
        #expect(try nowhere.read("a.yaml", .small).findings.hasErrors)
    }

    @Test func `refuses entries that a register does not have`() throws {
        let desk = Desk(["a.yaml": "answers: {measures: [{id: m1, title: а, programme: fund-b}]}"])
        let words = AnswerWords(walk: Walk(guide: .small, answers: Answers()), texts: Texts([:], in: .bg)) {
            _ in
            [Option(id: "fund-a", label: Localized(bg: "Програма А", en: "Fund A"))]
        }
        let findings = try desk.made().sheets.read("a.yaml", words).findings.all
        #expect(findings.map(\.code) == ["sheet.unknown-option"] && findings[0].arguments["near"] == "fund-a")
    }

    @Test func `takes the chosen language, or the other one with a warning`() throws {
        #expect(
            try read("  profile.name: {bg: а, en: b}", language: .en).sheet.answers["profile.name"]?.content
                == .value(.text("b")))
        let reading = try read("  profile.name: {bg: а}", language: .en)
        #expect(reading.findings.all.map(\.code) == ["sheet.missing-language"])
        #expect(reading.sheet.answers["profile.name"]?.content == .value(.text("а")))
    }

    @Test func `takes an empty value for no answer`() throws {
        let reading = try read("  profile.name:\n  problems:\n")
        #expect(reading.sheet.questions.isEmpty && reading.findings.isEmpty)
    }

    @Test(arguments: [
        "mandate.joint: null", "mandate.joint: ~", "profile.name:", "problems:", "problems: []",
        "problems: {rows: []}", "problems: [{id: p1, title: , votes: 3}]",
    ]) func `an empty value that takes nothing away is told`(answer: String) throws {
        let existing = Self.answers(["profile.name": "Видин", "problems/p1/title": "Път"])
        let reading = try read("  " + answer, existing: existing)
        #expect(reading.findings.all.map(\.code) == ["sheet.empty-value"] && !reading.findings.hasErrors)
        #expect(reading.findings.all.first?.place?.line == 5)
    }

    @Test(arguments: [
        ("notes: да", "sheet.wrong-form"), ("notes: [да]", "sheet.wrong-form"),
        ("departments: ГРАО", "sheet.wrong-form"), ("notes: {nowhere: да}", "sheet.unknown-question"),
        ("notes: {profile.name/a: да}", "sheet.unknown-question"),
        ("notes: {problems/p9: да}", "sheet.unknown-row"),
        ("notes: {problems/p1/titel: да}", "sheet.unknown-column"),
        ("notes: {profile.name: ~}", "sheet.empty-answer"),
        ("notes: {profile.name: [[да]]}", "sheet.empty-answer"),
        ("departments: {problems/p9/title: ГРАО}", "sheet.unknown-row"),
        ("note: [да]", "sheet.needs-text"), ("municipality: [VID22]", "sheet.wrong-form"),
        ("format: първи", "sheet.wrong-form"), ("guideVersion: {a: b}", "sheet.wrong-form"),
    ]) func `what stands beside the answers is refused where it has no meaning`(line: String, code: String)
        throws
    {
        let existing = Self.answers(["problems/p1/title": "Път"])
        let reader = SheetReader(file: "a.yaml", guide: .small, language: .bg, existing: existing)
        let reading = try reader.read(Array("answers: {}\n\(line)\n".utf8))
        #expect(reading.findings.all.map(\.code) == [code] && reading.findings.hasErrors)
        #expect(reading.findings.all.first?.place?.line == 2)
    }

    @Test func `a row that was deleted already is told, and one that never was is refused`() throws {
        let path = try #require(AnswerPath(parsing: "problems/p1"))
        let gone = Event(id: "z", at: "2026-01-02T00:00:00Z", by: "", guide: "1", change: .clear(path))
        let existing = Answers(
            Self.answers(["problems/p1/title": "Път", "problems/p2/title": "Б"]).events + [gone])
        let again = try read("  problems: [{id: p1, clear: true}]", existing: existing).findings
        #expect(again.all.map(\.code) == ["sheet.nothing-to-clear"] && !again.hasErrors)
        let never = try read("  problems: [{id: p22, clear: true}]", existing: existing).findings
        #expect(never.all.map(\.code) == ["sheet.unknown-row"] && never.all[0].arguments["near"] == "p2")
        let cell = try read("  problems: [{id: p22, votes: {clear: true}}]", existing: existing).findings
        #expect(cell.all.map(\.code).contains("sheet.unknown-row") && cell.hasErrors)
    }

    @Test func `parts of a source and languages that have no meaning are told`() throws {
        let source = "{title: НСИ, yaer: 2021, year: миналата, url: [a]}"
        let findings = try read("  profile.population: {value: 12, source: \(source)}\n").findings
        #expect(
            Set(findings.all.map(\.code)) == ["sheet.unknown-part", "sheet.needs-year", "sheet.needs-text"])
        let text = try read("  profile.name: {bg: Видин, de: Widin}\n")
        #expect(text.findings.all.map(\.code) == ["sheet.unknown-part"])
        let table = try read("  problems: {rows: [{id: a, title: а}], statte: {later: да}}\n")
        #expect(table.findings.all.map(\.code) == ["sheet.unknown-part"])
    }

    @Test(arguments: ["а\u{0}б", "а\u{7}", "\u{1b}[31m"])
    func `a control character in the file itself is refused with its line`(text: String) {
        #expect(throws: DossierError.sheetWithControl(file: "a.yaml", line: 3)) {
            try SheetReader(file: "a.yaml", guide: .small, language: .bg)
                .read(Array("answers:\n  mandate.joint: да\n  profile.name: \(text)\n".utf8))
        }
    }

    @Test func `line ends of other systems within a text stay line ends`() throws {
        #expect(try value("mandate.reason: \"а\\r\\nб\\rв\"") == .text("а\nб\nв"))
    }

    @Test(arguments: [
        ("answers: &a\n  profile.name: x", DossierError.sheetWithAlias(file: "a.yaml", line: 1)),
        ("answers:\n  profile.name: &a x\n  mandate.reason: *a", .sheetWithAlias(file: "a.yaml", line: 2)),
        ("answers:\n  profile.name: !!binary aGk=", .sheetWithTag(file: "a.yaml", line: 2)),
        ("answers:\n  profile.name: !x {a: b}", .sheetWithTag(file: "a.yaml", line: 2)),
        ("answers:\n  profile.name: \"x\n  b: 1", .sheetNotYAML(file: "a.yaml", line: 3)),
        (
            "answers:\n  profile.name: x\n  profile.name: y",
            .sheetKeyTwice(file: "a.yaml", line: 2, key: "profile.name", again: 3)
        ),
        ("answers: {}\n---\nanswers: {}", .sheetNotYAML(file: "a.yaml", line: 2)),
        ("", .sheetWithoutAnswers(file: "a.yaml")), ("- a", .sheetWithoutAnswers(file: "a.yaml")),
        ("answers: [a]", .sheetWithoutAnswers(file: "a.yaml")),
        ("format: 3\nanswers: {}", .sheetNewer(file: "a.yaml", format: 3)),
    ]) func `refuses what is no sheet`(text: String, expected: DossierError) {
        #expect(throws: expected) {
            try SheetReader(file: "a.yaml", guide: .small, language: .bg).read(Array(text.utf8))
        }
    }

    @Test func `refuses what is too large, too deep or no text`() {
        let reader = SheetReader(file: "a.yaml", guide: .small, language: .bg)
        #expect(throws: DossierError.sheetTooLarge(file: "a.yaml")) {
            try reader.read([UInt8](repeating: 32, count: 5_000_001))
        }
        #expect(throws: DossierError.sheetNotYAML(file: "a.yaml", line: 1)) { try reader.read([0x61, 0xFF]) }
        let deep = "answers: " + String(repeating: "[", count: 100_000)
        #expect(throws: DossierError.sheetTooDeep(file: "a.yaml", line: 1)) {
            try reader.read(Array(deep.utf8))
        }
    }

    @Test func `refuses aliases that stand for gigabytes at once`() {
        let lines = (1...30).map { "x\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }
        let bomb = "x0: &a0 [a]\n" + lines.joined(separator: "\n") + "\nanswers: {}\n"
        #expect(throws: DossierError.sheetWithAlias(file: "a.yaml", line: 1)) {
            try SheetReader(file: "a.yaml", guide: .small, language: .bg).read(Array(bomb.utf8))
        }
    }

    @Test func `tells another guide and keys it does not know`() throws {
        let text = "guide: other\nanwsers: {}\nanswers: {}\n"
        let reading = try SheetReader(file: "a.yaml", guide: .small, language: .bg).read(Array(text.utf8))
        #expect(reading.findings.all.map(\.code) == ["sheet.other-guide", "sheet.unknown-key"])
    }

    @Test func `for a dossier refuses the answers of another municipality, unless they are meant`() throws {
        let desk = Desk([
            "a.yaml": "municipality: SOF46\nanswers: {profile.name: x}\n",
            "b.yaml": "municipality: видин\nanswers: {profile.name: x}\n",
            "c.yaml": "answers: {profile.name: x}\n",
        ])
        let sheets = try desk.made().sheets
        let findings = try sheets.read("a.yaml", .small).findings
        #expect(findings.all.map(\.code) == ["sheet.other-municipality"] && findings.hasErrors)
        #expect(try sheets.acceptingOthers.read("a.yaml", .small).findings.isEmpty)
        for name in ["b.yaml", "c.yaml"] { #expect(try sheets.read(name, .small).findings.isEmpty) }
        #expect(throws: DossierError.noSuchFile("d.yaml")) { try sheets.read("d.yaml", .small) }
    }

    @Test func `of several files the last word counts, and a second time nothing changes`() throws {
        let desk = Desk([
            "common.yaml":
                "answers: {profile.name: Обща, mandate.joint: true, problems: [{id: p2, title: б}, {id: p1, title: а}]}",
            "client.yaml":
                "answers: {profile.name: Видин, problems: [{id: p1, title: в}, {id: p3, title: г}]}\nnotes: {profile.name: да}",
        ])
        var dossier = try desk.made()
        func changes() throws -> [SheetChange] {
            let words = AnswerWords(
                walk: Walk(guide: .small, answers: dossier.answers), texts: Texts([:], in: .bg)
            ) { _ in [] }
            return try dossier.sheets.read(["common.yaml", "client.yaml"], words).changes
        }
        let first = try changes()
        #expect(first.count { $0.path == AnswerPath("profile.name") } == 2)
        try dossier.append(first.map(\.saved), by: "", guideVersion: "1")
        #expect(dossier.answers.value("profile.name") == .text("Видин"))
        #expect(dossier.answers.rows(of: "problems") == ["p2", "p1", "p3"])
        #expect(try changes().isEmpty)
    }
}
