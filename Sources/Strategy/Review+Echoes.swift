import Answers
import Findings
import Guide

/// One fault is told once: what says exactly what is wrong speaks, and what the same fault makes look wrong besides, at
/// the same answer, in the same row or of the whole table, is left out.
extension Strategy {
    func withoutEchoes(_ findings: [Finding]) -> Findings {
        guard findings.contains(where: { Self.mayEcho.contains($0.code) }) else { return Findings(findings) }
        let told = Told(findings)
        var said: Set<AnswerPath> = []
        return Findings(
            findings.filter { finding in
                if isEcho(finding, told) { return false }
                guard finding.code == StrategyFinding.yearlyDiffers.rawValue,
                    let path = finding.place.flatMap({ AnswerPath(parsing: $0.file) })
                else { return true }
                // Each year in which it differs is the same fault of the same card.
                return said.insert(path).inserted
            })
    }

    /// What may be left out; of all else nothing has to be known.
    private static let mayEcho = Set(
        ([.neededAnswerMissing, .tableHasGaps, .yearlyDiffers] + exact.keys).map(\.rawValue))

    private func isEcho(_ finding: Finding, _ told: Told) -> Bool {
        guard Self.mayEcho.contains(finding.code), let code = StrategyFinding(rawValue: finding.code),
            let path = finding.place.flatMap({ AnswerPath(parsing: $0.file) })
        else { return false }
        if code == .neededAnswerMissing { return told.lacks.contains(path) }
        if code == .tableHasGaps { return tellsEveryGap(of: path.question, told) }
        let place = path.row.map { AnswerPath(path.question, row: $0) } ?? path
        return Self.exact[code]?.contains { told.rows[$0]?.contains(place) ?? false } ?? false
    }

    /// What is left out, by what says the same more exactly of the same row or answer.
    private static let exact: [StrategyFinding: [StrategyFinding]] = [
        .moneyBeforeStart: [.financeOutsideYears], .measureBeforeAdoption: [.measureOutsideYears],
        .measureWithFreeUpkeep: [.yearlyDiffers],
        .indicatorAgainstDirection: [.valueOverWhole, .shareOverHundred],
        .workshopBeforeForum: [.workshopOutOfOrder],
    ]

    /// Whether each cell that a table lacks is named by a finding of its own.
    private func tellsEveryGap(of id: String, _ told: Told) -> Bool {
        guard let table = walk.guide.question(id) else { return false }
        let rows = walk.answers.rows(of: id)
        guard rows.count >= table.field.fewest else { return false }
        let gaps = rows.flatMap { row in
            walk.gaps(in: table, row: row).map { AnswerPath(id, row: row, column: $0.id) }
        }
        return !gaps.isEmpty && gaps.allSatisfy(told.cells.contains)
    }
}

/// What was found where.
private struct Told {
    /// The cells of tables that a finding is about.
    private(set) var cells: Set<AnswerPath> = []
    /// The questions of which a finding says what their answer lacks.
    private(set) var lacks: Set<AnswerPath> = []
    /// By finding, the rows and answers it is about.
    private(set) var rows: [StrategyFinding: Set<AnswerPath>] = [:]

    init(_ findings: [Finding]) {
        for finding in findings {
            guard let code = StrategyFinding(rawValue: finding.code),
                let path = finding.place.flatMap({ AnswerPath(parsing: $0.file) })
            else { continue }
            if path.column != nil { cells.insert(path) }
            if code != .neededAnswerMissing { lacks.insert(path) }
            rows[code, default: []].insert(path.row.map { AnswerPath(path.question, row: $0) } ?? path)
        }
    }
}
