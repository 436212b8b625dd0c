import Answers
import ArgumentParser
import Catalog
import Content
import Dossier
import Findings
import Foundation
import Guide
import Terminal
import Wording

/// `pateka new`: makes a dossier.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "new")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @ArgumentParser.OptionGroup var author: AuthorOption
    @ArgumentParser.OptionGroup var look: PlainOption
    @ArgumentParser.OptionGroup var answers: AnswersOption
    @Argument var folder: String
    @ArgumentParser.Option var municipality: String?
    @ArgumentParser.Option var name: String?
    @ArgumentParser.Option var country: String?
    @ArgumentParser.Option var path: String?

    func run() throws {
        let setting = try shared.setting()
        var desk = NewDossier(setting: setting, author: author.label)
        desk.path = try path.map { try setting.content.guide.path(named: $0) }
        let found = try place(at: desk) ?? asked(&desk)
        let saved = try desk.make(folder, for: found, with: answers)
        Console.say(
            setting.texts(
                found.isRegistered ? CommandText.dossierMade : .dossierMadeElsewhere,
                [
                    "name": .text(found.called(setting.texts).inSentence), "folder": .text(folder),
                    "path": .text(folder.asShellWord),
                    "code": .text(found.code),
                ]))
        if let line = try desk.whatLacks(found) { Console.say(line) }
        guard !answers.files.isEmpty else { return }
        Console.say(setting.texts(CommandText.imported, ["count": .count(saved)]))
    }

    /// The municipality the person names, and the path too, since somebody is there to be asked.
    private func asked(_ desk: inout NewDossier) throws -> NewPlace {
        let terminal = look.terminal(desk.setting.texts)
        defer { terminal.close() }
        return try desk.ask(forDossierIn: folder, on: terminal, environment: look.environment)
    }

    /// The one named, else the one the files of answers name; nil where the person is to be asked.
    private func place(at desk: NewDossier) throws -> NewPlace? {
        if name != nil || country != nil {
            guard municipality == nil, let name, let country else { throw CommandError.halfAPlace }
            return try NewPlace(named: name, in: country)
        }
        if let named = try municipality ?? desk.code(in: answers.files) {
            return .registered(try desk.municipality(named: named))
        }
        // A script with answers must not wait for a reply.
        if !answers.files.isEmpty, isatty(STDIN_FILENO) == 0 { throw CommandError.noMunicipality }
        return nil
    }
}

/// Makes dossiers: finds the municipality and fills in what the register knows of it.
struct NewDossier {
    let setting: Setting
    let author: String
    /// The path through the guide; nil while it is not chosen.
    var path: GuidePath?
    private var texts: Texts { setting.texts }

    /// Asks for the municipality, and for the path too while it is not chosen.
    mutating func ask(forDossierIn folder: String, on terminal: any Terminal, environment: [String: String])
        throws
        -> NewPlace
    {
        var beginning = Beginning(desk: self)
        // Through a pipe come the replies a script knew of; the conversation offers the path to whoever continues.
        beginning.asksPath =
            try path == nil && isatty(STDIN_FILENO) == 1 && setting.content.guide.pathQuestion != nil
        let kept = KeptPlace("new", folder, environment: environment)
        guard
            case .new(let place, _, let chosen) = try beginning.ask(
                on: terminal, keptIn: kept, making: folder)
        else { throw Ended(status: .usage) }
        path = path ?? chosen
        return place
    }

    func municipality(named typed: String) throws -> Municipality {
        guard !typed.allSatisfy(\.isWhitespace) else { throw CommandError.noName }
        switch try setting.content.municipalities.find(typed) {
        case .found(let municipality): return municipality
        case .several(let all): throw CommandError.severalMunicipalities(typed, all.map(title))
        case .none where MunicipalityRegister.isVillage(typed): throw CommandError.village(typed)
        case .none(let near): throw CommandError.unknownMunicipality(typed, near: near.map(title))
        }
    }

    func title(_ municipality: Municipality) -> String {
        "\(municipality.name[setting.language]), \(municipality.region[setting.language]) (\(municipality.code))"
    }

