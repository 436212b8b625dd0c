import Findings
import Foundation
import Wording
import Yams

/// The keys of a mapping, read one by one with a finding for each that is missing or of the wrong form.
struct Fields {
    let entry: Entry
    let nodes: [String: Node]

    subscript(key: String) -> Entry? { nodes[key].map(entry.inner) }

    func has(_ key: String) -> Bool { nodes[key] != nil }

    /// The entry under a key that must be there.
    func required(_ key: String) -> Entry? {
        if let found = self[key] { return found }
        entry.report(.missingKey, ["key": key])
        return nil
    }

    // MARK: Texts

    func text(_ key: String) -> String {
        guard let found = required(key), let text = found.text else { return "" }
        if text.isEmpty { found.report(.missingKey, ["key": key]) }
        return text
    }

    func optionalText(_ key: String) -> String? { self[key]?.text }

    func localized(_ key: String) -> Localized { required(key)?.localized() ?? .empty }

    func optionalLocalized(_ key: String) -> Localized? { self[key]?.localized() }

    func texts(_ key: String) -> [String] { self[key]?.list.compactMap(\.text) ?? [] }

    /// One name, or a list of them.
    func names(_ key: String) -> [String] {
        guard let entry = self[key] else { return [] }
        if case .sequence = entry.node { return texts(key) }
        return entry.text.map { [$0] } ?? []
    }

    /// A list of names, or of words in both languages.
    func localizedList(_ key: String, sharing: Bool = false) -> [Localized] {
        self[key]?.list.compactMap { $0.localized(sharing: sharing) } ?? []
    }

    // MARK: Numbers and choices

    func optionalNumber(_ key: String) -> Decimal? {
        guard let found = self[key] else { return nil }
        guard let text = found.text,
            let number = Decimal(string: text)
        else {
            found.report(.wrongType, ["expected": "number"])
            return nil
        }
        return number
    }

    func number(_ key: String) -> Decimal { required(key).flatMap { _ in optionalNumber(key) } ?? 0 }

    func optionalWhole(_ key: String) -> Int? {
        guard let found = self[key] else { return nil }
        guard let text = found.text, let number = Int(text) else {
            found.report(.wrongType, ["expected": "whole number"])
            return nil
        }
        return number
    }

    /// A whole number that makes sense only within bounds.
    func optionalWhole(_ key: String, in bounds: ClosedRange<Int>) -> Int? {
        guard let number = optionalWhole(key) else { return nil }
        if bounds.contains(number) { return number }
        self[key]?.report(.wrongType, ["expected": "\(bounds.lowerBound) – \(bounds.upperBound)"])
        return nil
    }

    func whole(_ key: String) -> Int { required(key).flatMap { _ in optionalWhole(key) } ?? 0 }

    func flag(_ key: String) -> Bool {
        guard let found = self[key] else { return false }
        switch found.text {
        case "true", "yes": return true
        case "false", "no": return false
        default:
            found.report(.wrongType, ["expected": "true, false"])
            return false
        }
    }

    func optionalChoice<Choice>(_ key: String, of type: Choice.Type) -> Choice?
    where Choice: RawRepresentable<String> & CaseIterable {
        self[key].flatMap { $0.choice(of: type) }
    }

    func choice<Choice>(_ key: String, or fallback: Choice) -> Choice
    where Choice: RawRepresentable<String> & CaseIterable {
        required(key)?.choice(of: Choice.self) ?? fallback
    }

    func choices<Choice>(_ key: String, of type: Choice.Type) -> [Choice]
    where Choice: RawRepresentable<String> & CaseIterable {
        self[key]?.list.compactMap { $0.choice(of: type) } ?? []
    }
}

extension Entry {
    func choice<Choice>(of type: Choice.Type) -> Choice?
    where Choice: RawRepresentable<String> & CaseIterable {
        guard let text else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        report(.notOneOf, ["value": text, "known": Choice.allCases.map(\.rawValue).joined(separator: ", ")])
        return nil
    }

    /// Reports a value outside a list of known names, with the nearest.
    func mustBeOne(of known: some Sequence<String>, _ code: LoadingFinding) {
        guard let text, !known.contains(text) else { return }
        report(code, ["value": text, "near": nearName(to: text, among: known) ?? "–"])
    }
}
