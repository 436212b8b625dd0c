import Testing

@testable import Terminal

@Suite struct PromptTests {
    @Test func `text goes on while lines end in a backslash`() {
        var prompt = TextPrompt()
        #expect(prompt.read("едно \\") == .goingOn)
        #expect(prompt.read("две\\") == .goingOn)
        #expect(prompt.text == "едно\nдве")
        #expect(prompt.read("три") == .text("едно\nдве\nтри"))
    }

    @Test func `one line is the whole text`() {
        var prompt = TextPrompt()
        #expect(prompt.read("a\\b") == .text("a\\b"))
    }

    private let practices = ListPrompt(
        (1...25).map { (shown: "Практика \($0)", searched: $0 == 17 ? "Тарту Tartu" : "Gävle \($0)") })

    @Test func `a long list shows a page and turns it`() {
        var list = practices
        #expect(list.page.map(\.number) == Array(1...10))
        #expect(list.read("+") == .turned)
        #expect(list.page.map(\.number) == Array(11...20))
        #expect(list.read("+") == .turned)
        #expect(list.page.map(\.number) == Array(21...25))
        #expect(!list.hasMore)
        #expect(list.read("+") == .turned)
        #expect(list.first == 1)
    }

    @Test(arguments: ["тарту", "ТАР", "tartu"])
    func `words narrow the list down and numbers stay`(_ typed: String) {
        var list = practices
        #expect(list.read(typed) == .turned)
        #expect(list.page.map(\.number) == [17])
        #expect(list.page.first?.line == "Практика 17")
    }

    @Test func `accents do not matter, and words that find nothing leave the page`() {
        var list = practices
        #expect(list.read("gavle") == .turned)
        #expect(list.count == 24)
        #expect(list.read("няма такова") == .nothingFound)
        #expect(list.count == 24)
    }

    @Test(arguments: ["3", "1, 2", "1-3", "0"])
    func `numbers are an answer`(_ typed: String) {
        var list = practices
        #expect(list.read(typed) == .answer)
    }

    @Test func `a script replies in order and keeps what was shown`() {
        let terminal = ScriptTerminal(["да"], then: .interrupted)
        terminal.show("Въпрос?", .strong)
        #expect(terminal.ask("> ") == .line("да"))
        #expect(terminal.ask("> ") == .interrupted)
        #expect(terminal.ask("> ") == .interrupted)
        #expect(terminal.transcript == "Въпрос?\n> да\n> \n> \n")
        #expect(terminal.headings == ["Въпрос?"])
        #expect(terminal.prompts == 3)
    }
}
