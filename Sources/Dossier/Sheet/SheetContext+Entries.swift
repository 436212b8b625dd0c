import Answers
import Findings
import Guide
import PlainYAML
import Wording
import Yams

extension SheetContext {
    /// An answer with its mark or source; nil, with a finding, when it is none.
    mutating func entry(_ node: Node, _ target: SheetTarget) -> AnswerSheet.Entry? {
        lines[target.path] = node.mark?.line
        guard node.mapping != nil else { return value(node, target).map { AnswerSheet.Entry(.value($0)) } }
        if node.says(SheetWords.clear) {
            cleared.insert(target.path)
            return nil
        }
        if let inner = node.member("value") {
            guard let value = value(inner, target) else { return nil }
            return AnswerSheet.Entry(.value(value), source: node.member("source").flatMap { source($0) })
        }
        if let mark = mark(node) { return mark }
        if isTranslated(node) { return value(node, target).map { AnswerSheet.Entry(.value($0)) } }
        report(.wrongForm, node, ["path": target.name])
        return nil
    }

    /// Why there is no answer; nil when the node says nothing of the kind.
    mutating func mark(_ node: Node) -> AnswerSheet.Entry? {
        if let note = node.member("later") { return AnswerSheet.Entry(.mark(.later(note: words(note)))) }
        if let reason = node.member("doesNotApply") {
            return AnswerSheet.Entry(.mark(.doesNotApply(reason: words(reason))))
        }
        return node.member("unknown").map { reason in
            AnswerSheet.Entry(.mark(.unknown(reason: reason.written == "true" ? "" : words(reason))))
        }
    }

    /// A text beside the answers, such as a reason, no longer than an answer may be; empty where there is none.
    private mutating func words(_ node: Node) -> String {
        let words = text(node) ?? ""
        if words.count <= longestReply { return words }
        report(.tooLong, node, ["path": "–", "limit": "\(longestReply)"])
        return ""
    }

    /// What colleagues tell each other about a path; nil, with a finding, when that is nothing or too much.
    mutating func remark(_ node: Node, about path: AnswerPath) -> String? {
        let words = words(node)
        if words.isBlank { report(.emptyAnswer, node, ["path": path.description]) }
        return words.isBlank ? nil : words
    }

    private mutating func source(_ node: Node) -> Source? {
        guard let title = node.member("title").map({ words($0) }), !title.isBlank else {
            report(.wrongForm, node, ["path": "source"], severity: .warning)
            return nil
        }
        return Source(
            title: title, url: node.member("url")?.written,
            year: node.member("year").flatMap { Int($0.written) })
    }

    private func isTranslated(_ node: Node) -> Bool {
        Language.allCases.contains { node.member($0.rawValue) != nil }
    }

    /// A text, in the chosen language where it stands in several; nil when there is none.
    mutating func text(_ node: Node) -> String? {
        if let scalar = node.scalar {
            return scalar.isNothing ? nil : scalar.string.cleaned(keepingLines: true)
        }
        let texts = Language.allCases.compactMap { language in
            node.member(language.rawValue)?.scalar.map { (language, $0.string.cleaned(keepingLines: true)) }
        }
        if let chosen = texts.first(where: { $0.0 == language }) { return chosen.1 }
        if !texts.isEmpty {
            report(.missingLanguage, node, ["language": language.rawValue], severity: .warning)
        }
        return texts.first?.1
    }
}
