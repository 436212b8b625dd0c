import Catalog
import Guide
import Wording

/// What kind of answer is wanted, in a sentence: one for each kind, by its name.
struct KindText: TextKey {
    static let allCases = Kind.allCases.map { KindText($0) }

    let rawValue: String

    init(rawValue: String) { self.rawValue = rawValue }
    init(_ kind: Kind) { rawValue = "booklet.kind-" + kind.rawValue }
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
