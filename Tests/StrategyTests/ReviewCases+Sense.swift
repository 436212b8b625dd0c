import Answers
import Findings
import Strategy

/// What an auditor would add: figures, dates and votes that cannot be so.
extension ReviewTests {
    static let sense: [Case] = [
        Case(
            .swotBoxEmpty, "swot/w2/box", "strength", at: "swot", .advice,
            and: ["swot/w1/box": "strength", "swot/w3/box": "weakness", "swot/w4/box": "threat"]),
        Case(.dependsOnStopped, "measures/m1/status", "stopped", at: "measures/m2/dependsOn"),
        Case(.indicatorWithoutMeasure, "indicators/i2/title", "Друг", at: "indicators/i2"),
        Case(.measureProblemElsewhere, "measures/m1/problem", "p2", and: ["problems/p2/title": "Друг"]),
        Case(.textNamesNoMeasure, "governance.publish", "Таблото от мярка 7 е на сайта."),
        Case(.textNamesNoMeasure, "proposals/q1/place", "measure 12, participation"),
        Case(
            .figureDiffers, "adoption.summary", "Тук живеят 13 727 души.",
            and: ["profile.population": 13722]),
        Case(
            .figureDiffers, "adoption.summary", "Подават се 18 600 заявления.",
            and: ["governance.publish": "Брой: 16 800 заявления", "measures/m1/forWhom": "от 16 800 души"]),
        Case(.partOverWhole, "governance.publish", "Обучени са 120 от 90 служители."),
        Case(
            .partOverWhole, "governance.publish", "Листът е в 40 населени места.",
            and: ["profile.settlements": 12]),
        Case(
            .partOverWhole, "measures/m1/forWhom", "4500 души в малките махали",
            and: ["profile.population": 1200]),
        Case(
            .valueOverWhole, "indicators/i1/baseline", 40, .error,
            and: ["indicators/i1/unit": "населени места, от 33"]),
        Case(
            .valueOverWhole, "indicators/i1/target", 500, .error,
            and: ["indicators/i1/unit": "пътувания, от около 90"]),
        Case(.valueOverWhole, "indicators/i1/target", 2000, .error, and: ["indicators/i1/unit": "души"]),
        Case(
            .divideContradicts, "divide/d1/skill", 90,
            and: ["divide/d1/connection": 50, "divide/d1/device": 40, "divide/d1/source": "анкета"]),
        Case(.divideContradicts, "divide/d1/device", 140, and: ["divide/d1/source": "анкета"]),
        Case(
            .votesOverVoters, "topNeeds/n1/votes", 900,
            and: ["respondents/x/count": 100, "respondents/x/channel": "paper"]),
        Case(
            .surveyContradicts, "needs.survey", false,
            and: ["respondents/x/count": 10, "respondents/x/channel": "paper"]),
        Case(
            .surveyUnanswered, "respondents/x/count", 0, at: "respondents",
            and: ["respondents/x/channel": "paper"]),
        Case(
            .surveyInText, "governance.publish", "На анкетата отговориха 120 души.",
            and: ["needs.survey": false]),
        Case(
            .ambitionBelowToday, "ambition/g1/target", 1,
            and: ["ambition/g1/group": "skills", "readiness.skills.staff": 2]),
        Case(
            .ambitionEqualsToday, "ambition/g1/target", 2, .advice,
            and: ["ambition/g1/group": "skills", "readiness.skills.staff": 2]),
        Case(
            .levelNobodyGave, "readiness.skills.staff", 2,
            and: ["scores/a/skills-staff": 0, "scores/b/skills-staff": 1]),
        Case(.levelWithoutProof, "readiness.skills.staff", 3, .advice),
        Case(.scoredByOne, "readiness.scorers", 1, and: ["readiness.skills.staff": 2]),
        Case(.scoredByOne, "readiness.scorers", 0, and: ["readiness.skills.staff": 2]),
        Case(.baselineTooOld, "indicators/i1/baselineYear", 2019, .advice),
        Case(
            .watchSizeDiffers, "governance.watchSize", 7,
            and: ["governance.watchGroup": "Деветима жители за две години."]),
        Case(
            .watchSizeDiffers, "governance.watchSize", 7,
            and: ["governance.watchGroup": "Групата е от деветима жители с мандат две години."]),
        Case(.sourceDiffers, "measures/m1/source", "eu", .warning),
        Case(
            .moneyLineTwice, "finance/f/amount", 100,
            and: [
                "finance/f/measure": "m1", "finance/f/year": 2028, "finance/f/kind": "yearly",
                "finance/f/source": "own", "finance/f/certainty": "sure",
            ]),
        Case(
            .oneOffAfterReady, "finance/a/year", 2028, at: "finance/a/amount",
            and: ["measures/m1/built": "2027-06-30"]),
        Case(.moneyOfStoppedMeasure, "measures/m1/status", "stopped", at: "finance/a/measure"),
        Case(
            .mostMoneyInOne, "measures/m2/oneOff", 90_000, .advice,
            and: ["measures/m3/oneOff": 500, "measures/m4/oneOff": 500, "measures/m5/oneOff": 500]),
        Case(.participationWithoutMoney, "mandate.participationBudget", 0),
        Case(
            .oneOwnerForMost, "risks/k2/owner", "Секретарят", at: "risks", .advice,
            and: ["risks/k3/owner": "секретар", "risks/k4/owner": "кмет", "risks/k5/owner": "юрист"]),
        Case(
            .measuresNotChecked, "measures.tests", ["legal", "owner"]),
        Case(
            .noOpenFormats, "governance.safeguards",
            ["privacy", "accessibility", "security", "exit", "offline"]),
        Case(
            .noOfflinePath, "governance.safeguards",
            ["privacy", "accessibility", "security", "exit", "open-formats"]),
        Case(
            .resultOfPlannedMeasure, "results/r1/measure", "m2", at: "results/r1",
            and: ["results/r1/text": "Раздадени са гривни", "measures/m2/status": "planned"]),
        Case(
            .risksAllAlike, "risks/k1/likelihood", 1, at: "risks", .advice,
            and: [
                "risks/k1/impact": 1, "risks/k2/likelihood": 1, "risks/k2/impact": 1,
                "risks/k3/likelihood": 1, "risks/k3/impact": 1, "risks/k4/likelihood": 1,
                "risks/k4/impact": 1,
            ]),
        Case(
            .allProposalsDeclined, "proposals/q1/answer", "declined", at: "proposals", .advice,
            and: [
                "proposals/q2/answer": "declined", "proposals/q3/answer": "declined",
                "proposals/q4/answer": "declined",
            ]),
        Case(
            .ambitionTooFar, "ambition/g1/target", 4, .advice,
            and: ["ambition/g1/group": "skills", "readiness.skills.staff": 1]),
        Case(
            .yearFarOff, "systems/y/contractEnd", "2099-12-31",
            and: ["systems/y/name": "Сайт", "systems/y/exit": true]),
        Case(.yearFarOff, "mandate.basisDate", "1026-08-01"),
        Case(.yearBehindStrategy, "governance.publish", "Октомври 2041 г. Тя вдига телефона.", .advice),
        Case(.lengthDiffers, "adoption.summary", "Стратегията е за седем години."),
        Case(
            .sumOfAnotherYear, "adoption.decision", "За 2028 г. са нужни 40 940 евро.",
            and: ["finance/z/measure": "m1", "finance/z/year": 2027, "finance/z/amount": 40_000]),
        Case(
            .sumOfOneYear, "adoption.summary", "Стратегията струва 40 100 евро.",
            and: ["finance/z/measure": "m1", "finance/z/year": 2028, "finance/z/amount": 40_000]),
        Case(
            .sumOfPart, "adoption.summary", "Цялата стратегия струва общо 50 000 евро за всичко.",
            and: [
                "finance/z/measure": "m1", "finance/z/year": 2028, "finance/z/amount": 50_000,
                "finance/z/certainty": "wished",
            ]),
        Case(.sumInLeva, "adoption.summary", "Даваме 790 лв. за хора.", .advice),
        Case(
            .partCalledSure, "adoption.summary", "Общо са 51 140 евро, сигурни са 50 000 евро.",
            and: [
                "finance/z/measure": "m1", "finance/z/year": 2028, "finance/z/amount": 50_000,
                "finance/z/certainty": "wished",
            ]),
        Case(
            .decisionSaidTwice, "adoption.decision", "1. Приема стратегията. 2. Бюджетът има отделен ред.",
            .advice),
        Case(.decisionSaidTwice, "adoption.decision", "Кметът внася отчет всяка година.", .advice),
        Case(.partOverWhole, "governance.publish", "Отговориха 156 % от хората."),
        Case(
            .partOverWhole, "governance.publish", "Листът е в трийсет и девет села.",
            and: ["profile.settlements": 12]),
        Case(
            .peopleNotComputed, "governance.publish", "На форума дойдоха 118 души.",
            and: ["needs.forumPeople": 41, "topNeeds/n1/votes": 118]),
        Case(
            .textTooLong, "vision.statement", .text(String(repeating: "Никой не чака. ", count: 90)), .advice),
    ]

