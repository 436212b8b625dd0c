import Wording
import Findings
import Guide

/// What a command refuses, beside what the rooms below refuse.
enum CommandError: Refusal {
    case unknownStep(String, near: String?)
    case unknownMunicipality(String, near: [String])
    /// A village, which the register of municipalities does not know.
    case village(String)
    /// Enter where a municipality is to be named.
    case noName
    case severalMunicipalities(String, [String])
    case unknownFormat(String, known: [String])
    case noMinutes(Int)
    case unknownTemplate(String, near: String?, known: [String])
    /// A folder has several templates, and none is for the path of the dossier.
    case severalTemplates([String])
    case unknownPath(String)
    case unknownPractice(String, near: String?)
    case unknownTheme(String, known: [String])
    case unknownValue(String, of: String, known: [String])
    case unknownQuestion(String, near: String?)
    case unknownForm(String, near: String?)
    case unknownFinding(String, near: String?)
    case mendingWithoutTerminal
    case noTemplates(String)
    case notAVersion(String)
    /// Files of answers for a new dossier, without a word on whose it is.
    case noMunicipality
    case unknownDepartment(String, known: [String])
    /// A question of what if, without an if.
    case nothingSupposed
    /// A question of where it comes from, without what.
    case nothingTraced
    case unknownMeasure(String, near: String?)
    case severalMeasures(String, [String])
    case stoppedMeasure(String)
    /// A name without a country, a country without a name, or both beside a municipality of the register.
    case halfAPlace
    case unknownCountry(String)
    case notAName(Int)
    /// A file to merge that no dossier has written.
    case notAJournal(String)
    /// A file to take styles from that is no document for Word.
    case notAWordDocument(String)
    /// A file to read comments from that is no document for Word, or is one no more.
    case noWordDocument(String)
    case damagedDocument(String)
    /// Comments asked for without a format that has them.
    case commentsNeedWord
    /// An edited file whose beginning is not known, or is a draft of another document or language than asked for.
    case unknownDraft(String)
    case editedTooLong(String)
    case draftOfAnother(String, template: String)
    case draftInLanguage(String, String)
    /// Edits to keep without a format that has text.
    case editsNeedText
    /// A folder without a dossier of its own that has some in its folders.
    case dossiersBelow(String, [String])
    /// More than one dossier of a municipality of that name, by their folders.
    case severalDossiers(String, [String])
    /// No dossier of a municipality that the register knows, and no folder of that name either.
    case noDossierOf(String)
    /// To take back more than one answer, which nobody could be asked about.
    case undoNotAgreed(String)

    var code: String {
        switch self {
        case .unknownStep(_, let near): near == nil ? "command.unknown-step" : "command.near-step"
        case .unknownMunicipality(_, let near):
            near.isEmpty ? "command.unknown-municipality" : "command.near-municipality"
        case .village: "command.village"
        case .noName: "command.no-name"
        case .severalMunicipalities: "command.several-municipalities"
        case .unknownFormat: "command.unknown-format"
        case .noMinutes: "command.no-minutes"
        case .unknownTemplate(_, let near, _):
            near == nil ? "command.unknown-template" : "command.near-template"
        case .severalTemplates: "command.several-templates"
        case .unknownPath: "command.unknown-path"
        case .unknownPractice(_, let near): near == nil ? "command.unknown-practice" : "command.near-practice"
        case .unknownTheme: "command.unknown-theme"
        case .unknownValue: "command.unknown-value"
        case .unknownQuestion(_, let near): near == nil ? "command.unknown-question" : "command.near-question"
        case .unknownForm(_, let near): near == nil ? "command.unknown-form" : "command.near-form"
        case .notAJournal: "command.not-a-journal"
        case .notAWordDocument: "command.not-a-word-document"
        case .noWordDocument: "command.no-word-document"
        case .damagedDocument: "command.damaged-document"
        case .commentsNeedWord: "command.comments-need-word"
        case .unknownDraft: "command.unknown-draft"
        case .editedTooLong: "command.edited-too-long"
        case .draftOfAnother: "command.draft-of-another"
        case .draftInLanguage: "command.draft-in-language"
        case .editsNeedText: "command.edits-need-text"
        case .unknownFinding: "command.unknown-finding"
        case .mendingWithoutTerminal: "command.mending-without-terminal"
        case .noTemplates: "command.no-templates"
        case .notAVersion: "command.not-a-version"
        case .noMunicipality: "command.no-municipality"
        case .unknownDepartment: "command.unknown-department"
        case .nothingSupposed: "command.nothing-supposed"
        case .nothingTraced: "command.nothing-traced"
        case .unknownMeasure: "command.unknown-measure"
        case .severalMeasures: "command.several-measures"
        case .stoppedMeasure: "command.stopped-measure"
        case .halfAPlace: "command.half-a-place"
        case .unknownCountry: "command.unknown-country"
        case .notAName: "command.not-a-name"
        case .dossiersBelow(_, let folders):
            folders.count == 1 ? "command.dossier-below" : "command.dossiers-below"
        case .severalDossiers: "command.several-dossiers"
        case .noDossierOf: "command.no-dossier-of"
        case .undoNotAgreed: "command.undo-not-agreed"
        }
    }

