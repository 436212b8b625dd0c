import Testing

@testable import Terminal

@Suite struct GridViewTests {
    private func replies(of grid: Grid, to keys: [Key], at place: Spot? = nil) -> [String] {
        var view = GridView(grid, at: place)
        return keys.compactMap {
            if case .reply(let text) = view.press($0, in: Size(rows: 14, columns: 80)) { text } else { nil }
        }
    }

    @Test(arguments: [
        ([Key.enter], "1.1"), ([.down, .right, .enter], "2.2"), ([.end, .enter], "1.6"), ([.text("+")], "+"),
        ([.tab, .tab, .enter], "1.1"), ([.down, .tab, .enter], ""),
        ([.end, .tab, .up, .enter], "+"), ([.text("2"), .enter], "2.1"),
        ([.text("2"), .escape, .enter], "2.1"), ([.text("3.2"), .enter], "3.2"),
        ([.text("/"), .text("изтрий 2"), .enter], "/изтрий 2"), ([.text("44"), .enter], "44"),
        ([.up, .enter], ""), ([.up, .up, .enter], "+"), ([.tab, .enter], ""),
        ([.text(" "), .enter], "1.1"), ([.pageDown, .up, .enter], "4.1"),
        ([.down, .down, .down, .down, .down, .enter], "+"),
        ([.down, .down, .right, .home, .enter], "3.1"),
        ([.down, .down, .right, .home, .home, .enter], "1.1"),
        ([.end, .end, .enter], "5.6"), ([.pageDown, .pageUp, .enter], "1.1"),
    ])
    func `keys lead to a cell, to a new row or onward`(keys: [Key], reply: String) {
        #expect(replies(of: .sample(5), to: keys) == [reply])
    }

