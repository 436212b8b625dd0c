import Answers
import Findings
import Foundation
import Guide
import Testing
import Wording

@testable import Dossier

@Suite struct `A new dossier` {
    @Test func `has its header, journal, folders and a rule for git`() throws {
        let desk = Desk()
        let dossier = try desk.made()
        #expect(dossier.isWritable && dossier.answers.events.isEmpty)
        #expect(
            try desk.disk.names(in: "vidin") == [
                ".gitattributes", "dossier.yaml", "drafts", "evidence", "journal.jsonl",
            ])
        #expect(try desk.text("vidin/.gitattributes") == "journal.jsonl merge=union\n")
        #expect(
            try desk.text("vidin/dossier.yaml") == """
                format: 1
                municipality: "VID09"
                name: "Видин"
                language: bg
                guide: "test-guide"
                created: "2026-11-24"

                """)
        #expect(try desk.opened(for: .reading).header == Desk.header)
    }

    @Test func `is made in an empty folder, and beside what git keeps there`() throws {
        let desk = Desk(["vidin/.git/HEAD": "x", "vidin/.gitattributes": "*.md text"])
        _ = try desk.made()
        #expect(try desk.text("vidin/.gitattributes") == "*.md text\njournal.jsonl merge=union\n")
    }

    @Test(arguments: [
        ("vidin/notes.txt", DossierError.folderNotEmpty("vidin")),
        ("vidin/dossier.yaml", .alreadyADossier("vidin")),
        ("vidin/journal.jsonl", .alreadyADossier("vidin")), ("vidin", .folderNotEmpty("vidin")),
    ]) func `is refused where something stands`(file: String, expected: DossierError) {
        #expect(throws: expected) { try Desk([file: "x"]).made() }
    }
}

@Suite struct `Opening a dossier` {
    @Test func `tells a missing folder, a strange one and a broken one apart`() {
        let desk = Desk(["strange/x.txt": "", "headless/journal.jsonl": ""])
        #expect(throws: DossierError.noSuchFolder("nowhere")) { try desk.opened("nowhere") }
        #expect(throws: DossierError.notADossier("strange")) { try desk.opened("strange") }
        #expect(throws: DossierError.headerMissing(folder: "headless")) { try desk.opened("headless") }
    }

    @Test(arguments: [
        ("a: \"b\" c\nformat: 1", DossierError.headerNotYAML(file: "v/dossier.yaml", line: 1)),
        ("format: 1\nlanguage: bg\nname: \"x", .headerNotYAML(file: "v/dossier.yaml", line: 3)),
        ("", .headerGap(file: "v/dossier.yaml", key: "format")),
        ("format: 1\nlanguage: bg", .headerGap(file: "v/dossier.yaml", key: "municipality")),
        ("format: one", .headerValue(file: "v/dossier.yaml", line: 1, key: "format", value: "one")),
        ("format: 0", .headerValue(file: "v/dossier.yaml", line: 1, key: "format", value: "0")),
        (
            "format: 1\nlanguage: fr",
            .headerValue(file: "v/dossier.yaml", line: 2, key: "language", value: "fr")
        ),
        (
            "format: 1\nlanguage: [bg]",
            .headerValue(file: "v/dossier.yaml", line: 2, key: "language", value: "")
        ),
    ]) func `says which line of dossier.yaml is wrong`(text: String, expected: DossierError) {
        #expect(throws: expected) { try Desk(["v/dossier.yaml": text, "v/journal.jsonl": ""]).opened("v") }
    }

    @Test func `passes over keys it does not know and keeps names as they are`() throws {
        let header = Header(
            municipality: "VID09", name: "а \"б\" \\ : # – №", language: .en, guide: "g", created: nil)
        let read = try Header(reading: Array((header.yaml + "colour: blue\n").utf8), file: "x")
        #expect(read == header)
    }

