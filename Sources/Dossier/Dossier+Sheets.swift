extension Dossier {
    /// Reads files of answers for this dossier; nothing is changed by reading.
    package var sheets: SheetDesk {
        SheetDesk(
            files: files, municipality: header.municipality, named: header.name,
            evidence: folder.inside(DossierName.evidence))
    }
}
