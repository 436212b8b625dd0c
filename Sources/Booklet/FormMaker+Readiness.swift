import Document
import Guide
import Wording

extension FormMaker {
    /// What is scored, with the condition under which it is.
    var criteria: [Question] { guide.questions.filter(\.isCriterion) }

    /// The sheet with the signs of every level.
    var sheet: [Block] {
        let rows = criteria.map { criterion in
            let boxes = options(of: criterion).map { level in
                Table.Cell([[box(criterion, level), .text(" " + (level.description.map(page.words) ?? ""))]])
            }
            return [head(of: criterion)] + boxes
        }
        let levels = options(of: criteria.first).map { Table.Column(page.words($0.label), weight: 6) }
        let columns = [Table.Column(page.say(.criterion), weight: 6)] + levels
        return [
            page.paragraph(page.say(.sheetRule)), fields, page.table(columns, rows, isFilledIn: true), thanks,
        ]
    }

    /// What is scored, for whom, and where its proof goes: the rest of the cell is empty.
    private func head(of criterion: Question) -> Table.Cell {
        let audience = audiences[criterion.id].map { [[Inline.emphasis($0)]] } ?? []
        let proof: [[Inline]] = [[.text(page.say(.sheetProof) + ":")]]
        return Table.Cell([[.strong(page.words(criterion.name))]] + audience + proof)
    }

    private func box(_ criterion: Question, _ level: Option) -> Inline {
        .box(page.words(criterion.name) + ": " + page.words(level.label))
    }

    /// The sheet where the signs stand elsewhere: a box a level.
    var shortSheet: [Block] {
        let levels = options(of: criteria.first)
        let rows = criteria.map { criterion in
            let stars = audiences[criterion.id].map { " " + star(of: $0) } ?? ""
            let boxes = options(of: criterion).map { Table.Cell([[box(criterion, $0)]]) }
            return [Table.Cell(page.words(criterion.name) + stars)] + boxes + [Table.Cell("")]
        }
        let columns =
            [Table.Column(page.say(.criterion), weight: 9)]
            + levels.map { Table.Column(page.words($0.label), weight: 3, alignment: .center) }
            + [Table.Column(page.say(.sheetProof), weight: 7)]
        return [
            page.paragraph(page.say(.sheetShort)), fields, page.table(columns, rows, isFilledIn: true),
        ] + starNotes + [thanks]
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

    /// Who scores and when, side by side.
    private var fields: Block {
        let cells = [BookletText.sheetScorer, .sheetDate].flatMap {
            [Table.Cell(page.say($0)), Table.Cell("")]
        }
        let weights = [5, 6, 2, 4].map { Table.Column("", weight: $0) }
        return page.table(weights, [cells], isFilledIn: true)
    }

    private var thanks: Block { page.paragraph(page.say(.sheetThanks)) }

    /// The criteria one below another.
    var webSheet: [Block] {
        let who = [BookletText.sheetScorer, .sheetDate].map {
            Block(.ask(Ask(label: page.say($0), paragraphs: [[.text(page.say($0))]], room: .lines(1))))
        }
        let asks = criteria.enumerated().flatMap { position, criterion -> [Block] in
            let question = "\(position + 1). " + page.words(criterion.field.label)
            let audience = audiences[criterion.id].map { [[Inline.emphasis($0)]] } ?? []
            let boxes = options(of: criterion).map { level in
                let signs = level.description.map { ": " + page.words($0) } ?? ""
                return Ask.Box([.strong(page.words(level.label)), .text(signs)])
            }
            let proof = page.say(.sheetProof)
            return [
                Block(
                    .ask(
                        Ask(
                            label: question, paragraphs: [[.strong(question)]] + audience,
                            room: .boxes(boxes, isOne: true)))),
                Block(
                    .ask(
                        Ask(
                            label: proof + ": " + page.words(criterion.name), paragraphs: [[.text(proof)]],
                            room: .lines(1)))),
            ]
        }
        return [page.paragraph(page.say(.sheetRule))] + who + asks + [thanks]
    }

    func options(of question: Question?) -> [Option] {
        guard case .listed(let options)? = question?.field.options else { return [] }
        return options
    }
}
