import Findings

/// What a review of a strategy can find; the codes are permanent.
package enum StrategyFinding: String, FindingCode {
    // links
    case problemWithoutObjective = "review.problem-without-objective"
    case objectiveWithoutProblem = "review.objective-without-problem"
    case objectiveWithoutIndicator = "review.objective-without-indicator"
    case objectiveWithoutMeasure = "review.objective-without-measure"
    case measureWithoutObjective = "review.measure-without-objective"
    case measureWithoutIndicator = "review.measure-without-indicator"
    case useWithoutPlace = "review.use-without-place"
    case useOfUnknownPractice = "review.use-of-unknown-practice"
    case useOfUnknownFigure = "review.use-of-unknown-figure"
    case copyNotLookedAt = "review.copy-not-looked-at"
    case swotWithoutSource = "review.swot-without-source"
    // measures
    case measureWithoutLead = "review.measure-without-lead"
    case measureWithoutMoney = "review.measure-without-money"
    case measureWithoutUpkeep = "review.measure-without-upkeep"
    case measureWithFreeUpkeep = "review.measure-with-free-upkeep"
    case measureWithoutOfflineHelp = "review.measure-without-offline-help"
    // money
    case oneOffDiffers = "review.one-off-differs"
    case yearlyDiffers = "review.yearly-differs"
    case financeOfDeletedMeasure = "review.finance-of-deleted-measure"
    case financeOutsideYears = "review.finance-outside-years"
    // indicators
    case indicatorWithoutBaseline = "review.indicator-without-baseline"
    case indicatorWithoutOwner = "review.indicator-without-owner"
    case indicatorWithoutRhythm = "review.indicator-without-rhythm"
    case indicatorOutsideYears = "review.indicator-outside-years"
    case indicatorAgainstDirection = "review.indicator-against-direction"
    // figures
    case partLargerThanPopulation = "review.part-larger-than-population"
    case agesLargerThanPopulation = "review.ages-larger-than-population"
    // dates
    case yearsReversed = "review.years-reversed"
    case objectiveOutsideYears = "review.objective-outside-years"
    case measureOutsideYears = "review.measure-outside-years"
    case measureDatesReversed = "review.measure-dates-reversed"
    case dependencyStartsLate = "review.dependency-starts-late"
    case dependencyCircle = "review.dependency-circle"
    case tooManyMeasuresAtOnce = "review.too-many-measures-at-once"
    case midtermOutsideYears = "review.midterm-outside-years"
    case consultationBeforeMandate = "review.consultation-before-mandate"
    case reportBeforeStart = "review.report-before-start"
    // people
    case stakeholderInNoRound = "review.stakeholder-in-no-round"
    case roundWithoutOffline = "review.round-without-offline"
    case proposalWithoutAnswer = "review.proposal-without-answer"
    case proposalWithoutReason = "review.proposal-without-reason"
}
