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
        guard says(node, one: target) else { return nil }
        if node.says(SheetWords.clear) {
            clear(target.path, node)
            return nil
        }
        if let inner = node.member("value") {
            guard let value = value(inner, target) else { return nil }
            return AnswerSheet.Entry(.value(value), source: node.member("source").flatMap { source($0) })
        }
        if let mark = mark(node) { return mark }
        if hasLanguage(node) { return value(node, target).map { AnswerSheet.Entry(.value($0)) } }
        report(.wrongForm, node, ["path": target.name])
        return nil
    }

    /// Whether a mapping is one answer and not two that contradict each other, such as a value and that it is unknown.
    private mutating func says(_ node: Node, one target: SheetTarget) -> Bool {
        let members = node.members ?? []
        let languages = Set(Language.allCases.map(\.rawValue))
        let answers = members.filter { Self.kindsOfAnswer.contains($0.key) }
        let texts = members.filter { languages.contains($0.key) }
        guard let answer = answers.first else {
            for member in members where !texts.isEmpty && !languages.contains(member.key) {
                reportUnknownPart(member.key, member.keyNode, of: target.name)
            }
            return true
        }
        if let other = answers.dropFirst().first ?? texts.first {
            let arguments = ["path": target.name, "first": answer.key, "second": other.key]
            report(.twoAnswers, other.keyNode, arguments)
            return false
        }
        if Self.reasons.contains(answer.key), answer.node.isNo {
            let arguments = ["path": target.name, "key": answer.key, "value": answer.node.written]
            report(.noSuchReason, answer.node, arguments)
            return false
        }
        let known = Self.kindsOfAnswer.union(answer.key == "value" ? ["source"] : [])
        for member in members where !known.contains(member.key) {
            reportUnknownPart(member.key, member.keyNode, of: target.name)
        }
        return true
    }

    private mutating func reportUnknownPart(_ key: String, _ node: Node, of name: String) {
        report(.unknownPart, node, ["path": name, "key": key], severity: .warning)
    }

    /// Why a table has no rows, or no more of them.
    mutating func state(_ node: Node, _ target: SheetTarget) -> AnswerSheet.Entry? {
        guard !node.isNothing, says(node, one: target) else { return nil }
        let mark = mark(node)
        if mark == nil { report(.wrongForm, node, ["path": target.name]) }
        return mark
    }

    /// Says of what stands beside the rows of a table that it belongs under `state`.
    mutating func refuseStates(beside rows: Node.Sequence, in node: Node, _ target: SheetTarget) {
        for member in node.members ?? [] where !["rows", "state"].contains(member.key) {
            if Self.kindsOfAnswer.contains(member.key) {
                let arguments = ["path": target.name, "first": "rows", "second": member.key]
                report(.twoAnswers, member.keyNode, arguments)
            } else {
                reportUnknownPart(member.key, member.keyNode, of: target.name)
            }
        }
    }

    private static let reasons: Set = ["later", "doesNotApply", "unknown"]
    private static let kindsOfAnswer = reasons.union(["value", SheetWords.clear])

    /// Why there is no answer; nil when the node says nothing of the kind.
    mutating func mark(_ node: Node) -> AnswerSheet.Entry? {
        if let note = node.member("later") { return AnswerSheet.Entry(.mark(.later(note: reason(note)))) }
        if let why = node.member("doesNotApply") {
            return AnswerSheet.Entry(.mark(.doesNotApply(reason: reason(why))))
        }
        return node.member("unknown").map { AnswerSheet.Entry(.mark(.unknown(reason: reason($0)))) }
    }

    /// A reason in words; „true“ alone gives none.
    private mutating func reason(_ node: Node) -> String {
        if node.scalar == nil, !hasLanguage(node) { report(.needsText, node, ["path": Self.reasonKeys]) }
        return node.scalar?.style == .plain && node.written == "true" ? "" : words(node)
    }

    private static let reasonKeys = "later, unknown, doesNotApply"

    /// A text beside the answers, such as a reason, no longer than an answer may be; empty where there is none.
    private mutating func words(_ node: Node) -> String {
        let words = text(node) ?? ""
        if words.count <= longestReply { return words }
        report(.noteTooLong, node, ["limit": "\(longestReply)"])
        return ""
    }

    /// What colleagues tell each other about a path; nil, with a finding, when that is nothing or too much.
    mutating func remark(_ node: Node, about path: AnswerPath) -> String? {
        let words = words(node)
        if words.isBlank { report(.emptyAnswer, node, ["path": path.description]) }
        return words.isBlank ? nil : words
    }

    /// A note, with who told it where the sheet says so; nil, with a finding, when it says nothing.
    mutating func note(_ node: Node, about path: AnswerPath) -> AnswerSheet.Note? {
        guard node.members != nil else { return remark(node, about: path).map { AnswerSheet.Note($0) } }
        for member in node.members ?? [] where !["text", "by", "day"].contains(member.key) {
            reportUnknownPart(member.key, member.keyNode, of: path.description)
        }
        guard let text = node.member("text").flatMap({ remark($0, about: path) }) else {
            if node.member("text") == nil { report(.emptyAnswer, node, ["path": path.description]) }
            return nil
        }
        guard let by = node.member("by").map({ words($0) }), !by.isBlank else {
            return AnswerSheet.Note(text)
        }
        let day = node.member("day").flatMap { Day($0.written) }
        if day == nil, let written = node.member("day"), !written.isNothing {
            report(.needsDate, written, ["path": path.description, "value": written.written])
        }
        return AnswerSheet.Note(text, teller: Teller(by: by, day: day?.description))
    }

    private mutating func source(_ node: Node) -> Source? {
        guard let title = node.member("title").map({ words($0) }), !title.isBlank else {
            report(.sourceWithoutTitle, node, severity: .warning)
            return nil
        }
        for member in node.members ?? [] where !["title", "url", "year"].contains(member.key) {
            reportUnknownPart(member.key, member.keyNode, of: "source")
        }
        return Source(
            title: title, url: part("url", of: node), year: part("year", of: node).flatMap { Int($0) })
    }

    /// A part of a source that may be left out; nil, with a finding, when it is none.
    private mutating func part(_ key: String, of source: Node) -> String? {
        guard let node = source.member(key), !node.isNothing else { return nil }
        if node.scalar != nil, key != "year" || Int(node.written).map((1000...9999).contains) ?? false {
            return node.written
        }
        let arguments = ["path": "source.\(key)", "value": String(node.written.prefix(80)), "limits": ""]
        report(key == "year" ? .needsYear : .needsText, node, arguments)
        return nil
    }

    private func hasLanguage(_ node: Node) -> Bool {
        Language.allCases.contains { node.member($0.rawValue) != nil }
    }

    /// A text, in the chosen language where it stands in several; nil when there is none.
    mutating func text(_ node: Node) -> String? {
        if let scalar = node.scalar {
            return scalar.isNothing ? nil : scalar.string.lines
        }
        let texts = Language.allCases.compactMap { language in
            node.member(language.rawValue)?.scalar.map { (language, $0.string.lines) }
        }
        if let chosen = texts.first(where: { $0.0 == language }) { return chosen.1 }
        if !texts.isEmpty {
            report(.missingLanguage, node, ["language": language.rawValue], severity: .warning)
        }
        return texts.first?.1
    }
}

extension String {
    /// The text with line feeds alone between its lines, and clean.
    fileprivate var lines: String {
        replacing("\r\n", with: "\n").replacing("\r", with: "\n").cleaned(keepingLines: true)
    }
}
