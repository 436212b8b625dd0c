import ArgumentParser
import Content
import Document
import Dossier
import Findings
import Loading
import Templates
import Wording

/// `pateka template preview`: what a template makes of the worked example, and of a dossier without answers.
struct TemplatePreview: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "preview")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @Argument var name: String
    @ArgumentParser.Option var out: String
    @ArgumentParser.Option(name: .customLong("format")) var formats = DraftFormat.usual.map(\.name)
        .joined(separator: ",")
    @ArgumentParser.Option var templates: String?
    @ArgumentParser.OptionGroup var look: LookOptions

    func run() throws {
        let setting = try shared.setting()
        try templates?.refuseUnlessName()
        let house = try look.house(of: nil, setting, templates: templates)
        let word = try look.word(setting.texts)
        let formats = try DraftFormat.named(formats).map { $0.taking(word) }
        let dossiers = [
            (CommandText.previewExample, "example", try setting.content.example(in: setting.language)),
            (.previewEmpty, "empty", try setting.content.emptyDossier(in: setting.language)),
        ]
        var (troubles, made) = ([PagesError](), [Template]())
        for (words, folder, dossier) in dossiers {
            var desk = try DraftDesk(setting: setting, dossier: dossier, templates: templates, names: [name])
            (desk.house, desk.tellsMissing) = (house, false)
            made = desk.templates
            Console.say(setting.texts(words))
            troubles += try desk.write(formats, into: out + "/" + folder).troubles
        }
        look.tell(of: house, made, in: formats, setting.texts)
        guard let trouble = troubles.first else { return }
        Console.complain(setting.texts.sentence(for: trouble))
        throw Ended(status: trouble.exit)
    }
}
