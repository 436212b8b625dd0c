/// The tokens so far.
final class PackedWriter {
    private var tokens: [String] = []

    var text: String { tokens.map { "\($0.utf8.count):\($0)" }.joined() }

    func write(_ token: String) { tokens.append(token) }

    func write(_ value: some Encodable) throws {
        switch value {
        case let text as String: write(text)
        case let flag as Bool: write(flag ? "+" : "-")
        case let number as any BinaryInteger: write("\(number)")
        case let number as any BinaryFloatingPoint: write("\(number)")
        default: try value.encode(to: PackedEncoder(writer: self))
        }
    }

    func write(optional value: (some Encodable)?) throws {
        write(value == nil ? "-" : "+")
        if let value { try write(value) }
    }

    /// A place for a number that is not known yet.
    func reserve() -> Int {
        tokens.append("0")
        return tokens.count - 1
    }

    func fill(_ place: Int, with number: Int) { tokens[place] = String(number) }
}

struct PackedEncoder: Encoder, SingleValueEncodingContainer {
    let writer: PackedWriter
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(Properties(writer: writer))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer { Elements(writer: writer) }
    func singleValueContainer() -> any SingleValueEncodingContainer { self }
    func encodeNil() throws { throw PackingError.unsuited }
    func encode(_ value: some Encodable) throws { try writer.write(value) }

    /// The properties of a value, or the case of an enum.
    struct Properties<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let writer: PackedWriter
        var codingPath: [any CodingKey] { [] }

        func encodeNil(forKey key: Key) throws { throw PackingError.unsuited }
        func encode(_ value: some Encodable, forKey key: Key) throws { try writer.write(value) }

        // One for each type, because the library's own say nothing of a value that is missing.
        func encodeIfPresent(_ value: (some Encodable)?, forKey key: Key) throws {
            try writer.write(optional: value)
        }
        func encodeIfPresent(_ value: String?, forKey key: Key) throws { try writer.write(optional: value) }
        func encodeIfPresent(_ value: Bool?, forKey key: Key) throws { try writer.write(optional: value) }
        func encodeIfPresent(_ value: Double?, forKey key: Key) throws { try writer.write(optional: value) }
        func encodeIfPresent(_ value: Float?, forKey key: Key) throws { try writer.write(optional: value) }
        func encodeIfPresent(_ value: Int?, forKey key: Key) throws { try writer.write(optional: value) }
        func encodeIfPresent(_ value: Int8?, forKey key: Key) throws { try writer.write(optional: value) }
        func encodeIfPresent(_ value: Int16?, forKey key: Key) throws { try writer.write(optional: value) }
        func encodeIfPresent(_ value: Int32?, forKey key: Key) throws { try writer.write(optional: value) }
        func encodeIfPresent(_ value: Int64?, forKey key: Key) throws { try writer.write(optional: value) }
        func encodeIfPresent(_ value: UInt?, forKey key: Key) throws { try writer.write(optional: value) }
        func encodeIfPresent(_ value: UInt8?, forKey key: Key) throws { try writer.write(optional: value) }
        func encodeIfPresent(_ value: UInt16?, forKey key: Key) throws { try writer.write(optional: value) }
        func encodeIfPresent(_ value: UInt32?, forKey key: Key) throws { try writer.write(optional: value) }
        func encodeIfPresent(_ value: UInt64?, forKey key: Key) throws { try writer.write(optional: value) }

        /// The case of an enum goes by name.
        func nestedContainer<Inner: CodingKey>(
            keyedBy type: Inner.Type, forKey key: Key
        ) -> KeyedEncodingContainer<Inner> {
            writer.write(key.stringValue)
            return KeyedEncodingContainer(Properties<Inner>(writer: writer))
        }

        func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
            Elements(writer: writer)
        }
        func superEncoder() -> any Encoder { PackedEncoder(writer: writer) }
        func superEncoder(forKey key: Key) -> any Encoder { PackedEncoder(writer: writer) }
    }

    /// The elements of a list, their number first.
    struct Elements: UnkeyedEncodingContainer {
        let writer: PackedWriter
        private let place: Int
        private(set) var count = 0
        var codingPath: [any CodingKey] { [] }

        init(writer: PackedWriter) {
            self.writer = writer
            place = writer.reserve()
        }

        private mutating func announce() {
            count += 1
            writer.fill(place, with: count)
        }

        mutating func encodeNil() throws { throw PackingError.unsuited }

        mutating func encode(_ value: some Encodable) throws {
            announce()
            try writer.write(value)
        }

        mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
            announce()
            return KeyedEncodingContainer(Properties(writer: writer))
        }

        mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
            announce()
            return Elements(writer: writer)
        }

        func superEncoder() -> any Encoder { PackedEncoder(writer: writer) }
    }
}
