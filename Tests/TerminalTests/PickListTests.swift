import Testing

@testable import Terminal

@Suite struct PickListTests {
    /// Keys pressed at a list, and what is replied; nil when nothing is.
    struct Case: CustomTestStringConvertible, Sendable {
        var about: String
        var keys: [Key]
        var reply: String?

        init(_ about: String, _ keys: [Key], _ reply: String?) {
            (self.about, self.keys, self.reply) = (about, keys, reply)
        }
        var testDescription: String { about }
    }

    private func replies(of list: PickList, to keys: [Key]) -> [String] {
        var list = list
        return keys.compactMap {
            if case .reply(let text) = list.press($0, in: Size(rows: 10, columns: 60)) { text } else { nil }
        }
    }

    private static let practices = ["Портал за сигнали", "Жив бюджет", "Gävle", "портал 2027", "Обучения"]

    @Test func `what is said of an entry leaves the others in sight, and is signed where it is cut`() throws {
        let long = String(repeating: "Хората знаят неща, които не се виждат от общината. ", count: 4)
        let entries = (1...6).map { Picking.Entry(label: "Условие \($0)", detail: long) }
        let why = String(repeating: "Защо питаме за условията. ", count: 9)
        let desk = try Desk(
            .sample(.choices(Picking(entries))), rows: 15, columns: 40,
            said: [("Кои условия са изпълнени?", .strong), (why, .plain)])
        let shown = desk.rows.filter { $0.contains("Условие") }
        #expect(shown.count >= 4, "\(desk.rows)")
        #expect(desk.rows.contains { $0.hasPrefix("  ") && $0.hasSuffix("…") }, "\(desk.rows)")
    }

