/// A field broken into rows.
struct FieldLayout: Hashable {
    private let isPlain: Bool
    /// The characters of each row, without the line feed that ends it.
    private(set) var rows: [Range<Int>] = []
    /// The caret's row, and its column in it.
    private(set) var caret = Spot(row: 0, column: 0)

    /// - Parameter width: columns of a row; the caret may stand one further.
    init(_ field: TextField, width: Int) {
        let width = max(width, 2)
        isPlain = field.isPlain
        let characters = field.characters
        var start = 0
        while true {
            let end = characters[start...].firstIndex(of: "\n") ?? characters.count
            addRows(of: characters, start..<end, width)
            guard end < characters.count else { break }
            start = end + 1
        }
        placeCaret(field, width)
    }

    /// Breaks after the last space that fits, else where the row is full. Spaces at the end of a row may hang over.
    private mutating func addRows(of characters: [Character], _ line: Range<Int>, _ width: Int) {
        var (start, used, afterSpace) = (line.lowerBound, 0, line.lowerBound)
        var index = line.lowerBound
        while index < line.upperBound {
            let character = characters[index]
            let taken = columns(of: character)
            if character == " " {
                used += 1
                afterSpace = index + 1
            } else if used + taken > width, index > start {
                let next = afterSpace > start ? afterSpace : index
                rows.append(start..<next)
                (start, used, afterSpace, index) = (next, 0, next, next)
                continue
            } else {
                used += taken
            }
            index += 1
        }
        rows.append(start..<line.upperBound)
    }

    private mutating func placeCaret(_ field: TextField, _ width: Int) {
        let row = rows.lastIndex { $0.lowerBound <= field.caret } ?? 0
        let before = field.characters[rows[row].lowerBound..<field.caret]
        let column = before.reduce(0) { $0 + columns(of: $1) }
        caret = Spot(row: row, column: min(column, width))
    }

    private func columns(of character: Character) -> Int { isPlain ? 1 : character.screenColumns }

    /// The place in a row nearest to a column.
    func position(in field: TextField, row: Int, column: Int) -> Int {
        var used = 0
        let row = rows[row]
        for index in row {
            used += field.characters[index].screenColumns
            if used > column { return index }
        }
        // The end of a row that goes on without a line feed is the beginning of the next one.
        let goesOn = row.upperBound < field.characters.count && field.characters[row.upperBound] != "\n"
        return goesOn ? max(row.upperBound - 1, row.lowerBound) : row.upperBound
    }
}

extension TextField {
    /// Up or down by so many rows; false when there is no such row.
    mutating func move(rows: Int, width: Int) -> Bool {
        let layout = FieldLayout(self, width: width)
        let row = layout.caret.row + rows
        guard layout.rows.indices.contains(row) else { return false }
        move(to: layout.position(in: self, row: row, column: layout.caret.column))
        return true
    }

    /// The rows that have room, among them the caret's.
    func picture(width: Int, height: Int, _ laid: FieldLayout? = nil) -> Picture {
        let layout = laid ?? FieldLayout(self, width: width)
        let first = max(0, min(layout.caret.row - height / 2, layout.rows.count - height))
        let shown = layout.rows[first..<min(first + height, layout.rows.count)]
        return Picture(
            lines: shown.map { row in
                // Spaces that hang over are not drawn.
                var (text, used) = ("", 0)
                for character in characters[row] {
                    used += character.screenColumns
                    if used > width { break }
                    text.append(character)
                }
                return StyledLine(text)
            },
            cursor: Spot(row: layout.caret.row - first, column: layout.caret.column))
    }

    /// Keys that every field knows.
    mutating func edit(_ key: Key) -> Bool {
        switch key {
        case .text(let text), .paste(let text): insert(text)
        case .backspace: deleteBack()
        case .delete: deleteForward()
        case .control("U"): clear()
        case .control("W"): deleteWord()
        case .left: move(to: caret - 1)
        case .right: move(to: caret + 1)
        case .wordLeft: move(to: wordStart)
        case .wordRight: move(to: wordEnd)
        case .home: move(to: lineStart)
        case .end: move(to: lineEnd)
        default: return false
        }
        return true
    }
}
