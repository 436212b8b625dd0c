import Wording

/// Text typed as a reply.
struct FieldForm: Form {
    private var field: TextField
    private let asked: TextField
    private let sign: String
    private let hasLines: Bool
    /// The reply when the text was deleted; nil where that is none.
    private let emptied: String?
    private var isTouched = false
    /// Whether the next letter takes the place of the text, since it was refused or stood there before; any other key goes
    /// on with it. It can be brought back from the history.
    private var isSelected: Bool
    /// Whether that text gave way to another, so that the key which brings it back is named.
    private var hasGivenWay = false
    /// The text that gave way to a command typed before anything was changed in it.
    private var aside: TextField?
    /// The field as it was broken into rows last.
    private var laid: (width: Int, layout: FieldLayout)?

    /// - Parameters:
    ///   - typed: what stands in the field in place of the text, typed before.
    ///   - isRefused: whether that was handed back: it could not be used, or was not meant.
    init(
        _ text: String, typed: String? = nil, isRefused: Bool = false, hasLines: Bool, sign: String,
        history: [String], emptied: String? = nil
    ) {
        let standing = typed ?? text
        // What is long is gone on with more often than said anew.
        let isShort = !hasLines || standing.count <= Self.longestReplaced && !standing.contains("\n")
        isSelected = (typed == nil || isRefused) && !standing.isEmpty && isShort
        self.emptied = emptied
        let history = isSelected ? [standing] + history.filter { $0 != standing } : history
        asked = TextField(text, hasLines: hasLines, history: history)
        field = typed.map { TextField($0, hasLines: hasLines, history: history) } ?? asked
        self.sign = sign
        self.hasLines = hasLines
    }

    private static let longestReplaced = 60

    var entry: Int? { nil }
    var count: Int { 0 }
    var isTyping: Bool { true }
    var isEmpty: Bool { field.isEmpty }
    var isSearching: Bool { aside != nil }
    var isUnsent: Bool {
        let text = field.text
        return text != asked.text && !Self.isCommand(text) && !text.allSatisfy(\.isWhitespace)
    }
    private static func isCommand(_ text: String) -> Bool { text.hasPrefix("/") && !text.hasPrefix("//") }
    var behindCommand: (any Form)? {
        guard let aside, aside.text != asked.text, !Self.isCommand(aside.text) else { return nil }
        var form = self
        (form.field, form.aside, form.isTouched, form.laid) = (aside, nil, false, nil)
        return form
    }
    var entered: String { field.text == asked.text ? "" : field.text }
    var editable: String? {
        get { field.text }
        set {
            field.text = newValue ?? ""
            laid = nil
        }
    }

    var help: [KeyHelp] {
        let reply = KeyHelp(key: .enter, label: .reply)
        // The command gives way to the text again.
        if aside != nil { return [reply, KeyHelp(key: .escape, label: .clearTyped)] }
        let editor = KeyHelp(key: .control("E"), label: .editor, isMain: false)
        if isSelected { return [reply, KeyHelp(key: .end, label: .amend), editor] }
        if hasGivenWay { return [reply, KeyHelp(key: .up, label: .bringBack), editor] }
        return hasLines ? [reply, KeyHelp(key: .newLine, label: .newLine), editor] : [reply, editor]
    }

    // MARK: Drawing

    /// One column is left for the caret behind the last letter.
    private func width(in columns: Int) -> Int { columns - sign.screenColumns - 1 }

    private func layout(width: Int) -> FieldLayout {
        if let laid, laid.width == width { return laid.layout }
        return FieldLayout(field, width: width)
    }

    func height(_ drawing: Drawing) -> Int {
        let rows = layout(width: width(in: drawing.size.columns)).rows.count
        return hasLines ? max(rows, 3) : rows
    }

    func picture(_ drawing: Drawing) -> Picture {
        let width = width(in: drawing.size.columns)
        let (layout, height) = (layout(width: width), max(drawing.size.rows, 1))
        var picture = field.picture(width: width, height: height, layout)
        let first = layout.caret.row - picture.cursor.row
        let hasMore = first + picture.lines.count < layout.rows.count
        picture.lines = picture.lines.enumerated().map { row, line in
            // That Enter sends more than is in sight is signed.
            let isCut = row == 0 && first > 0 ? drawing.signs.above : nil
            let isLast = row == picture.lines.count - 1 && hasMore ? drawing.signs.below : nil
            let lead = isCut ?? isLast ?? (row == 0 ? sign : "")
            var signed = StyledLine(lead.padded(to: sign.screenColumns), .bold)
            for part in line.parts { signed.add(part.text, isSelected ? .reverse : part.style) }
            return signed
        }
        picture.cursor.column += sign.screenColumns
        return picture
    }

    func turnsPages(in size: Size) -> Bool {
        layout(width: width(in: size.columns)).rows.count > max(size.rows, 1)
    }

    // MARK: Keys

    mutating func press(_ key: Key, in size: Size) -> FormOutcome {
        let width = width(in: size.columns)
        defer {
            (isTouched, isSelected) = (true, false)
            if field.isEmpty || key == .up { hasGivenWay = false }
            laid = (width, FieldLayout(field, width: width))
        }
        switch key {
        case .backspace where isSelected, .delete where isSelected: field.clear()
        case .text(let text) where isSelected && !text.hasPrefix("/"):
            giveWay(to: key)
        case .paste where isSelected: giveWay(to: key)
        case .newLine where hasLines: field.insert("\n")
        // Enter pressed before the terminal was taken over comes as a new line.
        case .enter, .newLine: return reply()
        case .up: return field.move(rows: -1, width: width) || field.goBack() ? .changed : .ignored
        case .down: return field.move(rows: 1, width: width) || field.goForward() ? .changed : .ignored
        case .pageUp where turnsPages(in: size): turn(-size.rows, width)
        case .pageDown where turnsPages(in: size): turn(size.rows, width)
        case .escape where aside != nil: takeBack()
        case .text(let text) where text.hasPrefix("/") && !isTouched && !field.isEmpty:
            aside = field
            field.clear()
            field.insert(text)
        default:
            guard field.edit(key) else { return .ignored }
            if field.isEmpty { takeBack() }
        }
        return .changed
    }

    private mutating func giveWay(to key: Key) {
        field.clear()
        _ = field.edit(key)
        hasGivenWay = true
    }

    private mutating func takeBack() {
        guard let text = aside else { return }
        (field, aside) = (text, nil)
    }

    private mutating func turn(_ rows: Int, _ width: Int) {
        if !field.move(rows: rows, width: width) { field.move(to: rows < 0 ? 0 : field.characters.count) }
    }

    private mutating func reply() -> FormOutcome {
        let text = field.text
        if hasLines, field.caret == field.characters.count, text.hasSuffix("\\") {
            field.deleteBack()
            field.insert("\n")
            return .changed
        }
        if text == asked.text { return .reply("") }
        let isBlank = text.allSatisfy(\.isWhitespace)
        if isBlank {
            return asked.isEmpty ? .reply("") : emptied.map(FormOutcome.reply) ?? .refused(.emptied)
        }
        return .reply(text)
    }
}
