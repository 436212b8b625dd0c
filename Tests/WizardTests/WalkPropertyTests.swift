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

    private static let replies = [
        "", "", "", "Щърково", "2", "1", "0", "да", "не", "12 500", "2027", "1.3.2027", "1,2", "2 1", "+",
        "+", "?", "/дом/акт.pdf",
        "/назад", "/назад", "/по-късно утре", "/не знам", "/неприложимо нямаме", "/отмени", "/към 1",
        "/към 3", "/към measures",
        "/преглед", "/практики", "/приложи 2", "/копирай 1", "/премести 2 1", "/изтрий 1", "ред \\", "/нещо",
        "\u{FFFD}", "/8",
    ]

    @Test func `whatever is replied, nothing is lost and the guide stays walkable`() throws {
        for seed in 0..<500 {
            var dice = Dice(state: UInt64(seed))
            let replies = (0..<Int.random(in: 5...60, using: &dice)).map { _ in
                Reply.line(Self.replies.randomElement(using: &dice) ?? "")
            }
            let talk = try Talk(replies, advice: SampleAdvice())
            let walk = Walk(guide: SampleGuide.guide, answers: talk.answers)
            // Every event is kept, and the conversation ended with the same answers as the journal.
            try #require(Answers(talk.answers.events) == talk.kept, "seed \(seed)")
            try #require(isHonest(walk), "seed \(seed)")
            try #require(isReachable(walk), "seed \(seed)")
        }
    }

    /// Progress counts exactly the needed questions that apply.
    private func isHonest(_ walk: Walk) -> Bool {
        let needed = walk.guide.questions.filter { walk.applies($0) && $0.needed != nil }
        let settled = needed.filter { walk.standing($0).isSettled }
        return walk.progress == Progress(settled: settled.count, needed: needed.count)
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
                Reply.line(Bool.random(using: &dice) ? "/не знам" : "/по-късно x")
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
