package import Foundation

/// A workbook without looks: tables that people work on with, where a figure is a figure and a sum is reckoned.
package struct Workbook: Hashable, Sendable {
    /// ISO 639-1: bg or en.
    package var language: String
    package var title: String
    package var subtitle: String
    /// Who issues it, for the workbook's properties.
    package var author: String
    /// ISO 8601 day it was made, for the workbook's properties.
    package var date: String
    package var labels: Labels
    package var sheets: [Sheet]

    package init(
        language: String, title: String, subtitle: String, author: String, date: String, labels: Labels,
        sheets: [Sheet]
    ) {
        (self.language, self.title, self.subtitle, self.author) = (language, title, subtitle, author)
        (self.date, self.labels, self.sheets) = (date, labels, sheets)
    }

    /// The few words a writer adds by itself, in the workbook's language.
    package struct Labels: Hashable, Sendable {
        /// Where the numbers go is marked: `Page {page} of {pages}`.
        package var page: String
        /// What ends a text that is longer than a cell can hold.
        package var shortened: String

        package init(page: String, shortened: String) { (self.page, self.shortened) = (page, shortened) }
    }

    /// One table under one row of titles, which stays in sight and is printed on every page.
    package struct Sheet: Hashable, Sendable {
        package var name: String
        package var columns: [Column]
        package var rows: [Row]
        /// How many of the first columns stay in sight too.
        package var frozenColumns: Int

        package init(name: String, columns: [Column], rows: [Row], frozenColumns: Int = 0) {
            (self.name, self.columns, self.rows) = (name, columns, rows)
            self.frozenColumns = frozenColumns
        }

        /// The last row that a named range and the choices of a column reach: people add rows below those there are,
        /// where no sum closes them.
        package var lastRow: Int { rows.last?.isTotal == true ? rows.count : 1 + rows.count + 500 }
    }

    package struct Column: Hashable, Sendable {
        package var title: String
        /// In letters of the usual size.
        package var width: Int
        /// How a cell that is still empty shows what will be typed.
        package var format: Format
        /// The name by which formulas and choices know its cells; see `rangeName`.
        package var range: String?
        /// The name of the range whose words a cell may hold; nil for any.
        package var choices: String?
        package var isHidden: Bool

        package init(
            _ title: String, width: Int, format: Format = .text, range: String? = nil, choices: String? = nil,
            isHidden: Bool = false
        ) {
            (self.title, self.width, self.format) = (title, width, format)
            (self.range, self.choices, self.isHidden) = (range, choices, isHidden)
        }
    }

    package enum Format: Hashable, Sendable, CaseIterable {
        case text, number, money, year, date, percent
    }

    package struct Row: Hashable, Sendable {
        package var cells: [Cell]
        /// Whether it sums up the others.
        package var isTotal: Bool
        /// Whether its last words have the room of all columns from theirs on.
        package var isNote = false

        package init(_ cells: [Cell], isTotal: Bool = false) { (self.cells, self.isTotal) = (cells, isTotal) }
    }

    package indirect enum Cell: Hashable, Sendable {
        case empty
        /// Never read as a formula, whatever it begins with.
        case text(String)
        case number(Decimal)
        /// Euros.
        case money(Decimal)
        case year(Int)
        case date(year: Int, month: Int, day: Int)
        /// A part of one: 0.4 for 40 %.
        case percent(Decimal)
        /// A formula in English, without the sign before it, and what it comes to now.
        case formula(String, computed: Cell)
        /// A figure that was said to be a rough one: it is reckoned with as it is, and shown so.
        case about(Cell)
    }
}

extension Workbook {
    /// A name that a range may have: the words of the parts with lines between, and nothing but letters and digits.
    package static func rangeName(_ parts: String...) -> String {
        let words = parts.flatMap { $0.split { !$0.isLetter && !("0"..."9").contains($0) } }
        let name = words.joined(separator: "_").prefix(200)
        // One that begins with a digit, or is a single word and may be the address of a cell, is none.
        return name.first?.isLetter == true && words.count > 1 ? String(name) : "_" + name
    }

    /// Names for the ranges under the titles of a sheet, no two alike.
    package static func rangeNames(_ sheet: String, _ titles: [String]) -> [String] {
        titles.reduce(into: []) { names, title in
            let candidates = (1...titles.count).lazy.map { number in
                number == 1 ? rangeName(sheet, title) : rangeName(sheet, title, "\(number)")
            }
            let taken = Set(names.map { $0.lowercased() })
            names.append(candidates.first { !taken.contains($0.lowercased()) } ?? rangeName(sheet, title))
        }
    }

    /// The letters of a column, the first being 0: B, AA.
    package static func letters(_ position: Int) -> String {
        let last = String(Unicode.Scalar(UInt8(65 + position % 26)))
        return position < 26 ? last : letters(position / 26 - 1) + last
    }
}
