import Guide
import Terminal
import Wording

/// What becomes of something entered and not sent when one leaves.
enum Parting {
    case stays, drops
    /// It is left where it was entered, for when one comes back.
    case leavesWaiting
}

/// What is asked before something that was entered is lost. Leaving the program once more drops it, going back once more
/// leaves it waiting, and Enter stays.
struct PartingQuestion {
    let words: String
    private let goesBack: Bool
    private let keys: Bool
    private let texts: Texts
    private let commands: CommandReader

    /// - Parameters:
    ///   - goesBack: whether one goes back, and not out of all.
    ///   - keys: whether keys stand for commands.
    ///   - elsewhere: where it was entered and how it begins; nil for where one is.
    init(
        _ texts: Texts, _ commands: CommandReader, goesBack: Bool, keys: Bool, elsewhere: String? = nil
    ) {
        (self.texts, self.commands) = (texts, commands)
        (self.goesBack, self.keys) = (goesBack, keys)
        words =
            elsewhere.map { texts(PartingText.askedElsewhere, ["places": .text($0)]) }
            ?? texts(goesBack && keys ? PartingText.askedGoingBack : .asked)
    }

    /// How it is asked beside a prompt.
    ///
    /// - Parameter held: what was entered there before.
    func asked(beside prompt: Asked, holding held: Unsent) -> Asked {
        // What Enter means is to be seen.
        Asked(
            form: .choice(.yesNo(texts, now: false)), place: prompt.place, progress: prompt.progress,
            shortcuts: shortcuts, entered: held.text, at: held.at, subject: Asked.Subject("note"))
    }

    /// What a reply comes to.
    enum Heard {
        case parting(Parting)
        /// It says neither; what is to be said.
        case help(String), refused(String)
    }

    func heard(_ reply: String) -> Heard {
        if reply.isEmpty { return .parting(.stays) }
        if let isYes = try? typedYesNo(reply) { return .parting(isYes ? .drops : .stays) }
        switch commands.read(reply) {
        case .command(.help, _): return .help(texts(goesBack ? PartingText.helpGoingBack : .help))
        case .command(.back, _): return .parting(goesBack ? .leavesWaiting : .stays)
        case .command(let command, _) where command.leaves:
            return .parting(command.leavesAll ? .drops : .stays)
        case .command, .unclear:
            let works = commands.list([.help, .back, .quit], keys: keys, in: texts.language)
            return .refused(texts(AskingText.yesOrNoFirst, ["works": .text(works)]))
        case .answer: return .refused(texts(AskingText.yesOrNo))
        }
    }

    private var shortcuts: [Shortcut] {
        let keys: [(Key, Command, String)] = [
            (.escape, .back, "/\(Command.back.number)"), (.function(1), .help, "/\(Command.help.number)"),
            (.function(10), .quit, "1"),
        ]
        return keys.map { key, command, reply in
            // Esc is no way to anywhere but the text there.
            let label = command == .back && !goesBack ? "" : String(commands.name(of: command).dropFirst())
            return Shortcut(key, label, .reply(reply), isAlwaysNamed: true)
        }
    }
}

/// Asking before something that was entered is lost.
extension Conversation {
    /// Asks before what was entered at a prompt, or anywhere, is lost.
    ///
    /// - Parameter goesBack: whether one can leave it waiting there instead.
    mutating func mayDropEntered(
        _ prompt: Prompt, _ given: Exchange.Given, anywhere: Bool, goesBack: Bool = false
    ) throws -> Bool {
        guard anywhere ? given.leavesUnsentAnywhere : given.leavesUnsent else { return true }
        let asked = asked(prompt)
        let elsewhere = given.leavesUnsent ? nil : enteredPlaces
        switch try parting(beside: asked, goesBack: goesBack, elsewhere: elsewhere) {
        case .stays: return false
        case .leavesWaiting: return true
        case .drops:
            stage.dropUnsent(at: anywhere ? nil : asked)
            forgetEntered(at: anywhere ? nil : prompt)
            return true
        }
    }

    /// - Parameter elsewhere: where it was entered and how it begins; nil for where one is.
    mutating func parting(beside prompt: Asked, goesBack: Bool, elsewhere: String? = nil) throws -> Parting {
        let question = PartingQuestion(
            texts, commands, goesBack: goesBack, keys: drawsForms, elsewhere: elsewhere)
        let asked = question.asked(beside: prompt, holding: held(named: question.words))
        entering = nil
        while true {
            let count = exchange.taken
            sayAside(question.words)
            defer { withdrawAside(question.words) }
            switch try taken(at: asked, named: question.words).reply {
            // A terminal that is gone has not said yes.
            case .ended: throw Departure.left(.ended)
            case .interrupted: return .drops
            case .cut: break
            case .line(let line):
                switch question.heard(line.trimmed) {
                case .parting(let parting): return parting
                case .help(let words): say(words)
                case .refused(let words): refuse(words)
                }
            }
            exchange.forget(since: count)
        }
    }

    /// The questions at which something was entered and not sent, and how it begins; nil where that is not known.
    var enteredPlaces: String? {
        if brief != nil { return nil }
        let places = entered.suffix(Self.mostEntered).compactMap { left in
            guide.number(ofQuestion: left.spot.question).map { number in
                texts(PartingText.place, ["number": .text(number), "text": .text(left.beginning)])
            }
        }
        return places.isEmpty ? nil : Formats(language).list(places)
    }

    /// More would hide what is asked.
    static let mostEntered = 3
}

extension Bookmark.Entered {
    /// Its first words.
    var beginning: String { text.replacing("\n", with: " ").truncated(toWordsIn: 40) }
}

enum PartingText: String, TextKey {
    case asked = "wizard.leave-unsent"
    case askedGoingBack = "wizard.leave-unsent-going-back"
    case askedElsewhere = "wizard.leave-unsent-elsewhere"
    case place = "wizard.leave-unsent-place"
    case help = "wizard.leave-unsent-help"
    case helpGoingBack = "wizard.leave-unsent-help-going-back"
}
