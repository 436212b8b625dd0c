package import Findings

/// What a strategy must be; each kind of finding says where it is not.
package enum ReviewFamily: String, CaseIterable, Sendable {
    case complete, linked, measurable, funded, owned, timed, inclusive, participatory, lawful, secure, sourced
    case readable
}

extension StrategyFinding {
    package var family: ReviewFamily {
        switch self {
        case .copyNotLookedAt, .neededAnswerMissing, .tableHasGaps, .answerPutOff, .answerOutdated,
            .answerIsPlaceholder, .registerFactsOnly, .fullPathAdds, .noVision, .noRisks, .noMonitoring,
            .riskWithoutResponse,
            .answerSaysNothing, .sameTextInMost, .swotBoxEmpty:
            .complete
        case .problemWithoutObjective, .objectiveWithoutProblem, .objectiveWithoutIndicator,
            .objectiveWithoutMeasure, .measureWithoutObjective, .measureWithoutIndicator, .useWithoutPlace,
            .dependencyCircle, .noOtherPlans, .noTownThemes, .namesDeletedRow, .fieldWithoutObjective,
            .themeWithoutObjective, .indicatorWithoutObjective, .objectiveWithoutField,
            .dependsOnStopped, .indicatorWithoutMeasure, .measureProblemElsewhere, .textNamesNoMeasure,
            .numberMayHaveMoved,
            .indicatorsElsewhere, .planIsOver:
            .linked
        case .indicatorWithoutBaseline, .indicatorWithoutRhythm, .indicatorAgainstDirection,
            .partLargerThanPopulation, .agesLargerThanPopulation, .shareOverHundred, .targetEqualsBaseline,
            .indicatorWithoutTarget, .indicatorWithoutUnit, .indicatorWithoutBaselineYear,
            .riskWithoutScore, .countNotComputed, .peopleNotComputed, .noIndicators,
            .figureDiffers, .partOverWhole, .valueOverWhole, .divideContradicts, .votesOverVoters,
            .surveyContradicts, .surveyInText, .surveyUnanswered, .countOfYearDiffers, .ambitionBelowToday,
            .ambitionEqualsToday, .levelNobodyGave,
            .levelWithoutProof, .scoredByOne, .baselineTooOld, .watchSizeDiffers, .risksAllAlike,
            .ambitionTooFar, .groupWithoutAmbition:
            .measurable
        case .measureWithoutMoney, .measureWithoutUpkeep, .measureWithFreeUpkeep, .oneOffDiffers,
            .yearlyDiffers, .financeOfDeletedMeasure, .promiseOfStoppedMeasure,
            .financeOutsideYears, .noFunding, .certaintyDiffers,
            .upkeepGap, .allMoneyWished, .programmeWithoutItsMoney, .grantWithoutProgramme,
            .noPlanAfterGrant, .financeIncomplete, .moneyBeforeStart, .measureWithoutSource,
            .measureWithoutCertainty, .sumNotComputed, .startBeforeBudget,
            .sourceDiffers, .moneyLineTwice, .oneOffAfterReady, .moneyOfStoppedMeasure,
            .mostMoneyInOne, .participationWithoutMoney, .sumOfAnotherYear, .sumOfOneYear, .sumOfPart,
            .partCalledSure, .sumInLeva,
            .participationOverAll:
            .funded
        case .measureWithoutLead, .indicatorWithoutOwner, .noBoard, .noCapacity, .ownerIsPlaceholder,
            .riskWithoutOwner, .roundWithoutResponsible, .oneLeadForMost,
            .measureWithoutUnit, .unitWithoutMonths, .oneOwnerForMost, .supplierAnswers, .oneLeadForBoth:
            .owned
        case .indicatorOutsideYears, .noPeriod, .yearsReversed, .objectiveOutsideYears, .measureOutsideYears,
            .measureDatesReversed, .dependencyStartsLate, .tooManyMeasuresAtOnce, .midtermOutsideYears,
            .reportBeforeStart, .indicatorWithoutTargetYear, .indicatorYearsReversed,
            .objectiveWithoutYear, .allMeasuresInFirstYear, .noQuickWin, .measureWithoutStart,
            .measureWithoutEnd, .measureReadyAfterEnd, .measureBeforeAdoption, .dependencyEndsLate,
            .forumBeforeConsultation, .needsForumTooLate, .periodDiffers, .dependencyReadyLate,
            .chainWithoutSlack, .unitOverloaded, .measureWithoutEffort, .startInPause, .pauseReversed,
            .daysDiffer, .dateDiffers, .statusBeforeStart, .doneBeforeEnd, .statusBehind, .quickWinLate,
            .roundTooLate, .roundBeforeMandate, .contractEnded, .objectiveBeforeMeasures,
            .targetBeforeMeasures, .targetYearIsBaselineYear, .reportTooLate, .mandateAfterStart,
            .adoptedInFuture, .firstWinStartsLate, .workshopOutOfOrder, .midtermTooLate, .oddPeriod,
            .resultOfPlannedMeasure, .yearFarOff, .yearBehindStrategy, .lengthDiffers,
            .indicatorAfterObjective, .meetsTooSeldom, .onSunday, .workshopBeforeForum, .roundOnAnotherDay,
            .discussionOnAnotherDay:
            .timed
        case .measureWithoutOfflineHelp, .stakeholderInNoRound, .roundWithoutOffline, .noAccessibility,
            .noTraining,
            .objectiveWithoutPeople, .noHardToReachGroup, .surveyOnlineOnly, .measureWithoutPeople,
            .consultationOnlineOnly, .noOfflinePath, .onlineOnlyPromised, .onlineWayOnly:
            .inclusive
        case .proposalWithoutAnswer, .proposalWithoutReason, .noParticipation, .noPromise, .noScoring,
            .noCommunication, .measureWithoutParticipation, .onlyInforming, .ideaWithoutAnswer,
            .noProposals, .noConsultation,
            .rankingIsPartial, .rankingAgainstVotes, .measureNobodyVotedFor, .acceptedNowhere,
            .forumWithoutPeople, .allProposalsDeclined, .promiseOfEverything, .openCallOnly,
            .reasonContradicts:
            .participatory
        case .consultationBeforeMandate, .noDataProtection, .noFoundingAct, .noAdoptingAct,
            .consultationTooShort,
            .forumBeforeMandate, .personalDataInProposal, .personalNumberInText, .contactInText,
            .measuresNotCheckedByLawyer,
            .measuresNotChecked, .personInsteadOfPost, .dateAhead, .adoptedByMayor, .personalNumberAsked,
            .machineDecides, .deadlineWithoutMeasure, .biometrics, .personaLooksReal:
            .lawful
        case .noSecurity, .noExit, .noRuleForAI, .measureWithoutDataCheck, .systemWithoutExit,
            .systemDataNotOurs,
            .contractEndsWithoutExit, .noOpenFormats:
            .secure
        case .useOfUnknownPractice, .useOfUnknownFigure, .swotWithoutSource, .useOfFinishedPractice,
            .useOfUnclearPractice, .indicatorWithoutSource, .problemWithoutEvidence, .divideWithoutSource,
            .tellsNothing, .oldFigure:
            .sourced
        case .noSummary, .sameTitleTwice, .titleTooLong, .noPlainVersion, .textTooLong, .leftoverWords,
            .sameTextTwice, .visionOfAnybody, .jargonInSummary, .decisionSaidTwice:
            .readable
        }
    }

