import Booklet
import Document
import Guide
import Testing
import Wording

@Suite struct FormTests {
    private let booklet = SmallGuide.booklet()

    private func form(
        _ name: String = "survey", _ medium: FormMedium = .paper, facts: FormFacts = FormFacts(),
        isLarge: Bool = false
    ) throws -> Document {
        try #require(booklet.form(named: name, for: medium, facts: facts, isLarge: isLarge))
    }

    @Test func `lists the questionnaires and the sheet`() {
        #expect(booklet.forms.map(\.name) == ["survey", "readiness"])
        #expect(booklet.form(named: "nothing", for: .paper) == nil)
    }

    @Test(arguments: [FormMedium.paper, .web])
    func `has room for an answer to every question`(medium: FormMedium) throws {
        let form = try form("survey", medium)
        let questions = SmallGuide.questionnaire.questions
        #expect(form.asks.count + form.tables.count == questions.count)
        for ask in form.asks {
            switch ask.room {
            case .lines(let count): #expect(count > 0, "\(ask.label)")
            case .boxes(let boxes, _): #expect(!boxes.isEmpty, "\(ask.label)")
            }
        }
        let table = try #require(form.tables.first)
        #expect(table.isFilledIn && table.rows.allSatisfy { $0.contains(where: \.isEmpty) })
    }

    @Test func `has a line beside an option with words of one's own`() throws {
        let rooms = try form().asks.map(\.room)
        guard case .boxes(let boxes, false)? = rooms.first(where: \.isOfSeveral) else {
            Issue.record("no boxes of which several may be marked")
            return
        }
        #expect(boxes.map(\.hasLine) == [false, false, true])
        #expect(boxes.last?.plain == "Other (en)")
    }

    @Test func `prints what the dossier knows and leaves room for the rest`() throws {
        let facts = FormFacts(
            municipality: "Vidin Municipality", workshop: "1 May", rounds: ["survey": "2 May"],
            problems: ["Queues"])
        let known = try form(facts: facts)
        #expect(known.subtitle == "Vidin Municipality")
        #expect(known.reading.contains("Opening (en) till 2 May, then 1 May"))
        #expect(known.asks.contains { $0.room == .boxes([.init([.text("Queues")])], isOne: false) })
        let unknown = try form()
        #expect(unknown.reading.contains("till ……") && !unknown.reading.contains("{"))
        let blank = try #require(unknown.asks.first { $0.label.contains("Ask problems") })
        guard case .boxes(let boxes, _) = blank.room else {
            Issue.record("no boxes for problems")
            return
        }
        #expect(boxes.count == 8 && boxes.allSatisfy(\.hasLine))
    }

    @Test func `is printed in letters of 12 point or 16`() throws {
        #expect(try form().density == .form)
        #expect(try form(isLarge: true).density == .largeForm)
    }

    @Test func `has a box for every level of a criterion, on a page held across`() throws {
        let sheet = try form("readiness")
        #expect(sheet.isTurned)
        let row = try #require(sheet.tables.last?.rows.first)
        let boxes = row.dropFirst().flatMap { $0.paragraphs.flatMap(\.self) }.count { $0.isBox }
        #expect(boxes == SmallGuide.maturity.count)
        #expect(sheet.reading.contains("Nothing yet (en)"))
    }

    @Test func `asks one criterion below another on a screen`() throws {
        let sheet = try form("readiness", .web)
        #expect(!sheet.isTurned && sheet.tables.isEmpty)
        let levels = sheet.asks.compactMap { ask -> [Ask.Box]? in
            if case .boxes(let boxes, true) = ask.room { boxes } else { nil }
        }
        #expect(levels.map(\.count) == [SmallGuide.maturity.count])
    }

    @Test(arguments: ["Opening (en)", "Closing (en)"])
    func `says what people read first and last`(text: String) throws {
        for medium in [FormMedium.paper, .web] {
            #expect(try form("survey", medium).reading.contains(text))
        }
    }

    @Test func `does not print what is said to the municipality`() throws {
        #expect(!(try form().reading.contains("Audience")))
    }
}

extension Document {
    var asks: [Ask] { allBlocks.compactMap { if case .ask(let ask) = $0.content { ask } else { nil } } }
}

extension Ask.Room {
    fileprivate var isOfSeveral: Bool { if case .boxes(_, false) = self { true } else { false } }
}

extension Inline {
    fileprivate var isBox: Bool { if case .box = self { true } else { false } }
}
