import Wording

extension GridView {
    func turnsPages(in size: Size) -> Bool { true }

    func height(_ drawing: Drawing) -> Int {
        let status = isInRows ? min(status(drawing).count, Self.mostStatus) : 0
        return max(grid.rows.count + max(2, status), status + 2) + 1 + feet(.max).count
    }

    private static let mostStatus = 3

    /// The lines under the rows: a new row, going on. Where there is no room, the one that one is at.
    private func feet(_ rows: Int) -> [(row: Int, label: ScreenText)] {
        var feet: [(row: Int, label: ScreenText)] = [(lastRow, .done)]
        if let newRow { feet.insert((newRow, .newRow), at: 0) }
        return rows >= feet.count + 2 ? feet : feet.filter { $0.row == row }
    }

    func picture(_ drawing: Drawing) -> Picture {
        let columns = GridColumns(
            widths, rows: grid.rows.count, current: column, width: drawing.size.columns)
        let feet = feet(drawing.size.rows)
        let room = drawing.size.rows - feet.count - 1
        let status = status(drawing, atMost: max(isTyping ? 1 : 0, min(Self.mostStatus, room - 2)))
        let height = max(0, room - status.count)
        let here = min(row, max(grid.rows.count - 1, 0))
        let first = max(0, min(here - height / 2, grid.rows.count - height))
        var picture = Picture(lines: [header(columns, drawing)])
        for row in first..<min(first + height, grid.rows.count) {
            if row == self.row { picture.cursor.row = picture.lines.count }
            picture.lines.append(line(of: row, columns, drawing))
        }
        for (line, label) in feet {
            if line == row { picture.cursor.row = picture.lines.count }
            picture.lines.append(foot(line, label, drawing))
        }
        picture.cursor.column = isInRows ? start(of: columns) : 0
        if isTyping {
            picture.cursor = Spot(
                row: picture.lines.count,
                column: 2 + typed.picture(width: typedWidth(drawing), height: 1).cursor.column)
        }
        picture.lines += status
        return picture
    }

    /// Where on the screen the cell one is at begins.
    private func start(of columns: GridColumns) -> Int {
        var start = columns.lead
        for (column, width) in columns.shown {
            if column == self.column { return start }
            start += width + 3
        }
        return 0
    }

    private func header(_ columns: GridColumns, _ drawing: Drawing) -> StyledLine {
        var line = StyledLine(
            (columns.hasMoreLeft ? drawing.signs.left : " ").padded(to: columns.lead), .bold)
        for (index, (column, width)) in columns.shown.enumerated() {
            if index > 0 { line.add(" \(drawing.signs.bar) ") }
            line.add(grid.columns[column].fitted(to: width, drawing.signs), [.bold, .underline])
        }
        if columns.hasMoreRight { line.add(" " + drawing.signs.right, .bold) }
        return line
    }

    private func line(of row: Int, _ columns: GridColumns, _ drawing: Drawing) -> StyledLine {
        let isHere = row == self.row
        let number = String(row + 1)
        let space = String(repeating: " ", count: max(0, columns.lead - 2 - number.count))
        var line = StyledLine(
            (isHere ? drawing.signs.pointer : " ") + space + number + " ", isHere ? .bold : [])
        for (index, (column, width)) in columns.shown.enumerated() {
            if index > 0 { line.add(" \(drawing.signs.bar) ") }
            let isCell = isHere && column == self.column
            line.add(
                grid.text(row, column, drawing.signs).fitted(to: width, drawing.signs),
                isCell ? [.bold, .reverse] : [])
        }
        return line
    }

    private func foot(_ line: Int, _ label: ScreenText, _ drawing: Drawing) -> StyledLine {
        let isHere = line == row
        let text = (label == .newRow ? "+ " : "") + drawing.texts(label)
        return StyledLine(
            (isHere ? drawing.signs.pointer : " ") + " " + text, isHere ? [.bold, .reverse] : [])
    }

    private func typedWidth(_ drawing: Drawing) -> Int { max(4, drawing.size.columns - 4) }

    /// What is typed; else the whole of the cell one is at, or what its sign means.
    private func status(_ drawing: Drawing) -> [StyledLine] {
        if isTyping {
            var line = StyledLine(drawing.signs.pointer + " ", .bold)
            line.add(typed.picture(width: typedWidth(drawing), height: 1).lines.first?.text ?? "", .underline)
            return [line]
        }
        guard isInRows, grid.columns.indices.contains(column) else { return [StyledLine()] }
        let place = drawing.texts(
            ScreenText.rowOf, ["row": .count(row + 1), "count": .count(grid.rows.count)])
        let text = place + " \(drawing.signs.divider) " + grid.columns[column] + ": " + meaning(drawing)
        return laidOut(text, width: min(drawing.size.columns, 100)).map { StyledLine($0) }
    }

    /// What is missing is signed.
    private func status(_ drawing: Drawing, atMost rows: Int) -> [StyledLine] {
        let lines = status(drawing)
        guard lines.count > rows, let last = lines.prefix(rows).last else { return lines }
        let end = (last.text + " " + drawing.signs.ellipsis).shortened(
            to: drawing.size.columns, drawing.signs.ellipsis)
        return lines.prefix(rows - 1) + [StyledLine(end)]
    }

    private func meaning(_ drawing: Drawing) -> String {
        guard let cell else { return drawing.texts(ScreenText.doesNotApply) }
        guard cell.isMissing else { return cell.text }
        let missing = drawing.texts(ScreenText.missing)
        return cell.text.isEmpty ? missing : cell.text + " – " + missing
    }
}
