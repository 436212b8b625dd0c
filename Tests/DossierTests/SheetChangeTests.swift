import Answers
import Findings
import Foundation
import Guide
import TestKit
import Testing
import Wording

@testable import Dossier

@Suite struct `A sheet of answers` {
    private func sheet(_ answers: Answers) -> AnswerSheet {
        AnswerSheet(of: answers, guide: "test-guide", municipality: "VID09")
    }

    private func read(_ yaml: String, existing: Answers = Answers()) throws -> SheetReader.Reading {
        try SheetReader(file: "a.yaml", guide: .small, language: .bg, existing: existing).read(
            Array(yaml.utf8))
    }

    private func dossier(_ build: (inout Dossier) throws -> Void) throws -> Dossier {
        var dossier = try Desk().made()
        try build(&dossier)
        return dossier
    }

    @Test func `says which cells of a row were copied, so that no file makes answers of them`() throws {
        let row = AnswerPath("measures", row: "m1")
        let first = try dossier { dossier in
            try dossier.set("measures/m1/title", .text("Портал"))
            try dossier.set("measures/m1/cost", .number(500))
            try dossier.change(.copied(row))
            try dossier.set("measures/m1/title", .text("Друг портал"))
        }
        let yaml = sheet(first.answers).yaml(for: .small)
        #expect(yaml.contains(#"copied: ["cost"]"#), "\(yaml)")
        let reading = try read(yaml)
        #expect(reading.findings.all.isEmpty)
        var second = try Desk(seed: 2).made()
        let changes = reading.sheet.changes(from: second.answers, in: .small)
        try second.append(changes.map(\.saved), by: "", guideVersion: "1")
        let cost = AnswerPath("measures", row: "m1", column: "cost")
        let title = AnswerPath("measures", row: "m1", column: "title")
        #expect(second.answers.value(cost) == .number(500) && second.answers.isCopy(cost))
        #expect(second.answers.value(title) == .text("Друг портал") && !second.answers.isCopy(title))
        #expect(reading.sheet.changes(from: second.answers, in: .small).isEmpty)
        #expect(sheet(second.answers).yaml(for: .small) == yaml)
    }

    @Test func `does not make a copy of a cell that was looked at where the row stands already`() throws {
        let yaml = """
            format: 1
            answers:
              measures:
                - {id: m1, copied: [cost, quick], title: Портал, cost: 700, quick: true}
            """
        let own = try dossier { dossier in
            try dossier.set("measures/m1/title", .text("Портал"))
            try dossier.set("measures/m1/cost", .number(500))
        }
        let reading = try read(yaml, existing: own.answers)
        let changes = reading.sheet.changes(from: own.answers, in: .small)
        #expect(!changes.contains { $0.path.column == "cost" || $0.path.column == "quick" })
        #expect(own.answers.trying(changes).copies.isEmpty)
    }

