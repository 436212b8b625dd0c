/// What is said above a form: the lines since the page was turned, after what was just done.
struct Page {
    struct Line: Hashable {
        var text: String
        var weight: Weight
        /// Whether it says why a reply could not be used.
        var isRefusal = false
    }

    private(set) var lines: [Line] = []
    /// How many lines were there at the last reply; those after it are new to the reader.
    private(set) var read = 0
    /// Where the page itself begins, after the messages; nil when it has been read already.
    private(set) var beginning: Int?
    /// Where it begins, read or not.
    private var turned = 0
    /// The lines that cover it; nil while none do.
    private var covering: Range<Int>?
    /// Whether what is shown next is among them.
    private var isBeingCovered = false
    /// Whether a text that was asked for stands over it.
    var isCovered: Bool { covering != nil }

    /// The lines nobody was asked after yet.
    var unread: ArraySlice<Line> { lines[read...] }

    /// What stands last already is not said twice.
    mutating func show(_ text: String, _ weight: Weight) {
        let line = Line(text: text, weight: weight)
        if covering?.lowerBound != lines.count, let last = lines.last,
            (last.text, last.weight) == (text, weight)
        {
            read = min(read, lines.count - 1)
        } else {
            lines.append(line)
        }
    }

    /// Says why a reply could not be used, in place of what was said of those before it.
    mutating func refuse(_ text: String) {
        withdrawRefusal()
        show(text, .strong)
        lines[lines.count - 1].isRefusal = true
    }

    /// Takes away what was said so of the replies before the last one.
    mutating func withdrawRefusal() {
        for index in lines[..<read].indices.reversed() where lines[index].isRefusal { remove(at: index) }
    }

    /// Takes away the last line that says so.
    mutating func withdraw(_ text: String) {
        if let index = lines.lastIndex(where: { $0.text == text }) { remove(at: index) }
    }

    private mutating func remove(at index: Int) {
        lines.remove(at: index)
        if index < read { read -= 1 }
        if index < turned { turned -= 1 }
        if let (start, end) = covering.map({ ($0.lowerBound, $0.upperBound) }) {
            covering = start - (index < start ? 1 : 0)..<end - (index < end ? 1 : 0)
        }
        if let beginning, index < beginning { self.beginning = beginning - 1 }
    }

    mutating func turn() {
        lines.removeFirst(read)
        read = 0
        (turned, covering, isBeingCovered) = (lines.count, nil, false)
        beginning = turned
    }

    /// What is shown from now on can be taken away at once.
    mutating func cover() {
        covering = covering ?? lines.count..<lines.count
        isBeingCovered = true
    }

    /// Takes it away, and leaves what was said since; without any, the page is shown from its beginning again.
    mutating func uncover() {
        endCovering()
        guard let covering else { return }
        lines.removeSubrange(covering)
        read = min(read, lines.count)
        self.covering = nil
        if covering.lowerBound == lines.count { beginning = turned }
    }

    private mutating func endCovering() {
        if isBeingCovered, let start = covering?.lowerBound { covering = start..<lines.count }
        isBeingCovered = false
    }

    mutating func markAsRead() {
        endCovering()
        read = lines.count
        beginning = nil
    }
}

/// A page broken into the rows of a screen.
struct PageLayout: Hashable {
    private(set) var rows: [StyledLine] = []
    /// The row to begin with when not all fit.
    private var start = 0
    /// The rows of the page's heading; nil when nothing must be kept in sight.
    private(set) var heading: Range<Int>?

    init(_ page: Page, width: Int) {
        let beginning = page.beginning ?? page.read
        for (index, line) in page.lines.enumerated() {
            if index == beginning { begin(afterGap: page.beginning != nil) }
            // An empty line at a beginning parts it from nothing.
            guard !line.text.isEmpty || rows.count > start else { continue }
            let laid = laidOut(line.text, width: width)
            if page.beginning != nil, index >= beginning, line.weight == .strong, heading == nil {
                heading = rows.count..<rows.count + laid.count
            }
            rows += laid.map { StyledLine($0, line.weight == .strong ? .bold : []) }
        }
        while rows.last?.parts.isEmpty == true { rows.removeLast() }
        start = min(start, rows.count)
    }

    private mutating func begin(afterGap: Bool) {
        if afterGap, rows.last?.parts.isEmpty == false { rows.append(StyledLine()) }
        start = rows.count
    }

    /// The first row to show where only so many have room: the beginning of a new page, with its heading; or what was
    /// said last.
    func top(height: Int) -> Int {
        var top = start
        if let heading { top = max(top, min(heading.upperBound - height, heading.lowerBound)) }
        return max(0, min(top, rows.count - height))
    }
}
