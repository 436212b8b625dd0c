import Foundation
import Glibc
import TestKit
import Testing

/// Where commands write, and what they leave alone.
@Suite(.timeLimit(.minutes(6))) struct OutPlaceTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try NewDossier.vidin(at: folder.inside("d"))
        try FileManager.default.createDirectory(
            atPath: folder.inside("d/practices"), withIntermediateDirectories: true)
    }

    private func run(_ command: String) throws -> ProgramRun {
        let words = command.split(separator: " ").map { String($0) }
        return try ProgramRun(words, folder: folder.path)
    }

    private func bytes(_ name: String) throws -> Data {
        try Data(contentsOf: URL(filePath: folder.inside(name)))
    }

    private func tree() throws -> [String: Data] {
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return Dictionary(uniqueKeysWithValues: names.map { ($0, (try? bytes($0)) ?? Data()) })
    }

    /// A command up to the name of the file it writes, and the file where the name is that of a folder.
    private static let writers: [(command: String, file: String?)] = [
        ("export d --out", nil),
        ("practices export bg-troyan-public-forum --out", "bg-troyan-public-forum.yaml"),
        ("guide form residents --format md --out", "form-residents.bg.md"),
        ("guide form votes d --large --format md --out", "form-votes-large.bg.md"),
        ("guide book --step 1 --format md --out", "guide-mandate.bg.md"),
        ("guide book --step 1 --trainer --format md --out", "guide-mandate-trainer.bg.md"),
        ("practices book --theme energy --format md --out", "practices-energy.bg.md"),
        ("draft d --format md --out", "strategy.bg.md"),
    ]

    @Test func `leave a file that is there, say how to replace it, and replace it when asked to`() throws {
        for (command, file) in Self.writers where !command.hasPrefix("draft") {
            let target = file.map { _ in "out" } ?? "out.yaml"
            let path = file.map { "out/" + $0 } ?? target
            #expect(try run("\(command) \(target)").status == 0, "\(command)")
            let made = try bytes(path)
            #expect(try run("\(command) \(target)").status == 0, "the same again: \(command)")
            try Data("мое".utf8).write(to: URL(filePath: folder.inside(path)))
            let refused = try run("\(command) \(target)")
            #expect(
                refused.status == 73 && refused.errors.contains("--force"), "\(command) \(refused.errors)")
            #expect(refused.errors.contains(path) && refused.errors.split(separator: "\n").count == 1)
            #expect(try bytes(path) == Data("мое".utf8), "\(command)")
            #expect(try run("\(command) \(target) --force").status == 0, "\(command)")
            #expect(try bytes(path) == made, "\(command)")
        }
    }

    @Test(arguments: [
        "journal.jsonl", "journal-replaced-1.jsonl", "journal.note", "journal.merged", "unfinished.json",
        "dossier.yaml", "Journal-Replaced-12.JSONL",
    ])
    func `leave a dossier what is its own, also where it is not there yet`(name: String) throws {
        let before = try tree()
        let refused = try run("export d --out d/\(name) --force")
        #expect(refused.status != 0 && refused.errors.contains("d/"), "\(refused.errors)")
        #expect(try tree() == before)
    }

    @Test func `write through no link and into no device or pipe`() throws {
        let away = folder.inside("away")
        for (number, (command, file)) in Self.writers.enumerated() {
            for force in command.hasPrefix("draft") ? [""] : ["", " --force"] {
                let target = "o\(number)\(force.count)" + (file == nil ? ".yaml" : "")
                let path = folder.inside(file.map { target + "/" + $0 } ?? target)
                if file != nil { _ = mkdir(folder.inside(target), 0o700) }
                let makers: [() -> Int32] = [
                    { symlink(away, path) }, { symlink("/dev/null", path) }, { mkfifo(path, 0o600) },
                    { mkdir(path, 0o700) },
                ]
                for make in makers {
                    #expect(make() == 0)
                    let run = try run("\(command) \(target)\(force)")
                    #expect([65, 73].contains(run.status), "\(command) \(run.status) \(run.errors)")
                    #expect(run.errors.contains(path.split(separator: "/").last ?? ""), "\(run.errors)")
                    #expect(!FileManager.default.fileExists(atPath: away))
                    #expect(remove(path) == 0)
                }
            }
        }
        for device in ["/dev/null", "/dev/full", "/dev/stdout"] {
            #expect(try run("export d --out \(device) --force").status != 0)
        }
    }

    @Test func `write nowhere among the files of a dossier`() throws {
        #expect(symlink("d", folder.inside("link")) == 0)
        let before = try tree()
        let names = [
            "journal.jsonl", "dossier.yaml", "journal.torn", ".gitattributes", "evidence/a.yaml",
            "practices/b.yaml", "practices/new/c.yaml", "JOURNAL.JSONL", "evidence",
        ]
        let others = ["./d", "link", "x/../d"].flatMap { place in names.prefix(5).map { place + "/" + $0 } }
        for (number, path) in (names.map { "d/" + $0 } + others).enumerated() {
            let run = try run("export d --out \(path)" + (number.isMultiple(of: 2) ? " --force" : ""))
            #expect(run.status != 0, "\(path)")
            #expect(run.errors.contains(path.split(separator: "/").last ?? ""), "\(run.errors)")
        }
        for (command, file) in Self.writers where file != nil {
            for inner in ["d/practices", "link/evidence", "x/../d/evidence/new"] {
                #expect(try run("\(command) \(inner)").status != 0, "\(command) \(inner)")
            }
        }
        #expect(try run("demo --out d/evidence/new").status == 73)
        #expect(try run("new d/practices/new --municipality VID09").status == 73)
        #expect(try tree() == before)
        #expect(try run("export d --out d/drafts/a.yaml").status == 0)
        #expect(try run("guide form residents --out d/drafts").status == 0)
    }

    @Test func `follow no link out of the drafts`() throws {
        #expect(rmdir(folder.inside("d/drafts")) == 0)
        #expect(mkdir(folder.inside("away"), 0o700) == 0)
        #expect(symlink(folder.inside("away"), folder.inside("d/drafts")) == 0)
        let run = try run("draft d --format md")
        #expect(run.status == 65 && run.errors.contains("d/drafts"), "\(run.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.inside("away")).isEmpty)
    }

    /// Of every command two names, of the other names every sixth command.
    @Test(arguments: ["", "\u{1B}[2J", " ", "\t", "a\nb", "\u{7}", "\u{200B}", "a\u{200B}b", "\u{202E}abc"])
    func `refuse a name that is none, in one sentence`(name: String) throws {
        let before = try tree()
        let all: [[String]] = [
            ["new", name, "--municipality", "VID09"], ["continue", name], ["draft", name], ["status", name],
            ["export", "d", "--out", name], ["draft", "d", "--out", name], ["demo", "--out", name],
            ["guide", "book", "--step", "1", "--format", "md", "--out", name], ["review", name],
            ["undo", name],
            ["guide", "form", "residents", "--out", name], ["practices", "book", "--out", name],
            ["practices", "export", "bg-troyan-public-forum", "--out", name], ["merge", name, "d"],
            ["import", name, "d"], ["practices", "import", name, "d"], ["export", name],
            ["history", "--dossier", name], ["practices", "add", name], ["practices", "suggest", name],
            ["practices", "check", name], ["guide", "--guide", name],
            ["practices", "list", "--catalog", name],
            ["draft", "d", "--templates", name], ["continue", "d", "--answers", name],
        ]
        let isChecked = { (number: Int) in name.isEmpty || name.utf8.count > 3 || number.isMultiple(of: 6) }
        for (_, command) in all.enumerated().filter({ isChecked($0.offset) }) {
            let run = try ProgramRun(command, folder: folder.path)
            #expect([2, 65, 66].contains(run.status), "\(command) \(run.status) \(run.output)")
            #expect(run.errors.split(separator: "\n").count == 1, "\(command) \(run.errors)")
            #expect(!run.errors.contains("\u{7}") && !run.errors.contains("\u{1B}"), "\(command)")
        }
        #expect(try tree() == before)
    }
}
