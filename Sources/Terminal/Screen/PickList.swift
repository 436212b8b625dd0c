import Wording

/// Entries to pick from, by arrows, by their numbers or by typing what is looked for.
struct PickList: Form {
    enum Kind: Hashable {
        case choice, choices, ranking
    }

    let kind: Kind
    let picking: Picking
    let searched: [String]
    private let pickedBefore: [Int]
    /// The positions of what is picked; of a ranking in their order.
    private(set) var picked: [Int]
    /// What is typed: words to find, a number, or a command.
    private(set) var typed = TextField()
    /// The positions of the entries that have the words.
    private(set) var found: [Int]
    /// The entry one is at, as a position among those found; nil while nothing is chosen.
    private(set) var place: Int?
    /// The entry that stood here, or that a key led to.
    private var chosen: Int?
    /// Whether one came to the entry by a key that means this entry.
    private var isReached = false
    /// Whether it was said that nothing is marked.
    private var wasReminded = false
    /// Whether what is typed was refused, so that the next letter takes its place.
    private var isRefused = false
    /// The words that gave way to a letter; Esc brings them back.
    private var replaced: TextField?

    /// - Parameters:
    ///   - entered: the numbers of what was marked, what was typed before and not sent, or both on two lines; empty for
    ///     none.
    ///   - at: the number of the entry one was at; empty for none.
    init(_ picking: Picking, _ kind: Kind, entered: String = "", at: String = "") {
        (self.picking, self.kind) = (picking, kind)
        searched = picking.entries.map { folded($0.label + " " + $0.searched) }
        pickedBefore = picking.picked.filter(picking.entries.indices.contains)
        let (marked, words) = Self.parts(of: entered, kind)
        let positions = marked.map { $0 - picking.first }.filter(picking.entries.indices.contains)
        picked = positions.isEmpty ? pickedBefore : positions
        found = Array(picking.entries.indices)
        chosen = kind == .choice ? pickedBefore.first : 0
        place = chosen
        if !words.isEmpty { type { $0 = TextField(words) } }
        goBack(to: at)
    }

    private mutating func goBack(to at: String) {
        guard !at.isEmpty, let position = found.firstIndex(where: { number(of: $0) == at }) else { return }
        (place, chosen, isReached) = (position, found[position], true)
    }

    /// The same with what is typed there to be replaced.
    var refused: PickList {
        var list = self
        list.isRefused = !typed.isEmpty
        return list
    }

    /// The position of the entry one is at; nil when nothing is found, or nothing chosen.
    var current: Int? { place.flatMap { found.indices.contains($0) ? found[$0] : nil } }
    var entry: Int? { current.map { picking.first + $0 } }
    var count: Int { picking.entries.count }
    var isTyping: Bool { !typed.isEmpty }
    var isSearching: Bool { isTyping }
    var isEmpty: Bool { typed.isEmpty }
    var isUnsent: Bool { kind != .choice && picked != pickedBefore }
    var behindCommand: (any Form)? {
        guard isUnsent, isCommand else { return nil }
        var list = self
        list.type { $0.clear() }
        return list
    }
    var entered: String {
        let marked = isUnsent ? numbers(picked) : ""
        // A command is no part of what waits beside it.
        guard isTyping, !(isUnsent && isCommand) else { return marked }
        return kind == .choice ? typed.text : marked + "\n" + typed.text
    }
    var at: String { isReached ? current.map(number) ?? "" : "" }
    var editable: String? {
        get { nil }
        set {}
    }

    var help: [KeyHelp] {
        let search = KeyHelp(key: nil, label: .search, isMain: false)
        if isTyping { return helpWhileTyping + (isRefused ? [KeyHelp(key: .end, label: .amend)] : []) }
        switch kind {
        case .choice: return [KeyHelp(key: .up, label: .choose), KeyHelp(key: .enter, label: .reply), search]
        case .choices:
            return [
                KeyHelp(key: KeyHelp.space, label: .mark), KeyHelp(key: .enter, label: .reply), search,
            ]
        case .ranking:
            return [
                KeyHelp(key: KeyHelp.space, label: .rank), KeyHelp(key: .enter, label: .reply),
                KeyHelp(key: .moveUp, label: .moveRank),
            ]
        }
    }

    /// What Enter does with what is typed, which it may not send yet.
    private var helpWhileTyping: [KeyHelp] {
        let clear = KeyHelp(key: .escape, label: replaced == nil ? .clearTyped : .bringBack)
        let choose = KeyHelp(key: .up, label: .choose)
        if kind == .choice || typed.text.hasPrefix("/") {
            return (typed.text.hasPrefix("/") ? [] : [choose]) + [KeyHelp(key: .enter, label: .reply), clear]
        }
        if isSaid || endsInWords { return [KeyHelp(key: .enter, label: .reply), clear] }
        if found.isEmpty || isNumber && !namesEntries { return [clear] }
        // Several numbers are a reply.
        if isNumber, numbered == nil { return [KeyHelp(key: .enter, label: .reply), clear] }
        let mark: ScreenText = kind == .ranking ? .rank : .mark
        if found.count > 1, !isReached { return [choose, clear] }
        return (canMark ? [KeyHelp(key: KeyHelp.space, label: mark)] : [])
            + [KeyHelp(key: .enter, label: mark), clear]
    }

    // MARK: Keys

