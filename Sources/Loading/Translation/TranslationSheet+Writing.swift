import Findings
import PlainYAML
import Wording
import Yams

extension TranslationSheet {
    /// The files with the changes in them, and nothing else touched: comments, order and layout stay.
    ///
    /// Each file is read again afterwards and must hold the same as before but for the changes.
    ///
    /// - Returns: only the files that change.
    /// - Throws: `Findings` when a place cannot be written anew.
    package func applying(_ changes: [TextChange]) throws -> [SourceFile] {
        let log = FindingLog()
        let written = files.compactMap { file -> SourceFile? in
            let own = changes.filter { $0.file == file.name }
            return own.isEmpty ? nil : apply(own, to: file, log)
        }
        if log.findings.hasErrors { throw log.findings }
        return written
    }

    private func apply(_ changes: [TextChange], to file: SourceFile, _ log: FindingLog) -> SourceFile? {
        guard let root = Entry.root(of: ParsedFile(file), log: log)?.node else { return nil }
        let source = YAMLText(file.text)
        let pairs = Dictionary(
            TextPair.all(in: root).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        var edits: [(range: Range<Int>, text: String)] = []
        var expected: [[Int]: String] = [:]
        for change in changes {
            let scalar = pairs[change.place]?.scalars[change.language]
            guard let scalar, let mark = scalar.mark, let range = source.range(of: scalar) else {
                let place = Place(file: file.name, line: scalar?.mark?.line)
                log.add(.error, TranslationFinding.cannotChange, at: place, ["place": change.place])
                continue
            }
            edits.append((range, change.new))
            expected[mark.position] = change.new
        }
        let result = SourceFile(name: file.name, text: source.replacing(edits))
        let outcome = try? PlainYAML.root(of: Array(result.text.utf8))
        guard let outcome, outcome.words(instead: [:]) == root.words(instead: expected) else {
            let place = changes.map(\.place).joined(separator: ", ")
            log.add(.error, TranslationFinding.cannotChange, at: Place(file: file.name), ["place": place])
            return nil
        }
        return result
    }
}

extension Mark {
    fileprivate var position: [Int] { [line, column] }
}

extension Node {
    /// Everything in it, in order, with other words for the scalars that stand at some lines and columns.
    fileprivate func words(instead: [[Int]: String]) -> [String] {
        switch self {
        case .scalar(let scalar): [scalar.mark.flatMap { instead[$0.position] } ?? scalar.string]
        case .sequence(let sequence): ["["] + sequence.flatMap { $0.words(instead: instead) } + ["]"]
        case .mapping(let mapping):
            ["{"] + mapping.flatMap { $0.key.words(instead: [:]) + $0.value.words(instead: instead) } + ["}"]
        case .alias: ["*"]
        }
    }
}
