import ArgumentParser
import Content
import Document
import Dossier
import Findings
import Loading
import Templates
import Wording

/// `pateka template`: what documents are made of, to look at, copy and check.
struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        subcommands: [
            TemplateList.self, TemplateShow.self, TemplateInit.self, TemplateCheck.self, TemplatePreview.self,
        ],
        defaultSubcommand: TemplateList.self)
}

struct TemplateList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @ArgumentParser.Option var templates: String?

    func run() throws {
        let setting = try shared.setting()
        try templates?.refuseUnlessName()
        let list = try setting.content.templates(in: templates).list
        for template in list {
            Console.say(template.id + "\n  " + (template.purpose?[setting.language] ?? "–"))
        }
        let names = list.map(\.id).suffix(2).joined(separator: ",")
        let own = templates.map { " --templates " + $0.asShellWord } ?? ""
        Console.say(setting.texts(CommandText.templateHint, ["names": .text(names), "folder": .text(own)]))
    }
}

struct TemplateShow: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @Argument var name: String

    func run() throws { Console.print(try ShippedContent().writtenTemplate(name)) }
}

struct TemplateInit: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "init")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @Argument var folder: String
    @ArgumentParser.Option var template = "strategy"
    /// Whether it is the look of the documents that is begun, and no template.
    @Flag var house = false

    func run() throws {
        let texts = try shared.setting().texts
        try folder.refuseUnlessName()
        let yaml =
            house ? texts(CommandText.houseExample) + "\n" : try ShippedContent().writtenTemplate(template)
        let path = folder + "/" + (house ? House.fileName : template + ".yaml")
        let place = OutPlace(replaces: false)
        try place.check(path, for: Array(yaml.utf8))
        try Disk().createFolder(folder)
        try place.write(Array(yaml.utf8), to: path)
        let arguments: [String: TextArgument] = [
            "path": .text(path), "folder": .text(folder), "name": .text(template),
        ]
        for text in house ? [CommandText.written, .houseWritten] : [.written, .templateCopied, .templateUse] {
            Console.say(texts(text, arguments))
        }
    }
}

struct TemplateCheck: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "check")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @Argument var path = "templates"
    @ArgumentParser.OptionGroup var check: CheckOptions

    func run() throws {
        let setting = try shared.setting()
        try path.refuseUnlessName()
        let guide = try setting.content.guide
        let findings = try ContentSource.checkTemplates(in: path, for: guide, texts: setting.texts)
        try check.report(findings, .templatesChecked, ["folder": .text(path)], setting.texts)
    }
}

extension ShippedContent {
    /// A template of this name as its author wrote it.
    fileprivate func writtenTemplate(_ name: String) throws -> String {
        let known = try templateSummaries.map(\.id)
        guard known.contains(name) else {
            throw CommandError.unknownTemplate(name, near: nearName(to: name, among: known), known: known)
        }
        return source(ofTemplate: name)
    }
}
