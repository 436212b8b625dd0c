import Catalog
import Content
import Guide
import Wording

/// What a practice is connected with through its themes, and which practices a step is.
struct PracticeLinks {
    private let setting: Setting
    private let guide: Guide
    private let practices: [Practice]
    private let links: ThemeLinks
    private static let most = 3
    private static let mostForStep = 5

    init(_ setting: Setting) throws {
        self.setting = setting
        guide = try setting.content.guide
        practices = try setting.content.practices
        links = ThemeLinks(practices)
    }

    /// Ids of the steps the practice belongs to most.
    func steps(for practice: Practice) -> [String] {
        links.closest(to: practice.themes, among: guide.steps, limit: Self.most, by: \.themes).map(\.id)
    }

    /// A few practices of different countries that belong to the step most, small places before large ones when they
    /// belong to it alike; warnings are left out.
    func practices(for step: Step) -> [Practice] {
        let fitting = practices.filter { !$0.isWarning && steps(for: $0).contains(step.id) }
        var countries: Set<String> = []
        let small = fitting.filter(\.territory.isSmall) + fitting.filter { !$0.territory.isSmall }
        let varied = links.closest(to: step.themes, among: small, limit: .max, by: \.themes)
            .filter { countries.insert($0.country).inserted }
        return Array(varied.prefix(Self.mostForStep))
    }

    /// Under headings: the steps, questions, laws, indicators and money the practice has to do with.
    func sections(for practice: Practice) throws -> [String] {
        let language = setting.language
        let chosen = Set(steps(for: practice))
        let steps = guide.steps.enumerated().filter { chosen.contains($0.element.id) }
            .map { "\($0.offset + 1). \($0.element.title[language])" }
        let questions = closest(guide.questions, to: practice, by: \.themes)
            .map { "\($0.field.label[language]) (\($0.id))" }
        let content = setting.content
        let frameworks = closest(try content.frameworks, to: practice, by: \.themes).map {
            $0.title[language]
        }
        let indicators = closest(try content.indicators, to: practice, by: \.themes).map {
            $0.title[language]
        }
        let funding = closest(try content.funding.filter { $0.status != .closed }, to: practice, by: \.themes)
            .map { $0.title[language] }
        let sections: [(CommandText, [String])] = [
            (.linkedSteps, steps), (.linkedQuestions, questions), (.linkedFrameworks, frameworks),
            (.linkedIndicators, indicators), (.linkedFunding, funding),
        ]
        return sections.filter { !$0.1.isEmpty }.flatMap { title, items in
            ["", setting.texts(title)] + items.map { "- " + $0 }
        }
    }

    private func closest<Entry>(
        _ entries: [Entry], to practice: Practice, by themes: (Entry) -> [String]
    ) -> [Entry] {
        links.closest(to: practice.themes, among: entries, limit: Self.most, by: themes)
    }
}

extension Practice.Territory {
    /// A place such as the guide is written for, or one that many such places run together.
    fileprivate var isSmall: Bool {
        switch self {
        case .village, .rural, .town, .network: true
        case .city, .metropolis, .region, .national: false
        }
    }
}
