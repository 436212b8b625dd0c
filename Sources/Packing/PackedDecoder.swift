/// Takes tokens off the text, from its beginning to its end.
final class PackedReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    /// - Parameter bytes: must stay as they are while the reader is used.
    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    func read<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if type == String.self, let text = try text() as? Value { return text }
        if type == Bool.self, let flag = try flag() as? Value { return flag }
        if type == Int.self, let number = try whole() as? Value { return number }
        // Asking a type whether it is a number takes longer than reading it, and no number is larger than this.
        if MemoryLayout<Value>.size <= 8, let numbers = type as? any Number.Type,
            let number = try numbers.init(text()) as? Value
        {
            return number
        }
        return try Value(from: PackedDecoder(reader: self))
    }

    func text() throws -> String { String(decoding: bytes[try token()], as: UTF8.self) }

    func flag() throws -> Bool {
        let token = try token()
        guard token.count == 1 else { throw PackingError.damaged(at: position) }
        return bytes[token.lowerBound] == UInt8(ascii: "+")
    }

    func whole() throws -> Int {
        guard let number = Int(try text()) else { throw PackingError.damaged(at: position) }
        return number
    }

    /// The text that comes next, left where it is.
    func peek() -> String? {
        let start = position
        defer { position = start }
        return try? text()
    }

    private func token() throws -> Range<Int> {
        var length = 0
        while position < bytes.count, bytes[position] != UInt8(ascii: ":") {
            let digit = Int(bytes[position]) - Int(UInt8(ascii: "0"))
            guard (0...9).contains(digit), length < bytes.count else {
                throw PackingError.damaged(at: position)
            }
            length = length * 10 + digit
            position += 1
        }
        let start = position + 1
        guard length <= bytes.count - start else { throw PackingError.damaged(at: position) }
        position = start + length
        return start..<position
    }
}

/// The numbers of the standard library that are read from their digits.
private protocol Number: Decodable {
    init?(_ text: String)
}

extension Int8: Number {}
extension Int16: Number {}
extension Int32: Number {}
extension Int64: Number {}
extension UInt: Number {}
extension UInt8: Number {}
extension UInt16: Number {}
extension UInt32: Number {}
extension UInt64: Number {}
extension Double: Number {}
extension Float: Number {}

struct PackedDecoder: Decoder, SingleValueDecodingContainer {
    let reader: PackedReader
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Properties(reader: reader))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        Elements(reader: reader, total: try reader.whole())
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { self }
    func decodeNil() -> Bool { false }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try reader.read(type) }

    /// The properties of a value, or the case of an enum.
    struct Properties<Key: CodingKey>: KeyedDecodingContainerProtocol {
        let reader: PackedReader
        var codingPath: [any CodingKey] { [] }
        /// Only asked for to find the case of an enum, whose name comes next.
        var allKeys: [Key] { reader.peek().flatMap(Key.init).map { [$0] } ?? [] }

        func contains(_ key: Key) -> Bool { true }
        /// Asked once before every value that may be missing.
        func decodeNil(forKey key: Key) throws -> Bool { try !reader.flag() }
        func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
            try reader.read(type)
        }

        func nestedContainer<Inner: CodingKey>(
            keyedBy type: Inner.Type, forKey key: Key
        ) throws -> KeyedDecodingContainer<Inner> {
            guard try reader.text() == key.stringValue else { throw PackingError.unsuited }
            return KeyedDecodingContainer(Properties<Inner>(reader: reader))
        }

        func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
            Elements(reader: reader, total: try reader.whole())
        }

        func superDecoder() throws -> any Decoder { throw PackingError.unsuited }
        func superDecoder(forKey key: Key) throws -> any Decoder { throw PackingError.unsuited }
    }

    /// The elements of a list.
    struct Elements: UnkeyedDecodingContainer {
        let reader: PackedReader
        let total: Int
        private(set) var currentIndex = 0
        var codingPath: [any CodingKey] { [] }
        var count: Int? { total }
        var isAtEnd: Bool { currentIndex >= total }

        init(reader: PackedReader, total: Int) { (self.reader, self.total) = (reader, total) }

        mutating func decodeNil() -> Bool { false }

        mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
            currentIndex += 1
            return try reader.read(type)
        }

        mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
            currentIndex += 1
            return KeyedDecodingContainer(Properties(reader: reader))
        }

        mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
            currentIndex += 1
            return Elements(reader: reader, total: try reader.whole())
        }

        func superDecoder() throws -> any Decoder { throw PackingError.unsuited }
    }
}