    @Test func `of a newer format reads with a warning and refuses to write`() throws {
        let header = Desk.header.yaml.replacing("format: 1", with: "format: \(Header.format + 1)")
        let desk = Desk(["v/dossier.yaml": header, "v/journal.jsonl": ""])
        var dossier = try desk.opened("v", for: .reading)
        #expect(dossier.findings.all.map(\.code) == ["dossier.newer-format"])
        let refusal = DossierError.newerFormat(folder: "v", format: Header.format + 1)
        #expect(throws: refusal) { try desk.opened("v", for: .writing) }
        #expect(throws: refusal) { try dossier.set("profile.name", .text("x")) }
        #expect(refusal.exit == .cannotWrite)
    }

    @Test func `for reading writes nothing and refuses changes`() throws {
        let desk = Desk()
        _ = try desk.made()
        var dossier = try desk.opened(for: .reading)
        #expect(throws: DossierError.openedForReading("vidin")) {
            try dossier.set("profile.name", .text("x"))
        }
        #expect(throws: DossierError.openedForReading("vidin")) { try dossier.attach("x") }
        #expect(throws: DossierError.openedForReading("vidin")) { try dossier.merge("x") }
    }

    @Test func `with another guide at hand says so`() throws {
        let header = Desk.header.yaml.replacing("test-guide", with: "other-guide")
        let dossier = try Desk(["v/dossier.yaml": header, "v/journal.jsonl": ""]).opened("v")
        #expect(dossier.findings.all.map(\.code) == ["dossier.other-guide"])
    }
}

@Suite struct `Saving a change` {
    private static let population = AnswerPath("profile.population")

    @Test func `puts it on the disk before it counts`() throws {
        let desk = Desk()
        var dossier = try desk.made()
        try dossier.append(
            .set(Self.population, .number(47_847)), source: Source(title: "НСИ", year: 2021), by: "Секретар",
            guideVersion: "1.2.0")
        let event = try #require(dossier.answers.events.last)
        #expect(try desk.text("vidin/journal.jsonl") == event.line + "\n")
        #expect(event.guide == "1.2.0" && event.by == "Секретар" && event.source?.year == 2021)
        #expect(try desk.opened().answers == dossier.answers)
    }

    @Test func `cleans it, so that it reads back as it is kept`() throws {
        let desk = Desk()
        var dossier = try desk.made()
        let hostile = "\u{1B}[2Jа\u{202E}\u{7}б\r\nв"
        for change: Change in [
            .set(AnswerPath("mandate.reason"), .text(hostile)),
            .set(AnswerPath("channels"), .list([hostile])),
            .mark(AnswerPath("gate"), .later(note: hostile)),
            .mark(AnswerPath("x"), .doesNotApply(reason: hostile)),
            .version(hostile),
        ] { try dossier.append(change, source: Source(title: hostile), by: hostile, guideVersion: "1") }
        #expect(dossier.answers.value("mandate.reason") == .text("[2Jаб\nв"))
        #expect(try desk.opened().answers == dossier.answers)
        #expect(try desk.text("vidin/journal.jsonl").split(separator: "\n").count == 5)
    }

