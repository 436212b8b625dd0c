import Wording
import Yams

/// A text in both languages, where it stands in a file.
struct TextPair {
    /// The way to it over keys, ids and, where a list has no ids, numbers: `questions/mandate.reason/why`.
    var path: String
    /// The scalar of each language that is written.
    var scalars: [Language: Node.Scalar]

    /// Without spaces and line ends around it, as readers take it; empty when it is missing.
    func text(_ language: Language) -> String { scalars[language]?.string.trimmed ?? "" }

    func line(_ language: Language) -> Int? { scalars[language]?.mark?.line }

    /// All of a file, in its order.
    static func all(in root: Node) -> [TextPair] {
        var pairs: [TextPair] = []
        collect(root, path: [], into: &pairs)
        return pairs
    }

    private static func collect(_ node: Node, path: [String], into pairs: inout [TextPair]) {
        switch node {
        case .mapping(let mapping):
            var scalars: [Language: Node.Scalar] = [:]
            for language in Language.allCases { scalars[language] = mapping[language.rawValue]?.scalar }
            if !scalars.isEmpty {
                pairs.append(TextPair(path: path.joined(separator: "/"), scalars: scalars))
            }
            for (key, value) in mapping where value.scalar == nil {
                collect(value, path: path + [key.string ?? "–"], into: &pairs)
            }
        case .sequence(let sequence):
            var seen: Set<String> = []
            for (index, item) in sequence.enumerated() {
                let id = item.mapping?["id"]?.string.flatMap { seen.insert($0).inserted ? $0 : nil }
                collect(item, path: path + [id ?? "\(index + 1)"], into: &pairs)
            }
        case .scalar, .alias: break
        }
    }
}
