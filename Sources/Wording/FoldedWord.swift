/// A word as search compares it: lower case, no accents on Latin letters, „ѝ“ as „и“; kept as UTF-8.
///
/// It works on bytes because a catalog has a hundred thousand words, and comparing Cyrillic as `String`
/// normalises every letter each time.
package struct FoldedWord: Hashable, Sendable, CustomStringConvertible {
    package internal(set) var bytes: [UInt8] = []
    /// How many letters and digits it has.
    package internal(set) var count = 0

    package init() {}

    /// The first word of a text; empty when the text has none.
    package init(_ text: some StringProtocol) { self = text.foldedWords.first ?? FoldedWord() }

    /// A word that is folded already, as UTF-8.
    package init(folded bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
        count = self.bytes.count { $0 & 0xC0 != 0x80 }
    }

    package var description: String { String(decoding: bytes, as: UTF8.self) }
    package var isEmpty: Bool { bytes.isEmpty }
    package var isCyrillic: Bool { bytes.contains { $0 == 0xD0 || $0 == 0xD1 } }
    package var isNumber: Bool { bytes.allSatisfy { (0x30...0x39).contains($0) } }
    /// Whether it has Latin letters and no others; digits may stand among them.
    package var isLatin: Bool { !isNumber && bytes.allSatisfy { $0 < 0x80 } }

    package static func == (left: FoldedWord, right: FoldedWord) -> Bool { left.bytes == right.bytes }

    package func hash(into hasher: inout Hasher) {
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }

    func ends(_ suffix: StaticString) -> Bool {
        let size = suffix.utf8CodeUnitCount
        guard bytes.count >= size else { return false }
        return bytes.withUnsafeBufferPointer { word in
            let start = word.count - size
            for index in stride(from: size - 1, through: 0, by: -1)
            where word[start + index] != suffix.utf8Start[index] { return false }
            return true
        }
    }

    /// Takes the ending away, or puts another in its place.
    ///
    /// - Returns: false, and the word stays as it is, when it ends otherwise or has no more than `letters`
    ///   letters.
    @discardableResult
    mutating func replace(
        _ ending: StaticString, with other: StaticString = "", ifLongerThan letters: Int = 0
    ) -> Bool {
        guard count > letters, ends(ending) else { return false }
        bytes.removeLast(ending.utf8CodeUnitCount)
        count -= ending.letters
        append(other)
        return true
    }

    mutating func append(_ text: StaticString) {
        guard text.utf8CodeUnitCount > 0 else { return }
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        count += text.letters
    }

    mutating func dropLetter() {
        while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
        count -= 1
    }

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        count = 0
    }

    /// Adds a letter or digit that is folded already.
    mutating func append(letter value: UInt32) {
        count += 1
        switch value {
        case ..<0x80: bytes.append(UInt8(truncatingIfNeeded: value))
        case ..<0x800:
            bytes.append(0xC0 | UInt8(truncatingIfNeeded: value >> 6))
            bytes.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
        default:
            guard let scalar = Unicode.Scalar(value) else { return }
            bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }

    /// A breve that stands alone makes „й“ of the „и“ before it; any other mark over a letter is left out.
    mutating func mark(_ value: UInt32) {
        if value == 0x306, ends("и") { bytes[bytes.count - 1] += 1 }
    }
}

extension StaticString {
    fileprivate var letters: Int {
        UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount).reduce(0) {
            $0 + ($1 & 0xC0 == 0x80 ? 0 : 1)
        }
    }
}
