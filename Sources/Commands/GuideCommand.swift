import ArgumentParser
import Content
import Findings
import Foundation
import Guide
import Loading
import Wording

/// `pateka guide`: reads and checks the guide.
struct GuideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guide",
        subcommands: [
            GuideShow.self, GuideCheck.self, GuideChanges.self, GuideOutline.self,
            GuideExport.self, GuideImport.self, GuideBook.self, GuideForm.self,
        ],
        defaultSubcommand: GuideShow.self)
}

struct GuideShow: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", shouldDisplay: false)

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @Argument var step: String?

    func run() throws {
        let setting = try shared.setting()
        let guide = try setting.content.guide
        guard let step else { return Console.say(GuidePages(guide, setting.texts).outline) }
        guard let found = guide.step(named: step) else {
            throw CommandError.unknownStep(step, near: nearName(to: step, among: guide.steps.map(\.id)))
        }
        let practices = try PracticeLinks(setting).practices(for: found).flatMap(
            PracticePages(setting).entry(of:))
        let linked = practices.isEmpty ? [] : ["", setting.texts(CommandText.linkedPractices)] + practices
        Console.say(([GuidePages(guide, setting.texts).page(of: found)] + linked).joined(separator: "\n"))
    }
}

struct GuideCheck: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "check")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @ArgumentParser.Option var templates: String?
    @ArgumentParser.OptionGroup var check: CheckOptions

    func run() throws {
        let texts = try shared.shippedTexts()
        let folder = shared.folderOfGuide
        var (bundle, findings) = try ContentSource.check(folder: folder)
        if let guide = bundle?.guide, let templates = templates ?? Self.templates(beside: folder) {
            findings.add(try ContentSource.checkTemplates(in: templates, for: guide, texts: texts))
        }
        try check.report(findings, .guideChecked, ["folder": .text(folder)], texts)
    }

    /// The folder `templates` next to the guide, as in a checkout; nil when there is none.
    private static func templates(beside guide: String) -> String? {
        let folder = URL(filePath: guide).deletingLastPathComponent().appending(path: "templates").path
        return FileManager.default.fileExists(atPath: folder) ? folder : nil
    }
}

extension Guide {
    /// A step by its id or its number in the order they are taken.
    func step(named name: String) -> Step? {
        if let number = Int(name) { return steps.indices.contains(number - 1) ? steps[number - 1] : nil }
        return step(name)
    }
}
