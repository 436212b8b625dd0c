import Guide
import Terminal
import Wording

/// What becomes of something entered and not sent when one leaves.
enum Parting {
    case stays, drops
    /// It is left where it was entered, for when one comes back.
    case leavesWaiting
}

/// Asking before something that was entered is lost.
extension Conversation {
    /// Leaving the program once more drops it, going back once more leaves it waiting, and Enter stays.
    mutating func parting(beside prompt: Asked, goesBack: Bool) throws -> Parting {
        let question = texts(goesBack && drawsForms ? PartingText.askedGoingBack : .asked)
        let held = held(named: question)
        let asked = Asked(
            // What Enter means is to be seen.
            form: .choice(.yesNo(texts, now: false)), place: prompt.place, progress: prompt.progress,
            shortcuts: partingKeys(goesBack: goesBack), entered: held.text, at: held.at,
            subject: Asked.Subject("note"))
        entering = nil
        while true {
            sayAside(question)
            defer { withdraw(question) }
            switch try taken(at: asked, named: question).reply {
            // A terminal that is gone has not said yes.
            case .ended: throw Departure.left(.ended)
            case .interrupted: return .drops
            case .cut: continue
            case .line(let line): if let parting = parting(line.trimmed, goesBack) { return parting }
            }
        }
    }

    /// nil for a reply that says neither, and for help.
    private func parting(_ reply: String, _ goesBack: Bool) -> Parting? {
        if reply.isEmpty { return .stays }
        if let isYes = try? typedYesNo(reply) { return isYes ? .drops : .stays }
        switch commands.read(reply) {
        case .command(.help, _): say(goesBack ? PartingText.helpGoingBack : .help)
        case .command(.back, _): return goesBack ? .leavesWaiting : .stays
        case .command(let command, _) where command.leaves: return command.leavesAll ? .drops : .stays
        default: refuse(AskingText.yesOrNo)
        }
        return nil
    }

    private func partingKeys(goesBack: Bool) -> [Shortcut] {
        var keys = [
            shortcut(.escape, .back, .reply("/\(Command.back.number)")),
            shortcut(.function(1), .help, .reply("/\(Command.help.number)")),
            shortcut(.function(10), .quit, .reply("1")),
        ]
        for index in keys.indices { keys[index].isAlwaysNamed = true }
        // Esc is no way to anywhere but the text there.
        if !goesBack { keys[0].label = "" }
        return keys
    }
}

enum PartingText: String, TextKey {
    case asked = "wizard.leave-unsent"
    case askedGoingBack = "wizard.leave-unsent-going-back"
    case help = "wizard.leave-unsent-help"
    case helpGoingBack = "wizard.leave-unsent-help-going-back"
}
