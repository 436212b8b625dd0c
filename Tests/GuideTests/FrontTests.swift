import Findings
import Testing

@testable import Guide

/// The columns of a table that are shown first.
@Suite struct FrontTests {
    private static let table: Question = {
        var table = question(
            "measures", field(.table),
            columns: [
                column("bank", field(.text), required: false), column("title"), column("lead"),
                column("cost", field(.money)), column("end", field(.date)), column("start", field(.date)),
            ])
        table.front = ["title", "lead", "cost", "end"]
        return table
    }()

    private func codes(_ front: [String]) -> [String] {
        var table = Self.table
        table.front = front
        return guide(step("one", [table])).check(places: [:], fills: []).all.map(\.code)
    }

    @Test func `a table shows them in their order, or what names a row where it has none`() {
        #expect(Self.table.frontColumns.map(\.id) == ["title", "lead", "cost", "end"])
        var table = Self.table
        table.front = []
        #expect(table.frontColumns.map(\.id) == ["title"])
    }

    @Test func `they are columns of the table, begin with the one that names a row, and fit on a screen`() {
        #expect(codes(["title", "lead", "cost", "end"]) == [])
        #expect(codes([]) == [])
        #expect(codes(["title", "led"]) == ["guide.unknown-front"])
        #expect(codes(["title", "lead", "lead"]) == ["guide.unknown-front"])
        #expect(codes(["lead", "cost"]) == ["guide.front-without-name"])
        #expect(codes(["title", "end", "start", "lead", "cost"]) == ["guide.front-too-wide"])
    }
}
