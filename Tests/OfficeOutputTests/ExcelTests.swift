import Document
import Foundation
import OfficeOutput
import Testing

@Suite struct ExcelTests {
    private static func workbook(_ sheets: [Workbook.Sheet], language: String = "bg") -> Workbook {
        Workbook(
            language: language, title: "План & сметки", subtitle: "Проект", author: "Община",
            date: "2026-11-24",
            labels: .init(page: "Страница", shortened: "[съкратено]"), sheets: sheets)
    }

    /// The cells of one row, as they were read back.
    private static func cells(_ cells: [Workbook.Cell], language: String = "bg") throws -> [Element] {
        let columns = cells.map { _ in Workbook.Column("a", width: 10) }
        let bytes = ExcelFormat().bytes(
            of: workbook([.init(name: "a", columns: columns, rows: [.init(cells)])], language: language))
        let rows = try ZipReader(bytes).xml("xl/worksheets/sheet1.xml").all("row")
        #expect(rows.count == 2)
        return try #require(rows.last).all("c")
    }

    /// The forms of the cells of one row.
    private static func formats(of cells: [Workbook.Cell], language: String) throws -> [String?] {
        let columns = cells.map { _ in Workbook.Column("a", width: 10) }
        let bytes = ExcelFormat().bytes(
            of: workbook([.init(name: "a", columns: columns, rows: [.init(cells)])], language: language))
        let styles = try ZipReader(bytes).xml("xl/styles.xml")
        let looks = try #require(styles.all("cellXfs").first).elements
        return try self.cells(cells, language: language).map { cell in
            let number = try #require(cell.attributes["s"].flatMap { Int($0) })
            let format = looks[number].attributes["numFmtId"]
            return styles.all("numFmt").first { $0.attributes["numFmtId"] == format }?.attributes[
                "formatCode"]
        }
    }

    // MARK: Values

    @Test(arguments: [
        (Workbook.Cell.number(12), "12"), (.number(Decimal(string: "2.05") ?? 0), "2.05"),
        (.money(12_500), "12500"), (.year(2027), "2027"),
        (.percent(Decimal(string: "0.035") ?? 0), "0.035"),
        (.date(year: 1900, month: 3, day: 1), "61"), (.date(year: 2026, month: 11, day: 23), "46349"),
        (.date(year: 2028, month: 2, day: 29), "46812"),
        (.formula("SUM(A1)", computed: .money(7)), "7"), (.about(.money(300)), "300"),
        (.formula("SUM(A1)", computed: .about(.number(7))), "7"),
    ])
    func `a figure is written as a figure`(cell: Workbook.Cell, value: String) throws {
        let read = try #require(try Self.cells([cell]).first)
        #expect(read.attributes["t"] == nil)
        #expect(read.all("v").first?.text == value)
    }

