import Foundation
import Glibc
import TestKit
import Testing

@Suite(.timeLimit(.minutes(5))) struct `A locale of any shape` {
    private static let list = ["practices", "list", "--country", "CY", "--lang", "bg"]
    private static let usual = Result { try ProgramRun(list).output }

    @Test(arguments: [
        "aaaaaaaaaaaa", "xx", "", String(repeating: "a", count: 10_000), "bg_BG.UTF-8@x", "C", "POSIX",
        "\u{1}\u{2}", "en_US_POSIX_AAAAAAAA", "../../etc", "bg_BG@numbers=arab", "ar_EG.UTF-8",
        "a_b_c_d_e_f_g_h_i",
        "%s%n", "zh-Hans-CN-x-aaaaaaaa-bbbbbbbb", "=", "en_US@calendar=buddhist",
    ])
    func `changes no number`(locale: String) throws {
        let run = try ProgramRun(Self.list, environment: ["LC_ALL": locale])
        #expect(try run.status == 0 && run.output == Self.usual.get(), "\(run.errors)")
    }
}

/// Settings, files and folders that nobody would make on purpose, or only on purpose.
@Suite(.timeLimit(.minutes(5))) struct HostileSurroundingsTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try NewDossier.vidin(at: folder.inside("d"))
    }

    private func write(_ name: String, _ text: String) throws {
        let path = URL(filePath: folder.inside(name))
        try FileManager.default.createDirectory(
            at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: path)
    }

    private static let bomb: String = {
        var text = "? &a [x,x,x,x,x,x,x,x,x,x]\n: 0\n"
        for (name, before) in zip("bcdefgh", "abcdefg") {
            text += "? &\(name) [\(Array(repeating: "*\(before)", count: 10).joined(separator: ","))]\n: 0\n"
        }
        return text
    }()

    @Test func `a locale or zone that is no text ends no command`() throws {
        for setting in [
            "LC_ALL=$'\\xff\\xfe'", "LANG=$'\\xff'", "TZ=aaaaaaaaaaaaaaaaaaaaa", "TZ=$'\\xff'", "TZ=",
        ] {
            let run = try ProgramRun(shell: "\(setting) $P status d", folder: folder.path)
            #expect(run.status == 0, "\(setting) \(run.errors)")
        }
    }

    @Test func `aliases that stand for gigabytes stop no command`() throws {
        try write("d/practices/x.yaml", Self.bomb)
        try write("bomb.yaml", Self.bomb)
        try write("g/guide.yaml", Self.bomb)
        let commands = [
            ["status", "d"], ["practices", "search", "вода", "--catalog", "d"], ["practices", "check", "d"],
            ["draft", "d"],
            ["import", "bomb.yaml", "d"], ["continue", "d", "--answers", "bomb.yaml"],
            ["practices", "import", "bomb.yaml", "d"], ["guide", "check", "--guide", "g"],
            ["guide", "--guide", "g"], ["draft", "d", "--templates", "g"],
            ["practices", "list", "--catalog", "g"],
        ]
        for command in commands {
            let clock = ContinuousClock()
            let time = try clock.measure {
                let run = try ProgramRun(command, folder: folder.path)
                #expect((run.errors + run.output).contains("&"), "\(command) \(run.errors)")
            }
            #expect(time < .seconds(20), "\(command)")
        }
        try write("d/dossier.yaml", Self.bomb)
        #expect(try ProgramRun(["status", "d"], folder: folder.path).status == 65)
    }

    @Test func `deep nesting and very many keys end soon and in few lines`() throws {
        let texts = [
            String(repeating: "[", count: 100_000), "a: " + String(repeating: "{a: ", count: 100_000),
            (0..<3_000).map { "key\($0): 1\n" }.joined(),
            "answers:\n" + (0..<3_000).map { "  key\($0): 1\n" }.joined(),
            "answers:\n  measures:\n    - id: a\n" + (0..<3_000).map { "      key\($0): 1\n" }.joined(),
        ]
        for (number, text) in texts.enumerated() {
            try write("many.yaml", text)
            try write("g/guide.yaml", text)
            try write("d/practices/x.yaml", text)
            for command in [
                ["import", "many.yaml", "d"], ["status", "d"], ["practices", "import", "many.yaml", "d"],
                ["guide", "check", "--guide", "g"], ["draft", "d", "--templates", "g"],
            ] {
                let clock = ContinuousClock()
                let time = try clock.measure {
                    let run = try ProgramRun(command, folder: folder.path)
                    #expect(!run.errors.isEmpty || !run.output.isEmpty)
                    #expect((0...80).contains(run.status), "\(number) \(command) \(run.status)")
                    let lines = (run.errors + run.output).split(separator: "\n")
                    #expect(lines.count < 1500, "\(number) \(command) \(lines.count)")
                }
                // A built program for debugging on a busy machine; it was without bounds before.
                #expect(time < .seconds(60), "\(number) \(command) \(time)")
            }
        }
    }

    @Test func `more practices than can be read are refused whole, and hide no dossier`() throws {
        let one = try ProgramRun([
            "practices", "export", "bg-troyan-public-forum", "--out", folder.inside("one"),
        ])
        #expect(one.status == 0)
        let text = try String(
            contentsOfFile: folder.inside("one/bg-troyan-public-forum.yaml"), encoding: .utf8)
        for number in 0..<2002 {
            let id = "own-\(number)"
            try write(
                "\(number < 1999 ? "d/practices" : "b")/\(id).yaml",
                text.replacing("bg-troyan-public-forum", with: id))
        }
        let refused = try ProgramRun(["practices", "import", "b", "d", "--apply"], folder: folder.path)
        #expect(refused.status == 65 && refused.errors.contains("2000"), "\(refused.errors.suffix(300))")
        let kept = try FileManager.default.contentsOfDirectory(atPath: folder.inside("d/practices"))
        #expect(kept.count == 1999)

        for name in try FileManager.default.contentsOfDirectory(atPath: folder.inside("b")) {
            try FileManager.default.moveItem(
                atPath: folder.inside("b/" + name), toPath: folder.inside("d/practices/" + name))
        }
        let status = try ProgramRun(["status", "d"], folder: folder.path)
        #expect(status.status == 0 && status.errors.contains("2000"), "\(status.errors)")
        #expect(status.errors.split(separator: "\n").count <= 2, "\(status.errors)")
    }

    @Test func `a file of a practice that is none is not waited for`() throws {
        for name in ["d/practices/x.yaml", "d/practices/unfinished.json"] {
            try write("d/practices/.keep", "")
            for kind in ["pipe", "device", "link", "folder"] {
                let path = folder.inside(name)
                switch kind {
                case "pipe": #expect(mkfifo(path, 0o600) == 0)
                case "device": #expect(symlink("/dev/zero", path) == 0)
                case "link": #expect(symlink("/etc/passwd", path) == 0)
                default: #expect(mkdir(path, 0o700) == 0)
                }
                for command in ["practices search вода", "status d", "practices add d", "practices check d"] {
                    let run = try ProgramRun(
                        command.split(separator: " ").map { String($0) }, input: "", folder: folder.path)
                    #expect([0, 1, 66].contains(run.status), "\(name) \(kind) \(command) \(run.errors)")
                }
                for left in try FileManager.default.contentsOfDirectory(atPath: folder.inside("d/practices"))
                {
                    #expect(remove(folder.inside("d/practices/" + left)) == 0)
                }
            }
        }
        #expect(rmdir(folder.inside("d/practices")) == 0)
        #expect(symlink("/tmp", folder.inside("d/practices")) == 0)
        let run = try ProgramRun(["status", "d"], folder: folder.path)
        #expect(run.status == 65 && run.errors.contains("d/practices"), "\(run.errors)")
    }
}
