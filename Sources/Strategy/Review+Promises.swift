import Answers
import Wording

/// What a council or a lawyer would stop at in what is promised and decided.
extension Review {
    mutating func checkPromises() {
        checkDecision()
        checkPromise()
        checkSurveyOfPersons()
        checkMachines()
        checkOnlineOnly()
        checkReasons()
        checkFaces()
        checkPersonas()
    }

    /// Strategies are adopted by the council, whatever the mayor signs.
    private mutating func checkDecision() {
        let facts = strategy.facts
        guard !facts.isAbroad else { return }
        for sentence in sentences(of: facts.decision) where names(.theStrategy, sentence) {
            if !names(.councils, sentence), let text = mayorAdopting(sentence) {
                add(.adoptedByMayor, at: facts.decision.path, ["text": text])
            }
        }
        for sentence in sentences(of: facts.adoptedBy) where !names(.councils, sentence) {
            guard let mayor = sentence.first(where: { $0.isIn(.mayors) }) else { continue }
            add(.adoptedByMayor, at: facts.adoptedBy.path, ["text": mayor.text])
        }
    }

    /// „Кметът приема“, or „приема се от кмета“.
    private func mayorAdopting(_ sentence: [Prose.Token]) -> String? {
        for (position, token) in sentence.enumerated() where token.isIn(.mayors) {
            let next = sentence.dropFirst(position + 1).first
            if let next, next.isIn(.adopting) { return token.text + " " + next.text }
            let before = sentence[max(0, position - 4)..<position]
            if let verb = before.firstIndex(where: { $0.isIn(.adopting) }),
                before[verb...].contains(where: { $0.isIn(.byWhom) })
            {
                return sentence[verb...position].map(\.text).joined(separator: " ")
            }
        }
        return nil
    }

    private func isDenied(_ sentence: some Sequence<Prose.Token>) -> Bool {
        sentence.contains { $0.isIn(.negations) || $0.isIn(.alternatives) }
    }

    /// Nobody can accept whatever will be proposed.
    private mutating func checkPromise() {
        let promise = strategy.facts.promise
        for sentence in sentences(of: promise) where !isDenied(sentence) && names(.accepting, sentence) {
            for (one, other) in zip(sentence, sentence.dropFirst())
            where one.isIn(.everything) && other.begins(.proposing) {
                add(.promiseOfEverything, at: promise.path, ["text": one.text + " " + other.text])
            }
        }
    }

    /// A survey needs no personal numbers.
    private mutating func checkSurveyOfPersons() {
        let privacy = strategy.facts.privacy
        let asks = sentences(of: privacy).contains { sentence in
            !isDenied(sentence) && sentence.contains { $0.isIn(.personalNumbers) }
                && names(.asking, sentence)
        }
        if asks { add(.personalNumberAsked, at: privacy.path) }
    }

    /// What is decided about a person is decided by a person.
    private mutating func checkMachines() {
        let ai = strategy.facts.ai
        for sentence in sentences(of: ai) where !sentence.contains(where: { $0.isIn(.nots) }) {
            guard names(.machines, sentence), let text = decidingAlone(sentence) else { continue }
            add(.machineDecides, at: ai.path, ["text": text])
        }
    }

    /// „сама отказва“, „решава автоматично“
    private func decidingAlone(_ sentence: [Prose.Token]) -> String? {
        for (position, token) in sentence.enumerated() where token.isIn(.alone) {
            let around = max(0, position - 2)...min(sentence.count - 1, position + 2)
            guard let verb = around.first(where: { sentence[$0].begins(.deciding) }) else { continue }
            return sentence[min(verb, position)...max(verb, position)].map(\.text).joined(separator: " ")
        }
        return nil
    }

    // MARK: Only online

    private mutating func checkOnlineOnly() {
        let facts = strategy.facts
        for cell in [facts.vision, facts.dayInLife, facts.stayHuman, facts.summary, facts.decision] {
            for sentence in sentences(of: cell) where !isDenied(sentence) && names(.allThings, sentence) {
                if let text = onlyOnline(sentence) { add(.onlineOnlyPromised, at: cell.path, ["text": text]) }
            }
        }
        for group in strategy.stakeholders where group.hardToReach.value ?? false {
            checkWay(group, group.channel)
        }
        for round in strategy.rounds { checkWay(round, round.offline) }
        for measure in strategy.livingMeasures { checkWay(measure, measure.offlineHelp) }
        let recruitment = strategy.facts.recruitment
        if recruitment.all == ["open"],
            strategy.stakeholders.contains(where: { $0.hardToReach.value ?? false })
        {
            add(.openCallOnly, at: recruitment.path)
        }
    }

