import Guide
import Templates
import Wording

/// A guide with one question of each kind that a template may or may not name.
enum SmallGuide {
    private static func field(
        _ kind: Kind, options: OptionSource = .none, isPersonal: Bool = false
    ) -> Field {
        Field(
            kind: kind, label: .empty, help: .empty, example: .empty, minimum: nil, maximum: nil, unit: nil,
            options: options, isPersonal: isPersonal)
    }

    private static func question(_ id: String, _ field: Field, columns: [Column] = []) -> Question {
        Question(
            id: id, field: field, why: .empty, needed: nil, when: nil, themes: [], columns: columns, fill: nil
        )
    }

    private static func column(_ id: String, _ field: Field) -> Column {
        Column(id: id, field: field, isRequired: false, when: nil)
    }

    private static func options(_ ids: String...) -> OptionSource {
        .listed(ids.map { Option(id: $0, label: .empty) })
    }

    private static let questions: [Question] = [
        question("profile.name", field(.text)),
        question("profile.notes", field(.longText)),
        question("mandate.reason", field(.longText)),
        question("mandate.scope", field(.choice, options: options("alone", "joint"))),
        question("mandate.mayor", field(.text, isPersonal: true)),
        question("mandate.startYear", field(.year)),
        question(
            "measures", field(.table),
            columns: [
                column("title", field(.text)), column("lead", field(.text)),
                column("yearly", field(.money)), column("contact", field(.text, isPersonal: true)),
                column("status", field(.choice, options: options("planned", "done", "stopped"))),
            ]),
        question("risks", field(.table), columns: [column("title", field(.text))]),
        question("team", field(.table, isPersonal: true), columns: [column("role", field(.text))]),
    ]

    static let guide = Guide(
        id: "small", version: "1.0.0", title: .empty, about: .empty,
        phases: [Phase(id: "know", title: .empty, steps: ["one"])],
        steps: [
            Step(
                id: "one", phase: "know", title: .empty, purpose: .empty, output: .empty,
                participants: .empty, evidence: .empty, weeks: 1, mistakes: [], themes: [],
                offersPractices: false, questions: questions)
        ])

    /// What a practice can be used for in it.
    static let chapters = ["context", "method"]
}

/// A section whose items stand on the lines 1, 2, 3 …
func section(
    _ id: String, _ contents: [Template.Content], inner: [Template.Section] = []
) -> Template.Section {
    Template.Section(
        line: 100, id: id, title: Localized(bg: "Глава \(id)", en: "Chapter \(id)"), numbering: .numbered,
        when: nil, startsPage: false,
        items: contents.enumerated().map { Template.Item(line: $0.offset + 1, $0.element) },
        sections: inner)
}

func text(_ words: String) -> Template.Content { .text(Localized(same: words), lead: nil) }

func template(_ sections: [Template.Section], title: String = "Стратегия") -> Template {
    func line(_ words: String) -> Template.Line { Template.Line(line: 1, text: Localized(same: words)) }
    return Template(
        id: "t", version: "1.0.0", title: line(title), subtitle: line(""), author: line(""),
        sections: sections)
}
