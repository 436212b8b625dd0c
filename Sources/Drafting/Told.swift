/// What a name amounts to in a text.
enum Told: Hashable {
    /// Words, with marks where a source is cited.
    case said(String)
    /// Words of the question whose answer is missing.
    case missing(String)
    /// Nothing is printed: it does not apply, was left out though it may be, or is personal.
    case silent

    /// As it stands in a rendered text; nil when silent.
    var marked: String? {
        switch self {
        case .said(let words): words
        case .missing(let question): Mark.missing(question)
        case .silent: nil
        }
    }

    var isSilent: Bool { self == .silent }
}
