import Answers
import Catalog
import Content
import Drafting
import Foundation
import Guide
import Strategy
import Testing
import TestKit
import Wording

/// Municipalities and what is counted in them, as they stand in a sentence.
@Suite struct MunicipalityNameTests {
    private let content = ContentSource()

    private func called(_ code: String, _ language: Language) throws -> MunicipalityName {
        let municipality = try #require(try content.municipality(code))
        return MunicipalityName(of: municipality, try content.texts(in: language))
    }

    @Test(arguments: [
        ("VID09", "община Видин", "Община Видин", "Vidin Municipality", "Vidin Municipality"),
        ("SOF46", "Столичната община", "Столична община", "Sofia Municipality", "Sofia Municipality"),
        ("DOB15", "община Добричка", "Община Добричка", "Dobrichka Municipality", "Dobrichka Municipality"),
        ("DOB28", "община град Добрич", "Община град Добрич", "Dobrich Municipality", "Dobrich Municipality"),
        (
            "RSE04", "община Бяла, област Русе", "Община Бяла, област Русе",
            "Byala Municipality, Ruse region",
            "Byala Municipality, Ruse region"
        ),
        (
            "VAR05", "община Бяла, област Варна", "Община Бяла, област Варна",
            "Byala Municipality, Varna region", "Byala Municipality, Varna region"
        ),
    ])
    func `each is called in a sentence and as a title`(
        code: String, inSentence: String, asTitle: String, english: String, englishTitle: String
    ) throws {
        #expect(try called(code, .bg) == MunicipalityName(inSentence: inSentence, asTitle: asTitle))
        #expect(try called(code, .en) == MunicipalityName(inSentence: english, asTitle: englishTitle))
    }

    @Test func `a place that the register does not have is called as is usual where it lies`() throws {
        func both(_ language: Language, isAbroad: Bool) throws -> MunicipalityName {
            MunicipalityName(of: "Trento", isAbroad: isAbroad, try content.texts(in: language))
        }
        #expect(try both(.bg, isAbroad: true).inSentence == "община Trento")
        #expect(try both(.bg, isAbroad: true).asTitle == "Община Trento")
        #expect(try both(.en, isAbroad: true).inSentence == "the Municipality of Trento")
        #expect(try both(.en, isAbroad: true).asTitle == "Municipality of Trento")
        #expect(try both(.en, isAbroad: false).inSentence == "Trento Municipality")
    }

    @Test func `one that is asked for by its code is the one of the register`() throws {
        let all = try content.municipalities.municipalities
        #expect(try all.allSatisfy { try content.municipality($0.code) == $0 })
        #expect(try content.municipality("IT-trento") == nil)
    }

    @Test(arguments: Language.allCases)
    func `no two are called the same`(language: Language) throws {
        let texts = try content.texts(in: language)
        let all = try content.municipalities.municipalities
        #expect(Set(all.map { MunicipalityName(of: $0, texts).inSentence }).count == all.count)
    }

    @Test(arguments: [
        ("Столична", "SOF46"), ("Столичната община", "SOF46"), ("София", "SOF46"), ("Sofia", "SOF46"),
        ("Sofia Municipality", "SOF46"), ("Добричка", "DOB15"), ("Dobrichka", "DOB15"), ("Добрич", "DOB28"),
        ("община град Добрич", "DOB28"), ("община Бяла, област Русе", "RSE04"), ("Бяла Слатина", "VRC08"),
    ])
    func `each is found by any of its names`(typed: String, code: String) throws {
        let found = try content.municipalities.find(typed)
        guard case .found(let municipality) = found else {
            Issue.record("\(typed): \(found)")
            return
        }
        #expect(municipality.code == code)
    }

    @Test(arguments: [
        (1, "1 човек", "1 person", "1 населено място", "1 settlement"),
        (2, "2 души", "2 people", "2 населени места", "2 settlements"),
        (11, "11 души", "11 people", "11 населени места", "11 settlements"),
        (21, "21 души", "21 people", "21 населени места", "21 settlements"),
    ])
    func `one of a unit is told in the singular, on the screen and in a document`(
        count: Int, people: String, englishPeople: String, settlements: String, englishSettlements: String
    ) throws {
        let guide = try content.guide
        for (id, language, words) in [
            ("profile.population", Language.bg, people), ("profile.population", .en, englishPeople),
            ("profile.settlements", .bg, settlements), ("profile.settlements", .en, englishSettlements),
        ] {
            let field = try #require(guide.question(id)).field
            let texts = try content.texts(in: language)
            #expect(field.words(for: Decimal(count), texts).replacing("\u{A0}", with: " ") == words)
        }
    }

    @Test func `each unit in which people or things are counted has a singular`() throws {
        let measures: Set = ["%", "km²", ""]
        for texts in try Language.allCases.map(content.texts(in:)) {
            let fields = try content.guide.questions.flatMap { [$0.field] + $0.columns.map(\.field) }
            let same = fields.filter { $0.unit(of: 1, texts) == $0.unit(of: 2, texts) }
            #expect(Set(same.compactMap { $0.ownUnit?.en }).subtracting(measures) == [], "\(texts.language)")
        }
    }
}
