import Answers
import Document
import Guide
import Strategy
import Templates
import Wording

/// What an item of a template has become.
struct Drafted {
    var blocks: [Block]
    /// Whether the item lives from answers, so that it says nothing when they are silent.
    var bearsAnswers: Bool

    static let nothing = Drafted(blocks: [], bearsAnswers: true)

    static func made(_ blocks: [Block]) -> Drafted { Drafted(blocks: blocks, bearsAnswers: true) }
    static func fixed(_ blocks: [Block]) -> Drafted { Drafted(blocks: blocks, bearsAnswers: false) }
}

/// Turns the items of a template into blocks and keeps the sources they cite.
struct Composer {
    let facts: Facts
    let template: Template
    private(set) var sources = Sourcebook()

    init(facts: Facts, template: Template) { (self.facts, self.template) = (facts, template) }

    var strategy: Strategy { facts.strategy }
    var formats: Formats { facts.formats }

    func say(_ key: DraftingText, _ arguments: [String: TextArgument] = [:]) -> String {
        facts.say(key, arguments)
    }

    mutating func cite(_ entry: Sourcebook.Entry) -> Inline { sources.cite(entry) }

    /// Cites all that another one has cited.
    ///
    /// - Returns: the citations that stand here for its first, second … source.
    mutating func takeIn(_ others: Sourcebook) -> [Inline] { others.entries.map { sources.cite($0) } }

    // MARK: Runs of text

    /// A rendered text as runs: missing answers, citations and web addresses in their places.
    mutating func inlines(_ marked: some StringProtocol) -> [Inline] {
        var runs: [Inline] = []
        for piece in Mark.pieces(of: marked) {
            switch piece {
            case .text(let text): runs += Inline.linking(text)
            case .missing(let question): runs.append(.placeholder(question))
            case .source(let path):
                guard let path = AnswerPath(parsing: path), let source = strategy.cell(at: path).source
                else { continue }
                runs += [.text("\u{00A0}"), cite(Sourcebook.Entry(facts.inOwnWords(source)))]
            }
        }
        return runs
    }

    /// A rendered text as paragraphs: one a line.
    mutating func paragraphs(_ marked: String) -> [[Inline]] {
        if marked.isPlain(withLines: false) {
            let line = marked[...].trimmed
            return line.isEmpty ? [] : [Inline.linking(String(line))]
        }
        var paragraphs: [[Inline]] = []
        for line in marked.split(whereSeparator: \.isNewline) {
            let runs = inlines(line.trimmed)
            if !runs.isEmpty { paragraphs.append(runs) }
        }
        return paragraphs
    }

    // MARK: Cells

    mutating func cell(_ marked: String?) -> Table.Cell {
        guard let marked, !marked.isEmpty else { return Table.Cell("–") }
        return Table.Cell(paragraphs(marked))
    }

    mutating func cell(_ told: Told) -> Table.Cell { cell(told.marked) }

    mutating func cell<Content>(_ cell: Cell<Content>) -> Table.Cell { self.cell(at: cell.path) }

    mutating func cell(at path: AnswerPath) -> Table.Cell { traced(cell(facts.told(at: path)), [path]) }

    /// Words or, where there are none, the question that is owed; a dash where nothing is.
    func cell(_ words: String?, owedAt paths: [AnswerPath]) -> Table.Cell {
        if let words { return Table.Cell(words) }
        for path in paths {
            if case .missing(let question) = facts.told(at: path) {
                return Table.Cell([[.placeholder(question)]])
            }
        }
        return Table.Cell("–")
    }

    // MARK: Where it comes from

    /// The cell with the answers behind it, where somebody wants to know them: a draft has thousands.
    func traced(_ cell: Table.Cell, _ paths: [AnswerPath]) -> Table.Cell {
        facts.isTraced ? resting(cell, on: paths.map(\.description)) : cell
    }

    func traced(_ cell: Table.Cell, _ register: Register, _ id: String) -> Table.Cell {
        facts.isTraced ? resting(cell, on: [Origin.carried(register, id)]) : cell
    }

    private func resting(_ cell: Table.Cell, on origins: [String]) -> Table.Cell {
        var cell = cell
        cell.provenance += origins
        return cell
    }

    // MARK: Tables without rows

    /// What stands where the rows of a table would, while it has none; nil when it has some.
    func absence(of table: String) -> Drafted? {
        guard facts.rows(of: table).isEmpty else { return nil }
        return placeholder(for: table) ?? .nothing
    }

    private func placeholder(for question: String) -> Drafted? {
        guard case .missing(let words) = facts.told(question) else { return nil }
        return .made([Block(.placeholder(words), from: [question])])
    }
}
