import Answers
package import Terminal

/// Where a conversation stands, and nothing else: what is asked next follows from it and the answers.
package struct Interview: Codable, Hashable, Sendable {
    var place: Place
    /// What was replied here and has come to nothing yet.
    package var exchange = Exchange()
    /// The changes made so far that were not undone, by the ids of their events; each group is taken back at once.
    var made: [[String]] = []
    /// The newest event of this conversation, an undo too; as long as it is the newest of all, what was made stands.
    var newest: String?
    /// Steps whose practices were offered at their end.
    var offered: Set<String> = []
    /// Needed questions left without an answer; the way onward does not lead back to them.
    var passed: Set<String> = []
    /// The tables whose first row was begun without a halt at them.
    var hurried: Set<String> = []
    /// The row begun, copied or brought back last in each table.
    var begun: [String: String] = [:]
    /// The table whose rows were shown last, while nothing else was.
    var openTable: String?
    /// The cell opened last from each table, by the name it has there.
    var opened: [String: String]?
    /// Where one was before going back; on the way forward every question up to it is shown again.
    var cameBackFrom: Place?
    /// Where the answers of a step were asked for, which is where one goes back to from them.
    var checkedFrom: Place?
    /// What the review found, as far as it was gone through.
    var mending = Mending()
    /// The question one stood at last.
    var lastQuestion: String?
    /// What a command has to show here and has not shown yet.
    var rest: [String] = []
    /// What was typed here to turn the pages of a list, and the practice read last.
    var turnings: [String] = []
    var read: String?

    /// What stands in the form one is at and is no answer: words an entry is looked for by, and the entry or cell one is
    /// at.
    var held: Held?

    struct Held: Codable, Hashable, Sendable {
        /// The name of the prompt.
        var prompt: String
        var unsent: Unsent
    }

    /// Whether one left on purpose and has gone nowhere since; nil while nobody has.
    var isLeft: Bool?

    init(at place: Place) { self.place = place }

    /// As it is written down by whoever leaves on purpose: the next conversation begins at the beginning.
    var left: Interview {
        var left = Interview(at: .overview)
        (left.lastQuestion, left.isLeft) = (lastQuestion, true)
        return left
    }

    /// At another place, or anew at this one.
    mutating func move(to place: Place) {
        (self.place, exchange) = (place, Exchange())
        (rest, turnings, read, held, isLeft) = ([], [], nil, nil, nil)
    }
}
