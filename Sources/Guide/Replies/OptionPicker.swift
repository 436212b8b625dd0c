package import Wording
import Findings
import Foundation

/// Finds options by what a person typed: a number, an id, or the beginning of a label in any language.
package struct OptionPicker {
    package let options: [Option]
    package let language: Language

    package init(options: [Option], language: Language) {
        (self.options, self.language) = (options, language)
    }

    package func pick(_ text: String) throws(ReplyProblem) -> Option {
        guard !options.isEmpty else { throw .nothingToChoose }
        guard let number = Int(text) else { return try pickByName(text) }
        if options.indices.contains(number - 1) { return options[number - 1] }
        if let named = try? pickByName(text) { return named }
        throw .noSuchNumber(first: 1, last: options.count)
    }

    /// The option with this id or label, or the only one whose label begins so.
    package func pickByName(_ text: String) throws(ReplyProblem) -> Option {
        guard !options.isEmpty else { throw .nothingToChoose }
        if let exact = exact(text) { return exact }
        let typed = folded(text)
        let begun = options.filter { names(of: $0).contains { $0.begins(with: typed) } }
        if begun.count == 1 { return begun[0] }
        if begun.count > 1 { throw .ambiguous(begun.map { $0.label[language] }) }
        throw .noSuchOption(near: nearName(to: text, among: options.map { $0.label[language] }))
    }

    /// The option with exactly this id or label.
    package func exact(_ text: String) -> Option? {
        let typed = folded(text)
        let found = options.filter { $0.id.lowercased() == typed || names(of: $0).contains(typed) }
        return found.count == 1 ? found[0] : nil
    }

    /// Several options by numbers (also 1-3) or by labels divided by semicolons; 0 for none. In the order of the
    /// options, each once.
    func pickSeveral(_ text: String) throws(ReplyProblem) -> [String] {
        guard !options.isEmpty else { throw .nothingToChoose }
        if text == "0" { return [] }
        let picked = Set(try pickEach(text))
        return options.map(\.id).filter(picked.contains)
    }

    /// Every option once, in the order typed.
    func rank(_ text: String) throws(ReplyProblem) -> [String] {
        guard !options.isEmpty else { throw .nothingToChoose }
        let picked = try pickEach(text)
        guard picked.count == options.count, Set(picked).count == options.count else {
            throw .notRanked(count: options.count)
        }
        return picked
    }

    private func pickEach(_ text: String) throws(ReplyProblem) -> [String] {
        if let numbers = numbers(in: text) {
            var ids: [String] = []
            for number in numbers { ids.append(try pick(number).id) }
            return ids
        }
        if !text.contains(";"), let whole = try? pickByName(text) { return [whole.id] }
        var ids: [String] = []
        for part in text.split(separator: text.contains(";") ? ";" : ",") {
            let name = part.trimmingCharacters(in: .whitespaces)
            if !name.isEmpty { ids.append(try pick(name).id) }
        }
        return ids
    }

    /// The numbers of a reply made of nothing else; nil when there is another sign in it.
    private func numbers(in text: String) -> [String]? {
        guard text.allSatisfy({ "0123456789 ,;-–\u{00A0}".contains($0) }) else { return nil }
        let parts = text.split { " ,;\u{00A0}".contains($0) }.map(String.init)
        return parts.flatMap(span)
    }

    /// 2-4 as 2, 3, 4; anything else as it is.
    private func span(_ part: String) -> [String] {
        let ends = part.split { "-–".contains($0) }.compactMap { Int($0) }
        guard part.contains(where: { "-–".contains($0) }), ends.count == 2, ends[0] <= ends[1],
            ends[1] <= options.count
        else { return [part] }
        return (ends[0]...ends[1]).map(String.init)
    }

    private func names(of option: Option) -> [String] { [folded(option.label.bg), folded(option.label.en)] }

    private func folded(_ text: String) -> String {
        text.lowercased().precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespaces)
    }
}

extension String {
    /// Whether it begins so, without cutting a number in two: „65 и повече“ begins with 65, not with 6.
    fileprivate func begins(with typed: String) -> Bool {
        guard hasPrefix(typed) else { return false }
        return typed.last?.isNumber != true || dropFirst(typed.count).first?.isNumber != true
    }
}
