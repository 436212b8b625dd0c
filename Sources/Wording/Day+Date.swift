package import Foundation

extension Day {
    /// The day of a moment by the calendar of this computer.
    package init(_ moment: Date) {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: moment)
        self.init(known: parts.year ?? 1970, parts.month ?? 1, parts.day ?? 1)
    }
}
