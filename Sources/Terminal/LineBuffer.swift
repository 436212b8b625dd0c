/// Bytes read so far, cut into lines.
struct LineBuffer {
    private var bytes: [UInt8] = []
    private var hasEnded = false

    mutating func append(_ more: some Sequence<UInt8>) { bytes += more }

    /// No more bytes will come: what is left is the last line.
    mutating func end() { hasEnded = true }

    /// The next whole line without its end; nil while there is none.
    mutating func next() -> [UInt8]? {
        if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
            defer { bytes.removeSubrange(...end) }
            return Array(bytes[..<end])
        }
        guard hasEnded, !bytes.isEmpty else { return nil }
        defer { bytes = [] }
        return bytes
    }
}
