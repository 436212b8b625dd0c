import Catalog
import Answers
import ArgumentParser
import Content
import Document
import Dossier
import Drafting
import Findings
import Foundation
import Guide
import Parallel
import Strategy
import Templates
import Wording

/// `pateka draft`: the strategy as documents.
struct DraftCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "draft")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @Argument var folder = "."
    @ArgumentParser.Option(name: .customLong("format")) var formats = Formatting.names.joined(separator: ",")
    @ArgumentParser.Option var out: String?
    @ArgumentParser.Option var templates: String?
    @ArgumentParser.Option var template: String?
    @Flag var strict = false
    @Flag(name: .customLong("no-trace")) var hidesOrigins = false

    func run() throws {
        let formats = try DraftFormat.named(formats)
        if shared.guideFolder == nil { ShippedContent().prepareForDraft() }
        let (setting, dossier) = try shared.open(folder)
        try templates?.refuseUnlessName()
        var desk = try DraftDesk(
            setting: setting, dossier: dossier, templates: templates, template: template)
        desk.hasMarks = !hidesOrigins
        let target = out ?? (dossier.isExample ? "." : dossier.folder + "/drafts")
        let errors = try desk.write(formats, into: target)
        guard errors > 0 else { return }
        Console.say(setting.texts(CommandText.draftErrors, ["count": .count(errors)]))
        if strict { throw Ended(status: .findings) }
    }
}

/// Makes the draft of a dossier and writes it, each file whole or not at all.
struct DraftDesk {
    let setting: Setting
    let dossier: Dossier
    let guide: Guide
    let template: Template
    let strategy: Strategy
    private let vocabulary: ReviewVocabulary
    /// Whether each section of a format that can hide it ends with where it comes from.
    var hasMarks = true

    /// - Parameters:
    ///   - templates: the folder with the templates; nil for those that ship with the program.
    ///   - name: the id of the template; nil for that of the path the dossier takes.
    init(setting: Setting, dossier: Dossier, templates: String?, template name: String? = nil) throws {
        (self.setting, self.dossier) = (setting, dossier)
        guide = try setting.content.guide
        let walk = Walk(guide: guide, answers: dossier.answers)
        template = try setting.content.templates(in: templates).template(name, for: walk.path)
        strategy = Strategy(walk: walk)
        vocabulary = ReviewVocabulary(setting.texts)
    }

    /// The draft in pieces that know what they rest on.
    func tracedPieces() throws -> [TracedPiece] {
        try drafter(hasMarks: false, isTraced: true).document().tracedPieces
    }

    /// The municipality's name as the register has it; the dossier itself says it in its own language.
    private var place: Localized? {
        get throws {
            guard setting.language != dossier.header.language else { return nil }
            let code = dossier.header.municipality
            return try setting.content.municipalities.municipalities.first { $0.code == code }?.name
        }
    }

    private func drafter(hasMarks: Bool, isTraced: Bool) throws -> Drafter {
        let library = Library(
            practices: try setting.content.practices(named: strategy.walk.picked(from: .practices)),
            frameworks: try setting.content.frameworks,
            funding: try setting.content.funding, indicators: try setting.content.indicators,
            methods: try setting.content.methods, place: try place)
        let issue = Issue(version: version, date: Day(Date()), note: dossier.note)
        return Drafter(
            template: template, strategy: strategy, library: library, texts: setting.texts,
            vocabulary: vocabulary, issue: issue, hasMarks: hasMarks, isTraced: isTraced)
    }

    /// - Parameter answers: the same answers as they stand in another dossier, where it is theirs.
    /// - Returns: how many errors the review finds in what was written.
    @discardableResult
    func write(_ formats: [DraftFormat], into folder: String, of answers: Answers? = nil) throws
        -> Int
    {
        try folder.refuseUnlessName()
        let (made, errors) = try made(formats, for: folder)
        let files = DraftFiles(
            folder: folder, manifest: DraftManifest(name: template.id + ".manifest.yaml", in: folder))
        let written = files.places(for: made)
        let answers = answers ?? dossier.answers
        let fingerprint = answers.fingerprint
        try files.write(written, origin(answers, fingerprint), answers: fingerprint)
        Console.say(setting.texts(CommandText.drafted))
        for file in written { Console.say("  " + files.path(file.name)) }
        for file in written {
            guard let kept = file.beside else { continue }
            Console.say(
                setting.texts(
                    CommandText.draftKept,
                    ["kept": .text(files.path(kept)), "path": .text(files.path(file.name))]))
        }
        let missing = strategy.missing.count
        if missing > 0 { Console.say(setting.texts(CommandText.draftMissing, ["count": .count(missing)])) }
        return errors
    }

    private enum Work {
        case file(name: String, bytes: @Sendable () -> [UInt8]), review
    }

    private enum Done {
        case file(name: String, bytes: [UInt8]), errors(Int)
    }

    /// What has to be done for a file in each format; a document is drafted once for all of them.
    private func work(for formats: [DraftFormat], in folder: String) throws -> [Work] {
        let names = DocumentFiles(folder: folder, stem: template.id, setting, replaces: true)
        let drafter = try drafter(hasMarks: hasMarks, isTraced: false)
        let hasDocument = formats.contains { if case .document = $0 { true } else { false } }
        let document = hasDocument ? drafter.document().tied : nil
        return formats.map { format in
            .file(name: names.name(in: format.name)) {
                switch format {
                case .document(let format): document.map(format.bytes) ?? []
                case .workbook(let format): format.bytes(of: drafter.workbook())
                }
            }
        }
    }

    /// The files, and the errors of the review, none waiting for another.
    private func made(_ formats: [DraftFormat], for folder: String) throws
        -> (files: [(name: String, bytes: [UInt8])], errors: Int)
    {
        // The one that takes longest is named last and begun first.
        let all = try sideBySide(work(for: formats, in: folder).reversed() + [.review]) {
            work throws -> Done in
            switch work {
            case .file(let name, let bytes): .file(name: name, bytes: bytes())
            case .review:
                .errors(
                    try setting.review(
                        strategy, vocabulary, isExample: dossier.note != nil, readsProse: false
                    ).all.count { $0.severity == .error })
            }
        }
        var (files, errors): ([(name: String, bytes: [UInt8])], Int) = ([], 0)
        for done in all.reversed() {
            switch done {
            case .file(let name, let bytes): files.append((name, bytes))
            case .errors(let count): errors = count
            }
        }
        return (files, errors)
    }

    /// The day of the newest answer: two drafts of the same answers have the same version.
    private var version: String {
        dossier.answers.eventsOfAnswers.last.map { String($0.at.prefix(10)) } ?? "–"
    }

    /// What the newest files were made of, so that anyone can tell whether they are still current.
    private func origin(_ answers: Answers, _ fingerprint: String) -> [String] {
        let events = answers.eventsOfAnswers
        return [
            "guide: \(guide.id) \(guide.version)", "template: \(template.id) \(template.version)",
            "program: \(Version.current)", "language: \(setting.language.rawValue)",
            "answers: \(fingerprint)",
            "events: \(events.count)", "newest: \(events.last?.id ?? "none")",
        ]
    }
}

extension [Template] {
    /// The one of this name, or the first for the path; any one where none is for it.
    fileprivate func template(_ name: String?, for path: GuidePath) throws -> Template {
        let fitting = first { template in name.map { template.id == $0 } ?? (template.path == path) }
        guard let template = fitting ?? (name == nil ? first : nil) else {
            throw CommandError.unknownTemplate(name ?? "", known: map(\.id))
        }
        return template
    }
}

/// The version of the program.
enum Version {
    static let current = "0.1.0"
}
