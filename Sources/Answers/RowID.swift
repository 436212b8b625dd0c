extension Answers {
    /// The id of a new row, made from the table, the text of its first cell and how often the table was touched.
    ///
    /// The same replies give the same ids, so a dossier can be made again from a file of replies; two people who
    /// add different rows to copies of a dossier get different ids. Hashed with FNV-1a (Fowler, Noll, Vo).
    package func newRowID(in table: String, for text: String) -> String {
        let taken = Set(
            events.compactMap { $0.change.path }.filter { $0.question == table }.compactMap(\.row))
        var attempt = taken.count
        while true {
            let id = Self.shortHash("\(table)/\(attempt)/\(text)")
            if !taken.contains(id) { return id }
            attempt += 1
        }
    }

    private static func shortHash(_ text: String) -> String {
        let digits = Array("0123456789abcdefghjkmnpqrstvwxyz")
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return String((0..<4).map { digits[Int(hash >> (12 + UInt64($0) * 5) & 31)] })
    }
}

extension Change {
    /// The path it is about; nil for an order of rows, an undo and a named version.
    package var path: AnswerPath? {
        switch self {
        case .set(let path, _), .mark(let path, _), .clear(let path), .note(let path, _),
            .assign(let path, _):
            path
        case .order, .undo, .version: nil
        }
    }
}
