import ArgumentParser
import Booklet
import Catalog
import Content
import Document
import Findings
import Foundation
import Guide
import Wording

/// `pateka practices book`: the practices as a document to print, a fact sheet each.
struct PracticesBook: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "book")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @ArgumentParser.Option var theme: String?
    @ArgumentParser.Option var country: String?
    @ArgumentParser.Option var by: PracticeBook.Order?
    @ArgumentParser.Option(name: .customLong("format")) var formats = "html,docx"
    @ArgumentParser.Option var out = "."
    @ArgumentParser.OptionGroup var force: ForceOption

    func run() throws {
        let formats = try Formatting.named(formats)
        let setting = try shared.setting()
        let practices = try chosen(setting.content)
        let codes = Set(practices.map(\.country))
        let names = Dictionary(uniqueKeysWithValues: codes.map { ($0, countryName($0)) })
        // Of one theme, the country is what tells the practices apart.
        let order = by ?? (theme == nil ? .theme : .country)
        let book = PracticeBook(
            practices, themes: try setting.content.guide.themes, countries: names, order: order,
            texts: setting.texts, date: Day(Date()))
        let document = book.document
        try DocumentFiles(folder: out, stem: stem, setting, replaces: force.replaces).write(formats) { _ in
            document
        }
    }

    private var stem: String {
        (["practices"] + [theme, country?.lowercased()].compactMap(\.self)).joined(separator: "-")
    }

    private func chosen(_ content: ContentSource) throws -> [Practice] {
        let all = try content.practices
        var facets = Facets()
        if let theme {
            let known = Set(all.flatMap(\.themes)).sorted()
            guard known.contains(theme) else { throw CommandError.unknownTheme(theme, known: known) }
            facets.themes = [theme]
        }
        if let country {
            let known = Set(all.map(\.country)).sorted()
            guard known.contains(country.uppercased()) else {
                throw OwnPracticeError.unknownCountry(country, known: known)
            }
            facets.countries = [country.uppercased()]
        }
        let chosen = all.filter(facets.allow)
        guard !chosen.isEmpty else { throw OwnPracticeError.nothingToPrint }
        return chosen
    }
}

extension PracticeBook.Order: ExpressibleByArgument {}
