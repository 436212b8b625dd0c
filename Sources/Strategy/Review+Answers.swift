import Answers
import Guide
import Wording

/// What is found in any answer, whatever the strategy makes of it.
extension Review {
    mutating func checkAnswers() {
        checkNeeded()
        checkRegisterFacts()
        let owners = Strategy.owners
        for question in strategy.walk.guide.questions where strategy.walk.applies(question) {
            if question.field.kind == .table {
                checkRows(of: question, owners)
            } else {
                let path = AnswerPath(question.id)
                guard let content = strategy.walk.answers.content(path) else { continue }
                if !question.field.isPersonal { checkPersonalData(in: content, at: path, question.field) }
                guard case .value(let value) = content else { continue }
                check(value, at: path, Expected(question, owners))
            }
        }
    }

    private mutating func checkNeeded() {
        for missing in strategy.missing where !emptyChapters.contains(missing.question.id) {
            let path = AnswerPath(missing.question.id)
            switch missing.standing {
            case .open: add(.neededAnswerMissing, at: path)
            case .partly: add(.tableHasGaps, at: path)
            case .later: add(.answerPutOff, at: path)
            case .answered, .unknown, .doesNotApply, .outdated: break
            }
        }
    }

    /// Whether nobody has answered anything but what the register fills in.
    private mutating func checkRegisterFacts() {
        let walk = strategy.reading.walk
        let answered = walk.guide.questions.filter { walk.answers.isTouched($0.id) }
        guard let first = answered.first, answered.allSatisfy({ $0.fill != nil }) else { return }
        add(.registerFactsOnly, at: AnswerPath(first.id))
    }

    private mutating func checkRows(of table: Question, _ owners: Set<AnswerPath>) {
        let walk = strategy.walk
        let columns = table.columns.compactMap { column in
            let applies = walk.applies(column, in: table)
            return applies == false ? nil : Expected(column, in: table, owners, isSelective: applies == nil)
        }
        for row in walk.answers.rows(of: table.id) {
            let cells = walk.answers.row(row, in: table.id)
            for expected in columns {
                guard let content = walk.answers.content(cells, expected.id),
                    expected.selective.map({ walk.applies($0, in: table.id, row: row) }) ?? true
                else { continue }
                let path = AnswerPath(table.id, row: row, column: expected.id)
                if expected.mayNotTellOfPeople {
                    checkPersonalData(in: content, at: path, expected.field)
                }
                // What was taken over from another row was not said of this one.
                guard case .value(let value) = content, !walk.answers.isCopy(cells, expected.id) else {
                    continue
                }
                check(value, at: path, expected)
            }
        }
    }

    /// What is expected of the answers to a question or of the cells of a column; shared by all of them, since a field is
    /// large, and copied for each otherwise.
    private final class Expected {
        let id: String
        let field: Field
        /// The column where only some rows are asked for it.
        let selective: Column?
        let isOwner: Bool
        let isOwed: Bool
        let telling: TellingOfPeople?
        let mayNotTellOfPeople: Bool

        init(_ question: Question, _ owners: Set<AnswerPath>) {
            let path = AnswerPath(question.id)
            (id, field, selective) = (question.id, question.field, nil)
            (isOwner, isOwed) = (owners.contains(path), question.needed != nil)
            telling = Strategy.tellsOfPeople(path)
            mayNotTellOfPeople = !field.isPersonal
        }

        init(_ column: Column, in table: Question, _ owners: Set<AnswerPath>, isSelective: Bool) {
            let path = AnswerPath(table.id, row: "", column: column.id)
            (id, field, selective) = (column.id, column.field, isSelective ? column : nil)
            (isOwner, isOwed) = (owners.contains(path), column.isRequired)
            telling = Strategy.tellsOfPeople(path)
            mayNotTellOfPeople = !table.field.isPersonal && !field.isPersonal
        }
    }

