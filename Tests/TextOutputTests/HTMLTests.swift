import Document
import Foundation
import TestKit
import Testing

@testable import TextOutput

@Suite struct HTMLTests {
    private let page = String(decoding: HTMLFormat().bytes(of: .everything(in: "bg")), as: UTF8.self)

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
        #expect(stops(2, cell: "some words") == 0)
        #expect(stops(3, cell: "some words") == 1)
        #expect(stops(11, cell: "●") == 0)
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
        let colours = Dictionary(HTMLColours.all.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
        let (one, other) = (try #require(colours[ink]), try #require(colours[ground]))
        #expect(contrast(one.light, other.light) >= 4.5)
        #expect(contrast(one.dark, other.dark) >= 4.5)
    }

    @Test func `every colour of the rules is one with a dark double`() throws {
        let rules = HTMLStyle.rules(.dense).split(separator: "\n").filter { !$0.contains("@bottom-center") }
        let rest = rules.drop { !$0.hasPrefix("}") }.dropFirst()
        #expect(!rest.isEmpty && rest.allSatisfy { $0.firstMatch(of: /#[0-9a-f]{3,6}\b/) == nil })
        for use in HTMLStyle.rules(.dense).matches(of: /var\(--([a-z-]+)\)/) {
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
