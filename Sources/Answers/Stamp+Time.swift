import Foundation

extension Stamp {
    /// 2026-11-23T14:02:11Z.
    package static func iso(_ milliseconds: Int64) -> String {
        Date(timeIntervalSince1970: Double(milliseconds / 1000)).formatted(.iso8601)
    }
}
