import Wording

/// The whole screen at a prompt: what was said, the form, the keys. A value; whoever holds it reads keys and draws.
struct AskScreen {
    private let asked: Asked
    private let page: Page
    private(set) var form: any Form
    private let signs: Signs
    private let texts: Texts
    /// Whether the reply came from a key beside the form, so that what was entered is not sent by it.
    private(set) var isPassedOver = false
    /// Whether anything was changed in the form since it stands here.
    private var isTouched = false
    /// Said in place of the keys until the next one is pressed.
    private var notice = ""
    /// How far the reader has gone on in the page; nil before that.
    private var top: Int?
    private var laid: PageLayout

    var size: Size {
        didSet {
            guard size != oldValue else { return }
            laid = PageLayout(page, width: textWidth(of: size.columns))
            top = nil
        }
    }

    init(_ asked: Asked, _ form: any Form, _ page: Page, size: Size, signs: Signs, texts: Texts) {
        (self.asked, self.form, self.page, self.size) = (asked, form, page, size)
        (self.signs, self.texts) = (signs, texts)
        laid = PageLayout(page, width: textWidth(of: size.columns))
    }

    enum Outcome: Hashable {
        case stays
        case reply(Reply)
        case editor(String)
        case suspend
        case redraw
    }

    // MARK: Keys

    mutating func press(_ key: Key) -> Outcome {
        notice = ""
        switch key {
        case .control("C"):
            isPassedOver = true
            return .reply(.interrupted)
        case .control("Z"): return .suspend
        default: break
        }
        if let reply = shortcut(key) {
            isPassedOver = true
            return .reply(.line(reply))
        }
        switch key {
        case .control("L"): return .redraw
        case .control("D"): return form.isEmpty ? .reply(.ended) : pressForm(.delete)
        case .control("E"):
            guard let text = form.editable else { return .stays }
            return .editor(text)
        case .scrollUp: scroll(-1)
        case .scrollDown: scroll(1)
        default: return pressForm(key)
        }
        return .stays
    }

    private mutating func pressForm(_ key: Key) -> Outcome {
        // Enter closes a text that is read over the form, and sends nothing that stood there before.
        if key == .enter, page.isCovered, !isTouched {
            isPassedOver = true
            return .reply(.line(""))
        }
        switch form.press(key, in: parts.formSize) {
        case .reply(let text): return .reply(.line(text))
        case .refused(let reason): notice = texts(reason)
        case .changed: isTouched = true
        case .ignored where key == .pageUp: scroll(-1)
        case .ignored where key == .pageDown: scroll(1)
        case .ignored: break
        }
        return .stays
    }

    /// The reply a key stands for. Letters and keys that edit belong to the form while one types into it.
    private func shortcut(_ key: Key) -> String? {
        guard let shortcut = asked.shortcuts.first(where: { $0.key == key }) else { return nil }
        if case .text = key, form.isTyping { return nil }
        if key == .escape, form.isSearching { return nil }
        switch shortcut.act {
        case .reply(let reply): return reply
        case .ofCell(let reply): return form.cellName.map { "\(reply) \($0)" } ?? reply
        case .ofEntry(let reply): return form.isTyping ? nil : form.entry.map { "\(reply) \($0)" }
        case .move(let reply, let places):
            guard let entry = form.entry, !form.isTyping, (1...form.count).contains(entry + places) else {
                return nil
            }
            return "\(reply) \(entry) \(entry + places)"
        }
    }

    /// Whether a key means anything where one is.
    private func acts(_ shortcut: Shortcut) -> Bool {
        if shortcut.key == .escape, form.isSearching { return false }
        switch shortcut.act {
        case .reply, .ofCell: return true
        case .ofEntry: return !form.isTyping && form.entry != nil
        case .move: return !form.isTyping && form.entry != nil && form.count > 1
        }
    }

    private mutating func scroll(_ direction: Int) {
        let parts = parts
        let step = max(1, parts.page - 1) * direction
        top = max(0, min((top ?? laid.top(height: parts.page)) + step, laid.rows.count - parts.page))
    }

    mutating func say(_ text: ScreenText) { notice = texts(text) }
    mutating func edit(_ text: String) { form.editable = text }

    // MARK: Drawing

    private var drawing: Drawing { Drawing(size: size, signs: signs, texts: texts) }

    /// So many rows of a form stay in sight below a text that was asked for.
    private static let leastForm = 5

    /// How the rows of the screen are shared out.
    private struct Parts {
        var header: [StyledLine] = []
        var pinned: [StyledLine] = []
        var page = 0
        /// Between page and form: how the page goes on, or an empty line.
        var hasMore = false
        var isSpaced = false
        var hint: [StyledLine] = []
        var formSize: Size
        var foot: [StyledLine] = []
    }

    /// What is pinned only to be named needs no second line beside the page that names it.
    private var parts: Parts {
        guard let pinned = asked.pinned, pinned.text.isEmpty else { return parts(isPinning: true) }
        let bare = parts(isPinning: false)
        let title = laidOut(pinned.title, width: textWidth(of: size.columns)).first
        return visible(of: bare).contains { $0.text == title } ? bare : parts(isPinning: true)
    }

    /// The first row of the page that is in sight.
    private func first(of parts: Parts) -> Int {
        top.map { min($0, max(0, laid.rows.count - parts.page)) } ?? laid.top(height: parts.page)
    }

