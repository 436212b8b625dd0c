import Document
import Foundation

/// A sheet as a part of the file.
struct ExcelSheet {
    let position: Int
    let workbook: Workbook
    let style: ExcelStyle

    private var sheet: Workbook.Sheet { workbook.sheets[position] }
    private var columns: [Workbook.Column] { sheet.columns }

    var xml: XML {
        let setUp = XML("sheetPr", [:], [XML("pageSetUpPr", ["fitToPage": "1"])])
        let view = XML(
            "sheetView", ["tabSelected": position == 0 ? "1" : nil, "workbookViewId": "0"], [pane])
        return XML(
            "worksheet", XML.sheetSpaces,
            [setUp, XML("sheetViews", [:], [view]), XML("sheetFormatPr", ["defaultRowHeight": "15"])] + widths
                + [XML("sheetData", [:], [head] + rows)]
                + merged + choices + page)
    }

    // MARK: Frame

    private var pane: XML {
        let frozen = sheet.frozenColumns
        return XML(
            "pane",
            [
                "xSplit": frozen > 0 ? "\(frozen)" : nil, "ySplit": "1",
                "topLeftCell": Workbook.letters(frozen) + "2",
                "activePane": frozen > 0 ? "bottomRight" : "bottomLeft", "state": "frozen",
            ])
    }

    private var widths: [XML] {
        let all = columns.enumerated().map { position, column in
            XML(
                "col",
                [
                    "min": "\(position + 1)", "max": "\(position + 1)", "width": "\(column.width)",
                    "style": "\(style.number(column.format.kind, isBold: false))",
                    "hidden": column.isHidden ? "1" : nil, "customWidth": "1",
                ])
        }
        return all.isEmpty ? [] : [XML("cols", [:], all)]
    }

    /// The choices of a column reach as far as its name does; they end with the last word of their range, so that no
    /// empty line is offered.
    private var choices: [XML] {
        let ranges = Set(workbook.sheets.flatMap { $0.columns.compactMap(\.range) })
        let picked = columns.enumerated().compactMap { position, column in
            column.choices.flatMap { ranges.contains($0) ? $0 : nil }.map { range in
                let letters = Workbook.letters(position)
                return XML(
                    "dataValidation",
                    [
                        "type": "list", "allowBlank": "1", "showErrorMessage": "1",
                        "sqref": "\(letters)2:\(letters)\(sheet.lastRow)",
                    ], [XML("formula1", text: "OFFSET(\(range),0,0,MAX(1,COUNTA(\(range))),1)")])
            }
        }
        let all = picked + amounts
        return all.isEmpty ? [] : [XML("dataValidations", ["count": "\(all.count)"], all)]
    }

    /// Sums and years that formulas reckon with are numbers: words among them would be left out without a word.
    private var amounts: [XML] {
        columns.enumerated().compactMap { position, column in
            guard column.range != nil, column.format == .money || column.format == .year else { return nil }
            let isYear = column.format == .year
            let letters = Workbook.letters(position)
            return XML(
                "dataValidation",
                [
                    "type": isYear ? "whole" : "decimal", "operator": "between", "allowBlank": "1",
                    "showErrorMessage": "1", "sqref": "\(letters)2:\(letters)\(sheet.lastRow)",
                ],
                [
                    XML("formula1", text: isYear ? "1990" : "-1000000000000"),
                    XML("formula2", text: isYear ? "2100" : "1000000000000"),
                ])
        }
    }

    /// A4 on its side, as many pages long as it takes, with the title above and the number below.
    private var page: [XML] {
        let label = workbook.labels.page
        let numbered = label.contains("{page}") ? label : label + " {page} / {pages}"
        let parts = numbered.replacing("&", with: "&&").replacing("{pages}", with: "&N")
        return [
            XML("printOptions", ["gridLines": "1"]),
            XML(
                "pageMargins",
                [
                    "left": "0.5", "right": "0.5", "top": "0.75", "bottom": "0.75", "header": "0.3",
                    "footer": "0.3",
                ]),
            XML(
                "pageSetup",
                ["paperSize": "9", "orientation": "landscape", "fitToWidth": "1", "fitToHeight": "0"]),
            XML(
                "headerFooter", [:],
                [
                    // A header holds 255 signs.
                    XML(
                        "oddHeader",
                        text: "&L" + workbook.title.replacing("&", with: "&&").cut(to: 200) + "&R&A"),
                    XML("oddFooter", text: "&C" + parts.replacing("{page}", with: "&P")),
                ]),
        ]
    }

    // MARK: Cells

    private var head: XML {
        let cells = columns.enumerated().map { position, column in
            text(column.title, at: address(position, row: 1), style: ExcelStyle.header)
        }
        return XML("row", ["r": "1", "ht": "\(ExcelHeight.head(columns))"], cells)
    }

    private var rows: [XML] {
        sheet.rows.enumerated().map { number, row in
            let cells = zip(columns.indices, row.cells).map { position, cell in
                xml(cell, address(position, row: number + 2), columns[position].format, isBold: row.isTotal)
            }
            let height = ExcelHeight.height(of: row, in: columns)
            return XML("row", ["r": "\(number + 2)", "ht": "\(height)"], cells)
        }
    }

