import ArgumentParser
import Booklet
import Catalog
import Content
import Document
import Dossier
import Findings
import Foundation
import Guide
import OfficeOutput
import Strategy
import TextOutput
import Wording

/// `pateka guide book`: the guide as a booklet to print.
struct GuideBook: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "book")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @ArgumentParser.Option var step: String?
    @ArgumentParser.Flag var trainer = false
    @ArgumentParser.Option(name: .customLong("format")) var formats = "html,docx"
    @ArgumentParser.Option var out = "."
    @ArgumentParser.OptionGroup var force: ForceOption

    func run() throws {
        let formats = try Formatting.named(formats)
        let setting = try shared.setting()
        let guide = try setting.content.guide
        let booklet = Booklet(try BookletSources(setting), texts: setting.texts, date: Day(Date()))
        guard let step else {
            let document = booklet.document(showsTrainer: trainer)
            return try files("guide", setting).write(formats) { _ in document }
        }
        guard let found = guide.step(named: step) else {
            throw CommandError.unknownStep(step, near: nearName(to: step, among: guide.steps.map(\.id)))
        }
        let document = booklet.document(of: found, showsTrainer: trainer)
        try files("guide-" + found.id, setting).write(formats) { _ in document }
    }

    /// What a trainer has differs in its name from what the others have.
    private func files(_ stem: String, _ setting: Setting) -> DocumentFiles {
        DocumentFiles(
            folder: out, stem: trainer ? stem + "-trainer" : stem, setting, replaces: force.replaces)
    }
}

/// `pateka guide form`: a sheet to print, to fill in on a screen or to paste.
struct GuideForm: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "form")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @Argument var name: String?
    @Argument var folder: String?
    @Flag(name: .customLong("large")) var isLarge = false
    @ArgumentParser.Option(name: .customLong("format")) var formats = "docx,html"
    @ArgumentParser.Option var out = "."
    @ArgumentParser.OptionGroup var force: ForceOption

    func run() throws {
        let formats = try Formatting.named(formats)
        let (setting, facts) = try known()
        let sources = BookletSources(guide: try setting.content.guide)
        let booklet = Booklet(sources, texts: setting.texts, date: Day(Date()))
        guard let name else { return list(booklet.forms, setting.texts) }
        func form(_ medium: FormMedium) throws -> Document {
            if let form = booklet.form(named: name, for: medium, facts: facts, isLarge: isLarge) {
                return form
            }
            throw CommandError.unknownForm(name, near: nearName(to: name, among: booklet.forms.map(\.name)))
        }
        let (paper, web) = (try form(.paper), try form(.web))
        let stem = "form-" + name + (isLarge ? "-large" : "")
        try DocumentFiles(folder: out, stem: stem, setting, replaces: force.replaces).write(formats) {
            format in
            format is WordFormat || format is TypstFormat ? paper : web
        }
    }

    /// What the dossier knows, in its language; nothing where none is named.
    private func known() throws -> (Setting, FormFacts) {
        guard let folder else { return (try shared.setting(), FormFacts()) }
        let (setting, dossier) = try shared.open(folder)
        return (setting, try FormFacts(of: dossier, setting))
    }

    private func list(_ forms: [(name: String, title: String)], _ texts: Texts) {
        let width = (forms.map(\.name.count).max() ?? 0) + 3
        var lines = forms.map { $0.name.padded(to: width) + $0.title }
        if let first = forms.first {
            lines += ["", texts(CommandText.formsHint, ["name": .text(first.name)])]
        }
        Console.say(lines.joined(separator: "\n"))
    }
}

extension FormFacts {
    init(of dossier: Dossier, _ setting: Setting) throws {
        let strategy = Strategy(walk: Walk(guide: try setting.content.guide, answers: dossier.answers))
        let formats = Formats(setting.language)
        let days = strategy.rounds.compactMap { round -> (String, Day)? in
            guard let method = round.method.value, case .day(let day)? = round.date.value else { return nil }
            return (method, day)
        }
        let rounds = Dictionary(grouping: days, by: \.0).filter { $0.value.count == 1 }
        self.init(
            municipality: try setting.called(dossier.header).asTitle,
            workshop: strategy.facts.workshop.value.map(formats.date),
            rounds: rounds.compactMapValues { $0.first.map { formats.date($0.1) } },
            problems: strategy.problems.compactMap(\.title.value))
    }
}

extension BookletSources {
    init(_ setting: Setting) throws {
        let content = setting.content
        let practices = try content.practices
        let codes = Set(practices.map(\.country))
        self.init(
            guide: try content.guide, practices: practices, frameworks: try content.frameworks,
            funding: try content.funding, indicators: try content.indicators, methods: try content.methods,
            terms: try content.glossary,
            countries: Dictionary(uniqueKeysWithValues: codes.map { ($0, countryName($0)) }))
    }
}
