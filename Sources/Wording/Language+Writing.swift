/// How each language is written, beyond its words.
extension Language {
    /// Language and country whose spelling it follows, as office files name them.
    package var tag: String {
        switch self {
        case .bg: "bg-BG"
        case .en: "en-GB"
        }
    }

    /// What stands between the whole and its parts: 3,5 or 3.5.
    package var decimalSign: String {
        switch self {
        case .bg: ","
        case .en: "."
        }
    }

    /// What a spreadsheet of the language puts between values.
    package var listSeparator: String {
        switch self {
        case .bg: ";"
        case .en: ","
        }
    }

    /// The letters by which annexes are known, in order; none that is easily taken for another, or З for 3.
    package var letters: [String] {
        switch self {
        case .bg: "АБВГДЕЖИКЛМНОПР".map(String.init)
        case .en: "ABCDEFGHIJKLMNOP".map(String.init)
        }
    }

    /// The marks with which a quotation begins, each with the one that ends it.
    package var quotationMarks: [Character: Character] {
        switch self {
        case .bg: ["„": "“", "«": "»"]
        case .en: ["“": "”", "‘": "’", "„": "“"]
        }
    }

    /// Whether it is written in Cyrillic letters.
    package var isInCyrillic: Bool {
        switch self {
        case .bg: true
        case .en: false
        }
    }

    /// What stands between a unit and the number before it.
    package func gap(before unit: String) -> String {
        switch self {
        case .bg: "\u{00A0}"
        case .en: unit.hasPrefix("%") ? "" : "\u{00A0}"
        }
    }

    /// What stands between a date and what happens then: „2030 г. – покритие“ or “2030: coverage”.
    package var afterDate: String {
        switch self {
        case .bg: " – "
        case .en: ": "
        }
    }
}
