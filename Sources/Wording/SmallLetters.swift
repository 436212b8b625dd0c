extension Unicode.Scalar {
    /// Whether it is a letter, or an accent on one. Quick for the letters that nearly all texts are made of.
    @inlinable package var isLetter: Bool {
        switch value {
        case 0x61...0x7A, 0x41...0x5A, 0x410...0x44F: true
        case 0..<0x80: false
        default: properties.isAlphabetic || properties.generalCategory == .nonspacingMark
        }
    }

    /// Whether it is a capital letter; as quick.
    @inlinable package var isCapital: Bool {
        switch value {
        case 0x41...0x5A, 0x410...0x42F: true
        case 0..<0x80, 0x430...0x44F: false
        default: properties.isUppercase
        }
    }

    /// Whether it is a small letter; as quick.
    @inlinable package var isSmall: Bool {
        switch value {
        case 0x61...0x7A, 0x430...0x44F: true
        case 0..<0x80, 0x410...0x42F: false
        default: properties.isLowercase
        }
    }

    /// Whether it is a letter or a number; as quick.
    @inlinable package var isWordy: Bool {
        switch value {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x410...0x44F: true
        case 0..<0x80: false
        default: properties.isAlphabetic || properties.numericType != nil
        }
    }

    /// Whether it is a space or ends a line; as quick.
    @inlinable package var isSpace: Bool {
        value < 0x80 ? value == 32 || (9...13).contains(value) : properties.isWhitespace
    }

    /// The small form of a letter; itself where that has several letters.
    @inlinable package var small: Unicode.Scalar {
        switch value {
        case 0x41...0x5A, 0x410...0x42F: Unicode.Scalar(value + 32) ?? self
        case 0..<0x80, 0x430...0x44F: self
        default: single(properties.lowercaseMapping.unicodeScalars)
        }
    }

    @usableFromInline func single(_ scalars: String.UnicodeScalarView) -> Unicode.Scalar {
        scalars.count == 1 ? scalars.first ?? self : self
    }
}

extension String {
    /// Its scalars, read once: told how many there are, an array would count them first.
    package var scalars: [Unicode.Scalar] {
        Array(unsafeUninitializedCapacity: utf8.count) { buffer, count in
            for scalar in unicodeScalars {
                buffer.initializeElement(at: count, to: scalar)
                count += 1
            }
        }
    }
}

extension StringProtocol {
    /// What spaces and line ends divide.
    package var spacedWords: [Substring] {
        let text = Substring(self)
        let mayHaveOtherSpaces = text.utf8.contains { $0 == 0xC2 || (0xE1...0xE3).contains($0) }
        return mayHaveOtherSpaces
            ? text.unicodeScalars.split(whereSeparator: \.isSpace).map(Substring.init)
            : text.utf8.split { $0 == 32 || (9...13).contains($0) }.map(Substring.init)
    }
}

extension String {
    /// The same as `lowercased()`; quick for texts of ASCII, Bulgarian letters and the usual marks.
    package var inSmallLetters: String {
        utf8.withContiguousStorageIfAvailable(smallLetters).flatMap(\.self) ?? lowercased()
    }
}

/// The small letters of a text in as many bytes; nil where it has letters of which that may not be true.
private func smallLetters(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var isUsual = true
    let text = String(unsafeUninitializedCapacity: bytes.count) { small in
        var position = 0
        while position < bytes.count {
            let next = position + 1 < bytes.count ? bytes[position + 1] : 0
            switch (bytes[position], next) {
            case (0x41...0x5A, _): small[position] = bytes[position] + 32
            case (0..<0x80, _): small[position] = bytes[position]
            case (0xD0, 0x90...0x9F): (small[position], small[position + 1]) = (0xD0, next + 32)
            case (0xD0, 0xA0...0xAF): (small[position], small[position + 1]) = (0xD1, next - 32)
            case (0xD0, 0xB0...0xBF), (0xD1, 0x80...0x8F), (0xC2, _):
                (small[position], small[position + 1]) = (bytes[position], next)
            case (0xE2, 0x80) where position + 2 < bytes.count:
                (small[position], small[position + 1]) = (0xE2, 0x80)
                small[position + 2] = bytes[position + 2]
            default:
                isUsual = false
                return 0
            }
            position += bytes[position] < 0x80 ? 1 : bytes[position] == 0xE2 ? 3 : 2
        }
        return bytes.count
    }
    return isUsual ? text : nil
}
