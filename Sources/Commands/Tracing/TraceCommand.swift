import ArgumentParser
import Dossier
import Drafting
import Findings
import Foundation
import Guide
import Strategy
import Wording

/// `pateka trace`: where a passage of the draft comes from, and what in it rests on nothing.
struct TraceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "trace")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @Argument var folder = "."
    @Argument var words: [String] = []
    @Flag(name: .customLong("unsupported")) var listsUnsupported = false
    @ArgumentParser.Option var limit = 10
    @ArgumentParser.Option var templates: String?
    @ArgumentParser.Option var template: String?
    @Flag(name: .customLong("json")) var isJSON = false

    func run() throws {
        let (folder, sought) = try place()
        guard listsUnsupported || !sought.isEmpty else { throw CommandError.nothingTraced }
        let (setting, dossier) = try shared.open(folder)
        try templates?.refuseUnlessName()
        let desk = try DraftDesk(
            setting: setting, dossier: dossier, templates: templates, names: template?.names ?? [])
        let draft = TracedDraft(
            setting: setting, strategy: desk.strategy.withoutPersonal, pieces: try desk.tracedPieces())
        if listsUnsupported { return try say(UnsupportedPages(draft), setting) }
        let found = TraceSearch(draft.pieces).found(sought)
        let shown = Array(found.prefix(max(1, limit)))
        let pages = TracePages(draft)
        if isJSON {
            Console.print(try TraceSheet(found: found.count, pieces: shown.map(pages.sheet)).json)
        } else if !found.isEmpty {
            let more = found.count - shown.count
            let rest = more == 0 ? [] : ["", setting.texts(TraceText.more, ["count": .count(more)])]
            Console.say((shown.map(pages.lines).joined(separator: [""]) + rest).joined(separator: "\n"))
        } else {
            Console.say(setting.texts(TraceText.nothing, ["words": .text(sought)]))
        }
        if found.isEmpty { throw Ended(status: .findings) }
    }

    /// One word alone is sought in the dossier of this folder, unless it is a folder itself.
    private func place() throws -> (folder: String, sought: String) {
        let isAlone = try words.isEmpty && !listsUnsupported && folder != "." && !shared.opens(folder)
        let sought = isAlone ? folder : words.joined(separator: " ")
        return (isAlone ? "." : folder, sought.cleaned().trimmingCharacters(in: .whitespaces))
    }

    private func say(_ pages: UnsupportedPages, _ setting: Setting) throws {
        if isJSON { return Console.print(try pages.sheet.json) }
        Console.say(pages.lines.joined(separator: "\n"))
    }
}

/// A draft in pieces that know what they rest on, and the answers behind it.
struct TracedDraft {
    let setting: Setting
    let strategy: Strategy
    let pieces: [TracedPiece]
}

enum TraceText: String, TextKey {
    case nothing = "trace.nothing"
    case more = "trace.more"
    case untitled = "trace.untitled"
    case answers = "trace.answers"
    case noAnswer = "trace.no-answer"
    case given = "trace.given"
    case ownSource = "trace.own-source"
    case moreAnswers = "trace.more-answers"
    case computed = "trace.computed"
    case rows = "trace.rows"
    case manyRows = "trace.many-rows"
    case practices = "trace.practices"
    case frameworks = "trace.frameworks"
    case registers = "trace.registers"
    case sources = "trace.sources"
    case fixed = "trace.fixed"
    case missing = "trace.missing"
    case supported = "trace.supported"
    case section = "trace.section"
    case templateText = "trace.template-text"
    case figureWithoutSource = "trace.figure-without-source"
    case baselineWithoutSource = "trace.baseline-without-source"
    case baselineWithoutYear = "trace.baseline-without-year"
    case claimWithoutSource = "trace.claim-without-source"
    case problemWithoutEvidence = "trace.problem-without-evidence"
    case levelWithoutProof = "trace.level-without-proof"
    case moneyWithoutSource = "trace.money-without-source"
    case figureInText = "trace.figure-in-text"

    init(_ kind: Unsupported.Kind) {
        switch kind {
        case .figure: self = .figureWithoutSource
        case .baselineSource: self = .baselineWithoutSource
        case .baselineYear: self = .baselineWithoutYear
        case .claim: self = .claimWithoutSource
        case .evidence: self = .problemWithoutEvidence
        case .level: self = .levelWithoutProof
        case .money: self = .moneyWithoutSource
        case .prose: self = .figureInText
        }
    }
}
