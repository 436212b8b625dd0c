import Testing

@testable import Terminal

@Suite struct FieldFormTests {
    private let size = Size(rows: 10, columns: 60)

    private func form(_ keys: Key..., on text: String = "Видин") -> FieldForm {
        var form = FieldForm(text, hasLines: false, sign: "> ", history: [])
        for key in keys { _ = form.press(key, in: size) }
        return form
    }

    @Test func `a command typed at an answer sets it aside`() {
        var form = form(.text("/назад"))
        #expect(form.editable == "/назад")
        #expect(form.press(.enter, in: size) == .reply("/назад"))
    }

    @Test func `Esc brings the answer back, and so does erasing the command`() {
        #expect(form(.text("/"), .text("н"), .escape).editable == "Видин")
        #expect(form(.text("/"), .backspace).editable == "Видин")
        #expect(form(.text("/"), .backspace, .text("ски")).editable == "Видински")
        #expect(form(.text("Лом"), .up).editable == "Видин")
    }

    @Test func `a slash within an answer being changed is a slash`() {
        #expect(form(.end, .text("ски"), .text("/")).editable == "Видински/")
        #expect(form(.left, .text("/")).editable == "Види/н")
        #expect(form(.text("/"), on: "").editable == "/")
    }
}
