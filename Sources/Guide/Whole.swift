package import Foundation

extension Int {
    /// A decimal number cut to a whole one.
    package init(rounding number: Decimal) { self = NSDecimalNumber(decimal: number).intValue }
}
