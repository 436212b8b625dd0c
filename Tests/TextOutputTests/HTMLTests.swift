import Document
import Foundation
import TestKit
import Testing

@testable import TextOutput

@Suite struct HTMLTests {
    private let page = String(decoding: HTMLFormat().bytes(of: .everything(in: "bg")), as: UTF8.self)

    @Test func `on a phone a card is headed by what its row is about, and not by its number alone`() {
        func page(_ numbers: [String]) -> String {
            let table = Table(
                caption: "", columns: ["№", "Мярка", "Край"].map { .init($0) },
                rows: numbers.map { [.init($0), .init("Гише"), .init("2030")] }, hasRowHeaders: true)
            return String(decoding: HTMLFormat().bytes(of: .sample([Block(.table(table))])), as: UTF8.self)
        }
        let counted = page(["1", "1.2"])
        #expect(counted.contains("class=\"stack counted\"") && !counted.contains("data-label=\"Мярка\""))
        #expect(page(["1", "Две"]).contains("data-label=\"Мярка\""))
    }

    @Test func `needs nothing from elsewhere and runs nothing`() {
        for part in ["<script", "<link", "<img", "@import", "url(http", " src="] {
            #expect(!page.contains(part))
        }
        #expect(page.firstMatch(of: /\son[a-z]+=/) == nil)
    }

