import Testing
import Wording

@testable import Terminal

@Suite struct LayoutTests {
    @Test(arguments: [
        ("Кратък ред", 40, ["Кратък ред"]), ("", 40, [""]), ("едно\nдве", 40, ["едно", "две"]),
        ("1. Хартиен формуляр на гишето", 20, ["1. Хартиен формуляр", "   на гишето"]),
        ("   Защо: подобен брой хора", 20, ["   Защо: подобен", "   брой хора"]),
        ("– чужди думи и още думи", 20, ["– чужди думи и още", "  думи"]),
        ("2027 е година, не номер", 20, ["2027 е година, не", "номер"]),
    ])
    func `a long line is broken under its text`(text: String, width: Int, lines: [String]) {
        #expect(laidOut(text, width: width) == lines)
    }

    @Test(arguments: [20, 21, 40, 80, 100])
    func `no line is wider than the screen and no word is lost`(_ width: Int) {
        let text = "12. Деинституционализация – противоконституционствувателствувайте „кавички“ и й 漢字 края"
        let lines = laidOut(text, width: width)
        #expect(lines.allSatisfy { $0.columns <= width })
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }

    @Test(arguments: [(0, 20), (19, 20), (80, 80), (250, 100)])
    func `text is never narrower than 20 columns nor wider than 100`(columns: Int, width: Int) {
        #expect(textWidth(of: columns) == width)
    }
}
