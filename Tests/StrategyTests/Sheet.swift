import Answers
import Foundation
import Guide
import Strategy
import TestKit

/// Answers by path, in the order they were given.
struct Sheet: ExpressibleByDictionaryLiteral {
    private(set) var cells: [(path: String, value: Value)]

    init(cells: [(path: String, value: Value)]) { self.cells = cells }

    init(dictionaryLiteral elements: (String, Value)...) { cells = elements.map { ($0.0, $0.1) } }

    /// The same sheet with another value, or without one; of a table or row, without all its cells.
    func with(_ path: String, _ value: Value?) -> Sheet {
        var sheet = self
        let known = cells.firstIndex { $0.path == path }
        if let known, let value { sheet.cells[known].value = value }
        if value == nil { sheet.cells.removeAll { $0.path == path || $0.path.hasPrefix(path + "/") } }
        if known == nil, let value { sheet.cells.append((path, value)) }
        return sheet
    }

    func without(_ path: String) -> Sheet { with(path, nil) }

    var answers: Answers {
        Answers(
            cells.enumerated().compactMap { position, cell in
                AnswerPath(parsing: cell.path).map { path in
                    let id = String(position + 1_000_000)
                    return Event(
                        id: id, at: "2026-11-24T08:00:00Z", by: "", guide: "1", change: .set(path, cell.value)
                    )
                }
            })
    }

    /// Criteria are named `readiness.<group>.<criterion>`.
    private var guide: Guide {
        let criteria = cells.compactMap { cell -> Question? in
            let parts = cell.path.split(separator: ".").map(String.init)
            guard parts.count == 3, parts[0] == "readiness" else { return nil }
            return .criterion(cell.path, in: parts[1])
        }
        let columns = Set(
            cells.compactMap { cell in
                cell.path.hasPrefix("scores/") ? cell.path.split(separator: "/").last.map(String.init) : nil
            })
        return .asking(criteria + (columns.isEmpty ? [] : [.scores(columns.sorted())]))
    }

    var strategy: Strategy { Strategy(walk: Walk(guide: guide, answers: answers)) }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByUnicodeScalarLiteral,
    ExpressibleByExtendedGraphemeClusterLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral
{
    public init(stringLiteral value: String) { self = .text(value) }
    public init(integerLiteral value: Int) { self = .number(.init(value)) }
    public init(booleanLiteral value: Bool) { self = .flag(value) }
    public init(arrayLiteral elements: String...) { self = .list(elements) }
}
