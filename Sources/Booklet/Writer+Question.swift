import Catalog
import Document
import Foundation
import Guide
import Wording

extension Writer {
    mutating func blocks(of question: Question) -> [Block] {
        let number = numbers.question(question.id)
        let heading = page.heading(
            4, words(question.field.label), number: number, Anchor.question(question.id), from: question.id)
        var blocks = [heading] + facts(of: question, number)
        if question.isCriterion { blocks.append(levels(of: question)) }
        if !question.columns.isEmpty { blocks += [columns(of: question, number)] + rows(for: question) }
        return blocks
    }

    /// Who it is for, why and how, examples, what binds and the answer: a paragraph each. What is written stands last.
    private mutating func facts(of question: Question, _ number: String) -> [Block] {
        let condition = question.when.map { self.condition($0) } ?? ""
        let why = page.led(.audience, condition) + page.led(.why, words(question.why))
        let lines = [Array(why.joined(separator: [.text(" ")]))] + page.led(.help, words(question.field.help))
        let example = page.led(.example, self.example(of: question.field))
        let laws = laws(of: question, number)
        var answer = answer(to: question, number)
        var start = lines
        if self.example(of: question.field).utf8.count <= Self.shortExample {
            answer.line += example.flatMap { [.text(" ")] + $0 }
        } else {
            start += example
        }
        start += poor(question) + laws
        let asked =
            answer.room.map {
                Block.Content.ask(
                    Ask(label: words(question.field.label), paragraphs: [answer.line], room: $0))
            } ?? .paragraph(answer.line)
        let end = led(.afterwards, question.notes.map { [.text(words($0.text))] })
        return start.map { Block(.paragraph($0)) } + [Block(asked)] + end.map { Block(.paragraph($0)) }
    }

    /// The example as it is read: a day and a sum as people write them.
    func example(of field: Field) -> String {
        let text = words(field.example)
        switch field.kind {
        case .date: return page.formats.date(iso: text)
        case .money: return Decimal(string: text).map(page.formats.money) ?? text
        default: return text
        }
    }

    /// An example of so many bytes goes on in the line of the answer.
    private static let shortExample = 90

    /// All in one paragraph.
    private mutating func laws(of question: Question, _ number: String) -> [[Inline]] {
        let laws = question.frameworks.compactMap { law($0, at: number) }
        return laws.isEmpty ? [] : led(.laws, [Array(laws.joined(separator: [.text(" ")]))])
    }

    /// The first line with the name of the part before it.
    private func led(_ lead: BookletText, _ lines: [[Inline]]) -> [[Inline]] {
        guard let first = lines.first else { return [] }
        return [[.strong(say(lead)), .text(" ")] + first] + lines.dropFirst()
    }

    private func poor(_ question: Question) -> [[Inline]] {
        guard let poor = question.poor else { return [] }
        return page.led(.poor, words(poor.answer).ended + " ").map { line in
            line + [.strong(say(.poorReason)), .text(" " + words(poor.reason))]
        }
    }

    /// The law with its first duty where it is met first, and where to find that later.
    private mutating func law(_ id: String, at number: String) -> [Inline]? {
        guard let law = laws[id] else { return nil }
        let title = Inline.reference(words(law.title), anchor: Anchor.law(id))
        if let shown = shownLaws[id] {
            return [title, .text(" " + say(.seeQuestion, ["number": .text(shown)]) + ".")]
        }
        shownLaws[id] = number
        guard let duty = law.ownDuties.first ?? law.duties.first else { return [title, .text(".")] }
        return [title, .text(". " + page.registers.line(of: duty, in: law))]
    }

    /// The mark of what was seen in no source, or in one that is not official.
    var doubt: Inline { .emphasis(" (" + say(.checkBeforeUse) + ")") }

    /// What each level looks like and what lifts the answer by one.
    private func levels(of question: Question) -> Block {
        guard case .listed(let options) = question.field.options else { return page.table([], []) }
        let rows = options.enumerated().map { position, option in
            [
                Table.Cell([[.box(words(option.label)), .strong(" " + words(option.label))]]),
                Table.Cell(option.description.map(words) ?? ""),
                Table.Cell(question.lifts.indices.contains(position) ? words(question.lifts[position]) : "–"),
            ]
        }
        return page.table(
            [.init(say(.level), weight: 3), .init(say(.signs), weight: 8), .init(say(.lift), weight: 7)], rows
        )
    }

    // MARK: Columns

    private mutating func columns(of table: Question, _ number: String) -> Block {
        var rows: [[Table.Cell]] = []
        var left = table.columns[...]
        while let column = left.first {
            let alike = left.filter { column.isAlike($0) }
            left = left.filter { !column.isAlike($0) }[...]
            let condition = column.when.map { self.condition($0, in: table) } ?? ""
            let lines = hint(on: column.field, number) + page.lone(condition)
            let names = alike.map { words($0.field.label) + ($0.isRequired ? " *" : "") }
            let name = names.count > 1 ? say(.columnCount, ["count": .count(names.count)]) : names[0]
            let list = names.count > 1 ? page.lone(names.joined(separator: "; ") + ".") : []
            rows.append([
                Table.Cell(name), Table.Cell(list + lines), Table.Cell(example(of: column.field)),
            ])
        }
        return page.table(
            [
                .init(say(.column), weight: 4), .init(say(.whatToWrite), weight: 9),
                .init(say(.columnExample), weight: 5),
            ], rows)
    }
}

extension Column {
    /// Whether the same can be said of both, so that they share a line.
    fileprivate func isAlike(_ other: Column) -> Bool {
        guard id != other.id else { return true }
        return field.help.isEmpty && other.field.help.isEmpty && field.example.isEmpty
            && other.field.example.isEmpty && field.kind == other.field.kind
            && field.options == other.field.options && when == other.when && isRequired == other.isRequired
            && field.unit == other.field.unit && field.isPersonal == other.field.isPersonal
    }
}
