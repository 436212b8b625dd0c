import Foundation
import TestKit
import Testing

/// A strategy that exists comes in as it stands.
@Suite(.timeLimit(.minutes(6))) struct ComingInTests {
    let folder: TemporaryFolder
    var dossier: String { folder.inside("d") }

    init() throws { folder = try TemporaryFolder() }

    @discardableResult
    func file(_ name: String, _ text: String) throws -> String {
        try Data(text.utf8).write(to: URL(filePath: folder.inside(name)))
        return folder.inside(name)
    }

    func new(_ more: String...) throws -> ProgramRun { try ProgramRun(["new", dossier] + more) }

    func apply(_ answers: String) throws -> ProgramRun {
        try ProgramRun(["import", try file("a.yaml", "answers:\n" + answers), dossier, "--apply"])
    }

    /// The draft as Markdown.
    func draft(_ language: String = "bg") throws -> String {
        let run = try ProgramRun(
            ["draft", dossier, "--format", "md", "--lang", language, "--out", folder.inside("out")])
        #expect(run.status == 0, "\(run.errors)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.inside("out"))
        let name = try #require(names.first { $0.hasSuffix(".md") && $0.contains(language) }, "\(names)")
        return try String(contentsOfFile: folder.inside("out") + "/" + name, encoding: .utf8)
    }

    // MARK: Adopted documents

    static let adopted = """
          document.stage: adopted
          document.title: Цифров дневен ред 2016–2020
          document.body: Общински съвет – Видин
          document.number: Решение № 214
          document.date: 2016-02-06
          mandate.startYear: 2016
          mandate.endYear: 2020

        """

    @Test func `an adopted strategy of any year since 2000 says by which act it was adopted`() throws {
        try NewDossier.vidin(at: dossier)
        let run = try apply(Self.adopted)
        #expect(run.status == 0, "\(run.errors)")
        let text = try draft()
        let beginning = text.prefix(3000)
        #expect(beginning.contains("Цифров дневен ред 2016–2020"), "\(beginning)")
        #expect(
            beginning.contains(
                "Приет документ: Общински съвет – Видин, Решение №\u{A0}214, 6\u{A0}февруари 2016\u{A0}г."))
        for item in ["Приет от", "Приет с", "Приет на"] { #expect(text.contains(item), "\(item)") }
        #expect(!text.contains("Проект, ") && !text.contains("Проект на решение"))
        #expect(text.contains("Решение за приемане"))
        #expect(try draft("en").contains("Adopted: Общински съвет – Видин"))
        let early = try apply("  mandate.startYear: 1999\n")
        #expect(early.status == 65, "\(early.output)")
    }

    @Test func `a draft says so as before`() throws {
        try NewDossier.vidin(at: dossier)
        let text = try draft()
        #expect(text.contains("Проект от ") && text.contains("Проект на решение на общинския съвет"))
        #expect(!text.contains("Приет от"))
    }
}

// MARK: Municipalities outside the register

extension ComingInTests {
    private func newTrento(_ more: String...) throws -> ProgramRun {
        try ProgramRun(["new", dossier, "--name", "Trento", "--country", "IT"] + more)
    }

    /// Themes that many laws have, and an indicator of the bank.
    private static let themes = """
          fields: [{id: f1, title: Services, description: All, themes: [services, data, security]}]

        """

