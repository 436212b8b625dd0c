import Terminal
import Wording

/// A screenful of the demonstration.
struct DemoPage: Hashable {
    /// The position of the slide it begins with.
    var slide: Int
    var lines: [String]
    /// How many of the lines are bold, by their positions.
    var heads: Set<Int>
}

/// How slides are shared out among screens, with no sentence cut.
struct DemoLayout {
    /// Columns of text.
    let width: Int
    /// Lines of a screen; nil where they run on.
    let rows: Int?
    /// Whether it is read from the last row of a hall: one thought a screen, wide margins.
    let isHall: Bool
    /// Said with a title that is shown again: „(продължава)“.
    let goesOn: String

    private static let widestInHall = 60
    private static let leastMargin = 6

    private var textWidth: Int {
        isHall ? max(20, min(Self.widestInHall, width - 2 * Self.leastMargin)) : width
    }
    private var margin: String { String(repeating: " ", count: (width - textWidth) / 2) }

    func pages(of slides: [DemoSlide]) -> [DemoPage] {
        var pages: [DemoPage] = []
        for (number, slide) in slides.enumerated() {
            for page in screens(of: slide, number) {
                if let last = pages.last, let joined = joined(last, page, slides) {
                    pages[pages.count - 1] = joined
                } else {
                    pages.append(page)
                }
            }
        }
        return pages.map(placed)
    }

    /// Two thoughts of one step on one screen, where both have room; never in a hall.
    private func joined(_ last: DemoPage, _ next: DemoPage, _ slides: [DemoSlide]) -> DemoPage? {
        guard let rows, !isHall, last.slide != next.slide, slides[last.slide].step == slides[next.slide].step,
            last.lines.count + 1 + next.lines.count <= rows
        else { return nil }
        let start = last.lines.count + 1
        return DemoPage(
            slide: last.slide, lines: last.lines + [""] + next.lines,
            heads: last.heads.union(next.heads.map { $0 + start }))
    }

    private func screens(of slide: DemoSlide, _ number: Int) -> [DemoPage] {
        let title = broken(slide.title)
        let again = broken(slide.title + " " + goesOn)
        let room = rows.map { max(3, $0 - again.count - 1) } ?? .max
        let bodies = shared(slide.paragraphs.map(broken(sentences:)), among: room)
        return bodies.enumerated().map { part, body in
            let head = part == 0 ? title : again
            return DemoPage(
                slide: number, lines: head + (body.isEmpty ? [] : [""] + body), heads: Set(head.indices))
        }
    }

    /// Paragraphs, each in pieces that stay together, on as few screens as they need.
    private func shared(_ paragraphs: [[[String]]], among room: Int) -> [[String]] {
        var screens: [[String]] = [[]]
        for pieces in paragraphs {
            for (position, piece) in pieces.enumerated() {
                let isNew = position == 0 && !screens[screens.count - 1].isEmpty && isHall
                let lines = (isNew ? [""] : []) + piece
                if !screens[screens.count - 1].isEmpty, screens[screens.count - 1].count + lines.count > room
                {
                    screens.append(piece)
                } else {
                    screens[screens.count - 1] += lines
                }
            }
        }
        return screens
    }

    /// A paragraph as lines; one that has no room on a screen as the lines of each of its own, or of each sentence.
    private func broken(sentences paragraph: String) -> [[String]] {
        let lines = broken(paragraph)
        guard let rows, lines.count > rows - 3 else { return [lines] }
        let own = paragraph.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return own.count > 1 ? own.flatMap(broken(sentences:)) : paragraph.sentences.map(broken)
    }

    private func broken(_ text: String) -> [String] { laidOut(text, width: textWidth) }

    /// In the middle of a hall's screen, a little above it; elsewhere from its first line.
    private func placed(_ page: DemoPage) -> DemoPage {
        guard isHall else { return page }
        let above = rows.map { max(0, ($0 - page.lines.count) / 3) } ?? 0
        let lines = page.lines.map { $0.isEmpty ? $0 : margin + $0 }
        return DemoPage(
            slide: page.slide, lines: Array(repeating: "", count: above) + lines,
            heads: Set(page.heads.map { $0 + above }))
    }
}

extension String {
    /// What ends with a full stop, a question or exclamation mark before a space.
    fileprivate var sentences: [String] {
        var (sentences, words): ([String], [Substring]) = ([], [])
        for word in split(separator: " ") {
            words.append(word)
            let bare = word.drop { !$0.isLetter }
            guard let last = word.last(where: { !"“”»)".contains($0) }), ".!?…".contains(last), bare.count > 3
            else { continue }
            sentences.append(words.joined(separator: " "))
            words = []
        }
        return words.isEmpty ? sentences : sentences + [words.joined(separator: " ")]
    }
}
