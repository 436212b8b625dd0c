import Answers
import Guide
import Wording

/// The last words: what was done, what is next, roughly how long it takes, how to go on.
extension Conversation {
    func close(_ ending: Ending) -> Ending {
        say("")
        sayUnsaved()
        say(ClosingText.saved, ["count": .count(interview.made.count)])
        say(walk.progress.words(texts))
        if let next = walk.nextStep, let number = number(of: next) {
            say(ClosingText.next, ["number": .count(number), "step": .text(next.title[language])])
            sayTime(for: next)
        } else {
            say(ClosingText.complete)
        }
        surroundings.parting(walk.answers).forEach(say)
        say(ClosingText.goOn, ["command": .text(surroundings.continuation)])
        return ending
    }

    /// By one's own pace so far; nothing while that is not known.
    private func sayTime(for step: Step) {
        let event = interview.made.last.flatMap { events($0).last } ?? walk.answers.events.last
        guard let pace = event.flatMap({ Pace(of: $0.by, in: walk.answers) }),
            let minutes = pace.minutes(for: waitingAnswers(in: step))
        else { return }
        if minutes < 90 { return say(ClosingText.minutes, ["count": .count(minutes)]) }
        say(ClosingText.hours, ["count": .count((minutes + 30) / 60)])
    }

    /// How many answers the needed questions of a step wait for; of a table those its rows lack.
    private func waitingAnswers(in step: Step) -> Int {
        walk.applicable(in: step).filter { $0.needed != nil && !walk.standing($0).isSettled }.reduce(0) {
            $0 + ($1.field.kind == .table ? waitingCells(in: $1) : 1)
        }
    }

    private func waitingCells(in table: Question) -> Int {
        let rows = walk.answers.rows(of: table.id)
        let missing = max(0, table.field.fewest - rows.count) * max(1, table.naming.count)
        return max(
            1,
            missing
                + rows.map { walk.waiting(in: table, row: $0).count }.reduce(0, +))
    }
}

enum ClosingText: String, TextKey {
    case saved = "wizard.closing-saved"
    case next = "wizard.closing-next"
    case complete = "wizard.closing-complete"
    case minutes = "wizard.closing-minutes"
    case hours = "wizard.closing-hours"
    case goOn = "wizard.closing-go-on"
}
