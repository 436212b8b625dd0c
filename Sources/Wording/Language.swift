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
        // By hand: an expression takes a millisecond, and every command asks.
        let (rest, modifier) = name.cut(at: "@")
        let (place, encoding) = rest.cut(at: ".")
        let (language, region) = place.cut(at: "_")
        let isLanguage =
            language.consists(of: 2...3, \.isSmall) || region == nil && ["C", "POSIX"].contains(place)
        let isRegion = region.map { $0.consists(of: 2...2, \.isCapital) || $0.consists(of: 3...3, \.isDigit) }
        let isEncoding = encoding?.consists(of: 1...20) {
            $0.isSmall || $0.isCapital || $0.isDigit || $0 == 0x2D
        }
        let isModifier = modifier?.consists(of: 1...12, \.isSmall)
        return isLanguage && isRegion ?? true && isEncoding ?? true && isModifier ?? true
    }
}

extension StringProtocol {
    /// What stands before the first such sign, and what after it; nil where there is none.
    fileprivate func cut(at sign: Character) -> (before: SubSequence, after: SubSequence?) {
        guard let index = firstIndex(of: sign) else { return (self[...], nil) }
        return (self[..<index], self[self.index(after: index)...])
    }

    fileprivate func consists(of count: ClosedRange<Int>, _ isAllowed: (UInt8) -> Bool) -> Bool {
        count.contains(utf8.count) && utf8.allSatisfy(isAllowed)
    }
}

extension UInt8 {
    fileprivate var isSmall: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
    fileprivate var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
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

    /// What is made for each language.
    package init(_ version: (Language) -> String) { self.init(bg: version(.bg), en: version(.en)) }

    package subscript(language: Language) -> String {
        switch language {
        case .bg: bg
        case .en: en
        }
    }

    /// Its versions in all languages, in their order.
    package var versions: [String] { Language.allCases.map { self[$0] } }

    package static let empty = Localized(same: "")
    package var isEmpty: Bool { bg.isEmpty && en.isEmpty }

    package func map(_ change: (String) -> String) -> Localized { Localized { change(self[$0]) } }
}
