/// A merge made here: what it takes to take it back and to go on from there.
struct MergeRecord: Hashable {
    /// The newest event right after it: what is newer was done here since.
    var newest: String
    var isTakenBack = false
    /// The events of the others, and those that put the rows of both right.
    var brought: [String]
    /// The events that keep the answers as they are without it.
    var restoring: [String] = []
}

extension MergeRecord {
    private static let takenBack = "back"

    /// nil for a line that is none.
    init?(_ line: Substring) {
        let parts = line.split(separator: "|", omittingEmptySubsequences: false)
        guard parts.count == 4, !parts[0].isEmpty else { return nil }
        let ids = parts[2...].map { $0.split(separator: " ").map(String.init) }
        newest = String(parts[0])
        isTakenBack = parts[1] == Self.takenBack
        (brought, restoring) = (ids[0], ids[1])
    }

    var line: String {
        [
            newest, isTakenBack ? Self.takenBack : "", brought.joined(separator: " "),
            restoring.joined(separator: " "),
        ].joined(separator: "|")
    }
}

extension [MergeRecord] {
    /// What others brought, and is theirs to undo.
    var brought: Set<String> { Set(flatMap(\.brought)) }

    /// What does not count here any more, with what is written to make it so.
    var hidden: Set<String> {
        Set(lazy.filter(\.isTakenBack).flatMap { $0.brought + $0.restoring })
    }
}
