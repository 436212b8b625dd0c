import Answers
package import Guide
package import Terminal
import Wording

/// The conversation: what to say, what to ask, what to do with the reply.
///
/// Where it stands is an `Interview`. Each place shows itself, asks, saves what was answered and names the place that
/// follows; commands that lead elsewhere leave it by throwing a `Departure`. What applies, what is next and how far
/// along the guide is, is computed from the answers each time.
package struct Conversation: Dialogue {
    private(set) var walk: Walk
    /// Other ones after a change of language.
    var surroundings: Surroundings
    var commands: CommandReader
    var interview: Interview
    /// What was entered and not sent, here or elsewhere; the newest last.
    var entered: [Bookmark.Entered]
    /// The answers as they were when the conversation began, and what was saved in it.
    let first: Answers
    private(set) var own: Set<String> = []
    /// Whether anything was saved in this attempt.
    private var hasSaved = false
    /// What could not be saved and why, while that is so.
    var trouble: Trouble?
    /// The prompt that is open, for what has to be asked before its reply is kept, and the one where something can be
    /// entered that is to be gone on with.
    var asking: Prompt?
    var entering: Prompt?
    /// A reply that was not meant, and stands there to be written otherwise.
    var handedBack: String?
    /// The cell of a table the last reply was typed at, and what it said besides its own answer, to be saved with it.
    var (aimed, besides): (Cell?, Change?)
    /// Whether a text that a command shows stands over the prompt; going back closes it first.
    var isCovered = false
    private var (isHere, leaving): (Bool, Ending?) = (false, nil)
    private var keptBookmark: Bookmark?

    package init(walk: Walk, surroundings: Surroundings) {
        self.init(walk: walk, surroundings: surroundings, commands: CommandReader(surroundings.texts))
    }

    /// With the reader of commands made before, for many conversations one after the other.
    init(walk: Walk, surroundings: Surroundings, commands: CommandReader) {
        (self.walk, self.surroundings, self.commands) = (walk, surroundings, commands)
        first = walk.answers
        (interview, entered) = (Interview(at: .overview), surroundings.bookmark?.entered ?? [])
        keptBookmark = surroundings.bookmark
    }

    package var exchange: Exchange {
        get { interview.exchange }
        set { interview.exchange = newValue }
    }
    package var terminal: any Terminal { surroundings.terminal }
    var texts: Texts { surroundings.texts }
    var language: Language { surroundings.texts.language }
    var guide: Guide { walk.guide }
    var words: AnswerWords { AnswerWords(walk: walk, texts: texts, registers: surroundings.registers) }

    /// Talks until the person leaves or nothing is left to answer.
    ///
    /// - Parameter step: the number or id of the step to begin with; when nil or unknown where something was left
    ///   unsent, else the task list.
    /// - Returns: how it ended; the last words were said.
    /// - Throws: what saving threw, when the person left without having saved; they were told what is not saved.
    package mutating func run(from step: String? = nil) throws -> Ending {
        if let step = step.flatMap({ self.step(named: $0) }) {
            interview.place = .step(step.id)
            sayWaiting()
        } else if !resume() {
            interview.place = beginning
        }
        return try hold()
    }

    /// Goes through what the review finds, one after the other, until nothing is left or the person leaves.
    package mutating func runThroughConcerns() throws -> Ending {
        interview.place = .concern
        return try hold()
    }

    package mutating func proceed() throws -> Ending? {
        hasSaved = false
        do {
            if let leaving { return try finish(leaving) }
            guard isHere else {
                try arrive()
                return nil
            }
            let next = try visit(interview.place)
            if isTold {
                leave(.complete)
            } else if let next {
                move(to: next)
            } else {
                leave(interview.place.leadsToNextConcern ? .reviewed : .complete)
            }
        } catch Departure.go(let next) {
            move(to: next)
        } catch Departure.again {
            move(to: interview.place)
        } catch Departure.left(let ending) {
            leave(ending)
        }
        return nil
    }

    private mutating func arrive() throws {
        stage.turnPage()
        try refresh()
        (isHere, isCovered, besides) = (true, false, nil)
        exchange.goOn()
    }

    private mutating func move(to place: Place) {
        interview.move(to: place)
        isHere = false
    }

    private mutating func leave(_ ending: Ending) {
        exchange = Exchange()
        leaving = ending
    }

    /// Nobody leaves with „saved“ while the journal has lost what was.
    private mutating func finish(_ ending: Ending) throws -> Ending {
        if trouble == nil {
            do { try refresh() } catch Departure.left {}
        }
        if leavesOnPurpose(ending) {
            keep(Bookmark(interview: interview.left, entered: entered))
        } else if ending == .ended, let interview = keptBookmark?.interview {
            keep(Bookmark(interview: interview, entered: entered))
        }
        sayLeftWaiting()
        _ = close(ending)
        if let trouble, ending != .interrupted { throw trouble.error }
        return ending
    }

    /// Whose terminal is gone has not left; a file of replies has come to its end.
    private func leavesOnPurpose(_ ending: Ending) -> Bool {
        switch ending {
        case .ended: !terminal.isAttended
        case .interrupted: false
        default: true
        }
    }

    /// The place that follows; nil at the end of a complete guide.
    private mutating func visit(_ place: Place) throws -> Place? {
        let shown = interview.openTable
        interview.openTable = nil
        switch place {
        case .overview: return try visitOverview()
        case .concern: return visitConcern()
        case .concernBefore: return visitConcernBefore()
        case .path(let after): return try visitPath(after: after)
        case .step(let id): return try open(step: id)
        case .check(let id): return try check(step: id)
        case .row(let opened, let after): return try visitRow(opened, after: after)
        case .list(let listing, let after): return try visit(listing, after: after)
        case .practices(let topic, let after): return try visitPractices(topic, after: after)
        case .cardMoney(let money, let after): return try visit(money, after: after)
        case .cell(let cell, let after):
            interview.openTable = shown
            return try visitCell(cell, after: after)
        case .question(let id, let after):
            guard let question = guide.question(id), walk.applies(question) else { return after ?? .overview }
            guard id != guide.pathQuestion else { return try visitPath(after: after ?? .overview) }
            guard question.field.kind == .table else { return try visit(question, after: after) }
            return try visitTable(question, after: after, isShown: shown == id)
        }
    }

    // MARK: Waiting

    package mutating func wait(as attempt: Conversation) {
        (asking, entering, entered) = (attempt.asking, attempt.entering, attempt.entered)
        trouble = attempt.trouble
        // What a command given beside the question came to.
        (isCovered, interview.rest) = (attempt.isCovered, attempt.interview.rest)
        if attempt.hasSaved {
            (walk, own) = (attempt.walk, attempt.own)
            (interview.made, interview.newest) = (attempt.interview.made, attempt.interview.newest)
        }
        interview.held = attempt.interview.held
        interview.lastQuestion = asking?.place.spot?.question ?? interview.lastQuestion
        keepBookmark()
    }

    package mutating func keep(_ unsent: Unsent, at name: String) {
        if let entering { keep(entered: unsent.text, at: entering) }
        interview.held = unsent.isEmpty ? nil : Interview.Held(prompt: name, unsent: unsent)
        keepBookmark()
    }

    /// The next reply to a prompt; what was held there has become it.
    mutating func taken(at asked: Asked, named name: String) throws -> Exchange.Given {
        let given = try exchange.next(at: asked, named: name)
        if interview.held?.prompt == name { interview.held = nil }
        return given
    }

    func held(named name: String) -> Unsent {
        interview.held.flatMap { $0.prompt == name ? $0.unsent : nil } ?? Unsent()
    }

    /// A file of replies is gone on with by nobody.
    private mutating func keepBookmark() {
        if terminal.isAttended { keep(Bookmark(interview: interview, entered: entered)) }
    }

    private mutating func keep(_ bookmark: Bookmark) {
        guard bookmark != keptBookmark else { return }
        surroundings.keeping.bookmark(bookmark)
        keptBookmark = bookmark
    }

    // MARK: Saving

    /// Saves a change; it is in the answers when this returns.
    mutating func save(_ change: Change) throws { try save([change]) }

    /// Saves changes that are taken back together.
    mutating func save(_ changes: [Change]) throws {
        interview.made.append(try keep(changes).map(\.id))
    }

    mutating func keep(_ changes: [Change]) throws -> [Event] {
        // What a file says was replied saves nothing by itself.
        if exchange.isRemembered { throw Departure.again }
        let keeping = surroundings.keeping
        var changes = changes
        while true {
            let shown = walk
            let saved = try insist(on: changes) {
                try keeping.save(changes) { shown.overtakings(of: changes, by: $0).isEmpty }
            }
            guard let saved else {
                changes = try settle(changes)
                continue
            }
            for event in saved { walk.answers.append(event) }
            follow()
            own.formUnion(saved.map(\.id))
            interview.newest = saved.last?.id ?? interview.newest
            hasSaved = true
            forgetReasons(at: changes)
            return saved
        }
    }

    /// A small guide asks what follows from the answers.
    private mutating func follow() {
        guard let small = surroundings.small else { return }
        walk = Walk(guide: small.guide(walk.answers), answers: walk.answers)
    }

    /// Takes in what others have changed.
    mutating func refresh() throws {
        if let answers = try fresh() { walk.answers = answers }
    }

    /// The answers with what others have changed; nil when nobody has.
    mutating func fresh() throws -> Answers? {
        let (keeping, known) = (surroundings.keeping, walk.answers)
        return try insist(on: []) { try keeping.refresh(known) }
    }

    // MARK: Speaking

    /// Whether anything said now is heard: what was said before is not worth working out again.
    var isHeard: Bool { !exchange.isSilent }

    func say(_ line: String) { stage.show(line) }

    func say(_ key: some TextKey, _ arguments: [String: TextArgument] = [:]) {
        stage.show(texts(key, arguments))
    }

    /// Says why a reply could not be used.
    func refuse(_ line: String) { stage.refuse(line) }

    func refuse(_ key: some TextKey, _ arguments: [String: TextArgument] = [:]) {
        refuse(texts(key, arguments))
    }

    func head(_ line: String) { stage.show(line, .strong) }

    /// Takes away what was said with a prompt that is answered.
    func withdraw(_ line: String) { stage.withdraw(line) }

    /// The position of a step in the guide, from 1.
    func number(of step: Step) -> Int? { guide.number(ofStep: step.id) }

    func number(of question: Question) -> String { guide.number(ofQuestion: question.id) ?? "" }
}
