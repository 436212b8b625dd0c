import Answers
package import Guide
import Terminal
import Wording

/// The conversation: what to say, what to ask, what to do with the reply.
///
/// It is a loop over places. Each place shows itself, asks, saves what was answered and names the place that follows;
/// commands that lead elsewhere leave it by throwing a `Departure`. What applies, what is next and how far along the
/// guide is, is computed from the answers each time.
package struct Conversation {
    private(set) var walk: Walk
    /// Other ones after a change of language.
    var surroundings: Surroundings
    var commands: CommandReader
    /// The changes made so far that were not undone, each group taken back at once.
    var made: [[Event]] = []
    /// Steps whose practices were offered at their end.
    var offered: Set<String> = []
    /// Needed questions left without an answer; the way onward does not lead back to them.
    var passed: Set<String> = []
    /// The table whose rows were shown last, while nothing else was.
    var openTable: String?
    /// The row begun, copied or brought back last in each table.
    var begun: [String: String] = [:]
    /// The answers as they were when the conversation began, and what was saved in it.
    let first: Answers
    private(set) var own: Set<String> = []
    /// Where one was before going back; on the way forward every question up to it is shown again.
    var cameBackFrom: Place?
    /// What could not be saved and why, while that is so.
    var trouble: Trouble?
    /// What the review found, as far as it was gone through.
    var mending = Mending()
    /// The prompt that is open, for what has to be asked before its reply is kept.
    var asking: Prompt?
    /// Whether a text that a command shows stands over the prompt; going back closes it first.
    var isCovered = false
    /// What was said with the value that is about to be saved, and goes beside it as a note.
    var beside: String?
    /// The tables whose first row was begun without a halt at them.
    var hurried: Set<String> = []
    /// What a command has to show and has not shown yet.
    var rest: [String] = []
    /// Where one is, and what was entered and not sent; as it was kept last.
    var bookmark: Bookmark?
    var keptBookmark: Bookmark?
    /// The command whose text was left unsent, to be given again where one goes on.
    var resuming: Command?

    package init(walk: Walk, surroundings: Surroundings) {
        self.init(walk: walk, surroundings: surroundings, commands: CommandReader(surroundings.texts))
    }

    /// With the reader of commands made before, for many conversations one after the other.
    init(walk: Walk, surroundings: Surroundings, commands: CommandReader) {
        (self.walk, self.surroundings, self.commands) = (walk, surroundings, commands)
        first = walk.answers
        (bookmark, keptBookmark) = (surroundings.bookmark, surroundings.bookmark)
    }

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
        let step = step.flatMap { self.step(named: $0) }.map { Place.step($0.id) }
        return try run(at: step ?? resumed() ?? beginning)
    }

    /// Goes through what the review finds, one after the other, until nothing is left or the person leaves.
    package mutating func runThroughConcerns() throws -> Ending { try run(at: .concern) }

    private mutating func run(at start: Place) throws -> Ending {
        var place = start
        while true {
            do {
                guard let next = try visit(place) else {
                    return try finish(place.leadsToNextConcern ? .reviewed : .complete)
                }
                place = next
            } catch Departure.go(let next) {
                place = next
            } catch Departure.again {
                continue
            } catch Departure.left(let ending) {
                return try finish(ending)
            }
        }
    }

    /// Nobody leaves with „saved“ while the journal has lost what was.
    private mutating func finish(_ ending: Ending) throws -> Ending {
        if trouble == nil {
            do { try refresh() } catch Departure.left {}
        }
        if ending != .ended, ending != .interrupted { keepBookmark() }
        _ = close(ending)
        if let trouble, ending != .interrupted { throw trouble.error }
        return ending
    }

    /// The place that follows; nil at the end of a complete guide.
    private mutating func visit(_ place: Place) throws -> Place? {
        surroundings.terminal.turnPage()
        try refresh()
        let shown = openTable
        (openTable, rest, isCovered) = (nil, [], false)
        switch place {
        case .overview: return try visitOverview()
        case .concern: return visitConcern()
        case .concernBefore: return visitConcernBefore()
        case .path(let after): return try visitPath(after: after)
        case .step(let id): return try open(step: id)
        case .check(let id): return try check(step: id)
        case .list(let listing, let after): return try visit(listing, after: after)
        case .practices(let topic, let after): return try visitPractices(topic, after: after)
        case .cardMoney(let money, let after): return try visit(money, after: after)
        case .cell(let cell, let after):
            openTable = shown
            return try visitCell(cell, after: after)
        case .question(let id, let after):
            guard let question = guide.question(id), walk.applies(question) else { return after ?? .overview }
            guard question.field.kind == .table else { return try visit(question, after: after) }
            return try visitTable(question, after: after, isShown: shown == id)
        }
    }

    // MARK: Saving

    /// Saves a change; it is in the answers when this returns.
    mutating func save(_ change: Change) throws { try save([change]) }

    /// Saves changes that are taken back together.
    mutating func save(_ changes: [Change]) throws { made.append(try keep(changes)) }

    mutating func keep(_ changes: [Change]) throws -> [Event] {
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
            own.formUnion(saved.map(\.id))
            return saved
        }
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

    func say(_ line: String) { surroundings.terminal.show(line) }

    func say(_ key: some TextKey, _ arguments: [String: TextArgument] = [:]) {
        surroundings.terminal.show(texts(key, arguments))
    }

    /// Says why a reply could not be used.
    func refuse(_ line: String) { surroundings.terminal.refuse(line) }

    func refuse(_ key: some TextKey, _ arguments: [String: TextArgument] = [:]) {
        refuse(texts(key, arguments))
    }

    func head(_ line: String) { surroundings.terminal.show(line, .strong) }

    /// The position of a step in the guide, from 1.
    func number(of step: Step) -> Int? { guide.steps.firstIndex { $0.id == step.id }.map { $0 + 1 } }
}
