import Answers
import Findings
import Foundation
import TestKit
import Testing

@testable import Dossier

@Suite struct `Joining copies` {
    /// Two copies of one dossier with changes of their own.
    private func copies() throws -> (desk: Desk, left: Dossier, right: Dossier) {
        let desk = Desk()
        var left = try desk.made(in: "left")
        try left.set("profile.name", .text("Видин"))
        for name in ["dossier.yaml", "journal.jsonl"] {
            try desk.disk.write(try desk.disk.read("left/" + name), to: "right/" + name)
        }
        var right = try desk.opened("right")
        try left.set("profile.population", .number(1))
        try right.set("mandate.reason", .text("причина"))
        try right.set("profile.population", .number(2))
        return (desk, left, right)
    }

    @Test func `gives both the same answers, whoever joins whom`() throws {
        var (desk, left, right) = try copies()
        let merge = try left.merge("right")
        #expect(merge.added == 2 && merge.known == 1 && merge.findings.isEmpty)
        _ = try right.merge("left")
        #expect(left.answers == right.answers)
        #expect(try desk.opened("left").answers == left.answers)
        #expect(left.answers.value("profile.population") == .number(2))
        #expect(try left.merge("right").added == 0)
    }

    @Test func `a rough number and the same number are two answers`() throws {
        var (_, left, right) = try copies()
        try left.set("profile.population", .about(300))
        try right.set("profile.population", .number(300))
        let merge = try left.merge("right")
        #expect(!merge.conflicts.isEmpty)
        #expect(left.answers.value("profile.population") == .number(300))
        let last = try #require(left.answers.events.last { $0.change.path?.question == "profile.population" })
        try left.change(.undo(event: last.id))
        #expect(left.answers.value("profile.population") == .about(300))
    }

    @Test(arguments: UInt64(1)...30)
    func `a row that comes back stands where it stood`(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let desk = Desk()
        var left = try desk.made(in: "left")
        let ids = (1...6).map { "p\($0)" }
        for id in ids { try left.set("problems/\(id)/title", .text("Проблем \(id)")) }
        if Bool.random(using: &random) {
            try left.change(.order("problems", rows: ids.shuffled(using: &random)))
        }
        let before = left.answers.rows(of: "problems")
        for name in ["dossier.yaml", "journal.jsonl"] {
            try desk.disk.write(try desk.disk.read("left/" + name), to: "right/" + name)
        }
        var right = try desk.opened("right")
        let gone = ids.shuffled(using: &random).prefix(Int.random(in: 1...6, using: &random))
        for id in gone { try left.change(.clear(AnswerPath("problems", row: id))) }
        for id in gone { try right.set("problems/\(id)/title", .text("Друг \(id)")) }
        _ = try left.merge("right")
        #expect(left.answers.rows(of: "problems") == before)
        _ = try right.merge("left")
        #expect(right.answers.rows(of: "problems") == before)
    }

    @Test func `adds the lines byte for byte`() throws {
        var (desk, left, _) = try copies()
        let odd =
            #"  {"by":"x", "id":"odd","at":"2026-01-01T00:00:00Z","guide":"1","new":7,"set":"channels","value":[ "paper" ]}"#
        try desk.disk.write(Array((odd + "\nnonsense\n").utf8), to: "right/journal.jsonl")
        let merge = try left.merge("right/journal.jsonl")
        #expect(merge.added == 1 && merge.findings.all.map(\.code) == ["dossier.unreadable-line"])
        #expect(try desk.text("left/journal.jsonl").hasSuffix("\n" + odd + "\n"))
        #expect(left.answers.value("channels") == .list(["paper"]))
    }

    @Test func `brings the evidence along and never overwrites`() throws {
        var (desk, left, _) = try copies()
        for (path, text) in [
            ("right/evidence/a.pdf", "а"), ("right/evidence/b.pdf", "тяхно"), ("left/evidence/b.pdf", "наше"),
        ] {
            try desk.disk.write(Array(text.utf8), to: path)
        }
        let merge = try left.merge("right")
        #expect(merge.evidence == 1 && merge.findings.all.map(\.code) == ["dossier.evidence-differs"])
        #expect(try desk.text("left/evidence/a.pdf") == "а")
        #expect(try desk.text("left/evidence/b.pdf") == "наше")
    }

    @Test func `of different municipalities, of nothing and with itself is refused`() throws {
        var (desk, left, _) = try copies()
        let other = Desk.header.yaml.replacing("VID09", with: "SOF46")
        try desk.disk.write(Array(other.utf8), to: "right/dossier.yaml")
        #expect(throws: DossierError.mergeOfOthers(own: "VID09", other: "SOF46")) { try left.merge("right") }
        #expect(throws: DossierError.mergeWithItself("left")) { try left.merge("left") }
        #expect(throws: DossierError.noSuchFile("nowhere")) { try left.merge("nowhere") }
        #expect(throws: DossierError.notADossier("left/evidence")) { try left.merge("left/evidence") }
    }
}

@Suite struct `Evidence` {
    @Test(arguments: [
        ("/tmp/Заповед № 12.PDF", "Заповед-12.pdf"), ("a/b/протокол.docx", "протокол.docx"),
        ("без разширение", "без-разширение"),
        (".htaccess", "htaccess"), ("..", "file"), ("снимка..jpg", "снимка.jpg"), ("x.tar.gz", "x-tar.gz"),
        ("a\u{202E}fdp.exe", "afdp.exe"), ("a:b*c?.txt", "a-b-c.txt"),
        ("отчет.версия две", "отчет-версия-две"), ("$(rm).sh", "rm.sh"),
    ]) func `gets a name every computer can carry`(path: String, name: String) {
        #expect(EvidenceName(of: path).numbered.first(where: { _ in true }) == name)
    }

    @Test func `keeps its name when attached again and gets a number when another has it`() throws {
        let desk = Desk(["a/акт.pdf": "едно", "b/Акт.PDF": "две"])
        let dossier = try desk.made()
        #expect(try dossier.attach("a/акт.pdf") == "акт.pdf")
        #expect(try dossier.attach("a/акт.pdf") == "акт.pdf")
        #expect(try dossier.attach("b/Акт.PDF") == "Акт-2.pdf")
        #expect(try dossier.attach("b/Акт.PDF") == "Акт-2.pdf")
        #expect(try desk.text("vidin/evidence/Акт-2.pdf") == "две")
    }

    @Test func `that is missing, a folder or too large is refused`() throws {
        let desk = Desk(["folder/x": "x"])
        let dossier = try desk.made()
        try desk.disk.write([UInt8](repeating: 0, count: Dossier.largestEvidence + 1), to: "large.zip")
        #expect(throws: DossierError.noSuchFile("nowhere.pdf")) { try dossier.attach("nowhere.pdf") }
        #expect(throws: DossierError.isFolder("folder")) { try dossier.attach("folder") }
        #expect(throws: DossierError.evidenceTooLarge(file: "large.zip", limit: 50)) {
            try dossier.attach("large.zip")
        }
    }

    @Test(arguments: ["", ".", "..", "../dossier.yaml", "/etc/passwd", "a/b", "a\\b", "a\0b"])
    func `is never looked for outside its folder`(name: String) throws {
        #expect(try Desk().made().evidencePath(name) == nil)
        #expect(try Desk().made().evidencePath("акт.pdf") == "vidin/evidence/акт.pdf")
    }
}
