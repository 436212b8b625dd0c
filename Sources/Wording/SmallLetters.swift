extension Unicode.Scalar {
    /// Whether it is a letter, or an accent on one. Quick for the letters that nearly all texts are made of.
    package var isLetter: Bool {
        switch value {
        case 0x61...0x7A, 0x41...0x5A, 0x410...0x44F: true
        case 0..<0x80: false
        default: properties.isAlphabetic || properties.generalCategory == .nonspacingMark
        }
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
