import Wording

/// What a person can say at every prompt instead of an answer.
///
/// The raw value names the text with its words; the place in the list is the digit that stands for it.
enum Command: String, TextKey {
    case help = "command.help"
    case back = "command.back"
    case later = "command.later"
    case unknown = "command.unknown"
    case doesNotApply = "command.does-not-apply"
    case why = "command.why"
    case example = "command.example"
    case practices = "command.practices"
    case status = "command.status"
    case quit = "command.quit"
    case go = "command.go"
    case undo = "command.undo"
    case check = "command.check"
    case mistakes = "command.mistakes"
    case frameworks = "command.frameworks"
    case funding = "command.funding"
    case attach = "command.attach"
    case copy = "command.copy"
    case move = "command.move"
    case delete = "command.delete"
    case term = "command.term"
    case methods = "command.methods"
    case agenda = "command.agenda"
    case more = "command.more"
    case search = "command.search"
    case stale = "command.stale"
    case note = "command.note"
    case notes = "command.notes"
    case department = "command.department"
    case assigned = "command.assigned"
    case table = "command.table"
    case language = "command.language"
    case clear = "command.clear"
    case money = "command.money"
    case whatIf = "command.what-if"
    case path = "command.path"
    case closeRow = "command.close-row"
    case row = "command.row"

    init?(number: Int) {
        guard Self.allCases.indices.contains(number) else { return nil }
        self = Self.allCases[number]
    }

    var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Whether it passes over what is being entered.
    var leaves: Bool {
        switch self {
        case .back, .later, .unknown, .doesNotApply, .quit: true
        default: false
        }
    }

    /// Whether it shows a text over the prompt, which stays where it is.
    var showsText: Bool {
        switch self {
        case .help, .why, .example, .status, .mistakes, .frameworks, .funding, .methods, .agenda, .term,
            .more,
            .table, .whatIf:
            true
        default: false
        }
    }

    /// Whether it ends the conversation.
    var leavesAll: Bool { self == .quit }

    /// Whether what is said or looked for follows it.
    var takesWords: Bool {
        switch self {
        case .go, .note, .later, .unknown, .doesNotApply, .practices, .search, .department, .term: true
        default: false
        }
    }

    /// Whether it says why there is no answer.
    var isMark: Bool { [.later, .unknown, .doesNotApply].contains(self) }

    /// What it does, for the table of commands.
    var purpose: CommandPurpose { CommandPurpose(rawValue: rawValue.replacing("command.", with: "purpose.")) }

    /// The same where nothing is told of a strategy, and so nothing printed in its draft.
    var smallPurpose: CommandPurpose {
        [.later, .unknown].contains(self) ? CommandPurpose(rawValue: purpose.rawValue + "-small") : purpose
    }
}

/// The text that says what a command does.
struct CommandPurpose: TextKey, Hashable {
    static let allCases = Command.allCases.flatMap {
        $0.purpose == $0.smallPurpose ? [$0.purpose] : [$0.purpose, $0.smallPurpose]
    }

    let rawValue: String
}
