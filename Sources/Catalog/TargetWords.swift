package import Wording

extension Framework.Target {
    /// What is to be reached, how much and by when: „2030 г. – покритие с 5G: 100 %“ or “2030: 5G coverage: 100%”.
    package func words(_ formats: Formats) -> String {
        let (qualifier, rest) = unit?[formats.language].qualifierAndRest ?? (nil, "")
        let before = qualifier.map { $0 + "\u{00A0}" } ?? ""
        let after = rest.isEmpty ? "" : "\u{00A0}" + rest
        let amount = value.map { ": " + before + formats.number($0) + after } ?? ""
        let words = what[formats.language] + amount
        guard let date else { return words }
        return formats.date(iso: date) + formats.language.afterDate + words
    }
}