    @Test(arguments: ["bg", "en"])
    func `abroad nothing Bulgarian binds or is asked`(language: String) throws {
        let made = try newTrento("--language", language)
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.output.contains(language == "bg" ? "Италия" : "Italy"))
        #expect(try apply(Self.themes).status == 0)
        for language in ["bg", "en"] {
            let text = try draft(language)
            let bulgarian = ["ПИРО", "PIRO", "Държавен вестник", "State Gazette", "Закон за", " Act ("]
            #expect(bulgarian.allSatisfy { !text.contains($0) }, "\(bulgarian.filter(text.contains))")
            #expect(text.contains("Trento"))
            let note =
                language == "bg" ? "Законите на тази държава (Италия)" : "The laws of this country (Italy)"
            #expect(text.components(separatedBy: note).count == 2)
            #expect(text.contains("eIDAS"))
        }
        let status = try ProgramRun(["status", dossier, "--json"]).output
        #expect(status.contains("IT-trento") && !status.contains("mandate.piro"))
        #expect(!status.contains("frame.stateSystems"))
        let advice = try ProgramRun(["practices", "suggest", "--dossier", dossier]).output
        #expect(!advice.contains("при същите закони"))
        #expect(try ProgramRun(["review", dossier]).status != 2)
    }

    @Test func `outside the union no act of the union binds either`() throws {
        #expect(
            try ProgramRun(["new", dossier, "--name", "Струмица", "--country", "Северна Македония"]).status
                == 0)
        #expect(try apply(Self.themes).status == 0)
        let text = try draft()
        #expect(text.contains("Законите на тази държава (Северна Македония)"))
        #expect(!text.contains("| обвързва |"), "\(text)")
    }

    @Test func `a place of Bulgaria outside the register keeps Bulgarian law`() throws {
        #expect(try ProgramRun(["new", dossier, "--name", "Район Младост", "--country", "BG"]).status == 0)
        #expect(try apply(Self.themes).status == 0)
        let text = try draft()
        #expect(text.contains("ПИРО") && text.contains("Държавен вестник"))
    }

    @Test(arguments: [
        (["--name", "Trento"], "--country"), (["--country", "IT"], "--name"),
        (["--name", "Trento", "--country", "Atlantis"], "Atlantis"),
        (["--name", " ", "--country", "IT"], "Името"),
        (["--name", "Trento", "--country", "IT", "--municipality", "VID09"], "--municipality"),
    ])
    func `says what a place outside the register lacks`(arguments: [String], says: String) throws {
        let run = try ProgramRun(["new", dossier] + arguments)
        #expect(run.status == 2 && run.errors.contains(says), "\(run.errors)")
        #expect(!FileManager.default.fileExists(atPath: dossier))
    }

    @Test func `start takes another municipality by name and country`() throws {
        let terminal = try PseudoTerminal(
            "/bin/bash",
            ["--norc", "--noprofile", "-c", "cd \(folder.path) && exec \(ProgramRun.program) start"],
            environment: ["LANG": "bg_BG.UTF-8", "TERM": "xterm", "PATEKA_PLAIN": "1"])
        for (asked, reply) in [
            ("Нова стратегия", "1"), ("За коя община", "друга"), ("Как се казва", "Trento"),
            ("В коя държава", "Атлантида"),
            ("Няма държава", "Италия"), ("В коя папка", ""), ("По кой път", ""), ("12. ", "/изход"),
        ] {
            try terminal.expect(asked)
            terminal.typeLine(reply)
        }
        #expect(try terminal.end() == 0)
        let header = try String(contentsOfFile: folder.inside("trento") + "/dossier.yaml", encoding: .utf8)
        #expect(header.contains("IT-trento"), "\(header)")
    }

    @Test func `answers of another municipality abroad are refused as at home`() throws {
        #expect(try newTrento().status == 0)
        let sheet = try file("o.yaml", "municipality: VID09\nanswers:\n  mandate.startYear: 2020\n")
        #expect(try ProgramRun(["import", sheet, dossier, "--apply"]).status == 65)
    }
}

// MARK: Times

extension ComingInTests {
    private static let table = """
        title;start;end;built
        Мрежа;2021;първо полугодие на 2022;март 2022
        Портал;Q3 2022;постоянно;
        Обучение;03.2023;2023-11-30;

        """

