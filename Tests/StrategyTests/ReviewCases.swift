import Answers
import Findings
import Strategy
import Testing

/// What each finding is provoked by.
extension ReviewTests {
    /// A small strategy that holds together.
    static let sound: Sheet = [
        "mandate.startYear": 2027, "mandate.endYear": 2030, "mandate.basis": "order",
        "mandate.basisDate": "2026-09-01",
        "participation.promise": "всеки получава отговор", "needs.forumDate": "2026-10-01",
        "needs.forumPeople": 64,
        "vision.statement": "Никой не губи ден за документ",
        "measures.tests": ["legal", "owner", "upkeep", "offline", "data"],
        "governance.board": "Съвет по стратегията", "governance.publish": "лист на таблото",
        "governance.safeguards": ["privacy", "security", "accessibility", "exit", "offline", "open-formats"],
        "adoption.firstWin": "m1", "mandate.excluded": "Уличното осветление",
        "measures.scoring": "18 души по шест критерия", "governance.ai": "Не се ползва.",
        "governance.midterm": "2029-01-10", "adoption.consultationStart": "2026-11-01",
        "adoption.consultationDays": 30, "adoption.forumDate": "2026-11-15", "adoption.plainVersion": true,
        "adoption.summary": "Документът идва на село.", "adoption.reportDate": "2028-03-01",
        "roadmap.capacity": 2, "profile.population": 1000, "profile.children": 200,
        "documents/d1/title": "План за интегрирано развитие",
        "stakeholders/s1/name": "Хора с увреждания", "stakeholders/s1/hardToReach": true,
        "rounds/r1/group": "хората с увреждания и близките им", "rounds/r1/offline": "среща в дневния център",
        "rounds/r1/responsible": "секретар", "rounds/r1/level": "involve",
        "swot/w1/statement": "Има читалища", "swot/w1/source": "Списък на читалищата",
        "problems/p1/title": "Губи се ден за документ", "problems/p1/evidence": "анкета",
        "problems/p1/themes": ["services"],
        "fields/f1/title": "Услуги наблизо", "fields/f1/themes": ["services", "skills"],
        "objectives/o1/title": "Документ без път", "objectives/o1/problems": ["p1"],
        "objectives/o1/field": "f1", "objectives/o1/who": "хората от селата", "objectives/o1/byYear": 2030,
        "indicators/i1/title": "Пътувания", "indicators/i1/objective": "o1", "indicators/i1/baseline": 3,
        "indicators/i1/baselineYear": 2026, "indicators/i1/baselineSource": "анкета",
        "indicators/i1/unit": "пътувания на документ",
        "indicators/i1/target": 1, "indicators/i1/direction": "lower", "indicators/i1/owner": "секретар",
        "indicators/i1/rhythm": "yearly", "indicators/i1/targetYear": 2030,
        "measures/m1/title": "Гише на село", "measures/m1/objective": "o1", "measures/m1/lead": "секретар",
        "measures/m1/forWhom": "хората от селата", "measures/m1/dataCheck": "няма лични данни",
        "measures/m1/participation": "избират часовете", "measures/m1/quickWin": true,
        "measures/m1/oneOff": 900, "measures/m1/yearly": 100, "measures/m1/indicators": ["i1"],
        "measures/m1/source": "own", "measures/m1/certainty": "sure",
        "measures/m1/offlineHelp": "на място", "measures/m1/start": "2027-02-01",
        "measures/m1/end": "2028-12-31",
        "measures/m2/title": "Лист какво да нося", "measures/m2/objective": "o1",
        "measures/m2/lead": "секретар", "measures/m2/forWhom": "всички, които чакат на гише",
        "measures/m2/dataCheck": "няма лични данни", "measures/m2/participation": "проверяват листа",
        "measures/m2/oneOff": 0, "measures/m2/yearly": 0, "measures/m2/indicators": ["i1"],
        "measures/m2/offlineHelp": "на хартия", "measures/m2/start": "2028-01-01",
        "measures/m2/end": "2028-12-31",
        "measures/m2/dependsOn": ["m1"],
        "uses/u1/practice": "si-sevnica", "uses/u1/measure": "m1", "uses/u1/figure": 1,
        "finance/a/measure": "m1", "finance/a/year": 2027, "finance/a/amount": 900,
        "finance/a/kind": "one-off", "finance/a/source": "own", "finance/a/certainty": "sure",
        "finance/b/measure": "m1", "finance/b/year": 2027, "finance/b/amount": 40, "finance/b/kind": "yearly",
        "finance/b/source": "own", "finance/b/certainty": "sure",
        "finance/c/measure": "m1", "finance/c/year": 2028, "finance/c/amount": 100,
        "finance/c/kind": "yearly", "finance/c/source": "own", "finance/c/certainty": "sure",
        "finance/d/measure": "m1", "finance/d/year": 2029, "finance/d/amount": 100,
        "finance/d/kind": "yearly", "finance/d/source": "own", "finance/d/certainty": "sure",
        "finance/e/measure": "m1", "finance/e/year": 2030, "finance/e/amount": 100,
        "finance/e/kind": "yearly", "finance/e/source": "own", "finance/e/certainty": "sure",
        "risks/k1/title": "Помощникът напуска", "risks/k1/likelihood": 3, "risks/k1/impact": 4,
        "risks/k1/owner": "секретар", "risks/k1/response": "втори обучен човек",
        "proposals/q1/text": "Рейс в сряда", "proposals/q1/answer": "accepted",
        "proposals/q1/reason": "лесно е", "proposals/q1/place": "мярка 1",
    ]