    /// Errors are only contradictions; what is merely missing is a warning, what could be better an advice.
    package var severity: Severity {
        switch self {
        case .useOfUnknownPractice, .useOfUnknownFigure, .partLargerThanPopulation, .agesLargerThanPopulation,
            .indicatorAgainstDirection,
            .yearsReversed, .measureDatesReversed, .dependencyStartsLate, .dependencyCircle,
            .consultationBeforeMandate, .reportBeforeStart, .shareOverHundred, .indicatorYearsReversed,
            .measureReadyAfterEnd, .pauseReversed, .statusBeforeStart, .valueOverWhole, .reportTooLate,
            .adoptedInFuture, .personInsteadOfPost, .personalDataInProposal,
            .personalNumberInText:
            .error
        case .measureWithFreeUpkeep, .answerPutOff, .useOfUnclearPractice, .titleTooLong, .noPlainVersion,
            .grantWithoutProgramme, .oneLeadForMost, .noQuickWin, .measureWithoutParticipation,
            .onlyInforming, .noProposals, .systemWithoutExit, .noTownThemes,
            .noTraining, .chainWithoutSlack, .measureWithoutEffort, .measureWithoutUnit,
            .unitWithoutMonths, .startInPause, .startBeforeBudget, .sameTextInMost, .swotBoxEmpty,
            .ambitionEqualsToday, .levelWithoutProof, .baselineTooOld, .mostMoneyInOne, .oneOwnerForMost,
            .midtermTooLate, .oddPeriod, .measureNobodyVotedFor, .acceptedNowhere, .forumWithoutPeople,
            .textTooLong, .risksAllAlike, .allProposalsDeclined, .ambitionTooFar, .yearBehindStrategy,
            .visionOfAnybody, .jargonInSummary, .decisionSaidTwice, .openCallOnly, .oneLeadForBoth,
            .meetsTooSeldom, .onSunday, .sumInLeva,
            .workshopBeforeForum, .planIsOver, .groupWithoutAmbition, .fullPathAdds, .oldFigure:
            .advice
        default:
            .warning
        }
    }

    /// The kind of finding of a code, with or without the word before the dot; nil when there is none.
    package init?(code: String) {
        self.init(rawValue: Self.code(of: code))
    }

    /// A code as it is written in full.
    package static func code(of name: String) -> String {
        name.hasPrefix(prefix) ? name : prefix + name
    }

    private static let prefix = "review."
}
