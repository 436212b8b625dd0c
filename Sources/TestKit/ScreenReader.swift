/// A terminal seen from outside: takes the bytes a program writes and tells what stands on its screen.
///
/// Knows what programs that place their lines themselves send, as xterm does: places, erasing, the other screen, modes.
package struct ScreenReader: Sendable {
    package private(set) var rows: Int
    package private(set) var columns: Int
    /// The place of the cursor, from 0.
    package private(set) var cursor = (row: 0, column: 0)
    package private(set) var isCursorShown = true
    /// Whether the screen of full-screen programs is shown.
    package private(set) var isAlternate = false
    /// Whether pastes are told from typing.
    package private(set) var bracketsPastes = false
    package private(set) var wrapsLines = true
    /// What was not understood, for a test to complain of.
    package private(set) var unknown: [String] = []
    private var cells: [[Cell]]
    private var ordinary: (cells: [[Cell]], cursor: (row: Int, column: Int))?
    private var styles = 0
    private var waiting: [UInt8] = []

    /// What stands in one column; empty text in the second column of a wide letter.
    private struct Cell {
        var text = " "
        /// A bit for each number of a style.
        var styles = 0
    }

    package init(rows: Int = 24, columns: Int = 80) {
        (self.rows, self.columns) = (rows, columns)
        cells = Self.blank(rows, columns)
    }

    /// What stands in each row, without spaces at its end.
    package var text: [String] { cells.map { Self.trimmed($0.map(\.text).joined()) } }

    /// The texts in a row that stand out in a way: 1 bold, 4 underlined, 7 reversed.
    package func texts(inRow row: Int, style: Int) -> [String] {
        cells[row].split { $0.styles & 1 << style == 0 }.map { $0.map(\.text).joined() }
    }

    /// As terminals do it: the top stays, what no longer fits is gone.
    package mutating func resize(rows: Int, columns: Int) {
        func fitted(_ old: [[Cell]]) -> [[Cell]] {
            var new = Self.blank(rows, columns)
            for row in 0..<min(rows, old.count) {
                for column in 0..<min(columns, old[row].count) { new[row][column] = old[row][column] }
            }
            return new
        }
        cells = fitted(cells)
        if let before = ordinary { ordinary = (fitted(before.cells), before.cursor) }
        (self.rows, self.columns) = (rows, columns)
        place(cursor.row, cursor.column)
    }

    /// Takes bytes in whatever pieces they come.
    package mutating func feed(_ bytes: some Sequence<UInt8>) {
        waiting += bytes
        var read = 0
        while read < waiting.count, let length = take(waiting[read...]) { read += length }
        waiting.removeFirst(read)
    }

    package mutating func feed(_ text: String) { feed(text.utf8) }

    private static func blank(_ rows: Int, _ columns: Int) -> [[Cell]] {
        Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
    }

    private static func trimmed(_ text: String) -> String {
        var text = Substring(text)
        while text.last == " " { text.removeLast() }
        return String(text)
    }

    // MARK: Bytes

    /// Takes one letter or sequence; nil when it is not whole yet.
    private mutating func take(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = bytes.first else { return nil }
        switch first {
        case 0x1B: return takeSequence(bytes)
        case 0x0A: lineFeed()
        case 0x0D: cursor.column = 0
        case 0x08: cursor.column = max(0, cursor.column - 1)
        case 0x07: break
        case 0x20...0x7E: write(UnicodeScalar(first))
        case 0xC2...0xF4:
            let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
            guard bytes.count >= length else { return nil }
            String(decoding: bytes.prefix(length), as: UTF8.self).unicodeScalars.forEach { write($0) }
            return length
        default: unknown.append("byte \(first)")
        }
        return 1
    }

    private mutating func takeSequence(_ bytes: ArraySlice<UInt8>) -> Int? {
        let bytes = Array(bytes.prefix(64))
        guard bytes.count > 1 else { return nil }
        guard bytes[1] == UInt8(ascii: "[") else {
            unknown.append("ESC \(bytes[1])")
            return 2
        }
        guard let end = bytes.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else {
            return nil
        }
        let body = String(decoding: bytes[2..<end], as: UTF8.self)
        let isPrivate = body.hasPrefix("?")
        let numbers = (isPrivate ? body.dropFirst() : body[...]).split(separator: ";").map { Int($0) ?? 0 }
        let final = Character(UnicodeScalar(bytes[end]))
        if isPrivate, final == "h" || final == "l" {
            for number in numbers { set(number, final == "h") }
        } else if !obey(final, numbers) {
            unknown.append("ESC [ \(body)\(final)")
        }
        return end + 1
    }

    private mutating func obey(_ final: Character, _ numbers: [Int]) -> Bool {
        let number = numbers.first ?? 0
        switch final {
        case "H", "f": place(max(number, 1) - 1, max(numbers.count > 1 ? numbers[1] : 1, 1) - 1)
        case "A": place(cursor.row - max(number, 1), cursor.column)
        case "B": place(cursor.row + max(number, 1), cursor.column)
        case "C": place(cursor.row, cursor.column + max(number, 1))
        case "D": place(cursor.row, cursor.column - max(number, 1))
        case "K": eraseLine(number)
        case "J": eraseScreen(number)
        case "m": numbers.isEmpty ? setStyle(0) : numbers.forEach { setStyle($0) }
        default: return false
        }
        return true
    }

    private mutating func setStyle(_ number: Int) {
        if number == 0 { styles = 0 } else { styles |= 1 << number }
    }

    private mutating func set(_ mode: Int, _ isOn: Bool) {
        switch mode {
        case 7: wrapsLines = isOn
        case 25: isCursorShown = isOn
        case 2004: bracketsPastes = isOn
        case 1049: isOn ? enterAlternate() : leaveAlternate()
        default: unknown.append("mode \(mode)")
        }
    }

    private mutating func enterAlternate() {
        guard !isAlternate else { return }
        isAlternate = true
        ordinary = (cells, cursor)
        cells = Self.blank(rows, columns)
    }

    private mutating func leaveAlternate() {
        guard isAlternate, let before = ordinary else { return }
        (isAlternate, cells, ordinary) = (false, before.cells, nil)
        place(before.cursor.row, before.cursor.column)
    }

    // MARK: Screen

    private mutating func place(_ row: Int, _ column: Int) {
        cursor = (min(max(row, 0), rows - 1), min(max(column, 0), columns - 1))
    }

    private mutating func write(_ scalar: Unicode.Scalar) {
        let width = scalar.terminalColumns
        guard width > 0 else { return combine(scalar) }
        if cursor.column + width > columns {
            guard wrapsLines else {
                cells[cursor.row][columns - 1] = Cell(text: width == 1 ? String(scalar) : " ", styles: styles)
                return
            }
            cursor.column = 0
            lineFeed()
        }
        cells[cursor.row][cursor.column] = Cell(text: String(scalar), styles: styles)
        if width == 2 { cells[cursor.row][cursor.column + 1] = Cell(text: "", styles: styles) }
        cursor.column += width
    }

    /// Joins the letter before the cursor.
    private mutating func combine(_ scalar: Unicode.Scalar) {
        var column = min(cursor.column, columns) - 1
        while column > 0, cells[cursor.row][column].text.isEmpty { column -= 1 }
        if column >= 0 { cells[cursor.row][column].text.unicodeScalars.append(scalar) }
    }

    private mutating func lineFeed() {
        if cursor.row == rows - 1 {
            cells.removeFirst()
            cells.append(Array(repeating: Cell(), count: columns))
        } else {
            cursor.row += 1
        }
    }

    private mutating func eraseLine(_ kind: Int) {
        let here = min(cursor.column, columns - 1)
        let range = kind == 0 ? here..<columns : kind == 1 ? 0..<(here + 1) : 0..<columns
        for column in range { cells[cursor.row][column] = Cell() }
    }

    private mutating func eraseScreen(_ kind: Int) {
        if kind != 2 { eraseLine(kind) }
        let range = kind == 0 ? cursor.row + 1..<rows : kind == 1 ? 0..<cursor.row : 0..<rows
        for row in range { cells[row] = Array(repeating: Cell(), count: columns) }
    }
}

extension Unicode.Scalar {
    /// Columns as wcwidth of a usual C library has them.
    fileprivate var terminalColumns: Int {
        switch value {
        case 0x300...0x36F, 0x483...0x489, 0x200B...0x200F, 0x20D0...0x20FF, 0xFE00...0xFE0F: 0
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}