    @Test func `on a full disk leaves everything as it was`() throws {
        let desk = Desk(capacity: 2_000)
        var dossier = try desk.made()
        try dossier.set("profile.name", .text("Видин"))
        let before = (dossier.answers, try desk.text("vidin/journal.jsonl"))
        #expect(throws: DossierError.diskFull("vidin/journal.jsonl")) {
            try dossier.set("mandate.reason", .text(String(repeating: "а", count: 2_000)))
        }
        #expect(dossier.answers == before.0)
        #expect(try desk.text("vidin/journal.jsonl") == before.1)
        try dossier.set("profile.name", .text("Дунавци"))
        #expect(try desk.opened().answers.value("profile.name") == .text("Дунавци"))
    }

    @Test func `takes in what another process has saved meanwhile`() throws {
        let desk = Desk()
        var left = try desk.made()
        var right = try desk.opened()
        try left.set("profile.name", .text("отляво"))
        try right.set("mandate.reason", .text("отдясно"))
        #expect(right.answers.value("profile.name") == .text("отляво"))
        try left.set("profile.name", .text("пак отляво"))
        #expect(left.answers.value("mandate.reason") == .text("отдясно"))
        #expect(try desk.opened().answers == left.answers)
        #expect(left.answers.events.count == 3)
    }

    @Test func `takes in a line another process could not finish`() throws {
        let desk = Desk()
        var dossier = try desk.made()
        try dossier.set("profile.name", .text("едно"))
        try desk.disk.write(
            try desk.disk.read("vidin/journal.jsonl") + Array("{\"id\":\"01".utf8), to: "vidin/journal.jsonl")
        try dossier.set("profile.name", .text("две"))
        #expect(dossier.findings.all.map(\.code) == ["dossier.torn-line-set-aside"])
        #expect(try desk.opened().answers == dossier.answers)
        #expect(try desk.text("vidin/journal.torn") == "{\"id\":\"01\n")
    }

    @Test func `notices that git has put another journal in place`() throws {
        let desk = Desk()
        var dossier = try desk.made()
        for number in 0..<20 { try dossier.set("profile.population", .number(Decimal(number))) }
        let lines = try desk.text("vidin/journal.jsonl").split(separator: "\n")
        let theirs =
            #"{"id":"00","at":"2026-01-01T00:00:00Z","by":"","guide":"1","set":"profile.name","value":"тяхно"}"#
        let merged =
            (lines.prefix(10) + [Substring(theirs)] + lines.suffix(10)).joined(separator: "\n") + "\n"
        try desk.disk.write(Array(merged.utf8), to: "vidin/journal.jsonl")
        try dossier.set("mandate.reason", .text("наше"))
        #expect(dossier.answers.value("profile.name") == .text("тяхно"))
        #expect(dossier.answers.events.count == 22)
        #expect(try desk.opened().answers == dossier.answers)
    }

    /// What another program may do to a journal in use.
    enum Loss: CaseIterable {
        case emptied, cutInALine, cutBehindALine, replaced, noise, edited, editedToAnotherLength

        func left(of text: String) -> String {
            switch self {
            case .emptied: ""
            case .cutInALine: String(text.prefix(200))
            case .cutBehindALine: text.split(separator: "\n").prefix(2).joined(separator: "\n") + "\n"
            case .replaced:
                #"{"id":"00","at":"2026-01-01T00:00:00Z","by":"","guide":"1","set":"a","value":"b"}"# + "\n"
            case .edited: text.replacing("\"value\":1", with: "\"value\":7")
            case .editedToAnotherLength: text.replacing("\"value\":1", with: "\"value\":100")
            case .noise: text.map { _ in "x" }.joined()
            }
        }
    }

    @Test(arguments: Loss.allCases)
    func `that lost answers is refused and can be written anew`(loss: Loss) throws {
        let desk = Desk()
        var dossier = try desk.made()
        for number in 0..<5 { try dossier.set("profile.population", .number(Decimal(number))) }
        let before = dossier.answers
        let strange = loss.left(of: try desk.text("vidin/journal.jsonl"))
        for round in 1...2 {
            try desk.disk.write(Array(strange.utf8), to: "vidin/journal.jsonl")
            #expect(throws: DossierError.self) { try dossier.set("mandate.reason", .text("наше")) }
            #expect(throws: DossierError.self) { try dossier.catchUp() }
            #expect(dossier.answers == before)
            let aside = try dossier.restoreJournal()
            #expect(aside == (strange.isEmpty ? nil : "vidin/journal-replaced-\(round).jsonl"))
            if let aside { #expect(try desk.text(aside) == strange) }
            #expect(try desk.opened().answers == before)
        }
        try dossier.set("mandate.reason", .text("наше"))
        #expect(try desk.opened().answers == dossier.answers)
    }

    @Test func `written anew keeps what others have added meanwhile`() throws {
        let desk = Desk()
        var dossier = try desk.made()
        for number in 0..<5 { try dossier.set("profile.population", .number(Decimal(number))) }
        var other = try desk.opened()
        try other.set("mandate.reason", .text("тяхно"))
        let text = try desk.text("vidin/journal.jsonl").replacing("\"value\":1", with: "\"value\":7")
        try desk.disk.write(Array(text.utf8), to: "vidin/journal.jsonl")
        #expect(throws: DossierError.self) { try dossier.set("mandate.scope", .text("наше")) }
        _ = try dossier.restoreJournal()
        #expect(dossier.answers.value("mandate.reason") == .text("тяхно"))
        #expect(try desk.opened().answers == dossier.answers)
        #expect(!(try desk.text("vidin/journal.jsonl")).contains("\"value\":7"))
    }

    @Test func `whose journal says the same in other bytes goes on`() throws {
        let desk = Desk()
        var dossier = try desk.made()
        for number in 0..<5 { try dossier.set("profile.population", .number(Decimal(number))) }
        let text = try desk.text("vidin/journal.jsonl").replacing("\"by\":", with: "\"by\" : ")
        try desk.disk.write(Array(text.utf8), to: "vidin/journal.jsonl")
        try dossier.set("mandate.reason", .text("наше"))
        #expect(dossier.answers.events.count == 6)
        #expect(try desk.opened().answers == dossier.answers)
    }

    @Test func `of many at once is one write`() throws {
        let desk = Desk()
        var dossier = try desk.made()
        let changes = (0..<50).map {
            SourcedChange(.set(AnswerPath("t", row: "r\($0)", column: "c"), .text("\($0)")))
        }
        try dossier.append(changes, by: "", guideVersion: "1")
        #expect(dossier.answers.rows(of: "t") == (0..<50).map { "r\($0)" })
        #expect(try desk.opened().answers == dossier.answers)
    }

    @Test func `sorts after events of a computer whose clock is ahead`() throws {
        let ahead =
            #"{"id":"zz","at":"2031-01-01T00:00:00Z","by":"","guide":"1","set":"profile.name","value":"тяхно"}"#
        let desk = Desk(["vidin/dossier.yaml": Desk.header.yaml, "vidin/journal.jsonl": ahead + "\n"])
        var dossier = try desk.opened()
        try dossier.set("profile.name", .text("наше"))
        #expect(dossier.answers.value("profile.name") == .text("наше"))
        #expect(try desk.opened().answers.value("profile.name") == .text("наше"))
    }
}

