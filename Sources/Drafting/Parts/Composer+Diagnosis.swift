import Answers
import Document
import Strategy
import Wording

extension Composer {
    /// The SWOT lines, inner ones and outer ones side by side, each with its source.
    mutating func swot() -> Drafted {
        if let absence = absence(of: Strategy.SwotLine.table) { return absence }
        let inner = pair(.strength, .weakness, say(.swotInner))
        let outer = pair(.opportunity, .threat, say(.swotOuter))
        return .made([inner, outer].compactMap(\.self))
    }

    /// nil while nothing is in either box.
    private func pair(_ left: Strategy.SwotBox, _ right: Strategy.SwotBox, _ caption: String) -> Block? {
        guard strategy.swot.contains(where: { [left, right].contains($0.box.value) }) else { return nil }
        let columns = [left, right].map { Table.Column(facts.option($0, of: Strategy.SwotLine.model.box)) }
        let cells = [left, right].map { box -> Table.Cell in
            let lines = strategy.swot.filter { $0.box.value == box }.map(statement)
            let rows = strategy.swot.filter { $0.box.value == box }
            return lines.isEmpty
                ? Table.Cell("–")
                : traced(Table.Cell(lines), rows.flatMap { [$0.statement.path, $0.source.path] })
        }
        return Block(
            .table(Table(caption: caption, columns: columns, rows: [cells])), from: [Strategy.SwotLine.table])
    }

    private func statement(_ line: Strategy.SwotLine) -> [Inline] {
        let told = [inline(line.statement) { .text($0) }, inline(line.source) { .emphasis("(\($0))") }]
        return Array(told.compactMap(\.self).map { [$0] }.joined(separator: [.text(" ")]))
    }

    /// A short answer, or the question for it; nil where there is nothing to tell.
    private func inline(_ cell: Cell<String>, _ said: (String) -> Inline) -> Inline? {
        switch facts.told(cell) {
        case .said(let words): said(Mark.plain(words).cleaned())
        case .missing(let question): .placeholder(question)
        case .silent: cell.standing == .missing ? .placeholder(facts.label(cell)) : nil
        }
    }

    /// The problems, the weightiest first.
    mutating func problems() -> Drafted {
        if let absence = absence(of: Strategy.Problem.table) { return absence }
        let model = Strategy.Problem.model
        let columns = [model.causes.path, model.evidence.path, model.solver.path].filter(tells)
        var rows: [[Table.Cell]] = []
        for (position, problem) in strategy.rankedProblems.enumerated() {
            var title = cell(problem.title)
            if let affected = problem.affected.value?.cleaned() {
                title.paragraphs.append([.emphasis(say(.affects, ["who": .text(affected)]))])
            }
            if let votes = problem.votes.value, votes > 0 {
                let words = formats.said(
                    say(.votes, ["count": .count(votes)]), isAbout: problem.votes.isAbout)
                title.paragraphs.append([.emphasis(words)])
            }
            title = traced(title, [problem.affected.path, problem.votes.path])
            rows.append(
                [Table.Cell("\(position + 1)"), title] + cells(of: problem.path, in: columns))
        }
        let headers = ([model.title.path] + columns).map { Header(facts.label(at: $0)) }
        let table = grid(
            say(problemsCaption), [Header(say(.numberSign))] + headers, rows,
            from: [Strategy.Problem.table, strategy.facts.ranking.path.description])
        guard let practices = practicesByProblem() else { return .made([table]) }
        let lead = Block(.paragraph([.text(say(.practicesForProblems))]), from: [Strategy.Use.table])
        return .made([table, lead, practices])
    }

    private var problemsCaption: DraftingText {
        if facts.isOrdered(.chosen) { return .problemsRanked }
        return facts.isOrdered(.votes) ? .problemsByVotes : .problemsCaption
    }

    /// The risks, the highest score first.
    mutating func risks() -> Drafted {
        if let absence = absence(of: Strategy.Risk.table) { return absence }
        let sorted = strategy.risks.enumerated().sorted {
            (-($0.element.score ?? 0), $0.offset) < (-($1.element.score ?? 0), $1.offset)
        }
        let model = Strategy.Risk.model
        let columns = [model.owner.path, model.sign.path, model.response.path].filter(tells)
        let isScored = tells(model.likelihood.path) || tells(model.impact.path)
        var rows: [[Table.Cell]] = []
        for (position, risk) in sorted.map(\.element).enumerated() {
            let paths = [risk.likelihood.path, risk.impact.path]
            rows.append(
                [Table.Cell("\(position + 1)"), cell(risk.title)]
                    + (isScored ? [traced(cell(score(risk), owedAt: paths), paths)] : [])
                    + cells(of: risk.path, in: columns))
        }
        let headers =
            [Header(say(.numberSign)), Header(facts.label(model.title))]
            + (isScored ? [Header(say(.score), .center)] : [])
            + columns.map { Header(facts.label(at: $0)) }
        return .made([
            grid(say(isScored ? .risksCaption : .risks), headers, rows, from: [Strategy.Risk.table])
        ])
    }

    private func score(_ risk: Strategy.Risk) -> String? {
        guard let score = risk.score, let likelihood = risk.likelihood.value,
            let impact = risk.impact.value
        else { return nil }
        return "\(likelihood)\u{00A0}×\u{00A0}\(impact)\u{00A0}=\u{00A0}\(score)"
    }
}
