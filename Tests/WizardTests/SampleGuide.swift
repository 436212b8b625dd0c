import Answers
import Foundation
import Guide
import Wording

/// A small guide with every kind of question, in two steps and a third with practices.
enum SampleGuide {
    static let guide = Guide(
        id: "sample", version: "1.0.0", title: both("Ръководство", "Guide"), about: .empty,
        phases: [
            Phase(id: "prepare", title: both("Подготовка", "Prepare"), steps: ["mandate", "kinds"]),
            Phase(id: "plan", title: both("Планиране", "Plan"), steps: ["measures"]),
        ],
        steps: [mandate, kinds, measures])

    static let mandate = step(
        "mandate", both("Мандат", "Mandate"),
        [
            question("name", .text, both("Как се казва общината?", "What is it called?"), example: "Видин"),
            question("reason", .longText, both("Защо точно сега?", "Why now?")),
            question(
                "scope", .choice, both("Сама или заедно?", "Alone or together?"),
                options: .listed([
                    option("alone", "Сама", "Alone"), option("joint", "Заедно с други", "Joint"),
                ])),
            question(
                "partners", .text, both("С кого?", "With whom?"), when: .test(question: "scope", .is("joint"))
            ),
            question("phone", .text, both("Телефон?", "Phone?"), needed: false, isPersonal: true),
        ])

    static let kinds = step(
        "kinds", both("Видове", "Kinds"),
        [
            question(
                "people", .number, both("Колко жители?", "How many people?"), minimum: 1, maximum: 2_000_000,
                unit: both("души", "people")),
            question("budget", .money, both("Колко пари?", "How much money?"), minimum: 0),
            question("year", .year, both("Коя година?", "Which year?"), minimum: 2024, maximum: 2040),
            question("day", .date, both("Кой ден?", "Which day?")),
            question("survey", .yesNo, both("Имаше ли анкета?", "Was there a survey?")),
            question(
                "channels", .choices, both("По какъв път?", "Which channels?"), minimum: 1, maximum: 2,
                options: .listed([
                    option("paper", "Хартия", "Paper"), option("phone", "Телефон", "Phone"),
                    option("web", "Сайт", "Web"),
                ])),
            question(
                "gate", .checklist, both("Кои условия?", "Which conditions?"),
                options: .listed([option("room", "Има място", "Room"), option("will", "Има воля", "Will")])),
            question(
                "level", .scale, both("Докъде сте?", "How far are you?"),
                options: .listed([
                    option("none", "Няма", "None"), option("planned", "Планирано", "Planned"),
                    option("doing", "Изпълнява се", "Doing"),
                ])),
            question("act", .file, both("Къде е актът?", "Where is the act?"), needed: false),
        ])

    static let measures = step(
        "measures", both("Мерки", "Measures"),
        [
            question(
                "measures", .table, both("Кои са мерките?", "Which measures?"), minimum: 2, maximum: 4,
                columns: [
                    column("title", .text, both("Име", "Title")),
                    column("lead", .text, both("Отговорник", "Lead")),
                    column("cost", .money, both("Разход", "Cost"), minimum: 0),
                    column("online", .yesNo, both("По интернет ли е?", "Online?"), isRequired: false),
                    column(
                        "help", .text, both("Помощ на място", "Offline help"),
                        when: .test(question: "online", .is("yes"))),
                    column(
                        "after", .choices, both("След кои", "After"), isRequired: false,
                        options: .rows(of: "measures")),
                ]),
            question(
                "order", .ranking, both("В какъв ред?", "In which order?"), options: .rows(of: "measures")),
            question(
                "uses", .table, both("Кои практики ползвате?", "Which practices?"), needed: false,
                columns: [
                    column("practice", .choice, both("Практика", "Practice"), options: .register(.practices)),
                    column(
                        "measure", .choice, both("Мярка", "Measure"), isRequired: false,
                        options: .rows(of: "measures")),
                    column("figure", .number, both("Кой резултат", "Figure"), isRequired: false),
                    column("lesson", .longText, both("Какво вземаме", "Lesson")),
                ]),
        ], offersPractices: true)

    /// More entries than fit on a page.
    static let register = (1...30).map { number in
        Option(
            id: "p\(number)", label: both("Практика \(number)", "Practice \(number)"),
            description: number == 17 ? both("Тарту", "Tartu") : nil)
    }

    static func both(_ bg: String, _ en: String) -> Localized { Localized(bg: bg, en: en) }

    static func option(_ id: String, _ bg: String, _ en: String) -> Option {
        Option(id: id, label: both(bg, en))
    }

    private static func field(
        _ kind: Kind, _ label: Localized, _ minimum: Decimal?, _ maximum: Decimal?, _ unit: Localized?,
        _ options: OptionSource, example: String = "", isPersonal: Bool = false
    ) -> Field {
        Field(
            kind: kind, label: label, help: both("Помощ за отговора.", "Help with the answer."),
            example: Localized(same: example), minimum: minimum, maximum: maximum, unit: unit,
            options: options,
            isPersonal: isPersonal)
    }

    static func question(
        _ id: String, _ kind: Kind, _ label: Localized, needed: Bool = true, when: Condition? = nil,
        minimum: Decimal? = nil, maximum: Decimal? = nil, unit: Localized? = nil,
        options: OptionSource = .none,
        columns: [Column] = [], example: String = "", isPersonal: Bool = false
    ) -> Question {
        Question(
            id: id,
            field: field(
                kind, label, minimum, maximum, unit, options, example: example, isPersonal: isPersonal),
            why: both("За да личи.", "So that it shows."), needed: needed ? "prepare" : nil, when: when,
            themes: ["services"], columns: columns, fill: nil)
    }

    static func column(
        _ id: String, _ kind: Kind, _ label: Localized, isRequired: Bool = true, when: Condition? = nil,
        minimum: Decimal? = nil, options: OptionSource = .none
    ) -> Column {
        Column(
            id: id, field: field(kind, label, minimum, nil, nil, options), isRequired: isRequired, when: when)
    }

    static func step(_ id: String, _ title: Localized, _ questions: [Question], offersPractices: Bool = false)
        -> Step
    {
        Step(
            id: id, phase: id == "measures" ? "plan" : "prepare", title: title,
            purpose: both("Цел.", "Purpose."),
            output: .empty, participants: .empty, evidence: .empty, weeks: 2,
            mistakes: [
                Mistake(
                    what: both("Бърза се.", "Haste."), notice: both("Липсват хора.", "People are missing."))
            ], themes: ["governance"], offersPractices: offersPractices,
            questions: questions)
    }
}
