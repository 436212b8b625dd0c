import Parallel
import Testing

@Suite struct SideBySideTests {
    private struct Refused: Error, Equatable { var number: Int }

    @Test func givesResultsInTheOrderOfTheThings() {
        #expect(sideBySide(Array(0..<500)) { $0 * 2 } == (0..<500).map { $0 * 2 })
        #expect(sideBySide([Int]()) { $0 } == [])
    }

    @Test func throwsTheErrorOfTheFirstThingThatHasOne() {
        #expect(throws: Refused(number: 3)) {
            try sideBySide(Array(0..<50)) { number in
                if number % 10 == 3 { throw Refused(number: number) }
                return number
            }
        }
    }
}
