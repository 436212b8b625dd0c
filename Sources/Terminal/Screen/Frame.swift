/// A place on the screen, from 0.
struct Spot: Hashable {
    var row: Int
    var column: Int
}

/// Rows and columns of a screen.
struct Size: Hashable {
    var rows: Int
    var columns: Int
}

/// What stands on the whole screen, and where the cursor is.
struct Frame: Hashable {
    var size: Size
    /// As many as there are rows; none wider than the screen.
    private(set) var lines: [StyledLine]
    var cursor: Spot

    init(size: Size, lines: [StyledLine], cursor: Spot, ellipsis: String = "…") {
        self.size = size
        let kept = lines.prefix(size.rows).map { $0.cut(to: size.columns, ellipsis) }
        self.lines = kept + Array(repeating: StyledLine(), count: size.rows - kept.count)
        self.cursor = Spot(
            row: min(max(cursor.row, 0), max(size.rows - 1, 0)),
            column: min(max(cursor.column, 0), max(size.columns - 1, 0)))
    }

    /// What to send to a terminal that shows another frame, or nobody knows what when it is nil.
    func changes(from shown: Frame?) -> String {
        let shown = shown?.size == size ? shown : nil
        var changes = shown == nil ? "\u{1B}[0m\u{1B}[2J" : ""
        for (row, line) in lines.enumerated() where line != shown?.lines[row] ?? StyledLine() {
            changes += "\u{1B}[\(row + 1);1H" + bytes(of: line)
        }
        let place = "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H"
        guard !changes.isEmpty else { return cursor == shown?.cursor ? "" : place }
        // Hidden meanwhile, so that it is not seen running over the lines.
        return "\u{1B}[?25l" + changes + place + "\u{1B}[?25h"
    }

    /// Erased first: at the last column, erasing afterwards would take the last letter away.
    private func bytes(of line: StyledLine) -> String {
        var bytes = "\u{1B}[2K"
        for part in line.parts {
            let text = part.text.isPlain ? part.text : part.text.withoutInvisible
            bytes += part.style.isEmpty ? text : part.style.code + text + "\u{1B}[0m"
        }
        return bytes
    }
}

extension String {
    fileprivate var isPlain: Bool { utf8.allSatisfy { $0 < 0x80 && $0 >= 0x20 && $0 != 0x7F } }

    /// Without what terminals give a column to and the measure does not, or that would command them.
    fileprivate var withoutInvisible: String {
        var kept = String.UnicodeScalarView()
        for scalar in unicodeScalars where scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) {
            switch scalar.value {
            case 0xAD, 0x200B, 0x2060: break
            case 0x2028, 0x2029: kept.append(" ")
            default: kept.append(scalar)
            }
        }
        return String(kept)
    }
}
