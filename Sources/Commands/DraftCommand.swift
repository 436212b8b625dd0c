import ArgumentParser
import Content
import Dossier
import Edits
import Findings
import Loading
import Wording

/// `pateka draft`: the strategy, and what belongs to it, as documents.
struct DraftCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "draft")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @Argument var folder = "."
    @ArgumentParser.Option(name: .customLong("format")) var formats = DraftFormat.usual.map(\.name)
        .joined(separator: ",")
    @ArgumentParser.Option var out: String?
    @ArgumentParser.Option var templates: String?
    @ArgumentParser.Option var template: String?
    @ArgumentParser.OptionGroup var look: LookOptions
    @ArgumentParser.Option var onto: String?
    @Flag var strict = false
    @Flag(name: .customLong("no-trace")) var hidesOrigins = false
    @Flag(name: .customLong("with-comments")) var hasComments = false

    func run() throws {
        var formats = try DraftFormat.named(formats)
        if hasComments, !formats.contains(where: { $0.word != nil }) { throw CommandError.commentsNeedWord }
        if shared.guideFolder == nil { ShippedContent().prepareForDraft() }
        let (setting, dossier) = try shared.open(folder)
        try templates?.refuseUnlessName()
        let texts = KeptTexts(of: dossier.folder)
        let names = template?.names ?? []
        if onto != nil, !formats.contains(where: \.isOfDocument) { throw CommandError.editsNeedText }
        let edited = try onto.map {
            try EditedDraft($0, texts, setting, templates: names)
        }
        var desk = try DraftDesk(
            setting: setting, dossier: dossier, templates: templates,
            names: edited.map { [$0.base.template] } ?? names)
        (desk.hasMarks, desk.hasComments) = (!hidesOrigins, hasComments)
        (desk.texts, desk.edited) = (dossier.isExample ? nil : texts, edited)
        let word = try look.word(setting.texts, else: edited?.styles)
        formats = formats.map { $0.taking(word) }
        desk.house = try look.house(of: dossier.folder, setting, templates: templates)
        let target = out ?? (dossier.isExample ? "." : dossier.folder + "/drafts")
        let outcome = try desk.write(formats, into: target)
        look.tell(of: desk.house, desk.templates, in: formats, setting.texts)
        let isCommented = hasComments || outcome.hasComments && formats.contains { $0.word != nil }
        if isCommented { Console.say(setting.texts(CommandText.draftComments)) }
        if outcome.errors > 0 {
            Console.say(setting.texts(CommandText.draftErrors, ["count": .count(outcome.errors)]))
        }
        var told: Set<PagesError> = []
        for trouble in outcome.troubles where told.insert(trouble).inserted {
            Console.complain(setting.texts.sentence(for: trouble))
        }
        if let trouble = outcome.troubles.first { throw Ended(status: trouble.exit) }
        if strict && outcome.errors > 0 { throw Ended(status: .findings) }
    }
}

/// The version of the program.
enum Version {
    static let current = "0.1.0"
}