    @Test func `a rough figure is shown as one until somebody types another in its place`() throws {
        let rough: [Workbook.Cell] = [
            .about(.money(300)), .about(.number(300)), .about(.percent(0)), .about(.year(1)),
            .about(.money(300)),
            .about(.money(40)),
        ]
        let formats = try Self.formats(of: rough, language: "bg")
        let money = ##"[$-402]"около "#,##0.00\ "евро";[$-402]#,##0.00\ "евро""##
        #expect(
            formats == [
                "[=300]" + money, ##"[=300][$-402]"около "#,##0;[$-402]#,##0"##,
                ##"[=0][$-402]"около "0.0#\ %;[$-402]0.0#\ %"##, nil, "[=300]" + money, "[=40]" + money,
            ])
        let decimal = try Self.formats(of: [.about(.number(Decimal(string: "3.5") ?? 0))], language: "en")
        #expect(decimal == [#"[=3.5]"about "General;General"#])
    }

    @Test func `what a formula will come to is not called rough by its form`() throws {
        let formats = try Self.formats(of: [.formula("A1", computed: .about(.money(300)))], language: "bg")
        #expect(formats == [#"[$-402]#,##0.00\ "евро""#])
    }

    @Test(arguments: [("bg", #"[$-402]#,##0.00\ "евро""#), ("en", #"[$-809]"EUR"\ #,##0.00"#)])
    func `money and days are shown in the form of the language`(language: String, money: String) throws {
        let formats = try Self.formats(
            of: [.money(1), .date(year: 2027, month: 1, day: 1)], language: language)
        #expect(formats[0] == money && formats[1]?.contains("yyyy") == true)
    }

    @Test func `an empty cell is shown as its column will be, and holds nothing`() throws {
        let columns = [Workbook.Column("a", width: 9, format: .money)]
        let rows = [Workbook.Row([.empty]), .init([.text("")]), .init([.number(.nan)])]
        let bytes = ExcelFormat().bytes(of: Self.workbook([.init(name: "a", columns: columns, rows: rows)]))
        let cells = try ZipReader(bytes).xml("xl/worksheets/sheet1.xml").all("c").dropFirst()
        #expect(cells.count == 3)
        #expect(cells.allSatisfy { $0.elements.isEmpty })
        let money = try Self.cells([.money(1)]).first?.attributes["s"]
        #expect(cells.first?.attributes["s"] == money)
    }

    @Test func `a formula comes with what it comes to`() throws {
        let cells = try Self.cells([
            .formula("IF(A1=\"\",\"a & b\",1<2)", computed: .text("a & b")),
            .formula("1+1", computed: .text("")),
        ])
        #expect(cells.map { $0.all("f").first?.text } == ["IF(A1=\"\",\"a & b\",1<2)", "1+1"])
        #expect(cells.map { $0.all("v").first?.text } == ["a & b", ""])
        #expect(cells.map { $0.attributes["t"] } == ["str", "str"])
    }

    // MARK: Hostile texts

    @Test(arguments: ["=1+1", "+7", "-x", "@SUM(A1)", "=cmd|' /C calc'!A0"])
    func `a text that looks like a formula is text, and stays so when it is edited`(text: String) throws {
        let cells = try Self.cells([.text(text), .text("x")])
        #expect(cells[0].attributes["t"] == "inlineStr" && cells[0].all("f").isEmpty)
        #expect(cells[0].text == text)
        let styles = try ZipReader(ExcelFormat().bytes(of: Self.workbook([]))).xml("xl/styles.xml")
        let looks = try #require(styles.all("cellXfs").first).elements
        let quoted = try cells.map { cell in
            looks[try #require(cell.attributes["s"].flatMap { Int($0) })].attributes["quotePrefix"]
        }
        #expect(quoted == ["1", nil])
    }

    @Test(arguments: ConformanceTests.hostile)
    func `what a person wrote stays as it is`(text: String) throws {
        #expect(try Self.cells([.text(text)]).first?.text == text)
    }

    @Test func `control characters are dropped and nothing is taken for one`() throws {
        let cells = try Self.cells([.text("а\u{0}б\u{1B}в\u{FFFF}г\nд"), .text("_x000D_ и _x1_ _x00ZZ_")])
        #expect(cells[0].text == "абвг\nд")
        #expect(cells[1].text == "_x005F_x000D_ и _x1_ _x00ZZ_")
    }

    @Test(arguments: ["а", "👩‍👩‍👧", "=1"])
    func `a text that no cell can hold is cut between letters and says so`(piece: String) throws {
        let whole = String(repeating: piece, count: 32_767 / piece.utf16.count)
        let long = whole + piece
        let cells = try Self.cells([.text(whole), .text(long), .formula("A1", computed: .text(long))])
        #expect(cells[0].text == whole)
        for cell in [cells[1].text, try #require(cells[2].all("v").first).text] {
            #expect(cell.hasSuffix(" [съкратено]") && cell.utf16.count <= 32_767)
            #expect(long.hasPrefix(cell.dropLast(" [съкратено]".count)))
        }
    }

    // MARK: Sheets

    @Test func `sheets have names that Excel takes, no two alike`() throws {
        let long = String(repeating: "дълго ", count: 9)
        let given = [long, long, "а/б", "АБ", "", "''", "History", "a:b?[c]*\\"]
        let sheets = given.map { Workbook.Sheet(name: $0, columns: [.init("a", width: 9)], rows: []) }
        let bytes = ExcelFormat().bytes(of: Self.workbook(sheets))
        let names = try ZipReader(bytes).xml("xl/workbook.xml").all("sheet").compactMap {
            $0.attributes["name"]
        }
        #expect(names.count == given.count)
        #expect(Set(names.map { $0.lowercased() }).count == given.count)
        #expect(names.allSatisfy { (1...31).contains($0.utf16.count) && !$0.contains(/[\[\]:*?\/\\]/) })
        #expect(names.allSatisfy { !$0.hasPrefix("'") && !$0.hasSuffix("'") && $0.lowercased() != "history" })
        #expect(names[2] == "аб" && names[3] == "АБ 2")
    }

    @Test func `choices come from a range that is there`() throws {
        let columns = [
            Workbook.Column("a", width: 9, range: "Думи", choices: "Думи"),
            .init("b", width: 9, range: "думи", choices: "Няма"),
        ]
        let bytes = ExcelFormat().bytes(
            of: Self.workbook([.init(name: "Лист 'а'", columns: columns, rows: [.init([.text("x")])])]))
        let archive = try ZipReader(bytes)
        let names = try archive.xml("xl/workbook.xml").all("definedName")
        let ranges = names.filter { $0.attributes["localSheetId"] == nil }
        #expect(ranges.map { $0.attributes["name"] } == ["Думи"])
        #expect(ranges.first?.text.hasPrefix("'Лист ''а'!$A$2:$A$") == true)
        let choices = try archive.xml("xl/worksheets/sheet1.xml").all("dataValidation")
        #expect(choices.count == 1)
        #expect(choices.first?.all("formula1").first?.text.contains("COUNTA(Думи)") == true)
    }

    @Test func `the head stays in sight and stands on every page, which is numbered`() throws {
        let sheet = Workbook.Sheet(
            name: "Мерки", columns: [.init("а", width: 9), .init("Ключ", width: 9, isHidden: true)],
            rows: [.init([.text("а"), .text("б")])], frozenColumns: 1)
        let archive = try ZipReader(ExcelFormat().bytes(of: Self.workbook([sheet])))
        let xml = try archive.xml("xl/worksheets/sheet1.xml")
        let pane = try #require(xml.all("pane").first).attributes
        #expect(pane["topLeftCell"] == "B2" && pane["state"] == "frozen")
        #expect(try #require(xml.all("pageSetup").first).attributes["orientation"] == "landscape")
        #expect(xml.all("pageSetUpPr").first?.attributes["fitToPage"] == "1")
        #expect(xml.all("oddHeader").first?.text == "&LПлан && сметки&R&A")
        #expect(xml.all("oddFooter").first?.text == "&CСтраница &P / &N")
        #expect(xml.all("col").map { $0.attributes["hidden"] } == [nil, "1"])
        let titles = try archive.xml("xl/workbook.xml").all("definedName").first {
            $0.attributes["name"] == "_xlnm.Print_Titles"
        }
        #expect(titles?.text == "'Мерки'!$1:$1")
        let core = try archive.xml("docProps/core.xml")
        #expect(core.all("dc:title").first?.text == "План & сметки")
        #expect(core.all("dc:language").first?.text == "bg-BG")
    }

    @Test func `a row is as high as its longest text needs`() throws {
        let columns = [Workbook.Column("a", width: 10), .init("b", width: 10, isHidden: true)]
        let long = "едно две три четири пет шест"
        let rows = [[.text("едно"), .text(long)], [.text(long)], [.text("а\nб\nв")], [.empty]].map {
            Workbook.Row($0)
        }
        let bytes = ExcelFormat().bytes(of: Self.workbook([.init(name: "a", columns: columns, rows: rows)]))
        let heights = try ZipReader(bytes).xml("xl/worksheets/sheet1.xml").all("row").compactMap {
            $0.attributes["ht"]
        }
        #expect(heights == ["15", "15", "60", "45", "15"])
    }

    @Test func `a note has the room of all columns from its words on, and no other row has`() throws {
        let words = String(repeating: "word ", count: 20)
        var rows = [Workbook.Row([.text("Note"), .text(words), .empty]), .init([.text("a"), .text(words)])]
        rows[0].isNote = true
        let columns = [10, 20, 100].map { Workbook.Column("a", width: $0) }
        let bytes = ExcelFormat().bytes(
            of: Self.workbook([.init(name: "a", columns: columns, rows: rows)]))
        let sheet = try ZipReader(bytes).xml("xl/worksheets/sheet1.xml")
        #expect(sheet.all("mergeCell").map { $0.attributes["ref"] } == ["B2:C2"])
        #expect(sheet.all("row").dropFirst().map { $0.attributes["ht"] } == ["15", "105"])
    }

    @Test func `the same workbook gives the same bytes, whole in their archive`() throws {
        let columns = Workbook.Format.allCases.map { Workbook.Column("\($0)", width: 9, format: $0) }
        let rows = (0..<40).map { Workbook.Row([.text("р\($0)"), .number(Decimal($0))], isTotal: $0 == 39) }
        let workbook = Self.workbook([.init(name: "a", columns: columns, rows: rows)])
        let bytes = ExcelFormat().bytes(of: workbook)
        #expect(bytes == ExcelFormat().bytes(of: workbook))
        #expect(try ZipReader(bytes).files.allSatisfy(\.isIntact))
    }
}
