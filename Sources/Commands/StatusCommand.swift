import Answers
import ArgumentParser
import Catalog
import Content
import Dossier
import Guide
import Strategy
import Terminal
import Wizard

/// `pateka status`: how far the dossier is, or what each department has still to answer.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "status")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @Argument var folder = "."
    @Flag var byDepartment = false
    @ArgumentParser.Option var department: String?
    @Flag var money = false
    @Flag var load = false
    @Flag(name: .customLong("json")) var isJSON = false

    func run() throws {
        let (setting, dossier) = try shared.openTelling(folder)
        let guide = try setting.content.guide
        let walk = Walk(
            guide: guide, answers: dossier.answers, history: setting.history(of: guide, for: dossier))
        if money, isJSON {
            let sheet = Datum.object([
                "version": .whole(Strategy.dataVersion),
                "totals": Strategy(walk: walk.withoutPersonal).data["totals"] ?? .object([:]),
            ])
            return Console.print(try sheet.json)
        }
        if money {
            let pages = MoneyPages(setting: setting, walk: walk, width: Console.width)
            return Console.say(pages.lines.joined(separator: "\n"))
        }
        if load { return try printLoad(setting, Strategy(walk: walk.withoutPersonal)) }
        let age = DraftAge(of: dossier)
        if isJSON {
            let sheet = try StatusSheet(
                walk, dossier.header, setting, oldDrafts: age.old(dossier.answers), department: department)
            return Console.print(try sheet.json)
        }
        let pages = StatusPages(
            setting: setting, walk: walk, name: try setting.called(dossier.header).asTitle,
            oldDrafts: age.lines(dossier.answers, setting.texts))
        guard byDepartment || department != nil else { return Console.say(pages.text) }
        Console.say(try DepartmentPages(status: pages).text(of: department))
    }

    private func printLoad(_ setting: Setting, _ strategy: Strategy) throws {
        if isJSON {
            let members = strategy.capacity.data(strategy.chain)
            let sheet = Datum.object(
                members.merging(["version": .whole(Strategy.dataVersion)]) { own, _ in own })
            return Console.print(try sheet.json)
        }
        Console.say(
            LoadPages(setting: setting, strategy: strategy, width: Console.width).lines.joined(
                separator: "\n"))
    }
}

extension Setting {
    /// What the versions of a guide changed, read only where an answer was given to another one. Answers to another
    /// guide are not made older by the history of this one, and a guide that shows is checked with its history.
    func history(of guide: Guide, for dossier: Dossier) -> GuideHistory {
        guard dossier.header.guide == guide.id,
            dossier.answers.events.contains(where: { $0.guide != guide.version })
        else { return GuideHistory() }
        return (try? content.history) ?? GuideHistory()
    }
}
