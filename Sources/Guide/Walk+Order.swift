package import Answers
import Wording

/// A period that would end before it begins.
package struct Crossing: Hashable, Sendable {
    /// Where the beginning is answered, and how.
    package var start: AnswerPath
    package var startField: Field
    package var startValue: Value
    /// The same of the end.
    package var end: AnswerPath
    package var endField: Field
    package var endValue: Value
}

/// Where a period is told.
package enum PeriodEdge: Hashable, Sendable {
    case beginning, end
}

extension Walk {
    /// Whether a period begins or ends with what is asked at a path; nil for a time of its own.
    package func edge(at path: AnswerPath) -> PeriodEdge? {
        guard let question = guide.question(path.question) else { return nil }
        guard let column = path.column else {
            if guide.questions.contains(where: { $0.field.after == [question.id] }) { return .beginning }
            return beginning(ofYearAt: question) == nil ? nil : .end
        }
        if question.columns.contains(where: { $0.field.after == [column] }) { return .beginning }
        let after = question.column(column)?.field.after ?? []
        return after.count == 1 && question.column(after[0]) != nil ? .end : nil
    }

    /// The question of the year in which a period begins that ends with the year asked; a day that comes after another may
    /// be anything.
    private func beginning(ofYearAt question: Question) -> Question? {
        guard question.field.kind == .year, question.field.after.count == 1 else { return nil }
        return guide.question(question.field.after[0]).flatMap { $0.field.kind == .year ? $0 : nil }
    }

    /// Where the other end of the period is asked that begins or ends at a path; nil where there is none.
    package func otherEdge(of path: AnswerPath) -> AnswerPath? {
        switch edge(at: path) {
        case .beginning: return ends(of: path).first { edge(at: $0) == .end }
        case .end:
            let start = field(at: path).flatMap { starts(of: $0, at: path).first }
            return start.flatMap { otherEdge(of: $0) == path ? $0 : nil }
        case nil: return nil
        }
    }

    /// The beginning that a value would come before; nil when it comes before none.
    package func crossing(ending value: Value, at path: AnswerPath) -> Crossing? {
        guard let field = field(at: path) else { return nil }
        for start in starts(of: field, at: path) {
            guard let startField = self.field(at: start), let beginning = answers.value(start),
                beginning.isLater(than: value)
            else { continue }
            return Crossing(
                start: start, startField: startField, startValue: beginning, end: path, endField: field,
                endValue: value)
        }
        return nil
    }

    /// The ends that come before the beginning at a path.
    package func crossings(from path: AnswerPath) -> [Crossing] {
        ends(of: path).compactMap { end in answers.value(end).flatMap { crossing(ending: $0, at: end) } }
    }

    /// The ends of the same beginning as that at a path, this one left out, that come before it.
    package func crossings(besideEnd path: AnswerPath) -> [Crossing] {
        guard let field = field(at: path) else { return [] }
        return starts(of: field, at: path).flatMap(crossings(from:)).filter { $0.end != path }
    }

    /// The ends that come before their beginning, where one of the two is among these.
    package func crossings(among paths: [AnswerPath]) -> [Crossing] {
        let questions = guide.questions.filter { $0.field.kind.isTime || !$0.columns.isEmpty }
        let times = Set(
            questions.flatMap { question in
                question.columns.filter(\.field.kind.isTime).map {
                    AnswerPath(question.id, row: "", column: $0.id)
                }
                    + (question.field.kind.isTime ? [AnswerPath(question.id)] : [])
            })
        let found = paths.filter { times.contains($0.ofAnyRow) }.flatMap { path in
            (answers.value(path).flatMap { crossing(ending: $0, at: path) }.map { [$0] } ?? [])
                + crossings(from: path)
        }
        var seen: Set<AnswerPath> = []
        return found.filter { seen.insert($0.end).inserted }
    }

    private func ends(of path: AnswerPath) -> [AnswerPath] {
        let table = path.row.flatMap { _ in guide.question(path.question) }
        guard let table, let column = path.column else {
            return guide.questions.filter { $0.field.after.contains(path.question) && applies($0) }
                .map { AnswerPath($0.id) }
        }
        return table.columns.filter { $0.field.after.contains(column) }
            .map { AnswerPath(table.id, row: path.row ?? "", column: $0.id) }
    }

    /// What is asked at a path; nil where the guide asks nothing.
    package func field(at path: AnswerPath) -> Field? {
        let question = guide.question(path.question)
        guard let column = path.column else { return question?.field }
        return question?.column(column)?.field
    }

    private func starts(of field: Field, at path: AnswerPath) -> [AnswerPath] {
        field.after.compactMap { self.path(of: $0, beside: path) }
    }

    /// A column of the row one is in, else a question that is asked.
    private func path(of name: String, beside path: AnswerPath) -> AnswerPath? {
        if let row = path.row, guide.question(path.question)?.column(name) != nil {
            return AnswerPath(path.question, row: row, column: name)
        }
        return guide.question(name).flatMap { applies($0) ? AnswerPath(name) : nil }
    }
}

extension AnswerPath {
    /// The same without the row.
    fileprivate var ofAnyRow: AnswerPath { row == nil ? self : AnswerPath(question, row: "", column: column) }
}

extension Kind {
    /// Whether its answers come one before the other.
    var isTime: Bool { self == .year || self == .date }
}

extension Value {
    /// A year or a date as a time.
    var timing: Timing? { whole.map(Timing.year) ?? text.flatMap { Timing(saved: $0) } }

    /// However both are meant: a month is later than a day only if all of it is.
    fileprivate func isLater(than other: Value) -> Bool {
        guard let timing, let other = other.timing else { return false }
        return timing.isAfter(other)
    }
}
