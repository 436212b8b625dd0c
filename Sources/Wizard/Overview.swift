import Guide
import Terminal
import Wording

/// The task list and the opening of a step.
extension Conversation {
    /// - Returns: nil when the person goes on and nothing is left to answer.
    mutating func visitOverview() throws -> Place? {
        interview.cameBackFrom = nil
        if brief != nil { return nextPlace() }
        let hint = texts(walk.nextStep == nil ? TaskText.lastHint : .hint)
        var prompt = Prompt(place: .overview, back: .overview, reminder: hint)
        if drawsForms {
            prompt.form = stepForm()
        } else if isHeard {
            say("")
            head(surroundings.title)
            showTasks()
            sayResting()
            say(hint)
        }
        let options = guide.steps.map { Option(id: $0.id, label: $0.title) }
        while true {
            guard case .text(let text) = try ask(prompt), !isOnward(text, after: guide.steps.count) else {
                return nextPlace()
            }
            do throws(ReplyProblem) {
                return .step(try OptionPicker(options: options, language: language).pick(text).id)
            } catch {
                refuse(error.words(texts))
                remind(prompt)
            }
        }
    }

    /// The steps to pick from, the next one proposed.
    private func stepForm() -> Asked.Form {
        let list = TaskList(walk, texts)
        head(guide.title[language])
        // The twelve steps fill a screen; the usual path need not be said there.
        if isBrisk, let path = list.path { say(path) }
        say(list.next)
        sayResting()
        sayOutstanding()
        let entries = guide.steps.map {
            Picking.Entry(
                label: $0.title[language] + " – " + list.state(of: $0), detail: $0.purpose[language])
        }
        let resting = restingQuestion.flatMap { guide.step(of: $0.id) }
        guard let next = resting ?? walk.nextStep,
            let place = guide.steps.firstIndex(where: { $0.id == next.id })
        else {
            return picking(entries, onward: .finish)
        }
        return .choice(Picking(entries, picked: [place]))
    }

    /// Where one was, while that waits for an answer; else the next step.
    func nextPlace() -> Place? {
        if let resting = restingQuestion { return .question(resting.id, after: nil) }
        guard let step = walk.nextStep else { return nil }
        return walk.start(in: step) == nil ? .check(step.id) : .step(step.id)
    }

    /// The phases with their steps, how each stands, and what is next.
    func showTasks() {
        TaskList(walk, texts).lines.forEach(say)
        sayOutstanding()
    }

    // MARK: A step

    mutating func open(step id: String) throws -> Place {
        guard let step = guide.step(id) else { return .overview }
        let next = walk.start(in: step).map { Place.question($0.id, after: nil) } ?? .check(id)
        if isBrisk, !next.isCheck { return next }
        show(step)
        return drawsForms ? try rest(at: step, then: next) : next
    }

    /// Where a screen is turned for each question, the opening of a step stands until it is read.
    private mutating func rest(at step: Step, then next: Place) throws -> Place {
        var prompt = Prompt(place: .step(step.id), back: .overview)
        (prompt.step, prompt.themes) = (step, step.themes)
        prompt.form = picking([], onward: .onward)
        while case .text(let text) = try ask(prompt), !isOnward(text, after: 0) {
            refuse(texts(ScreenText.enterGoesOn))
        }
        return next
    }

    private func show(_ step: Step) {
        guard isHeard else { return }
        say("")
        head(
            texts(
                StepText.title,
                [
                    "number": .count(number(of: step) ?? 0), "count": .count(guide.steps.count),
                    "step": .text(step.title[language]),
                ]))
        if let phase = guide.phases.first(where: { $0.id == step.phase }) {
            say(StepText.phase, ["phase": .text(phase.title[language])])
        }
        if !step.purpose[language].isEmpty {
            say(StepText.purpose, ["text": .text(step.purpose[language])])
        }
        // What concerns this place is not left for below.
        for variant in walk.variants(of: step) {
            say(
                StepText.variant,
                ["places": .text(variant.rule.label[language]), "text": .text(variant.text[language])])
        }
        let parts: [(StepText, Localized)] = [
            (.output, step.output), (.participants, step.participants),
            (.evidence, step.evidence),
        ]
        for (key, text) in parts where !text[language].isEmpty { say(key, ["text": .text(text[language])]) }
        if let done = step.done { say(StepText.done, ["text": .text(done[language])]) }
        say(StepText.weeks, ["count": .count(step.weeks)])
        showParticipation(in: step)
        if step.agenda != nil { say(StepText.agenda, ["command": .text(commands.name(of: .agenda))]) }
        sayProgress(of: step)
        showAdvice(on: step)
    }

    /// How much of it is answered, and how long the rest takes.
    private func sayProgress(of step: Step) {
        let progress = walk.progress(of: step)
        let time = Pace(walk).time(for: walk.secondsLeft(in: step), texts)
        say(
            time == nil ? StepText.progress : .progressAndTime,
            [
                "settled": .count(progress.answered), "needed": .count(progress.needed),
                "time": .text(time ?? ""),
            ])
    }

    /// How far people are let in, and what that promises them.
    private func showParticipation(in step: Step) {
        guard let participation = step.participation,
            let level = guide.levels.first(where: { $0.id == participation.level })
        else { return }
        say(
            StepText.participation,
            [
                "level": .text(level.label[language]), "promise": .text(level.description?[language] ?? ""),
                "minimum": .text(participation.minimum[language]),
            ])
    }

    private func showAdvice(on step: Step) {
        if !surroundings.advice.frameworks(for: step.themes, except: []).isEmpty {
            say(StepText.binds, ["command": .text(commands.name(of: .frameworks))])
        }
        if step.asksForMoney, !surroundings.advice.funding(for: step.themes).isEmpty {
            say(StepText.money, ["command": .text(commands.name(of: .funding))])
        }
    }
}

extension Step {
    /// Whether a table of it cannot do without a sum.
    var asksForMoney: Bool {
        questions.contains { $0.columns.contains { $0.isRequired && $0.field.kind == .money } }
    }
}

enum TaskText: String, TextKey {
    case hint = "wizard.task-hint"
    case lastHint = "wizard.task-last-hint"
    case progress = "wizard.task-progress"
    case progressUnknown = "wizard.task-progress-unknown"
    case left = "wizard.task-left"
    case next = "wizard.task-next"
    case complete = "wizard.task-complete"
}

enum StepText: String, TextKey {
    case title = "wizard.step-title"
    case phase = "wizard.step-phase"
    case purpose = "wizard.step-purpose"
    case output = "wizard.step-output"
    case participants = "wizard.step-participants"
    case evidence = "wizard.step-evidence"
    case weeks = "wizard.step-weeks"
    case progress = "wizard.step-progress"
    case progressAndTime = "wizard.step-progress-time"
    case binds = "wizard.step-binds"
    case money = "wizard.step-money"
    case done = "wizard.step-done-when"
    case participation = "wizard.step-participation"
    case agenda = "wizard.step-agenda"
    case variant = "wizard.step-variant"
}
