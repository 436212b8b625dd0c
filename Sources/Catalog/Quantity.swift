package import Wording

extension Practice.Figure {
    /// The figure and its unit: “about 3 people” rather than “3 people (about)”.
    package func words(_ formats: Formats) -> String {
        let (qualifier, unit) = unit[formats.language].qualifierAndRest
        let gap = formats.language.gap(before: unit)
        return (qualifier.map { $0 + "\u{00A0}" } ?? "") + formats.number(value) + gap + unit
    }
}

extension String {
    /// How exact a figure is, where its unit ends with that in brackets, and the unit without it.
    package var qualifierAndRest: (qualifier: String?, rest: String) {
        guard hasSuffix(")"), let open = lastIndex(of: "(") else { return (nil, self) }
        let inside = String(self[index(after: open)...].dropLast())
        guard Self.qualifiers.contains(inside) else { return (nil, self) }
        return (inside, String(self[..<open].reversed().drop(while: \.isWhitespace).reversed()))
    }

    private static let qualifiers: Set = [
        "над", "под", "около", "почти", "приблизително", "повече от", "по-малко от", "най-много", "най-малко",
        "about",
        "around", "almost", "nearly", "more than", "less than", "over", "under", "up to", "at least",
        "at most",
        "approximately",
    ]
}
