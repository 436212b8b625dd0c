package import Catalog
package import Document
package import Guide
package import Wording

/// The catalog of practices as a document for a forum: a fact sheet a practice, in groups, with indexes.
package struct PracticeBook: Sendable {
    /// What the sheets are grouped by.
    package enum Order: String, CaseIterable, Hashable, Sendable {
        case theme, country
    }

    let practices: [Practice]
    let themes: [Option]
    /// Names by ISO 3166-1 code; a country without one is shown by its code.
    let countries: [String: Localized]
    let order: Order
    let page: Page
    let date: Day

    /// - Parameters:
    ///   - themes: in the order in which their groups stand; a practice stands under its first theme.
    ///   - date: the day it is made, for the properties of the document.
    package init(
        _ practices: [Practice], themes: [Option], countries: [String: Localized], order: Order, texts: Texts,
        date: Day
    ) {
        (self.practices, self.themes, self.countries) = (practices, themes, countries)
        (self.order, self.date) = (order, date)
        page = Page(texts)
    }

    package var document: Document {
        let counts: [String: TextArgument] = [
            "count": .count(practices.count), "countries": .count(Set(practices.map(\.country)).count),
        ]
        return Document(
            language: page.language.rawValue, title: say(.title), subtitle: say(.subtitle, counts),
            author: page.say(.author), date: date.description,
            labels: .init(
                contents: page.say(.contents), page: page.say(.page), table: page.say(.table),
                figure: page.say(.figure), skip: page.say(.skip)),
            blocks: blocks, density: .dense)
    }

    func say(_ key: PracticeBookText, _ arguments: [String: TextArgument] = [:]) -> String {
        page.texts(key, arguments)
    }

    func words(_ text: Localized) -> String { page.words(text) }

    // MARK: Order

    /// Practices under one heading.
    struct Group {
        var id: String
        var title: String
        var practices: [Practice]
    }

    /// The groups that hold a practice, each practice in one.
    var groups: [Group] {
        let all: [Group]
        switch order {
        case .theme:
            all = themes.map { theme in
                Group(
                    id: theme.id, title: words(theme.label),
                    practices: practices.filter { firstTheme(of: $0) == theme.id })
            }
        case .country:
            all = countryCodes.map { code in
                Group(id: code, title: country(code), practices: practices.filter { $0.country == code })
            }
        }
        return all.filter { !$0.practices.isEmpty }.map { group in
            var sorted = group
            sorted.practices.sort { key(of: $0).lexicographicallyPrecedes(key(of: $1)) }
            return sorted
        }
    }

    /// The first of its themes that there is; the first of all for a practice of none.
    private func firstTheme(of practice: Practice) -> String? {
        practice.themes.first { theme in themes.contains { $0.id == theme } } ?? themes.first?.id
    }

    /// The countries by their names in the language of the document.
    var countryCodes: [String] {
        Set(practices.map(\.country)).sorted { (country($0), $0) < (country($1), $1) }
    }

    func country(_ code: String) -> String { countries[code].map(words) ?? code }

    private func key(of practice: Practice) -> [String] {
        [country(practice.country), words(practice.place), practice.id]
    }

    // MARK: The whole

    private var blocks: [Block] {
        let groups = groups
        var numbers: [String: Int] = [:]
        for practice in groups.flatMap(\.practices) where numbers[practice.id] == nil {
            numbers[practice.id] = numbers.count + 1
        }
        var blocks = [page.paragraph(say(.about)), page.paragraph(say(.aboutFigures))]
        blocks += [Block(.pageBreak), Block(.contents(depth: 2))]
        for group in groups {
            let opening = [Block(.pageBreak), page.heading(1, group.title, "group-" + group.id)]
            // Each on a page of its own, so that it can be copied and handed out.
            for (position, practice) in group.practices.enumerated() {
                blocks += position == 0 ? opening : [Block(.pageBreak)]
                blocks += sheet(of: practice, number: numbers[practice.id] ?? 0)
            }
        }
        return blocks + [Block(.pageBreak)] + countryIndex(numbers) + themeIndex(numbers)
    }

    // MARK: Indexes

    private func countryIndex(_ numbers: [String: Int]) -> [Block] {
        let rows = countryCodes.map { code in
            let own = practices.filter { $0.country == code }.sorted {
                number($0, numbers) < number($1, numbers)
            }
            let lines = own.map { practice -> [Inline] in
                let title = "\(number(practice, numbers)). \(words(practice.title))"
                return [.reference(title, anchor: Self.anchor(of: practice))]
            }
            return [Table.Cell(country(code)), Table.Cell(lines)]
        }
        return index(.indexByCountry, "index-country", .country, rows)
    }

    /// All the themes of a practice, also those under which it does not stand.
    private func themeIndex(_ numbers: [String: Int]) -> [Block] {
        let rows = themes.compactMap { theme -> [Table.Cell]? in
            let own = practices.filter { $0.themes.contains(theme.id) }
                .sorted { number($0, numbers) < number($1, numbers) }
            guard !own.isEmpty else { return nil }
            var runs: [Inline] = []
            for practice in own {
                if !runs.isEmpty { runs.append(.text(", ")) }
                runs.append(.reference("\(number(practice, numbers))", anchor: Self.anchor(of: practice)))
            }
            return [Table.Cell(words(theme.label)), Table.Cell([runs])]
        }
        return index(.indexByTheme, "index-theme", .theme, rows)
    }

    private func index(
        _ title: PracticeBookText, _ anchor: String, _ first: PracticeBookText, _ rows: [[Table.Cell]]
    ) -> [Block] {
        let columns = [
            Table.Column(say(first), weight: 3), Table.Column(say(.practices), weight: 12),
        ]
        return [page.heading(1, say(title), anchor), page.table(columns, rows)]
    }

    private func number(_ practice: Practice, _ numbers: [String: Int]) -> Int { numbers[practice.id] ?? 0 }

    static func anchor(of practice: Practice) -> String { "practice-" + practice.id }
}