    /// What must come before what, and by when.
    static let order: [Case] = [
        Case(.statusBeforeStart, "measures/m1/status", "done", .error),
        Case(.statusBeforeStart, "measures/m2/status", "running", .error),
        Case(.doneBeforeEnd, "measures/m1/status", "done", and: ["measures/m1/start": "2026-02-01"]),
        Case(.statusBehind, "measures/m1/status", "planned", and: ["measures/m1/start": "2026-02-01"]),
        Case(
            .statusBehind, "measures/m1/status", "running",
            and: ["measures/m1/start": "2025-02-01", "measures/m1/end": "2026-10-01"]),
        Case(
            .quickWinLate, "measures/m1/built", "2030-06-30", at: "measures/m1/quickWin",
            and: ["measures/m1/end": "2030-12-31"]),
        Case(.quickWinLate, "measures/m2/quickWin", true, and: ["measures/m2/start": "2029-03-01"]),
        Case(.roundTooLate, "rounds/r1/date", "2029-06-01"),
        Case(.roundBeforeMandate, "rounds/r1/date", "2026-08"),
        Case(
            .contractEnded, "systems/y/contractEnd", "2025-12-31",
            and: ["systems/y/name": "Сайт", "systems/y/exit": true]),
        Case(
            .contractEndsWithoutExit, "systems/y/contractEnd", "2028-12-31",
            and: ["systems/y/name": "Сайт", "systems/y/exit": false]),
        Case(
            .objectiveBeforeMeasures, "objectives/o1/byYear", 2027,
            and: ["measures/m1/start": "2028-02-01"]),
        Case(
            .targetBeforeMeasures, "indicators/i1/targetYear", 2027,
            and: ["measures/m1/start": "2028-02-01"]),
        Case(
            .indicatorAfterObjective, "objectives/o1/byYear", 2029, at: "indicators/i1/targetYear"),
        Case(
            .targetYearIsBaselineYear, "indicators/i1/baselineYear", 2030, at: "indicators/i1/targetYear"),
        Case(.reportTooLate, "adoption.reportDate", "2031-03-01", .error),
        Case(.mandateAfterStart, "mandate.basisDate", "2028-02-01"),
        Case(.adoptedInFuture, "document.date", "2027-02-01", .error, and: ["document.stage": "adopted"]),
        Case(.firstWinStartsLate, "measures/m1/start", "2028-02-01", at: "adoption.firstWin"),
        Case(.workshopOutOfOrder, "diagnosis.workshopDate", "2026-08-01"),
        Case(.workshopOutOfOrder, "diagnosis.workshopDate", "2026-11-20"),
        Case(.midtermTooLate, "governance.midterm", "2030-06-01", .advice),
        Case(.oddPeriod, "mandate.endYear", 2027, .advice),
        Case(.oddPeriod, "mandate.endYear", 2040, .advice),
        Case(.consultationOnlineOnly, "adoption.channels", ["email", "web-form"]),
        Case(.rankingIsPartial, "diagnosis.ranking", ["p1"], and: ["problems/p2/title": "Друг"]),
        Case(
            .rankingAgainstVotes, "diagnosis.ranking", ["p3", "p2", "p1"],
            and: ["problems/p1/votes": 30, "problems/p2/votes": 20, "problems/p3/votes": 10]),
        Case(
            .rankingAgainstVotes, "diagnosis.ranking", ["p2", "p3", "p4", "p1"],
            and: [
                "problems/p1/votes": 900, "problems/p2/votes": 40, "problems/p3/votes": 30,
                "problems/p4/votes": 20,
            ]),
        Case(.measureNobodyVotedFor, "problems/p2/votes", 30, at: "measures/m1/problem", .advice),
        Case(.acceptedNowhere, "proposals/q1/place", nil, .advice),
        Case(.forumWithoutPeople, "needs.forumPeople", nil, .advice),
        Case(.forumWithoutPeople, "needs.forumPeople", 0, .advice),
        Case(.dateDiffers, "adoption.decision", "Кметът внася първи отчет до 30 март 2029 г."),
        Case(.dateDiffers, "adoption.decision", "The mayor reports for the first time on March 30, 2029."),
        Case(.dateDiffers, "governance.publish", "Групата се тегли на форума на 13.05.2027 г."),
        Case(.dateDiffers, "governance.publish", "Обсъждането започва на 2026-11-05."),
        Case(.daysDiffer, "adoption.decision", "Обсъждането трая 45 дни."),
    ]
}
