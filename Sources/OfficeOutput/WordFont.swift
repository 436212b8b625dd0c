/// How wide the letters of the document's font are.
enum WordFont {
    /// How letters are drawn.
    struct Face: Equatable {
        var isBold = false
        var isItalic = false
    }

    /// The widths of letters by their numbers, as parts of their size; beyond the last one all are `strange`.
    static func widths(_ face: Face) -> [Double] {
        switch (face.isBold, face.isItalic) {
        case (false, false): regular
        case (true, false): bold
        case (false, true): italic
        case (true, true): boldItalic
        }
    }

    /// About what letters take that the font lacks and another one lends.
    static let strange = 0.5
    private static let known = 0x2600
    private static let regular = table(\.regular)
    private static let bold = table(\.bold)
    private static let italic = table(\.italic)
    private static let boldItalic = table(\.boldItalic)

    private static func table(_ widths: KeyPath<Stretch, [UInt16]>) -> [Double] {
        var table = Array(repeating: strange, count: known)
        for stretch in stretches {
            for (position, width) in stretch[keyPath: widths].enumerated() where width > 0 {
                table[stretch.first + position] = Double(width) / 2048
            }
        }
        // Carlito lacks the blank that does not break; that of Calibri is as wide as its other one, and a wider one makes
        // lines end too early in LibreOffice too.
        table[0xA0] = table[0x20]
        return table
    }
}
