import Answers
import Guide

/// Tells which row of a table a line without an id is about: the one with the same key, else a new one with an id made
/// of the key, so that a file read twice changes nothing the second time.
struct RowNamer {
    enum Found: Hashable {
        case row(String)
        /// Several rows agree, and only an id could say which is meant.
        case several
        case none
    }

    let key: RowKey
    private let table: String
    /// The rows no line was about yet, with what they are known by.
    private var free: [(row: String, name: [String])]
    private var taken: Set<String>

    init(_ key: RowKey, _ answers: Answers) {
        self.key = key
        table = key.table.id
        taken = answers.rowIDs(everUsedIn: table)
        free = answers.rows(of: table).map { ($0, key.name($0, answers)) }
    }

    /// A line gives its row by id.
    mutating func take(_ id: String) {
        taken.insert(id)
        free.removeAll { $0.row == id }
    }

    /// The row with exactly this name.
    mutating func find(_ name: [String]) -> Found { take { $0 == name } }

    /// The row that agrees in what the name says: an empty cell says nothing.
    mutating func findAlike(_ name: [String]) -> Found {
        take { standing in zip(name, standing).allSatisfy { $0.isEmpty || $0 == $1 } }
    }

    private mutating func take(where agrees: ([String]) -> Bool) -> Found {
        let rows = free.filter { agrees($0.name) }.map(\.row)
        guard let row = rows.first else { return .none }
        guard rows.count == 1 else { return .several }
        take(row)
        return .row(row)
    }

    mutating func newID(for name: [String]) -> String {
        let new = Answers.rowID(in: table, named: name.joined(separator: "\u{1F}"), avoiding: taken)
        taken.insert(new)
        return new
    }
}
