import Answers
import Findings
import Foundation
import Guide
import Loading
import Strategy
import Wizard
import Wording

/// What the review found, in words.
struct ReviewPages {
    /// So many findings of one kind are said in one line.
    static let fewestAlike = 3
    /// So many of their names are printed.
    private static let mostNames = 5

    private let texts: Texts
    private let words: AnswerWords
    /// The acts of the register; read only where a finding names one.
    private let acts: [Option]
    let findings: [Finding]

    init(_ setting: Setting, _ walk: Walk, _ findings: Findings) {
        texts = setting.texts
        let registers = RegisterOptions(setting)
        words = AnswerWords(walk: walk, texts: setting.texts, registers: registers.options)
        let namesAct = findings.all.contains { $0.arguments["act"] != nil }
        acts = namesAct ? registers.options(of: .frameworks) : []
        self.findings = findings.weightiestFirst
    }

    /// A line for each finding, and one for those of a kind that are many, where the first of them stood.
    var lines: [String] {
        let alike = Dictionary(grouping: findings, by: \.code)
        var folded: Set<String> = []
        return findings.compactMap { finding in
            guard let others = alike[finding.code], others.count >= Self.fewestAlike else {
                return line(for: finding)
            }
            return folded.insert(finding.code).inserted ? line(forAll: others, finding) : nil
        }
    }

    func place(of finding: Finding) -> String {
        path(of: finding).map { words.place(of: $0, called: rowTitle(of: finding)) } ?? ""
    }

    func text(of finding: Finding) -> String { texts.words("finding", for: named(finding)) ?? finding.code }

    func remedy(of finding: Finding) -> String { texts.words("remedy", for: named(finding)) ?? "" }

    private func line(for finding: Finding) -> String {
        let place = place(of: finding)
        return (place.isEmpty ? "" : place + ": ") + texts.name(of: finding.severity) + ": "
            + [text(of: finding), remedy(of: finding)].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// „19 мерки нямат отговорник: …“, or the first of them in full with the names of the others.
    private func line(forAll alike: [Finding], _ first: Finding) -> String {
        let severity = texts.name(of: first.severity) + ": "
        let count = TextArgument.count(alike.count)
        if let many = texts.text("many." + first.code, ["count": count]) {
            let names = names(of: alike)
            return severity + many + ": " + names + (names.hasSuffix(".") ? " " : ". ") + remedy(of: first)
        }
        let others = Array(alike.dropFirst())
        let same = texts(
            CommandText.reviewSame, ["count": .count(others.count), "names": .text(names(of: others))])
        let place = place(of: first)
        return (place.isEmpty ? "" : place + ": ") + severity + text(of: first) + " " + same + " "
            + remedy(of: first)
    }

    private func names(of findings: [Finding]) -> String {
        let names = findings.prefix(Self.mostNames).map(name).joined(separator: "; ")
        guard findings.count > Self.mostNames else { return names }
        let left = TextArgument.count(findings.count - Self.mostNames)
        return names + " " + texts(CommandText.reviewMore, ["count": left])
    }

    private func name(of finding: Finding) -> String {
        if let title = rowTitle(of: finding) { return Formats(texts.language).quoted(title) }
        return named(finding).arguments["title"] ?? sum(of: finding) ?? place(of: finding)
    }

    /// A sum that somebody typed is told apart from others by itself, with its place.
    private func sum(of finding: Finding) -> String? {
        guard StrategyFinding(code: finding.code) == .sumNotComputed,
            let sum = finding.arguments["sum"].flatMap({ Decimal(string: $0) })
        else { return nil }
        return Formats(texts.language).money(sum) + " (" + place(of: finding) + ")"
    }

    /// The finding with its row, its theme, and its act, named as a person knows them.
    private func named(_ finding: Finding) -> Finding {
        var finding = finding
        if let title = rowTitle(of: finding) { finding.arguments["title"] = title }
        if let theme = finding.arguments["theme"],
            let known = words.walk.guide.themes.first(where: { $0.id == theme })
        {
            finding.arguments["theme"] = known.label[texts.language]
        }
        if let option = finding.arguments["option"], let label = label(ofOption: option) {
            finding.arguments["option"] = label
        }
        if let act = finding.arguments["act"], let title = title(ofAct: act) {
            finding.arguments["title"] = title
        }
        return finding
    }

    /// An option of the money, by its column and id.
    private func label(ofOption path: String) -> String? {
        let parts = path.split(separator: "/").map(String.init)
        let columns = words.walk.guide.question(Strategy.FinanceLine.table)?.columns ?? []
        guard parts.count == 2, let column = columns.first(where: { $0.id == parts[0] }) else { return nil }
        return words.options(of: column.field).first { $0.id == parts[1] }?.label[texts.language]
    }

    private func title(ofAct id: String) -> String? {
        acts.first { $0.id == id }?.label[texts.language]
    }

    private func rowTitle(of finding: Finding) -> String? {
        guard let path = path(of: finding), let row = path.row,
            let table = words.walk.guide.question(path.question)
        else { return nil }
        // What was picked from a register has a name that needs no other beside it.
        if let first = table.naming.first, case .register = first.field.options,
            let name = words.value(at: AnswerPath(table.id, row: row, column: first.id), first.field)
        {
            return name
        }
        return words.title(ofRow: row, in: table)
    }

    /// What the review finds in answers, for going through it one after the other.
    static func concerns(_ setting: Setting, _ walk: Walk, isExample: Bool) throws -> [Concern] {
        let pages = ReviewPages(setting, walk, try setting.review(Strategy(walk: walk), isExample: isExample))
        return pages.findings.compactMap { finding in
            pages.path(of: finding).map { path in
                Concern(
                    code: finding.code, path: path, place: pages.place(of: finding),
                    text: pages.text(of: finding), remedy: pages.remedy(of: finding))
            }
        }
    }

    private func path(of finding: Finding) -> AnswerPath? {
        finding.place.flatMap { AnswerPath(parsing: $0.file) }
    }
}