    struct Case: CustomTestStringConvertible, Sendable {
        var code: StrategyFinding
        var changes: [(path: String, value: Value?)]
        /// Where the finding must point.
        var place: String
        var severity = Severity.warning

        init(
            _ code: StrategyFinding, _ path: String, _ value: Value?, at place: String? = nil,
            _ severity: Severity = .warning, and others: KeyValuePairs<String, Value?> = [:]
        ) {
            (self.code, self.severity) = (code, severity)
            changes = [(path: path, value: value)] + others.map { (path: $0.key, value: $0.value) }
            self.place = place ?? path
        }

        var sheet: Sheet { changes.reduce(ReviewTests.sound) { $0.with($1.path, $1.value) } }
        var testDescription: String { "\(code.rawValue) by \(changes[0].path)" }
    }

    static let known: [Case] = [
        Case(.problemWithoutObjective, "problems/p2/title", "Друг", at: "problems/p2"),
        Case(.objectiveWithoutProblem, "objectives/o1/problems", [], at: "objectives/o1/problems"),
        Case(.leftoverWords, "vision.statement", "Никой не губи ден (TODO: провери)"),
        Case(.leftoverWords, "risks/k1/response", "Съгласуване с юриста (да се провери)"),
        Case(.leftoverWords, "measures/m1/forWhom", "хората от селата ???"),
        Case(.objectiveWithoutIndicator, "indicators/i1/objective", "o9", at: "objectives/o1"),
        Case(.objectiveWithoutMeasure, "objectives/o2/title", "Друга", at: "objectives/o2"),
        Case(.measureWithoutObjective, "measures/m2/objective", nil),
        Case(.measureWithoutIndicator, "measures/m1/indicators", nil),
        Case(.useWithoutPlace, "uses/u1/measure", "m9"),
        Case(.useOfUnknownPractice, "uses/u1/practice", "no-such", .error),
        Case(.useOfUnknownFigure, "uses/u1/figure", 4, .error),
        Case(.swotWithoutSource, "swot/w1/source", " "),
        Case(.measureWithoutLead, "measures/m1/lead", nil),
        Case(.measureWithoutMoney, "measures/m3/title", "Без карта", at: "measures/m3/oneOff"),
        Case(.measureWithoutUpkeep, "measures/m2/yearly", nil),
        Case(.measureWithFreeUpkeep, "measures/m2/oneOff", 50, at: "measures/m2/yearly", .advice),
        Case(.measureWithoutOfflineHelp, "measures/m1/offlineHelp", nil),
        Case(.oneOffDiffers, "finance/a/amount", 899, at: "measures/m1/oneOff", .warning),
        Case(.yearlyDiffers, "finance/c/amount", 90, at: "measures/m1/yearly", .warning),
        Case(.yearlyDiffers, "finance/b/amount", 101, at: "measures/m1/yearly", .warning),
        Case(.promiseOfStoppedMeasure, "measures/m1/status", "stopped", at: "adoption.firstWin"),
        Case(.financeOfDeletedMeasure, "finance/a/measure", "m9"),
        Case(.partLargerThanPopulation, "profile.children", 1001, .error),
        Case(.agesLargerThanPopulation, "profile.olderPeople", 801, .error),
        Case(.financeOutsideYears, "finance/c/year", 2031),
        Case(.indicatorWithoutBaseline, "indicators/i1/baseline", nil),
        Case(.indicatorWithoutOwner, "indicators/i1/owner", nil),
        Case(.indicatorWithoutRhythm, "indicators/i1/rhythm", nil),
        Case(.indicatorOutsideYears, "indicators/i1/targetYear", 2033),
        Case(
            .indicatorAgainstDirection, "indicators/i1/direction", "higher", at: "indicators/i1/target",
            .error),
        Case(.yearsReversed, "mandate.endYear", 2020, .error),
        Case(.objectiveOutsideYears, "objectives/o1/byYear", 2040),
        Case(.measureOutsideYears, "measures/m1/start", "2026-12-31"),
        Case(.measureDatesReversed, "measures/m2/end", "2027-01-01", .error),
        Case(.dependencyStartsLate, "measures/m2/start", "2027-01-01", at: "measures/m2/dependsOn", .error),
        Case(.dependencyCircle, "measures/m1/dependsOn", ["m2"], .error),
        Case(.tooManyMeasuresAtOnce, "roadmap.capacity", 0),
        Case(.midtermOutsideYears, "governance.midterm", "2035-01-01"),
        Case(.consultationBeforeMandate, "adoption.consultationStart", "2026-08-31", .error),
        Case(.reportBeforeStart, "adoption.reportDate", "2026-03-01", .error),
        Case(.stakeholderInNoRound, "stakeholders/s1/name", "Ученици", at: "stakeholders/s1"),
        Case(.roundWithoutOffline, "rounds/r1/offline", nil),
        Case(.proposalWithoutAnswer, "proposals/q1/answer", "open"),
        Case(.proposalWithoutReason, "proposals/q1/reason", nil),
    ]