    @Test(arguments: [(40, 15), (80, 24), (40, 10)])
    func `ways to go on are shown whole, however narrow the screen`(columns: Int, rows: Int) throws {
        let ways = [
            "Командата, а текстът остава неизпратен", "Само отговорът, без командата: „Кмет на общината“",
            "Записване дума по дума: „Кмет на общината/изход“",
        ]
        let form = Asked.Form.choice(Picking(ways.map { .init(label: $0) }, isRead: true))
        var desk = try Desk(.sample(form), rows: rows, columns: columns)
        for step in 0...ways.count {
            let shown = desk.rows.map { $0.trimmingPrefix(/[ ›]+/) }.joined(separator: " ")
            if rows >= 15 { for way in ways { #expect(shown.contains(way), "\(desk.rows)") } }
            if step > 0 { #expect(shown.contains(ways[step - 1]), "\(desk.rows)") }
            desk.press(.down)
        }
    }

    @Test(arguments: [
        Case("nothing yet", [.enter], ""), Case("down", [.down, .down, .enter], "2"),
        Case("the first", [.down, .enter], "1"), Case("from nothing up to the last", [.up, .enter], "5"),
        Case("from the first up to the last", [.down, .up, .enter], "5"), Case("end", [.end, .enter], "5"),
        Case("home", [.home, .enter], "1"), Case("moved and taken back", [.down, .backspace, .enter], ""),
        Case("a number", [.text("4"), .enter], "4"),
        Case("a number mended", [.text("4"), .backspace, .text("2"), .enter], "2"),
        Case("words", [.text("порт"), .down, .down, .enter], "4"),
        Case("several", [.text("порт"), .enter], nil),
        Case("several, one reached", [.text("порт"), .up, .enter], "4"),
        Case("a number erased", [.text("4"), .backspace, .enter], ""),
        Case("found and cleared", [.text("жив"), .escape, .enter], ""),
        Case("a space", [.text(" "), .enter], ""),
        Case("reached, then a space", [.down, .text(" "), .enter], "1"),
        Case("capitals", [.text("ЖИВ"), .enter], "2"),
        Case("accents", [.text("gavle"), .enter], "3"), Case("two words", [.text("порт 2027"), .enter], "4"),
        Case("nothing has the words", [.text("няма"), .enter], "няма"),
        Case("a number there is not", [.text("44"), .enter], "44"),
        Case("a number that is a word of an entry", [.text("2027"), .enter], "4"),
        Case("a command", [.text("/"), .text("защо"), .enter], "/защо"),
        Case("words cleared", [.text("няма"), .escape, .enter], ""),
    ])
    func `one entry is chosen by a key that means it`(sample: Case) {
        let list = PickList(.sample(Self.practices), .choice)
        #expect(replies(of: list, to: sample.keys) == sample.reply.map { [$0] } ?? [])
    }

    @Test func `what stands of an answer whose other entries are gone is sent again`() {
        var picking = Picking.sample(Self.practices, picked: [0, 2])
        picking.isWhole = false
        #expect(replies(of: PickList(picking, .choices), to: [.enter]) == ["1,3"])
        picking.picked = []
        #expect(replies(of: PickList(picking, .choices), to: [.enter]) == [""])
        picking.picked = [0, 1, 2, 3, 4]
        #expect(replies(of: PickList(picking, .ranking), to: [.enter]) == ["1,2,3,4,5"])
    }

    @Test(arguments: ["няма", "44", "1,44"]) func `marks stay when nothing has the words or the number`(
        typed: String
    ) {
        let list = PickList(.sample(Self.practices, picked: [2]), .choices)
        let marked = replies(of: list, to: [.end, .text(" "), .enter])
        #expect(marked == ["3,5"])
        let keys: [Key] = [.end, .text(" "), .text(typed), .enter, .escape, .enter]
        #expect(replies(of: list, to: keys) == marked)
    }

    @Test(arguments: ["няма", "44"])
    func `what nothing has gives way to what is typed next, and End mends it`(
        typed: String
    ) {
        let size = Size(rows: 10, columns: 60)
        var list = PickList(.sample(Self.practices), .choices)
        _ = list.press(.text(typed), in: size)
        #expect(list.press(.enter, in: size) == .refused(.nothingFound))
        #expect(list.help.contains { $0.label == .amend })
        #expect(replies(of: list, to: [.text("1,3"), .enter]) == ["1,3"])
        #expect(
            replies(of: list, to: [.end, .backspace, .backspace, .backspace, .backspace, .enter]) == [""])
    }

    @Test func `words behind a slash are sent with the numbers before them, and take no marks with them`() {
        let list = PickList(.sample(Self.practices), .choices)
        #expect(replies(of: list, to: [.text("1,4/бележка кмет"), .enter]) == ["1,4/бележка кмет"])
        #expect(replies(of: list, to: [.text("Жена/изход"), .enter]) == ["Жена/изход"])
        let marks: [Key] = [.down, .text(" ")]
        #expect(
            replies(of: list, to: marks + [.text("1,4/бележка кмет"), .enter]) == ["2,1,4/бележка кмет"])
        #expect(replies(of: list, to: marks + [.text("Жена/изход"), .enter, .escape, .enter]) == ["2"])
        #expect(
            replies(of: PickList(.sample(Self.practices), .ranking), to: [.text("1/изход"), .enter])
                == ["1/изход"])
        var typing = list
        _ = typing.press(.text("1,4/изход"), in: Size(rows: 10, columns: 60))
        #expect(typing.help.contains { $0.label == .reply })
    }

    @Test(arguments: [PickList.Kind.choice, .choices, .ranking])
    func `words that say why nothing is picked are a reply, unless an entry has them`(kind: PickList.Kind) {
        var picking = Picking.sample(Self.practices, picked: [2])
        picking.said = ["незнам", "портал"]
        #expect(replies(of: PickList(picking, kind), to: [.text("Не знам."), .enter]) == ["Не знам."])
        var list = PickList(picking, kind)
        #expect(list.press(.text("не знам"), in: Size(rows: 10, columns: 60)) == .changed)
        #expect(list.help.contains { $0.label == .reply })
        #expect(replies(of: PickList(picking, kind), to: [.text("портал"), .enter]) != ["портал"])
    }

    @Test func `what is only proposed is chosen by Enter, by its number too`() {
        for keys in [[.enter], [.text("2"), .enter], [.down, .up, .enter]] as [[Key]] {
            let entries = Self.practices.map { Picking.Entry(label: $0) }
            let list = PickList(Picking(entries, picked: [1], isWhole: false), .choice)
            #expect(replies(of: list, to: keys) == ["2"])
        }
    }

    @Test func `what was chosen before is kept by Enter, also after looking around`() {
        let list = PickList(.sample(Self.practices, picked: [2]), .choice)
        #expect(replies(of: list, to: [.enter]) == [""])
        #expect(replies(of: list, to: [.down, .up, .enter]) == [""])
        #expect(replies(of: list, to: [.down, .enter]) == ["4"])
    }

