import Answers
import Document
import Strategy
import Templates

extension Composer {
    /// The days of the consultation in the order they come; a day nobody has fixed stands as its question.
    mutating func consultationCalendar() -> Drafted {
        let given = strategy.facts
        // An invitation without a last day is none: where nobody asks for it, it is filled in by hand.
        let closing =
            facts.told(.consultationEnd) == .silent ? .said("……………………") : facts.told(.consultationEnd)
        let rows = [
            (say(.consultationOpens), facts.told(given.consultationStart)),
            (say(.secondForum), facts.told(given.forum)),
            (say(.consultationCloses), closing),
        ]
        let origin = [given.consultationStart.path, given.forum.path, given.consultationDays.path]
        let table = pairs(
            say(.consultationCaption), (say(.what), say(.day)), rows, from: origin.map(\.description))
        return .made([table].compactMap(\.self))
    }
}
