import Foundation
import Terminal
import Wizard
import Wording

/// Shows slides on a terminal, forwards and back, from any step.
struct DemoShow: Dialogue {
    let terminal: any Terminal
    let texts: Texts
    /// What stands above every screen.
    let name: String
    let steps: [String]
    let isHall: Bool
    var exchange = Exchange()
    private let all: [DemoSlide]
    /// The slides of each way to show it; empty where the time was named.
    private let ways: [[DemoSlide]]
    /// Whether the person says how much time there is.
    private let asksForTime: Bool
    private var place = Place()
    private let kept: KeptPlace?
    /// The way that was chosen among those that take more or less time; nil for none.
    private(set) var chosen: Int?
    /// What was entered where one is and not sent.
    private var unsent = Unsent()

    enum Outcome {
        case done, interrupted
        /// To choose anew how much time there is.
        case asksTime
    }

    /// A page by its slide and its number among the pages of that, which another size of the window changes.
    private struct Place: Hashable, Codable {
        var slide = 0
        var part = 0
    }

    /// - Parameters:
    ///   - ways: the slides of each way to show it; none where the time was named.
    ///   - kept: where it is written down how far one has come.
    init(
        _ slides: [DemoSlide], ways: [[DemoSlide]], asksForTime: Bool, on terminal: any Terminal,
        _ texts: Texts, name: String, steps: [String], isHall: Bool, keptIn kept: KeptPlace?
    ) {
        (all, self.ways, self.asksForTime) = (slides, ways, asksForTime)
        (self.terminal, self.texts, self.name) = (terminal, texts, name)
        (self.steps, self.isHall, self.kept) = (steps, isHall, kept)
    }

    /// All of it, for whoever reads it later.
    func print() { layout.pages(of: slides).forEach(show) }

    /// Where a showing stands, as it is written down.
    private struct Notes: Codable {
        var place: Place
        var chosen: Int?
        var unsent: Unsent
    }

    /// Shows until it is over or one leaves.
    mutating func run() throws -> Outcome {
        let outcome = try hold()
        if outcome != .interrupted { kept?.forget() }
        return outcome
    }

    /// Begins a way from its first screen.
    mutating func begin(_ way: Int) {
        chosen = way
        move(to: Place())
    }

    /// Goes on where one was when the program was ended; false where nothing says.
    mutating func takeUp() -> Bool {
        guard let notes = kept?.read(Notes.self), notes.chosen.map(ways.indices.contains) ?? !asksForTime
        else { return false }
        (place, chosen, unsent) = (notes.place, notes.chosen, notes.unsent)
        terminal.show(texts(DemoText.resumed))
        if asksForTime { terminal.show(texts(DemoText.otherTime)) }
        return true
    }

    mutating func wait(as attempt: DemoShow) {
        unsent = attempt.unsent
        keepNotes()
    }

    mutating func keep(_ unsent: Unsent, at name: String) {
        self.unsent = unsent
        keepNotes()
    }

    private func keepNotes() {
        // At the first screen there is nothing to go on with but what is typed there.
        if place != Place() || !unsent.text.isEmpty {
            kept?.keep(Notes(place: place, chosen: chosen, unsent: unsent))
        } else {
            kept?.forget()
        }
    }

    /// The next reply, and nothing of what was entered before it.
    private mutating func reply(to asked: Asked, named name: String) throws -> Reply {
        var asked = asked
        (asked.entered, asked.at) = (unsent.text.cleaned(keepingLines: true), unsent.at)
        let reply = try exchange.next(at: asked, named: name).reply
        unsent = Unsent()
        return reply
    }

    private var slides: [DemoSlide] { chosen.map { ways[$0] } ?? all }

    mutating func proceed() throws -> Outcome? {
        try show(place.slide, place.part)
    }

    private mutating func move(to place: Place) { (self.place, exchange) = (place, Exchange()) }

    // MARK: Pages

    /// Laid out each time, since the window may have another size.
    private mutating func show(_ slide: Int, _ part: Int) throws -> Outcome? {
        let pages = layout.pages(of: slides)
        let first = pages.lastIndex { $0.slide <= slide } ?? 0
        let start = pages.firstIndex { $0.slide == pages[first].slide } ?? first
        let position = min(start + min(max(part, 0), pages.count), pages.count - 1)
        show(pages[position])
        switch try reply(to: asked(at: position, pages), named: "\(place)") {
        case .cut: throw Waiting.again
        case .ended: return .done
        case .interrupted: return .interrupted
        case .line(let line):
            let reply = line.lowercased().trimmingCharacters(in: .whitespaces)
            if reply.isEmpty && position + 1 == pages.count { return .done }
            switch heard(reply, at: position, pages) {
            case .leaves: return .done
            case .chooses: return .asksTime
            case .opens(let next):
                let slide = pages[next].slide
                move(to: Place(slide: slide, part: next - (pages.firstIndex { $0.slide == slide } ?? next)))
                return nil
            case .stays: throw Waiting.again
            }
        }
    }

