import Catalog
import Guide

/// Every country by its ISO 3166-1 code, Bulgaria first.
var allCountries: [Option] { Country.codes.map { Option(id: $0, label: countryName($0)) } }
