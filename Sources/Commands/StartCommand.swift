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
        let desk = NewDossier(setting: setting, author: author.label)
        var menu = StartMenu(KeptPlace.begunDossier(look.environment), nearby, setting.texts)
        let kept = KeptPlace("start", environment: look.environment)
        while true {
            let beginning = Beginning(desk: desk, menu: menu) { _ = try shared.open($0, for: .reading) }
            switch try beginning.ask(on: terminal, keptIn: kept) {
            case .way(.demo):
                let wentBack = try Demonstration(setting).run(
                    on: terminal, environment: look.environment, hasBefore: true)
                guard wentBack else { return }
                menu.chosen = .demo
            case .way(.begun(let folder)):
                var desk = desk
                let place = try desk.ask(forDossierIn: folder, on: terminal, environment: look.environment)
                return try make(folder, for: place, desk, terminal)
            case .way(.dossier(let folder)), .open(let folder): return try talk(about: folder, terminal)
            case .way(.new), .way(.open): return
            case .new(let place, let folder, _):
                return try make(folder ?? place.folder, for: place, desk, terminal)
            }
        }
    }

    private func make(_ folder: String, for place: NewPlace, _ desk: NewDossier, _ terminal: any Terminal)
        throws
    {
        try desk.make(folder, for: place)
        if let line = try desk.whatLacks(place) { terminal.show(line) }
        try talk(about: folder, terminal)
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

    private func talk(about folder: String, _ terminal: any Terminal) throws {
        let (setting, dossier) = try shared.open(folder, for: .writing)
        let desk = ConversationDesk(
            setting: setting, guide: try setting.content.guide, dossier: dossier, author: author.label,
            terminal: terminal)
        if try desk.talk(from: nil) == .interrupted { throw Ended(status: .interrupted) }
    }
}
