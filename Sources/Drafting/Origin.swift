package import Answers
package import Guide
import Strategy
import Templates

/// What a piece of a draft rests on; a block carries it as text.
package enum Origin: Hashable, Sendable {
    /// A question, a row of its table, or a cell.
    case answer(AnswerPath)
    /// An entry of a register.
    case entry(Register, String)
    /// Worked out from all answers to these questions.
    case computed(from: [String])

    /// What begins that which is no path: no question of a guide is named so.
    private static let sign: Character = "@"

    /// nil for a value that rests on no answer, such as the date of the draft.
    package init?(_ carried: String) {
        guard carried.first == Self.sign else {
            guard let path = AnswerPath(parsing: carried) else { return nil }
            self = .answer(path)
            return
        }
        let name = String(carried.dropFirst())
        if let (register, id) = name.splitOnce(at: "/"), let register = Register(rawValue: register) {
            self = .entry(register, id)
        } else if let table = name.countedTable {
            self = .computed(from: [table])
        } else if let basis = DerivedField(rawValue: name)?.basis, !basis.isEmpty {
            self = .computed(from: basis)
        } else {
            return nil
        }
    }

    static func carried(_ register: Register, _ id: String) -> String {
        "\(sign)\(register.rawValue)/\(id)"
    }

    /// A name of a template that no single answer holds; nil for others.
    static func carried(derived name: String) -> String? {
        name.countedTable == nil && DerivedField(rawValue: name) == nil ? nil : "\(sign)\(name)"
    }

    static func carried(derived field: DerivedField) -> String { "\(sign)\(field.rawValue)" }
}

extension DerivedField {
    /// The questions and tables whose answers it is worked out from.
    fileprivate var basis: [String] {
        let facts = Strategy.Facts.model
        switch self {
        case .draftDate, .draftVersion, .guideTitle, .guideVersion: return []
        case .strategyName: return [facts.title.path.question]
        case .municipality, .municipalityTitle: return []
        case .period: return [facts.startYear, facts.endYear].map(\.path.question)
        case .countedProblems: return [Strategy.Problem.table]
        case .countedObjectives: return [Strategy.Objective.table]
        case .countedMeasures, .quickWins: return [Strategy.Measure.table]
        case .adoption:
            return [facts.adoptedBy.path, facts.adoptingAct.path, facts.adoptedOn.path].map(\.question)
        case .consultationEnd:
            return [facts.consultationStart.path, facts.consultationDays.path].map(\.question)
        case .olderShare: return [facts.olderPeople.path.question, facts.population.path.question]
        case .childrenShare: return [facts.children.path.question, facts.population.path.question]
        case .respondents, .offlineRespondents: return [Strategy.Respondents.table]
        case .acceptedProposals, .partlyAcceptedProposals, .declinedProposals, .openProposals:
            return [Strategy.Proposal.table]
        case .totalCost, .oneOffCost, .yearlyCost, .sureMoney, .appliedMoney, .wishedMoney, .unstatedMoney,
            .moneyWithoutKind, .sureShare, .basis, .upkeep, .measuresWithOpenUpkeep,
            .upkeepSentence:
            return Composer.moneyOrigin
        case .systemsCost: return [Strategy.System.table]
        }
    }
}
