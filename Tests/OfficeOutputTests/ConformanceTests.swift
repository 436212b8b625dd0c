import Document
import TestKit
import Testing

/// What every format must do with every document.
@Suite struct ConformanceTests {
    static let hostile = [
        "# heading", "* star", "- dash", "+ plus", "1. one", "1) one", "---", "===", "***", "> quote",
        "`code`", "```",
        "~~~", "~~gone~~", "[a](javascript:alert(1))", "![x](y)", "<script>alert('1')</script>", "<!-- -->",
        "]]>",
        "&lt;b&gt; &amp; &#60;", "a | b", "| --- |", "_a_ __b__ *c* **d**", #"\ back \\ slash \"#,
        "\"quoted\" 'single'",
        "{{tag}} {page} ${x} %s", "$x^2$", "http://a.b www.a.b a@b.c", "👩‍👩‍👧‍👦 🇧🇬 é е́", "„цитат“ № 5 – 12 500 €",
    ]

    @Test(arguments: Writer.all, hostile)
    func `keeps what a person wrote as words`(writer: Writer, text: String) throws {
        #expect(try writer.words(of: .sample([Block(.paragraph([.text(text)]))])).contains(text))
    }

    @Test(arguments: Writer.all, hostile)
    func `keeps it in every place that takes text`(writer: Writer, text: String) throws {
        let words = try writer.words(of: .sample(Samples.everywhere(text), title: "Title", subtitle: text))
        let count = words.split(separator: text, omittingEmptySubsequences: false).count - 1
        #expect(count >= 12, "\(count) in \(words)")
    }

    @Test(arguments: Writer.all)
    func `drops control characters and keeps their neighbours`(writer: Writer) throws {
        let controls =
            (0...0x1F).filter { ![0x09, 0x0A, 0x0B, 0x0C, 0x0D].contains($0) } + [
                0x7F, 0x85 + 1, 0xFFFE, 0xFFFF,
            ]
        let text = controls.compactMap(Unicode.Scalar.init).map { "а\($0)" }.joined()
        let words = try writer.words(of: .sample(Samples.everywhere(text)))
        #expect(words.contains(String(repeating: "а", count: controls.count)))
        #expect(words.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
    }

    @Test(arguments: Writer.all, ["bg", "en"])
    func `writes the same bytes twice`(writer: Writer, language: String) {
        let document = Document.everything(in: language)
        #expect(writer.format.bytes(of: document) == writer.format.bytes(of: document))
    }

    @Test(arguments: Writer.all, Samples.odd)
    func `survives odd documents`(writer: Writer, sample: Samples.Odd) throws {
        let words = try writer.words(of: .sample(sample.blocks, title: sample.title))
        for text in sample.texts { #expect(words.contains(text)) }
    }

    @Test(arguments: Writer.all)
    func `keeps the order of everything`(writer: Writer) throws {
        var rest = try writer.words(of: .sample(Samples.ordered))[...]
        for position in 0..<12 {
            let place = try #require(rest.firstRange(of: "word\(position)."), "word\(position)")
            rest = rest[place.upperBound...]
        }
    }

    @Test(arguments: Writer.all)
    func `shows what is missing`(writer: Writer) throws {
        let words = try writer.words(
            of: .sample([Block(.placeholder("Who?")), Block(.paragraph([.placeholder("When?")]))]))
        #expect(words.contains("[… Who? …]"))
        #expect(words.contains("[… When? …]"))
    }

    @Test(arguments: Writer.all)
    func `keeps a line break inside an answer`(writer: Writer) throws {
        let words = try writer.words(of: .sample([Block(.paragraph([.text("one\ntwo\r\nthree")]))]))
        #expect(!words.contains("onetwo"))
        #expect(!words.contains("twothree"))
    }
}
