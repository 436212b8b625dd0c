import Document
import Foundation
import TestKit
import Testing
import TextOutput

@Suite struct TypstTests {
    private static let signs = Array("\\#$*_`<>@~[]\"'=+/-.:;(){}%&|^! \n1a2бв–\u{A0}\u{2028}\u{301}u").map(
        String.init)

    /// The markup of a text, between the ends of a paragraph.
    private static func markup(_ text: String) -> String {
        let source = source([Self.paragraph(.strong(text))])
        let start = source.range(of: "#strong[", options: .literal)
        let end = source.range(of: "];\n", options: [.backwards, .literal])
        guard let start, let end else { return "" }
        return String(source[start.upperBound..<end.lowerBound])
    }

    private static func paragraph(_ inlines: Inline...) -> Block { Block(.paragraph(inlines)) }

    private static func source(_ blocks: [Block]) -> String {
        String(decoding: TypstFormat().bytes(of: .sample(blocks)), as: UTF8.self)
    }

    /// What Typst makes of markup in which every sign is escaped, and the signs that are not.
    private static func read(_ markup: String) -> (text: String, loose: [String]) {
        var (text, loose) = ("", [String]())
        var scalars = Array(markup.unicodeScalars)[...]
        var before: Unicode.Scalar = "\n"
        while let scalar = scalars.popFirst() {
            if scalar == "\\", let next = scalars.popFirst() {
                text.unicodeScalars.append(next)
            } else {
                let next = scalars.first ?? "\n"
                let isSign = "\\#$*_`<>@~[]\"'=+/".unicodeScalars.contains(scalar)
                let isDash = scalar == "-" && !(before.isLetter && next.isLetter)
                let isDot =
                    scalar == "."
                    && (next == "." || before == "." || ("0"..."9").contains(before) && next == " ")
                if isSign || isDash || isDot { loose.append("\(before)\(scalar)\(next)") }
                text.unicodeScalars.append(scalar)
            }
            before = scalar
        }
        return (text, loose)
    }

    @Test func `of a list that keeps with the next the last item does, under its own number`() {
        let items = ["one", "two", "three"].map { [Self.paragraph(.text($0))] }
        let source = Self.source([
            Block(.list(ordered: true, items: items)).kept, Self.paragraph(.text("votes")),
        ])
        #expect(source.contains("#last-item[\n\n#enum(tight: true, start: 3,\n[three],\n)\n\n]"))
        #expect(source.contains("#enum(tight: true,\n[one],\n[two],\n)"))
    }

