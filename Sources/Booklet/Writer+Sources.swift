import Catalog
import Document
import Guide
import Wording

extension Writer {
    /// What the guide is built on, and the pages behind its methods, and the practices it shows.
    var sourceList: [Block] {
        let all = sources.methods.compactMap(\.source) + shownPractices.flatMap { $0.sources.prefix(1) }
        var seen: Set<String> = []
        let lines = all.filter { seen.insert($0.url).inserted }.map(line)
        let note = [page.paragraph(words(guide.about)), page.paragraph(say(.sourcesNote))]
        guard !lines.isEmpty else { return note }
        let rows = lines.enumerated().map { position, line in
            [Table.Cell("\(position + 1)"), Table.Cell([line])]
        }
        return note + [page.table([.init("", weight: 1, alignment: .end), .init("", weight: 20)], rows)]
    }

    private func line(_ reference: Reference) -> [Inline] {
        var text = reference.title.ended + " "
        if let publisher = reference.publisher, !publisher.isEmpty { text += publisher.ended + " " }
        var runs: [Inline] = [.text(text), .link(reference.url.shortAddress, address: reference.url)]
        if let read = reference.read {
            runs.append(.text(". " + say(.readOn, ["date": .text(page.formats.date(iso: read))])))
        }
        return runs
    }
}
