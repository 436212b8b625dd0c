import Answers
import Findings
import Strategy
import Testing

/// What a council would stop at.
extension ReviewTests {
    static let council: [Case] = [
        Case(.countOfYearDiffers, "governance.publish", "През 2027 г. започват две мерки."),
        Case(.countOfYearDiffers, "governance.publish", "Two measures start in 2027."),
        Case(.countNotComputed, "governance.publish", "Всичките две цели са наши."),
        Case(.countNotComputed, "governance.publish", "16-те мерки са наши."),
        Case(.countNotComputed, "governance.publish", "Four new priority measures."),
        Case(.tellsNothing, "problems/p1/evidence", "Всички знаят."),
        Case(.tellsNothing, "measures/m1/forWhom", "everybody"),
        Case(.tellsNothing, "risks/k1/response", "ще се следи"),
        Case(.tellsNothing, "measures/m1/firstDays", "Подготовка."),
        Case(
            .tellsNothing, "measures/m1/description",
            "Ще се предприемат необходимите действия за подобряване."),
        Case(.sameTextTwice, "risks/k1/sign", "помощникът напуска."),
        Case(.sameTextTwice, "measures/m1/title", "Документ без път"),
        Case(
            .visionOfAnybody, "vision.statement",
            "Модерна, иновативна и умна община на 21 век с устойчиво развитие.", .advice),
        Case(.jargonInSummary, "adoption.summary", "Имплементираме agile парадигма.", .advice),
        Case(.adoptedByMayor, "adoption.decision", "Кметът приема стратегията със заповед."),
        Case(.adoptedByMayor, "adoption.decision", "The strategy is adopted by the mayor."),
        Case(.adoptedByMayor, "document.body", "Кметът на общината"),
        Case(.promiseOfEverything, "participation.promise", "Ще приемем всяко предложение."),
        Case(.personalNumberAsked, "participation.privacy", "Анкетата пита за ЕГН и адрес."),
        Case(.machineDecides, "governance.ai", "Програмата сама отказва помощи без служител."),
        Case(.onlineOnlyPromised, "adoption.summary", "Всички услуги стават само онлайн."),
        Case(.onlineWayOnly, "stakeholders/s1/channel", "Фейсбук"),
        Case(.onlineWayOnly, "measures/m1/offlineHelp", "Хората ползват мобилното приложение"),
        Case(.onlineWayOnly, "rounds/r1/offline", "чрез сайта на общината"),
        Case(.openCallOnly, "participation.recruitment", ["open"], .advice),
        Case(.reasonContradicts, "proposals/q1/reason", "Отказваме, защото няма хора"),
        Case(
            .reasonContradicts, "ideas/e1/reason", "Отлагаме за 2035 г.",
            and: ["ideas/e1/idea": "Рейс", "ideas/e1/taken": "yes"]),
        Case(.biometrics, "measures/m1/description", "Камери с разпознаване на лица на спирките"),
        Case(
            .biometrics, "ideas/e1/taken", "yes", and: ["ideas/e1/idea": "Face recognition in the park"]),
        Case(.biometrics, "proposals/q1/text", "Вход с биометрия", at: "proposals/q1/answer"),
        Case(.personaLooksReal, "personas/k1/name", "Цветана Георгиева Илиева"),
        Case(.personaLooksReal, "personas/k1/name", "Цветана, ул. „Дунав“ 14"),
        Case(
            .indicatorsElsewhere, "measures/m1/objective", "o2", at: "measures/m1/indicators",
            and: ["objectives/o2/title": "Помощ наблизо"]),
        Case(.supplierAnswers, "measures/m1/lead", "Доставчикът на системата"),
        Case(.supplierAnswers, "fields/f1/godparent", "The software vendor"),
        Case(
            .oneLeadForBoth, "mandate.technicalLead", "Секретар", .advice,
            and: ["mandate.politicalLead": "секретар"]),
        Case(.participationOverAll, "mandate.participationBudget", 9_000_000),
        Case(
            .meetsTooSeldom, "governance.meets", "yearly", .advice,
            and: ["governance.publish": "На всеки шест месеца лист на таблото"]),
        Case(.onSunday, "governance.midterm", "2029-01-14", .advice),
        Case(.onSunday, "adoption.reportDate", "2028-03-05", .advice),
        Case(.workshopBeforeForum, "diagnosis.workshopDate", "2026-09-20", .advice),
        Case(
            .roundOnAnotherDay, "rounds/r1/date", "2026-10-10",
            and: ["rounds/r1/step": "diagnosis", "diagnosis.workshopDate": "2026-10-12"]),
        Case(
            .discussionOnAnotherDay, "rounds/r1/date", "2027-03-20",
            and: [
                "rounds/r1/step": "adoption", "rounds/r1/method": "draft-consultation",
                "adoption.consultationStart": "2027-03-01", "adoption.consultationDays": 30,
            ]),
        Case(.planIsOver, "documents/d1/title", "ПИРО 2014–2020 г.", .advice),
        Case(.planIsOver, "mandate.piro", "Следва ПИРО 2014–2020 г.", .advice),
        Case(
            .groupWithoutAmbition, "ambition/g1/group", "skills", at: "ambition", .advice,
            and: ["ambition/g1/target": 3, "readiness.skills.staff": 1, "readiness.technology.net": 1]),
    ]