    /// That the strategy is whole and its parts belong together.
    static let whole: [Case] = [
        Case(.noVision, "vision.statement", nil),
        Case(.noOtherPlans, "documents", nil),
        Case(.noParticipation, "rounds", nil),
        Case(.noPromise, "participation.promise", nil),
        Case(
            .noFunding, "finance", nil,
            and: ["measures/m1/oneOff": nil, "measures/m1/yearly": nil]),
        Case(.noRisks, "risks", nil),
        Case(.noBoard, "governance.board", nil),
        Case(.noMonitoring, "governance.midterm", nil),
        Case(.noCommunication, "governance.publish", nil, and: ["adoption.plainVersion": nil]),
        Case(.noSummary, "adoption.summary", nil),
        Case(.noFoundingAct, "mandate.basis", "none"),
        Case(.noIndicators, "indicators", nil),
        Case(.noCapacity, "roadmap.capacity", nil),
        Case(.noScoring, "measures.scoring", nil),
        Case(.noRuleForAI, "governance.ai", nil),
        Case(.noTraining, "fields/f1/themes", ["services"], at: "fields", .advice),
        Case(.noTownThemes, "mandate.excluded", nil, at: "fields", .advice),
        Case(.noAdoptingAct, "document.stage", "adopted", at: "document.number"),
        Case(
            .noConsultation, "adoption.consultationStart", nil, and: ["document.stage": "adopted"]),
        Case(.noAccessibility, "governance.safeguards", ["privacy", "security", "exit"]),
        Case(.noDataProtection, "governance.safeguards", ["accessibility", "security", "exit"]),
        Case(.noSecurity, "governance.safeguards", ["privacy", "accessibility", "exit"]),
        Case(.noExit, "governance.safeguards", ["privacy", "security", "accessibility"]),
        Case(.noProposals, "proposals", nil, .advice),
        Case(.answerOutdated, "measures/m1/source", "lottery"),
        Case(.namesDeletedRow, "measures/m1/objective", "o9"),
        Case(.namesDeletedRow, "diagnosis.ranking", ["p1", "p9"]),
        Case(.fieldWithoutObjective, "fields/f2/title", "Друга", at: "fields/f2"),
        Case(.themeWithoutObjective, "fields/f2/themes", ["data"]),
        Case(.themeWithoutObjective, "problems/p2/themes", ["data"]),
        Case(.indicatorWithoutObjective, "indicators/i1/objective", nil),
        Case(.objectiveWithoutField, "objectives/o1/field", nil),
        Case(.useOfFinishedPractice, "uses/u1/practice", "ended"),
        Case(.useOfUnclearPractice, "uses/u1/practice", "unclear", .advice),
        Case(.sameTitleTwice, "measures/m2/title", "гише на село"),
        Case(.titleTooLong, "measures/m2/title", .text(String(repeating: "дума ", count: 40)), .advice),
        Case(.systemWithoutExit, "systems/y/name", "Деловодство", at: "systems/y/exit", .advice),
        Case(.systemDataNotOurs, "systems/y/dataOwner", "unclear"),
        Case(.ownerIsPlaceholder, "measures/m1/lead", " Уточнява се… "),
        Case(.ownerIsPlaceholder, "measures/m1/lead", "няма"),
        Case(.ownerIsPlaceholder, "measures/m1/lead", "Ще бъде избран от кмета"),
        Case(.ownerIsPlaceholder, "measures/m1/lead", "Предстои назначаване"),
        Case(.ownerIsPlaceholder, "risks/k1/owner", "To be appointed"),
        Case(.ownerIsPlaceholder, "indicators/i1/owner", "-"),
        Case(.ownerIsPlaceholder, "risks/k1/owner", "TBD"),
        Case(.ownerIsPlaceholder, "rounds/r1/responsible", "(уточнява се)"),
        Case(.ownerIsPlaceholder, "roles/x/who", "?"),
        Case(.ownerIsPlaceholder, "mandate.technicalLead", "tbd"),
        Case(.ownerIsPlaceholder, "governance.board", "—"),
    ]

