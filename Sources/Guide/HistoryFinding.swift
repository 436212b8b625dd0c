import Findings

/// What can be wrong with the history of a guide.
enum HistoryFinding: String, FindingCode {
    /// In the guide, but no entry adds it.
    case neverAdded = "history.never-added"
    /// Added and never taken away, but not in the guide.
    case lost = "history.lost"
    /// In the guide again after it was taken away.
    case usedAgain = "history.used-again"
    case addedTwice = "history.added-twice"
    /// Changed while it was not in the guide.
    case notInForce = "history.not-in-force"
    /// Moved to a step, but the guide has it in another.
    case movedElsewhere = "history.moved-elsewhere"
    case versionsDoNotGrow = "history.versions-do-not-grow"
    case notTheNewest = "history.not-the-newest"
    case raisesTooLittle = "history.raises-too-little"
}
