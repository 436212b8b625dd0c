import Answers
import ArgumentParser
import Catalog
import Content
import Dossier
import Findings
import Foundation
import Guide
import Wording

/// `pateka new`: makes a dossier.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "new")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @ArgumentParser.OptionGroup var author: AuthorOption
    @Argument var folder: String
    @ArgumentParser.Option var municipality: String?

    func run() throws {
        let setting = try shared.setting()
        let desk = NewDossier(setting: setting, author: author.label)
        let found = try municipality.map(desk.municipality(named:)) ?? desk.askMunicipality()
        try desk.make(folder, for: found)
        Console.say(
            setting.texts(
                CommandText.dossierMade,
                [
                    "name": .text(found.name[setting.language]), "folder": .text(folder),
                    "code": .text(found.code),
                ]))
    }
}

/// Makes dossiers: finds the municipality and fills in what the register knows of it.
struct NewDossier {
    let setting: Setting
    let author: String
    private var texts: Texts { setting.texts }

    func municipality(named typed: String) throws -> Municipality {
        switch try setting.content.municipalities.find(typed) {
        case .found(let municipality): return municipality
        case .several(let all): throw CommandError.severalMunicipalities(typed, all.map(title))
        case .none(let near): throw CommandError.unknownMunicipality(typed, near: near.map(title))
        }
    }

    func title(_ municipality: Municipality) -> String {
        "\(municipality.name[setting.language]), \(municipality.region[setting.language]) (\(municipality.code))"
    }

    func make(_ folder: String, for municipality: Municipality) throws {
        let guide = try setting.content.guide
        let header = Header(
            municipality: municipality.code, name: municipality.name[setting.language],
            language: setting.language,
            guide: guide.id, created: Day(Date()))
        var dossier = try Shelf.onDisk.create(folder, header)
        let facts = RegisterFacts(
            municipality: municipality, sources: try setting.content.municipalities.sources,
            language: setting.language)
        let changes = guide.questions.compactMap { question in
            question.fill.flatMap(facts.answer).map { value, source in
                SourcedChange(.set(AnswerPath(question.id), value), source: source)
            }
        }
        try dossier.append(changes, by: texts(CommandText.register), guideVersion: guide.version)
    }
}

/// What the register of municipalities answers by itself, each figure with its source and year.
struct RegisterFacts {
    let municipality: Municipality
    let sources: MunicipalityRegister.Sources
    let language: Language

    /// The value for a question filled from the register; nil when the register does not have it.
    func answer(_ fill: String) -> (Value, Source?)? {
        switch fill {
        case "municipality.name": (.text(municipality.name[language]), source(sources.names))
        case "municipality.region": (.text(municipality.region[language]), source(sources.names))
        case "municipality.population": number(municipality.population, sources.census)
        case "municipality.settlements": number(municipality.settlements, sources.settlements)
        case "municipality.area": (.number(municipality.area), source(sources.area))
        case "municipality.age_65_plus": number(municipality.olderPeople, sources.census)
        case "municipality.age_0_14": number(municipality.children, sources.census)
        default: nil
        }
    }

    private func number(_ value: Int?, _ figure: MunicipalityRegister.FigureSource) -> (Value, Source?)? {
        value.map { (.number(.init($0)), source(figure)) }
    }

    private func source(_ figure: MunicipalityRegister.FigureSource) -> Source {
        Source(title: figure.title[language], url: figure.url, year: figure.year)
    }
}
