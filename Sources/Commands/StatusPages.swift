import Answers
import Guide
import Strategy
import Wizard
import Wording

/// How far a dossier is, as text to read.
struct StatusPages {
    let setting: Setting
    let walk: Walk
    let name: String
    /// What is to be said of drafts that are older than the answers.
    var oldDrafts: [String] = []

    var text: String {
        ([name] + tasks + guideChanged + drafts + moneyOfDeleted + waiting + notes).joined(
            separator: "\n")
    }

    /// The number of what is missing stands below that of what is answered, as draft and review tell it.
    private var tasks: [String] {
        let list = TaskList(walk, setting.texts)
        let lines = list.lines
        let head = list.path == nil ? 2 : 3
        let missing = walk.missing.count
        let unsettled = setting.texts(CommandText.unsettled, ["count": .count(missing)])
        return lines.prefix(head) + (missing > 0 ? [unsettled] : []) + lines.dropFirst(head)
    }

    /// Said until something is answered under the newest version; the list of what waits goes on after that.
    private var guideChanged: [String] {
        guard let newest = walk.history.newest, let answered = walk.newestVersionAnswered, answered < newest
        else {
            return []
        }
        let arguments: [String: TextArgument] = ["version": .text("\(newest)"), "old": .text("\(answered)")]
        return ["", setting.texts(CommandText.statusGuideChanged, arguments)]
    }

    private var drafts: [String] { oldDrafts.isEmpty ? [] : [""] + oldDrafts }

    /// The money of measures that were deleted, which counts in no sum.
    private var moneyOfDeleted: [String] {
        let lines = Strategy.moneyOfDeleted(in: walk).map { money in
            "  " + setting.formats.quoted(money.title?.cleaned() ?? "…") + " – "
                + setting.texts.figure(money.total, setting.formats.money)
        }
        return lines.isEmpty ? [] : ["", setting.texts(CommandText.statusMoneyOfDeleted)] + lines
    }

    /// The answers put off, out of date or begun and not finished, with their questions.
    private var waiting: [String] {
        let lines = walk.guide.steps.flatMap { step in
            walk.applicable(in: step).compactMap { question in
                state(of: question).map { line(for: question, $0) }
            }
        }
        return lines.isEmpty ? [] : ["", setting.texts(CommandText.statusWaiting)] + lines
    }

    /// The question by its words, a table by its name.
    func line(for question: Question, _ state: String) -> String {
        let words = question.field.kind == .table ? question.name : question.field.label
        return "  \(words[setting.language]) – \(state)"
    }

    private var words: AnswerWords { setting.words(for: walk.answers, walk.guide) }

    /// The notes to colleagues, by their questions.
    private var notes: [String] {
        let lines = walk.notes.map { _, note in
            "  "
                + setting.texts(
                    RemarkText.note,
                    [
                        "place": .text(words.place(of: note.path)), "text": .text(note.text.cleaned()),
                        "by": .text(setting.texts.author(of: note, in: walk.answers)),
                        "day": .text(setting.formats.date(iso: note.day)),
                    ])
        }
        return lines.isEmpty ? [] : ["", setting.texts(RemarkText.notes)] + lines
    }

    /// The first cell of a table that was put off, where the table itself was not.
    private func putOff(in table: Question) -> AnswerPath? {
        guard table.field.kind == .table, walk.answers[table.id]?.mark == nil else { return nil }
        return walk.answers.rows(of: table.id).lazy.compactMap { row in
            walk.putOff(in: table, row: row).first.map { AnswerPath(table.id, row: row, column: $0.id) }
        }.first
    }

    /// What a question still needs; nil for nothing.
    func state(of question: Question) -> String? {
        if let version = walk.changedMeaning(of: question)?.version {
            return setting.texts(CommandText.statusCheckAgain, ["version": .text("\(version)")])
        }
        if walk.isStale(question) { return setting.texts(CommandText.statusStale) }
        let copies = walk.copyCount(in: question)
        if copies > 0 { return setting.texts(CommandText.statusCopies, ["count": .count(copies)]) }
        if let path = putOff(in: question) {
            let note = if case .later(let note) = walk.answers[path]?.mark { note } else { "" }
            let place = words.name(of: path) + (note.isEmpty ? "" : " – " + note)
            return setting.texts(CommandText.statusPutOff, ["place": .text(place)])
        }
        switch walk.standing(question) {
        case .later(let note):
            return setting.texts(CommandText.markLater) + (note.isEmpty ? "" : " – " + note)
        case .partly: return setting.texts(CommandText.statusPartly)
        case .outdated: return setting.texts(CommandText.statusOutdated)
        case .answered, .unknown, .doesNotApply, .open: return nil
        }
    }
}
