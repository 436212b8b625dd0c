import ArgumentParser
import Catalog
import Content
import Dossier
import Findings
import Foundation
import Guide
import Loading
import Strategy
import Wizard
import Wording

/// `pateka review`: what in the strategy does not hold together.
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "review")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @ArgumentParser.OptionGroup var author: AuthorOption
    @ArgumentParser.OptionGroup var look: PlainOption
    @Argument var folder = "."
    @Flag(name: .customLong("fix")) var isMending = false
    @Flag var strict = false
    @Flag(name: .customLong("json")) var isJSON = false
    @ArgumentParser.Option(name: .customLong("explain")) var code: String?

    func run() throws {
        if let code { return try explain(code) }
        if isMending {
            try mend()
            guard strict else { return }
        }
        let (setting, dossier) = try shared.open(folder)
        let walk = Walk(guide: try setting.content.guide, answers: dossier.answers)
        let findings = try setting.review(Strategy(walk: walk), isExample: dossier.note != nil)
        if !isMending {
            try say(findings, ReviewPages(setting, walk, findings), setting, missing: walk.missing.count)
        }
        if strict, !findings.isEmpty { throw Ended(status: .findings) }
    }

    private func say(_ findings: Findings, _ pages: ReviewPages, _ setting: Setting, missing: Int) throws {
        if isJSON { return Console.print(try ReviewSheet(pages).json) }
        for line in pages.lines { Console.say(line) }
        if missing > 0 { Console.say(setting.texts(CommandText.unsettled, ["count": .count(missing)])) }
        let count = findings.all.count
        Console.say(
            count == 0
                ? setting.texts(CommandText.noFindings)
                : setting.texts(CommandText.reviewed, ["count": .count(count)]))
    }

    /// The conversation, at each answer that something was found about.
    private func mend() throws {
        let (setting, dossier) = try shared.open(folder, for: .writing)
        guard isJSON || isatty(STDIN_FILENO) == 1 else { throw CommandError.mendingWithoutTerminal }
        let desk = ConversationDesk(
            setting: setting, guide: try setting.content.guide, dossier: dossier, author: author.label,
            terminal: look.terminal(setting.texts), isJSON: isJSON)
        if try desk.mend() == .interrupted { throw Ended(status: .interrupted) }
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
    /// What the review finds today, with the practices of the catalog at hand.
    ///
    /// A worked example, whose dates are assumed, is held to the day it was written up to.
    func review(
        _ strategy: Strategy, _ vocabulary: ReviewVocabulary? = nil, isExample: Bool, readsProse: Bool = true
    ) throws -> Findings {
        let practices = try content.practices(named: strategy.walk.picked(from: .practices))
        let today = isExample ? strategy.facts.forum.value : Day(Date())
        return strategy.review(
            vocabulary ?? ReviewVocabulary(texts), today: today, readsProse: readsProse,
            acts: try content.frameworks
        ) { id in
            practices.first { $0.id == id }
        }
    }
}
