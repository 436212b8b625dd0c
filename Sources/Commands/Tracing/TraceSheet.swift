/// Where pieces of a draft come from, for other programs; the form is fixed by its version.
struct TraceSheet: Encodable {
    var version = 1
    /// How many pieces were found; fewer may be told.
    var found: Int
    var pieces: [Piece]

    struct Piece: Encodable {
        /// The number of the section.
        var section: String?
        var title: String
        var text: String
        var answers: [Answer]
        var computedFrom: [String]
        var practices: [Entry]
        var frameworks: [Entry]
        var registers: [Entry]
        var sources: [String]
    }

    struct Answer: Encodable {
        var question: String
        var path: String
        /// The same as a person finds it.
        var place: String
        var value: String?
        var by: String?
        var at: String?
        var source: Source?
    }

    struct Source: Encodable {
        var title: String
        var year: Int?
        var address: String?
    }

    struct Entry: Encodable {
        var id: String
        var title: String
    }
}
