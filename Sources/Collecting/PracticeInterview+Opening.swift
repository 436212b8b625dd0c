import Answers
import Foundation
import Guide
import Terminal
import Wording

/// The beginning: a new practice, or one that was told in part before.
extension PracticeInterview {
    /// Offers to go on with what an earlier conversation left; an outcome when the person leaves instead.
    mutating func open() throws -> Outcome? {
        if let bytes = notebook.left, let outcome = try takeUp(bytes) { return left(outcome) }
        stage.show(texts(draft.passed.isEmpty ? CollectingText.opening : .goesOn))
        if !terminal.drawsForms { stage.show(texts(CollectingText.commands)) }
        move(to: draft.firstGap)
        return nil
    }

    private mutating func takeUp(_ bytes: [UInt8]) throws -> Outcome? {
        guard let kept = KeptReplies(bytes: bytes) else {
            stage.show(texts(CollectingText.damaged, ["path": .text(try notebook.setAside())]))
            return nil
        }
        var earlier = draft
        let lost = form.takeUp(kept, into: &earlier)
        let title = (earlier.title ?? texts(CollectingText.untitled)).cleaned()
        guard notebook.canAsk else {
            keepsReplies = false
            stage.show(texts(CollectingText.leftAlone, ["title": .text(title)]))
            return nil
        }
        stage.show(
            texts(
                earlier.passed.isEmpty ? CollectingText.goOnUnsent : .goOn,
                ["title": .text(title), "count": .count(earlier.passed.count)]), .strong)
        switch try answerToGoingOn() {
        case .next: (draft, entered) = (earlier, form.entered(in: kept))
        case .back: stage.show(texts(CollectingText.setAside, ["path": .text(try notebook.setAside())]))
        case .left(let outcome):
            draft = earlier
            return outcome
        }
        if lost > 0, !draft.passed.isEmpty {
            stage.show(texts(CollectingText.lost, ["count": .count(lost)]))
        }
        return nil
    }

    /// `.next` to go on, `.back` to begin anew.
    private mutating func answerToGoingOn() throws -> Turn {
        let field = form.field(of: .keep)
        let asked = Asked(
            form: terminal.drawsForms ? .choice(form.yesNo(now: true)) : .line(""), shortcuts: keys,
            subject: Asked.Subject("practice"))
        while true {
            switch try exchange.next(at: asked, named: "go on").reply {
            case .ended: return .left(.ended)
            case .interrupted: return .left(.interrupted)
            case .cut: stage.show(texts(CollectingText.cut))
            case .line(let line):
                let typed = line.trimmingCharacters(in: .whitespaces)
                if typed.isEmpty { return .next }
                if typed.hasPrefix("/") {
                    if case .left(let outcome)? = command(typed) { return .left(outcome) }
                    continue
                }
                switch field.read(typed, options: [], language: texts.language) {
                case .success(let value): return value == .flag(false) ? .back : .next
                case .failure(let problem): stage.refuse(problem.words(texts, for: field))
                }
            }
        }
    }
}
