import Answers
import Dossier
import Guide
import Terminal
import Wizard
import Wording

/// What happens in a conversation as lines of JSON, for programs; the form is fixed by its version.
enum ConversationEvents {
    static let version = 1

    static func started(_ walk: Walk, _ header: Header, _ setting: Setting) -> String {
        var line = event("started")
        line.addRaw("version", "\(version)")
        line.add("program", Version.current)
        line.add("municipality", header.municipality)
        line.add("name", header.name)
        line.add("language", setting.language.rawValue)
        line.add("guide", walk.guide.id)
        line.add("guideVersion", walk.guide.version)
        line.add("guidePath", walk.path.rawValue)
        line.addRaw("settled", "\(walk.progress.settled)")
        line.addRaw("needed", "\(walk.progress.needed)")
        return line.closed
    }

    /// An event of the terminal; the answers are those at this moment.
    static func line(for event: EventTerminal.Event, _ answers: Answers) -> String {
        switch event {
        case .said(let text, let weight):
            var line = Self.event(weight == .strong ? "heading" : "said")
            line.add("text", text)
            return line.closed
        case .refused(let text):
            var line = Self.event("refused")
            line.add("text", text)
            return line.closed
        case .asked(let asked): return asking(asked, answers)
        }
    }

    private static func asking(_ asked: Asked, _ answers: Answers) -> String {
        let subject = asked.subject
        var line = event("asked")
        line.add("kind", subject.kind)
        guard !subject.path.isEmpty else { return line.closed }
        line.add("path", subject.path)
        line.add("label", subject.label)
        line.addRaw("needed", "\(subject.isNeeded)")
        if !subject.options.isEmpty {
            line.addRaw("options", "[" + subject.options.map(object).joined(separator: ",") + "]")
        }
        if let path = AnswerPath(parsing: subject.path), answers.isCopy(path) {
            line.addRaw("copied", "true")
        }
        switch AnswerPath(parsing: subject.path).flatMap({ answers[$0]?.content }) {
        case .value(let value):
            line.addRaw("value", value.json)
            if value.isAbout { line.addRaw("approximate", "true") }
        case .mark(let mark): line.add("mark", mark.name)
        case nil: break
        }
        return line.closed
    }

    private static func object(_ entry: Asked.Subject.Entry) -> String {
        var object = JSONText()
        object.addRaw("number", "\(entry.number)")
        object.add("id", entry.id)
        object.add("label", entry.label)
        return object.closed
    }

    /// With the line that stands in the journal.
    static func saved(_ event: Event) -> String {
        var line = Self.event("saved")
        line.addRaw("entry", event.line)
        return line.closed
    }

    static func missing(_ missing: MissingAnswer, _ setting: Setting) -> String {
        var line = event("missing")
        line.add("path", missing.question.id)
        line.add("kind", missing.question.field.kind.rawValue)
        line.add("label", missing.question.field.label[setting.language])
        line.add("step", missing.step.id)
        line.add("neededBy", missing.question.needed ?? "")
        line.add("state", missing.standing.name)
        return line.closed
    }

    /// - Parameters:
    ///   - ending: how it ended; nil when nothing was asked.
    ///   - saved: how many changes were saved.
    static func ended(_ ending: Ending?, saved: Int, _ walk: Walk) -> String {
        ended(ending.map(name) ?? (walk.nextStep == nil ? "complete" : "missing"), saved: saved, walk)
    }

    /// The last word when something could not be saved.
    static func endedUnsaved(saved: Int, _ walk: Walk) -> String { ended("unsaved", saved: saved, walk) }

    private static func ended(_ ending: String, saved: Int, _ walk: Walk) -> String {
        var line = event("ended")
        line.add("ending", ending)
        line.addRaw("saved", "\(saved)")
        line.addRaw("settled", "\(walk.progress.settled)")
        line.addRaw("needed", "\(walk.progress.needed)")
        line.addRaw("next", walk.nextStep.map { JSONText.quoted($0.id) } ?? "null")
        return line.closed
    }

    private static func name(of ending: Ending) -> String {
        switch ending {
        case .quit: "quit"
        case .ended: "end-of-input"
        case .interrupted: "interrupted"
        case .complete: "complete"
        case .wentBack: "back"
        case .reviewed: "reviewed"
        }
    }

    private static func event(_ name: String) -> JSONText {
        var line = JSONText()
        line.add("event", name)
        return line
    }
}
