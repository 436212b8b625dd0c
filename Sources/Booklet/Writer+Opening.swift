import Document
import Guide
import Wording

extension Writer {
    /// How to use the booklet, the levels of participation, and all steps at a glance.
    func opening() -> [Block] {
        let uses: [BookletText] = [
            .useOrder, .useParts, .useMeeting, .useQuestions, .useProgram, .useForms, .useCheck,
        ]
        var blocks = [
            page.heading(1, say(.howToUse), "how-to-use"), page.list(uses.map { [.text(say($0))] }),
            page.heading(1, say(.overview), "overview"), overviewTable,
        ]
        if !guide.levels.isEmpty { blocks += [page.heading(2, say(.levels), "levels"), levelTable] }
        return showsTrainer ? blocks + sessionPlan : blocks
    }

    private var overviewTable: Block {
        let rows = guide.phases.flatMap { phase in
            phase.steps.enumerated().compactMap { position, id in
                guide.step(id).map { row($0, phase: position == 0 ? words(phase.title) : "") }
            }
        }
        let weeks = guide.steps.map(\.weeks).reduce(0, +)
        let questions = guide.steps.map(\.questions.count).reduce(0, +)
        let total = ["", say(.total), "\(weeks)", "", "\(questions)"].map(Table.Cell.init(_:))
        return page.table(
            [
                .init(say(.phase), weight: 3), .init(say(.step), weight: 7),
                .init(say(.weeks), weight: 2, alignment: .end), .init(say(.level), weight: 4),
                .init(say(.questions), weight: 2, alignment: .end),
            ], rows + [total], hasTotals: true)
    }

    private func row(_ step: Step, phase: String) -> [Table.Cell] {
        let title = numbers.step(step.id) + ". " + words(step.title)
        return [
            Table.Cell(phase), Table.Cell([[.reference(title, anchor: Anchor.step(step.id))]]),
            Table.Cell("\(step.weeks)"), Table.Cell(levelName(step.participation?.level)),
            Table.Cell("\(step.questions.count)"),
        ]
    }

    func levelName(_ id: String?) -> String {
        guide.levels.first { $0.id == id }.map { words($0.label) } ?? ""
    }

    private var levelTable: Block {
        page.table(
            [.init(say(.level), weight: 3), .init(say(.promise), weight: 11)],
            guide.levels.map { level in
                [Table.Cell(words(level.label)), Table.Cell(level.description.map(words) ?? "")]
            })
    }

    // MARK: Light version

    /// The few workshops of a very small municipality; nothing when the guide has no such way.
    func light() -> [Block] {
        guard let light = guide.light else { return [] }
        var blocks = [page.heading(1, words(light.title), "light"), page.paragraph(words(light.about))]
        for (position, workshop) in light.workshops.enumerated() {
            let steps = workshop.steps.compactMap(guide.step(_:)).map { step in
                numbers.step(step.id) + ". " + words(step.title)
            }
            blocks += [
                page.heading(2, words(workshop.agenda.title), "light-\(position + 1)"),
                page.paragraph(say(.coversSteps, ["steps": .text(steps.joined(separator: "; "))])),
                agendaTable(workshop.agenda),
            ]
        }
        return [Block(.pageBreak)] + blocks
    }

    /// When each part begins, how long it takes and what happens, with the sum at the end.
    func agendaTable(_ agenda: Agenda) -> Block {
        var start = 0
        var rows: [[Table.Cell]] = []
        for part in agenda.parts {
            rows.append([Table.Cell("\(start)"), Table.Cell("\(part.minutes)"), Table.Cell(words(part.what))])
            start += part.minutes
        }
        let total = ["", "\(agenda.minutes)", say(.total)].map(Table.Cell.init(_:))
        return page.table(
            [
                .init(say(.fromMinute), weight: 2, alignment: .end),
                .init(say(.minutes), weight: 2, alignment: .end),
                .init(say(.agendaPart), weight: 18),
            ], rows + [total], hasTotals: true)
    }

    // MARK: Sessions for trainers

    private var sessionPlan: [Block] {
        let rows = guide.steps.map { step in
            let exercise = step.trainer.flatMap { ExerciseMinutes.total(in: words($0)) }
            return [
                Table.Cell(numbers.step(step.id) + ". " + words(step.title)),
                Table.Cell(exercise.map(String.init) ?? "–"),
                Table.Cell(step.agenda.map { "\($0.minutes)" } ?? "–"),
            ]
        }
        let plan = page.table(
            [
                .init(say(.step), weight: 8), .init(say(.exerciseMinutes), weight: 3, alignment: .end),
                .init(say(.meetingMinutes), weight: 3, alignment: .end),
            ], rows)
        return [
            page.heading(2, say(.trainerPlan), "trainer-plan"), page.paragraph(say(.trainerPlanNote)), plan,
        ]
    }
}
