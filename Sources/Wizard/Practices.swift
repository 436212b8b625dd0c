import Answers
import Guide
import Terminal
import Wording

/// What comparable places have done, and taking it into the strategy.
extension Conversation {
    mutating func visitPractices(_ topic: Topic, after: Place) throws -> Place {
        let found = surroundings.advice.practices(for: topic, given: walk.answers)
        guard !found.isEmpty else {
            say(topic.words.isEmpty ? PracticeText.none : .noneFound, ["words": .text(topic.words)])
            return after
        }
        let key = after.isCheck ? PracticeText.hint : .hintBeside
        let hint = texts(key, ["command": .text(commands.name(of: .attach))])
        show(found, topic, hint)
        var prompt = Prompt(place: .practices(topic, after: after), back: after, own: [.attach])
        (prompt.step, prompt.themes) = (topic.step.flatMap { guide.step($0) }, topic.themes)
        prompt.reminder = hint
        // Whoever asked for them is there to look at one; who meets them on the way, to go on.
        let read = interview.read.flatMap { id in found.firstIndex { $0.id == id } }
        prompt.form = form(of: found, after, at: read ?? (after.isCheck ? nil : 0))
        prompt.shortcuts = [shortcut(.function(11), .attach, .ofEntry("/\(Command.attach.number)"))]
        let last = read.map { found[$0] } ?? (found.count == 1 ? found[0] : nil)
        while true {
            switch try ask(prompt) {
            case .nothing: return after
            case .command(_, let argument):
                let isNone = argument.isEmpty || isOnward(argument, after: found.count)
                let chosen = isNone ? last : pick(argument, of: found)
                if chosen == nil, isNone {
                    say(PracticeText.attachHow, ["command": .text(commands.name(of: .attach))])
                }
                if let chosen, let place = try use(chosen.id, after: prompt.place) {
                    return place
                }
            case .text(let text) where isOnward(text, after: found.count): return after
            case .text(let text):
                if let shown = pick(text, of: found) {
                    // The keys are about the one that is read.
                    interview.read = shown.id
                    showSheet(of: shown, at: prompt)
                }
            }
            remind(prompt)
        }
    }

    private func form(of found: [PracticeAdvice], _ after: Place, at position: Int?) -> Asked.Form {
        picking(found.map(entry), onward: after.isCheck ? .onward : .backToQuestion, at: position)
    }

    private func entry(_ practice: PracticeAdvice) -> Picking.Entry {
        Picking.Entry(
            label: practice.title + " – " + practice.place,
            detail: lines(about: practice).joined(separator: "\n"))
    }

    /// Why it fits and in what it differs, a line each.
    private func lines(about practice: PracticeAdvice) -> [String] {
        let parts = [
            (PracticeText.reasons, practice.reasons), (PracticeText.differences, practice.differences),
        ]
        return parts.filter { !$0.1.isEmpty }.map { key, words in
            texts(key, ["text": .text(words.joined(separator: "; "))])
        }
    }

    private func pick(_ text: String, of found: [PracticeAdvice]) -> PracticeAdvice? {
        let options = found.map { Option(id: $0.id, label: Localized(same: $0.title)) }
        do throws(ReplyProblem) {
            let id = try OptionPicker(options: options, language: language).pick(text.trimmed).id
            return found.first { $0.id == id }
        } catch {
            refuse(error.words(texts))
            return nil
        }
    }

    private func show(_ found: [PracticeAdvice], _ topic: Topic, _ hint: String) {
        say("")
        head(
            topic.words.isEmpty
                ? texts(PracticeText.title) : texts(PracticeText.found, ["words": .text(topic.words)]))
        guard !drawsForms, isHeard else { return }
        for (index, practice) in found.enumerated() {
            say("\(index + 1). \(practice.title) – \(practice.place)")
            for line in lines(about: practice) { say("   " + line) }
        }
        say(hint)
    }

    private mutating func showSheet(of practice: PracticeAdvice, at prompt: Prompt) {
        cover()
        say("")
        head(practice.title)
        showPaged(surroundings.advice.sheet(of: practice.id), at: prompt)
        say("")
    }

    // MARK: Use

    /// Begins a row about the practice in the table of uses; what it is for is for the person to say. nil when the guide
    /// has no such table.
    private mutating func use(_ practice: String, after: Place) throws -> Place? {
        guard let table = guide.questions.first(where: { practiceColumn(of: $0) != nil && walk.applies($0) }),
            let column = practiceColumn(of: table)
        else {
            say(PracticeText.noTable)
            return nil
        }
        guard hasRoom(table) else { return nil }
        let row = walk.answers.newRowID(in: table.id, for: practice, by: surroundings.author)
        try save(.set(AnswerPath(table.id, row: row, column: column.id), .text(practice)))
        interview.begun[table.id] = row
        say(
            PracticeText.attached,
            ["table": .text(table.field.label[language]), "undo": .text(commands.name(of: .undo))])
        return cell(+1, from: column, row: row, in: table).map { .cell($0, after: after) } ?? after
    }

    /// The practice a row is about; nil for rows about something else.
    func practice(in row: String, of table: Question) -> String? {
        practiceColumn(of: table).flatMap {
            walk.answers.value(AnswerPath(table.id, row: row, column: $0.id))?.text
        }
    }

    private func practiceColumn(of table: Question) -> Column? {
        table.columns.first { $0.field.options == .register(.practices) }
    }
}

enum PracticeText: String, TextKey {
    case title = "wizard.practices-title"
    case reasons = "wizard.practices-reasons"
    case differences = "wizard.practices-differences"
    case hint = "wizard.practices-hint"
    case hintBeside = "wizard.practices-hint-beside"
    case none = "wizard.practices-none"
    case found = "wizard.practices-found"
    case noneFound = "wizard.practices-none-found"
    case attachHow = "wizard.practices-attach-how"
    case attached = "wizard.practices-attached"
    case noTable = "wizard.practices-no-table"
}
