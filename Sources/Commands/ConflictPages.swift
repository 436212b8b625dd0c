import Answers
import Dossier
import Foundation
import Guide
import Wizard
import Wording

/// What two copies of a dossier said differently, in words.
struct ConflictPages {
    let setting: Setting
    let guide: Guide
    /// As they stand now.
    let answers: Answers
    private var texts: Texts { setting.texts }

    func words(for conflict: MergeConflict) -> String {
        let arguments: [String: TextArgument] = [
            "table": .text(question(AnswerPath(conflict.path.question))),
            "row": .text(title(ofRowAt: conflict.path)), "own": .text(who(conflict.own)),
            "other": .text(who(conflict.theirs)),
        ]
        switch conflict.kind {
        case .answer, .department: return difference(conflict)
        case .deletedRow: return texts(ConflictText.deletedRow, arguments)
        case .twoRows(let own, let theirs):
            let rows = [(own, conflict.own), (theirs, conflict.theirs)]
            return ([texts(ConflictText.twoRows, arguments)] + differences(rows, of: conflict.path.question))
                .joined(separator: "\n")
        }
    }

    /// What tells two rows apart, a line for each: the first cells that say different things.
    private func differences(_ rows: [(id: String, side: MergeConflict.Side)], of table: String) -> [String] {
        guard let table = guide.question(table) else { return [] }
        let content = { (row: String, column: Column) in
            answers[AnswerPath(table.id, row: row, column: column.id)]?.content
        }
        let columns = table.columns.filter { column in
            Set(rows.map { content($0.id, column) }).count > 1
        }
        guard !columns.isEmpty else { return [] }
        return rows.map { row, side in
            let cells = columns.prefix(Self.mostCells).map { column in
                column.field.label[setting.language] + ": "
                    + words(for: content(row, column), AnswerPath(table.id, row: row, column: column.id))
                    .cleaned().truncated(toWordsIn: Self.longestCell)
            }
            return "  \(who(side)) – " + cells.joined(separator: "; ")
        }
    }

    private static let mostCells = 3
    private static let longestCell = 80

    private func title(ofRowAt path: AnswerPath) -> String {
        guard let row = path.row, let table = guide.question(path.question) else { return "" }
        return setting.words(for: answers, guide).title(ofRow: row, in: table)
    }

    private func difference(_ conflict: MergeConflict) -> String {
        let path: [String: TextArgument] = [
            "question": .text(question(conflict.path))
        ]
        let lead: ConflictText =
            switch conflict.kind {
            case .department: .department
            default: .answer
            }
        let told = TwoVersions(
            words(for: conflict.own.content, conflict.path),
            words(for: conflict.theirs.content, conflict.path),
            width: Self.longestSide)
        let standing =
            switch conflict.standing {
            case conflict.own.content: told.old
            case conflict.theirs.content: told.new
            default: words(for: conflict.standing, conflict.path).truncated(toWordsIn: Self.longestSide)
            }
        return [
            texts(lead, path),
            "  " + texts(ConflictText.here, ["answer": .text(told.old), "who": .text(who(conflict.own))]),
            "  "
                + texts(ConflictText.there, ["answer": .text(told.new), "who": .text(who(conflict.theirs))]),
            "  " + texts(ConflictText.stands, ["answer": .text(standing)]),
        ].joined(separator: "\n")
    }

    private static let longestSide = 200

    private func who(_ side: MergeConflict.Side) -> String {
        let time = String(side.at.prefix(16)).replacing("T", with: " ")
        return [side.by, time].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// The question in words, for a cell its row with its column.
    private func question(_ path: AnswerPath) -> String {
        guard path.row == nil, let question = guide.question(path.question) else {
            return words.name(of: path)
        }
        return question.field.label[setting.language]
    }

    private var words: AnswerWords { setting.words(for: answers, guide) }

    private func words(for content: Answer.Content?, _ path: AnswerPath) -> String {
        switch content {
        case nil: return texts(ConflictText.nothing)
        case .mark(let mark): return words.marked(mark) ?? texts(ConflictText.nothing)
        case .value(let value):
            let question = guide.question(path.question)
            guard let field = path.column.map({ question?.column($0)?.field }) ?? question?.field else {
                return texts(CommandText.changeElsewhere)
            }
            return field.words(for: value, options: words.options(of: field), texts)
        }
    }
}

enum ConflictText: String, CaseIterable, TextKey {
    case answer = "conflict.answer"
    case department = "conflict.department"
    case here = "conflict.here"
    case there = "conflict.there"
    case stands = "conflict.stands"
    case nothing = "conflict.nothing"
    case twoRows = "conflict.two-rows"
    case deletedRow = "conflict.deleted-row"
}
