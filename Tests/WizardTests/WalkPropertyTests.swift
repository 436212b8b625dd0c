import Answers
import Guide
import Terminal
import Testing

@testable import Wizard

@Suite struct WalkPropertyTests {
    /// Numbers that come out the same every time; SplitMix64 (Steele, Lea, Flood 2014).
    struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static let replies =
        [
            "", "", "", "", "Щърково", "2", "1", "0", "да", "не", "12 500", "2027", "1.3.2027", "1,2", "2 1",
            "3",
            "+", "+", "+", "?", "/дом/акт.pdf", "ред \\", "\u{FFFD}", "/нещо", ".назад", "//черта",
            "/назад", "/назад", "/назад", "/по-късно утре", "/не знам", "/неприложимо нямаме", "/отмени",
            "/отмени",
            "/към 1", "/към 2.3", "/към 3", "/към measures", "/към жители", "/към 3.1", "/преглед",
            "/преглед 2",
            "/практики", "/приложи 2", "/копирай 1", "/премести 2 1", "/изтрий 1",
            "/търси видове", "/търси Щърково", "/търси", "/остарели", "/остарели", "/бележка питай кмета",
            "/бележка 0", "/бележка", "/бележки", "/отдел Финанси", "/отдел ГРАО", "/отдел", "/отдел 1",
            "/отдел 0", "/възложени", "/възложени фин", "/таблица", "/таблица 1", "/таблица мер", "/език",
            "/език bg", "/език клингонски", "/още",
        ] + Command.allCases.filter { $0 != .quit }.map { "/\($0.number)" }

    private static func replies(_ seed: Int, _ length: ClosedRange<Int>) -> [Reply] {
        var dice = Dice(state: UInt64(seed))
        return (0..<Int.random(in: length, using: &dice)).map { _ in
            Reply.line(replies.randomElement(using: &dice) ?? "")
        }
    }

    @Test(arguments: 0..<4)
    func `whatever is replied, nothing is lost and the guide stays walkable`(part: Int) throws {
        for seed in 0..<15 {
            let talk = try Talk(Self.replies(part * 15 + seed, 5...60), advice: SampleAdvice())
            try check(talk.answers, talk.kept, seed: seed)
        }
    }

    /// Without a word said and from answers given at random, so that there is time for thousands of walks.
    @Test(arguments: 0..<20)
    func `four thousand walks over random answers lose nothing and reach every question`(part: Int) throws {
        for seed in part * 200..<(part + 1) * 200 {
            let stroll = try Stroll(
                Self.replies(seed, 2...6), over: RandomAnswers(seed: UInt64(seed)).changes(), from: seed % 4)
            try check(stroll.answers, stroll.kept, seed: seed)
        }
    }

    /// Nothing waits in the middle of a function: what is written down is all of it.
    @Test(arguments: 0..<10)
    func `a conversation written down after every reply goes on elsewhere as if nothing had happened`(
        part: Int
    )
        throws
    {
        for seed in part * 100..<(part + 1) * 100 {
            let replies = Self.replies(seed, 2...40)
            let changes = RandomAnswers(seed: UInt64(seed)).changes()
            let stayed = try Stroll(replies, over: changes, from: seed % 4)
            let moved = try Stroll(replies, over: changes, from: seed % 4, isMoved: true)
            try #require(moved.answers == stayed.answers, "seed \(seed)")
            try #require(moved.interview == stayed.interview, "seed \(seed)")
        }
    }

    /// The longer way, where one thing leads to another.
    @Test(arguments: 0..<10)
    func `long walks lose nothing and reach every question`(part: Int) throws {
        for seed in part * 10..<(part + 1) * 10 {
            let stroll = try Stroll(Self.replies(seed, 60...90), over: [], from: 3)
            try check(stroll.answers, stroll.kept, seed: seed)
        }
    }

    /// Every event is kept, the conversation ended with the same answers as the journal, progress is true, the next
    /// question can be reached, and what colleagues told each other has changed no answer.
    private func check(_ answers: Answers, _ kept: Answers, seed: Int) throws {
        try #require(answers == kept, "seed \(seed)")
        try #require(Answers(answers.events) == kept, "seed \(seed)")
        let walk = Walk(guide: SampleGuide.guide, answers: answers)
        try #require(isHonest(walk), "seed \(seed)")
        try #require(isReachable(walk), "seed \(seed)")
        let bare = Answers(answers.eventsOfAnswers)
        try #require(bare.paths == answers.paths, "seed \(seed)")
        try #require(bare.paths.allSatisfy { bare.value($0) == answers.value($0) }, "seed \(seed)")
        try #require(
            Walk(guide: SampleGuide.guide, answers: bare).stale.map(\.id) == walk.stale.map(\.id),
            "seed \(seed)")
    }

    /// Progress counts exactly the needed questions that apply.
    private func isHonest(_ walk: Walk) -> Bool {
        let needed = walk.guide.questions.filter { walk.applies($0) && $0.needed != nil }
        let settled = needed.filter { walk.standing($0).isSettled }
        let unknown = settled.filter { walk.standing($0) == .unknown }
        return walk.progress
            == Progress(settled: settled.count, needed: needed.count, unknown: unknown.count)
    }

    /// While a needed question waits, the conversation names a step and a question to go on with.
    private func isReachable(_ walk: Walk) -> Bool {
        guard let step = walk.nextStep else { return walk.progress.isComplete }
        let waits = walk.guide.questions.contains {
            $0.needed != nil && walk.applies($0) && walk.isWaiting($0)
        }
        return !waits || walk.start(in: step) != nil
    }

    @Test func `whoever answers everything with Enter or later reaches the end`() throws {
        for seed in 0..<50 {
            var dice = Dice(state: UInt64(seed))
            let replies = (0..<80).map { _ in
                Reply.line(Bool.random(using: &dice) ? "/не знам няма" : "/по-късно x")
            }
            let talk = try Talk([.line("")] + replies.flatMap { [$0, .line("")] })
            let walk = Walk(guide: SampleGuide.guide, answers: talk.answers)
            #expect(
                walk.guide.questions.allSatisfy {
                    $0.needed == nil || !walk.applies($0) || !walk.isWaiting($0)
                })
        }
    }
}