    /// The cells of notes, each with those to its right.
    private var merged: [XML] {
        let ranges = sheet.rows.enumerated().compactMap { number, row -> XML? in
            guard row.isNote, let first = row.lastWords, first < columns.count - 1 else { return nil }
            let (start, end) = (
                address(first, row: number + 2), address(columns.count - 1, row: number + 2)
            )
            return XML("mergeCell", ["ref": start + ":" + end])
        }
        return ranges.isEmpty ? [] : [XML("mergeCells", ["count": "\(ranges.count)"], ranges)]
    }

    private func address(_ column: Int, row: Int) -> String { Workbook.letters(column) + "\(row)" }

    private func xml(
        _ cell: Workbook.Cell, _ place: String, _ format: Workbook.Format, isBold: Bool
    ) -> XML {
        let (style, figure) = (
            self.style.number(
                cell.kind(inColumn: format), rough: cell.rough(inColumn: format), isBold: isBold), cell.figure
        )
        switch cell {
        case .formula(let formula, let computed):
            let words = if case .text(let words) = computed { held(words) } else { figure ?? "" }
            return XML(
                "c", ["r": place, "s": "\(style)", "t": figure == nil ? "str" : nil],
                [XML("f", text: formula), XML("v", text: words)])
        case .text(let words) where !words.isEmpty: return text(words, at: place, style: style)
        case .empty, .text, .number, .money, .year, .date, .percent, .about:
            return XML("c", ["r": place, "s": "\(style)"], figure.map { [XML("v", text: $0)] } ?? [])
        }
    }

    private func text(_ words: String, at place: String, style: Int) -> XML {
        let words = XML("is", [:], [XML("t", ["xml:space": "preserve"], text: held(words))])
        return XML("c", ["r": place, "s": "\(style)", "t": "inlineStr"], [words])
    }

    private static let longest = 32_767

    /// What a cell can hold of a text, in the form of the file.
    private func held(_ words: String) -> String {
        guard words.utf8.count > Self.longest, words.utf16.count > Self.longest else {
            return words.unescaped
        }
        let ending = " " + workbook.labels.shortened.cut(to: 200)
        return (words.cut(to: Self.longest - ending.utf16.count) + ending).unescaped
    }
}

extension Workbook.Cell {
    /// How it looks; as its column does where it is empty, or where a formula comes to no figure now and may later.
    fileprivate func kind(inColumn format: Workbook.Format) -> ExcelStyle.Kind {
        switch self {
        case .empty: format.kind
        case .text(let words): words.looksLikeFormula ? .quoted : .text
        case .number(let value): value.isWhole ? .whole : .decimal
        case .money: .money
        case .percent: .percent
        case .year: .year
        case .date: .date
        case .about(let cell): cell.kind(inColumn: format)
        case .formula(_, let computed):
            computed.figure == nil ? format.kind : computed.kind(inColumn: format)
        }
    }

    /// What it shows as a rough figure; of a formula nobody knows what it will come to.
    func rough(inColumn format: Workbook.Format) -> ExcelStyle.Rough? {
        guard case .about = self, let figure else { return nil }
        switch kind(inColumn: format) {
        case .money, .percent, .whole, .decimal: return .init(kind: kind(inColumn: format), figure: figure)
        case .text, .quoted, .year, .date: return nil
        }
    }

    /// The figure in it, as the file has it.
    fileprivate var figure: String? {
        switch self {
        case .empty, .text: nil
        case .number(let value), .money(let value), .percent(let value):
            value.isFinite ? value.description : nil
        case .year(let year): "\(year)"
        case .date(let year, let month, let day): "\(serial(year, month, day))"
        case .formula(_, let cell), .about(let cell): cell.figure
        }
    }
}

/// The number of a day as spreadsheets count them, 1 March 1900 being 61.
private func serial(_ year: Int, _ month: Int, _ day: Int) -> Int {
    // Years that begin in March have their odd day at the end.
    let (years, months) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    let days = years * 365 + years / 4 - years / 100 + years / 400
    return days + (153 * months + 2) / 5 + day - 693_900
}

extension Workbook.Format {
    fileprivate var kind: ExcelStyle.Kind {
        switch self {
        case .text: .text
        case .number: .decimal
        case .money: .money
        case .year: .year
        case .date: .date
        case .percent: .percent
        }
    }
}

extension Decimal {
    fileprivate var isWhole: Bool {
        var (exact, rounded) = (self, Decimal())
        NSDecimalRound(&rounded, &exact, 0, .plain)
        return rounded == self
    }
}

extension String {
    fileprivate var looksLikeFormula: Bool { first.map { "=+-@".contains($0) } ?? false }

    /// The text such that Excel reads no `_x000D_` in it as a sign that stands for another one.
    fileprivate var unescaped: String {
        contains("_x") ? replacing(#/_(?=x[0-9A-Fa-f]{4}_)/#, with: "_x005F_") : self
    }
}
