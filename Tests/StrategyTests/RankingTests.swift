import Answers
import Foundation
import Strategy
import Testing

/// What the order of the problems rests on.
@Suite struct RankingTests {
    private let problems: Sheet = [
        "problems/a/title": "А", "problems/b/title": "Б", "problems/c/title": "В",
    ]

    @Test func `without an order and votes nothing is ranked`() {
        let ranking = problems.with("diagnosis.rankedBy", ["team"]).strategy.ranking
        #expect(ranking.basis == .none && ranking.order == ["a", "b", "c"])
        #expect(ranking.rankers.isEmpty && ranking.votes.isEmpty)
        #expect(problems.with("problems/b/votes", 0).strategy.ranking.basis == .none)
    }

    @Test func `votes order the problems as long as nobody has, equals as written`() {
        let ranking = problems.with("problems/b/votes", 4).with("problems/c/votes", 4).strategy.ranking
        #expect(ranking.basis == .votes && ranking.order == ["b", "c", "a"])
        #expect(ranking.votes == ["b": 4, "c": 4])
    }

    @Test func `an order of some gives a place to these alone, and something twice has its first`() {
        let partly = problems.with("diagnosis.ranking", ["c"]).strategy
        #expect(partly.data["problems"]?.items.map { $0["rank"]?.number } == [nil, nil, 1])
        let twice = problems.with("diagnosis.ranking", ["c", "a", "c", "b"]).strategy
        #expect(twice.ranking.order == ["c", "a", "b"])
    }

    @Test func `an order somebody chose says by whom, and the votes stay beside it`() {
        let strategy = problems.with("problems/b/votes", 4).with("diagnosis.ranking", ["c", "gone", "a"])
            .with("diagnosis.rankedBy", ["workshop", "team", "unknown"]).strategy
        #expect(strategy.ranking.basis == .partly && strategy.ranking.order == ["c", "a", "b"])
        let whole = problems.with("diagnosis.ranking", ["c", "b", "a"]).strategy.ranking
        #expect(whole.basis == .chosen && whole.order == ["c", "b", "a"])
        #expect(strategy.ranking.rankers == [.workshop, .team] && strategy.ranking.votes == ["b": 4])
        #expect(strategy.rankedProblems.map(\.id) == ["c", "a", "b"])
    }
}
