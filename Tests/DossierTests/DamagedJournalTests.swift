import Answers
import Findings
import Foundation
import TestKit
import Testing
import Wording

@testable import Dossier

/// Whatever stands at the end of a journal, or in the lines others wrote, what is saved is read again.
@Suite struct `A damaged journal` {
    private static let path = "vidin/journal.jsonl"

    private func desk(tail: [UInt8]) throws -> Desk {
        let desk = Desk()
        var dossier = try desk.made()
        try dossier.set("profile.name", .text("Видин"))
        try desk.disk.write(try desk.disk.read(Self.path) + tail, to: Self.path)
        return desk
    }

    private func line(
        id: String = "01A", at: String = "2031-11-23T14:00:00Z", by: String = "", more: String
    ) -> String {
        #"{"id":"\#(id)","at":"\#(at)","by":"\#(by)","guide":"1",\#(more)}"# + "\n"
    }

    /// Saves an answer and expects it after the next start, and the one before it too.
    private func expectKept(
        _ desk: Desk, _ what: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        var dossier = try desk.opened()
        try dossier.set("profile.population", .number(7))
        try dossier.set("mandate.reason", .text("Защото"))
        let again = try desk.opened(for: .reading)
        #expect(again.answers == dossier.answers, "\(what)", sourceLocation: sourceLocation)
        #expect(
            again.answers.value("profile.population") == .number(7)
                && again.answers.value("mandate.reason") == .text("Защото")
                && again.answers.value("profile.name") == .text("Видин"), "\(what)",
            sourceLocation: sourceLocation)
    }

    /// Long enough to be read in halves, with a line in each that is none.
    @Test func `a long one is read as a short one, and each bad line keeps its number`() throws {
        let reason = #""set":"mandate.reason","value":"Опашки""#
        var lines = (0..<900).map { line(id: "01A\($0)", more: reason) }
        lines[10] = "първа\n"
        lines[890] = "втора\n"
        let text = JournalText(Array(lines.joined().utf8) + Array("{\"id".utf8))
        #expect(text.events.count == 898 && text.count == 901)
        #expect(text.unreadable.map(\.number) == [11, 891])
        #expect(text.events.map(\.id).last == "01A899" && text.events[10].id == "01A11")
        #expect(text.ranges.count == 898 && text.torn != nil)
    }

    private static let tails: [[UInt8]] = [
        [0, 0, 0, 0], [1], [0x1A], [0x7F], Array(repeating: 0, count: 5000), [0x0D], [0x0A], [0x0D, 0x0A],
        [0xEF, 0xBB, 0xBF], [0xEF], [0xFF, 0xFE], [0xC0, 0x80], Array("{\"id\":\"01A\"".utf8),
        Array("{".utf8),
        Array("   ".utf8), Array("\u{2028}".utf8), [0x0C], [0x0B], [0, 0x0A, 0], Array("null".utf8),
        Array("[1,2".utf8), Array("\"".utf8), Array("\\".utf8), Array("{\"id\":\"\u{0}\"}".utf8),
    ]

    @Test(arguments: tails) func `takes the next answer on a line of its own`(tail: [UInt8]) throws {
        let desk = try desk(tail: tail)
        try expectKept(desk, "\(tail.prefix(20))")
    }

    @Test func `names an unreadable line by what it begins with`() throws {
        let desk = try desk(tail: Array("{\"id\": сменено на ръка\n".utf8))
        let finding = try #require(try desk.opened(for: .reading).findings.all.first)
        #expect(finding.code == "dossier.unreadable-line" && finding.place?.line == 2)
        #expect(finding.arguments["text"] == "{\"id\": сменено на ръка")
    }

    @Test func `a line that was set aside is told as long as it lies there`() throws {
        let desk = try desk(tail: Array("{\"id\":\"01A\"".utf8))
        #expect(try desk.opened().findings.all.map(\.code) == ["dossier.torn-line-set-aside"])
        let later = try desk.opened(for: .reading)
        #expect(later.findings.isEmpty)
        let kept = try #require(later.setAside.all.first)
        #expect(kept.code == "dossier.line-kept-aside" && kept.arguments["text"] == "{\"id\":\"01A\"")
        #expect(kept.place?.file == "vidin/journal.torn" && kept.place?.line == 1)
    }

    @Test func `what stood in place of the journal is told while it holds what is not used`() throws {
        let desk = try desk(tail: [])
        var dossier = try desk.opened()
        let strange = line(id: "01B", more: #""set":"profile.name","value":"Кула""#)
        try desk.disk.write(Array((strange + "{повредено\n").utf8), to: Self.path)
        #expect(try dossier.restoreJournal() == "vidin/journal-replaced-1.jsonl")
        let told = try desk.opened(for: .reading).setAside.all
        #expect(told.map(\.code) == ["dossier.journal-kept-aside", "dossier.unreadable-line"])
        #expect(told.map(\.place?.file) == Array(repeating: "vidin/journal-replaced-1.jsonl", count: 2))
        #expect(told.first?.arguments["count"] == "1")
        // A copy of what is known anyway is no loss.
        try desk.disk.write(try desk.disk.read(Self.path), to: "vidin/journal-replaced-1.jsonl")
        #expect(try desk.opened(for: .reading).setAside.isEmpty)
    }

    @Test(arguments: [[0, 0, 0, 0], [1], [0x1A], [0xFF], [0, 0x0A]] as [[UInt8]])
    func `says that its end is damaged`(tail: [UInt8]) throws {
        let desk = try desk(tail: tail)
        #expect(try desk.opened(for: .reading).findings.all.count == 1)
        let codes = try desk.opened().findings.all.map(\.code)
        #expect(codes == [tail.last == 0x0A ? "dossier.unreadable-line" : "dossier.torn-line-set-aside"])
        if tail.last != 0x0A { #expect(try desk.disk.read("vidin/journal.torn") == tail + [0x0A]) }
    }

    @Test func `takes the next answer after any tail`() throws {
        var random = SeededRandom(20_261_128)
        let usual = Array("\n\r\0\u{1}{}[]\":,\\ \u{FEFF}idat01A".utf8)
        for number in 0..<1500 {
            let tail = (0..<Int.random(in: 0...24, using: &random)).map { _ in
                Bool.random(using: &random)
                    ? UInt8.random(in: 0...255, using: &random)
                    : usual.randomElement(using: &random) ?? 0
            }
            try expectKept(try desk(tail: tail), "\(number): \(tail)")
        }
    }

    @Test func `reads an answer that stands behind zeros`() throws {
        let good = line(more: #""set":"profile.population","value":9"#)
        let desk = try desk(tail: [0, 0, 0] + Array(good.utf8))
        #expect(try desk.opened(for: .reading).answers.value("profile.population") == .number(9))
    }

    // MARK: Lines of others

    private static let digits80 = String(repeating: "A", count: 80)

    @Test(arguments: [
        digits80, String(repeating: "z", count: 80), String(repeating: "Z", count: 26), "Z", "zzzz", "-", ".",
        "0",
        String(repeating: "Z", count: 79), "01ARZ3NDEKTSV4RRFFQ69G5FAV", "register-0",
    ]) func `keeps answers readable after an id of any form`(id: String) throws {
        for at in [
            "2031-11-23T14:00:00Z", "2026-11-24T12:00:02Z", "2031-12-31T23:59:59Z", "2032-02-29T23:59:60Z",
        ] {
            let foreign = line(id: id, at: at, more: #""set":"mandate.budget","value":5"#)
            let desk = try desk(tail: Array(foreign.utf8))
            #expect(try desk.opened(for: .reading).answers.value("mandate.budget") == .number(5))
            try expectKept(desk, "\(id) \(at)")
            var dossier = try desk.opened()
            try dossier.set("mandate.budget", .number(6))
            #expect(try desk.opened(for: .reading).answers.value("mandate.budget") == .number(6))
        }
    }

    private static let malformed: [(id: String, at: String)] =
        [
            "", " ", "a b", "я", "\\u0000", String(repeating: "A", count: 81),
            String(repeating: "A", count: 10_000), "a/b", "a\\nb",
        ].map { ($0, "2031-11-23T14:00:00Z") }
        + [
            "", "2031-13-01T00:00:00Z", "2031-00-01T00:00:00Z", "2031-01-32T00:00:00Z",
            "2031-01-01T24:00:00Z",
            "2031-01-01T00:60:00Z", "2031-01-01T00:00:61Z", "9999999-01-01T00:00:00Z", "2031-01-01",
            "2031-01-01T00:00:00+02:00", "zzzz-zz-zzTzz:zz:zzZ",
        ].map { ("01B", $0) }

    @Test func `leaves out a malformed line and no good one behind it`() throws {
        for (id, at) in Self.malformed {
            let bad = line(id: id, at: at, more: #""set":"mandate.budget","value":5"#)
            let good = line(id: "01C", more: #""set":"mandate.joint","value":true"#)
            let desk = try desk(tail: Array((bad + good).utf8))
            let read = try desk.opened(for: .reading)
            #expect(read.answers.value("mandate.budget") == nil, "\(id.prefix(20)) \(at)")
            #expect(read.answers.value("mandate.joint") == .flag(true), "\(id.prefix(20)) \(at)")
            #expect(read.findings.all.map(\.code) == ["dossier.unreadable-line"], "\(id.prefix(20)) \(at)")
            try expectKept(desk, "\(id.prefix(20)) \(at)")

            // The same through a merge.
            let other = Desk()
            var dossier = try other.made()
            try other.disk.write(Array((bad + good).utf8), to: "other.jsonl")
            let merge = try dossier.merge("other.jsonl")
            #expect(merge.added == 1 && merge.findings.all.count == 1, "\(id.prefix(20)) \(at)")
            #expect(try !other.text(Self.path).contains(bad))
        }
    }

    @Test func `is not spoiled by long or strange words in a line of others`() throws {
        let long = String(repeating: "Ж", count: 20_000)
        let rest = [
            #""set":"profile.name","value":"\#(long)""#, #""set":"\#(long)","value":1"#,
            #""set":"problems/\#(Self.digits80)/title","value":"x""#,
            #""set":"problems/\#(long)/title","value":1"#,
            #""order":"problems","rows":["\#(long)","","a/b"]"#, #""undo":"\#(long)""#,
            #""version":"\#(long)""#,
            #""note":"profile.name","text":"\#(long)""#, #""assign":"profile.name","to":"\#(long)""#,
        ]
        for more in rest {
            for by in [long, "\\u0007\\u202E", ""] {
                let desk = Desk()
                var dossier = try desk.made()
                try dossier.append(
                    .set(AnswerPath("profile.name"), .text("Видин")), by: "A", guideVersion: "1")
                let foreign = line(at: "2020-01-01T00:00:00Z", by: by, more: more)
                try desk.disk.write(try desk.disk.read(Self.path) + Array(foreign.utf8), to: Self.path)
                try expectKept(desk, "\(more.prefix(40))")
                #expect(try desk.opened().answers.events.allSatisfy { $0.by.count <= 200 && $0.by.isClean })
            }
        }
    }

    @Test func `refuses an answer that no line could hold so that it is read again`() throws {
        let last = line(
            id: Self.digits80, at: "9999-12-31T23:59:59Z", more: #""set":"mandate.budget","value":5"#)
        let desk = try desk(tail: Array(last.utf8))
        var dossier = try desk.opened()
        #expect(throws: DossierError.unreadableAnswer(Self.path)) {
            try dossier.set("mandate.budget", .number(6))
        }
        #expect(try desk.opened().answers == dossier.answers)
    }

    @Test func `of two copies gets different ids although both follow the same line`() throws {
        let last = line(at: "2031-11-23T14:00:00Z", more: #""set":"mandate.budget","value":5"#)
        var ids: Set<String> = []
        for seed in 0..<20 as Range<UInt64> {
            let desk = Desk(seed: seed)
            _ = try desk.made()
            try desk.disk.write(Array(last.utf8), to: Self.path)
            var dossier = try desk.opened()
            try dossier.set("mandate.reason", .text("\(seed)"))
            ids.formUnion(dossier.answers.events.suffix(1).map(\.id))
        }
        #expect(ids.count == 20)
    }

    @Test func `says when a line of the other copy has the id of another one here`() throws {
        let desk = try desk(tail: Array(line(more: #""set":"mandate.budget","value":5"#).utf8))
        var dossier = try desk.opened()
        try desk.disk.write(
            Array(line(more: #""set":"mandate.budget","value":6"#).utf8), to: "other.jsonl")
        let merge = try dossier.merge("other.jsonl")
        #expect(merge.known == 1 && merge.findings.all.map(\.code) == ["dossier.events-differ"])
    }
}
