import Document
import Templates

extension Composer {
    /// The blocks of a generated part; `level` is that of the heading it stands under.
    mutating func part(_ part: Part, level: Int) -> Drafted {
        switch part {
        case .note: note()
        case .documentPage: documentPage()
        case .openAssumptions: openAssumptions()
        case .frameworks: frameworks()
        case .duties: duties()
        case .participationLevels: participationLevels()
        case .respondentsSummary: respondentsSummary()
        case .contributions: contributions()
        case .readinessGroups: readinessGroups()
        case .readinessTable: readinessTable()
        case .readinessExtremes: readinessExtremes()
        case .readinessYears: readinessYears()
        case .swot: swot()
        case .problems: problems()
        case .objectivesTree: objectivesTree(level: level)
        case .problemMatrix: problemMatrix()
        case .indicators: indicators()
        case .indicatorMethods: indicatorMethods()
        case .measuresOverview: measuresOverview()
        case .quickWins: quickWins()
        case .practicesByMeasure: practicesByMeasure()
        case .capacity: capacity()
        case .monitoringCalendar: monitoringCalendar()
        case .financeByYear: financeByYear()
        case .financeCertainty: financeCertainty()
        case .upkeep: upkeep()
        case .littleMoney: littleMoney()
        case .risks: risks()
        case .measureCards: measureCards()
        case .practices: practiceSheets()
        case .sources: sourcesHere()
        case .beyond: beyond()
        case .decision: decision()
        case .signature: signature()
        case .consultationCalendar: consultationCalendar()
        case .figures: figures()
        case .colophon: colophon()
        }
    }

    /// A table of two columns: what is told, and how it stands.
    mutating func pairs(
        _ caption: String, _ heads: (String, String), _ rows: [(String, Told)], from provenance: [String]
    ) -> Block? {
        let shown = rows.filter { !$0.1.isSilent }
        guard !shown.isEmpty else { return nil }
        let cells = shown.map { [Table.Cell($0.0), cell($0.1)] }
        let table = Table(
            caption: caption, columns: [.init(heads.0, weight: 3), .init(heads.1, weight: 8)], rows: cells,
            hasRowHeaders: true, staysWhole: true)
        return Block(.table(table), from: provenance)
    }
}
