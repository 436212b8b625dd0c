import Answers
import Document
import Drafting
import Guide
import Templates
import Testing
import Wording

@Suite struct PlaceholderTests {
    @Test func `a missing answer is a placeholder inside its sentence`() throws {
        let document = try draft([section("a", [text("Община {{profile.name}} пита: {{mandate.reason}}")])])
        #expect(
            document.runs.last == [
                .text("Община "), .placeholder("Как се казва общината?"), .text(" пита: "),
                .placeholder("Защо сега?"),
            ])
    }

    @Test(arguments: [
        (Mark.later(note: "след\nпреброяването"), "Защо сега? (по-късно: след преброяването)"),
        (.later(note: ""), "Защо сега?"), (.unknown(), "Защо сега? (не се знае)"),
    ])
    func `put off and unknown answers say so`(mark: Mark, words: String) throws {
        let document = try draft(
            [section("a", [text("{{mandate.reason}}")])], answers(["mandate.reason": .mark(mark)]))
        #expect(document.placeholders == [words])
    }

    @Test func `what does not apply prints nothing`() throws {
        let document = try draft(
            [
                section("a", [text("Защо: {{mandate.reason}}"), text("Име: {{profile.name}}")]),
                section("b", [.answer("mandate.reason", lead: nil)]),
                section("c", [text("Постоянен текст.")]),
            ], answers(["mandate.reason": .mark(.doesNotApply(reason: "няма"))]))
        #expect(
            document.lines == [
                "Глава a", "Име: [1]".replacing("[1]", with: "Как се казва общината?"), "Глава c",
                "Постоянен текст.",
            ])
        #expect(document.numbers == ["1", "2"])
    }

    @Test func `a paragraph with one printable answer stays`() throws {
        let document = try draft(
            [section("a", [text("{{profile.name}}{{mandate.reason}}")])],
            answers(["mandate.reason": .mark(.doesNotApply(reason: "")), "profile.name": .text("Видин")]))
        #expect(document.lines.last == "Видин")
    }

    @Test func `an optional question nobody answered is silent but put off it speaks`() throws {
        let sections = [section("a", [text("Бележки: {{profile.notes}}"), text("Край.")])]
        #expect(try draft(sections).placeholders.isEmpty)
        let later = try draft(sections, answers(["profile.notes": .mark(.later(note: "май"))]))
        #expect(later.placeholders == ["Бележки? (по-късно: май)"])
    }

    @Test func `an answer whose question is not asked any more is not used`() throws {
        let sections = [section("a", [text("С: {{mandate.partners}}"), text("Край.")])]
        let given: KeyValuePairs<String, Given> = [
            "mandate.scope": .text("alone"), "mandate.partners": .text("Ружинци"),
        ]
        #expect(try draft(sections, answers(given)).lines.contains { $0.contains("Ружинци") } == false)
        let joint = try draft(
            sections, answers(["mandate.scope": .text("joint"), "mandate.partners": .text("Ружинци")]))
        #expect(joint.lines.contains("С: Ружинци"))
    }

    @Test func `a table without rows and its each name their question`() throws {
        let table = Template.TableItem(table: "measures", caption: .empty)
        let document = try draft([
            section("a", [.table(table)]),
            section("b", [.each("measures", [.init(line: 1, text("{{title}}"))])]),
        ])
        #expect(document.placeholders == ["Кои са мерките?"])
        #expect(document.allBlocks.count { $0.content == .placeholder("Кои са мерките?") } == 2)
    }

    @Test func `an empty required cell is a placeholder an optional one a dash`() throws {
        let table = Template.TableItem(
            table: "measures", caption: .empty, columns: ["title", "lead", "yearly"])
        let document = try draft(
            [section("a", [.table(table)])], answers(["measures/m1/title": .text("Гише")]))
        let row = try #require(document.tables.first?.rows.first)
        #expect(row.map(\.paragraphs) == [[[.text("Гише")]], [[.placeholder("Отговорник")]], [[.text("–")]]])
    }

    @Test func `a copied cell nobody looked at is not printed as said`() throws {
        let table = Template.TableItem(table: "measures", caption: .empty, columns: ["title", "lead"])
        var copied = answers(["measures/m1/title": .text("Гише"), "measures/m1/lead": .text("Секретар")])
        copied.append(
            Event(
                id: "2000", at: "2026-11-24T08:00:01Z", by: "", guide: "1",
                change: .copied(AnswerPath("measures", row: "m1"))))
        // As long as nothing was said of the row itself, it is none.
        #expect(try draft([section("a", [.table(table)])], copied).tables.first?.rows.first == nil)
        let title = Change.set(AnswerPath("measures", row: "m1", column: "title"), .text("Пункт"))
        copied.append(Event(id: "2001", at: "2026-11-24T08:00:02Z", by: "", guide: "1", change: title))
        let row = try #require(
            try draft([section("a", [.table(table)])], copied).tables.first?.rows.first)
        #expect(row.map(\.paragraphs) == [[[.text("Пункт")]], [[.placeholder("Отговорник")]]])
    }

    @Test func `sections of a text open for answers and placeholders not for silence or no`() throws {
        let words =
            "{{#profile.notes}}бележки{{/profile.notes}}{{^profile.notes}}без бележки{{/profile.notes}}, {{#mandate.reason}}повод{{/mandate.reason}}"
        #expect(try draft([section("a", [text(words)])]).lines.last == "без бележки, повод")
    }

    @Test(arguments: Part.allCases) func `every part can be made from an empty dossier`(part: Part) throws {
        let document = try draft([section("a", [text("{{profile.name}}"), .part(part.rawValue)])])
        #expect(document.lines.first == "Глава a")
    }

    @Test func `a condition decides over sections and items`() throws {
        let joint = Condition.test(question: "mandate.scope", .is("joint"))
        let sections = [section("a", [text("Текст.")], when: joint), section("b", [text("Друг.")])]
        #expect(try draft(sections).lines == ["Глава b", "Друг."])
    }
}
