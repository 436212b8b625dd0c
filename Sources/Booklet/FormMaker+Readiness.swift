import Document
import Guide
import Wording

extension FormMaker {
    /// What is scored, with the condition under which it is.
    var criteria: [Question] { guide.questions.filter(\.isCriterion) }

    /// The sheet with the signs of every level.
    var sheet: [Block] {
        let levels = options(of: criteria.first)
        let rows = criteria.map { criterion in
            [
                Table.Cell([
                    [.strong(page.words(criterion.name))], [.text(page.say(.sheetProof))], [.text(line(14))],
                ])
            ]
                + options(of: criterion).map { option in
                    Table.Cell([[.text("☐ " + (option.description.map(page.words) ?? ""))]])
                }
        }
        let columns =
            [Table.Column(page.say(.criterion), weight: 6)]
            + levels.map { Table.Column(page.words($0.label), weight: 6) }
        return [page.paragraph(page.say(.sheetRule)), fields, page.table(columns, rows), thanks]
    }

    /// The sheet where the signs stand elsewhere: a box a level.
    var shortSheet: [Block] {
        let levels = options(of: criteria.first)
        let rows = criteria.map { criterion in
            [Table.Cell(page.words(criterion.name))] + levels.map { _ in Table.Cell("☐") }
                + [Table.Cell("")]
        }
        let columns =
            [Table.Column(page.say(.criterion), weight: 9)]
            + levels.map { Table.Column(page.words($0.label), weight: 3, alignment: .center) }
            + [Table.Column(page.say(.sheetProof), weight: 7)]
        return [page.paragraph(page.say(.sheetShort)), fields, page.table(columns, rows), thanks]
    }

    /// Who scores and when.
    private var fields: Block {
        page.paragraph(
            page.say(.sheetScorer) + " " + line(34) + "   " + page.say(.sheetDate) + " " + line(14))
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
