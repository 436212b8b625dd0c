import Foundation
package import Wording

/// The name of a country by its ISO 3166-1 code, in both languages.
package func countryName(_ code: String) -> Localized {
    func name(_ locale: String) -> String {
        Locale(identifier: locale).localizedString(forRegionCode: code) ?? code
    }
    return Localized(bg: name("bg_BG"), en: name("en_GB"))
}

/// A country by its ISO 3166-1 code.
package enum Country {
    /// The country whose laws, programmes and figures the catalog holds.
    package static let home = "BG"

    package static func isInUnion(_ code: String) -> Bool { union.contains(code) }

    private static let union: Set = [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
        "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    ]

    /// Every country that has a name in Bulgarian, Bulgaria first.
    package static var codes: [String] {
        let codes = Locale.Region.isoRegions.map(\.identifier).filter { code in
            code.utf8.count == 2 && code.utf8.allSatisfy((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains)
        }
        let bulgarian = Locale(identifier: "bg_BG")
        let named = codes.filter { code in
            bulgarian.localizedString(forRegionCode: code)?.unicodeScalars.first.map { !$0.isASCII } ?? false
        }
        return [home] + named.filter { $0 != home }
    }
}

extension Framework {
    /// Whether it may bind or guide a municipality of a country.
    package func holds(in country: String) -> Bool {
        if let only = self.country { return country == only }
        switch kind {
        // A directive binds through a law of each country, and of those the register knows Bulgaria's.
        case .nationalLaw, .nationalStrategy, .directive: return country == Country.home
        case .regulation, .policy: return Country.isInUnion(country)
        case .standard: return true
        }
    }
}
