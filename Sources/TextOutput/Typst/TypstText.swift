import Document

/// Text in the forms that Typst reads as nothing but text.
enum TypstText {
    /// As markup, where each sign that could mean something stands behind a backslash, with its line breaks.
    static func markup(_ text: String) -> String {
        let text = text.printable
        guard text.hasBreak else { return escaped(text[...]) }
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { escaped($0) }.joined(separator: " \\\n")
    }

    /// As a string of code, on one line.
    static func string(_ text: String) -> String {
        var bytes: [UInt8] = [quote]
        for byte in text.flat.printable.utf8 {
            if byte == quote || byte == backslash { bytes.append(backslash) }
            bytes.append(byte)
        }
        bytes.append(quote)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")

    /// What may stand before and after the text is not known, so its ends count as the worst that could.
    private static func escaped(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 16)
        var before: UInt8 = 0
        var rest = text.utf8.makeIterator()
        var next = rest.next()
        while let byte = next {
            next = rest.next()
            if means(byte, after: before, before: next ?? 0) { bytes.append(backslash) }
            bytes.append(byte)
            before = byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let signs: [Bool] = {
        var signs = Array(repeating: false, count: 256)
        for sign in "\\#$*_`<>@~[]\"'=+/".utf8 { signs[Int(sign)] = true }
        return signs
    }()

    private static func means(_ byte: UInt8, after before: UInt8, before next: UInt8) -> Bool {
        switch byte {
        // Dashes, minus signs and marks of lists; a hyphen between letters is none of them.
        case UInt8(ascii: "-"): !before.isLetter || !next.isLetter
        // Dots that become one sign, and numbers of lists.
        case UInt8(ascii: "."):
            before == 0 || before == byte || next == byte
                || before.isDigit && next <= UInt8(ascii: " ")
        default: signs[Int(byte)]
        }
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { 0x30...0x39 ~= self }
    fileprivate var isLetter: Bool { 0x41...0x5A ~= self || 0x61...0x7A ~= self || self >= 0x80 }
}

extension String {
    /// Without what no text file may hold; ends of lines stay.
    fileprivate var printable: String {
        guard unicodeScalars.contains(where: { !$0.isPrintable && !$0.properties.isWhitespace }) else {
            return self
        }
        var scalars = UnicodeScalarView()
        scalars.append(
            contentsOf: unicodeScalars.filter { $0.isPrintable || $0.properties.isWhitespace })
        return String(scalars)
    }
}
