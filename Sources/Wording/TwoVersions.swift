/// Two versions of a text, each as much of it as fits where it differs from the other.
package struct TwoVersions: Hashable, Sendable {
    package let old: String
    package let new: String

    /// - Parameter width: in columns, for each of the two.
    package init(_ old: String, _ new: String, width: Int) {
        guard old != new, old.columns > width || new.columns > width else {
            (self.old, self.new) = (old.truncated(toWordsIn: width), new.truncated(toWordsIn: width))
            return
        }
        // A reader sees no difference between kinds of blanks.
        let same = zip(old, new).prefix { $0 == $1 || $0.isBlank && $1.isBlank }
        let shown = String(same.map(\.0).suffix(width / 4))
        let isEarly = same.count <= width / 2
        // A word that both have is not cut, unless it is all that stands before.
        let context = shown.firstIndex(of: " ").map { shown[shown.index(after: $0)...] } ?? shown[...]
        let left = isEarly ? 0 : same.count - context.count
        let lead = isEarly ? "" : "…"
        let cut = { (text: String) in
            lead + String(text.dropFirst(left)).truncated(toWordsIn: width - lead.count)
        }
        (self.old, self.new) = (cut(old), cut(new))
    }
}

extension Character {
    fileprivate var isBlank: Bool { isWhitespace && !isNewline }
}
