import Wording

extension PickList {
    func turnsPages(in size: Size) -> Bool { found.count > size.rows }

    func height(_ drawing: Drawing) -> Int { rows(drawing) + footRows + longestDetail(drawing) }

    func leastHeight(_ drawing: Drawing) -> Int { rows(drawing) + footRows + detail(drawing).count }

    private func rows(_ drawing: Drawing) -> Int {
        guard picking.isRead else { return max(found.count, 1) }
        return max(found.indices.map { lines(at: $0, drawing).count }.reduce(0, +), 1)
    }

    func picture(_ drawing: Drawing) -> Picture {
        let detail = detail(drawing, atMost: detailRows(of: drawing.size.rows - footRows))
        let room = max(1, drawing.size.rows - detail.count)
        let foot = foot(drawing, isWhole: rows(drawing) <= room - (typed.isEmpty ? 0 : 1))
        let height = max(1, room - (foot == nil ? 0 : 1))
        var picture = Picture()
        for position in first(height, drawing)..<found.count where picture.lines.count < height {
            if position == place { picture.cursor = Spot(row: picture.lines.count, column: 0) }
            picture.lines += lines(at: position, drawing).prefix(height - picture.lines.count)
        }
        if found.isEmpty { picture.lines.append(StyledLine(drawing.texts(ScreenText.nothingFound))) }
        picture.lines += detail
        if let foot {
            if isTyping { picture.cursor = Spot(row: picture.lines.count, column: foot.caret) }
            picture.lines.append(foot.line)
        }
        return picture
    }

    // MARK: Entries

    /// The first entry in sight, so that the one that one is at is among them, whole where it is read.
    private func first(_ height: Int, _ drawing: Drawing) -> Int {
        guard picking.isRead else { return max(0, min((place ?? 0) - height / 2, found.count - height)) }
        let here = min(place ?? 0, max(found.count - 1, 0))
        var (first, rows) = (here, found.isEmpty ? 0 : lines(at: here, drawing).count)
        while first > 0 {
            rows += lines(at: first - 1, drawing).count
            guard rows <= height else { break }
            first -= 1
        }
        return first
    }

    /// One line, cut where it is too long; as many as it takes where it is read.
    private func lines(at position: Int, _ drawing: Drawing) -> [StyledLine] {
        let entry = found[position]
        let isHere = position == place
        let lead = (isHere ? drawing.signs.pointer : " ") + " " + lead(of: entry, drawing)
        let style: Style = isHere ? [.bold, .reverse] : picked.contains(entry) ? .bold : []
        let (label, columns) = (picking.entries[entry].label, drawing.size.columns)
        guard picking.isRead else {
            return [StyledLine(lead + label, style).cut(to: columns, drawing.signs.ellipsis)]
        }
        let indent = String(repeating: " ", count: lead.screenColumns)
        return laidOut(label, width: max(10, columns - lead.screenColumns)).enumerated().map {
            StyledLine(($0 == 0 ? lead : indent) + $1, style)
        }
    }

    /// The mark and the number before a label.
    private func lead(of entry: Int, _ drawing: Drawing) -> String {
        let number = number(of: entry)
        let numbered =
            String(repeating: " ", count: max(0, numberWidth - number.count)) + number
            + (number.isEmpty ? "  " : ". ")
        guard let rank = picked.firstIndex(of: entry) else { return blank + numbered }
        switch kind {
        case .choice: return "(x) " + numbered
        case .choices: return "[x] " + numbered
        case .ranking:
            let rank = String(rank + 1)
            return "[" + String(repeating: " ", count: max(0, rankWidth - rank.count)) + rank + "] "
                + numbered
        }
    }

    private var rankWidth: Int { String(count).count }
    private var blank: String {
        switch kind {
        case .choice: "( ) "
        case .choices: "[ ] "
        case .ranking: "[" + String(repeating: " ", count: rankWidth) + "] "
        }
    }

    // MARK: Detail

