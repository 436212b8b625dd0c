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

    @Test func `a short text gives way in a field of several lines too, a long one is not lost to a letter`()
    {
        var short = field(refused: "5", hasLines: true)
        _ = short.press(.text("О"), in: Self.room)
        #expect(short.editable == "О")
        _ = short.press(.up, in: Self.room)
        #expect(short.editable == "5")
        for text in ["Дълъг\nотговор", String(repeating: "дума ", count: 20)] {
            var long = field(refused: text, hasLines: true)
            _ = long.press(.text("."), in: Self.room)
            #expect(long.editable == text + ".")
        }
    }

    @Test func `the key that brings back what gave way is named until it is back, or the field is empty`() {
        func isNamed(_ form: FieldForm) -> Bool { form.help.contains { $0.label == .bringBack } }
        var form = field(refused: "догодина")
        #expect(!isNamed(form))
        _ = form.press(.text("2"), in: Self.room)
        #expect(isNamed(form))
        var emptied = form
        _ = emptied.press(.backspace, in: Self.room)
        #expect(!isNamed(emptied))
        _ = form.press(.up, in: Self.room)
        #expect(!isNamed(form) && form.editable == "догодина")
    }

    @Test(arguments: [Asked.Form.choice(.scale), .grid(.sample(3))])
    func `a command that was refused is not brought back`(form: Asked.Form) {
        var form = again(form, typing: "/няма")
        _ = form.press(.text("х"), in: Self.room)
        _ = form.press(.escape, in: Self.room)
        #expect(form.entered.isEmpty)
    }

    @Test(arguments: [Asked.Form.choice(.scale), .choices(.scale), .grid(.sample(3))])
    func `words handed back to a list or a table give way, and Esc brings them back`(form: Asked.Form) {
        let asked = Asked(
            form: form, entered: "Портал за хората", isRefused: true, subject: Asked.Subject("question"))
        var form = PromptMemory().form(for: asked)
        #expect(form.help.contains { $0.label == .amend })
        for letter in ["2", "3"] { _ = form.press(.text(letter), in: Self.room) }
        #expect(form.entered.hasSuffix("23") && !form.entered.contains("Портал"))
        #expect(form.help.contains { $0.label == .bringBack })
        _ = form.press(.escape, in: Self.room)
        #expect(form.entered.hasSuffix("Портал за хората"))
        _ = form.press(.escape, in: Self.room)
        #expect(form.entered.isEmpty)
    }

    @Test func `a number that a list does not have gives way to the next one`() {
        var list = PickList(Picking([.init(label: "едно"), .init(label: "две")]), .choice)
        _ = list.press(.text("9"), in: Self.room)
        var again = list.refused
        _ = again.press(.text("2"), in: Self.room)
        #expect(again.press(.enter, in: Self.room) == .reply("2"))
    }

    private static let forms: [Asked.Form] = [
        .line(""), .choice(.scale), .grid(.sample(0)), .grid(.sample(3)),
    ]

    /// The form as it stands again after its reply was refused.
    private func again(_ form: Asked.Form, typing text: String) -> any Form {
        var memory = PromptMemory()
        let asked = Asked(form: form, subject: Asked.Subject("question"))
        var typed = memory.form(for: asked)
        _ = typed.press(.text(text), in: Self.room)
        memory.note(asked, typed, .line(text))
        memory.isRefused = true
        return memory.form(for: asked)
    }

    @Test(arguments: forms, [Key.text("Село"), .paste("Село")])
    func `in every form what is typed or pasted takes the place of what was refused`(
        form: Asked.Form, key: Key
    ) {
        var form = again(form, typing: "9999")
        #expect(form.help.contains { $0.label == .amend })
        _ = form.press(key, in: Self.room)
        #expect(form.press(.enter, in: Self.room) == .reply("Село"))
    }

    @Test(arguments: forms) func `in every form End goes on with it, and Backspace takes it away`(
        form: Asked.Form
    ) {
        var mended = again(form, typing: "9999")
        _ = mended.press(.end, in: Self.room)
        _ = mended.press(.text("б"), in: Self.room)
        #expect(mended.press(.enter, in: Self.room) == .reply("9999б"))
        var emptied = again(form, typing: "9999")
        _ = emptied.press(.backspace, in: Self.room)
        #expect(emptied.entered.isEmpty)
    }

    @Test func `text that is handed back after a question beside it gives way too`() {
        let asked = Asked(entered: "Чупре", isRefused: true, subject: Asked.Subject("start"))
        var form = PromptMemory().form(for: asked)
        #expect(form.help.contains { $0.label == .amend })
        _ = form.press(.text("Видин"), in: Self.room)
        #expect(form.press(.enter, in: Self.room) == .reply("Видин"))
        var unsent = PromptMemory().form(for: Asked(entered: "Чупре", subject: Asked.Subject("start")))
        _ = unsent.press(.text("не"), in: Self.room)
        #expect(unsent.press(.enter, in: Self.room) == .reply("Чупрене"))
    }
}