    @Test func `leaves no sign of a random text that means something, and loses none`() {
        var random = SeededRandom(7)
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 1...24, using: &random)).compactMap { _ in
                Self.signs.randomElement(using: &random)
            }.joined()
            let (read, loose) = Self.read(Self.markup(text))
            let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            #expect(loose.isEmpty, "\(text.debugDescription): \(loose)")
            #expect(read == lines.joined(separator: " \n"), "\(text.debugDescription)")
        }
    }

    @Test func `lets nothing typed out of a string of code`() {
        let text = #"a" + read("/etc/passwd") + "\"#
        let chart = Chart(
            caption: "", alternative: text, categories: [text], series: [.init(title: text, values: [1])],
            maximum: 1, steps: [])
        let escaped = #""a\" + read(\"/etc/passwd\") + \"\\""#
        let source = Self.source([Block(.chart(chart))])
        #expect(source.components(separatedBy: escaped).count == 4)
        #expect(!source.contains(text))
    }

    @Test func `has Typst count the headings, and sets its counter only where a number is left out`() {
        func heading(_ level: Int, _ number: String) -> Block {
            Block(.heading(level: level, number: number, text: [.text("t")], anchor: ""))
        }
        let source = Self.source([
            heading(1, "1"), heading(2, "1.1"), heading(1, ""), heading(1, "2"), heading(2, "2.3"),
            heading(1, "Annex A."), heading(2, "A.1"), heading(1, "Annex C."), heading(1, "§ 5"),
        ])
        let lines = source.split(separator: "\n").filter {
            $0.hasPrefix("#heading(") || $0.hasPrefix("#counter(heading)")
        }
        #expect(
            lines == [
                "#heading(level: 1, numbering: \"1.1\")[t]", "#heading(level: 2, numbering: \"1.1\")[t]",
                "#heading(level: 1, numbering: none)[t]", "#heading(level: 1, numbering: \"1.1\")[t]",
                "#counter(heading).update((2, 2,));", "#heading(level: 2, numbering: \"1.1\")[t]",
                "#counter(heading).update((0,));",
                "#heading(level: 1, numbering: annex(\"Annex \", \".\"))[t]",
                "#heading(level: 2, numbering: annex-part)[t]", "#counter(heading).update((2,));",
                "#heading(level: 1, numbering: annex(\"Annex \", \".\"))[t]",
                "#heading(level: 1, numbering: (..) => \"§ 5\")[t]",
            ])
    }

    @Test func `turns the page for a table of many columns, with the heading that leads to it`() {
        let words = (1...12).map { Table.Column("непротивоконституционно \($0)") }
        let wide = Table(caption: "wide", columns: words, rows: [words.map { Table.Cell($0.title) }])
        let heading = Block(.heading(level: 1, number: "", text: [.text("to it")], anchor: ""))
        let source = Self.source([Self.paragraph(.text("before")), heading, Block(.table(wide))])
        let parts = source.components(separatedBy: "#turned[\n")
        #expect(parts.count == 2 && parts.last?.contains("[to it]") == true)
        #expect(parts.first?.hasSuffix("before\n\n") == true)
        #expect(source.contains("turned: true,"))
    }

    @Test func `keeps small tables on the page as it is`() {
        let table = Table(caption: "", columns: [.init("a"), .init("b")], rows: [[.init("1"), .init("2")]])
        #expect(!Self.source([Block(.table(table))]).contains("#turned[\n"))
    }

    @Test func `leads only to names that are there, and counts only tables that have a number`() {
        var counted = Table(caption: "c", columns: [.init("a")], rows: [[.init("1")]])
        counted.anchor = "table"
        var bare = counted
        (bare.caption, bare.anchor) = ("", "bare")
        let source = Self.source([
            Self.paragraph(
                .number(1, of: "table"), .text(" "), .number(2, of: "bare"), .text(" "),
                .citation(number: 7, anchor: "nowhere")), Block(.table(counted)), Block(.table(bare)),
        ])
        #expect(
            source.contains("#ref(label(\"table\"), supplement: none); #link(label(\"bare\"))[2]; \\[7\\]]\n")
        )
        #expect(source.contains("name: label(\"table\"),"))
        #expect(source.contains("#anchor(label(\"bare\"));\n") && !source.contains("nowhere"))
    }

    @Test func `has words for a figure nothing is told about, and no heading without words`() {
        let timeline = Timeline(caption: "", alternative: "", heading: "", periods: ["p"], rows: [])
        let heading = Block.Content.heading(level: 1, number: "", text: [], anchor: "empty")
        let source = Self.source([Block(heading), Block(.timeline(timeline))])
        #expect(source.contains("#anchor(label(\"empty\"));\n\n#timeline(\n  alt: \"Figure\",\n"))
        #expect(!source.contains("\n#heading("))
    }

    @Test(arguments: ["2026-02-30", "today", "", "2026-1-1"])
    func `leaves out a day that is none`(day: String) {
        var document = Document.sample([])
        document.date = day
        let source = String(decoding: TypstFormat().bytes(of: document), as: UTF8.self)
        #expect(source.contains("#let date = none\n"))
    }

    @Test func `tells language, region, title, author, day and keywords`() {
        let source = String(decoding: TypstFormat().bytes(of: .everything(in: "bg")), as: UTF8.self)
        for line in [
            "language = \"bg\"", "region = \"BG\"", "date = datetime(year: 2026, month: 11, day: 23)",
        ] {
            #expect(source.contains("#let \(line)\n"))
        }
        #expect(source.contains("keywords: keywords, date: date)") && !source.contains("#let keywords = ()"))
    }
}

extension Unicode.Scalar {
    fileprivate var isLetter: Bool { ("a"..."z").contains(self) || value >= 0x80 }
}
