package import Answers

/// A guide and the answers given to it: what applies, what is next, how far along. Nothing here is stored.
package struct Walk: Sendable {
    /// The guide as the path takes it.
    package private(set) var guide: Guide
    /// What the answers have chosen.
    package private(set) var path: GuidePath
    package var answers: Answers {
        didSet {
            once = FoundOnce()
            let chosen = whole.path(chosenIn: answers)
            if chosen != path { take(chosen) }
        }
    }
    /// What the versions of the guide changed; empty where nobody asks.
    package var history = GuideHistory()
    private let whole: Guide
    // Reached by number and in place, since a question is large and conditions look thousands of times.
    private var questions: [Question]
    private let numbers: [String: Int]
    private(set) var once = FoundOnce()

    package init(guide: Guide, answers: Answers, history: GuideHistory = GuideHistory()) {
        let path = guide.path(chosenIn: answers)
        let taken = guide.taken(by: path)
        let questions = taken.questions
        (whole, self.guide, self.path, self.answers) = (guide, taken, path, answers)
        self.questions = questions
        self.history = history
        numbers = Dictionary(
            questions.indices.map { (questions[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private mutating func take(_ path: GuidePath) {
        self.path = path
        once = FoundOnce()
        guide = whole.taken(by: path)
        questions = guide.questions
    }

    /// The same guide with other answers.
    package func answered(_ answers: Answers) -> Walk {
        var walk = self
        walk.answers = answers
        return walk
    }

    /// The same answers on a path, whichever they have chosen.
    package func taking(_ path: GuidePath) -> Walk {
        var walk = self
        if path != self.path { walk.take(path) }
        return walk
    }

    // MARK: Questions

    /// Whether the question is asked now.
    package func applies(_ question: Question) -> Bool { applies(question, lookedAt: []) }

    private func applies(_ question: Question, lookedAt: Set<String>) -> Bool {
        guard let condition = question.when, !lookedAt.contains(question.id) else { return true }
        return condition.holds { conditionValue($0, lookedAt: lookedAt.union([question.id])) }
    }

    /// Whether the cells of a column are asked now; nil where one row may be asked and another not.
    package func applies(_ column: Column, in table: Question) -> Bool? {
        guard let condition = column.when else { return true }
        let looksAtRow = condition.questions.contains { name in table.columns.contains { $0.id == name } }
        return looksAtRow ? nil : condition.holds { conditionValue($0) }
    }

    /// Whether a cell of a row is asked now.
    package func applies(_ column: Column, in table: String, row: String) -> Bool {
        guard let condition = column.when else { return true }
        return condition.holds { name in
            numbers[table].map { questions[$0].columns.contains { $0.id == name } } ?? false
                ? ConditionValue(value: answers.value(AnswerPath(table, row: row, column: name)), rows: nil)
                : conditionValue(name)
        }
    }

    package func standing(_ question: Question) -> Standing {
        guard question.field.kind == .table, answers.hasRows(in: question.id) else {
            return standing(at: AnswerPath(question.id), question.field)
        }
        if let own = answers[question.id], own.mark != nil, own.event == answers.lastEvent(of: question.id) {
            return Standing(of: own.content)
        }
        return tableStanding(question)
    }

    /// Answered, but its condition no longer holds: kept, not used.
    package func isDormant(_ question: Question) -> Bool {
        answers.isTouched(question.id) && !applies(question)
    }

    /// Answered before something it depends on was last changed, or with a row that is gone.
    package func isStale(_ question: Question) -> Bool {
        guard standing(question) == .answered, let own = answers.lastEvent(of: question.id) else {
            return false
        }
        if namesOtherRows(question) { return true }
        return (question.when?.questions ?? []).contains { name in
            answers.lastEvent(of: name).map { Event.isBefore(own, $0) } ?? false
        }
    }

    /// Whether the answer picks a row that is gone, or an order lacks a row that came since.
    package func namesOtherRows(_ question: Question) -> Bool {
        guard let value = answers.value(question.id) else { return false }
        if question.field.kind == .ranking, case .listed(let options) = question.field.options {
            return value.pickedIDs != Set(options.map(\.id))
        }
        guard case .rows(let table) = question.field.options else { return false }
        let (picked, rows) = (value.pickedIDs, Set(answers.rows(of: table)))
        return question.field.kind == .ranking ? picked != rows : !picked.isSubset(of: rows)
    }

    /// The required cells of a row that have no answer or were put off, in the order of the columns.
    package func gaps(in table: Question, row: String) -> [Column] {
        table.columns.filter { column in
            guard column.isRequired, applies(column, in: table.id, row: row) else { return false }
            let path = AnswerPath(table.id, row: row, column: column.id)
            return !standing(at: path, column.field).isSettled
        }
    }

    /// The cells of a row that were put off, needed or not.
    package func putOff(in table: Question, row: String) -> [Column] {
        table.columns.filter { column in
            guard applies(column, in: table.id, row: row),
                case .later = answers[AnswerPath(table.id, row: row, column: column.id)]?.mark
            else { return false }
            return true
        }
    }

    /// The cells of a row that were taken over from another one and wait to be looked at.
    package func copies(in table: Question, row: String) -> [Column] {
        guard answers.holdsCopies else { return [] }
        return table.columns.filter {
            answers.isCopy(AnswerPath(table.id, row: row, column: $0.id))
                && applies($0, in: table.id, row: row)
        }
    }

    /// How many cells of each row with such copies.
    package var copies: [AnswerPath: Int] {
        guard answers.holdsCopies else { return [:] }
        var counts: [AnswerPath: Int] = [:]
        for table in questions where table.field.kind == .table && applies(table) {
            for row in answers.rows(of: table.id) {
                let count = copies(in: table, row: row).count
                if count > 0 { counts[AnswerPath(table.id, row: row)] = count }
            }
        }
        return counts
    }

    /// The required cells of a row that are no answer yet, and those that wait to be looked at, each once.
    package func waiting(in table: Question, row: String) -> [Column] {
        let open = Set((gaps(in: table, row: row) + copies(in: table, row: row)).map(\.id))
        return table.columns.filter { open.contains($0.id) }
    }

    /// How many cells of a table are such copies.
    package func copyCount(in table: Question) -> Int {
        answers.rows(of: table.id).reduce(0) { $0 + copies(in: table, row: $1).count }
    }

    private func tableStanding(_ table: Question) -> Standing {
        let rows = answers.rows(of: table.id)
        guard rows.count >= table.field.fewest else { return .partly }
        let required = table.columns.indices.filter { table.columns[$0].isRequired }
        var putOff: Standing?
        for row in rows {
            if !copies(in: table, row: row).isEmpty { return .partly }
            let cells = answers.row(row, in: table.id)
            for number in required {
                let content = answers.content(cells, table.columns[number].id)
                let standing = standing(of: content, table.columns[number].field)
                guard !standing.isSettled, applies(table.columns[number], in: table.id, row: row) else {
                    continue
                }
                if standing == .open || standing == .outdated { return .partly }
                putOff = putOff ?? standing
            }
        }
        return putOff ?? .answered
    }

    /// How the answer to a question that is no table, or a cell of one, stands.
    package func standing(at path: AnswerPath, _ field: Field) -> Standing {
        standing(of: answers.content(path), field)
    }

    private func standing(of content: Answer.Content?, _ field: Field) -> Standing {
        if case .value(let value) = content, !field.knows(value) { return .outdated }
        return Standing(of: content)
    }

    /// An answer that is kept but not used counts as none.
    func conditionValue(_ name: String, lookedAt: Set<String> = []) -> ConditionValue {
        let isTable = numbers[name].map { questions[$0].field.kind == .table } ?? false
        if let number = numbers[name], questions[number].when != nil,
            !applies(questions[number], lookedAt: lookedAt)
        {
            return ConditionValue(value: nil, rows: isTable ? 0 : nil)
        }
        return ConditionValue(value: answers.value(name), rows: isTable ? answers.rows(of: name).count : nil)
    }

    // MARK: Steps

    /// The questions of a step that are asked on the way.
    package func applicable(in step: Step) -> [Question] {
        once.asked.of(step.id) { step.questions.filter(asks) }
    }

    package func progress(of step: Step) -> Progress {
        var progress = Progress()
        let asked = applicable(in: step)
        for number in asked.indices where asked[number].needed != nil {
            let standing = ownStanding(asked[number])
            progress.needed += 1
            if standing.isSettled { progress.settled += 1 }
            if standing == .unknown { progress.unknown += 1 }
        }
        return progress
    }

    package var progress: Progress { guide.steps.map(progress(of:)).reduce(Progress(), +) }

    /// The first question of a step after a given one that waits for an answer; after the last of them the needed
    /// ones before it. Put off and settled questions do not wait.
    package func next(in step: Step, after question: String? = nil, except passed: Set<String> = [])
        -> Question?
    {
        let asked = applicable(in: step).filter { $0.id == question || !passed.contains($0.id) }
        guard let index = question.flatMap({ id in asked.firstIndex { $0.id == id } }) else {
            return asked.first(where: isWaiting)
        }
        return asked[(index + 1)...].first(where: isWaiting)
            ?? asked[..<index].first { isWaiting($0) && $0.needed != nil }
    }

    /// Where to go on in a step: the first question that waits, leaving out optional ones skipped before.
    package func start(in step: Step) -> Question? {
        let asked = applicable(in: step)
        let due = asked.firstIndex { isWaiting($0) && $0.needed != nil } ?? asked.endIndex
        let seen = asked[..<due].lastIndex { answers.isTouched($0.id) }
        return asked[(seen.map { $0 + 1 } ?? 0)...].first(where: isWaiting)
    }

    /// The first step with a needed question that waits, else the first with one put off; nil when the guide is
    /// complete.
    package var nextStep: Step? {
        guide.steps.first { step in
            applicable(in: step).contains { $0.needed != nil && ownStanding($0).isWaiting }
        }
            ?? guide.steps.first { !progress(of: $0).isComplete }
    }

    /// Whether nothing was said about the question yet, or a table of it is incomplete.
    package func isWaiting(_ question: Question) -> Bool { standing(question).isWaiting }

    /// How a question of this walk's own guide stands.
    func ownStanding(_ question: Question) -> Standing {
        once.standings.of(question.id) { standing(question) }
    }
}

extension Value {
    /// The ids it names: of options, or of rows.
    package var pickedIDs: Set<String> { Set(list ?? text.map { [$0] } ?? []) }
}

extension Field {
    /// The fewest rows that make a table complete.
    package var fewest: Int { minimum.map(Int.init(rounding:)) ?? 1 }
    /// The most rows or choices; nil without a limit.
    package var most: Int? { maximum.map(Int.init(rounding:)) }
}
