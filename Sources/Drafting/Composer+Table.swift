import Answers
import Document
import Foundation
import Guide
import Strategy
import Templates
import Wording

extension Composer {
    /// A table of the guide as a table of the document.
    mutating func table(_ item: Template.TableItem) -> Drafted {
        guard let question = facts.question(item.table), question.isPrintable else { return .nothing }
        if let absence = absence(of: item.table) { return absence }
        let columns = printed(item, of: question)
        let showsStopped = columns.contains { $0.id == Strategy.Measure.model.status.path.column }
        let numbered = facts.numbered(item.table).filter {
            // What was stopped is promised to nobody, unless the table says that it was.
            passes($0.row, item, question) && (showsStopped || !facts.isStopped($0.row, in: item.table))
        }
        let rows = numbered.map(\.row)
        guard !rows.isEmpty, !columns.isEmpty else { return .nothing }
        var cells = rows.map { row in
            columns.map { column in
                traced(
                    cell(facts.told(item.table, row: row, column)),
                    [AnswerPath(item.table, row: row, column: column.id)])
            }
        }
        if item.isNumbered {
            cells = zip(numbered, cells).map { [Table.Cell($0.number)] + $1 }
        }
        if !item.totals.isEmpty { cells.append(totals(item, columns, rows)) }
        let headers =
            (item.isNumbered ? [Header(say(.numberSign))] : [])
            + columns.map { Header(facts.words($0.field.label), $0.field.kind) }
        return .made([
            grid(caption(item.caption), headers, cells, hasTotals: !item.totals.isEmpty, from: [item.table])
        ])
    }

    private func printed(_ item: Template.TableItem, of question: Question) -> [Column] {
        let columns = item.columns.isEmpty ? question.columns : item.columns.compactMap(question.column)
        return columns.filter { !$0.field.isPersonal && $0.field.kind != .file }
    }

    private func passes(_ row: String, _ item: Template.TableItem, _ question: Question) -> Bool {
        item.filter.allSatisfy { filter in
            let value = strategy.cell(at: AnswerPath(item.table, row: row, column: filter.column)).value
            let picked =
                value?.list ?? [value?.text, value?.flag.map { $0 ? "yes" : "no" }].compactMap(\.self)
            return picked.contains(where: filter.options.contains)
        }
    }

    private func totals(_ item: Template.TableItem, _ columns: [Column], _ rows: [String]) -> [Table.Cell] {
        let cells = columns.enumerated().map { position, column -> Table.Cell in
            guard item.totals.contains(column.id) else { return Table.Cell(position == 0 ? say(.total) : "") }
            let total = Total(rows.compactMap { part(item.table, $0, column) })
            return Table.Cell(
                total.isUnknown
                    ? "–" : facts.said(total) { facts.words(.number($0), column.field) ?? "" })
        }
        return item.isNumbered ? [Table.Cell("")] + cells : cells
    }

    /// What a cell gives to the total of its column; nil when it does not apply.
    private func part(_ table: String, _ row: String, _ column: Column) -> Total.Part? {
        let cell = strategy.cell(at: AnswerPath(table, row: row, column: column.id))
        switch cell.standing {
        case .dormant, .doesNotApply: return nil
        case .answered, .later, .unknown, .missing, .outdated:
            return Total.Part(
                owner: row, path: cell.path, amount: cell.value?.number,
                isAbout: cell.value?.isAbout ?? false)
        }
    }

    /// The title of a column and how it stands.
    struct Header {
        var title: String
        var alignment: Table.Alignment
        /// Whether its sums have their currency in the title and not in each cell, so that they add up where the table is
        /// pasted.
        var isMoney = false

        init(_ title: String, _ alignment: Table.Alignment = .start) {
            (self.title, self.alignment) = (title, alignment)
        }

        init(_ title: String, _ kind: Kind) {
            self.init(title, kind.shape == .number ? .end : .start)
            isMoney = kind == .money
        }
    }

    /// A table whose columns are as wide as their words need. The total of a single row would only say it again.
    func grid(
        _ caption: String, _ headers: [Header], _ rows: [[Table.Cell]], hasRowHeaders: Bool = true,
        hasTotals: Bool = false, from provenance: [String]
    ) -> Block {
        let addsUp = hasTotals && rows.count > 2
        let told = hasTotals && !addsUp ? Array(rows.dropLast()) : rows
        let rows = headers.contains(where: \.isMoney) ? told.map { bare($0, headers) } : told
        let columns = headers.enumerated().map { position, header in
            let title = header.isMoney ? say(.inEuros, ["title": .text(header.title)]) : header.title
            let cells = rows.compactMap { $0.indices.contains(position) ? $0[position].words : nil }
            return Table.Column(title, weight: Self.weight(title, cells), alignment: header.alignment)
        }
        let table = Table(
            caption: caption, columns: columns, rows: rows, hasRowHeaders: hasRowHeaders, hasTotals: addsUp
        )
        return Block(.table(table), from: provenance)
    }

    /// A row whose sums are bare of their currency and ready to stand below one another.
    private func bare(_ row: [Table.Cell], _ headers: [Header]) -> [Table.Cell] {
        zip(row, headers).map { cell, header in
            guard header.isMoney else { return cell }
            var cell = cell
            cell.paragraphs = cell.paragraphs.map { runs in
                runs.map { run in
                    guard case .text(let words) = run else { return run }
                    return .text(words.withoutCurrency)
                }
            }
            return cell
        }
    }

    /// The width a column needs: its longest word whole, and more the more its cells say.
    ///
    /// The power below 1 keeps a column of long texts from pressing the others together.
    private static func weight(_ title: String, _ cells: [String]) -> Int {
        let lengths = cells.map(\.lengths)
        let longest = min(lengths.map(\.longestWord).reduce(title.lengths.longestWord, max), 12)
        let mean = Double(lengths.map(\.whole).reduce(0, +)) / Double(max(cells.count, 1))
        return max(2, longest, Int((pow(mean, 0.75) * 1.3).rounded()))
    }
}

extension Table.Cell {
    fileprivate var words: String { paragraphs.map { $0.map(\.plain).joined() }.joined(separator: "\n") }
}

extension String {
    /// Without “EUR” before a sum, and without „евро“ after it.
    fileprivate var withoutCurrency: String {
        components(separatedBy: "EUR\u{A0}").joined().components(separatedBy: "\u{A0}евро").joined()
    }
}
