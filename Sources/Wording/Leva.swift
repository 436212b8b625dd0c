package import Foundation

extension Decimal {
    /// Leva as euros and cents, at the rate fixed for good: EUR 1 = BGN 1.95583.
    package var inEurosFromLeva: Decimal {
        var (exact, euros) = (self / Decimal(195_583) * 100_000, Decimal())
        NSDecimalRound(&euros, &exact, 2, .plain)
        return euros
    }
}
