import Answers
import Guide

extension StrategyFinding {
    /// What a finding says is lacking, where that need not be what it is found at: a table, or a column of one.
    ///
    /// Nobody is told to fill in what their path through the guide does not ask. Chapters look that up themselves.
    var lacking: AnswerPath? {
        let (measure, objective) = (Strategy.Measure.model, Strategy.Objective.model)
        let (indicator, risk) = (Strategy.Indicator.model, Strategy.Risk.model)
        return switch self {
        case .measureWithoutIndicator, .indicatorWithoutMeasure: measure.indicators.path
        case .measureWithoutSource: measure.source.path
        case .measureWithoutCertainty: measure.certainty.path
        case .measureWithoutUnit: measure.unit.path
        case .measureWithoutEffort: measure.effort.path
        case .noQuickWin: measure.quickWin.path
        case .measureWithoutOfflineHelp: measure.offlineHelp.path
        case .measureWithoutDataCheck: measure.dataCheck.path
        case .measureWithoutParticipation: measure.participation.path
        case .measureWithoutPeople: measure.forWhom.path
        case .objectiveWithoutPeople: objective.who.path
        case .objectiveWithoutField: objective.field.path
        case .indicatorWithoutRhythm: indicator.rhythm.path
        case .indicatorWithoutBaselineYear: indicator.baselineYear.path
        case .indicatorWithoutTargetYear: indicator.targetYear.path
        case .indicatorWithoutSource: indicator.dataSource.path
        case .riskWithoutScore: risk.likelihood.path
        case .riskWithoutOwner: risk.owner.path
        case .noHardToReachGroup: Strategy.Stakeholder.model.hardToReach.path
        case .stakeholderInNoRound, .onlyInforming: AnswerPath(Strategy.Round.table)
        case .systemWithoutExit, .contractEndsWithoutExit: Strategy.System.model.exit.path
        case .groupWithoutAmbition: AnswerPath(Strategy.Ambition.table)
        case .levelWithoutProof: AnswerPath(Strategy.Proof.table)
        case .swotBoxEmpty: AnswerPath(Strategy.SwotLine.table)
        case .noProposals: AnswerPath(Strategy.Proposal.table)
        case .measuresNotChecked, .measuresNotCheckedByLawyer: Strategy.Facts.model.tests.path
        case .scoredByOne: Strategy.Facts.model.scorers.path
        case .noPlainVersion: Strategy.Facts.model.plainVersion.path
        case .noPlanAfterGrant: Strategy.Facts.model.afterGrant.path
        case .participationWithoutMoney: Strategy.Facts.model.participationBudget.path
        default: nil
        }
    }
}

extension Review {
    /// Whether the path of the dossier promises what a finding says is lacking.
    func isPromised(_ code: StrategyFinding) -> Bool {
        code.lacking.map(strategy.walk.isOnPath) ?? true
    }

    /// On the short path: what the full one adds, step by step, once.
    mutating func checkPath() {
        let walk = strategy.walk
        guard walk.path == .core, let question = walk.guide.pathQuestion else { return }
        let beyond = walk.beyond
        guard !beyond.isEmpty else { return }
        let steps = beyond.map { step, questions in
            let number = walk.guide.number(ofStep: step.id).map(String.init) ?? step.id
            return "\(number) (\(questions.count))"
        }
        let count = beyond.reduce(0) { $0 + $1.questions.count }
        add(
            .fullPathAdds, at: AnswerPath(question),
            ["count": "\(count)", "steps": steps.joined(separator: ", ")])
    }
}
