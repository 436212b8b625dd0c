package import Answers
package import Wording

/// How a question, or columns of its table, came to mean something else after the answer was given.
package struct ChangedMeaning: Hashable, Sendable {
    package struct Change: Hashable, Sendable {
        package let version: GuideVersion
        /// The columns it is about; none for the question.
        package let columns: [Column]
        /// What it means for answers given before.
        package let note: Localized
    }

    package let question: Question
    /// The oldest first; never empty.
    package let changes: [Change]

    /// The newest version that changed it.
    package var version: GuideVersion? { changes.map(\.version).max() }
}

extension Walk {
    /// The newest version of the guide that any answer was given to or confirmed under; nil when none says.
    package var newestVersionAnswered: GuideVersion? {
        (answers.eventsOfAnswers + answers.allConfirmations).compactMap { GuideVersion($0.guide) }.max()
    }

    /// The questions answered, and not confirmed since, before they came to mean something else, in the order of the
    /// guide.
    package var overtaken: [ChangedMeaning] { guide.questions.filter(applies).compactMap(changedMeaning) }

    /// nil while the question means what it meant when it was answered.
    package func changedMeaning(of question: Question) -> ChangedMeaning? {
        guard history.changesMeaning(of: question) else { return nil }
        let cells = answers.rows(of: question.id).flatMap { row in
            question.columns.map { AnswerPath(question.id, row: row, column: $0.id) }
        }
        return changedMeaning(of: question, at: [AnswerPath(question.id)] + cells)
    }

    /// The same of one cell of its table.
    package func changedMeaning(of table: Question, at cell: AnswerPath) -> ChangedMeaning? {
        history.changesMeaning(of: table) ? changedMeaning(of: table, at: [cell]) : nil
    }

    private func changedMeaning(of question: Question, at paths: [AnswerPath]) -> ChangedMeaning? {
        var oldest: [String: GuideVersion] = [:]
        for path in paths {
            guard let version = versionAnswered(at: path) else { continue }
            for name in path.permanentNames { oldest[name] = min(version, oldest[name] ?? version) }
        }
        let changes = history.versions.flatMap { self.changes(by: $0, of: question, answered: oldest) }
        return changes.isEmpty ? nil : ChangedMeaning(question: question, changes: changes)
    }

    private func changes(
        by entry: GuideHistory.Entry, of question: Question, answered: [String: GuideVersion]
    ) -> [ChangedMeaning.Change] {
        entry.changes.filter { $0.kind == .meaning }.compactMap { change in
            let names = Set(
                change.names.filter { name in answered[name].map { $0 < entry.version } ?? false })
            guard !names.isEmpty else { return nil }
            let columns =
                names.contains(question.id)
                ? [] : question.columns.filter { names.contains(question.id + "/" + $0.id) }
            return ChangedMeaning.Change(
                version: entry.version, columns: columns, note: change.note ?? entry.note)
        }
    }

    /// The version of the guide that a value at a path was given to, or it or its question was confirmed under since.
    private func versionAnswered(at path: AnswerPath) -> GuideVersion? {
        guard let answer = answers[path], answer.value != nil, let given = GuideVersion(answer.event.guide)
        else { return nil }
        let confirmed = [AnswerPath(path.question), path].compactMap(answers.confirmation)
            .filter { Event.isBefore(answer.event, $0) }
        return ([given] + confirmed.compactMap { GuideVersion($0.guide) }).max()
    }
}

extension AnswerPath {
    /// What a history calls the question and the column.
    fileprivate var permanentNames: [String] { [question] + (column.map { [question + "/" + $0] } ?? []) }
}

extension GuideHistory {
    /// Whether a question or a column of it ever came to mean something else.
    fileprivate func changesMeaning(of question: Question) -> Bool {
        versions.contains { entry in
            entry.changes.contains { change in
                change.kind == .meaning
                    && change.names.contains { $0 == question.id || $0.hasPrefix(question.id + "/") }
            }
        }
    }
}
