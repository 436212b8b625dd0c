import Catalog
import Content
import Foundation
import Testing
import Wording

/// The search of the shipped practices, held to what a person would want on the first screen.
@Suite struct SearchQualityTests {
    private static let index = try? ContentSource().practiceIndex

    @Test func packsTheIndexWithoutLoss() throws {
        let content = ContentSource()
        let practices = try content.practices
        let made = PracticeIndex(practices, synonyms: try content.synonyms)
        let read = try #require(PracticeIndex(practices, packed: Array(made.packed.utf8)))
        for query in SearchQuery.all.prefix(12) {
            let (one, other) = (made.search(query.text), read.search(query.text))
            #expect(one.map(\.id) == other.map(\.id))
            #expect(one.map(\.matches) == other.map(\.matches))
        }
        #expect(PracticeIndex(Array(practices.dropLast()), packed: Array(made.packed.utf8)) == nil)
        #expect(PracticeIndex(practices, packed: []) == nil)
    }

    @Test func gradesOnlyPracticesThatExist() throws {
        let known = Set(try ContentSource().practices.map(\.id))
        #expect(Set(SearchQuery.all.flatMap(\.grades.keys)).subtracting(known) == [])
        #expect(SearchQuery.all.count >= 100)
    }

    @Test(arguments: Language.allCases)
    func putsTheBestPracticesFirst(language: Language) throws {
        let index = try #require(Self.index)
        for (queries, least) in [
            (SearchQuery.first, 0.8), (SearchQuery.plain, 0.79), (SearchQuery.everyday, 0.78),
            (SearchQuery.plainTalk, language == .bg ? 0.8 : 0.72),
        ] {
            let mean = mean(queries.filter { $0.language == language }, in: index)
            #expect(mean >= least, "\(mean)")
        }
    }

    @Test func findsSomethingThatHelpsForEveryQuery() throws {
        let index = try #require(Self.index)
        for query in SearchQuery.plain {
            let found = index.search(query.text, limit: 5).map(\.id)
            #expect(found.contains { query.grades[$0] ?? 0 >= 2 }, "\(query.text): \(found)")
        }
    }

    @Test(
        "A group of people is found by any of its names, and taken for nothing else",
        arguments: [
            ("роми", "be-ghent-digital-inclusion", "уязвимите"),
            ("цигани", "be-ghent-digital-inclusion", "уязвимите"),
            ("слепи", "pl-malopolska-virtual-museums", "blind"),
            ("незрящи", "pl-malopolska-virtual-museums", "blind"),
            ("глухи", "sk-digital-seniors", "хората увреждания"),
            ("инвалиди", "sk-digital-seniors", "хората увреждания"),
        ])
    func findsGroupsOfPeople(query: String, id: String, found: String) throws {
        let hits = try #require(Self.index).search(query)
        #expect(hits.prefix(3).contains { $0.id == id })
        let matches = hits.flatMap(\.matches)
        #expect(matches.contains { $0.found == found })
        #expect(matches.allSatisfy { [.itself, .synonym].contains($0.way) }, "\(matches)")
    }

    @Test(
        "What people lack is not what they ask for",
        arguments: ["хора без интернет", "people without internet"])
    func keepsWhatIsLacking(query: String) throws {
        let hits = try #require(Self.index).search(query, limit: 3)
        #expect(hits.first?.matches.map(\.typed).last == query.drop { $0 != " " }.dropFirst().description)
        let onPaper = ["hu-budapest-community-budget", "cz-suchdol-paper-participatory-budget"]
        #expect(Set(onPaper).isSubset(of: hits.map(\.id)), "\(hits.map(\.id))")
    }

    @Test(
        "Small words about a topic lead to it, and no word is taken for another that only begins so",
        arguments: [
            ("where does our tax money go", "hr-bjelovar-every-invoice"),
            ("къде отиват парите", "hr-bjelovar-every-invoice"),
            ("we want to have a say", "es-barcelona-decidim"),
            ("parking", "bg-burgas-smart-platform"), ("паркирам", "bg-burgas-smart-platform"),
            ("нямаме интернет в селото", "se-bracke-village-fibre"),
        ])
    func understandsPlainTalk(query: String, id: String) throws {
        let found = try #require(Self.index).search(query, limit: 5).map(\.id)
        #expect(found.contains(id), "\(found)")
    }

    private func mean(_ queries: [SearchQuery], in index: PracticeIndex) -> Double {
        queries.reduce(0) { $0 + gain(of: $1, in: index) } / Double(max(1, queries.count))
    }

    /// nDCG of the first five: K. Järvelin and J. Kekäläinen, "Cumulated gain-based evaluation of IR techniques",
    /// ACM Transactions on Information Systems 20 (2002).
    private func gain(of query: SearchQuery, in index: PracticeIndex) -> Double {
        let found = index.search(query.text, limit: 5).map { query.grades[$0.id] ?? 0 }
        let ideal = query.grades.values.sorted(by: >).prefix(5)
        return discounted(found) / discounted(Array(ideal))
    }

    private func discounted(_ gains: [Double]) -> Double {
        gains.enumerated().reduce(0) { $0 + $1.element / log2(Double($1.offset + 2)) }
    }
}
