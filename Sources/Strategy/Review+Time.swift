import Answers
import Foundation
import Guide
package import Wording

/// What has to come before what, and what should be done by now.
extension Review {
    /// The years of the strategy and the days around its adoption.
    mutating func checkPeriodAndActs() {
        let facts = strategy.facts
        if let years = strategy.years, !(2...10).contains(years.count) {
            add(.oddPeriod, at: facts.endYear.path, ["count": "\(years.count)", "period": period])
        }
        if let midterm = facts.midterm.value, let years = strategy.years, years.count > 2,
            midterm.year == years.upperBound
        {
            add(.midtermTooLate, at: facts.midterm.path, ["date": "\(midterm)", "period": period])
        }
        if let report = facts.reportDay.value, let years = strategy.years, report.year > years.upperBound {
            add(.reportTooLate, at: facts.reportDay.path, ["date": "\(report)", "period": period])
        }
        if !facts.isAdopted, let mandate = facts.basisDay.value, let start = facts.startYear.value,
            mandate.year > start
        {
            let arguments = ["mandate": "\(mandate)", "start": "\(start)"]
            add(.mandateAfterStart, at: facts.basisDay.path, arguments)
        }
        if let today, facts.isAdopted, let adopted = facts.adoptedOn.value, adopted > today {
            add(.adoptedInFuture, at: facts.adoptedOn.path, ["date": "\(adopted)"])
        }
        checkWorkshop()
        checkFirstWin()
    }

    private mutating func checkWorkshop() {
        let facts = strategy.facts
        guard let workshop = facts.workshop.value else { return }
        let isEarly = facts.basisDay.value.map { workshop < $0 } ?? false
        let isLate = facts.consultationStart.value.map { workshop > $0 } ?? false
        if isEarly || isLate { add(.workshopOutOfOrder, at: facts.workshop.path, ["date": "\(workshop)"]) }
    }

    /// What is promised for the first month cannot begin in a later year.
    private mutating func checkFirstWin() {
        guard let (measure, start) = strategy.lateFirstWin else { return }
        add(.firstWinStartsLate, measure, strategy.facts.firstWin.path, ["start": "\(start)"])
    }

    // MARK: Rounds

    /// Rounds of participation prepare the strategy: after the act that lets it begin, and before its consultation ends
    /// or, where they belong to the last phase, before the first report.
    mutating func checkRoundDates() {
        let facts = strategy.facts
        let guide = strategy.reading.walk.guide
        for round in strategy.rounds {
            guard let date = round.date.value else { continue }
            if let mandate = facts.basisDay.value, Timing.day(mandate).isAfter(date) {
                let arguments = ["date": "\(date)", "mandate": "\(mandate)"]
                add(.roundBeforeMandate, round, round.date.path, arguments)
            }
            checkConsultation(round, date)
            let phase = guide.phases.firstIndex { $0.steps.contains(round.step.value ?? "") }
            let left = guide.phases.count - 1 - (phase ?? guide.phases.count - 1)
            let limit: Day? =
                switch left {
                case 0: facts.reportDay.value
                case 1: strategy.consultationEnd
                default: facts.consultationStart.value
                }
            if facts.isAdopted, left < 2 { continue }
            if let last = limit, date.isAfter(.day(last)) {
                add(.roundTooLate, round, round.date.path, ["date": "\(date)", "last": "\(last)"])
            } else if limit == nil, let year = date.year, let end = facts.endYear.value, year > end {
                add(.roundTooLate, round, round.date.path, ["date": "\(date)", "last": "\(end)"])
            }
        }
    }

    /// The round in which the draft is discussed says when its consultation begins or ends.
    private mutating func checkConsultation(_ round: Strategy.Round, _ date: Timing) {
        guard round.method.value == Self.discussion, case .day(let day) = date,
            let start = strategy.facts.consultationStart.value, let end = strategy.consultationEnd,
            day != start, day != end
        else { return }
        let arguments = ["date": "\(day)", "start": "\(start)", "end": "\(end)"]
        add(.discussionOnAnotherDay, round, round.date.path, arguments)
    }

    /// The way to take part in which a draft is discussed.
    private static let discussion = "draft-consultation"

    // MARK: Measures

    /// What cannot bring about in time what it is there for.
    mutating func checkTime(of objective: Strategy.Objective) {
        let starts = startsServing[objective.id] ?? []
        guard let year = objective.byYear.value, let first = starts.earliest, first > year else { return }
        add(
            .objectiveBeforeMeasures, objective, objective.byYear.path,
            ["year": "\(year)", "start": "\(first)"])
    }

    mutating func checkTime(of indicator: Strategy.Indicator) {
        let starts = startsMoving[indicator.id] ?? []
        if starts.isEmpty, !startsMoving.isEmpty {
            add(.indicatorWithoutMeasure, indicator)
        }
        if let year = indicator.targetYear.value, let first = starts.earliest,
            first > year
        {
            add(
                .targetBeforeMeasures, indicator, indicator.targetYear.path,
                ["year": "\(year)", "start": "\(first)"])
        }
        checkDue(of: indicator)
        if let year = indicator.targetYear.value, indicator.baselineYear.value == year {
            add(.targetYearIsBaselineYear, indicator, indicator.targetYear.path, ["year": "\(year)"])
        }
        if let year = indicator.baselineYear.value, let start = strategy.years?.lowerBound,
            year < start - Self.oldest
        {
            add(
                .baselineTooOld, indicator, indicator.baselineYear.path,
                ["year": "\(year)", "start": "\(start)"])
        }
    }

