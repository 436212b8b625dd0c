import Answers
import Guide
import Terminal
import Wording

/// Choosing the path through the guide, at the beginning and at any time.
extension Conversation {
    private var offer: PathOffer? { PathOffer(walk, texts) }

    var offersPath: Bool { offer != nil }

    /// Where the conversation begins: at the choice of the path while there is nothing but the register's facts.
    var beginning: Place {
        if surroundings.small != nil { return nextPlace() ?? .overview }
        return surroundings.offersPath && offer?.isDue == true ? .path(after: .overview) : .overview
    }

    /// Where the command leads; a path that is named is taken at once.
    mutating func path(_ argument: String, at prompt: Prompt) throws -> Place {
        guard let offer else {
            say(PathText.onlyOne)
            return prompt.place
        }
        guard !argument.isEmpty else {
            if case .path = prompt.place { return prompt.place }
            return .path(after: prompt.place)
        }
        guard let path = path(argument, in: offer) else { return prompt.place }
        return try take(path, after: prompt.place)
    }

    /// The path that a reply names; says so when it names none.
    private func path(_ typed: String, in offer: PathOffer) -> GuidePath? {
        do throws(ReplyProblem) {
            return try offer.path(named: typed, in: language)
        } catch {
            refuse(error.words(texts))
            return nil
        }
    }

    mutating func visitPath(after: Place) throws -> Place {
        guard let offer else { return after }
        let isStart = offer.isDue
        say("")
        head(offer.title)
        say(offer.why)
        if !isStart { [offer.now, offer.left].forEach(say) }
        var prompt = Prompt(place: .path(after: after), back: after, reminder: hint(isStart))
        show(offer, in: &prompt, isStart)
        while true {
            guard case .text(let text) = try ask(prompt) else {
                if isStart { say(PathText.leftOpen, ["command": .text(commands.name(of: .path))]) }
                return after
            }
            if let path = path(text, in: offer) { return try take(path, after: after) }
            remind(prompt)
        }
    }

    /// Each path with what one gets on it; none stands as chosen.
    private func show(_ offer: PathOffer, in prompt: inout Prompt, _ isStart: Bool) {
        offer.lines.forEach(say)
        say(hint(isStart))
        guard drawsForms else { return }
        prompt.form = .choice(
            Picking(offer.paths.map { Picking.Entry(label: offer.name(of: $0)) }, isRead: true))
    }

    private func hint(_ isStart: Bool) -> String {
        switch (isStart, drawsForms) {
        case (true, true): texts(PathText.hintAtStartDrawn)
        case (true, false): texts(PathText.hintAtStart)
        case (false, true): texts(PathText.hintDrawn)
        case (false, false): texts(PathText.hint)
        }
    }

    /// Takes a path, and says what that means; the short one leads on without the task list.
    private mutating func take(_ path: GuidePath, after: Place) throws -> Place {
        guard let offer else { return after }
        if walk.path == path, walk.answers.value(walk.guide.pathQuestion ?? "") != nil {
            say(PathText.already, ["path": .text(offer.now)])
            return after
        }
        try save(offer.change(to: path))
        say((self.offer ?? offer).meaning(of: path))
        guard path == .core, after == .overview, let step = walk.nextStep else { return after }
        return .step(step.id)
    }

    // MARK: The way of the short path

    /// Whether the way leads from question to question without a halt at the beginning and end of a step.
    var isBrisk: Bool { walk.path == .core || surroundings.small != nil }

    /// The first cell of the row that a table still needs, without a halt at the table in between.
    func nextNeededRow(of table: Question) -> Cell? {
        guard isBrisk, walk.isOnPath(table), table.needed != nil,
            walk.answers.rows(of: table.id).count < table.field.fewest
        else { return nil }
        return firstCell(of: table, row: nil)
    }

    /// Whether an entry of a register has filled in a cell, so that it need not be asked.
    func isFilledIn(_ column: Column, in row: String, of table: Question) -> Bool {
        guard isBrisk, let fill = column.fill?.splitOnce(at: "/"), let source = table.column(fill.0),
            case .register(let register) = source.field.options,
            let entry = walk.answers.value(AnswerPath(table.id, row: row, column: source.id))?.text
        else { return false }
        let value = walk.answers.value(AnswerPath(table.id, row: row, column: column.id))
        return value != nil && value == surroundings.facts(register, entry)[fill.1]
    }
}
