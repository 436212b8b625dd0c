import Catalog
import Findings
import Foundation
import Loading
import Testing
import Wording

/// Laws and money as files hold them.
@Suite struct RegisterFileTests {
    @Test func `a duty that only internal sources bear needs an act whose citation was seen`() {
        func codes(citation: String) -> [String] {
            let text = SmallGuide.frameworks.replacing("s: [1, 2]}", with: "s: [2]}")
                .replacing("citation_s: [2]", with: citation)
            let files = SmallGuide.files(["catalog/frameworks.yaml": text])
            return ContentBundle.load(files, prefix: "guide/").findings.all.map(\.code)
        }
        #expect(codes(citation: "citation_s: [2]") == [])
        #expect(codes(citation: "citation_s: []") == ["loading.internal-source-only"])
        #expect(codes(citation: "official: {url: \"https://a.bg\", title: \"A\", seen: true}") == [])
        #expect(
            codes(citation: "official: {url: \"https://a.bg\", title: \"A\", seen: false}")
                == ["loading.internal-source-only"])
    }

    @Test func `a municipality with a namesake needs a name that tells it apart`() {
        func codes(_ form: String) -> [String] {
            let entries = """
                municipalities:
                  - {code: VID09, name: {bg: "Бяла", en: "Byala"}, region: {bg: "Русе", en: "Ruse"}, nuts3: BG323, settlements: 1, towns: 1, villages: 0, area: 1.5, population: 9, year: 2021}
                  - {code: VAR05, name: {bg: "Бяла", en: "Byala"},\(form) region: {bg: "Варна", en: "Varna"}, nuts3: BG331, settlements: 1, towns: 1, villages: 0, area: 1.5, population: 9, year: 2021}
                """
            let text = SmallGuide.municipalities.replacing("municipalities: []", with: entries)
            let files = SmallGuide.files(["municipalities.yaml": text])
            return ContentBundle.load(files, prefix: "guide/").findings.all.map(\.code)
        }
        #expect(codes("") == ["loading.namesakes", "loading.namesakes"])
        #expect(codes(" form: {bg: \"община Бяла, Варна\", en: \"Byala Municipality, Varna\"},") == [])
    }

    @Test func `money is read with its dates, who may apply and its sums in euros`() throws {
        let money = """
            - id: fund
              title: {bg: "Фонд", en: "Fund"}
              managing_body: {bg: "Орган", en: "Body"}
              pays_for: {bg: "Мрежи", en: "Networks"}
              size:
                - what: {bg: "бюджет", en: "budget"}
                  min: 500
                  max: 900
                  currency: EUR
                  original: {min: 978, max: 1760, currency: BGN}
                  s: [1]
              status: announced
              as_of: "2026-05"
              status_s: [1]
              read: "2026-11-28"
              next_call: {bg: "през март", en: "in March", date: "2027-03", s: [1]}
              applicants: {bg: "общини", en: "municipalities", s: [1]}
              municipality: partner
              measures: [connectivity]
              fit: {bg: "Пасва.", en: "Fits."}
              url: ""
              themes: [governance]
              sources:
                - {n: 1, url: "https://a.bg/", title: "A", date: "2026-05"}
              confidence: high
            """
        func load(_ text: String) -> (ContentBundle?, [String]) {
            let (bundle, findings) = ContentBundle.load(
                SmallGuide.files(["catalog/funding.yaml": text]), prefix: "guide/")
            return (bundle, findings.all.map(\.code))
        }
        let (bundle, codes) = load(money)
        #expect(codes == [])
        let fund = try #require(bundle?.funding.first)
        #expect(fund.sums.first?.euros == .init(least: 500, most: 900))
        #expect(fund.sums.first?.original == .init(amount: .init(least: 978, most: 1760), currency: .lev))
        #expect(fund.asOf?.rawValue == "2026-05" && fund.read?.description == "2026-11-28")
        #expect(fund.municipality == .partner)
        #expect(fund.applicants?.text.bg == "общини" && fund.nextCall?.sources == [1])
        #expect(fund.statusReferences.map(\.url) == ["https://a.bg/"])
        #expect(load(money.replacing("currency: EUR", with: "currency: BGN")).1 == ["loading.not-one-of"])
        #expect(load(money.replacing("status_s: [1]", with: "status_s: [2]")).1 == ["loading.unknown-source"])
    }
}
