import Strategy
import Catalog
import Answers
import Content
import Dossier
import Findings
import Foundation
import Guide
import Loading
import Terminal
import Wizard
import Wording

/// Brings a dossier, the guide and a terminal together for one conversation.
final class ConversationDesk {
    private let setting: Setting
    private let guide: Guide
    private let author: String
    private var dossier: Dossier
    private let person: () -> any Terminal
    /// Where a program reads along; nil when it is a person.
    private var events: EventTerminal?
    private var saved = 0
    /// How many findings about the dossier the person was told of.
    private var told: Int

    /// - Parameters:
    ///   - terminal: where a person is spoken to; asked for when the conversation begins.
    ///   - isJSON: whether it is a program that is spoken to instead.
    init(
        setting: Setting, guide: Guide, dossier: Dossier, author: String,
        terminal: @escaping @autoclosure () -> any Terminal, isJSON: Bool = false
    ) {
        (self.setting, self.guide, self.author, self.dossier) = (setting, guide, author, dossier)
        person = terminal
        told = dossier.findings.all.count
        guard isJSON else { return }
        events = EventTerminal(environment: ProcessInfo.processInfo.environment) { [unowned self] event in
            ConversationEvents.line(for: event, self.dossier.answers)
        }
        events?.write(ConversationEvents.started(walk, dossier.header, setting))
    }

    private var walk: Walk {
        Walk(guide: guide, answers: dossier.answers, history: setting.history(of: guide, for: dossier))
    }

    /// The conversation from a step, or from the task list.
    func talk(from step: String?) throws -> Ending { try talk { try $0.run(from: step) } }

    /// The conversation about what the review finds, one after the other.
    func mend() throws -> Ending { try talk { try $0.runThroughConcerns() } }

    private func talk(_ run: (inout Conversation) throws -> Ending) throws -> Ending {
        let terminal = terminal
        defer { terminal.close() }
        // What was said before the screen was taken over is not in sight.
        if terminal.drawsForms {
            for finding in dossier.findings.inReadingOrder {
                terminal.show(setting.texts.line(for: finding), .strong)
            }
        }
        var conversation = Conversation(walk: walk, surroundings: surroundings(setting, terminal))
        do {
            let ending = try run(&conversation)
            events?.write(ConversationEvents.ended(ending, saved: saved, walk))
            return ending
        } catch {
            events?.write(ConversationEvents.endedUnsaved(saved: saved, walk))
            throw error
        }
    }

    private func surroundings(_ setting: Setting, _ terminal: any Terminal) -> Surroundings {
        (terminal as? ScreenTerminal)?.texts = setting.texts
        let registers = RegisterOptions(setting)
        var surroundings = Surroundings(
            terminal: terminal, texts: setting.texts, registers: registers.options,
            facts: { [language = setting.language] in registers.facts(of: $0, $1, in: language) },
            advice: CatalogAdvice(setting, Walk(guide: guide, answers: dossier.answers)),
            keeping: keeping(setting.texts, terminal),
            title: (try? setting.called(dossier.header).asTitle) ?? dossier.header.name,
            continuation: continuation(in: setting.language))
        surroundings.author = author
        surroundings.today = { Day(Date()) }
        surroundings.doubt = { question, year in
            DatedFigure(question.figureKind, year: year).doubt(on: Day(Date()), setting.texts)
        }
        surroundings.bookmark = bookmark
        surroundings.offersPath = events == nil && isatty(STDIN_FILENO) == 1
        surroundings.concerns = { [guide, isExample = dossier.note != nil] answers in
            let walk = Walk(guide: guide, answers: answers)
            return (try? ReviewPages.concerns(setting, walk, isExample: isExample)) ?? []
        }
        let age = DraftAge(of: dossier)
        surroundings.parting = { [guide, folder = dossier.folder] answers in
            let isComplete = Walk(guide: guide, answers: answers).progress.isComplete
            let command = folder == "." ? "pateka draft" : "pateka draft " + folder
            return age.lines(answers, setting.texts)
                + (isComplete
                    ? [setting.texts(CommandText.draftCommand, ["command": .text(command)])] : [])
        }
        surroundings.inLanguage = { [content = setting.content] language in
            (try? Setting(content: content, language: language)).map { self.surroundings($0, terminal) }
        }
        return surroundings
    }