    static let remediesOfCouncil: [Remedy] = [
        Remedy(.countOfYearDiffers, ["governance.publish": "През 2027 г. започва една мярка."]),
        Remedy(
            .countOfYearDiffers,
            ["measures/m2/start": "2027-09-01", "measures/m2/dependsOn": nil]),
        Remedy(.countNotComputed, ["governance.publish": "лист на таблото"]),
        Remedy(
            .tellsNothing,
            [
                "problems/p1/evidence": "анкета", "measures/m1/forWhom": "хората от селата",
                "risks/k1/response": "втори обучен човек", "measures/m1/firstDays": "Избираме три села",
                "measures/m1/description": "Гишето идва на село два пъти месечно",
            ]),
        Remedy(.sameTextTwice, ["risks/k1/sign": "отпуск без заместник", "measures/m1/title": "Гише"]),
        Remedy(.visionOfAnybody, ["vision.statement": "Никой не губи ден за документ"]),
        Remedy(.jargonInSummary, ["adoption.summary": "Документът идва на село."]),
        Remedy(
            .adoptedByMayor,
            [
                "adoption.decision": "Общинският съвет приема стратегията, а кметът я изпълнява.",
                "document.body": "Общински съвет",
            ]),
        Remedy(.promiseOfEverything, ["participation.promise": "Отговаряме на всяко предложение."]),
        Remedy(.personalNumberAsked, ["participation.privacy": "Анкетата не пита за ЕГН."]),
        Remedy(.machineDecides, ["governance.ai": "Програма не решава сама; подписва служител."]),
        Remedy(.onlineOnlyPromised, ["adoption.summary": "Всички услуги стават онлайн и на гише."]),
        Remedy(
            .onlineWayOnly,
            [
                "stakeholders/s1/channel": "Фейсбук и среща в клуба",
                "measures/m1/offlineHelp": "Приложение или гише", "rounds/r1/offline": "хартия",
            ]),
        Remedy(.openCallOnly, ["participation.recruitment": ["open", "lottery"]]),
        Remedy(.reasonContradicts, ["proposals/q1/answer": "declined", "ideas/e1/taken": "later"]),
        Remedy(.reasonContradicts, ["proposals/q1/reason": "Лесно е", "ideas/e1/reason": "Лесно е"]),
        Remedy(
            .biometrics,
            ["measures/m1/dataCheck": "Оценка на въздействието е направена", "ideas/e1/taken": "no"]),
        Remedy(.biometrics, ["proposals/q1/answer": "declined"]),
        Remedy(.personaLooksReal, ["personas/k1/name": "Цветана, 76 г."]),
        Remedy(.indicatorsElsewhere, ["measures/m1/objective": ["o1", "o2"]]),
        Remedy(.indicatorsElsewhere, ["indicators/i1/objective": "o2"]),
        Remedy(
            .supplierAnswers, ["measures/m1/lead": "секретар", "fields/f1/godparent": "Библиотеката"]),
        Remedy(.oneLeadForBoth, ["mandate.politicalLead": "заместник-кмет"]),
        Remedy(.participationOverAll, ["mandate.participationBudget": 900]),
        Remedy(.meetsTooSeldom, ["governance.meets": "quarterly"]),
        Remedy(.meetsTooSeldom, ["governance.publish": "Всяка година лист на таблото"]),
        Remedy(.onSunday, ["governance.midterm": "2029-01-15", "adoption.reportDate": "2028-03-06"]),
        Remedy(.workshopBeforeForum, ["diagnosis.workshopDate": "2026-10-10"]),
        Remedy(.workshopBeforeForum, ["needs.forumDate": "2026-09-15"]),
        Remedy(.roundOnAnotherDay, ["rounds/r1/date": "2026-10-12"]),
        Remedy(.roundOnAnotherDay, ["diagnosis.workshopDate": "2026-10-10"]),
        Remedy(.discussionOnAnotherDay, ["rounds/r1/date": "2027-03-01"]),
        Remedy(.discussionOnAnotherDay, ["rounds/r1/date": "2027-03-31"]),
        Remedy(.discussionOnAnotherDay, ["adoption.consultationDays": 19]),
        Remedy(
            .planIsOver,
            ["documents/d1/title": "ПИРО 2021–2027 г.", "mandate.piro": "Следва ПИРО 2021–2027 г."]),
        Remedy(
            .groupWithoutAmbition, ["ambition/g2/group": "technology", "ambition/g2/target": 3]),
    ]

