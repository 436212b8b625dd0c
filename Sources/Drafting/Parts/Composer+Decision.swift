import Answers
import Catalog
import Document
import Strategy
import Templates
import Wording

extension Composer {
    /// The decision of the council in the form councils write it: what only the council can say (number, day, votes,
    /// signature) stands as dotted lines, and the law only where it is in force. The signature stands on the page of the
    /// votes and the last point.
    mutating func decision() -> Drafted {
        let given = strategy.facts
        let name = ["name": TextArgument.text(facts.municipality(\.inSentence).marked ?? say(.dots))]
        let isAbroad = given.isAbroad
        let opening = [
            strong(say(.decisionNumber)), line(say(isAbroad ? .decisionGroundAbroad : .decisionGround, name)),
            strong(say(.decisionVerb)),
        ]
        let formal = [
            line(say(.decisionAdopts, ["strategy": .text(strategyWithYears)]), from: Self.nameOrigin),
            plan(), line(say(.decisionMayor)), report(),
        ]
        let money = isAllSecured ? [] : [line(say(.decisionMoney))]
        let publication = line(say(isAbroad ? .decisionPublicationAbroad : .decisionPublication))
        let points = (formal + money).map { [$0] } + ownPoints() + [[publication]]
        let own = facts.issue.house.signatures.decision.map(typed)
        let signature = own.isEmpty ? [line(say(.decisionChair))] : own
        let closing = ([line(say(.decisionVotes))] + signature.dropLast()).map(\.kept) + signature.suffix(1)
        let origin = Self.nameOrigin + [given.decision.path, given.reportDay.path].map(\.description)
        return .made(
            opening.map(\.kept) + [Block(.list(ordered: true, items: points), from: origin).kept] + closing)
    }

    /// Who signs the proposal: the lines of the house, else the mayor and those who have looked at it.
    mutating func signature() -> Drafted {
        let own = facts.issue.house.signatures.proposal
        guard own.isEmpty else { return .made(own.map(typed)) }
        let name = ["name": TextArgument.text(facts.municipality(\.inSentence).marked ?? say(.dots))]
        let origin = [Origin.carried(derived: .municipality)]
        return .made([line(say(.signatureMayor, name), from: origin), line(say(.signaturePrepared))])
    }

    /// Whether no money is left to be found.
    private var isAllSecured: Bool {
        let total = strategy.finance.total
        return facts.holds(.costed) && total.isComplete
            && strategy.finance.total(.certainty(.sure)).known == total.known
    }

    /// Words of a file, in which nothing is a mark.
    private func typed(_ words: String) -> Block { Block(.paragraph([.text(words)])) }

    /// The name of the strategy and its years.
    private var strategyWithYears: String {
        let name = facts.told(.strategyName).marked ?? say(.dots)
        guard let period = facts.told(.period).marked else { return name }
        return say(.strategyWithYears, ["name": .text(name), "period": .text(period)])
    }

    private static let nameOrigin = [
        Origin.carried(derived: .strategyName), Origin.carried(derived: .period),
    ]

    private mutating func plan() -> Block {
        let measures = facts.told(.countedMeasures).marked ?? say(.dots)
        return line(say(.decisionPlan, ["count": .text(measures)]), from: [Strategy.Measure.table])
    }

    private mutating func report() -> Block {
        let day = strategy.facts.reportDay
        guard let marked = facts.told(day).marked else { return line(say(.decisionReport)) }
        return line(say(.decisionFirstReport, ["day": .text(marked)]), from: [day.path.description])
    }

    /// What the municipality itself wants decided, a point each.
    private mutating func ownPoints() -> [[Block]] {
        let decision = strategy.facts.decision
        let origin = [decision.path.description]
        switch facts.told(decision) {
        case .said(let words): return words.points.map { [line($0, from: origin)] }
        case .missing(let question): return [[Block(.placeholder(question), from: origin)]]
        case .silent: return []
        }
    }

    private func strong(_ words: String) -> Block { Block(.paragraph([.strong(words)])) }

    private mutating func line(_ marked: String, from origin: [String] = []) -> Block {
        Block(.paragraph(inlines(marked)), from: origin)
    }
}

extension String {
    /// The points of a text that counts them ("1. … 2. …", in a row or a line each), without their numbers; of any other
    /// text its lines.
    var points: [String] {
        var numbers: [Range<String.Index>] = []
        for match in matches(of: /(?:^|\s)([0-9]{1,2})[.)]\s+/) where Int(match.1) == numbers.count + 1 {
            numbers.append(match.range)
        }
        let lines = split(whereSeparator: \.isNewline)
        guard let first = numbers.first, first.lowerBound == startIndex else {
            return lines.map { String($0.trimmed) }.filter { !$0.isEmpty }
        }
        let ends = numbers.dropFirst().map(\.lowerBound) + [endIndex]
        return zip(numbers, ends).map { number, end in
            String(self[number.upperBound..<end].trimmed).replacing("\n", with: " ")
        }.filter { !$0.isEmpty }
    }
}
