import Answers
import Dossier
import Guide
import Wizard
import Wording

/// What an undo would take back, said before it does.
struct UndoPages {
    let setting: Setting
    let guide: Guide
    let answers: Answers

    private static let mostPlaces = 5

    /// What is taken back and what stands then, a line a place.
    func lines(for next: Undoing) -> [String] {
        let events: [Event]
        switch next {
        case .nothing: return []
        case .events(let saved), .merge(let saved): events = saved
        }
        let gone = Set(events.map(\.id))
        let words = AnswerWords(
            walk: Walk(guide: guide, answers: answers), texts: setting.texts,
            registers: RegisterOptions(setting).options)
        let left = words.about(Answers(answers.events.filter { !gone.contains($0.id) }))
        return UndoWords(before: words, after: left).lines(for: events.map(\.change))
    }

    /// How many answers of what go at once; nil for a single one, which is taken back unasked.
    func warning(about next: Undoing) -> String? {
        let events: [Event]
        switch next {
        case .nothing: return nil
        case .events(let saved), .merge(let saved): events = saved
        }
        let given = events.filter(\.change.isGiven)
        guard given.count > 1 else { return nil }
        let isMerge = if case .merge = next { true } else { false }
        let isAnswers = given.allSatisfy(\.change.isAnswer)
        let key: CommandText = isMerge ? .undoMerge : isAnswers ? .undoAnswers : .undoChanges
        let sentence = setting.texts(
            key,
            [
                "count": .count(given.count), "by": .text(authors(of: given)),
                "places": .text(places(of: given)),
            ])
        let whole =
            leavesNothing(without: events)
            ? sentence + " " + setting.texts(CommandText.undoLeavesNothing) : sentence
        let lines = lines(for: next)
        return lines.count > Self.mostPlaces
            ? whole
            : ([whole, setting.texts(CommandText.undoThen)] + lines.map { "  " + $0 }).joined(separator: "\n")
    }

    private func authors(of events: [Event]) -> String {
        var seen: Set<String> = []
        let names = events.map(\.by).filter { !$0.isEmpty && seen.insert($0).inserted }
        return names.isEmpty ? "–" : names.joined(separator: ", ")
    }

    /// The questions by their names, those of most changes first, with how many there are.
    private func places(of events: [Event]) -> String {
        let counts = Dictionary(
            events.compactMap { $0.change.question.map { ($0, 1) } }, uniquingKeysWith: +)
        let known = guide.questions.filter { counts[$0.id] != nil }.enumerated().sorted { left, right in
            let (a, b) = (counts[left.element.id] ?? 0, counts[right.element.id] ?? 0)
            return a == b ? left.offset < right.offset : a > b
        }
        let named = known.prefix(Self.mostPlaces).map { _, question in
            let count = counts[question.id] ?? 0
            return question.name[setting.language] + (count > 1 ? " (\(count))" : "")
        }
        let left = known.count - named.count
        let more = left > 0 ? " " + setting.texts(CommandText.reviewMore, ["count": .count(left)]) : ""
        return named.joined(separator: "; ") + more
    }

    private func leavesNothing(without events: [Event]) -> Bool {
        let gone = Set(events.map(\.id))
        return Answers(answers.events.filter { !gone.contains($0.id) }).paths.isEmpty
    }
}

extension Change {
    fileprivate var isAnswer: Bool {
        switch self {
        case .set, .mark: true
        case .clear, .order, .undo, .version, .copied, .note, .revise, .assign, .confirm: false
        }
    }

    /// Whether somebody did it, rather than it coming along with what somebody did.
    fileprivate var isGiven: Bool {
        switch self {
        case .copied: false
        case .set, .mark, .clear, .order, .undo, .version, .note, .revise, .assign, .confirm: true
        }
    }

    fileprivate var question: String? {
        switch self {
        case .order(let table, _): table
        default: path?.question
        }
    }
}
