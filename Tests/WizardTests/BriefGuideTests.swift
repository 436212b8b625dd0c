import Answers
import Foundation
import Guide
import Terminal
import Testing
import Wording

@testable import Wizard

/// A few questions that only lead to something else, told in the conversation of the guide.
@Suite struct BriefGuideTests {
    private static var guide: SmallGuide {
        SmallGuide(
            guide: { told in
                let place = question("place", "За коя община?", .text)
                guard told.value("place") != nil else { return guide(of: [place]) }
                return guide(of: [
                    place, question("folder", "В коя папка?", .file),
                    question("way", "Как?", .choice, needed: nil, ["Кратко", "Пълно"]),
                ])
            },
            proposal: { question, told in question.id == "folder" ? told.value("place") : nil },
            objection: { path, value in
                guard path.question == "place" else { return nil }
                guard let text = value?.text else { return .init("Напишете името.") }
                switch text {
                case "Видин", "Кула": return nil
                case "Ви":
                    return .init(
                        "Коя от двете?",
                        likely: [(.text("Видин"), "Видин на Дунав"), (.text("Кула"), "Кула до Видин")],
                        none: "Никоя")
                default: return .init("Няма такава община.")
                }
            },
            closing: { ending, _ in ending == .complete ? [] : ["Нищо не е създадено."] },
            brief: .init(
                help: "Питаме малко.", quit: "край без нищо", first: "Това е първият въпрос.",
                resumed: "Продължавате.", hint: { $0.id == "way" ? "С номер." : nil }))
    }

    private static func question(
        _ id: String, _ label: String, _ kind: Kind, needed: String? = "small", _ options: [String] = []
    ) -> Question {
        let field = Field(
            kind: kind, label: Localized(same: label), help: .empty, example: .empty, minimum: nil,
            maximum: nil, unit: nil,
            options: options.isEmpty
                ? .none : .listed(options.map { Option(id: $0, label: Localized(same: $0)) }),
            isPersonal: false)
        return Question(
            id: id, field: field, why: .empty, needed: needed, when: nil, themes: [], columns: [], fill: nil)
    }

    private static func guide(of questions: [Question]) -> Guide {
        Guide(small: "small", title: .empty, steps: [("small", .empty, questions)])
    }

    private struct Told {
        let ending: Ending
        let slate: Slate
        let terminal: ScriptTerminal
        func value(_ question: String) -> String? { slate.answers.value(question)?.text }
        var text: String { terminal.transcript }
    }

    private func tell(_ replies: String..., drawsForms: Bool = false, to slate: Slate? = nil) throws -> Told {
        let terminal = ScriptTerminal(replies.map(Reply.line), drawsForms: drawsForms)
        let slate = slate ?? Slate(stamp: .ticking(by: 1))
        let ending = try Self.guide.talk(to: slate, on: terminal, Words.texts(.bg))
        return Told(ending: ending, slate: slate, terminal: terminal)
    }

    @Test(arguments: [false, true])
    func `going back from the first question leaves where that leads to something`(
        drawsForms: Bool
    ) throws {
        func ending(first: String?) throws -> Ending {
            var guide = Self.guide
            guide.brief?.first = first
            let terminal = ScriptTerminal([.line("/назад")], drawsForms: drawsForms)
            return try guide.talk(to: Slate(stamp: .ticking(by: 1)), on: terminal, Words.texts(.bg))
        }
        #expect(try ending(first: nil) == .wentBack)
        #expect(try ending(first: "Това е първият въпрос.") == .ended)
    }

