import Answers
import Findings
import Foundation
import Testing
import Wording

@testable import Dossier

@Suite struct `Notes in a dossier` {
    private let path = AnswerPath("mandate.reason")

    private func note(_ text: String, in dossier: inout Dossier) throws {
        try dossier.append(.note(path, text), by: "Секретар", guideVersion: "1.0.0")
    }

    @Test func `mended by their author after somebody closed them elsewhere stand again`() {
        var answers = Answers()
        var stamp = Stamp.ticking(seed: 1)
        func add(_ change: Change, by author: String) -> Event {
            let event = stamp.event(change, by: author, guide: "1.0.0", after: answers.events.last)
            answers.append(event)
            return event
        }
        let told = add(.note(path, "питай кмета"), by: "Секретар")
        _ = add(.revise(path, notes: [told.id], ""), by: "Финанси")
        #expect(answers.notes(at: path).isEmpty)
        _ = add(.revise(path, notes: [told.id], "питай кмета до петък"), by: "Финанси")
        #expect(answers.notes(at: path).isEmpty)
        _ = add(.revise(path, notes: [told.id], "питай кмета до петък"), by: "Секретар")
        #expect(answers.notes(at: path).map(\.text) == ["питай кмета до петък"])
    }

    @Test func `raise its format, so that a program that does not know them only reads`() throws {
        let desk = Desk()
        var dossier = try desk.made()
        try dossier.set("profile.name", .text("Видин"))
        #expect(try desk.text("vidin/dossier.yaml").hasPrefix("format: 1\n"))
        try note("питай кмета", in: &dossier)
        #expect(dossier.header.format == 2)
        #expect(
            try desk.text("vidin/dossier.yaml") == Desk.header.yaml.replacing("format: 1", with: "format: 2"))
        let again = try desk.opened()
        #expect(again.answers.notes(at: path).map(\.text) == ["питай кмета"] && again.findings.isEmpty)
    }

    @Test(arguments: [
        (
            "# наше досие\nformat: 1  # стар\nlanguage: bg\nmunicipality: V\nname: В\nguide: test-guide\n",
            "# наше досие\nformat: 2\nlanguage: bg\nmunicipality: V\nname: В\nguide: test-guide\n"
        ),
        (
            "language: bg\r\nmunicipality: V\r\nname: В\r\nguide: test-guide\r\nformat: 1",
            "language: bg\r\nmunicipality: V\r\nname: В\r\nguide: test-guide\r\nformat: 2"
        ),
        (
            "{\"format\": 1, language: bg, municipality: V, name: В, guide: test-guide}",
            "format: 2\nmunicipality: \"V\"\nname: \"В\"\nlanguage: bg\nguide: \"test-guide\"\n"
        ),
    ]) func `leave the rest of dossier.yaml as it stands`(before: String, after: String) throws {
        let desk = Desk(["vidin/dossier.yaml": before, "vidin/journal.jsonl": ""])
        var dossier = try desk.opened()
        try note("а", in: &dossier)
        #expect(try desk.text("vidin/dossier.yaml") == after)
    }

    @Test func `are written to the journal only when the format could be raised`() throws {
        let desk = Desk()
        var dossier = try desk.made()
        // Another process has an even newer program.
        let newer = Desk.header.yaml.replacing("format: 1", with: "format: 3")
        try desk.disk.write(Array(newer.utf8), to: "vidin/dossier.yaml")
        try note("а", in: &dossier)
        #expect(try desk.text("vidin/dossier.yaml") == newer)
        #expect(dossier.header.format == 3)
    }

    @Test func `are joined like answers, and raise the format there too`() throws {
        let desk = Desk()
        var left = try desk.made(in: "left")
        for name in ["dossier.yaml", "journal.jsonl"] {
            try desk.disk.write(try desk.disk.read("left/" + name), to: "right/" + name)
        }
        var right = try desk.opened("right")
        try note("отдясно", in: &right)
        try right.append(.assign(path, to: "ГРАО"), by: "", guideVersion: "1")
        #expect(try left.merge("right").added == 2)
        #expect(left.header.format == 2)
        #expect(left.answers == right.answers)
        #expect(try desk.opened("left").answers.department(of: "mandate.reason") == "ГРАО")
    }

    @Test func `of two copies stand beside each other, and nothing is said of them`() throws {
        let desk = Desk()
        var left = try desk.made(in: "left")
        try note("първа", in: &left)
        for name in ["dossier.yaml", "journal.jsonl"] {
            try desk.disk.write(try desk.disk.read("left/" + name), to: "right/" + name)
        }
        var right = try desk.opened("right")
        try right.append(.note(path, "отдясно"), by: "Кмет", guideVersion: "1")
        // What is done on the left is what was known there.
        let known = left.answers.notes.map(\.id)
        try left.append(.revise(path, notes: known, ""), by: "Секретар", guideVersion: "1")
        try note("отляво", in: &left)
        let merge = try left.merge("right")
        #expect(merge.conflicts.isEmpty)
        #expect(
            Set(left.answers.notes.map { $0.by + ": " + $0.text }) == ["Кмет: отдясно", "Секретар: отляво"])
    }

    @Test func `that are mended, or come with a name from a file, raise the format further`() throws {
        let desk = Desk()
        var dossier = try desk.made()
        try note("а", in: &dossier)
        try dossier.append(
            .note(path, "б", from: Teller(by: "Кмет", day: "2026-05-03")), by: "", guideVersion: "1")
        #expect(dossier.header.format == 5)
        let id = try #require(dossier.answers.notes.first?.id)
        try dossier.append(.revise(path, notes: [id], "в"), by: "Секретар", guideVersion: "1")
        let again = try desk.opened().answers.notes
        #expect(again.map(\.text) == ["в", "б"] && again.map(\.by) == ["Секретар", "Кмет"])
    }

    @Test func `a rough number raises the format, which older programs would lose`() throws {
        let desk = Desk()
        var dossier = try desk.made()
        try dossier.append(.set(path, .number(300)), by: "", guideVersion: "1")
        #expect(dossier.header.format == 1)
        try dossier.append(.set(path, .about(300)), by: "", guideVersion: "1")
        #expect(dossier.header.format == 6)
        #expect(try desk.opened().answers.value(path) == .about(300))
    }

    @Test func `stand in the history of their question`() throws {
        var dossier = try Desk().made()
        try dossier.set("profile.name", .text("Видин"))
        try note("а", in: &dossier)
        try dossier.append(.assign(path, to: "ГРАО"), by: "", guideVersion: "1")
        #expect(dossier.history(of: path).map(\.change) == [.assign(path, to: "ГРАО"), .note(path, "а")])
    }

    // MARK: Sheets

    private func sheet(_ dossier: Dossier) -> AnswerSheet {
        AnswerSheet(of: dossier.answers, guide: "test-guide", municipality: "VID09")
    }

    @Test func `are exported and read back`() throws {
        var dossier = try Desk().made()
        try note("първи ред\n\"втори\"", in: &dossier)
        try note("и още", in: &dossier)
        try dossier.set("measures/m1/title", .text("Портал"))
        try dossier.append(
            .note(AnswerPath("measures", row: "m1", column: "title"), "виж"), by: "", guideVersion: "1")
        try dossier.append(.assign(path, to: "Финанси"), by: "", guideVersion: "1")
        let yaml = sheet(dossier).yaml(for: .small)
        let day = try #require(dossier.answers.notes.first?.day)
        #expect(
            yaml.hasSuffix(
                #"""
                notes:
                  mandate.reason:
                    - {text: "първи ред\n\"втори\"", by: "Секретар", day: "\#(day)"}
                    - {text: "и още", by: "Секретар", day: "\#(day)"}
                  measures/m1/title:
                    - "виж"
                departments:
                  mandate.reason: "Финанси"

                """#))
        // A program that knows no threads refuses the file instead of taking them for damage.
        #expect(yaml.hasPrefix("format: 2\n"))
        #expect(sheet(try Desk().made()).yaml(for: .small).hasPrefix("format: 1\n"))
        let reading = try SheetReader(file: "a.yaml", guide: .small, language: .bg).read(Array(yaml.utf8))
        #expect(reading.findings.isEmpty && reading.sheet == sheet(dossier))
        #expect(reading.sheet.changes(from: dossier.answers, in: .small).isEmpty)
        let fresh = reading.sheet.changes(from: Answers(), in: .small).map(\.saved.change)
        #expect(
            fresh.contains(
                .note(path, "първи ред\n\"втори\"", from: Teller(by: "Секретар", day: day)))
                && fresh.contains(.assign(path, to: "Финанси")))
    }

    @Test func `that a sheet does not name stay, unless it is to replace everything`() throws {
        var dossier = try Desk().made()
        try note("а", in: &dossier)
        let empty = AnswerSheet(guide: "test-guide", municipality: "VID09")
        #expect(empty.changes(from: dossier.answers, in: .small).isEmpty)
        let changes = empty.changes(from: dossier.answers, in: .small, replacing: true)
        let id = try #require(dossier.answers.notes.first?.id)
        #expect(changes.map(\.saved.change) == [.revise(path, notes: [id], "")])
    }

    @Test func `that stand already are not told again, whoever brings them in`() throws {
        var dossier = try Desk().made()
        try note("стои", in: &dossier)
        let yaml = """
            format: 1
            answers: {}
            notes:
              mandate.reason:
                - стои
                - {text: стои, by: Кмет, day: 2026-05-03}
                - {text: нова, by: Кмет}
            """
        let reading = try SheetReader(file: "a.yaml", guide: .small, language: .bg).read(Array(yaml.utf8))
        #expect(reading.findings.isEmpty)
        #expect(
            reading.sheet.changes(from: dossier.answers, in: .small).map(\.saved.change) == [
                .note(path, "стои", from: Teller(by: "Кмет", day: "2026-05-03")),
                .note(path, "нова", from: Teller(by: "Кмет")),
            ])
        let wrong = yaml.replacing("2026-05-03", with: "вчера")
        let findings = try SheetReader(file: "a.yaml", guide: .small, language: .bg).read(Array(wrong.utf8))
            .findings
        #expect(findings.all.map(\.code) == ["sheet.needs-date"])
    }

    @Test func `about a question the guide does not have are named`() throws {
        let yaml = "format: 1\nanswers: {}\nnotes: {nowhere: x, mandate.reason: y}\ndepartments: {a b: z}\n"
        let reading = try SheetReader(file: "a.yaml", guide: .small, language: .bg).read(Array(yaml.utf8))
        #expect(reading.findings.all.map(\.code) == ["sheet.unknown-question", "sheet.unknown-question"])
        #expect(reading.sheet.notes == [path: [AnswerSheet.Note("y")]] && reading.sheet.departments.isEmpty)
    }

    @Test func `that a row is a copy raises the format, and survives the journal`() throws {
        let desk = Desk()
        var dossier = try desk.made()
        let row = try #require(AnswerPath(parsing: "measures/m1"))
        let cell = AnswerPath("measures", row: "m1", column: "title")
        let changes: [Change] = [.set(cell, .text("Портал")), .copied(row)]
        try dossier.append(changes.map { SourcedChange($0) }, by: "", guideVersion: "1")
        #expect(try desk.text("vidin/dossier.yaml").contains("format: 3"))
        #expect(try desk.text("vidin/journal.jsonl").contains(#""copied":"measures/m1""#))
        #expect(try desk.opened().answers.isCopy(cell))
        try dossier.set("measures/m1/title", .text("Портал"))
        #expect(try !desk.opened().answers.isCopy(cell) && dossier.answers.copies == [])
        try dossier.append(.undo(event: dossier.answers.events[2].id), by: "", guideVersion: "1")
        #expect(dossier.answers.copies == [cell])
    }
}
