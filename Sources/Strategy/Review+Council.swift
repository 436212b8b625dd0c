import Answers
import Catalog
import Foundation
import Wording

/// What does not fit between the answers of several steps, as a council would see it.
extension Review {
    mutating func checkCouncil() {
        checkMoved()
        checkSuppliers()
        checkLeads()
        checkParticipationMoney()
        checkMeetings()
        checkDaysOff()
        checkWorkshopDay()
        checkPlans()
        checkAmbitions()
        checkDecision()
    }

    /// Whether the decision says once more what its ready points say: that the strategy is adopted, and the yearly report.
    private mutating func checkDecision() {
        let decision = strategy.facts.decision
        for sentence in sentences(of: decision) {
            let adopts = sentence.first { $0.number == nil }.map { $0.isIn(.adopting) } ?? false
            let reports = sentence.contains { $0.isIn(.submitting) } && sentence.contains { $0.isIn(.mayors) }
            let isTwice =
                adopts && sentence.prefix(4).contains { $0.begins(.theStrategy) }
                || reports && sentence.contains { $0.begins(.report) }
            guard isTwice else { continue }
            let words = sentence.filter { $0.number == nil }.prefix(8).map(\.text).joined(separator: " ")
            add(.decisionSaidTwice, at: decision.path, ["text": words])
        }
    }

    /// Whether a measure moves what shows that its own objectives are reached.
    private mutating func checkMoved() {
        let objective = Dictionary(
            strategy.indicators.map { ($0.id, $0.objective.value) }, uniquingKeysWith: { one, _ in one })
        for measure in strategy.livingMeasures {
            let served = Set(measure.objectives.all)
            let moved = measure.indicators.all.compactMap { objective[$0] ?? nil }
            guard !served.isEmpty, !moved.isEmpty, moved.count == measure.indicators.all.count,
                served.isDisjoint(with: moved), let other = moved.first.flatMap({ objectives[$0] })
            else { continue }
            add(.indicatorsElsewhere, measure, measure.indicators.path, ["objective": other.called])
        }
    }

    // MARK: Who

    /// Nobody answers for what he is paid to deliver.
    private mutating func checkSuppliers() {
        for measure in strategy.livingMeasures { checkSupplier(measure.lead) }
        for indicator in strategy.indicators { checkSupplier(indicator.owner) }
        for field in strategy.fields { checkSupplier(field.godparent) }
        let facts = strategy.facts
        for cell in [facts.politicalLead, facts.technicalLead, facts.board] { checkSupplier(cell) }
    }

    private mutating func checkSupplier(_ cell: Cell<String>) {
        guard let text = cell.value, text.utf8.count <= 400 else { return }
        // Who answers stands before what for: „отговорник за договора с доставчика“ is no supplier.
        let post = sentences(of: cell).first?.prefix { !$0.isIn(.narrowing) }.prefix(3) ?? []
        guard post.contains(where: { $0.begins(.suppliers) }) else { return }
        add(.supplierAnswers, at: cell.path, ["text": String(text.prefix(80))])
    }

    private mutating func checkLeads() {
        let facts = strategy.facts
        guard let lead = facts.politicalLead.value?.tidied?.lowercased(),
            lead == facts.technicalLead.value?.tidied?.lowercased()
        else { return }
        add(.oneLeadForBoth, at: facts.technicalLead.path, ["lead": facts.technicalLead.value ?? ""])
    }

    // MARK: Money

    private mutating func checkParticipationMoney() {
        let (budget, total) = (strategy.facts.participationBudget, strategy.finance.total)
        guard let sum = budget.value, total.isComplete, total.known > 0, sum > total.known else { return }
        add(.participationOverAll, at: budget.path, ["sum": said(budget), "total": said(total)])
    }

    // MARK: When

    /// Who promises to report every half-year meets as often.
    private mutating func checkMeetings() {
        let facts = strategy.facts
        guard let meets = facts.meets.value, meets == .yearly || meets == .twoYearly,
            sentences(of: facts.publish).contains(where: tellsHalfYears)
        else { return }
        add(.meetsTooSeldom, at: facts.meets.path)
    }

    private func tellsHalfYears(_ sentence: [Prose.Token]) -> Bool {
        names(.halfYears, sentence)
            || zip(sentence, sentence.dropFirst()).contains { $0.number == 6 && $1.begins(.months) }
    }

    /// Acts, reviews and reports are made on working days.
    private mutating func checkDaysOff() {
        let facts = strategy.facts
        for cell in [facts.basisDay, facts.adoptedOn, facts.reportDay] {
            if let day = cell.value, day.isSunday { add(.onSunday, at: cell.path, ["date": "\(day)"]) }
        }
        if case .day(let day) = facts.midterm.value, day.isSunday {
            add(.onSunday, at: facts.midterm.path, ["date": "\(day)"])
        }
    }

    /// The workshop comes after people were heard, and on the day its round says.
    private mutating func checkWorkshopDay() {
        let facts = strategy.facts
        guard let workshop = facts.workshop.value else { return }
        if let forum = facts.needsForum.value, workshop < forum {
            add(.workshopBeforeForum, at: facts.workshop.path, ["date": "\(workshop)", "forum": "\(forum)"])
        }
        let step = facts.workshop.path.question.split(separator: ".").first.map(String.init)
        let rounds = strategy.rounds.filter { $0.step.value == step }
        guard rounds.count == 1, let round = rounds.first, case .day(let day) = round.date.value,
            day != workshop
        else { return }
        add(.roundOnAnotherDay, round, round.date.path, ["date": "\(day)", "workshop": "\(workshop)"])
    }

    /// Whether a plan the strategy must agree with is over long before it begins.
    private mutating func checkPlans() {
        guard let start = strategy.years?.lowerBound else { return }
        for plan in strategy.plans {
            guard let end = lastYear(in: plan.title), end + 1 < start else { continue }
            let arguments = ["end": "\(end)", "start": "\(start)"]
            add(.planIsOver, plan, plan.title.path, arguments)
        }
        let piro = strategy.facts.piro
        if let end = lastYear(in: piro), end + 1 < start {
            let arguments = ["title": "ПИРО", "end": "\(end)", "start": "\(start)"]
            add(.planIsOver, at: piro.path, arguments)
        }
    }

    /// The last year of the latest of the periods a text names.
    private func lastYear(in cell: Cell<String>) -> Int? {
        let words = sentences(of: cell).flatMap(\.self)
        return zip(words, words.dropFirst()).compactMap { from, until in
            guard let first = from.year, let last = until.year, first < last else { return nil }
            return last
        }.max()
    }

    // MARK: Readiness

    /// Where some groups have a level that is wanted, the others are not forgotten.
    private mutating func checkAmbitions() {
        let wanted = Set(strategy.ambitions.compactMap(\.group.value))
        let left = Readiness.Group.allCases.filter {
            !wanted.contains($0) && strategy.readiness.mean(of: $0) != nil
        }
        guard !wanted.isEmpty, !left.isEmpty else { return }
        add(.groupWithoutAmbition, at: AnswerPath(Strategy.Ambition.table), ["count": "\(left.count)"])
    }
}

extension Day {
    /// By the day of the week of 1 March and the months after it, as Sakamoto reckons.
    fileprivate var isSunday: Bool {
        let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
        let year = month < 3 ? self.year - 1 : self.year
        return (year + year / 4 - year / 100 + year / 400 + shifts[month - 1] + day) % 7 == 0
    }
}
