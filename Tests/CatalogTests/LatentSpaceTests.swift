import TestKit
import Testing

@testable import Catalog

/// Words by the company they keep.
@Suite struct LatentSpaceTests {
    private let topics = 20

    /// Practices on twenty topics in turn, each with four of the sixteen words of its topic.
    private func rows(_ count: Int) -> [[LatentSpace.Weighed]] {
        var random = SeededRandom(11)
        return (0..<count).map { practice in
            let words = Array(0..<16).shuffled(using: &random).prefix(4)
            return words.map { .init(stem: practice % topics * 16 + $0, weight: 1) }
        }
    }

    /// What words alone weigh in each practice.
    private func weights(_ words: Set<Int>, in rows: [[LatentSpace.Weighed]]) -> [Double] {
        rows.map { Double($0.count { words.contains($0.stem) }) }
    }

    @Test func `what shares no word with a query but its topic is nearer than what shares neither`() {
        let rows = rows(300)
        let words = Set(rows[0].map(\.stem))
        let nearness = LatentSpace(rows).nearness(to: weights(words, in: rows))
        let strange = rows.indices.filter { words.isDisjoint(with: rows[$0].map(\.stem)) }
        let ofTopic = mean(strange.filter { $0 % topics == 0 }.map { nearness[$0] })
        let others = mean(strange.filter { $0 % topics != 0 }.map { abs(nearness[$0]) })
        #expect(ofTopic > 0.3 && others < 0.1, "\(ofTopic), \(others)")
    }

    @Test func `more practices than give directions are placed by their words`() {
        let rows = rows(700)
        let words = Set(rows[1].map(\.stem))
        let nearness = LatentSpace(rows).nearness(to: weights(words, in: rows))
        #expect(nearness.count == 700)
        let ofTopic = mean(rows.indices.filter { $0 % topics == 1 }.map { nearness[$0] })
        let others = mean(rows.indices.filter { $0 % topics != 1 }.map { abs(nearness[$0]) })
        #expect(ofTopic > 0.3 && others < 0.1, "\(ofTopic), \(others)")
    }

    private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(1, values.count)) }

    @Test func `as packed it is the same, and without practices it knows nothing`() {
        let space = LatentSpace(rows(60))
        let packed = LatentSpace(
            shares: space.shares, strengths: space.strengths, lengths: space.lengths)
        #expect(packed == space)
        #expect(LatentSpace([]).nearness(to: []).isEmpty)
        #expect(LatentSpace([[], [], []]).nearness(to: [1, 0, 0]).isEmpty)
    }
}
