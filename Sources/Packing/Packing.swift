/// Values as one text, to be compiled into a program and read back fast.
///
/// Properties stand in a fixed order, without names; each as a netstring (D. J. Bernstein, 1997): its length in bytes,
/// a colon, the bytes. The text is only good for the build that made it. The first prompt waits for it, and reading
/// the guide through `Codable` took four times as long as everything else on the way there.
package enum Packing {
    package static func pack(_ value: some Packable) -> String {
        var packer = Packer()
        value.pack(into: &packer)
        return packer.text
    }

    package static func unpack<Value: Packable>(_ type: Value.Type, from text: StaticString) throws -> Value {
        try text.withUTF8Buffer { bytes in Result { try whole(type, bytes) } }.get()
    }

    package static func unpack<Value: Packable>(_ type: Value.Type, from text: String) throws -> Value {
        try Array(text.utf8).withUnsafeBufferPointer { try whole(type, $0) }
    }

    static func whole<Value: Packable>(
        _ type: Value.Type, _ bytes: UnsafeBufferPointer<UInt8>
    ) throws -> Value {
        var unpacker = Unpacker(bytes)
        let value = try Value(from: &unpacker)
        guard unpacker.isAtEnd else { throw PackingError.damaged(at: unpacker.position) }
        return value
    }
}

/// The text does not hold what is asked of it: it was made by another build.
package enum PackingError: Error, Hashable {
    case damaged(at: Int)
}

/// A value that can be packed; it is read in the order it was written.
package protocol Packable {
    init(from unpacker: inout Unpacker) throws
    func pack(into packer: inout Packer)
}

/// The text so far.
package struct Packer {
    fileprivate(set) var text = ""

    mutating func write(token: String) {
        text += String(token.utf8.count)
        text += ":"
        text += token
    }

    mutating func write<each Part: Packable>(_ parts: repeat each Part) {
        repeat (each parts).pack(into: &self)
    }
}

/// Takes tokens off a text, from its beginning to its end.
package struct Unpacker {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position = 0

    /// - Parameter bytes: must stay as they are while the unpacker is used.
    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    /// The next value; its type is what the place asks for.
    mutating func next<Value: Packable>() throws -> Value { try Value(from: &self) }

    mutating func token() throws -> String { String(decoding: bytes[try range()], as: UTF8.self) }

    mutating func whole() throws -> Int {
        let digits = bytes[try range()]
        guard let number = Int(String(decoding: digits, as: UTF8.self)) else { throw damaged }
        return number
    }

    var damaged: PackingError { .damaged(at: position) }

    mutating func range() throws -> Range<Int> {
        var length = 0
        while position < bytes.count, bytes[position] != UInt8(ascii: ":") {
            let digit = Int(bytes[position]) - Int(UInt8(ascii: "0"))
            guard (0...9).contains(digit), length <= bytes.count else { throw damaged }
            length = length * 10 + digit
            position += 1
        }
        let start = position + 1
        guard length <= bytes.count - start else { throw damaged }
        position = start + length
        return start..<position
    }
}
