import ArgumentParser
import Content
import Foundation
import Guide
import Terminal
import Wording

/// `pateka guide changes`: what each version of the guide changed.
struct GuideChanges: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "changes")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @ArgumentParser.Option var since: String?

    func run() throws {
        let oldest = try since.map { typed in
            guard let version = GuideVersion(typed) else { throw CommandError.notAVersion(typed) }
            return version
        }
        let setting = try shared.setting()
        let history = try setting.content.history
        Console.say(ChangePages(try setting.content.guide, history, setting.texts).text(since: oldest))
    }
}

/// `pateka guide outline`: the structure of the guide, a line for everything that has an id.
struct GuideOutline: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "outline")

    @ArgumentParser.OptionGroup var shared: SharedOptions

    func run() throws {
        let setting = try shared.setting()
        let width = screenWidth(ProcessInfo.processInfo.environment)
        Console.print(OutlinePages(try setting.content.guide, setting.texts, width: width).text + "\n")
    }
}
