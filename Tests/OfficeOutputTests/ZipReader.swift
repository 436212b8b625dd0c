import CZlib
import Testing

/// Reads an archive back by its directory, as office programs do.
struct ZipReader {
    struct File {
        var name: String
        var content: [UInt8]
        var isIntact: Bool
    }

    let files: [File]

    init(_ bytes: [UInt8]) throws {
        func number(_ place: Int, _ count: Int) -> Int {
            (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
        }
        let end = try #require(bytes.count >= 22 ? bytes.count - 22 : nil)
        try #require(number(end, 4) == 0x0605_4B50)
        var place = number(end + 16, 4)
        files = try (0..<number(end + 10, 2)).map { _ in
            try #require(number(place, 4) == 0x0201_4B50)
            let (method, check) = (number(place + 10, 2), number(place + 16, 4))
            let (packed, size) = (number(place + 20, 4), number(place + 24, 4))
            let (name, local) = (number(place + 28, 2), number(place + 42, 4))
            try #require(number(local, 4) == 0x0403_4B50)
            let start = local + 30 + number(local + 26, 2) + number(local + 28, 2)
            let body = Array(bytes[start..<start + packed])
            let content = method == 0 ? body : ZipReader.inflated(body, size: size)
            defer { place += 46 + name + number(place + 30, 2) + number(place + 32, 2) }
            return File(
                name: String(decoding: bytes[place + 46..<place + 46 + name], as: UTF8.self),
                content: content,
                isIntact: content.count == size && Int(crc32(0, content, UInt32(content.count))) == check)
        }
    }

    func file(_ name: String) throws -> [UInt8] {
        try #require(files.first { $0.name == name }, "no \(name)").content
    }

    func xml(_ name: String) throws -> Element { try XMLReader.read(try file(name)) }

    private static func inflated(_ body: [UInt8], size: Int) -> [UInt8] {
        var (body, result) = (body, [UInt8](repeating: 0, count: size))
        var stream = z_stream()
        guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return []
        }
        defer { inflateEnd(&stream) }
        let code = body.withUnsafeMutableBufferPointer { input in
            result.withUnsafeMutableBufferPointer { output in
                (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
                (stream.next_out, stream.avail_out) = (output.baseAddress, UInt32(output.count))
                return inflate(&stream, Z_FINISH)
            }
        }
        return code == Z_STREAM_END ? result : []
    }
}
