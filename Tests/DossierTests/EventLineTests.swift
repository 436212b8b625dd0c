import Answers
import Foundation
import Testing

@testable import Dossier

@Suite struct `The line of an event` {
    private static let cell = AnswerPath("measures", row: "k3f9", column: "lead")
    private static let question = AnswerPath("mandate.scope")

    struct Shape: CustomTestStringConvertible, Sendable {
        let change: Change
        let tail: String
        var testDescription: String { tail }
    }

    static let shapes = [
        Shape(
            change: .set(cell, .text("Дирекция АПИО")),
            tail: #""set":"measures/k3f9/lead","value":"Дирекция АПИО""#),
        Shape(change: .set(question, .number(3.5)), tail: #""set":"mandate.scope","value":3.5"#),
        Shape(change: .set(question, .number(-12)), tail: #""set":"mandate.scope","value":-12"#),
        Shape(
            change: .set(question, .about(300)),
            tail: #""set":"mandate.scope","value":300,"approximate":true"#),
        Shape(change: .set(question, .flag(true)), tail: #""set":"mandate.scope","value":true"#),
        Shape(change: .set(question, .list(["a", "b"])), tail: #""set":"mandate.scope","value":["a","b"]"#),
        Shape(change: .set(question, .list([])), tail: #""set":"mandate.scope","value":[]"#),
        Shape(
            change: .mark(question, .later(note: "след съвета")),
            tail: #""mark":"mandate.scope","as":"later","note":"след съвета""#),
        Shape(change: .mark(question, .unknown()), tail: #""mark":"mandate.scope","as":"unknown""#),
        Shape(
            change: .mark(question, .doesNotApply(reason: "")),
            tail: #""mark":"mandate.scope","as":"does-not-apply""#),
        Shape(change: .clear(AnswerPath("measures", row: "k3f9")), tail: #""clear":"measures/k3f9""#),
        Shape(change: .order("measures", rows: ["b", "a"]), tail: #""order":"measures","rows":["b","a"]"#),
        Shape(change: .undo(event: "01JD"), tail: #""undo":"01JD""#),
        Shape(change: .version("За съвета"), tail: #""version":"За съвета""#),
        Shape(change: .note(cell, "питай кмета"), tail: #""note":"measures/k3f9/lead","text":"питай кмета""#),
        Shape(
            change: .note(question, "чака", from: Teller(by: "Кмет", day: "2026-05-03")),
            tail: #""note":"mandate.scope","text":"чака","from":{"by":"Кмет","day":"2026-05-03"}"#),
        Shape(
            change: .note(question, "чака", from: Teller(by: "Кмет")),
            tail: #""note":"mandate.scope","text":"чака","from":{"by":"Кмет"}"#),
        Shape(
            change: .revise(question, notes: ["01JC", "01JD"], ""),
            tail: #""revise":"mandate.scope","notes":["01JC","01JD"],"text":"""#),
        Shape(change: .confirm(question), tail: #""confirm":"mandate.scope""#),
        Shape(change: .note(question, ""), tail: #""note":"mandate.scope","text":"""#),
        Shape(change: .assign(question, to: "Финанси"), tail: #""assign":"mandate.scope","to":"Финанси""#),
    ]

    private func event(_ change: Change, source: Source? = nil) -> Event {
        Event(
            id: "01JD", at: "2026-11-23T14:02:11Z", by: "Секретар", guide: "1.0.0", change: change,
            source: source)
    }

    private func read(_ line: String) -> Event? {
        let bytes = Array(line.utf8)
        return JSONReader.value(in: bytes, 0..<bytes.count).flatMap(Event.init)
    }

    @Test(arguments: shapes) func `has the promised shape and is read back`(shape: Shape) throws {
        let event = event(shape.change)
        let head = #"{"id":"01JD","at":"2026-11-23T14:02:11Z","by":"Секретар","guide":"1.0.0","#
        #expect(event.line == head + shape.tail + "}")
        #expect(read(event.line) == event)
        #expect(try JSONSerialization.jsonObject(with: Data(event.line.utf8)) is [String: Any])
    }

    @Test func `carries the source of a figure`() {
        let full = event(
            .set(Self.question, .number(47_847)),
            source: Source(title: "НСИ", url: "https://nsi.bg", year: 2021))
        #expect(full.line.hasSuffix(#""source":{"title":"НСИ","url":"https://nsi.bg","year":2021}}"#))
        #expect(read(full.line) == full)
        let bare = event(.set(Self.question, .number(1)), source: Source(title: "НСИ"))
        #expect(read(bare.line) == bare)
    }

    @Test(arguments: [
        "кавички \"и\" \\ наклонена", "ред\nвтори ред\tтабулация", "👩‍👩‍👧 и „кавички“ – №", "e\u{301}", "", " ",
        "\u{2028}", "𝄞",
    ]) func `keeps any text`(text: String) throws {
        let event = event(.set(Self.question, .text(text)))
        #expect(!event.line.contains("\n"))
        #expect(read(event.line) == event)
        let foreign = try JSONSerialization.data(withJSONObject: [text])
        #expect(JSONReader.value(in: Array(foreign), 0..<foreign.count) == .list([.text(text)]))
    }

    @Test func `passes over what later formats add`() {
        let line =
            #"{"v":2,"id":"a","at":"2026-11-23T14:02:11Z","by":"","guide":"1","set":"q","value":1,"extra":{"a":[null]}}"#
        #expect(read(line)?.change == .set(AnswerPath("q"), .number(1)))
    }

    @Test(arguments: [
        #"{"id":"a","at":"2026-11-23T14:02:11Z","by":"","guide":"1"}"#,
        #"{"id":"","at":"2026-11-23T14:02:11Z","by":"","guide":"1","clear":"q"}"#,
        #"{"id":"a b","at":"2026-11-23T14:02:11Z","by":"","guide":"1","clear":"q"}"#,
        #"{"id":"a","at":"23.11.2026","by":"","guide":"1","clear":"q"}"#,
        #"{"id":"a","at":"9999","by":"","guide":"1","clear":"q"}"#,
        #"{"id":"a","at":"2026-11-23T14:02:11Z","by":"","guide":"1","clear":"/etc/passwd"}"#,
        #"{"id":"a","at":"2026-11-23T14:02:11Z","by":"","guide":"1","set":"q"}"#,
        #"{"id":"a","at":"2026-11-23T14:02:11Z","by":"","guide":"1","set":"q","value":null}"#,
        #"{"id":"a","at":"2026-11-23T14:02:11Z","by":"","guide":"1","set":"q","value":[1]}"#,
        #"{"id":"a","at":"2026-11-23T14:02:11Z","by":"","guide":"1","mark":"q","as":"perhaps"}"#,
        #"{"id":"a","at":"2026-11-23T14:02:11Z","by":"","guide":"1","order":"t"}"#,
        #"{"id":"a","at":"2026-11-23T14:02:11Z","by":"","guide":"1","note":"q"}"#,
        #"{"id":"a","at":"2026-11-23T14:02:11Z","by":"","guide":"1","note":"не път","text":"x"}"#,
        #"{"id":"a","at":"2026-11-23T14:02:11Z","by":"","guide":"1","assign":"q"}"#,
        #"{"id":"a","at":"2026-11-23T14:02:11Z","by":"","guide":"1","assign":"q","to":1}"#,
        "[]", "1", "null", "{}",
    ]) func `is refused when it is no event`(line: String) {
        #expect(read(line) == nil)
    }

    @Test func `loses what could command a terminal`() {
        let line =
            #"{"id":"a","at":"2026-11-23T14:02:11Z","by":"x\u001b[31m\ny","guide":"1","set":"q","value":"\u001b]0;a\u0007б\u202eв\r\nг"}"#
        #expect(read(line)?.change == .set(AnswerPath("q"), .text("]0;aбв\nг")))
        #expect(read(line)?.by == "x[31m y")
    }

    @Test func `survives absurd numbers in a source`() {
        let line =
            #"{"id":"a","at":"2026-11-23T14:02:11Z","by":"","guide":"1","set":"q","value":1,"source":{"title":"x","year":1e99}}"#
        #expect(read(line) != nil)
    }
}

@Suite struct `Reading JSON` {
    private func read(_ text: String) -> JSON? {
        let bytes = Array(text.utf8)
        return JSONReader.value(in: bytes, 0..<bytes.count)
    }

    @Test(
        arguments: [
            ("0", 0), ("-0", 0), ("12", 12), ("-3.25", -3.25), ("1e3", 1_000), ("2.5E-1", 0.25),
            ("123456789012345678901234567890", Decimal(string: "123456789012345678901234567890") ?? 0),
        ] as [(String, Decimal)]) func `takes numbers`(text: String, number: Decimal)
    {
        #expect(read(text) == .number(number))
    }

    @Test(arguments: [
        "", " ", "{", "[1", "[1,]", "{\"a\"}", "{\"a\":}", "{a:1}", "\"a", "\"\\x\"", "\"\\u12\"",
        "\"\\ud800\"", "\"\\ud800\\u0041\"",
        "+1", ".5", "1.", "--1", "1e", "1e999", "NaN", "tru", "nul", "1 2", "\"a\u{1}\"", "'a'", "// x",
    ]) func `refuses what is none`(text: String) {
        #expect(read(text) == nil)
    }

    @Test func `refuses bytes that are no text`() {
        for bytes in [
            [0x22, 0xD0, 0x22], [0x22, 0xFF, 0x22], [0x22, 0xD0, 0x41, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
        ] as [[UInt8]] {
            #expect(JSONReader.value(in: bytes, 0..<bytes.count) == nil)
        }
    }

    @Test func `refuses nesting that could exhaust the stack`() {
        #expect(read(String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)) == nil)
        #expect(read(String(repeating: "[", count: 100_000)) == nil)
    }

    @Test func `never fails on bytes of any kind`() {
        var random = SystemRandomNumberGenerator()
        let signs = Array(#"{}[]",:\u0e-+.9 aД"#.utf8)
        for _ in 0..<2_000 {
            let bytes = (0..<20).map { _ in signs.randomElement(using: &random) ?? 0 }
            _ = JSONReader.value(in: bytes, 0..<bytes.count)
            _ = JournalText(bytes)
        }
    }
}
