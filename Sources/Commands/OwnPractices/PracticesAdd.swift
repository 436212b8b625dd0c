import ArgumentParser
import Catalog
import Collecting
import Content
import Findings
import Foundation
import Guide
import Terminal
import Wording

/// `pateka practices add`: asks for a practice and keeps it.
struct PracticesAdd: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @ArgumentParser.OptionGroup var look: PlainOption
    @Argument var folder = "."

    func run() throws {
        let drawer = try shared.drawer(in: folder)
        let texts = drawer.setting.texts
        switch try ask(for: drawer) {
        case .practice(let practice):
            let path = try drawer.put(practice)
            Console.say(
                texts(OwnPracticeText.added, ["path": .text(path), "id": .text(practice.id)]))
        case .quit: return
        case .ended: throw Ended(status: .findings)
        case .interrupted: throw Ended(status: .interrupted)
        }
    }

    private func ask(for drawer: PracticeDrawer) throws -> PracticeInterview.Outcome {
        let setting = drawer.setting
        let pages = PracticePages(setting)
        var interview = PracticeInterview(
            terminal: look.lines, texts: setting.texts,
            themes: try setting.content.guide.themes, countries: allCountries,
            taken: try drawer.takenIDs(), today: Day(Date()), sheet: pages.sheet)
        return interview.run()
    }
}
