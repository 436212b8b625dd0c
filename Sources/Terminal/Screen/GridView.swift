import Wording

/// A table one moves about in, cell by cell.
struct GridView: Form {
    let grid: Grid
    /// The row one is at: after the rows come the line of a new row, where there is one, and the line that goes on.
    private(set) var row: Int
    private(set) var column: Int
    /// A number, a place or a command being typed.
    private(set) var typed = TextField()
    /// Where one was when typing began: a number may lead to a row, and then become a sum.
    private var typedFrom: Spot?
    /// Whether what is typed was refused, so that the next letter takes its place.
    private var isRefused = false
    /// The text that gave way to a letter; Esc brings it back.
    private var replaced: TextField?
    let widths: GridWidths

    /// - Parameters:
    ///   - place: where one was when the table was shown last.
    ///   - entered: what was typed before and not sent.
    init(_ grid: Grid, at place: Spot? = nil, entered: String = "") {
        self.grid = grid
        widths = GridWidths(of: grid)
        (row, column) = (place?.row ?? 0, place?.column ?? 0)
        row = min(max(row, 0), lastRow)
        column = min(max(column, 0), max(grid.columns.count - 1, 0))
        typed = TextField(entered)
    }

    /// The same with what is typed there to be replaced.
    var refused: GridView {
        var view = self
        view.isRefused = !typed.isEmpty
        return view
    }

    /// The line that adds a row; nil in a table that cannot grow.
    var newRow: Int? { grid.canGrow ? grid.rows.count : nil }
    /// The line that leaves the table.
    var lastRow: Int { grid.rows.count + (grid.canGrow ? 1 : 0) }
    var place: Spot { Spot(row: row, column: column) }
    /// The cell one is at; nil beside the rows and where the column does not apply.
    var cell: Grid.Cell? {
        guard grid.rows.indices.contains(row), grid.rows[row].indices.contains(column) else { return nil }
        return grid.rows[row][column]
    }
    var isInRows: Bool { grid.rows.indices.contains(row) }

    var entry: Int? { isInRows ? row + 1 : nil }
    var cellName: String? { isInRows ? "\(row + 1).\(column + 1)" : nil }
    var count: Int { grid.rows.count }
    var isTyping: Bool { !typed.isEmpty }
    var isSearching: Bool { isTyping }
    var isEmpty: Bool { typed.isEmpty }
    /// A text is more than a number or a command, which are soon typed again.
    var isUnsent: Bool { typed.characters.contains { $0.isLetter } && !typed.text.hasPrefix("/") }
    var entered: String { typed.text }
    var at: String { grid.name(of: place) }
    var editable: String? {
        get { nil }
        set {}
    }

    var help: [KeyHelp] {
        if isTyping {
            // Words typed at a table begin a row, wherever one is in it.
            let label: ScreenText =
                typedPlace != nil || aim != nil && typed.characters.contains { $0.isNumber }
                ? .openCell : isUnsent && grid.canGrow && aim == nil ? .newRow : .reply
            let escape: ScreenText = replaced == nil ? .clearTyped : .bringBack
            return [KeyHelp(key: .enter, label: label), KeyHelp(key: .escape, label: escape)]
                + (isRefused ? [KeyHelp(key: .end, label: .amend)] : [])
        }
        return [
            KeyHelp(key: .enter, label: isInRows ? .openCell : .choose),
            KeyHelp(key: .tab, label: .toDone),
            KeyHelp(key: .text("/"), label: .typeCommand, isMain: false),
        ]
    }

    // MARK: Keys

    mutating func press(_ key: Key, in size: Size) -> FormOutcome {
        let page = max(1, size.rows - 6)
        defer { isRefused = false }
        if isRefused, key.replacesRefused {
            replaced = isUnsent && !key.deletes ? typed : nil
            typed.clear()
            if key.deletes { return .changed }
        }
        switch key {
        case .up: go(to: row == 0 ? lastRow : row - 1)
        case .down: go(to: row == lastRow ? 0 : row + 1)
        case .pageUp: go(to: row - page)
        case .pageDown: go(to: isInRows ? min(row + page, max(grid.rows.count - 1, 0)) : row)
        case .enter, .newLine: return reply()
        case .escape where isTyping: (typed, replaced) = (replaced ?? TextField(), nil)
        case .tab: go(to: row == lastRow ? 0 : lastRow)
        default: return isTyping ? edit(key) : moveSideways(key)
        }
        return .changed
    }

    private mutating func moveSideways(_ key: Key) -> FormOutcome {
        let last = max(grid.columns.count - 1, 0)
        switch key {
        case .left: column = max(column - 1, 0)
        case .right: column = min(column + 1, last)
        // Once to the end of the row, and on from there to the end of the table.
        case .home: if column > 0 { column = 0 } else { go(to: 0) }
        case .end: if column < last { column = last } else { go(to: max(grid.rows.count - 1, 0)) }
        case .text("+") where grid.canGrow: return .reply("+")
        case .text, .paste: return edit(key)
        default: return .ignored
        }
        return .changed
    }

    private mutating func edit(_ key: Key) -> FormOutcome {
        if !isTyping { typedFrom = place }
        guard typed.edit(key) else { return .ignored }
        if typed.isBlank { typed.clear() }
        if let place = typedPlace ?? typedFrom { (row, column) = (place.row, place.column) }
        return .changed
    }

    private mutating func go(to row: Int) {
        self.row = min(max(row, 0), lastRow)
        typedFrom = place
        if !isUnsent { typed.clear() }
    }

    /// The cell that what is typed stands for: `12` a row, `12.3` a cell of it.
    private var typedPlace: Spot? {
        let numbers = typed.text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...2).contains(numbers.count), let row = numbers[0], (1...max(count, 1)).contains(row),
            count > 0
        else { return nil }
        guard numbers.count == 2 else { return Spot(row: row - 1, column: column) }
        guard let column = numbers[1], grid.columns.indices.contains(column - 1) else { return nil }
        return Spot(row: row - 1, column: column - 1)
    }

    /// The cell of a figure one is at, which what is typed may be for.
    private var aim: String? {
        grid.figures.contains(column) && cell != nil && !typed.text.hasPrefix("/") ? cellName : nil
    }

    private func reply() -> FormOutcome {
        if isTyping, typedPlace == nil { return .reply((aim.map { "\($0) = " } ?? "") + typed.text) }
        if row == lastRow { return .reply("") }
        if row == newRow { return .reply("+") }
        return cell == nil ? .refused(.doesNotApply) : .reply(cellName ?? "")
    }
}
