import Answers
import ArgumentParser
import Content
import Dossier
import Findings
import Foundation
import Guide
import Wizard
import Wording

/// `pateka continue`: the conversation.
struct ContinueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "continue")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @ArgumentParser.OptionGroup var author: AuthorOption
    @ArgumentParser.OptionGroup var look: PlainOption
    @ArgumentParser.OptionGroup var answers: AnswersOption
    @Argument var folder = "."
    @ArgumentParser.Option var step: String?
    @Flag(name: .customLong("json")) var isJSON = false

    func run() throws {
        let (setting, dossier) = try shared.open(folder, for: .writing)
        let guide = try setting.content.guide
        let first = try step.map { name in
            guard let step = guide.step(named: name) else {
                throw CommandError.unknownStep(name, near: nearName(to: name, among: guide.steps.map(\.id)))
            }
            return step.id
        }
        let files = AnswerFiles(setting: setting, guide: guide, option: answers)
        let changes = try files.changes(from: dossier.answers, dossier.sheets)
        let desk = ConversationDesk(
            setting: setting, guide: guide, dossier: dossier, author: author.label,
            terminal: look.terminal(setting.texts), isJSON: isJSON)
        if !answers.files.isEmpty {
            try desk.keep(changes, note: files.note(dossier.answers, dossier.sheets))
            // Nobody can be asked: what the files lack is named, and nothing waits for a reply.
            if isatty(STDIN_FILENO) == 0 { return try desk.sayWhatIsMissing() }
        }
        if try desk.talk(from: first) == .interrupted { throw Ended(status: .interrupted) }
    }
}
