import Answers
import Catalog
import Document
import Wording

/// The sources a document has cited so far, numbered in the order they were met.
struct Sourcebook {
    struct Entry: Hashable {
        var title: String
        var publisher: String?
        var address: String?
        var read: Day?
    }

    private(set) var entries: [Entry] = []

    /// The reference to a source; the same page is cited with the same number.
    mutating func cite(_ entry: Entry) -> Inline {
        let known = entries.firstIndex { $0.isSamePage(as: entry) }
        if known == nil { entries.append(entry) }
        let number = (known ?? entries.count - 1) + 1
        return .citation(number: number, anchor: Self.anchor(number))
    }

    static func anchor(_ number: Int) -> String { "source-\(number)" }
}

extension Sourcebook.Entry {
    init(_ reference: Reference) {
        self.init(
            title: reference.title.cleaned(), publisher: reference.publisher?.cleaned(),
            address: reference.url.cleaned(), read: reference.read.flatMap(Day.init))
    }

    init(_ source: Source) {
        self.init(title: source.title.cleaned(), address: source.url?.cleaned())
    }

    fileprivate func isSamePage(as other: Self) -> Bool {
        // One page may hold several acts, and an act must not be cited under the name of another.
        title == other.title && (address ?? "") == (other.address ?? "")
    }
}
