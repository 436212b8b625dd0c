import Answers
package import Guide
package import Wording

/// The phases with their steps, how each stands, and what is next.
package struct TaskList {
    private let walk: Walk
    private let texts: Texts
    private let pace: Pace
    private var language: Language { texts.language }

    package init(_ walk: Walk, _ texts: Texts) {
        (self.walk, self.texts, pace) = (walk, texts, Pace(walk))
    }

    package var lines: [String] {
        var lines = [walk.guide.title[language]] + [path].compactMap(\.self) + [progress]
        for phase in walk.guide.phases {
            lines += ["", phase.title[language]]
            for (index, step) in walk.guide.steps.enumerated() where phase.steps.contains(step.id) {
                lines.append("  \(index + 1). \(step.title[language]) – \(state(of: step))")
            }
        }
        return lines + ["", next]
    }

    /// How much is answered, and how long the rest takes by the pace of whoever replied last.
    private var progress: String {
        let words = walk.progress.words(texts)
        guard let time = pace.time(for: walk.secondsLeft, texts) else { return words }
        return words + " " + texts(TaskText.left, ["time": .text(time)])
    }

    /// The path taken; nil where the guide has one only.
    package var path: String? { PathOffer(walk, texts)?.now }

    /// What comes next, in a sentence.
    package var next: String {
        guard let step = walk.nextStep, let number = walk.guide.number(ofStep: step.id)
        else {
            return texts(TaskText.complete)
        }
        return texts(TaskText.next, ["number": .count(number), "step": .text(step.title[language])])
    }

    /// How a step stands: done, how far begun, or ahead; what was put off and what is out of date.
    package func state(of step: Step) -> String {
        let progress = walk.progress(of: step)
        let asked = walk.applicable(in: step)
        var parts: [String] = []
        switch walk.state(of: step) {
        case .done: parts.append(texts(StandingText.stepDone))
        case .begun:
            let counts: [String: TextArgument] = [
                "settled": .count(progress.answered), "needed": .count(progress.needed),
            ]
            parts.append(texts(StandingText.stepBegun, counts))
        case .ahead: parts.append(texts(StandingText.stepAhead))
        }
        if let time = pace.time(for: walk.secondsLeft(in: step), texts) { parts.append(time) }
        let later = asked.count { if case .later = walk.standing($0) { true } else { false } }
        if later > 0 { parts.append(texts(StandingText.stepLater, ["count": .count(later)])) }
        let stale = asked.count(where: walk.needsAnotherLook)
        if stale > 0 { parts.append(texts(StandingText.stepStale, ["count": .count(stale)])) }
        let beyond = step.questions.count(where: walk.isBeyond)
        if beyond > 0 { parts.append(texts(PathText.beyondCount, ["count": .count(beyond)])) }
        return parts.joined(separator: "; ")
    }
}

extension Progress {
    /// How much is answered, and of how much nobody knows.
    func words(_ texts: Texts) -> String {
        texts(
            unknown == 0 ? TaskText.progress : .progressUnknown,
            ["settled": .count(answered), "needed": .count(needed), "unknown": .count(unknown)])
    }
}
