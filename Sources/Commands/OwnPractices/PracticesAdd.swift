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
        let unfinished = UnfinishedPractice(folder: drawer.folder, continuation: continuation)
        let terminal = look.terminal(texts)
        defer { terminal.close() }
        let interview = try interview(on: terminal, for: drawer, keepingIn: unfinished)
        let outcome = try interview.run()
        terminal.close()
        switch outcome {
        case .practice(let practice):
            try drawer.put([practice])
            if interview.keepsReplies { try unfinished.clear() }
            let path = drawer.path(of: practice)
            Console.say(
                texts(OwnPracticeText.added, ["path": .text(path), "id": .text(practice.id)]))
        case .quit: return
        case .ended: throw Ended(status: .findings)
        case .interrupted: throw Ended(status: .interrupted)
        }
    }

    /// What a person types to go on: the same place again.
    private var continuation: String {
        let place = shared.catalogFolder.map { "--catalog " + $0 } ?? (folder == "." ? nil : folder)
        return ["pateka practices add", place].compactMap(\.self).joined(separator: " ")
    }

    private func interview(
        on terminal: any Terminal, for drawer: PracticeDrawer, keepingIn unfinished: UnfinishedPractice
    ) throws -> PracticeInterview {
        let setting = drawer.setting
        let pages = PracticePages(setting)
        return PracticeInterview(
            terminal: terminal, texts: setting.texts,
            themes: try setting.content.guide.themes, countries: allCountries,
            taken: try drawer.takenIDs(), today: Day(Date()),
            notebook: unfinished.notebook(canAsk: isatty(STDIN_FILENO) == 1), stamp: .now, sheet: pages.sheet)
    }
}
