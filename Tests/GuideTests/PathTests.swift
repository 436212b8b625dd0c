import Answers
import Findings
import Foundation
import Testing
import Wording

@testable import Guide

/// A guide with a short path: two of its questions, and two of the three columns of its table.
private let paths: Guide = {
    let choice = field(
        .choice, options: .listed([option("core", "Кратък", "Short"), option("full", "Пълен", "Full")]))
    var reason = question("reason")
    reason.isCore = true
    var table = question("measures", field(.table, minimum: 3))
    (table.isCore, table.coreRows) = (true, 1)
    table.columns = [column("kind", required: false), column("title"), column("lead"), column("cost")]
    for index in [1, 3] { table.columns[index].isCore = true }
    var guide = guide(
        step("one", [question("path", choice, needed: false), reason, question("team")]),
        step("two", [table, question("proofs", field(.table), columns: [column("proof")])]))
    guide.pathQuestion = "path"
    return guide
}()

@Suite("The short path") struct PathTests {
    private func walk(_ changes: Change...) -> Walk {
        Walk(guide: paths, answers: Answers(changes.enumerated().map { event($0, $1) }))
    }

    @Test("Without a choice the full path is taken, and the choice itself is not asked on the way")
    func full() {
        let walk = walk()
        #expect(walk.path == .full)
        #expect(walk.applicable(in: paths.steps[0]).map(\.id) == ["reason", "team"])
        #expect(walk.progress.needed == 4)
    }

    @Test("On the short path nothing outside it is asked, owed or counted")
    func core() {
        let walk = walk(set("path", .text("core")))
        #expect(walk.path == .core)
        #expect(walk.guide.steps.flatMap(walk.applicable).map(\.id) == ["reason", "measures"])
        #expect(walk.missing.map(\.question.id) == ["reason", "measures"])
        #expect(walk.progress == Progress(settled: 0, needed: 2))
        #expect(walk.extent(of: .core) == (2, 2))
        #expect(walk.extent(of: .full) == (4, 4))
        #expect(walk.beyond.map { $0.questions.map(\.id) } == [["team"], ["proofs"]])
    }

    @Test("A row of the short path needs its cells alone, and a table as few rows as are told")
    func rows() throws {
        let walk = walk(
            set("path", .text("core")), set("measures/a/title", .text("Пункт")),
            set("measures/a/cost", .text("1")))
        let table = try #require(walk.guide.question("measures"))
        #expect(walk.standing(table) == .answered)
        #expect(walk.gaps(in: table, row: "a").isEmpty)
        let full = walk.taking(.full)
        #expect(full.standing(try #require(full.guide.question("measures"))) == .partly)
    }

    @Test("A row is called the same on both paths")
    func names() throws {
        let core = walk(set("path", .text("core")))
        let full = core.taking(.full)
        for id in ["measures", "proofs"] {
            let names = [core, full].map { $0.guide.question(id)?.naming.map(\.id) }
            #expect(names[0] == names[1])
        }
    }

    @Test("What was answered outside stays, is used and named as such")
    func beyond() throws {
        let walk = walk(set("team", .text("Секретар")), set("path", .text("core")))
        let team = try #require(walk.guide.question("team"))
        #expect(walk.applies(team) && walk.isBeyond(team) && !walk.asks(team) && walk.counts(team))
        #expect(walk.answers.value("team") == .text("Секретар"))
        #expect(walk.beyond.map { $0.questions.map(\.id) } == [["proofs"]])
    }

    @Test("The path follows the answers while a walk lasts, there and back")
    func switching() {
        var walk = walk(set("reason", .text("Опашки")))
        walk.answers.append(event(10, set("path", .text("core"))))
        #expect(walk.path == .core)
        #expect(walk.progress == Progress(settled: 1, needed: 2))
        walk.answers.append(event(11, set("path", .text("full"))))
        #expect(walk.path == .full)
        #expect(walk.progress == Progress(settled: 1, needed: 4))
        #expect(walk.guide == paths)
        #expect(walk.answers.value("reason") == .text("Опашки"))
        walk.answers.append(event(12, .undo(event: "1011")))
        #expect(walk.path == .core)
    }

    // MARK: The check

    private func codes(_ change: (inout Guide) -> Void) -> [String] {
        var guide = paths
        change(&guide)
        return guide.check(places: [:], fills: ["municipality.name"]).all.map(\.code)
    }

    @Test("A short path that holds together has no findings")
    func sound() { #expect(codes { _ in } == []) }

    @Test("A row has eight cells at most")
    func tooMany() {
        let codes = codes { guide in
            for number in 0..<7 {
                var column = column("c\(number)")
                column.isCore = true
                guide.steps[1].questions[0].columns.append(column)
            }
        }
        #expect(codes == ["guide.too-many-core-columns"])
    }

    @Test("A column of the path stands in a table of the path, and such a table has some")
    func columns() {
        #expect(codes { $0.steps[1].questions[1].columns[0].isCore = true } == ["guide.core-column-outside"])
        #expect(codes { $0.steps[1].questions[1].isCore = true } == ["guide.no-core-columns"])
    }

    @Test("Nothing on the path hangs on what it does not ask, unless the register fills that in")
    func hanging() {
        let hangs = { (guide: inout Guide) in
            guide.steps[0].questions[1].when = .test(question: "team", .answered(true))
        }
        #expect(codes(hangs) == ["guide.core-hangs-on-other"])
        let filled = codes {
            hangs(&$0)
            $0.steps[0].questions[2].fill = "municipality.name"
        }
        #expect(filled == [])
        let picks = codes {
            $0.steps[1].questions[0].columns[1].field = field(.choice, options: .rows(of: "proofs"))
        }
        #expect(picks == ["guide.core-hangs-on-other"])
    }

    @Test("The question that chooses is there and offers the paths")
    func choice() {
        #expect(codes { $0.pathQuestion = "way" } == ["guide.unknown-path-question"])
        #expect(codes { $0.pathQuestion = "reason" } == ["guide.wrong-path-question"])
    }
}
