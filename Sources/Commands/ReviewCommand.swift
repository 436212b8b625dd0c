import ArgumentParser
import Catalog
import Content
import Dossier
import Findings
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

    func run() throws {
        let (setting, dossier) = try shared.open(folder)
        let practices = try setting.content.practices
        let walk = Walk(guide: try setting.content.guide, answers: dossier.answers)
        let findings = Strategy(walk: walk).review { id in practices.first { $0.id == id } }
        for finding in findings.all { Console.say(setting.texts.line(for: finding)) }
        Console.say(setting.texts(CommandText.reviewed, ["count": .count(findings.all.count)]))
        if strict, !findings.isEmpty { throw Ended(status: .findings) }
    }
}
