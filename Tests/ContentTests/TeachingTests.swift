import Catalog
import Content
import Guide
import Testing
import Wording

/// What the shipped guide teaches, step by step.
@Suite struct TeachingTests {
    private let content = ContentSource()

    @Test func saysInEveryStepWhenItIsDoneHowItGoesAndWhatChanges() throws {
        for step in try content.guide.steps {
            #expect(step.done != nil && step.trainer != nil && step.participation != nil, "\(step.id)")
            #expect(Set(step.variants.keys) == Set(Variant.allCases), "\(step.id)")
            #expect(step.mistakes.count >= 5, "\(step.id)")
            let agenda = try #require(step.agenda, "\(step.id)")
            #expect((4...9).contains(agenda.parts.count) && (60...240).contains(agenda.minutes), "\(step.id)")
        }
    }

    @Test func showsWhereAnswersGoWrong() throws {
        let questions = try content.guide.questions
        let poor = questions.filter { $0.poor != nil }
        #expect(poor.count * 2 > questions.count)
        let long = questions.filter { [.longText, .table].contains($0.field.kind) }
        #expect(long.filter { $0.poor == nil }.map(\.id) == [])
        for question in poor {
            #expect(question.poor?.answer != question.field.example, "\(question.id)")
        }
    }

    @Test func describesFiveLevelsOfEveryCriterionAndWhatLiftsIt() throws {
        let guide = try content.guide
        let criteria = guide.questions.filter { $0.id.hasPrefix("readiness.") && $0.field.kind == .scale }
        #expect(criteria.count == 15)
        #expect(guide.questions.filter(\.isCriterion) == criteria)
        var seen: Set<Localized> = []
        for criterion in criteria {
            guard case .listed(let levels) = criterion.field.options else {
                Issue.record("\(criterion.id) has no levels of its own")
                continue
            }
            #expect(levels.count == 5 && criterion.lifts.count == 4, "\(criterion.id)")
            for level in levels {
                let description = try #require(level.description, "\(criterion.id)")
                #expect(seen.insert(description).inserted, "\(criterion.id) \(level.id)")
            }
            #expect(
                guide.question("scores")?.columns.contains { "scores/" + $0.id == criterion.beside } == true)
        }
    }

    @Test func bringsEveryLawToAQuestion() throws {
        let named = Set(try content.guide.questions.flatMap(\.frameworks))
        #expect(try content.frameworks.map(\.id).filter { !named.contains($0) } == [])
    }

    @Test func hasMethodsForEveryStepAndLevel() throws {
        let methods = try content.methods
        #expect(methods.count >= 20)
        for step in try content.guide.steps {
            #expect(methods.count { $0.steps.contains(step.id) } >= 2, "\(step.id)")
        }
        for level in Participation.allCases { #expect(methods.count { $0.level == level } >= 3, "\(level)") }
        for method in methods {
            #expect(method.group.least <= method.group.most && method.hours.least <= method.hours.most)
        }
    }

    @Test func asksResidentsAndFirmsAtMostTwelveThings() throws {
        let forms = try content.guide.questionnaires
        #expect(forms.prefix(3).map(\.id) == ["residents", "firms", "interview"])
        #expect(forms.prefix(3).allSatisfy { (8...12).contains($0.questions.count) })
        #expect(
            forms.dropFirst(3).map(\.id) == ["proposal", "votes", "attendance", "measure-card", "evaluation"])
    }
}
