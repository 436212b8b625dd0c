import Answers
import Document
import Guide
import Strategy
import Wording

/// What depends on the path that the municipality takes through the guide.
extension Composer {
    /// Whether a column is worth a place: the path asks it, or somebody has answered it all the same.
    func tells(_ model: AnswerPath) -> Bool {
        guard !facts.walk.isOnPath(model), let column = model.column else { return true }
        return facts.rows(of: model.question).contains {
            !facts.told(at: AnswerPath(model.question, row: $0, column: column)).isSilent
        }
    }

    /// The cells of a row in some columns.
    mutating func cells(of row: AnswerPath, in columns: [AnswerPath]) -> [Table.Cell] {
        var cells: [Table.Cell] = []
        for column in columns {
            cells.append(
                cell(at: AnswerPath(row.question, row: row.row ?? "", column: column.column ?? "")))
        }
        return cells
    }

    /// What the full path adds, chapter by chapter, and how long it takes.
    func beyond() -> Drafted {
        let rows = facts.walk.beyond.map { step, questions in
            let names = questions.prefix(Self.shownBeyond).map { facts.words($0.name).asTopic }
            let more = questions.count - names.count
            let rest = more > 0 ? [say(.more, ["count": .count(more)])] : []
            return [
                Table.Cell(facts.words(step.title)), Table.Cell((names + rest).joined(separator: "; ")),
                Table.Cell("\(questions.count)"),
                Table.Cell(step.agenda.map { formats.number($0.minutes) } ?? "–"),
            ]
        }
        guard !rows.isEmpty else { return .fixed([]) }
        let headers = [
            Header(say(.step)), Header(say(.beyondTopics)), Header(say(.questions), .end),
            Header(say(.minutes), .end),
        ]
        return .fixed([grid(say(.beyondCaption), headers, rows, from: [])])
    }

    /// So many questions of a chapter are named.
    private static let shownBeyond = 3
}

extension String {
    /// A question as a topic in a list.
    fileprivate var asTopic: String { hasSuffix("?") ? String(dropLast()) : self }
}
