import Document
import Strategy
import Wording

extension Composer {
    /// The SWOT lines, inner ones and outer ones side by side, each with its source.
    mutating func swot() -> Drafted {
        if let absence = absence(of: Strategy.SwotLine.table) { return absence }
        let inner = pair(.strength, .weakness, say(.swotInner))
        let outer = pair(.opportunity, .threat, say(.swotOuter))
        return .made([inner, outer])
    }

    private func pair(_ left: Strategy.SwotBox, _ right: Strategy.SwotBox, _ caption: String) -> Block {
        let columns = [left, right].map { Table.Column(facts.option($0.rawValue, of: "swot", "box")) }
        let cells = [left, right].map { box -> Table.Cell in
            let lines = strategy.swot.filter { $0.box == box }.map(statement)
            return lines.isEmpty ? Table.Cell("–") : Table.Cell(lines)
        }
        return Block(.table(Table(caption: caption, columns: columns, rows: [cells])), from: ["swot"])
    }

    private func statement(_ line: Strategy.SwotLine) -> [Inline] {
        let statement: Inline =
            line.statement.map { .text($0.cleaned()) } ?? .placeholder(facts.label("swot", "statement"))
        let source: Inline =
            line.source.map { .emphasis("(\($0.cleaned()))") } ?? .placeholder(facts.label("swot", "source"))
        return [statement, .text(" "), source]
    }

    /// The problems, the weightiest first.
    mutating func problems() -> Drafted {
        if let absence = absence(of: Strategy.Problem.table) { return absence }
        var rows: [[Table.Cell]] = []
        for (position, problem) in strategy.rankedProblems.enumerated() {
            var title = cell("problems", problem.id, "title")
            if let affected = problem.affected?.cleaned() {
                title.paragraphs.append([.emphasis(say(.affects, ["who": .text(affected)]))])
            }
            let told = ["causes", "evidence", "solver"].map { facts.told("problems", row: problem.id, $0) }
            var row = [Table.Cell("\(position + 1)"), title]
            for one in told { row.append(cell(one)) }
            rows.append(row)
        }
        let headers = ["title", "causes", "evidence", "solver"].map { Header(facts.label("problems", $0)) }
        let table = grid(
            say(.problemsCaption), [Header("№")] + headers, rows, from: ["problems", "diagnosis.ranking"])
        guard let practices = practicesByProblem() else { return .made([table]) }
        let lead = Block(.paragraph([.text(say(.practicesForProblems))]), from: ["uses"])
        return .made([table, lead, practices])
    }

    /// The risks, the highest score first.
    mutating func risks() -> Drafted {
        if let absence = absence(of: Strategy.Risk.table) { return absence }
        let sorted = strategy.risks.enumerated().sorted {
            (-($0.element.score ?? 0), $0.offset) < (-($1.element.score ?? 0), $1.offset)
        }
        var rows: [[Table.Cell]] = []
        for (position, risk) in sorted.map(\.element).enumerated() {
            var row = [
                Table.Cell("\(position + 1)"), cell("risks", risk.id, "title"), Table.Cell(score(risk)),
            ]
            for column in ["owner", "sign", "response"] { row.append(cell("risks", risk.id, column)) }
            rows.append(row)
        }
        let headers =
            [Header("№"), Header(facts.label("risks", "title")), Header(say(.score), .center)]
            + ["owner", "sign", "response"].map { Header(facts.label("risks", $0)) }
        return .made([grid(say(.risksCaption), headers, rows, from: ["risks"])])
    }

    private func score(_ risk: Strategy.Risk) -> String {
        guard let score = risk.score, let likelihood = risk.likelihood, let impact = risk.impact else {
            return "–"
        }
        return "\(likelihood)\u{00A0}×\u{00A0}\(impact)\u{00A0}=\u{00A0}\(score)"
    }
}
