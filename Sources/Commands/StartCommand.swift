import ArgumentParser
import Catalog
import Dossier
import Findings
import Loading
import Foundation
import Terminal
import Wizard
import Wording

/// `pateka` alone: continues the dossier of this folder, or offers a way to start.
struct StartCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "start", shouldDisplay: false)

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @ArgumentParser.OptionGroup var author: AuthorOption
    @ArgumentParser.OptionGroup var look: PlainOption

    func run() throws {
        guard !FileManager.default.fileExists(atPath: "dossier.yaml") else { return try talk(about: ".") }
        let setting = try shared.setting()
        Console.say(setting.texts(CommandText.startTitle))
        switch try Questioner(setting.texts, look).choice(of: CommandText.startChoices, 3) {
        case 1: try start(setting)
        case 2: try talk(about: Questioner(setting.texts, look).line(CommandText.startOpen))
        default: try Demonstration(setting: setting, look: look, pauses: true).run()
        }
    }

    private func start(_ setting: Setting) throws {
        let desk = NewDossier(setting: setting, author: author.label, look: look)
        let municipality = try desk.askMunicipality()
        let proposed = municipality.name.en.lowercased().replacing(" ", with: "-")
        let typed = try Questioner(setting.texts, look).line(
            CommandText.startFolder, ["folder": .text(proposed)])
        let folder = typed.isEmpty ? proposed : typed
        try desk.make(folder, for: municipality)
        try talk(about: folder)
    }

    private func talk(about folder: String) throws {
        var noAnswers = AnswersOption()
        noAnswers.files = []
        var command = ContinueCommand()
        (command.shared, command.author, command.look) = (shared, author, look)
        (command.answers, command.folder, command.step, command.isJSON) = (noAnswers, folder, nil, false)
        try command.run()
    }
}

/// Asks the few questions that come before there is a dossier.
struct Questioner {
    private let texts: Texts
    private let terminal: any Terminal

    init(_ texts: Texts, _ look: PlainOption) { (self.texts, terminal) = (texts, look.terminal) }

    /// A line, without spaces around it.
    ///
    /// - Throws: `Ended` when there is no more input or the person leaves, after a word on how to start.
    func line(_ key: CommandText, _ arguments: [String: TextArgument] = [:]) throws -> String {
        terminal.show(texts(key, arguments))
        switch terminal.ask("> ") {
        case .line(let line): return line.trimmingCharacters(in: .whitespaces)
        case .cut: return ""
        case .ended: throw leaving(.done)
        case .interrupted: throw leaving(.interrupted)
        }
    }

    /// A number from 1 to `count`, asked until there is one.
    func choice(of key: CommandText, _ count: Int) throws -> Int {
        var typed = try line(key)
        while true {
            if let number = Int(typed), (1...count).contains(number) { return number }
            typed = try line(.startAgain)
        }
    }

    func show(_ line: String) { terminal.show(line) }

    private func leaving(_ status: ExitStatus) -> Ended {
        terminal.show(texts(CommandText.startEnd))
        return Ended(status: status)
    }
}

extension NewDossier {
    /// The municipality, asked until the register knows it.
    func askMunicipality() throws -> Municipality {
        let questioner = Questioner(setting.texts, look)
        while true {
            do {
                return try municipality(named: try questioner.line(.askMunicipality))
            } catch let error as CommandError {
                questioner.show(setting.texts.sentence(for: error))
            }
        }
    }
}
