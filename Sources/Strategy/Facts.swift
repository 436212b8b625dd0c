import Answers
package import Catalog
package import Foundation
package import Wording

extension Strategy {
    /// The answers that are no tables, as far as the strategy reckons with them.
    package struct Facts: Sendable {
        /// ISO 3166-1 code; see `countryCode`.
        package let country: Cell<String>
        package let population: Cell<Int>
        package let settlements: Cell<Int>
        /// People of 65 and over.
        package let olderPeople: Cell<Decimal>
        /// Children to 14.
        package let children: Cell<Decimal>
        /// As answered; see `years` for a period one can plan with.
        package let startYear: Cell<Int>
        package let endYear: Cell<Int>
        /// How far the document has come; a draft while nobody says.
        package let stage: Cell<Stage>
        /// What the document is called, where that is not what the program would call it.
        package let title: Cell<String>
        /// The act that adopted it: by whom, which and when.
        package let adoptedBy: Cell<String>
        package let adoptingAct: Cell<String>
        package let adoptedOn: Cell<Day>
        /// The act the work started with.
        package let basis: Cell<String>
        package let basisDay: Cell<Day>
        package let politicalLead: Cell<String>
        package let technicalLead: Cell<String>
        package let partners: Cell<String>
        /// What people may count on when they take part.
        package let promise: Cell<String>
        /// When people are first asked together what they need.
        package let needsForum: Cell<Day>
        /// Whether there was a survey.
        package let survey: Cell<Bool>
        /// Euros set aside for people to take part.
        package let participationBudget: Cell<Decimal>
        /// How many scored the readiness, each alone.
        package let scorers: Cell<Int>
        /// When the diagnosis was worked on together.
        package let workshop: Cell<Day>
        /// How many came to the first forum.
        package let needsForumPeople: Cell<Int>
        /// How many came to the workshop on the diagnosis.
        package let workshopPeople: Cell<Int>
        package let vision: Cell<String>
        /// A day of somebody's life when it has come true, and what stays with people.
        package let dayInLife: Cell<String>
        package let stayHuman: Cell<String>
        /// How personal data of those who take part are kept.
        package let privacy: Cell<String>
        /// Ids of the ways by which participants are found.
        package let recruitment: Cell<[String]>
        /// How often the board meets.
        package let meets: Cell<Catalog.Indicator.Rhythm>
        /// How it goes with the integrated development plan.
        package let piro: Cell<String>
        /// What the strategy leaves to others.
        package let excluded: Cell<String>
        /// How the measures were chosen, and by whom.
        package let scoring: Cell<String>
        /// What holds for artificial intelligence.
        package let ai: Cell<String>
        /// Ids of the tests every measure has passed.
        package let tests: Cell<[String]>
        /// Ids of problems, the weightiest first.
        package let ranking: Cell<[String]>
        /// Ids of those who put the problems in order; see `Ranker`.
        package let rankedBy: Cell<[String]>
        /// How many measures the team can carry at a time.
        package let capacity: Cell<Int>
        /// Who pays once grants have ended.
        package let afterGrant: Cell<String>
        /// What is carried out when little of the money comes.
        package let littleMoney: Cell<String>
        /// The body that steers.
        package let board: Cell<String>
        /// The body that watches, and how many are in it.
        package let watchGroup: Cell<String>
        package let watchSize: Cell<Int>
        /// Ids of what holds for everything that is bought or built; see `Safeguard`.
        package let safeguards: Cell<[String]>
        /// What is published on the way.
        package let publish: Cell<String>
        package let midterm: Cell<Timing>
        package let consultationStart: Cell<Day>
        package let consultationDays: Cell<Int>
        /// Ids of the channels by which proposals come; see `Channel`.
        package let channels: Cell<[String]>
        /// Whether there is a short version in plain words.
        package let plainVersion: Cell<Bool>
        package let summary: Cell<String>
        /// What the council is asked to decide.
        package let decision: Cell<String>
        /// When people discuss the draft together.
        package let forum: Cell<Day>
        package let reportDay: Cell<Day>

        /// Id of the measure that starts in the first month.
        package let firstWin: Cell<String>

        init(_ cells: inout Cells) {
            country = cells.picked("profile.country")
            population = cells.whole("profile.population")
            settlements = cells.whole("profile.settlements")
            (survey, scorers) = (cells.flag("needs.survey"), cells.whole("readiness.scorers"))
            participationBudget = cells.number("mandate.participationBudget")
            (workshop, channels) = (cells.day("diagnosis.workshopDate"), cells.list("adoption.channels"))
            watchSize = cells.whole("governance.watchSize")
            (olderPeople, children) = (cells.number("profile.olderPeople"), cells.number("profile.children"))
            (startYear, endYear) = (cells.whole("mandate.startYear"), cells.whole("mandate.endYear"))
            title = cells.text("document.title")
            (stage, adoptedBy) = (cells.option("document.stage"), cells.text("document.body"))
            (adoptingAct, adoptedOn) = (cells.text("document.number"), cells.day("document.date"))
            (basis, basisDay) = (cells.picked("mandate.basis"), cells.day("mandate.basisDate"))
            politicalLead = cells.text("mandate.politicalLead")
            technicalLead = cells.text("mandate.technicalLead")
            partners = cells.text("mandate.partners")
            (promise, needsForum) = (cells.text("participation.promise"), cells.day("needs.forumDate"))
            (vision, tests) = (cells.text("vision.statement"), cells.list("measures.tests"))
            (excluded, scoring) = (cells.text("mandate.excluded"), cells.text("measures.scoring"))
            (ai, piro) = (cells.text("governance.ai"), cells.text("mandate.piro"))
            (dayInLife, stayHuman) = (cells.text("vision.dayInLife"), cells.text("vision.stayHuman"))
            (privacy, meets) = (cells.text("participation.privacy"), cells.option("governance.meets"))
            recruitment = cells.list("participation.recruitment")
            ranking = cells.references("diagnosis.ranking", to: Problem.table)
            needsForumPeople = cells.whole("needs.forumPeople")
            workshopPeople = cells.whole("diagnosis.workshopPeople")
            rankedBy = cells.list("diagnosis.rankedBy")
            (capacity, midterm) = (cells.whole("roadmap.capacity"), cells.time("governance.midterm"))
            (board, watchGroup) = (cells.text("governance.board"), cells.text("governance.watchGroup"))
            (safeguards, publish) = (cells.list("governance.safeguards"), cells.text("governance.publish"))
            afterGrant = cells.text("roadmap.afterGrant")
            littleMoney = cells.text("roadmap.littleMoney")
            consultationStart = cells.day("adoption.consultationStart")
            consultationDays = cells.whole("adoption.consultationDays")
            (plainVersion, summary) = (cells.flag("adoption.plainVersion"), cells.text("adoption.summary"))
            decision = cells.text("adoption.decision")
            firstWin = cells.reference("adoption.firstWin", to: Measure.table)
            (forum, reportDay) = (cells.day("adoption.forumDate"), cells.day("adoption.reportDate"))
        }

        /// The same without answers: it tells where they would be.
        package static let model = declared.facts

        static var declared: (facts: Facts, needs: [Requirement]) {
            var cells = Cells(nil)
            let facts = Facts(&cells)
            return (facts, cells.needs)
        }

        /// The country of the municipality; Bulgaria while none is named.
        package var countryCode: String { country.value ?? Country.home }
        package var isAbroad: Bool { countryCode != Country.home }

        package var isAdopted: Bool { stage.value == .adopted }

        /// Whether an act has begun the work.
        var isBegun: Bool { basis.value.map { ["order", "decision"].contains($0) } ?? false }

        /// nil while the years are unknown or make no period.
        package var years: ClosedRange<Int>? {
            guard let first = startYear.value, let last = endYear.value, first <= last, first > 1900,
                last < 2200
            else { return nil }
            return first...last
        }

        /// Where one would have to say more for the years to be known; nil when they are.
        var missingYear: AnswerPath? {
            if years != nil { return nil }
            return startYear.value == nil ? startYear.path : endYear.path
        }
    }

    /// How far the document has come.
    package enum Stage: String, CaseIterable, Sendable {
        case draft, consultation, adopted
    }

    /// All the strategy reads of a guide.
    package static var requirements: [Requirement] {
        let rows: [[Requirement]] = [
            Plan.declared.needs, System.declared.needs, Stakeholder.declared.needs, Round.declared.needs,
            Respondents.declared.needs, Need.declared.needs, DivideLine.declared.needs,
            Persona.declared.needs, SwotLine.declared.needs, Problem.declared.needs, Field.declared.needs,
            Ambition.declared.needs, Objective.declared.needs, Indicator.declared.needs,
            Idea.declared.needs, Measure.declared.needs, Actor.declared.needs, Result.declared.needs,
            Use.declared.needs, FinanceLine.declared.needs, Risk.declared.needs, Role.declared.needs,
            TeamMember.declared.needs, Proposal.declared.needs, Proof.declared.needs,
            Unit.declared.needs, Pause.declared.needs,
        ]
        return Facts.declared.needs + rows.flatMap(\.self)
    }
}

extension Cell<[String]> {
    package var all: [String] { value ?? [] }
}
