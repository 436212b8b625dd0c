import Catalog
import Foundation

/// The results of a search or of matching for other programs; the form is fixed by its version.
struct PracticeSheet: Encodable {
    var version = 1
    var results: [Result]

    struct Result: Encodable {
        var id: String
        var title: String
        var score: Double
        var why: [String]
        /// Only in suggestions: in what the place differs, a warning first.
        var differs: [String]?

        init(id: String, title: String, score: Double, why: [String], differs: [String]? = nil) {
            (self.id, self.title, self.why, self.differs) = (id, title, why, differs)
            self.score = (score * 1000).rounded() / 1000
        }
    }
}
