package import Foundation

/// What was answered.
///
/// The kind of the question says how to read it: a date is a text such as 2027-03-01, a year, a sum of money in
/// euros and a level of a scale are numbers, a choice is the id of its option, several choices or a ranking are
/// a list of ids.
package enum Value: Hashable, Sendable {
    case text(String)
    case number(Decimal)
    /// A number that was said to be a rough one, as „около 300“.
    case about(Decimal)
    case flag(Bool)
    case list([String])

    package var text: String? { if case .text(let text) = self { text } else { nil } }
    /// A number, a rough one too: it counts as it is told, and only its words say that it is rough.
    package var number: Decimal? {
        switch self {
        case .number(let number), .about(let number): number
        case .text, .flag, .list: nil
        }
    }
    package var isAbout: Bool { if case .about = self { true } else { false } }
    /// A number as a rough one; anything else as it is.
    package var asAbout: Value { if case .number(let number) = self { .about(number) } else { self } }
    package var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
    package var list: [String]? { if case .list(let list) = self { list } else { nil } }
    /// A number without a fraction: a year, a level, a count.
    package var whole: Int? { number.map { NSDecimalNumber(decimal: $0).intValue } }
}

/// As JSON has it: a text, a number, true or false, a list of texts; a rough number as the member `about` of an object.
extension Value: Codable {
    package init(from decoder: any Decoder) throws {
        let content = try decoder.singleValueContainer()
        if let flag = try? content.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? content.decode(Decimal.self) {
            self = .number(number)
        } else if let text = try? content.decode(String.self) {
            self = .text(text)
        } else if let number = try? content.decode([String: Decimal].self)["about"] {
            self = .about(number)
        } else {
            self = .list(try content.decode([String].self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var content = encoder.singleValueContainer()
        switch self {
        case .text(let text): try content.encode(text)
        case .number(let number): try content.encode(number)
        case .about(let number): try content.encode(["about": number])
        case .flag(let flag): try content.encode(flag)
        case .list(let list): try content.encode(list)
        }
    }
}
