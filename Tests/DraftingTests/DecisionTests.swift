import Answers
import Document
import Drafting
import Guide
import Templates
import Testing
import Wording

/// The decision that a council is asked to take.
@Suite struct DecisionTests {
    private func decision(_ given: KeyValuePairs<String, Given>) throws -> Document {
        try draft([section("a", [.part("decision")])], answers(given))
    }

    /// The points that are counted.
    private func points(_ document: Document) -> [String] {
        document.allBlocks.compactMap { block -> [String]? in
            guard case .list(true, let items) = block.content else { return nil }
            return items.map { $0.map(\.words).joined() }
        }.flatMap(\.self)
    }

    @Test func `the law stands only where it is in force`() throws {
        #expect(try decision([:]).lines.contains("drafting.decision-ground"))
        let abroad = try decision(["profile.country": .text("IT")])
        #expect(abroad.lines.contains("drafting.decision-ground-abroad"))
        #expect(!abroad.lines.contains("drafting.decision-ground"))
        #expect(points(abroad).last == "drafting.decision-publication-abroad")
    }

    @Test func `it begins with number and day by hand and ends with votes and signature`() throws {
        let lines = try decision([:]).lines
        #expect(lines.dropFirst().first == "drafting.decision-number")
        #expect(lines.suffix(2) == ["drafting.decision-votes", "drafting.decision-chair"])
    }

    @Test func `the signature is never on another page than the votes and the last point`() throws {
        let blocks = try decision([:]).blocks
        let list = try #require(blocks.firstIndex { if case .list = $0.content { true } else { false } })
        #expect(blocks[list...].map(\.keepsWithNext) == [true, true, false])
    }

    @Test func `what the municipality wants decided stands among the points, each under a number`() throws {
        let own = "1. Отчетът показва спрените мерки. 2. Бюджетът за 2028 г. има отделен ред. 3) Край."
        let points = points(try decision(["adoption.decision": .text(own)]))
        let wanted = ["Отчетът показва спрените мерки.", "Бюджетът за 2028 г. има отделен ред.", "Край."]
        #expect(Array(points.dropLast().suffix(3)) == wanted)
        #expect(points.count == 9)
    }

    @Test(arguments: [
        ("Приема стратегията по чл. 3. Възлага на кмета.", 1), ("Първо.\nВторо.", 2),
        ("1. Едно\n2. Две\n3. Три", 3),
        ("2. Две 3. Три", 1), ("12 500 евро. 1. Друго", 1),
    ])
    func `only a text that counts from one is taken apart`(own: String, count: Int) throws {
        let points = points(try decision(["adoption.decision": .text(own)]))
        #expect(points.count == 6 + count, "\(points)")
    }

    @Test func `the first report has its day where one is known`() throws {
        let points = points(try decision(["adoption.reportDate": .text("2028-03-30")]))
        #expect(points.contains("drafting.decision-first-report"))
        #expect(try self.points(decision([:])).contains("drafting.decision-report"))
    }

    @Test func `a strategy is called by its own title, else as the program calls it`() throws {
        func name(_ given: KeyValuePairs<String, Given>) throws -> String? {
            try draft([section("a", [text("{{strategy.name}}")])], answers(given)).lines.last
        }
        #expect(try name(["document.title": .text("Умна Кула")]) == "Умна Кула")
        #expect(try name([:]) == "Drafting.strategy-name")
    }
}

extension Block {
    fileprivate var words: String {
        if case .paragraph(let text) = content { text.map(\.plain).joined() } else { "" }
    }
}
