import Foundation
import Guide
import Wording

/// A guide of one step that teaches in every way a step can.
enum TeachingGuide {
    private static func both(_ bg: String, _ en: String) -> Localized { SampleGuide.both(bg, en) }

    static let guide: Guide = {
        var people = SampleGuide.question("people", .number, both("Колко жители?", "How many people?"))
        people.frameworks = ["gdpr"]
        people.poor = PoorExample(answer: both("много", "many"), reason: both("не се мери", "not measured"))
        people.field.example = both("1200", "1200")
        people.why = both("За мандат на екипа.", "For the mandate.")
        return Guide(
            id: "teaching", version: "1.0.0", title: both("Ръководство", "Guide"), about: .empty,
            phases: [Phase(id: "prepare", title: both("Подготовка", "Prepare"), steps: ["know"])],
            steps: [step([people, scores, gate, level, indicators])],
            themes: themes,
            levels: [
                Option(
                    id: "consult", label: both("Консултиране", "Consult"),
                    description: both("Обещаваме отговор.", "We promise an answer."))
            ],
            variants: [
                .small: VariantRule(
                    label: both("За малки", "For small ones"), when: .test(question: "people", .atMost(2999))),
                .large: VariantRule(
                    label: both("За големи", "For large ones"),
                    when: .test(question: "people", .atLeast(60001))),
            ])
    }()

    private static func step(_ questions: [Question]) -> Step {
        var step = SampleGuide.step("know", both("Опознаване", "Know"), questions)
        step.done = both("има оценка за всичко", "everything has a score")
        step.participation = StepParticipation(
            level: "consult", minimum: both("една анкета", "one survey"), better: both("форум", "a forum"))
        step.agenda = Agenda(
            title: both("Среща на екипа", "Team meeting"),
            parts: [
                .init(minutes: 15, what: both("Начало.", "Start.")),
                .init(minutes: 45, what: both("Оценки.", "Scores.")),
            ])
        step.variants = [
            .small: both("стига един следобед", "one afternoon is enough"),
            .large: both("работи се по райони", "work by district"),
        ]
        return step
    }

    private static let themes = [SampleGuide.option("rare", "Рядка", "Rare")]

    private static let maturity = OptionSource.listed([
        SampleGuide.option("none", "Няма", "None"), SampleGuide.option("planned", "Планирано", "Planned"),
        SampleGuide.option("doing", "Изпълнява се", "Doing"),
    ])

    private static let scores = SampleGuide.question(
        "scores", .table, both("Кой как оцени?", "Who scored how?"), needed: false,
        columns: [
            SampleGuide.column("scorer", .text, both("Кой", "Who")),
            SampleGuide.column("year", .year, both("Година", "Year")),
            SampleGuide.column(
                "level", .scale, both("Степен", "Level"), isRequired: false, options: maturity),
        ])

    private static let gate: Question = {
        var gate = SampleGuide.question(
            "gate", .checklist, both("Кои условия?", "Which conditions?"),
            options: .listed([
                SampleGuide.option("room", "Има място", "Room"),
                SampleGuide.option("will", "Има воля", "Will"),
            ]))
        gate.notes = [
            Note(
                when: .not(.test(question: "gate", .countAtLeast(2))),
                text: both("Обещайте по-малко.", "Promise less."))
        ]
        return gate
    }()

    private static let level: Question = {
        var level = SampleGuide.question(
            "level", .scale, both("Докъде сте?", "How far are you?"), options: maturity)
        level.beside = "scores/level"
        level.lifts = [both("напишете план", "write a plan"), both("започнете", "begin")]
        return level
    }()

    private static let indicators: Question = {
        var columns = [
            SampleGuide.column(
                "bank", .choice, both("От банката", "Of the bank"), isRequired: false,
                options: .register(.indicators)),
            SampleGuide.column("title", .text, both("Показател", "Indicator")),
            SampleGuide.column("owner", .text, both("Кой мери", "Who measures")),
            SampleGuide.column(
                "topics", .choices, both("Теми", "Themes"), isRequired: false, options: .listed(themes)),
        ]
        columns[1].fill = "bank/title"
        var indicators = SampleGuide.question(
            "indicators", .table, both("Кои показатели?", "Which indicators?"), columns: columns)
        indicators.poor = PoorExample(answer: both("всички", "all"), reason: both("без мярка", "no measure"))
        return indicators
    }()
}
