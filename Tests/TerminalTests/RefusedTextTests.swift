import Testing

@testable import Terminal

@Suite struct RefusedTextTests {
    private static let room = Size(rows: 5, columns: 60)

    private func field(refused text: String, hasLines: Bool = false) -> FieldForm {
        FieldForm("", typed: text, isRefused: true, hasLines: hasLines, sign: "> ", history: [text])
    }

    @Test func `a letter takes the place of what was refused, and the arrow up brings it back`() {
        var form = field(refused: "догодина")
        _ = form.press(.text("2"), in: Self.room)
        _ = form.press(.text("7"), in: Self.room)
        #expect(form.editable == "27")
        _ = form.press(.up, in: Self.room)
        #expect(form.editable == "догодина")
    }

    @Test(arguments: [Key.left, .end, .home])
    func `an arrow goes on with it`(key: Key) {
        var form = field(refused: "2 хил")
        _ = form.press(key, in: Self.room)
        _ = form.press(.text("."), in: Self.room)
        #expect(form.editable?.count == 6)
    }

    @Test func `backspace takes all of it away`() {
        var form = field(refused: "догодина")
        _ = form.press(.backspace, in: Self.room)
        #expect(form.editable == "")
    }

    @Test func `a text over several lines is not lost to a letter`() {
        var form = field(refused: "Дълъг отговор", hasLines: true)
        _ = form.press(.text("."), in: Self.room)
        #expect(form.editable == "Дълъг отговор.")
    }

    @Test func `a number that a list does not have gives way to the next one`() {
        var list = PickList(Picking([.init(label: "едно"), .init(label: "две")]), .choice)
        _ = list.press(.text("9"), in: Self.room)
        var again = list.refused
        _ = again.press(.text("2"), in: Self.room)
        #expect(again.press(.enter, in: Self.room) == .reply("2"))
    }
}