    var arguments: [String: String] {
        switch self {
        case .unknownStep(let name, let near), .unknownPractice(let name, let near),
            .unknownQuestion(let name, let near), .unknownForm(let name, let near),
            .unknownMeasure(let name, let near), .unknownFinding(let name, let near):
            ["name": name, "near": near ?? "–"]
        case .unknownTemplate(let name, let near, let known):
            ["name": name, "near": near ?? "–", "known": known.joined(separator: ", ")]
        case .severalTemplates(let known):
            ["known": known.joined(separator: ", "), "first": known.first ?? "–"]
        case .unknownTheme(let name, let known), .unknownFormat(let name, let known):
            ["name": name, "known": known.joined(separator: ", ")]
        case .unknownPath(let name):
            ["name": name, "known": GuidePath.allCases.map(\.rawValue).joined(separator: ", ")]
        case .unknownValue(let name, let option, let known):
            ["name": name, "option": option, "known": known.joined(separator: ", ")]
        case .unknownMunicipality(let name, let near): ["name": name, "near": near.joined(separator: ", ")]
        case .severalMunicipalities(let name, let all), .severalMeasures(let name, let all),
            .severalDossiers(let name, let all):
            ["name": name, "near": all.joined(separator: "; ")]
        case .noMinutes(let minutes): ["minutes": "\(minutes)"]
        case .noTemplates(let path): ["path": path]
        case .notAVersion(let name): ["name": name]
        case .undoNotAgreed(let warning): ["warning": warning]
        case .stoppedMeasure(let name), .unknownCountry(let name), .village(let name), .noDossierOf(let name),
            .notAJournal(let name), .notAWordDocument(let name), .noWordDocument(let name),
            .damagedDocument(let name), .unknownDraft(let name), .editedTooLong(let name):
            ["name": name]
        case .draftOfAnother(let name, let template): ["name": name, "template": template.cleaned()]
        case .draftInLanguage(let name, let language): ["name": name, "language": language.cleaned()]
        case .dossiersBelow(let path, let folders):
            ["path": path, "first": folders.first ?? "", "near": folders.joined(separator: ", ")]
        case .notAName(let longest): ["count": "\(longest)"]
        case .noMunicipality, .noName, .nothingSupposed, .nothingTraced, .mendingWithoutTerminal, .halfAPlace,
            .commentsNeedWord, .editsNeedText:
            [:]
        case .unknownDepartment(let name, let known):
            ["department": name, "known": known.isEmpty ? "–" : known.joined(separator: "; ")]
        }
    }

    var exit: ExitStatus {
        switch self {
        case .unknownPractice, .noTemplates, .dossiersBelow, .severalDossiers, .noDossierOf:
            .noSuchFile
        case .notAWordDocument, .noWordDocument, .damagedDocument, .unknownDraft, .editedTooLong:
            .badContent
        default: .usage
        }
    }
}