    /// What is to show that an objective was reached cannot come after the objective is due.
    private mutating func checkDue(of indicator: Strategy.Indicator) {
        guard let year = indicator.targetYear.value, isInYears(year),
            let objective = indicator.objective.value.flatMap({ objectives[$0] }),
            let due = objective.byYear.value, year > due
        else { return }
        let arguments = ["year": "\(year)", "objective": objective.name ?? objective.id, "due": "\(due)"]
        add(.indicatorAfterObjective, indicator, indicator.targetYear.path, arguments)
    }

    /// A baseline of so many years before the strategy tells of another time. It is our own proposal.
    private static let oldest = 5

    /// What a measure is tied to, and whether it comes as soon as it is promised.
    mutating func checkUse(of measure: Strategy.Measure) {
        for earlier in measure.dependsOn.all.compactMap({ measures[$0] }) where !earlier.isAlive {
            let arguments = ["other": earlier.called]
            add(.dependsOnStopped, measure, measure.dependsOn.path, arguments)
        }
        let answered = measure.objectives.all.compactMap { objectives[$0] }.flatMap(\.problems.all)
        if let problem = measure.problem.value, !answered.isEmpty, !answered.contains(problem) {
            let name = strategy.problems.first { $0.id == problem }?.name ?? problem
            add(.measureProblemElsewhere, measure, measure.problem.path, ["problem": name])
        }
        guard measure.isQuickWin, let first = strategy.years?.lowerBound,
            let start = measure.start.value?.first, let ready = measure.ready,
            ready.year > first + 1 || (ready.year - start.year) * 12 + ready.month - start.month > 24
        else { return }
        add(.quickWinLate, measure, measure.quickWin.path, ["start": "\(start)", "ready": "\(ready)"])
    }

    /// Whether a measure is as far as its dates say, today.
    mutating func checkProgress() {
        guard let today else { return }
        for measure in strategy.livingMeasures { checkStatus(of: measure, today) }
        let facts = strategy.facts
        if let forum = facts.needsForum.value, forum < today, facts.needsForumPeople.value == nil,
            !facts.isAdopted, strategy.isAsked(facts.needsForumPeople.path)
        {
            add(.forumWithoutPeople, at: facts.needsForumPeople.path, ["date": "\(forum)"])
        }
    }

    private mutating func checkStatus(of measure: Strategy.Measure, _ today: Day) {
        let now = Timing.day(today)
        let begun = measure.status.value == .running || measure.status.value == .done
        if begun, let start = measure.start.value, start.isAfter(now) {
            return add(.statusBeforeStart, measure, measure.status.path, ["start": "\(start)"])
        }
        let isBuilt = measure.built.value.map { now.isAfter($0) } ?? false
        if measure.status.value == .done, !isBuilt, let end = measure.end.value, end.isAfter(now) {
            return add(.doneBeforeEnd, measure, measure.status.path, ["end": "\(end)"])
        }
        let isLate = measure.end.value.map { now.isAfter($0) } ?? false
        let hasStarted = measure.start.value.map { now.isAfter($0) } ?? false
        let isBehind =
            measure.status.value == .planned && (hasStarted || isLate)
            || measure.status.value == .running && isLate
        guard isBehind, let date = isLate ? measure.end.value : measure.start.value else { return }
        add(.statusBehind, measure, measure.status.path, ["date": "\(date)"])
    }

    // MARK: Contracts

    mutating func checkContract(of system: Strategy.System) {
        if let end = system.contractEnd.value, let today, Timing.day(today).isAfter(end) {
            add(.contractEnded, system, system.contractEnd.path, ["date": "\(end)"])
        }
        guard system.exit.value != true, !system.exit.doesNotApply else { return }
        if system.exit.value == false, let end = system.contractEnd.value, let years = strategy.years,
            let year = end.year, years.contains(year)
        {
            return add(.contractEndsWithoutExit, system, system.contractEnd.path, ["date": "\(end)"])
        }
        add(.systemWithoutExit, system, system.exit.path)
    }
}

extension [Int?] {
    /// The least of them; nil while one is unknown.
    fileprivate var earliest: Int? {
        let known = compactMap(\.self)
        return known.count == count ? known.min() : nil
    }
}

extension Strategy {
    /// The measure promised for the first month, with its beginning, where that is in a later year than the first.
    package var lateFirstWin: (measure: Measure, start: Timing)? {
        guard let measure = facts.firstWin.value.flatMap(measure), measure.isAlive,
            let start = measure.start.value, let year = start.year, let first = years?.lowerBound,
            year > first
        else { return nil }
        return (measure, start)
    }
}
