import ArgumentParser
import Catalog
import Content
import Dossier
import Findings
import Foundation
import Guide
import Loading
import Strategy
import Wording

/// `pateka review`: what in the strategy does not hold together.
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "review")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @Argument var folder = "."
    @Flag var strict = false
    @Flag(name: .customLong("json")) var isJSON = false
    @ArgumentParser.Option(name: .customLong("explain")) var code: String?

    func run() throws {
        if let code { return try explain(code) }
        let (setting, dossier) = try shared.open(folder)
        let walk = Walk(guide: try setting.content.guide, answers: dossier.answers)
        let findings = try setting.review(Strategy(walk: walk))
        let pages = ReviewPages(setting, walk, findings)
        if isJSON {
            Console.print(try ReviewSheet(pages).json)
        } else {
            for line in pages.lines { Console.say(line) }
            Console.say(setting.texts(CommandText.reviewed, ["count": .count(findings.all.count)]))
        }
        if strict, !findings.isEmpty { throw Ended(status: .findings) }
    }

    /// What a kind of finding is, why it matters and how it is mended, with the gaps of its words left open.
    private func explain(_ name: String) throws {
        let texts = try shared.setting().texts
        guard let kind = StrategyFinding(code: name) else {
            let known = StrategyFinding.allCases.map(\.rawValue)
            let near = nearName(to: StrategyFinding.code(of: name), among: known)
            throw CommandError.unknownFinding(name, near: near)
        }
        let finding = Finding(kind.severity, kind, Self.dots(texts, kind))
        let family = texts.text("family." + kind.family.rawValue) ?? kind.family.rawValue
        Console.say("\(kind.rawValue) (\(texts.name(of: kind.severity)), \(family))")
        for (part, heading) in [
            ("finding", CommandText.explainWhat), ("why", .explainWhy), ("remedy", .explainHow),
        ] {
            Console.say(texts(heading) + " " + (texts.words(part, for: finding) ?? "–"))
        }
    }

    /// Three dots for each gap.
    private static func dots(_ texts: Texts, _ kind: StrategyFinding) -> [String: String] {
        let words = ["finding.", "remedy."].compactMap { texts.text($0 + kind.rawValue) }
        return Dictionary(
            words.flatMap(Texts.gaps).map { ($0, "…") }, uniquingKeysWith: { one, _ in one })
    }
}

extension Setting {
    /// What the review finds, with the practices of the catalog at hand.
    func review(_ strategy: Strategy) throws -> Findings {
        let practices = Dictionary(
            try content.practices.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        let vocabulary = ReviewVocabulary(
            placeholders: words(.reviewPlaceholders), nobody: words(.reviewNobody),
            shares: words(.reviewShares))
        return strategy.review(vocabulary) { practices[$0] }
    }

    /// The words of a list in every language, since a strategy may hold several.
    private func words(_ list: CommandText) -> [String] {
        Language.allCases.flatMap { language in
            texts.inLanguage(language)(list).split(separator: ";").map {
                $0.trimmingCharacters(in: .whitespaces)
            }
        }
    }
}
