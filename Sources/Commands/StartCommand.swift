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
        let terminal = look.terminal(setting.texts)
        defer { terminal.close() }
        let begun = KeptPlace.begunDossier(look.environment)
        var errand = Errand(
            setting.texts, on: terminal, keptIn: KeptPlace("start", environment: look.environment)
        ) { try way(among: nearby, begun, setting, &$0) }
        var chosen = try errand.run()
        while case .demo = chosen {
            guard
                try Demonstration(setting).run(
                    on: terminal, environment: look.environment, hasBefore: true)
            else { return }
            chosen = try errand.runAgain()
        }
        switch chosen {
        case .demo: break
        case .dossier(let folder): try talk(about: folder, terminal)
        case .place(let place, let folder):
            try make(folder, for: place, NewDossier(setting: setting, author: author.label), terminal)
        case .begun(let folder):
            var desk = NewDossier(setting: setting, author: author.label)
            let place = try desk.ask(forDossierIn: folder, on: terminal, environment: look.environment)
            try make(folder, for: place, desk, terminal)
        }
    }

    private func make(_ folder: String, for place: NewPlace, _ desk: NewDossier, _ terminal: any Terminal)
        throws
    {
        try desk.make(folder, for: place)
        if let line = try desk.whatLacks(place) { terminal.show(line) }
        try talk(about: folder, terminal)
    }

    private enum Way {
        case demo
        case dossier(String)
        /// A new dossier, and its folder.
        case place(NewPlace, String)
        /// The folder of a dossier that somebody began to make.
        case begun(String)
    }

    /// Nobody waits at the other end of a pipe.
    private func sayWhatToType(_ nearby: NearbyDossiers, _ texts: Texts) throws -> Never {
        for (dossier, line) in zip(nearby.found, nearby.lines(texts)) {
            Console.say(line)
            Console.say(texts(CommandText.startContinue, ["path": .text(dossier.folder.asShellWord)]))
        }
        Console.say(texts(CommandText.startEnd))
        throw Ended(status: .usage)
    }

    private func way(
        among nearby: NearbyDossiers, _ begun: String?, _ setting: Setting, _ errand: inout Errand<Way>
    ) throws -> Way {
        let texts = setting.texts
        errand.show(texts(CommandText.startTitle))
        if let begun { errand.show(texts(CommandText.startBegun, ["folder": .text(begun)])) }
        let goingOn = begun.map { [texts(CommandText.startGoOn, ["folder": .text($0)])] } ?? []
        let ways: [CommandText] = [.startNew, .startOpen, .startDemo]
        let all = goingOn + nearby.lines(texts) + ways.map { texts($0) }
        let number = all.count - ways.count + 1
        var choice = try errand.choice(
            of: all,
            otherwise: texts(
                CommandText.startWords, ["count": .count(all.count), "number": .count(number)]))
        if let begun {
            if choice == 0 { return .begun(begun) }
            choice -= 1
        }
        switch choice - nearby.found.count {
        case 0:
            let desk = NewDossier(setting: setting, author: author.label)
            let place = try desk.askMunicipality(&errand)
            let typed = try errand.line(
                CommandText.startFolder, ["folder": .text(place.folder)], takesPath: true)
            return .place(place, typed.isEmpty ? place.folder : typed)
        case 1: return .dossier(try askFolder(&errand))
        case 2: return .demo
        default: return .dossier(nearby.found[choice].folder)
        }
    }

    /// A folder with a dossier in it, asked until there is one.
    private func askFolder(_ errand: inout Errand<Way>) throws -> String {
        while true {
            let typed = try errand.line(CommandText.startWhere, takesPath: true)
            do {
                guard !typed.isEmpty else {
                    errand.refuse(errand.texts(CommandText.startWhereHelp))
                    continue
                }
                _ = try shared.open(typed, for: .reading)
                return typed
            } catch let refusal as any Refusal {
                errand.refuse(errand.texts.sentence(for: refusal))
            }
        }
    }

    private func talk(about folder: String, _ terminal: any Terminal) throws {
        let (setting, dossier) = try shared.open(folder, for: .writing)
        let desk = ConversationDesk(
            setting: setting, guide: try setting.content.guide, dossier: dossier, author: author.label,
            terminal: terminal)
        if try desk.talk(from: nil) == .interrupted { throw Ended(status: .interrupted) }
    }
}

extension NewDossier {
    /// The municipality, asked until the register knows it or it is said to be another one.
    func askMunicipality<Outcome>(_ errand: inout Errand<Outcome>) throws -> NewPlace {
        var next: String?
        while true {
            let typed = try next ?? errand.line(CommandText.askMunicipality)
            next = nil
            guard !isOther(typed) else { return try askOther(&errand) }
            let reason: String
            do {
                return .registered(try municipality(named: typed))
            } catch let error as CommandError {
                reason = setting.texts.sentence(for: error)
            }
            let likely = try likely(named: typed)
            guard !likely.isEmpty else {
                errand.refuse(reason)
                continue
            }
            let ways = likely.map(title) + [setting.texts(CommandText.askAnotherName)]
            switch try errand.pick(of: ways, because: reason) {
            case .entry(let choice): if likely.indices.contains(choice) { return .registered(likely[choice]) }
            case .text(let name): next = name.isEmpty ? nil : name
            }
        }
    }

    /// Those that a name may mean.
    private func likely(named typed: String) throws -> [Municipality] {
        guard !typed.isEmpty else { return [] }
        return switch try setting.content.municipalities.find(typed) {
        case .found: []
        case .several(let all): all
        case .none(let near): MunicipalityRegister.isVillage(typed) ? [] : near
        }
    }

    private func isOther(_ typed: String) -> Bool {
        setting.texts.listed(in: CommandText.otherMunicipality.rawValue).contains(typed.lowercased())
    }

    /// A place that the register does not know, asked until it has a name and its country is one.
    private func askOther<Outcome>(_ errand: inout Errand<Outcome>) throws -> NewPlace {
        var name = ""
        while name.isEmpty { name = try errand.line(CommandText.askOtherName) }
        while true {
            do {
                return try NewPlace(named: name, in: try errand.line(CommandText.askCountry))
            } catch CommandError.unknownCountry(let typed) {
                errand.refuse(setting.texts.sentence(for: CommandError.unknownCountry(typed)))
            }
        }
    }
}
