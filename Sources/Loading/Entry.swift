import Findings
import PlainYAML
import Wording
import Yams

/// Collects the findings of one loading; every reader writes into the same.
final class FindingLog {
    private var named = Findings()
    /// How many errors of form there are beyond the named ones, and where they begin.
    private var more: (count: Int, place: Place)?

    /// Nobody mends more at once, and a file may have been made to have hundreds of thousands.
    private static let mostNamed = 500

    var findings: Findings {
        guard let more else { return named }
        let rest = Finding(.error, LoadingFinding.more, at: more.place, ["count": "\(more.count)"])
        return Findings(named.all + [rest])
    }

    /// An error of form, of which a file can have as many as it has lines.
    func report(_ code: LoadingFinding, at place: Place, _ arguments: @autoclosure () -> [String: String]) {
        if named.all.count < Self.mostNamed {
            named.add(Finding(.error, code, at: place, arguments()))
        } else {
            more = ((more?.count ?? 0) + 1, more?.place ?? place)
        }
    }

    func add(
        _ severity: Severity, _ code: some FindingCode, at place: Place?, _ arguments: [String: String] = [:]
    ) {
        named.add(Finding(severity, code, at: place, arguments))
    }

    func add(_ others: Findings) { named.add(others) }
}

/// A node of a YAML file that knows where it stands and reports what is wrong with it.
struct Entry {
    let node: Node
    let file: String
    let log: FindingLog

    var place: Place { Place(file: file, line: node.mark?.line) }

    /// The root of a file; nil, with a finding, when it is not YAML or uses anchors.
    static func root(of file: ParsedFile, log: FindingLog) -> Entry? {
        guard file.isReadable else {
            log.add(.error, LoadingFinding.unreadableFile, at: Place(file: file.name))
            return nil
        }
        switch file.tree {
        case .success(let tree): return Entry(node: tree.root, file: file.name, log: log)
        case .failure(let trouble):
            let code: LoadingFinding =
                switch trouble.cause {
                case .notYAML: .notYAML
                case .alias, .tag: .aliasRefused
                case .depth: .tooDeep
                case .size: .tooLarge
                case .twice: .keyTwice
                }
            let place = Place(file: file.name, line: trouble.line)
            log.add(.error, code, at: place, trouble.arguments)
            return nil
        }
    }

    func inner(_ node: Node) -> Entry { Entry(node: node, file: file, log: log) }

    func report(_ code: LoadingFinding, _ arguments: @autoclosure () -> [String: String] = [:]) {
        log.report(code, at: place, arguments())
    }

    // MARK: What a node can be read as

    /// The node as a mapping whose keys are all known.
    func fields(_ known: Set<String>) -> Fields? {
        guard case .mapping(let mapping) = node else {
            report(.notAMapping)
            return nil
        }
        var nodes: [String: Node] = [:]
        for (key, value) in mapping {
            guard let name = key.string, known.contains(name) else {
                let typed = key.string ?? ""
                inner(key).report(
                    .unknownKey,
                    [
                        "key": typed,
                        "near": nearName(to: typed, among: known) ?? known.sorted().joined(separator: ", "),
                    ])
                continue
            }
            nodes[name] = value
        }
        return Fields(entry: self, nodes: nodes)
    }

    var list: [Entry] {
        guard case .sequence(let sequence) = node else {
            report(.notAList)
            return []
        }
        return sequence.map(inner)
    }

    /// The items of a list, none when it is no list; that it should be one is said elsewhere.
    var sequence: [Entry] { node.sequence?.map(inner) ?? [] }

    var isMapping: Bool { node.mapping != nil }

    /// The value under a key of a mapping, in silence.
    func value(_ key: String) -> Entry? { node.mapping?[key].map(inner) }

    /// The words of a scalar as they stand.
    var scalarText: String? { node.scalar?.string.trimmed }

    /// Scalar text, checked for control characters.
    var text: String? {
        guard case .scalar(let scalar) = node else {
            report(.wrongType, ["expected": "text"])
            return nil
        }
        guard scalar.string.isClean else {
            report(.controlCharacters)
            return nil
        }
        return scalar.string.trimmed
    }

    /// A text in every language, or one text for all where `sharing` allows it.
    func localized(sharing: Bool = false) -> Localized? {
        if sharing, case .scalar = node { return text.map(Localized.init(same:)) }
        guard case .mapping(let mapping) = node else {
            report(.missingLanguage, ["language": "bg, en"])
            return nil
        }
        let nodes = mapping.compactMap { key, value in key.string.map { ($0, value) } }
        return localized(in: Dictionary(nodes, uniquingKeysWith: { first, _ in first }))
    }

    /// A list of texts for each language, empty where one has none; nothing where it is no mapping.
    var listsByLanguage: [Language: [String]] {
        guard let fields = fields(Set(Language.allCases.map(\.rawValue))) else { return [:] }
        return Dictionary(
            Language.allCases.map { ($0, fields.texts($0.rawValue)) }, uniquingKeysWith: { first, _ in first }
        )
    }

    /// The languages of a mapping that may hold other keys too.
    func localized(in nodes: [String: Node]) -> Localized? {
        var texts: [Language: String] = [:]
        for language in Language.allCases {
            let node = nodes[language.rawValue]
            let text = node.flatMap { inner($0).text }
            if let text, !text.isEmpty { texts[language] = text }
            // What is there and cannot be read was reported already.
            if node == nil || text?.isEmpty == true {
                report(.missingLanguage, ["language": language.rawValue])
            }
        }
        guard let bg = texts[.bg], let en = texts[.en] else { return nil }
        return Localized(bg: bg, en: en)
    }
}

extension String {
    /// Without spaces and line ends around it; a folded block keeps its inner lines.
    var trimmed: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}

extension YAMLTrouble {
    fileprivate var arguments: [String: String] {
        guard case .twice(let key, let again) = cause else { return ["problem": problem] }
        return ["key": key, "again": "\(again)"]
    }
}
