import Answers
import Document
import Strategy
import Templates

extension Composer {
    /// The days of the consultation in the order they come; a day nobody has fixed stands as its question.
    mutating func consultationCalendar() -> Drafted {
        let given = strategy.facts
        let rows = [
            (say(.consultationOpens), facts.told(given.consultationStart)),
            (say(.secondForum), facts.told(given.forum)),
            (say(.consultationCloses), facts.told(.consultationEnd)),
        ]
        let origin = [given.consultationStart.path, given.forum.path, given.consultationDays.path]
        let table = pairs(
            say(.consultationCaption), (say(.event), say(.day)), rows, from: origin.map(\.description))
        return .made([table].compactMap(\.self))
    }
}
