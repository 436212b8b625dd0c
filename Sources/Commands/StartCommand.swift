import ArgumentParser
import Catalog
import Content
import Dossier
import Findings
import Foundation
import Loading
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
        guard !FileManager.default.fileExists(atPath: "dossier.yaml") else {
            return try talk(about: ".", look.lines)
        }
        let setting = try shared.setting()
        // One terminal for all that is asked: replies from a pipe may have been read ahead.
        let terminal = look.lines
        let questioner = Questioner(setting.texts, terminal)
        questioner.show(setting.texts(CommandText.startTitle))
        switch try questioner.choice(of: CommandText.startChoices, 3) {
        case 1: try start(setting, questioner, terminal)
        case 2: try talk(about: questioner.line(CommandText.startOpen), terminal)
        default: try Demonstration(setting: setting, terminal: terminal, pauses: true).run()
        }
    }

    private func start(_ setting: Setting, _ questioner: Questioner, _ terminal: LineTerminal) throws {
        let desk = NewDossier(setting: setting, author: author.label)
        let place = try desk.askMunicipality(questioner)
        let proposed = place.folder
        let typed = try questioner.line(CommandText.startFolder, ["folder": .text(proposed)])
        let folder = typed.isEmpty ? proposed : typed
        try desk.make(folder, for: place)
        if let line = try desk.whatLacks(place) { questioner.show(line) }
        try talk(about: folder, terminal)
    }

    private func talk(about folder: String, _ lines: LineTerminal) throws {
        let (setting, dossier) = try shared.open(folder, for: .writing)
        let desk = ConversationDesk(
            setting: setting, guide: try setting.content.guide, dossier: dossier, author: author.label,
            terminal: look.terminal(setting.texts, orElse: lines))
        if try desk.talk(from: nil) == .interrupted { throw Ended(status: .interrupted) }
    }
}

/// Asks the few questions that come before there is a dossier.
struct Questioner {
    private let texts: Texts
    private let terminal: any Terminal

    init(_ texts: Texts, _ terminal: any Terminal) { (self.texts, self.terminal) = (texts, terminal) }

    /// A line, without spaces around it.
    ///
    /// - Throws: `Ended` when there is no more input or the person leaves, after a word on how to start.
    func line(_ key: CommandText, _ arguments: [String: TextArgument] = [:]) throws -> String {
        terminal.show(texts(key, arguments))
        switch terminal.ask("> ") {
        case .line(let line):
            let typed = line.trimmingCharacters(in: .whitespaces)
            if isQuit(typed) { throw leaving(.usage) }
            return typed
        case .cut: return ""
        case .ended: throw leaving(.usage)
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

    /// The command that leaves the conversation leaves here too.
    private func isQuit(_ typed: String) -> Bool {
        guard typed.hasPrefix("/") else { return false }
        let words = Language.allCases.flatMap {
            (texts.inLanguage($0).text("command.quit") ?? "").split(separator: ";")
        }.map { $0.trimmingCharacters(in: .whitespaces) }
        return (words + ["9"]).contains(typed.dropFirst().trimmingCharacters(in: .whitespaces).lowercased())
    }

    private func leaving(_ status: ExitStatus) -> Ended {
        terminal.show(texts(CommandText.startEnd))
        return Ended(status: status)
    }
}

extension NewDossier {
    /// The municipality, asked until the register knows it or it is said to be another one.
    func askMunicipality(_ questioner: Questioner) throws -> NewPlace {
        while true {
            do {
                let typed = try questioner.line(.askMunicipality)
                guard !isOther(typed) else { return try askOther(questioner) }
                return .registered(try municipality(named: typed))
            } catch let error as CommandError {
                questioner.show(setting.texts.sentence(for: error))
            }
        }
    }

    private func isOther(_ typed: String) -> Bool {
        let words = Language.allCases.flatMap {
            setting.texts.inLanguage($0)(CommandText.otherMunicipality).split(separator: ";")
        }
        return words.contains { $0.trimmingCharacters(in: .whitespaces) == typed.lowercased() }
    }

    /// A place that the register does not know, asked until its country is one.
    private func askOther(_ questioner: Questioner) throws -> NewPlace {
        let name = try questioner.line(.askOtherName)
        while true {
            do {
                return try NewPlace(named: name, in: try questioner.line(.askCountry))
            } catch CommandError.unknownCountry(let typed) {
                questioner.show(setting.texts.sentence(for: CommandError.unknownCountry(typed)))
            }
        }
    }
}
