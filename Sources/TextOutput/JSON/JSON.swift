/// A value as JSON writes it. Members stay in the order they are given.
indirect enum JSON {
    case string(String)
    case number(Double)
    case bool(Bool)
    case null
    case list([JSON])
    case object(KeyValuePairs<String, JSON?>)

    func write(to bytes: inout [UInt8]) {
        switch self {
        case .string(let text): JSON.quote(text, to: &bytes)
        case .number(let value): bytes += JSON.digits(value).utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .null: bytes += "null".utf8
        case .list(let items):
            bytes.append(UInt8(ascii: "["))
            for (position, item) in items.enumerated() {
                if position > 0 { bytes.append(UInt8(ascii: ",")) }
                item.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members): JSON.write(members, to: &bytes)
        }
    }

    /// A member without a value is left out.
    private static func write(_ members: KeyValuePairs<String, JSON?>, to bytes: inout [UInt8]) {
        var opening = "{"
        for (name, value) in members {
            guard let value else { continue }
            bytes += opening.utf8
            quote(name, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            value.write(to: &bytes)
            opening = ","
        }
        bytes += (opening == "{" ? "{}" : "}").utf8
    }

    private static func quote(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                bytes += ("\\u00" + (digits.count < 2 ? "0" : "") + digits).utf8
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// What is no number is none in JSON either.
    private static func digits(_ value: Double) -> String {
        guard value.isFinite else { return "null" }
        return Int(exactly: value).map(String.init) ?? "\(value)"
    }
}

extension JSON {
    static func count(_ value: Int) -> JSON { .number(Double(value)) }

    /// Nothing for an empty text.
    static func told(_ text: String) -> JSON? { text.isEmpty ? nil : .string(text) }

    /// Nothing for what is not so.
    static func mark(_ value: Bool) -> JSON? { value ? .bool(true) : nil }
}
