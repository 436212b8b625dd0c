import Answers
import Catalog
import Guide
import Strategy
import Templates
import Wording

extension Facts {
    func told(_ field: DerivedField) -> Told {
        switch field {
        case .draftDate: .said(formats.date(issue.date))
        case .draftVersion:
            issue.version == issue.date.description
                ? .silent : .said(formats.date(iso: issue.version.cleaned()))
        case .strategyName: strategyName
        case .municipality: municipality(\.inSentence)
        case .municipalityTitle: municipality(\.asTitle)
        case .period: period
        case .countedProblems: counted(.countedProblems, Strategy.Problem.table)
        case .countedObjectives: counted(.countedObjectives, Strategy.Objective.table)
        case .countedMeasures: counted(.countedMeasures, Strategy.Measure.table)
        case .adoption: adoption
        case .consultationEnd: consultationEnd
        case .guideTitle: .said(words(walk.guide.title))
        case .guideVersion: .said(walk.guide.version.cleaned())
        case .olderShare: shareOfAge(strategy.olderShare)
        case .childrenShare: shareOfAge(strategy.childrenShare)
        case .respondents:
            made(
                from: Strategy.Respondents.table,
                told(
                    strategy.surveyed, lacking: label(Strategy.Respondents.model.count), formats.number))
        case .offlineRespondents: made(from: Strategy.Respondents.table, share(strategy.offlineShare))
        case .acceptedProposals: proposals(.accepted)
        case .partlyAcceptedProposals: proposals(.partly)
        case .declinedProposals: proposals(.declined)
        case .openProposals: count(strategy.proposals.count { !$0.isAnswered }, of: Strategy.Proposal.table)
        case .totalCost: ofMeasures(money(strategy.finance.total, \.oneOff))
        case .oneOffCost: ofMeasures(money(strategy.finance.total(.kind(.oneOff)), \.oneOff))
        case .yearlyCost: ofMeasures(money(strategy.finance.total(.kind(.yearly)), \.yearly))
        case .sureMoney: ofMeasures(money(of: .sure))
        case .appliedMoney: ofMeasures(money(of: .applied))
        case .wishedMoney: ofMeasures(money(of: .wished))
        case .unstatedMoney: unstatedMoney
        case .moneyWithoutKind: moneyWithoutKind
        case .sureShare: sureShare
        case .basis: basis
        case .upkeep: ofMeasures(upkeep(strategy.upkeepTotal))
        case .measuresWithOpenUpkeep: measuresWithOpenUpkeep
        case .upkeepSentence: upkeepSentence
        case .systemsCost:
            made(
                from: Strategy.System.table,
                told(
                    strategy.systemCosts, lacking: label(Strategy.System.model.yearlyCost), formats.money))
        case .quickWins: count(strategy.livingMeasures.count(where: \.isQuickWin), of: Strategy.Measure.table)
        }
    }

    private var consultationEnd: Told {
        let (start, days) = (strategy.facts.consultationStart, strategy.facts.consultationDays)
        if let day = strategy.consultationEnd { return .said(formats.date(day)) }
        if case .missing(let question) = told(days) { return .missing(question) }
        // The question of the start has its own gap, mostly in the same sentence.
        guard case .missing = told(start), let days = told(days).marked else { return .silent }
        return .missing(say(.lastDayOfConsultation, ["days": .text(days)]))
    }

    private var strategyName: Told {
        if case .said(let title) = told(strategy.facts.title) { return .said(title) }
        return .said(say(.strategyName, ["name": .text(municipality(\.inSentence).marked ?? say(.dots))]))
    }

    var nameQuestion: Question? { walk.guide.nameQuestion }

    /// What the municipality is called, by the register where that has it under the name that was answered.
    func municipality(_ form: KeyPath<MunicipalityName, String>) -> Told {
        guard let question = nameQuestion else { return .silent }
        if let place = library.place, let name = strategy.cell(at: AnswerPath(question.id)).value?.text,
            place.name.versions.contains(name)
        {
            return .said(Mark.unmarked(MunicipalityName(of: place, texts)[keyPath: form]))
        }
        guard case .said(let name) = told(question) else { return told(question) }
        let isAbroad = strategy.facts.isAbroad
        return .said(MunicipalityName(of: name, isAbroad: isAbroad, texts)[keyPath: form])
    }

    /// Silent where the years do not apply; where they make no period, the question that would tell it.
    private var period: Told {
        let (first, last) = (strategy.facts.startYear, strategy.facts.endYear)
        if let years = strategy.years {
            return .said(
                years.count == 1
                    ? formats.year(years.lowerBound)
                    : "\(years.lowerBound)–" + formats.year(years.upperBound))
        }
        guard first.value == nil || last.value == nil else { return .missing(label(last)) }
        guard let from = told(first).marked, let until = told(last).marked else { return .silent }
        if case .missing = told(first), case .missing = told(last) { return told(first) }
        return .said(from + "–" + until)
    }

    private func counted(_ words: DraftingText, _ table: String) -> Told {
        made(from: table, .said(say(words, ["count": .count(count(of: table))])))
    }

    /// Silent also while the ages together are more than all.
    private func shareOfAge(_ share: Share?) -> Told {
        strategy.agesShare?.isTooLarge == true ? .silent : self.share(share)
    }

    /// How many rows of a table count: all but the measures that were stopped.
    func count(of table: String) -> Int {
        table == Strategy.Measure.table ? strategy.livingMeasures.count : rows(of: table).count
    }

    /// A value made from the rows of a table, or what stands for the table while it has none.
    private func made(from table: String, _ value: @autoclosure () -> Told) -> Told {
        rows(of: table).isEmpty ? told(table) ?? .silent : value()
    }

    private var adoption: Told {
        let given = strategy.facts
        guard given.isAdopted else { return .silent }
        let act = [given.adoptedBy.path, given.adoptingAct.path, given.adoptedOn.path].compactMap(known)
        guard !act.isEmpty else { return .said(say(.statusAdopted)) }
        return .said(say(.adoption, ["act": .text(act.joined(separator: ", "))]))
    }

    /// What is known of the act, and a gap for what is not; nil where it does not apply.
    private func known(_ path: AnswerPath) -> String? {
        guard !strategy.cell(at: path).doesNotApply else { return nil }
        if path == strategy.facts.adoptedOn.path, let day = strategy.facts.adoptedOn.value, !isOver(day) {
            let arguments: [String: TextArgument] = [
                "question": .text(label(at: path)), "value": .text(formats.date(day)),
            ]
            return Mark.missing(say(.dateAhead, arguments))
        }
        return told(at: path).marked ?? Mark.missing(label(at: path))
    }

    /// Whether a day has come by the date of the draft.
    func isOver(_ day: Day?) -> Bool { day.map { $0 <= issue.date } ?? false }

    /// Whether the act that adopted the document is known in full, and no day of it is still to come.
    var isActKnown: Bool {
        let given = strategy.facts
        let isNamed = [given.adoptedBy, given.adoptingAct].allSatisfy { $0.value != nil || $0.doesNotApply }
        return given.isAdopted && isNamed && (isOver(given.adoptedOn.value) || given.adoptedOn.doesNotApply)
    }

    private func ofMeasures(_ value: @autoclosure () -> Told) -> Told {
        made(from: Strategy.Measure.table, value())
    }

    private func count(_ count: Int, of table: String) -> Told {
        made(from: table, .said(formats.number(count)))
    }

    private func proposals(_ answer: Strategy.ProposalAnswer) -> Told {
        count(strategy.proposals.count { $0.answer.value == answer }, of: Strategy.Proposal.table)
    }
}