    @Test(arguments: [
        ([Key.down, .right, .right], Spot(row: 2, column: 2)), ([.up, .up], Spot(row: 6, column: 0)),
        ([.tab], Spot(row: 7, column: 0)),
    ])
    func `a place has a name that holds when rows come before it`(keys: [Key], place: Spot) {
        var view = GridView(.sample(5))
        for key in keys { _ = view.press(key, in: Size(rows: 14, columns: 80)) }
        var longer = Grid.sample(6)
        longer.ids = ["before"] + Grid.sample(5).ids
        #expect(longer.spot(named: view.at) == place)
        #expect(
            [longer.spot(named: "gone 1"), longer.spot(named: ""), longer.spot(named: "+ 0")] == [
                nil, nil, nil,
            ])
    }

    private static func rows(_ grid: Grid, _ columns: Int, _ type: String = "") throws -> [String] {
        var desk = try Desk(.sample(.grid(grid)), columns: columns)
        if !type.isEmpty { desk.type(type) }
        return desk.rows
    }

    @Test func `the cell one is at is told on as many lines as it takes, and signed where it is cut`() throws
    {
        let long = "Секретар на общината, който води и архива на кметството и събира подписите"
        let grid = Grid(
            columns: ["Роля", "Дирекция, служба или организация", "Часове"],
            rows: [[.init(long), .init(""), .init("5")]], ids: ["a"], canGrow: true)
        let narrow = try Self.rows(grid, 40)
        #expect(narrow.joined(separator: " ").contains("архива на кметството и събира"), "\(narrow)")
        let more = String(repeating: long + " ", count: 4)
        let cut = Grid(columns: ["Роля"], rows: [[.init(more)]], ids: ["a"], canGrow: true)
        let told = try Self.rows(cut, 40)
        #expect(told.contains { $0.hasSuffix("…") && !$0.contains("│") && !$0.hasPrefix("›") }, "\(told)")
    }

    @Test func `columns are not cut where there is room`() throws {
        let grid = Grid(
            columns: ["Роля в екипа", "Дирекция, служба или организация"],
            rows: [[.init("Секретар, който води и архива"), .init("Гише")]], ids: ["a"], canGrow: true)
        #expect(try !Self.rows(grid, 80).contains { $0.contains("…") })
    }

    @Test func `what is typed at a table is seen as far as the screen is wide`() throws {
        let text = "Новият координатор на цифровата стратегия на общината"
        #expect(try Self.rows(.sample(5), 80, text).contains { $0.contains(text) })
        #expect(try Self.rows(.sample(5), 40, text).contains { $0.hasSuffix("на общината") })
    }

    @Test(arguments: [("Нов", ScreenText.newRow), ("/изтрий", .reply), ("2.2", .openCell), ("44", .reply)])
    func `what Enter does with what is typed at a table is said`(typed: String, label: ScreenText) {
        var view = GridView(.sample(5))
        _ = view.press(.text(typed), in: Size(rows: 14, columns: 80))
        #expect(view.help.first?.key == .enter && view.help.first?.label == label)
    }

    @Test func `a figure typed at the cell of one is for that cell, whatever row its first digit names`() {
        var grid = Grid.sample(5)
        grid.figures = [1]
        let cell = Spot(row: 1, column: 1)
        #expect(replies(of: grid, to: [.text("4"), .text("8000"), .enter], at: cell) == ["2.2 = 48000"])
        #expect(replies(of: grid, to: [.text("5 хил. евро"), .enter], at: cell) == ["2.2 = 5 хил. евро"])
        #expect(replies(of: grid, to: [.text("4"), .enter], at: cell) == ["4.2"])
        #expect(replies(of: grid, to: [.text("/изтрий 2"), .enter], at: cell) == ["/изтрий 2"])
        #expect(replies(of: grid, to: [.text("48000"), .enter], at: Spot(row: 1, column: 0)) == ["48000"])
        #expect(replies(of: grid, to: [.text("48000"), .enter], at: Spot(row: 5, column: 1)) == ["48000"])
    }

    @Test func `a cell that does not apply cannot be opened`() {
        var view = GridView(.sample(5), at: Spot(row: 2, column: 4))
        #expect(view.press(.enter, in: Size(rows: 14, columns: 80)) == .refused(.doesNotApply))
        #expect(view.entry == 3)
    }

    @Test func `without rows one is at the new row, or at the way out`() {
        #expect(replies(of: .sample(0), to: [.enter]) == ["+"])
        #expect(replies(of: .sample(0), to: [.text(" "), .enter]) == ["+"])
        #expect(replies(of: .sample(0), to: [.down, .enter]) == [""])
        #expect(replies(of: .sample(0, canGrow: false), to: [.enter]) == [""])
        #expect(replies(of: .sample(2, canGrow: false), to: [.text("+"), .enter]) == ["+"])
    }

    @Test(arguments: [10, 20, 40, 80, 200], 0..<6)
    func `the column one is at and the title are always in sight`(width: Int, current: Int) {
        let columns = GridColumns(
            GridWidths(whole: [40, 12, 5, 60, 8, 8]), rows: 120, current: current, width: width)
        #expect(columns.shown.first?.column == 0)
        #expect(columns.shown.contains { $0.column == current })
        let used = columns.lead + columns.shown.reduce(0) { $0 + $1.width } + 3 * (columns.shown.count - 1)
        #expect(used <= max(width, 17))
        #expect(columns.hasMoreRight == ((columns.shown.last?.column ?? 0) < 5))
    }

    /// Of measures: title, lead, one-off cost and end first, then others.
    static func measures(_ rows: Int) -> Grid {
        let others = (1...20).map { "Друго поле \($0)" }
        let row: [Grid.Cell?] = [
            .init("Пунктове за цифрова помощ в читалищата на селата"),
            .init("Директор на дирекция „Административно обслужване“"), .init("1 124 000 евро"),
            .init("31 декември 2028 г."),
        ]
        return Grid(
            columns: ["Име на мярката", "Отговорник", "Еднократен разход", "Край"] + others,
            rows: Array(repeating: row + others.map { _ in .init("нещо") }, count: rows),
            ids: (1...max(rows, 1)).prefix(rows).map { "m\($0)" }, canGrow: true, front: 4, figures: [2, 3])
    }

    @Test func `what matters of a row is seen at once, and its figures whole`() throws {
        let rows = try Self.rows(Self.measures(3), 80)
        let header = try #require(rows.first { $0.contains("Име на") })
        #expect(header.contains("Отговор") && header.contains("Еднократен") && header.contains("Край"))
        let row = try #require(rows.first { $0.hasPrefix("›1") })
        #expect(row.contains("Пунктове") && row.contains("Директор"))
        #expect(row.contains("1 124 000 евро") && row.contains("31 декември 2028 г."))
        #expect(header.hasSuffix("›"))
    }

    @Test(arguments: [20, 40, 60, 80, 120], 0..<24)
    func `whatever comes first, the title and the column one is at are in sight`(width: Int, current: Int) {
        let grid = Self.measures(12)
        let columns = GridColumns(GridWidths(of: grid), rows: 12, current: current, width: width)
        #expect(columns.shown.first?.column == 0 && columns.shown.contains { $0.column == current })
        let used = columns.lead + columns.shown.reduce(0) { $0 + $1.width } + 3 * (columns.shown.count - 1)
        #expect(used <= max(width, 18))
        #expect(columns.hasMoreRight == ((columns.shown.last?.column ?? 0) < 23))
    }

    @Test(arguments: [20, 60, 80, 100])
    func `the rows are read as lines too, each with what matters`(width: Int) {
        var grid = Self.measures(12)
        grid.rows[1][2] = .init("", isMissing: true)
        let lines = grid.lines(width: width)
        #expect(lines.count == 13 && lines.allSatisfy { $0.screenColumns <= width })
        guard width >= 80 else { return }
        #expect(lines[0].contains("Отговорник") && lines[1].hasPrefix(" 1. Пунктове"))
        #expect(lines[1].contains("31 декември 2028 г.") && lines[2].contains("│ ? "))
        #expect(lines[12].hasPrefix("12. "))
    }

    @Test func `a text that was asked for has the screen but for a few rows of the table`() throws {
        var desk = try Desk(
            .sample(.grid(.sample(9))), said: (1...15).map { ("Ред от таблицата \($0)", .plain) })
        #expect(!desk.text.contains("Ред от таблицата 12"))
        desk = try Desk(
            .sample(.grid(.sample(9))), said: (1...15).map { ("Ред от таблицата \($0)", .plain) },
            isCovered: true)
        #expect(desk.text.contains("Ред от таблицата 1\n") && desk.text.contains("Ред от таблицата 15"))
        #expect(desk.rows.contains { $0.hasPrefix("›") })
    }

    @Test func `a table that needs more rows is opened at the next one`() throws {
        let memory = PromptMemory()
        for (isShort, row) in [(true, 3), (false, 0)] {
            var grid = Grid.sample(3)
            grid.isShort = isShort
            #expect((memory.form(for: .sample(.grid(grid))) as? GridView)?.row == row)
        }
    }

    @Test func `one returns to the cell one was at, or to the row that was added`() throws {
        var memory = PromptMemory()
        func place(_ asked: Asked) throws -> Spot { try #require(memory.form(for: asked) as? GridView).place }
        let asked = Asked.sample(.grid(.sample(3)))
        memory.note(asked, GridView(.sample(3), at: Spot(row: 1, column: 2)), .line("2.3"))
        memory.note(.sample(.line("")), FieldForm("", hasLines: false, sign: "> ", history: []), .line("5"))
        #expect(try place(asked) == Spot(row: 1, column: 2))
        memory.note(asked, GridView(.sample(3), at: Spot(row: 1, column: 2)), .line("/премести 2 3"))
        var moved = Grid.sample(3)
        moved.ids.swapAt(1, 2)
        #expect(try place(.sample(.grid(moved))) == Spot(row: 2, column: 2))
        memory.note(asked, GridView(.sample(3), at: Spot(row: 3, column: 2)), .line("+"))
        var more = Grid.sample(4)
        more.begun = "r4"
        #expect(try place(.sample(.grid(more))) == Spot(row: 3, column: 0))
        var short = more
        short.isShort = true
        #expect(try place(.sample(.grid(short))) == Spot(row: 4, column: 0))
        memory.note(asked, GridView(.sample(3), at: Spot(row: 4, column: 0)), .line(""))
        #expect(try place(asked) == Spot(row: 0, column: 0))
    }

    @Test func `after a row one is at the next while more are needed, wherever it was begun`() throws {
        var grid = Grid.sample(4)
        (grid.begun, grid.isShort) = ("r4", true)
        for row in 0...3 {
            var memory = PromptMemory()
            let before = Asked.sample(.grid(.sample(3)))
            memory.note(before, GridView(.sample(3), at: Spot(row: row, column: 1)), .line("+"))
            #expect((memory.form(for: .sample(.grid(grid))) as? GridView)?.row == 4)
        }
    }

    @Test func `rows that others add, move and delete do not move one to another row`() throws {
        func row(_ before: [String], at row: Int, _ now: [String], begun: String? = nil) -> Int? {
            func grid(_ ids: [String]) -> Grid {
                var grid = Grid.sample(ids.count)
                (grid.ids, grid.begun) = (ids, begun)
                return grid
            }
            var memory = PromptMemory()
            let asked = Asked.sample(.grid(grid(before)))
            memory.note(asked, GridView(grid(before), at: Spot(row: row, column: 1)), .line("+"))
            return (memory.form(for: .sample(.grid(grid(now)))) as? GridView)?.row
        }
        #expect(row(["a"], at: 1, ["a", "theirs", "own"], begun: "own") == 2)
        #expect(row(["a"], at: 1, ["a", "own", "theirs"], begun: "own") == 1)
        #expect(row(["a", "b"], at: 1, ["theirs", "a", "b"]) == 2)
        #expect(row(["a", "b", "c"], at: 2, ["b", "c"]) == 1)
        #expect(row(["a", "b", "c"], at: 1, ["a", "c"]) == 1)
        #expect(row(["a"], at: 1, ["a", "theirs"]) == 2)
        #expect(row(["a"], at: 2, ["a", "theirs", "more"]) == 4)
    }

    @Test func `after a copy one is at the copy, however many rows are needed`() throws {
        for isShort in [false, true] {
            var memory = PromptMemory()
            memory.note(
                .sample(.grid(.sample(3))), GridView(.sample(3), at: Spot(row: 0, column: 2)), .line("/17 1"))
            var grid = Grid.sample(4)
            (grid.isShort, grid.begun) = (isShort, "r4")
            #expect((memory.form(for: .sample(.grid(grid))) as? GridView)?.row == 3)
        }
    }

    @Test func `after a deletion is taken back one is at the row that is there again`() throws {
        var memory = PromptMemory()
        var fewer = Grid.sample(3)
        fewer.rows.remove(at: 1)
        fewer.ids.remove(at: 1)
        var back = Grid.sample(3)
        back.begun = "r2"
        memory.note(.sample(.grid(fewer)), GridView(fewer, at: Spot(row: 0, column: 0)), .line("/11"))
        #expect((memory.form(for: .sample(.grid(back))) as? GridView)?.row == 1)
    }
}
