import Document
import TestKit
import Testing
import TextOutput

@Suite struct MarkdownTests {
    @Test(
        arguments: [
            ("# a #", ##"\# a \#"##), ("- a", #"\- a"#), ("+", #"\+"#), ("---", #"\---"#),
            ("1. a", #"1\. a"#), ("12) a", #"12\) a"#),
            ("1.1 a", "1.1 a"), ("по-добър - 5", "по-добър - 5"), ("  \t- a", #"\- a"#),
            ("*a* _b_", #"\*a\* \_b\_"#),
            ("[a](b)", #"\[a\](b)"#), ("![a]", #"!\[a\]"#), ("<b>&amp;", "&lt;b&gt;&amp;amp;"),
            ("a & b", "a & b"), ("a | b", #"a \| b"#),
            ("`a`", #"\`a\`"#), (#"\"#, #"\\"#), ("~~a~~", #"\~\~a\~\~"#), ("$a$", #"\$a\$"#),
            ("a\nb", "a<br>b"), ("a\r\n# b", ##"a<br>\# b"##),
            ("https://a.bg", #"https\://a.bg"#), ("www.a.bg", #"www\.a.bg"#), ("а\u{0}\u{7}б", "аб"),
        ] as [(String, String)])
    func `escapes what could become structure`(text: String, expected: String) {
        #expect(written([Block(.paragraph([.text(text)]))]) == expected)
    }

    @Test(
        arguments: [
            ([.strong("a")], "**a**"), ([.text("x "), .strong("a"), .text(".")], "x **a**."),
            ([.text("x"), .strong("a")], "x<strong>a</strong>"),
            ([.strong("a"), .text("x")], "<strong>a</strong>x"),
            ([.strong("a"), .emphasis("b")], "<strong>a</strong>*b*"),
            ([.strong(" a ")], "<strong> a </strong>"),
            ([.text("1"), .text(". a")], #"1\. a"#), ([.emphasis(""), .text("- a")], #"\- a"#),
            ([.link("a]", address: "https://a.bg/(1)")], #"[a\]](<https://a.bg/%281%29>)"#),
            ([.link("a", address: "javascript:x")], "a (javascript:x)"),
            ([.citation(number: 2, anchor: "no")], #"\[2\]"#),
            ([.reference("a]", anchor: "no")], #"a\]"#),
            ([.anchor("x"), .reference("a", anchor: "x")], ##"<a id="x"></a>[a](#x)"##),
        ] as [([Inline], String)])
    func `marks runs so that the marks always work`(inlines: [Inline], expected: String) {
        #expect(written([Block(.paragraph(inlines))]) == expected)
    }

    @Test func `lists that touch stay two lists`() {
        let list = Block(.list(ordered: false, items: [[paragraph("a")], [paragraph("b")]]))
        #expect(written([list, list, list]) == "- a\n- b\n\n* a\n* b\n\n- a\n- b")
    }

    @Test func `callouts that touch stay two callouts`() {
        let blocks = [
            Block(.callout(.note, [paragraph("a"), paragraph("b")])),
            Block(.callout(.warning, [paragraph("c")])),
        ]
        #expect(written(blocks) == "> a\n>\n> b\n\n> ⚠ c")
    }

    @Test func `nested lists keep their place`() {
        let inner = Block(
            .list(ordered: false, items: [[paragraph("b")], [paragraph("c"), paragraph("d")]]))
        let list = Block(
            .list(
                ordered: true, items: [[paragraph("a"), inner], [Block(.callout(.note, [paragraph("e")]))]]))
        #expect(written([list]) == "1. a\n\n   - b\n\n   - c\n\n     d\n\n2. > e")
    }

    @Test func `cells keep to one line`() {
        let cell = Table.Cell([[.text("a|b\nc")], [.strong("d")]])
        let table = Table(
            caption: "", columns: [.init("x"), .init("y", alignment: .end)], rows: [[cell, .init("1")]])
        #expect(written([Block(.table(table))]) == "| x | y |\n| --- | --: |\n| a\\|b<br>c<br>**d** | 1 |")
    }

    private func paragraph(_ text: String) -> Block { Block(.paragraph([.text(text)])) }

    /// What the blocks became, without the title before them.
    private func written(_ blocks: [Block]) -> String {
        let bytes = MarkdownFormat().bytes(of: .sample(blocks, title: ""))
        return String(decoding: bytes.dropLast(), as: UTF8.self)
    }
}
