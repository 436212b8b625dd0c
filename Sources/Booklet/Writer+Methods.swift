import Catalog
import Document
import Guide
import Wording

extension Writer {
    var methodTable: [Block] {
        guard !sources.methods.isEmpty else { return [] }
        let columns: [Table.Column] = [
            .init(say(.method), weight: 5), .init(say(.methodAbout), weight: 14),
        ]
        return [page.table(columns, sources.methods.map(row))]
    }

    private func row(_ method: Method) -> [Table.Cell] {
        let name: [Inline] = [.anchor(Anchor.method(method.id)), .strong(words(method.title))]
        let steps = method.steps.map(numbers.step).joined(separator: ", ")
        let about =
            [[.text(words(method.about))]] + page.led(.offline, words(method.offline))
            + page.led(.avoid, words(method.avoid))
        let scope =
            page.led(.people, span(method.group)) + page.led(.hours, span(method.hours))
            + page.led(.cost, page.word("cost." + method.cost.rawValue)) + page.led(.steps, steps)
        return [Table.Cell([name, [.text(levelName(method.level.rawValue))]] + scope), Table.Cell(about)]
    }

    private func span(_ span: Method.Span) -> String {
        page.formats.number(span.least) + "–" + page.formats.number(span.most)
    }

    // MARK: Glossary

    func glossaryTable(_ terms: [Term]) -> [Block] {
        guard !terms.isEmpty else { return [] }
        let sorted = terms.map { (key: words($0.term).lowercased(), term: $0) }.sorted { $0.key < $1.key }
        let rows = sorted.map { _, term -> [Table.Cell] in
            let names: [Inline] = [
                .anchor(Anchor.term(term.id)), .strong(words(term.term)),
                .text(" (" + term.term[page.language.other] + ") – "),
            ]
            return [Table.Cell([names + [.text(words(term.definition))]])]
        }
        return [page.table([.init("")], rows)]
    }

    // MARK: Indicators

    var indicatorTable: [Block] {
        guard !sources.indicators.isEmpty else { return [] }
        let rows = sources.indicators.map { indicator in
            [
                Table.Cell(words(indicator.title) + (indicator.isProposed ? " *" : "")),
                Table.Cell(words(indicator.unit)),
                Table.Cell(words(indicator.sourceBody)), Table.Cell(say(indicator.rhythm.text)),
            ]
        }
        return [
            page.table(
                [
                    .init(say(.indicator), weight: 8), .init(say(.indicatorUnit), weight: 5),
                    .init(say(.indicatorSource), weight: 5), .init(say(.rhythm), weight: 3),
                ], rows), page.paragraph(say(.proposed)),
        ]
    }
}
