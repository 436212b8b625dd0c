import Answers
import Findings
import Foundation
import Guide
import Testing
import Wording

@testable import Dossier

@Suite struct `A period in a file` {
    private func read(_ files: [(name: String, text: String)], _ before: Answers = Answers()) throws
        -> (changes: [SheetChange], findings: Findings)
    {
        let disk = MemoryDisk(Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.text) }))
        let words = AnswerWords(
            walk: Walk(guide: .periods, answers: before), texts: Texts([:], in: .en)
        ) { _ in [] }
        return try SheetDesk(files: disk, municipality: "VID09").read(files.map(\.name), words)
    }

    private func sheet(_ answers: String) -> (name: String, text: String) {
        ("a.yaml", "format: 1\nguide: periods\nanswers:\n" + answers)
    }

    @Test(
        arguments: [
            ("  first: 2028\n  last: 2027\n", 5), ("  last: 2027\n  first: 2028\n", 4),
            ("  works:\n    - id: a\n      start: 2028-03-01\n      end: 2028-02-01\n", 7),
        ])
    func `is refused where it would end before it begins`(answers: String, line: Int) throws {
        let findings = try read([sheet(answers)]).findings
        #expect(findings.all.map(\.code) == ["sheet.end-before-start"] && findings.hasErrors)
        #expect(findings.all.first?.place?.line == line)
    }

    @Test(arguments: [
        "  first: 2028\n  last: 2028\n", "  last: 2027\n", "  works: [{id: a, start: 2028-03-01}]\n",
    ])
    func `is taken where it does not`(answers: String) throws {
        #expect(try read([sheet(answers)]).findings.isEmpty)
    }

    @Test func `is refused in a table at its line`() throws {
        let table = "id,start,end\na,2027-01-01,2027-02-01\nb,2028-03-01,2028-02-01\n"
        let findings = try read([("works.csv", table)]).findings
        #expect(findings.all.map(\.place?.line) == [3] && findings.hasErrors)
    }

    @Test func `is compared with what stands in the dossier`() throws {
        let before = Answers().trying(try read([sheet("  first: 2028\n")]).changes)
        #expect(try read([sheet("  last: 2027\n")], before).findings.hasErrors)
        #expect(try read([sheet("  first: 2026\n  last: 2027\n")], before).findings.isEmpty)
    }

    @Test func `is no trouble where nothing of it changes`() throws {
        let event = { (path: String, year: Int) in
            Event(
                id: path, at: "2026-01-01T00:00:00Z", by: "", guide: "1",
                change: .set(AnswerPath(path), .number(.init(year))))
        }
        let reversed = Answers([event("first", 2028), event("last", 2027)])
        #expect(try read([sheet("  first: 2028\n  last: 2027\n")], reversed).findings.isEmpty)
    }
}

extension Guide {
    fileprivate static let periods: Guide = {
        let columns = [
            Column(id: "start", field: .time(.date), isRequired: false, when: nil),
            Column(id: "end", field: .time(.date, after: "start"), isRequired: false, when: nil),
        ]
        let step = Step(
            id: "one", phase: "one", title: .empty, purpose: .empty, output: .empty, participants: .empty,
            evidence: .empty, weeks: 1, mistakes: [], themes: [], offersPractices: false,
            questions: [
                .asked("first", .time(.year)), .asked("last", .time(.year, after: "first")),
                .asked("works", .time(.table), columns),
            ])
        return Guide(
            id: "periods", version: "1.0.0", title: .empty, about: .empty,
            phases: [Phase(id: "one", title: .empty, steps: ["one"])], steps: [step])
    }()
}

extension Question {
    fileprivate static func asked(_ id: String, _ field: Field, _ columns: [Column] = []) -> Question {
        Question(
            id: id, field: field, why: .empty, needed: nil, when: nil, themes: [], columns: columns, fill: nil
        )
    }
}

extension Field {
    fileprivate static func time(_ kind: Kind, after: String? = nil) -> Field {
        Field(
            kind: kind, label: .empty, help: .empty, example: .empty, minimum: nil, maximum: nil, unit: nil,
            options: .none, isPersonal: false, after: after.map { [$0] } ?? [])
    }
}
