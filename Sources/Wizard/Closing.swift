import Answers
import Guide
import Wording

/// The last words: what was done, what is next, roughly how long it takes, how to go on.
extension Conversation {
    /// Whether all was told where something smaller than a strategy is; whatever it comes to is said by whoever asked.
    var isTold: Bool { surroundings.small?.isTold(walk.answers) == true }

    func close(_ ending: Ending) -> Ending {
        if brief == nil { say("") }
        sayUnsaved()
        if let small = surroundings.small {
            small.closing(ending, walk.answers).forEach(say)
            return ending
        }
        say(ClosingText.saved, ["count": .count(interview.made.count)])
        say(walk.progress.words(texts))
        if let next = walk.nextStep, let number = number(of: next) {
            say(ClosingText.next, ["number": .count(number), "step": .text(next.title[language])])
            if let time = Pace(walk).time(for: walk.secondsLeft(in: next), texts) {
                say(ClosingText.time, ["time": .text(time)])
            }
        } else {
            say(ClosingText.complete)
        }
        surroundings.parting(walk.answers).forEach(say)
        say(ClosingText.goOn, ["command": .text(surroundings.continuation)])
        return ending
    }
}

enum ClosingText: String, TextKey {
    case saved = "wizard.closing-saved"
    case next = "wizard.closing-next"
    case complete = "wizard.closing-complete"
    case time = "wizard.closing-time"
    case goOn = "wizard.closing-go-on"
}
