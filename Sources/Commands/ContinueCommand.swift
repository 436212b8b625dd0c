import Answers
import ArgumentParser
import Content
import Dossier
import Findings
import Foundation
import Guide
import Terminal
import Wizard
import Wording

/// `pateka continue`: the conversation.
struct ContinueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "continue")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @ArgumentParser.OptionGroup var author: AuthorOption
    @Argument var folder = "."
    @ArgumentParser.Option var step: String?

    func run() throws {
        let (setting, dossier) = try shared.open(folder, for: .writing)
        let guide = try setting.content.guide
        let first = try step.map { name in
            guard let step = guide.step(named: name) else {
                throw CommandError.unknownStep(name, near: nearName(to: name, among: guide.steps.map(\.id)))
            }
            return step.id
        }
        let desk = ConversationDesk(setting: setting, guide: guide, dossier: dossier, author: author.label)
        let ending = try desk.talk(from: first)
        if ending == .interrupted { throw Ended(status: .interrupted) }
    }
}

/// Brings a dossier, the guide and a terminal together for one conversation.
final class ConversationDesk {
    private let setting: Setting
    private let guide: Guide
    private let author: String
    private var dossier: Dossier
    private let terminal = LineTerminal(environment: ProcessInfo.processInfo.environment)
    /// How many events the conversation knows of.
    private var known: Int

    init(setting: Setting, guide: Guide, dossier: Dossier, author: String) {
        (self.setting, self.guide, self.author, self.dossier) = (setting, guide, author, dossier)
        known = dossier.answers.events.count
    }

    func talk(from step: String?) throws -> Ending {
        let walk = Walk(guide: guide, answers: dossier.answers)
        var conversation = Conversation(walk: walk, surroundings: surroundings(setting))
        return try conversation.run(from: step)
    }

    private func surroundings(_ setting: Setting) -> Surroundings {
        let registers = RegisterOptions(setting)
        var surroundings = Surroundings(
            terminal: terminal, texts: setting.texts, registers: registers.options,
            facts: { [language = setting.language] in registers.facts(of: $0, $1, in: language) },
            advice: CatalogAdvice(setting, guide),
            keeping: Keeping(save: save, attach: attach, refresh: refresh), title: dossier.header.name,
            continuation: continuation(in: setting.language))
        surroundings.inLanguage = { [content = setting.content] language in
            (try? Setting(content: content, language: language)).map(self.surroundings)
        }
        return surroundings
    }

    /// Names the language only where it is not the dossier's own.
    private func continuation(in language: Language) -> String {
        let command = dossier.folder == "." ? "pateka continue" : "pateka continue " + dossier.folder
        return language == dossier.header.language ? command : command + " --lang " + language.rawValue
    }

    private func save(_ change: Change) throws -> Event {
        let before = dossier.answers.events.count
        try dossier.append(change, by: author, guideVersion: guide.version)
        known += dossier.answers.events.count == before + 1 ? 1 : 0
        return dossier.answers.events[dossier.answers.events.count - 1]
    }

    private func attach(_ path: String) throws -> String {
        try dossier.attach((path as NSString).expandingTildeInPath)
    }

    /// The answers when another process has added some.
    private func refresh() throws -> Answers? {
        guard known != dossier.answers.events.count else { return nil }
        known = dossier.answers.events.count
        return dossier.answers
    }
}
