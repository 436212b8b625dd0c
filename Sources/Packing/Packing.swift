/// Values as one text, to be compiled into a program and read back fast.
///
/// Properties stand in the order of their declaration, without names; each as a netstring (D. J. Bernstein, 1997): its
/// length in bytes, a colon, the bytes. The text is only good for the build that made it. Reading it takes about a
/// fifth of the time JSON does, and the first prompt waits for it.
///
/// Types must encode and decode the same properties in the same order, as the compiler's own `Codable` does;
/// dictionaries have no order and are refused.
package enum Packing {
    package static func pack(_ value: some Encodable) throws -> String {
        let writer = PackedWriter()
        try value.encode(to: PackedEncoder(writer: writer))
        return writer.text
    }

    package static func unpack<Value: Decodable>(_ type: Value.Type, from text: StaticString) throws -> Value
    {
        try text.withUTF8Buffer { bytes in
            Result { try Value(from: PackedDecoder(reader: PackedReader(bytes))) }
        }.get()
    }

    package static func unpack<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
        try Array(text.utf8).withUnsafeBufferPointer {
            try Value(from: PackedDecoder(reader: PackedReader($0)))
        }
    }
}

/// The text does not hold what is asked of it: it was made by another build, or of a type it does not suit.
package enum PackingError: Error, Hashable {
    case damaged(at: Int)
    /// A dictionary, an inherited class or a reference.
    case unsuited
}
