import Answers
import Dossier
import Foundation
import Guide
import Synchronization
import TestKit
import Wording

/// A shelf on a disk in memory, with a clock that moves one second at each look.
struct Desk {
    let disk: MemoryDisk
    let shelf: Shelf

    init(_ files: [String: String] = [:], capacity: Int = .max, seed: UInt64 = 1) {
        disk = MemoryDisk(files, capacity: capacity)
        shelf = Shelf(files: disk, stamp: .ticking(seed: seed))
    }

    static let header = Header(
        municipality: "VID09", name: "Видин", language: .bg, guide: "test-guide", created: Day("2026-11-24"))

    func made(in folder: String = "vidin") throws -> Dossier { try shelf.create(folder, Self.header) }

    func opened(_ folder: String = "vidin", for purpose: Shelf.Purpose = .writing) throws -> Dossier {
        try shelf.open(folder, for: purpose, guide: .small)
    }

    func text(_ path: String) throws -> String { String(decoding: try disk.read(path), as: UTF8.self) }
}

extension Stamp {
    static func ticking(seed: UInt64) -> Stamp {
        let state = Ticks(seed: seed)
        return Stamp(milliseconds: state.time, random: state.chance)
    }

    private final class Ticks: Sendable {
        private let now = Mutex<Int64>(1_795_521_600_000)
        private let random: Mutex<SeededRandom>

        init(seed: UInt64) { random = Mutex(SeededRandom(seed)) }

        @Sendable func time() -> Int64 {
            now.withLock {
                $0 += 1_000
                return $0
            }
        }

        @Sendable func chance() -> UInt64 { random.withLock { $0.next() } }
    }
}

extension Dossier {
    mutating func set(_ path: String, _ value: Value) throws {
        guard let path = AnswerPath(parsing: path) else { return }
        try change(.set(path, value))
    }

    mutating func change(_ change: Change) throws {
        try append(change, by: "Секретар", guideVersion: "1.0.0")
    }
}

extension AnswerWords {
    /// Words about no answers yet to the small guide.
    static var small: AnswerWords {
        AnswerWords(walk: Walk(guide: .small, answers: Answers()), texts: Texts([:], in: .bg)) { _ in [] }
    }
}

/// A folder of its own on the real disk, gone afterwards.
func withFolder(_ work: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pateka-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try work(folder)
}

extension Guide {
    /// One question of each kind.
    static let small = Guide(
        id: "test-guide", version: "1.0.0", title: .empty, about: .empty,
        phases: [Phase(id: "prepare", title: .empty, steps: ["mandate"])],
        steps: [
            Step(
                id: "mandate", phase: "prepare", title: .empty, purpose: .empty, output: .empty,
                participants: .empty,
                evidence: .empty, weeks: 1, mistakes: [], themes: [], offersPractices: false,
                questions: questions)
        ])

    private static let questions = [
        question("profile.name", field(.text)), question("mandate.reason", field(.longText)),
        question("profile.population", field(.number, 1, 2_000_000)),
        question("mandate.budget", field(.money, 0, nil)),
        question("mandate.startYear", field(.year, 2024, 2040)), question("mandate.basisDate", field(.date)),
        question("mandate.joint", field(.yesNo)),
        question("mandate.basis", field(.choice, options: ["order", "decision"])),
        question("channels", field(.choices, options: ["paper", "meeting", "phone"])),
        question("gate", field(.checklist, options: ["room", "will"])),
        question("readiness", field(.scale, options: ["none", "planned", "doing"])),
        question("interest", field(.scale, options: ["low", "medium", "high"])),
        question("ranking", Field.of(.ranking, .rows(of: "problems"))),
        question("mandate.file", field(.file)),
        question(
            "problems", field(.table),
            [column("title", field(.text)), column("votes", field(.number, 0, nil))]),
        question(
            "measures", field(.table),
            [
                column("title", field(.text)), column("problem", Field.of(.choice, .rows(of: "problems"))),
                column("cost", field(.money)), column("quick", field(.yesNo)), column("start", field(.date)),
                column("channels", field(.choices, options: ["paper", "meeting"])),
                column("programme", Field.of(.choice, .register(.funding))),
            ]),
        question(
            "owing", field(.table),
            [
                column("title", field(.text)),
                Column(id: "owner", field: field(.text), isRequired: true, when: nil),
            ]),
    ]

    private static func question(_ id: String, _ field: Field, _ columns: [Column] = []) -> Question {
        Question(
            id: id, field: field, why: .empty, needed: nil, when: nil, themes: [], columns: columns, fill: nil
        )
    }

    private static func column(_ id: String, _ field: Field) -> Column {
        Column(id: id, field: field, isRequired: false, when: nil)
    }

    private static func field(
        _ kind: Kind, _ least: Decimal? = nil, _ most: Decimal? = nil, options: [String] = []
    ) -> Field {
        let listed = options.map { Option(id: $0, label: Localized(same: $0)) }
        return Field.of(kind, options.isEmpty ? .none : .listed(listed), least, most)
    }
}

extension Field {
    fileprivate static func of(
        _ kind: Kind, _ options: OptionSource, _ least: Decimal? = nil, _ most: Decimal? = nil
    ) -> Field {
        Field(
            kind: kind, label: .empty, help: .empty, example: .empty, minimum: least, maximum: most,
            unit: nil,
            options: options, isPersonal: false)
    }
}