    @Test func `nothing stands out before something is chosen`() throws {
        var desk = try Desk(.sample(.choice(.sample(Self.practices))))
        #expect(!desk.text.contains("›"))
        desk.press(.down)
        #expect(desk.text.contains("› ( ) 1. Портал за сигнали"))
    }

    @Test func `several that have the words are not marked by Enter`() {
        let list = PickList(.sample(Self.practices), .choices)
        #expect(replies(of: list, to: [.text("порт"), .enter, .escape, .enter]) == [""])
    }

    @Test func `a scale counts from its own first number`() {
        let list = PickList(Picking([.init(label: "Няма"), .init(label: "Има")], first: 0), .choice)
        #expect(replies(of: list, to: [.text("1"), .enter]) == ["1"])
        #expect(replies(of: list, to: [.down, .enter]) == ["0"])
        #expect(replies(of: list, to: [.enter]) == [""])
    }

    @Test(arguments: [
        Case("nothing changed", [.enter], ""), Case("one more", [.text(" "), .enter], "1,2,4"),
        Case("one less", [.down, .text(" "), .enter], "4"),
        Case("none", [.down, .text(" "), .end, .up, .text(" "), .enter], "0"),
        Case("there and back", [.text(" "), .text(" "), .enter], ""),
        Case("a number and a space", [.text("5"), .text(" "), .enter], "2,4,5"),
        Case("found and marked by Enter", [.text("gavle"), .enter, .enter], "2,3,4"),
        Case("a space within words", [.text("порт"), .text(" "), .text("2027"), .enter, .enter], ""),
        Case("found, reached, marked", [.text("порт"), .down, .up, .text(" "), .escape, .enter], "1,2,4"),
        Case("numbers as typed", [.text("1,3"), .enter], "1,3"),
        Case(
            "numbers beside a mark", [.down, .text(" "), .text("1 3"), .enter, .enter], "1,3,4"),
        Case("none as typed", [.text("0"), .enter], "0"),
        Case("a command", [.text("/по-късно утре"), .enter], "/по-късно утре"),
    ])
    func `several entries are marked`(sample: Case) {
        let list = PickList(.sample(Self.practices, picked: [1, 3]), .choices)
        #expect(replies(of: list, to: sample.keys) == sample.reply.map { [$0] } ?? [])
    }

    @Test func `whoever went through a list and marked nothing is asked once`() {
        var list = PickList(.sample(Self.practices), .choices)
        let size = Size(rows: 10, columns: 60)
        #expect(list.press(.down, in: size) == .changed)
        #expect(list.press(.enter, in: size) == .refused(.nothingMarked))
        #expect(list.press(.enter, in: size) == .reply(""))
    }

    @Test(arguments: [
        Case("as it was", [.enter], ""), Case("one up", [.moveUp, .enter], ""),
        Case("down by one", [.moveDown, .enter], "2,1,3"),
        Case("the last to the front", [.end, .moveUp, .moveUp, .enter], "3,1,2"),
        Case("taken out and put last", [.text(" "), .text(" "), .enter], "2,3,1"),
        Case("the last place fills itself", [.text(" "), .enter], "2,3,1"),
        Case("typed", [.text("3,2,1"), .enter], "3,2,1"),
    ])
    func `entries are put in an order`(sample: Case) {
        let list = PickList(.sample(["Пътища", "Води", "Услуги"], picked: [0, 1, 2]), .ranking)
        #expect(replies(of: list, to: sample.keys) == sample.reply.map { [$0] } ?? [])
    }

    @Test func `an order with gaps is not sent`() {
        var list = PickList(.sample(["Пътища", "Води", "Услуги"]), .ranking)
        let size = Size(rows: 10, columns: 60)
        #expect(list.press(.text(" "), in: size) == .changed)
        #expect(list.press(.enter, in: size) == .refused(.notAllRanked))
        #expect(list.press(.down, in: size) == .changed)
        #expect(list.press(.text(" "), in: size) == .changed)
        #expect(list.press(.enter, in: size) == .reply("1,2,3"))
    }

