package import Answers
import Wording

/// All answers as one text that a person can read, edit and send: the form of `export` and `import`.
package struct AnswerSheet: Hashable, Sendable {
    /// The newest form this program reads and writes.
    static let format = 2

    /// The form of this sheet: older programs know no notes of several people.
    var format: Int { notes.isEmpty ? 1 : 2 }

    package struct Entry: Hashable, Sendable {
        package var content: Answer.Content
        package var source: Source?

        package init(_ content: Answer.Content, source: Source? = nil) {
            (self.content, self.source) = (content, source)
        }
    }

    package struct Row: Hashable, Sendable {
        package var id: String
        /// By column.
        package var cells: [String: Entry]
        /// The columns that were taken over from another row and that nobody has looked at.
        package var copied: Set<String> = []
    }

    /// Id of the guide.
    package var guide: String
    /// The version of the guide the answers were given to; nil where nobody says.
    package var guideVersion: String?
    /// Code of the municipality.
    package var municipality: String
    /// What the sheet says about itself.
    package var note: String?
    /// By question: its answer, or why a table has none.
    package var answers: [String: Entry] = [:]
    /// By table, in order.
    package var tables: [String: [Row]] = [:]
    /// Answers and rows that are to be taken back.
    package var cleared: Set<AnswerPath> = []
    /// A note as it stands in a sheet; without a teller it is told by whoever brings the sheet in.
    package struct Note: Hashable, Sendable {
        package var text: String
        package var teller: Teller?

        package init(_ text: String, teller: Teller? = nil) { (self.text, self.teller) = (text, teller) }
    }

    /// What colleagues told each other, the oldest first.
    package var notes: [AnswerPath: [Note]] = [:]
    /// Who answers what.
    package var departments: [AnswerPath: String] = [:]

    package init(guide: String, guideVersion: String? = nil, municipality: String, note: String? = nil) {
        (self.guide, self.guideVersion) = (guide, guideVersion)
        (self.municipality, self.note) = (municipality, note)
    }

    /// The answers as they stand: with marks, sources, notes and departments, without history.
    package init(
        of answers: Answers, guide: String, guideVersion: String? = nil, municipality: String,
        note: String? = nil
    ) {
        self.init(guide: guide, guideVersion: guideVersion, municipality: municipality, note: note)
        for note in answers.notes {
            notes[note.path, default: []].append(
                Note(note.text, teller: note.by.isEmpty ? nil : Teller(by: note.by, day: note.day)))
        }
        for path in answers.assigned { departments[path] = answers.department(path) }
        var cells: [AnswerPath: [String: Entry]] = [:]
        for path in answers.paths {
            guard let answer = answers[path], !answer.isBlank else { continue }
            let entry = Entry(answer.content, source: answer.sourceOfValue)
            if let row = path.row, let column = path.column {
                cells[AnswerPath(path.question, row: row), default: [:]][column] = entry
            } else if path.row == nil {
                self.answers[path.question] = entry
            }
        }
        for table in Set(cells.keys.map(\.question)) {
            tables[table] = answers.rows(of: table).compactMap { row in
                cells[AnswerPath(table, row: row)].map { cells in
                    let copied = cells.keys.filter {
                        answers.isCopy(AnswerPath(table, row: row, column: $0))
                    }
                    return Row(id: row, cells: cells, copied: Set(copied))
                }
            }
        }
    }

    /// Ids of the questions with an answer or a row, sorted.
    var questions: [String] { Set(answers.keys).union(tables.keys).sorted() }
}

extension AnswerSheet.Row {
    /// Its cells sorted by column, so that the same rows give the same events.
    var sortedCells: [(column: String, entry: AnswerSheet.Entry)] {
        cells.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}

extension Answer {
    /// A text of nothing to see, as files could once bring in; it is no answer.
    fileprivate var isBlank: Bool { value?.text?.isBlank ?? false }

    /// A mark has no figure that could come from somewhere.
    var sourceOfValue: Source? { value == nil ? nil : source }
}

/// Members of a row that are no columns of its table.
enum SheetWords {
    static let id = "id"
    /// Says that the row, or the answer, is to be taken away.
    static let clear = "clear"
    /// Says that the row is another one than that which agrees with it in what rows are known by.
    static let another = "another"
    /// Names the cells that were taken over from another row and that nobody has looked at.
    static let copied = "copied"

    static let ofRow: Set = [id, clear, another, copied]
}
