import Answers
import Catalog
import Content
import Document
import Dossier
import Drafting
import Edits
import Findings
import Foundation
import Guide
import Parallel
import Strategy
import Templates
import Wording

/// Makes the documents of a dossier and writes them, each file whole or not at all.
struct DraftDesk {
    let setting: Setting
    let dossier: Dossier
    let guide: Guide
    let templates: [Template]
    let strategy: Strategy
    private let vocabulary: ReviewVocabulary
    /// Whether each section of a format that can hide it ends with where it comes from.
    var hasMarks = true
    /// Whether gaps and notes to colleagues stand beside the text of a format that has comments.
    var hasComments = false
    /// Whether it is said how much is still unanswered.
    var tellsMissing = true
    /// How the municipality wants its documents to look.
    var house = House()
    /// Where the words of each draft are kept; nil where nobody will go on with it.
    var texts: KeptTexts?
    /// The file whose edits are put in.
    var edited: EditedDraft?

    /// - Parameters:
    ///   - templates: the folder with the templates; nil for those that ship with the program.
    ///   - names: the ids of those to make documents of; none for that of the path the dossier takes.
    init(setting: Setting, dossier: Dossier, templates: String?, names: [String] = []) throws {
        (self.setting, self.dossier) = (setting, dossier)
        guide = try setting.content.guide
        let walk = Walk(guide: guide, answers: dossier.answers)
        self.templates = try setting.content.templates(in: templates).chosen(names, for: walk.path)
        strategy = Strategy(walk: walk)
        vocabulary = ReviewVocabulary(setting.texts)
    }

    /// The drafts in pieces that know what they rest on.
    func tracedPieces() throws -> [TracedPiece] {
        try templates.flatMap { try drafter($0, isTraced: true).document().tracedPieces }
    }

    private func drafter(
        _ template: Template, hasMarks: Bool = false, hasComments: Bool = false, isTraced: Bool = false
    ) throws -> Drafter {
        let place = try setting.municipality(of: dossier.header)
        let library = Library(
            practices: try setting.content.practices(named: strategy.walk.picked(from: .practices)),
            frameworks: try setting.content.frameworks,
            funding: try setting.content.funding, indicators: try setting.content.indicators,
            methods: try setting.content.methods, place: place,
            registerSources: place == nil
                ? [] : try setting.content.municipalities.sources.all.map(\.title))
        let issue = Issue(version: version, date: Day(Date()), note: dossier.note, house: house)
        return Drafter(
            template: template, strategy: strategy, library: library, texts: setting.texts,
            vocabulary: vocabulary, issue: issue, hasMarks: hasMarks,
            hasComments: hasComments, isTraced: isTraced)
    }

    /// What became of a draft.
    struct Outcome {
        /// How many errors the review finds in what was written.
        var errors: Int
        /// Whether comments of reviewers stand in it.
        var hasComments: Bool
        /// Why some files are not there.
        var troubles: [PagesError]
    }

    /// - Parameter answers: the same answers as they stand in another dossier, where it is theirs.
    @discardableResult
    func write(_ formats: [DraftFormat], into folder: String, of answers: Answers? = nil) throws -> Outcome {
        try folder.refuseUnlessName()
        let drafts = try templates.map { try draft($0, formats, in: folder) }
        let (made, errors) = try made(formats, drafts)
        let answers = answers ?? dossier.answers
        let written = try drafts.indices.map { place in
            let (draft, files) = (drafts[place], made[place].writable)
            let plain = formats.filter { !$0.isOfDocument }.map { draft.names.name(in: $0.name) }
            let edited = draft.holdsEdits ? Set(files.map(\.name)).subtracting(plain) : []
            return try write(files, of: templates[place], into: folder, answers, edited: edited)
        }
        let edits = drafts.compactMap(\.edits)
        // Of a file without edits it is said that it has none, and not that they are kept.
        let isUnedited = edits.allSatisfy { $0.isEmpty && edited?.leavesAsMade($0) == true }
        let unedited = !edits.isEmpty && isUnedited ? edited?.sum : nil
        say(written.flatMap { $0 }, in: folder, unedited: unedited)
        for file in made.joined() {
            guard let objection = file.objection else { continue }
            let arguments = ["path": path(file.name, in: folder), "detail": objection.cleaned()]
            Console.say(setting.texts(CommandText.pagesPlain, arguments.mapValues(TextArgument.text)))
        }
        for draft in drafts { try tellEdits(of: draft, in: folder) }
        let missing = strategy.missing.count
        if missing > 0 && tellsMissing {
            Console.say(setting.texts(CommandText.draftMissing, ["count": .count(missing)]))
        }
        return Outcome(
            errors: errors, hasComments: edits.contains(where: \.hasComments),
            troubles: made.joined().compactMap(\.trouble))
    }

    /// - Parameter unedited: the sum of the file in which no edits were found.
    private func say(_ written: [DraftFiles.Written], in folder: String, unedited: String?) {
        guard !written.isEmpty else { return }
        Console.say(setting.texts(CommandText.drafted))
        for file in written { Console.say("  " + path(file.name, in: folder)) }
        for file in written {
            guard let kept = file.beside, unedited == nil || sum(of: path(kept, in: folder)) != unedited
            else { continue }
            let names = [kept, file.name].map { TextArgument.text(path($0, in: folder)) }
            Console.say(setting.texts(CommandText.draftKept, ["kept": names[0], "path": names[1]]))
        }
    }

    private func path(_ name: String, in folder: String) -> String { folder + "/" + name }
    private func sum(of path: String) -> String? { (try? Disk().read(path)).map(DraftManifest.sum) }

