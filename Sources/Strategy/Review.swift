import Answers
package import Catalog
package import Findings

extension Strategy {
    /// Everything in the strategy that does not hold together, in the order a reader meets it.
    ///
    /// The place of a finding is the path of its answer. Errors are only contradictions; what is merely
    /// missing is a warning, what could be better an advice.
    ///
    /// With `practice`, which looks up a practice of the catalog, uses are compared with the catalog too.
    package func review(practice: ((String) -> Practice?)? = nil) -> Findings {
        var review = Review(self)
        review.checkYears()
        review.checkPopulation()
        review.checkCopies()
        review.checkRounds()
        review.checkSwot()
        review.checkProblems()
        review.checkObjectives()
        review.checkIndicators()
        review.checkMeasures()
        review.checkDependencies()
        review.checkLoad()
        review.checkUses(practice)
        review.checkFinance()
        review.checkProposals()
        return review.findings
    }
}

/// A review on its way through the strategy.
struct Review {
    let strategy: Strategy
    private(set) var findings = Findings()

    init(_ strategy: Strategy) { self.strategy = strategy }

    /// Adds a finding about a cell of a row, or about the row.
    mutating func add<Row: StrategyRow>(
        _ severity: Severity, _ code: StrategyFinding, _ row: Row, _ cell: AnswerPath? = nil,
        _ more: [String: String] = [:]
    ) {
        add(
            severity, code, at: cell ?? row.path,
            more.merging(["title": row.name ?? row.id]) { given, _ in given })
    }

    mutating func add(
        _ severity: Severity, _ code: StrategyFinding, at path: AnswerPath,
        _ arguments: [String: String] = [:]
    ) {
        let arguments = arguments.merging(["path": path.description]) { given, _ in given }
        findings.add(Finding(severity, code, at: Place(file: path.description), arguments))
    }

    /// Whether a year lies in the years of the strategy; true while these are unknown.
    func isInYears(_ year: Int) -> Bool { strategy.years?.contains(year) ?? true }

    /// The years as 2027–2031, for the words of a finding.
    var period: String { strategy.years.map { "\($0.lowerBound)–\($0.upperBound)" } ?? "" }
}
