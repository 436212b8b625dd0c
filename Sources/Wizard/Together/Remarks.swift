package import Answers
import Guide
package import Wording

/// Notes to colleagues and the departments that answer: said beside a question, never an answer.
extension Conversation {
    /// Who answers the question, and what was noted about it or about a cell of its table.
    func showRemarks(on question: Question) {
        if let department = walk.answers.department(of: question.id) {
            say(RemarkText.department, ["department": .text(department)])
        }
        for note in walk.answers.notes(on: question.id) { show(note, in: question) }
    }

    func showRemarks(at path: AnswerPath) {
        for note in walk.answers.notes(at: path) { say(RemarkText.note, remarkArguments(note)) }
    }

    private func show(_ note: Remark, in question: Question) {
        guard note.path.row != nil else { return say(RemarkText.note, remarkArguments(note)) }
        var arguments = remarkArguments(note)
        arguments["cell"] = .text(title(of: note.path, question))
        say(RemarkText.noteOnCell, arguments)
    }

    func remarkArguments(_ note: Remark) -> [String: TextArgument] {
        [
            "by": .text(texts.author(of: note, in: walk.answers)),
            "day": .text(Formats(language).date(iso: note.day)),
            "text": .text(note.text),
        ]
    }

    /// What waits beside the answers: to look at again, notes, and what departments have not answered yet.
    func sayOutstanding() {
        let open = walk.departments.map(\.open.count).reduce(0, +)
        let counts: [(RemarkText, Int, Command)] = [
            (.staleWaiting, walk.stale.count, .stale), (.notesWaiting, walk.notes.count, .notes),
            (.assignedWaiting, open, .assigned),
        ]
        for (key, count, command) in counts where count > 0 {
            say(key, ["count": .count(count), "command": .text(commands.name(of: command))])
        }
    }

    // MARK: Notes

    /// Writes a note about the question or cell, mends one's own last one, or says that those there are done; elsewhere
    /// all notes are listed.
    mutating func note(_ argument: String, at prompt: Prompt) throws {
        guard let question = prompt.question else {
            guard argument.isEmpty else { return refuse(RemarkText.noteNeedsQuestion) }
            throw Departure.go(try list(.notes, "", at: prompt))
        }
        let path = prompt.subject?.path ?? AnswerPath(question.id)
        let standing = walk.answers.notes(at: path)
        if argument.isEmpty { standing.forEach { say(RemarkText.note, remarkArguments($0)) } }
        let own = standing.last { $0.by == surroundings.author }
        let key: RemarkText =
            standing.isEmpty ? .noteAsked : own == nil ? .noteAskedAgain : .noteAskedOverOwn
        guard let text = try typed(argument, or: key, for: .note, at: prompt) else { return }
        if text.hasPrefix(Self.mendingSign) {
            return try mend(own, with: text.dropFirst(Self.mendingSign.count).description.trimmed)
        }
        guard isTakenBack(text) else {
            try save(.note(path, text))
            return say(RemarkText.noteSaved, ["command": .text(commands.name(of: .note))])
        }
        guard !standing.isEmpty else { return refuse(RemarkText.noNote) }
        // Named one by one, so that what a colleague adds meanwhile stays.
        try save(.revise(path, notes: standing.map(\.id), ""))
        say(RemarkText.noteDone, ["count": .count(standing.count)])
    }

    private static let mendingSign = "="

    private mutating func mend(_ own: Remark?, with text: String) throws {
        guard let own else { return refuse(RemarkText.noOwnNote) }
        try save(.revise(own.path, notes: [own.id], text))
        say(text.isEmpty ? RemarkText.noteWithdrawn : .noteMended)
    }

    /// What follows the command, else what is typed when asked for it; nil when nothing is, or it cannot be kept.
    private mutating func typed(
        _ argument: String, or key: RemarkText, for command: Command, at prompt: Prompt
    ) throws -> String? {
        guard !argument.isEmpty else { return try askLine(key, for: command, at: prompt) }
        do throws(ReplyProblem) {
            return try checkedReply(argument)
        } catch {
            refuse(error.words(texts))
            return nil
        }
    }

    private func isTakenBack(_ text: String) -> Bool {
        texts.listed(in: RemarkText.doneWords.rawValue).contains(text.lowercased())
    }

    // MARK: Departments

    /// Says which department answers the question; elsewhere what is open is listed.
    mutating func assign(_ argument: String, at prompt: Prompt) throws {
        guard let question = prompt.question else {
            throw Departure.go(try list(.assigned, argument, at: prompt))
        }
        let known = walk.answers.departments
        if argument.isEmpty {
            if let department = walk.answers.department(of: question.id) {
                say(RemarkText.department, ["department": .text(department)])
            }
            for (index, name) in known.enumerated() { say("\(index + 1). \(name)") }
        }
        let key = known.isEmpty ? RemarkText.departmentAsked : .departmentAskedOfList
        guard let text = try typed(argument, or: key, for: .department, at: prompt) else { return }
        try assign(text, to: question, known)
    }

    private mutating func assign(_ text: String, to question: Question, _ known: [String]) throws {
        let path = AnswerPath(question.id)
        if isTakenBack(text) {
            guard walk.answers.department(path) != nil else { return refuse(RemarkText.noDepartment) }
            try save(.assign(path, to: ""))
            return say(RemarkText.unassigned)
        }
        var name = known.first { $0.lowercased() == text.lowercased() } ?? text
        if let number = Int(text) {
            guard known.indices.contains(number - 1) else { return refuse(RemarkText.noSuchNumber) }
            name = known[number - 1]
        }
        let change = Change.assign(path, to: name)
        if try walk.answers.department(path) != name || isOvertaken(change) { try save(change) }
        say(
            RemarkText.assigned,
            ["department": .text(name), "command": .text(commands.name(of: .assigned))])
    }
}

extension Texts {
    /// Who wrote a note, to which department, and whether that was before what is answered there now.
    package func author(of note: Remark, in answers: Answers) -> String {
        let name = note.to.map { self(RemarkText.byTo, ["by": .text(note.by), "to": .text($0)]) } ?? note.by
        return answers.hasAnswer(since: note) ? self(RemarkText.beforeAnswer, ["by": .text(name)]) : name
    }
}

enum RemarkText: String, TextKey {
    case byTo = "wizard.note-by-to"
    case beforeAnswer = "wizard.note-before-answer"
    case note = "wizard.note"
    case noteOnCell = "wizard.note-on-cell"
    case noteAsked = "wizard.note-asked"
    case noteAskedAgain = "wizard.note-asked-again"
    case noteAskedOverOwn = "wizard.note-asked-over-own"
    case noteSaved = "wizard.note-saved"
    case noteMended = "wizard.note-mended"
    case noteWithdrawn = "wizard.note-withdrawn"
    case noOwnNote = "wizard.no-own-note"
    case noteDone = "wizard.note-done"
    case noNote = "wizard.no-note"
    case noteNeedsQuestion = "wizard.note-needs-question"
    case doneWords = "wizard.done-words"
    case department = "wizard.department"
    case departmentAsked = "wizard.department-asked"
    case departmentAskedOfList = "wizard.department-asked-of-list"
    case assigned = "wizard.assigned"
    case unassigned = "wizard.unassigned"
    case noDepartment = "wizard.no-department"
    case noSuchNumber = "wizard.no-such-department-number"
    case staleWaiting = "wizard.stale-waiting"
    case notesWaiting = "wizard.notes-waiting"
    case assignedWaiting = "wizard.assigned-waiting"
}
