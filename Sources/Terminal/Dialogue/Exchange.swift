import Wording

/// What was replied to a prompt, and to what was asked back about that reply.
///
/// Each time another reply has come, all of them are acted on again from the first: so no half of a function waits for
/// one, and where a dialogue stands can be written down and gone on with elsewhere. That asks two things of it: what a
/// reply comes to must follow from what is known alone, and nothing is asked back after something was kept.
package struct Exchange: Hashable, Sendable {
    package struct Given: Codable, Hashable, Sendable {
        /// The name of the prompt it was given to; nil for the one that comes first.
        package var prompt: String?
        package var reply: Reply
        /// Whether something entered was left unsent by it: at this prompt, and at any.
        package var leavesUnsent = false
        package var leavesUnsentAnywhere = false

        package init(prompt: String? = nil, reply: Reply) { (self.prompt, self.reply) = (prompt, reply) }
    }

    package private(set) var given: [Given] = []
    /// How many of them were acted on this time.
    package private(set) var taken = 0
    /// How many had been acted on when it was last waited for another; what came before was shown then. Nothing was yet
    /// where it is nil.
    private var shown: Int?
    private var isWaiting = false
    private var isHeard = false

    /// - Parameter given: what was replied elsewhere before.
    package init(_ given: [Given] = []) { self.given = given }

    /// Whether what is done now was done before, and is to be done without a word.
    package var isSilent: Bool { isWaiting || shown.map { taken <= $0 } ?? false }

    /// Whether anything was replied that has come to nothing yet.
    package var isBegun: Bool { !given.isEmpty }

    /// As it may be shown: without what could command a terminal.
    package var cleaned: Exchange {
        Exchange(
            given.map { given in
                guard case .line(let text) = given.reply else { return given }
                var cleaned = given
                cleaned.reply = .line(text.cleaned(keepingLines: true))
                return cleaned
            })
    }

    /// Whether all there is was replied elsewhere, so that it may lead to a question and to nothing else: who replied
    /// it cannot be known.
    package var isRemembered: Bool { isBegun && !isHeard }

    /// Whether a reply has been acted on.
    package var isAnswered: Bool { taken > 0 }

    /// The next reply to a prompt. One that was given to another prompt, since things have changed meanwhile, is no
    /// reply to this one and is let go of.
    ///
    /// - Throws: `Waiting` when there is none yet.
    package mutating func next(at asked: Asked, named name: String) throws -> Given {
        guard given.indices.contains(taken), [nil, name].contains(given[taken].prompt) else {
            given.removeSubrange(taken...)
            isWaiting = true
            throw Waiting.reply(asked, name)
        }
        taken += 1
        return given[taken - 1]
    }

    /// Whether a reply to a prompt has come; what led to asking was done when it was asked, and is not done again.
    package func holdsReply(named name: String) -> Bool {
        given.indices.contains(taken) && given[taken].prompt == name
    }

    /// Lets go of the replies acted on since there were so many, which came to something by themselves.
    package mutating func forget(since count: Int) {
        given.removeSubrange(count..<taken)
        taken = count
    }

    /// Notes that all that was done until now is in sight, and goes back to the beginning.
    mutating func rest() { (shown, taken, isWaiting) = (taken, 0, false) }

    mutating func add(_ reply: Given) {
        given.append(reply)
        isHeard = true
    }

    /// Lets go of the replies: they came to something. The prompt they began at stands in sight still.
    mutating func close() {
        self = Exchange()
        shown = 0
    }

    /// Lets go of the replies acted on; what follows is shown for the first time.
    package mutating func goOn() {
        given.removeSubrange(..<taken)
        (shown, taken) = (nil, 0)
    }
}

/// Only the replies are worth writing down: what was shown elsewhere has to be shown here.
extension Exchange: Codable {
    package init(from decoder: any Decoder) throws { self.init(try [Given](from: decoder)) }
    package func encode(to encoder: any Encoder) throws { try given.encode(to: encoder) }
}

/// Why a dialogue can go no further by itself.
package enum Waiting: Error {
    /// A reply to this prompt is missing; the prompt has a name.
    case reply(Asked, String)
    /// It stands at the prompt again where the exchange began, which is over.
    case again
}
