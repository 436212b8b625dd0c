package import Answers
package import Guide
package import Terminal
package import Wording

/// A guide of a few questions about something smaller than a strategy, which ends when they are answered: the same
/// conversation goes through it.
package struct SmallGuide {
    /// What there is to ask, as far as the answers tell.
    package var guide: (Answers) -> Guide
    /// What Enter stands for where nothing was answered yet.
    package var proposal: (Question, Answers) -> Value?
    /// Why a value of the right kind cannot be used; nil where it can. Without a value nothing was replied, or nothing that
    /// can be read, and nil leaves the words to the conversation.
    package var objection: (AnswerPath, Value?) -> Objection?
    /// What is to be read before a question, line by line.
    package var preview: (Question, Answers) -> [String]
    /// Whether the conversation is over.
    package var isTold: (Answers) -> Bool
    /// The last words.
    package var closing: (Ending, Answers) -> [String]
    /// What is said where the questions only lead to something else; nil where they are told for their own sake.
    package var brief: Brief?

    package init(
        guide: @escaping (Answers) -> Guide,
        proposal: @escaping (Question, Answers) -> Value? = { _, _ in nil },
        objection: @escaping (AnswerPath, Value?) -> Objection? = { _, _ in nil },
        preview: @escaping (Question, Answers) -> [String] = { _, _ in [] },
        isTold: @escaping (Answers) -> Bool = { _ in false },
        closing: @escaping (Ending, Answers) -> [String], brief: Brief? = nil
    ) {
        (self.guide, self.proposal, self.objection) = (guide, proposal, objection)
        (self.preview, self.isTold, self.closing, self.brief) = (preview, isTold, closing, brief)
    }

    package struct Objection {
        package var reason: String
        /// What may have been meant, in words to pick from.
        package var likely: [(value: Value, words: String)]
        /// The words for none of that.
        package var none: String

        package init(_ reason: String, likely: [(value: Value, words: String)] = [], none: String = "") {
            (self.reason, self.likely, self.none) = (reason, likely, none)
        }
    }

    /// Questions that only lead to something else say themselves how they are answered; nothing is numbered, counted, put
    /// off or confirmed with a word.
    package struct Brief {
        /// Stands above the commands in help.
        package var help: String
        /// What leaving comes to.
        package var quit: String
        /// Said to whoever goes back from the first question; nil where going back leaves.
        package var first: String?
        /// Said to whoever comes back another time.
        package var resumed: String
        /// How to reply, said with a question.
        package var hint: (Question) -> String?

        package init(
            help: String, quit: String, first: String?, resumed: String,
            hint: @escaping (Question) -> String? = { _ in nil }
        ) {
            (self.help, self.quit, self.first, self.resumed) = (help, quit, first, resumed)
            self.hint = hint
        }
    }

    /// Goes through it from the beginning, or from where the slate was left.
    package func talk(to slate: Slate, on terminal: any Terminal, _ texts: Texts) throws -> Ending {
        let walk = Walk(guide: guide(slate.answers), answers: slate.answers)
        let surroundings = Surroundings(
            telling: self, to: slate, on: terminal, texts, title: "", continuation: "")
        var conversation = Conversation(walk: walk, surroundings: surroundings)
        return try conversation.run()
    }
}

extension Surroundings {
    package init(
        telling small: SmallGuide, to slate: Slate, on terminal: any Terminal, _ texts: Texts, title: String,
        continuation: String
    ) {
        self.init(
            terminal: terminal, texts: texts, registers: { _ in [] }, advice: NoAdvice(),
            keeping: slate.keeping, title: title, continuation: continuation)
        (self.small, bookmark, offersPath) = (small, slate.bookmark, false)
    }
}

extension Guide {
    /// Questions in steps of one phase, which has the name of the guide.
    package init(
        small id: String, title: Localized,
        steps: [(id: String, title: Localized, questions: [Question])]
    ) {
        self.init(
            id: id, version: "", title: title, about: .empty,
            phases: [Phase(id: id, title: title, steps: steps.map(\.id))],
            steps: steps.map { step in
                Step(
                    id: step.id, phase: id, title: step.title, purpose: .empty, output: .empty,
                    participants: .empty, evidence: .empty, weeks: 0, mistakes: [], themes: [],
                    offersPractices: false, questions: step.questions)
            })
    }
}

extension Conversation {
    var brief: SmallGuide.Brief? { surroundings.small?.brief }

    /// Whether a command has to do with what is told here.
    func isOfHere(_ command: Command) -> Bool {
        guard surroundings.small != nil else { return true }
        return brief == nil ? !command.isOfStrategy : command.isBrief
    }

    /// Says that a command is none of here.
    func sayDoesNothing(_ command: Command) {
        guard brief != nil else { return refuse(AskingText.ofStrategyOnly) }
        let works = commands.list(Command.allCases.filter(isOfHere), keys: drawsForms, in: language)
        refuse(
            AskingText.notHere, ["command": .text(commands.name(of: command)), "works": .text(works)])
    }

    /// What a command does here.
    func purpose(of command: Command) -> String {
        if let brief, command == .quit { return brief.quit }
        return texts(surroundings.small == nil ? command.purpose : command.smallPurpose)
    }

    /// Whether there is nothing before a prompt, not even a list of what there is to tell.
    func isFirst(_ prompt: Prompt) -> Bool { brief != nil && !prompt.isAside && prompt.back == .overview }
}

extension Command {
    /// Whether it has something to show or do only where a strategy is told.
    fileprivate var isOfStrategy: Bool {
        switch self {
        case .practices, .mistakes, .frameworks, .funding, .attach, .methods, .agenda, .department, .assigned,
            .money, .whatIf, .path:
            true
        default: false
        }
    }

    /// Whether it does something where a few questions only lead to something else.
    fileprivate var isBrief: Bool { [.help, .back, .undo, .quit].contains(self) }
}
