package import CSV
package import Findings

/// Why a dossier, or a file of it, could not be read or written.
package enum DossierError: Refusal, Hashable {
    /// A name without letters, or with control characters.
    case noName(String)
    case noSuchFolder(String)
    case noSuchFile(String)
    case notADossier(String)
    /// A journal without dossier.yaml.
    case headerMissing(folder: String)
    case alreadyADossier(String)
    case folderNotEmpty(String)
    /// A worked example, which has no journal to write to.
    case exampleIsReadOnly(String)
    case openedForReading(String)
    case newerFormat(folder: String, format: Int)
    case headerNotYAML(file: String, line: Int)
    case headerGap(file: String, key: String)
    case headerValue(file: String, line: Int, key: String, value: String)
    case sheetNotYAML(file: String, line: Int)
    case sheetWithAlias(file: String, line: Int)
    case sheetWithTag(file: String, line: Int)
    case sheetWithControl(file: String, line: Int)
    /// A key that stands twice in one place.
    case sheetKeyTwice(file: String, line: Int, key: String, again: Int)
    case sheetTooDeep(file: String, line: Int)
    case sheetTooLarge(file: String)
    case sheetNewer(file: String, format: Int)
    case sheetWithoutAnswers(file: String)
    case tableNotUTF8(file: String)
    case sheetNotUTF8(file: String)
    /// A document of Word, Excel or another office program.
    case sheetIsDocument(file: String)
    case tableTrouble(file: String, CSVTrouble)
    /// A file without a line of headings.
    case tableEmpty(file: String)
    /// `near` are the names of the tables, or the nearest one.
    case unknownTable(file: String, name: String, near: String)
    case mergeWithItself(String)
    case mergeOfOthers(own: String, other: String)
    case isFolder(String)
    case notAFile(String)
    /// A symbolic link where the thing itself has to stand.
    case isLink(String)
    case fileTooLarge(file: String, limit: Int)
    /// A file where a folder has to be.
    case notAFolder(String)
    /// A file that nobody asked to have replaced.
    case inTheWay(String)
    /// A place for what a dossier is made of.
    case ownFiles(String)
    /// What would be saved in the journal could not be read back.
    case unreadableAnswer(String)
    case evidenceTooLarge(file: String, limit: Int)
    case noPermission(String)
    case diskFull(String)
    /// The journal was deleted, cut, replaced or changed since it was read, and so many events are no longer in it as they were.
    case journalLost(String, events: Int)
    /// Another process holds the journal and does not let go.
    case busy(String)
    /// Any other answer of the operating system, by its number.
    case diskTrouble(String, number: Int32)
}

extension DossierError {
    package var code: String {
        switch self {
        case .noName: "dossier.no-name"
        case .noSuchFolder: "dossier.no-such-folder"
        case .noSuchFile: "dossier.no-such-file"
        case .notADossier: "dossier.not-a-dossier"
        case .headerMissing: "dossier.header-missing"
        case .alreadyADossier: "dossier.already-a-dossier"
        case .folderNotEmpty: "dossier.folder-not-empty"
        case .exampleIsReadOnly: "dossier.example-is-read-only"
        case .openedForReading: "dossier.opened-for-reading"
        case .newerFormat: "dossier.newer-format"
        case .headerNotYAML: "dossier.header-not-yaml"
        case .headerGap: "dossier.header-gap"
        case .headerValue: "dossier.header-value"
        case .sheetNotYAML: "sheet.not-yaml"
        case .sheetWithAlias: "sheet.alias"
        case .sheetWithTag: "sheet.tag"
        case .sheetWithControl: "sheet.control"
        case .sheetKeyTwice: "sheet.key-twice"
        case .sheetTooDeep: "sheet.too-deep"
        case .sheetTooLarge: "sheet.too-large"
        case .sheetNewer: "sheet.newer-format"
        case .sheetWithoutAnswers: "sheet.no-answers"
        case .tableNotUTF8: "sheet.not-utf8"
        case .sheetNotUTF8: "sheet.text-not-utf8"
        case .sheetIsDocument: "sheet.is-document"
        case .tableTrouble(_, let trouble): trouble.code
        case .tableEmpty: "sheet.empty-table"
        case .unknownTable: "sheet.unknown-table"
        case .mergeWithItself: "dossier.merge-with-itself"
        case .mergeOfOthers: "dossier.merge-of-others"
        case .isFolder: "dossier.is-folder"
        case .notAFile: "dossier.not-a-file"
        case .isLink: "dossier.is-link"
        case .notAFolder: "dossier.not-a-folder"
        case .inTheWay: "dossier.in-the-way"
        case .ownFiles: "dossier.own-files"
        case .fileTooLarge: "dossier.file-too-large"
        case .unreadableAnswer: "dossier.unreadable-answer"
        case .evidenceTooLarge: "dossier.evidence-too-large"
        case .noPermission: "dossier.no-permission"
        case .diskFull: "dossier.disk-full"
        case .journalLost: "dossier.journal-lost"
        case .busy: "dossier.busy"
        case .diskTrouble: "dossier.disk-trouble"
        }
    }

