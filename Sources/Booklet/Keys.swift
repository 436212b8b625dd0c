import Catalog
import Guide

extension Kind {
    var text: BookletText {
        switch self {
        case .text: .kindText
        case .longText: .kindLongText
        case .number: .kindNumber
        case .money: .kindMoney
        case .year: .kindYear
        case .date: .kindDate
        case .yesNo: .kindYesNo
        case .choice: .kindChoice
        case .choices: .kindChoices
        case .scale: .kindScale
        case .checklist: .kindChecklist
        case .ranking: .kindRanking
        case .table: .kindTable
        case .file: .kindFile
        }
    }
}

extension Indicator.Rhythm {
    var text: BookletText {
        switch self {
        case .monthly: .rhythmMonthly
        case .quarterly: .rhythmQuarterly
        case .halfYearly: .rhythmHalfYearly
        case .yearly: .rhythmYearly
        case .twoYearly: .rhythmTwoYearly
        }
    }
}
