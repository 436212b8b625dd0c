import Answers
import Catalog
import Guide
import Wording

extension Review {
    /// The chapters a council looks for, and what must be there for one not to be empty.
    mutating func checkChapters() {
        let facts = strategy.facts
        let empty: [(StrategyFinding, AnswerPath, Bool)] = [
            (.noVision, facts.vision.path, lacks(facts.vision)),
            (.noOtherPlans, AnswerPath(Strategy.Plan.table), strategy.plans.isEmpty),
            (.noParticipation, AnswerPath(Strategy.Round.table), strategy.rounds.isEmpty),
            (.noPromise, facts.promise.path, lacks(facts.promise)),
            (.noFunding, AnswerPath(Strategy.FinanceLine.table), strategy.finance.amounts.isEmpty),
            (.noRisks, AnswerPath(Strategy.Risk.table), strategy.risks.isEmpty),
            (.noBoard, facts.board.path, lacks(facts.board)),
            (.noMonitoring, facts.midterm.path, lacks(facts.midterm) && lacks(facts.watchGroup)),
            (
                .noCommunication, facts.publish.path,
                lacks(facts.publish) && facts.plainVersion.value != true
            ),
            (.noSummary, facts.summary.path, lacks(facts.summary)),
            (.noIndicators, AnswerPath(Strategy.Indicator.table), strategy.indicators.isEmpty),
            (.noCapacity, facts.capacity.path, lacks(facts.capacity)),
            (.noScoring, facts.scoring.path, lacks(facts.scoring)),
            (.noRuleForAI, facts.ai.path, lacks(facts.ai)),
            (.noTraining, AnswerPath(Strategy.Field.table), namesNone(of: Self.skillThemes)),
            (
                .noTownThemes, AnswerPath(Strategy.Field.table),
                lacks(facts.excluded) && namesNone(of: Self.townThemes)
            ),
            (
                .noFoundingAct, facts.basis.path,
                !facts.isAdopted && (facts.basis.value == nil || facts.basis.value == "none")
            ),
            (.noAdoptingAct, facts.adoptingAct.path, facts.isAdopted && lacks(facts.adoptingAct)),
            (.noAdoptingAct, facts.adoptedBy.path, facts.isAdopted && lacks(facts.adoptedBy)),
            (.noAdoptingAct, facts.adoptedOn.path, facts.isAdopted && lacks(facts.adoptedOn)),
            (
                .noConsultation, facts.consultationStart.path,
                facts.isAdopted && lacks(facts.consultationStart)
            ),
        ]
        for (code, path, isEmpty) in empty where isEmpty && isExpected(path) {
            add(code, at: path)
            emptyChapters.insert(path.question)
        }
        // That there are none is told with the consultation.
        if strategy.proposals.isEmpty { emptyChapters.insert(Strategy.Proposal.table) }
        checkSafeguards()
    }

    /// Themes of teaching and helping people, and of the town outside the town hall.
    private static let skillThemes = ["skills", "inclusion", "education"]
    private static let townThemes = ["mobility", "energy", "environment"]

    /// Whether the fields and problems name themes, but none of these.
    private func namesNone(of themes: [String]) -> Bool {
        !strategy.themes.isEmpty && strategy.themes.allSatisfy { !themes.contains($0) }
    }

    private mutating func checkSafeguards() {
        let safeguards = strategy.facts.safeguards
        guard isExpected(safeguards.path) else { return }
        for safeguard in Strategy.Safeguard.allCases where !safeguards.all.contains(safeguard.rawValue) {
            add(safeguard.finding, at: safeguards.path)
        }
    }

    private func lacks<Content>(_ cell: Cell<Content>) -> Bool { cell.value == nil }

    /// Whether the guide asks it, and nobody said that it does not apply.
    private func isExpected(_ path: AnswerPath) -> Bool {
        guard strategy.reading.isAsked(path.question), strategy.walk.isOnPath(AnswerPath(path.question))
        else {
            return false
        }
        if case .doesNotApply = strategy.cell(at: path).standing { return false }
        return true
    }

    // MARK: Systems, uses and words

    mutating func checkSystems() {
        for system in strategy.systems {
            checkContract(of: system)
            if system.dataOwner.value == .unclear || system.dataOwner.value == .supplier {
                add(.systemDataNotOurs, system, system.dataOwner.path)
            }
        }
    }

    mutating func checkStatus(of practice: Practice, _ use: Strategy.Use) {
        guard practice.status != .running, !saysStatus(use, practice.status) else { return }
        switch practice.status {
        case .completed, .discontinued: add(.useOfFinishedPractice, use, use.practice.path)
        case .unknown: add(.useOfUnclearPractice, use, use.practice.path)
        case .running: break
        }
    }

    /// Whether the lesson tells the reader that it is over, or that nobody knows.
    private func saysStatus(_ use: Strategy.Use, _ status: Practice.Status) -> Bool {
        let lesson = use.lesson.value?.lowercased() ?? ""
        return vocabulary[status == .unknown ? .unclear : .over].contains(where: lesson.contains)
    }

    /// Two things of one name cannot be told apart, and a long name nobody says.
    mutating func checkTitles() {
        checkTitles(strategy.problems, \.title)
        checkTitles(strategy.objectives, \.title)
        checkTitles(strategy.indicators, \.title)
        checkTitles(strategy.livingMeasures, \.title)
        checkTwice(strategy.fields, \.title)
        checkTwice(strategy.risks, \.title)
        checkTwice(strategy.systems, \.title)
        checkTwice(strategy.units, \.title)
        checkTwice(strategy.stakeholders, \.title)
        checkTwice(strategy.ideas, \.idea)
        checkTwice(strategy.proposals, \.text)
        checkTwice(strategy.swot, \.statement)
        checkTwice(strategy.ambitions, \.group)
        for (cell, most) in [(strategy.facts.vision, 1000), (strategy.facts.summary, 4000)] {
            guard let count = cell.value?.count, count > most else { continue }
            add(.textTooLong, at: cell.path, ["count": "\(count)", "most": "\(most)"])
        }
    }

    private mutating func checkTitles<Row: StrategyRow>(
        _ rows: [Row], _ title: KeyPath<Row, Cell<String>>
    ) {
        checkTwice(rows, title)
        for row in rows where row[keyPath: title].value?.isLonger(than: Self.longestTitle) ?? false {
            add(.titleTooLong, row, row[keyPath: title].path)
        }
    }

    private mutating func checkTwice<Row: StrategyRow, Content>(
        _ rows: [Row], _ title: KeyPath<Row, Cell<Content>>
    ) {
        var seen: Set<String> = []
        for row in rows {
            guard let value = row[keyPath: title].value else { continue }
            let said = "\(value)"
            if !seen.insert(said.essence ?? said.inSmallLetters).inserted {
                add(.sameTitleTwice, row, row[keyPath: title].path)
            }
        }
    }

    /// Longer names do not fit a line of a table.
    private static let longestTitle = 150
}

extension Strategy.Safeguard {
    fileprivate var finding: StrategyFinding {
        switch self {
        case .privacy: .noDataProtection
        case .security: .noSecurity
        case .accessibility: .noAccessibility
        case .exit: .noExit
        case .offline: .noOfflinePath
        case .openFormats: .noOpenFormats
        }
    }
}

extension String {
    /// Whether it has more characters; most texts have fewer bytes than that.
    fileprivate func isLonger(than most: Int) -> Bool { utf8.count > most && count > most }
}
