import Foundation
import TestKit
import Testing

/// That a conversation goes on in another process as if nothing had happened.
@Suite(.timeLimit(.minutes(6))) struct AnotherProcessTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let replies = [
        "", "", "1", "2", "2,1", "12 500", "2027", "2031", "около 40", "2 000 лв", "да", "Хората чакат",
        "Секретарят", "Първи ред \\", "+", "/назад", "/назад", "/отмени", "/по-късно", "/не знам",
        "/неприложимо",
        "никой не знае", "/бележка", "Питайте Мария", "/преглед", "/практики", "/към measures", "/към 1.10",
        "/ред 1",
        "/към", "/към 2.4", "около 14", "/към 12.2", "30", "догодина", "/търси година", "/копирай 1",
        "/изтрий 1",
    ]

    private func talk(_ dossier: String, _ replies: some Sequence<String>) throws {
        let run = try ProgramRun(
            ["continue", dossier, "--json", "--by", "Секретар"],
            input: replies.map { $0 + "\n" }.joined())
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test(arguments: 1...6) func `replies given to a process each come to what they come to in one`(
        seed: UInt64
    )
        throws
    {
        var chance = SeededRandom(seed)
        let replies = (0..<40).compactMap { _ in Self.replies.randomElement(using: &chance) }
        for name in ["one", "many"] { try NewDossier.kula(at: folder.inside(name)) }
        try talk(folder.inside("one"), replies)
        for reply in replies { try talk(folder.inside("many"), [reply]) }
        let (one, many) = (try answers("one"), try answers("many"))
        #expect(one == many, "\(replies)")
        #expect(one.contains("answers"))
    }

    @Test func `after leaving, what only shows something leaves the way onward as it was`() throws {
        let replies = ["/към 6.2", "/изход", "/защо", "2099", "", "Опашки на гишето"]
        for name in ["one", "many"] { try NewDossier.kula(at: folder.inside(name)) }
        try talk(folder.inside("one"), replies.prefix(2))
        try talk(folder.inside("one"), replies.dropFirst(2))
        for reply in replies { try talk(folder.inside("many"), [reply]) }
        #expect(try answers("one") == answers("many"))
    }

    private func answers(_ name: String) throws -> String {
        try ProgramRun(["export", folder.inside(name)]).output
    }
}