    @Test func `digits that name no entry are looked for, unless they are a reply of their own`() {
        let entries = [
            Picking.Entry(label: "Година 2027", number: "3.4"), .init(label: "Кмет", number: "3.5"),
        ]
        let list = PickList(Picking(entries), .choice)
        #expect(replies(of: list, to: [.text("5"), .enter]) == ["3.5"])
        #expect(replies(of: list, to: [.text("3."), .text("4"), .enter]) == ["3.4"])
        #expect(replies(of: list, to: [.text("3."), .enter]).isEmpty)
        #expect(replies(of: list, to: [.text("1"), .enter]) == ["1"])
        #expect(replies(of: list, to: [.text("20"), .enter]) == ["3.4"])
        let open = PickList(Picking(entries, takesText: true), .choice)
        #expect(replies(of: open, to: [.text("20"), .enter]) == ["20"])
    }

    @Test(arguments: [PickList.Kind.choice, .choices, .ranking])
    func `a list begins at the entry one was at, among those that have the words`(kind: PickList.Kind) {
        var list = PickList(.sample(Self.practices), kind)
        for key in [Key.text("порт"), .up] { _ = list.press(key, in: Size(rows: 10, columns: 60)) }
        let again = PickList(.sample(Self.practices), kind, entered: list.entered, at: list.at)
        #expect((list.at, again.at) == ("4", "4"))
        #expect(again.found == [0, 3] && again.entry == 4)
        #expect(PickList(.sample(Self.practices), kind, at: "44").at.isEmpty)
    }

    @Test(arguments: [PickList.Kind.choices, .ranking])
    func `what was marked and what was typed beside it both come back`(kind: PickList.Kind) {
        let size = Size(rows: 10, columns: 60)
        for words in ["4, съседката", "2", "порт"] {
            var list = PickList(.sample(Self.practices), kind)
            for key in [Key.text(" "), .down, .text(" "), .text(words)] { _ = list.press(key, in: size) }
            let again = PickList(.sample(Self.practices), kind, entered: list.entered)
            #expect(again.picked == [0, 1] && again.typed.text == words)
        }
        var unmarked = PickList(.sample(Self.practices), kind)
        _ = unmarked.press(.text("2"), in: size)
        let again = PickList(.sample(Self.practices), kind, entered: unmarked.entered)
        #expect(again.picked.isEmpty && again.typed.text == "2")
    }

    @Test(arguments: [PickList.Kind.choices, .ranking], ["/бележка кмет", "/8", "/изход"])
    func `marks wait while a command is typed beside them, as with its key`(
        kind: PickList.Kind, command: String
    ) {
        let (size, picking) = (Size(rows: 10, columns: 60), Picking.sample(Self.practices))
        let asked = Asked(form: kind == .choices ? .choices(picking) : .ranking(picking))
        var memory = PromptMemory()
        var form = memory.form(for: asked)
        for key in [Key.down, .down, .text(" ")] { _ = form.press(key, in: size) }
        for letter in command { _ = form.press(.text(String(letter)), in: size) }
        #expect(form.entered == "3")
        #expect(form.press(.enter, in: size) == .reply(command))
        memory.note(asked, form, .line(command))
        #expect(memory.holdsUnsent(at: asked))
        // Elsewhere and back.
        memory.note(
            Asked(form: .line(""), subject: Asked.Subject("note")), memory.form(for: Asked()), .line("а"))
        let again = memory.form(for: asked)
        #expect(again.entered == "3" && again.entry == 3 && !again.isTyping)
    }

    @Test func `a command that is refused stands beside the marks to be mended`() {
        let size = Size(rows: 10, columns: 60)
        let asked = Asked(form: .choices(.sample(Self.practices)))
        var memory = PromptMemory()
        var form = memory.form(for: asked)
        for key in [Key.down, .text(" "), .text("/нямя")] { _ = form.press(key, in: size) }
        memory.note(asked, form, .line("/нямя"))
        memory.isRefused = true
        var again = memory.form(for: asked)
        #expect(again.isTyping && again.help.contains { $0.label == .amend })
        _ = again.press(.escape, in: size)
        #expect(again.press(.enter, in: size) == .reply("2"))
    }

    @Test func `a list without entries replies with what is typed`() {
        let list = PickList(.sample([]), .choice)
        #expect(replies(of: list, to: [.down, .up, .pageDown, .enter]) == [""])
        #expect(replies(of: list, to: [.text("Видин"), .enter]) == ["Видин"])
    }
}
