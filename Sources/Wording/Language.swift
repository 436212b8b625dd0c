/// A language the program speaks.
package enum Language: String, CaseIterable, Hashable, Sendable {
    case bg, en

    package var other: Language {
        switch self {
        case .bg: .en
        case .en: .bg
        }
    }

    /// The language named by a locale such as `en_GB.UTF-8`; nil when the locale names none of ours.
    package init?(locale: String) {
        let code = locale.prefix { $0.isLetter }.lowercased()
        self.init(rawValue: code)
    }

    /// Whether a text has the shape of a locale as systems name them: C.UTF-8, bg, bg_BG.UTF-8, sr_RS@latin.
    package static func isLocale(_ name: String) -> Bool {
        let shape = #/(C|POSIX|[a-z]{2,3}(_([A-Z]{2}|[0-9]{3}))?)(\.[A-Za-z0-9\-]{1,20})?(@[a-z]{1,12})?/#
        return name.utf8.count <= 50 && name.wholeMatch(of: shape) != nil
    }
}

/// One text in every language the program speaks.
package struct Localized: Hashable, Sendable {
    package var bg: String
    package var en: String

    package init(bg: String, en: String) {
        self.bg = bg
        self.en = en
    }

    /// The same words in both languages: names, numbers, addresses.
    package init(same text: String) { self.init(bg: text, en: text) }

    package subscript(language: Language) -> String {
        switch language {
        case .bg: bg
        case .en: en
        }
    }

    package static let empty = Localized(same: "")
    package var isEmpty: Bool { bg.isEmpty && en.isEmpty }

    package func map(_ change: (String) -> String) -> Localized { Localized(bg: change(bg), en: change(en)) }
}
