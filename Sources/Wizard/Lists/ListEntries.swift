import Answers
import Guide
import Wording

/// What stands in the lists.
extension Conversation {
    /// Longer lines are cut.
    private static let longestLine = 150

    func entries(of listing: Listing, after: Place) -> [ListEntry] {
        let own = Place.list(listing, after: after)
        switch listing {
        case .found(let words):
            return found(words).map { hit in
                ListEntry(line: line(for: hit), place: place(of: hit.path, hit.question, after: after))
            }
        case .stale: return walk.stale.map { entry($0, after: own) }
        case .noted:
            return walk.notes.map { question, note in
                ListEntry(
                    line: line(
                        for: note.path, question, texts(ListText.remark, remarkArguments(note))),
                    place: place(of: note.path, question, after: own))
            }
        case .assigned(nil):
            return walk.departments.map { department in
                let counts: [String: TextArgument] = [
                    "department": .text(department.name), "count": .count(department.open.count),
                ]
                return ListEntry(
                    line: texts(ListText.department, counts),
                    place: .list(.assigned(department.name), after: own))
            }
        case .assigned(let name?):
            return (walk.department(named: name)?.open ?? []).map { entry($0, after: own) }
        case .money(let year): return moneyEntries(of: year, after: own)
        }
    }

    private func entry(_ question: Question, after: Place) -> ListEntry {
        ListEntry(
            line: line(for: AnswerPath(question.id), question, standingWords(question)),
            place: .question(question.id, after: after))
    }

    private func line(for hit: Found) -> String {
        let answer = hit.answer ?? standingWords(hit.question)
        let line = line(for: hit.path, hit.question, answer)
        guard walk.applies(hit.question) else { return texts(ListText.notAsked, ["line": .text(line)]) }
        return walk.isBeyond(hit.question) ? texts(PathText.beyond, ["line": .text(line)]) : line
    }

    /// Where the question stands, what it asks, and what is said of it.
    private func line(for path: AnswerPath, _ question: Question, _ words: String) -> String {
        let whole = texts(
            ListText.entry,
            [
                "number": .text(number(of: question)), "question": .text(title(of: path, question)),
                "answer": .text(words.split(separator: "\n").joined(separator: " ")),
            ])
        return whole.truncated(toWordsIn: Self.longestLine)
    }

    /// The label of a question, with the row and the column a path names.
    func title(of path: AnswerPath, _ question: Question) -> String {
        let label = question.field.label[language]
        guard let row = path.row else { return label }
        let column = path.column.flatMap(question.column).map { ", " + $0.field.label[language] } ?? ""
        return question.name[language] + " › " + words.title(ofRow: row, in: question) + column
    }

    private func place(of path: AnswerPath, _ question: Question, after: Place) -> Place? {
        guard walk.applies(question) else { return nil }
        let whole = Place.question(question.id, after: after)
        guard let row = path.row, walk.answers.hasRow(row, in: question.id) else { return whole }
        let named = path.column.map { Cell(table: question.id, row: row, column: $0) }
        return (named ?? firstCell(of: question, row: row)).map { .cell($0, after: after) } ?? whole
    }
}
