import Wording

/// What the catalog as a document says; the words are in guide/interface/practice-book.yaml.
enum PracticeBookText: String, TextKey {
    case title = "practicebook.title"
    case subtitle = "practicebook.subtitle"
    case about = "practicebook.about"
    case aboutFigures = "practicebook.about-figures"
    case indexByCountry = "practicebook.index-by-country"
    case indexByTheme = "practicebook.index-by-theme"
    case country = "practicebook.country"
    case theme = "practicebook.theme"
    case practices = "practicebook.practices"

    case place = "practicebook.place"
    case facts = "practicebook.facts"
    case themes = "practicebook.themes"
    case problem = "practicebook.problem"
    case solution = "practicebook.solution"
    case effort = "practicebook.effort"
    case results = "practicebook.results"
    case evaluations = "practicebook.evaluations"
    case lessons = "practicebook.lessons"
    case transfer = "practicebook.transfer"
    case sources = "practicebook.sources"

    case population = "practicebook.population"
    case since = "practicebook.since"
    case level = "practicebook.level"
    case suits = "practicebook.suits"
    case technology = "practicebook.technology"
    case openSource = "practicebook.open-source"
    case needs = "practicebook.needs"
    case cost = "practicebook.cost"
    case funding = "practicebook.funding"
    case checkFirst = "practicebook.check-first"
    case inProgram = "practicebook.in-program"
}