@Suite struct `The history` {
    @Test func `of a path has every event that touched it, newest first`() throws {
        var dossier = try Desk().made()
        try dossier.set("measures/m1/title", .text("а"))
        try dossier.set("measures/m1/cost", .number(1))
        try dossier.set("measures/m2/title", .text("б"))
        try dossier.append(.order("measures", rows: ["m2", "m1"]), by: "", guideVersion: "1")
        try dossier.append(.clear(AnswerPath("measures", row: "m1")), by: "", guideVersion: "1")
        let undone = try #require(dossier.answers.undoable().last)
        try dossier.append(.undo(event: undone.id), by: "", guideVersion: "1")
        try dossier.append(.version("Проект"), by: "", guideVersion: "1")
        func numbers(_ path: String) -> [Int] {
            dossier.history(of: AnswerPath(parsing: path)).compactMap { event in
                dossier.answers.events.firstIndex(of: event).map { $0 + 1 }
            }
        }
        #expect(numbers("measures") == [6, 5, 4, 3, 2, 1])
        #expect(numbers("measures/m1") == [6, 5, 2, 1])
        #expect(numbers("measures/m1/title") == [6, 5, 1])
        #expect(numbers("measures/m2") == [3])
        #expect(numbers("risks") == [])
        #expect(dossier.history().count == 7)
    }
}
