import Answers
import Document
import Foundation
import Strategy

/// A column of a sheet with its cells, from the first row down.
struct PlanColumn {
    var head: Workbook.Column
    var cells: [Workbook.Cell]
    /// The answers in it, by the path of a row without a name; nil where it is made of others.
    var path: AnswerPath?

    /// As wide as its words need.
    init(
        _ title: String, _ format: Workbook.Format = .text, range: String? = nil, choices: String? = nil,
        isHidden: Bool = false, path: AnswerPath? = nil, widest: Int = 32, cells: [Workbook.Cell]
    ) {
        head = Workbook.Column(
            title, width: Self.width(title, format, cells, widest: widest), format: format, range: range,
            choices: choices,
            isHidden: isHidden)
        (self.cells, self.path) = (cells, path)
    }

    /// Figures have a width of their own; texts are broken into lines where they are longer than the widest column.
    private static func width(
        _ title: String, _ format: Workbook.Format, _ cells: [Workbook.Cell], widest: Int
    ) -> Int {
        let word = title.split(separator: " ").map(\.count).max() ?? 0
        let least = max(word + 3, 9)
        // „около“ before a figure.
        let rough = cells.contains(where: \.isAbout) ? 7 : 0
        switch format {
        case .text: return max(least, min(widest, (cells.map(\.length).max() ?? 0) + 2))
        case .money: return max(least, 18 + rough)
        case .date: return max(least, 13)
        case .number, .year, .percent: return least + rough
        }
    }
}

extension Workbook.Cell {
    static func money(_ amount: Decimal, isAbout: Bool) -> Self {
        isAbout ? .about(.money(amount)) : .money(amount)
    }

    /// What is known of a sum.
    static func money(_ total: Total) -> Self { .money(total.known) }

    /// Whether it shows a rough figure, its own or what a formula comes to.
    fileprivate var isAbout: Bool {
        switch self {
        case .about: true
        case .formula(_, let computed): computed.isAbout
        case .empty, .text, .number, .money, .year, .date, .percent: false
        }
    }

    /// How many letters its words have; figures fit anywhere.
    fileprivate var length: Int {
        switch self {
        case .text(let words): words.count
        case .formula(_, let computed), .about(let computed): computed.length
        case .date: 11
        case .empty, .number, .money, .year, .percent: 0
        }
    }
}

extension Workbook.Sheet {
    /// - Parameter total: the row below all others.
    init(_ name: String, _ columns: [PlanColumn], total: [Workbook.Cell]? = nil, frozenColumns: Int = 0) {
        let count = columns.map(\.cells.count).max() ?? 0
        let rows = (0..<count).map { row in
            Workbook.Row(columns.map { $0.cells.indices.contains(row) ? $0.cells[row] : .empty })
        }
        let last = total.map { [Workbook.Row($0, isTotal: true)] } ?? []
        self.init(name: name, columns: columns.map(\.head), rows: rows + last, frozenColumns: frozenColumns)
    }
}
