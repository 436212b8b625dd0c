import Foundation
import TestKit
import Testing

/// What comes into a dossier and goes out of it by files.
@Suite(.timeLimit(.minutes(6))) struct FileCommandTests {
    private let folder: TemporaryFolder
    private var dossier: String { folder.inside("d") }

    init() throws {
        folder = try TemporaryFolder()
        try NewDossier.vidin(at: folder.inside("d"))
    }

    @discardableResult
    private func file(_ name: String, _ text: String) throws -> String {
        try Data(text.utf8).write(to: URL(filePath: folder.inside(name)))
        return folder.inside(name)
    }

    private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    private func export(_ path: String? = nil) throws -> String {
        try ProgramRun(["export", path ?? dossier]).output
    }

    private func apply(_ file: String, _ more: String...) throws -> ProgramRun {
        try ProgramRun(["import", file, dossier, "--apply"] + more)
    }

    // MARK: New

    @Test func isWholeOrCanBeMadeAgainWhenItsMakingIsKilled() throws {
        let sheet = try file("a.yaml", "answers:\n  mandate.startYear: 2027\n")
        for (number, seconds) in [0.02, 0.08, 0.15, 0.25, 0.4].enumerated() {
            let place = folder.inside("killed\(number)")
            let making = "new \(place) --municipality VID16 --answers \(sheet)"
            _ = try ProgramRun(shell: "timeout -s KILL \(seconds) $P \(making)")
            if !FileManager.default.fileExists(atPath: place + "/dossier.yaml") {
                let again = try ProgramRun(shell: "$P \(making)")
                #expect(again.status == 0, "\(seconds): \(again.errors)")
            }
            let sheet = try export(place)
            #expect(sheet.contains("mandate.startYear: 2027") && sheet.contains("profile.name"), "\(seconds)")
        }
    }

    // MARK: Import

    @Test func importsAllOrNothing() throws {
        let before = try export()
        let wrong = try file("a.yaml", "answers:\n  mandate.startYear: 2027\n  mandate.endYear: много\n")
        let run = try apply(wrong)
        #expect(run.status == 65 && run.errors.contains("a.yaml:3"))
        #expect(run.errors.contains("Нищо не е записано"))
        #expect(try export() == before)
    }

    @Test func takesAWholeImportBackWithOneUndo() throws {
        let before = try export()
        let sheet = try file(
            "a.yaml",
            "answers:\n  mandate.startYear: 2027\n  mandate.endYear: 2031\n  problems: [{id: p1, title: Опашки, votes: 3}]\n"
        )
        #expect(try apply(sheet, "--by", "Секретар").status == 0)
        #expect(try export() != before)
        let undo = try ProgramRun(["undo", dossier, "--yes"])
        #expect(undo.status == 0 && undo.output.contains("Секретар"), "\(undo.errors)")
        #expect(try export() == before)
    }

    @Test func takesMoreThanOneAnswerBackOnlyWhenAgreedTo() throws {
        let before = try export()
        let made = try ProgramRun(["undo", dossier])
        #expect(made.status == 2 && made.errors.contains("--yes"), "\(made.errors)")
        #expect(made.errors.contains("няма да остане нито един отговор"))
        #expect(try export() == before)
        let sheet = try file(
            "a.yaml",
            "answers:\n  mandate.startYear: 2027\n  mandate.endYear: 2031\n  problems: [{id: p1, title: Опашки, votes: 3}]\n"
        )
        _ = try apply(sheet, "--by", "Секретар")
        let after = try export()
        for (reply, left) in [("не", after), ("", after), ("да", before)] {
            let terminal = try PseudoTerminal(
                ProgramRun.program, ["undo", dossier], environment: ["LANG": "bg_BG.UTF-8", "TERM": "xterm"])
            try terminal.expect("Това ще отмени наведнъж 4 отговора, записани от Секретар")
            terminal.typeLine(reply)
            #expect(try terminal.end() == (left == before ? 0 : 2))
            #expect(try export() == left)
        }
        _ = try apply(file("b.yaml", "answers:\n  mandate.endYear: 2030\n"))
        #expect(try ProgramRun(["undo", dossier]).status == 0)
        #expect(try export() == before)
    }

    @Test(arguments: ["bg", "en"])
    func `undo tells the question or row, what goes and what stands, without the words of the program`(
        language: String
    ) throws {
        let row = "problems: [{id: p1, title: Опашки, votes: 3}]"
        _ = try apply(file("a.yaml", "answers:\n  mandate.endYear: 2031\n  \(row)\n"))
        _ = try apply(file("b.yaml", "answers:\n  mandate.endYear: 2032\n"))
        let year = try ProgramRun(["undo", dossier, "--lang", language]).output
        #expect(year.contains("2032") && year.contains("2031") && !year.contains("mandate."), "\(year)")
        _ = try apply(file("c.yaml", "answers:\n  problems: [{id: p1, title: Опашки, votes: 5}]\n"))
        let votes = try ProgramRun(["undo", dossier, "--lang", language]).output
        #expect(votes.contains(language == "bg" ? "„Опашки“" : "‘Опашки’"), "\(votes)")
        #expect(votes.contains(language == "bg" ? "Отпада: 5. Сега: 3." : "Gone: 5. Now: 3."), "\(votes)")
        let before = try ProgramRun(["undo", dossier, "--lang", language]).errors
        #expect(before.contains(language == "bg" ? "ред „Опашки“" : "row ‘Опашки’"), "\(before)")
        #expect(!before.contains("problems/"), "\(before)")
    }

    @Test func takesAnswersGivenToAConversationBackWithOneUndo() throws {
        let before = try export()
        let sheet = try file("a.yaml", "answers:\n  mandate.startYear: 2027\n  mandate.endYear: 2031\n")
        _ = try ProgramRun(["continue", dossier, "--answers", sheet])
        #expect(try export() != before)
        _ = try ProgramRun(["undo", dossier, "--yes"])
        #expect(try export() == before)
    }

    @Test func refusesTheAnswersOfAnotherMunicipality() throws {
        let sheet = try file("a.yaml", "municipality: VID22\nanswers:\n  mandate.startYear: 2027\n")
        let runs = try [
            apply(sheet), ProgramRun(["continue", dossier, "--answers", sheet]),
            ProgramRun(["new", folder.inside("x"), "--municipality", "VID16", "--answers", sheet]),
        ]
        for run in runs {
            #expect(run.status == 65 && run.errors.contains("--other-municipality"), "\(run.errors)")
        }
        #expect(!FileManager.default.fileExists(atPath: folder.inside("x")))
        #expect(try apply(sheet, "--other-municipality").status == 0)
        let new = try ProgramRun([
            "new", folder.inside("x"), "--municipality", "VID16", "--answers", sheet, "--other-municipality",
        ])
        #expect(new.status == 0, "\(new.errors)")
    }

    @Test func refusesASheetThatSaysNotWhoseItIsButNamesAnotherMunicipality() throws {
        let other = try file("a.yaml", "answers:\n  profile.name: Димово\n  mandate.startYear: 2027\n")
        let refused = try apply(other)
        #expect(refused.status == 65 && refused.errors.contains("Димово"), "\(refused.errors)")
        #expect(refused.errors.contains("--other-municipality"))
        #expect(try apply(other, "--other-municipality").status == 0)
        let own = try file("b.yaml", "answers:\n  profile.name: ' димово '\n  mandate.startYear: 2028\n")
        #expect(try apply(own).status == 0)
    }

    @Test func refusesASumWithPartsOfACentWithItsLine() throws {
        let sheet = try file(
            "a.yaml", "answers:\n  measures:\n    - {id: m01, title: Х, oneOff: \"0,125\"}\n")
        let run = try apply(sheet)
        #expect(
            run.status == 65 && run.errors.contains("a.yaml:3") && run.errors.contains("евроцент"),
            "\(run.errors)")
    }

    @Test func changesTheLineOfAFundingTableAndNotTheTotal() throws {
        try NewDossier.example(at: folder.inside("demo"))
        let heading = "measure;year;kind;source;amount;certainty\n"
        let csv = try file("finance.csv", heading + "m01;2028;one-off;own;46500;applied\n")
        let run = try ProgramRun(["import", csv, folder.inside("demo")])
        #expect(
            run.output.replacing("\u{A0}", with: " ").contains(": 46 000 евро → 46 500 евро"), "\(run.errors)"
        )
        #expect(run.output.contains("Сигурни → Заявени") && !run.output.contains("Нов ред"))
        let beside = try file("finance.csv", heading + "m01;2028;one-off;state;46000;sure\n")
        let second = try ProgramRun(["import", beside, folder.inside("demo")])
        #expect(
            second.output.contains("До него остава редът") && second.output.contains("(f001)"),
            "\(second.errors)")
    }

    @Test(
        arguments: [
            ("cp1251.yaml", [0xEE, 0xF2, 0xE3, 0xEE, 0xE2, 0xEE, 0xF0], "UTF-8"),
            ("utf16.yaml", [0xFF, 0xFE, 0x61, 0x00, 0x3A, 0x00], "UTF-8"),
            ("table.xlsx", [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], "Excel"),
            ("text.docx", [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], "Word"),
            ("measures.csv", [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], "Excel"),
            ("old.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "Excel"),
        ] as [(String, [UInt8], String)])
    func saysWhatToDoWithAFileThatIsNoText(name: String, bytes: [UInt8], says: String) throws {
        try Data(bytes).write(to: URL(filePath: folder.inside(name)))
        let run = try ProgramRun(["import", folder.inside(name), dossier])
        #expect(run.status == 65 && run.errors.contains(name) && run.errors.contains(says), "\(run.errors)")
    }

    @Test func leavesTheNoteOfAnotherMunicipalityWithIt() throws {
        let sheet = try file(
            "a.yaml", "municipality: VID22\nnote: Чужда бележка\nanswers:\n  mandate.startYear: 2027\n")
        let run = try apply(sheet, "--other-municipality")
        #expect(run.status == 0 && !run.output.contains("Чужда бележка"), "\(run.errors)")
        #expect(try !export().contains("Чужда бележка"))
        let new = folder.inside("n")
        _ = try ProgramRun([
            "new", new, "--municipality", "VID16", "--answers", sheet, "--other-municipality",
        ])
        #expect(try export(new).contains("startYear: 2027") && !export(new).contains("Чужда бележка"))
    }

    @Test func saysThatTheNoteStaysWhenTheImportIsTakenBack() throws {
        let sheet = try file("a.yaml", "note: Наша бележка\nanswers:\n  mandate.startYear: 2027\n")
        _ = try apply(sheet)
        _ = try apply(file("b.yaml", "answers:\n  mandate.endYear: 2031\n"))
        #expect(try !ProgramRun(["undo", dossier]).output.contains("Наша бележка"))
        #expect(try ProgramRun(["undo", dossier]).output.contains("остава: Наша бележка"))
    }

    @Test(arguments: [
        ("mandate.startYear: 27", "година с четири цифри", "цяло число"),
        ("adoption.consultationDays: 30.5", "например 30", "2027"),
        ("mandate.basisDate: 1.3.27", "четири цифри", "Няма такъв ден"),
    ])
    func saysWhatKindOfNumberAnAnswerWants(line: String, says: String, not: String) throws {
        let run = try ProgramRun(["import", file("a.yaml", "answers:\n  \(line)\n"), dossier])
        #expect(run.status == 65 && run.errors.contains(says) && !run.errors.contains(not), "\(run.errors)")
    }

    @Test func namesOnlyWhatANewRowLacks() throws {
        try NewDossier.example(at: folder.inside("demo"))
        for (row, lacks) in [("text: Ново", true), ("text: Ново, channel: няматакъв", false)] {
            let sheet = try file("a.yaml", "answers:\n  proposals: [{id: zz, \(row)}]\n")
            let run = try ProgramRun(["import", sheet, folder.inside("demo")])
            #expect(run.status == 65 && run.errors.contains("липсва: channel.") == lacks, "\(run.errors)")
            #expect(!run.errors.contains("липсва: text"))
        }
    }

    // MARK: Export

    @Test func leavesPicksOfDeletedRowsOutAndSaysHowMany() throws {
        let demo = folder.inside("demo")
        try NewDossier.example(at: demo)
        let whole = try ProgramRun(["export", demo])
        #expect(!whole.errors.contains("изтрити"))
        for row in ["m01", "m02"] {
            let sheet = try file("a.yaml", "answers:\n  measures: [{id: \(row), clear: true}]\n")
            #expect(try ProgramRun(["import", sheet, demo, "--apply"]).status == 0)
        }
        let run = try ProgramRun(["export", demo])
        #expect(run.status == 0 && run.errors.contains("сочат изтрити редове"), "\(run.errors)")
        let new = try ProgramRun(["new", folder.inside("n"), "--answers", file("b.yaml", run.output)])
        #expect(new.status == 0 && !new.errors.contains("грешка"), "\(new.errors)")
    }

    @Test func carriesTheNoteOfTheDossierAlong() throws {
        try NewDossier.example(at: folder.inside("demo"))
        let sheet = try file("a.yaml", try export(folder.inside("demo")))
        #expect(try text(sheet).contains("\nnote: "))
        #expect(try apply(sheet).status == 0)
        #expect(try export() == export(folder.inside("demo")))
        _ = try ProgramRun(["draft", dossier, "--format", "md"])
        #expect(try text(dossier + "/drafts/strategy.bg.md").contains("чебен пример"))
        let new = try ProgramRun(["new", folder.inside("n"), "--answers", sheet])
        #expect(new.status == 0, "\(new.errors)")
        #expect(try export(folder.inside("n")) == export(folder.inside("demo")))
    }

    @Test func saysWhatAnExportLeavesOut() throws {
        #expect(try ProgramRun(["export", dossier]).errors.isEmpty)
        let practices = Self.root + "/guide/catalog/practices/ee"
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: practices).sorted().first)
        try FileManager.default.createDirectory(
            atPath: dossier + "/practices", withIntermediateDirectories: true)
        let text = try text(practices + "/" + name).replacing(
            "id: " + name.dropLast(5), with: "id: ee-our-own")
        try Data(text.utf8).write(to: URL(filePath: dossier + "/practices/ee-our-own.yaml"))
        let run = try ProgramRun(["export", dossier])
        #expect(run.status == 0 && run.errors.contains("pateka practices export"), "\(run.errors)")
    }

    /// The checkout this file stands in.
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    // MARK: Drafts

    private var draft: String { dossier + "/drafts/strategy.bg.md" }
    private var manifest: String { dossier + "/drafts/strategy.manifest.yaml" }

    private func drafted(_ more: String...) throws -> ProgramRun {
        let run = try ProgramRun(["draft", dossier, "--format", "md"] + more)
        #expect(run.status == 0, "\(run.errors)")
        return run
    }

    @Test func replacesADraftNobodyHasTouched() throws {
        _ = try drafted()
        let first = try text(draft)
        _ = try apply(file("a.yaml", "answers:\n  mandate.startYear: 2027\n"))
        let run = try drafted()
        #expect(try text(draft) != first && !run.output.contains("strategy.bg.2.md"))
    }

    @Test func keepsADraftThatAPersonHasEdited() throws {
        _ = try drafted()
        _ = try drafted("--lang", "en")
        let english = dossier + "/drafts/strategy.en.md"
        for path in [draft, english] { try Data("мое\n".utf8).write(to: URL(filePath: path)) }
        _ = try apply(file("a.yaml", "answers:\n  mandate.startYear: 2027\n"))
        let run = try drafted()
        #expect(run.output.contains("strategy.bg.2.md") && run.output.contains("остава такъв"))
        #expect(try text(draft) == "мое\n" && text(dossier + "/drafts/strategy.bg.2.md").contains("2027"))
        _ = try drafted("--lang", "en")
        #expect(try text(english) == "мое\n")
        // The second draft is the program's own again and makes no third.
        _ = try apply(file("a.yaml", "answers:\n  mandate.endYear: 2031\n"))
        _ = try drafted()
        #expect(!FileManager.default.fileExists(atPath: dossier + "/drafts/strategy.bg.3.md"))
        let names = try text(manifest)
        for name in ["strategy.bg.md", "strategy.bg.2.md", "strategy.en.md", "strategy.en.2.md"] {
            #expect(names.contains("  - \(name): {sum: "))
        }
        try FileManager.default.removeItem(atPath: english)
        _ = try drafted()
        #expect(try !text(manifest).contains("strategy.en.md:"))
    }

    @Test func takesFilesOfAManifestWithoutSumsForEdited() throws {
        _ = try drafted()
        let old = "guide: x\nfiles:\n  - strategy.bg.md\n  - strategy.bg.docx\n"
        try Data(old.utf8).write(to: URL(filePath: manifest))
        #expect(try !drafted().output.contains("strategy.bg.2.md"))
        try Data(old.utf8).write(to: URL(filePath: manifest))
        try Data("старо\n".utf8).write(to: URL(filePath: draft))
        #expect(try drafted().output.contains("strategy.bg.2.md"))
        #expect(try text(draft) == "старо\n" && !text(manifest).contains("docx"))
    }

    @Test func writesAWorkbookByTheRulesOfTheOtherFormats() throws {
        func draft() throws -> ProgramRun {
            try ProgramRun(["draft", dossier, "--format", "md, XLSX"])
        }
        #expect(try draft().output.contains("drafts/strategy.bg.xlsx"))
        let workbook = dossier + "/drafts/strategy.bg.xlsx"
        let made = try Data(contentsOf: URL(filePath: workbook))
        #expect(made.prefix(2) == Data("PK".utf8))
        #expect(try text(manifest).contains("  - strategy.bg.xlsx: {sum: "))
        _ = try draft()
        #expect(try Data(contentsOf: URL(filePath: workbook)) == made)
        try Data("мое".utf8).write(to: URL(filePath: workbook))
        #expect(try draft().output.contains("strategy.bg.2.xlsx"))
        #expect(try text(workbook) == "мое")
    }

    @Test func makesAWorkbookOfNothingButADraft() throws {
        let book = try ProgramRun(["guide", "book", "--format", "xlsx", "--out", folder.inside("b")])
        #expect(
            book.status == 2 && book.errors.contains("md, html, docx, typ, json.")
                && !book.errors.contains("xlsx,"))
        let draft = try ProgramRun(["draft", dossier, "--format", "xls"])
        #expect(draft.status == 2 && draft.errors.contains("md, html, docx, typ, json, xlsx, pdf."))
    }

    @Test func namesNoFileThatCouldNotBeWritten() throws {
        try FileManager.default.createDirectory(atPath: draft, withIntermediateDirectories: true)
        _ = try ProgramRun(["draft", dossier, "--format", "md"])
        let names = (try? text(manifest)) ?? ""
        for line in names.split(separator: "\n") where line.hasPrefix("  - ") {
            let name = line.dropFirst(4).prefix { $0 != ":" }
            #expect(FileManager.default.fileExists(atPath: dossier + "/drafts/" + name))
        }
    }

    // MARK: Merge

    @Test func namesWhatTwoCopiesSayDifferentlyAndTakesTheMergeBack() throws {
        let copy = folder.inside("copy")
        try FileManager.default.copyItem(atPath: dossier, toPath: copy)
        _ = try apply(file("a.yaml", "answers:\n  mandate.startYear: 2027\n"), "--by", "Иванка")
        let theirs = try file("b.yaml", "answers:\n  mandate.startYear: 2028\n  mandate.endYear: 2031\n")
        _ = try ProgramRun(["import", theirs, copy, "--apply", "--by", "Петър"])
        let before = try export()
        let run = try ProgramRun(["merge", copy, dossier])
        #expect(run.status == 0, "\(run.errors)")
        for part in ["Коя е първата година", "2027", "Иванка", "2028", "Петър", "сега важи"] {
            #expect(run.output.contains(part), "\(run.output)")
        }
        #expect(try !ProgramRun(["merge", copy, dossier]).output.contains("Петър"))
        #expect(try export().contains("mandate.endYear: 2031"))
        let undo = try ProgramRun(["undo", dossier, "--yes"])
        #expect(undo.status == 0, "\(undo.errors)")
        #expect(try export() == before)
        let again = try ProgramRun(["merge", copy, dossier])
        #expect(again.output.contains("отново важат"), "\(again.output)")
        #expect(try export().contains("mandate.endYear: 2031"))
        _ = try apply(file("c.yaml", "answers:\n  mandate.endYear: 2032\n"))
        for _ in 0..<2 { _ = try ProgramRun(["undo", dossier, "--yes"]) }
        #expect(try export() == before)
        let own = try ProgramRun(["undo", dossier, "--yes"])
        #expect(own.output.contains("2027") && own.status == 0, "\(own.output)")
        #expect(try !export().contains("startYear: 202"))
    }
}
