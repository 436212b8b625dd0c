import Answers
import Wording

/// A part of a practice that is asked for by itself.
enum PracticePart: Hashable, Sendable {
    case words(PracticeWords, Language)
    case fact(PracticeFact)
    /// Sources and results are numbered from 1.
    case source(Int, SourcePart)
    case result(Int, ResultPart)
    case cost(CostPart)
    /// Whether what was told is to be kept.
    case keep

    enum SourcePart: String, CaseIterable, Hashable, Sendable { case address, title, publisher, read }
    enum ResultPart: Hashable, Sendable { case figure, unit(Language), year, source }
    enum CostPart: Hashable, Sendable { case amount, currency, per(Language), source }
}

/// What is told in words of one's own, in both languages.
enum PracticeWords: String, CaseIterable, Hashable, Sendable {
    case title, place, problem, solution, method, lessons, transfer
}

/// What is picked or counted.
enum PracticeFact: String, CaseIterable, Hashable, Sendable {
    case country, territory, population, started, status, themes, participation
    case technology, openSource, official, funding, needs, sizes, warning
}

extension PracticePart {
    /// Whether it may be left empty. A first source and the year of a figure may not.
    var isOptional: Bool {
        switch self {
        case .words, .keep: false
        case .fact(let fact):
            switch fact {
            case .population, .started, .participation, .technology, .funding, .needs, .sizes: true
            case .country, .territory, .status, .themes, .openSource, .official, .warning: false
            }
        case .source(let number, .address): number > 1
        case .source(_, .publisher): true
        case .source: false
        case .result(_, .figure): true
        case .result: false
        case .cost(.amount): true
        case .cost: false
        }
    }

    /// The language of a text that is told in two; nil for everything else.
    var language: Language? {
        switch self {
        case .words(_, let language), .result(_, .unit(let language)), .cost(.per(let language)): language
        default: nil
        }
    }

    /// The same text in the other language; nil when it is no text in two.
    var translation: PracticePart? {
        guard let language else { return nil }
        let other = language.other
        switch self {
        case .words(let words, _): return .words(words, other)
        case .result(let number, .unit): return .result(number, .unit(other))
        case .cost(.per): return .cost(.per(other))
        default: return nil
        }
    }
}

extension PracticePart {
    /// Every part that can be told, sources before what quotes them; not whether it is to be kept.
    static let all: [PracticePart] = {
        let rounds = 1...PracticeDraft.mostRounds
        var parts = PracticeWords.allCases.flatMap { words in Language.allCases.map { Self.words(words, $0) }
        }
        parts += PracticeFact.allCases.map(Self.fact)
        parts += rounds.flatMap { number in SourcePart.allCases.map { .source(number, $0) } }
        for number in rounds {
            parts += [.result(number, .figure)] + Language.allCases.map { .result(number, .unit($0)) }
            parts += [.result(number, .year), .result(number, .source)]
        }
        parts += [.cost(.amount), .cost(.currency)] + Language.allCases.map { .cost(.per($0)) }
        return parts + [.cost(.source)]
    }()

    /// Permanent: kept replies go by it.
    var name: String {
        switch self {
        case .words(let words, let language): "\(words.rawValue).\(language.rawValue)"
        case .fact(let fact): fact.rawValue
        case .source(let number, let part): "source.\(number).\(part.rawValue)"
        case .result(let number, .unit(let language)): "result.\(number).unit.\(language.rawValue)"
        case .result(let number, let part): "result.\(number).\(part)"
        case .cost(.per(let language)): "cost.per.\(language.rawValue)"
        case .cost(let part): "cost.\(part)"
        case .keep: "keep"
        }
    }

    /// The same as a question of a guide.
    var id: String { Self.id(of: name) }
    var path: AnswerPath { AnswerPath(id) }

    static func id(of name: String) -> String { name.replacing(".", with: "-") }

    init?(id: String) {
        guard let part = Self.byID[id] else { return nil }
        self = part
    }

    static let byID = Dictionary(
        (all + [.keep]).map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
}
