import Answers
import Findings
import Foundation
import Guide
import TestKit
import Testing

@testable import Dossier

@Suite struct `Copies that differ` {
    private let desk = Desk()

    /// Two copies of a dossier with a problem and a measure.
    private func copies() throws -> (left: Dossier, right: Dossier) {
        var left = try desk.made(in: "left")
        try left.set("problems/p1/title", .text("Опашки"))
        try left.set("problems/p1/votes", .number(1))
        try left.set("measures/m1/title", .text("Портал"))
        for name in ["dossier.yaml", "journal.jsonl"] {
            try desk.disk.write(try desk.disk.read("left/" + name), to: "right/" + name)
        }
        return (left, try desk.opened("right"))
    }

    private func delete(_ row: String, of table: String, in dossier: inout Dossier) throws {
        try dossier.append(.clear(AnswerPath(table, row: row)), by: "Кмет", guideVersion: "1.0.0")
    }

    private func content(_ dossier: Dossier) -> AnswerSheet {
        AnswerSheet(of: dossier.answers, guide: "test-guide", municipality: "VID09")
    }

    /// Joins each to the other as they are now.
    private func joined(_ left: Dossier, _ right: Dossier) throws -> (
        left: Dossier, right: Dossier, merge: Merge
    ) {
        let journals = try ["left", "right"].map { try desk.disk.read($0 + "/journal.jsonl") }
        var (left, right) = (left, right)
        let merge = try left.merge("right", in: .small, by: "А")
        try desk.disk.write(journals[0], to: "left/journal.jsonl")
        _ = try right.merge("left", in: .small, by: "Б")
        try desk.disk.write(try Self.lines(left), to: "left/journal.jsonl")
        return (try desk.opened("left"), right, merge)
    }

    private static func lines(_ dossier: Dossier) throws -> [UInt8] {
        dossier.answers.events.flatMap { Array(($0.line + "\n").utf8) }
    }