    package var arguments: [String: String] {
        switch self {
        case .noSuchFolder(let path), .noSuchFile(let path), .notADossier(let path), .headerMissing(let path),
            .alreadyADossier(let path), .folderNotEmpty(let path), .exampleIsReadOnly(let path),
            .openedForReading(let path), .mergeWithItself(let path), .isFolder(let path), .notAFile(let path),
            .noPermission(let path), .diskFull(let path), .busy(let path), .isLink(let path),
            .unreadableAnswer(let path), .noName(let path), .notAFolder(let path), .inTheWay(let path),
            .ownFiles(let path):
            ["path": path]
        case .newerFormat(let path, let format): ["path": path, "format": "\(format)"]
        case .headerNotYAML(let file, let line), .sheetNotYAML(let file, let line),
            .sheetWithAlias(let file, let line), .sheetWithTag(let file, let line),
            .sheetTooDeep(let file, let line), .sheetWithControl(let file, let line):
            ["file": file, "line": "\(line)"]
        case .sheetKeyTwice(let file, let line, let key, let again):
            ["file": file, "line": "\(line)", "key": key, "again": "\(again)"]
        case .headerGap(let file, let key): ["file": file, "key": key]
        case .headerValue(let file, let line, let key, let value):
            ["file": file, "line": "\(line)", "key": key, "value": value]
        case .sheetTooLarge(let file), .sheetWithoutAnswers(let file), .tableNotUTF8(let file),
            .tableEmpty(let file), .sheetNotUTF8(let file), .sheetIsDocument(let file):
            ["file": file]
        case .tableTrouble(let file, let trouble): ["file": file, "line": "\(trouble.line)"]
        case .unknownTable(let file, let name, let near): ["file": file, "name": name, "near": near]
        case .sheetNewer(let file, let format): ["file": file, "format": "\(format)"]
        case .mergeOfOthers(let own, let other): ["own": own, "other": other]
        case .journalLost(let path, let events): ["path": path, "count": "\(events)"]
        case .evidenceTooLarge(let file, let limit), .fileTooLarge(let file, let limit):
            ["file": file, "limit": "\(limit)"]
        case .diskTrouble(let path, let number): ["path": path, "number": "\(number)"]
        }
    }

    package var exit: ExitStatus {
        switch self {
        case .noName: .usage
        case .noSuchFolder, .noSuchFile, .notADossier: .noSuchFile
        case .headerMissing, .headerNotYAML, .headerGap, .headerValue, .sheetNotYAML, .sheetWithAlias,
            .sheetWithTag, .sheetWithControl, .sheetKeyTwice,
            .sheetTooDeep, .sheetTooLarge, .sheetNewer, .sheetWithoutAnswers, .tableNotUTF8, .tableTrouble,
            .tableEmpty, .sheetNotUTF8, .sheetIsDocument,
            .unknownTable, .mergeWithItself, .mergeOfOthers, .isFolder,
            .notAFile, .isLink, .evidenceTooLarge, .fileTooLarge, .unreadableAnswer:
            .badContent
        case .alreadyADossier, .folderNotEmpty, .exampleIsReadOnly, .openedForReading, .newerFormat,
            .noPermission,
            .diskFull, .journalLost, .busy, .diskTrouble, .notAFolder, .inTheWay, .ownFiles:
            .cannotWrite
        }
    }
}

extension CSVTrouble {
    fileprivate var code: String {
        switch cause {
        case .control: "sheet.control"
        case .tooLong: "sheet.table-too-long"
        case .openQuote: "sheet.table-open-quote"
        case .strayQuote: "sheet.table-stray-quote"
        }
    }
}
