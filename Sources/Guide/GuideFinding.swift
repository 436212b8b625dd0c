import Findings

/// What can be wrong with the meaning of a guide.
enum GuideFinding: String, FindingCode {
    case unknownPhase = "guide.unknown-phase"
    case stepWithoutPlace = "guide.step-without-place"
    case stepMissing = "guide.step-missing"
    case unknownNeeded = "guide.unknown-needed"
    case unknownQuestion = "guide.unknown-question"
    case wrongTest = "guide.wrong-test"
    case unknownOption = "guide.unknown-option"
    case cycle = "guide.cycle"
    case neverReached = "guide.never-reached"
    case unknownTable = "guide.unknown-table"
    case limitsCrossed = "guide.limits-crossed"
    case noOptions = "guide.no-options"
    case optionsWithoutChoice = "guide.options-without-choice"
    case duplicateOption = "guide.duplicate-option"
    case noColumns = "guide.no-columns"
    case columnsWithoutTable = "guide.columns-without-table"
    case tableInTable = "guide.table-in-table"
    case unknownKey = "guide.unknown-key"
    case wholeWithoutNumber = "guide.whole-without-number"
    case unknownFill = "guide.unknown-fill"
    case unknownBeside = "guide.unknown-beside"
    case wrongLifts = "guide.wrong-lifts"
    case variantWithoutCondition = "guide.variant-without-condition"
}
