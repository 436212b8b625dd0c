import CZlib

/// A ZIP archive in memory. It has no clock: every file is of the first day the format knows.
struct Zip {
    private var files: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// Adds a file under a name of ASCII characters; the order of adding is the order in the archive.
    mutating func add(_ name: String, _ content: [UInt8]) {
        let packed = Zip.deflated(content)
        let body = packed ?? content
        let shared: [UInt8] =
            Zip.two(20) + Zip.two(0) + Zip.two(packed == nil ? 0 : 8) + Zip.two(0) + Zip.two(Zip.firstDay)
            + Zip.four(Zip.checksum(content)) + Zip.four(body.count) + Zip.four(content.count)
            + Zip.two(name.utf8.count) + Zip.two(0)
        let place = files.count
        files += Zip.four(0x0403_4B50) + shared + Array(name.utf8) + body
        directory += Zip.four(0x0201_4B50) + Zip.two(20) + shared + Zip.two(0) + Zip.two(0) + Zip.two(0)
        directory += Zip.four(0) + Zip.four(place) + Array(name.utf8)
        count += 1
    }

    var bytes: [UInt8] {
        files + directory + Zip.four(0x0605_4B50) + Zip.two(0) + Zip.two(0) + Zip.two(count) + Zip.two(count)
            + Zip.four(directory.count) + Zip.four(files.count) + Zip.two(0)
    }

    /// 1 January 1980.
    private static let firstDay = 0x0021

    private static func two(_ value: Int) -> [UInt8] {
        [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
    }

    private static func four(_ value: Int) -> [UInt8] { two(value) + two(value >> 16) }

    private static func checksum(_ content: [UInt8]) -> Int { Int(crc32(0, content, UInt32(content.count))) }

    /// The content without the wrapping of zlib; nil when it would not get smaller.
    private static func deflated(_ content: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        let windowWithoutWrapping: Int32 = -15
        // A third of the time of the usual level 6 for a fifth more bytes.
        let level: Int32 = 3
        guard
            deflateInit2_(
                &stream, level, Z_DEFLATED, windowWithoutWrapping, 8, Z_DEFAULT_STRATEGY,
                ZLIB_VERSION, size) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        var result = Z_OK
        let packed = [UInt8](unsafeUninitializedCapacity: content.count) { output, count in
            content.withUnsafeBufferPointer { input in
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(input.count)
                (stream.next_out, stream.avail_out) = (output.baseAddress, UInt32(input.count))
                result = deflate(&stream, Z_FINISH)
            }
            count = Int(stream.total_out)
        }
        return result == Z_STREAM_END ? packed : nil
    }
}