    @Test func `times of measures stay as exact as they were written`() throws {
        try NewDossier.vidin(at: dossier)
        #expect(try apply("  mandate.startYear: 2021\n  mandate.endYear: 2024\n").status == 0)
        let run = try ProgramRun(["import", try file("measures.csv", Self.table), dossier, "--apply"])
        #expect(run.status == 0, "\(run.errors)")
        let sheet = try ProgramRun(["export", dossier]).output
        for saved in ["start: \"2021\"", "end: \"2022-H1\"", "built: \"2022-03\"", "end: \"always\""] {
            #expect(sheet.contains(saved), "\(saved)")
        }
        let again = try ProgramRun(["import", try file("again.yaml", sheet), dossier, "--apply"])
        #expect(again.status == 0, "\(again.errors)")
        let (bulgarian, english) = (try draft(), try draft("en"))
        for words in [
            "2021\u{A0}г.", "първо полугодие на\u{A0}2022\u{A0}г.", "март\u{A0}2022\u{A0}г.", "постоянно",
        ] {
            #expect(bulgarian.contains(words), "\(words)")
        }
        for words in [
            "first half of\u{A0}2022", "third quarter of\u{A0}2022", "March\u{A0}2023", "continuous",
        ] {
            #expect(english.contains(words), "\(words)")
        }
        // Laws have days of their own.
        let ours = bulgarian.components(separatedBy: "<a id=\"duties\">")[0]
        #expect(!ours.contains("1\u{A0}януари 2021"))
        let review = try ProgramRun(["review", dossier, "--json"]).output
        #expect(!review.contains("measure-dates-reversed") && !review.contains("measure-outside-years"))
    }

    @Test func `that a measure goes on is no start of it, in a file and in the conversation`() throws {
        try NewDossier.vidin(at: dossier)
        let run = try apply("  measures: [{id: m1, title: А, start: постоянно, end: постоянно}]\n")
        #expect(run.status == 65 && run.errors.contains("ако вече работи, напишете откога"), "\(run.errors)")
        #expect(run.errors.components(separatedBy: "постоянно").count == 2, "\(run.errors)")
        #expect(try apply("  measures: [{id: m1, title: А, start: 2027, end: постоянно}]\n").status == 0)
        let said = try ProgramRun(
            ["continue", dossier, "--plain"], input: "/към measures/m1/start\nпостоянно\n"
        ).output
        #expect(said.replacing("\n", with: " ").contains("Не личи кога започва."), "\(said)")
        #expect(try ProgramRun(["export", dossier]).output.contains("start: \"2027\""))
    }

    @Test(arguments: [
        ("{id: m1, title: А, start: 2023, end: 2022-H2}", true),
        ("{id: m1, title: А, start: 2022, end: 2022-03}", false),
        ("{id: m1, title: А, start: 2022-06, end: 2022-Q1}", true),
    ])
    func `an end comes before its beginning only if it does however both are meant`(
        row: String, isReversed: Bool
    ) throws {
        try NewDossier.vidin(at: dossier)
        let run = try apply("  measures: [\(row)]\n")
        #expect(run.status == (isReversed ? 65 : 0), "\(run.errors)")
        #expect(run.errors.contains("преди своето начало") == isReversed, "\(run.errors)")
    }

    @Test func `says how a time is written where it cannot be read`() throws {
        try NewDossier.vidin(at: dossier)
        let run = try apply("  measures: [{id: m1, title: А, start: скоро}]\n")
        #expect(run.status == 65 && run.errors.contains("2027-H1"), "\(run.errors)")
        let day = try apply("  document.stage: adopted\n  document.date: \"2021\"\n")
        #expect(day.status == 65, "\(day.output)")
    }
}

// MARK: Objectives, fields, actors and results of a measure

extension ComingInTests {
    static let tree = """
          mandate.startYear: 2020
          mandate.endYear: 2023
          fields:
            - {id: f1, title: Мрежи, code: Area 1, originalTitle: Infrastruttura}
            - {id: f2, title: Данни}
            - {id: f3, title: Приложения}
            - {id: f4, title: Сигурност}
            - {id: f5, title: Умения}
            - {id: f6, title: Среда}
          objectives:
            - {id: o1, title: Оптика до училищата, field: f1, code: Obiettivo 1.1, originalTitle: Fibra}
            - {id: o2, title: Данните са отворени, field: f2}
          measures:
            - {id: m1, title: Обща мрежа, objective: o1, code: Azione 2.3.1, originalTitle: Rete unica}
            - {id: m2, title: Портал, objective: [o1, o2], start: 2021, end: continuous}
            - {id: m3, title: Сензори, field: f6}
          actors:
            - {id: a1, measure: m1, name: Служба за мрежи, role: lead}
            - {id: a2, measure: m1, name: Университетът}
            - {id: a3, measure: m1, name: Провинцията, role: funder}
          results:
            - {id: r1, measure: m1, text: Училищата са свързани, date: Q3 2021, value: 38, unit: училища}
            - {id: r2, measure: m2, text: Порталът работи}

        """