    /// That aims can be measured and people were heard.
    static let aims: [Case] = [
        Case(
            .shareOverHundred, "indicators/i1/unit", "% от хората", at: "indicators/i1/baseline", .error,
            and: ["indicators/i1/baseline": 180]),
        Case(
            .shareOverHundred, "indicators/i1/unit", "Процент", at: "indicators/i1/target", .error,
            and: ["indicators/i1/target": 180]),
        Case(.targetEqualsBaseline, "indicators/i1/target", 3),
        Case(.indicatorWithoutTarget, "indicators/i1/target", nil),
        Case(.indicatorWithoutTargetYear, "indicators/i1/targetYear", nil),
        Case(.indicatorWithoutUnit, "indicators/i1/unit", nil),
        Case(.indicatorWithoutSource, "indicators/i1/baselineSource", nil),
        Case(.indicatorWithoutBaselineYear, "indicators/i1/baselineYear", nil),
        Case(
            .indicatorYearsReversed, "indicators/i1/baselineYear", 2031, at: "indicators/i1/targetYear",
            .error),
        Case(.objectiveWithoutPeople, "objectives/o1/who", nil),
        Case(.objectiveWithoutYear, "objectives/o1/byYear", nil),
        Case(.problemWithoutEvidence, "problems/p1/evidence", nil),
        Case(.divideWithoutSource, "divide/d1/group", "Пенсионери", at: "divide/d1/source"),
        Case(.noHardToReachGroup, "stakeholders/s1/hardToReach", false, at: "stakeholders"),
        Case(
            .surveyOnlineOnly, "respondents/x/count", 10, at: "respondents",
            and: ["respondents/x/channel": "web-form"]),
        Case(.onlyInforming, "rounds/r1/level", "inform", at: "rounds", .advice),
        Case(.roundWithoutResponsible, "rounds/r1/responsible", nil),
        Case(.ideaWithoutAnswer, "ideas/i/idea", "Автобус", at: "ideas/i/taken"),
        Case(
            .personalNumberInText, "vision.statement", "Поиска го жител с ЕГН 6101057509 на гишето.", .error),
        Case(.personalNumberInText, "measures/m2/risk", "Списъкът (6101057509) е само на хартия.", .error),
        Case(.contactInText, "measures/m1/description", "Обадете се на 0888 123 456 за час."),
        Case(.contactInText, "adoption.summary", "Пишете на ivan@example.bg или +359 2 943 44 44."),
        Case(.personalDataInProposal, "proposals/q1/text", "Иван Петров, 0888 123 456", .error),
        Case(.personalDataInProposal, "proposals/q1/group", "пишете на ivan@example.bg", .error),
        Case(
            .personalDataInProposal, "proposals/q1/reason", "Така поиска и Георги Стоянов от селото", .error),
        Case(.noPlainVersion, "adoption.plainVersion", false, .advice),
        Case(.consultationTooShort, "adoption.consultationDays", 10),
        Case(.forumBeforeConsultation, "adoption.forumDate", "2026-10-31"),
        Case(.needsForumTooLate, "needs.forumDate", "2026-11-02"),
        Case(.forumBeforeMandate, "needs.forumDate", "2026-08-31"),
    ]

