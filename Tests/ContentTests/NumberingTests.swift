import Answers
import Content
import Document
import Drafting
import Guide
import Strategy
import Testing
import Wording

/// That a row is called by the same number wherever it stands.
@Suite struct NumberingTests {
    /// An objective that has moved to another field, one that stands in none, and a measure that was stopped.
    private static let changes: KeyValuePairs<String, Value> = [
        "objectives/o01/field": .text("f03"), "objectives/o90/title": .text("Извън областите"),
        "measures/m03/status": .text("stopped"),
    ]

    private let set = DocumentSetTests()

    private func strategy(_ answers: Answers) throws -> Strategy {
        Strategy(walk: Walk(guide: try ContentSource().guide, answers: answers))
    }

    /// The numbers of the rows that others refer to, by their titles.
    private func numbers(_ strategy: Strategy) -> [String: String] {
        let tables = [
            Strategy.Problem.table, Strategy.Objective.table, Strategy.Measure.table,
            Strategy.Indicator.table,
        ]
        let named = tables.flatMap { table in
            strategy.numbered(table).compactMap { numbered in
                strategy.cell(at: AnswerPath(table, row: numbered.row, column: "title")).value?.text.map {
                    ($0, numbered.number)
                }
            }
        }
        return Dictionary(named, uniquingKeysWith: { one, _ in one })
    }

    @Test(arguments: DocumentSetTests.ids, Language.allCases)
    func `every template numbers a row as the strategy does`(id: String, language: Language) throws {
        let answers = try set.example(language, with: Self.changes)
        let numbers = numbers(try strategy(answers))
        let counted = try set.document(id, answers, language).allBlocks.flatMap(\.numberedRows)
        let known = counted.filter { numbers[$0.title] != nil }
        for row in known { #expect(row.number == numbers[row.title], "\(id): \(row.title)") }
        let isCounting = ["core", "plan", "proposal", "residents", "strategy"].contains(id)
        #expect(!known.isEmpty == isCounting, "\(id)")
    }

    /// Two sums that differ by less than a fifth of a per cent are the same one in two roundings.
    @Test(arguments: Language.allCases)
    func `no large number of the worked example is said in two roundings`(language: Language) throws {
        let answers = try set.example(language)
        let documents = try DocumentSetTests.ids.map { try set.document($0, answers, language) }
        let numbers = Set(documents.flatMap { $0.allBlocks.flatMap(\.largeNumbers) }).sorted()
        let pairs = zip(numbers, numbers.dropFirst()).filter { ($1 - $0) * 500 < $1 }
        #expect(numbers.count > 50 && pairs.isEmpty, "\(pairs)")
    }

    @Test(arguments: Language.allCases)
    func `the workbook and the data call an objective as the strategy does`(language: Language) throws {
        let answers = try set.example(language, with: Self.changes)
        let strategy = try strategy(answers)
        let expected = strategy.numbered(Strategy.Objective.table)
        #expect(expected.map(\.number).contains("0.1") && expected.count > 9)
        let workbook = try set.drafter("strategy", answers, language).workbook()
        let sheet = try #require(workbook.sheets.first { $0.holds(codes: expected.map(\.number)) })
        let keys = sheet.rows.compactMap { $0.cells.last?.words }
        #expect(keys == expected.map { "objectives/\($0.row)" })
        guard case .list(let rows)? = strategy.data["objectives"] else {
            Issue.record("no objectives")
            return
        }
        for case .object(let members) in rows {
            let number = expected.first { .text($0.row) == members["id"] }?.number
            #expect(members["number"] == number.map { .text($0) })
        }
    }
}

extension Block {
    /// The numbers with thousands in its words.
    fileprivate var largeNumbers: [Int] {
        let runs: [Inline] =
            switch content {
            case .paragraph(let text): text
            case .table(let table): table.rows.flatMap { $0.flatMap { $0.paragraphs.flatMap(\.self) } }
            default: []
            }
        return runs.flatMap { run in
            run.plain.matches(of: /[0-9]{1,3}(?:[,\u{A0}][0-9]{3})+/).compactMap {
                Int($0.output.filter(\.isNumber))
            }
        }
    }

    /// The rows of a table that begin with a number, and what each is called.
    fileprivate var numberedRows: [(number: String, title: String)] {
        guard case .table(let table) = content else { return [] }
        return table.rows.compactMap { row in
            guard row.count > 2, let title = row[1].paragraphs.first?.map(\.plain).joined() else {
                return nil
            }
            let number = row[0].paragraphs.flatMap(\.self).map(\.plain).joined()
            return number.isEmpty ? nil : (number, title)
        }
    }
}

extension Workbook.Sheet {
    fileprivate func holds(codes: [String]) -> Bool {
        rows.compactMap { $0.cells.first?.words?.split(whereSeparator: \.isWhitespace).last.map(String.init) }
            == codes
    }
}

extension Workbook.Cell {
    fileprivate var words: String? { if case .text(let words) = self { words } else { nil } }
}