    @Test func `tells its language and title`() {
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"bg\">"))
        #expect(page.contains("<title>Стратегия за цифрова трансформация на община Видин</title>"))
    }

    @Test func `every id is unique and every link inside leads to one`() {
        let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
        let links = page.matches(of: /href="#([^"]*)"/).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count)
        #expect(Set(links).isSubset(of: ids))
    }

    @Test func `headings go down one level at a time`() {
        let levels = page.matches(of: /<h([1-6])/).compactMap { Int($0.output.1) }
        #expect(levels.first == 1)
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
        #expect(levels.count { $0 == 1 } == 1)
    }

    @Test func `tables say what their headers head`() {
        #expect(page.contains("<th scope=\"col\">Мярка</th>"))
        #expect(page.contains("<th scope=\"row\">едно място за всички услуги</th>"))
        #expect(
            page.contains("<caption id=\"_region3\"><span class=\"label\" id=\"table-1\">Таблица 1.</span>"))
    }

    @Test func `the picture is told in words`() {
        #expect(page.contains("role=\"img\" aria-labelledby=\"_chart2t _chart2d\""))
        #expect(page.contains("<desc id=\"_chart2d\">Услугите са на стъпка 1"))
    }

    @Test func `a dense document prints with smaller letters`() {
        var document = Document.sample([])
        let roomy = HTMLFormat().bytes(of: document)
        document.density = .dense
        let dense = HTMLFormat().bytes(of: document)
        #expect(
            dense.count > roomy.count && String(decoding: dense, as: UTF8.self).contains("font-size: 9.5pt"))
    }

    @Test(arguments: ["javascript:alert(1)", "data:text/html,<b>", "file:///etc/passwd"])
    func `an address that does not lead to the web stays text`(address: String) {
        let document = Document.sample([Block(.paragraph([.link("words", address: address)]))])
        let page = String(decoding: HTMLFormat().bytes(of: document), as: UTF8.self)
        #expect(!page.contains("href=\"\(address)"))
        #expect(page.contains("<p>words ("))
    }

    @Test func `every table has as many columns as cells in its rows`() throws {
        for table in page.matches(of: /(?s)<table.*?<\/table>/).map({ String($0.output) }) {
            let columns = table.matches(of: /<col[ >]/).count
            for row in table.matches(of: /(?s)<tr.*?<\/tr>/) {
                #expect(row.output.matches(of: /<t[dh][ >]/).count == columns)
            }
        }
        #expect(page.contains("<table class=\"timeline\""))
    }

    @Test func `the keyboard stops only at what may be wider than the screen`() {
        func stops(_ columns: Int, cell: String) -> Int {
            let table = Table(
                caption: "", columns: (0..<columns).map { .init("c\($0)") },
                rows: [(0..<columns).map { _ in .init(cell) }])
            let bytes = HTMLFormat().bytes(of: .sample([Block(.table(table))]))
            return String(decoding: bytes, as: UTF8.self).matches(of: /tabindex="0"/).count
        }
        #expect(stops(5, cell: "some words") == 0)
        #expect(stops(6, cell: "some words") == 1)
        #expect(stops(11, cell: "●") == 0)
    }

    private func page(_ table: Table, density: Document.Density = .roomy) -> String {
        var document = Document.sample([Block(.table(table))])
        document.density = density
        let bytes = HTMLFormat().bytes(of: document)
        return String(decoding: bytes, as: UTF8.self).components(separatedBy: "</style>")[1]
    }

    @Test(
        arguments: [
            (4, "сътрудничество", "stack"), (6, "сътрудничество", "wide stack"),
            (7, "сътрудничество", "wide turned stack"),
            (3, String(repeating: "a", count: 31), "wide stack cut"), (8, "a b", "wide stack"),
        ])
    func `a table whose words need more room has it, and none is cut that can be kept`(
        columns: Int, word: String, name: String
    ) {
        let table = Table(
            caption: "", columns: (0..<columns).map { _ in .init("a") },
            rows: [(0..<columns).map { _ in .init(word) }])
        let page = page(table)
        #expect(page.contains("<table class=\"\(name)\""))
        #expect(page.contains("class=\"scroll broad\"") == (columns > 4 && word.count > 4 || word.count > 30))
    }

    @Test func `a figure is not parted, and the room it needs is counted so`() {
        let columns = (0..<5).map { _ in Table.Column("a", alignment: .end) }
        let row = (0..<5).map { _ in Table.Cell("120\u{A0}000 – 130\u{A0}000") }
        #expect(page(Table(caption: "", columns: columns, rows: [row])).contains("broad"))
    }

    @Test func `on a narrow screen a form is read row by row with the titles of its columns`() {
        let table = Table(
            caption: "", columns: [.init("Who"), .init("Never"), .init("Always")],
            rows: [[.init("We"), .init("☐"), .init("")]], hasRowHeaders: true)
        for page in [page(table), page(table, density: .dense)] {
            #expect(page.contains("class=\"stack\"") && !page.contains("tabindex=\"0\""))
            #expect(page.contains("<td data-label=\"Never\">☐</td>"))
        }
        let two = Table(
            caption: "", columns: [.init("Who"), .init("Never")], rows: [[.init("We"), .init("☐")]])
        #expect(!page(two).contains("data-label"))
    }

    @Test func `the word that names a total is no value of its column`() {
        let table = Table(
            caption: "", columns: [.init("№"), .init("Measure"), .init("Cost")],
            rows: [[.init("1"), .init("A"), .init("5")], [.init(""), .init("Total"), .init("5")]],
            hasRowHeaders: true, hasTotals: true)
        let page = page(table)
        #expect(page.contains("<td>A</td>") && page.contains("<td>Total</td>"))
        #expect(page.matches(of: /data-label="Cost">5/).count == 2)
    }

    @Test func `a chart is drawn for wide and for narrow screens, and neither is wider than its screen`()
        throws
    {
        let chart = Chart(
            caption: "Costs", alternative: "Bars.",
            categories: ["2027", String(repeating: "long name ", count: 9)],
            series: [.init(title: "Total", values: [107_000, 548_000])], maximum: 600_000, steps: [])
        let page = String(
            decoding: HTMLFormat().bytes(of: .sample([Block(.chart(chart))])), as: UTF8.self)
        #expect(!page.contains("min-width: 34rem"))
        for (name, width) in [("wide-chart", 760.0), ("narrow", 344)] {
            let drawing = try #require(page.firstMatch(of: try Regex("(?s)<svg class=\"\(name)\".*?</svg>")))
            let svg = String(page[drawing.range])
            #expect(svg.contains("viewBox=\"0 0 \(Int(width)) "))
            let bars = svg.matches(of: /<rect class="bar s0" x="([0-9.]+)" y="[0-9.]+" width="([0-9.]+)"/)
            #expect(bars.count == 2)
            for bar in bars {
                let (start, long) = (try #require(Double(bar.1)), try #require(Double(bar.2)))
                #expect(start + long + 7 + 7 * 7.8 <= width)
            }
        }
    }

    @Test func `a title page is one on paper, with a place for the arms`() {
        var document = Document.sample([])
        #expect(!String(decoding: HTMLFormat().bytes(of: document), as: UTF8.self).contains("<header class"))
        document.cover = .init(arms: "place for the arms", issuer: "Vidin", period: "2027–2030")
        let page = String(decoding: HTMLFormat().bytes(of: document), as: UTF8.self)
        let header = page.components(separatedBy: "<header class=\"cover\">")[1]
        #expect(
            header.contains("<p class=\"arms\">place for the arms</p>\n<p class=\"issuer\">Vidin</p>\n<h1"))
        #expect(header.contains("<p class=\"subtitle\">2027–2030</p>"))
        #expect(
            page.contains(".arms { display: none; }")
                && page.contains(".cover { padding-top: 0; break-after: page; }"))
    }

    @Test func `what a link leads to is marked, but neither the whole page nor paper`() {
        #expect(page.contains(":target:not(main) { background: var(--target); }"))
        #expect(page.contains(":target:not(main) { background: none; }"))
    }

    @Test func `sums do not break`() {
        #expect(page.contains("td.end { white-space: nowrap; overflow-wrap: normal; hyphens: none; }"))
    }

    @Test func `lines of the contents list are links, which need no page numbers`() throws {
        let list = try #require(page.firstMatch(of: /(?s)<nav class="contents".*?<\/nav>/)).output
        #expect(list.matches(of: /<li>/).count == list.matches(of: /<li><a href="#/).count)
    }

    @Test(
        arguments: [
            ("ink", "ground"), ("ink", "pale"), ("ink", "warn"), ("ink", "row"), ("ink", "target"),
            ("deep", "ground"),
            ("deep", "head"), ("deep", "pale"), ("deep", "bar"), ("deep", "target"), ("grey", "ground"),
            ("grey", "pale"),
            ("link", "ground"), ("link", "pale"), ("link", "warn"), ("link", "row"), ("link", "target"),
            ("gap-ink", "gap"), ("ground", "amber"), ("focus", "ground"),
        ])
    func `letters stand out from their ground, on light and on dark`(ink: String, ground: String) throws {
        let houses = ["#17457c", "#767676", "#c00000", "#0000ff", "#000000", "#007a3d", "#8a5a00"]
        for palette in [nil] + houses.map({ Colour($0).map(Palette.init) }) {
            let colours = HTMLColours.all(for: palette)
            let one = try #require(colours.first { $0.name == ink })
            let other = try #require(colours.first { $0.name == ground })
            #expect(contrast(one.light, other.light) >= 4.5, "\(one), \(other)")
            #expect(contrast(one.dark, other.dark) >= 4.5, "\(one), \(other)")
        }
    }

    @Test func `every colour of the rules is one with a dark double`() throws {
        let ask = Ask(label: "a", paragraphs: [], room: .lines(1))
        var document = Document.sample([Block(.ask(ask))])
        document.density = .largeForm
        let all = [Document.Density.dense, .largeForm].map { density in
            document.density = density
            return HTMLStyle.rules(document)
        }.joined(separator: "\n")
        let rules = all.split(separator: "\n").filter { !$0.contains("@bottom-center") }
        let rest = rules.filter { !$0.contains(":root {") }
        #expect(!rest.isEmpty && rest.allSatisfy { $0.firstMatch(of: /#[0-9a-f]{3,6}\b/) == nil })
        for use in all.matches(of: /var\(--([a-z-]+)\)/) where use.output.1 != "lines" {
            #expect(HTMLColours.all.contains { $0.key == use.output.1 }, "\(use.output.1)")
        }
    }

    /// As WCAG 2 counts it.
    private func contrast(_ one: String, _ other: String) -> Double {
        func light(_ colour: String) -> Double {
            let value = Int(colour.dropFirst(), radix: 16) ?? 0
            let parts = [value >> 16, value >> 8 & 255, value & 255].map { part in
                let share = Double(part) / 255
                return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
        }
        let (a, b) = (light(one), light(other))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }
}
