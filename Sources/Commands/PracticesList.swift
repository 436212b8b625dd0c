import ArgumentParser
import Catalog
import Content
import Guide
import Wording

/// `pateka practices list`: all practices under headings.
struct PracticesList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list")

    /// What the headings are.
    enum Order: String, CaseIterable, ExpressibleByArgument {
        case theme, country, step
    }

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @ArgumentParser.OptionGroup var wanted: FacetOptions
    @ArgumentParser.Option(name: .customLong("by")) var order = Order.theme

    func run() throws {
        let setting = try shared.setting()
        let all = try setting.content.practices
        let facets = try wanted.facets(of: all)
        let practices = all.filter(facets.allow).sorted { $0.id < $1.id }
        let groups = try groups(of: practices, setting).filter { !$0.practices.isEmpty }
        guard !groups.isEmpty else { return Console.say(setting.texts(CommandText.nothingFound)) }
        let pages = PracticePages(setting)
        for group in groups {
            let count = setting.formats.number(group.practices.count)
            let lines = ["\(group.title) (\(count))"] + group.practices.flatMap(pages.entry(of:))
            Console.say(lines.joined(separator: "\n") + "\n")
        }
    }

    private typealias Group = (title: String, practices: [Practice])

    private func groups(of practices: [Practice], _ setting: Setting) throws -> [Group] {
        let language = setting.language
        switch order {
        case .theme:
            return try setting.content.guide.themes.map { theme -> Group in
                (theme.label[language], practices.filter { $0.themes.contains(theme.id) })
            }
        case .country:
            return Set(practices.map(\.country)).map { country -> Group in
                (countryName(country)[language], practices.filter { $0.country == country })
            }.sorted { $0.title < $1.title }
        case .step:
            let links = try PracticeLinks(setting)
            let steps = practices.map { links.steps(for: $0) }
            return try setting.content.guide.steps.enumerated().map { number, step -> Group in
                let fitting = zip(practices, steps).filter { $0.1.contains(step.id) }.map(\.0)
                return ("\(number + 1). \(step.title[language])", fitting)
            }
        }
    }
}