    private mutating func check(_ value: Value, at path: AnswerPath, _ expected: Expected) {
        guard expected.field.knows(value) else { return add(.answerOutdated, at: path) }
        if case .rows(let table) = expected.field.options, namesGoneRow(value, of: table), !isMoney(path) {
            return add(.namesDeletedRow, at: path)
        }
        // Proposals are made by people and not by posts, and have a remark and a remedy of their own.
        if path.question != Strategy.Proposal.table, let telling = expected.telling, let text = value.text,
            namesPerson(text, in: telling)
        {
            add(.personInsteadOfPost, at: path)
        }
        checkYear(of: value, at: path, expected.field.kind)
        guard expected.field.isText, let text = value.text,
            let tidied = text.tidied, !tidied.isUnitSign
        else { return }
        let (words, isOwner) = (text.bare(), expected.isOwner)
        let isExpected = isOwner || expected.isOwed
        if let words,
            words.isOneLetter || words.isOneWord || isExpected && isPlaceholder(words, isOwner: isOwner)
        {
            add(isOwner ? .ownerIsPlaceholder : .answerIsPlaceholder, at: path, ["text": tidied])
        } else if let words, isExpected, vocabulary.holds(words, in: .nothing),
            !Self.noneIsAnswer.contains(path.question)
        {
            add(.answerSaysNothing, at: path, ["text": tidied])
        } else if readsProse, let leftover = vocabulary.leftover(in: text) {
            add(.leftoverWords, at: path, ["words": leftover])
        }
    }

    /// Remembered, since the same posts answer for many things.
    private mutating func namesPerson(_ text: String, in place: TellingOfPeople) -> Bool {
        if let known = people[place]?[text] { return known }
        let names = Strategy.namesPerson(text, in: place)
        people[place, default: [:]][text] = names
        return names
    }

    /// The questions to which “none” is an answer.
    private static let noneIsAnswer: Set = [
        "mandate.partners", "mandate.excluded", "mandate.piro", "frame.projects", "frame.shareable",
        "needs.keepOffline", "objectives.notOurs", "governance.ai",
    ]

    private func namesGoneRow(_ value: Value, of table: String) -> Bool {
        let answers = strategy.reading.walk.answers
        return (value.list ?? value.text.map { [$0] } ?? []).contains { !answers.hasRow($0, in: table) }
    }

    /// Lines of money whose measure is gone have a finding of their own.
    private func isMoney(_ path: AnswerPath) -> Bool {
        let measure = Strategy.FinanceLine.model.measure.path
        return path.question == measure.question && path.column == measure.column
    }

    /// Whether words say only that something is yet to be written.
    private func isPlaceholder(_ words: String, isOwner: Bool) -> Bool {
        words.isEmpty || vocabulary.holds(words, in: .placeholders)
            || isOwner && (vocabulary.holds(words, in: .nobody) || isPending(words))
    }

    /// Whether it says that somebody is yet to be chosen.
    private func isPending(_ words: String) -> Bool {
        vocabulary[.pending].contains { pending in
            words.utf8.starts(with: pending.utf8)
                && words.utf8.dropFirst(pending.utf8.count).first.map { $0 == UInt8(ascii: " ") } ?? true
        }
    }

}

extension String {
    /// Whether it is a unit that has no letter; all other texts are told by their length.
    fileprivate var isUnitSign: Bool { utf8.count <= 3 && ["%", "‰", "€", "°"].contains(self) }

    /// Whether it is one word again and again: „asdf asdf asdf“.
    fileprivate var isOneWord: Bool {
        guard let space = utf8.firstIndex(of: UInt8(ascii: " ")), hasSuffix(self[..<space]) else {
            return false
        }
        let words = spacedWords
        return words.count > 2 && words[0].count > 2 && Set(words).count == 1
    }

    /// Whether it is one letter again and again.
    fileprivate var isOneLetter: Bool {
        guard let first = unicodeScalars.first, unicodeScalars.count > 2 else { return false }
        return first.isLetter && unicodeScalars.allSatisfy { $0 == first }
    }
}
