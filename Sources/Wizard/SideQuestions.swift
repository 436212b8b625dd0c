import Guide
import Terminal
import Wording

/// Questions beside the question: what a command has to know before it is carried out.
extension Conversation {
    /// Asks for a line of text about the answer, such as a note.
    ///
    /// - Returns: nil when nothing was typed.
    mutating func askLine(_ key: some TextKey, for command: Command? = nil, at prompt: Prompt) throws
        -> String?
    {
        try askLine(texts(key), for: command, at: prompt)
    }

    /// - Parameter command: the command that asks, so that what is typed can be gone on with another day.
    mutating func askLine(_ question: String, for command: Command?, at prompt: Prompt) throws -> String? {
        sayAside(question)
        defer { withdrawAside(question) }
        var noting = prompt
        (noting.back, noting.own, noting.reminder) = (prompt.place, [], question)
        (noting.form, noting.hint, noting.shortcuts) = (.line(""), "", [])
        (noting.command, noting.isAside) = (command, true)
        sayEntered(at: noting)
        while true {
            let count = exchange.taken
            guard case .text(let text) = try ask(noting) else { return nil }
            do throws(ReplyProblem) {
                return try checkedReply(text)
            } catch {
                refuse(error.words(texts), since: count)
            }
        }
    }

    /// Asks for one of a few ways to go on, by its number or the beginning of its words.
    ///
    /// - Parameters:
    ///   - no: the way that a plain no means.
    ///   - enter: the way that Enter means, where it means any.
    mutating func askChoice(
        _ question: String, _ ways: [String], no: Int, enter: Int? = nil, at prompt: Prompt
    ) throws -> Int {
        switch try askWay(question, ways, no: no, enter: enter, takesText: false, at: prompt) {
        case .way(let number): number
        case .text: no
        }
    }

    /// One of the ways, or another text where that is taken for a reply too.
    enum Way {
        case way(Int)
        case text(String)
    }

    mutating func askWay(
        _ question: String, _ ways: [String], no: Int, enter: Int?, takesText: Bool, at prompt: Prompt
    ) throws -> Way {
        let lines = drawsForms ? [question] : [question] + ways.enumerated().map { "\($0 + 1). \($1)" }
        lines.forEach(sayAside)
        defer {
            lines.forEach(withdraw)
            stage.withdrawRefusal()
        }
        var asking = prompt
        (asking.back, asking.own, asking.reminder, asking.asksBack) = (prompt.place, [], question, true)
        (asking.form, asking.hint, asking.shortcuts) = (
            .choice(
                Picking(
                    ways.map { .init(label: $0) }, picked: enter.map { [$0] } ?? [], takesText: takesText,
                    isRead: true)), "", []
        )
        asking.isAside = true
        let picker = OptionPicker(
            options: ways.enumerated().map { Option(id: "\($0 + 1)", label: Localized(same: $1)) },
            language: language)
        let oneOf = texts(AskingText.oneOf, ["count": .count(ways.count)])
        while true {
            let count = exchange.taken
            guard case .text(let text) = try ask(asking) else {
                if let enter { return .way(enter) }
                refuse(oneOf, since: count)
                continue
            }
            if let picked = try? picker.pick(text), let number = Int(picked.id) { return .way(number - 1) }
            if Int(text) == nil, (try? typedYesNo(text)) == false { return .way(no) }
            if takesText { return .text(text) }
            refuse(oneOf, since: count)
        }
    }

    /// Refuses a reply to a question beside the question, and lets go of it: gone on with elsewhere, it is not refused
    /// again.
    private mutating func refuse(_ line: String, since count: Int) {
        refuse(line)
        exchange.forget(since: count)
    }

    /// Why an earlier reply could not be used is not said above what is asked about this one.
    func sayAside(_ text: String) {
        stage.withdrawRefusal()
        say(text)
    }

    /// What was asked beside the question goes, and with it why a reply to that could not be used.
    func withdrawAside(_ text: String) {
        withdraw(text)
        stage.withdrawRefusal()
    }

    mutating func askYesNo(_ question: String, at prompt: Prompt) throws -> Bool {
        sayAside(question)
        defer { withdrawAside(question) }
        var asking = prompt
        (asking.back, asking.own, asking.reminder, asking.asksBack) = (prompt.place, [], question, true)
        (asking.form, asking.hint, asking.shortcuts) = (.choice(yesNo), "", [])
        asking.isAside = true
        while true {
            let count = exchange.taken
            if case .text(let text) = try ask(asking), let answer = try? typedYesNo(text) { return answer }
            refuse(texts(AskingText.yesOrNo), since: count)
        }
    }
}
