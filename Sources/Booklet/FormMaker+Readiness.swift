import Document
import Guide
import Wording

extension FormMaker {
    /// What is scored, with the condition under which it is.
    var criteria: [Question] { guide.questions.filter(\.isCriterion) }

    /// The sheet with the signs of every level.
    var sheet: [Block] {
        let levels = options(of: criteria.first)
        let rows = criteria.map { [head(of: $0)] + options(of: $0).map(box) }
        let columns =
            [Table.Column(page.say(.criterion), weight: 6)]
            + levels.map { Table.Column(page.words($0.label), weight: 6) }
        return [page.paragraph(page.say(.sheetRule)), fields, page.table(columns, rows), thanks]
    }

    /// What is scored, for whom, and where its proof goes.
    private func head(of criterion: Question) -> Table.Cell {
        let audience = audiences[criterion.id].map { [[Inline.emphasis($0)]] } ?? []
        let proof: [[Inline]] = [[.text(page.say(.sheetProof) + ":")], [.text(line(14))]]
        return Table.Cell([[.strong(page.words(criterion.name))]] + audience + proof)
    }

    private func box(_ level: Option) -> Table.Cell {
        Table.Cell("☐ " + (level.description.map(page.words) ?? ""))
    }

    /// The sheet where the signs stand elsewhere: a box a level.
    var shortSheet: [Block] {
        let levels = options(of: criteria.first)
        let rows = criteria.map { criterion in
            let stars = audiences[criterion.id].map { " " + star(of: $0) } ?? ""
            return [Table.Cell(page.words(criterion.name) + stars)] + levels.map { _ in Table.Cell("☐") }
                + [Table.Cell("")]
        }
        let columns =
            [Table.Column(page.say(.criterion), weight: 9)]
            + levels.map { Table.Column(page.words($0.label), weight: 3, alignment: .center) }
            + [Table.Column(page.say(.sheetProof), weight: 7)]
        return [page.paragraph(page.say(.sheetShort)), fields, page.table(columns, rows)] + starNotes + [
            thanks
        ]
    }

    /// The audiences there are, in the order in which they are met.
    private var allAudiences: [String] {
        criteria.compactMap { audiences[$0.id] }.reduce(into: []) { all, one in
            if !all.contains(one) { all.append(one) }
        }
    }

    private func star(of audience: String) -> String {
        String(repeating: "*", count: (allAudiences.firstIndex(of: audience) ?? 0) + 1)
    }

    private var starNotes: [Block] { allAudiences.map { page.paragraph(star(of: $0) + " " + $0) } }

    /// Who scores and when.
    private var fields: Block {
        page.paragraph(
            page.say(.sheetScorer) + " " + line(24) + "   " + page.say(.sheetDate) + " " + line(14))
    }

    private var thanks: Block { page.paragraph(page.say(.sheetThanks)) }

    var webSheet: [Block] {
        let items = criteria.map { criterion -> [Block] in
            let levels = options(of: criterion).map { option -> [Inline] in
                let signs = option.description.map { ": " + page.words($0) } ?? ""
                return [.text(page.words(option.label) + signs)]
            }
            return [page.paragraph(page.words(criterion.field.label)), page.list(levels)]
        }
        return [page.paragraph(page.say(.sheetRule)), Block(.list(ordered: true, items: items))]
    }

    private func options(of question: Question?) -> [Option] {
        guard case .listed(let options)? = question?.field.options else { return [] }
        return options
    }
}
