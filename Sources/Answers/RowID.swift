extension Answers {
    /// The id of a new row, made from the table, the text of its first cell and how often the table was touched.
    ///
    /// The same replies give the same ids, so a dossier can be made again from a file of replies; two people who
    /// add different rows to copies of a dossier get different ids.
    package func newRowID(in table: String, for text: String) -> String {
        let taken = rowIDs(everUsedIn: table)
        return Self.rowID(in: table, for: text, from: taken.count, avoiding: taken)
    }

    /// The id of a row made from its name alone, so that the same table gives the same ids in every copy of a
    /// dossier.
    package static func rowID(in table: String, named name: String, avoiding taken: Set<String>) -> String {
        rowID(in: table, for: name, from: 0, avoiding: taken)
    }

    /// The ids of the rows a table has or once had.
    package func rowIDs(everUsedIn table: String) -> Set<String> {
        Set(events.compactMap { $0.change.path }.filter { $0.question == table }.compactMap(\.row))
    }

    private static func rowID(
        in table: String, for text: String, from first: Int, avoiding taken: Set<String>
    ) -> String {
        var attempt = first
        while true {
            let id = shortHash("\(table)/\(attempt)/\(text)")
            if !taken.contains(id) { return id }
            attempt += 1
        }
    }

    private static func shortHash(_ text: String) -> String {
        let digits = Array("0123456789abcdefghjkmnpqrstvwxyz")
        let hash = fingerprint(of: [text])
        return String((0..<4).map { digits[Int(hash >> (12 + UInt64($0) * 5) & 31)] })
    }
}

extension Change {
    /// The path it is about; nil for an order of rows, an undo and a named version.
    package var path: AnswerPath? {
        switch self {
        case .set(let path, _), .mark(let path, _), .clear(let path), .note(let path, _),
            .assign(let path, _), .copied(let path):
            path
        case .order, .undo, .version: nil
        }
    }
}
