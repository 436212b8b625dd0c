import Guide
import Wording

extension SmallGuide {
    /// The tables the generated parts are made from, with the columns they use.
    static let planning: [Question] = [
        question("mandate.startYear", field(.year, "Първа година?")),
        question("mandate.endYear", field(.year, "Последна година?")),
        question("adoption.decision", field(.longText, "Какво решава съветът?"), needed: nil),
        question(
            "readiness.openness.feedback",
            field(.scale, "Докъде е обратната връзка?", options: options("none", "planned", "doing")),
            group: "openness", lifts: lifts),
        table(
            "swot", texts: ["statement", "source"],
            [choice("box", "strength", "weakness", "opportunity", "threat")]),
        table(
            "problems", texts: ["title", "causes", "affected", "evidence"],
            [choice("solver", "ours", "with-state")]),
        table("fields", texts: ["title", "description"], []),
        table(
            "objectives", texts: ["title", "who"],
            [
                column("field", field(.choice, "Област", options: .rows(of: "fields"))),
                column("problems", field(.choices, "Проблеми", options: .rows(of: "problems"))),
            ]),
        table(
            "indicators", texts: ["title", "unit"],
            [
                column("objective", field(.choice, "Цел", options: .rows(of: "objectives"))),
                column("baseline", field(.number, "Изходна стойност")),
                column("target", field(.number, "Целева стойност")),
            ]),
        table("risks", texts: ["title", "owner", "sign", "response"], []),
        table(
            "finance", texts: [],
            [
                column("measure", field(.choice, "measure", options: .rows(of: "measures"))),
                column("year", field(.year, "year")), column("amount", field(.money, "amount")),
                choice("source", "own", "eu"), choice("certainty", "sure", "applied", "wished"),
                choice("kind", "one-off", "yearly"),
            ]),
        table("ambition", texts: ["change"], [choice("group", "skills", "openness", "strategy")]),
    ]

    private static func table(_ id: String, texts: [String], _ more: [Column]) -> Question {
        question(
            id, field(.table, "Таблица \(id)?"), columns: texts.map { column($0, field(.text, $0)) } + more)
    }

    private static func choice(_ id: String, _ options: String...) -> Column {
        let listed = OptionSource.listed(options.map { Option(id: $0, label: Localized(same: $0)) })
        return column(id, field(.choice, id, options: listed))
    }
}
