import ArgumentParser
import Catalog
import Content
import Dossier
import Findings
import Foundation
import Wording

/// `pateka practices`: the catalog of practices.
struct PracticesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "practices",
        subcommands: [PracticesSearch.self, PracticesShow.self, PracticesSuggest.self] + practiceDesk)
}

struct PracticesSearch: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "search")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @Argument var words: [String]
    @ArgumentParser.Option var theme: String?
    @ArgumentParser.Option var country: String?
    @ArgumentParser.Option var size: Int?
    @ArgumentParser.Option var limit = 10

    func run() throws {
        let setting = try shared.setting()
        let shelf = try PracticeShelf(setting)
        let hits = shelf.index.search(
            words.joined(separator: " "), facets: try facets(setting), limit: max(1, limit))
        guard !hits.isEmpty else { return Console.say(setting.texts(CommandText.nothingFound)) }
        for hit in hits {
            guard let practice = shelf.practice(hit.id) else { continue }
            Console.say(PracticePages(setting).summary(of: practice, why: shelf.words(for: hit)))
        }
    }

    private func facets(_ setting: Setting) throws -> Facets {
        var facets = Facets()
        if let theme {
            let known = Set(try setting.content.practices.flatMap(\.themes)).sorted()
            guard known.contains(theme) else {
                throw CommandError.unknownTheme(theme, known: known)
            }
            facets.themes = [theme]
        }
        if let country { facets.countries = [country.uppercased()] }
        if let size { facets.sizes = [SizeBand(population: size)] }
        return facets
    }
}

struct PracticesShow: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @Argument var id: String

    func run() throws {
        let setting = try shared.setting()
        let shelf = try PracticeShelf(setting)
        guard let practice = shelf.practice(id) else {
            throw CommandError.unknownPractice(
                id, near: nearName(to: id, among: shelf.index.practices.map(\.id)))
        }
        Console.say(PracticePages(setting).sheet(of: practice).joined(separator: "\n"))
    }
}

struct PracticesSuggest: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "suggest")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @Argument var folder = "."
    @ArgumentParser.Option var limit = 5

    func run() throws {
        let (setting, dossier) = try shared.open(folder)
        let shelf = try PracticeShelf(setting)
        let profile = shelf.profile(of: dossier.answers)
        let suggestions = Matcher(shelf.index).suggest(profile, limit: max(1, limit))
        if suggestions.isEmpty { Console.say(setting.texts(CommandText.nothingSuggested)) }
        for suggestion in suggestions {
            guard let practice = shelf.practice(suggestion.id) else { continue }
            Console.say(
                PracticePages(setting).summary(
                    of: practice, why: shelf.words(for: suggestion.reasons),
                    differs: shelf.words(for: suggestion.differences)))
        }
    }
}