    /// Writes the files of one document, and its manifest.
    private func write(
        _ made: [(name: String, bytes: [UInt8])], of template: Template, into folder: String,
        _ answers: Answers, edited: Set<String>
    ) throws -> [DraftFiles.Written] {
        guard !made.isEmpty else { return [] }
        let manifest = DraftManifest(name: template.id + ".manifest.yaml", in: folder)
        let files = DraftFiles(folder: folder, manifest: manifest, edits: self.edited?.sum)
        let written = files.places(for: made)
        let fingerprint = answers.fingerprint
        try files.write(
            written, origin(template, answers, fingerprint), answers: fingerprint, edited: edited)
        return written
    }

    private enum Work {
        case file(@Sendable () -> DraftedFile), review
    }

    private enum Done {
        case file(DraftedFile), errors(Int)
    }

    /// A document before it is a file in each format.
    struct Draft {
        let names: DocumentFiles
        let drafter: Drafter
        /// nil where no format is made of it.
        var document: Document?
        var edits: Edits?
        /// Whether something stands in it that people have typed into an older one.
        var holdsEdits = false
    }

    private func draft(_ template: Template, _ formats: [DraftFormat], in folder: String) throws -> Draft {
        let stem = house.fileNames[template.id] ?? template.id
        let drafter = try drafter(
            template, hasMarks: hasMarks, hasComments: hasComments, isTraced: edited != nil)
        var draft = Draft(
            names: DocumentFiles(folder: folder, stem: stem, setting, replaces: true), drafter: drafter)
        guard formats.contains(where: \.isOfDocument) else { return draft }
        let plain = drafter.document()
        draft.edits = edited.map { Edits($0.passages, of: $0.base, onto: plain) }
        draft.holdsEdits = draft.edits.map { !$0.isEmpty || $0.hasComments } == true
        var document = draft.edits?.document(EditWords(setting.texts)) ?? plain
        if formats.contains(where: { $0.word != nil }) {
            document.draft = texts?.keep(DraftedText(plain, template: template.id), on: plain.date)
        }
        draft.document = document.tied
        return draft
    }

    /// What has to be done for a file in each format.
    private func work(on draft: Draft, _ formats: [DraftFormat]) -> [Work] {
        let (names, drafter, document) = (draft.names, draft.drafter, draft.document)
        return formats.map { format in
            .file {
                let name = names.name(in: format.name)
                return switch format {
                case .document(let format): DraftedFile(name: name, document.map(format.bytes) ?? [])
                case .workbook(let format): DraftedFile(name: name, format.bytes(of: drafter.workbook()))
                case .pages:
                    document.map { DraftedFile(pagesOf: $0, names: names) } ?? DraftedFile(name: name, [])
                }
            }
        }
    }

    /// The files of each template, and the errors of the review, none waiting for another.
    private func made(_ formats: [DraftFormat], _ drafts: [Draft]) throws
        -> (files: [[DraftedFile]], errors: Int)
    {
        let work = drafts.flatMap { self.work(on: $0, formats) }
        // The one that takes longest is named last and begun first.
        let all = try sideBySide(work.reversed() + [.review]) { work throws -> Done in
            switch work {
            case .file(let make): .file(make())
            case .review:
                .errors(
                    try setting.review(
                        strategy, vocabulary, isExample: dossier.note != nil, readsProse: false
                    ).all.count { $0.severity == .error })
            }
        }
        var (files, errors): ([DraftedFile], Int) = ([], 0)
        for done in all.reversed() {
            switch done {
            case .file(let file): files.append(file)
            case .errors(let count): errors = count
            }
        }
        let starts = drafts.indices.map { $0 * formats.count }
        return (starts.map { Array(files[$0..<$0 + formats.count]) }, errors)
    }

    /// The day of the newest answer: two drafts of the same answers have the same version.
    private var version: String {
        dossier.answers.eventsOfAnswers.last.map { String($0.at.prefix(10)) } ?? "–"
    }

    /// What the newest files were made of, so that anyone can tell whether they are still current.
    private func origin(_ template: Template, _ answers: Answers, _ fingerprint: String) -> [String] {
        let events = answers.eventsOfAnswers
        return [
            "guide: \(guide.id) \(guide.version)", "template: \(template.id) \(template.version)",
            "program: \(Version.current)", "language: \(setting.language.rawValue)",
            "answers: \(fingerprint)",
            "events: \(events.count)", "newest: \(events.last?.id ?? "none")",
        ]
    }
}

extension TemplateShelf {
    /// Those of these names in their order; without names that of the path, or the only one.
    func chosen(_ names: [String], for path: GuidePath) throws -> [Template] {
        let known = list.map(\.id)
        for name in names where !known.contains(name) {
            throw CommandError.unknownTemplate(name, near: nearName(to: name, among: known), known: known)
        }
        let usual = list.first { $0.path == path } ?? (list.count == 1 ? list.first : nil)
        if names.isEmpty, usual == nil { throw CommandError.severalTemplates(known) }
        return try take(names.isEmpty ? [usual].compactMap { $0?.id } : names)
    }
}

extension String {
    /// The names of a list such as `proposal, press`.
    var names: [String] { split(separator: ",").map { String($0.trimmed) }.filter { !$0.isEmpty } }
}

extension [DraftedFile] {
    /// Those there is something to write of, each name once.
    fileprivate var writable: [(name: String, bytes: [UInt8])] {
        var seen: Set<String> = []
        return compactMap { file in
            guard let bytes = file.bytes, seen.insert(file.name).inserted else { return nil }
            return (file.name, bytes)
        }
    }
}
