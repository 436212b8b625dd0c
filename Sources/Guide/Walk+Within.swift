package import Answers
package import Wording

extension Walk {
    /// The times between which a value is expected to lie, where it does not; nil where it does, and while nobody has told
    /// them.
    package func boundsLeft(by value: Value, of field: Field) -> (first: Timing?, last: Timing?)? {
        guard let time = value.timing, field.within.count == 2 else { return nil }
        let bounds = field.within.map { name in
            guide.question(name).flatMap { applies($0) ? answers.value(AnswerPath(name))?.timing : nil }
        }
        let (first, last) = (bounds[0], bounds[1])
        if let first, let last, first.isAfter(last) { return nil }
        let isEarly = first?.isAfter(time) ?? false
        return isEarly || last.map(time.isAfter) ?? false ? (first, last) : nil
    }
}
