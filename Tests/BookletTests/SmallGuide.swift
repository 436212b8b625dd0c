import Booklet
import Catalog
import Document
import Foundation
import Guide
import Wording

/// A text that says its own language.
func both(_ text: String) -> Localized { Localized(bg: text + " (bg)", en: text + " (en)") }

func field(_ kind: Kind, _ label: String, options: OptionSource = .none) -> Field {
    Field(
        kind: kind, label: both(label + "?"), help: both("Help on " + label),
        example: both("Example of " + label),
        minimum: nil, maximum: nil, unit: nil, options: options, isPersonal: false)
}

func question(
    _ id: String, _ field: Field, when: Condition? = nil, columns: [Column] = [], fill: String? = nil,
    lifts: [Localized] = []
) -> Question {
    Question(
        id: id, field: field, why: both("Why " + id), needed: "prepare", when: when, themes: ["services"],
        columns: columns, fill: fill,
        poor: PoorExample(answer: both("Poor " + id), reason: both("Reason " + id)), frameworks: ["law"],
        lifts: lifts)
}

/// Two steps: one with every kind of condition, one with a criterion and a form.
struct SmallGuide {
    static let maturity = [
        Option(id: "none", label: both("None"), description: both("Nothing yet")),
        Option(id: "all", label: both("All"), description: both("All of it")),
    ]

    static var questions: [Question] {
        [
            question("people", field(.number, "People"), fill: "municipality.population"),
            question(
                "basis",
                field(
                    .choice, "Basis",
                    options: .listed([
                        Option(id: "order", label: both("Order")), Option(id: "vote", label: both("Vote")),
                    ]))),
            question("big", field(.text, "Big"), when: .test(question: "people", .atLeast(3000))),
            question(
                "act", field(.text, "Act"),
                when: .any([
                    .test(question: "basis", .is("order")), .test(question: "basis", .is("vote")),
                ])),
            question("other", field(.text, "Other"), when: .not(.test(question: "big", .answered(true)))),
        ]
    }

    static var criterion: Question {
        question(
            "score", field(.scale, "Score", options: .listed(maturity)), lifts: [both("Lift it")])
    }

    static var table: Question {
        let cells = [("name", true), ("place", false)].map {
            Column(id: $0.0, field: field(.text, "Column " + $0.0), isRequired: $0.1, when: nil)
        }
        return question("rows", field(.table, "Rows"), columns: cells)
    }

    static var guide: Guide {
        Guide(
            id: "small", version: "1.0.0", title: both("Small guide"), about: both("About"),
            phases: [
                Phase(id: "prepare", title: both("Prepare"), steps: ["first"]),
                Phase(id: "know", title: both("Know"), steps: ["second"]),
            ],
            steps: [step("first", questions), step("second", [criterion, table])],
            levels: [Option(id: "inform", label: both("Inform"), description: both("We tell you"))],
            variants: [
                .small: VariantRule(label: both("For few"), when: .test(question: "people", .atMost(2999)))
            ],
            questionnaires: [questionnaire])
    }

    static func step(_ id: String, _ questions: [Question]) -> Step {
        Step(
            id: id, phase: "prepare", title: both("Step " + id), purpose: both("Purpose " + id),
            output: both("Output " + id), done: both("Done " + id), participants: both("People " + id),
            evidence: both("Evidence " + id), weeks: 2,
            mistakes: [Mistake(what: both("Mistake " + id), notice: both("Notice " + id))],
            participation: StepParticipation(
                level: "inform", minimum: both("Minimum " + id), better: both("Better " + id)),
            agenda: Agenda(
                title: both("Meeting " + id),
                parts: [.init(minutes: 10, what: both("Open")), .init(minutes: 25, what: both("Talk"))]),
            variants: [.small: both("Small " + id)],
            trainer: both("Exercise " + id + ": 10 minutes, 5 minutes"),
            themes: ["services"], offersPractices: true, questions: questions)
    }

    static var questionnaire: Questionnaire {
        let options = [both("One"), both("Two")]
        let items = Questionnaire.Kind.allCases.map { kind in
            let choices = [.choice, .choices, .scale, .table].contains(kind) ? options : []
            return Questionnaire.Item(
                id: kind.rawValue, kind: kind, text: both("Ask " + kind.rawValue), options: choices,
                other: kind == .choices ? both("Other") : nil, feeds: "rows")
        }
        let opening = Localized(
            bg: "Opening (bg) до {until}, {workshop}", en: "Opening (en) till {until}, then {workshop}")
        return Questionnaire(
            id: "survey", title: both("Survey"), audience: both("Audience"), opening: opening,
            closing: both("Closing"), questions: items, method: "survey")
    }

    static var law: Framework {
        Framework(
            id: "law", title: both("Law"), citation: both("Gazette 1"), kind: .nationalLaw, force: .must,
            duties: [Framework.Duty(text: both("Duty"), sources: [])], themes: ["services"], note: nil,
            sources: [],
            confidence: .high)
    }

    static func booklet(_ language: Language = .en) -> Booklet {
        Booklet(
            BookletSources(guide: guide, frameworks: [law]),
            texts: Texts(
                [
                    "booklet.agenda": Localized(same: "{title}"),
                    "catalog.duty-facts": Localized(same: "{text} ({facts})"),
                ], in: language),
            date: Day("2026-11-24") ?? Day(Date()))
    }
}

extension Document {
    /// Everything that is read, each paragraph on a line.
    var reading: String {
        allBlocks.map(\.reading).joined(separator: "\n")
    }
}

extension Ask {
    fileprivate var reading: String {
        var lines = paragraphs.map { $0.map(\.plain).joined() }
        if case .boxes(let boxes, _) = room { lines += boxes.map(\.plain) }
        return lines.joined(separator: "\n")
    }
}

extension Block {
    var reading: String {
        switch content {
        case .heading(_, let number, let text, _): number + " " + text.map(\.plain).joined()
        case .paragraph(let text): text.map(\.plain).joined()
        case .ask(let ask): ask.reading
        case .table(let table):
            (table.columns.map(\.title)
                + table.rows.flatMap { $0.flatMap { $0.paragraphs.map { $0.map(\.plain).joined() } } })
                .joined(separator: "\n")
        default: ""
        }
    }
}
