import ArgumentParser
import Content
import Dossier
import Guide
import Terminal
import Wizard

/// `pateka status`: how far the dossier is.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "status")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @Argument var folder = "."

    func run() throws {
        let (setting, dossier) = try shared.open(folder)
        let walk = Walk(guide: try setting.content.guide, answers: dossier.answers)
        Console.say(StatusPages(setting: setting, walk: walk, name: dossier.header.name).text)
    }
}