    /// That measures are a plan somebody pays for.
    static let plan: [Case] = [
        Case(.certaintyDiffers, "finance/b/certainty", "wished", at: "measures/m1/certainty", .warning),
        Case(.certaintyDiffers, "measures/m1/certainty", "wished", .warning),
        Case(.upkeepGap, "finance/d", nil, at: "measures/m1/yearly"),
        Case(
            .allMoneyWished, "finance/a/certainty", "wished", at: "finance",
            and: [
                "finance/b/certainty": "wished", "finance/c/certainty": "wished",
                "finance/d/certainty": "wished", "finance/e/certainty": "wished",
            ]),
        Case(.programmeWithoutItsMoney, "measures/m1/programme", "x"),
        Case(.grantWithoutProgramme, "measures/m1/source", "eu", at: "measures/m1/programme", .advice),
        Case(.noPlanAfterGrant, "finance/a/source", "eu", at: "roadmap.afterGrant"),
        Case(.financeIncomplete, "finance/a/source", nil),
        Case(
            .moneyBeforeStart, "measures/m1/start", "2028-01-01", at: "finance/b/amount",
            and: ["finance/b/year": 2027]),
        Case(.sumNotComputed, "adoption.summary", "Струва 12 000 евро."),
        Case(.sumNotComputed, "adoption.decision", "It costs EUR 12,000.50 in all."),
        Case(.sumNotComputed, "adoption.summary", "Струва 1,2 млн. евро за всичко."),
        Case(.sumNotComputed, "roadmap.afterGrant", "Мерките ни струват общо 120 хил. евро."),
        Case(.sumNotComputed, "roadmap.afterGrant", "След гранта ѝ трябват 47 000 евро годишно."),
        Case(.sumNotComputed, "adoption.summary", "Стратегията струва 2 112 000."),
        Case(.sumNotComputed, "adoption.summary", "Бюджетът ѝ е общо 634 000 за трите години."),
        Case(.sumNotComputed, "adoption.decision", "The measures cost 120,000 over three years."),
        Case(.sumNotComputed, "adoption.summary", "За 3 години ще платим 999 000."),
        Case(.sumNotComputed, "adoption.summary", "Струва 1 340 евро, от тях 50 000 са сигурни."),
        Case(
            .sumNotComputed, "adoption.summary", "Стратегията е на обща стойност 12 900 евро.",
            and: ["measures/m3/title": "Архив", "measures/m3/oneOff": 12_900]),
        Case(.countNotComputed, "adoption.decision", "Съветът приема четиринайсет мерки."),
        Case(.countNotComputed, "adoption.decision", "Стратегията е до 2030 г. и има 1 мярка и 2 цели."),
        Case(.countNotComputed, "adoption.decision", "Приема справка за деветте постъпили предложения."),
        Case(.countNotComputed, "adoption.summary", "There are 8 ranked problems in it."),
        Case(.countNotComputed, "adoption.decision", "Постъпиха осем предложения с отговор."),
        Case(
            .peopleNotComputed, "governance.publish", "На форума дойдоха 118 души.",
            and: ["needs.forumPeople": 64]),
        Case(.periodDiffers, "adoption.decision", "Приема Стратегия на община Мокрен 2027–2031 г."),
        Case(.personInsteadOfPost, "measures/m1/lead", "Иван Петров", .error),
        Case(.personInsteadOfPost, "governance.board", "Кметът и Мария Иванова, 0888 123 456", .error),
        Case(.measureWithoutSource, "measures/m1/source", nil),
        Case(.measureWithoutCertainty, "measures/m1/certainty", nil),
        Case(.riskWithoutOwner, "risks/k1/owner", nil),
        Case(.riskWithoutResponse, "risks/k1/response", nil),
        Case(.riskWithoutScore, "risks/k1/impact", nil, at: "risks/k1/likelihood"),
        Case(
            .oneLeadForMost, "measures/m3/lead", "Секретар", at: "measures", .advice,
            and: ["measures/m4/lead": "кмет", "measures/m5/title": "Пета"]),
        Case(
            .allMeasuresInFirstYear, "measures/m2/start", "2027-03-01", at: "measures",
            and: ["measures/m3/start": "2027-05-01"]),
        Case(.noQuickWin, "measures/m1/quickWin", false, at: "measures", .advice),
        Case(.measureWithoutStart, "measures/m1/start", nil),
        Case(.measureWithoutStart, "measures/m1/start", "always"),
        Case(.measureWithoutEnd, "measures/m1/end", nil),
        Case(.measureReadyAfterEnd, "measures/m1/built", "2029-02-01", .error),
        Case(.measureBeforeAdoption, "adoption.consultationStart", "2027-02-02", at: "measures/m1/start"),
        Case(.dependencyEndsLate, "measures/m1/end", "2029-01-01", at: "measures/m2/dependsOn"),
        Case(
            .dependencyReadyLate, "measures/m2/start", "2027-10-01", at: "measures/m2/dependsOn",
            and: ["measures/m1/built": "2027-11-30"]),
        Case(
            .chainWithoutSlack, "measures/m2/end", "2030-12-31", .advice,
            and: ["measures/m2/start": "2030-02-01"]),
        Case(
            .unitOverloaded, "units/u1/months", 1,
            and: ["measures/m1/unit": "u1", "measures/m1/effort": 6]),
        Case(.measureWithoutEffort, "measures/m1/effort", 6, at: "measures/m2/effort", .advice),
        Case(.measureWithoutUnit, "measures/m1/effort", 6, at: "measures/m1/unit", .advice),
        Case(
            .unitWithoutMonths, "units/u1/title", "Гише", at: "units/u1/months", .advice,
            and: ["measures/m1/unit": "u1", "measures/m1/effort": 6]),
        Case(
            .startInPause, "pauses/p1/from", "2027-01-20", at: "measures/m1/start", .advice,
            and: ["pauses/p1/to": "2027-03-01"]),
        Case(.pauseReversed, "pauses/p1/to", "2027-01-20", .error, and: ["pauses/p1/from": "2027-03-01"]),
        Case(
            .startBeforeBudget, "measures/m2/oneOff", 500, at: "measures/m2/start", .advice,
            and: ["measures/m2/source": "own", "measures/m2/certainty": "wished"]),
        Case(.measureWithoutPeople, "measures/m1/forWhom", nil),
        Case(.measureWithoutParticipation, "measures/m1/participation", nil, .advice),
        Case(.measuresNotCheckedByLawyer, "measures.tests", ["owner"]),
        Case(.measureWithoutDataCheck, "measures/m1/dataCheck", nil),
        Case(.deadlineWithoutMeasure, "fields/f1/themes", ["services"], at: "measures"),
    ]

    static let cases = known + whole + aims + plan + sense + order + council
}
