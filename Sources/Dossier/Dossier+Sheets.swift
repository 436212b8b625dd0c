import Findings
package import Guide
package import Wording

extension Dossier {
    /// Reads a sheet of answers for this dossier, in the given language where a text stands in both; nothing is
    /// changed yet.
    package func readSheet(
        _ file: String, guide: Guide, language: Language
    ) throws(DossierError) -> SheetReader.Reading {
        // Asked first, so that a file of gigabytes is not brought into memory only to be refused.
        if case .file(let size) = files.kind(of: file), size > SheetReader.largestSheet {
            throw .sheetTooLarge(file: file)
        }
        let reader = SheetReader(file: file, guide: guide, language: language, existing: answers)
        var reading = try reader.read(try files.read(file))
        let theirs = reading.sheet.municipality
        if !theirs.isEmpty, theirs != header.municipality {
            let arguments = ["own": header.municipality, "other": theirs]
            reading.findings.add(
                Finding(.warning, SheetFinding.otherMunicipality, at: Place(file: file), arguments))
        }
        return reading
    }
}
