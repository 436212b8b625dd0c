import Guide

/// The numbers of steps and questions on paper; the id of what the guide does not have.
struct Numbers {
    private let guide: Guide

    init(_ guide: Guide) { self.guide = guide }

    func step(_ id: String) -> String { guide.number(ofStep: id).map(String.init) ?? id }
    func question(_ id: String) -> String { guide.number(ofQuestion: id) ?? id }
}
