import Catalog
import Foundation
import Wording

/// The results of a search or of matching for other programs; the form is fixed by its version.
struct PracticeSheet: Encodable {
    var version = 1
    var results: [Result]
    /// Only in suggestions: the problems for which there is none.
    var unanswered: [Unanswered]?

    struct Unanswered: Encodable {
        var number: Int
        var title: String
        /// What would make it easier to find practices for it: causes, themes.
        var missing: [String]
        /// Id of the practice for which most speaks, though not enough.
        var nearest: String?

        init(_ left: Catalog.Unanswered) {
            (number, title, nearest) = (left.problem.number, left.problem.title, left.nearest)
            missing = left.problem.missing.map(\.rawValue)
        }
    }

    struct Result: Encodable {
        var id: String
        var title: String
        var status: String
        /// When the status was last seen: an ISO 8601 year, month or day.
        var statusOn: String?
        var ended: Int?
        var evaluations: String?
        var score: Double
        var why: [String]
        /// Only in suggestions: in what the place differs, a warning first.
        var differs: [String]?

        init(
            _ practice: Practice, in language: Language, score: Double, why: [String],
            differs: [String]? = nil
        ) {
            (id, title, evaluations) = (
                practice.id, practice.title[language], practice.evaluations?[language]
            )
            (status, statusOn, ended) = (practice.status.rawValue, practice.statusOn, practice.ended)
            (self.why, self.differs) = (why, differs)
            self.score = (score * 1000).rounded() / 1000
        }
    }
}
