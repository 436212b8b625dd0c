import Document
import TestKit
import Testing
import TextOutput

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
        #expect(page.contains("<caption id=\"_region3\"><span class=\"label\">Таблица 1.</span>"))
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
}
