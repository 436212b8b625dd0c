import Answers
import Catalog
import Content
import Findings
import Foundation
import Guide
import Loading
import Terminal
import Wizard
import Wording

/// What is asked before there is a dossier: what to begin with, and whose a new one is. A small guide, of which nothing is
/// done before it is told to its end.
struct Beginning {
    let desk: NewDossier
    /// What one may begin with; nil where a new dossier is to be made, in a folder that is known.
    var menu: StartMenu?
    /// Whether the path is asked for too.
    var asksPath = false
    /// Opens the dossier of a folder, to see whether that can be done.
    var opens: (String) throws -> Void = { _ in }
    private var texts: Texts { desk.setting.texts }

    enum Outcome {
        case way(StartMenu.Way)
        /// To open the dossier in a folder.
        case open(String)
        /// A new dossier; its folder where that was asked for, and the path where one was chosen.
        case new(NewPlace, folder: String?, GuidePath?)
    }

    /// Asks from the beginning, or from where one was when the program was ended.
    ///
    /// - Parameter folder: that of the dossier to be made, where it is known.
    /// - Throws: `Ended` when there is no more input or the person leaves, after a word on how to start.
    func ask(on terminal: any Terminal, keptIn kept: KeptPlace?, making folder: String? = nil) throws
        -> Outcome
    {
        let left = kept?.read(BegunNotes.self)
        let slate = Slate(
            left?.answers(where: isSound) ?? Answers(), left?.bookmark?.cleaned, stamp: .now
        ) { answers, bookmark in
            guard Part.allCases.contains(where: { text($0, answers) != nil }) || bookmark?.isBegun == true
            else {
                // At the first question there is nothing to go on with.
                kept?.forget()
                return
            }
            kept?.keep(BegunNotes(answers, bookmark, making: folder))
        }
        let ending = try small(drawsForms: terminal.drawsForms).talk(to: slate, on: terminal, texts)
        if [.complete, .quit].contains(ending) { kept?.forget() }
        guard ending == .complete, let outcome = outcome(slate.answers) else {
            throw Ended(status: ending == .interrupted ? .interrupted : .usage)
        }
        return outcome
    }

    private func small(drawsForms: Bool) -> SmallGuide {
        var brief = SmallGuide.Brief(texts)
        brief.hint = { hint(of: $0, drawsForms) }
        return SmallGuide(
            guide: { guide(given: $0, drawsForms) },
            proposal: { question, told in
                Part(rawValue: question.id).flatMap { proposal(for: $0, told) }
            },
            objection: { path, value in
                Part(rawValue: path.question).flatMap { objection(to: value?.text, for: $0) }
            },
            closing: { ending, _ in ending == .complete ? [] : [texts(CommandText.startEnd)] },
            brief: brief)
    }

    // MARK: What is told

    enum Part: String, CaseIterable { case way, municipality, name, country, folder, path, open }

    private func text(_ part: Part, _ told: Answers) -> String? { told.value(part.rawValue)?.text }

    private func way(_ told: Answers) -> StartMenu.Way? {
        guard let menu else { return .new }
        return text(.way, told).flatMap(menu.way)
    }

    /// Whose the dossier is, as soon as that is told.
    private func place(_ told: Answers) -> NewPlace? {
        guard let typed = text(.municipality, told) else { return nil }
        guard desk.isOther(typed) else {
            return (try? desk.municipality(named: typed)).map { .registered($0) }
        }
        guard let name = text(.name, told), let country = text(.country, told) else { return nil }
        return try? NewPlace(named: name, in: country)
    }

    private func outcome(_ told: Answers) -> Outcome? {
        switch way(told) {
        case .new?:
            place(told).map {
                .new(
                    $0, folder: text(.folder, told),
                    text(.path, told).flatMap { GuidePath(rawValue: $0) })
            }
        case .open?: text(.open, told).map { .open($0) }
        case let way: way.map { .way($0) }
        }
    }

    /// Whether an answer of another time can still be used.
    private func isSound(_ question: String, _ text: String) -> Bool {
        guard let part = Part(rawValue: question), (try? checkedReply(text)) == text else { return false }
        return objection(to: text, for: part) == nil
    }

    // MARK: What is asked

    private func guide(given told: Answers, _ drawsForms: Bool) -> Guide {
        let questions = parts(told).map { question($0, told, drawsForms) }
        return Guide(small: Self.id, title: .empty, steps: [(Self.id, .empty, questions)])
    }

    private static let id = "beginning"

    private func parts(_ told: Answers) -> [Part] {
        let first: [Part] = menu == nil ? [] : [.way]
        switch way(told) {
        case .new?:
            let other: [Part] =
                text(.municipality, told).map(desk.isOther) == true ? [.name, .country] : []
            let last: [Part] = (menu == nil ? [] : [.folder]) + (asksPath ? [.path] : [])
            return first + [.municipality] + other + (place(told) == nil ? [] : last)
        case .open?: return first + [.open]
        default: return first
        }
    }

