import Answers
package import Catalog
package import Findings
import Guide
import Parallel
package import Wording

extension Strategy {
    /// Everything in the strategy that does not hold together, in the order a reader meets it.
    ///
    /// The place of a finding is the path of its answer. What should be done by `today` is told only where that is known.
    /// With `practice`, which looks up a practice of the catalog, uses
    /// are compared with the catalog too, and with `acts` the measures with the dates that laws set. Without `readsProse` figures and forgotten notes in texts, and texts that say the
    /// same, are passed over: none of them is an error, and reading them takes most of the time. With `today` what is told as over must not be of a later day.
    package func review(
        _ vocabulary: ReviewVocabulary = ReviewVocabulary(), today: Day? = nil, readsProse: Bool = true,
        acts: [Framework] = [], practice: (@Sendable (String) -> Practice?)? = nil
    ) -> Findings {
        let review = Review(self, vocabulary, today, readsProse: readsProse)
        // No part needs what another one found, and none of the long ones is waited for at the end.
        let found = sideBySide(Review.Part.longestFirst) { kind in
            var part = review
            part.check(kind, acts, practice)
            return (kind, part.findings)
        }
        return withoutEchoes(found.sorted { $0.0.rawValue < $1.0.rawValue }.flatMap(\.1.all))
    }
}

extension Review {
    /// What is looked at by itself, in the order in which a reader meets it.
    fileprivate enum Part: Int {
        case whole, titles, alike, telling, plan, work, prose, end

        static let longestFirst: [Part] = [.prose, .whole, .plan, .work, .telling, .titles, .alike, .end]
    }

    fileprivate mutating func check(
        _ part: Part, _ acts: [Framework], _ practice: (@Sendable (String) -> Practice?)?
    ) {
        switch part {
        case .whole: checkWhole()
        case .titles: if readsProse { checkTitles() }
        case .alike: if readsProse { checkAlike() }
        case .telling: if readsProse { checkTelling() }
        case .plan:
            checkPromisesOfTexts()
            checkDiagnosis()
            checkAims()
        case .work:
            checkWork()
            checkDeadlines(acts)
            checkUses(practice)
            checkMoney()
        case .prose: checkProse()
        case .end: checkEnd()
        }
    }
}

/// A review on its way through the strategy.
struct Review: Sendable {
    let strategy: Strategy
    let vocabulary: ReviewVocabulary
    let today: Day?
    let readsProse: Bool
    let measures: [String: Strategy.Measure]
    /// The lines of money that were written, by the id of their measure.
    let written: [String: [Strategy.MoneyLine]]
    let objectives: [String: Strategy.Objective]
    /// The years in which the measures begin that serve an objective, by its id; nil where nobody says when.
    let startsServing: [String: [Int?]]
    /// The years in which the measures begin that move an indicator, by its id; nil where nobody says when.
    let startsMoving: [String: [Int?]]
    private(set) var findings = Findings()
    /// The questions of the chapters that were found empty, so that the same is not said twice.
    var emptyChapters: Set<String> = []
    /// Whether a text was found to name somebody, by where such texts stand.
    var people: [TellingOfPeople: [String: Bool]] = [:]

    init(_ strategy: Strategy, _ vocabulary: ReviewVocabulary, _ today: Day?, readsProse: Bool) {
        (self.strategy, self.vocabulary, self.today) = (strategy, vocabulary, today)
        self.readsProse = readsProse
        measures = Dictionary(strategy.measures.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        written = Dictionary(
            grouping: strategy.finance.all.filter { !$0.isFromCard && !$0.isUntold && $0.measure != nil },
            by: { $0.measure ?? "" })
        objectives = Dictionary(
            strategy.objectives.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        startsServing = strategy.starts(by: \.objectives)
        startsMoving = strategy.starts(by: \.indicators)
    }

    /// What concerns the strategy as a whole.
    fileprivate mutating func checkWhole() {
        checkChapters()
        checkAnswers()
        checkYears()
        checkPeriodAndActs()
        checkPopulation()
        checkAges()
        checkCopies()
        checkPath()
    }

    fileprivate mutating func checkPromisesOfTexts() {
        guard readsProse else { return }
        checkPromises()
        checkCouncil()
    }

    /// What was found out, with whom.
    fileprivate mutating func checkDiagnosis() {
        checkParticipation()
        checkRounds()
        checkRoundDates()
        checkSystems()
        checkReadiness()
        checkAnswersOfPeople()
        checkSwot()
        checkRanking()
        checkProblems()
        checkFields()
        checkLikely()
    }

    /// What is to be reached, and by what.
    fileprivate mutating func checkAims() {
        checkObjectives()
        checkIndicators()
        checkMeasures()
        checkDependencies()
    }

    /// Whether it can be done in time by those who are there.
    fileprivate mutating func checkWork() {
        checkLoad()
        checkCapacity()
        checkChain()
        checkStarts()
        checkPlan()
        checkOrder()
        checkProgress()
    }

    fileprivate mutating func checkMoney() {
        checkFinance()
        checkSources()
        checkLinesOfMoney()
    }

    fileprivate mutating func checkEnd() {
        checkRisks()
        checkProposals()
        if let today { checkDates(today) }
    }

    /// Adds a finding about a cell of a row, or about the row.
    mutating func add<Row: StrategyRow>(
        _ code: StrategyFinding, _ row: Row, _ cell: AnswerPath? = nil, _ more: [String: String] = [:]
    ) {
        add(
            code, at: cell ?? row.path,
            more.merging(["title": row.called]) { given, _ in given })
    }

    mutating func add(_ code: StrategyFinding, at path: AnswerPath, _ arguments: [String: String] = [:]) {
        guard strategy.walk.path == .full || isPromised(code) else { return }
        let arguments = arguments.merging(["path": path.description]) { given, _ in given }
        findings.add(Finding(code.severity, code, at: Place(file: path.description), arguments))
    }

    /// Whether a year lies in the years of the strategy; true while these are unknown.
    func isInYears(_ year: Int) -> Bool { strategy.years?.contains(year) ?? true }

    /// The years as 2027–2031, for the words of a finding.
    var period: String { strategy.years.map { "\($0.lowerBound)–\($0.upperBound)" } ?? "" }
}

extension Strategy {
    /// The years in which the living measures begin, by the id of what they point to.
    fileprivate func starts(by targets: KeyPath<Measure, Cell<[String]>>) -> [String: [Int?]] {
        var starts: [String: [Int?]] = [:]
        for measure in livingMeasures {
            for target in measure[keyPath: targets].all {
                starts[target, default: []].append(measure.start.value?.year)
            }
        }
        return starts
    }
}
