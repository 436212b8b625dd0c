import Foundation
import Terminal
import Wording

/// Shows slides on a terminal, forwards and back, from any step.
struct DemoShow {
    let terminal: any Terminal
    let texts: Texts
    /// What stands above every screen.
    let name: String
    let steps: [String]
    let isHall: Bool
    /// Whether each screen waits for a key.
    let waits: Bool

    enum End { case done, interrupted }

    /// The slides for as much time as the person has.
    func chosen(of slides: [DemoSlide]) -> [DemoSlide]? {
        let ways = [15, 45].map { slides.fitting(minutes: $0) } + [slides]
        let entries = ways.enumerated().map { number, way in
            Picking.Entry(
                label: texts(
                    number == ways.count - 1 ? DemoText.wholeWay : .way,
                    ["minutes": .count(way.minutes), "count": .count(way.count)]))
        }
        terminal.show(texts(DemoText.which), .strong)
        if !terminal.drawsForms {
            for (number, entry) in entries.enumerated() { terminal.show("\(number + 1). \(entry.label)") }
        }
        let asked = Asked(
            form: .choice(Picking(entries, picked: [0])), place: name, shortcuts: [leaving],
            subject: Asked.Subject("demo"))
        while true {
            switch terminal.ask(asked) {
            case .line(let line) where line.isEmpty: return ways[0]
            case .line(let line) where isQuit(line.lowercased()): return nil
            case .line(let line):
                if let number = Int(line), ways.indices.contains(number - 1) { return ways[number - 1] }
                terminal.refuse(texts(DemoText.whichHow, ["count": .count(ways.count)]))
            case .cut: continue
            case .ended, .interrupted: return nil
            }
        }
    }

    func run(_ slides: [DemoSlide]) -> End {
        guard waits else {
            layout.pages(of: slides).forEach(show)
            return .done
        }
        var (slide, part) = (0, 0)
        while true {
            // Anew each time, since the window may have another size.
            let pages = layout.pages(of: slides)
            let first = pages.lastIndex { $0.slide <= slide } ?? 0
            let start = pages.firstIndex { $0.slide == pages[first].slide } ?? first
            var position = min(start + part, pages.count - 1)
            show(pages[position])
            switch move(from: position, pages, slides) {
            case .to(let next): position = next
            case .end(let end): return end
            }
            slide = pages[position].slide
            part = position - (pages.firstIndex { $0.slide == slide } ?? position)
        }
    }

    private var layout: DemoLayout {
        DemoLayout(
            width: terminal.width, rows: terminal.height.map { max(6, $0 - Self.taken) }, isHall: isHall,
            goesOn: texts(DemoText.goesOn))
    }

    /// Lines of a screen that hold the heading, the field and the keys.
    private static let taken = 6

    private func show(_ page: DemoPage) {
        terminal.turnPage()
        for (number, line) in page.lines.enumerated() {
            terminal.show(line, page.heads.contains(number) ? .strong : .plain)
        }
        if !terminal.drawsForms { terminal.show("") }
    }

    private enum Move {
        case to(Int), end(End)
    }

    private func move(from position: Int, _ pages: [DemoPage], _ slides: [DemoSlide]) -> Move {
        while true {
            switch terminal.ask(asked(at: position, pages, slides)) {
            case .cut: continue
            case .ended: return .end(.done)
            case .interrupted: return .end(.interrupted)
            case .line(let line):
                let reply = line.lowercased().trimmingCharacters(in: .whitespaces)
                if reply.isEmpty { return position + 1 < pages.count ? .to(position + 1) : .end(.done) }
                if isQuit(reply) { return .end(.done) }
                if isBack(reply) { return .to(max(0, position - 1)) }
                if let step = Int(reply),
                    let page = pages.firstIndex(where: { slides[$0.slide].step == step })
                {
                    return .to(page)
                }
                terminal.refuse(texts(DemoText.how, ["count": .count(steps.count)]))
            }
        }
    }

    private func asked(at position: Int, _ pages: [DemoPage], _ slides: [DemoSlide]) -> Asked {
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
                leaving,
            ], subject: Asked.Subject("demo"))
    }

    private var leaving: Shortcut {
        Shortcut(.function(10), texts(DemoText.leave), .reply(Self.quit), isAlwaysNamed: true)
    }

    private func isQuit(_ reply: String) -> Bool { says(reply, "command.quit", or: Self.quit) }
    private func isBack(_ reply: String) -> Bool { says(reply, "command.back", or: Self.back) }

    /// What the keys reply, besides the words of the conversation, with a slash or without.
    private static let (back, quit) = ("<", "q")

    private func says(_ reply: String, _ command: String, or short: String) -> Bool {
        let word = reply.hasPrefix("/") ? String(reply.dropFirst()) : reply
        return word == short || texts.listed(in: command).contains(word)
    }
}

/// What the demonstration says.
enum DemoText: String, TextKey {
    case which = "demo.which"
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