    @Test func `is written sorted, quoted and in the order of the columns`() throws {
        let dossier = try dossier { dossier in
            try dossier.set("profile.name", .text("„Видин“: \"град\"\n# два"))
            try dossier.append(
                .set(AnswerPath("profile.population"), .number(47_847)),
                source: Source(title: "НСИ", url: "https://nsi.bg", year: 2021),
                by: "", guideVersion: "1")
            try dossier.set("measures/m2/zzz", .text("стара колона"))
            try dossier.set("measures/m2/cost", .number(12.5))
            try dossier.set("measures/m2/title", .text("2027"))
            try dossier.set("measures/m1/quick", .flag(true))
            try dossier.append(
                .mark(AnswerPath("mandate.file"), .doesNotApply(reason: "")), by: "", guideVersion: "1")
            try dossier.append(.mark(AnswerPath("mandate.joint"), .unknown()), by: "", guideVersion: "1")
            try dossier.append(.mark(AnswerPath("measures"), .later(note: "още")), by: "", guideVersion: "1")
            try dossier.set("channels", .list(["paper", "phone"]))
            try dossier.set("problems/0/title", .text("а"))
        }
        #expect(
            sheet(dossier.answers).yaml(for: .small) == #"""
                format: 1
                guide: "test-guide"
                municipality: "VID09"
                answers:
                  channels: ["paper", "phone"]
                  mandate.file: {doesNotApply: ""}
                  mandate.joint: {unknown: true}
                  measures:
                    state: {later: "още"}
                    rows:
                      - id: "m2"
                        title: "2027"
                        cost: 12.5
                        zzz: "стара колона"
                      - id: "m1"
                        quick: true
                  problems:
                    - id: "0"
                      title: "а"
                  profile.name: "„Видин“: \"град\"\n# два"
                  profile.population: {value: 47847, source: {title: "НСИ", url: "https://nsi.bg", year: 2021}}

                """#)
    }

    @Test func `without answers is a sheet too`() throws {
        let yaml = sheet(Answers()).yaml(for: .small)
        #expect(yaml.hasSuffix("answers: {}\n"))
        #expect(try read(yaml).sheet == sheet(Answers()))
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `brings all answers into an empty dossier, and changes nothing where it came from`(seed: UInt64)
        throws
    {
        var random = SeededRandom(seed)
        let original = try dossier { dossier in
            try dossier.append(Self.randomChanges(&random), by: "", guideVersion: "1")
        }
        let yaml = sheet(original.answers).yaml(for: .small)
        let reading = try read(yaml)
        #expect(!reading.findings.hasErrors)
        #expect(reading.sheet == sheet(original.answers))
        #expect(reading.sheet.changes(from: original.answers, in: .small).isEmpty)
        #expect(reading.sheet.changes(from: original.answers, in: .small, replacing: true).isEmpty)

        var copy = try Desk(seed: 2).made()
        try copy.append(
            reading.sheet.changes(from: Answers(), in: .small).map(\.saved), by: "", guideVersion: "1")
        #expect(sheet(copy.answers) == sheet(original.answers))
        #expect(sheet(copy.answers).yaml(for: .small) == yaml)
    }

    @Test(arguments: 0..<25 as Range<UInt64>)
    func `makes any dossier like another when it replaces everything`(seed: UInt64) throws {
        var random = SeededRandom(seed &+ 1_000)
        let wanted = try dossier { dossier in
            try dossier.append(Self.randomChanges(&random), by: "", guideVersion: "1")
        }
        var other = try dossier { dossier in
            try dossier.append(Self.randomChanges(&random), by: "", guideVersion: "1")
        }
        let changes = sheet(wanted.answers).changes(from: other.answers, in: .small, replacing: true)
        try other.append(changes.map(\.saved), by: "", guideVersion: "1")
        #expect(sheet(other.answers) == sheet(wanted.answers))
        #expect(sheet(wanted.answers).changes(from: other.answers, in: .small, replacing: true).isEmpty)
    }

    private static func randomChanges(_ random: inout SeededRandom) -> [SourcedChange] {
        let texts = [
            "а", "ред\nвтори", "\"кавички\"", "2027", "true", "~", "# не е бележка", "a: b", "\\n",
            "👩‍👩‍👧", "а\u{2028}-", "- x", "@", "{a}", "'",
        ]
        func text() -> Value { .text(texts.randomElement(using: &random) ?? "") }
        func number() -> Value { .number(Decimal(Int.random(in: 0...20_000, using: &random)) / 4) }
        func line() -> Value {
            .text((texts.filter { !$0.contains("\n") }.randomElement(using: &random) ?? ""))
        }
        // Every row that may be picked.
        var changes = (1...4).map { row in
            SourcedChange(.set(AnswerPath("problems", row: "r\(row)", column: "title"), .text("\(row)")))
        }
        for _ in 0..<30 {
            let source =
                Bool.random(using: &random) ? Source(title: "НСИ: \"2021\"", url: nil, year: 2021) : nil
            let row = "r\(Int.random(in: 1...4, using: &random))"
            let change: Change =
                switch Int.random(in: 0..<11, using: &random) {
                case 0: .set(AnswerPath("profile.name"), line())
                case 1: .set(AnswerPath("mandate.reason"), text())
                case 2: .set(AnswerPath("mandate.budget"), number())
                case 3:
                    .set(
                        AnswerPath("channels"), .list(["paper", "meeting", "phone"].shuffled(using: &random)))
                case 4: .set(AnswerPath("problems", row: row, column: "title"), line())
                case 5: .set(AnswerPath("measures", row: row, column: "cost"), number())
                case 6:
                    .set(
                        AnswerPath("measures", row: row, column: "problem"),
                        .text("r\(Int.random(in: 1...4, using: &random))"))
                case 7:
                    .mark(
                        AnswerPath("measures", row: row, column: "title"),
                        .later(note: texts.randomElement(using: &random) ?? ""))
                case 8: .order("measures", rows: ["r1", "r2", "r3", "r4"].shuffled(using: &random))
                case 9:
                    .mark(
                        AnswerPath("problems"),
                        .doesNotApply(reason: texts.randomElement(using: &random) ?? ""))
                default: .clear(AnswerPath("measures", row: row))
                }
            changes.append(SourcedChange(change, source: source))
        }
        return changes
    }

    @Test func `changes only what is new or different`() throws {
        let dossier = try dossier { dossier in
            try dossier.set("profile.name", .text("Видин"))
            try dossier.append(
                .set(AnswerPath("profile.population"), .number(5)), source: Source(title: "НСИ"), by: "",
                guideVersion: "1")
            try dossier.set("problems/p1/title", .text("първи"))
            try dossier.set("problems/p2/title", .text("втори"))
        }
        let reading = try read(
            """
            answers:
              profile.name: "Дунавци"
              profile.population: 5
              mandate.joint: true
              problems:
                - {id: p1, title: "първи"}
                - {id: p3, title: "трети"}
            """)
        let changes = reading.sheet.changes(from: dossier.answers, in: .small)
        #expect(changes.map(\.path.description) == ["profile.name", "mandate.joint", "problems/p3/title"])
        #expect(
            changes.first?.old == .value(.text("Видин")) && changes.first?.new == .value(.text("Дунавци")))
        #expect(changes.last?.old == nil)
    }

    @Test func `changes answers in the order of the guide, so that none comes before what it depends on`()
        throws
    {
        let reading = try read(
            "answers: {mandate.joint: true, mandate.reason: а, channels: [paper], profile.population: 5}")
        let events = reading.sheet.exampleEvents(in: .small)
        #expect(
            events.map { $0.change.path?.question } == [
                "mandate.reason", "profile.population", "mandate.joint", "channels",
            ])
        #expect(zip(events, events.dropFirst()).allSatisfy { Event.isBefore($0, $1) })
    }

    @Test func `marks nothing that nobody marked`() throws {
        let rows = "answers: {owing: [{id: a, title: \"х\"}, {id: b, title: \"у\", owner: \"секретар\"}]}"
        let sheet = try read("format: 1\nguide: test-guide\n" + rows).sheet
        let owners = sheet.changes(from: Answers(), in: .small).filter { $0.path.column == "owner" }
        #expect(owners.map(\.new) == [.value(.text("секретар"))])
    }

    @Test func `puts rows in its order only where they stand otherwise`() throws {
        var dossier = try dossier { dossier in
            for row in ["a", "b", "c"] { try dossier.set("problems/\(row)/title", .text(row)) }
        }
        func changes(_ rows: String...) throws -> [Change] {
            let lines = rows.map { "    - {id: \($0), title: \($0)}" }.joined(separator: "\n")
            return try read("answers:\n  problems:\n" + lines).sheet.changes(
                from: dossier.answers, in: .small
            ).map(
                \.saved.change)
        }
        #expect(try changes("a", "b", "c") == [])
        #expect(try changes("a", "c") == [])
        #expect(try changes("c", "a", "b") == [.order("problems", rows: ["c", "a", "b"])])
        // A sheet that leaves a row out says nothing of where the others stand.
        #expect(try changes("c", "a") == [])
        let added = try changes("new", "c")
        #expect(added == [.set(AnswerPath("problems", row: "new", column: "title"), .text("new"))])
        try dossier.append(added.map { SourcedChange($0) }, by: "", guideVersion: "1")
        #expect(dossier.answers.rows(of: "problems") == ["a", "b", "c", "new"])
        #expect(
            try changes("new", "c", "a", "b") == [.order("problems", rows: ["new", "c", "a", "b"])])
    }

    @Test func `takes away what it does not name only when it replaces everything`() throws {
        let dossier = try dossier { dossier in
            for path in ["profile.name", "problems/a/title", "problems/a/votes", "problems/b/title"] {
                try dossier.set(path, .text("x"))
            }
        }
        let sheet = try read("answers:\n  problems:\n    - {id: a, title: x}\n").sheet
        #expect(sheet.changes(from: dossier.answers, in: .small).isEmpty)
        let removals = sheet.changes(from: dossier.answers, in: .small, replacing: true)
        #expect(
            removals.map(\.saved.change) == [
                .clear(AnswerPath("problems", row: "a", column: "votes")),
                .clear(AnswerPath("problems", row: "b")),
                .clear(AnswerPath("profile.name")),
            ])
    }
}

@Suite struct `A worked example` {
    private static let answers = """
        format: 1
        guide: test-guide
        municipality: VID09
        note: {bg: "Учебен пример", en: "Training example"}
        answers:
          profile.name: {bg: "Видин", en: "Vidin"}
          profile.population: {value: 47847, source: {title: {bg: "НСИ", en: "NSI"}, year: 2021}}
          problems:
            - {id: p2, title: {bg: "б", en: "b"}}
            - {id: p1, title: {bg: "а", en: "a"}}
        """

    @Test func `opens in the chosen language, each time the same, and is not changed`() throws {
        let desk = Desk(["example/answers.yaml": Self.answers])
        var english = try desk.shelf.open("example", for: .reading, guide: .small, language: .en)
        #expect(
            english.note == "Training example" && english.header.name == "Vidin"
                && english.header.language == .en)
        #expect(english.answers["profile.population"]?.source?.title == "NSI")
        #expect(english.answers.rows(of: "problems") == ["p2", "p1"])
        #expect(english.findings.isEmpty && !english.isWritable)
        #expect(
            try desk.shelf.open("example", for: .reading, guide: .small, language: .en).answers
                == english.answers)
        let bulgarian = try desk.shelf.open("example", for: .reading, guide: .small)
        #expect(bulgarian.header.name == "Видин")
        #expect(bulgarian.answers.events.map(\.id) == english.answers.events.map(\.id))
        #expect(throws: DossierError.exampleIsReadOnly("example")) {
            try english.set("profile.name", .text("x"))
        }
        #expect(throws: DossierError.exampleIsReadOnly("example")) {
            try desk.opened("example", for: .writing)
        }
    }

    @Test func `can be brought into a dossier of one's own`() throws {
        let desk = Desk(["example/answers.yaml": Self.answers])
        var dossier = try desk.made()
        let reading = try dossier.sheets.read("example/answers.yaml", .small)
        try dossier.append(
            reading.sheet.changes(from: dossier.answers, in: .small).map(\.saved), by: "", guideVersion: "1")
        #expect(dossier.answers.value("profile.name") == .text("Видин"))
        #expect(try desk.opened().answers == dossier.answers)
    }
}
