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
        var chosen: Set<Int> = []
        for position in always + items.indices.filter({ !always.contains($0) }) {
            let more = chosen.union([position])
            if fitted(more, count).rest.isEmpty { chosen = more }
        }
        return fitted(chosen, count).rows
    }

    /// Rows of some of the items in their order, and what has no room in so many.
    private func fitted(_ chosen: Set<Int>, _ count: Int) -> (rows: [StyledLine], rest: [StyledLine]) {
        var rows: [StyledLine] = []
        var rest = items.indices.filter(chosen.contains).map { items[$0] }
        while !rest.isEmpty, rows.count < count {
            let row = takeRow(&rest)
            if row.parts.isEmpty { break }
            rows.append(row)
        }
        return (rows, rest)
    }

    private func takeRow(_ items: inout [StyledLine]) -> StyledLine {
        var row = StyledLine()
        var left: [StyledLine] = []
        for item in items {
            let space = row.parts.isEmpty ? "" : "  "
            if row.columns + space.count + item.columns <= width {
                row.add(space)
                for part in item.parts { row.add(part.text, part.style) }
            } else {
                left.append(item)
            }
        }
        items = left
        return row
    }
}

extension KeyHelp {
    fileprivate func item(_ drawing: Drawing) -> StyledLine {
        let name =
            key == Self.space
            ? drawing.texts(ScreenText.keySpace) : key?.name(drawing.signs, drawing.texts) ?? ""
        return HelpLine.item(name, drawing.texts(label))
    }
}
