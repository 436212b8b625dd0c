import Document
import Drafting
import Templates
import Testing
import Wording

@Suite struct ProseTests {
    /// What an answer becomes under a heading: each paragraph as its words, each list as its kind and its items.
    private func shape(of answer: String, lead: String? = nil) throws -> [String] {
        let item = Template.Content.answer("mandate.reason", lead: lead.map { .init(same: $0) })
        let document = try draft([section("a", [item])], answers(["mandate.reason": .text(answer)]))
        return document.blocks.dropFirst().map(\.shape)
    }

    @Test(arguments: ["•", "-", "*", "–", "—", "▪", "·", "◦"])
    func `lines with the same mark are a list of bullets`(mark: String) throws {
        let answer = "Повод:\n\(mark) пътят\n\(mark)  водата\nТова е."
        #expect(try shape(of: answer) == ["Повод:", "•[пътят|водата]", "Това е."])
    }

    @Test(arguments: [".", ")"])
    func `lines counted from 1 are a numbered list, and each starts afresh`(mark: String) throws {
        let answer = "1\(mark) път\n2\(mark) вода\n\n3\(mark) ток\nИ още:\n1\(mark) лед\n2\(mark) дъжд"
        #expect(try shape(of: answer) == ["1[път|вода|ток]", "И още:", "1[лед|дъжд]"])
    }

    @Test(arguments: [
        "- само един ред", "1. само един ред", "* бележка\nПосле.", "1. Първо\nПосле.", "2. две\n3. три",
        "2027. година\n2028. година", "1.5 млн.\n2.5 млн.", "-5 градуса\n-6 градуса", "1.\n2.",
        "1. едно\n1. пак едно", "# заглавие\n# друго", "| a | b |\n|---|---|", "> цитат\n> още",
        "<ul><li>a</li></ul>\n<ol>", "```\nкод\n```",
    ])
    func `what is no list stays as it was typed`(answer: String) throws {
        let lines = answer.split(separator: "\n").map(String.init)
        #expect(try shape(of: answer) == lines)
    }

    @Test func `the lead of an answer that begins with a list stands before it`() throws {
        #expect(try shape(of: "- а\n- б", lead: "Повод.") == ["Повод.", "•[а|б]"])
        #expect(try shape(of: "Ето:\n- а\n- б", lead: "Повод.") == ["Повод. Ето:", "•[а|б]"])
    }

    @Test func `bullets and numbers below one another are two lists`() throws {
        #expect(try shape(of: "- а\n- б\n1. в\n2. г") == ["•[а|б]", "1[в|г]"])
    }

    @Test func `an address in an item or a cell is a link`() throws {
        let document = try draft(
            [
                section(
                    "a",
                    [.answer("mandate.reason", lead: nil), .table(.init(table: "measures", caption: .empty))])
            ],
            answers([
                "mandate.reason": .text("- вж. https://vidin.bg/a\n- б"),
                "measures/m1/title": .text("По https://vidin.bg/b."), "measures/m1/lead": .text("Той"),
            ]))
        #expect(
            document.runs.contains([
                .text("вж. "), .link("https://vidin.bg/a", address: "https://vidin.bg/a"),
            ]))
        #expect(
            document.runs.contains([
                .text("По "), .link("https://vidin.bg/b", address: "https://vidin.bg/b"), .text("."),
            ]))
    }
}

extension Block {
    fileprivate var shape: String {
        switch content {
        case .paragraph(let text): text.map(\.plain).joined()
        case .list(let isOrdered, let items):
            (isOrdered ? "1" : "•") + "[\(items.map { $0.map(\.shape).joined() }.joined(separator: "|"))]"
        default: "?"
        }
    }
}
