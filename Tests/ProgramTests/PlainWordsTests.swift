import Foundation
import TestKit
import Testing

/// What people read names questions and rows as people do.
@Suite(.timeLimit(.minutes(6))) struct PlainWordsTests {
    private let folder: TemporaryFolder
    private var dossier: String { folder.inside("d") }

    init() throws { folder = try TemporaryFolder() }

    private static let answers = [
        "Портал за услуги", "12", "2028", "1", "2", "да", "не", "", "", "/по-късно чакаме", "/не знам",
        "/назад",
        "/отмени", "+", "1", "/копирай 1", "/изтрий 1", "/премести 2 1", "/бележка питайте в отдела",
        "/отдел Финанси", "/отдел ГРАО", "/неприложимо нямаме", "1.2",
        "не знам", "/бележка = по-ясно", "/бележка =", "/бележка 0", "/изчисти", "1,2", "3,4", "50%",
    ]
    private static let tables = [
        "measures", "units", "finance", "indicators", "diagnosis.problems", "mandate.team",
    ]

    /// A dossier that much was done in: the worked example, and replies by chance after it, the last of them taken back.
    private func prepare(_ seed: UInt64) throws -> ProgramRun {
        var random = SeededRandom(seed)
        try NewDossier.example(at: folder.inside("demo"))
        #expect(try ProgramRun(["new", dossier, "--municipality", "VID09", "--by", "Секретар"]).status == 0)
        let sheet = folder.inside("a.yaml")
        try ProgramRun(["export", folder.inside("demo")]).output.write(
            toFile: sheet, atomically: true, encoding: .utf8)
        let taken = try ProgramRun(["import", sheet, dossier, "--apply", "--other-municipality"])
        #expect(taken.status == 0, "\(taken.errors)")
        let replies = (0..<120).map { number in
            number.isMultiple(of: 9)
                ? "/към " + (Self.tables.randomElement(using: &random) ?? "")
                : Self.answers.randomElement(using: &random) ?? ""
        }
        let undone = Array(repeating: "/отмени", count: 12)
        let run = try ProgramRun(
            ["continue", dossier, "--by", "Кмет"],
            input: (replies + undone + ["/отмени 1"]).joined(separator: "\n") + "\n")
        #expect(run.status == 0, "\(run.errors)")
        return run
    }

    /// The tables and the rows of the journal.
    private func ids() throws -> (tables: Set<String>, rows: Set<String>) {
        let journal = try String(contentsOfFile: dossier + "/journal.jsonl", encoding: .utf8)
        let paths = journal.matches(of: /"([a-z][A-Za-z0-9.]*)\/([A-Za-z0-9-]+)(\/[A-Za-z0-9]+)?"/)
        return (Set(paths.map { String($0.1) }), Set(paths.map { String($0.2) }))
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>) func `no path and no id of a row is shown to people`(
        seed: UInt64
    ) throws {
        let prepared = try prepare(seed)
        let (tables, rows) = try ids()
        #expect(!tables.isEmpty && rows.count > 20)
        let commands = [
            ["history", dossier, "--limit", "5000"], ["status", dossier],
            ["status", dossier, "--by-department"],
            ["status", dossier, "--load"], ["status", dossier, "--money"], ["review", dossier],
            ["what-if", dossier, "--money", "50%"], ["practices", "suggest", dossier],
            ["undo", dossier], ["undo", dossier, "--yes"], ["undo", dossier, "--yes"],
        ]
        let talk = [
            "/бележки", "/назад", "/възложени", "/назад", "/състояние", "/отмени", "/отмени", "/към measures",
            "?",
        ]
        let runs =
            try commands.map { ($0.joined(separator: " "), try ProgramRun($0)) } + [
                (
                    "prepared", prepared
                ),
                (
                    "conversation",
                    try ProgramRun(["continue", dossier], input: talk.joined(separator: "\n") + "\n")
                ),
            ]
        for (command, run) in runs {
            let text = run.output + run.errors
            for table in tables { #expect(!text.contains(table + "/"), "\(command): \(table)/") }
            let words = Set(text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init))
            #expect(words.isDisjoint(with: rows), "\(command): \(words.intersection(rows))")
        }
        #expect(
            try ProgramRun(["history", dossier, "--limit", "5000", "--lang", "en"]).output.contains(" → "))
    }

    // MARK: Folders

    private static let readers = [
        "status", "review", "draft", "what-if --money 50%", "trace --unsupported", "history", "undo",
        "export",
        "practices suggest", "continue", "review --fix",
    ]

    /// Where a command is run, the folder it is given, what its one sentence says and how it ends.
    @Test(arguments: readers) func `a place without a dossier is told in the same words everywhere`(
        command: String
    ) throws {
        try NewDossier.kula(at: dossier)
        try Data("1".utf8).write(to: URL(filePath: folder.inside("file.txt")))
        let words = command.split(separator: " ").map(String.init)
        let cases = [
            ([], "но има в папката „d“"), (["."], "но има в папката „d“"),
            (["nowhere"], "Няма папка „nowhere“"),
            (["file.txt"], "„file.txt“ е файл, а тук е нужна папка"),
            (["d/evidence"], "В папката „d/evidence“ няма досие"),
        ]
        for (place, says) in cases {
            let run = try ProgramRun(words + place, folder: folder.path)
            #expect([65, 66, 73].contains(run.status), "\(command) \(place) \(run.status)")
            #expect(run.errors.contains(says), "\(command) \(place): \(run.errors) \(run.output)")
            #expect(run.errors.split(separator: "\n").count == 1, "\(command) \(place): \(run.errors)")
        }
        try NewDossier.vidin(at: folder.inside("e"))
        let several = try ProgramRun(words, folder: folder.path)
        #expect(several.errors.contains("има тук: ") && several.errors.contains("e"), "\(several.errors)")
    }

    @Test func `the history takes a folder and a question in either order`() throws {
        try NewDossier.kula(at: dossier)
        let whole = try ProgramRun(["history", "d"], folder: folder.path).output
        #expect(whole.split(separator: "\n").count > 5)
        #expect(try ProgramRun(["history"], folder: dossier).output == whole)
        for place in [
            ["d", "profile.name"], ["profile.name", "d"], ["profile.name", "--dossier", "d"], ["d", "1.1"],
        ] {
            let run = try ProgramRun(["history"] + place, folder: folder.path)
            #expect(run.output.split(separator: "\n").count == 1, "\(place) \(run.output) \(run.errors)")
        }
        let wrong = try ProgramRun(["history", "d", "няма", "такъв", "въпрос"], folder: folder.path)
        #expect(wrong.status == 2 && wrong.errors.contains("Няма въпрос „няма такъв въпрос“. Напишете"))
        let several = try ProgramRun(["history", "d", "жители"], folder: folder.path)
        #expect(several.status == 2 && several.errors.contains("Може би: 1."), "\(several.errors)")
    }

    @Test func `a file that is no journal is refused in one sentence`() throws {
        try NewDossier.kula(at: dossier)
        try Data("root:x\nbin:y\n".utf8).write(to: URL(filePath: folder.inside("file.txt")))
        let run = try ProgramRun(["merge", "file.txt", "d"], folder: folder.path)
        #expect(run.status == 2 && run.errors.split(separator: "\n").count == 1, "\(run.errors)")
        #expect(run.errors.contains("„file.txt“ не е дневник на досие"))
        let check = try ProgramRun(["practices", "check", "nowhere"], folder: folder.path)
        #expect(check.status == 66 && check.errors.contains("Няма папка „nowhere“"), "\(check.errors)")
        let here = try ProgramRun(["practices", "check"], folder: folder.path)
        #expect(here.errors.contains("но има в папката „d“"), "\(here.errors)")
    }

    @Test func `the status names the cell that was put off`() throws {
        try NewDossier.kula(at: dossier)
        let replies = ["/към team", "+", "Секретар", "/по-късно питам", "", ""]
        _ = try ProgramRun(["continue", dossier], input: replies.joined(separator: "\n") + "\n")
        let status = try ProgramRun(["status", dossier]).output
        #expect(status.contains("отложено: Секретар › Име – питам"), "\(status)")
    }

    // MARK: Which municipality

    @Test func `an empty reply and a village are helped on`() throws {
        let run = try ProgramRun(
            ["new", dossier], input: "\n с. Дреновец\nВидн\n гр. Видин \n", folder: folder.path)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("Напишете поне началото на името"))
        #expect(run.output.contains("„с. Дреновец“ вероятно е село"))
        #expect(run.output.contains("Може би: Видин") && run.output.contains("(VID09)"))
    }
}
