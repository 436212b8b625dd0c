import Answers
import Foundation
import Guide
import Strategy
import Wording

extension Facts {
    func told(_ field: DerivedField) -> Told {
        switch field {
        case .draftDate: .said(formats.date(issue.date))
        case .draftVersion: .said(issue.version.cleaned())
        case .guideTitle: .said(words(walk.guide.title))
        case .guideVersion: .said(walk.guide.version.cleaned())
        case .olderShare: share(of: "profile.olderPeople")
        case .childrenShare: share(of: "profile.children")
        case .respondents, .offlineRespondents: survey(field)
        case .acceptedProposals: proposals(.accepted)
        case .partlyAcceptedProposals: proposals(.partly)
        case .declinedProposals: proposals(.declined)
        case .openProposals: proposals(.open)
        case .totalCost, .oneOffCost, .yearlyCost, .sureMoney, .appliedMoney, .wishedMoney, .sureShare:
            money(field)
        case .upkeep: sum(strategy.upkeep, from: "measures")
        case .systemsCost: sum(systemsCost, from: "systems")
        case .quickWins: count(strategy.measures.count(where: \.isQuickWin), of: "measures")
        }
    }

    /// The words for a value made from the rows of a table, or for the table while it has none.
    func made(from table: String, _ words: @autoclosure () -> String) -> Told {
        guard answers.rows(of: table).isEmpty else { return .said(words()) }
        return told(table) ?? .silent
    }

    private func sum(_ amount: Decimal, from table: String) -> Told {
        made(from: table, formats.money(amount))
    }
    private func count(_ count: Int, of table: String) -> Told { made(from: table, formats.number(count)) }

    private func proposals(_ answer: Strategy.ProposalAnswer) -> Told {
        count(strategy.proposals.count { $0.answer == answer }, of: "proposals")
    }

    private func money(_ field: DerivedField) -> Told {
        let finance = strategy.finance
        switch field {
        case .oneOffCost: return sum(finance.sum(kind: .oneOff), from: "finance")
        case .yearlyCost: return sum(finance.sum(kind: .yearly), from: "finance")
        case .sureMoney: return sum(finance.sum(certainty: .sure), from: "finance")
        case .appliedMoney: return sum(finance.sum(certainty: .applied), from: "finance")
        case .wishedMoney: return sum(finance.sum(certainty: .wished), from: "finance")
        case .sureShare:
            return made(from: "finance", percent(finance.sum(certainty: .sure), of: finance.total))
        default: return sum(finance.total, from: "finance")
        }
    }

    private func survey(_ field: DerivedField) -> Told {
        let all = strategy.respondents.compactMap(\.count).reduce(0, +)
        guard field == .offlineRespondents else { return count(all, of: "respondents") }
        let offline = strategy.respondents.filter { $0.channel?.isOffline ?? false }.compactMap(\.count)
            .reduce(0, +)
        return made(from: "respondents", percent(Decimal(offline), of: Decimal(all)))
    }

    private func share(of name: String) -> Told {
        guard let part = answers.value(name)?.number, let all = answers.value("profile.population")?.number,
            all > 0
        else { return told(name) ?? .silent }
        return .said(percent(part, of: all))
    }

    /// A share in per cent with one digit after the decimal sign.
    func percent(_ part: Decimal, of all: Decimal) -> String {
        guard all != 0 else { return formats.percent(0) }
        var (exact, rounded) = (part * 100 / all, Decimal())
        NSDecimalRound(&rounded, &exact, 1, .plain)
        return formats.percent(rounded)
    }

    var systemsCost: Decimal {
        answers.rows(of: "systems").compactMap {
            answers.value(.init("systems", row: $0, column: "yearlyCost"))?.number
        }.reduce(0, +)
    }
}

extension Strategy.Channel {
    /// Whether it works without the internet.
    var isOffline: Bool {
        switch self {
        case .paper, .counter, .meeting, .phone, .post: true
        case .email, .webForm, .socialMedia: false
        }
    }
}
