import ArgumentParser
import Booklet
import Catalog
import Content
import Document
import Findings
import Foundation
import Guide
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
            return try DocumentFiles(folder: out, stem: "guide", setting, replaces: force.replaces).write(
                formats
            ) { _ in document }
        }
        guard let found = guide.step(named: step) else {
            throw CommandError.unknownStep(step, near: nearName(to: step, among: guide.steps.map(\.id)))
        }
        let document = booklet.document(of: found, showsTrainer: trainer)
        try DocumentFiles(folder: out, stem: "guide-" + found.id, setting, replaces: force.replaces).write(
            formats
        ) { _ in document }
    }
}

/// `pateka guide form`: a questionnaire or scoring sheet to print or to paste.
struct GuideForm: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "form")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @Argument var name: String?
    @ArgumentParser.Option(name: .customLong("format")) var formats = "docx,html"
    @ArgumentParser.Option var out = "."
    @ArgumentParser.OptionGroup var force: ForceOption

    func run() throws {
        let formats = try Formatting.named(formats)
        let setting = try shared.setting()
        let sources = BookletSources(guide: try setting.content.guide)
        let booklet = Booklet(sources, texts: setting.texts, date: Day(Date()))
        guard let name else { return list(booklet.forms, setting.texts) }
        guard let paper = booklet.form(named: name, for: .paper),
            let web = booklet.form(named: name, for: .web)
        else {
            throw CommandError.unknownForm(name, near: nearName(to: name, among: booklet.forms.map(\.name)))
        }
        try DocumentFiles(folder: out, stem: "form-" + name, setting, replaces: force.replaces).write(formats)
        { format in
            format is MarkdownFormat ? web : paper
        }
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