    mutating func press(_ key: Key, in size: Size) -> FormOutcome {
        let isReplaced = isRefused && key.replacesRefused
        isRefused = false
        if isReplaced {
            replaced = isNumber || key.deletes || typed.text.hasPrefix("/") ? nil : typed
            type { $0.clear() }
            if key.deletes { return .changed }
        }
        let page = max(1, size.rows - 2)
        switch key {
        case .up: move(by: -1)
        case .down: move(by: 1)
        case .pageUp where turnsPages(in: size): jump(to: (place ?? 0) - page)
        case .pageDown where turnsPages(in: size): jump(to: (place ?? 0) + page)
        case .home where typed.isEmpty: jump(to: 0)
        case .end where typed.isEmpty: jump(to: found.count - 1)
        case .moveUp where kind == .ranking: moveRank(by: -1)
        case .moveDown where kind == .ranking: moveRank(by: 1)
        case .text(" ") where canMark: mark()
        case .escape where !typed.isEmpty:
            let earlier = replaced ?? TextField()
            replaced = nil
            type { $0 = earlier }
        case .enter, .newLine:
            let outcome = reply()
            // However much more is typed, nothing has these words.
            isRefused = outcome == .refused(.nothingFound)
            return outcome
        default: return edit(key)
        }
        return .changed
    }

    private mutating func edit(_ key: Key) -> FormOutcome {
        if typed.isEmpty {
            switch key {
            case .text, .paste: break
            case .backspace where kind == .choice && place != pickedBefore.first:
                takeBack()
                return .changed
            default: return .ignored
            }
        }
        var field = typed
        guard field.edit(key) else { return .ignored }
        type { $0 = field }
        return .changed
    }

    /// What was chosen here is as it was.
    private mutating func takeBack() {
        chosen = pickedBefore.first
        place = chosen
    }

    /// From the last one back to the first, and the other way round; from nothing to the first or the last.
    private mutating func move(by step: Int) {
        guard !found.isEmpty else { return }
        jump(to: ((place ?? (step > 0 ? -1 : 0)) + step + found.count) % found.count)
    }

    private mutating func jump(to position: Int) {
        place = min(max(position, 0), max(found.count - 1, 0))
        chosen = current
        isReached = true
        if isNumber, !isSearch { typed.clear() }
    }

    // MARK: Typing

    /// Changes what is typed and finds what it means.
    private mutating func type(_ change: (inout TextField) -> Void) {
        change(&typed)
        if typed.isBlank { typed.clear() }
        isReached = false
        let all = Array(picking.entries.indices)
        found = isSearch ? all.filter { has(typed.text, $0) } : all
        place =
            chosen.flatMap { found.firstIndex(of: $0) }
            ?? (kind != .choice || isSearch && found.count == 1 ? 0 : nil)
        if let number = numbered {
            place = number
            isReached = true
        }
    }

    // MARK: Marking

    /// A space is a mark where it cannot be part of what is looked for.
    private var canMark: Bool { kind != .choice && current != nil && (typed.isEmpty || isReached) }

    private mutating func mark() {
        guard let current else { return }
        chosen = current
        if let index = picked.firstIndex(of: current) {
            picked.remove(at: index)
        } else {
            picked.append(current)
        }
        if isNumber { type { $0.clear() } }
    }

    /// Several numbers beside marks made before are marks too: nothing that is in sight is let go of unasked.
    private mutating func markNumbers() {
        let numbers = typed.characters.split { !$0.isNumber }.compactMap { Int(String($0)) }
        for position in numbers.map({ $0 - picking.first }) where picking.entries.indices.contains(position) {
            if !picked.contains(position) { picked.append(position) }
        }
        type { $0.clear() }
    }

    private mutating func moveRank(by step: Int) {
        guard let current else { return }
        guard let rank = picked.firstIndex(of: current) else { return picked.append(current) }
        let other = rank + step
        if picked.indices.contains(other) { picked.swapAt(rank, other) }
    }

    // MARK: Replying

    private mutating func reply() -> FormOutcome {
        let text = typed.text
        if text.hasPrefix("/") || isSaid { return .reply(text) }
        if endsInWords { return .reply(withMarks(text)) }
        // A reply that is refused would take the marks with it.
        if kind != .choice, found.isEmpty || isNumber && !namesEntries { return .refused(.nothingFound) }
        if kind == .choices, isNumber, numbered == nil, Set(picked) != Set(pickedBefore) {
            markNumbers()
            return .changed
        }
        if !text.isEmpty, found.isEmpty || isNumber && numbered == nil && !isSearch { return .reply(text) }
        // Of several that have the words, none is meant yet.
        let isMeant = kind == .choice ? current != nil : isReached
        if !text.isEmpty, found.count > 1, !isMeant { return .refused(.severalFound) }
        guard kind == .choice else {
            guard text.isEmpty else {
                // What was looked for and found is marked; the next Enter replies.
                if let current, !picked.contains(current) { mark() }
                type { $0.clear() }
                return .changed
            }
            return kind == .choices ? replyWithMarks() : replyWithOrder()
        }
        guard let current else { return .reply("") }
        let isLeft = pickedBefore.first == current && picking.isWhole
        return .reply(isLeft ? "" : number(of: current))
    }

    private mutating func replyWithMarks() -> FormOutcome {
        guard Set(picked) == Set(pickedBefore), picking.isWhole || picked.isEmpty else {
            return .reply(picked.isEmpty ? "0" : numbers(picked.sorted()))
        }
        // Whoever looked through the list and marked nothing may have meant to.
        guard picked.isEmpty, isReached, !wasReminded else { return .reply("") }
        wasReminded = true
        return .refused(.nothingMarked)
    }

    private mutating func replyWithOrder() -> FormOutcome {
        let rest = picking.entries.indices.filter { !picked.contains($0) }
        if picked == pickedBefore, picking.isWhole || !rest.isEmpty { return .reply("") }
        if rest.count == 1 { picked += rest }
        return rest.count > 1 && !picked.isEmpty ? .refused(.notAllRanked) : .reply(numbers(picked))
    }

    private func numbers(_ positions: [Int]) -> String {
        positions.map { String(picking.first + $0) }.joined(separator: ",")
    }
}
