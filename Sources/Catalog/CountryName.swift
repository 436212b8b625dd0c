import Foundation
package import Wording

/// The name of a country by its ISO 3166-1 code, in both languages.
package func countryName(_ code: String) -> Localized {
    func name(_ locale: String) -> String {
        Locale(identifier: locale).localizedString(forRegionCode: code) ?? code
    }
    return Localized(bg: name("bg_BG"), en: name("en_GB"))
}
