import Catalog
import Foundation
import Testing
import Wording

@Suite("Municipality lookup")
struct MunicipalityLookupTests {
    private static let source = MunicipalityRegister.FigureSource(
        title: Localized(same: "НСИ"), url: "", year: 2021)
    private let register = MunicipalityRegister(
        municipalities: [
            .sample("VID09", "Видин", "Vidin", "Видин", "Vidin"),
            .sample("VID01", "Белоградчик", "Belogradchik", "Видин", "Vidin"),
            .sample("VID30", "Ново село", "Novo selo", "Видин", "Vidin"),
            .sample("VAR05", "Бяла", "Byala", "Варна", "Varna"),
            .sample("RSE04", "Бяла", "Byala", "Русе", "Ruse"),
            .sample("VRC08", "Бяла Слатина", "Byala Slatina", "Враца", "Vratsa"),
            .sample("VRC20", "Козлодуй", "Kozloduy", "Враца", "Vratsa"),
            .sample("SOF46", "Столична", "Stolichna", "София (столица)", "Sofia (stolitsa)"),
            .sample("SFO07", "Ботевград", "Botevgrad", "София", "Sofia"),
            .sample("SFO17", "Елин Пелин", "Elin Pelin", "София", "Sofia"),
        ],
        sources: .init(names: Self.source, settlements: Self.source, area: Self.source, census: Self.source))

    private func codes(_ typed: String) -> [String] {
        switch register.find(typed) {
        case .found(let one): ["=", one.code]
        case .several(let several): ["?"] + several.map(\.code)
        case .none(let near): ["-"] + near.map(\.code)
        }
    }

    @Test(
        "Finds a municipality by code, name, region or another alphabet",
        arguments: [
            ("VID09", "VID09"), (" vid09 ", "VID09"), ("Видин", "VID09"), ("ВИДИН", "VID09"),
            ("Vidin", "VID09"),
            ("община Видин", "VID09"), ("Municipality of Vidin", "VID09"), ("Ново  село", "VID30"),
            ("novo selo", "VID30"), ("Бяла, Варна", "VAR05"), ("Бяла (обл. Русе)", "RSE04"),
            ("Byala (Ruse)", "RSE04"),
            ("бяла, област Русе", "RSE04"), ("Бяла, VAR", "VAR05"), ("bqla, varna", "VAR05"),
            ("Бяла Слатина", "VRC08"),
            ("kozlodui", "VRC20"), ("belograd4ik", "VID01"), ("София", "SOF46"), ("Sofia", "SOF46"),
            ("Столична община", "SOF46"), ("гр. Видин", "VID09"), ("град Видин", "VID09"),
            ("гр.Видин", "VID09"), ("Община гр. Видин, обл. Видин", "VID09"), ("gr. Vidin", "VID09"),
            ("видин ", "VID09"), ("„Видин“", "VID09"), ("с. Ново село", "VID30"), ("vidin.", "VID09"),
            ("с. Дреновец, община Белоградчик", "VID01"), ("obshtina Vidin", "VID09"),
        ])
    func finds(typed: String, code: String) {
        #expect(codes(typed) == ["=", code])
    }

    @Test("A village is told from a municipality")
    func tellsVillages() {
        #expect(
            ["с. Дреновец", "село Дреновец", "кметство Дреновец"].allSatisfy(MunicipalityRegister.isVillage))
        #expect(!["Ново село", "Видин", "гр. Видин", "село"].contains(where: MunicipalityRegister.isVillage))
    }

    @Test("Namesakes are all named, by code", arguments: ["Бяла", "byala", "община Бяла"])
    func namesNamesakes(typed: String) {
        #expect(codes(typed) == ["?", "RSE04", "VAR05"])
    }

    @Test(
        "What is not found is offered by its beginning or its sound, never taken",
        arguments: [
            ("Белоградчк", ["VID01"]), ("Belogradcik", ["VID01"]), ("Козлодуи", ["VRC20"]),
            ("Новосело", ["VID30"]),
            ("Елин", ["SFO17"]), ("Бела, Враца", []), ("Ботев", ["SFO07"]), ("Xyzzy", []), ("", []),
            (" , Варна", []),
        ] as [(String, [String])])
    func offersNearNames(typed: String, near: [String]) {
        #expect(codes(typed) == ["-"] + near)
    }
}

extension Municipality {
    fileprivate static func sample(
        _ code: String, _ bg: String, _ en: String, _ regionBg: String, _ regionEn: String
    ) -> Municipality {
        Municipality(
            code: code, name: Localized(bg: bg, en: en), region: Localized(bg: regionBg, en: regionEn),
            nuts3: "BG311",
            settlements: 1, towns: 1, villages: 0, area: 1, population: 1, populationYear: 2021,
            children: nil,
            olderPeople: nil)
    }
}
