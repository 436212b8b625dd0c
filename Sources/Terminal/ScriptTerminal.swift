/// A terminal that takes its replies from a list and keeps what was shown: for tests and demonstrations.
package final class ScriptTerminal: Terminal {
    package let width: Int
    /// Everything shown and replied, as it would stand on the screen.
    package private(set) var transcript = ""
    /// Each line shown with the weight strong.
    package private(set) var headings: [String] = []
    /// How many prompts were shown.
    package private(set) var prompts = 0
    /// What was awaited at each prompt.
    package private(set) var asked: [Asked] = []
    /// What was taken away again.
    package private(set) var withdrawn: [String] = []
    /// How many prompts were shown each time the reasons against earlier replies were taken away.
    package private(set) var refusalsWithdrawn: [Int] = []
    /// How many prompts were shown each time what covered one was taken away.
    package private(set) var uncovered: [Int] = []
    package let drawsForms: Bool
    package var isAttended = true
    private let replies: [Reply]

    /// After the list every prompt gets the last reply.
    ///
    /// - Parameter drawsForms: whether it poses as a terminal that draws forms.
    package init(
        _ replies: [Reply], then last: Reply = .ended, width: Int = 80, drawsForms: Bool = false
    ) {
        self.drawsForms = drawsForms
        self.replies = replies + [last]
        self.width = textWidth(of: width)
    }

    package convenience init(_ lines: [String], then last: Reply = .ended, width: Int = 80) {
        self.init(lines.map(Reply.line), then: last, width: width)
    }

    package func show(_ text: String, _ weight: Weight) {
        if weight == .strong { headings.append(text) }
        for line in laidOut(text, width: width) { transcript += line + "\n" }
    }

    package func withdrawRefusal() { refusalsWithdrawn.append(prompts) }
    package func uncover() { uncovered.append(prompts) }
    package func withdraw(_ text: String) { withdrawn.append(text) }

    package func ask(_ asked: Asked) -> Reply {
        let reply = replies[min(prompts, replies.count - 1)]
        prompts += 1
        self.asked.append(asked)
        switch reply {
        case .line(let line): transcript += asked.sign + line + "\n"
        case .cut, .ended, .interrupted: transcript += asked.sign + "\n"
        }
        return reply
    }
}
