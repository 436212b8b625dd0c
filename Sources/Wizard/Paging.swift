import Guide
import Terminal
import Wording

/// What a command has to show comes a page at a time, where the terminal itself cannot turn pages.
extension Conversation {
    /// Lines of the terminal on a page.
    private static let page = 15
    /// A last page shorter than this goes with the one before.
    private static let shortest = 4

    mutating func showPaged(_ lines: [String], at prompt: Prompt) {
        interview.rest = lines
        showMore(at: prompt)
    }

    /// The next page of what the last command showed.
    mutating func showMore(at prompt: Prompt) {
        let rest = interview.rest
        guard !rest.isEmpty else { return say(PagingText.nothingMore) }
        let count = surroundings.terminal.drawsForms ? rest.count : fitting(rest)
        rest.prefix(count).forEach(say)
        interview.rest.removeFirst(count)
        guard !interview.rest.isEmpty else { return }
        say(
            prompt.takesPlus ? PagingText.more : .moreOrPlus,
            ["count": .count(height(of: interview.rest)), "command": .text(commands.name(of: .more))])
    }

    /// How many of the texts make a page.
    private func fitting(_ texts: [String]) -> Int {
        var (count, used) = (0, 0)
        for text in texts {
            used += height(of: [text])
            if count > 0, used > Self.page { break }
            count += 1
        }
        return height(of: Array(texts[count...])) < Self.shortest ? texts.count : count
    }

    private func height(of texts: [String]) -> Int {
        let width = surroundings.terminal.width
        return texts.reduce(0) { $0 + max(1, $1.columns > width ? $1.wrapped(to: width).count : 1) }
    }
}

extension Prompt {
    /// Whether the reply is to be words.
    var takesWords: Bool {
        !isAside && subject?.field.isText == true
    }

    /// Whether „+“ is a reply to the prompt itself: a new row, or the next page of its own list.
    var takesPlus: Bool {
        if case .list = place { return true }
        return own.contains(.copy) || subject?.isPaged == true
    }
}

enum PagingText: String, TextKey {
    case more = "wizard.more"
    case moreOrPlus = "wizard.more-or-plus"
    case nothingMore = "wizard.nothing-more"
}
