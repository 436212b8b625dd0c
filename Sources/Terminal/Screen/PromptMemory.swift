/// What is remembered from one prompt to the next: replies to bring back, and the cell of a table one was at.
struct PromptMemory {
    private var last: Asked?
    /// Replies to the prompt asked again and again, newest first.
    private var replies: [String] = []
    /// The reply given last; nil when it was none that could be mended.
    private var lastReply: String?
    /// The form that reply was given in.
    private var lastForm: (any Form)?
    /// Forms left with something entered and not sent, as they were.
    private var unsent: [Topic: (asked: Asked.Form, form: any Form)] = [:]
    private var table: (grid: Grid, place: Spot, isAdding: Bool)?
    /// Whether the last reply could not be used.
    var isRefused = false
    /// Whether there was a prompt before.
    private(set) var wasAsked = false

    /// What a prompt is about: two prompts are the same only when this is, however alike they look.
    private struct Topic: Hashable {
        var kind: String
        var path: String
        var place: String

        init(_ asked: Asked) {
            (kind, path, place) = (asked.subject.kind, asked.subject.path, asked.place)
        }
    }

    func form(for asked: Asked) -> any Form {
        if let refused = refused(asked) { return refused }
        if let left = unsent[Topic(asked)], left.asked == asked.form { return left.form }
        return newForm(for: asked)
    }

    /// The list or table whose reply was refused, with what was typed or marked there, to be mended.
    private func refused(_ asked: Asked) -> (any Form)? {
        guard isRefused, lastReply != nil, isAgain(asked), let lastForm, !(lastForm is FieldForm) else {
            return nil
        }
        guard lastForm.isTyping || lastForm.isUnsent else { return nil }
        return (lastForm as? PickList)?.refused ?? (lastForm as? GridView)?.refused ?? lastForm
    }

    private func newForm(for asked: Asked) -> any Form {
        switch asked.form {
        case .line(let text): field(text, hasLines: false, asked)
        case .text(let text): field(text, hasLines: true, asked)
        case .choice(let picking): list(picking, .choice, asked)
        case .choices(let picking): list(picking, .choices, asked)
        case .ranking(let picking): list(picking, .ranking, asked)
        case .grid(let grid): table(grid, asked)
        }
    }

    private func list(_ picking: Picking, _ kind: PickList.Kind, _ asked: Asked) -> PickList {
        let list = PickList(picking, kind, entered: asked.entered, at: asked.at)
        return asked.isRefused ? list.refused : list
    }

    private func table(_ grid: Grid, _ asked: Asked) -> GridView {
        let view = GridView(grid, at: place(in: grid, asked.at), entered: asked.entered)
        return asked.isRefused ? view.refused : view
    }

    /// - Parameter isSent: whether the reply is what was entered in the form.
    mutating func note(_ asked: Asked, _ form: any Form, _ reply: Reply, isSent: Bool = true) {
        unsent[Topic(asked)] = isSent || !form.isUnsent ? nil : (asked.form, form)
        if isSent, let left = form.behindCommand {
            unsent[Topic(asked)] = (asked.form, left)
        }
        if !isAgain(asked) { replies = [] }
        (lastReply, lastForm) = (nil, nil)
        if case .line(let text) = reply, !text.isEmpty, isSent {
            replies.insert(text, at: 0)
            (lastReply, lastForm) = (text, form)
        }
        if case .grid(let grid) = asked.form, let view = form as? GridView {
            // A new row may be begun wherever one is.
            let isAdding = reply == .line("+") || view.row == view.newRow
            table = reply == .line("") ? nil : (grid: grid, place: view.place, isAdding: isAdding)
        }
        last = asked
        (wasAsked, isRefused) = (true, false)
    }

    /// A reply that was refused stands there to be mended; one that led elsewhere is one key away.
    private func field(_ text: String, hasLines: Bool, _ asked: Asked) -> FieldForm {
        var history = isAgain(asked) ? replies : []
        history += asked.history.filter { !history.contains($0) }
        let refused = isRefused && isAgain(asked) ? lastReply : nil
        return FieldForm(
            text, typed: refused ?? (asked.entered.isEmpty ? nil : asked.entered),
            isRefused: refused != nil || asked.isRefused, hasLines: hasLines, sign: asked.sign,
            history: history, emptied: asked.emptied)
    }

    private func isAgain(_ asked: Asked) -> Bool {
        last.map { asked.form == $0.form && Topic(asked) == Topic($0) } ?? false
    }

    func holdsUnsent(at asked: Asked?) -> Bool {
        asked.map { unsent[Topic($0)] != nil } ?? !unsent.isEmpty
    }

    mutating func dropUnsent(at asked: Asked?) {
        guard let asked else { return unsent = [:] }
        unsent[Topic(asked)] = nil
    }

    /// The cell one was at in the same table, in the same row wherever it stands now; the row that was begun since, or
    /// the line of the next one while more are needed.
    ///
    /// - Parameter at: where one was when the program was ended.
    private func place(in grid: Grid, _ at: String) -> Spot? {
        guard let (before, place, isAdding) = table, before.columns == grid.columns else {
            if let kept = grid.spot(named: at) { return kept }
            if grid.isShort { return Spot(row: grid.ids.count, column: 0) }
            return grid.begun.flatMap(grid.ids.firstIndex).map { row in
                Spot(row: row, column: grid.rows[row].firstIndex { $0?.isMissing == true } ?? 0)
            }
        }
        if let begun = grid.begun, !before.ids.contains(begun), let row = grid.ids.firstIndex(of: begun) {
            if grid.isShort, isAdding { return Spot(row: grid.ids.count, column: 0) }
            return Spot(row: row, column: grid.rows[row].firstIndex { $0?.isMissing == true } ?? 0)
        }
        guard before.ids.indices.contains(place.row) else {
            return Spot(row: place.row - before.ids.count + grid.ids.count, column: place.column)
        }
        return Spot(row: grid.ids.firstIndex(of: before.ids[place.row]) ?? place.row, column: place.column)
    }
}