    /// „само през интернет“
    private func onlyOnline(_ sentence: [Prose.Token]) -> String? {
        for (position, token) in sentence.enumerated() where token.isIn(.only) {
            let after = sentence.dropFirst(position + 1).prefix(2)
            guard let online = after.firstIndex(where: { $0.isIn(.online) }) else { continue }
            return sentence[position...online].map(\.text).joined(separator: " ")
        }
        return nil
    }

    /// A way to people who are not online that names nothing but what is online.
    private mutating func checkWay<Row: StrategyRow>(_ row: Row, _ cell: Cell<String>) {
        // A longer text names more than that, and reading takes time.
        guard let text = cell.value, text.utf8.count <= Self.longestWay else { return }
        let words = sentences(of: cell).flatMap(\.self)
        guard words.contains(where: { $0.isIn(.online) }),
            words.allSatisfy({ $0.isIn(.online) || $0.isIn(.fillers) })
        else { return }
        add(.onlineWayOnly, row, cell.path, ["text": String(text.prefix(80))])
    }

    /// In bytes.
    private static let longestWay = 300

    // MARK: Answers and reasons

    /// What is accepted is not refused in the same breath.
    private mutating func checkReasons() {
        for proposal in strategy.proposals where proposal.answer.value == .accepted {
            guard let text = refusal(in: proposal.reason) else { continue }
            add(.reasonContradicts, proposal, proposal.reason.path, ["text": text])
        }
        for idea in strategy.ideas where idea.taken.value == .yes {
            guard let text = refusal(in: idea.reason) else { continue }
            add(.reasonContradicts, idea, idea.reason.path, ["text": text])
        }
    }

    private func refusal(in cell: Cell<String>) -> String? {
        for sentence in sentences(of: cell) {
            for (position, token) in sentence.enumerated() where token.begins(.refusing) {
                if position == 0 || !sentence[position - 1].isIn(.nots) { return token.text }
            }
        }
        return nil
    }

    // MARK: People

    /// What tells people by their faces or bodies, wherever it has been taken in; a measure that has been weighed says so.
    private mutating func checkFaces() {
        for measure in strategy.livingMeasures {
            for cell in [measure.title, measure.description] {
                guard let text = biometrics(in: cell),
                    !sentences(of: measure.dataCheck).contains(where: { names(.impacts, $0) })
                else { continue }
                add(.biometrics, measure, cell.path, ["text": text])
            }
        }
        for idea in strategy.ideas where idea.taken.value == .yes {
            if let text = biometrics(in: idea.idea) {
                add(.biometrics, idea, idea.taken.path, ["text": text])
            }
        }
        for proposal in strategy.proposals where proposal.answer.value == .accepted {
            guard let text = biometrics(in: proposal.text) else { continue }
            add(.biometrics, proposal, proposal.answer.path, ["text": text])
        }
    }

    private func biometrics(in cell: Cell<String>) -> String? {
        // Hardly any text has such a word, and reading takes time.
        guard let text = cell.value, vocabulary.mayTellOfBodies(text) else { return nil }
        for sentence in sentences(of: cell) where !isDenied(sentence) {
            if let token = sentence.first(where: { $0.begins(.biometric) }) { return token.text }
            for position in sentence.indices where sentence[position].begins(.recognizing) {
                let around = sentence[max(0, position - 1)...min(sentence.count - 1, position + 2)]
                if around.contains(where: { $0.isIn(.faces) }) {
                    return around.map(\.text).joined(separator: " ")
                }
            }
        }
        return nil
    }

    /// An invented resident has no address.
    private mutating func checkPersonas() {
        for persona in strategy.personas {
            let words = sentences(of: persona.title).flatMap(\.self)
            let hasAddress = words.contains { $0.isIn(.addresses) } && words.contains { $0.number != nil }
            let names = words.prefix(3).filter { $0.text.first?.isUppercase ?? false && !$0.isApart }
            if hasAddress || names.count == 3 { add(.personaLooksReal, persona, persona.title.path) }
        }
    }
}
