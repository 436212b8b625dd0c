import Wording

/// How wide the columns of a table are, and which of them come first.
struct GridWidths {
    /// The widest text of each column, its name among them.
    let whole: [Int]
    /// The width in which nothing but the name of the column is cut.
    let values: [Int]
    /// How many are to be seen together.
    let front: Int
    /// Those that are of no use when cut.
    let figures: Set<Int>

    init(whole: [Int], values: [Int]? = nil, front: Int = 1, figures: Set<Int> = []) {
        (self.whole, self.values) = (whole, values ?? whole)
        (self.front, self.figures) = (min(max(front, 1), whole.count), figures)
    }

    init(of grid: Grid) {
        let values = grid.columns.indices.map { column in
            grid.rows.map { $0.indices.contains(column) ? $0[column]?.columns ?? 1 : 1 }.max() ?? 1
        }
        let names = grid.columns.map(\.screenColumns)
        self.init(
            whole: zip(names, values).map(max),
            values: zip(names, values).map { max(min($0, Self.shortestName), $1) }, front: grid.front,
            figures: grid.figures)
    }

    /// So much of the name of a column is always told.
    private static let shortestName = 10
}

extension Grid.Cell {
    fileprivate var columns: Int { text.screenColumns + (isMissing ? 2 : 0) }
}

/// The columns of a table that are in sight, and how wide each is.
struct GridColumns {
    /// The number of the row.
    var lead: Int
    /// In the order they are shown; the first column of the table always among them.
    private(set) var shown: [(column: Int, width: Int)] = []
    private(set) var hasMoreLeft = false
    private(set) var hasMoreRight = false

    init(_ widths: GridWidths, rows: Int, current: Int, width: Int) {
        lead = String(max(rows, 1)).count + 2
        guard !widths.whole.isEmpty else { return }
        let room = max(width - lead - 2, 4)
        if let first = Self.front(widths, room), first.contains(where: { $0.column == current }) {
            shown = first
        } else {
            showAround(current, widths.whole, room)
        }
        hasMoreRight = (shown.last?.column ?? 0) < widths.whole.count - 1
    }

    // MARK: Those that come first

    /// Those that are to be seen together and what has room after them; nil where they have none.
    private static func front(_ widths: GridWidths, _ room: Int) -> [(column: Int, width: Int)]? {
        guard widths.front > 1 else { return nil }
        let columns = Array(0..<widths.front)
        var left = room - gap * (columns.count - 1)
        var given = columns.map { min(widths.values[$0], narrowest) }
        left -= given.reduce(0, +)
        guard left >= 0 else { return nil }
        // Figures are told whole where the others can still be read.
        let figures = columns.filter(widths.figures.contains)
        let needed = figures.reduce(0) { $0 + widths.values[$1] - given[$1] }
        if needed <= left { share(&left, figures, upTo: widths.values, &given) }
        share(&left, columns, upTo: widths.values, &given)
        share(&left, columns, upTo: widths.whole, &given)
        var shown = zip(columns, given).map { (column: $0, width: $1) }
        for column in widths.front..<widths.whole.count {
            let wanted = min(widths.whole[column], widest)
            guard left >= wanted + gap else { break }
            shown.append((column, wanted))
            left -= wanted + gap
        }
        return shown
    }

    /// Gives the room that is left to columns, column by column alike, until each has what it wants.
    private static func share(
        _ left: inout Int, _ columns: [Int], upTo wanted: [Int], _ given: inout [Int]
    ) {
        var open = columns.filter { given[$0] < wanted[$0] }
        while left > 0, !open.isEmpty {
            let part = max(1, left / open.count)
            for column in open where left > 0 {
                let more = min(part, wanted[column] - given[column], left)
                given[column] += more
                left -= more
            }
            open = open.filter { given[$0] < wanted[$0] }
        }
    }

    // MARK: Those around one

    /// The first column, and from the column one is at to the left, as far as there is room; then on to the right.
    private mutating func showAround(_ current: Int, _ widths: [Int], _ room: Int) {
        let title = min(widths[0], 30, widths.count == 1 ? room : max(8, room / 3))
        shown = [(0, title)]
        var left = room - title
        var columns: [(column: Int, width: Int)] = []
        var first = max(current, 1)
        while first >= 1, first < widths.count {
            let wanted = min(widths[first], Self.widest)
            guard columns.isEmpty || left >= wanted + Self.gap else { break }
            let width = min(wanted, max(left - Self.gap, 1))
            columns.insert((first, width), at: 0)
            left -= width + Self.gap
            first -= 1
        }
        var last = max(current, 1) + 1
        while last < widths.count, left >= min(widths[last], Self.widest) + Self.gap {
            columns.append((last, min(widths[last], Self.widest)))
            left -= min(widths[last], Self.widest) + Self.gap
            last += 1
        }
        shown += columns
        // What is left over goes to those that are cut.
        for index in shown.indices {
            let more = min(max(widths[shown[index].column] - shown[index].width, 0), max(left, 0))
            shown[index].width += more
            left -= more
        }
        hasMoreLeft = first >= 1
    }

    /// What stands between two cells: a bar and spaces.
    static let gap = 3
    /// A column is cut to this where others want room, and never to less than that.
    private static let (widest, narrowest) = (24, 8)
}
