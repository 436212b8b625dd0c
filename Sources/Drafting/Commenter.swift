import Answers
import Document
import Guide
import Wording

/// Puts beside the pieces of a document what those who work on it further should know: which answers it waits for, and
/// what colleagues have told each other about its answers.
struct Commenter {
    private let facts: Facts
    /// The notes that have no place yet; each stands once, where its answer is printed first.
    private var notes: [Remark]
    private let keepsOrigins: Bool

    /// - Parameters:
    ///   - facts: whose cells say which answers are behind them. Notes on personal data are not among them.
    ///   - keepsOrigins: whether the cells say so afterwards too.
    init(_ facts: Facts, keepsOrigins: Bool = false) {
        (self.facts, self.keepsOrigins) = (facts, keepsOrigins)
        notes = facts.walk.answers.notes
    }

    /// The blocks with comments; what is behind single cells has served its purpose and may be left out.
    func commented(_ blocks: [Block]) -> [Block] {
        var commenter = self
        return blocks.map { commenter.commented($0) }
    }

    private mutating func commented(_ block: Block) -> Block {
        var block = block
        let paths = block.provenance.compactMap(AnswerPath.init(parsing:))
        switch block.content {
        case .list(let ordered, let items):
            block.content = .list(ordered: ordered, items: items.map { $0.map { commented($0) } })
            block.comments = told(about: paths)
        case .callout(let kind, let blocks):
            block.content = .callout(kind, blocks.map { commented($0) })
            block.comments = told(about: paths)
        case .table(var table):
            block.comments = told(about: paths)
            table.rows = table.rows.map { $0.map { commented($0, in: block.provenance) } }
            block.content = .table(table)
        case .heading, .paragraph, .source, .placeholder, .chart, .timeline:
            block.comments = awaited(block.missing, block.provenance) + told(about: paths)
        case .ask, .contents, .pageBreak, .origins: break
        }
        return block
    }

    private mutating func commented(_ cell: Table.Cell, in table: [String]) -> Table.Cell {
        var cell = cell
        let own = cell.provenance
        let missing = cell.paragraphs.flatMap(\.missing)
        cell.comments =
            awaited(missing, own.isEmpty ? table : own)
            + told(about: own.compactMap(AnswerPath.init(parsing:)))
        if !keepsOrigins { cell.provenance = [] }
        return cell
    }

    // MARK: Notes

    private mutating func told(about paths: [AnswerPath]) -> [Block.Comment] {
        guard !notes.isEmpty else { return [] }
        let isOfOne = Set(paths.map(\.question)).count == 1
        let here = notes.filter { note in
            (isOfOne || !isTable(note.path)) && paths.contains { $0.concerns(note.path) }
        }
        notes.removeAll(where: here.contains)
        return here.map { note in
            let department = note.to.map { facts.texts(CommentText.noteFor, ["department": .text($0)]) }
            let before = facts.walk.answers.hasAnswer(since: note) ? facts.texts(CommentText.noteBefore) : nil
            let lines = [department, before, note.text].compactMap(\.self)
            return Block.Comment(author: note.by, day: note.day, text: lines.joined(separator: "\n"))
        }
    }

    /// A note on a whole table has its place at what is made of that alone: much of a document counts the rows of several.
    private func isTable(_ path: AnswerPath) -> Bool {
        path.row == nil && facts.question(path.question)?.field.kind == .table
    }

    // MARK: Gaps

    /// - Parameter provenance: what the piece rests on, also what is worked out from several answers.
    private func awaited(_ questions: [String], _ provenance: [String]) -> [Block.Comment] {
        guard !questions.isEmpty else { return [] }
        let paths = provenance.compactMap(Origin.init).flatMap { origin in
            switch origin {
            case .answer(let path): [path]
            case .computed(let questions): questions.map { AnswerPath($0) }
            case .entry: [AnswerPath]()
            }
        }
        var seen: Set<String> = []
        return questions.filter { seen.insert($0).inserted }.map { question in
            Block.Comment(
                author: facts.texts(CommentText.author), day: facts.issue.date.description,
                text: lines(on: question, path(of: question, among: paths)).joined(separator: "\n"))
        }
    }

    private func lines(on question: String, _ path: AnswerPath?) -> [String] {
        let first = facts.texts(CommentText.gap, ["question": .text(question)])
        guard let path, let number = facts.walk.guide.number(ofQuestion: path.question) else {
            return [first]
        }
        let row = path.row.map {
            facts.texts(CommentText.gapRow, ["row": .text(facts.rowTitle(path.question, $0))])
        }
        let how = facts.texts(
            CommentText.gapHow,
            ["number": .text(number), "step": .text(String(number.prefix { $0 != "." }))])
        let department = facts.walk.answers.department(of: path.question).map {
            facts.texts(CommentText.gapDepartment, ["department": .text($0)])
        }
        return [first, row, how, department].compactMap(\.self)
    }

    /// Which of the answers behind a piece is awaited in these words; nil where several may be.
    private func path(of question: String, among paths: [AnswerPath]) -> AnswerPath? {
        let awaited = paths.first { path in
            if case .missing(let words) = facts.told(at: path) { words.cleaned() == question } else { false }
        }
        let isOne = Set(paths.map(\.question)).count == 1
        let owed = facts.missing.first { facts.words($0.question.field.label) == question }
        return awaited ?? paths.first { facts.label(at: $0) == question }
            ?? owed.map { AnswerPath($0.question.id) } ?? (isOne ? paths.first : nil)
    }
}

/// What stands beside a document; the words are in guide/interface/drafting.yaml.
enum CommentText: String, TextKey {
    case author = "drafting.gap-author"
    case gap = "drafting.gap"
    case gapRow = "drafting.gap-row"
    case gapHow = "drafting.gap-how"
    case gapDepartment = "drafting.gap-department"
    case noteFor = "drafting.note-for"
    case noteBefore = "drafting.note-before"
}

extension AnswerPath {
    /// Whether a note on another path is about what stands at this one: the same, something in this row, or the row or
    /// table around it.
    fileprivate func concerns(_ note: AnswerPath) -> Bool {
        guard question == note.question, let noted = note.row else { return question == note.question }
        return row == noted && (column == nil || note.column == nil || column == note.column)
    }
}
