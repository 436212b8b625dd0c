import Wording

/// The last lines of the screen: what the keys do.
struct HelpLine {
    /// Weightiest first.
    private var items: [StyledLine] = []
    /// The positions of those that others give way to, weightiest first.
    private var always: [Int] = []
    private let width: Int

    init(_ form: any Form, _ shortcuts: [Shortcut], _ drawing: Drawing) {
        width = drawing.size.columns
        let taken = Set(shortcuts.map(\.key))
        let own = form.help.filter { help in help.key.map { !taken.contains($0) } ?? true }
        let main = own.filter(\.isMain).map { $0.item(drawing) }
        let more = shortcuts.filter { !$0.label.isEmpty }
        items = main + more.map { Self.item($0.key.name(drawing.signs, drawing.texts), $0.label) }
        items += own.filter { !$0.isMain }.map { $0.item(drawing) }
        // The last of them is the way out.
        always = more.indices.reversed().filter { more[$0].isAlwaysNamed }.map { main.count + $0 }
    }

    fileprivate static func item(_ key: String, _ label: String) -> StyledLine {
        var line = StyledLine(key, .bold)
        line.add(key.isEmpty ? label : " " + label)
        return line
    }

    /// As many as have room in so many rows; one that is too long gives way to a shorter one.
    func rows(atMost count: Int) -> [StyledLine] {
        // Measured once: this is drawn at every key.
        let widths = items.map(\.columns)
        var chosen: Set<Int> = []
        for position in always + items.indices.filter({ !always.contains($0) }) {
            let more = chosen.union([position])
            if packed(more, widths, count).joined().count == more.count { chosen = more }
        }
        return packed(chosen, widths, count).map(row(of:))
    }

    /// Which of the chosen items stand in each row, in their order.
    private func packed(_ chosen: Set<Int>, _ widths: [Int], _ count: Int) -> [[Int]] {
        var (rows, rest): ([[Int]], [Int]) = ([], chosen.sorted())
        while !rest.isEmpty, rows.count < count {
            var (row, left, used): ([Int], [Int], Int) = ([], [], 0)
            for position in rest {
                let needed = widths[position] + (row.isEmpty ? 0 : Self.gap.count)
                guard used + needed <= width else {
                    left.append(position)
                    continue
                }
                row.append(position)
                used += needed
            }
            if row.isEmpty { break }
            rows.append(row)
            rest = left
        }
        return rows
    }

    private func row(of positions: [Int]) -> StyledLine {
        var row = StyledLine()
        for position in positions {
            if !row.parts.isEmpty { row.add(Self.gap) }
            for part in items[position].parts { row.add(part.text, part.style) }
        }
        return row
    }

    private static let gap = "  "
}

extension KeyHelp {
    fileprivate func item(_ drawing: Drawing) -> StyledLine {
        let name =
            key == Self.space
            ? drawing.texts(ScreenText.keySpace) : key?.name(drawing.signs, drawing.texts) ?? ""
        return HelpLine.item(name, drawing.texts(label))
    }
}
