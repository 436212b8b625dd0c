import Document
import Testing

@Suite struct ShapeTests {
    @Test func `a ragged table becomes as wide as its widest row`() {
        let table = Table(caption: "", columns: [.init("a")], rows: [[], [.init("b"), .init("c")]]).squared
        #expect(table.columns.map(\.title) == ["a", ""])
        #expect(table.rows == [[.init([]), .init([])], [.init("b"), .init("c")]])
    }

    @Test(
        arguments: [
            (4, [], 4), (4, [9], 9), (-1, [], 1), (.nan, [.infinity, 2], 2), (0, [nil, -5], 1),
        ] as [(Double, [Double?], Double)])
    func `the axis reaches the largest value`(maximum: Double, values: [Double?], end: Double) {
        let names = values.map { _ in "category" }
        #expect(chart(names, values, maximum: maximum).axisEnd == end)
    }

    @Test(
        arguments: [(0, "none"), (1, "some"), (2, nil), (0.5, nil), (-1, nil), (1e300, nil)]
            as [(Double, String?)])
    func `only whole values stand on a step`(value: Double, step: String?) {
        #expect(chart([], [], maximum: 1).step(of: value) == step)
    }

    @Test func `a value that is none or nowhere is nil`() {
        let series = Chart.Series(title: "", values: [1, nil, .nan])
        #expect([0, 1, 2, 3, -1].map(series.value(at:)) == [1, nil, nil, nil, nil])
    }

    private func chart(_ names: [String], _ values: [Double?], maximum: Double) -> Chart {
        Chart(
            caption: "", alternative: "", categories: names, series: [.init(title: "", values: values)],
            maximum: maximum, steps: ["none", "some"])
    }
}
