extension StringProtocol {
    /// The text without what could command a terminal, break a file or hide in it: control, direction, invisible,
    /// private-use and unassigned characters. Line feeds and tabs stay when `keepingLines` is true and become spaces otherwise.
    package func cleaned(keepingLines: Bool = false) -> String {
        if isPlain(withLines: keepingLines) { return String(self) }
        if unicodeScalars.allSatisfy(\.isHarmless) { return String(self) }
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar == "\n" || scalar == "\t" {
                result.append(keepingLines ? scalar : " ")
            } else if scalar.isHarmless {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Whether there is nothing to see in it: no signs but spaces and those that are never drawn.
    package var isBlank: Bool {
        unicodeScalars.allSatisfy { scalar in
            let properties = scalar.properties
            return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
                || properties.generalCategory == .control || properties.generalCategory == .format
                || scalar == "\u{2800}"
        }
    }

    /// The first control character that is neither a tab nor the end of a line.
    package var firstControl: Unicode.Scalar? {
        if isPlain(withLines: true) { return nil }
        return unicodeScalars.first {
            !"\n\r\t".unicodeScalars.contains($0) && $0.properties.generalCategory == .control
        }
    }

    /// Whether `cleaned` would change nothing.
    package var isClean: Bool {
        isPlain(withLines: true) || unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || $0.isHarmless }
    }
}

extension Unicode.Scalar {
    /// As standards name it: U+001B.
    package var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    fileprivate var isHarmless: Bool {
        switch value {
        // Most of what people write.
        case 0x20...0x7E, 0xA0...0x24F, 0x400...0x4FF, 0x2010...0x2027: return true
        // May show text in another order than it has.
        case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: return false
        // Show nothing: spaces without width, marks of direction, invisible operators, letters of tags.
        case 0x200B, 0x200E, 0x200F, 0x061C, 0x180E, 0x2060...0x2064, 0x206A...0x206F, 0xE0000...0xE007F:
            return false
        // Join letters and emoji.
        case 0x200C, 0x200D: return true
        default: break
        }
        switch properties.generalCategory {
        case .control, .privateUse, .surrogate, .unassigned: return false
        default: return true
        }
    }
}
