import Answers
package import Foundation

/// A piece of data for other programs. What is not known has no key; nothing is ever null.
package enum Datum: Hashable, Sendable, Encodable {
    case text(String)
    case number(Decimal)
    case flag(Bool)
    case list([Datum])
    case object([String: Datum])

    package static func whole(_ number: Int) -> Datum { .number(Decimal(number)) }
    package static func texts(_ texts: [String]) -> Datum { .list(texts.map { .text($0) }) }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        case .flag(let flag): try container.encode(flag)
        case .list(let items): try container.encode(items)
        case .object(let members): try container.encode(members)
        }
    }
}

extension Total {
    /// The sum of what is known, whether it is a rough one, and the paths of what is not known; no sum at all when nothing
    /// is known.
    package var members: [String: Datum] {
        var members: [String: Datum] = ["missing": .texts(gaps.map(\.description))]
        members["known"] = knowsNothing ? nil : .number(known)
        members["approximate"] = isAbout ? .flag(true) : nil
        return members
    }
}
