import Answers
import Findings
import Guide
import Terminal
import Wizard
import Wording

/// How much time there is for a showing: a small guide of one question.
struct DemoTime {
    /// The slides of each way to show it, the whole last.
    let ways: [[DemoSlide]]
    let texts: Texts
    /// What it is that is shown.
    let name: String
    /// Whether there is something to go back to before it.
    let hasBefore: Bool

    enum Outcome {
        /// The position of a way.
        case way(Int)
        case left, wentBack
    }

    /// - Parameters:
    ///   - chosen: the way that stands there as chosen.
    ///   - kept: where what is typed is written down meanwhile.
    /// - Throws: `Ended` after Ctrl-C.
    func ask(on terminal: any Terminal, chosen: Int, keptIn kept: KeptPlace?) throws -> Outcome {
        let left = kept?.read(BegunNotes.self)?.bookmark?.cleaned
        let slate = Slate(Answers(), left, stamp: .now) { answers, bookmark in
            guard bookmark?.isBegun == true else { return kept?.forget() ?? () }
            kept?.keep(BegunNotes(answers, bookmark, making: nil))
        }
        let ending = try small(chosen).talk(to: slate, on: terminal, texts)
        if ending != .ended { kept?.forget() }
        switch ending {
        case .interrupted: throw Ended(status: .interrupted)
        case .wentBack: return .wentBack
        default: break
        }
        let told = slate.answers.value(Self.time)?.text.flatMap { Int($0) }
        return told.map { .way($0) } ?? .left
    }

    private static let time = "time"

    private func small(_ chosen: Int) -> SmallGuide {
        let how = texts(DemoText.whichHow, ["count": .count(ways.count)])
        let guide = guide
        return SmallGuide(
            guide: { _ in guide },
            proposal: { _, _ in .text("\(chosen)") },
            objection: { _, reply in reply == nil ? .init(how) : nil },
            preview: { _, _ in [name] },
            closing: { _, _ in [] },
            brief: .init(
                help: how, quit: texts(DemoText.quitDoes),
                first: hasBefore ? nil : texts(CommandText.startFirst),
                resumed: texts(DemoText.resumedChoosing)))
    }

    private var guide: Guide {
        let options = ways.enumerated().map { number, way in
            let words = texts(
                number == ways.count - 1 ? DemoText.wholeWay : .way,
                ["minutes": .count(way.minutes), "count": .count(way.count)])
            return Option(id: "\(number)", label: Localized(same: words))
        }
        let field = Field(
            kind: .choice, label: Localized(same: texts(DemoText.which)), help: .empty, example: .empty,
            minimum: nil, maximum: nil, unit: nil, options: .listed(options), isPersonal: false)
        let question = Question(
            id: Self.time, field: field, why: .empty, needed: Self.time, when: nil, themes: [], columns: [],
            fill: nil)
        return Guide(small: Self.time, title: .empty, steps: [(Self.time, .empty, [question])])
    }
}