    /// The whole label where it did not fit, and what else there is to say about the entry.
    private func detail(_ drawing: Drawing) -> [StyledLine] {
        guard let current else { return [] }
        return lines(of: picking.entries[current], drawing).map { StyledLine($0) }
    }

    /// What can be picked comes before what is said of one entry, of which two lines are told all the same.
    private func detailRows(of room: Int) -> Int {
        let entries = found.count <= Self.leastEntries ? found.count : Self.leastEntries + 1
        return max(0, min(2, room - 3), room - max(3, entries))
    }

    /// So many entries of a list stay in sight beside what is said of one, and the line that counts them.
    private static let leastEntries = 4

    /// What is missing is signed.
    private func detail(_ drawing: Drawing, atMost rows: Int) -> [StyledLine] {
        let lines = detail(drawing)
        guard lines.count > rows else { return lines }
        guard let last = lines.prefix(rows).last else { return [] }
        let end = (last.text + " " + drawing.signs.ellipsis).shortened(
            to: drawing.size.columns, drawing.signs.ellipsis)
        return lines.prefix(rows - 1) + [StyledLine(end)]
    }

    private func lines(of entry: Picking.Entry, _ drawing: Drawing) -> [String] {
        let isCut = !picking.isRead && entry.label.screenColumns + leadWidth > drawing.size.columns
        let text = [isCut ? entry.label : "", entry.detail].filter { !$0.isEmpty }.joined(separator: "\n")
        guard !text.isEmpty else { return [] }
        let indent = String(repeating: " ", count: 2)
        return laidOut(text, width: min(drawing.size.columns, 100) - 2).map { indent + $0 }
    }

    private var leadWidth: Int { 2 + blank.count + numberWidth + 2 }

    private var numberWidth: Int { picking.entries.indices.map { number(of: $0).count }.max() ?? 1 }

    /// Room for the longest detail is kept, so that the list does not jump as one goes through it; of a long list only
    /// that of the entry one is at.
    private func longestDetail(_ drawing: Drawing) -> Int {
        guard count <= 12 else { return detail(drawing).count }
        return picking.entries.map { lines(of: $0, drawing).count }.max() ?? 0
    }

    // MARK: Foot

    private var footRows: Int { isTyping || kind == .ranking ? 1 : 0 }

    /// What is typed, else how far the list goes on; nil when there is nothing to say.
    private func foot(_ drawing: Drawing, isWhole: Bool) -> (line: StyledLine, caret: Int)? {
        if isTyping {
            let sign = drawing.signs.pointer + " "
            let found = drawing.texts(
                ScreenText.found, ["count": .count(found.count), "all": .count(count)])
            let width = max(4, drawing.size.columns - sign.screenColumns - found.screenColumns - 3)
            let field = typed.picture(width: width, height: 1)
            var line = StyledLine(sign, .bold)
            line.add(field.lines.first?.text ?? "", .underline)
            if isSearch { line.add("  " + found) }
            return (line, sign.screenColumns + field.cursor.column)
        }
        if kind == .ranking, !picked.isEmpty {
            // The last one left comes last by itself.
            let rest = picking.entries.indices.filter { !picked.contains($0) }
            let order = (picked + (rest.count == 1 ? rest : [])).map { String(picking.first + $0) }.joined(
                separator: ", ")
            return (StyledLine(drawing.texts(ScreenText.order, ["order": .text(order)])), 0)
        }
        guard !isWhole else { return nil }
        if kind == .choices, !picked.isEmpty {
            let numbers = picked.sorted().map { String(picking.first + $0) }.joined(separator: ", ")
            let words = drawing.texts(
                ScreenText.marked,
                [
                    "number": .count((current ?? 0) + 1), "count": .count(count),
                    "marks": .count(picked.count), "numbers": .text(numbers),
                ])
            return (StyledLine(words), 0)
        }
        let number = current.map { $0 + 1 }
        return (
            StyledLine(
                drawing.texts(
                    number == nil ? ScreenText.entriesInAll : .entryOf,
                    ["number": .count(number ?? 0), "count": .count(count)])), 0
        )
    }
}
