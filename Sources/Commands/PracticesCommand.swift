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
        subcommands: [PracticesSearch.self, PracticesList.self, PracticesShow.self, PracticesSuggest.self]
            + practiceDesk)
}

struct PracticesSearch: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "search")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @ArgumentParser.OptionGroup var wanted: FacetOptions
    @Argument var words: [String] = []
    @ArgumentParser.Option var limit = 10
    @Flag(name: .customLong("json")) var isJSON = false

    func run() throws {
        let setting = try shared.setting()
        let shelf = try PracticeShelf(setting)
        let facets = try wanted.facets(of: shelf.index.practices)
        let hits = shelf.index.search(words.joined(separator: " "), facets: facets, limit: max(1, limit))
        let found = hits.compactMap { hit in shelf.practice(hit.id).map { (hit: hit, practice: $0) } }
        if isJSON {
            let results = found.map { hit, practice in
                PracticeSheet.Result(
                    practice, in: setting.language, score: hit.score, why: shelf.words(for: hit))
            }
            return Console.print(try PracticeSheet(results: results).json)
        }
        guard !found.isEmpty else {
            Console.say(setting.texts(CommandText.nothingFound))
            return Console.say(shelf.nearestThemes(to: words.joined(separator: " ")))
        }
        for (hit, practice) in found {
            Console.say(PracticePages(setting).summary(of: practice, why: shelf.words(for: hit)))
        }
    }
}

struct PracticesShow: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @Argument var id: String

    func run() throws {
        let setting = try shared.setting()
        let practices = try setting.content.practices
        guard let practice = practices.first(where: { $0.id == id }) else {
            throw CommandError.unknownPractice(id, near: nearName(to: id, among: practices.map(\.id)))
        }
        let links = try PracticeLinks(setting).sections(for: practice)
        Console.say((PracticePages(setting).sheet(of: practice) + links).joined(separator: "\n"))
    }
}

struct PracticesSuggest: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "suggest")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @Argument var folder = "."
    @ArgumentParser.Option var limit = 5
    @Flag(name: .customLong("json")) var isJSON = false

    func run() throws {
        if shared.guideFolder == nil { ShippedContent().prepareForSuggestions() }
        let (setting, dossier) = try shared.open(folder)
        let shelf = try PracticeShelf(setting)
        let (suggestions, left) = shelf.fitting(dossier.answers, limit: max(1, limit))
        let found = suggestions.compactMap { suggestion in
            shelf.practice(suggestion.id).map { (suggestion: suggestion, practice: $0) }
        }
        if isJSON {
            let results = found.map { suggestion, practice in
                PracticeSheet.Result(
                    practice, in: setting.language, score: suggestion.score,
                    why: shelf.words(for: suggestion.reasons),
                    differs: shelf.words(for: suggestion.differences))
            }
            let problems = left.map(PracticeSheet.Unanswered.init)
            return Console.print(try PracticeSheet(results: results, unanswered: problems).json)
        }
        for (suggestion, practice) in found {
            Console.say(
                PracticePages(setting).summary(
                    of: practice, why: shelf.words(for: suggestion.reasons),
                    differs: shelf.words(for: suggestion.differences.filter { $0 != practice.warning })))
        }
        let unanswered = shelf.words(for: left) + shelf.words(nearestTo: left)
        let isAboutProblems = suggestions.contains { $0.reasons.contains { $0.problem != nil } }
        let few = setting.texts(CommandText.fewSuggested, ["limit": .count(limit)])
        let nothing = found.isEmpty && unanswered.isEmpty
        let remarks =
            (nothing ? [setting.texts(CommandText.nothingSuggested)] : [])
            + (isAboutProblems && found.count < limit ? [few] : []) + unanswered
        if !remarks.isEmpty { Console.say(remarks.joined(separator: "\n")) }
    }
}
