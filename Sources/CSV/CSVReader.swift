/// Why a text is no table, and on which line.
package struct CSVTrouble: Error, Hashable, Sendable {
    package enum Cause: Sendable { case control, tooLong, openQuote, strayQuote }

    package var cause: Cause
    /// From 1.
    package var line: Int
}

extension CSV {
    /// The most characters a row may have; a longer one is no text that people wrote.
    static let longestRow = 100_000

    /// Reads a table divided by semicolons or commas; the first line tells by which. Empty lines are left out.
    package static func read(_ text: String) throws(CSVTrouble) -> [Row] {
        var reader = CSVReader(text)
        return try reader.rows()
    }
}

/// Goes through the text scalar by scalar: a character may be a line end of two.
private struct CSVReader {
    private var rest: Substring.UnicodeScalarView
    private let separator: Unicode.Scalar
    private var line = 1

    init(_ text: String) {
        rest = text[...].unicodeScalars
        if rest.first == CSV.mark.unicodeScalars.first { rest.removeFirst() }
        separator = Self.separator(of: rest)
    }

    /// The sign that divides the first line: a semicolon when one stands outside quotation marks.
    private static func separator(of text: Substring.UnicodeScalarView) -> Unicode.Scalar {
        var isQuoted = false
        for scalar in text {
            if scalar == "\"" { isQuoted.toggle() }
            if isQuoted { continue }
            if scalar == ";" { return ";" }
            if scalar == "\n" || scalar == "\r" { break }
        }
        return ","
    }

    mutating func rows() throws(CSVTrouble) -> [CSV.Row] {
        var rows: [CSV.Row] = []
        while !rest.isEmpty {
            let row = CSV.Row(line: line, cells: try row())
            if row.cells != [""] { rows.append(row) }
        }
        return rows
    }

    private mutating func row() throws(CSVTrouble) -> [String] {
        var cells: [String] = []
        var size = 0
        while true {
            let cell = try cell(room: CSV.longestRow - size)
            size += cell.unicodeScalars.count
            cells.append(cell.withoutGuard)
            guard let next = rest.first, next == separator else { break }
            rest.removeFirst()
            size += 1
        }
        takeLineEnd()
        return cells
    }

    private mutating func cell(room: Int) throws(CSVTrouble) -> String {
        var cell = String.UnicodeScalarView()
        var left = room
        let isQuoted = rest.first == "\""
        if isQuoted { rest.removeFirst() }
        let start = line
        while let next = rest.first {
            if isQuoted ? try isEnd(ofQuoted: next) : isEnd(next) { return String(cell) }
            guard left > 0 else { throw CSVTrouble(cause: .tooLong, line: start) }
            left -= 1
            cell.append(try take())
        }
        if isQuoted { throw CSVTrouble(cause: .openQuote, line: start) }
        return String(cell)
    }

    private func isEnd(_ next: Unicode.Scalar) -> Bool { next == separator || next == "\n" || next == "\r" }

    /// At a quotation mark that ends the cell it is taken; of a doubled one the first is.
    private mutating func isEnd(ofQuoted next: Unicode.Scalar) throws(CSVTrouble) -> Bool {
        guard next == "\"" else { return false }
        rest.removeFirst()
        guard let after = rest.first else { return true }
        if after == "\"" { return false }
        guard isEnd(after) else { throw CSVTrouble(cause: .strayQuote, line: line) }
        return true
    }

    /// The next scalar of a cell; any line end is a line feed.
    private mutating func take() throws(CSVTrouble) -> Unicode.Scalar {
        let next = rest.removeFirst()
        switch next {
        case "\r":
            if rest.first == "\n" { rest.removeFirst() }
            line += 1
            return "\n"
        case "\n": line += 1
        case "\t": break
        case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": throw CSVTrouble(cause: .control, line: line)
        default: break
        }
        return next
    }

    private mutating func takeLineEnd() {
        guard let next = rest.first, next == "\r" || next == "\n" else { return }
        rest.removeFirst()
        if next == "\r", rest.first == "\n" { rest.removeFirst() }
        line += 1
    }
}

extension String {
    /// Without the apostrophe that kept a spreadsheet from reading a formula.
    fileprivate var withoutGuard: String {
        let scalars = unicodeScalars.prefix(2)
        guard scalars.count == 2, let first = scalars.first, let second = scalars.last else { return self }
        return first == "'" && CSV.isSuspicious(second) ? String(unicodeScalars.dropFirst()) : self
    }
}
