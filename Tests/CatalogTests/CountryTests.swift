import Catalog
import Testing
import Wording

@Suite("The countries one may choose")
struct CountryTests {
    @Test func `all have a name in Bulgarian letters, and Bulgaria stands first`() {
        let names = Country.codes.map { countryName($0).bg }
        #expect(names.first == "България" && names.contains("Сърбия") && names.count > 200)
        #expect(names.filter { $0.contains { $0.isASCII && $0.isLetter } }.isEmpty)
    }
}
