import Wording

/// What is said while a practice is told; the words are in guide/interface/collecting.yaml.
enum CollectingText: String, TextKey {
    case opening = "collecting.opening"
    case guide = "collecting.guide"
    case stepPlace = "collecting.step-place"
    case stepWork = "collecting.step-work"
    case stepSources = "collecting.step-sources"
    case stepResults = "collecting.step-results"
    case stepLessons = "collecting.step-lessons"
    case commands = "collecting.commands"
    case notAnAddress = "collecting.not-an-address"
    case notACurrency = "collecting.not-a-currency"
    case notRough = "collecting.not-rough"
    case notes = "collecting.notes"
    case lacking = "collecting.lacking"
    case oneLanguage = "collecting.one-language"
    case nothingSaved = "collecting.nothing-saved"
    case kept = "collecting.kept"
    case textKept = "collecting.text-kept"
    case goOn = "collecting.go-on"
    case goOnUnsent = "collecting.go-on-unsent"
    case goOnHelp = "collecting.go-on-help"
    case goOnQuitDoes = "collecting.go-on-quit-does"
    case goesOn = "collecting.goes-on"
    case untitled = "collecting.untitled"
    case setAside = "collecting.set-aside"
    case leftAlone = "collecting.left-alone"
    case damaged = "collecting.damaged"
    case lost = "collecting.lost"
    case unfinished = "collecting.unfinished"
    case inBulgarian = "collecting.in-bg"
    case inEnglish = "collecting.in-en"

    case title = "collecting.title"
    case place = "collecting.place"
    case problem = "collecting.problem"
    case solution = "collecting.solution"
    case method = "collecting.method"
    case lessons = "collecting.lessons"
    case transfer = "collecting.transfer"
    case country = "collecting.country"
    case territory = "collecting.territory"
    case population = "collecting.population"
    case started = "collecting.started"
    case status = "collecting.status"
    case themes = "collecting.themes"
    case participation = "collecting.participation"
    case technology = "collecting.technology"
    case openSource = "collecting.open-source"
    case official = "collecting.official"
    case funding = "collecting.funding"
    case needs = "collecting.needs"
    case sizes = "collecting.sizes"
    case warning = "collecting.warning"
    case sourceAddress = "collecting.source-address"
    case sourceTitle = "collecting.source-title"
    case sourcePublisher = "collecting.source-publisher"
    case sourceRead = "collecting.source-read"
    case resultFigure = "collecting.result-figure"
    case resultUnit = "collecting.result-unit"
    case resultYear = "collecting.result-year"
    case resultSource = "collecting.result-source"
    case costAmount = "collecting.cost-amount"
    case costCurrency = "collecting.cost-currency"
    case costPer = "collecting.cost-per"
    case costSource = "collecting.cost-source"
    case keep = "collecting.keep"

    case wayText = "collecting.way-text"
    case wayCountry = "collecting.way-country"
    case wayList = "collecting.way-list"
    case wayAddress = "collecting.way-address"
    case wayAmount = "collecting.way-amount"
    case wayCurrency = "collecting.way-currency"
}

extension PracticeWords {
    var question: CollectingText {
        switch self {
        case .title: .title
        case .place: .place
        case .problem: .problem
        case .solution: .solution
        case .method: .method
        case .lessons: .lessons
        case .transfer: .transfer
        }
    }
}

extension PracticeFact {
    var question: CollectingText {
        switch self {
        case .country: .country
        case .territory: .territory
        case .population: .population
        case .started: .started
        case .status: .status
        case .themes: .themes
        case .participation: .participation
        case .technology: .technology
        case .openSource: .openSource
        case .official: .official
        case .funding: .funding
        case .needs: .needs
        case .sizes: .sizes
        case .warning: .warning
        }
    }
}

extension PracticePart.SourcePart {
    var question: CollectingText {
        switch self {
        case .address: .sourceAddress
        case .title: .sourceTitle
        case .publisher: .sourcePublisher
        case .read: .sourceRead
        }
    }
}

extension PracticePart.ResultPart {
    var question: CollectingText {
        switch self {
        case .figure: .resultFigure
        case .unit: .resultUnit
        case .year: .resultYear
        case .source: .resultSource
        }
    }
}

extension PracticePart.CostPart {
    var question: CollectingText {
        switch self {
        case .amount: .costAmount
        case .currency: .costCurrency
        case .per: .costPer
        case .source: .costSource
        }
    }
}