    /// The municipality that a sheet of answers is about; nil when none says.
    func code(in files: [String]) throws -> String? {
        let guide = try setting.content.guide
        let desk = SheetDesk(files: Disk(), municipality: "").acceptingOthers
        for file in files {
            let code = try desk.read(file, setting.words(for: Answers(), guide)).sheet.municipality
            if !code.isEmpty { return code }
        }
        return nil
    }

    /// Makes the dossier, or nothing when something in the files of answers is an error.
    ///
    /// - Returns: how many answers came from the files.
    @discardableResult
    func make(_ folder: String, for place: NewPlace, with files: AnswersOption? = nil) throws
        -> Int
    {
        let guide = try setting.content.guide
        let facts = try facts(about: place, for: guide)
        let desk = SheetDesk(
            files: Disk(), municipality: place.code, named: place.name(in: setting.language))
        let answers = files.map { AnswerFiles(setting: setting, guide: guide, option: $0) }
        let known = self.answers(facts, guide)
        let given = try answers?.changes(from: known, desk) ?? []
        let header = Header(
            municipality: place.code, name: place.name(in: setting.language),
            language: setting.language, guide: guide.id, created: Day(Date()),
            note: try answers?.note(known, desk))
        try OutPlace.refuseInside(folder)
        _ = try Shelf.onDisk.create(folder, header) { dossier throws(DossierError) in
            try dossier.append(facts, by: texts(CommandText.register), guideVersion: guide.version)
            if let path, let question = guide.pathQuestion {
                let choice = SourcedChange(.set(AnswerPath(question), .text(path.rawValue)))
                try dossier.append([choice], by: author, guideVersion: guide.version)
            }
            try dossier.append(given.map(\.saved), by: author, guideVersion: guide.version)
        }
        return given.count
    }

    /// What the register answers about a place.
    func answers(of place: NewPlace, for guide: Guide) throws -> Answers {
        answers(try facts(about: place, for: guide), guide)
    }

    private func answers(_ facts: [SourcedChange], _ guide: Guide) -> Answers {
        Answers(
            facts.enumerated().map { number, fact in
                Event(
                    id: "register-\(number)", at: "", by: "", guide: guide.version, change: fact.change,
                    source: fact.source)
            })
    }

    private func facts(about place: NewPlace, for guide: Guide) throws -> [SourcedChange] {
        guard case .registered(let municipality) = place else {
            return guide.questions.compactMap { question in
                question.fill.flatMap(place.answer).map {
                    SourcedChange(.set(AnswerPath(question.id), $0), source: nil)
                }
            }
        }
        let facts = RegisterFacts(
            municipality: municipality, sources: try setting.content.municipalities.sources,
            language: setting.language)
        return guide.questions.compactMap { question in
            question.fill.flatMap(facts.answer).map { value, source in
                SourcedChange(.set(AnswerPath(question.id), value), source: source)
            }
        }
    }
}

extension Guide {
    /// The path of this name, where the guide has more than one.
    fileprivate func path(named name: String) throws -> GuidePath {
        guard pathQuestion != nil, let path = GuidePath(rawValue: name.lowercased()) else {
            throw CommandError.unknownPath(name)
        }
        return path
    }
}

/// What the register of municipalities answers by itself, each figure with its source and year.
struct RegisterFacts {
    let municipality: Municipality
    let sources: MunicipalityRegister.Sources
    let language: Language

    /// The value for a question filled from the register; nil when the register does not have it.
    func answer(_ fill: String) -> (Value, Source?)? {
        switch fill {
        case "municipality.name": (.text(municipality.name[language]), source(sources.names))
        case "municipality.country": (.text(Country.home), nil)
        case "municipality.region": (.text(municipality.region[language]), source(sources.names))
        case "municipality.population": number(municipality.population, sources.census)
        case "municipality.settlements": number(municipality.settlements, sources.settlements)
        case "municipality.area": (.number(municipality.area), source(sources.area))
        case "municipality.age_65_plus": number(municipality.olderPeople, sources.census)
        case "municipality.age_0_14": number(municipality.children, sources.census)
        default: nil
        }
    }

    private func number(_ value: Int?, _ figure: MunicipalityRegister.FigureSource) -> (Value, Source?)? {
        value.map { (.number(.init($0)), source(figure)) }
    }

    private func source(_ figure: MunicipalityRegister.FigureSource) -> Source {
        Source(title: figure.title[language], url: figure.url, year: figure.year)
    }
}
