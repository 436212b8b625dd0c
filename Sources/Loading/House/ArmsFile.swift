import Document
import Foundation

/// A picture of the arms as it stands in a file, looked at before it goes into documents that other people open.
enum ArmsFile {
    enum Trouble: Error, Hashable {
        case notThere, tooLarge, notAPicture
        /// A picture that does more than show something, told by the piece that does it.
        case does(String)
    }

    /// In bytes.
    static let largest = 1_000_000
    /// Of either side, in points of the picture or in the units of a drawing.
    private static let longest = 10_000.0

    /// An ordinary file beside another one: a link or a path may lead anywhere.
    static func read(_ name: String, in folder: URL) throws(Trouble) -> House.Picture {
        let url = folder.appending(path: name)
        let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
        guard !name.contains("/"), attributes?[.type] as? FileAttributeType == .typeRegular else {
            throw .notThere
        }
        guard let size = attributes?[.size] as? Int, size <= largest else { throw .tooLarge }
        guard let data = try? Data(contentsOf: url) else { throw .notThere }
        guard data.count <= largest else { throw .tooLarge }
        return try picture(Array(data))
    }

    static func picture(_ bytes: [UInt8]) throws(Trouble) -> House.Picture {
        if bytes.starts(with: signature) { return try png(bytes) }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notAPicture }
        return try svg(text)
    }

    // MARK: PNG

    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// All chunks are walked through to the one that ends the picture; what follows it is left out.
    private static func png(_ bytes: [UInt8]) throws(Trouble) -> House.Picture {
        func number(_ place: Int) -> Int { bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
        func name(_ place: Int) -> String { String(decoding: bytes[place..<place + 4], as: UTF8.self) }
        var place = signature.count
        var size: (width: Int, height: Int)?
        while place + 12 <= bytes.count {
            let (length, kind) = (number(place), name(place + 4))
            let end = place + 12 + length
            guard end <= bytes.count, (size == nil) == (kind == "IHDR"),
                checksum(bytes[place + 4..<end - 4]) == number(end - 4)
            else { break }
            if kind == "IHDR", length == 13 { size = (number(place + 8), number(place + 12)) }
            if kind == "IEND", let size {
                return try sized(.png, Array(bytes[..<end]), Double(size.width), Double(size.height))
            }
            place = end
        }
        throw .notAPicture
    }

    /// CRC-32 of a chunk's name and content, as the PNG specification has it in annex D.
    private static func checksum(_ bytes: ArraySlice<UInt8>) -> Int {
        var value: UInt32 = 0xFFFF_FFFF
        for byte in bytes { value = remainders[Int((value ^ UInt32(byte)) & 0xFF)] ^ (value >> 8) }
        return Int(value ^ 0xFFFF_FFFF)
    }

    /// What each byte leaves when divided by the polynomial.
    private static let remainders: [UInt32] = (0..<256).map { (byte: UInt32) in
        var value = byte
        for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
        return value
    }

    // MARK: SVG

    /// What makes a drawing do something or look for something elsewhere. Letters by their numbers could hide it.
    private static func deed(in text: String) -> String? {
        let deeds: [Regex<Substring>] = [
            /<!(?:doctype|entity)/, /<\?xml-[a-z]+/,
            /<(?:[\w.-]+:)?(?:script|foreignobject|handler|iframe)\b/,
            /\son[a-z]+\s*=/, /href\s*=\s*["']?(?!["']?(?:#|data:image\/(?:png|jpeg)[;,]))[^"'>]*/,
            /url\(\s*["']?(?!["']?#)[^)]*/, /@import/, /&#/, /\\/,
        ]
        return deeds.lazy.compactMap { text.firstMatch(of: $0) }.first.map { String($0.output.prefix(40)) }
    }

    private static func svg(_ text: String) throws(Trouble) -> House.Picture {
        let small = text.lowercased()
        guard let root = small.firstMatch(of: /<(?!\?|!)(?:[\w.-]+:)?([\w.-]+)[^>]*>/), root.1 == "svg" else {
            throw .notAPicture
        }
        if let deed = deed(in: small) { throw .does(deed) }
        func numbers(_ name: String) -> [Double] {
            guard
                let regex = try? Regex(
                    "\\s\(name)\\s*=\\s*[\"']([^\"'%]*)[\"']", as: (Substring, Substring).self),
                let match = root.0.firstMatch(of: regex)
            else { return [] }
            return match.1.matches(of: /-?[0-9]*\.?[0-9]+/).compactMap { Double($0.0) }
        }
        let box = numbers("viewbox")
        if box.count == 4 { return try sized(.svg, Array(text.utf8), box[2], box[3]) }
        guard let width = numbers("width").first, let height = numbers("height").first else {
            throw .notAPicture
        }
        return try sized(.svg, Array(text.utf8), width, height)
    }

    /// A picture with a side of nothing, or a hundred times as long as wide, is none.
    private static func sized(
        _ kind: House.Picture.Kind, _ bytes: [UInt8], _ width: Double, _ height: Double
    ) throws(Trouble) -> House.Picture {
        let sides = 1...longest
        guard sides.contains(width), sides.contains(height), (0.1...10).contains(width / height) else {
            throw .notAPicture
        }
        return House.Picture(kind, bytes, width: width, height: height)
    }
}