    /// What a reply at a page comes to.
    private enum Heard {
        case leaves, chooses, stays
        case opens(Int)
    }

    private func heard(_ reply: String, at position: Int, _ pages: [DemoPage]) -> Heard {
        switch spoken(by: reply) {
        case .known(.quit, _)?: return .leaves
        case .known(.back, _)? where position > 0: return .opens(position - 1)
        case .known(.back, _)? where asksForTime, .known(.go, "")? where asksForTime: return .chooses
        case .known(.back, _)?: stage.show(texts(DemoText.first))
        case .known(.go, "")?: stage.show(texts(DemoText.noTime))
        case .known(.go, let step)?: return opened(by: step, pages)
        case .known(.help, _)?: showHelp(texts(DemoText.how, ["count": .count(steps.count)]))
        case let other?: stage.show(refusal(of: other))
        case nil: return reply.isEmpty ? .opens(position + 1) : opened(by: reply, pages)
        }
        return .stays
    }

    /// The page with which a step begins.
    private func opened(by reply: String, _ pages: [DemoPage]) -> Heard {
        let page = Int(reply).flatMap { step in pages.firstIndex { slides[$0.slide].step == step } }
        if page == nil { stage.refuse(texts(DemoText.how, ["count": .count(steps.count)])) }
        return page.map(Heard.opens) ?? .stays
    }

    private var layout: DemoLayout {
        DemoLayout(
            width: terminal.width, rows: terminal.height.map { max(6, $0 - Self.taken) }, isHall: isHall,
            goesOn: texts(DemoText.goesOn))
    }

    /// Lines of a screen that hold the heading, the field and the keys.
    private static let taken = 6

    private func show(_ page: DemoPage) {
        stage.turnPage()
        for (number, line) in page.lines.enumerated() {
            stage.show(line, page.heads.contains(number) ? .strong : .plain)
        }
        if !terminal.drawsForms { stage.show("") }
    }

    private func asked(at position: Int, _ pages: [DemoPage]) -> Asked {
        let step = slides[pages[position].slide].step
        let place = step.map { number in
            texts(
                DemoText.place,
                [
                    "number": .count(number), "count": .count(steps.count),
                    "step": .text(steps[number - 1]),
                ])
        }
        return Asked(
            sign: terminal.drawsForms ? "" : texts(DemoText.next) + " > ", place: place ?? name,
            progress: texts(
                DemoText.progress, ["number": .count(position + 1), "count": .count(pages.count)]),
            shortcuts: CommandWords(texts).shortcuts(for: Set(works)) + Self.turning,
            subject: Asked.Subject("demo"))
    }

    /// Keys that turn pages, as everywhere.
    private static let turning = [
        Shortcut(.pageUp, "", .reply(back)), Shortcut(.left, "", .reply(back)),
        Shortcut(.pageDown, "", .reply("")), Shortcut(.right, "", .reply("")),
    ]

    // MARK: Commands

    private let works: [CommandWords.Known] = [.help, .back, .go, .quit]

    private func refusal(of spoken: CommandWords.Spoken) -> String {
        CommandWords(texts).refusal(of: spoken, where: works, keys: terminal.drawsForms)
    }

    private func showHelp(_ line: String) {
        stage.show(line)
        if asksForTime { stage.show(texts(DemoText.otherTime)) }
        let purposes = works.map { known in
            let purpose: DemoText =
                switch known {
                case .help: .helpDoes
                case .back: .backDoes
                case .go: .goDoes
                case .quit: .quitDoes
                }
            return (known: known, purpose: texts(purpose))
        }
        CommandWords(texts).lines(for: purposes, keys: terminal.drawsForms, width: terminal.width)
            .forEach { stage.show($0) }
    }

    /// What goes back and what leaves, in a letter.
    private static let (back, quit) = ("<", "q")

    /// A command of the conversation; here its word alone will do, since nothing is answered.
    private func spoken(by reply: String) -> CommandWords.Spoken? {
        switch reply {
        case Self.back: return .known(.back, "")
        case Self.quit: return .known(.quit, "")
        case "?": return .known(.help, "")
        default:
            let words = CommandWords(texts)
            return words.spoken(by: reply) ?? words.meant(by: reply)
        }
    }
}