    /// Names the language only where it is not the dossier's own.
    private func continuation(in language: Language) -> String {
        let command = dossier.folder == "." ? "pateka continue" : "pateka continue " + dossier.folder
        return language == dossier.header.language ? command : command + " --lang " + language.rawValue
    }

    private var terminal: any Terminal {
        if let events { return events }
        return person()
    }

    // MARK: Answers from files

    /// Saves what files of answers change, all at once, and says how much it was.
    func keep(_ changes: [SheetChange], note: String?) throws {
        if let note { try dossier.keep(note: note) }
        let before = dossier.answers.events.count
        try dossier.append(changes.map(\.saved), by: author, guideVersion: guide.version)
        guard let events else {
            return Console.say(setting.texts(CommandText.imported, ["count": .count(changes.count)]))
        }
        saved = changes.count
        for event in dossier.answers.events[before...].suffix(changes.count) {
            events.write(ConversationEvents.saved(event))
        }
    }

    /// Names the needed answers that no file gave.
    ///
    /// - Throws: `Ended` when there are any.
    func sayWhatIsMissing() throws {
        let walk = walk
        let missing = walk.missing
        if let events {
            for missing in missing { events.write(ConversationEvents.missing(missing, setting)) }
            events.write(ConversationEvents.ended(nil, saved: saved, walk))
        }
        guard !missing.isEmpty else {
            if events == nil { Console.say(TaskList(walk, setting.texts).next) }
            return
        }
        let lines = MissingPages(setting: setting, walk: walk).lines
        Console.complain(lines.joined(separator: "\n"))
        throw Ended(status: .usage)
    }

    // MARK: Answers from the conversation

    private func keeping(_ texts: Texts, _ terminal: any Terminal) -> Keeping {
        let tell = { (line: String) in terminal.show(line) }
        return Keeping(
            save: { [unowned self] changes, isStillSo in
                defer { tellFindings(texts, tell) }
                return try save(changes, isStillSo)
            }, attach: attach,
            refresh: { [unowned self] known in
                defer { tellFindings(texts, tell) }
                return try refresh(known)
            },
            mend: { [unowned self] error in
                guard case .journalLost? = error as? DossierError else { return }
                let aside = try dossier.restoreJournal()
                tell(texts(CommandText.journalRestored))
                if let aside { tell(texts(CommandText.journalAside, ["path": .text(aside)])) }
            }, bookmark: { [unowned self] bookmark in keep(bookmark) })
    }

    // MARK: What was entered and not sent

    private var bookmark: Bookmark? {
        guard dossier.isWritable, let bytes = dossier.unfinished else { return nil }
        let bookmark = try? JSONDecoder().decode(Bookmark.self, from: Data(bytes))
        return bookmark?.cleaned
    }

    /// A disk that takes no more is met, and told, when an answer is saved.
    private func keep(_ bookmark: Bookmark) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard dossier.isWritable, let data = try? encoder.encode(bookmark) else { return }
        try? dossier.keep(unfinished: Array(data))
    }

    private func save(_ changes: [Change], _ isStillSo: (Answers) -> Bool) throws -> [Event]? {
        let isSaved = try dossier.append(
            changes.map { SourcedChange($0) }, by: author, guideVersion: guide.version, when: isStillSo)
        guard isSaved else { return nil }
        let own = Array(dossier.answers.events.suffix(changes.count))
        saved += own.count
        for event in own { events?.write(ConversationEvents.saved(event)) }
        return own
    }

    /// What was met in the journal since the person was last told.
    private func tellFindings(_ texts: Texts, _ tell: (String) -> Void) {
        for finding in dossier.findings.all.dropFirst(told) { tell(texts.line(for: finding)) }
        told = dossier.findings.all.count
    }

    private func attach(_ path: String) throws -> String {
        try dossier.attach((path as NSString).expandingTildeInPath)
    }

    /// The answers when they are more than the conversation knows, because another process has added some.
    ///
    /// - Throws: `journalLost`; what else is wrong with the disk shows when something is to be saved.
    private func refresh(_ known: Answers) throws -> Answers? {
        do throws(DossierError) {
            try dossier.catchUp()
        } catch {
            if case .journalLost = error { throw error }
        }
        return known.events.count == dossier.answers.events.count ? nil : dossier.answers
    }
}
