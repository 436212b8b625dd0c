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

/// `pateka` alone: continues the dossier of this folder, or offers those one level below and a way to start.
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
        let nearby = try NearbyDossiers(setting)
        guard isatty(STDIN_FILENO) == 1 else { try sayWhatToType(nearby, setting.texts) }
        // One terminal for all that is asked, since keys may have been read ahead.
        let terminal = look.lines
        let questioner = Questioner(setting.texts, terminal)
        questioner.show(setting.texts(CommandText.startTitle))
        let ways: [CommandText] = [.startNew, .startOpen, .startDemo]
        let choice = try questioner.choice(of: nearby.lines(setting.texts) + ways.map { setting.texts($0) })
        switch choice - nearby.found.count {
        case 0: try start(setting, questioner, terminal)
        case 1: try talk(about: askFolder(questioner, setting.texts), terminal)
        case 2: try Demonstration(setting).run(on: look.terminal(setting.texts, orElse: terminal))
        default: try talk(about: nearby.found[choice].folder, terminal)
        }
    }

    /// Nobody waits at the other end of a pipe.
    private func sayWhatToType(_ nearby: NearbyDossiers, _ texts: Texts) throws -> Never {
        for (dossier, line) in zip(nearby.found, nearby.lines(texts)) {
            Console.say(line)
            Console.say(texts(CommandText.startContinue, ["folder": .text(dossier.folder.cleaned())]))
        }
        Console.say(texts(CommandText.startEnd))
        throw Ended(status: .usage)
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

    /// A folder with a dossier in it, asked until there is one.
    private func askFolder(_ questioner: Questioner, _ texts: Texts) throws -> String {
        while true {
            let typed = try questioner.line(CommandText.startWhere)
            do {
                guard !typed.isEmpty else {
                    questioner.show(texts(CommandText.startWhereHelp))
                    continue
                }
                _ = try shared.open(typed, for: .reading)
                return typed
            } catch let refusal as any Refusal {
                questioner.show(texts.sentence(for: refusal))
            }
        }
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
    func line(_ key: some TextKey, _ arguments: [String: TextArgument] = [:]) throws -> String {
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

    /// The position of one of a few ways, asked for by its number until there is one.
    func choice(of ways: [String]) throws -> Int {
        for (index, way) in ways.enumerated() { show("\(index + 1). \(way)") }
        while true {
            let typed = try line(CommandText.startWhich, ["count": .count(ways.count)])
            if let number = Int(typed), ways.indices.contains(number - 1) { return number - 1 }
        }
    }

    func show(_ line: String) { terminal.show(line) }

    /// The command that leaves the conversation leaves here too.
    private func isQuit(_ typed: String) -> Bool {
        let word = typed.dropFirst().trimmingCharacters(in: .whitespaces).lowercased()
        return typed.hasPrefix("/") && (texts.listed(in: "command.quit") + ["9"]).contains(word)
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
                let typed = try questioner.line(CommandText.askMunicipality)
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

    /// A place that the register does not know, asked until it has a name and its country is one.
    private func askOther(_ questioner: Questioner) throws -> NewPlace {
        var name = ""
        while name.isEmpty { name = try questioner.line(CommandText.askOtherName) }
        while true {
            do {
                return try NewPlace(named: name, in: try questioner.line(CommandText.askCountry))
            } catch CommandError.unknownCountry(let typed) {
                questioner.show(setting.texts.sentence(for: CommandError.unknownCountry(typed)))
            }
        }
    }
}
