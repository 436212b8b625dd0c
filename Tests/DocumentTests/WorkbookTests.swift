import Document
import Testing

@Suite struct WorkbookTests {
    @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")])
    func `columns have letters as spreadsheets count them`(position: Int, letters: String) {
        #expect(Workbook.letters(position) == letters)
    }

    @Test(arguments: [
        (["Пари", "Колко сигурни са парите?"], "Пари_Колко_сигурни_са_парите"), (["A", "1"], "A_1"),
        (["R1C1", ""], "_R1C1"), (["2027", "x"], "_2027_x"), (["", ""], "_"), (["½ ден", "№"], "_ден"),
        (["a;b(c)", "'d'!"], "a_b_c_d"),
    ])
    func `the name of a range has letters and digits and is no address`(parts: [String], name: String) {
        #expect(Workbook.rangeName(parts[0], parts[1]) == name)
    }

    @Test func `ranges under titles that are alike have names that are not`() {
        #expect(
            Workbook.rangeNames("Пари", ["Вид", "вид", "Вид?", "Година"])
                == ["Пари_Вид", "Пари_вид_2", "Пари_Вид_3", "Пари_Година"])
    }

    @Test func `a named range reaches below the rows there are unless a sum closes them`() {
        var sheet = Workbook.Sheet(name: "a", columns: [], rows: [.init([]), .init([])])
        #expect(sheet.lastRow > 3)
        sheet.rows.append(.init([], isTotal: true))
        #expect(sheet.lastRow == 3)
    }
}
