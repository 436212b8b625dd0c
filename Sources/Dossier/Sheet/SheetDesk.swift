package import Findings
package import Guide
import Wording

/// Reads files of answers for a municipality: sheets in YAML, and tables in comma-separated values.
package struct SheetDesk: Sendable {
    private let files: any FileSystem
    private let municipality: String

    package init(files: any FileSystem, municipality: String) {
        (self.files, self.municipality) = (files, municipality)
    }

    /// Reads one file. A table is a file whose name ends in `.csv`, or any file named as `TABLE=FILE`.
    ///
    /// - Parameter words: the answers as they stand, the guide, and the language in which a text is taken where it
    ///   stands in both.
    package func read(_ name: String, _ words: AnswerWords) throws(DossierError) -> SheetReader.Reading {
        let name = SheetName(name, isFile: files.kind(of: name) != nil)
        // Asked first, so that a file of gigabytes is not brought into memory only to be refused.
        if case .file(let size) = files.kind(of: name.file), size > SheetReader.largestSheet {
            throw .sheetTooLarge(file: name.file)
        }
        guard let table = try name.table(in: words.walk.guide) else {
            return try readSheet(name.file, words)
        }
        let bytes = try files.read(name.file)
        return try TableReader(file: name.file, table: table, words: words).read(bytes)
    }

    /// Reads one file after another; the rows of one can be picked in those that follow.
    ///
    /// - Returns: all that would change, and all that is wrong.
    package func read(
        _ names: [String], _ words: AnswerWords
    ) throws(DossierError) -> (changes: [SheetChange], findings: Findings) {
        var answers = words.walk.answers
        var (changes, findings): ([SheetChange], Findings) = ([], Findings())
        for name in names {
            let reading = try read(name, words.about(answers))
            let more = reading.sheet.changes(from: answers, in: words.walk.guide)
            answers = answers.trying(more)
            changes += more
            findings.add(Findings(reading.findings.inReadingOrder))
        }
        return (changes, findings)
    }

    private func readSheet(_ file: String, _ words: AnswerWords) throws(DossierError) -> SheetReader.Reading {
        let reader = SheetReader(
            file: file, guide: words.walk.guide, language: words.texts.language,
            existing: words.walk.answers)
        var reading = try reader.read(try files.read(file))
        let theirs = reading.sheet.municipality
        if !theirs.isEmpty, theirs != municipality {
            let arguments = ["own": municipality, "other": theirs]
            reading.findings.add(
                Finding(.warning, SheetFinding.otherMunicipality, at: Place(file: file), arguments))
        }
        return reading
    }
}
