package import CSV
package import Findings
package import Wording

/// The texts of a guide as a table: a row for each, with a column for each language.
///
/// What is in it: guide.yaml, the steps, the methods, the questionnaires, the glossary and the texts of the program.
package struct TranslationSheet {
    static let file = "file"
    static let place = "place"
    static let columns = [file, place] + Language.allCases.map(\.rawValue)

    /// The files as they stand, named as the folder holds them: `steps/01-mandate.yaml`.
    let files: [SourceFile]

    /// - Parameter files: all of a guide's folder; those without texts of the sheet are left aside.
    package init(of files: [SourceFile]) { self.files = files.filter(Self.isTranslated) }

    private static func isTranslated(_ file: SourceFile) -> Bool {
        ["guide.yaml", "methods.yaml", "questionnaires.yaml", "glossary.yaml"].contains(file.name)
            || file.name.hasPrefix("steps/") || file.name.hasPrefix("interface/")
    }

    /// - Throws: `Findings` when a file cannot be read.
    package func csv() throws -> String {
        let log = FindingLog()
        var rows = [Self.columns]
        for file in files {
            guard let root = Entry.root(of: ParsedFile(file), log: log) else { continue }
            rows += TextPair.all(in: root.node).map { pair in
                [file.name, pair.path] + Language.allCases.map { pair.text($0).cleaned(keepingLines: true) }
            }
        }
        if !log.findings.isEmpty { throw log.findings }
        return CSV.text(of: rows)
    }
}

/// A text that a sheet has otherwise than the guide.
package struct TextChange: Hashable, Sendable {
    package var file: String
    package var place: String
    package var language: Language
    /// Without spaces and line ends around them.
    package var old: String
    package var new: String

    package init(file: String, place: String, language: Language, old: String, new: String) {
        (self.file, self.place, self.language, self.old, self.new) = (file, place, language, old, new)
    }
}

/// Why a sheet is no table; the file and, but for the header, the line.
package struct SheetTrouble: Refusal {
    package var path: String
    package var trouble: CSVTrouble

    package init(path: String, trouble: CSVTrouble) { (self.path, self.trouble) = (path, trouble) }

    package var code: String {
        switch trouble.cause {
        case .control: "translation.control"
        case .tooLong: "translation.too-long"
        case .openQuote: "translation.open-quote"
        case .strayQuote: "translation.stray-quote"
        }
    }

    package var arguments: [String: String] { ["path": path, "line": "\(trouble.line)"] }
    package var exit: ExitStatus { .badContent }
}
