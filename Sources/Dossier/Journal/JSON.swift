import Foundation
import Wording

/// A piece of JSON as it stands in a journal.
enum JSON: Hashable {
    case null
    case flag(Bool)
    case number(Decimal)
    case text(String)
    case list([JSON])
    case object([Member])

    struct Member: Hashable {
        let key: String
        let value: JSON
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var number: Decimal? { if case .number(let number) = self { number } else { nil } }
    var members: [Member]? { if case .object(let members) = self { members } else { nil } }

    /// The texts of a list; nil when it is no list or holds something else.
    var texts: [String]? {
        guard case .list(let items) = self else { return nil }
        let texts = items.compactMap(\.text)
        return texts.count == items.count ? texts : nil
    }
}

/// Reads RFC 8259, with every text cleaned, since a journal may come from anyone.
///
/// Own code because Foundation's decoder needs several times the 60 ms a journal of 10,000 events may take.
struct JSONReader {
    private let bytes: [UInt8]
    private var position: Int
    private let end: Int

    /// Deeper nesting is refused before it can exhaust the stack.
    private static let deepest = 16

    private struct Malformed: Error {}

    /// The one value a range of bytes holds; nil when it holds none, or more.
    static func value(in bytes: [UInt8], _ range: Range<Int>) -> JSON? {
        var reader = JSONReader(bytes: bytes, position: range.lowerBound, end: range.upperBound)
        guard let value = try? reader.value(depth: 0) else { return nil }
        reader.skipSpace()
        return reader.position == reader.end ? value : nil
    }

    private init(bytes: [UInt8], position: Int, end: Int) {
        (self.bytes, self.position, self.end) = (bytes, position, end)
    }

    // MARK: Values

