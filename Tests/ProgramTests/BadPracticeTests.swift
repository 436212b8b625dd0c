import Foundation
import TestKit
import Testing

/// A folder in which half the practices are wrong, each in its own way.
@Suite(.timeLimit(.minutes(6))) struct BadPracticeTests {
    private let folder: TemporaryFolder
    private var catalog: String { folder.inside("kula/practices") }

    /// What is done to the sound file, under which name it is saved, and what must be said about it.
    private static let bad: [(name: String, old: String, new: String, says: String)] = [
        ("bg-no-source", "sources:\n  - {", "sources: []\nx:\n  - {", "The practice has no source"),
        ("bg-wrong-theme", "[participation]", "[particpation]", "participation"),
        ("bg-no-year", ", year: 2025", "", "figure has no year"),
        ("bg-control", "Вземете листа.", "Вземете \\e[2Jлиста.", "control or invisible"),
        ("bg-broken", "status: running", "status: [running", "YAML"),
        ("bg-no-english", "  en: \"People", "  de: \"People", "language"),
        ("bg-wrong-country", "country: \"BG\"", "country: \"BGR\"", "country"),
    ]

    private static let sound = """
        id: bg-sound
        title: {bg: "Листове за форума", en: "Sheets for the forum"}
        place: {bg: "Кула", en: "Kula"}
        country: "BG"
        territory: town
        status: running
        themes: [participation]
        problem:
          bg: "Малко хора идваха на форума."
          en: "Few people came to the forum."
        solution:
          bg: "Раздадохме листове."
          en: "We handed out sheets."
        method:
          bg: "С пощата."
          en: "With the post."
        results:
          - {figure: 120, unit: {bg: "листа", en: "sheets"}, year: 2025, source: 1}
        lessons:
          bg: "Хората пишат."
          en: "People write."
        transfer:
          bg: "Вземете листа."
          en: "Take the sheet."
        sources:
          - {n: 1, url: "https://www.kula.bg/forum", title: "Форум", publisher: "Община Кула", read: "2026-11-24"}
        confidence: high

        """

    init() throws {
        folder = try TemporaryFolder()
        try NewDossier.kula(at: folder.inside("kula"))
        try FileManager.default.createDirectory(atPath: catalog, withIntermediateDirectories: true)
        try put(Self.sound, "bg-sound.yaml")
        for (name, old, new, _) in Self.bad {
            #expect(Self.sound.contains(old), "\(name)")
            try put(Self.sound.replacing("bg-sound", with: name).replacing(old, with: new), name + ".yaml")
        }
        try put(Self.sound, "копие.yaml")
        try put(
            Self.sound.replacing("bg-sound", with: "bg-troyan-public-forum"), "bg-troyan-public-forum.yaml")
        try Data([0xD0, 0x9A, 0xFF]).write(to: URL(filePath: catalog + "/bg-not-text.yaml"))
    }

    private func put(_ text: String, _ name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: catalog + "/" + name))
    }

    private func expectAllNamed(in text: String) {
        let lines = text.split(separator: "\n")
        for (name, _, _, says) in Self.bad {
            let own = lines.filter { $0.contains("/\(name).yaml:") }
            #expect(own.contains { $0.contains(says) }, "\(name): \(own)")
        }
        for (name, says) in [
            ("копие", "bg-sound.yaml"), ("bg-troyan-public-forum", "built-in"), ("bg-not-text", "UTF-8"),
        ] {
            let own = lines.filter { $0.contains("/\(name).yaml:") }
            #expect(own.count == 1 && own[0].contains(says), "\(name): \(own)")
        }
        #expect(!lines.contains { $0.contains("/bg-sound.yaml:") })
    }

    @Test(arguments: [
        ["practices", "search", "листове", "форум", "--catalog", "CATALOG", "--lang", "en"],
        ["practices", "suggest", "KULA", "--limit", "300", "--lang", "en"],
    ])
    func namesEachAndUsesTheRest(arguments: [String]) throws {
        let run = try ProgramRun(
            arguments.map {
                $0.replacing("CATALOG", with: catalog).replacing("KULA", with: folder.inside("kula"))
            })
        #expect(run.status == 0)
        expectAllNamed(in: run.errors)
        #expect(
            run.output.contains("bg-sound") && run.output.contains("bg-no-year"), "\(run.output.prefix(900))")
        #expect(!run.output.contains("bg-control") && !run.output.contains("\u{1B}"))
    }

    @Test func namesEachInTheCheck() throws {
        let run = try ProgramRun(["practices", "check", catalog, "--lang", "en"])
        #expect(run.status == 1)
        expectAllNamed(in: run.output)
        // Nine of the files can be read; none says as of when it runs nor what it answers.
        #expect(run.output.replacing("\n", with: " ").contains("1 warning, 18 pieces"))
    }
}
