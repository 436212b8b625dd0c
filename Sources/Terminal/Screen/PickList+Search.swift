import Wording

/// What is typed at a list, and the entries it means.
extension PickList {
    /// What was marked and what was typed; a line alone is what was marked where it has nothing but numbers.
    static func parts(of entered: String, _ kind: Kind) -> (marked: [Int], words: String) {
        guard kind != .choice else { return ([], entered) }
        let lines = entered.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        let numbers = (lines.first ?? "").split(separator: ",").map { Int($0.trimmed) }
        let marked = numbers.compactMap(\.self)
        if lines.count == 2 { return (marked, String(lines[1])) }
        return marked.count == numbers.count ? (marked, "") : ([], entered)
    }

    /// Whether entries are looked for by what is typed.
    var isSearch: Bool {
        guard !typed.isEmpty, !isCommand else { return false }
        // A number that names no entry is a word like others, where it can be nothing else.
        return !isNumber || kind == .choice && numbered == nil && !picking.takesText
    }

    var isCommand: Bool { typed.text.hasPrefix("/") }

    /// Whether an entry has all the words, or a number that begins so.
    func has(_ text: String, _ entry: Int) -> Bool {
        let number = number(of: entry)
        if isNumber, number.hasPrefix(text) || number.contains("." + text) { return true }
        return folded(text).split(separator: " ").allSatisfy { searched[entry].contains($0) }
    }

    /// Whether what is typed are numbers, as in a reply.
    var isNumber: Bool {
        !typed.isEmpty && typed.characters.allSatisfy { "0123456789. ,;-–".contains($0) }
    }

    /// Whether what is typed says why nothing is picked.
    var isSaid: Bool { found.isEmpty && picking.said.contains(typed.text.squeezed) }

    /// Whether words follow a slash, which may be a command behind the answer; where something is marked, behind more
    /// numbers only, since words would take the marks with them.
    var endsInWords: Bool {
        guard kind != .choice, found.isEmpty, let slash = typed.text.firstIndex(of: "/") else { return false }
        let isNumbers = typed.text[..<slash].allSatisfy { "0123456789 ,;".contains($0) }
        return isNumbers || !isUnsent
    }

    /// A reply of numbers and words behind them, with what is marked before the numbers.
    func withMarks(_ text: String) -> String {
        guard isUnsent, let slash = text.firstIndex(of: "/") else { return text }
        let typed = text[..<slash].split { !$0.isNumber }.compactMap { Int($0) }
        let marked = picked.map { picking.first + $0 }
        let all = marked + typed.filter { !marked.contains($0) }
        return all.map(String.init).joined(separator: ",") + text[slash...]
    }

    /// Whether each number that is typed is that of an entry.
    var namesEntries: Bool {
        let numbers = typed.characters.split { !$0.isNumber }.map { Int(String($0)) }
        return numbers.allSatisfy { number in
            number.map { picking.entries.indices.contains($0 - picking.first) || $0 == 0 } ?? false
        }
    }

    /// The position of the entry whose number is typed.
    var numbered: Int? {
        guard !typed.isEmpty else { return nil }
        return picking.entries.indices.first { number(of: $0) == typed.text }
            ?? picking.entries.indices.first { number(of: $0).hasSuffix("." + typed.text) }
    }

    /// What an entry is called by.
    func number(of entry: Int) -> String { picking.entries[entry].number ?? String(picking.first + entry) }
}
