import CZlib

/// A ZIP archive that somebody else has made, read by its directory and within bounds.
struct ZipArchive {
    private let bytes: [UInt8]
    private let entries: [String: Entry]

    private struct Entry {
        var isDeflated: Bool
        var packed: Int
        var size: Int
        var place: Int
    }

    private static let mostEntries = 5000
    /// Of one file, unpacked: a few bytes could become gigabytes.
    private static let largest = 30_000_000

    /// Nil for what is no plain archive: another kind of file, a damaged, split or encrypted one.
    init?(_ bytes: [UInt8]) {
        self.bytes = bytes
        guard let end = Self.end(of: bytes) else { return nil }
        let count = bytes.two(end + 10)
        var place = bytes.four(end + 16)
        guard count <= Self.mostEntries else { return nil }
        var entries: [String: Entry] = [:]
        for _ in 0..<count {
            guard place + 46 <= bytes.count, bytes.four(place) == 0x0201_4B50, bytes.two(place + 8) & 1 == 0
            else {
                return nil
            }
            let method = bytes.two(place + 10)
            let (name, rest) = (bytes.two(place + 28), bytes.two(place + 30) + bytes.two(place + 32))
            guard place + 46 + name + rest <= bytes.count, method == 0 || method == 8 else { return nil }
            let words = String(decoding: bytes[place + 46..<place + 46 + name], as: UTF8.self)
            let entry = Entry(
                isDeflated: method == 8, packed: bytes.four(place + 20), size: bytes.four(place + 24),
                place: bytes.four(place + 42))
            guard entries.updateValue(entry, forKey: words) == nil else { return nil }
            place += 46 + name + rest
        }
        self.entries = entries
    }

    /// The end of the directory, before which nothing but a remark may stand.
    private static func end(of bytes: [UInt8]) -> Int? {
        let last = bytes.count - 22
        guard last >= 0 else { return nil }
        return (max(last - 65_535, 0)...last).reversed().first { bytes.four($0) == 0x0605_4B50 }
    }

    /// A file of the archive, unpacked; nil where there is none or it is not what the directory says.
    func file(_ name: String) -> [UInt8]? {
        guard let entry = entries[name], entry.size <= Self.largest, entry.place + 30 <= bytes.count,
            bytes.four(entry.place) == 0x0403_4B50
        else { return nil }
        let start = entry.place + 30 + bytes.two(entry.place + 26) + bytes.two(entry.place + 28)
        guard start + entry.packed <= bytes.count else { return nil }
        let body = Array(bytes[start..<start + entry.packed])
        return entry.isDeflated
            ? Self.inflated(body, size: entry.size) : body.count == entry.size ? body : nil
    }

    private static func inflated(_ body: [UInt8], size: Int) -> [UInt8]? {
        var stream = z_stream()
        guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return nil
        }
        defer { inflateEnd(&stream) }
        var (body, result, code) = (body, [UInt8](repeating: 0, count: size), Z_OK)
        body.withUnsafeMutableBufferPointer { input in
            result.withUnsafeMutableBufferPointer { output in
                (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
                (stream.next_out, stream.avail_out) = (output.baseAddress, UInt32(output.count))
                code = inflate(&stream, Z_FINISH)
            }
        }
        return code == Z_STREAM_END && Int(stream.total_out) == size ? result : nil
    }
}

extension [UInt8] {
    fileprivate func two(_ place: Int) -> Int { Int(self[place]) | Int(self[place + 1]) << 8 }
    fileprivate func four(_ place: Int) -> Int { two(place) | two(place + 2) << 16 }
}
