package import Foundation

/// What a practice cost, in euros and very roughly: some amounts are for a year, others for a whole project.
package enum CostBand: String, CaseIterable, Hashable, Sendable {
    case under10000 = "under-10k"
    case to100000 = "10k-100k"
    case to1000000 = "100k-1m"
    case over1000000 = "over-1m"

    /// nil for a currency the table lacks.
    package init?(amount: Decimal, currency: String) {
        guard let rate = Self.unitsPerEuro[currency] else { return nil }
        switch amount / rate {
        case ..<10_000: self = .under10000
        case ..<100_000: self = .to100000
        case ..<1_000_000: self = .to1000000
        default: self = .over1000000
        }
    }

    /// Units of a currency in a euro: the fixed rates of BGN and HRK, for the rest about the mean of 2024 of the
    /// European Central Bank. Good enough to choose a band.
    private static let unitsPerEuro: [String: Decimal] = [
        "EUR": 1, "BGN": 1.95583, "HRK": 7.5345, "CZK": 25, "DKK": 7.46, "HUF": 395, "PLN": 4.3,
        "RON": 4.97, "SEK": 11.4, "NOK": 11.6, "USD": 1.08, "GBP": 0.85, "CHF": 0.95, "ISK": 149,
    ]
}

extension Practice {
    /// nil when no source gives what it cost.
    package var costBand: CostBand? { cost.flatMap { CostBand(amount: $0.amount, currency: $0.currency) } }
}
