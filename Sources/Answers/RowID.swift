extension Answers {
    /// The id of a new row, made from the table, the text of its first cell, who adds it, and all that was done before.
    ///
    /// The same replies of the same people give the same ids, so a dossier can be made again from a file of replies;
    /// rows that are added to two copies of a dossier have different ids unless everything up to them is the same.
    package func newRowID(in table: String, for text: String, by author: String) -> String {
        let past = Self.fingerprint(of: events.flatMap { [$0.by] + $0.change.words })
        return Self.rowID(
            in: table, for: "\(past)/\(author)/\(text)", avoiding: rowIDs(everUsedIn: table))
    }

    /// The id of a row made from its name alone, so that the same table gives the same ids in every copy of a
    /// dossier.
    package static func rowID(in table: String, named name: String, avoiding taken: Set<String>) -> String {
        rowID(in: table, for: name, avoiding: taken)
    }

    /// The ids of the rows a table has or once had.
    package func rowIDs(everUsedIn table: String) -> Set<String> {
        Set(events.compactMap { $0.change.path }.filter { $0.question == table }.compactMap(\.row))
    }

    private static func rowID(in table: String, for text: String, avoiding taken: Set<String>) -> String {
        var attempt = 0
        while true {
            let id = digits(of: fingerprint(of: ["\(table)/\(attempt)/\(text)"]))
            if !taken.contains(id) { return id }
            attempt += 1
        }
    }

    /// All 64 bits, since of a million rows no two may meet; without letters that are mistaken for others.
    private static func digits(of hash: UInt64) -> String {
        let digits = Array("0123456789abcdefghjkmnpqrstvwxyz")
        return String((0..<13).map { digits[Int(hash >> (UInt64($0) * 5) & 31)] })
    }
}

extension Change {
    /// What it says, without what chance has made: the same replies give the same words.
    fileprivate var words: [String] {
        let place = path.map { [$0.description] } ?? []
        return switch self {
        case .set(_, .text(let text)): place + [text]
        case .set(_, .number(let number)): place + ["\(number)"]
        case .set(_, .about(let number)): place + ["~\(number)"]
        case .set(_, .flag(let flag)): place + ["\(flag)"]
        case .set(_, .list(let list)): place + list
        case .mark(_, let mark): place + [mark.name, mark.note]
        case .clear, .copied, .confirm: place
        case .order(let table, let rows): [table] + rows
        case .undo: ["undo"]
        case .version(let name): [name]
        case .note(_, let text, _), .revise(_, _, let text), .assign(_, let text): place + [text]
        }
    }

    /// The path it is about; nil for an order of rows, an undo and a named version.
    package var path: AnswerPath? {
        switch self {
        case .set(let path, _), .mark(let path, _), .clear(let path), .note(let path, _, _),
            .revise(let path, _, _), .assign(let path, _), .copied(let path), .confirm(let path):
            path
        case .order, .undo, .version: nil
        }
    }
}
