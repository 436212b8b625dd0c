import Catalog
import Foundation
import Guide

/// Every country by its ISO 3166-1 code, Bulgaria first.
var allCountries: [Option] {
    let codes = Locale.Region.isoRegions.map(\.identifier).filter { code in
        code.utf8.count == 2 && code.utf8.allSatisfy((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains)
    }
    return (["BG"] + codes.filter { $0 != "BG" }).map { Option(id: $0, label: countryName($0)) }
}