    @Test func `nothing is numbered, counted, put off or confirmed with a word`() throws {
        let told = try tell("Кула", "", "Пълно")
        #expect(told.ending == .complete)
        #expect(told.value("folder") == "Кула" && told.value("way") == "Пълно")
        #expect(
            told.text == """
                За коя община?
                > Кула
                В коя папка?
                > 
                Как?
                1. Кратко
                2. Пълно
                С номер.
                > Пълно

                """)
    }

    @Test func `what nobody needs is left with Enter, and it is over`() throws {
        let told = try tell("Кула", "/tmp/kula", "")
        #expect(told.ending == .complete && told.value("way") == nil)
        // What begins with a slash is a path there.
        #expect(told.value("folder") == "/tmp/kula")
    }

    @Test func `of what is likely one is picked, another name typed, or the same one written otherwise`()
        throws
    {
        #expect(try tell("Ви", "2", "", "").value("place") == "Кула")
        #expect(try tell("Ви", "Видин на", "", "").value("place") == "Видин")
        #expect(try tell("Ви", "", "Кула", "", "").value("place") == "Кула")
        let told = try tell("Ви", "3", "Ямб", "", "Видин", "", "")
        #expect(told.value("place") == "Видин")
        #expect(told.text.contains("3. Никоя") && told.text.contains("Няма такава община."))
        #expect(told.text.contains("Напишете името."))
    }

    @Test(arguments: ["3", "/1"]) func `what is none of those stands in its field, to be replaced`(
        reply: String
    )
        throws
    {
        let told = try tell("Ви", reply, drawsForms: true)
        let asked = try #require(told.terminal.asked.last)
        #expect(asked.entered == "Ви" && asked.isRefused)
    }

    @Test func `what a word of a command was meant as, and is refused, stands in its field`() throws {
        let told = try tell("изход", "2", drawsForms: true)
        let asked = try #require(told.terminal.asked.last)
        #expect(asked.entered == "изход" && asked.isRefused && told.text.contains("Няма такава община."))
    }

    @Test func `help, back, undo and leaving work, and all else says that it does not`() throws {
        let told = try tell("/0", "/5", "/10 1.1", "/2", "?", "/1", "/11", "/9")
        #expect(told.ending == .quit)
        #expect(told.text.components(separatedBy: "Питаме малко.").count == 3)
        #expect(told.text.contains("край без нищо") && !told.text.contains("purpose"))
        #expect(told.text.components(separatedBy: "не върши нищо тук").count == 4)
        #expect(told.text.contains("Работят /помощ, /назад, /изход и /отмени."))
        #expect(told.text.contains("Това е първият въпрос."))
        #expect(told.text.hasSuffix("Нищо не е създадено.\n"))
    }

    @Test func `one goes back and forth over what was answered, and takes it back`() throws {
        let there = try tell("Кула", "/1", "", "", "")
        #expect(there.ending == .complete && there.value("place") == "Кула")
        let undone = try tell("Кула", "/11", "Видин", "", "")
        #expect(undone.ending == .complete && undone.value("folder") == "Видин")
        #expect(undone.text.contains("Отменено: За коя община? Отпада: Кула. Сега: няма отговор."))
    }

    @Test func `keys that have nothing to go back to or take back are not named`() throws {
        func named(_ replies: [String]) throws -> [String] {
            let terminal = ScriptTerminal(replies.map(Reply.line), drawsForms: true)
            _ = try Self.guide.talk(to: Slate(stamp: .ticking(by: 1)), on: terminal, Words.texts(.bg))
            let asked = try #require(terminal.asked.last)
            #expect(asked.place.isEmpty && asked.progress.isEmpty && asked.hint.isEmpty)
            return asked.shortcuts.map(\.label).filter { !$0.isEmpty }
        }
        #expect(try named([]) == ["помощ", "изход"])
        #expect(try named(["Кула"]) == ["назад", "помощ", "отмени", "изход"])
    }

    @Test func `whoever comes back is told so in words of its own, where one was`() throws {
        let slate = Slate(stamp: .ticking(by: 1))
        let terminal = ScriptTerminal(["Кула"].map(Reply.line))
        terminal.isAttended = true
        #expect(try Self.guide.talk(to: slate, on: terminal, Words.texts(.bg)) == .ended)
        let kept = try JSONDecoder().decode(Bookmark.self, from: JSONEncoder().encode(slate.bookmark))
        let told = try tell("друга", "", to: Slate(slate.answers, kept, stamp: .ticking(by: 1)))
        #expect(told.text.hasPrefix("Продължавате.\nВ коя папка?\n"))
        #expect(told.ending == .complete && told.value("folder") == "друга")
    }
}