    private func visible(of parts: Parts) -> ArraySlice<StyledLine> {
        let first = first(of: parts)
        return laid.rows[first..<min(first + parts.page, laid.rows.count)]
    }

    private func parts(isPinning: Bool) -> Parts {
        var parts = Parts(formSize: size)
        parts.header = size.rows > 4 ? header : []
        parts.foot = size.rows > 2 ? foot : []
        let body = max(1, size.rows - parts.header.count - parts.foot.count)
        let hint = asked.hint.isEmpty ? [] : laidOut(asked.hint, width: textWidth(of: size.columns))
        parts.hint = hint.prefix(body > 12 ? 3 : body > 7 ? 1 : 0).map { StyledLine($0) }
        parts.pinned = isPinning ? pinned(atMost: body * 2 / 5) : []
        let room = body - parts.hint.count - parts.pinned.count
        // The heading stays in sight, with the line that says there is more, unless the form has no room then.
        let heading = min((laid.heading?.count ?? 0) + 1, room - 4)
        let pageLeast = min(laid.rows.count, max(1, room * 2 / 5, heading))
        parts.formSize.rows = room
        let drawing = Drawing(size: parts.formSize, signs: signs, texts: texts)
        let ample = form.height(drawing)
        let wanted = laid.rows.count + ample <= room ? ample : form.leastHeight(drawing)
        // A text that was asked for is there to be read; the form comes back with a key.
        let most = page.isCovered ? max(room - laid.rows.count, Self.leastForm) : room - pageLeast
        parts.formSize.rows = max(1, min(wanted, most, room - pageLeast))
        parts.page = room - parts.formSize.rows
        if laid.rows.count <= parts.page {
            parts.isSpaced = laid.rows.count < parts.page && !laid.rows.isEmpty
            parts.page = laid.rows.count
        } else if parts.page > 1 {
            parts.hasMore = true
            parts.page -= 1
        }
        return parts
    }

    var frame: Frame {
        let parts = parts
        let top = first(of: parts)
        var lines = parts.header + parts.pinned + visible(of: parts)
        if parts.hasMore { lines.append(more(above: top, below: laid.rows.count - top - parts.page, parts)) }
        if parts.isSpaced { lines.append(StyledLine()) }
        lines += parts.hint
        let picture = form.picture(Drawing(size: parts.formSize, signs: signs, texts: texts))
        let cursor = Spot(row: lines.count + picture.cursor.row, column: picture.cursor.column)
        lines += picture.lines.prefix(parts.formSize.rows)
        let room = size.rows - parts.foot.count
        lines = lines.prefix(room) + Array(repeating: StyledLine(), count: max(0, room - lines.count))
        return Frame(size: size, lines: lines + parts.foot, cursor: cursor, ellipsis: signs.ellipsis)
    }

    /// Where one is, and how far along at the other end.
    private var header: [StyledLine] {
        guard !asked.place.isEmpty || !asked.progress.isEmpty else { return [] }
        let progress =
            asked.progress.isEmpty
            ? "" : " " + asked.progress.shortened(to: max(4, size.columns * 3 / 5), signs.ellipsis)
        let room = max(0, size.columns - progress.screenColumns)
        return [
            StyledLine(
                asked.place.shortened(to: room, signs.ellipsis).padded(to: room) + progress,
                [.bold, .reverse])
        ]
    }

    /// With an empty line behind it where all of it has room; what is missing is signed.
    private func pinned(atMost rows: Int) -> [StyledLine] {
        guard let pinned = asked.pinned, rows > 0 else { return [] }
        let width = textWidth(of: size.columns)
        let lines =
            laidOut(pinned.title, width: width).map { StyledLine($0, .bold) }
            + laidOut(pinned.text, width: width).map { StyledLine($0) }
        if lines.count < rows { return lines + [StyledLine()] }
        guard lines.count > rows, let last = lines.prefix(rows).last else { return lines }
        let end = (last.text + " " + signs.ellipsis).shortened(to: width, signs.ellipsis)
        return lines.prefix(rows - 1) + [StyledLine(end, rows == 1 ? .bold : [])]
    }

    private var foot: [StyledLine] {
        let most = size.rows >= 20 ? 2 : 1
        let keys = HelpLine(form, asked.shortcuts.filter(acts), drawing)
        if !notice.isEmpty {
            let lines = laidOut(notice, width: max(20, size.columns)).prefix(max(1, size.rows / 4))
                .map { StyledLine($0, .bold) }
            return lines.count < most ? lines + keys.rows(atMost: most - lines.count) : lines
        }
        return keys.rows(atMost: most)
    }

    /// That the page has more rows than are shown, how many, and the keys to them.
    private func more(above: Int, below: Int, _ parts: Parts) -> StyledLine {
        var counts: [String] = []
        if above > 0 { counts.append("\(signs.above) \(above)") }
        if below > 0 { counts.append("\(signs.below) \(below)") }
        let key: Key = form.turnsPages(in: parts.formSize) ? .scrollDown : .pageDown
        let words = texts(
            ScreenText.more,
            ["counts": .text(counts.joined(separator: " ")), "key": .text(key.name(signs, texts))])
        return StyledLine(words, .underline)
    }
}
