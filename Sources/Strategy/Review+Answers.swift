import Answers
import Guide

/// What is found in any answer, whatever the strategy makes of it.
extension Review {
    mutating func checkAnswers() {
        checkNeeded()
        checkRegisterFacts()
        let owners = Strategy.owners
        for question in strategy.reading.walk.guide.questions where strategy.reading.walk.applies(question) {
            if question.field.kind == .table {
                checkRows(of: question, owners)
            } else {
                let path = AnswerPath(question.id)
                check(path, question.field, isOwner: owners.contains(path), isOwed: question.needed != nil)
            }
        }
    }

    private mutating func checkNeeded() {
        let chapters = chapters
        for missing in strategy.reading.walk.missing where !chapters.contains(missing.question.id) {
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
        let walk = strategy.reading.walk
        for row in walk.answers.rows(of: table.id) {
            for column in table.columns {
                let path = AnswerPath(table.id, row: row, column: column.id)
                guard walk.answers.content(path) != nil, walk.applies(column, in: table.id, row: row) else {
                    continue
                }
                let isOwner = owners.contains(AnswerPath(table.id, row: "", column: column.id))
                check(path, column.field, isOwner: isOwner, isOwed: column.isRequired)
            }
        }
    }

    private mutating func check(_ path: AnswerPath, _ field: Field, isOwner: Bool, isOwed: Bool) {
        guard case .value(let value) = strategy.reading.walk.answers.content(path) else { return }
        guard field.knows(value) else { return add(.answerOutdated, at: path) }
        if case .rows(let table) = field.options, namesGoneRow(value, of: table), !isMoney(path) {
            return add(.namesDeletedRow, at: path)
        }
        if Strategy.isForPosts(path), value.text?.namesPerson ?? false { add(.personInsteadOfPost, at: path) }
        guard field.kind == .text || field.kind == .longText, let text = value.text else { return }
        if isOwner || isOwed, isPlaceholder(text, isOwner: isOwner) {
            let arguments = ["text": text.tidied ?? ""]
            add(isOwner ? .ownerIsPlaceholder : .answerIsPlaceholder, at: path, arguments)
        } else if let leftover = vocabulary.leftover(in: text) {
            add(.leftoverWords, at: path, ["words": leftover])
        }
    }

    private func namesGoneRow(_ value: Value, of table: String) -> Bool {
        let answers = strategy.reading.walk.answers
        return (value.list ?? value.text.map { [$0] } ?? []).contains { !answers.hasRow($0, in: table) }
    }

    /// Lines of money whose measure is gone have a finding of their own.
    private func isMoney(_ path: AnswerPath) -> Bool {
        let measure = Strategy.FinanceLine.model.measure.path
        return path.question == measure.question && path.column == measure.column
    }

    /// Whether a text says only that it is yet to be written.
    private func isPlaceholder(_ text: String, isOwner: Bool) -> Bool {
        guard text.utf8.count <= 80, let text = text.tidied else { return false }
        let bare = text.lowercased().drop { !$0.isLetter && !$0.isNumber }
        guard let end = bare.lastIndex(where: { $0.isLetter || $0.isNumber }) else { return true }
        let words = String(bare[...end])
        return vocabulary.placeholders.contains(words) || isOwner && vocabulary.nobody.contains(words)
    }
}