    @Test(arguments: [
        ("governance.publish", "През 2027 г. започва една мярка, а до 2028 г. започват две мерки."),
        ("governance.publish", "Първите две мерки са бързи. От мерките 2–3 мерки чакат."),
        ("governance.publish", "Пет от мерките се мерят; три мерки от общо 14 са бързи."),
        ("governance.publish", "Всички пет цели на закона са спазени. През 2027 г. не започват две мерки."),
        ("measures/m1/forWhom", "Всички жители; първо хората, които получават грижа"),
        ("problems/p1/evidence", "Знаем го от 40 жалби"),
        ("risks/k1/response", "Ще се следи дневникът всяка седмица"),
        ("vision.statement", "Модерна община, в която никой не губи ден за документ"),
        ("adoption.summary", "Нищо не става само през интернет. Онлайн или на гише, всички услуги остават."),
        ("adoption.decision", "Общинският съвет приема стратегията. Възлага на кмета да я изпълни."),
        ("participation.promise", "Всяко предложение получава отговор: приемаме го или казваме защо не."),
        ("participation.privacy", "Анкетата никога не пита за ЕГН."),
        ("governance.ai", "Програмата сама подрежда сигналите, но не решава нищо."),
        ("governance.ai", "Програмата само подсказва; автоматично подрежда, а решава служител."),
        ("participation.promise", "Приемаме всички предложения на хартия и по телефона."),
        ("stakeholders/s1/channel", "социалните мрежи и домашният патронаж"),
        ("measures/m1/offlineHelp", "Обаждат се на телефона; приложението ползва служителят"),
        ("proposals/q1/reason", "Не отказваме на никого"),
        ("measures/m1/description", "Обученията са лице в лице; не се разпознават лица"),
        ("measures/m1/lead", "Отговорник за договора с доставчика"),
        ("personas/k1/name", "Баба Цветана, 81 г."),
        ("mandate.piro", "След ПИРО 2014–2020 г. важи ПИРО 2021–2027 г."),
        ("mandate.participationBudget", "900"),
    ]) func `an honest answer is left in peace`(path: String, text: String) {
        let value = Int(text).map { Value(integerLiteral: $0) } ?? .text(text)
        let codes = Set(Self.council.map(\.code.rawValue))
        let found = Self.review(Self.sound.with(path, value)).all.filter { codes.contains($0.code) }
        #expect(found == [])
    }

    @Test func `a word that is typed again and again is no answer`() {
        let typed = Self.sound.with("needs.heard", nil).with("governance.publish", "asdf asdf asdf")
        let found = Self.review(typed).all.map(\.code)
        #expect(found.contains(StrategyFinding.answerIsPlaceholder.rawValue))
    }

    @Test func `titles that differ in signs and capitals alone are one title`() {
        let twice = Self.sound.with("swot/w2/statement", "„Има читалища в селата“")
            .with("swot/w3/statement", "има читалища в селата.")
        #expect(Self.review(twice).all.contains { $0.code == StrategyFinding.sameTitleTwice.rawValue })
    }
}
