import Answers
import Findings
import Foundation
import Testing

@testable import Dossier

@Suite struct `A journal` {
    private static let first =
        #"{"id":"01A","at":"2026-11-23T14:00:00Z","by":"","guide":"1","set":"profile.name","value":"Видин"}"#
    private static let second =
        #"{"id":"01B","at":"2026-11-23T14:00:01Z","by":"","guide":"1","set":"profile.population","value":5}"#
    private static let header = Desk.header.yaml

    private func desk(_ journal: String) -> Desk {
        Desk(["vidin/dossier.yaml": Self.header, "vidin/journal.jsonl": journal])
    }

    private func codes(_ dossier: Dossier) -> [String] { dossier.findings.all.map(\.code) }

    @Test(arguments: [
        first + "\n" + second + "\n", first + "\n" + second, first + "\r\n" + second + "\r\n",
        "\u{FEFF}" + first + "\n\n" + second + "\n",
        second + "\n" + first + "\n" + second + "\n",
    ]) func `is read whatever its line ends, gaps and order`(journal: String) throws {
        let desk = desk(journal)
        for purpose in [Shelf.Purpose.reading, .writing] {
            let dossier = try desk.opened(for: purpose)
            #expect(dossier.answers.value("profile.name") == .text("Видин"))
            #expect(dossier.answers.value("profile.population") == .number(5))
            #expect(dossier.findings.isEmpty)
        }
        #expect(try desk.text("vidin/journal.jsonl") == journal)
    }

    @Test func `whose last line has no end gets one before the next event`() throws {
        let desk = desk(Self.first)
        var dossier = try desk.opened()
        try dossier.set("profile.population", .number(7))
        #expect(try desk.text("vidin/journal.jsonl").hasPrefix(Self.first + "\n{"))
        #expect(try desk.opened().answers.events.count == 2)
    }

    @Test(arguments: [1, 10, 40, 80]) func `with a torn last line keeps what was torn off`(length: Int) throws
    {
        let torn = String(Self.second.prefix(length))
        let desk = desk(Self.first + "\n" + torn)
        let reading = try desk.opened(for: .reading)
        #expect(codes(reading) == ["dossier.torn-line"])
        #expect(try desk.text("vidin/journal.jsonl").hasSuffix(torn))

        var writing = try desk.opened()
        #expect(codes(writing) == ["dossier.torn-line-set-aside"])
        #expect(writing.findings.all.first?.place == Place(file: "vidin/journal.jsonl", line: 2))
        #expect(try desk.text("vidin/journal.jsonl") == Self.first + "\n")
        #expect(try desk.text("vidin/journal.torn") == torn + "\n")
        try writing.set("profile.population", .number(9))
        #expect(try desk.opened().answers.value("profile.population") == .number(9))
    }

    @Test func `torn within a letter loses nothing before it`() throws {
        let bytes = Array((Self.first + "\n" + Self.first).utf8)
        let cut = bytes.dropLast(7)
        let desk = desk("")
        try desk.disk.write(Array(cut), to: "vidin/journal.jsonl")
        #expect(try desk.opened().answers.value("profile.name") == .text("Видин"))
        #expect(try desk.disk.read("vidin/journal.torn").count == cut.count - Self.first.utf8.count)
    }

    @Test func `keeps and reports a line in the middle it cannot read`() throws {
        let journal = Self.first + "\n<<<<<<< HEAD\n" + Self.second + "\n"
        let desk = desk(journal)
        var dossier = try desk.opened()
        #expect(dossier.answers.events.count == 2)
        #expect(dossier.findings.all.map(\.place) == [Place(file: "vidin/journal.jsonl", line: 2)])
        try dossier.set("profile.name", .text("Дунавци"))
        #expect(try desk.text("vidin/journal.jsonl").hasPrefix(journal))
    }

    @Test func `names twenty unreadable lines and counts the rest`() throws {
        let dossier = try desk(String(repeating: "x\n", count: 50)).opened(for: .reading)
        #expect(dossier.findings.all.count == 21)
        #expect(dossier.findings.all.last?.arguments == ["count": "30"])
    }

    @Test func `that is missing is reported, not taken for an empty one`() throws {
        let desk = Desk(["vidin/dossier.yaml": Self.header])
        #expect(codes(try desk.opened(for: .reading)) == ["dossier.journal-missing"])
        #expect(codes(try desk.opened()) == ["dossier.journal-missing"])
    }

    @Test func `with ids that come twice counts each once`() throws {
        #expect(try desk(Self.first + "\n" + Self.first + "\n").opened().answers.events.count == 1)
    }
}