    private func question(_ part: Part, _ told: Answers, _ drawsForms: Bool) -> Question {
        let offer = part == .path ? place(told).flatMap { try? desk.pathOffer(for: $0) } : nil
        var field = Field(
            kind: .text, label: Localized(same: offer?.title ?? label(of: part, told)), help: .empty,
            example: .empty,
            minimum: nil, maximum: nil, unit: nil, options: .none, isPersonal: false)
        switch part {
        case .way:
            (field.kind, field.options) = (.choice, .listed(menu?.options ?? []))
            field.help = Localized(same: menu?.begun ?? "")
        case .path:
            field.kind = .choice
            field.options = .listed(offer.map { options($0, drawsForms) } ?? [])
            // A drawn list shows of one path only what one gets on it.
            let lines = [offer?.why ?? ""] + (drawsForms ? offer?.lines ?? [] : [])
            field.help = Localized(same: lines.joined(separator: "\n"))
        // What begins with a slash is no command there, nor what stands behind one.
        case .folder, .open: field.kind = .file
        case .municipality, .name, .country: break
        }
        return Question(
            id: part.rawValue, field: field, why: .empty, needed: part == .path ? nil : Self.id, when: nil,
            themes: [], columns: [], fill: nil)
    }

    private func options(_ offer: PathOffer, _ drawsForms: Bool) -> [Option] {
        offer.paths.map { path in
            Option(
                id: path.rawValue, label: Localized(same: offer.name(of: path)),
                description: drawsForms ? nil : Localized(same: offer.about(path)))
        }
    }

    private func label(of part: Part, _ told: Answers) -> String {
        switch part {
        case .way: texts(CommandText.startTitle)
        case .municipality: texts(CommandText.askMunicipality)
        case .name: texts(CommandText.askOtherName)
        case .country: texts(CommandText.askCountry)
        case .folder: texts(CommandText.startFolder, ["folder": .text(place(told)?.folder ?? "")])
        case .path: ""
        case .open: texts(CommandText.startWhere)
        }
    }

    private func hint(of question: Question, _ drawsForms: Bool) -> String? {
        switch Part(rawValue: question.id) {
        case .way? where !drawsForms:
            texts(CommandText.startWhich, ["count": .count(menu?.options.count ?? 0)])
        case .path?: texts(drawsForms ? PathText.hintAtStartDrawn : .hintAtStart)
        default: nil
        }
    }

    private func proposal(for part: Part, _ told: Answers) -> Value? {
        switch part {
        case .way: menu?.chosen.map { .text($0.id) }
        case .folder: place(told).map { .text($0.folder) }
        default: nil
        }
    }

    /// - Parameter reply: nil for nothing, or nothing that can be read.
    private func objection(to reply: String?, for part: Part) -> SmallGuide.Objection? {
        switch part {
        case .way: reply.flatMap { menu?.way($0) } == nil ? menu.map { .init($0.refusal(texts)) } : nil
        case .municipality: desk.objection(to: reply ?? "")
        case .name: trouble { _ = try NewPlace(named: reply ?? "", in: Country.home) }
        case .country: trouble { _ = try NewPlace(named: "–", in: reply ?? "") }
        case .open:
            if let reply {
                trouble { try opens(reply) }
            } else {
                .init(texts(CommandText.startWhereHelp))
            }
        case .folder, .path: nil
        }
    }

    private func trouble(_ work: () throws -> Void) -> SmallGuide.Objection? {
        do {
            try work()
            return nil
        } catch {
            return .init((error as? any Refusal).map(texts.sentence) ?? "\(error)")
        }
    }
}

extension NewDossier {
    /// Why what was typed is no municipality, and which may be meant; nil where it is one, or says that it is another.
    func objection(to typed: String) -> SmallGuide.Objection? {
        if isOther(typed) { return nil }
        do {
            _ = try municipality(named: typed)
            return nil
        } catch {
            let likely = (try? likely(named: typed)) ?? []
            return .init(
                (error as? any Refusal).map(setting.texts.sentence) ?? "\(error)",
                likely: likely.map { (.text($0.code), title($0)) },
                none: setting.texts(CommandText.askAnotherName))
        }
    }

    /// Those that a name may mean.
    private func likely(named typed: String) throws -> [Municipality] {
        guard !typed.isEmpty else { return [] }
        return switch try setting.content.municipalities.find(typed) {
        case .found: []
        case .several(let all): all
        case .none(let near): MunicipalityRegister.isVillage(typed) ? [] : near
        }
    }

    func isOther(_ typed: String) -> Bool {
        setting.texts.listed(in: CommandText.otherMunicipality.rawValue).contains(typed.lowercased())
    }

    /// nil where the guide has one path only.
    fileprivate func pathOffer(for place: NewPlace) throws -> PathOffer? {
        let guide = try setting.content.guide
        return PathOffer(
            Walk(guide: guide, answers: try answers(of: place, for: guide)), setting.texts)
    }
}

extension SmallGuide.Brief {
    /// Of what is asked where nothing is made yet.
    init(_ texts: Texts) {
        self.init(
            help: texts(CommandText.startHelp), quit: texts(CommandText.startQuitDoes),
            first: texts(CommandText.startFirst), resumed: texts(CommandText.startResumed))
    }
}
