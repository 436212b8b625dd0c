extension String {
    /// With marks of their own for what is quoted within a quotation: „Проект ’Х‘“, “the ‘X’ plan”.
    ///
    /// A text whose marks do not pair off stays as it is, since nobody can tell what it quotes.
    package var withInnerQuotes: String {
        let scalars = unicodeScalars
        let isLow = scalars.contains("„")
        guard isLow || scalars.contains("”") else { return self }
        let (opens, closes): (Unicode.Scalar, Unicode.Scalar) = isLow ? ("„", "“") : ("“", "”")
        let (innerOpens, innerCloses): (Unicode.Scalar, Unicode.Scalar) = isLow ? ("’", "‘") : ("‘", "’")
        var result = UnicodeScalarView()
        var (depth, isNested) = (0, false)
        for scalar in scalars {
            switch scalar {
            case opens:
                depth += 1
                isNested = isNested || depth > 1
                result.append(depth > 1 ? innerOpens : opens)
            case closes:
                guard depth > 0 else { return self }
                result.append(depth > 1 ? innerCloses : closes)
                depth -= 1
            default: result.append(scalar)
            }
        }
        return isNested && depth == 0 ? String(result) : self
    }
}
