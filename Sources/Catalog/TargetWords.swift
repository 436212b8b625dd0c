package import Wording

extension Framework.Target {
    /// What is to be reached, how much and by when: „2030 г. – покритие с 5G: 100 %“ or “2030: 5G coverage: 100%”.
    package func words(_ formats: Formats) -> String {
        let unit = unit.map { "\u{00A0}" + $0[formats.language] } ?? ""
        let amount = value.map { ": " + formats.number($0) + unit } ?? ""
        let words = what[formats.language] + amount
        guard let date else { return words }
        return formats.date(iso: date) + (formats.language == .bg ? " – " : ": ") + words
    }
}