    @Test func `a measure serves several objectives and has actors and results of its own`() throws {
        try NewDossier.vidin(at: dossier)
        let run = try apply(Self.tree)
        #expect(run.status == 0, "\(run.output) \(run.errors)")
        let text = try draft()
        let told = [
            "Цел\u{A0}1.1, Цел\u{A0}2.1", "Служба за мрежи (Води)", "Университетът",
            "Провинцията (Финансира)",
            "Училищата са свързани (трето тримесечие на\u{A0}2021\u{A0}г.; 38\u{A0}училища)",
            "Порталът работи",
            "в изходния документ: Azione 2.3.1 „Rete unica“", "в изходния документ: Obiettivo 1.1 „Fibra“",
            "в изходния документ: Area 1 „Infrastruttura“", "Среда", "Отговорник: Служба за мрежи",
        ]
        for words in told { #expect(text.contains(words), "\(words)") }
        let review = try ProgramRun(["review", dossier, "--json"]).output
        #expect(!review.contains("measures/m3/objective") && !review.contains("measures/m1/lead"))
        #expect(review.contains("measures/m2/lead"))
    }

    @Test func `one objective of a measure stays what it was when a table is read again`() throws {
        try NewDossier.vidin(at: dossier)
        #expect(try apply(Self.tree).status == 0)
        let table =
            "title;objective\nПортал;Данните са отворени\nСензори;Оптика до училищата; Данните са отворени\n"
        let quoted = table.replacing("Оптика до училищата; Данните", with: "\"Оптика до училищата; Данните")
            .replacing("отворени\n", with: "отворени\"\n")
            .replacing("Портал;Данните са отворени\"", with: "Портал;Данните са отворени")
        let run = try ProgramRun(["import", try file("measures.csv", quoted), dossier, "--apply"])
        #expect(run.status == 0, "\(run.output) \(run.errors)")
        let sheet = try ProgramRun(["export", dossier]).output
        #expect(
            sheet.contains("objective: [\"o2\"]") && sheet.contains("objective: [\"o1\", \"o2\"]"), "\(sheet)"
        )
    }

    // MARK: What is not known

    @Test func `why something is unknown is kept and printed`() throws {
        try NewDossier.vidin(at: dossier)
        let run = try apply(
            "  mandate.reason: {unknown: \"документът не казва\"}\n  vision.statement: {unknown: true}\n")
        #expect(run.status == 0, "\(run.errors)")
        let header = try String(contentsOfFile: dossier + "/dossier.yaml", encoding: .utf8)
        #expect(header.contains("format: 4"), "\(header)")
        let table =
            "title;lead;oneOff;yearly\nМрежа;/не знам: няма го в текста;/unknown;/по-късно след офертата\n"
        #expect(try ProgramRun(["import", try file("measures.csv", table), dossier, "--apply"]).status == 0)
        let sheet = try ProgramRun(["export", dossier]).output
        for words in [
            "mandate.reason: {unknown: \"документът не казва\"}", "vision.statement: {unknown: true}",
            "lead: {unknown: \"няма го в текста\"}", "oneOff: {unknown: true}",
            "yearly: {later: \"след офертата\"}",
        ] { #expect(sheet.contains(words), "\(words)") }
        let again = try ProgramRun(["import", try file("again.yaml", sheet), dossier, "--apply"])
        #expect(again.status == 0, "\(again.errors)")
        #expect(try ProgramRun(["export", dossier]).output == sheet)
        let text = try draft()
        #expect(text.contains("още не е известно: документът не казва"))
        #expect(text.contains("още не е известно: няма го в текста"))
    }
}
