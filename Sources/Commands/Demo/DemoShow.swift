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
    private var slides: [DemoSlide]
    private var place: Place
    private var kept: KeptPlace?
    /// The way that was chosen among those that take more or less time; nil for none.
    private var chosen: Int?
    /// What was entered where one is and not sent.
    private var unsent = Unsent()

    enum Outcome { case done, interrupted }

    private enum Place: Hashable, Codable {
        /// The question how much time there is.
        case choosing
        /// A page by its slide and its number among the pages of that, which another size of the window changes.
        case page(slide: Int, part: Int)
    }

    /// - Parameter asksForTime: whether the person says first how much time there is.
    init(
        _ slides: [DemoSlide], on terminal: any Terminal, _ texts: Texts, name: String, steps: [String],
        isHall: Bool, asksForTime: Bool
    ) {
        (self.slides, self.terminal, self.texts, self.name) = (slides, terminal, texts, name)
        (self.steps, self.isHall) = (steps, isHall)
        place = asksForTime ? .choosing : .page(slide: 0, part: 0)
    }

    /// All of it, for whoever reads it later.
    func print() { layout.pages(of: slides).forEach(show) }

    /// Where a showing stands, as it is written down.
    private struct Notes: Codable {
        var place: Place
        var chosen: Int?
        var unsent: Unsent
    }

    /// Shows from the beginning, or from where one was when the program was ended.
    mutating func run(keptIn kept: KeptPlace?) throws -> Outcome {
        self.kept = kept
        if let notes = kept?.read(Notes.self) { takeUp(notes) }
        let outcome = try hold()
        if outcome == .done { kept?.forget() }
        return outcome
    }

    private mutating func takeUp(_ notes: Notes) {
        if let way = notes.chosen {
            guard ways.indices.contains(way) else { return }
            (slides, chosen) = (ways[way], way)
        }
        (place, unsent) = (notes.place, notes.unsent)
        terminal.show(texts(DemoText.resumed))
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
        // At the first screen there is nothing to go on with.
        guard place != .choosing, place != .page(slide: 0, part: 0) || !unsent.text.isEmpty else { return }
        kept?.keep(Notes(place: place, chosen: chosen, unsent: unsent))
    }

    /// The next reply, and nothing of what was entered before it.
    private mutating func reply(to asked: Asked, named name: String) throws -> Reply {
        var asked = asked
        (asked.entered, asked.at) = (unsent.text.cleaned(keepingLines: true), unsent.at)
        let reply = try exchange.next(at: asked, named: name).reply
        unsent = Unsent()
        return reply
    }

    private var ways: [[DemoSlide]] { [15, 45].map { slides.fitting(minutes: $0) } + [slides] }

    mutating func proceed() throws -> Outcome? {
        switch place {
        case .choosing: return try choose()
        case .page(let slide, let part): return try show(slide, part)
        }
    }

    private mutating func move(to place: Place) { (self.place, exchange) = (place, Exchange()) }

    // MARK: Choosing

    private mutating func choose() throws -> Outcome? {
        let ways = ways
        let entries = ways.enumerated().map { number, way in
            Picking.Entry(
                label: texts(
                    number == ways.count - 1 ? DemoText.wholeWay : .way,
                    ["minutes": .count(way.minutes), "count": .count(way.count)]))
        }
        stage.show(texts(DemoText.which), .strong)
        let asked = Asked(
            form: .choice(Picking(entries, picked: [0])), place: name, shortcuts: [help, leaving],
            subject: Asked.Subject("demo"))
        switch try reply(to: asked, named: "time") {
        case .ended, .interrupted: return .done
        case .line(let line) where isQuit(line.lowercased()): return .done
        case .line(let line):
            if let way = line.isEmpty ? 1 : Int(line), ways.indices.contains(way - 1) {
                (slides, chosen) = (ways[way - 1], way - 1)
                move(to: .page(slide: 0, part: 0))
                return nil
            }
            stage.refuse(texts(DemoText.whichHow, ["count": .count(ways.count)]))
        case .cut: break
        }
        throw Waiting.again
    }

    // MARK: Pages

    /// Laid out each time, since the window may have another size.
    private mutating func show(_ slide: Int, _ part: Int) throws -> Outcome? {
        let pages = layout.pages(of: slides)
        let first = pages.lastIndex { $0.slide <= slide } ?? 0
        let start = pages.firstIndex { $0.slide == pages[first].slide } ?? first
        let position = min(start + part, pages.count - 1)
        show(pages[position])
        switch try reply(to: asked(at: position, pages), named: "\(place)") {
        case .cut: throw Waiting.again
        case .ended: return .done
        case .interrupted: return .interrupted
        case .line(let line):
            let reply = line.lowercased().trimmingCharacters(in: .whitespaces)
            if isQuit(reply) || reply.isEmpty && position + 1 == pages.count { return .done }
            guard let next = target(of: reply, at: position, pages) else {
                stage.refuse(texts(DemoText.how, ["count": .count(steps.count)]))
                throw Waiting.again
            }
            let slide = pages[next].slide
            move(to: .page(slide: slide, part: next - (pages.firstIndex { $0.slide == slide } ?? next)))
            return nil
        }
    }

    /// Where a reply leads; nil when it leads nowhere.
    private func target(of reply: String, at position: Int, _ pages: [DemoPage]) -> Int? {
        if reply.isEmpty { return position + 1 }
        if isBack(reply) { return max(0, position - 1) }
        var reply = reply
        if case .go(let step)? = CommandWords(texts).spoken(by: reply) { reply = step }
        return Int(reply).flatMap { step in pages.firstIndex { slides[$0.slide].step == step } }
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
            shortcuts: [
                Shortcut(.escape, texts(DemoText.back), .reply(Self.back)),
                Shortcut(.pageUp, "", .reply(Self.back)),
                Shortcut(.pageDown, "", .reply("")), Shortcut(.right, "", .reply("")),
                Shortcut(.left, "", .reply(Self.back)),
                help, leaving,
            ], subject: Asked.Subject("demo"))
    }

    private var help: Shortcut {
        Shortcut(.function(1), texts(DemoText.help), .reply("?"), isAlwaysNamed: true)
    }

    private var leaving: Shortcut {
        Shortcut(.function(10), texts(DemoText.leave), .reply(Self.quit), isAlwaysNamed: true)
    }

    private func isQuit(_ reply: String) -> Bool {
        reply == Self.quit || spoken(by: reply) == .quit
    }

    private func isBack(_ reply: String) -> Bool {
        reply == Self.back || spoken(by: reply) == .back
    }

    /// What the keys reply.
    private static let (back, quit) = ("<", "q")

    /// A command of the conversation; here its word alone will do, since nothing is answered.
    private func spoken(by reply: String) -> CommandWords.Spoken? {
        let words = CommandWords(texts)
        return words.spoken(by: reply) ?? words.meant(by: reply).flatMap { words.spoken(by: $0.command) }
    }
}

/// What the demonstration says.
enum DemoText: String, TextKey {
    case which = "demo.which"
    case resumed = "demo.resumed"
    case help = "demo.help"
    case way = "demo.way"
    case wholeWay = "demo.whole-way"
    case whichHow = "demo.which-how"
    case place = "demo.place"
    case progress = "demo.progress"
    case next = "demo.next"
    case back = "demo.back"
    case leave = "demo.leave"
    case how = "demo.how"
    case goesOn = "demo.goes-on"
    case why = "demo.why"
    case output = "demo.output"
    case participants = "demo.participants"
    case stepTitle = "demo.step-title"
}
