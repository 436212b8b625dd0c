import Foundation

/// Words and signs that say of a number how exactly it is known.
extension String {
    /// Without what says that a number is a rough one; the same text where nothing does.
    var exactly: String {
        let text = lowercased().trimmingCharacters(in: .whitespaces)
        let exact = text.withoutBeginning(Self.roughly).withoutEnding(Self.orSo)
        return exact == text ? self : exact
    }

    /// Whether it says a bound or a range, of which no one number can be told: of „над 20“ a document would say 20.
    var isBound: Bool {
        let text = lowercased()
        guard text.namesNumber else { return false }
        return text.withoutBeginning(Self.bounds) != text || text.withoutEnding(Self.orMore) != text
            || text.split(separator: #/[-–—]| (?:до|to|или|or) /#).count { String($0).namesNumber } > 1
    }

    /// Whether any word of it is a number, or a length of time.
    private var namesNumber: Bool {
        split { !$0.isLetter && !$0.isNumber }.contains {
            $0.contains(where: \.isNumber) || NumberWords.isWord($0) || TypedLength.isUnit($0)
        }
    }

    private static let roughly = [
        "около", "близо", "почти", "приблизително", "приблиз.", "горе-долу", "към", "ок.", "~", "≈",
        "approximately", "approx.", "around", "about", "roughly", "circa", "ca.", "nearly", "almost",
    ]
    private static let orSo = ["приблизително", "горе-долу", "approximately", "approx.", "or so"]
    private static let bounds = [
        "поне", "най-малко", "не по-малко от", "минимум", "мин.", "над", "повече от", "от", "между", "до",
        "под", "най-много", "не повече от", "максимум", "макс.", "по-малко от", ">", "<", "≥", "≤",
        "at least",
        "at most", "no more than", "no less than", "over", "above", "under", "below", "more than",
        "less than",
        "fewer than", "up to", "from", "between", "minimum", "maximum", "min.", "max.",
    ]
    private static let orMore = [
        "+", "и повече", "или повече", "и нагоре", "минимум", "максимум", "or more", "and more", "at least",
        "at most", "minimum", "maximum",
    ]

    private func withoutBeginning(_ beginnings: [String]) -> String {
        for beginning in beginnings where hasPrefix(beginning) && count > beginning.count {
            let rest = dropFirst(beginning.count)
            if beginning.last?.isLetter == true, rest.first?.isLetter == true { continue }
            return rest.trimmingCharacters(in: .whitespaces)
        }
        return self
    }
}
