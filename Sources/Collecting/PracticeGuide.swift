import Answers
import Guide
import Wizard
import Wording

/// The questions about a practice, as a guide.
extension PracticeForm {
    /// The steps they are put together in.
    enum Chapter: String, CaseIterable {
        case place, work, sources, results, lessons

        var title: CollectingText {
            switch self {
            case .place: .stepPlace
            case .work: .stepWork
            case .sources: .stepSources
            case .results: .stepResults
            case .lessons: .stepLessons
            }
        }
    }

    /// What there is to ask, as far as the answers tell.
    func guide(given answers: Answers) -> Guide {
        let draft = PracticeDraft(answers, language: texts.language)
        let parts = Dictionary(grouping: draft.parts, by: \.chapter)
        return guide(
            of: Chapter.allCases.map { step in
                (step.rawValue, step.title, parts[step, default: []].map { question($0, in: draft) })
            })
    }

    /// A guide of one question, to be answered by yes or no.
    func guide(asking id: String, _ label: Localized) -> Guide {
        var question = question(.keep, in: PracticeDraft(Answers(), language: texts.language))
        (question.id, question.field.label) = (id, label)
        return guide(of: [(id, .guide, [question])])
    }

    private func guide(of steps: [(id: String, title: CollectingText, questions: [Question])]) -> Guide {
        Guide(
            small: Self.phase, title: localized(.guide),
            steps: steps.map { ($0.id, localized($0.title), $0.questions) })
    }

    private static let phase = "practice"

    private func question(_ part: PracticePart, in draft: PracticeDraft) -> Question {
        Question(
            id: part.id, field: field(of: part, in: draft), why: .empty,
            needed: part.isOptional ? nil : Self.phase, when: nil, themes: [], columns: [], fill: nil)
    }

    private func localized(_ key: CollectingText) -> Localized {
        Localized { texts.inLanguage($0)(key) }
    }
}

extension PracticePart {
    /// The step it is asked in.
    fileprivate var chapter: PracticeForm.Chapter {
        switch self {
        case .words(.title, _), .words(.place, _): .place
        case .words(.problem, _), .words(.solution, _), .words(.method, _): .work
        case .words(.lessons, _), .words(.transfer, _), .keep: .lessons
        case .fact(let fact):
            switch fact {
            case .country, .territory, .population, .started, .status, .themes, .participation: .place
            case .technology, .openSource: .work
            case .official, .funding: .results
            case .needs, .sizes, .warning: .lessons
            }
        case .source: .sources
        case .result, .cost: .results
        }
    }
}