    private mutating func value(depth: Int) throws(Malformed) -> JSON {
        skipSpace()
        guard position < end, depth < Self.deepest else { throw Malformed() }
        switch bytes[position] {
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "{"): return .object(try members(depth: depth))
        case UInt8(ascii: "["): return .list(try items(depth: depth))
        case UInt8(ascii: "t"): return try word("true", .flag(true))
        case UInt8(ascii: "f"): return try word("false", .flag(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func members(depth: Int) throws(Malformed) -> [JSON.Member] {
        var members: [JSON.Member] = []
        members.reserveCapacity(6)
        position += 1
        if skip(UInt8(ascii: "}")) { return members }
        repeat {
            skipSpace()
            guard position < end, bytes[position] == UInt8(ascii: "\"") else { throw Malformed() }
            let key = try text()
            guard skip(UInt8(ascii: ":")) else { throw Malformed() }
            members.append(JSON.Member(key: key, value: try value(depth: depth + 1)))
        } while skip(UInt8(ascii: ","))
        guard skip(UInt8(ascii: "}")) else { throw Malformed() }
        return members
    }

    private mutating func items(depth: Int) throws(Malformed) -> [JSON] {
        var items: [JSON] = []
        position += 1
        if skip(UInt8(ascii: "]")) { return items }
        repeat { items.append(try value(depth: depth + 1)) } while skip(UInt8(ascii: ","))
        guard skip(UInt8(ascii: "]")) else { throw Malformed() }
        return items
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(Malformed) -> JSON {
        let isThere = word.withUTF8Buffer { letters in
            position + letters.count <= end
                && bytes[position..<position + letters.count].elementsEqual(letters)
        }
        guard isThere else { throw Malformed() }
        position += word.utf8CodeUnitCount
        return value
    }

    private mutating func skipSpace() {
        while position < end {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    /// Steps over a mark when it comes next.
    private mutating func skip(_ mark: UInt8) -> Bool {
        skipSpace()
        guard position < end, bytes[position] == mark else { return false }
        position += 1
        return true
    }

    // MARK: Numbers

    private mutating func number() throws(Malformed) -> Decimal {
        let start = position
        while position < end, Self.isOfNumber(bytes[position]) { position += 1 }
        guard let number = Self.decimal(bytes[start..<position]) else { throw Malformed() }
        return number
    }

    private static func isOfNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }

    private static func decimal(_ digits: ArraySlice<UInt8>) -> Decimal? {
        let text = String(decoding: digits, as: UTF8.self)
        if let whole = Int(text), digits.first != UInt8(ascii: "+") { return Decimal(whole) }
        guard isNumber(digits),
            let number = Decimal(string: text), number.isFinite
        else { return nil }
        return number
    }

    /// Whether bytes are digits with a sign, a fraction and an exponent of up to three digits, where they stand.
    private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        func digits() -> Int {
            let found = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            rest = rest.dropFirst(found.count)
            return found.count
        }
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        guard digits() > 0 else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            guard digits() > 0 else { return false }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest.removeFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
            guard (1...3).contains(digits()) else { return false }
        }
        return rest.isEmpty
    }

    // MARK: Texts

    private mutating func text() throws(Malformed) -> String {
        let start = position + 1
        position = start
        var isHarmless = true
        while position < end {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                let found = bytes[start..<position]
                position += 1
                if isHarmless { return String(decoding: found, as: UTF8.self) }
                guard let text = String(validating: found, as: UTF8.self) else { throw Malformed() }
                return text.cleaned(keepingLines: true)
            case UInt8(ascii: "\\"): return try escapedText(from: start)
            case 0..<0x20: throw Malformed()
            case 0x20..<0x7F: position += 1
            default:
                let length = harmlessLength
                isHarmless = isHarmless && length > 0
                position += max(1, length)
            }
        }
        throw Malformed()
    }

    /// The bytes of the next character when it is a Cyrillic letter or a usual mark (§, «, –, „, …), else 0: most
    /// texts are made of these, and looking up what each character is takes longer than all the rest.
    private var harmlessLength: Int {
        let second = position + 1 < end ? bytes[position + 1] : 0
        let third = position + 2 < end ? bytes[position + 2] : 0
        switch bytes[position] {
        case 0xD0 where second & 0xC0 == 0x80, 0xD1 where second & 0xC0 == 0x80: return 2
        case 0xC2 where (0xA0...0xBF).contains(second): return 2
        case 0xE2 where second == 0x80 && (0x90...0xA7).contains(third): return 3
        default: return 0
        }
    }

    private mutating func escapedText(from start: Int) throws(Malformed) -> String {
        var units = Array(bytes[start..<position])
        while position < end {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: units, as: UTF8.self) else { throw Malformed() }
                return text.cleaned(keepingLines: true)
            case UInt8(ascii: "\\"): try appendEscaped(to: &units)
            case 0..<0x20: throw Malformed()
            default: units.append(byte)
            }
        }
        throw Malformed()
    }

    private mutating func appendEscaped(to units: inout [UInt8]) throws(Malformed) {
        guard position < end else { throw Malformed() }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): units.append(byte)
        case UInt8(ascii: "n"): units.append(0x0A)
        case UInt8(ascii: "t"): units.append(0x09)
        case UInt8(ascii: "r"): units.append(0x0D)
        case UInt8(ascii: "b"): units.append(0x08)
        case UInt8(ascii: "f"): units.append(0x0C)
        case UInt8(ascii: "u"): units += Array(String(try escapedScalar()).utf8)
        default: throw Malformed()
        }
    }

    /// The character of \uXXXX, or of two of them that make a pair.
    private mutating func escapedScalar() throws(Malformed) -> Character {
        let first = try hexadecimal()
        if let scalar = Unicode.Scalar(first) { return Character(scalar) }
        guard first < 0xDC00, position + 1 < end, bytes[position] == UInt8(ascii: "\\"),
            bytes[position + 1] == UInt8(ascii: "u")
        else { throw Malformed() }
        position += 2
        let second = try hexadecimal()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw Malformed() }
        return Character(scalar)
    }

    private mutating func hexadecimal() throws(Malformed) -> UInt32 {
        guard position + 4 <= end else { throw Malformed() }
        let digits = bytes[position..<position + 4]
        position += 4
        let isHex = digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
        guard isHex, let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else {
            throw Malformed()
        }
        return value
    }
}