    @Test func `are named with both answers and the one that counts`() throws {
        var (left, right) = try copies()
        try left.set("profile.name", .text("Видин"))
        try right.set("profile.name", .text("Дунавци"))
        try right.set("mandate.reason", .text("само тук"))
        let merge = try left.merge("right", in: .small)
        let conflict = try #require(merge.conflicts.first)
        #expect(
            merge.conflicts.count == 1 && conflict.path == AnswerPath("profile.name")
                && conflict.kind == .answer)
        #expect(conflict.own.content == .value(.text("Видин")) && conflict.own.by == "Секретар")
        #expect(
            conflict.theirs.content == .value(.text("Дунавци"))
                && conflict.standing == conflict.theirs.content)
        let again = try left.merge("right", in: .small)
        #expect(again.conflicts.isEmpty && again.added == 0)
        #expect(try right.merge("left", in: .small).conflicts.isEmpty)
        #expect(content(left) == content(right))
    }

    @Test func `keep both new rows that have one id, with what points to each`() throws {
        var (left, right) = try copies()
        try left.set("problems/p9/title", .text("Опашки"))
        try left.set("problems/p9/votes", .number(5))
        try left.set("measures/m1/problem", .text("p9"))
        try right.set("problems/p9/title", .text("Опашки"))
        try right.set("problems/p9/votes", .number(7))
        try right.set("measures/m2/title", .text("Школа"))
        try right.set("measures/m2/problem", .text("p9"))
        try right.set("ranking", .list(["p9", "p1"]))
        let (one, other, merge) = try joined(left, right)
        #expect(content(one) == content(other))
        guard case .twoRows(let mine, let others) = merge.conflicts.first?.kind,
            let renamed = [mine, others].first(where: { $0 != "p9" })
        else { return #expect(Bool(false), "\(merge.conflicts)") }
        // Each row is told of the copy that made it, whichever of them got the other id.
        for (dossier, row) in [(left, mine), (right, others)] {
            let votes = dossier.answers.value(AnswerPath("problems", row: "p9", column: "votes"))
            #expect(one.answers.value(AnswerPath("problems", row: row, column: "votes")) == votes)
        }
        let answers = one.answers
        #expect(Set(answers.rows(of: "problems")) == ["p1", "p9", renamed])
        let kept = ["p9", renamed].map { answers.value(AnswerPath("problems", row: $0, column: "votes")) }
        #expect(Set(kept) == [.number(5), .number(7)])
        for (measure, votes) in [("m1", Value.number(5)), ("m2", .number(7))] {
            let row = try #require(
                answers.value(AnswerPath("measures", row: measure, column: "problem"))?.text)
            #expect(answers.value(AnswerPath("problems", row: row, column: "votes")) == votes)
        }
        #expect(
            answers.value("ranking")?.list?.first
                == answers.value(AnswerPath("measures", row: "m2", column: "problem"))?.text)
    }

    @Test func `keep two rows of one id that point to two other rows of one id each with its own`() throws {
        for ownMeasureFirst in [true, false] {
            let desk = Desk()
            var left = try desk.made(in: "left")
            for name in ["dossier.yaml", "journal.jsonl"] {
                try desk.disk.write(try desk.disk.read("left/" + name), to: "right/" + name)
            }
            var right = try desk.opened("right")
            func fill(_ dossier: inout Dossier, _ title: String, _ parts: [String]) throws {
                for part in parts {
                    try dossier.set(part + "/title", .text(title))
                    if part == "measures/m9" { try dossier.set("measures/m9/problem", .text("p9")) }
                }
            }
            let parts = ["problems/p9", "measures/m9"]
            try fill(&left, "Вода", ownMeasureFirst ? parts : parts.reversed())
            try fill(&right, "Път", ownMeasureFirst ? parts.reversed() : parts)
            // The measure of the copy whose problem came later may be the earlier one.
            if !ownMeasureFirst { try right.set("problems/p9/votes", .number(3)) }
            _ = try left.merge("right", in: .small, by: "А")
            let answers = left.answers
            #expect(answers.rows(of: "measures").count == 2 && answers.rows(of: "problems").count == 2)
            for row in answers.rows(of: "measures") {
                let title = answers.value(AnswerPath("measures", row: row, column: "title"))
                let problem = try #require(
                    answers.value(AnswerPath("measures", row: row, column: "problem"))?.text)
                #expect(answers.value(AnswerPath("problems", row: problem, column: "title")) == title)
            }
        }
    }

    @Test func `have one row where one file brought it into both`() throws {
        var (left, right) = try copies()
        let file = [("title", Value.text("Опашки")), ("votes", .number(5))].map { column, value in
            SourcedChange(.set(AnswerPath("problems", row: "p9", column: column), value))
        }
        try left.append(file, by: "А", guideVersion: "1")
        try right.append(file, by: "Б", guideVersion: "1")
        try left.set("problems/p9/votes", .number(6))
        try right.set("problems/p9/votes", .number(7))
        let (one, other, merge) = try joined(left, right)
        #expect(content(one) == content(other) && one.answers.rows(of: "problems") == ["p1", "p9"])
        #expect(merge.conflicts.map(\.path.description) == ["problems/p9/votes"])
    }

    @Test(arguments: [true, false])
    func `bring a row back whole that one has deleted and the other changed`(deletedFirst: Bool) throws {
        var (left, right) = try copies()
        if deletedFirst { try delete("p1", of: "problems", in: &left) }
        try right.set("problems/p1/votes", .number(9))
        if !deletedFirst {
            try left.set("profile.name", .text("x"))
            try left.set("profile.name", .text("y"))
            try delete("p1", of: "problems", in: &left)
        }
        let (one, other, merge) = try joined(left, right)
        #expect(merge.conflicts.map(\.kind) == [.deletedRow])
        for dossier in [one, other] {
            #expect(
                dossier.answers.value(AnswerPath("problems", row: "p1", column: "title")) == .text("Опашки"))
            #expect(dossier.answers.value(AnswerPath("problems", row: "p1", column: "votes")) == .number(9))
        }
    }

    @Test func `bring a row back that one has deleted and the other left a note on`() throws {
        var (left, right) = try copies()
        try delete("p1", of: "problems", in: &left)
        let path = AnswerPath("problems", row: "p1", column: "votes")
        try right.append(.note(path, "Преброихме ги пак."), by: "Петър", guideVersion: "1.0.0")
        let (one, other, merge) = try joined(left, right)
        #expect(merge.conflicts.map(\.kind) == [.deletedRow])
        for dossier in [one, other] {
            #expect(dossier.answers.rows(of: "problems").contains("p1"))
            #expect(dossier.answers.notes(at: path).map(\.text) == ["Преброихме ги пак."])
        }
    }

    @Test func `are put right for good: taking changes back never tears a row`() throws {
        var (left, right) = try copies()
        try delete("p1", of: "problems", in: &left)
        try right.set("problems/p1/votes", .number(9))
        _ = try left.merge("right", in: .small, by: "А")
        let whole = content(left)
        guard case .merge = try left.undoNewest(in: .small, by: "А") else {
            return #expect(Bool(false), "the merge was not taken back")
        }
        #expect(!left.answers.hasRow("p1", in: "problems"))
        let again = try left.merge("right", in: .small, by: "А")
        #expect(again.added == 0 && again.renewed > 0)
        #expect(content(left) == whole)
        #expect(left.answers.undoable().allSatisfy { $0.batch != Event.mending })
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `are joined for as long as wanted: undo goes back over the merge as a whole`(seed: UInt64) throws {
        var random = SeededRandom(seed)
        var (left, right) = try copies()
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            try left.append(Self.change(&random), by: "А", guideVersion: "1")
            try right.append(Self.change(&random), by: "Б", guideVersion: "1")
        }
        for name in ["dossier.yaml", "journal.jsonl"] {
            try desk.disk.write(try desk.disk.read("left/" + name), to: "alone/" + name)
        }
        var alone = try desk.opened("alone")
        let before = content(left)
        _ = try left.merge("right", in: .small, by: "А")
        let merged = content(left)
        for _ in 0..<2 {
            var states = [content(left)]
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                try left.append(Self.change(&random), by: "А", guideVersion: "1")
                states.append(content(left))
            }
            for state in states.dropLast().reversed() {
                _ = try left.undoNewest(in: .small, by: "А")
                #expect(content(left) == state)
            }
            guard case .merge = try left.undoNewest(in: .small, by: "А") else {
                return #expect(Bool(false), "the merge was not taken back")
            }
            #expect(content(left) == before)
            if Bool.random(using: &random) { left = try desk.opened("left") }
            let again = try left.merge("right", in: .small, by: "А")
            #expect(again.renewed > 0 && content(left) == merged)
        }
        _ = try left.undoNewest(in: .small, by: "А")
        while case .events = try alone.undoNewest(in: .small, by: "А") {
            _ = try left.undoNewest(in: .small, by: "А")
            #expect(content(left) == content(alone))
        }
        #expect(try left.undoNewest(in: .small, by: "А") == .nothing)
    }

    @Test func `leave a row deleted that nobody else has touched, and fuse equal new rows`() throws {
        var (left, right) = try copies()
        try delete("p1", of: "problems", in: &left)
        for side in 0...1 {
            try (side == 0 ? { try left.set($0, $1) } : { try right.set($0, $1) })(
                "problems/p7/title", .text("Път"))
        }
        try left.set("problems/p7/votes", .number(2))
        let (one, other, merge) = try joined(left, right)
        #expect(merge.conflicts.isEmpty && one.answers.rows(of: "problems") == ["p7"])
        #expect(content(one) == content(other))
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `end in the same answers, whoever joins whom, and joining again changes nothing`(seed: UInt64) throws
    {
        var random = SeededRandom(seed)
        var (left, right) = try copies()
        for _ in 0..<Int.random(in: 1...14, using: &random) {
            let isLeft = Bool.random(using: &random)
            let newest = (isLeft ? left : right).answers.undoable().last
            let undoes = Int.random(in: 0..<6, using: &random) == 0
            let change = undoes ? newest.map { .undo(event: $0.id) } : Self.change(&random)
            guard let change else { continue }
            if isLeft {
                try left.append(change, by: "А", guideVersion: "1")
            } else {
                try right.append(change, by: "Б", guideVersion: "1")
            }
        }
        let before = [left, right].map { content($0) }
        var (one, other, merge) = try joined(left, right)
        #expect(content(one) == content(other))
        for _ in 0..<2 {
            let again = try one.merge("right", in: .small)
            let back = try other.merge("left", in: .small)
            #expect(again.conflicts.isEmpty && back.conflicts.isEmpty)
        }
        #expect(content(one) == content(other))
        // Whatever either said stands, or is named.
        let named = Set(
            merge.conflicts.map {
                $0.path.row == nil ? $0.path : AnswerPath($0.path.question, row: $0.path.row ?? "")
            })
        for side in before {
            for (table, rows) in side.tables {
                for row in rows where !named.contains(AnswerPath(table, row: row.id)) {
                    let now = content(one).tables[table]?.first { $0.id == row.id }
                    let isKnown = ["p1", "m1"].contains(row.id)
                    #expect(now != nil || isKnown)
                }
            }
        }
    }

    private static func change(_ random: inout SeededRandom) -> Change {
        let row = ["p1", "p2", "p3"].randomElement(using: &random) ?? "p1"
        let number = Int.random(in: 1...3, using: &random)
        return switch Int.random(in: 0..<8, using: &random) {
        case 0: .set(AnswerPath("profile.name"), .text("\(number)"))
        case 1: .clear(AnswerPath("profile.name"))
        case 2, 3: .set(AnswerPath("problems", row: row, column: "votes"), .number(Decimal(number)))
        case 4: .set(AnswerPath("problems", row: row, column: "title"), .text("п\(number)"))
        case 5: .clear(AnswerPath("problems", row: row))
        case 6: .set(AnswerPath("measures", row: "m\(number)", column: "problem"), .text(row))
        default: .set(AnswerPath("ranking"), .list([row]))
        }
    }
}
