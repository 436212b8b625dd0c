extension Unicode.Scalar {
    /// Whether it is a letter, or an accent on one. Quick for the letters that nearly all texts are made of.
    package var isLetter: Bool {
        switch value {
        case 0x61...0x7A, 0x41...0x5A, 0x410...0x44F: true
        case 0..<0x80: false
        default: properties.isAlphabetic || properties.generalCategory == .nonspacingMark
        }
    }

    /// Whether it is a capital letter; as quick.
    package var isCapital: Bool {
        switch value {
        case 0x41...0x5A, 0x410...0x42F: true
        case 0..<0x80, 0x430...0x44F: false
        default: properties.isUppercase
        }
    }

    /// Whether it is a small letter; as quick.
    package var isSmall: Bool {
        switch value {
        case 0x61...0x7A, 0x430...0x44F: true
        case 0..<0x80, 0x410...0x42F: false
        default: properties.isLowercase
        }
    }

    /// Whether it is a letter or a number; as quick.
    package var isWordy: Bool {
        switch value {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x410...0x44F: true
        case 0..<0x80: false
        default: properties.isAlphabetic || properties.numericType != nil
        }
    }

    /// Whether it is a space or ends a line; as quick.
    package var isSpace: Bool {
        value < 0x80 ? value == 32 || (9...13).contains(value) : properties.isWhitespace
    }

    /// The small form of a letter; itself where that has several letters.
    package var small: Unicode.Scalar {
        switch value {
        case 0x41...0x5A, 0x410...0x42F: Unicode.Scalar(value + 32) ?? self
        case 0..<0x80, 0x430...0x44F: self
        default: single(properties.lowercaseMapping.unicodeScalars)
        }
    }

    private func single(_ scalars: String.UnicodeScalarView) -> Unicode.Scalar {
        scalars.count == 1 ? scalars.first ?? self : self
    }
}

extension StringProtocol {
    /// The text in small letters, quicker than `lowercased()`.
    package var inSmallLetters: String {
        String(letters: unicodeScalars.lazy.map(\.small), count: utf8.count)
    }

    /// What spaces and line ends divide.
    package var spacedWords: [Substring] {
        Substring(self).unicodeScalars.split(whereSeparator: \.isSpace).map(Substring.init)
    }
}

extension String {
    /// Joins letters; written at once, since a view of scalars grows by one at a time.
    ///
    /// - Parameter count: how many there are at most.
    package init(letters: some Sequence<Unicode.Scalar>, count: Int) {
        self.init(unsafeUninitializedCapacity: count * 4) { buffer in
            var size = 0
            for letter in letters {
                for byte in letter.utf8 {
                    buffer[size] = byte
                    size += 1
                }
            }
            return size
        }
    }
}
